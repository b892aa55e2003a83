//! `{money}`: an amount with a currency on either side, both in the span.
//!
//! The amount is a number as in `numbers`, and may be followed by a word or a letter for thousands
//! or millions. The currency is a sign, a code (ISO 4217) or a word of `currencies`, with at most
//! one space between. Before an amount stand only signs and codes.

use std::ops::Range;

use super::currencies::{self, PREFIXES, UNSPACED, UNSPACED_MULTIPLIERS};
use super::{after, before, digits, is_space, joins, run_after, run_before};

const LONGEST_WORD: usize = 16;
/// What may stand between millions and a currency, with its space.
const BETWEEN: [&str; 4] = ["de ", "d'", "d’", "di "];

/// Sums of money, in order and apart.
pub(super) fn find(text: &str, amounts: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for amount in amounts {
        let reached = found.last().map_or(0, |sum| sum.end);
        if amount.start >= reached {
            found.extend(sum(text, amount, reached));
        }
    }
    found
}

fn sum(text: &str, amount: &Range<usize>, reached: usize) -> Option<Range<usize>> {
    let multiplied = multiplier(text, amount.end);
    if let Some(start) = currency_before(text, amount.start, reached) {
        let end = multiplied.unwrap_or(amount.end);
        if after(text, end).is_some_and(joins) {
            return None;
        }
        // `$5 USD` is one sum.
        return Some(start..word_after(text, end).unwrap_or(end));
    }
    if before(text, amount.start).is_some_and(|before| joins(before) || before == '_') {
        return None;
    }
    let end = multiplied.and_then(|end| currency_after(text, between(text, end)));
    Some(amount.start..end.or_else(|| currency_after(text, amount.end))?)
}

/// The start of the currency that ends before an amount.
fn currency_before(text: &str, start: usize, reached: usize) -> Option<usize> {
    let rest = &text[reached..];
    let at = |end: usize| before(rest, end - reached);
    let space = at(start).filter(|&space| is_space(space)).map_or(0, char::len_utf8);
    let end = start - space;
    let last = at(end)?;
    if currencies::is_sign(last) {
        let sign = end - last.len_utf8();
        let prefix = run_before(rest, sign - reached, 4, &|character| character.is_ascii_uppercase());
        let whole = PREFIXES.contains(&&text[sign - prefix..sign]) && !at(sign - prefix).is_some_and(joins);
        return Some(if whole { sign - prefix } else { sign });
    }
    let end = if last == '.' && space > 0 { end - 1 } else { end };
    let length =
        run_before(rest, end - reached, 6, &|character| joins(character) && !digits::is_digit(character));
    let word = &text[end - length..end];
    let whole = length > 0 && !at(end - length).is_some_and(joins);
    (whole && currencies::is_code_before(word)).then_some(end - length)
}

/// The end of a currency from a place on, with at most one space or hyphen before it.
fn currency_after(text: &str, at: usize) -> Option<usize> {
    let gap = after(text, at).filter(|&gap| is_space(gap) || gap == '-').map_or(0, char::len_utf8);
    let start = at + gap;
    let first = after(text, start)?;
    if currencies::is_sign(first) {
        let end = start + first.len_utf8();
        // A sign before another amount is that one's, and one before a word is of its name
        // ($TICKER).
        let of_next = gap > 0 && after(text, end).is_some_and(joins);
        return (!of_next && !text[at..].starts_with('-')).then_some(end);
    }
    if let Some(currency) =
        UNSPACED.iter().filter(|currency| text[start..].starts_with(**currency)).max_by_key(|c| c.len())
    {
        return Some(start + currency.len());
    }
    word_after(text, at)
}

/// The end of a currency's code or word from a place on.
fn word_after(text: &str, at: usize) -> Option<usize> {
    let gap = after(text, at).filter(|&gap| is_space(gap) || gap == '-').map_or(0, char::len_utf8);
    let (start, length) = word(text, at + gap)?;
    currencies::is_word_after(&text[start..start + length]).then_some(start + length)
}

/// The end of a multiplier from a place on: `k`, ` million`, `万`.
fn multiplier(text: &str, at: usize) -> Option<usize> {
    let signs = run_after(text, at, 2, &|character| UNSPACED_MULTIPLIERS.contains(&character));
    if signs > 0 {
        return Some(at + signs);
    }
    let space = after(text, at).filter(|&space| is_space(space)).map_or(0, char::len_utf8);
    let (start, length) = word(text, at + space)?;
    let word = &text[start..start + length];
    // A single letter after a space is a unit or a word.
    let attached = space == 0 || word.chars().nth(1).is_some();
    (attached && currencies::is_multiplier(word)).then_some(start + length)
}

/// Where the currency may begin after a multiplier: past the dot of an abbreviation and *de*.
fn between(text: &str, at: usize) -> usize {
    let at = at + run_after(text, at, 1, &|character| character == '.');
    let space = after(text, at).filter(|&space| is_space(space)).map_or(0, char::len_utf8);
    let rest = &text[at + space..];
    let length = BETWEEN.iter().find(|word| space > 0 && rest.starts_with(**word)).map(|word| word.len());
    length.map_or(at, |length| at + space + length)
}

/// The word that starts at a place, and its length, if it is not longer than any currency.
fn word(text: &str, start: usize) -> Option<(usize, usize)> {
    let letter = |character: char| joins(character) && !digits::is_digit(character);
    let length = run_after(text, start, LONGEST_WORD, &letter);
    (length > 0 && !after(text, start + length).is_some_and(joins)).then_some((start, length))
}
