//! The words that patterns cannot do without, as they are looked up by what stands in a text.

use std::num::NonZero;
use std::ops::Range;

use super::choices::{Choice, Needed, Role};
use super::hashes::{ByHash, Filter};
use super::together::Together;
use super::word::Word;
use crate::order;
use crate::text::{skeleton_hash, spelling_of};

/// The words that patterns cannot do without, by the hashes of their skeletons.
#[derive(Debug, Default)]
pub(super) struct KnownWords {
    filter: Filter,
    /// Those with one skeleton stand together.
    words: Vec<KnownWord>,
    places: ByHash<Range<u32>>,
}

/// A word that patterns cannot do without. Most words of a text are looked up, so that it fits a line of the
/// processor's cache.
#[derive(Debug)]
pub(super) struct KnownWord {
    skeleton: u64,
    /// The hash of its letters, where they are plain.
    spelling: Option<NonZero<u64>>,
    length: u32,
    /// Whether it is written in another script than Latin.
    is_foreign: bool,
    /// A bit for each of its choices.
    mask: u64,
    /// The choices that it is one of, sorted.
    choices: Box<[Choice]>,
    /// What the patterns need besides that are looked for by it.
    needed: Box<[Needed]>,
}

const _: () = assert!(size_of::<KnownWord>() <= 64);

/// In place of the hash of plain letters, where a word has digits.
const NO_SPELLING: u64 = 1;

impl KnownWords {
    pub(super) fn add(&mut self, word: &Word, choices: &[Choice], needed: &[Needed]) {
        if choices.is_empty() && needed.is_empty() {
            return;
        }
        let letters = word.letters.as_slice();
        self.words.push(KnownWord {
            skeleton: skeleton_hash(letters),
            spelling: if word.has_digit() { Some(NO_SPELLING) } else { spelling_of(letters) }
                .and_then(NonZero::new),
            length: letters.len() as u32,
            is_foreign: word.is_foreign_to_latin(),
            mask: 0,
            choices: choices.into(),
            needed: needed.into(),
        });
    }

    /// The words, ready to be looked up.
    pub(super) fn finished(mut self) -> Self {
        order::sort_by_key(&mut self.words, KnownWord::key);
        self.words.dedup_by(|word, known| {
            let is_same = word.key() == known.key();
            if is_same {
                known.choices = union(&known.choices, &word.choices);
                known.needed = union(&known.needed, &word.needed);
            }
            is_same
        });
        for word in &mut self.words {
            word.needed = union(&word.needed, &[]);
            word.choices = union(&word.choices, &[]);
            word.mask = mask(&word.choices);
        }
        for (place, word) in (0..).zip(&self.words) {
            self.places.entry(word.skeleton).or_insert(place..place).end = place + 1;
        }
        self.filter = Filter::of(self.places.keys().copied(), self.places.len());
        self
    }

    /// The words that letters of a text may be. Letters are left out where they are drawn out, and none are
    /// added; what is spelled in plain letters is no other word, and one of another script only where the text
    /// has letters of others too.
    pub(super) fn get(
        &self,
        letters: LettersRead,
        spelling: impl FnOnce() -> Option<u64>,
    ) -> impl Iterator<Item = &KnownWord> {
        let LettersRead { skeleton, length, is_latin } = letters;
        let place = if self.filter.may_contain(skeleton) { self.places.get(&skeleton) } else { None };
        let words = place.map_or(&[][..], |place| &self.words[place.start as usize..place.end as usize]);
        let spelling = if words.is_empty() { None } else { spelling().and_then(NonZero::new) };
        let may_be = move |word: &&KnownWord| {
            let is_other =
                || word.spelling.is_some() && word.spelling != spelling || is_latin && word.is_foreign;
            word.length as usize <= length && !(spelling.is_some() && is_other())
        };
        words.iter().filter(may_be)
    }
}

/// Letters of a text, as words are looked up by them.
#[derive(Clone, Copy, Debug)]
pub(super) struct LettersRead {
    /// The hash of their skeleton.
    pub(super) skeleton: u64,
    pub(super) length: usize,
    /// Whether the whole text is Latin.
    pub(super) is_latin: bool,
}

fn mask(choices: &[Choice]) -> u64 {
    choices.iter().fold(0, |mask, choice| mask | choice.bit())
}

/// What is in either of two lists, sorted.
fn union<Item: Copy + Ord>(one: &[Item], other: &[Item]) -> Box<[Item]> {
    let mut all = [one, other].concat();
    order::sort(&mut all);
    all.dedup();
    all.into()
}

impl KnownWord {
    /// A word of some choices, whatever its letters.
    #[cfg(test)]
    pub(super) fn of_choices(choices: &[Choice]) -> Self {
        let mask = mask(choices);
        let (choices, needed) = (choices.into(), [].into());
        Self { skeleton: 0, spelling: None, length: 0, is_foreign: false, mask, choices, needed }
    }

    /// Whether it is one of a choice.
    pub(super) fn is_one_of(&self, choice: Choice) -> bool {
        self.mask & choice.bit() != 0 && self.choices.binary_search(&choice).is_ok()
    }

    fn key(&self) -> (u64, Option<NonZero<u64>>, u32) {
        (self.skeleton, self.spelling, self.length)
    }

    /// Whether patterns are looked for by it.
    pub(super) fn is_anchor(&self) -> bool {
        !self.needed.is_empty()
    }

    /// Whether a pattern that is looked for by it may have its other words too, by the words of the text,
    /// each with its place.
    pub(super) fn may_match(&self, words: &[(u32, &KnownWord)], at: u32) -> bool {
        self.needed.iter().any(|needed| needed.is_met(words, at))
    }

    /// The patterns that are looked for by it and may have their other words too.
    pub(super) fn met(&self, words: &[(u32, &KnownWord)], at: u32) -> Met {
        let mut met = Met::default();
        for needed in self.needed.iter().filter(|needed| needed.is_met(words, at)) {
            met.add(needed.role);
        }
        met
    }
}

/// Patterns that may match.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Met {
    /// Whether one of them needs no other.
    pub(super) alone: bool,
    /// The rules whose rarest pattern is among them.
    pub(super) rarest: Together,
    /// The rules of which others are.
    pub(super) waiting: Together,
}

impl Met {
    fn add(&mut self, role: Role) {
        match role {
            Role::Alone => self.alone = true,
            Role::Rarest(rule) => self.rarest.add(rule),
            Role::Waiting(rule) => self.waiting.add(rule),
            Role::None => {}
        }
    }

    pub(super) fn union(mut self, other: Self) -> Self {
        self.alone |= other.alone;
        self.rarest.add(other.rarest);
        self.waiting.add(other.waiting);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::pattern::WordForm;
    use crate::text::Text;
    use crate::text::character::is_latin;

    fn known(words: &[&str]) -> KnownWords {
        let mut known = KnownWords::default();
        for word in words {
            let letters = Text::read(word).letters;
            let word = Word::new(letters, WordForm::Whole, false, 0, (*word).to_owned(), false);
            known.add(&word, &[], &[Needed::default()]);
        }
        known.finished()
    }

    #[test]
    fn words_with_one_skeleton_are_told_apart() {
        // All of a row have the same skeleton, or nearly so.
        for (pattern, text, expected) in [
            ("off", "off", true),
            ("off", "offf", true),
            ("off", "of", false),
            ("boss", "goss", false),
            ("boss", "6oss", true),
            ("0906", "0906", true),
            ("15", "is", false),
            ("то", "to", false),
            ("то", "то", true),
            ("то", "tо", true),
            ("más", "mas", true),
        ] {
            let text = Text::read(text);
            let letters = text.letters.as_slice();
            let read = LettersRead {
                skeleton: skeleton_hash(letters),
                length: letters.len(),
                is_latin: is_latin(text.source),
            };
            let is_known = known(&[pattern]).get(read, || spelling_of(letters)).next().is_some();
            assert_eq!(is_known, expected, "{pattern} in {}", text.source);
        }
    }

    #[test]
    fn what_words_need_is_kept_together() {
        let known = known(&["of", "off", "of"]);
        assert_eq!(known.words.len(), 2);
        assert!(known.words.iter().all(|word| word.needed.len() == 1));
    }
}
