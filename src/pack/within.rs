//! Places in a pack's text: its lines, and single characters inside the way a text is written.

use std::cell::OnceCell;
use std::ops::Range;

use super::error::Location;
use super::tree::{Node, Style};

/// A pack's text by lines, as YAML and JSON count them. A byte order mark is not part of it.
#[derive(Debug)]
pub struct Lines<'t> {
    text: &'t str,
    /// Where each line starts, in bytes; found when first asked for, which valid packs never do.
    starts: OnceCell<Vec<usize>>,
}

impl<'t> Lines<'t> {
    /// The lines of a text.
    pub fn of(text: &'t str) -> Self {
        Self { text: text.strip_prefix('\u{FEFF}').unwrap_or(text), starts: OnceCell::new() }
    }

    /// A line by its number, from 1, without its line break.
    pub fn get(&self, line: usize) -> Option<&'t str> {
        let starts = self.starts.get_or_init(|| line_starts(self.text));
        let start = *starts.get(line.checked_sub(1)?)?;
        let end = starts.get(line).copied().unwrap_or(self.text.len());
        Some(self.text[start..end].trim_end_matches(['\n', '\r']))
    }

    /// Where some characters of a text's value are written; the whole text where they are not on
    /// the line it begins on.
    pub fn inside(&self, node: &Node<'_>, characters: Range<usize>) -> Location {
        self.exact(node, &characters).unwrap_or_else(|| node.location.clone())
    }

    fn exact(&self, node: &Node<'_>, characters: &Range<usize>) -> Option<Location> {
        let Location { line, column, .. } = node.location;
        let written = self.get(line)?.chars().skip(column.checked_sub(1)?);
        let mut steps = Steps { written, style: node.style };
        let mut at = column + steps.open()?;
        let mut start = None;
        for index in 0..characters.end {
            if index == characters.start {
                start = Some(at);
            }
            match steps.step() {
                Some(width) => at += width,
                // What is meant reaches to the end of the text, such as a bracket nobody closed.
                None if start.is_some() => break,
                None => return None,
            }
        }
        let start = start?;
        Some(Location { line, column: start, length: at.saturating_sub(start).max(1) })
    }
}

fn line_starts(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let mut starts = vec![0];
    for (index, byte) in bytes.iter().enumerate() {
        if *byte == b'\n' || (*byte == b'\r' && bytes.get(index + 1) != Some(&b'\n')) {
            starts.push(index + 1);
        }
    }
    starts
}

/// Walks over what is written, one character of the value at a time.
struct Steps<I> {
    written: I,
    style: Style,
}

impl<I: Iterator<Item = char>> Steps<I> {
    /// How many characters stand before the first of the value.
    fn open(&mut self) -> Option<usize> {
        match self.style {
            Style::Plain | Style::PlainBeforeComment => Some(0),
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
            (r#""\ud83d\ude00b""#, Style::Json, 0..1, 2, 12),
            (r#""\ud83d\ude00b""#, Style::Json, 1..2, 14, 1),
            ("\"ab\"", Style::Json, 1..9, 3, 1),
            ("'never closed", Style::Block, 0..1, 1, 9),
            ("two\nlines", Style::Plain, 4..5, 1, 9),
        ];
        for (written, style, characters, column, length) in cases {
            let place = Location { line: 1, column: 1, length: 9 };
            let node = Node { value: Value::Null, location: place, style };
            let found = Lines::of(written).inside(&node, characters.clone());
            assert_eq!((found.column, found.length), (column, length), "{written} {characters:?}");
        }
    }

    #[test]
    fn lines_end_as_editors_end_them() {
        let lines = Lines::of("\u{FEFF}a\r\nb\rc\n\nd");
        let found: Vec<_> = (0..8).map(|line| lines.get(line)).collect();
        assert_eq!(found, [None, Some("a"), Some("b"), Some("c"), Some(""), Some("d"), None, None]);
    }
}
