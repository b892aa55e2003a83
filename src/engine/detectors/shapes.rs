//! The groups in which telephone numbers are written, and the rows of digits that are something
//! else: dates, times, years.

use super::digits::{self, Digits};
use super::{after, before, is_space};
use crate::text::character;

/// What stands between two groups of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    Space,
    Hyphen,
    Dot,
    Slash,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// What parts numbers.
    Far,
}

impl Gap {
    /// Whether groups on both sides are one thing, whatever it is.
    pub(super) fn is_tight(self) -> bool {
        !matches!(self, Self::Far | Self::Space)
    }

    /// The gap between a run of digits and the next.
    pub(super) fn after(text: &str, digits: &Digits, run: usize) -> Self {
        let Some(gap) = digits.gap(text, run).filter(|gap| gap.len() <= 9) else { return Self::Far };
        let mut inner = gap.chars().filter(|&character| !is_space(character));
        let signs = [inner.next(), inner.next(), inner.next()];
        let spaces = gap.chars().count() - signs.iter().flatten().count();
        match signs {
            [None, ..] if spaces <= 2 => Self::Space,
            [Some(sign), None, _] => match sign {
                '.' | '．' if spaces == 0 => Self::Dot,
                '/' if spaces == 0 => Self::Slash,
                '(' | '（' if spaces <= 1 => Self::Open,
                ')' | '）' if spaces <= 1 => Self::Close,
                sign if is_hyphen(sign) && spaces <= 2 => Self::Hyphen,
                _ => Self::Far,
            },
            [Some(')'), Some(sign), None] if is_hyphen(sign) && spaces <= 2 => Self::Close,
            [Some(sign), Some('('), None] if is_hyphen(sign) && spaces <= 2 => Self::Open,
            _ => Self::Far,
        }
    }
}

pub(super) fn is_hyphen(character: char) -> bool {
    character::is_hyphen(character) || matches!(character, '–' | '‒' | '−')
}

/// Whether a run of digits is part of a date, of a time or of a row of years. Of each run it is
/// known what stands after it.
pub(super) fn is_calendar(text: &str, digits: &Digits, gaps: &[Gap], run: usize) -> bool {
    is_time(text, digits, run)
        || (run.saturating_sub(2)..=run).any(|first| is_date(digits, gaps, first))
        || is_year(digits, run)
            && (run > 0 && is_year(digits, run - 1) && gaps[run - 1] != Gap::Far
                || is_year(digits, run + 1) && gaps[run] != Gap::Far)
}

/// Part of `12:30`.
fn is_time(text: &str, digits: &Digits, run: usize) -> bool {
    let bytes = &digits.runs[run].bytes;
    let colon = |character: Option<char>| matches!(character, Some(':' | '：'));
    let (earlier, later) = (before(text, bytes.start), after(text, bytes.end));
    let sign_before = bytes.start - earlier.map_or(0, char::len_utf8);
    let sign_after = bytes.end + later.map_or(0, char::len_utf8);
    colon(earlier) && before(text, sign_before).is_some_and(digits::is_digit)
        || colon(later) && after(text, sign_after).is_some_and(digits::is_digit)
}

/// Whether a date starts with a run: year, month and day, or day, month and year, with the same
/// sign between them.
fn is_date(digits: &Digits, gaps: &[Gap], first: usize) -> bool {
    let Some([one, two, three]) = digits.runs.get(first..first + 3) else { return false };
    let gap = gaps[first];
    if gap == Gap::Far || gap != gaps[first + 1] {
        return false;
    }
    let number = |offset| digits.number(first + offset).unwrap_or(u32::MAX);
    let numbers = (number(0), number(1), number(2));
    let day_and_month = |day, month| {
        (1..=31).contains(&day) && (1..=12).contains(&month)
            || (1..=12).contains(&day) && (1..=31).contains(&month)
    };
    match (one.len(), two.len(), three.len()) {
        (4, 1..=2, 1..=2) => (1000..2200).contains(&numbers.0) && day_and_month(numbers.2, numbers.1),
        (1..=2, 1..=2, 4) => (1000..2200).contains(&numbers.2) && day_and_month(numbers.0, numbers.1),
        _ => false,
    }
}

fn is_year(digits: &Digits, run: usize) -> bool {
    digits.runs.get(run).is_some_and(|year| year.len() == 4)
        && digits.number(run).is_some_and(|year| (1800..2200).contains(&year))
}

/// Groups of national numbers with a hyphen among them.
const WITH_HYPHENS: [&[usize]; 13] = [
    &[3, 4],
    &[3, 3, 4],
    &[3, 3, 3],
    &[3, 2, 2],
    &[3, 3, 2, 2],
    &[3, 2, 2, 2],
    &[2, 3, 2, 2],
    &[2, 4, 4],
    &[2, 5, 4],
    &[3, 4, 4],
    &[4, 3, 3],
    &[5, 5],
    &[5, 6],
];
/// Groups of national numbers with nothing but spaces between them.
const WITH_SPACES: [&[usize]; 8] =
    [&[3, 3, 4], &[3, 3, 2, 2], &[3, 2, 2, 2], &[2, 3, 2, 2], &[2, 5, 4], &[3, 4, 4], &[5, 5], &[5, 6]];
/// Groups of national numbers with dots between them.
const WITH_DOTS: [&[usize]; 3] = [&[3, 3, 4], &[3, 2, 2, 2], &[3, 3, 2, 2]];

/// Whether national numbers are written in groups of such lengths and gaps.
pub(super) fn is_national(lengths: &[usize], gaps: &[Gap]) -> bool {
    let shapes: &[&[usize]] = if gaps.iter().all(|&gap| gap == Gap::Space) {
        &WITH_SPACES
    } else if gaps.iter().all(|&gap| gap == Gap::Dot) {
        &WITH_DOTS
    } else if gaps.iter().all(|&gap| matches!(gap, Gap::Space | Gap::Hyphen)) {
        // A range beside a number has its hyphen at its own place.
        let mixed = gaps.contains(&Gap::Space);
        if mixed && lengths == [3, 3, 3] {
            return false;
        }
        &WITH_HYPHENS
    } else {
        return false;
    };
    shapes.contains(&lengths)
}
