//! The `examples` of a rule: its own tests.

use super::{Decoder, Keys, Object};
use crate::pack::code::Code;
use crate::pack::limits;
use crate::pack::model::{Example, Examples};
use crate::pack::tree::{Node, Value};

/// The keys of `examples`.
pub const EXAMPLES: Keys =
    Keys { object: "`examples`", required: &[], optional: &["match", "pass", "misses"] };

/// The keys of an example.
pub const EXAMPLE: Keys =
    Keys { object: "an example", required: &["text"], optional: &["locale", "field", "region", "date"] };

impl Decoder<'_, '_, '_> {
    /// Reads the examples.
    pub fn examples(&mut self, node: &Node<'_>) -> Option<Examples> {
        let object = self.object(node, &EXAMPLES)?;
        if EXAMPLES.all().all(|key| object.get(key).is_none())
            && matches!(&node.value, Value::Mapping(entries) if entries.is_empty())
        {
            self.error(
                Code::EmptyValue,
                &node.location,
                "no examples at all",
                "add `match` and `pass`, or leave the key out",
            );
        }
        let (matches, passes, misses) = (
            self.example_list(&object, "match"),
            self.example_list(&object, "pass"),
            self.example_list(&object, "misses"),
        );
        Some(Examples { matches: matches?, passes: passes?, misses: misses? })
    }

    fn example_list(&mut self, object: &Object<'_, '_>, key: &str) -> Option<Vec<Example>> {
        let Some(node) = object.get(key) else { return Some(Vec::new()) };
        let items = self.sequence(node, "examples")?;
        self.each(items, Self::example)
    }

    fn example(&mut self, node: &Node<'_>) -> Option<Example> {
        let location = node.location.clone();
        if !(matches!(node.value, Value::Mapping(_)) && node.get("text").is_some()) {
            // Examples try disguises, so any character may stand in them.
            let text = self.any_text(node, limits::EXAMPLE_CHARACTERS)?.to_owned();
            return Some(Example { text, locale: None, field: None, region: None, date: None, location });
        }
        let object = self.object(node, &EXAMPLE)?;
        let text = object.get("text").and_then(|node| self.any_text(node, limits::EXAMPLE_CHARACTERS));
        let locale = match object.get("locale") {
            Some(node) => self.language(node).map(Some),
            None => Some(None),
        };
        let field = match object.get("field") {
            Some(node) => self.field(node).map(Some),
            None => Some(None),
        };
        let region = match object.get("region") {
            Some(node) => self.region(node).map(Some),
            None => Some(None),
        };
        let date = match object.get("date") {
            Some(node) => self.date(node).map(Some),
            None => Some(None),
        };
        Some(Example {
            text: text?.to_owned(),
            locale: locale?,
            field: field?,
            region: region?,
            date: date?,
            location,
        })
    }
}
