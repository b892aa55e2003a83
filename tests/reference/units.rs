//! What a word or a phrase of the pattern may fill from end to end, besides the words of the text:
//! rows of symbols, of letters set apart, of letters under masks.

use std::ops::Range;

use super::characters::{is_digit, is_dropped_mark, is_invisible, is_katakana, is_unspaced};
use super::leet::{is_inner_sign, is_leet_sign, is_mask};
use super::letters::{Alphabets, Letter};
use super::words::{Kind, Text, Token};

/// A row of symbols that is read whole.
#[derive(Clone, Debug)]
pub struct Unit {
    pub kind: UnitKind,
    pub symbols: Vec<Letter>,
    /// Where it ends, in characters, with what is ignored at its end.
    pub end: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitKind {
    /// A tag of one part, which a phrase may fill.
    Tag,
    /// A word of the text, which a phrase may fill.
    Word,
    /// A word of the text with the signs that touch it: digits and signs may be letters.
    Signs,
    /// Letters set apart.
    Spaced,
    /// Letters, some of them masked.
    Masked,
}

/// Every unit of a text.
pub fn units(text: &Text, alphabets: &Alphabets) -> Vec<Unit> {
    let unit = |kind: UnitKind| {
        move |symbols: Vec<Letter>| {
            let end = symbols.last().map_or(0, |symbol| symbol.end);
            Unit { kind, symbols, end }
        }
    };
    let tags = text.tags.iter().filter(|tag| tag.parts.len() == 1).map(|tag| {
        let part = tag.parts[0].clone();
        alphabets.letters(&text.characters[part.clone()], part.start)
    });
    let words = || {
        let words = text.tokens.iter().chain(&text.whole_tags).filter(|token| token.kind == Kind::Word);
        words.map(|token| token.letters.clone())
    };
    let whole_tags = text.whole_tags.iter().map(|token| token.letters.clone());
    let signs =
        touching(text, alphabets, is_leet_sign).into_iter().map(|row| trim(&row, text, is_inner_sign));
    let all = tags
        .map(unit(UnitKind::Tag))
        .chain(words().map(unit(UnitKind::Word)))
        .chain(signs.chain(whole_tags).map(unit(UnitKind::Signs)))
        .chain(spaced(text, alphabets).into_iter().map(unit(UnitKind::Spaced)))
        .chain(masked(text, alphabets).into_iter().map(unit(UnitKind::Masked)));
    all.filter(|unit| !unit.symbols.is_empty()).collect()
}

/// Rows of words and signs that touch each other. Words that touch without a sign, as where scripts
/// meet, stay apart, and a tag has its own rows.
fn touching(text: &Text, alphabets: &Alphabets, joins: impl Fn(char) -> bool) -> Vec<Vec<Letter>> {
    let is_word = |token: &&Token| token.kind == Kind::Word;
    let mut rows: Vec<Vec<Letter>> = Vec::new();
    let mut last: Option<(usize, bool)> = None;
    let mut at = 0;
    while at < text.characters.len() {
        let token = text.tokens.iter().filter(is_word).find(|token| token.start == at);
        let in_other = text.tokens.iter().any(|token| token.start <= at && at < token.end);
        let (symbols, end) = match token {
            Some(token) => (token.letters.clone(), token.end),
            None if !in_other && joins(text.characters[at]) => {
                let end = end_of_sign(text, at);
                (alphabets.letters(&text.characters[at..end], at), end)
            }
            None => {
                at += 1;
                continue;
            }
        };
        let touches = last.is_some_and(|(end, was_word)| {
            let adjacent = text.characters[end..at].iter().all(|&character| is_invisible(character));
            adjacent && !(was_word && token.is_some()) && is_same_tag(text, end - 1, at)
        });
        match rows.last_mut() {
            Some(row) if touches => row.extend(symbols),
            _ => rows.push(symbols),
        }
        last = Some((end, token.is_some()));
        at = end;
    }
    rows
}

/// Where a sign ends, with the marks on it.
fn end_of_sign(text: &Text, at: usize) -> usize {
    let marks = (at + 1..text.characters.len())
        .take_while(|&next| is_dropped_mark(text.characters[next]) || is_invisible(text.characters[next]));
    marks.filter(|&next| is_dropped_mark(text.characters[next])).last().unwrap_or(at) + 1
}

fn is_same_tag(text: &Text, one: usize, other: usize) -> bool {
    let place = |at: usize| text.tag_at(at).map(|tag| tag.place.start);
    place(one) == place(other)
}

/// Without such signs at its start and end.
fn trim(row: &[Letter], text: &Text, is_trimmed: impl Fn(char) -> bool) -> Vec<Letter> {
    let is_kept = |symbol: &Letter| !is_trimmed(text.characters[symbol.start]);
    let start = row.iter().position(is_kept).unwrap_or(row.len());
    let end = row.iter().rposition(is_kept).map_or(start, |last| last + 1);
    row[start..end].to_vec()
}

/// Rows with masks in them, and nothing else but letters.
fn masked(text: &Text, alphabets: &Alphabets) -> Vec<Vec<Letter>> {
    let is_masked = |symbol: &Letter| is_mask(text.characters[symbol.start]);
    touching(text, alphabets, |character| is_mask(character) || is_leet_sign(character))
        .into_iter()
        .map(|row| trim(&row, text, |sign| is_mask(sign) || is_inner_sign(sign)))
        .filter(|row| row.iter().any(is_masked))
        .filter(|row| {
            let is_other =
                |symbol: &Letter| is_digit(symbol.base) || is_leet_sign(text.characters[symbol.start]);
            !row.iter().any(is_other)
        })
        .collect()
}

/// A single letter that stands by itself.
#[derive(Clone)]
struct Single {
    symbols: Vec<Letter>,
    place: Range<usize>,
    class: Class,
}

/// Letters of scripts that are written without spaces make other rows than all others.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Running,
    Katakana,
    Other,
}

/// Rows of letters that are set apart.
fn spaced(text: &Text, alphabets: &Alphabets) -> Vec<Vec<Letter>> {
    let singles = singles(text, alphabets);
    let mut rows: Vec<Vec<Single>> = Vec::new();
    for single in singles {
        let follows = rows.last().and_then(|row| row.last()).is_some_and(|last| {
            last.class == single.class
                && is_same_tag(text, last.place.start, single.place.start)
                && sets_apart(&between(text, last, &single))
        });
        match rows.last_mut() {
            Some(row) if follows => row.push(single),
            _ => rows.push(vec![single]),
        }
    }
    rows.iter()
        .flat_map(|row| [vec![row.clone()], stretches(text, row)].concat())
        .map(|row| trim_singles(text, row))
        .flat_map(|row| without_pronouns(&row))
        .filter(|row| is_long_enough(row))
        .map(|row| row.into_iter().flat_map(|single| single.symbols).collect())
        .collect()
}

fn is_long_enough(row: &[Single]) -> bool {
    let at_least = if row.iter().all(|single| single.class == Class::Other) { 3 } else { 2 };
    row.len() >= at_least
}

/// Every letter, digit or sign that touches no other.
fn singles(text: &Text, alphabets: &Alphabets) -> Vec<Single> {
    let is_one = |symbols: &[Letter]| symbols.iter().all(|symbol| symbol.start == symbols[0].start);
    // The last letter is followed by a sign that is none: `k i l l!`.
    let without_inner_signs = |row: Vec<Letter>| match trim(&row, text, is_inner_sign) {
        trimmed if trimmed.is_empty() => row,
        trimmed => trimmed,
    };
    let of_words = touching(text, alphabets, is_leet_sign)
        .into_iter()
        .map(without_inner_signs)
        .filter(|row| !row.is_empty() && is_one(row));
    let running: Vec<&Token> = text.tokens.iter().filter(|token| token.kind == Kind::Running).collect();
    let touches = |one: &Token, other: &Token| {
        one.end <= other.start
            && text.characters[one.end..other.start].iter().all(|&character| is_invisible(character))
    };
    let of_running_text = running
        .iter()
        .filter(|token| !running.iter().any(|other| touches(token, other) || touches(other, token)))
        .map(|token| token.letters.clone())
        .filter(|letters| !letters.is_empty());
    let mut singles: Vec<Single> = of_words
        .chain(of_running_text)
        .map(|symbols| {
            let written = text.characters[symbols[0].start];
            let class = match written {
                _ if is_katakana(written) => Class::Katakana,
                _ if is_unspaced(written) => Class::Running,
                _ => Class::Other,
            };
            Single { place: symbols[0].start..symbols[symbols.len() - 1].end, class, symbols }
        })
        .collect();
    singles.sort_by_key(|single| single.place.start);
    singles
}

/// What stands between two letters, but for what is invisible and for marks on it.
fn between(text: &Text, one: &Single, other: &Single) -> String {
    let place = one.place.end..other.place.start;
    let passed = |character: char| is_invisible(character) || is_dropped_mark(character);
    text.characters[place].iter().filter(|&&character| !passed(character)).collect()
}

/// White space with at most one line break, or up to three signs with or without white space.
fn sets_apart(between: &str) -> bool {
    let line_breaks = between.replace("\r\n", "\n").chars().filter(|&c| matches!(c, '\n' | '\r')).count();
    let signs = between.chars().filter(|character| !character.is_whitespace()).collect::<Vec<_>>();
    let are_signs = signs.iter().all(|sign| matches!(sign, '.' | '-' | '_' | '/' | '*' | '·' | '•'));
    !between.is_empty() && line_breaks <= 1 && signs.len() <= 3 && are_signs
}

/// Parts of a row between whose letters the same stands.
fn stretches(text: &Text, row: &[Single]) -> Vec<Vec<Single>> {
    let gaps: Vec<String> = row.windows(2).map(|pair| between(text, &pair[0], &pair[1])).collect();
    let mut stretches = Vec::new();
    let mut start = 0;
    for gap in 1..=gaps.len() {
        if gap == gaps.len() || gaps[gap] != gaps[start] {
            stretches.push(row[start..=gap].to_vec());
            start = gap;
        }
    }
    stretches.retain(|stretch| stretch.len() < row.len());
    stretches
}

fn trim_singles(text: &Text, row: Vec<Single>) -> Vec<Single> {
    let is_kept = |single: &Single| !is_inner_sign(text.characters[single.place.start]);
    let start = row.iter().position(is_kept).unwrap_or(row.len());
    let end = row.iter().rposition(is_kept).map_or(start, |last| last + 1);
    row[start..end].to_vec()
}

/// The row, and the row without an I or an a at its edges.
fn without_pronouns(row: &[Single]) -> Vec<Vec<Single>> {
    let is_in = |single: Option<&Single>, letters: &str| {
        single.is_some_and(|single| match &single.symbols[..] {
            [symbol] => symbol.marks.is_empty() && letters.contains(symbol.base),
            _ => false,
        })
    };
    let mut rows = vec![row.to_vec()];
    if is_in(row.first(), "iIaяаиу") {
        rows.push(row[1..].to_vec());
    }
    if is_in(row.last(), "iIa") {
        rows.extend(
            rows.clone().into_iter().filter(|row| !row.is_empty()).map(|row| row[..row.len() - 1].to_vec()),
        );
    }
    rows
}
