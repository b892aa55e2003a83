//! Proposing: which words of the patterns may stand where in a text. Whole words are looked up by
//! the hash of their skeleton, once for each word of the text; parts of words and words in scripts
//! without spaces are found by an automaton over the skeleton of the text.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::compile::plain_emoji;
use super::lookalikes::LookAlikes;
use super::program::{EmojiId, Step, Vocabulary, WordId};
use super::readings::Seen;
use super::word::{Word, WordMatch, stems};
use crate::pack::pattern::WordForm;
use crate::text::{Alphabet, Skeleton, Spacing, Text, TokenKind, skeleton_hash};

/// A step of some pattern that the text takes at a place.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    pub(super) step: Step,
    /// The first token and the one after the last.
    pub(super) tokens: (usize, usize),
    /// Where it stands, in bytes.
    pub(super) bytes: (usize, usize),
    /// Where it stands, in UTF-16 code units.
    pub(super) utf16: (usize, usize),
    /// The letters that are meant, among those of the text.
    pub(super) letters: (usize, usize),
    pub(super) seen: Seen,
    /// How many words of the pattern it counts for.
    pub(super) weight: usize,
}

/// Finds the steps of all patterns in a text.
#[derive(Debug)]
pub(super) struct Index {
    whole: HashMap<u64, Vec<WordId>>,
    parts: Option<Parts>,
    emoji: HashMap<String, EmojiId>,
    signs: HashSet<char>,
}

#[derive(Debug)]
struct Parts {
    automaton: AhoCorasick,
    words: Vec<Vec<WordId>>,
}

impl Index {
    pub(super) fn new(vocabulary: &Vocabulary, signs: HashSet<char>) -> Self {
        let mut whole: HashMap<u64, Vec<WordId>> = HashMap::new();
        let mut skeletons: Vec<String> = Vec::new();
        let mut words: Vec<Vec<WordId>> = Vec::new();
        let mut known: HashMap<String, usize> = HashMap::new();
        for (id, word) in vocabulary.words.iter().enumerate() {
            let id = WordId(id as u32);
            let letters = word.letters.as_slice();
            if !word.running && matches!(word.form, WordForm::Whole | WordForm::Spelled | WordForm::Inflected)
            {
                whole.entry(skeleton_hash(letters)).or_default().push(id);
                continue;
            }
            let mut skeleton = Skeleton::default();
            let text: String = letters.iter().filter_map(|letter| skeleton.push(letter)).collect();
            let place = *known.entry(text.clone()).or_insert_with(|| {
                skeletons.push(text);
                words.push(Vec::new());
                words.len() - 1
            });
            words[place].push(id);
        }
        let parts = (!skeletons.is_empty()).then(|| {
            AhoCorasick::builder()
                .match_kind(MatchKind::Standard)
                .kind(Some(AhoCorasickKind::ContiguousNFA))
                .build(&skeletons)
        });
        // Building fails only past the limits of 2^31 states, far above those of packs.
        let parts = parts.and_then(Result::ok).map(|automaton| Parts { automaton, words });
        let emoji =
            vocabulary.emoji.iter().enumerate().map(|(id, emoji)| (emoji.clone(), EmojiId(id as u32)));
        Self { whole, parts, emoji: emoji.collect(), signs }
    }

    /// All hits in a text, by token.
    pub(super) fn hits(&self, text: &Text<'_>, vocabulary: &Vocabulary, alphabets: &[Alphabet]) -> Vec<Hit> {
        let mut search =
            Search { text, vocabulary, alphabets, look_alikes: LookAlikes::default(), hits: Vec::new() };
        for (at, token) in text.tokens.iter().enumerate() {
            match token.kind {
                TokenKind::Word if !token.opaque => search.whole(&self.whole, at),
                TokenKind::Word | TokenKind::Running => {}
                TokenKind::Emoji if self.emoji.is_empty() => {}
                TokenKind::Emoji => {
                    if let Some(&emoji) = self.emoji.get(&plain_emoji(&text.source[token.bytes.clone()])) {
                        search.token(at, Step::Emoji(emoji));
                    }
                }
                TokenKind::Sign(sign) => {
                    if self.signs.contains(&sign) {
                        search.token(at, Step::Sign(sign));
                    }
                }
            }
        }
        if let Some(parts) = &self.parts {
            search.parts(parts);
            // The same word read through different disguises stays: rules differ in what they see through.
            let key = |hit: &Hit| (hit.tokens, hit.step, hit.letters, hit.seen);
            search.hits.sort_by_key(key);
            search.hits.dedup_by_key(|hit| key(hit));
        }
        search.hits
    }
}

struct Search<'check, 'text> {
    text: &'check Text<'text>,
    vocabulary: &'check Vocabulary,
    alphabets: &'check [Alphabet],
    look_alikes: LookAlikes,
    hits: Vec<Hit>,
}

impl Search<'_, '_> {
    fn token(&mut self, at: usize, step: Step) {
        let token = &self.text.tokens[at];
        self.hits.push(Hit {
            step,
            tokens: (at, at + 1),
            bytes: (token.bytes.start, token.bytes.end),
            utf16: (token.utf16.start, token.utf16.end),
            letters: (token.letters.start, token.letters.end),
            seen: Seen::default(),
            weight: usize::from(matches!(step, Step::Emoji(_))),
        });
    }

    fn word(&mut self, at: usize, end: usize, id: WordId, found: WordMatch) {
        if !self.look_alikes.allow(self.text, at, self.vocabulary.word(id), &found) {
            return;
        }
        let letters = self.text.letters.as_slice();
        let (first, last) = (&letters[found.letters.start], &letters[found.letters.end - 1]);
        self.hits.push(Hit {
            step: Step::Word(id),
            tokens: (at, end),
            bytes: (first.bytes().start, last.bytes().end),
            utf16: (first.utf16().start, last.utf16().end),
            letters: (found.letters.start, found.letters.end),
            seen: found.seen,
            weight: self.vocabulary.word(id).weight(),
        });
    }

    /// Looks a word up, with and without what may be carried at its end.
    fn whole(&mut self, whole: &HashMap<u64, Vec<WordId>>, at: usize) {
        let text = self.text;
        let token = &text.tokens[at];
        let letters = text.letters_of(token);
        let full = skeleton_hash(letters);
        let body = (token.body < letters.len()).then(|| skeleton_hash(&letters[..token.body]));
        let hashes =
            [full].into_iter().chain(body).chain(stems(letters).map(|stem| skeleton_hash(&letters[..stem])));
        for id in hashes.filter_map(|hash| whole.get(&hash)).flatten() {
            let word = self.vocabulary.word(*id);
            if let Some(found) = word.read(text, token, &self.alphabets[word.pack]) {
                self.word(at, at + 1, *id, found);
            }
        }
    }

    /// Finds parts of words and words in running text.
    fn parts(&mut self, parts: &Parts) {
        let skeleton = SkeletonText::of(self.text);
        let mut segment = 0;
        for found in parts.automaton.find_overlapping_iter(&skeleton.text) {
            // Matches come by where they end, so that segments only ever advance.
            while skeleton.segments[segment].end < found.end() {
                segment += 1;
            }
            let segment = &skeleton.segments[segment];
            let letters = skeleton.letters_at(found.start());
            for &id in &parts.words[found.pattern().as_usize()] {
                self.part(segment, letters.clone(), id);
            }
        }
    }

    fn part(&mut self, segment: &Segment, letters: Range<usize>, id: WordId) {
        let (text, word) = (self.text, self.vocabulary.word(id));
        if word.running != segment.running {
            return;
        }
        let alphabet = &self.alphabets[word.pack];
        let first = letters.start;
        let starts = starts(word, alphabet, text, letters);
        if word.running {
            for start in starts {
                let stretches = start == first || !word.is_one_run(alphabet);
                for found in word.read_running(text, start..segment.letters.end, stretches, alphabet) {
                    let tokens = (text.token_of(start), text.token_of(found.letters.end - 1) + 1);
                    self.word(tokens.0, tokens.1, id, found);
                }
            }
            return;
        }
        let at = segment.token;
        let token = &text.tokens[at];
        match word.form {
            WordForm::Begins if !token.opaque && first == token.letters.start => {
                if let Some(found) = word.read(text, token, alphabet) {
                    self.word(at, at + 1, id, found);
                }
            }
            WordForm::Ends if token.opaque => {}
            WordForm::Ends | WordForm::Contains => {
                for found in starts.filter_map(|start| word.read_part(text, token, start, alphabet)) {
                    self.word(at, at + 1, id, found);
                }
            }
            _ => {}
        }
    }
}

/// How many starts are tried among letters of one skeleton character.
const MOST_STARTS: usize = 64;

/// Where a part may start among the letters that one character of the skeleton stands for: at the
/// first of equal letters, or where just as many follow as the pattern has. A word that is one letter
/// repeated may start at any of them.
fn starts(
    word: &Word,
    alphabet: &Alphabet,
    text: &Text<'_>,
    letters: Range<usize>,
) -> impl Iterator<Item = usize> {
    let run = word.first_run(alphabet);
    let all = word.running && word.is_one_run(alphabet);
    let most = if all { usize::MAX } else { MOST_STARTS };
    let bases = text.letters.as_slice();
    let end = letters.end;
    letters
        .clone()
        .filter(move |&at| {
            let opens = at == letters.start || bases[at].base != bases[at - 1].base;
            let closes = at + run == letters.end
                || at + run < letters.end && bases[at + run].base != bases[at + run - 1].base;
            all && at + run <= end || opens || closes
        })
        .take(most)
}

/// The skeleton of a text, its words set apart by line breaks.
struct SkeletonText {
    text: String,
    /// The letter of each character of the skeleton, by the byte at which it starts.
    letters: Vec<(usize, usize)>,
    segments: Vec<Segment>,
}

/// A word, or running text without a break.
struct Segment {
    /// Where it ends in the skeleton, in bytes.
    end: usize,
    /// Its first token.
    token: usize,
    /// Its letters among those of the text.
    letters: Range<usize>,
    running: bool,
}

impl SkeletonText {
    fn of(text: &Text<'_>) -> Self {
        let mut this = Self { text: String::new(), letters: Vec::new(), segments: Vec::new() };
        let mut skeleton = Skeleton::default();
        for (at, token) in text.tokens.iter().enumerate() {
            if !token.kind.is_word() {
                continue;
            }
            let running = token.kind == TokenKind::Running;
            let continues = running
                && token.spacing == Spacing::None
                && at > 0
                && text.tokens[at - 1].kind == TokenKind::Running
                && text.tokens[at - 1].opaque == token.opaque;
            // Links and the like are only seen by `*word*`, which is never running text.
            if running && token.opaque {
                continue;
            }
            if !continues {
                this.text.push('\n');
                skeleton = Skeleton::default();
                let letters = token.letters.clone();
                this.segments.push(Segment { end: 0, token: at, letters, running });
            }
            for index in token.letters.clone() {
                if let Some(character) = skeleton.push(&text.letters.as_slice()[index]) {
                    this.letters.push((this.text.len(), index));
                    this.text.push(character);
                }
            }
            if let Some(segment) = this.segments.last_mut() {
                segment.end = this.text.len();
                segment.letters.end = token.letters.end;
            }
        }
        this
    }

    /// The letters that a character of the skeleton stands for, by the byte at which it starts.
    fn letters_at(&self, byte: usize) -> Range<usize> {
        let place = self.letters.partition_point(|&(start, _)| start < byte);
        let start = self.letters[place].1;
        let ends = self.segments.partition_point(|segment| segment.letters.end <= start);
        let end = self.segments.get(ends).map_or(start + 1, |segment| segment.letters.end);
        start..self.letters.get(place + 1).map_or(end, |&(_, next)| next.min(end))
    }
}
