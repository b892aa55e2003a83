//! All ways in which a pattern matches a text.

use std::collections::BTreeSet;
use std::ops::Range;

use forewarn::pack::{Pack, Pattern};
use forewarn::verdict::Through;

use super::characters::is_between_words;
use super::reading::Reader;
use super::steps::{Step, rows};
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
    // An emoji that the pattern names is a word for it.
    let named: BTreeSet<String> = rows
        .iter()
        .flatten()
        .filter_map(|step| if let Step::Emoji(emoji) = step { Some(plain(emoji.chars())) } else { None })
        .collect();
    for row in &rows {
        for start in 0..reader.text.characters.len() {
            found.extend(from(row, start, reader, &named));
        }
    }
    found
}

/// What has been matched of a row so far.
#[derive(Clone)]
struct Partial {
    matched: Option<Match>,
    /// Where the next step may start to look, in characters.
    next: usize,
}

fn from(row: &[Step], start: usize, reader: Reader, named: &BTreeSet<String>) -> Vec<Match> {
    let mut partials = vec![Partial { matched: None, next: start }];
    for (index, step) in row.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| &row[before]);
        partials = partials
            .iter()
            .flat_map(|partial| {
                starts(partial.next, before, step, reader.text, named)
                    .into_iter()
                    .flat_map(|(at, gap_words)| take(partial, before, step, at, gap_words, reader))
                    .collect::<Vec<_>>()
            })
            .collect();
    }
    partials.into_iter().filter_map(|partial| partial.matched).collect()
}

/// Where a step may start, with the number of words left out before it.
fn starts(
    next: usize,
    before: Option<&Step>,
    step: &Step,
    text: &Text,
    named: &BTreeSet<String>,
) -> Vec<(usize, u32)> {
    let places = next..text.characters.len();
    match (before, step) {
        (_, Step::Gap(_)) | (None, _) => vec![(next, 0)],
        (Some(Step::Gap(at_most)), _) => places
            .filter(|&at| text.sentences[at] == text.sentences[next])
            .map(|at| (at, words_between(text, next..at, named)))
            .filter(|(_, words)| words <= at_most)
            .collect(),
        (Some(Step::Sign(_)), _) | (_, Step::Sign(_)) => vec![(next, 0)],
        _ => places.take_while(|&at| may_stand_between(text, next..at, named)).map(|at| (at, 0)).collect(),
    }
}

fn words_between(text: &Text, place: Range<usize>, named: &BTreeSet<String>) -> u32 {
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
fn may_stand_between(text: &Text, place: Range<usize>, named: &BTreeSet<String>) -> bool {
    let in_emoji = |at: usize| {
        text.tokens.iter().any(|token| {
            token.kind == Kind::Emoji && token.start <= at && at < token.end && !is_named(text, token, named)
        })
    };
    text.sentences[place.start] == text.sentences[place.end]
        && place.clone().all(|at| is_between_words(text.characters[at]) || in_emoji(at))
}

/// Matches one step at a character.
fn take(
    partial: &Partial,
    before: Option<&Step>,
    step: &Step,
    at: usize,
    gap_words: u32,
    reader: Reader,
) -> Vec<Partial> {
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
    let after_sign = matches!(before, Some(Step::Sign(_)));
    match step {
        Step::Gap(_) => vec![partial.clone()],
        Step::Sign(sign) => {
            let is_there = text.characters.get(at) == Some(sign);
            let matched = joined(at..at + 1, 0, BTreeSet::new(), &sign.to_string(), false);
            is_there.then_some(Partial { matched: Some(matched), next: at + 1 }).into_iter().collect()
        }
        Step::Emoji(emoji) => text
            .token_at(at)
            .filter(|token| token.kind == Kind::Emoji)
            .filter(|token| {
                plain(text.characters[token.start..token.end].iter().copied()) == plain(emoji.chars())
            })
            .map(|token| {
                let matched = joined(token.start..token.end, 1, BTreeSet::new(), emoji, !after_sign);
                Partial { matched: Some(matched), next: token.end }
            })
            .into_iter()
            .collect(),
        Step::Word(word) => reader
            .reads(word, at)
            .into_iter()
            .map(|read| {
                let words = word.running.unwrap_or(1);
                let spaced = !after_sign && !word.continues;
                let matched = joined(read.start..read.end, words, read.through, &read.read_as, spaced);
                Partial { matched: Some(matched), next: read.next }
            })
            .collect(),
    }
}

/// An emoji without skin tone and variation selectors.
fn plain(emoji: impl Iterator<Item = char>) -> String {
    emoji
        .filter(|character| !matches!(character, '\u{FE0E}' | '\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}'))
        .collect()
}
