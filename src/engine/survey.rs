//! The first look at a text: which stretches of it may hold a match at all. Each word is looked up once
//! in a filter of the rarest words of the patterns; most texts end here.

use std::ops::Range;

use super::compile::plain_emoji;
use super::detectors::{self, Detected};
use super::index::Index;
use super::known::{KnownWord, LettersRead};
use super::particles::{carries_particle, stems};
use super::pieces::{self, Row};
use super::program::{Step, Vocabulary};
use super::skeleton_text::{PartMatch, SkeletonText};
use super::stretches::Stretches;
use crate::order;
use crate::pack::pattern::Detector;
use crate::text::{Letter, Skeleton, Spacing, Text, Token, TokenKind, character, skeleton_hash, spelling_of};

/// What was seen of a text.
pub(super) struct Survey {
    /// The tokens among which a pattern may match, in order.
    pub(super) active: Vec<Range<usize>>,
    /// Letters set apart.
    pub(super) rows: Vec<Row>,
    /// Parts of words, and words in scripts without spaces.
    pub(super) parts: Vec<PartMatch>,
    pub(super) skeleton: SkeletonText,
    pub(super) detected: Vec<Detected>,
    /// The hashes of the skeletons of the text's words, by token.
    pub(super) hashes: Vec<u64>,
    /// Whether the whole text is Latin.
    pub(super) is_latin: bool,
}

/// The least letters of a word that a phrase may fill, but in hashtags.
pub(super) const JOINED: usize = 8;

/// Shorter stretches are not worth telling apart.
const LEAST_WORDS: usize = 8;

/// Looks a text over.
pub(super) fn survey(index: &Index, vocabulary: &Vocabulary, text: &Text<'_>) -> Survey {
    let rows = if index.is_strong { pieces::rows(text) } else { Vec::new() };
    let detected = detectors::find(text.source, index.detectors);
    let mut looker = Looker {
        index,
        vocabulary,
        text,
        stretches: Stretches::of_words(index.reach.max(LEAST_WORDS)),
        hashes: vec![0; text.tokens.len()],
        is_latin: character::is_latin(text.source),
        anchors: Vec::new(),
    };
    let may_be_read = |row: &&Row| {
        let letters = row.letters.as_slice();
        index.whole.contains_key(&skeleton_hash(letters))
            || letters.len() >= JOINED && !looker.words_filling(letters, row.in_hashtag).is_empty()
    };
    let read_rows: Vec<&Row> = rows.iter().filter(may_be_read).collect();
    let mut in_row = Passing::of(read_rows.iter().map(|row| row.tokens.0..row.tokens.1));
    let first_token =
        |found: &Detected| text.tokens.partition_point(|token| token.bytes.end <= found.bytes.start);
    let tokens_of = |found: &Detected| {
        let rest = text.tokens.partition_point(|token| token.bytes.start < found.bytes.end);
        first_token(found) + 1..rest
    };
    let mut in_detected = Passing::of(detected.iter().map(tokens_of));
    for (at, token) in text.tokens.iter().enumerate() {
        // Rows lead over the ends of sentences: what they may be is known to all of theirs.
        let in_row = in_row.has(at);
        let counts = !in_row && !in_detected.has(at) && looker.is_word_of_its_own(at, token);
        looker.enter(at, token.sentence, counts);
        match token.kind {
            TokenKind::Word if token.is_opaque() => {}
            TokenKind::Word => looker.word(at, token),
            TokenKind::Running => {}
            TokenKind::Sign(sign) => looker.sign(at, sign, token),
            TokenKind::Emoji => looker.emoji(token),
        }
        if in_row {
            looker.note_disguise();
        }
    }
    looker.end();
    let Looker { mut stretches, hashes, is_latin, .. } = looker;
    for row in read_rows {
        (row.tokens.0..row.tokens.1).for_each(|at| stretches.activate_at(at));
    }
    let skeleton = SkeletonText::of(text, index);
    let parts = skeleton.matches(text, index);
    for found in parts.iter().filter(|found| found.may_be_anchor) {
        found.tokens(text).for_each(|at| stretches.activate_at(at));
    }
    for found in &detected {
        if index.rare_detectors.contains(found.detector) {
            stretches.activate_at(first_token(found));
        }
    }
    Survey { active: stretches.active(text), rows, parts, skeleton, detected, hashes, is_latin }
}

/// Ranges of tokens, passed by one token after the other.
struct Passing {
    ranges: Vec<Range<usize>>,
    next: usize,
}

impl Passing {
    fn of(ranges: impl Iterator<Item = Range<usize>>) -> Self {
        let mut ranges: Vec<Range<usize>> = ranges.filter(|range| !range.is_empty()).collect();
        order::sort_by_key(&mut ranges, |range| (range.start, std::cmp::Reverse(range.end)));
        let mut end = 0;
        ranges.retain(|range| {
            let goes_on = range.end > end;
            end = end.max(range.end);
            goes_on
        });
        Self { ranges, next: 0 }
    }

    /// Whether a token is in one of them; asked of each token in turn.
    fn has(&mut self, at: usize) -> bool {
        while self.ranges.get(self.next).is_some_and(|range| range.end <= at) {
            self.next += 1;
        }
        self.ranges.get(self.next).is_some_and(|range| range.start <= at)
    }
}

struct Looker<'look, 'text> {
    index: &'look Index,
    vocabulary: &'look Vocabulary,
    text: &'look Text<'text>,
    stretches: Stretches<'look>,
    hashes: Vec<u64>,
    is_latin: bool,
    /// The rare words of the present sentence, each with its stretch and its place among all words.
    anchors: Vec<(usize, u32, &'look KnownWord)>,
}

impl Looker<'_, '_> {
    /// Goes on to a token.
    fn enter(&mut self, at: usize, sentence: u32, counts: bool) {
        if at > 0 && self.text.tokens[at - 1].sentence != sentence {
            self.end();
        }
        self.stretches.enter(at, sentence, counts);
    }

    /// Decides on the sentence that has ended.
    fn end(&mut self) {
        for (stretch, at, word) in self.anchors.drain(..) {
            if self.stretches.is_met(stretch, word, at) {
                self.stretches.activate(stretch);
            }
        }
    }

    /// Whether a token is certainly a word besides those before it. A word with signs for letters is one,
    /// and so may be a hashtag.
    fn is_word_of_its_own(&self, at: usize, token: &Token) -> bool {
        let touches_sign = || {
            let before = at.checked_sub(1).map(|before| &self.text.tokens[before]);
            before
                .is_some_and(|before| matches!(before.kind, TokenKind::Sign(_)) && !before.letters.is_empty())
        };
        // Letters may be drawn out.
        let repeats_letter = || {
            let letters = self.text.letters.as_slice();
            token.letters.start > 0
                && letters[token.letters.start - 1].base == letters[token.letters.start].base
        };
        match token.kind {
            TokenKind::Running => !token.is_opaque() && !repeats_letter(),
            TokenKind::Word if token.spacing == Spacing::None => token.part.is_none() && !touches_sign(),
            TokenKind::Word => !token.is_opaque(),
            TokenKind::Sign(_) | TokenKind::Emoji => false,
        }
    }

    /// Takes note of a word of the present sentence.
    fn note(&mut self, skeleton: u64, letters: &[Letter]) {
        let index = self.index;
        let read = LettersRead { skeleton, length: letters.len(), is_latin: self.is_latin };
        for word in index.known.get(read, || spelling_of(letters)) {
            self.stretches.note(word);
            if word.is_anchor() {
                self.anchors.push((self.stretches.last(), self.stretches.passed(), word));
            }
        }
    }

    /// Takes note of what may be more words than it seems.
    fn note_disguise(&mut self) {
        self.stretches.note_any();
    }

    /// Takes note that a pattern may match here.
    fn activate(&mut self) {
        self.stretches.activate(self.stretches.last());
    }

    /// Where words stand that may fill letters together.
    fn words_filling(&self, letters: &[Letter], in_hashtag: bool) -> Vec<Range<usize>> {
        let is_prose = self.is_latin && !in_hashtag;
        self.index.phrases.words_filling(letters, is_prose, &self.index.whole, self.vocabulary)
    }

    fn word(&mut self, at: usize, token: &Token) {
        let letters = self.text.letters_of(token);
        let mut skeleton = Skeleton::default();
        for (place, letter) in letters.iter().enumerate() {
            skeleton.push(letter);
            if place + 1 == token.body && token.body < letters.len() {
                self.note(skeleton.hash(), &letters[..token.body]);
            }
        }
        self.hashes[at] = skeleton.hash();
        self.note(skeleton.hash(), letters);
        if carries_particle(letters) {
            for stem in stems(letters) {
                self.note(skeleton_hash(&letters[..stem]), &letters[..stem]);
            }
        }
        if self.index.is_strong && letters.len() >= JOINED || token.is_in_hashtag() {
            self.joined(letters, token.is_in_hashtag());
            if token.body < letters.len() {
                self.joined(&letters[..token.body], token.is_in_hashtag());
            }
        }
    }

    /// Takes note of the words that may fill letters.
    fn joined(&mut self, letters: &[Letter], in_hashtag: bool) {
        for word in self.words_filling(letters, in_hashtag) {
            let letters = &letters[word];
            self.note(skeleton_hash(letters), letters);
        }
    }

    fn sign(&mut self, at: usize, sign: char, token: &Token) {
        if self.index.signs.contains(&sign) && self.index.anchor_steps.contains(&Step::Sign(sign)) {
            self.activate();
        }
        if token.is_sign_of_tag() {
            let several = pieces::words_of_tag(self.text, at).filter(|(start, end)| end - start > 1);
            if let Some(words) = several {
                let letters = pieces::letters_of(self.text, words);
                self.look_up(letters, true);
            }
        } else if self.index.is_strong && !token.letters.is_empty() {
            self.chunk(at);
        }
    }

    /// Looks letters up as a word, and as what a phrase may fill.
    fn look_up(&mut self, letters: Range<usize>, in_hashtag: bool) {
        let letters = &self.text.letters.as_slice()[letters];
        self.note(skeleton_hash(letters), letters);
        if letters.len() >= JOINED {
            self.joined(letters, in_hashtag);
        }
    }

    /// Looks up words with signs for letters, once for each chunk: at its first sign.
    fn chunk(&mut self, at: usize) {
        let Some(chunk) = pieces::chunk(self.text, at) else { return };
        for piece in pieces::with_leet(self.text, chunk) {
            self.look_up(pieces::letters_of(self.text, piece), self.text.tokens[at].is_in_hashtag());
        }
        let Some(piece) = pieces::masked(self.text, chunk) else { return };
        let letters = &self.text.letters.as_slice()[pieces::body_of(self.text, piece)];
        let phrases = || self.index.phrases.beginning_with(&letters[0]).next().is_some();
        if self.index.masked.like(letters).next().is_some() || letters.len() >= JOINED && phrases() {
            self.note_disguise();
            self.activate();
        }
    }

    fn emoji(&mut self, token: &Token) {
        let plain = plain_emoji(&self.text.source[token.bytes.clone()]);
        if self.index.rare_detectors.contains(Detector::Emoji) {
            self.activate();
        }
        let known = self.index.emoji.get(&plain);
        let named = known.is_some_and(|&emoji| self.index.anchor_steps.contains(&Step::Emoji(emoji)));
        if named {
            self.activate();
        }
    }
}
