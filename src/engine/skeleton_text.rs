//! The skeleton of a text, its words set apart by line breaks, in which parts of words and words of
//! scripts without spaces are found.

use std::ops::{Range, RangeInclusive};

use super::index::Index;
use super::pieces;
use crate::text::{Skeleton, Spacing, Text, TokenKind};

/// The skeleton of a text.
#[derive(Default)]
pub(super) struct SkeletonText {
    text: String,
    /// The letter of each character of the skeleton, by the byte at which it starts.
    letters: Vec<(usize, usize)>,
    pub(super) segments: Vec<Segment>,
}

/// A word, a word with signs for letters, or running text without a break.
pub(super) struct Segment {
    /// Where it ends in the skeleton, in bytes.
    end: usize,
    /// Its first token, and the one after the last.
    pub(super) tokens: (usize, usize),
    /// Its letters among those of the text.
    pub(super) letters: Range<usize>,
    pub(super) running: bool,
}

/// Where the skeleton of a part stands.
pub(super) struct PartMatch {
    pub(super) segment: usize,
    /// The part, by its place among those of the index.
    pub(super) pattern: usize,
    /// The letters that the first character of the skeleton stands for.
    pub(super) letters: Range<usize>,
    /// Whether patterns may be looked for by it.
    pub(super) may_be_anchor: bool,
}

impl PartMatch {
    /// The tokens in which the part may begin, the last included.
    pub(super) fn tokens(&self, text: &Text<'_>) -> RangeInclusive<usize> {
        text.token_of(self.letters.start)..=text.token_of(self.letters.end - 1)
    }
}

impl SkeletonText {
    /// The skeleton of a text; empty where no pattern has a part to be found in it.
    pub(super) fn of(text: &Text<'_>, index: &Index) -> Self {
        let mut this = Self::default();
        if index.parts.is_none() {
            return this;
        }
        let mut skeleton = Skeleton::default();
        for (at, token) in text.tokens.iter().enumerate() {
            let running = token.kind == TokenKind::Running;
            if !token.kind.is_word() {
                if token.is_sign_of_tag() {
                    let words = pieces::words_of_tag(text, at).filter(|(start, end)| end - start > 1);
                    words.into_iter().for_each(|tokens| this.segment(text, tokens));
                } else if index.is_strong && !token.letters.is_empty() {
                    let chunk = pieces::chunk(text, at);
                    let words = chunk.into_iter().flat_map(|chunk| pieces::with_leet(text, chunk));
                    words.for_each(|tokens| this.segment(text, tokens));
                }
                continue;
            }
            let continues = running
                && token.spacing == Spacing::None
                && at > 0
                && text.tokens[at - 1].kind == TokenKind::Running
                && text.tokens[at - 1].part == token.part
                && this.segments.last().is_some_and(|segment| segment.tokens.1 == at);
            // Links and the like are only seen by `*word*`, which is never running text.
            if running && token.is_opaque() {
                continue;
            }
            if !continues {
                skeleton = this.open((at, at + 1), token.letters.clone(), running);
            }
            this.push(text, token.letters.clone(), &mut skeleton);
            if let Some(segment) = this.segments.last_mut() {
                segment.end = this.text.len();
                segment.letters.end = token.letters.end;
                segment.tokens.1 = at + 1;
            }
        }
        this
    }

    fn open(&mut self, tokens: (usize, usize), letters: Range<usize>, running: bool) -> Skeleton {
        self.text.push('\n');
        self.segments.push(Segment { end: self.text.len(), tokens, letters, running });
        Skeleton::default()
    }

    fn push(&mut self, text: &Text<'_>, letters: Range<usize>, skeleton: &mut Skeleton) {
        for index in letters {
            if let Some(character) = skeleton.push(&text.letters.as_slice()[index]) {
                self.letters.push((self.text.len(), index));
                self.text.push(character);
            }
        }
    }

    /// Adds several tokens that are also one word.
    fn segment(&mut self, text: &Text<'_>, tokens: (usize, usize)) {
        let letters = pieces::letters_of(text, tokens);
        let mut skeleton = self.open(tokens, letters.clone(), false);
        self.push(text, letters, &mut skeleton);
        if let Some(segment) = self.segments.last_mut() {
            segment.end = self.text.len();
        }
    }

    /// All places where a part may stand: its skeleton, with as many letters as it has at least.
    pub(super) fn matches(&self, source: &Text<'_>, index: &Index) -> Vec<PartMatch> {
        let Some(parts) = &index.parts else { return Vec::new() };
        let mut segment = 0;
        let mut found = Vec::new();
        for part in parts.occurrences(&self.text) {
            // Matches come by where they end, so that segments only ever advance.
            while self.segments[segment].end < part.end() {
                segment += 1;
            }
            let pattern = part.pattern().as_usize();
            let letters = self.letters_at(part.start(), &self.segments[segment]);
            let last = self.letters_at(part.end() - 1, &self.segments[segment]);
            let length = last.end - letters.start;
            let part = &parts.all[pattern];
            if length >= part.least_letters {
                let first = source.letters.as_slice()[letters.start].base;
                let may_be_anchor = part.may_be_anchor(first, length);
                found.push(PartMatch { segment, pattern, letters, may_be_anchor });
            }
        }
        found
    }

    /// The letters that a character of the skeleton stands for, by a byte of it.
    fn letters_at(&self, byte: usize, segment: &Segment) -> Range<usize> {
        let next = self.letters.partition_point(|&(start, _)| start <= byte);
        let (_, start) = self.letters[next - 1];
        let end = self.letters.get(next).filter(|&&(byte, _)| byte < segment.end);
        start..end.map_or(segment.letters.end, |&(_, next)| next)
    }
}
