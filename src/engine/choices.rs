//! Which of the words that patterns need a stretch of text has.

use super::hashes::QuickMap;
use super::program::WordId;
use crate::order;

/// A word, or a choice of words, that some pattern needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Choice(u32);

/// A bit for each choice that a text has, several choices sharing one where there are many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Signature(u128);

impl Signature {
    /// That of a text which may have any word.
    pub(super) const ANY: Self = Self(u128::MAX);

    pub(super) fn of(choices: &[Choice]) -> Self {
        Self(choices.iter().fold(0, |bits, choice| bits | 1 << (choice.0 % u128::BITS)))
    }

    pub(super) fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn covers(self, needed: Self) -> bool {
        needed.0 & !self.0 == 0
    }
}

/// Choices that a pattern needs, no more of them than tell most texts apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Needed([Option<Choice>; 3]);

impl Needed {
    pub(super) fn with(mut self, choice: Choice) -> Self {
        if !self.0.contains(&Some(choice))
            && let Some(free) = self.0.iter_mut().find(|known| known.is_none())
        {
            *free = Some(choice);
        }
        self
    }

    pub(super) fn union(self, other: Self) -> Self {
        other.0.into_iter().flatten().fold(self, Self::with)
    }

    /// Whether a text may have all of them, by its signature and its choices.
    pub(super) fn is_met(&self, words: Signature, choices: &[Choice]) -> bool {
        let needed = || self.0.iter().flatten();
        needed().all(|&choice| words.covers(Signature::of(&[choice])))
            && (words == Signature::ANY || needed().all(|choice| choices.contains(choice)))
    }
}

/// The choices of the words of all patterns.
#[derive(Debug, Default)]
pub(super) struct Choices {
    /// Each by its words, sorted.
    known: QuickMap<Vec<WordId>, Choice>,
    of_word: QuickMap<WordId, Vec<Choice>>,
}

impl Choices {
    /// The choice of one of some words.
    pub(super) fn any_of(&mut self, mut words: Vec<WordId>) -> Choice {
        order::sort(&mut words);
        words.dedup();
        let next = Choice(self.known.len() as u32);
        let Self { known, of_word } = self;
        *known.entry(words).or_insert_with_key(|words| {
            for &word in words {
                of_word.entry(word).or_default().push(next);
            }
            next
        })
    }

    /// All choices that a word is one of.
    pub(super) fn of(&self, word: WordId) -> &[Choice] {
        self.of_word.get(&word).map_or(&[], Vec::as_slice)
    }
}
