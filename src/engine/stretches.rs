//! Stretches of the sentences of a text, and which of them may hold a match: a sentence may be as long as
//! the text, and a rare word in it says nothing of what is far away.

use std::ops::Range;

use super::known::KnownWord;
use crate::order;
use crate::text::Text;

/// The stretches of a text, each of so many words that a match spans two of them at most, and so does
/// what stands between a match and an exception.
pub(super) struct Stretches<'look> {
    /// How many words each has at most.
    words: usize,
    /// How many more words the last has room for.
    room: usize,
    /// How many words were passed.
    passed: u32,
    all: Vec<Stretch>,
    /// The known words of all stretches, in order, each with its place among all words.
    known: Vec<(u32, &'look KnownWord)>,
    active: Vec<usize>,
}

/// Some tokens of a sentence, up to the start of the next stretch.
struct Stretch {
    start: usize,
    sentence: u32,
    /// Where its known words start.
    known: usize,
    /// Whether it may have other words too.
    may_have_any: bool,
}

impl<'look> Stretches<'look> {
    pub(super) fn of_words(words: usize) -> Self {
        Self { words, room: 0, passed: 0, all: Vec::new(), known: Vec::new(), active: Vec::new() }
    }

    /// Goes on to a token. What may be one word together with the token before it `counts` not.
    pub(super) fn enter(&mut self, at: usize, sentence: u32, counts: bool) {
        let is_new = self.all.last().is_none_or(|last| last.sentence != sentence);
        if is_new || counts && self.room == 0 {
            self.all.push(Stretch { start: at, sentence, known: self.known.len(), may_have_any: false });
            self.room = self.words;
        }
        self.room -= usize::from(counts);
        self.passed += u32::from(counts);
    }

    /// The number of the stretch entered last.
    pub(super) fn last(&self) -> usize {
        self.all.len().saturating_sub(1)
    }

    /// How many words were passed, the one of the token entered last included.
    pub(super) fn passed(&self) -> u32 {
        self.passed
    }

    /// Takes note of a word in the stretch entered last.
    pub(super) fn note(&mut self, word: &'look KnownWord) {
        self.known.push((self.passed, word));
    }

    /// Takes note that any word may be in the stretch entered last.
    pub(super) fn note_any(&mut self) {
        if let Some(last) = self.all.last_mut() {
            last.may_have_any = true;
        }
    }

    /// Whether a match that has a known word of a stretch may have its other words too.
    pub(super) fn is_met(&self, number: usize, word: &KnownWord, at: u32) -> bool {
        let around = self.around(number, 1);
        let end = self.all.get(around.end).map_or(self.known.len(), |next| next.known);
        let known = &self.known[self.all[around.start].known..end];
        self.all[around].iter().any(|stretch| stretch.may_have_any) || word.may_match(known, at)
    }

    /// Takes note of a stretch in which a match may have a word.
    pub(super) fn activate(&mut self, number: usize) {
        if self.active.last() != Some(&number) {
            self.active.push(number);
        }
    }

    /// The same by a token of the stretch.
    pub(super) fn activate_at(&mut self, at: usize) {
        if let Some(number) = self.all.partition_point(|stretch| stretch.start <= at).checked_sub(1) {
            self.activate(number);
        }
    }

    /// The tokens among which matches and their exceptions stand, in order.
    pub(super) fn active(mut self, text: &Text<'_>) -> Vec<Range<usize>> {
        order::sort(&mut self.active);
        self.active.dedup();
        let mut active: Vec<Range<usize>> = Vec::new();
        let mut sentence = None;
        for &number in &self.active {
            let around = self.around(number, 2);
            let start = self.all[around.start].start;
            let end = self.all.get(around.end).map_or(text.tokens.len(), |next| next.start);
            let same_sentence =
                sentence.replace(self.all[number].sentence) == Some(self.all[number].sentence);
            match active.last_mut() {
                Some(last) if same_sentence && start <= last.end => last.end = end,
                _ => active.push(start..end),
            }
        }
        active
    }

    /// A stretch and so many before and after it in the same sentence.
    fn around(&self, number: usize, reach: usize) -> Range<usize> {
        let sentence = self.all[number].sentence;
        let of_sentence = |other: &&Stretch| other.sentence == sentence;
        let before = self.all[..number].iter().rev().take(reach).take_while(of_sentence).count();
        let after = self.all[number + 1..].iter().take(reach).take_while(of_sentence).count();
        number - before..number + after + 1
    }
}
