//! All ways in which a pattern matches a text.

use std::collections::BTreeSet;
use std::ops::Range;

use forewarn::pack::{Pack, Pattern, Reading};
use forewarn::verdict::Through;

use super::characters::{is_between_words, is_between_words_of_strong};
use super::letters::Alphabets;
use super::reading::Reader;
use super::steps::{PatternWord, Step, rows};
use super::words::{Kind, Text, Token};

/// One way in which a pattern matches.
#[derive(Clone, Debug)]
pub struct Match {
    /// The span, in characters.
    pub span: Range<usize>,
    /// Words of the pattern; in scripts without spaces, letters.
    pub words: usize,
    pub gap_words: u32,
    pub through: BTreeSet<Through>,
    pub read_as: String,
}

/// Every match of a pattern, in the order its alternatives are written.
pub fn matches(pattern: &Pattern, pack: &Pack, reader: Reader) -> Vec<Match> {
    let mut found = Vec::new();
    let rows = rows(pattern, pack, reader.alphabets);
    let named = named_emoji(pattern, pack, reader.alphabets);
    for row in &rows {
        for start in 0..reader.text.characters.len() {
            found.extend(from(row, start, reader, &named));
        }
    }
    found
}

/// The emoji that a pattern names: they are words for it.
pub fn named_emoji(pattern: &Pattern, pack: &Pack, alphabets: &Alphabets) -> BTreeSet<String> {
    let rows = rows(pattern, pack, alphabets);
    let emoji = |step: &Step| if let Step::Emoji(emoji) = step { Some(plain(emoji.chars())) } else { None };
    rows.iter().flatten().filter_map(emoji).collect()
}

/// What has been matched of a row so far.
#[derive(Clone)]
struct Partial {
    matched: Option<Match>,
    /// How many steps of the row that is.
    steps: usize,
    /// Where the next step may start to look, in characters.
    next: usize,
}

fn from(row: &[Step], start: usize, reader: Reader, named: &BTreeSet<String>) -> Vec<Match> {
    rest(row, &Partial { matched: None, steps: 0, next: start }, reader, named)
}

/// Every way in which the rest of a row matches.
fn rest(row: &[Step], partial: &Partial, reader: Reader, named: &BTreeSet<String>) -> Vec<Match> {
    if partial.steps == row.len() {
        return partial.matched.iter().cloned().collect();
    }
    let before = partial.steps.checked_sub(1).map(|before| &row[before]);
    let step = &row[partial.steps];
    starts(partial.next, before, step, reader, named)
        .into_iter()
        .flat_map(|(at, gap_words)| take(partial, row, at, gap_words, reader))
        .flat_map(|partial| rest(row, &partial, reader, named))
        .collect()
}

/// Where a step may start, with the number of words left out before it.
fn starts(
    next: usize,
    before: Option<&Step>,
    step: &Step,
    reader: Reader,
    named: &BTreeSet<String>,
) -> Vec<(usize, u32)> {
    let text = reader.text;
    let places = next..text.characters.len();
    match (before, step) {
        (_, Step::Gap(_)) | (None, _) => vec![(next, 0)],
        (Some(Step::Gap(at_most)), _) => places
            .filter(|&at| text.is_one_sentence(next, at))
            .map(|at| (at, words_between(text, next..at, named)))
            .filter(|(_, words)| words <= at_most)
            .collect(),
        (Some(Step::Sign(_)), _) | (_, Step::Sign(_)) => vec![(next, 0)],
        _ => places.take_while(|&at| may_stand_between(reader, next..at, named)).map(|at| (at, 0)).collect(),
    }
}

pub fn words_between(text: &Text, place: Range<usize>, named: &BTreeSet<String>) -> u32 {
    let counted = |token: &&Token| {
        token.start >= place.start
            && token.start < place.end
            && (token.kind != Kind::Emoji || is_named(text, token, named))
    };
    text.tokens.iter().filter(counted).count() as u32
}

fn is_named(text: &Text, emoji: &Token, named: &BTreeSet<String>) -> bool {
    named.contains(&plain(text.characters[emoji.start..emoji.end].iter().copied()))
}

/// Whether nothing in a place keeps two words from following each other.
fn may_stand_between(reader: Reader, place: Range<usize>, named: &BTreeSet<String>) -> bool {
    let text = reader.text;
    let is_between = |character: char| {
        is_between_words(character)
            || (reader.reading == Reading::Strong && is_between_words_of_strong(character))
    };
    let in_emoji = |at: usize| {
        text.tokens.iter().any(|token| {
            token.kind == Kind::Emoji && token.start <= at && at < token.end && !is_named(text, token, named)
        })
    };
    text.is_one_sentence(place.start, place.end)
        && place.clone().all(|at| is_between(text.characters[at]) || in_emoji(at))
}

/// Matches the next step of a row at a character, or several words as one.
fn take(partial: &Partial, row: &[Step], at: usize, gap_words: u32, reader: Reader) -> Vec<Partial> {
    let text = reader.text;
    let joined =
        |span: Range<usize>, words: usize, through: BTreeSet<Through>, read_as: &str, spaced: bool| {
            let Some(matched) = &partial.matched else {
                return Match { span, words, gap_words, through, read_as: read_as.to_owned() };
            };
            Match {
                span: matched.span.start..span.end,
                words: matched.words + words,
                gap_words: matched.gap_words + gap_words,
                through: matched.through.union(&through).copied().collect(),
                read_as: matched.read_as.clone() + if spaced { " " } else { "" } + read_as,
            }
        };
    let before = partial.steps.checked_sub(1).map(|before| &row[before]);
    let after_sign = matches!(before, Some(Step::Sign(_)));
    let after = |matched: Match, steps: usize, next: usize| Partial {
        matched: Some(matched),
        steps: partial.steps + steps,
        next,
    };
    match &row[partial.steps] {
        Step::Gap(_) => vec![Partial { steps: partial.steps + 1, ..partial.clone() }],
        Step::Sign(sign) => {
            let is_there = text.characters.get(at) == Some(sign);
            let matched = joined(at..at + 1, 0, BTreeSet::new(), &sign.to_string(), false);
            is_there.then(|| after(matched, 1, at + 1)).into_iter().collect()
        }
        Step::Emoji(emoji) => text
            .tokens_at(at)
            .filter(|token| token.kind == Kind::Emoji)
            .filter(|token| {
                plain(text.characters[token.start..token.end].iter().copied()) == plain(emoji.chars())
            })
            .map(|token| {
                let matched = joined(token.start..token.end, 1, BTreeSet::new(), emoji, !after_sign);
                after(matched, 1, token.end)
            })
            .collect(),
        Step::Word(word) => {
            let spaced = !after_sign && !word.continues;
            let phrase: Vec<PatternWord> = row[partial.steps..]
                .iter()
                .map_while(|step| if let Step::Word(word) = step { Some(word.clone()) } else { None })
                .collect();
            let mut partials = Vec::new();
            for count in 1..=phrase.len() {
                let phrase = &phrase[..count];
                let reads = if count == 1 { reader.reads(word, at) } else { reader.fills(phrase, at) };
                for read in reads {
                    let words = phrase.iter().map(|word| word.running.unwrap_or(1)).sum();
                    let matched = joined(read.start..read.end, words, read.through, &read.read_as, spaced);
                    partials.push(after(matched, count, read.next));
                }
            }
            partials
        }
    }
}

/// An emoji without skin tone and variation selectors.
fn plain(emoji: impl Iterator<Item = char>) -> String {
    emoji
        .filter(|character| !matches!(character, '\u{FE0E}' | '\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}'))
        .collect()
}
