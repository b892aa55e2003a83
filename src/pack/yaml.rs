//! Reads YAML (1.2, core schema), keeping the place of every value.
//!
//! A pack needs no anchors, aliases, tags, merge keys or several documents, so none are read: what
//! looks like one is more often a pattern that wants quotation marks.
//!
//! A YAML parser stops at the first thing it cannot read. So that the rest of the pack is looked at
//! too, the line is reported, its value is blanked out and the text is read again ([`repair`]).

mod repair;
mod scalar;

use std::borrow::Cow;
use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span, StrInput};

use super::code::Code;
use super::error::Location;
use super::errors::{Errors, shown};
use super::limits;
use super::tree::{Entry, Node, Style, Value};
use super::within::Lines;
use repair::Repairs;

/// Reads a text. Errors are added; `None` where nothing could be made sense of.
pub fn read(text: &str, errors: &mut Errors<'_>) -> Option<Node<'static>> {
    let mut text = Cow::Borrowed(text.strip_prefix('\u{FEFF}').unwrap_or(text));
    if text.trim_start().starts_with('<') {
        let at = Location { line: 1, column: 1, length: 1 };
        let help = "look whether the address is right and the server gives the pack itself";
        errors.add(Code::Html, &at, "an HTML or XML page where a pack was expected", help);
        return None;
    }
    let mut repairs = Repairs::default();
    loop {
        // What an attempt finds is kept only if it is the last one: the next finds it again.
        let mut found = errors.of_same_source();
        let mut reader = Reader::new(&text, &repairs, &mut found);
        let stop = match reader.document() {
            Ok(node) => {
                errors.append(found);
                return Some(node);
            }
            Err(stop) => stop,
        };
        let open_flow = reader.open_flow.last().cloned();
        let repaired = match stop {
            Stop::Reported => None,
            Stop::Syntax(error) => repairs.repair(&text, &error, open_flow.as_ref(), errors),
        };
        match repaired {
            Some(repaired) => text = Cow::Owned(repaired),
            None => {
                errors.append(found);
                return None;
            }
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
    parser: Parser<'t, StrInput<'t>>,
    lines: Lines<'t>,
    repairs: &'e Repairs,
    errors: &'e mut Errors<'s>,
    /// Where the `{` and `[` stand that are not closed yet.
    open_flow: Vec<Location>,
}

impl<'t, 'e, 's> Reader<'t, 'e, 's> {
    fn new(text: &'t str, repairs: &'e Repairs, errors: &'e mut Errors<'s>) -> Self {
        let parser = Parser::new_from_str(text);
        Self { parser, lines: Lines::of(text), repairs, errors, open_flow: Vec::new() }
    }

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
                    let help = "a pack begins with `forewarn: 1`";
                    self.errors.add(Code::Empty, &at, "the text is empty", help);
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
                    let help = "write one pack a file, without --- between";
                    self.errors.add(Code::YamlDocuments, &self.location(span), message, help);
                    return Ok(());
                }
                Event::StreamEnd => return Ok(()),
                _ => {}
            }
        }
    }

    fn node(&mut self, event: Event<'t>, span: Span, depth: usize) -> Result<Node<'static>, Stop> {
        let mut at = self.location(span);
        let opens = matches!(event, Event::SequenceStart(..) | Event::MappingStart(..));
        if opens && depth >= limits::NESTING {
            let message = format!("values nested deeper than {}", limits::NESTING);
            let help = "the pack format never needs so many levels";
            self.errors.add(Code::NestingTooDeep, &at, message, help);
            return Err(Stop::Reported);
        }
        let plain = self.without_anchor_and_tag(&event, &at);
        let style = if span.is_empty() { Style::Plain } else { Style::Flow };
        let (value, style) = match event {
            Event::Scalar(..) if self.repairs.blanked(&at) => (Value::Broken, Style::Plain),
            Event::Scalar(text, style, ..) => self.scalar(text, style, span),
            Event::SequenceStart(..) => {
                (Value::Sequence(self.nested(style, &at, depth, Self::sequence)?), style)
            }
            Event::MappingStart(..) => {
                let entries = self.nested(style, &at, depth, Self::mapping)?;
                if let (Style::Plain, Some(first)) = (style, entries.first()) {
                    at = first.key_location.clone();
                }
                (Value::Mapping(entries), style)
            }
            Event::Alias(_) => {
                let help = "write the value out here; to mean the sign, quote the whole value: \"*…\"";
                self.errors.add(Code::YamlAnchor, &at, "an alias, which packs do not have", help);
                (Value::Broken, Style::Plain)
            }
            _ => (Value::Broken, Style::Plain),
        };
        let value = if plain { value } else { Value::Broken };
        Ok(Node { value, location: at, style })
    }

    fn nested<T>(
        &mut self,
        style: Style,
        at: &Location,
        depth: usize,
        read: fn(&mut Self, usize) -> Result<T, Stop>,
    ) -> Result<T, Stop> {
        if style != Style::Flow {
            return read(self, depth);
        }
        self.open_flow.push(at.clone());
        let value = read(self, depth)?;
        self.open_flow.pop();
        Ok(value)
    }

    fn without_anchor_and_tag(&mut self, event: &Event<'_>, at: &Location) -> bool {
        let (anchor, tag) = match event {
            Event::Scalar(_, _, anchor, tag) => (*anchor > 0, tag.is_some()),
            Event::SequenceStart(anchor, tag) | Event::MappingStart(anchor, tag) => {
                (*anchor > 0, tag.is_some())
            }
            _ => (false, false),
        };
        if anchor {
            let help =
                "write the value out where it is needed; to mean the sign, quote the whole value: \"&…\"";
            self.errors.add(Code::YamlAnchor, at, "an anchor, which packs do not have", help);
        }
        if tag {
            let help = "remove it; to mean the sign, quote the whole value: \"!…\"";
            self.errors.add(Code::YamlTag, at, "a tag, which packs do not have", help);
        }
        !anchor && !tag
    }

    fn scalar(&mut self, text: Cow<'t, str>, style: ScalarStyle, span: Span) -> (Value<'static>, Style) {
        let (value, style) = scalar::value(text, style);
        if style != Style::Plain || matches!(value, Value::Null) {
            return (value, style);
        }
        if span.start.line() != span.end.line() {
            let dashed = (span.start.line() + 1..=span.end.line())
                .find(|&line| self.lines.get(line).is_some_and(|text| text.trim_start().starts_with("- ")));
            if let Some(line) = dashed {
                let text = self.lines.get(line).unwrap_or_default();
                let column = text.chars().take_while(|character| character.is_whitespace()).count() + 1;
                let at = Location { line, column, length: 1 };
                let message = "a list item that YAML reads as more of the line above it";
                let help = "indent it as the items above; to mean a text, quote the whole of it";
                self.errors.add(Code::YamlQuote, &at, message, help);
                return (Value::Broken, style);
            }
        }
        let after: String = self
            .lines
            .get(span.end.line())
            .unwrap_or_default()
            .chars()
            .skip(span.end.col())
            .skip_while(|character| character.is_whitespace())
            .take(2)
            .collect();
        let hashtag = after.strip_prefix('#').is_some_and(|next| next.starts_with(char::is_alphanumeric));
        (value, if hashtag { Style::PlainBeforeComment } else { style })
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
                let message = format!("the key `{}` stands already in line {line}", shown(&key));
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
        let at = self.location(span);
        let written = match &event {
            Event::Scalar(text, ..) => text.to_string(),
            _ => String::new(),
        };
        if written == "<<" && matches!(event, Event::Scalar(_, ScalarStyle::Plain, ..)) {
            let help = "write the values out where they are needed";
            self.errors.add(Code::YamlMergeKey, &at, "a merge key, which packs do not have", help);
            return Ok(None);
        }
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
                let help = format!("quote it to make it a text: \"{}\"", shown(&written));
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

    fn location(&self, span: Span) -> Location {
        let (line, column) = (span.start.line(), span.start.col() + 1);
        let length = if line == span.end.line() {
            span.len()
        } else {
            // More lines follow: up to the end of the first.
            let line = self.lines.get(line).unwrap_or_default().trim_end();
            (line.chars().count() + 1).saturating_sub(column)
        };
        Location { line, column, length: length.max(1) }
    }
}
