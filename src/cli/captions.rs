//! Captions of a file: one a line, or JSON Lines.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use serde::Deserialize;

use super::failure::Failure;
use super::line::{Line, read_line};
use crate::json_text::JsonText;
use crate::pack::LanguageTag;

/// A caption of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caption {
    /// Its line in the file, from 1.
    pub line: usize,
    /// The caption.
    pub text: String,
    /// The author's language, where the line says it.
    pub locale: Option<LanguageTag>,
}

/// A line of JSON Lines. Keys it does not name are passed over: captions come with others.
#[derive(Deserialize)]
struct Object {
    text: JsonText,
    locale: Option<String>,
}

/// Reads a file of captions: JSON Lines where its name ends in `.jsonl`, else one caption a line.
/// Empty lines are passed over.
pub fn read(path: &Path) -> Result<Vec<Caption>, Failure> {
    let unreadable = |error| Failure::Read { path: path.to_owned(), error };
    let is_json = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("jsonl"));
    let mut input = BufReader::new(File::open(path).map_err(unreadable)?);
    let mut captions = Vec::new();
    let mut line = 0;
    while let Some(read) = read_line(&mut input).map_err(unreadable)? {
        line += 1;
        let refuse = |reason: String| Failure::Usage(format!("{}:{line}: {reason}", path.display()));
        let Line::Whole(bytes) = read else { return Err(refuse("the line is too long".to_owned())) };
        let text = String::from_utf8(bytes).map_err(|_| refuse("the line is not UTF-8".to_owned()))?;
        if text.trim().is_empty() {
            continue;
        }
        captions.push(if is_json {
            let object: Object = serde_json::from_str(&text).map_err(|error| {
                // The line it names is always the first.
                let reason = error.to_string();
                refuse(reason.split(" at line ").next().unwrap_or(&reason).to_owned())
            })?;
            let locale = object.locale.as_deref().and_then(|locale| locale.parse().ok());
            Caption { line, text: object.text.0, locale }
        } else {
            Caption { line, text, locale: None }
        });
    }
    Ok(captions)
}
