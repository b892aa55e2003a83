//! A word of plain prose, as a glance reads it letter by letter.

use std::ops::Range;

use super::rare_parts::Start;
use crate::text::Skeleton;

/// A word, as far as it was read.
pub(super) struct PlainWord {
    /// Where it starts, in bytes.
    pub(super) start: usize,
    pub(super) letters: usize,
    pub(super) skeleton: Skeleton,
    /// How many characters the skeleton has.
    pub(super) skeleton_length: usize,
    /// Its letters as they are spelled, and whether all of them are plain.
    spelling: Skeleton,
    is_plain: bool,
    /// The letters before its last apostrophe.
    pub(super) before_apostrophe: Option<Read>,
}

/// Letters of a word.
#[derive(Clone, Copy)]
pub(super) struct Read {
    pub(super) skeleton: u64,
    pub(super) letters: usize,
    /// The hash of how they are spelled, where they are plain.
    pub(super) spelling: Option<u64>,
}

impl PlainWord {
    pub(super) fn starting(start: usize) -> Self {
        Self {
            start,
            letters: 0,
            skeleton: Skeleton::default(),
            skeleton_length: 0,
            spelling: Skeleton::default(),
            is_plain: true,
            before_apostrophe: None,
        }
    }

    pub(super) fn spell(&mut self, character: char) {
        self.is_plain &= character.is_ascii_alphabetic() || character == '\'';
        self.spelling.push_class(character.to_ascii_lowercase());
    }

    /// All its letters.
    pub(super) fn read(&self) -> Read {
        let spelling = self.is_plain.then(|| self.spelling.hash());
        Read { skeleton: self.skeleton.hash(), letters: self.letters, spelling }
    }

    /// What it begins with, as far as it was read.
    pub(super) fn start_read(&self) -> Start {
        Start { letters: self.letters, length: self.skeleton_length, hash: self.skeleton.hash() }
    }
}

/// The skeletons of words, a line break after each.
#[derive(Default)]
pub(super) struct Skeletons {
    pub(super) text: String,
    /// For each byte how many letters stand before it, and where in the text its letter does.
    pub(super) places: Vec<(usize, usize)>,
    letters: usize,
}

impl Skeletons {
    pub(super) fn push(&mut self, at: usize, class: char, stretches: bool) {
        if !stretches {
            self.text.push(class);
            self.places.resize(self.text.len(), (self.letters, at));
        }
        self.letters += 1;
    }

    pub(super) fn end_word(&mut self, at: usize) {
        self.text.push('\n');
        self.places.push((self.letters, at));
    }

    /// How many letters a part stands for, which ends before some other byte.
    pub(super) fn letters(&self, part: Range<usize>) -> usize {
        self.places[part.end].0 - self.places[part.start].0
    }
}
