//! Phrases written as one word: which words of the patterns may follow each other with nothing
//! between, and where letters of a text may be filled by them.

use std::ops::Range;
use std::sync::OnceLock;

use super::hashes::{ByHash, QuickMap};
use super::index::{Masked, reading_of, words};
use super::joints::Joints;
use super::program::{Program, Vocabulary, WordId};
use super::splits::{Offsets, Splits};
use super::word::Word;
use crate::pack::Reading;
use crate::pack::pattern::WordForm;
use crate::text::{Letter, Skeleton, class, skeleton_hash, spelling_of};

/// The words that may stand beside others with nothing between, as they are looked up by letters.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    joints: Joints,
    /// All of them, by the classes of their letters; made when a text is met that is not plain.
    by_class: OnceLock<Splits>,
    /// Those that are read `strong`, which plain Latin letters may be in a text without others, by their letters.
    by_letter: Splits,
    /// Those that may be met masked, by their first letter.
    by_first: QuickMap<char, Vec<WordId>>,
}

/// A word that may stand at an offset of some letters, up to another; not yet verified.
#[derive(Clone, Copy, Debug)]
pub(super) struct Proposal {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) word: WordId,
    step: WordId,
}

/// How many words are proposed for some letters.
const MOST_PROPOSALS: usize = 1_000;

impl Phrases {
    /// Of all programs, and of those among them that are read `strong`: others see through hashtags only.
    pub(super) fn of<'p>(
        vocabulary: &Vocabulary,
        programs: impl Iterator<Item = &'p Program>,
        strong: impl Iterator<Item = &'p Program>,
    ) -> Self {
        let joints = Joints::of(programs);
        let strong = Joints::of(strong);
        let mut by_first: QuickMap<char, Vec<WordId>> = QuickMap::default();
        let mut by_letter = Vec::new();
        for (id, step, word) in joined(vocabulary, &joints) {
            let letters = word.letters.as_slice();
            if reading_of(vocabulary, id) == Reading::Strong {
                by_first.entry(class(letters[0].base)).or_default().push(id);
            }
            if strong.has(step) && word.may_be_plain_latin() {
                by_letter.push((step, letters.iter().map(|letter| letter.base).collect()));
            }
        }
        Self { by_letter: Splits::of(by_letter, &strong), by_class: OnceLock::new(), by_first, joints }
    }

    fn by_class(&self, vocabulary: &Vocabulary) -> &Splits {
        self.by_class.get_or_init(|| {
            let joined = joined(vocabulary, &self.joints);
            let words = joined.map(|(_, step, word)| (step, classes(word.letters.as_slice())));
            Splits::of(words.collect(), &self.joints)
        })
    }

    /// The words that may begin with a letter and be masked inside.
    pub(super) fn beginning_with(&self, letter: &Letter) -> impl Iterator<Item = WordId> {
        let words = self.by_first.get(&class(letter.base)).map_or([].as_slice(), Vec::as_slice);
        words.iter().take(Masked::MOST).copied()
    }

    /// The words that may fill letters exactly, two or more of them, by where they start; none where
    /// they cannot be filled. `is_prose` says whether the whole text is Latin, and they are of no hashtag.
    pub(super) fn filling(
        &self,
        letters: &[Letter],
        is_prose: bool,
        whole: &ByHash<Vec<WordId>>,
        vocabulary: &Vocabulary,
    ) -> Vec<Proposal> {
        let splits = if is_prose && spelling_of(letters).is_some() {
            let bases: Vec<char> = letters.iter().map(|letter| letter.base).collect();
            self.by_letter.of_letters(&bases)
        } else {
            self.by_class(vocabulary).of_letters(&classes(letters))
        };
        self.proposals(&splits, letters.len(), vocabulary, |part| {
            whole.get(&skeleton_hash(&letters[part])).map_or(&[], Vec::as_slice)
        })
    }

    /// Where words stand that may fill plain Latin letters, in a text without others.
    pub(super) fn words_filling_plain(
        &self,
        letters: &[char],
        whole: &ByHash<Vec<WordId>>,
        vocabulary: &Vocabulary,
    ) -> Vec<Range<usize>> {
        let splits = self.by_letter.of_letters(letters);
        places(self.proposals(&splits, letters.len(), vocabulary, |part| {
            whole.get(&class_hash(&letters[part])).map_or(&[], Vec::as_slice)
        }))
    }

    /// The words that may stand for parts of so many letters, if they fill all of them.
    fn proposals<'w>(
        &self,
        splits: &[(usize, usize)],
        length: usize,
        vocabulary: &Vocabulary,
        words: impl Fn(Range<usize>) -> &'w [WordId],
    ) -> Vec<Proposal> {
        if splits.is_empty() {
            return Vec::new();
        }
        let pack = |step: WordId| vocabulary.word(step).pack;
        let mut proposals: Vec<Proposal> = Vec::new();
        let mut reached = Offsets::default();
        reached.add(0);
        for &(from, to) in splits {
            if !reached.has(from) {
                continue;
            }
            for &word in words(from..to) {
                let step = vocabulary.word(word).stands_for(word);
                // No word follows one of another pack.
                let leads_here = |before: &Proposal| {
                    before.to == from
                        && pack(before.step) == pack(step)
                        && self.joints.may_follow(before.step, step)
                };
                if (from > 0 || self.joints.may_lead(step))
                    && (to < length || self.joints.may_end(step))
                    && (from == 0 || proposals.iter().any(leads_here))
                    && proposals.len() < MOST_PROPOSALS
                {
                    reached.add(to);
                    proposals.push(Proposal { from, to, word, step });
                }
            }
        }
        if reached.has(length) { proposals } else { Vec::new() }
    }

    /// Where such words stand among the letters.
    pub(super) fn words_filling(
        &self,
        letters: &[Letter],
        is_prose: bool,
        whole: &ByHash<Vec<WordId>>,
        vocabulary: &Vocabulary,
    ) -> Vec<Range<usize>> {
        places(self.filling(letters, is_prose, whole, vocabulary))
    }

    /// Whether words may fill letters, by their classes.
    pub(super) fn may_fill(&self, classes: &[char], vocabulary: &Vocabulary) -> bool {
        !self.by_class(vocabulary).of_letters(classes).is_empty()
    }
}

/// The words that may stand beside others, each with the step it is taken as.
fn joined<'v>(
    vocabulary: &'v Vocabulary,
    joints: &'v Joints,
) -> impl Iterator<Item = (WordId, WordId, &'v Word)> {
    words(vocabulary)
        .filter(|(_, word)| word.is_whole() && word.form != WordForm::Spelled)
        .map(|(id, word)| (id, word.stands_for(id), word))
        .filter(|&(_, step, _)| joints.has(step))
}

fn places(filling: Vec<Proposal>) -> Vec<Range<usize>> {
    let mut places: Vec<Range<usize>> = filling.iter().map(|word| word.from..word.to).collect();
    places.dedup();
    places
}

/// The hash of the skeleton of a word in plain letters.
pub(super) fn class_hash(letters: &[char]) -> u64 {
    Skeleton::of(letters.iter().copied().map(class)).hash()
}

fn classes(letters: &[Letter]) -> Vec<char> {
    letters.iter().map(|letter| class(letter.base)).collect()
}
