//! Reads YAML (1.2, core schema), keeping the place of every value.
//!
//! A pack needs no anchors, aliases, tags, merge keys or several documents, so none are read: what
//! looks like one is more often a pattern that wants quotation marks.

mod scalar;

use std::borrow::Cow;
use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span};

use super::code::Code;
use super::error::Location;
use super::errors::Errors;
use super::limits;
use super::tree::{Entry, Node, Style, Value};

/// Reads a text. Errors are added; `None` where nothing could be made sense of.
pub fn read(text: &str, errors: &mut Errors<'_>) -> Option<Node<'static>> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut reader = Reader { parser: Parser::new_from_str(text), errors };
    match reader.document() {
        Ok(node) => Some(node),
        Err(Stop::Reported) => None,
        Err(Stop::Syntax(error)) => {
            let at = Location { line: error.marker().line(), column: error.marker().col() + 1, length: 1 };
            errors.add(Code::YamlSyntax, &at, error.info(), "see https://yaml.org");
            None
        }
    }
}

/// Why reading stopped.
enum Stop {
    Reported,
    Syntax(ScanError),
}

impl From<ScanError> for Stop {
    fn from(error: ScanError) -> Self {
        Self::Syntax(error)
    }
}

struct Reader<'t, 'e, 's> {
    parser: Parser<'t, saphyr_parser::StrInput<'t>>,
    errors: &'e mut Errors<'s>,
}

impl<'t> Reader<'t, '_, '_> {
    fn next(&mut self) -> Result<(Event<'t>, Span), Stop> {
        match self.parser.next_event() {
            Some(event) => Ok(event?),
            None => Ok((Event::StreamEnd, Span::default())),
        }
    }

    fn document(&mut self) -> Result<Node<'static>, Stop> {
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentStart(_) => {}
                Event::StreamEnd | Event::DocumentEnd => {
                    let at = Location { line: 1, column: 1, length: 1 };
                    self.errors.add(
                        Code::Empty,
                        &at,
                        "the text is empty",
                        "a pack begins with `forewarn: 1`",
                    );
                    return Err(Stop::Reported);
                }
                _ => {
                    let node = self.node(event, span, 0)?;
                    self.only_document()?;
                    return Ok(node);
                }
            }
        }
    }

    fn only_document(&mut self) -> Result<(), Stop> {
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::DocumentStart(_) => {
                    let message = "a second document in one file";
                    self.errors.add(
                        Code::YamlDocuments,
                        &location(span),
                        message,
                        "write one pack a file, without --- between",
                    );
                    return Err(Stop::Reported);
                }
                Event::StreamEnd => return Ok(()),
                _ => {}
            }
        }
    }

    fn node(&mut self, event: Event<'t>, span: Span, depth: usize) -> Result<Node<'static>, Stop> {
        let mut at = location(span);
        if depth > limits::NESTING {
            let message = format!("values nested deeper than {}", limits::NESTING);
            self.errors.add(Code::NestingTooDeep, &at, message, "the pack format never needs so many levels");
            return Err(Stop::Reported);
        }
        let (anchor, tag) = match &event {
            Event::Scalar(_, _, anchor, tag) => (*anchor, tag.is_some()),
            Event::SequenceStart(anchor, tag) | Event::MappingStart(anchor, tag) => (*anchor, tag.is_some()),
            _ => (0, false),
        };
        if anchor > 0 {
            let help = "write the value out where it is needed; to mean the sign, quote the value: \"&…\"";
            self.errors.add(Code::YamlAnchor, &at, "an anchor, which packs do not have", help);
        }
        if tag {
            let help = "remove it; to mean the sign, quote the value: \"!…\"";
            self.errors.add(Code::YamlTag, &at, "a tag, which packs do not have", help);
        }
        let (value, style) = match event {
            Event::Scalar(text, style, ..) => scalar::value(text, style),
            Event::SequenceStart(..) => {
                let style = if span.is_empty() { Style::Plain } else { Style::Flow };
                (Value::Sequence(self.sequence(depth)?), style)
            }
            Event::MappingStart(..) => {
                let style = if span.is_empty() { Style::Plain } else { Style::Flow };
                let entries = self.mapping(depth)?;
                if let (Style::Plain, Some(first)) = (style, entries.first()) {
                    at = first.key_location.clone();
                }
                (Value::Mapping(entries), style)
            }
            Event::Alias(_) => {
                let help = "write the value out here; to mean the sign, quote the value: \"*…\"";
                self.errors.add(Code::YamlAnchor, &at, "an alias, which packs do not have", help);
                (Value::Broken, Style::Plain)
            }
            _ => (Value::Broken, Style::Plain),
        };
        let value = if anchor > 0 || tag { Value::Broken } else { value };
        Ok(Node { value, location: at, style })
    }

    fn sequence(&mut self, depth: usize) -> Result<Vec<Node<'static>>, Stop> {
        let mut nodes = Vec::new();
        loop {
            let (event, span) = self.next()?;
            if event == Event::SequenceEnd {
                return Ok(nodes);
            }
            nodes.push(self.node(event, span, depth + 1)?);
        }
    }

    fn mapping(&mut self, depth: usize) -> Result<Vec<Entry<'static>>, Stop> {
        let mut entries: Vec<Entry<'static>> = Vec::new();
        let mut lines: HashMap<Cow<'static, str>, usize> = HashMap::new();
        loop {
            let (event, span) = self.next()?;
            if event == Event::MappingEnd {
                return Ok(entries);
            }
            let key = self.key(event, span, depth)?;
            let (event, span) = self.next()?;
            let value = self.node(event, span, depth + 1)?;
            let Some((key, key_location)) = key else { continue };
            if let Some(line) = lines.get(&key) {
                let message = format!("the key `{}` stands already in line {line}", key.escape_debug());
                self.errors.add(Code::DuplicateKey, &key_location, message, "keep one of them");
                continue;
            }
            lines.insert(key.clone(), key_location.line);
            entries.push(Entry { key, key_location, value });
        }
    }

    /// A key, or `None` where it cannot be one and that has been said.
    fn key(
        &mut self,
        event: Event<'t>,
        span: Span,
        depth: usize,
    ) -> Result<Option<(Cow<'static, str>, Location)>, Stop> {
        let at = location(span);
        if let Event::Scalar(text, ScalarStyle::Plain, 0, None) = &event
            && text == "<<"
        {
            let help = "write the values out where they are needed";
            self.errors.add(Code::YamlMergeKey, &at, "a merge key, which packs do not have", help);
            return Ok(None);
        }
        let written = match &event {
            Event::Scalar(text, ..) => text.to_string(),
            _ => String::new(),
        };
        let node = self.node(event, span, depth + 1)?;
        match node.value {
            Value::Text(text) => Ok(Some((text, node.location))),
            Value::Broken => Ok(None),
            Value::Mapping(_) | Value::Sequence(_) => {
                let help =
                    "a key is a name; to mean a text that begins with { or [, quote the whole of it: \"…\"";
                self.errors.add(
                    Code::YamlQuote,
                    &at,
                    format!("{} where a key was expected", node.kind()),
                    help,
                );
                Ok(None)
            }
            _ => {
                let help = format!("quote it to make it a text: \"{written}\"");
                self.errors.add(
                    Code::YamlQuote,
                    &at,
                    format!("{} where a key was expected", node.kind()),
                    help,
                );
                Ok(Some((written.into(), node.location)))
            }
        }
    }
}

fn location(span: Span) -> Location {
    let one_line = span.start.line() == span.end.line();
    let length = if one_line { span.len().max(1) } else { 1 };
    Location { line: span.start.line(), column: span.start.col() + 1, length }
}
