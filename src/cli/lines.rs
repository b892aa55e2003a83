//! The lines of a text, found once and looked up often.

use std::ops::Range;

/// Where the lines of a text stand. A line ends at LF, CR LF or CR, as in YAML and in editors.
#[derive(Debug)]
pub struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    /// Finds the lines of a text.
    pub fn of(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let breaks = bytes.iter().enumerate().filter(|&(index, &byte)| match byte {
            b'\n' => true,
            b'\r' => bytes.get(index + 1) != Some(&b'\n'),
            _ => false,
        });
        let starts = std::iter::once(0).chain(breaks.map(|(index, _)| index + 1)).collect();
        Self { text, starts }
    }

    /// The number of the line, from 0, a byte of the text stands in.
    pub fn line_of(&self, byte: usize) -> usize {
        self.starts.partition_point(|&start| start <= byte).saturating_sub(1)
    }

    /// How many lines there are: always at least one.
    pub fn count(&self) -> usize {
        self.starts.len()
    }

    /// Where a line stands in the text, in bytes, without its line break.
    pub fn range(&self, line: usize) -> Range<usize> {
        let start = self.starts.get(line).copied().unwrap_or(self.text.len());
        let end = self.starts.get(line + 1).copied().unwrap_or(self.text.len());
        let content = self.text[start..end].trim_end_matches(['\n', '\r']);
        start..start + content.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_at_every_kind_of_break() {
        let text = "one\ntwo\r\nthree\r\rfive";
        let lines = Lines::of(text);
        let all: Vec<&str> = (0..lines.count()).map(|line| &text[lines.range(line)]).collect();
        assert_eq!(all, ["one", "two", "three", "", "five"]);
        assert_eq!([0, 3, 4, 8, 9, 15, 16].map(|byte| lines.line_of(byte)), [0, 0, 1, 1, 2, 3, 4]);
        assert_eq!(Lines::of("").range(0), 0..0);
        assert_eq!(lines.range(9), text.len()..text.len());
    }
}
