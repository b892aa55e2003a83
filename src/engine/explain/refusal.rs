//! Why a word of the text that might have been a word of a pattern was not read as one.
//!
//! The guards have their say in the check; here they are asked again, one by one, for what they
//! refused, so that the check itself need not remember.

use std::collections::HashSet;
use std::fmt;
use std::ops::Range;

use super::super::hit::Hit;
use super::super::lookalikes::LookAlikes;
use super::super::matching::Field;
use super::super::particles::{carries_particle, stems};
use super::super::pieces;
use super::super::program::{Step, WordId};
use super::super::propose::{Piece, Search};
use super::super::readings::Seen;
use super::super::survey::{JOINED, Survey};
use super::super::word::{Word, WordMatch, is_number_with_unit};
use super::super::{CompiledRule, Engine};
use super::{Span, span_of};
use crate::pack::Reading;
use crate::pack::pattern::WordForm;
use crate::text::character::Script;
use crate::text::{
    Alphabet, Letter, Letters, Text, Token, TokenKind, has_look_alike_in, leet, skeleton_hash,
};
use crate::verdict::Through;

/// Why a word of the text was not read as a word of a pattern that it resembles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Refusal {
    /// More of it are digits and signs than may be.
    TooManySigns,
    /// It is a number with a unit.
    NumberWithUnit,
    /// A sign at its edge is punctuation.
    SignAtEdge,
    /// More letters, digits or signs touch it.
    SignsBeside,
    /// It is in another script, and no other word of the sentence is in the pattern's.
    NoOtherWord,
    /// It is in another script, and the sentence has this letter, which looks like none of the pattern's.
    LetterOfScript(char),
    /// It is a part of a row of letters.
    InPartOfRow,
    /// The words that fill it have too few letters.
    TooFewLetters,
    /// More than half of it is masked.
    TooManyMasks,
    /// Its first or last letter is masked.
    MaskAtEdge,
    /// It has fewer than four letters, some of them masked.
    TooShortToMask,
    /// It has a letter more or less often than the pattern.
    Repeated,
    /// It is a Roman numeral, and the pattern's word would be another, drawn out.
    Numeral,
    /// It has a letter that an alphabet of the pack has for itself.
    OwnLetter,
    /// It is written otherwise, and the pattern wants this exact spelling.
    Spelling,
}

impl Refusal {
    /// A stable name for the reason.
    pub fn code(self) -> &'static str {
        match self {
            Self::TooManySigns => "leet.too-many-signs",
            Self::NumberWithUnit => "leet.number-with-unit",
            Self::SignAtEdge => "leet.sign-at-edge",
            Self::SignsBeside => "leet.signs-beside",
            Self::NoOtherWord => "look-alikes.no-other-word",
            Self::LetterOfScript(_) => "look-alikes.letter-of-script",
            Self::InPartOfRow => "spaced.in-part",
            Self::TooFewLetters => "joined.too-few-letters",
            Self::TooManyMasks => "masked.too-many-masks",
            Self::MaskAtEdge => "masked.mask-at-edge",
            Self::TooShortToMask => "masked.too-short",
            Self::Repeated => "letters.repeated",
            Self::Numeral => "stretched.numeral",
            Self::OwnLetter => "letters.own-letter",
            Self::Spelling => "letters.spelling",
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::TooManySigns => {
                "digits and signs may be half of a word, one letter of three, and none of a shorter word"
            }
            Self::NumberWithUnit => "it is a number with a unit, or a name of capitals and digits",
            Self::SignAtEdge => "`!`, `|` and `+` are letters only between others of the word",
            Self::SignsBeside => "digits and signs are letters only where all that touches them is read",
            Self::NoOtherWord => {
                "it is in another script, and no other word of the sentence is in the script of the pattern"
            }
            Self::LetterOfScript(letter) => {
                return write!(
                    formatter,
                    "it is in another script, and the sentence has `{letter}`, which looks like no letter of the pattern's"
                );
            }
            Self::InPartOfRow => "letters set apart are read whole, never in part",
            Self::TooFewLetters => "words written as one have eight letters or more in all",
            Self::TooManyMasks => "more than half of it is masked",
            Self::MaskAtEdge => "its first and last letter have to be as they are",
            Self::TooShortToMask => "a masked word has four letters or more",
            Self::Repeated => {
                "a letter is written more or less often; only three or more of one are read as one or two"
            }
            Self::Numeral => "it is a Roman numeral: III is no drawn out I",
            Self::OwnLetter => "it has a letter that an alphabet of the pack's languages has for itself",
            Self::Spelling => "the pattern wants this exact spelling, case and marks included",
        })
    }
}

/// A word that was refused, and where.
pub(super) struct RefusedWord {
    pub(super) refusal: Refusal,
    pub(super) span: Span,
    /// The words of patterns it might have been, in their order.
    pub(super) steps: Vec<Step>,
}

/// Letters that were looked up as a word.
struct Proposal<'a> {
    letters: &'a Letters,
    range: Range<usize>,
    /// The letters that guards look at.
    word: Range<usize>,
    tokens: (usize, usize),
    seen: Seen,
    /// Whether it was looked up by the check.
    asked: bool,
}

/// Asks the guards again.
pub(super) struct Guards<'a> {
    engine: &'a Engine,
    survey: &'a Survey,
    field: &'a Field<'a>,
    search: Search<'a, 'a>,
    /// The words of patterns that were read, each with a token.
    read: HashSet<(Step, usize)>,
}

/// How many words one masked word is said to resemble.
const MOST_MASKED: usize = 5;

impl<'a> Guards<'a> {
    pub(super) fn new(engine: &'a Engine, survey: &'a Survey, field: &'a Field<'a>) -> Self {
        let search = Search {
            is_latin: survey.is_latin,
            index: &engine.index,
            text: field.text,
            vocabulary: &engine.vocabulary,
            alphabets: &engine.alphabets,
            look_alikes: LookAlikes::default(),
            hits: Vec::new(),
            places: 0,
            hashes: &[],
        };
        let whole = field.hits.iter().filter(|hit| !hit.start.is_inside() && !hit.end.is_inside());
        let tokens = |hit: &Hit| hit.start.token as usize..hit.end.token as usize;
        let read = whole.flat_map(|hit| tokens(hit).map(|token| (hit.step, token))).collect();
        Self { engine, survey, field, search, read }
    }

    /// Everything that was refused, each word at a place once.
    pub(super) fn refused(mut self) -> Vec<RefusedWord> {
        let mut refused = Vec::new();
        for proposal in self.proposals() {
            self.whole(&proposal, &mut refused);
        }
        self.masked(&mut refused);
        self.joined(&mut refused);
        refused.sort_by(|one, other| {
            (one.span, &one.steps, one.refusal).cmp(&(other.span, &other.steps, other.refusal))
        });
        let mut known = HashSet::new();
        refused.retain(|one| known.insert((one.span, one.steps.clone())));
        // That a letter is repeated says less than what signs beside it are refused for.
        let telling = refused.iter().filter(|one| one.refusal != Refusal::Repeated);
        let edges = |one: &RefusedWord| {
            let Span { bytes: (start, end), .. } = one.span;
            [(start, one.steps.clone()), (end, one.steps.clone())]
        };
        let told: HashSet<(usize, Vec<Step>)> = telling.flat_map(edges).collect();
        refused.retain(|one| {
            one.refusal != Refusal::Repeated || edges(one).iter().all(|edge| !told.contains(edge))
        });
        refused
    }

    /// What the check looks up whole, and parts of rows, which it does not.
    fn proposals(&self) -> Vec<Proposal<'a>> {
        let (text, survey) = (self.field.text, self.survey);
        let mut proposals = Vec::new();
        let of_text = |range: Range<usize>, word: Range<usize>, tokens, asked| Proposal {
            letters: &text.letters,
            range,
            word,
            tokens,
            seen: Seen::default(),
            asked,
        };
        for (at, token) in text.tokens.iter().enumerate() {
            match token.kind {
                TokenKind::Word if !token.is_opaque() => {
                    let start = token.letters.start;
                    let body = start..start + token.body;
                    let mut ends = vec![token.letters.end, body.end];
                    if carries_particle(text.letters_of(token)) {
                        ends.extend(stems(text.letters_of(token)).map(|stem| start + stem));
                    }
                    ends.dedup();
                    for end in ends {
                        proposals.push(of_text(start..end, body.clone(), (at, at + 1), true));
                    }
                }
                TokenKind::Sign(_) if !token.is_in_hashtag() && !token.letters.is_empty() => {
                    let Some(chunk) = pieces::chunk(text, at) else { continue };
                    for tokens in pieces::with_leet(text, chunk) {
                        let range = pieces::letters_of(text, tokens);
                        proposals.push(of_text(range.clone(), range, tokens, true));
                    }
                    // With the signs at its edges.
                    let range = pieces::letters_of(text, chunk);
                    if range.len() <= pieces::LONGEST {
                        proposals.push(of_text(range.clone(), range, chunk, false));
                    }
                }
                _ => {}
            }
        }
        for row in &survey.rows {
            let length = row.letters.len();
            for start in 0..length {
                for end in start + 2..=length {
                    let asked = end - start == length;
                    let (range, seen) = (start..end, Seen::of(Through::Spaced));
                    let letters = &row.letters;
                    proposals.push(Proposal {
                        letters,
                        word: range.clone(),
                        range,
                        tokens: row.tokens,
                        seen,
                        asked,
                    });
                }
            }
        }
        proposals
    }

    fn whole(&mut self, proposal: &Proposal<'_>, refused: &mut Vec<RefusedWord>) {
        let engine = self.engine;
        let letters = &proposal.letters.as_slice()[proposal.range.clone()];
        let Some(ids) = engine.index.whole.get(&skeleton_hash(letters)) else { return };
        let span = span_of(proposal.letters, proposal.range.clone());
        for &id in ids {
            let word = engine.vocabulary.word(id);
            let step = Step::Word(word.stands_for(id));
            let is_row = proposal.seen.contains(Through::Spaced);
            if self.is_read(step, proposal.tokens)
                || is_row && (word.form == WordForm::Spelled || letters.len() < 3)
            {
                continue;
            }
            if let Some(refusal) = self.refusal(proposal, word) {
                refused.push(RefusedWord { refusal, span, steps: vec![step] });
            }
        }
    }

    /// Whether a word of a pattern was read at some tokens, and so not refused.
    fn is_read(&self, step: Step, tokens: (usize, usize)) -> bool {
        (tokens.0..tokens.1).any(|token| self.read.contains(&(step, token)))
    }

    fn refusal(&mut self, proposal: &Proposal<'_>, word: &Word) -> Option<Refusal> {
        let Proposal { letters, range, tokens, .. } = proposal;
        let alphabet = &self.engine.alphabets[word.pack];
        let found = match word.read_unguarded(letters, range.clone(), alphabet) {
            Some(found) => found,
            None => return proposal.asked.then(|| letters_differ(word, letters, range, alphabet)).flatten(),
        };
        if proposal.seen.contains(Through::Spaced) && !proposal.asked {
            return Some(Refusal::InPartOfRow);
        }
        if let Some(refusal) = of_signs(&found, letters, &proposal.word) {
            return Some(refusal);
        }
        if found.is_other_numeral(letters) {
            return Some(Refusal::Numeral);
        }
        let piece = Piece { letters, range: range.clone(), tokens: *tokens, seen: proposal.seen };
        if !self.search.is_whole_row(&piece, &found) {
            return Some(Refusal::SignsBeside);
        }
        let of_word = &letters.as_slice()[range.clone()];
        let text = self.field.text;
        let allowed = self.search.look_alikes.allow(text, *tokens, of_word, word, &found);
        (!allowed).then(|| of_script(text, tokens.0, &found, word))
    }

    /// Words with masks that are like words of patterns.
    fn masked(&self, refused: &mut Vec<RefusedWord>) {
        let (text, engine) = (self.field.text, self.engine);
        for (at, token) in text.tokens.iter().enumerate() {
            let chunk = if is_sign(token) { pieces::chunk(text, at) } else { None };
            let Some(chunk) = chunk.filter(|&chunk| pieces::masked(text, chunk) != Some(chunk)) else {
                continue;
            };
            let range = pieces::body_of(text, chunk);
            let letters = &text.letters.as_slice()[range.clone()];
            let is_masked = |letter: &Letter| leet::is_mask(letter.base);
            let masks = letters.iter().filter(|letter| is_masked(letter)).count();
            if masks == 0 || letters.len() > pieces::LONGEST {
                continue;
            }
            let refusal = if letters.first().is_some_and(is_masked) || letters.last().is_some_and(is_masked) {
                Refusal::MaskAtEdge
            } else if letters.len() < 4 {
                Refusal::TooShortToMask
            } else {
                Refusal::TooManyMasks
            };
            let span = span_of(&text.letters, range.clone());
            let words = engine.vocabulary.words.iter().enumerate();
            let like = words.filter(|(_, word)| {
                word.is_whole()
                    && word.read_masked(&text.letters, range.clone(), &engine.alphabets[word.pack]).is_some()
            });
            let steps = like.map(|(id, word)| Step::Word(word.stands_for(WordId(id as u32))));
            let unread = steps.filter(|&step| !self.is_read(step, chunk));
            refused.extend(unread.take(MOST_MASKED).map(|step| RefusedWord {
                refusal,
                span,
                steps: vec![step],
            }));
        }
    }

    /// Words that a phrase of a pattern fills with fewer letters than it has to have.
    fn joined(&mut self, refused: &mut Vec<RefusedWord>) {
        let text = self.field.text;
        let words = text.tokens.iter().enumerate();
        for (at, token) in words.filter(|(_, token)| token.kind == TokenKind::Word && token.part.is_none()) {
            let start = token.letters.start;
            let piece = Piece {
                letters: &text.letters,
                range: start..start + token.body,
                tokens: (at, at + 1),
                seen: Seen::of(Through::Joined),
            };
            self.search.fill(&piece, piece.range.clone(), piece.seen, 0);
        }
        let mut hits = std::mem::take(&mut self.search.hits);
        let key = |hit: &Hit| (hit.start, hit.step, hit.end, hit.letters, hit.seen);
        hits.sort_unstable_by_key(key);
        hits.dedup_by_key(|hit| key(hit));
        let field = &Field::new(text, &hits);
        let sentences: Vec<Range<usize>> = super::sentences(text);
        let strong = |_: &CompiledRule| Some(Reading::Strong);
        for candidate in self.engine.candidates(field, &sentences, strong).values().flatten() {
            let (_, candidate) = candidate;
            let letters = candidate.hits.iter().map(|&hit| hits[hit].letters_read.0).sum::<usize>();
            if letters < JOINED && candidate.tokens.1 == candidate.tokens.0 + 1 {
                let steps = candidate.hits.iter().map(|&hit| hits[hit].step).collect();
                let span = Span { bytes: candidate.bytes, utf16: candidate.utf16 };
                refused.push(RefusedWord { refusal: Refusal::TooFewLetters, span, steps });
            }
        }
    }
}

fn is_sign(token: &Token) -> bool {
    matches!(token.kind, TokenKind::Sign(_)) && !token.letters.is_empty()
}

/// What the digits and signs taken for letters are refused for.
fn of_signs(found: &WordMatch, text: &Letters, word: &Range<usize>) -> Option<Refusal> {
    if found.leet == 0 {
        return None;
    }
    let letters = &text.as_slice()[word.clone()];
    let mut edges = [letters.first(), letters.last()].into_iter().flatten();
    if edges.any(|letter| leet::is_inner_sign(letter.base)) {
        return Some(Refusal::SignAtEdge);
    }
    if is_number_with_unit(letters) {
        return Some(Refusal::NumberWithUnit);
    }
    (!found.has_enough_letters()).then_some(Refusal::TooManySigns)
}

/// What the letters of another script are refused for.
fn of_script(text: &Text<'_>, at: usize, found: &WordMatch, word: &Word) -> Refusal {
    let sentence = text.tokens[at].sentence;
    let tokens = text.tokens.iter().filter(|token| token.sentence == sentence && !token.is_opaque());
    let mut letters = tokens.flat_map(|token| text.letters_of(token));
    let odd = letters.find(|letter| {
        !letter.is_styled()
            && Script::of(letter.base).is_some_and(|script| Some(script) == found.foreign)
            && word.script().is_some_and(|script| !has_look_alike_in(letter.base, script))
    });
    odd.map_or(Refusal::NoOtherWord, |letter| Refusal::LetterOfScript(letter.base))
}

/// How the letters of a word differ from those of a pattern's, where they hardly do.
fn letters_differ(word: &Word, text: &Letters, range: &Range<usize>, alphabet: &Alphabet) -> Option<Refusal> {
    let (own, other) = (word.letters.as_slice(), &text.as_slice()[range.clone()]);
    let bases = |letters: &[Letter]| letters.iter().map(|letter| letter.base).collect::<Vec<char>>();
    let (own_bases, other_bases) = (bases(own), bases(other));
    if word.form == WordForm::Spelled {
        return (own_bases == other_bases).then_some(Refusal::Spelling);
    }
    let own_letter = |letters: &Letters, at: usize| {
        alphabet.own_letter(letters.as_slice()[at].base, letters.marks(at)).is_some()
    };
    let has_own = (0..own.len()).any(|at| own_letter(&word.letters, at))
        || range.clone().any(|at| own_letter(text, at));
    let once = |mut bases: Vec<char>| {
        bases.dedup();
        bases
    };
    match once(own_bases.clone()) == once(other_bases.clone()) {
        true if own_bases != other_bases => Some(Refusal::Repeated),
        true if has_own => Some(Refusal::OwnLetter),
        _ => None,
    }
}
