//! The first look at a text: which sentences may hold a match at all. Each word is looked up once
//! in a filter of the rarest words of the patterns; most texts end here.

use std::ops::Range;

use super::compile::plain_emoji;
use super::detectors::{self, Detected};
use super::hashes::Signature;
use super::index::Index;
use super::particles::{carries_particle, stems};
use super::pieces::{self, Row};
use super::program::{Step, Vocabulary};
use super::skeleton_text::{PartMatch, SkeletonText};
use crate::pack::pattern::Detector;
use crate::text::{Letter, Skeleton, Text, Token, TokenKind, skeleton_hash};

/// What was seen of a text.
pub(super) struct Survey {
    /// The tokens of the sentences in which a pattern may match, in order.
    pub(super) active: Vec<Range<usize>>,
    /// Letters set apart.
    pub(super) rows: Vec<Row>,
    /// Parts of words, and words in scripts without spaces.
    pub(super) parts: Vec<PartMatch>,
    pub(super) skeleton: SkeletonText,
    pub(super) detected: Vec<Detected>,
    /// The hashes of the skeletons of the text's words, by token.
    pub(super) hashes: Vec<u64>,
}

/// The least letters of a word that a phrase may fill, but in hashtags.
pub(super) const JOINED: usize = 8;

/// Looks a text over.
pub(super) fn survey(index: &Index, vocabulary: &Vocabulary, text: &Text<'_>) -> Survey {
    let rows = if index.is_strong { pieces::rows(text) } else { Vec::new() };
    let mut looker = Looker {
        index,
        vocabulary,
        text,
        sentences: Vec::new(),
        hashes: vec![0; text.tokens.len()],
        words: Signature::default(),
        anchors: Vec::new(),
    };
    // Rows lead over the ends of sentences: what they may be is known to all of theirs.
    let may_be_read = |row: &&Row| {
        let letters = row.letters.as_slice();
        index.whole.contains_key(&skeleton_hash(letters))
            || letters.len() >= JOINED && looker.may_fill(letters)
    };
    let read_rows: Vec<&Row> = rows.iter().filter(may_be_read).collect();
    let tokens = read_rows.iter().flat_map(|row| row.tokens.0..row.tokens.1);
    let mut in_rows: Vec<u32> = tokens.map(|at| text.tokens[at].sentence).collect();
    in_rows.sort_unstable();
    in_rows.dedup();
    let mut sentence = 0;
    for (at, token) in text.tokens.iter().enumerate() {
        if token.sentence != sentence {
            looker.end_sentence();
            sentence = token.sentence;
        }
        match token.kind {
            TokenKind::Word if token.is_opaque() => {}
            TokenKind::Word => looker.word(at, token),
            TokenKind::Running => {}
            TokenKind::Sign(sign) => looker.sign(at, sign, token),
            TokenKind::Emoji => looker.emoji(at, token),
        }
        if !in_rows.is_empty() && in_rows.binary_search(&sentence).is_ok() {
            looker.note_disguise();
        }
    }
    looker.end_sentence();
    for row in read_rows {
        (row.tokens.0..row.tokens.1).for_each(|at| looker.activate(at));
    }
    let skeleton = SkeletonText::of(text, index);
    let parts = skeleton.matches(index);
    for found in &parts {
        let is_anchor = |word| index.anchor_steps.contains(&Step::Word(word));
        if index
            .parts
            .as_ref()
            .is_some_and(|parts| parts.words[found.pattern].iter().any(|&word| is_anchor(word)))
        {
            looker.activate(skeleton.segments[found.segment].tokens.0);
        }
    }
    let detected = detectors::find(text.source, index.detectors);
    for found in &detected {
        if index.anchor_steps.contains(&Step::Detector(found.detector)) {
            looker.activate(text.tokens.partition_point(|token| token.bytes.end <= found.bytes.start));
        }
    }
    let (mut active, hashes) = (looker.sentences, looker.hashes);
    active.sort_unstable_by_key(|sentence| sentence.start);
    active.dedup();
    Survey { active, rows, parts, skeleton, detected, hashes }
}

struct Looker<'look, 'text> {
    index: &'look Index,
    vocabulary: &'look Vocabulary,
    text: &'look Text<'text>,
    sentences: Vec<Range<usize>>,
    hashes: Vec<u64>,
    /// The words of the present sentence, and its rare ones among them with their tokens.
    words: Signature,
    anchors: Vec<(usize, u64)>,
}

impl Looker<'_, '_> {
    /// Decides on the sentence that has ended.
    fn end_sentence(&mut self) {
        let words = std::mem::take(&mut self.words);
        let index = self.index;
        let met = |&&(_, hash): &&(usize, u64)| index.anchors.are_met(hash, words);
        if let Some(&(at, _)) = self.anchors.iter().find(met) {
            self.activate(at);
        }
        self.anchors.clear();
    }

    /// Takes note of a word of the present sentence.
    fn note(&mut self, at: usize, hash: u64) {
        self.words = self.words.union(Signature::of(hash));
        if self.index.anchors.contains(hash) {
            self.anchors.push((at, hash));
        }
    }

    /// Takes note of what may be more words than it seems.
    fn note_disguise(&mut self) {
        self.words = Signature::ANY;
    }

    /// Whether a phrase may fill letters.
    fn may_fill(&self, letters: &[Letter]) -> bool {
        !self.index.phrases.filling(letters, &self.index.whole, self.vocabulary).is_empty()
    }

    /// Takes note of the sentence of a token.
    fn activate(&mut self, at: usize) {
        let tokens = &self.text.tokens;
        let Some(token) = tokens.get(at) else { return };
        if self.sentences.last().is_some_and(|sentence| sentence.contains(&at)) {
            return;
        }
        // Sentences are numbered in order, so that both ends are found by halving.
        let start = tokens[..at].partition_point(|other| other.sentence < token.sentence);
        let end = at + tokens[at..].partition_point(|other| other.sentence <= token.sentence);
        self.sentences.push(start..end);
    }

    fn word(&mut self, at: usize, token: &Token) {
        let index = self.index;
        let letters = self.text.letters_of(token);
        let joined = index.is_strong && letters.len() >= JOINED || token.is_in_hashtag();
        let mut skeleton = Skeleton::default();
        let mut starts = false;
        for (place, letter) in letters.iter().enumerate() {
            starts |= joined && place > 0 && index.phrases.may_start(skeleton.hash(), letter);
            skeleton.push(letter);
            if place + 1 == token.body && token.body < letters.len() {
                self.note(at, skeleton.hash());
            }
        }
        self.hashes[at] = skeleton.hash();
        self.note(at, skeleton.hash());
        if carries_particle(letters) {
            for stem in stems(letters) {
                self.note(at, skeleton_hash(&letters[..stem]));
            }
        }
        let body = &letters[..token.body];
        if starts && (self.may_fill(letters) || body.len() < letters.len() && self.may_fill(body)) {
            self.note_disguise();
            self.activate(at);
        }
    }

    fn sign(&mut self, at: usize, sign: char, token: &Token) {
        if self.index.signs.contains(&sign) && self.index.anchor_steps.contains(&Step::Sign(sign)) {
            self.activate(at);
        }
        if token.is_sign_of_tag() {
            let several = pieces::words_of_tag(self.text, at).filter(|(start, end)| end - start > 1);
            if let Some(words) = several {
                let letters = pieces::letters_of(self.text, words);
                self.look_up(words.0, letters);
            }
        } else if self.index.is_strong && !token.letters.is_empty() {
            self.chunk(at);
        }
    }

    /// Looks letters up as a word, and as what a phrase may fill.
    fn look_up(&mut self, at: usize, letters: Range<usize>) {
        let letters = &self.text.letters.as_slice()[letters];
        self.note(at, skeleton_hash(letters));
        if letters.len() >= JOINED && self.may_fill(letters) {
            self.note_disguise();
            self.activate(at);
        }
    }

    /// Looks up words with signs for letters, once for each chunk: at its first sign.
    fn chunk(&mut self, at: usize) {
        let Some(chunk) = pieces::chunk(self.text, at) else { return };
        for piece in pieces::with_leet(self.text, chunk) {
            self.look_up(at, pieces::letters_of(self.text, piece));
        }
        let Some(piece) = pieces::masked(self.text, chunk) else { return };
        let letters = &self.text.letters.as_slice()[pieces::body_of(self.text, piece)];
        let phrases = || self.index.phrases.beginning_with(&letters[0]).next().is_some();
        if self.index.masked.like(letters).next().is_some() || letters.len() >= JOINED && phrases() {
            self.note_disguise();
            self.activate(at);
        }
    }

    fn emoji(&mut self, at: usize, token: &Token) {
        let plain = plain_emoji(&self.text.source[token.bytes.clone()]);
        if self.index.anchor_steps.contains(&Step::Detector(Detector::Emoji)) {
            self.activate(at);
        }
        let known = self.index.emoji.get(&plain);
        let named = known.is_some_and(|&emoji| self.index.anchor_steps.contains(&Step::Emoji(emoji)));
        if named {
            self.activate(at);
        }
    }
}
