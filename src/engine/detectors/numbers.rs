//! `{number}`: a number in digits, with the separators of thousands and decimals.
//!
//! Thousands are parted by dots, commas, apostrophes or spaces, the same between all groups; groups
//! have three digits, or as in India two but for the last. A dot or a comma may set off decimals.
//! What has more separators than that (a date, a version, an address) is read as the numbers
//! between them. Signs and percent signs are not part of a number; digits of a word (`mp3`, `10th`)
//! are none.

use std::ops::Range;

use super::digits::Digits;
use super::{after, before, is_space, joins};

/// Numbers wherever they stand, words among it, in order and apart.
pub(super) fn amounts(text: &str, digits: &Digits) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut run = 0;
    while run < digits.runs.len() {
        let end = chain(text, digits, run);
        if let Some(last) = thousands_by_space(text, digits, run, end) {
            found.push(digits.runs[run].bytes.start..digits.runs[last - 1].bytes.end);
            run = last;
        } else if is_number(text, digits, run..end) {
            found.push(digits.runs[run].bytes.start..digits.runs[end - 1].bytes.end);
            run = end;
        } else {
            found.extend(digits.runs[run..end].iter().map(|run| run.bytes.clone()));
            run = end;
        }
    }
    found
}

/// Those of the numbers that are not part of a word.
pub(super) fn numbers(text: &str, amounts: &[Range<usize>]) -> Vec<Range<usize>> {
    let alone = |amount: &&Range<usize>| {
        !before(text, amount.start).is_some_and(|before| joins(before) || before == '_')
            && !after(text, amount.end).is_some_and(|after| joins(after) || after == '_')
    };
    amounts.iter().filter(alone).cloned().collect()
}

/// What stands between a run and the next, if it is one character.
fn separator(text: &str, digits: &Digits, run: usize) -> Option<char> {
    let mut gap = digits.gap(text, run)?.chars();
    gap.next().filter(|_| gap.next().is_none())
}

fn tight(text: &str, digits: &Digits, run: usize) -> Option<char> {
    separator(text, digits, run)
        .filter(|sign| matches!(sign, '.' | ',' | '\'' | '’' | '٫' | '٬' | '．' | '，'))
}

/// The end of the runs that hang together by separators, from one on.
fn chain(text: &str, digits: &Digits, run: usize) -> usize {
    let mut end = run + 1;
    while tight(text, digits, end - 1).is_some() {
        end += 1;
    }
    end
}

/// Whether a chain is one number.
fn is_number(text: &str, digits: &Digits, chain: Range<usize>) -> bool {
    let length = |run: usize| digits.runs[run].len();
    let gaps = chain.len() - 1;
    let Some(first) = tight(text, digits, chain.start).filter(|_| gaps > 0) else { return true };
    let is_decimal = |sign| matches!(sign, '.' | ',' | '٫' | '．' | '，');
    if gaps == 1 && is_decimal(first) {
        return true;
    }
    // The last group is decimals if another sign sets it off.
    let last = tight(text, digits, chain.end - 2);
    let decimals = last != Some(first);
    let thousands = if decimals { chain.start..chain.end - 1 } else { chain };
    if decimals && !last.is_some_and(is_decimal) {
        return false;
    }
    let same = (thousands.start..thousands.end - 1).all(|run| tight(text, digits, run) == Some(first));
    let (start, end) = (length(thousands.start), length(thousands.end - 1));
    let inner = thousands.start + 1..thousands.end - 1;
    let by_three = inner.clone().all(|run| length(run) == 3);
    let indian = matches!(first, ',') && start <= 2 && inner.clone().all(|run| length(run) == 2);
    same && start <= 3 && end == 3 && (by_three || indian)
}

/// The end of a number whose thousands are parted by spaces: groups of three, and decimals. The
/// chain of a run ends at `chain`.
fn thousands_by_space(text: &str, digits: &Digits, run: usize, chain_end: usize) -> Option<usize> {
    if chain_end > run + 1 || digits.runs[run].len() > 3 || digits.values(run)[0] == 0 {
        return None;
    }
    let mut end = run + 1;
    let space = separator(text, digits, run).filter(|&space| is_space(space))?;
    while digits.runs.get(end).is_some_and(|next| next.len() == 3)
        && separator(text, digits, end - 1) == Some(space)
    {
        end += 1;
        let decimals = matches!(tight(text, digits, end - 1), Some('.' | ',' | '٫'));
        if decimals {
            return tight(text, digits, end).is_none().then_some(end + 1);
        }
        if tight(text, digits, end - 1).is_some() {
            return None;
        }
    }
    (end > run + 1).then_some(end)
}
