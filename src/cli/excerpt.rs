//! The words of a finding, underlined in their text.

use std::fmt::Write;
use std::ops::Range;

use anstyle::Style;
use unicode_width::UnicodeWidthStr;

use super::lines::Lines;
use super::printable::{Cluster, clusters, has_right_to_left, isolated, printable};

/// The most columns of a line that are shown.
const COLUMNS: usize = 76;
/// How many of them stand before the words, where a line has to be cut.
const COLUMNS_BEFORE: usize = 24;
/// The most bytes of a line that are looked at on either side of the words.
const BYTES_AROUND: usize = 4 * COLUMNS;
/// The most lines of one finding that are shown.
const LINES: usize = 4;

/// A text out of which excerpts are shown.
#[derive(Debug)]
pub struct Excerpts<'a> {
    text: &'a str,
    lines: Lines<'a>,
    hidden: Vec<Range<usize>>,
}

/// One grapheme cluster of a line, ready to be placed in columns.
struct Cell {
    shown: String,
    columns: usize,
    underlined: bool,
    escaped: bool,
}

impl<'a> Excerpts<'a> {
    /// Excerpts of a text that leave out the `hidden` parts, in bytes, wherever they are not
    /// themselves the words that are shown.
    pub fn of(text: &'a str, hidden: Vec<Range<usize>>) -> Self {
        Self { text, lines: Lines::of(text), hidden: merged(hidden) }
    }

    /// The lines in which `words` (in bytes) stand, underlined in a style.
    pub fn underlined(&self, words: &Range<usize>, style: Style) -> String {
        let first = self.lines.line_of(words.start);
        let last = self.lines.line_of(words.end.saturating_sub(1).max(words.start));
        let gutter = (last + 1).to_string().len();
        let mut excerpt = String::new();
        for line in first..=last {
            if line - first >= LINES && line < last {
                continue;
            }
            if line - first >= LINES && last - first > LINES {
                push(&mut excerpt, format_args!("{:gutter$} ⋮\n", ""));
            }
            self.push_line(&mut excerpt, line, words, gutter, style);
        }
        excerpt
    }

    fn push_line(
        &self,
        excerpt: &mut String,
        line: usize,
        words: &Range<usize>,
        gutter: usize,
        style: Style,
    ) {
        let range = self.lines.range(line);
        let words = words.start.clamp(range.start, range.end)..words.end.clamp(range.start, range.end);
        let rule = Style::new().dimmed();
        push(excerpt, format_args!("{rule}{:>gutter$} |{rule:#} ", line + 1));
        if has_right_to_left(&self.text[self.window(&range, &words)]) {
            // Such a line is not shown in the order of its columns, so nothing can be drawn below it.
            let cells = self.cells(&range, &words);
            let shown: String = cells.iter().map(|cell| cell.shown.as_str()).collect();
            push(excerpt, format_args!("{}\n", isolated(&shown)));
            let here = format!("{:#}", printable(&self.text[words]));
            push(excerpt, format_args!("{rule}{:gutter$} |{rule:#} {style}here: “{here}”{style:#}\n", ""));
            return;
        }
        let cells = cut(self.cells(&range, &words));
        for cell in &cells {
            match cell.escaped {
                true => push(excerpt, format_args!("{rule}{}{rule:#}", cell.shown)),
                false => excerpt.push_str(&cell.shown),
            }
        }
        let column_of = |index: usize| -> usize { cells[..index].iter().map(|cell| cell.columns).sum() };
        let before = cells.iter().position(|cell| cell.underlined).unwrap_or(0);
        let after = cells.iter().rposition(|cell| cell.underlined).map_or(before, |index| index + 1);
        let indent = column_of(before);
        let length = (column_of(after) - indent).max(1);
        let underline = "^".repeat(length);
        push(
            excerpt,
            format_args!("\n{rule}{:gutter$} |{rule:#} {:indent$}{style}{underline}{style:#}\n", "", ""),
        );
    }

    /// The hidden parts that have something of a range in them.
    fn hidden_in(&self, range: &Range<usize>) -> &[Range<usize>] {
        let first = self.hidden.partition_point(|hidden| hidden.end <= range.start);
        let rest = &self.hidden[first..];
        &rest[..rest.partition_point(|hidden| hidden.start < range.end)]
    }

    /// The part of a line that may come to be shown, in bytes.
    fn window(&self, line: &Range<usize>, words: &Range<usize>) -> Range<usize> {
        let start = words.start.saturating_sub(BYTES_AROUND).max(line.start);
        let end = words.end.min(words.start + BYTES_AROUND).saturating_add(BYTES_AROUND).min(line.end);
        boundary_before(self.text, start)..boundary_before(self.text, end)
    }

    fn cells(&self, line: &Range<usize>, words: &Range<usize>) -> Vec<Cell> {
        let window = self.window(line, words);
        let mut cells = Vec::new();
        if window.start > line.start {
            cells.push(Cell::ellipsis());
        }
        let mut skipped = None;
        for Cluster { range, shown, escaped } in clusters(&self.text[window.clone()]) {
            let range = window.start + range.start..window.start + range.end;
            let underlined = overlap(&range, words);
            let hidden = self.hidden_in(&range).first();
            if hidden.is_some() && !underlined {
                if skipped != hidden {
                    cells.push(Cell::ellipsis());
                }
                skipped = hidden;
                continue;
            }
            skipped = None;
            cells.push(Cell { columns: shown.width(), shown: shown.into_owned(), underlined, escaped });
        }
        if window.end < line.end {
            cells.push(Cell::ellipsis());
        }
        cells
    }
}

impl Cell {
    fn ellipsis() -> Self {
        Self { shown: "…".into(), columns: 1, underlined: false, escaped: true }
    }
}

/// Cuts a line that is too long, around its underlined words.
fn cut(mut cells: Vec<Cell>) -> Vec<Cell> {
    let columns: usize = cells.iter().map(|cell| cell.columns).sum();
    if columns <= COLUMNS {
        return cells;
    }
    let words = cells.iter().position(|cell| cell.underlined).unwrap_or(0);
    let mut room = COLUMNS_BEFORE;
    let fitting = cells[..words].iter().rev().take_while(|cell| {
        let fits = cell.columns <= room;
        room = room.saturating_sub(cell.columns);
        fits
    });
    let start = words - fitting.count();
    if start > 0 {
        cells.drain(..start);
        cells.insert(0, Cell::ellipsis());
    }
    let mut width = 0;
    let end = cells.iter().position(|cell| {
        width += cell.columns;
        width > COLUMNS
    });
    if let Some(end) = end {
        cells.truncate(end);
        cells.push(Cell::ellipsis());
    }
    cells
}

/// The character boundary at a byte, or the last one before it.
fn boundary_before(text: &str, byte: usize) -> usize {
    (0..=byte).rev().find(|&index| text.is_char_boundary(index)).unwrap_or(0)
}

/// Ranges in order, those that touch made one.
fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| range.start);
    ranges.dedup_by(|next, previous| {
        let touches = next.start <= previous.end;
        if touches {
            previous.end = previous.end.max(next.end);
        }
        touches
    });
    ranges
}

fn overlap(left: &Range<usize>, right: &Range<usize>) -> bool {
    left.start < right.end && right.start < left.end
}

fn push(text: &mut String, arguments: std::fmt::Arguments<'_>) {
    let written = text.write_fmt(arguments);
    debug_assert!(written.is_ok(), "writing to a string does not fail");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn excerpt(text: &str, words: &str) -> String {
        let start = text.find(words).expect("the words stand in the text");
        let shown = Excerpts::of(text, Vec::new()).underlined(&(start..start + words.len()), Style::new());
        anstream::adapter::strip_str(&shown).to_string()
    }

    #[test]
    fn words_are_underlined_in_columns_of_the_terminal() {
        let cases = [
            ("I will hurt you all", "hurt you", "1 | I will hurt you all\n  |        ^^^^^^^^\n"),
            ("我要杀人了", "杀人", "1 | 我要杀人了\n  |     ^^^^\n"),
            ("e\u{301}te\u{301} hurt", "hurt", "1 | e\u{301}te\u{301} hurt\n  |     ^^^^\n"),
            ("👩🏽‍🚀 hurt", "hurt", "1 | 👩🏽‍🚀 hurt\n  |    ^^^^\n"),
            ("h\u{200b}urt x", "h\u{200b}urt", "1 | h\\u{200B}urt x\n  | ^^^^^^^^^^^^\n"),
            ("a\tb", "b", "1 | a    b\n  |      ^\n"),
            ("k\u{338}i\u{338}l", "k\u{338}i", "1 | k\u{338}i\u{338}l\n  | ^^\n"),
        ];
        for (text, words, shown) in cases {
            assert_eq!(excerpt(text, words), shown, "{text:?}");
        }
    }

    #[test]
    fn only_the_lines_of_the_words_are_shown() {
        assert_eq!(excerpt("one\ntwo hurt\nthree", "hurt"), "2 | two hurt\n  |     ^^^^\n");
        assert_eq!(
            excerpt("say hurt\r\nyou now", "hurt\r\nyou"),
            "1 | say hurt\n  |     ^^^^\n2 | you now\n  | ^^^\n"
        );
        let many = "a\n".repeat(30);
        let shown = excerpt(&many, many.trim_end());
        assert_eq!(shown.lines().count(), 2 * (LINES + 1) + 1);
        assert!(
            shown.starts_with(" 1 | a\n   | ^\n") && shown.ends_with("   ⋮\n30 | a\n   | ^\n"),
            "{shown}"
        );
    }

    #[test]
    fn long_lines_are_cut_around_the_words() {
        let text = format!("{}hurt you{}", "before ".repeat(1_000), " after".repeat(1_000));
        let shown = excerpt(&text, "hurt you");
        let mut lines = shown.lines();
        let (line, underline) = (lines.next().expect("a line"), lines.next().expect("an underline"));
        assert!(line.starts_with("1 | …") && line.ends_with('…'), "{line}");
        assert!(line.width() <= COLUMNS + 6, "{line}");
        let column = line.find("hurt").map(|byte| line[..byte].width());
        assert_eq!(column, underline.find('^'));
    }

    #[test]
    fn lines_with_right_to_left_letters_quote_the_words() {
        assert_eq!(excerpt("אני hurt you", "hurt"), "1 | \u{2068}אני hurt you\u{2069}\n  | here: “hurt”\n");
    }

    #[test]
    fn hidden_words_are_left_out_of_the_excerpts_of_others() {
        let text = "private words and hurt you";
        let hidden = std::iter::once(0..13).collect();
        let shown = Excerpts::of(text, hidden).underlined(&(18..26), Style::new());
        assert_eq!(
            anstream::adapter::strip_str(&shown).to_string(),
            "1 | … and hurt you\n  |       ^^^^^^^^\n"
        );
    }

    #[test]
    fn ranges_that_touch_are_one() {
        assert_eq!(merged(vec![7..9, 0..3, 2..2, 1..5, 5..6]), [0..6, 7..9]);
    }

    proptest! {
        #[test]
        fn any_words_of_any_text_can_be_shown(text in any::<String>(), from in 0usize..200, length in 1usize..80) {
            let start = boundary_before(&text, from.min(text.len()));
            let end = boundary_before(&text, (start + length).min(text.len()));
            let shown = Excerpts::of(&text, Vec::new()).underlined(&(start..end), Style::new());
            for character in anstream::adapter::strip_str(&shown).to_string().chars() {
                prop_assert!(character == '\n' || !character.is_control(), "{character:?}");
            }
        }
    }
}
