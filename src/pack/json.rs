//! Reads JSON (RFC 8259), strictly, keeping the place of every value.

use std::borrow::Cow;

use super::code::Code;
use super::error::Location;
use super::errors::{Errors, shown};
use super::limits;
use super::tree::{Entry, LARGEST_INTEGER, Node, Style, Value};
use crate::map::Set;

/// Reads a text. Errors are added; `None` where nothing after them could be made sense of.
pub fn read<'a>(text: &'a str, errors: &mut Errors<'_>) -> Option<Node<'a>> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let start = text.trim_ascii_start();
    if start.is_empty() {
        let place = Location { line: 1, column: 1, length: 1 };
        errors.add(Code::Empty, &place, "the text is empty", "a pack begins with {\"forewarn\": 1, …}");
        return None;
    }
    let mut reader = Reader { text, next: 0, line: 1, line_start: 0, ahead: 0, errors };
    reader.space();
    if start.starts_with('<') {
        let help = "look whether the address is right and the server gives the pack itself";
        reader.refuse(Code::Html, 1, "an HTML or XML page where a pack was expected".into(), help);
        return None;
    }
    let node = reader.value(0).ok()?;
    reader.space();
    if reader.peek().is_some() {
        let message = format!("{} after the end of the pack", reader.here());
        reader.refuse(Code::JsonSyntax, 1, message, "remove it");
    }
    Some(node)
}

/// The error has been reported and reading cannot go on.
struct Stop;

struct Reader<'a, 'e, 's> {
    text: &'a str,
    next: usize,
    line: usize,
    /// Where the line starts, in bytes.
    line_start: usize,
    /// By how many bytes the line is longer than its characters, up to `next`.
    ahead: usize,
    errors: &'e mut Errors<'s>,
}

impl<'a> Reader<'a, '_, '_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.next).copied()
    }

    fn place(&self, length: usize) -> Location {
        Location {
            line: self.line,
            column: self.next - self.line_start - self.ahead + 1,
            length: length.max(1),
        }
    }

    /// What stands here, for messages.
    fn here(&self) -> String {
        match self.text[self.next..].chars().next() {
            Some(character) => format!("`{}`", shown(character.encode_utf8(&mut [0; 4]))),
            None => "the end of the text".into(),
        }
    }

    fn refuse(&mut self, code: Code, length: usize, message: String, help: &str) -> Stop {
        let place = self.place(length);
        self.errors.add(code, &place, message, help);
        Stop
    }

    /// Something else was expected here.
    fn unexpected(&mut self, expected: &str) -> Stop {
        if self.next >= self.text.len() {
            let message = format!("the text ends where {expected} was expected");
            return self.refuse(
                Code::JsonTruncated,
                1,
                message,
                "it is cut off: fetch or save the whole of it again",
            );
        }
        let message = format!("{} where {expected} was expected", self.here());
        let help = match self.peek() {
            Some(b'\'') => "JSON writes texts in double quotation marks",
            Some(b'/' | b'#') => "JSON has no comments",
            Some(b'}' | b']') => "remove the comma before it",
            _ => "see https://www.json.org for what JSON looks like",
        };
        self.refuse(Code::JsonSyntax, 1, message, help)
    }

    fn space(&mut self) {
        while let Some(byte @ (b' ' | b'\t' | b'\n' | b'\r')) = self.peek() {
            self.next += 1;
            // A carriage return alone ends a line, as editors show it.
            if byte == b'\n' || (byte == b'\r' && self.peek() != Some(b'\n')) {
                self.line += 1;
                self.line_start = self.next;
                self.ahead = 0;
            }
        }
    }

    fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.next += usize::from(found);
        found
    }

    fn value(&mut self, depth: usize) -> Result<Node<'a>, Stop> {
        let mut location = self.place(1);
        let start = self.next;
        let value = match self.peek() {
            Some(b'{' | b'[') if depth >= limits::NESTING => {
                let message = format!("values nested deeper than {}", limits::NESTING);
                return Err(self.refuse(
                    Code::NestingTooDeep,
                    1,
                    message,
                    "the pack format never needs so many levels",
                ));
            }
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.array(depth)?,
            Some(b'"') => Value::Text(self.string()?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(b't') => self.word("true", Value::Bool(true))?,
            Some(b'f') => self.word("false", Value::Bool(false))?,
            Some(b'n') => self.word("null", Value::Null)?,
            _ => return Err(self.unexpected("a value")),
        };
        if !matches!(value, Value::Mapping(_) | Value::Sequence(_)) {
            location.length = self.text[start..self.next].chars().count();
        }
        Ok(Node { value, location, style: Style::Json })
    }

    fn word(&mut self, word: &str, value: Value<'a>) -> Result<Value<'a>, Stop> {
        if !self.text[self.next..].starts_with(word) {
            if word.starts_with(&self.text[self.next..]) {
                self.next = self.text.len();
            }
            return Err(self.unexpected("a value"));
        }
        self.next += word.len();
        Ok(value)
    }

    fn array(&mut self, depth: usize) -> Result<Value<'a>, Stop> {
        self.next += 1;
        let mut nodes = Vec::new();
        self.space();
        if self.eat(b']') {
            return Ok(Value::Sequence(nodes));
        }
        loop {
            self.space();
            nodes.push(self.value(depth + 1)?);
            self.space();
            if self.eat(b']') {
                return Ok(Value::Sequence(nodes));
            }
            if !self.eat(b',') {
                return Err(self.unexpected("`,` or `]`"));
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Value<'a>, Stop> {
        self.next += 1;
        let mut entries: Vec<Entry<'a>> = Vec::new();
        let mut keys = Set::default();
        self.space();
        if self.eat(b'}') {
            return Ok(Value::Mapping(entries));
        }
        loop {
            self.space();
            let mut key_location = self.place(1);
            let start = self.next;
            if self.peek() != Some(b'"') {
                return Err(self.unexpected("a key in quotation marks"));
            }
            let key = self.string()?;
            key_location.length = self.text[start..self.next].chars().count();
            self.space();
            if !self.eat(b':') {
                return Err(self.unexpected("`:`"));
            }
            self.space();
            let value = self.value(depth + 1)?;
            if keys.insert(key.clone()) {
                entries.push(Entry { key, key_location, value });
            } else {
                let message = format!("the key `{}` stands twice in one object", shown(&key));
                self.errors.add(Code::DuplicateKey, &key_location, message, "keep one of them");
            }
            self.space();
            if self.eat(b'}') {
                return Ok(Value::Mapping(entries));
            }
            if !self.eat(b',') {
                return Err(self.unexpected("`,` or `}`"));
            }
        }
    }

    fn number(&mut self) -> Result<Value<'a>, Stop> {
        let start = self.next;
        self.eat(b'-');
        let first = self.peek();
        let digits = self.digits()?;
        if first == Some(b'0') && digits > 1 {
            self.next = start;
            return Err(self.refuse(
                Code::JsonSyntax,
                1,
                "a number that begins with 0".into(),
                "leave the zeros out",
            ));
        }
        let whole_end = self.next;
        if self.eat(b'.') {
            self.digits()?;
        }
        if self.eat(b'e') || self.eat(b'E') {
            let _signed = self.eat(b'+') || self.eat(b'-');
            self.digits()?;
        }
        let written = &self.text[start..self.next];
        let whole = (self.next == whole_end).then(|| written.parse::<i64>().ok()).flatten();
        Ok(match whole {
            Some(number) if number.abs() <= LARGEST_INTEGER => Value::Integer(number),
            _ => Value::Number(written.into()),
        })
    }

    fn digits(&mut self) -> Result<usize, Stop> {
        let start = self.next;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.next += 1;
        }
        if self.next == start { Err(self.unexpected("a digit")) } else { Ok(self.next - start) }
    }

    fn string(&mut self) -> Result<Cow<'a, str>, Stop> {
        self.next += 1;
        let start = self.next;
        let mut unescaped: Option<String> = None;
        let mut copied = start;
        loop {
            match self.peek() {
                Some(b'"') => {
                    let rest = &self.text[copied..self.next];
                    self.next += 1;
                    return Ok(match unescaped {
                        None => Cow::Borrowed(rest),
                        Some(text) => Cow::Owned(text + rest),
                    });
                }
                Some(b'\\') => {
                    let text = unescaped.get_or_insert_default();
                    text.push_str(&self.text[copied..self.next]);
                    let character = self.escape()?;
                    unescaped.get_or_insert_default().push(character);
                    copied = self.next;
                }
                Some(byte) if byte < 0x20 => {
                    let message = format!("{} inside a text", self.here());
                    return Err(self.refuse(
                        Code::JsonSyntax,
                        1,
                        message,
                        "close the text with \" before it, or write the character as an escape such as \\n",
                    ));
                }
                Some(byte) => {
                    self.next += 1;
                    self.ahead += usize::from(byte & 0xC0 == 0x80);
                }
                None => return Err(self.unexpected("the closing quotation mark")),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Stop> {
        let start = self.next;
        self.next += 1;
        let escape = self.peek();
        self.next += usize::from(escape.is_some_and(|byte| byte.is_ascii()));
        Ok(match escape {
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{C}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                let first = self.four_digits()?;
                let mut units = vec![first];
                if (0xD800..0xDC00).contains(&first) && self.text[self.next..].starts_with("\\u") {
                    self.next += 2;
                    units.push(self.four_digits()?);
                }
                match String::from_utf16(&units)
                    .ok()
                    .as_deref()
                    .map(|text| (text.chars().next(), text.chars().count()))
                {
                    Some((Some(character), 1)) => character,
                    _ => {
                        let length = self.next - start;
                        self.next = start;
                        let message = format!("`{}` is half of a character", &self.text[start..start + 6]);
                        return Err(self.refuse(
                            Code::JsonSurrogate,
                            length,
                            message,
                            "write both halves, or the character itself",
                        ));
                    }
                }
            }
            None => return Err(self.unexpected("the closing quotation mark")),
            Some(_) => {
                self.next = start;
                let message = "a \\ before something that is no escape".into();
                return Err(self.refuse(Code::JsonSyntax, 2, message, "to mean a \\ itself write \\\\"));
            }
        })
    }

    fn four_digits(&mut self) -> Result<u16, Stop> {
        let mut value = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16));
            let Some(digit) = digit else { return Err(self.unexpected("a hexadecimal digit")) };
            value = value * 16 + digit as u16;
            self.next += 1;
        }
        Ok(value)
    }
}
