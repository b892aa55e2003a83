//! Phrases written as one word: which words of the patterns may follow each other with nothing
//! between, and where letters of a text may be filled by them.

use std::collections::HashMap;

use super::hashes::{ByHash, Hashes, QuickMap, QuickSet};
use super::index::{Masked, reading_of, words};
use super::pieces::LONGEST;
use super::program::{Pairs, Program, Vocabulary, WordId};
use crate::pack::Reading;
use crate::pack::pattern::WordForm;
use crate::text::{Letter, Skeleton, class, skeleton_hash};

/// Words that other words of a pattern may follow, or that may follow others, with nothing between.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    /// Each with whether another may follow it, and whether it may follow another.
    words: QuickMap<WordId, (bool, bool)>,
    /// The pairs that may follow each other; `None` where there are too many to be listed.
    pairs: Option<QuickSet<(WordId, WordId)>>,
    /// The skeletons of all of them.
    any: Hashes,
    /// Those of the first words of phrases.
    first: Hashes,
    /// Those of the first words, each with the first letter of a word that may follow it; the words
    /// alone where pairs are too many.
    starts: Hashes,
    /// Those of the last words, read backwards.
    last: Hashes,
    /// The length of the longest.
    longest: usize,
    /// Those that may be met masked, by their first letter.
    by_first: HashMap<char, Vec<WordId>>,
}

/// A word that may stand at an offset of some letters, up to another; not yet verified.
#[derive(Clone, Copy, Debug)]
pub(super) struct Proposal {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) word: WordId,
    step: WordId,
}

/// How many pairs are listed.
const MOST_PAIRS: usize = 200_000;
/// How much longer than the longest word its drawn out form may be.
const STRETCHED: usize = 8;
/// How many words are proposed for some letters.
const MOST_PROPOSALS: usize = 1_000;

impl Phrases {
    pub(super) fn of<'p>(vocabulary: &Vocabulary, programs: impl Iterator<Item = &'p Program>) -> Self {
        let mut phrases = Self { pairs: Some(QuickSet::default()), ..Self::default() };
        for program in programs {
            for (word, is_first, is_last) in program.joints() {
                let known = phrases.words.entry(word).or_default();
                *known = (known.0 || is_first, known.1 || is_last);
            }
            phrases.pairs = match (phrases.pairs.take(), program.pairs(MOST_PAIRS)) {
                (Some(mut pairs), Pairs::Known(more)) if pairs.len() + more.len() <= MOST_PAIRS => {
                    pairs.extend(more);
                    Some(pairs)
                }
                _ => None,
            };
        }
        let (mut first, mut last, mut any) = (Vec::new(), Vec::new(), Vec::new());
        for (id, word) in
            words(vocabulary).filter(|(_, word)| word.is_whole() && word.form != WordForm::Spelled)
        {
            let Some(&(is_first, is_last)) = phrases.words.get(&word.stands_for(id)) else { continue };
            let letters = word.letters.as_slice();
            if reading_of(vocabulary, id) == Reading::Strong {
                phrases.by_first.entry(class(letters[0].base)).or_default().push(id);
            }
            let hash = skeleton_hash(letters);
            any.push(hash);
            if is_first {
                first.push(hash);
            }
            if is_last {
                last.push(backwards(letters));
            }
            phrases.longest = phrases.longest.max(letters.len());
        }
        phrases.starts = Hashes::of(phrases.all_starts(vocabulary));
        phrases.any = Hashes::of(any);
        phrases.first = Hashes::of(first);
        phrases.last = Hashes::of(last);
        phrases
    }

    fn all_starts(&self, vocabulary: &Vocabulary) -> Vec<u64> {
        let mut forms: QuickMap<WordId, Vec<(u64, char)>> = QuickMap::default();
        for (id, word) in words(vocabulary).filter(|(_, word)| word.is_whole()) {
            let letters = word.letters.as_slice();
            let form = (skeleton_hash(letters), class(letters[0].base));
            forms.entry(word.stands_for(id)).or_default().push(form);
        }
        let of = |word: &WordId| forms.get(word).into_iter().flatten().copied();
        let mut starts = QuickSet::default();
        for (word, next) in self.pairs.iter().flatten() {
            for (hash, _) in of(word) {
                starts.extend(of(next).map(|(_, letter)| with_letter(hash, letter)));
            }
        }
        starts.into_iter().collect()
    }

    /// The words that may begin with a letter and be masked inside.
    pub(super) fn beginning_with(&self, letter: &Letter) -> impl Iterator<Item = WordId> {
        let words = self.by_first.get(&class(letter.base)).map_or([].as_slice(), Vec::as_slice);
        words.iter().take(Masked::MOST).copied()
    }

    /// The words that may fill letters exactly, two or more of them, by where they start; none where
    /// they cannot be filled.
    pub(super) fn filling(
        &self,
        letters: &[Letter],
        whole: &ByHash<Vec<WordId>>,
        vocabulary: &Vocabulary,
    ) -> Vec<Proposal> {
        if !self.may_fill(letters) {
            return Vec::new();
        }
        let mut proposals: Vec<Proposal> = Vec::new();
        // The offsets that a proposal leads to, a bit for each.
        let mut reached = Offsets::default();
        reached.add(0);
        for from in 0..letters.len() {
            if !reached.has(from) {
                continue;
            }
            let mut skeleton = Skeleton::default();
            for (length, letter) in letters[from..].iter().enumerate().take(self.longest + STRETCHED) {
                skeleton.push(letter);
                let to = from + length + 1;
                let hashes = if from == 0 { &self.first } else { &self.any };
                if to - from == letters.len() || !hashes.contains(skeleton.hash()) {
                    continue;
                }
                for &word in whole.get(&skeleton.hash()).into_iter().flatten() {
                    let step = vocabulary.word(word).stands_for(word);
                    let leads_here =
                        |before: &Proposal| before.to == from && self.may_follow(before.step, step);
                    let fits = self.words.get(&step).is_some_and(|&(is_first, is_last)| {
                        (from > 0 || is_first) && (to < letters.len() || is_last)
                    });
                    if fits
                        && (from == 0 || proposals.iter().any(leads_here))
                        && proposals.len() < MOST_PROPOSALS
                    {
                        reached.add(to);
                        proposals.push(Proposal { from, to, word, step });
                    }
                }
            }
        }
        if reached.has(letters.len()) { proposals } else { Vec::new() }
    }

    /// Whether a word with this skeleton may be the first of a phrase that goes on with a letter.
    pub(super) fn may_start(&self, hash: u64, next: &Letter) -> bool {
        match self.pairs {
            Some(_) => self.starts.contains(with_letter(hash, class(next.base))),
            None => self.first.contains(hash),
        }
    }

    fn may_follow(&self, word: WordId, next: WordId) -> bool {
        self.pairs.as_ref().is_none_or(|pairs| pairs.contains(&(word, next)))
    }

    /// Whether letters begin with a first word and end with a last.
    fn may_fill(&self, letters: &[Letter]) -> bool {
        (2..=LONGEST).contains(&letters.len())
            && !self.any.is_empty()
            && starts_with_one(&self.last, letters.iter().rev())
            && starts_with_one(&self.first, letters.iter())
    }
}

/// Offsets into letters that are no more than [`LONGEST`].
#[derive(Default)]
struct Offsets(u128);

impl Offsets {
    fn add(&mut self, offset: usize) {
        self.0 |= 1 << offset;
    }

    fn has(&self, offset: usize) -> bool {
        self.0 & (1 << offset) != 0
    }
}

const _: () = assert!(LONGEST < 128, "each offset has a bit");

fn with_letter(hash: u64, letter: char) -> u64 {
    hash ^ u64::from(u32::from(letter)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

fn starts_with_one<'a>(hashes: &Hashes, mut letters: impl Iterator<Item = &'a Letter>) -> bool {
    let mut skeleton = Skeleton::default();
    letters.any(|letter| {
        skeleton.push(letter);
        hashes.contains(skeleton.hash())
    })
}

fn backwards(letters: &[Letter]) -> u64 {
    let mut skeleton = Skeleton::default();
    letters.iter().rev().for_each(|letter| {
        skeleton.push(letter);
    });
    skeleton.hash()
}
