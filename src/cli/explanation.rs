//! An explanation, for people to read.
//!
//! Whoever asks for one wrote the pack, or is to judge it: the words of `care` rules are shown.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::printable::{escaped, isolated, printable};
use super::render::{count_of, reading, reading_name, severity_name};
use super::style;
use crate::engine::explain::{
    Candidate, Explanation, Off, Outcome, Part, PieceKind, Reader, Refused, RuleExplained, Sentence, Token,
    WordFound, Worse, Written,
};
use crate::pack::{Reading, Status};
use crate::verdict::{Decision, Through};

/// The most columns of the words of a sentence on one line.
const COLUMNS: usize = 76;
/// How many rules are named beside a word.
const RULES: usize = 3;

/// Writes an explanation, but for the decision.
pub fn write(out: &mut impl Write, explanation: &Explanation) -> io::Result<()> {
    let label = style::LABEL;
    writeln!(out, "{label}text{label:#}")?;
    if explanation.sentences.is_empty() {
        writeln!(out, "  no words")?;
    }
    explanation.sentences.iter().try_for_each(|sentence| write_sentence(out, sentence))?;
    for piece in &explanation.pieces {
        let kind = match piece.kind {
            PieceKind::Spaced => "letters set apart",
            PieceKind::Signs => "with signs for letters",
            PieceKind::Masked => "with masks for letters",
            PieceKind::Hashtag => "hashtag as one word",
        };
        let (aside, skeleton) = (style::ASIDE, printable(&piece.skeleton));
        let place = place(piece.start, piece.end, &piece.text);
        writeln!(out, "  {kind}: {place}, looked up as {aside}{skeleton}{aside:#}")?;
    }
    writeln!(out)?;
    if !explanation.words.is_empty() {
        writeln!(out, "{label}words found{label:#}")?;
        write_words(out, &explanation.words)?;
        writeln!(out)?;
    }
    if !explanation.refused.is_empty() {
        writeln!(out, "{label}refused{label:#}")?;
        explanation.refused.iter().try_for_each(|refused| write_refused(out, refused))?;
        writeln!(out)?;
    }
    explanation.rules.iter().try_for_each(|rule| write_rule(out, rule))
}

/// Says that a rule that was asked for has no candidate.
pub fn write_without_candidate(out: &mut impl Write, pack: &str, rule: &str) -> io::Result<()> {
    let label = style::LABEL;
    writeln!(out, "{label}{}/{}{label:#}", printable(pack), printable(rule))?;
    writeln!(out, "  none of its patterns matches here\n")
}

/// Writes what the check comes to.
pub fn write_decision(out: &mut impl Write, explanation: &Explanation) -> io::Result<()> {
    let decision = match explanation.decision {
        Decision::Clear => "clear",
        Decision::Care => "care",
        Decision::Notice => "notice",
        Decision::Confirm => "confirm",
        Decision::Block => "block",
    };
    writeln!(out, "Decision: {decision}.")
}

fn write_sentence(out: &mut impl Write, sentence: &Sentence) -> io::Result<()> {
    let rare: Vec<String> = sentence.rare.iter().map(|word| format!("“{}”", printable(word))).collect();
    let why = match (sentence.looked_at, rare.is_empty()) {
        (true, false) => format!("looked at, for {}", rare.join(", ")),
        (true, true) => "looked at, for letters like those of a pattern".to_owned(),
        (false, false) => format!("not looked at: no rule reads {}", rare.join(", ")),
        (false, true) => "not looked at: no rare word of a pattern with the words it needs".to_owned(),
    };
    writeln!(out, "  {}–{} {why}", sentence.start, sentence.end)?;
    let (mut above, mut below) = (String::new(), String::new());
    let mut columns = 0;
    for (shown, read) in cells(&sentence.tokens) {
        let width = shown.width().max(read.width()) + 2;
        if columns > 0 && columns + width > COLUMNS {
            write_cells(out, &mut above, &mut below)?;
            columns = 0;
        }
        columns += width;
        for (line, cell) in [(&mut above, &shown), (&mut below, &read)] {
            line.push_str(&isolated(cell));
            line.push_str(&" ".repeat(width - cell.width()));
        }
    }
    write_cells(out, &mut above, &mut below)
}

fn write_cells(out: &mut impl Write, above: &mut String, below: &mut String) -> io::Result<()> {
    let aside = style::ASIDE;
    writeln!(out, "    {}", above.trim_end())?;
    if !below.trim_end().is_empty() {
        writeln!(out, "    {aside}{}{aside:#}", below.trim_end())?;
    }
    above.clear();
    below.clear();
    Ok(())
}

/// The words of a sentence, each with what stands below it. Links and the like are one.
fn cells(tokens: &[Token]) -> Vec<(String, String)> {
    let mut cells: Vec<(String, String)> = Vec::new();
    let mut part = None;
    let mut end = 0;
    for token in tokens {
        let shown = escaped(&token.text);
        let name = match token.part {
            Some(Part::Link) => "(link)",
            Some(Part::Email) => "(e-mail)",
            Some(Part::Mention) => "(mention)",
            Some(Part::Hashtag) | None => "",
        };
        match cells.last_mut() {
            Some((before, _)) if !name.is_empty() && part == token.part && end == token.start => {
                before.push_str(&shown);
            }
            _ if !name.is_empty() => cells.push((shown, name.to_owned())),
            _ if token.text == "#" && token.part == Some(Part::Hashtag) => {
                cells.push((shown, "(tag)".into()));
            }
            _ => cells.push((shown, escaped(&token.skeleton))),
        }
        part = token.part;
        end = token.end;
    }
    cells
}

fn write_words(out: &mut impl Write, words: &[WordFound]) -> io::Result<()> {
    // What is read as it stands needs no line of its own.
    let is_plain =
        |word: &&WordFound| word.through.is_empty() && word.rules.iter().any(|reader| reader.allowed);
    let plain: Vec<String> =
        words.iter().filter(is_plain).map(|word| place(word.start, word.end, &word.text)).collect();
    for line in plain.chunks(4) {
        writeln!(out, "  {}", line.join(", "))?;
    }
    for word in words.iter().filter(|word| !is_plain(word)) {
        let filling = if word.filling { ", with others" } else { "" };
        let read = reading_of(&word.read_as, &word.through);
        writeln!(out, "  {}, {read}{filling}", place(word.start, word.end, &word.text))?;
        for reads in [Reading::Exact, Reading::Standard] {
            let readers: Vec<&Reader> =
                word.rules.iter().filter(|reader| !reader.allowed && reader.reads == reads).collect();
            if !readers.is_empty() {
                let needs = reading_name(word.needs);
                let verb = if readers.len() == 1 { "reads" } else { "read" };
                let (names, reads) = (named(&readers), reading_name(reads));
                writeln!(out, "    needs {needs}; {names} {verb} {reads}")?;
            }
        }
    }
    Ok(())
}

fn write_refused(out: &mut impl Write, refused: &Refused) -> io::Result<()> {
    let aside = style::ASIDE;
    let (place, read_as) = (place(refused.start, refused.end, &refused.text), printable(&refused.read_as));
    writeln!(out, "  {place} is not “{read_as}”: {}", printable(&refused.reason))?;
    let readers: Vec<&Reader> = refused.rules.iter().collect();
    writeln!(out, "    {aside}{}{aside:#} of {}", refused.code, named(&readers))
}

fn write_rule(out: &mut impl Write, rule: &RuleExplained) -> io::Result<()> {
    let (label, color) = (style::LABEL, style::of(rule.severity));
    let (pack, id) = (printable(&rule.pack), printable(&rule.rule));
    let severity = severity_name(rule.severity);
    write!(
        out,
        "{label}{pack}/{id}{label:#} {color}{severity}{color:#}, reads {}",
        reading_name(rule.reads)
    )?;
    match rule.status {
        Status::Active => writeln!(out)?,
        Status::Shadow => writeln!(out, ", in shadow")?,
        Status::Retired => writeln!(out, ", retired")?,
    }
    for off in &rule.off {
        let error = style::ERROR;
        writeln!(out, "  {error}does not hold here{error:#}: {}", off_in_words(off))?;
    }
    rule.candidates.iter().try_for_each(|it| write_candidate(out, it, rule))?;
    writeln!(out)
}

fn write_candidate(out: &mut impl Write, candidate: &Candidate, rule: &RuleExplained) -> io::Result<()> {
    let good = style::GOOD;
    let place = place(candidate.start, candidate.end, &candidate.text);
    let holds = rule.off.is_empty();
    match &candidate.outcome {
        Outcome::Found if holds => writeln!(out, "  {good}found{good:#} {place}")?,
        Outcome::Found => writeln!(out, "  would be found {place}")?,
        Outcome::TakenBack { exception, start, end, near } => {
            writeln!(out, "  taken back {place}")?;
            let how = match near {
                None => "overlaps it".to_owned(),
                Some(words) => format!("is fewer than {} away", count_of(*words, "word")),
            };
            writeln!(out, "    exception {} at {start}–{end} {how}", written(exception))?;
        }
        Outcome::Overlapped { start, end, because } => {
            let because = worse_in_words(*because);
            writeln!(out, "  overlapped {place}\n    {start}–{end} is taken before it: this one {because}")?;
        }
        Outcome::Part { start, end } if holds => {
            writeln!(out, "  {good}part{good:#} {place}\n    of the window {start}–{end}")?;
        }
        Outcome::Part { start, end } => {
            writeln!(out, "  would be a part {place}\n    of the window {start}–{end}")?;
        }
        Outcome::OtherWindow { start, end } => {
            writeln!(out, "  no part {place}\n    the window {start}–{end} is smaller, or better")?;
        }
        Outcome::Missing { patterns } => {
            writeln!(out, "  no window {place}")?;
            for pattern in patterns {
                writeln!(out, "    missing {}", written(pattern))?;
            }
        }
        Outcome::Apart { within } => {
            writeln!(
                out,
                "  no window {place}\n    the parts are not together: within {}",
                printable(within)
            )?;
        }
        Outcome::NotRead { needs, between } => {
            writeln!(out, "  not read {place}")?;
            let what = if *between { "what stands between its words" } else { "it" };
            let (needs, reads) = (reading_name(*needs), reading_name(rule.reads));
            writeln!(out, "    {what} is read by {needs}; the rule reads {reads}")?;
        }
    }
    let words = count_of(candidate.words, "word");
    let gaps = match candidate.gap_words {
        0 => String::new(),
        gap_words => format!(", {gap_words} in gaps"),
    };
    writeln!(out, "    {}, {words}{gaps}", reading_of(&candidate.read_as, &candidate.through))?;
    writeln!(out, "    pattern {}", written(&candidate.pattern))
}

/// Where something stands, and its text.
fn place(start: usize, end: usize, text: &str) -> String {
    format!("{start}–{end} “{}”", printable(text))
}

/// What something was read as, and through what if through anything.
fn reading_of(read_as: &str, through: &[Through]) -> String {
    match through {
        [] => format!("read as “{}”", printable(read_as)),
        through => reading(read_as, through),
    }
}

/// A pattern and where it is written.
fn written(written: &Written) -> String {
    let (aside, place) = (style::ASIDE, &written.location);
    let (pattern, source) = (printable(&written.pattern), printable(&written.source));
    format!("`{pattern}` {aside}{source}:{}:{}{aside:#}", place.line, place.column)
}

/// The first of some rules by name, and how many more.
fn named(readers: &[&Reader]) -> String {
    let name = |reader: &&Reader| {
        let exception = if reader.exception { " (exception)" } else { "" };
        format!("{}/{}{exception}", printable(&reader.pack), printable(&reader.rule))
    };
    let names: Vec<String> = readers.iter().take(RULES).map(name).collect();
    match readers.len().saturating_sub(RULES) {
        0 => names.join(", "),
        more => format!("{} and {more} more", names.join(", ")),
    }
}

fn worse_in_words(worse: Worse) -> &'static str {
    match worse {
        Worse::StartsLater => "starts later",
        Worse::FewerWords => "has fewer words of the pattern",
        Worse::MoreInGaps => "has more words in gaps",
        Worse::Shorter => "is shorter",
        Worse::MoreReadings => "needs more readings",
        Worse::WrittenLater => "is of a pattern written later",
        Worse::Same => "is the same, read in another way",
    }
}

fn off_in_words(off: &Off) -> String {
    let listed = |names: Vec<String>| names.join(", ");
    match off {
        Off::Status { status: Status::Retired } => "it is retired".to_owned(),
        Off::Status { .. } => "it is in shadow".to_owned(),
        Off::Field { fields, here } => {
            let fields = fields.iter().map(|field| printable(field).to_string()).collect();
            format!("it is for {}, the field is {}", listed(fields), printable(here))
        }
        Off::Region { regions, here } => {
            let regions = listed(regions.iter().map(ToString::to_string).collect());
            match here {
                Some(here) => format!("it holds in {regions}, the region is {here}"),
                None => format!("it holds in {regions}, and no region is given"),
            }
        }
        Off::Date { from, until, here } => {
            let days = match (from, until) {
                (Some(from), Some(until)) => format!("from {from} until {until}"),
                (Some(from), None) => format!("from {from}"),
                (None, Some(until)) => format!("until {until}"),
                (None, None) => "never".to_owned(),
            };
            format!("it is in force {days}, the day is {here}")
        }
    }
}
