//! Where letters may be split into words that follow each other with nothing between, told by hashes alone.

use super::hashes::{Filter, Hashes, QuickMap, QuickSet};
use super::joints::Joints;
use super::pieces::LONGEST;
use super::program::WordId;
use crate::text::Skeleton;

/// Words that stand beside others with nothing between, by the hashes of their letters, which are drawn out
/// or not.
#[derive(Debug, Default)]
pub(super) struct Splits {
    any: Hashes,
    /// The first words of phrases.
    first: Hashes,
    /// Each with the first letter of a word that may follow it.
    starts: Filter,
    /// The last words of phrases, read backwards.
    last: Hashes,
    /// The length of the longest.
    longest: usize,
}

/// How much longer than the longest word its drawn out form may be.
const STRETCHED: usize = 8;

impl Splits {
    /// Of the steps that words are taken as, each with the letters of a form of it.
    pub(super) fn of(words: Vec<(WordId, Vec<char>)>, joints: &Joints) -> Self {
        let hashes = |is_one: &dyn Fn(WordId) -> bool| {
            let words = words.iter().filter(|&&(step, _)| is_one(step));
            Hashes::of(words.map(|(_, letters)| hash(letters.iter())))
        };
        let last = words.iter().filter(|&&(step, _)| joints.may_end(step));
        Self {
            any: hashes(&|_| true),
            first: hashes(&|step| joints.may_lead(step)),
            starts: starts(&words, joints),
            last: Hashes::of(last.map(|(_, letters)| hash(letters.iter().rev()))),
            longest: words.iter().map(|(_, letters)| letters.len()).max().unwrap_or(0),
        }
    }

    /// The parts of letters that may be words, from one offset to another, by where they start: those that lead
    /// from the first letter to the last.
    pub(super) fn of_letters(&self, letters: &[char]) -> Vec<(usize, usize)> {
        let mut parts = Vec::new();
        let Some(last) = self.start_of_last(letters) else { return parts };
        let mut reached = Offsets::default();
        reached.add(0);
        for from in 0..=last {
            if !reached.has(from) {
                continue;
            }
            let hashes = if from == 0 { &self.first } else { &self.any };
            let mut skeleton = Skeleton::default();
            for (to, &letter) in (from + 1..).zip(&letters[from..]).take(self.longest + STRETCHED) {
                skeleton.push_class(letter);
                // What ends behind the start of any last word is one itself.
                if to > last && to < letters.len() {
                    continue;
                }
                let hash = skeleton.hash();
                let goes_on =
                    || letters.get(to).is_none_or(|&next| self.starts.may_contain(with_letter(hash, next)));
                if to - from < letters.len() && hashes.contains(hash) && goes_on() {
                    reached.add(to);
                    parts.push((from, to));
                }
            }
        }
        let mut leads_on = Offsets::default();
        leads_on.add(letters.len());
        for &(from, to) in parts.iter().rev() {
            if leads_on.has(to) {
                leads_on.add(from);
            }
        }
        parts.retain(|&(_, to)| leads_on.has(to));
        parts
    }

    /// Where the shortest of the last words starts that letters may end with.
    fn start_of_last(&self, letters: &[char]) -> Option<usize> {
        if !(2..=LONGEST).contains(&letters.len()) || self.any.is_empty() {
            return None;
        }
        let mut skeleton = Skeleton::default();
        let mut backwards = (1..letters.len()).rev();
        backwards.find(|&start| {
            skeleton.push_class(letters[start]);
            self.last.contains(skeleton.hash())
        })
    }
}

/// Offsets into letters that are no more than [`LONGEST`], a bit for each.
#[derive(Default)]
pub(super) struct Offsets(u128);

impl Offsets {
    pub(super) fn add(&mut self, offset: usize) {
        self.0 |= 1 << offset;
    }

    pub(super) fn has(&self, offset: usize) -> bool {
        self.0 & (1 << offset) != 0
    }
}

const _: () = assert!(LONGEST < 128, "each offset has a bit");

fn starts(words: &[(WordId, Vec<char>)], joints: &Joints) -> Filter {
    let mut forms: QuickMap<WordId, Vec<(u64, char)>> = QuickMap::default();
    for (step, letters) in words {
        forms.entry(*step).or_default().push((hash(letters.iter()), letters[0]));
    }
    let of = |word: &WordId| forms.get(word).into_iter().flatten().copied();
    let mut starts = Vec::new();
    for (following, leading) in joints.sets() {
        let letters: QuickSet<char> = following.iter().flat_map(of).map(|(_, letter)| letter).collect();
        for (hash, _) in leading.iter().flat_map(of) {
            starts.extend(letters.iter().map(|&letter| with_letter(hash, letter)));
        }
    }
    Filter::of(starts.iter().copied(), starts.len())
}

fn hash<'a>(letters: impl Iterator<Item = &'a char>) -> u64 {
    Skeleton::of(letters.copied()).hash()
}

fn with_letter(hash: u64, letter: char) -> u64 {
    hash ^ u64::from(u32::from(letter)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::program::{Program, Step};

    /// Splits of phrases of words, each word by its number.
    fn splits(words: &[&str], phrases: &[&[u32]]) -> Splits {
        let programs: Vec<Program> = phrases
            .iter()
            .map(|phrase| {
                let mut program = Program::new();
                program.chain(phrase.iter().map(|&word| Step::Word(WordId(word))), 0, 1);
                program.finish();
                program
            })
            .collect();
        let words = (0..).map(WordId).zip(words.iter().map(|word| word.chars().collect()));
        Splits::of(words.collect(), &Joints::of(programs.iter()))
    }

    fn parts<'text>(splits: &Splits, text: &'text str) -> Vec<&'text str> {
        let letters: Vec<char> = text.chars().collect();
        splits.of_letters(&letters).into_iter().map(|(from, to)| &text[from..to]).collect()
    }

    #[test]
    fn letters_are_split_into_words_that_follow_each_other() {
        let splits = splits(&["win", "the", "prize", "now"], &[&[0, 1, 2], &[2, 3]]);
        for (text, expected) in [
            ("wintheprize", vec!["win", "the", "prize"]),
            ("theprizenow", vec!["the", "prize", "now"]),
            ("winntheeprize", vec!["winn", "thee", "prize"]),
            // No pattern has these words in this order.
            ("winprize", vec![]),
            ("prizewin", vec![]),
            // A word alone is no phrase, and letters are left over.
            ("prize", vec![]),
            ("wintheprizes", vec![]),
            ("awintheprize", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(parts(&splits, text), expected, "{text}");
        }
    }

    #[test]
    fn long_letters_are_not_split() {
        let splits = splits(&["a", "b"], &[&[0, 1, 0, 1]]);
        assert!(parts(&splits, &"ab".repeat(LONGEST)).is_empty());
    }
}
