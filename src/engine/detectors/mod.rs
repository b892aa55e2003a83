//! What is recognized by its form: links, addresses, telephone numbers, payment cards, money.
//!
//! Each family has a module, which says by which standard it goes and by which rules it stays clear
//! of what only looks similar. All read a text once, from left to right, looking a bounded stretch
//! ahead and back, so that time grows with the length of the text and nothing else.

mod address;
mod currencies;
mod digits;
mod domains;
mod hosts;
mod links;
mod mail;
mod money;
mod numbers;
mod payment;
mod shapes;
mod telephone;

#[cfg(test)]
mod tests;

use std::ops::Range;

use crate::order;
use crate::pack::pattern::Detector;
use crate::text::character;
use crate::text::{Part, opaque};
use digits::Digits;

/// Something recognized by its form, in bytes of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Detected {
    pub(super) detector: Detector,
    pub(super) bytes: Range<usize>,
}

/// Which detectors are wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Wanted(u16);

impl Wanted {
    pub(super) fn of(detectors: impl IntoIterator<Item = Detector>) -> Self {
        Self(detectors.into_iter().fold(0, |wanted, detector| wanted | 1 << detector as u16))
    }

    pub(super) fn contains(self, detector: Detector) -> bool {
        self.0 & (1 << detector as u16) != 0
    }

    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }

    fn any(self, detectors: &[Detector]) -> bool {
        detectors.iter().any(|&detector| self.contains(detector))
    }
}

/// Everything the wanted detectors find in a text, by start, then end, then detector. Matches of
/// one detector do not overlap; those of different detectors may. Emoji are not looked for here:
/// they are tokens of the text.
pub(super) fn find(text: &str, wanted: Wanted) -> Vec<Detected> {
    use Detector::{Card, Email, Hashtag, Iban, Ip, Mention, Money, Number, Phone, Url};
    let mut found = Vec::new();
    if wanted.is_empty() {
        return found;
    }
    let seen = Seen::of(text);
    let mut take = |detector, spans: Vec<Range<usize>>| {
        if wanted.contains(detector) {
            found.extend(spans.into_iter().map(|bytes| Detected { detector, bytes }));
        }
    };

    if wanted.any(&[Mention, Hashtag]) && seen.any(Seen::AT | Seen::HASH) {
        let parts = opaque::find(text);
        let of = |kind| {
            let of_kind = parts.iter().filter(|(part, _)| *part == kind);
            of_kind.map(|(_, bytes)| bytes.clone()).collect::<Vec<_>>()
        };
        take(Mention, of(Part::Mention));
        take(Hashtag, of(Part::Hashtag));
    }
    if wanted.contains(Ip) && seen.any(Seen::DIGIT) && seen.any(Seen::DOT | Seen::COLON) {
        take(Ip, address::find(text));
    }
    let digits = if seen.any(Seen::DIGIT) && wanted.any(&[Phone, Card, Iban, Number, Money]) {
        Digits::of(text)
    } else {
        Digits::default()
    };
    take(Iban, if wanted.contains(Iban) { payment::ibans(text, &digits) } else { Vec::new() });

    let in_digits = !digits.runs.is_empty() && wanted.any(&[Phone, Card, Number, Money]);
    let mut links = Vec::new();
    if (wanted.any(&[Url, Email]) || in_digits)
        && seen.any(Seen::AT | Seen::DOT | Seen::COLON | Seen::BRACKET | Seen::CAPITAL_A)
    {
        let full = links::with_marker(text);
        let addresses = mail::find(text, &full);
        links = links::find(text, full, &addresses);
        take(Email, addresses);
        take(Url, links.clone());
    }
    if in_digits {
        // What stands in a link is part of its address and counts nothing.
        let outside = |spans: Vec<Range<usize>>| apart(spans, &links);
        if wanted.contains(Phone) {
            take(Phone, outside(telephone::find(text, &digits)));
        }
        if wanted.contains(Card) {
            take(Card, outside(payment::cards(text, &digits)));
        }
        if wanted.any(&[Number, Money]) {
            let amounts = numbers::amounts(text, &digits);
            if wanted.contains(Money) {
                take(Money, outside(money::find(text, &amounts)));
            }
            take(Number, outside(numbers::numbers(text, &amounts)));
        }
    }
    order::sort_by_key(&mut found, |part| (part.bytes.start, part.bytes.end, part.detector as u8));
    found
}

/// Those of some spans that share nothing with others; both are in order and apart.
fn apart(mut spans: Vec<Range<usize>>, others: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut others = others.iter().peekable();
    spans.retain(|span| {
        while others.next_if(|other| other.end <= span.start).is_some() {}
        others.peek().is_none_or(|other| other.start >= span.end)
    });
    spans
}

/// The character that ends at a place. It is asked for in so many places that a copy in each of them would be
/// half of the detectors' code.
#[inline(never)]
fn before(text: &str, at: usize) -> Option<char> {
    text[..at].chars().next_back()
}

/// The character that starts at a place.
#[inline(never)]
fn after(text: &str, at: usize) -> Option<char> {
    text[at..].chars().next()
}

/// Whether the character would make one word of what stands beside it.
fn joins(character: char) -> bool {
    character::is_word(character) && !character::is_unspaced(character)
}

/// A space between groups of digits: plain, no-break, thin, narrow.
fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\u{A0}' | '\u{2007}' | '\u{2009}' | '\u{202F}')
}

/// How many bytes a run of characters takes from a place on, at most so many characters.
#[inline(never)]
fn run_after(text: &str, at: usize, most: usize, belongs: &dyn Fn(char) -> bool) -> usize {
    text[at..].chars().take(most).take_while(|&character| belongs(character)).map(char::len_utf8).sum()
}

/// How many bytes a run of characters takes up to a place, at most so many characters.
#[inline(never)]
fn run_before(text: &str, at: usize, most: usize, belongs: &dyn Fn(char) -> bool) -> usize {
    text[..at].chars().rev().take(most).take_while(|&character| belongs(character)).map(char::len_utf8).sum()
}

/// Which kinds of bytes a text has, so that detectors with nothing to find need not look.
struct Seen(u8);

impl Seen {
    const DIGIT: u8 = 1;
    const AT: u8 = 2;
    const HASH: u8 = 4;
    const DOT: u8 = 8;
    const COLON: u8 = 16;
    const BRACKET: u8 = 32;
    const CAPITAL_A: u8 = 64;

    /// What each byte may be part of.
    const OF_BYTE: [u8; 256] = {
        let mut table = [0; 256];
        let mut byte = b'0';
        while byte <= b'9' {
            table[byte as usize] = Self::DIGIT;
            byte += 1;
        }
        table[b'@' as usize] = Self::AT;
        table[b'#' as usize] = Self::HASH;
        table[b'.' as usize] = Self::DOT;
        table[b':' as usize] = Self::COLON;
        table[b'A' as usize] = Self::CAPITAL_A;
        table[b'(' as usize] = Self::BRACKET;
        table[b'[' as usize] = Self::BRACKET;
        table[b'{' as usize] = Self::BRACKET;
        table[b'<' as usize] = Self::BRACKET;
        // The first bytes of Arabic digits, full-width forms and mathematical digits.
        table[0xD9] = Self::DIGIT;
        table[0xDB] = Self::DIGIT;
        table[0xEF] = Self::DIGIT | Self::AT | Self::HASH | Self::DOT | Self::COLON;
        table[0xF0] = Self::DIGIT;
        table
    };

    fn of(text: &str) -> Self {
        Self(text.bytes().fold(0, |seen, byte| seen | Self::OF_BYTE[usize::from(byte)]))
    }

    /// Whether a byte may be the first of a digit.
    fn starts_digit(byte: u8) -> bool {
        Self::OF_BYTE[usize::from(byte)] & Self::DIGIT != 0
    }

    fn any(&self, kinds: u8) -> bool {
        self.0 & kinds != 0
    }
}
