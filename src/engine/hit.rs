//! What stands where in a text: steps of patterns, at positions.

use super::program::Step;
use super::readings::Seen;

/// A place between the words of a text, or inside a row of letters that a phrase may fill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Position {
    /// The token that stands behind it; inside a row of letters, the first token of the row.
    pub(super) token: u32,
    /// Zero between words; inside a row of letters, a number that no other place has.
    pub(super) inside: u32,
}

impl Position {
    /// The place before a token.
    pub(super) fn before(token: usize) -> Self {
        Self { token: token as u32, inside: 0 }
    }

    /// Whether it is inside a row of letters.
    pub(super) fn is_inside(self) -> bool {
        self.inside != 0
    }
}

/// A step of some pattern that the text takes at a place.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    pub(super) step: Step,
    pub(super) start: Position,
    pub(super) end: Position,
    /// Where it stands, in bytes.
    pub(super) bytes: (usize, usize),
    /// Where it stands, in UTF-16 code units.
    pub(super) utf16: (usize, usize),
    /// The letters that are meant, among those of the text.
    pub(super) letters: (usize, usize),
    pub(super) seen: Seen,
    /// How many words of the pattern it counts for.
    pub(super) weight: usize,
    /// How many letters the pattern's word has, and how many of them are digits or signs in the text.
    pub(super) letters_read: (usize, usize),
    /// Where the words that fill a row end: how many letters they have to have together.
    pub(super) fills: Option<usize>,
}
