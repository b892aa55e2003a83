//! What to say of a line YAML cannot be read over, and how to read on behind it.

use std::collections::HashSet;

use saphyr_parser::ScanError;

use crate::pack::code::Code;
use crate::pack::error::Location;
use crate::pack::errors::Errors;
use crate::pack::within::Lines;

/// How often a text is read again.
const REPAIRS: usize = 25;
/// How many bytes are read again in all, so that large texts are not read over and over.
const REPAIRED_BYTES: usize = 64 * 1024 * 1024;

/// What was blanked out so far.
#[derive(Debug, Default)]
pub struct Repairs {
    /// Line and column of each blanked value.
    values: HashSet<(usize, usize)>,
    /// Lines in which nothing is left to blank out.
    lines: HashSet<usize>,
    /// Whether tabs were made spaces.
    tabs: bool,
    count: usize,
}

/// What is wrong with a line.
struct Diagnosis {
    code: Code,
    /// The line, and its characters from 0.
    line: usize,
    start: usize,
    end: usize,
    message: String,
    help: String,
    blank: Blank,
}

/// What to blank out before the text is read again.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Blank {
    /// What the diagnosis points at, which is a value.
    Value,
    /// The whole line.
    Line,
    /// The tabs the line begins with.
    Tabs,
    /// Nothing: what follows cannot be made sense of.
    Nothing,
}

impl Repairs {
    /// Whether the value at a place was blanked out.
    pub fn blanked(&self, at: &Location) -> bool {
        self.values.contains(&(at.line, at.column))
    }

    /// Reports what stopped the parser; the text to read instead, where there is one.
    pub fn repair(
        &mut self,
        text: &str,
        error: &ScanError,
        open_flow: Option<&Location>,
        errors: &mut Errors<'_>,
    ) -> Option<String> {
        let lines = Lines::of(text);
        let found = diagnosis(&lines, error, open_flow);
        let again = self.lines.contains(&found.line);
        // A line that was blanked out and still stops the parser suffers from what is before it, and
        // one that stood on tabs from where they put it.
        if !(again || (self.tabs && found.blank == Blank::Nothing)) {
            let length = (found.end - found.start).max(1);
            let at = Location { line: found.line, column: found.start + 1, length };
            errors.add(found.code, &at, found.message, found.help);
        }
        self.count += 1;
        if again || self.count > REPAIRS || self.count * text.len() > REPAIRED_BYTES {
            return None;
        }
        let line = lines.get(found.line)?;
        let blanked = match found.blank {
            Blank::Nothing => return None,
            Blank::Tabs => {
                self.tabs = true;
                line.replace('\t', " ")
            }
            Blank::Line => format!("#{}", "x".repeat(line.chars().count().saturating_sub(1))),
            Blank::Value => {
                self.values.insert((found.line, found.start + 1));
                let within = found.start..found.end;
                let characters = line.chars().enumerate();
                characters
                    .map(|(index, character)| if within.contains(&index) { 'x' } else { character })
                    .collect()
            }
        };
        if blanked == line {
            return None;
        }
        // Inside brackets several values of one line can be mended one after the other.
        let whole = found.blank != Blank::Tabs && found.end >= line.trim_end().chars().count();
        if whole {
            self.lines.insert(found.line);
        }
        let start = line.as_ptr() as usize - text.as_ptr() as usize;
        Some([&text[..start], &blanked, &text[start + line.len()..]].concat())
    }
}

/// The value on a line: behind its indentation, its `- ` and its key. In characters from 0.
fn value_start(line: &str) -> usize {
    let mut rest = line.trim_start();
    while let Some(item) = rest.strip_prefix("- ") {
        rest = item.trim_start();
    }
    if let Some((key, value)) = rest.split_once(": ")
        && !key.is_empty()
        && key.chars().all(|character| character.is_alphanumeric() || "._-\"'*".contains(character))
        && !key.starts_with('*')
    {
        rest = value.trim_start();
    }
    line.chars().count() - rest.chars().count()
}

fn diagnosis(lines: &Lines<'_>, error: &ScanError, open_flow: Option<&Location>) -> Diagnosis {
    let info = error.info();
    let (mut line, mut column) = (error.marker().line(), error.marker().col());
    // The parser may notice a tab at the end of the line before it.
    let tabbed =
        |line: usize| lines.get(line).is_some_and(|text| text.trim_start_matches(' ').starts_with('\t'));
    if info.contains("tab") && !tabbed(line) && tabbed(line + 1) {
        (line, column) = (line + 1, 0);
    }
    let text = lines.get(line).unwrap_or_default().trim_end();
    let length = text.chars().count();
    let start = value_start(text);
    let make = |code: Code, start: usize, message: String, help: String, blank: Blank| Diagnosis {
        code,
        line,
        start,
        end: length.max(start),
        message,
        help,
        blank,
    };
    let syntax = |message: &str, help: &str, blank: Blank| {
        let start = if blank == Blank::Value { start } else { column };
        make(Code::YamlSyntax, start, message.to_owned(), help.to_owned(), blank)
    };
    let character_at = |column: usize| text.chars().nth(column);
    let quote = |start: usize, end: usize, message: String| Diagnosis {
        end,
        ..make(Code::YamlQuote, start, message, "quote the whole value: \"…\"".to_owned(), Blank::Value)
    };

    if info.contains("tab") && tabbed(line) {
        return syntax("a tab in the indentation", "indent with spaces", Blank::Tabs);
    }
    if info.contains("recursion limit") {
        let help = "the pack format never needs so many levels";
        return make(
            Code::NestingTooDeep,
            column,
            "brackets nested too deeply".into(),
            help.into(),
            Blank::Nothing,
        );
    }
    // Inside brackets a value ends before the next comma or bracket.
    let in_flow = open_flow.is_some_and(|flow| flow.line < line || flow.column <= column);
    let value_end = |start: usize| if in_flow { flow_value_end(text, start) } else { length };
    if info.contains("unprintable") {
        let message = "a character that cannot stand in YAML".to_owned();
        let start = if in_flow { column } else { start };
        return Diagnosis {
            end: value_end(start),
            ..make(Code::YamlSyntax, start, message, "remove it".into(), Blank::Value)
        };
    }
    let misread = match character_at(column) {
        Some('*') => Some("`*` as a reference to a value elsewhere"),
        Some('&') => Some("`&` as a name for a value"),
        Some('@' | '`' | '%') if info.contains("unexpected character") => {
            Some("no value that begins with this sign")
        }
        Some('|' | '>') if info.contains("block scalar") => {
            Some("`|` and `>` as the start of a text of several lines")
        }
        _ => None,
    };
    if let Some(meaning) = misread {
        return quote(column, value_end(column), format!("YAML reads {meaning}"));
    }
    if info.contains("unknown escape") || info.contains("escape code") || info.contains("hexadecimal") {
        let help = "use single quotation marks, in which \\ is only itself: '…'; or write \\\\";
        return syntax(
            "a \\ in double quotation marks before something that is no escape",
            help,
            Blank::Value,
        );
    }
    if info.contains("quoted scalar") && !info.contains("trailing") {
        let help = "close it with the same mark; in double quotation marks write \\\" for the mark itself, in single ones ''";
        return syntax("a quotation mark that is not closed", help, Blank::Value);
    }
    if let Some(flow) = open_flow.filter(|flow| flow.line < line) {
        let message = format!(
            "YAML cannot go on here: the bracket in line {}, column {} is not closed",
            flow.line, flow.column
        );
        return make(
            Code::YamlSyntax,
            column,
            message,
            "close it with ] or }, and quote values that hold brackets, commas or colons".into(),
            Blank::Nothing,
        );
    }
    if column > start {
        let message = match character_at(start) {
            Some('{') => Some("YAML reads `{` as the start of a mapping, which ends before the value does"),
            Some('[') => Some("YAML reads `[` as the start of a list, which ends before the value does"),
            Some('"' | '\'') => Some("the text in quotation marks ends before the value does"),
            _ if info.contains("mapping values") => {
                Some("YAML reads a colon before a space as the end of a key")
            }
            _ => None,
        };
        if let Some(message) = message {
            return quote(start, length, message.to_owned());
        }
    }
    if info.contains("bracket") {
        return quote(start, length, "YAML reads this bracket as the end of a list or mapping".to_owned());
    }
    if info.contains("block sequence entries") {
        return syntax("a list item on the line of its key", "write it on a line of its own", Blank::Value);
    }
    if info.contains("simple key") {
        return line_without_colon(lines, line);
    }
    if ["expected key", "'-' indicator", "mapping values", "document start", "indentation"]
        .iter()
        .any(|part| info.contains(part))
    {
        let help = "indent it with as many spaces as the lines it belongs to";
        return syntax("the indentation of this line fits none of the lines above", help, Blank::Nothing);
    }
    syntax(&format!("this is not YAML: {info}"), "quote texts that hold signs: \"…\"", Blank::Value)
}

/// The parser notices a line that is neither `key: value` nor `- item` only behind it.
fn line_without_colon(lines: &Lines<'_>, noticed: usize) -> Diagnosis {
    let is_content = |line: &usize| {
        let text = lines.get(*line).unwrap_or_default().trim_start();
        !text.is_empty() && !text.starts_with('#')
    };
    let line = (1..noticed).rev().find(is_content).unwrap_or(noticed);
    let text = lines.get(line).unwrap_or_default().trim_end();
    Diagnosis {
        code: Code::YamlSyntax,
        line,
        start: text.chars().take_while(|character| character.is_whitespace()).count(),
        end: text.chars().count(),
        message: "a line that is neither `key: value` nor `- item`".into(),
        help: "write a colon and a space after the key, or quote the text it belongs to".into(),
        blank: Blank::Line,
    }
}

/// Where a value inside brackets ends, in characters from 0.
fn flow_value_end(text: &str, start: usize) -> usize {
    let rest = text.chars().skip(start);
    start + rest.take_while(|character| !matches!(character, ',' | ']' | '}')).count()
}
