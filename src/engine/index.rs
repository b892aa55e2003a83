//! The words of all patterns, to be looked up by what stands in a text.

use aho_corasick::automaton::Automaton;
use aho_corasick::nfa::contiguous::NFA;
use aho_corasick::{Input, Match, MatchKind};

use super::choices::{Choice, Choices, Needed, Role};
use super::detectors::Wanted;
use super::hashes::{ByHash, QuickMap, QuickSet};
use super::known::KnownWords;
use super::phrases::Phrases;
use super::program::{EmojiId, Program, Step, Vocabulary, WordId};
use super::rare_parts::{RareParts, may_be_read_as};
use super::rules::CompiledRule;
use super::together::Together;
use super::word::Word;
use crate::order;
use crate::pack::pattern::Detector;
use crate::pack::{Reading, Within};
use crate::text::{Letter, Letters, Skeleton, class, skeleton_hash};

/// Finds the steps of all patterns in a text.
#[derive(Debug)]
pub(super) struct Index {
    /// Whole words, by the hash of their skeleton.
    pub(super) whole: ByHash<Vec<WordId>>,
    /// The whole words that patterns cannot do without.
    pub(super) known: KnownWords,
    choices: Choices,
    /// How many words of a text a match spans at most, and how many stand up to the end of an exception
    /// that takes it back.
    pub(super) reach: usize,
    /// The steps by which patterns are looked for.
    pub(super) anchor_steps: QuickSet<Step>,
    pub(super) parts: Option<Parts>,
    /// Those by which patterns are looked for, in a text that is wholly Latin and in any.
    rare_parts: (RareParts, RareParts),
    /// Whether patterns are looked for by emoji.
    pub(super) looks_for_emoji: bool,
    pub(super) masked: Masked,
    pub(super) phrases: Phrases,
    pub(super) emoji: QuickMap<String, EmojiId>,
    pub(super) signs: QuickSet<char>,
    pub(super) detectors: Wanted,
    /// Those by which patterns are looked for.
    pub(super) rare_detectors: Wanted,
    /// Whether a rule reads `strong`.
    pub(super) is_strong: bool,
    /// Whether the patterns of a rule may stand in several sentences.
    pub(super) spans_sentences: bool,
}

/// Parts of words, and words in scripts without spaces.
#[derive(Debug)]
pub(super) struct Parts {
    automaton: NFA,
    /// By the number of the pattern in the automaton.
    pub(super) all: Vec<Part>,
}

/// Words with one skeleton.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) words: Vec<WordId>,
    /// How many letters the shortest of them has.
    pub(super) least_letters: usize,
    /// The same of those by which patterns are looked for.
    least_of_anchors: Option<usize>,
    /// What these begin with.
    first_of_anchors: String,
}

impl Parts {
    /// Where the skeletons of parts stand in other skeletons, by where they end.
    pub(super) fn occurrences(&self, skeletons: &str) -> impl Iterator<Item = Match> {
        // An automaton refuses only anchored searches, and other kinds of matches.
        self.automaton.try_find_overlapping_iter(Input::new(skeletons)).into_iter().flatten()
    }
}

impl Part {
    /// Whether so many letters may be a word by which patterns are looked for.
    pub(super) fn may_be_anchor(&self, first: char, letters: usize) -> bool {
        self.least_of_anchors.is_some_and(|least| letters >= least)
            && self.first_of_anchors.chars().any(|own| may_be_read_as(first, own))
    }
}

/// Words that may be met masked, by their first and last letter and their length, sorted by
/// their letters.
#[derive(Debug, Default)]
pub(super) struct Masked(QuickMap<(char, char, usize), Vec<(String, WordId)>>);

impl Index {
    pub(super) fn new(vocabulary: &Vocabulary, choices: Choices, rules: &[CompiledRule]) -> Self {
        let mut whole: ByHash<Vec<WordId>> = ByHash::default();
        let mut parts = PartsBuilder::default();
        let mut needed: QuickMap<Step, Vec<Needed>> = QuickMap::default();
        for (number, rule) in rules.iter().enumerate() {
            // Where all patterns of a rule have to match, the rarest tells whether the others matter.
            let rarest = (0..rule.patterns.len()).min_by_key(|&number| rule.patterns[number].commonness);
            let role = |pattern| match rule.all {
                None => Role::Alone,
                Some(Within::Caption) if rarest == Some(pattern) => Role::Rarest(Together::one(number)),
                Some(Within::Caption) => Role::Waiting(Together::one(number)),
                Some(_) if rarest == Some(pattern) => Role::Alone,
                Some(_) => Role::None,
            };
            for (number, pattern) in rule.patterns.iter().enumerate() {
                for &(step, words) in &pattern.anchors {
                    let of_step = needed.entry(step).or_insert_with(|| Vec::with_capacity(1));
                    of_step.push(words.of(role(number)));
                }
            }
        }
        let mut known = KnownWords::default();
        let mut masked = Masked::default();
        for (id, word) in words(vocabulary) {
            let hash = skeleton_hash(word.letters.as_slice());
            if !word.is_whole() {
                let is_anchor = needed.contains_key(&Step::Word(word.stands_for(id)));
                parts.add(&word.letters, id, is_anchor);
                // Set apart, the letters of running text are looked up whole.
                if !word.running || reading_of(vocabulary, id) != Reading::Strong {
                    continue;
                }
            }
            whole.entry(hash).or_default().push(id);
            let step = word.stands_for(id);
            known.add(word, choices.of(step), needed.get(&Step::Word(step)).map_or(&[], Vec::as_slice));
            if !word.running && reading_of(vocabulary, id) == Reading::Strong {
                masked.add(&word.letters, id);
            }
        }
        masked.sort();
        let programs = || {
            rules.iter().flat_map(|rule| {
                let exceptions = rule.exceptions.iter().map(|exception| &exception.program);
                rule.patterns.iter().chain(exceptions).chain(&rule.replaced)
            })
        };
        let strong = rules.iter().filter(|rule| rule.reading == Reading::Strong);
        let strong = strong.flat_map(|rule| rule.patterns.iter().chain(&rule.replaced));
        let emoji = vocabulary.emoji.iter().enumerate();
        let is_emoji = |step: &Step| matches!(step, Step::Emoji(_) | Step::Detector(Detector::Emoji));
        Self {
            rare_parts: (
                RareParts::of(rare_parts(vocabulary, &needed).filter(|word| !word.is_foreign_to_latin())),
                RareParts::of(rare_parts(vocabulary, &needed)),
            ),
            looks_for_emoji: needed.keys().any(is_emoji),
            whole,
            known: known.finished(),
            choices,
            reach: reach(vocabulary, rules),
            rare_detectors: Wanted::of(needed.keys().copied().filter_map(detector)),
            anchor_steps: needed.into_keys().collect(),
            parts: parts.build(),
            masked,
            phrases: Phrases::of(vocabulary, programs(), strong),
            emoji: emoji.map(|(id, emoji)| (emoji.clone(), EmojiId(id as u32))).collect(),
            signs: steps(programs()).filter_map(sign).collect(),
            detectors: Wanted::of(steps(programs()).filter_map(detector)),
            spans_sentences: rules.iter().any(|rule| rule.all == Some(Within::Caption)),
            is_strong: vocabulary.words.iter().any(|word| word.reading == Reading::Strong),
        }
    }

    /// The parts of words by which patterns are looked for in a text.
    pub(super) fn rare_parts(&self, is_latin: bool) -> &RareParts {
        if is_latin { &self.rare_parts.0 } else { &self.rare_parts.1 }
    }

    /// The choices that a step is one of.
    pub(super) fn choices_of(&self, step: Step) -> &[Choice] {
        if let Step::Word(word) = step { self.choices.of(word) } else { &[] }
    }
}

/// The parts of words, between white space, by which patterns are looked for.
fn rare_parts<'v>(
    vocabulary: &'v Vocabulary,
    needed: &QuickMap<Step, Vec<Needed>>,
) -> impl Iterator<Item = &'v Word> {
    let parts = words(vocabulary).filter(|(_, word)| !word.is_whole() && !word.running);
    parts.filter(|&(id, word)| needed.contains_key(&Step::Word(word.stands_for(id)))).map(|(_, word)| word)
}

/// A match may be as long as the longest pattern, and stand as far from an exception as that says.
fn reach(vocabulary: &Vocabulary, rules: &[CompiledRule]) -> usize {
    let words = |step| if let Step::Word(id) = step { vocabulary.word(id).weight() } else { 1 };
    let of_rule = |rule: &CompiledRule| {
        let patterns = rule.patterns.iter().map(|program| program.reach(words));
        let exceptions = rule.exceptions.iter();
        let exceptions =
            exceptions.map(|exception| exception.program.reach(words) + exception.near.unwrap_or(0));
        patterns.chain(exceptions).max().unwrap_or(0)
    };
    rules.iter().map(of_rule).max().unwrap_or(0)
}

pub(super) fn words(vocabulary: &Vocabulary) -> impl Iterator<Item = (WordId, &Word)> {
    vocabulary.words.iter().enumerate().map(|(id, word)| (WordId(id as u32), word))
}

/// The most that a word is read through, as a form of another or for itself.
pub(super) fn reading_of(vocabulary: &Vocabulary, id: WordId) -> Reading {
    vocabulary.word(vocabulary.word(id).stands_for(id)).reading
}

fn steps<'p>(programs: impl Iterator<Item = &'p Program>) -> impl Iterator<Item = Step> {
    programs.flat_map(|program| &program.states).flat_map(|state| &state.steps).map(|&(step, _)| step)
}

fn detector(step: Step) -> Option<Detector> {
    if let Step::Detector(detector) = step { Some(detector) } else { None }
}

fn sign(step: Step) -> Option<char> {
    if let Step::Sign(sign) = step { Some(sign) } else { None }
}

/// Gathers what the automaton is made of.
#[derive(Default)]
struct PartsBuilder {
    skeletons: Vec<String>,
    all: Vec<Part>,
    known: QuickMap<String, usize>,
}

impl PartsBuilder {
    fn add(&mut self, letters: &Letters, id: WordId, is_anchor: bool) {
        let mut skeleton = Skeleton::default();
        let letters = letters.as_slice();
        let text: String = letters.iter().filter_map(|letter| skeleton.push(letter)).collect();
        let place = *self.known.entry(text.clone()).or_insert_with(|| {
            self.skeletons.push(text);
            self.all.push(Part {
                words: Vec::new(),
                least_letters: usize::MAX,
                least_of_anchors: None,
                first_of_anchors: String::new(),
            });
            self.all.len() - 1
        });
        let part = &mut self.all[place];
        part.words.push(id);
        part.least_letters = part.least_letters.min(letters.len());
        if is_anchor {
            let least = part.least_of_anchors.get_or_insert(letters.len());
            *least = letters.len().min(*least);
            part.first_of_anchors.push(letters[0].base);
        }
    }

    fn build(self) -> Option<Parts> {
        if self.skeletons.is_empty() {
            return None;
        }
        let automaton =
            NFA::builder().match_kind(MatchKind::Standard).prefilter(false).build(&self.skeletons);
        // Building fails only past the limits of 2^31 states, far above those of packs.
        automaton.ok().map(|automaton| Parts { automaton, all: self.all })
    }
}

/// The letters by which masked words are sorted.
fn classes(letters: &[Letter]) -> impl Iterator<Item = char> {
    letters.iter().map(|letter| class(letter.base))
}

impl Masked {
    /// The most words that are looked at for one masked word.
    pub(super) const MOST: usize = 256;

    fn add(&mut self, letters: &Letters, id: WordId) {
        if let [first, _, _, .., last] = letters.as_slice() {
            let key = (class(first.base), class(last.base), letters.len());
            self.0.entry(key).or_default().push((classes(letters.as_slice()).collect(), id));
        }
    }

    fn sort(&mut self) {
        self.0.values_mut().for_each(|words| order::sort(words));
    }

    /// The words that masked letters may be: those with the same first and last letter and as
    /// many letters, which begin with what stands before the first mask.
    pub(super) fn like<'a>(&'a self, letters: &[Letter]) -> impl Iterator<Item = WordId> + use<'a> {
        let key = letters
            .first()
            .zip(letters.last())
            .map(|(first, last)| (class(first.base), class(last.base), letters.len()));
        let words = key.and_then(|key| self.0.get(&key)).map_or([].as_slice(), Vec::as_slice);
        let plain = letters.iter().take_while(|letter| !crate::text::leet::is_mask(letter.base)).count();
        let start: String = classes(&letters[..plain]).collect();
        let first = words.partition_point(|(word, _)| *word < start);
        words[first..]
            .iter()
            .take_while(move |(word, _)| word.starts_with(&start))
            .take(Self::MOST)
            .map(|&(_, id)| id)
    }
}
