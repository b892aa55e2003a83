//! Which of the words that patterns need a stretch of text has, in a few bits.

use super::hashes::QuickMap;
use super::program::WordId;
use crate::order;

/// A bit for each word, or choice of words, that some pattern needs. Where all bits of a pattern are among
/// those of a text, the text may have all that the pattern needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Signature(u128);

impl Signature {
    /// That of a text which may have any word.
    pub(super) const ANY: Self = Self(u128::MAX);

    pub(super) fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) fn covers(self, needed: Self) -> bool {
        needed.0 & !self.0 == 0
    }
}

/// The signatures of the words of all patterns.
#[derive(Debug, Default)]
pub(super) struct Signatures {
    /// Choices of words, sorted, with the bit of each.
    choices: QuickMap<Vec<WordId>, Signature>,
    of_word: QuickMap<WordId, Signature>,
}

impl Signatures {
    /// What a pattern needs that has to have one of some words.
    pub(super) fn any_of(&mut self, mut words: Vec<WordId>) -> Signature {
        order::sort(&mut words);
        words.dedup();
        // Bits are dealt out in turn, so that packs of usual size have one for each choice.
        let next = Signature(1 << (self.choices.len() % 128));
        let Self { choices, of_word } = self;
        *choices.entry(words).or_insert_with_key(|words| {
            for &word in words {
                let known = of_word.entry(word).or_default();
                *known = known.union(next);
            }
            next
        })
    }

    /// The bits of all choices that a word is one of.
    pub(super) fn of(&self, word: WordId) -> Signature {
        self.of_word.get(&word).copied().unwrap_or_default()
    }
}
