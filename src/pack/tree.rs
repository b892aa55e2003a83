//! What a pack's text says before it is known to be a pack: values, each with its place.

use std::borrow::Cow;

use super::error::Location;

/// A value and where it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Node<'a> {
    /// What is written.
    pub value: Value<'a>,
    /// Where. A block mapping stands where its first key does.
    pub location: Location,
    /// How it is written.
    pub style: Style,
}

/// What is written.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// Nothing, or `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number that JSON can carry to everyone: below 2^53 on either side of zero.
    Integer(i64),
    /// Any other number, as written.
    Number(Cow<'a, str>),
    /// A text.
    Text(Cow<'a, str>),
    /// Values in a row.
    Sequence(Vec<Node<'a>>),
    /// Keys with values, in the order written; no key twice.
    Mapping(Vec<Entry<'a>>),
    /// Something whose error has been reported: whoever meets it says nothing more.
    Broken,
}

/// A key with its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry<'a> {
    /// The key.
    pub key: Cow<'a, str>,
    /// Where the key is written.
    pub key_location: Location,
    /// The value.
    pub value: Node<'a>,
}

/// How a value is written, as far as messages and places inside it need to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(feature = "yaml"), allow(dead_code, reason = "most are made by the reader of YAML"))]
pub enum Style {
    /// YAML without quotation marks or brackets.
    Plain,
    /// The same, with a comment behind it that looks like a hashtag.
    PlainBeforeComment,
    /// YAML in `'`.
    SingleQuoted,
    /// YAML in `"`.
    DoubleQuoted,
    /// YAML after `|` or `>`.
    Block,
    /// YAML in `{}` or `[]`.
    Flow,
    /// JSON.
    Json,
}

/// The largest integer that every JSON reader keeps exact.
pub const LARGEST_INTEGER: i64 = (1 << 53) - 1;

impl<'a> Node<'a> {
    /// The value of a key, where this is a mapping that has it.
    pub fn get(&self, key: &str) -> Option<&Node<'a>> {
        let Value::Mapping(entries) = &self.value else { return None };
        entries.iter().find(|entry| entry.key == key).map(|entry| &entry.value)
    }

    /// What kind of value it is, for messages.
    pub fn kind(&self) -> String {
        match &self.value {
            Value::Null => "nothing".into(),
            Value::Bool(value) => format!("the truth value `{value}`"),
            Value::Integer(value) => format!("the number `{value}`"),
            Value::Number(written) => format!("the number `{written}`"),
            Value::Text(_) => "a text".into(),
            Value::Sequence(_) => "a list".into(),
            Value::Mapping(_) => "a mapping".into(),
            Value::Broken => "an error".into(),
        }
    }
}
