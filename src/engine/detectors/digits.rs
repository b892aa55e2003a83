//! Runs of digits, in whichever script they are written.

use std::ops::Range;

use super::{Seen, after};

/// The value of a digit: ASCII, full-width, Arabic, mathematical.
pub(super) fn value(character: char) -> Option<u8> {
    let code = u32::from(character);
    let value = match code {
        0x30..=0x39 => code - 0x30,
        0x660..=0x669 => code - 0x660,
        0x6F0..=0x6F9 => code - 0x6F0,
        0xFF10..=0xFF19 => code - 0xFF10,
        0x1D7CE..=0x1D7FF => (code - 0x1D7CE) % 10,
        _ => return None,
    };
    u8::try_from(value).ok()
}

pub(super) fn is_digit(character: char) -> bool {
    value(character).is_some()
}

/// Digits one right after the other.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub(super) bytes: Range<usize>,
    values: Range<usize>,
}

impl Run {
    /// How many digits it has.
    pub(super) fn len(&self) -> usize {
        self.values.len()
    }
}

/// All runs of digits of a text.
#[derive(Debug, Default)]
pub(super) struct Digits {
    values: Vec<u8>,
    pub(super) runs: Vec<Run>,
}

impl Digits {
    pub(super) fn of(text: &str) -> Self {
        let mut digits = Self::default();
        for (at, byte) in text.bytes().enumerate() {
            // The bytes inside of characters are none of those that digits start with.
            if !Seen::starts_digit(byte) {
                continue;
            }
            let Some(character) = after(text, at) else { continue };
            let Some(value) = value(character) else { continue };
            let end = at + character.len_utf8();
            let first = digits.values.len();
            digits.values.push(value);
            match digits.runs.last_mut() {
                Some(run) if run.bytes.end == at => {
                    run.bytes.end = end;
                    run.values.end += 1;
                }
                _ => digits.runs.push(Run { bytes: at..end, values: first..first + 1 }),
            }
        }
        digits
    }

    /// The values of the digits of a run.
    pub(super) fn values(&self, run: usize) -> &[u8] {
        &self.values[self.runs[run].values.clone()]
    }

    /// The values of the digits of several runs in a row.
    pub(super) fn values_of(&self, runs: Range<usize>) -> &[u8] {
        match self.runs.get(runs) {
            Some([first, .., last]) => &self.values[first.values.start..last.values.end],
            Some([only]) => &self.values[only.values.clone()],
            _ => &[],
        }
    }

    /// The number a run writes; `None` if it is too long for one.
    pub(super) fn number(&self, run: usize) -> Option<u32> {
        let values = self.values(run);
        (values.len() <= 9).then(|| values.iter().fold(0, |number, &digit| number * 10 + u32::from(digit)))
    }

    /// The text between a run and the next.
    pub(super) fn gap<'text>(&self, text: &'text str, run: usize) -> Option<&'text str> {
        let next = self.runs.get(run + 1)?;
        text.get(self.runs[run].bytes.end..next.bytes.start)
    }
}
