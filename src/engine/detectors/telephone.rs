//! `{phone}`: telephone numbers, international (ITU-T E.164, E.123) and national.
//!
//! A number is
//!
//! - **international**: after `+` or `00`, a country code and 7 to 15 digits in all, in one run or
//!   in groups with spaces, hyphens, dots or brackets between them; countries whose numbers have a
//!   fixed length keep it;
//! - **named**: after a word for the telephone (`tel:`, `call`, `whatsapp`, ☎), 7 to 15 digits in
//!   whatever groups;
//! - **national**, with something that shows it: an area code in brackets; a leading 0 with 9 to 12
//!   digits in groups; a leading 8, 7 or 1 apart from ten digits; or groups that national numbers
//!   have, as 3-3-4 or 3-4 with a hyphen, or 3-3-3 from 6 on where they count nothing;
//! - **in one run**: 10 or 11 digits with a leading 0, 11 with the 8 or 7 of Russian mobile numbers
//!   or the 1 of North American ones, 10 as a North American number may have them.
//!
//! None of these: dates, times, years in a row, thousands, four numbers with dots between them,
//! book numbers (978, 979), rounded numbers, amounts and percentages, a run of eight digits or
//! fewer, groups that are part of a longer row of hyphens or dots, digits that are part of a word.

use std::ops::Range;

use super::currencies;
use super::digits::{self, Digits};
use super::shapes::{self, Gap};
use super::{after, before, is_space, joins, run_after, run_before};

const LEAST_DIGITS: usize = 7;
const MOST_DIGITS: usize = 15;
/// The most groups of a number.
const MOST_GROUPS: usize = 8;

/// Country codes whose numbers have a fixed length, and that length with the code.
const FIXED: [(&[u8], usize); 10] = [
    (&[1], 11),
    (&[7], 11),
    (&[3, 3], 11),
    (&[3, 4], 11),
    (&[4, 5], 10),
    (&[4, 7], 10),
    (&[4, 8], 11),
    (&[4, 4], 12),
    (&[9, 0], 12),
    (&[3, 8, 0], 12),
];

/// Words and signs that a telephone number follows.
const NAMES: &[&str] = &[
    "tel",
    "telephone",
    "phone",
    "call",
    "text",
    "sms",
    "mobile",
    "mob",
    "cell",
    "fax",
    "whatsapp",
    "viber",
    "tlf",
    "тел",
    "телефон",
    "моб",
    "звони",
    "звоните",
    "вотсап",
    "ватсап",
    "teléfono",
    "telefono",
    "móvil",
    "movil",
    "llama",
    "llámame",
    "llamar",
    "telefon",
    "handy",
    "tél",
    "téléphone",
    "portable",
    "appelez",
    "telefone",
    "telemóvel",
    "celular",
    "ligue",
    "ara",
];
const SIGNS: [char; 6] = ['☎', '☏', '📞', '📱', '📲', '✆'];
const LONGEST_NAME: usize = 12;
/// Words that another number follows.
const OTHERS: [&str; 6] = ["isbn", "issn", "ean", "order", "id", "imei"];

/// Telephone numbers, in order and apart.
pub(super) fn find(text: &str, digits: &Digits) -> Vec<Range<usize>> {
    let runs = 0..digits.runs.len();
    let gaps: Vec<Gap> = runs.clone().map(|run| Gap::after(text, digits, run)).collect();
    let calendar = runs.map(|run| shapes::is_calendar(text, digits, &gaps, run)).collect();
    let finder = Finder { text, digits, gaps, calendar };
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut run = 0;
    while run < digits.runs.len() {
        let Some((start, end)) = finder.number_at(run) else {
            run += 1;
            continue;
        };
        found.push(start..digits.runs[end - 1].bytes.end);
        run = end;
    }
    found
}

/// What a number is called.
enum Name {
    Telephone,
    Other,
}

struct Finder<'text> {
    text: &'text str,
    digits: &'text Digits,
    /// What stands after each run of digits.
    gaps: Vec<Gap>,
    /// Whether each run is part of a date or the like.
    calendar: Vec<bool>,
}

impl Finder<'_> {
    /// The number that starts with a run: its first byte, and the run after it.
    fn number_at(&self, run: usize) -> Option<(usize, usize)> {
        let bytes = &self.digits.runs[run].bytes;
        let mut start = bytes.start;
        if matches!(before(self.text, start), Some('(' | '（')) {
            start -= before(self.text, start).map_or(0, char::len_utf8);
        }
        let bracketed = start < bytes.start;
        if let Some(plus) = self.plus(start) {
            let end = self.international(run, 0)?;
            return Some((self.opening(plus, run, end), end));
        }
        let may_be_first =
            self.digits.runs[run].len() > 1 || matches!(self.digits.values(run), [0 | 1 | 7 | 8]);
        if self.calendar[run] || !may_be_first || !self.may_start(start, run) {
            return None;
        }
        let zeros = self.digits.values(run).starts_with(&[0, 0]) && self.gap_before(run) == Gap::Far;
        if let Some(end) = zeros.then(|| self.international(run, 2)).flatten() {
            return Some((self.opening(start, run, end), end));
        }
        let named = self.longest(run, |finder, end| finder.total(run..end) >= LEAST_DIGITS)?;
        let end = match self.name(start) {
            Some(Name::Other) => return None,
            Some(Name::Telephone) if self.gap_before(run) == Gap::Far => named,
            _ => self.longest(run, |finder, end| finder.is_national(run..end, bracketed))?,
        };
        Some((self.opening(start, run, end), end))
    }

    fn gap_before(&self, run: usize) -> Gap {
        run.checked_sub(1).map_or(Gap::Far, |earlier| self.gaps[earlier])
    }

    /// Where the plus sign of an international number stands, if one does.
    fn plus(&self, start: usize) -> Option<usize> {
        let space = run_before(self.text, start, 1, &is_space);
        let sign = before(self.text, start - space).filter(|sign| matches!(sign, '+' | '＋'))?;
        let plus = start - space - sign.len_utf8();
        let stands =
            !before(self.text, plus).is_some_and(|before| joins(before) || matches!(before, '+' | ')' | '='));
        stands.then_some(plus)
    }

    /// The start with the bracket before it, if that closes inside of the number.
    fn opening(&self, start: usize, run: usize, end: usize) -> usize {
        let inside = &self.text[self.digits.runs[run].bytes.start..self.digits.runs[end - 1].bytes.end];
        let closes = inside.find([')', '）']).is_some_and(|close| !inside[..close].contains(['(', '（']));
        let open = |at| matches!(before(self.text, at), Some('(' | '（'));
        match (closes, after(self.text, start)) {
            (true, Some('+' | '＋')) if open(start) => {
                start - before(self.text, start).map_or(0, char::len_utf8)
            }
            (false, Some(sign @ ('(' | '（'))) => start + sign.len_utf8(),
            _ => start,
        }
    }

    /// Whether a number may start at a place: no word, amount or number before it.
    fn may_start(&self, start: usize, run: usize) -> bool {
        let earlier = before(self.text, start);
        let sign = earlier.map_or(0, char::len_utf8);
        let after_digit = before(self.text, start - sign).is_some_and(digits::is_digit);
        let gap = self.gap_before(run);
        let opens = gap == Gap::Open && matches!(after(self.text, start), Some('(' | '（'));
        (opens || !gap.is_tight())
            && !earlier.is_some_and(|earlier| {
                joins(earlier)
                    || currencies::is_sign(earlier)
                    || matches!(earlier, '#' | '№' | '_' | '+')
                    || after_digit && matches!(earlier, ',' | ':' | '\'' | '’' | '*' | '^' | '=')
            })
    }

    /// What the word or sign before a place says of the number there.
    fn name(&self, start: usize) -> Option<Name> {
        let signs = run_before(self.text, start, 4, &|character| {
            is_space(character)
                || matches!(character, ':' | '.' | '：' | '-' | '/' | '=' | '\u{FE0F}' | '\u{FE0E}')
        });
        let end = start - signs;
        if before(self.text, end).is_some_and(|sign| SIGNS.contains(&sign)) {
            return Some(Name::Telephone);
        }
        let length = run_before(self.text, end, LONGEST_NAME, &joins);
        let word = self.text[end - length..end].to_lowercase();
        if NAMES.contains(&word.as_str()) {
            return Some(Name::Telephone);
        }
        OTHERS.contains(&word.as_str()).then_some(Name::Other)
    }

    fn total(&self, runs: Range<usize>) -> usize {
        self.digits.values_of(runs).len()
    }

    /// The farthest end of groups from a run on that does not cut through something, and passes.
    fn longest(&self, run: usize, passes: impl Fn(&Self, usize) -> bool) -> Option<usize> {
        let mut ends = [0; MOST_GROUPS];
        let mut count = 0;
        for end in run + 1..=(run + MOST_GROUPS).min(self.digits.runs.len()) {
            if self.total(run..end) > MOST_DIGITS || end - 1 > run && self.calendar[end - 1] {
                break;
            }
            ends[count] = end;
            count += 1;
            if self.gaps[end - 1] == Gap::Far {
                break;
            }
        }
        ends[..count].iter().rev().copied().find(|&end| self.may_end(end) && passes(self, end))
    }

    /// Whether a number may end before a run: no word, amount or percentage ends there.
    fn may_end(&self, end: usize) -> bool {
        let last = &self.digits.runs[end - 1].bytes;
        let later = after(self.text, last.end);
        let sign = last.end + later.map_or(0, char::len_utf8);
        let before_digit = after(self.text, sign).is_some_and(digits::is_digit);
        !self.gaps[end - 1].is_tight()
            && !later.is_some_and(|later| {
                joins(later) && !(matches!(later, 'x' | 'X') && before_digit)
                    || currencies::is_sign(later)
                    || matches!(later, '%' | '°' | '_')
                    || before_digit && matches!(later, ',' | ':' | '\'' | '’')
            })
    }

    /// The end of an international number whose first digits, so many, are not of its country code.
    fn international(&self, run: usize, prefix: usize) -> Option<usize> {
        let values = |end: usize| self.digits.values_of(run..end).get(prefix..).unwrap_or_default();
        let ahead = values((run + 3).min(self.digits.runs.len()));
        if matches!(ahead.first(), None | Some(0)) {
            return None;
        }
        let fixed = FIXED.iter().find(|(code, _)| ahead.starts_with(code)).map(|&(_, length)| length);
        let most = fixed.unwrap_or(MOST_DIGITS);
        if ahead[0] == 1 && !matches!(ahead.get(1), Some(2..=9)) {
            return None;
        }
        // Without a plus, less is a number with zeros before it.
        let least = if prefix > 0 { LEAST_DIGITS + 2 } else { LEAST_DIGITS };
        self.longest(run, |finder, end| {
            let values = values(end);
            // A zero in brackets is left out when calling from abroad.
            let trunk = finder.text[finder.digits.runs[run].bytes.end..finder.digits.runs[end - 1].bytes.end]
                .contains("(0)");
            let length = values.len() - usize::from(trunk);
            let right =
                if matches!(ahead[0], 1 | 7) { length == most } else { (least..=most).contains(&length) };
            let last = finder.digits.runs[end - 1].len();
            let alone = end - run > 2 && last == 1 && finder.gap_before(end - 1) == Gap::Space;
            let decimal = end - run == 2 && finder.gaps[run] == Gap::Dot && last <= 2;
            right && !alone && !decimal && !is_rounded(values)
        })
    }

    fn is_national(&self, runs: Range<usize>, bracketed: bool) -> bool {
        let mut lengths = [0; MOST_GROUPS];
        let mut gaps = [Gap::Far; MOST_GROUPS];
        for (place, run) in runs.clone().enumerate() {
            lengths[place] = self.digits.runs[run].len();
            gaps[place] = self.gaps[run];
        }
        let groups = runs.len();
        let values = self.digits.values_of(runs.clone());
        let (lengths, gaps) = (&lengths[..groups], &gaps[..groups - 1]);
        if is_rounded(values) || values.len() == 13 && matches!(values, [9, 7, 8 | 9, ..]) {
            return false;
        }
        let before = self.gap_before(runs.start);
        let after = self.gaps[runs.end - 1];
        // Among spaces alone nothing shows where a number begins and another ends.
        if gaps.iter().all(|&gap| gap == Gap::Space)
            && groups > 1
            && (before != Gap::Far || after != Gap::Far)
        {
            return false;
        }
        if let [digits] = lengths {
            return is_plain(values, *digits);
        }
        let dots = gaps.iter().filter(|&&gap| gap == Gap::Dot).count();
        if dots > 0 && gaps.iter().any(|gap| !matches!(gap, Gap::Dot | Gap::Close | Gap::Open)) {
            return false;
        }
        if gaps[1..].contains(&Gap::Slash) {
            return false;
        }
        let trunk = lengths[0] == 1 && matches!(values[0], 0 | 1 | 7 | 8);
        let area = usize::from(trunk);
        if lengths[area..].iter().any(|&length| !(2..=8).contains(&length)) {
            return false;
        }
        let closes = bracketed && gaps[0] == Gap::Close
            || trunk && gaps[0] == Gap::Open && gaps.get(1) == Some(&Gap::Close);
        let brackets = gaps.iter().filter(|gap| matches!(gap, Gap::Open | Gap::Close)).count();
        if closes {
            let expected = if gaps[0] == Gap::Open { 2 } else { 1 };
            let year = lengths[0] == 4 && matches!(values, [1, 9, ..] | [2, 0, ..]);
            return brackets == expected && !year && (LEAST_DIGITS..=13).contains(&values.len());
        }
        if brackets > 0 {
            return false;
        }
        if trunk {
            let shaped = lengths.len() > 2 && lengths[1] == 3;
            return shaped && values.len() == 11 && (dots == 0 || groups > 3);
        }
        if values[0] == 0 {
            return self.has_leading_zero(runs, lengths, gaps, values);
        }
        let range = lengths == [3, 4] && values[2] == 0 && values[6] == 0 && values[3] != 0;
        let indian = lengths == [5, 5] && values[0] < 6;
        if lengths == [3, 3, 3] && gaps.iter().all(|&gap| gap == Gap::Space) {
            return values[0] > 5 && self.counts_nothing(&runs);
        }
        shapes::is_national(lengths, gaps) && !range && !indian && !gaps.contains(&Gap::Slash)
    }

    /// Whether neither a currency stands beside groups that thousands are written in too, nor a
    /// word after them.
    fn counts_nothing(&self, runs: &Range<usize>) -> bool {
        let start = self.digits.runs[runs.start].bytes.start;
        let end = self.digits.runs[runs.end - 1].bytes.end;
        let earlier = before(self.text, start - run_before(self.text, start, 2, &is_space));
        let later = after(self.text, end + run_after(self.text, end, 2, &is_space));
        !earlier.is_some_and(currencies::is_sign)
            && !later.is_some_and(|later| currencies::is_sign(later) || joins(later))
    }

    /// A national number that starts with 0, without brackets.
    fn has_leading_zero(&self, runs: Range<usize>, lengths: &[usize], gaps: &[Gap], values: &[u8]) -> bool {
        if values[1] == 0 || !(9..=12).contains(&values.len()) || gaps[0] == Gap::Slash && lengths[0] < 3 {
            return false;
        }
        let pairs = lengths.iter().all(|&length| length == 2);
        let numbers: Vec<u32> = runs.filter_map(|run| self.digits.number(run)).collect();
        let counted = numbers.windows(2).all(|pair| pair[1] == pair[0] + 1);
        if pairs {
            return lengths.len() == 5 && !counted;
        }
        lengths[0] > 2 || lengths.len() > 2
    }
}

/// Whether ten or eleven digits in one run are a national number.
fn is_plain(values: &[u8], length: usize) -> bool {
    matches!(
        (length, values),
        (10 | 11, [0, 1..=9, ..])
            | (11, [8 | 7, 9, ..] | [1, 2..=9, _, _, 2..=9, ..])
            | (10, [2..=9, _, _, 2..=9, ..])
    )
}

/// Whether the digits after the first two are zeros, or all are the same.
fn is_rounded(values: &[u8]) -> bool {
    values.iter().skip(2).all(|&digit| digit == 0) || values.iter().all(|digit| Some(digit) == values.first())
}
