//! Proposing: which steps of the patterns stand where in the sentences that may hold a match. Whole
//! words are looked up by the hash of their skeleton, each word of the text once; every proposal is
//! verified letter by letter.

use std::ops::Range;

use super::compile::plain_emoji;
use super::hit::{Hit, Position};
use super::index::Index;
use super::lookalikes::LookAlikes;
use super::particles::{carries_particle, stems};
use super::pieces;
use super::program::{Step, Vocabulary, WordId};
use super::readings::Seen;
use super::survey::{JOINED, Survey};
use super::word::{Plain, WordMatch};
use crate::order;
use crate::pack::Reading;
use crate::pack::pattern::{Detector, WordForm};
use crate::text::{Alphabet, Letters, Text, Token, TokenKind, skeleton_hash};
use crate::verdict::Through;

/// All hits in the active sentences of a text, by where they start.
pub(super) fn hits(
    index: &Index,
    text: &Text<'_>,
    survey: &Survey,
    vocabulary: &Vocabulary,
    alphabets: &[Alphabet],
) -> Vec<Hit> {
    let look_alikes = LookAlikes::default();
    let mut search = Search {
        index,
        text,
        vocabulary,
        alphabets,
        look_alikes,
        hashes: &survey.hashes,
        is_latin: survey.is_latin,
        hits: Vec::new(),
        places: 0,
    };
    for stretch in &survey.active {
        for at in stretch.clone() {
            search.token(at, &text.tokens[at]);
        }
    }
    let is_any_active = |first: usize, last: usize| {
        let after = survey.active.partition_point(|stretch| stretch.end <= first);
        survey.active.get(after).is_some_and(|stretch| stretch.start <= last)
    };
    let is_active = |at: usize| is_any_active(at, at);
    for row in survey.rows.iter().filter(|row| is_active(row.tokens.0)) {
        let mut seen = Seen::of(Through::Spaced);
        if row.holds_invisible {
            seen.add(Through::Invisible);
        }
        if row.in_hashtag {
            seen.add(Through::Hashtag);
        }
        let piece = Piece { letters: &row.letters, range: 0..row.letters.len(), tokens: row.tokens, seen };
        search.whole(&piece, piece.range.clone(), &piece.range);
        search.fill(&piece, piece.range.clone(), seen, JOINED);
    }
    for part in &survey.parts {
        let tokens = part.tokens(text);
        if is_any_active(*tokens.start(), *tokens.end()) {
            search.part(&survey.skeleton.segments[part.segment], part);
        }
    }
    for found in &survey.detected {
        let at = text.tokens.partition_point(|token| token.bytes.end <= found.bytes.start);
        if is_active(at) {
            search.detected(at, found.detector, found.bytes.clone());
        }
    }
    // The same word read through different disguises stays: rules differ in what they see through.
    let key = |hit: &Hit| (hit.start, hit.step, hit.end, hit.bytes, hit.letters, hit.seen);
    order::sort_by_key(&mut search.hits, key);
    search.hits.dedup_by_key(|hit| key(hit));
    search.hits
}

/// Letters that may be a word.
pub(super) struct Piece<'a> {
    pub(super) letters: &'a Letters,
    pub(super) range: Range<usize>,
    pub(super) tokens: (usize, usize),
    /// What is seen through, whatever they are read as.
    pub(super) seen: Seen,
}

/// What is seen through to read a token at all: the words of a hashtag.
pub(super) fn seen_at(token: &Token) -> Seen {
    if token.is_in_hashtag() { Seen::of(Through::Hashtag) } else { Seen::default() }
}

pub(super) struct Search<'check, 'text> {
    pub(super) index: &'check Index,
    pub(super) text: &'check Text<'text>,
    pub(super) vocabulary: &'check Vocabulary,
    pub(super) alphabets: &'check [Alphabet],
    pub(super) look_alikes: LookAlikes,
    /// The hashes of the skeletons of the text's words, by token.
    pub(super) hashes: &'check [u64],
    pub(super) is_latin: bool,
    pub(super) hits: Vec<Hit>,
    /// How many places inside rows of letters there are already.
    pub(super) places: u32,
}

impl<'check> Search<'check, '_> {
    /// Adds what stands at a token.
    fn token(&mut self, at: usize, token: &Token) {
        match token.kind {
            TokenKind::Word if token.is_opaque() => {}
            TokenKind::Word => self.word(at, token),
            TokenKind::Running => {}
            TokenKind::Emoji => {
                let plain = plain_emoji(&self.text.source[token.bytes.clone()]);
                if let Some(&emoji) = self.index.emoji.get(&plain) {
                    self.sign(at, Step::Emoji(emoji));
                }
                if self.index.detectors.contains(Detector::Emoji) {
                    self.sign(at, Step::Detector(Detector::Emoji));
                }
            }
            TokenKind::Sign(sign) => {
                if self.index.signs.contains(&sign) {
                    self.sign(at, Step::Sign(sign));
                }
                if token.is_sign_of_tag() {
                    self.tag(at);
                } else if self.index.is_strong && !token.letters.is_empty() {
                    self.chunk(at);
                }
            }
        }
    }

    fn sign(&mut self, at: usize, step: Step) {
        let token = &self.text.tokens[at];
        self.hits.push(Hit {
            step,
            start: Position::before(at),
            end: Position::before(at + 1),
            bytes: (token.bytes.start, token.bytes.end),
            utf16: (token.utf16.start, token.utf16.end),
            letters: (token.letters.start, token.letters.end),
            seen: Seen::default(),
            weight: usize::from(!matches!(step, Step::Sign(_))),
            letters_read: (1, 0),
            fills: None,
        });
    }

    fn detected(&mut self, at: usize, detector: Detector, bytes: Range<usize>) {
        let tokens = &self.text.tokens;
        let end = tokens.partition_point(|token| token.bytes.start < bytes.end).max(at + 1);
        let Some(first) = tokens.get(at) else { return };
        let units = |byte: usize| {
            let (from, units) = (first.bytes.start, first.utf16.start);
            let length = |text: &str| text.chars().map(char::len_utf16).sum::<usize>();
            if byte < from {
                units - length(&self.text.source[byte..from])
            } else {
                units + length(&self.text.source[from..byte])
            }
        };
        let mut seen = Seen::default();
        let letters = first.letters.start..tokens[end - 1].letters.end;
        if self.text.letters.as_slice()[letters].iter().any(|letter| letter.is_compatibility()) {
            seen.add(Through::Width);
        }
        self.hits.push(Hit {
            step: Step::Detector(detector),
            start: Position::before(at),
            end: Position::before(end),
            utf16: (units(bytes.start), units(bytes.end)),
            bytes: (bytes.start, bytes.end),
            letters: (0, 0),
            seen,
            weight: 1,
            letters_read: (1, 0),
            fills: None,
        });
    }

    /// Looks a word up, with and without what may be carried at its end.
    fn word(&mut self, at: usize, token: &Token) {
        let text = self.text;
        let seen = seen_at(token);
        let piece =
            Piece { letters: &text.letters, range: token.letters.clone(), tokens: (at, at + 1), seen };
        let start = token.letters.start;
        let body = start..start + token.body;
        self.hashed(&piece, piece.range.clone(), &piece.range, self.hashes[at]);
        if body.end < piece.range.end {
            self.whole(&piece, body.clone(), &body);
        }
        let letters = text.letters_of(token);
        if carries_particle(letters) {
            for stem in stems(letters) {
                self.whole(&piece, start..start + stem, &body);
            }
        }
        // A tag of one part is filled by a phrase whatever its length.
        let fills_tag = || {
            let sign = pieces::sign_of_tag(text, at);
            sign.and_then(|sign| pieces::words_of_tag(text, sign)) == Some((at, at + 1))
        };
        if token.is_in_hashtag() && fills_tag() {
            self.fill_word(&piece, &body, seen, 0);
        } else if self.index.is_strong && letters.len() >= JOINED {
            self.fill_word(&piece, &body, seen.with(Through::Joined), JOINED);
        }
    }

    pub(super) fn fill_word(&mut self, piece: &Piece<'_>, body: &Range<usize>, seen: Seen, least: usize) {
        self.fill(piece, piece.range.clone(), seen, least);
        if body.end < piece.range.end {
            self.fill(piece, body.clone(), seen, least);
        }
    }

    /// Looks the words of a hashtag up as one.
    fn tag(&mut self, at: usize) {
        let text = self.text;
        let Some(tokens) = pieces::words_of_tag(text, at).filter(|(start, end)| end - start > 1) else {
            return;
        };
        let range = pieces::letters_of(text, tokens);
        let seen = Seen::of(Through::Hashtag);
        let piece = Piece { letters: &text.letters, range: range.clone(), tokens, seen };
        self.whole(&piece, range.clone(), &range);
        if self.index.is_strong {
            self.fill(&piece, range, seen.with(Through::Joined), JOINED);
        }
    }

    /// Looks up words with signs and masks for letters.
    fn chunk(&mut self, at: usize) {
        let text = self.text;
        let Some(chunk) = pieces::chunk(text, at) else { return };
        for tokens in pieces::with_leet(text, chunk) {
            let range = pieces::letters_of(text, tokens);
            let piece = Piece { letters: &text.letters, range: range.clone(), tokens, seen: Seen::default() };
            self.whole(&piece, range.clone(), &range);
            self.fill(&piece, range, Seen::of(Through::Joined), JOINED);
        }
        if let Some(tokens) = pieces::masked(text, chunk) {
            let range = pieces::letters_of(text, tokens);
            let seen = seen_at(&text.tokens[at]);
            let piece = Piece { letters: &text.letters, range: range.clone(), tokens, seen };
            let body = pieces::body_of(text, tokens);
            let letters = &text.letters.as_slice()[body.clone()];
            for id in self.index.masked.like(letters) {
                let word = self.vocabulary.word(id);
                if let Some(found) = word.read_masked(&text.letters, body.clone(), &self.alphabets[word.pack])
                {
                    self.found(&piece, id, &found);
                }
            }
            self.fill_masked(&piece, body);
        }
    }

    /// Looks letters up as a whole word.
    fn whole(&mut self, piece: &Piece<'_>, range: Range<usize>, word_range: &Range<usize>) {
        let hash = skeleton_hash(&piece.letters.as_slice()[range.clone()]);
        self.hashed(piece, range, word_range, hash);
    }

    /// The same where the hash of the letters' skeleton is known.
    fn hashed(&mut self, piece: &Piece<'_>, range: Range<usize>, word_range: &Range<usize>, hash: u64) {
        let letters = &piece.letters.as_slice()[range.clone()];
        let index: &'check Index = self.index;
        let Some(words) = index.whole.get(&hash) else { return };
        let plain = Plain::of(letters);
        let read = Piece { range: range.clone(), ..*piece };
        for &id in words {
            let word = self.vocabulary.word(id);
            let alphabet = &self.alphabets[word.pack];
            if word.form == WordForm::Spelled && piece.seen.contains(Through::Spaced) {
                continue;
            }
            let found = word.read_whole(piece.letters, range.clone(), word_range, plain, alphabet);
            if let Some(found) = found.filter(|found| self.is_whole_row(piece, found)) {
                self.found(&read, id, &found);
            }
        }
    }

    /// Whether digits and signs that stand for letters are read with all that touches them.
    pub(super) fn is_whole_row(&self, piece: &Piece<'_>, found: &WordMatch) -> bool {
        !found.seen.contains(Through::Leet)
            || piece.seen.contains(Through::Spaced)
            || piece.seen.contains(Through::Hashtag)
            || pieces::is_row_of_signs(self.text, piece.tokens)
    }

    pub(super) fn found(&mut self, piece: &Piece<'_>, id: WordId, found: &WordMatch) {
        let (start, end) = piece.tokens;
        self.push(piece, (Position::before(start), Position::before(end)), id, found, None);
    }

    pub(super) fn push(
        &mut self,
        piece: &Piece<'_>,
        (start, end): (Position, Position),
        id: WordId,
        found: &WordMatch,
        fills: Option<usize>,
    ) {
        let word = self.vocabulary.word(id);
        let step = word.stands_for(id);
        let seen = found.seen.union(piece.seen);
        let readable = seen.within(self.vocabulary.word(step).reading) || !seen.needs(Reading::Strong);
        let letters = &piece.letters.as_slice()[piece.range.clone()];
        if !readable || !self.look_alikes.allow(self.text, piece.tokens, letters, word, found) {
            return;
        }
        let place = piece.letters.place(found.letters.clone());
        self.hits.push(Hit {
            step: Step::Word(step),
            start,
            end,
            bytes: (place.bytes.0 as usize, place.bytes.1 as usize),
            utf16: (place.utf16.0 as usize, place.utf16.1 as usize),
            letters: (found.letters.start, found.letters.end),
            seen,
            weight: word.weight(),
            letters_read: (word.length(), found.leet),
            fills,
        });
    }
}
