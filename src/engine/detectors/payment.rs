//! `{card}`: numbers of payment cards (ISO/IEC 7812-1), and `{iban}`: bank accounts (ISO 13616-1).
//!
//! A card number has 13 to 19 digits of which the last is right by the Luhn algorithm, in one run
//! or in the groups that are printed on cards, with the same single space or hyphen between all. It
//! is not part of a longer row of digits, not one digit repeated, and does not start with 0.
//! Thirteen digits are old Visa numbers and Maestro, which start with 4 to 6; others are points in
//! time and book numbers.
//!
//! An IBAN has a country of the registry, the length of that country, and check digits that are
//! right (remainder 1 by 97). It is written without spaces or in groups of four, in either case.

use std::ops::Range;

use super::digits::Digits;
use super::{after, before, joins, run_before};
use crate::text::character;

/// The most groups of a card number.
const MOST_GROUPS: usize = 5;

/// The length of an IBAN in each country (SWIFT, IBAN Registry).
const LENGTHS: &str = "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 \
    DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 \
    IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 \
    NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 \
    TN24 TR26 UA29 VA22 VG24 XK20 YE30";

/// Card numbers, in order and apart.
pub(super) fn cards(text: &str, digits: &Digits) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut run = 0;
    while run < digits.runs.len() {
        let groups = (1..=MOST_GROUPS).rev().find(|&groups| is_card(text, digits, run..run + groups));
        if let Some(groups) = groups {
            found.push(digits.runs[run].bytes.start..digits.runs[run + groups - 1].bytes.end);
        }
        run += groups.unwrap_or(1);
    }
    found
}

fn is_card(text: &str, digits: &Digits, runs: Range<usize>) -> bool {
    let Some(groups) = digits.runs.get(runs.clone()) else { return false };
    let mut lengths = [0; MOST_GROUPS];
    for (length, group) in lengths.iter_mut().zip(groups) {
        *length = group.len();
    }
    let lengths = &lengths[..groups.len()];
    let total: usize = lengths.iter().sum();
    if !(13..=19).contains(&total) || !are_printed(lengths) {
        return false;
    }
    let values = digits.values_of(runs.clone());
    let first = values[0];
    if first == 0 || total == 13 && !(4..=6).contains(&first) || values.iter().all(|&digit| digit == first) {
        return false;
    }
    let first_gap = separator(text, digits, runs.start);
    let one_separator = (runs.start..runs.end - 1)
        .all(|run| first_gap.is_some() && separator(text, digits, run) == first_gap);
    one_separator && luhn(values) && is_whole(text, digits, runs)
}

/// Whether cards show their number in such groups.
fn are_printed(lengths: &[usize]) -> bool {
    match lengths {
        [_] | [4, 6, 5] | [4, 6, 4] | [4, 3, 3, 3] | [6, 13] | [8, 8] => true,
        [fours @ .., last] => {
            fours.len() >= 3 && fours.iter().all(|&length| length == 4) && (1..=4).contains(last)
        }
        [] => false,
    }
}

/// A single space or hyphen between two groups.
fn separator(text: &str, digits: &Digits, run: usize) -> Option<char> {
    let mut gap = digits.gap(text, run)?.chars();
    let separator = gap.next().filter(|_| gap.next().is_none())?;
    if super::is_space(separator) {
        return Some(' ');
    }
    character::is_hyphen(separator).then_some('-')
}

/// Whether no more digits or letters belong to the number.
fn is_whole(text: &str, digits: &Digits, runs: Range<usize>) -> bool {
    let start = digits.runs[runs.start].bytes.start;
    let end = digits.runs[runs.end - 1].bytes.end;
    let goes_on = |gap: Option<&str>, beyond: Option<usize>| {
        gap.is_some_and(|gap| matches!(gap, "-" | "." | "," | "/" | ":" | "_"))
            || gap.is_some_and(|gap| gap.chars().count() == 1 && gap.chars().all(super::is_space))
                && beyond.is_some_and(|run| digits.runs[run].len() == 4)
    };
    let earlier = runs.start.checked_sub(1);
    let later = Some(runs.end).filter(|&run| run < digits.runs.len());
    !before(text, start).is_some_and(|before| joins(before) || before == '_')
        && !after(text, end).is_some_and(|after| joins(after) || after == '_')
        && !goes_on(earlier.and_then(|run| digits.gap(text, run)), earlier)
        && !goes_on(digits.gap(text, runs.end - 1), later)
}

/// The check of ISO/IEC 7812-1, annex B.
fn luhn(values: &[u8]) -> bool {
    let sum: u32 = values
        .iter()
        .rev()
        .enumerate()
        .map(|(place, &digit)| {
            let digit = u32::from(digit);
            match (place % 2, digit) {
                (0, digit) => digit,
                (_, digit @ 5..) => digit * 2 - 9,
                (_, digit) => digit * 2,
            }
        })
        .sum();
    sum.is_multiple_of(10)
}

/// Bank accounts, in order and apart. The first digits of one have the letters of its country
/// before them.
pub(super) fn ibans(text: &str, digits: &Digits) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for run in &digits.runs {
        let reached = found.last().map_or(0, |account| account.end);
        let letters = run_before(text, run.bytes.start, 3, &|character| {
            ascii(character).is_some_and(|letter| letter.is_ascii_alphabetic())
        });
        let start = run.bytes.start - letters;
        let apart = !before(text, start).is_some_and(|before| joins(before) || before == '_');
        if letters > 0 && apart && start >= reached {
            found.extend(iban(text, start));
        }
    }
    found
}

fn iban(text: &str, start: usize) -> Option<Range<usize>> {
    let mut characters = text[start..].char_indices().peekable();
    let mut account: Vec<u8> = Vec::new();
    let (mut wanted, mut end) = (4, start);
    while account.len() < wanted {
        let (offset, character) = characters.next()?;
        if super::is_space(character) && account.len().is_multiple_of(4) && !account.is_empty() {
            continue;
        }
        account.push(ascii(character)?.to_ascii_uppercase());
        end = start + offset + character.len_utf8();
        let fits = match account.len() {
            0..=2 => character.is_alphabetic(),
            3 | 4 => account.last().is_some_and(u8::is_ascii_digit),
            _ => true,
        };
        if !fits {
            return None;
        }
        if account.len() == 4 {
            let country = std::str::from_utf8(&account[..2]).ok()?;
            let (_, rest) = LENGTHS.split_once(country)?;
            wanted = rest.get(..2)?.parse().ok()?;
        }
    }
    let spaces = text[start..end].chars().filter(|&character| super::is_space(character)).count();
    let in_groups = spaces == 0 || spaces == (wanted - 1) / 4;
    let ends = !after(text, end).is_some_and(joins);
    (in_groups && ends && remainder(&account) == 1).then_some(start..end)
}

/// The number that an account is with its first four characters at the end, by 97 (ISO/IEC 7064).
fn remainder(account: &[u8]) -> u32 {
    account.iter().cycle().skip(4).take(account.len()).fold(0, |remainder, &character| {
        let value = u32::from(character);
        match character {
            b'0'..=b'9' => (remainder * 10 + value - 0x30) % 97,
            _ => (remainder * 100 + value - 0x41 + 10) % 97,
        }
    })
}

/// The ASCII letter or digit that a character is, or is the full-width form of.
fn ascii(character: char) -> Option<u8> {
    let code = match u32::from(character) {
        code @ 0xFF01..=0xFF5E => code - 0xFEE0,
        code => code,
    };
    u8::try_from(code).ok().filter(u8::is_ascii_alphanumeric)
}
