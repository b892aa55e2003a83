//! Mappings with known keys.

use std::collections::HashMap;

use super::Decoder;
use crate::pack::code::Code;
use crate::pack::error::Location;
use crate::pack::nearest::nearest;
use crate::pack::tree::{Node, Style, Value};

/// The keys an object may have.
#[derive(Debug)]
pub struct Keys {
    /// What the object is, for messages.
    pub object: &'static str,
    /// The keys it must have.
    pub required: &'static [&'static str],
    /// The keys it may have.
    pub optional: &'static [&'static str],
}

impl Keys {
    /// Every key, the required ones first.
    pub fn all(&self) -> impl Iterator<Item = &'static str> {
        self.required.iter().chain(self.optional).copied()
    }
}

/// A mapping whose keys are known ones.
pub struct Object<'n, 'a> {
    values: HashMap<&'n str, &'n Node<'a>>,
    /// Where it is written.
    pub location: &'n Location,
}

impl<'n, 'a> Object<'n, 'a> {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&'n Node<'a>> {
        self.values.get(key).copied()
    }
}

impl Decoder<'_, '_, '_> {
    /// Reads a mapping with the keys of a table: unknown and missing keys are errors.
    pub fn object<'n, 'a>(&mut self, node: &'n Node<'a>, keys: &Keys) -> Option<Object<'n, 'a>> {
        let Value::Mapping(entries) = &node.value else {
            self.wrong_kind(node, &format!("{}, a mapping of keys to values", keys.object));
            return None;
        };
        let mut values = HashMap::with_capacity(entries.len());
        for entry in entries {
            let key = &*entry.key;
            if keys.all().any(|known| known == key) {
                values.insert(key, &entry.value);
                continue;
            }
            let message = format!("{} has no key `{}`", keys.object, key.escape_debug());
            let help = match nearest(key, keys.all()) {
                Some(known) => format!("did you mean `{known}`?"),
                None => format!("the keys are {}", keys.all().collect::<Vec<_>>().join(", ")),
            };
            self.error(Code::UnknownKey, &entry.key_location, message, help);
        }
        for key in keys.required {
            // The missing version has an error of its own.
            if !values.contains_key(key) && *key != "forewarn" {
                let message = format!("{} has no `{key}`", keys.object);
                self.error(Code::MissingKey, &node.location, message, format!("add the key `{key}`"));
            }
        }
        Some(Object { values, location: &node.location })
    }

    /// The items of a list that must not be empty.
    pub fn sequence<'n, 'a>(&mut self, node: &'n Node<'a>, what: &str) -> Option<&'n [Node<'a>]> {
        match &node.value {
            Value::Sequence(items) if items.is_empty() => {
                let help = "write at least one, or leave the key out where it is optional";
                self.error(
                    Code::EmptyValue,
                    &node.location,
                    format!("an empty list where {what} were expected"),
                    help,
                );
                None
            }
            Value::Sequence(items) => Some(items),
            _ => {
                self.wrong_kind(node, &format!("a list of {what}"));
                None
            }
        }
    }

    /// Reads every item of a list; `None` where one of them could not be read.
    pub fn each<'n, 'a: 'n, T>(
        &mut self,
        items: impl IntoIterator<Item = &'n Node<'a>>,
        mut read: impl FnMut(&mut Self, &'n Node<'a>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let items = items.into_iter();
        let mut values = Vec::with_capacity(items.size_hint().0);
        let mut complete = true;
        for item in items {
            match read(self, item) {
                Some(value) => values.push(value),
                None => complete = false,
            }
        }
        complete.then_some(values)
    }

    /// Something else was expected.
    pub fn wrong_kind(&mut self, node: &Node<'_>, expected: &str) {
        let found = node.kind();
        let yaml = node.style != Style::Json;
        let (code, help) = match &node.value {
            Value::Broken => return,
            Value::Null => {
                (Code::WrongKind, "write the value, or leave the key out where it is optional".to_owned())
            }
            Value::Integer(_) | Value::Number(_) | Value::Bool(_)
                if expected.starts_with("a text") && yaml =>
            {
                (Code::YamlQuote, "quote it to make it a text: \"…\"".to_owned())
            }
            Value::Mapping(_) if node.style == Style::Flow && expected.starts_with("a text") => (
                Code::YamlQuote,
                "YAML reads { as the start of a mapping; to mean a text, quote the whole value: \"…\""
                    .to_owned(),
            ),
            Value::Sequence(_) if node.style == Style::Flow && expected.starts_with("a text") => (
                Code::YamlQuote,
                "YAML reads [ as the start of a list; to mean a text, quote the whole value: \"…\""
                    .to_owned(),
            ),
            Value::Mapping(entries) if yaml && entries.len() == 1 && expected.starts_with("a text") => (
                Code::YamlQuote,
                "YAML reads a colon before a space as a key; to mean a text, quote the whole value: \"…\""
                    .to_owned(),
            ),
            Value::Text(_) if expected.starts_with("a list") && yaml => (
                Code::WrongKind,
                "write it as a list: [\"…\"], or each item on a line of its own after `- `".to_owned(),
            ),
            _ => (Code::WrongKind, format!("write {expected}")),
        };
        self.error(code, &node.location, format!("{found} where {expected} was expected"), help);
    }
}
