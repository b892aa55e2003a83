//! The words that patterns need beside the rare ones they are looked for by.

use super::hashes::QuickMap;
use super::known::KnownWord;
use super::program::WordId;
use super::together::Together;
use crate::order;

/// A word, or a choice of words, that some pattern needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Choice(u32);

impl Choice {
    /// Its bit among those of a word's choices.
    pub(super) fn bit(self) -> u64 {
        1 << (self.0 % 64)
    }
}

/// A choice that stands near a word: so many words further on at least and at most; before it where they
/// are less than none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Near {
    choice: Choice,
    first: i16,
    last: i16,
}

/// Of more words that are not told apart by their places any may be the one that is needed.
const MOST_NEAR: usize = 100;

impl Near {
    /// A choice that stands before a word, so many words at most.
    pub(super) fn before(choice: Choice, words: usize) -> Self {
        Self { choice, first: i16::try_from(words).map_or(i16::MIN, |words| -words), last: 0 }
    }

    /// A choice that stands after a word, so many words at most.
    pub(super) fn after(choice: Choice, words: usize) -> Self {
        Self { choice, first: 0, last: i16::try_from(words).unwrap_or(i16::MAX) }
    }

    /// Whether it stands near one of some words, each with its place in the text.
    fn is_met(self, words: &[(u32, &KnownWord)], at: u32) -> bool {
        let place = |offset: i16| at.saturating_add_signed(offset.into());
        let first = words.partition_point(|&(known, _)| known < place(self.first));
        let near = words[first..].iter().take_while(|&&(known, _)| known <= place(self.last));
        let mut near = near.take(MOST_NEAR + 1).enumerate();
        near.any(|(count, (_, word))| count == MOST_NEAR || word.is_one_of(self.choice))
    }
}

/// What a pattern needs near a word, no more than tells most texts apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Needed {
    near: [Option<Near>; 3],
    pub(super) role: Role,
}

/// What a pattern is to its rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    /// A match of it is one of the rule.
    #[default]
    Alone,
    /// The rarest of patterns that have to match in one text.
    Rarest(Together),
    /// Another of these.
    Waiting(Together),
    /// One that has to match in the sentence in which the rarest does, which tells all by itself.
    None,
}

impl Needed {
    pub(super) fn with(mut self, near: Near) -> Self {
        if let Some(free) = self.near.iter_mut().find(|known| known.is_none()) {
            *free = Some(near);
        }
        self
    }

    /// The same of a pattern that is something else to its rule.
    pub(super) fn of(self, role: Role) -> Self {
        Self { role, ..self }
    }

    /// Whether a text may have all of it near a word, by the words it has, each with its place.
    pub(super) fn is_met(&self, words: &[(u32, &KnownWord)], at: u32) -> bool {
        self.near.iter().flatten().all(|near| near.is_met(words, at))
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

    /// The choices, without what is only needed to add more.
    pub(super) fn finished(self) -> Self {
        Self { known: QuickMap::default(), of_word: self.of_word }
    }

    /// All choices that a word is one of, sorted.
    pub(super) fn of(&self, word: WordId) -> &[Choice] {
        self.of_word.get(&word).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::known::KnownWord;

    #[test]
    fn a_choice_has_to_stand_near_and_on_its_side() {
        let mut choices = Choices::default();
        let (rare, other) = (choices.any_of(vec![WordId(0)]), choices.any_of(vec![WordId(1)]));
        let words = [KnownWord::of_choices(&[rare]), KnownWord::of_choices(&[other])];
        let at =
            |places: &[(u32, usize)]| places.iter().map(|&(place, word)| (place, &words[word])).collect();
        for (near, places, expected) in [
            (Near::after(other, 2), vec![(5, 0), (7, 1)], true),
            (Near::after(other, 2), vec![(5, 0), (8, 1)], false),
            (Near::after(other, 2), vec![(4, 1), (5, 0)], false),
            (Near::before(other, 1), vec![(4, 1), (5, 0)], true),
            (Near::before(other, 1), vec![(3, 1), (5, 0)], false),
            (Near::before(other, 9), vec![(0, 1), (5, 0)], true),
            // Where a word stands is not always known: it may be both.
            (Near::before(other, 1), vec![(5, 1), (5, 0)], true),
            (Near::after(other, usize::MAX), vec![(5, 0), (30_000, 1)], true),
        ] {
            let words: Vec<(u32, &KnownWord)> = at(&places);
            assert_eq!(Needed::default().with(near).is_met(&words, 5), expected, "{near:?} {places:?}");
        }
    }
}
