//! From a pack's text to a pack.

use super::code::Code;
use super::decode;
use super::error::{Location, PackErrors};
use super::errors::Errors;
use super::json;
use super::limits;
use super::model::Pack;
#[cfg(feature = "yaml")]
use super::yaml;

impl Pack {
    /// Reads a pack written in JSON. `source` is the name of the file or the address, for messages.
    pub fn from_json(text: &str, source: &str) -> Result<Self, PackErrors> {
        let mut errors = Errors::new(source);
        let tree = if small_enough(text, &mut errors) { json::read(text, &mut errors) } else { None };
        match tree {
            Some(tree) => decode::decode(&tree, text, source, errors),
            None => errors.finish(None),
        }
    }

    /// Reads a pack written in YAML. `source` is the name of the file or the address, for messages.
    #[cfg(feature = "yaml")]
    pub fn from_yaml(text: &str, source: &str) -> Result<Self, PackErrors> {
        let mut errors = Errors::new(source);
        let tree = if small_enough(text, &mut errors) { yaml::read(text, &mut errors) } else { None };
        match tree {
            Some(tree) => decode::decode(&tree, text, source, errors),
            None => errors.finish(None),
        }
    }
}

fn small_enough(text: &str, errors: &mut Errors<'_>) -> bool {
    if text.len() <= limits::PACK_BYTES {
        return true;
    }
    let start = Location { line: 1, column: 1, length: 1 };
    let message = format!("a pack of at least {} bytes; the limit is {}", text.len(), limits::PACK_BYTES);
    errors.add(Code::TooLarge, &start, message, "split the pack into several");
    false
}
