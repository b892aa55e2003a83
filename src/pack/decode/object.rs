//! Mappings with known keys.

use super::Decoder;
use crate::pack::code::Code;
use crate::pack::error::Location;
use crate::pack::errors::shown;
use crate::pack::tree::{Entry, Node, Style, Value};

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
    entries: &'n [Entry<'a>],
    /// Where it is written.
    pub location: &'n Location,
}

impl<'n, 'a> Object<'n, 'a> {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&'n Node<'a>> {
        self.entries.iter().find(|entry| entry.key == key).map(|entry| &entry.value)
    }
}

impl Decoder<'_, '_, '_> {
    /// Reads a mapping with the keys of a table: unknown and missing keys are errors.
    pub fn object<'n, 'a>(&mut self, node: &'n Node<'a>, keys: &Keys) -> Option<Object<'n, 'a>> {
        let Value::Mapping(entries) = &node.value else {
            self.wrong_kind(node, &format!("{} (a mapping)", keys.object));
            return None;
        };
        let object = Object { entries, location: &node.location };
        for Entry { key, key_location, .. } in entries {
            if keys.all().any(|known| known == key) {
                continue;
            }
            let message = format!("{} has no key `{}`", keys.object, shown(key));
            let help = match self.did_you_mean(key, &mut keys.all()) {
                Some(known) => format!("did you mean `{known}`?"),
                None => format!("the keys are {}", keys.all().collect::<Vec<_>>().join(", ")),
            };
            self.error(Code::UnknownKey, key_location, message, help);
        }
        for key in keys.required {
            // The missing version has an error of its own.
            if object.get(key).is_none() && *key != "forewarn" {
                let message = format!("{} has no `{key}`", keys.object);
                self.error(Code::MissingKey, &node.location, message, format!("add the key `{key}`"));
            }
        }
        Some(object)
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
        let help = match &node.value {
            Value::Broken => return,
            Value::Null => "write the value, or leave the key out where it is optional".to_owned(),
            Value::Text(_) if expected.starts_with("a list") && node.style != Style::Json => {
                "write it as a list: [\"…\"], or each item on a line of its own after `- `".to_owned()
            }
            _ => format!("write {expected}"),
        };
        let message = format!("{} where {expected} was expected", node.kind());
        self.error(Code::WrongKind, &node.location, message, help);
    }

    /// A text was expected. YAML reads many texts as something else unless they are quoted.
    pub fn not_a_text(&mut self, node: &Node<'_>, expected: &str) {
        let comment = self.comment_in_place_of(node);
        if let Some(at) = comment {
            let message = format!("a comment where {expected} was expected");
            let help =
                "YAML reads # as the start of a comment; to mean the sign, quote the whole value: \"…\"";
            return self.error(Code::YamlQuote, &at, message, help);
        }
        let help = match (&node.value, node.style) {
            // What is broken inside has been reported.
            (Value::Mapping(entries), _)
                if entries.iter().any(|entry| entry.value.value == Value::Broken) =>
            {
                return;
            }
            (_, Style::Json) => return self.wrong_kind(node, expected),
            (Value::Integer(_) | Value::Number(_) | Value::Bool(_), _) => {
                "without quotation marks this is not a text"
            }
            (Value::Mapping(_), Style::Flow) => "YAML reads { as the start of a mapping",
            (Value::Sequence(_), Style::Flow) => "YAML reads [ as the start of a list",
            (Value::Mapping(entries), _) if entries.len() == 1 => {
                "YAML reads a colon before a space as the end of a key"
            }
            _ => return self.wrong_kind(node, expected),
        };
        let message = format!("{} where {expected} was expected", node.kind());
        self.error(Code::YamlQuote, &node.location, message, format!("{help}; quote the whole value: \"…\""));
    }

    /// Where a comment stands in the place of a value that is not there.
    fn comment_in_place_of(&self, node: &Node<'_>) -> Option<Location> {
        if node.value != Value::Null || node.style == Style::Json {
            return None;
        }
        let line = self.lines.get(node.location.line)?;
        let before = line.split_once(" #")?.0.chars().count();
        let length = line.trim_end().chars().count() - before - 1;
        Some(Location { line: node.location.line, column: before + 2, length })
    }
}
