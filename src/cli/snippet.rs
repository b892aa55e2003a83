//! What is wrong with a pack, shown in the lines where it is.

use std::collections::HashMap;
use std::fs;
use std::io::{self, Write};

use annotate_snippets::{AnnotationKind, Group, Level as Shown, Origin, Renderer, Snippet};
use clap::ValueEnum;
use serde::Serialize;

use super::lines::Lines;
use super::printable::{clusters, escaped};
use crate::pack::{Location, PackError};

/// The most characters of a line that are shown on either side of a problem.
const CHARACTERS_AROUND: usize = 100;
/// The most characters of a problem that are underlined.
const CHARACTERS_UNDERLINED: usize = 200;

/// Something to be mended in a pack.
#[derive(Clone, Copy, Debug)]
pub struct Problem<'a> {
    /// Whether it keeps the pack from being used.
    pub level: Level,
    /// What kind of problem it is.
    pub code: &'a str,
    /// The file the pack was read from.
    pub source: &'a str,
    /// Where in it.
    pub location: &'a Location,
    /// What is wrong.
    pub message: &'a str,
    /// How to mend it.
    pub help: &'a str,
}

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Good to know
    Note,
    /// The pack can be used, and may not do what its author wants
    Warning,
    /// The pack is refused
    Error,
}

impl<'a> Problem<'a> {
    /// What keeps a pack from being used.
    pub fn error(error: &'a PackError) -> Self {
        let PackError { code, source, location, message, help } = error;
        Self { level: Level::Error, code, source, location, message, help }
    }
}

/// Shows problems, each in the lines of the file it was found in.
#[derive(Debug, Default)]
pub struct Snippets {
    files: HashMap<String, Option<String>>,
}

impl Snippets {
    /// No file has been read yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes a file's text as it was read, so that the file need not be read again.
    pub fn add(&mut self, path: &str, text: &str) {
        self.files.insert(path.to_owned(), Some(text.to_owned()));
    }

    /// Writes a problem.
    pub fn write(&mut self, out: &mut impl Write, problem: &Problem<'_>) -> io::Result<()> {
        let level = match problem.level {
            Level::Note => Shown::NOTE,
            Level::Warning => Shown::WARNING,
            Level::Error => Shown::ERROR,
        };
        let title = level.primary_title(escaped(problem.message)).id(problem.code);
        let Location { line, column, .. } = *problem.location;
        let origin = Origin::path(escaped(problem.source));
        let shown = self.text_of(problem.source).and_then(|text| ShownLine::of(text, problem.location));
        let mut group = Group::with_title(title);
        if let Some(shown) = shown {
            let label = AnnotationKind::Primary.span(shown.underlined);
            let mut snippet = Snippet::source(shown.text).line_start(line).annotation(label);
            // The renderer counts columns in what is shown; where that is not what is written, they are given.
            match shown.keeps_columns {
                true => snippet = snippet.path(escaped(problem.source)),
                false => group = group.element(origin.line(line).char_column(column)),
            }
            group = group.element(snippet);
        } else if line > 0 {
            group = group.element(origin.line(line).char_column(column));
        } else {
            group = group.element(origin);
        }
        if !problem.help.is_empty() {
            group = group.element(Shown::HELP.message(escaped(problem.help)));
        }
        writeln!(out, "{}\n", Renderer::styled().render(&[group]))
    }

    /// The file as it is now, where it can still be read.
    fn text_of(&mut self, path: &str) -> Option<&str> {
        let read = || fs::read_to_string(path).ok();
        let text = self.files.entry(path.to_owned()).or_insert_with(read).as_deref()?;
        Some(text.strip_prefix('\u{FEFF}').unwrap_or(text))
    }
}

/// A line of a file as it may be shown, cut to what is around the problem.
struct ShownLine {
    text: String,
    underlined: std::ops::Range<usize>,
    /// Whether the problem stands in the same column as in the file.
    keeps_columns: bool,
}

impl ShownLine {
    fn of(text: &str, location: &Location) -> Option<Self> {
        let lines = Lines::of(text);
        let index = location.line.checked_sub(1).filter(|&index| index < lines.count())?;
        let line = &text[lines.range(index)];
        let first = location.column.saturating_sub(1);
        let last = first + location.length.clamp(1, CHARACTERS_UNDERLINED);
        let byte = |character: usize| line.char_indices().nth(character).map_or(line.len(), |(byte, _)| byte);
        let window = byte(first.saturating_sub(CHARACTERS_AROUND))..byte(last + CHARACTERS_AROUND);
        let words = byte(first)..byte(last);
        let mut shown = String::new();
        let mut underlined = None;
        let mut end = 0;
        if window.start > 0 {
            shown.push('…');
        }
        for cluster in clusters(&line[window.clone()]) {
            let range = window.start + cluster.range.start..window.start + cluster.range.end;
            let start = shown.len();
            shown.push_str(&cluster.shown);
            if range.start < words.end && words.start < range.end {
                underlined.get_or_insert(start);
                end = shown.len();
            }
        }
        let underlined = underlined.map_or(shown.len()..shown.len(), |start| start..end);
        let keeps_columns = line.get(..words.start) == shown.get(..underlined.start);
        if window.end < line.len() {
            shown.push('…');
        }
        Some(Self { text: shown, underlined, keeps_columns })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, line: usize, column: usize, length: usize) -> (String, String) {
        let shown = ShownLine::of(text, &Location { line, column, length }).expect("the line exists");
        let underlined = shown.text[shown.underlined].to_owned();
        (shown.text, underlined)
    }

    #[test]
    fn the_line_is_shown_and_the_place_in_it_found() {
        let text = "a: 1\nbé: \u{202E}two\r\nc: \u{1b}[0m";
        assert_eq!(shown(text, 1, 4, 1), ("a: 1".into(), "1".into()));
        assert_eq!(shown(text, 2, 5, 4), ("bé: \\u{202E}two".into(), "\\u{202E}two".into()));
        assert_eq!(shown(text, 3, 4, 1), ("c: \\u{001B}[0m".into(), "\\u{001B}".into()));
        assert_eq!(shown(text, 1, 90, 9), ("a: 1".into(), String::new()));
        assert!(ShownLine::of(text, &Location { line: 9, column: 1, length: 1 }).is_none());
        assert!(ShownLine::of(text, &Location::default()).is_none());
    }

    #[test]
    fn a_pack_of_one_line_is_cut() {
        let text = format!("{}wrong{}", "x".repeat(100_000), "y".repeat(100_000));
        let (line, underlined) = shown(&text, 1, 100_001, 5);
        assert_eq!(underlined, "wrong");
        assert_eq!(line.chars().count(), 5 + 2 * (CHARACTERS_AROUND + 1));
    }
}
