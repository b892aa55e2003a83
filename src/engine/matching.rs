//! Running a pattern over the words of a text.

use std::ops::Range;

use super::hashes::QuickMap;
use super::hit::{Hit, Position};
use super::program::{Program, Step};
use super::readings::Seen;
use crate::pack::Reading;
use crate::text::character::{is_hyphen, is_quotation_mark, is_underscore};
use crate::text::{Spacing, Text, Token, TokenKind};

/// How many signs and emoji may stand between two words that follow each other.
const MOST_BETWEEN: usize = 100;

/// How many ways through a pattern are followed from one place; only patterns with many gaps in a
/// row come near.
const MOST_WAYS: usize = 20_000;

/// So many ways are compared one by one.
const FEW_WAYS: usize = 16;

/// A place in a text where a pattern matches.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// Where it stands, in bytes.
    pub(super) bytes: (usize, usize),
    /// Where it stands, in UTF-16 code units.
    pub(super) utf16: (usize, usize),
    /// The first token and the one after the last.
    pub(super) tokens: (usize, usize),
    /// The words of the pattern in it; in scripts without spaces, letters.
    pub(super) words: usize,
    /// The words of the text that stand in its gaps.
    pub(super) gap_words: usize,
    pub(super) seen: Seen,
    /// The hits it is made of.
    pub(super) hits: Vec<usize>,
}

/// What a pattern is run over.
pub(super) struct Field<'check> {
    pub(super) text: &'check Text<'check>,
    /// By where they start.
    pub(super) hits: &'check [Hit],
    /// For each token, which hit is the first that starts at it or later.
    first_hits: Vec<u32>,
}

/// How the last step bears on the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum After {
    /// The next word may follow as words do.
    Word,
    /// The next step has to touch.
    Sign,
    /// Up to so many words may come first.
    Gap(u32),
}

/// A way through the pattern up to a place in the text.
struct Way {
    state: u32,
    /// The place behind the last step taken.
    position: Position,
    after: After,
    words: usize,
    gap_words: usize,
    seen: Seen,
    hit: usize,
    previous: Option<usize>,
}

impl Way {
    /// Less is better: most words, shortest gaps, fewest disguises.
    fn rank(&self) -> (std::cmp::Reverse<usize>, usize, u32) {
        (std::cmp::Reverse(self.words), self.gap_words, self.seen.count())
    }
}

impl<'check> Field<'check> {
    pub(super) fn new(text: &'check Text<'check>, hits: &'check [Hit]) -> Self {
        let mut first_hits = Vec::with_capacity(text.tokens.len() + 2);
        for (number, hit) in (0..).zip(hits) {
            if first_hits.len() <= hit.start.token as usize {
                first_hits.resize(hit.start.token as usize + 1, number);
            }
        }
        first_hits.resize(text.tokens.len() + 2, hits.len() as u32);
        Self { text, hits, first_hits }
    }

    /// All ways in which a pattern matches from a token on, one for each end.
    pub(super) fn candidates_at(&self, program: &Program, reading: Reading, token: usize) -> Vec<Candidate> {
        let mut run = Run { field: self, program, reading, ways: Vec::new(), known: QuickMap::default() };
        for state in program.closure(0) {
            run.take(state, None, Position::before(token), 0);
        }
        if run.ways.is_empty() { Vec::new() } else { run.finish() }
    }

    /// The hits that start at a place.
    fn hits_at(&self, position: Position) -> Range<usize> {
        let of_token = self.hits_of(position.token as usize..position.token as usize + 1);
        let hits = &self.hits[of_token.clone()];
        let first = hits.partition_point(|hit| hit.start < position);
        let count = hits[first..].iter().take_while(|hit| hit.start == position).count();
        of_token.start + first..of_token.start + first + count
    }

    /// The hits that start at some tokens.
    pub(super) fn hits_from(&self, tokens: Range<usize>) -> &[Hit] {
        &self.hits[self.hits_of(tokens)]
    }

    fn hits_of(&self, tokens: Range<usize>) -> Range<usize> {
        self.first_hits[tokens.start] as usize..self.first_hits[tokens.end] as usize
    }

    /// The tokens of the sentence of a token.
    pub(super) fn sentence(&self, token: usize) -> Range<usize> {
        let tokens = &self.text.tokens;
        let sentence = tokens[token].sentence;
        let start = tokens[..token].partition_point(|other| other.sentence < sentence);
        start..token + tokens[token..].partition_point(|other| other.sentence <= sentence)
    }

    /// How many words stand in some tokens.
    pub(super) fn words_in(&self, tokens: Range<usize>) -> usize {
        let is_word =
            |&at: &usize| self.text.tokens[at].kind.is_word() && !continues_part(&self.text.tokens, at);
        tokens.filter(is_word).count()
    }

    /// Whether a token is an emoji that the pattern names, and so a word of it.
    fn names(&self, program: &Program, token: usize) -> bool {
        let is_named = |hit: &Hit| match hit.step {
            Step::Emoji(emoji) => program.emoji.binary_search(&emoji).is_ok(),
            Step::Word(_) | Step::Sign(_) | Step::Detector(_) => false,
        };
        !program.emoji.is_empty()
            && self.text.tokens[token].kind == TokenKind::Emoji
            && self.hits[self.hits_at(Position::before(token))].iter().any(is_named)
    }

    /// The places where the next step may start after a way, with the words of a gap passed over.
    fn next_positions(
        &self,
        program: &Program,
        reading: Reading,
        position: Position,
        after: After,
        mut visit: impl FnMut(Position, usize),
    ) {
        if position.is_inside() {
            return visit(position, 0);
        }
        let token = position.token as usize;
        let tokens = &self.text.tokens;
        let sentence = tokens[token - 1].sentence;
        let within = |at: usize| tokens.get(at).filter(|token| token.sentence == sentence);
        match after {
            After::Sign => {
                if within(token).is_some_and(|next| next.spacing == Spacing::None) {
                    visit(position, 0);
                }
            }
            After::Word => {
                for at in token..token + MOST_BETWEEN + 1 {
                    let Some(next) = within(at) else { return };
                    visit(Position::before(at), 0);
                    if !may_stand_between(next, reading) || self.names(program, at) {
                        return;
                    }
                }
            }
            After::Gap(most) => {
                let mut passed = 0;
                let mut at = token;
                while let Some(next) = within(at) {
                    visit(Position::before(at), passed);
                    let is_word = next.kind.is_word() && !continues_part(tokens, at);
                    passed += usize::from(is_word || self.names(program, at));
                    if passed > most as usize {
                        return;
                    }
                    at += 1;
                }
            }
        }
    }
}

/// Whether a token may stand between two words that follow each other.
fn may_stand_between(token: &Token, reading: Reading) -> bool {
    match token.kind {
        TokenKind::Emoji => true,
        TokenKind::Sign(sign) => {
            is_hyphen(sign)
                || is_underscore(sign)
                || is_quotation_mark(sign)
                || matches!(sign, '/' | '／')
                || reading == Reading::Strong && is_clause_sign(sign)
        }
        TokenKind::Word | TokenKind::Running => false,
    }
}

/// A comma, a semicolon, a colon or a bracket.
fn is_clause_sign(sign: char) -> bool {
    matches!(
        sign,
        ',' | ';'
            | ':'
            | '('
            | ')'
            | '['
            | ']'
            | '{'
            | '}'
            | '，'
            | '、'
            | '；'
            | '：'
            | '（'
            | '）'
            | '［'
            | '］'
            | '【'
            | '】'
            | '〔'
            | '〕'
            | '،'
            | '؛'
    )
}

/// Whether a word goes on with the link, address or mention of the one before it.
fn continues_part(tokens: &[Token], at: usize) -> bool {
    let part = tokens[..at].iter().rev().take_while(|token| token.is_opaque());
    tokens[at].is_opaque()
        && tokens[at].spacing == Spacing::None
        && part.take(MOST_BETWEEN).any(|token| token.kind.is_word())
}

struct Run<'run> {
    field: &'run Field<'run>,
    program: &'run Program,
    reading: Reading,
    ways: Vec<Way>,
    /// The ways by what they have in common, once there are more than a few.
    known: QuickMap<(u32, Position, After, usize), usize>,
}

impl Run<'_> {
    /// Follows all ways to their ends.
    fn finish(mut self) -> Vec<Candidate> {
        let program = self.program;
        let mut pending: Vec<usize> = (0..self.ways.len()).collect();
        while let Some(index) = pending.pop() {
            let before = self.ways.len();
            if before > MOST_WAYS {
                break;
            }
            let (state, position, after) =
                (self.ways[index].state, self.ways[index].position, self.ways[index].after);
            let mut improved = Vec::new();
            let mut next = Vec::new();
            for state in program.closure(state) {
                if !position.is_inside() {
                    for &(most, to) in &program.states[state as usize].gaps {
                        improved.extend(self.gap(to, index, most));
                    }
                }
                if program.states[state as usize].steps.is_empty() {
                    continue;
                }
                if next.is_empty() {
                    self.field.next_positions(program, self.reading, position, after, |at, passed| {
                        next.push((at, passed))
                    });
                }
                for &(at, passed) in &next {
                    improved.extend(self.take(state, Some(index), at, passed));
                }
            }
            pending.extend(before..self.ways.len());
            pending.extend(improved.into_iter().filter(|&way| way < before));
        }
        self.candidates()
    }

    /// Goes on over a gap.
    fn gap(&mut self, to: u32, from: usize, most: u32) -> Option<usize> {
        let way = &self.ways[from];
        let most = match way.after {
            After::Gap(before) => before + most,
            After::Word | After::Sign => most,
        };
        let (position, words, gap_words, seen, hit) =
            (way.position, way.words, way.gap_words, way.seen, way.hit);
        let previous = way.previous;
        self.add(Way { state: to, position, after: After::Gap(most), words, gap_words, seen, hit, previous })
    }

    /// Takes each step that leads on from a state and that the text has at a place. Gives the
    /// ways that were known and are better now.
    fn take(&mut self, state: u32, from: Option<usize>, at: Position, passed: usize) -> Vec<usize> {
        let steps = &self.program.states[state as usize].steps;
        let mut improved = Vec::new();
        for hit_index in self.field.hits_at(at) {
            let hit = &self.field.hits[hit_index];
            if !hit.seen.within(self.reading) || !self.may_take(hit, from, at) {
                continue;
            }
            let first = steps.partition_point(|&(step, _)| step < hit.step);
            let taken = steps[first..].iter().take_while(|&&(step, _)| step == hit.step);
            for &(_, to) in taken {
                let before = from.map(|from| &self.ways[from]);
                let way = Way {
                    state: to,
                    position: hit.end,
                    after: if matches!(hit.step, Step::Sign(_)) { After::Sign } else { After::Word },
                    words: before.map_or(0, |way| way.words) + hit.weight,
                    gap_words: before.map_or(0, |way| way.gap_words) + passed,
                    seen: before.map_or(hit.seen, |way| way.seen.union(hit.seen)),
                    hit: hit_index,
                    previous: from,
                };
                improved.extend(self.add(way));
            }
        }
        improved
    }

    /// Whether a hit may be the next step of a way at a place.
    fn may_take(&self, hit: &Hit, from: Option<usize>, at: Position) -> bool {
        let touches = |from: usize| {
            let Way { position, after, .. } = self.ways[from];
            let token = &self.field.text.tokens[at.token as usize];
            matches!(after, After::Gap(_)) || at == position && token.spacing == Spacing::None
        };
        match hit.step {
            Step::Sign(_) => from.is_none_or(touches),
            Step::Word(_) | Step::Emoji(_) | Step::Detector(_) => hit.fills.is_none_or(|least| {
                let (letters, leet) = self.read_in_row(from);
                let (letters, leet) = (letters + hit.letters_read.0, leet + hit.letters_read.1);
                letters >= least && leet * 2 <= letters
            }),
        }
    }

    /// How many letters the words have that a way has taken since it stands inside a row of letters,
    /// and how many of them are digits or signs.
    fn read_in_row(&self, way: Option<usize>) -> (usize, usize) {
        let (mut letters, mut leet) = (0, 0);
        let mut way = way.map(|way| &self.ways[way]);
        while let Some(taken) = way.filter(|taken| taken.position.is_inside()) {
            let (more, more_leet) = self.field.hits[taken.hit].letters_read;
            (letters, leet) = (letters + more, leet + more_leet);
            way = taken.previous.map(|previous| &self.ways[previous]);
        }
        (letters, leet)
    }

    /// Adds a way, or betters one that is as far. Gives the bettered one.
    fn add(&mut self, way: Way) -> Option<usize> {
        let next = self.ways.len();
        let known = if next < FEW_WAYS {
            let key = self.key(&way);
            self.ways.iter().position(|known| self.key(known) == key).unwrap_or(next)
        } else {
            if next == FEW_WAYS && self.known.is_empty() {
                self.known = self.ways.iter().map(|way| self.key(way)).zip(0..).collect();
            }
            *self.known.entry(self.key(&way)).or_insert(next)
        };
        if known == next {
            self.ways.push(way);
            return None;
        }
        let better = way.rank() < self.ways[known].rank();
        if better {
            self.ways[known] = way;
        }
        better.then_some(known)
    }

    /// What two ways have in common of which only the better one counts.
    fn key(&self, way: &Way) -> (u32, Position, After, usize) {
        (way.state, way.position, way.after, self.field.hits[way.hit].bytes.1)
    }

    fn candidates(&self) -> Vec<Candidate> {
        let accepted = |way: &&Way| {
            !matches!(way.after, After::Gap(_))
                && !way.position.is_inside()
                && self.program.may_end_in(way.state)
        };
        self.ways.iter().filter(accepted).map(|way| self.candidate(way)).collect()
    }

    fn candidate(&self, way: &Way) -> Candidate {
        let mut hits = vec![way.hit];
        let mut previous = way.previous;
        while let Some(way) = previous.map(|index| &self.ways[index]) {
            hits.push(way.hit);
            previous = way.previous;
        }
        hits.reverse();
        let (first, last) = (&self.field.hits[hits[0]], &self.field.hits[way.hit]);
        Candidate {
            bytes: (first.bytes.0, last.bytes.1),
            utf16: (first.utf16.0, last.utf16.1),
            tokens: (first.start.token as usize, last.end.token as usize),
            words: way.words,
            gap_words: way.gap_words,
            seen: way.seen,
            hits,
        }
    }
}
