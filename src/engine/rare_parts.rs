//! The parts of words by which patterns are looked for, as a glance meets them.

use super::hashes::{ByHash, Filter};
use super::word::Word;
use crate::pack::pattern::WordForm;
use crate::text::Skeleton;

/// Parts of words by which patterns are looked for.
#[derive(Debug, Default)]
pub(super) struct RareParts {
    /// A bit for each length that the skeleton of a beginning has.
    lengths: u64,
    filter: Filter,
    /// Those that words begin with, by the hashes of their skeletons: the first letter of each, and how many it has.
    beginnings: ByHash<Vec<(char, usize)>>,
    /// Whether others stand anywhere in a word, or at its end.
    pub(super) elsewhere: bool,
}

impl RareParts {
    pub(super) fn of<'w>(words: impl Iterator<Item = &'w Word>) -> Self {
        let (beginnings, others): (Vec<&Word>, Vec<&Word>) =
            words.partition(|word| word.form == WordForm::Begins);
        let mut this = Self { elsewhere: !others.is_empty(), ..Self::default() };
        for letters in beginnings.iter().map(|word| word.letters.as_slice()) {
            let mut skeleton = Skeleton::default();
            let length = letters.iter().filter(|letter| skeleton.push(letter).is_some()).count();
            this.lengths |= bit(length);
            this.beginnings.entry(skeleton.hash()).or_default().push((letters[0].base, letters.len()));
        }
        this.filter = Filter::of(this.beginnings.keys().copied(), this.beginnings.len());
        this
    }

    /// Whether letters that a word begins with may be one of them, all that the last of them is repeated included.
    #[inline]
    pub(super) fn may_be(&self, start: Start, first: impl FnOnce() -> Option<char>) -> bool {
        self.lengths & bit(start.length) != 0
            && self.filter.may_contain(start.hash)
            && self.beginnings.get(&start.hash).is_some_and(|beginnings| {
                let first = first();
                let may_be = |own| first.is_none_or(|first| may_be_read_as(first, own));
                beginnings.iter().any(|&(own, least)| start.letters >= least && may_be(own))
            })
    }
}

/// The letters that a word begins with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Start {
    pub(super) letters: usize,
    /// How many characters their skeleton has.
    pub(super) length: usize,
    /// The hash of their skeleton.
    pub(super) hash: u64,
}

/// Whether the first letter of a word may be that of a part. A digit may be read as a letter, and as no other digit;
/// nothing else is read as one.
pub(super) fn may_be_read_as(first: char, own: char) -> bool {
    !own.is_ascii_digit() || own == first || !first.is_ascii_alphanumeric()
}

/// The last bit is for all that are longer.
fn bit(length: usize) -> u64 {
    1 << length.min(63)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Text, class};

    fn beginnings(parts: &[&str]) -> RareParts {
        let words: Vec<Word> = parts
            .iter()
            .map(|part| {
                let letters = Text::read(part).letters;
                Word::new(letters, WordForm::Begins, false, 0, (*part).to_owned(), false)
            })
            .collect();
        RareParts::of(words.iter())
    }

    /// Whether a word begins with a part, all that its last letter is repeated included.
    fn begins(parts: &RareParts, word: &str) -> bool {
        let (mut skeleton, mut length) = (Skeleton::default(), 0);
        let mut start = Start { letters: 0, length, hash: skeleton.hash() };
        let mut is_begun = false;
        for (letters, letter) in (1..).zip(word.chars()) {
            if skeleton.push_class(class(letter)).is_some() {
                is_begun |= parts.may_be(start, || word.chars().next());
                length += 1;
            }
            start = Start { letters, length, hash: skeleton.hash() };
        }
        is_begun || parts.may_be(start, || word.chars().next())
    }

    #[test]
    fn words_begin_with_parts() {
        for (part, word, expected) in [
            ("kill", "killing", true),
            ("kill", "kill", true),
            ("kill", "k1llers", true),
            ("kill", "skill", false),
            ("kill", "kil", false),
            ("off", "of", false),
            ("off", "offf", true),
            ("09", "0906", true),
            ("09", "ogre", false),
        ] {
            assert_eq!(begins(&beginnings(&[part]), word), expected, "{part}* in {word}");
        }
    }
}
