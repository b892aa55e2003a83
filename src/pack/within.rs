//! The place of a few characters of a text inside the way it is written.

use std::ops::Range;

use super::error::Location;
use super::tree::{Node, Style};

/// Where some characters of a text's value are written, or the whole text where that is not on
/// the line it begins on.
pub fn location(source: &str, node: &Node<'_>, characters: Range<usize>) -> Location {
    exact(source, node, &characters).unwrap_or_else(|| node.location.clone())
}

fn exact(source: &str, node: &Node<'_>, characters: &Range<usize>) -> Option<Location> {
    let Location { line, column, .. } = node.location;
    let line_text = lines(source).nth(line.checked_sub(1)?)?;
    let written = line_text.chars().skip(column.checked_sub(1)?);
    let (mut at, mut index) = (column, 0);
    let mut start = None;
    let mut steps = Steps { written, style: node.style };
    at += steps.open()?;
    while index < characters.end {
        if index == characters.start {
            start = Some(at);
        }
        match steps.step() {
            Some(width) => at += width,
            // What is meant reaches to the end of the text, such as a bracket nobody closed.
            None if start.is_some() => break,
            None => return None,
        }
        index += 1;
    }
    let start = start?;
    Some(Location { line, column: start, length: at.saturating_sub(start).max(1) })
}

/// The lines of a text as YAML and JSON count them.
pub fn lines(source: &str) -> impl Iterator<Item = &str> {
    let source = source.strip_prefix('\u{FEFF}').unwrap_or(source);
    let mut rest = Some(source);
    std::iter::from_fn(move || {
        let text = rest?;
        let Some(end) = text.find(['\n', '\r']) else {
            rest = None;
            return Some(text);
        };
        let after = &text[end..];
        rest = Some(after.strip_prefix("\r\n").unwrap_or(&after[1..]));
        Some(&text[..end])
    })
}

struct Steps<I> {
    written: I,
    style: Style,
}

impl<I: Iterator<Item = char>> Steps<I> {
    /// How many characters stand before the first of the value.
    fn open(&mut self) -> Option<usize> {
        match self.style {
            Style::Plain => Some(0),
            Style::SingleQuoted | Style::DoubleQuoted | Style::Json => {
                self.written.next()?;
                Some(1)
            }
            Style::Block | Style::Flow => None,
        }
    }

    /// How many characters the next one of the value is written with.
    fn step(&mut self) -> Option<usize> {
        match (self.style, self.written.next()?) {
            (Style::SingleQuoted, '\'') => self.written.next().filter(|&next| next == '\'').map(|_| 2),
            (Style::DoubleQuoted | Style::Json, '"') => None,
            (Style::DoubleQuoted | Style::Json, '\\') => self.escape(),
            _ => Some(1),
        }
    }

    fn escape(&mut self) -> Option<usize> {
        let digits = match self.written.next()? {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        let code: String = self.written.by_ref().take(digits).collect();
        let high = self.style == Style::Json
            && digits == 4
            && (0xD800..0xDC00).contains(&u32::from_str_radix(&code, 16).ok()?);
        if high {
            // The other half of the pair belongs to the same character.
            self.written.by_ref().take(6).for_each(drop);
        }
        Some(2 + digits + if high { 6 } else { 0 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::tree::Value;

    #[test]
    fn characters_are_found_in_what_is_written() {
        let cases = [
            ("abc", Style::Plain, 1..2, 2, 1),
            ("'a''b'", Style::SingleQuoted, 1..2, 3, 2),
            ("'a''b'", Style::SingleQuoted, 2..3, 5, 1),
            (r#""a\tb""#, Style::DoubleQuoted, 2..3, 5, 1),
            (r#""\x41\u0042\U00000043d""#, Style::DoubleQuoted, 3..4, 22, 1),
            (r#""😀b""#, Style::Json, 1..2, 14, 1),
            ("\"ab\"", Style::Json, 1..9, 3, 1),
            ("'never closed", Style::Block, 0..1, 1, 9),
        ];
        for (written, style, characters, column, length) in cases {
            let place = Location { line: 1, column: 1, length: 9 };
            let node = Node { value: Value::Null, location: place, style };
            let found = location(written, &node, characters.clone());
            assert_eq!((found.column, found.length), (column, length), "{written} {characters:?}");
        }
    }

    #[test]
    fn lines_end_as_editors_end_them() {
        assert_eq!(lines("\u{FEFF}a\r\nb\rc\n").collect::<Vec<_>>(), ["a", "b", "c", ""]);
    }
}
