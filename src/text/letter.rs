//! Letters: what a text is folded to, each knowing where it came from.

use std::ops::Range;

use super::character::Script;
use super::tables::LOOKS;

/// A folded letter or digit, or an apostrophe inside a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The letter without case, width and marks. Korean syllables are whole.
    pub base: char,
    /// Where its marks stand among those of its [`Letters`].
    marks: (u32, u32),
    traits: u8,
}

impl Letter {
    /// It was folded from another case.
    pub(super) const CAPITAL: u8 = 1;
    /// It was a compatibility form, such as a full-width letter.
    pub(super) const COMPATIBILITY: u8 = 1 << 1;
    /// It was a small capital, a letter in a black circle or square, or a regional indicator.
    pub(super) const STYLED: u8 = 1 << 2;
    /// It belongs to the letter before it: a vowel sign, a voicing mark.
    pub(super) const JOINING: u8 = 1 << 3;
    /// Something invisible stands between it and the letter before it.
    pub(super) const AFTER_INVISIBLE: u8 = 1 << 4;
    /// Something invisible stands between it and its marks.
    pub(super) const HOLDS_INVISIBLE: u8 = 1 << 5;

    /// Whether it was folded from another case.
    pub fn is_capital(&self) -> bool {
        self.traits & Self::CAPITAL != 0
    }

    /// Whether it was a compatibility form.
    pub fn is_compatibility(&self) -> bool {
        self.traits & Self::COMPATIBILITY != 0
    }

    /// Whether it was a styled form that no folding of Unicode takes away.
    pub fn is_styled(&self) -> bool {
        self.traits & Self::STYLED != 0
    }

    /// Whether it belongs to the letter before it.
    pub fn is_joining(&self) -> bool {
        self.traits & Self::JOINING != 0
    }

    /// Whether something invisible stands before it, inside the word.
    pub fn is_after_invisible(&self) -> bool {
        self.traits & Self::AFTER_INVISIBLE != 0
    }

    /// Whether something invisible stands between it and its marks.
    pub fn holds_invisible(&self) -> bool {
        self.traits & Self::HOLDS_INVISIBLE != 0
    }

    /// Whether there is nothing about it but its case: no marks, no other form, nothing invisible.
    pub fn is_plain(&self) -> bool {
        self.is_unmarked() && self.traits & !Self::CAPITAL == 0
    }

    /// Whether it carries no marks.
    pub fn is_unmarked(&self) -> bool {
        self.marks.0 == self.marks.1
    }

    /// Whether two letters are written in the same case, width and style.
    pub fn same_form(&self, other: &Self) -> bool {
        const FORM: u8 = Letter::CAPITAL | Letter::COMPATIBILITY | Letter::STYLED;
        self.traits & FORM == other.traits & FORM
    }
}

/// The [`spelling_hash`](super::spelling_hash) of letters, where there is nothing about them but their case.
pub fn spelling_of(letters: &[Letter]) -> Option<u64> {
    let plain = letters.iter().all(Letter::is_plain);
    plain.then(|| super::spelling_hash(letters.iter().map(|letter| letter.base))).flatten()
}

/// Letters in a row with their marks.
#[derive(Clone, Debug, Default)]
pub struct Letters {
    letters: Vec<Letter>,
    marks: Vec<char>,
    /// Where each letter stands with its marks; nothing for those of patterns.
    places: Vec<Place>,
}

/// Where something of a text stands.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// In bytes.
    pub bytes: (u32, u32),
    /// In UTF-16 code units.
    pub utf16: (u32, u32),
}

impl Letters {
    /// The letters.
    pub fn as_slice(&self) -> &[Letter] {
        &self.letters
    }

    /// How many letters there are.
    pub fn len(&self) -> usize {
        self.letters.len()
    }

    /// Whether there is no letter.
    pub fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }

    /// The marks of a letter, sorted by code point.
    pub fn marks(&self, index: usize) -> &[char] {
        let (first, end) = self.letters[index].marks;
        &self.marks[first as usize..end as usize]
    }

    /// Where letters stand with their marks, from the first of a range to its last.
    pub fn place(&self, range: Range<usize>) -> Place {
        let (first, last) = (&self.places[range.start], &self.places[range.end - 1]);
        Place { bytes: (first.bytes.0, last.bytes.1), utf16: (first.utf16.0, last.utf16.1) }
    }

    /// The letters of a range on their own, as a pattern keeps them.
    pub fn part(&self, range: Range<usize>) -> Self {
        // No more room than is needed: packs have many words.
        let mut part = Self { letters: Vec::with_capacity(range.len()), ..Self::default() };
        part.extend(self, range);
        part
    }

    fn extend(&mut self, from: &Self, range: Range<usize>) {
        for index in range {
            let first = self.marks.len() as u32;
            self.marks.extend_from_slice(from.marks(index));
            self.letters.push(Letter { marks: (first, self.marks.len() as u32), ..from.letters[index] });
        }
    }

    /// The letters at some places on their own, in the order given.
    pub fn gathered(&self, places: impl IntoIterator<Item = Range<usize>>) -> Self {
        let mut gathered = Self::default();
        for range in places {
            gathered.places.extend_from_slice(&self.places[range.clone()]);
            gathered.extend(self, range);
        }
        gathered
    }

    pub(super) fn push(&mut self, base: char, traits: u8, place: Place) {
        let end = self.marks.len() as u32;
        self.letters.push(Letter { base, marks: (end, end), traits });
        self.places.push(place);
    }

    pub(super) fn last(&self) -> Option<&Letter> {
        self.letters.last()
    }

    /// Adds a mark to the last letter.
    pub(super) fn push_mark(&mut self, mark: char, place: Place, after_invisible: bool) {
        let Some(letter) = self.letters.last_mut() else { return };
        self.marks.push(mark);
        letter.marks.1 += 1;
        letter.traits |= if after_invisible { Letter::HOLDS_INVISIBLE } else { 0 };
        let first = letter.marks.0 as usize;
        self.lengthen(place);
        // Canonical equivalence knows several orders of the same marks; this is one for all.
        let mut position = self.marks.len() - 1;
        while position > first && self.marks[position - 1] > self.marks[position] {
            self.marks.swap(position - 1, position);
            position -= 1;
        }
    }

    /// Puts another base in place of that of the last letter, as a Korean syllable grows.
    pub(super) fn grow(&mut self, base: char, place: Place, after_invisible: bool) {
        if let Some(letter) = self.letters.last_mut() {
            letter.base = base;
            letter.traits |= if after_invisible { Letter::HOLDS_INVISIBLE } else { 0 };
            self.lengthen(place);
        }
    }

    /// Has the last letter end where something of it does.
    fn lengthen(&mut self, place: Place) {
        if let Some(last) = self.places.last_mut() {
            last.bytes.1 = place.bytes.1;
            last.utf16.1 = place.utf16.1;
        }
    }
}

/// The letter that stands for all that are connected by look, and the letter itself where none is.
/// `ı` goes with `i`, since Turkish capitals leave the two open.
pub(super) fn prototype(base: char) -> char {
    let base = if base == 'ı' { 'i' } else { base };
    looks(base).map_or(base, |&(_, _, _, prototype)| char::from_u32(prototype).unwrap_or(base))
}

/// Whether two folded letters of different scripts look alike, in lower or in upper case.
///
/// ```
/// use forewarn::text::look_alike;
///
/// assert!(look_alike('i', 'і')); // Cyrillic і
/// assert!(look_alike('h', 'н')); // by their capitals, H and Н
/// assert!(!look_alike('l', 'i')); // of one script
/// ```
pub fn look_alike(one: char, other: char) -> bool {
    if Script::of(one) == Script::of(other) {
        return false;
    }
    let (Some(&(_, lower, upper, _)), Some(&(_, other_lower, other_upper, _))) = (looks(one), looks(other))
    else {
        return false;
    };
    lower != 0 && lower == other_lower || upper != 0 && upper == other_upper
}

/// Whether some letter of a script looks like this folded letter.
pub fn has_look_alike_in(base: char, script: Script) -> bool {
    looks(base).is_some_and(|&(_, lower, upper, _)| {
        LOOKS.iter().any(|&(other, other_lower, other_upper, _)| {
            (lower != 0 && lower == other_lower || upper != 0 && upper == other_upper)
                && char::from_u32(other).and_then(Script::of) == Some(script)
        })
    })
}

fn looks(base: char) -> Option<&'static (u32, u32, u32, u32)> {
    let code = u32::from(base);
    LOOKS.binary_search_by_key(&code, |&(letter, ..)| letter).ok().map(|index| &LOOKS[index])
}
