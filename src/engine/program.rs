//! Patterns as the engine runs them: small automata whose steps are words, signs, emoji, detectors
//! and gaps.

use super::choices::{Choice, Needed};
use super::hashes::QuickMap;
use super::word::Word;
use crate::order;
use crate::pack::pattern::Detector;

/// A word of a pattern, by its place among all words of the engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct WordId(pub(super) u32);

/// An emoji of a pattern, by its place among all emoji of the engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct EmojiId(pub(super) u32);

/// What a step of a pattern takes from the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Step {
    Word(WordId),
    Emoji(EmojiId),
    Sign(char),
    Detector(Detector),
}

/// A place between the steps of a pattern.
#[derive(Clone, Debug, Default)]
pub(super) struct State {
    /// The steps that lead on, sorted.
    pub(super) steps: Vec<(Step, u32)>,
    /// States that are reached without a step: what is optional was left out.
    pub(super) skips: Vec<u32>,
    /// Gaps that lead on: how many words at most.
    pub(super) gaps: Vec<(u32, u32)>,
    /// All states that skips lead to, through others too.
    reached: Vec<u32>,
}

/// A pattern as an automaton. It starts in state 0.
#[derive(Clone, Debug)]
pub(super) struct Program {
    pub(super) states: Vec<State>,
    pub(super) accept: u32,
    /// The emoji it names, sorted: they do not stand between other words of its matches.
    pub(super) emoji: Vec<EmojiId>,
    /// Steps one of which every match has, the rarest there are: a text without them is passed over.
    /// Each comes with other words that have to stand near it.
    pub(super) anchors: Vec<(Step, Needed)>,
    /// How often one of these is to be expected.
    pub(super) commonness: u32,
    /// Steps that every match has.
    pub(super) needed: Vec<Step>,
    /// The choices of words that every match has.
    pub(super) needed_choices: Vec<Choice>,
}

impl Program {
    /// A program without steps from state 0 to state 1.
    pub(super) fn new() -> Self {
        Self {
            states: vec![State::default(), State::default()],
            accept: 1,
            emoji: Vec::new(),
            anchors: Vec::new(),
            commonness: u32::MAX,
            needed: Vec::new(),
            needed_choices: Vec::new(),
        }
    }

    /// Puts the program in order once all steps are there.
    pub(super) fn finish(&mut self) {
        for state in &mut self.states {
            order::sort(&mut state.steps);
            state.steps.dedup();
        }
        order::sort(&mut self.emoji);
        self.emoji.dedup();
        order::sort(&mut self.anchors);
        self.anchors.dedup();
        for state in 0..self.states.len() {
            if !self.states[state].skips.is_empty() {
                self.states[state].reached = self.reached_from(state as u32);
            }
        }
    }

    fn reached_from(&self, state: u32) -> Vec<u32> {
        let mut reached = vec![state];
        let mut next = 0;
        while let Some(&state) = reached.get(next) {
            for &skip in &self.states[state as usize].skips {
                if !reached.contains(&skip) {
                    reached.push(skip);
                }
            }
            next += 1;
        }
        reached.split_off(1)
    }

    /// The states that are reached from one without a step, itself first.
    pub(super) fn closure(&self, state: u32) -> impl Iterator<Item = u32> {
        std::iter::once(state).chain(self.states[state as usize].reached.iter().copied())
    }

    /// Whether a match can start with this step.
    pub(super) fn may_start_with(&self, step: Step) -> bool {
        self.closure(0).any(|state| {
            self.states[state as usize].steps.binary_search_by_key(&step, |&(known, _)| known).is_ok()
        })
    }

    /// Whether a match can end in a state.
    pub(super) fn may_end_in(&self, state: u32) -> bool {
        self.closure(state).any(|state| state == self.accept)
    }

    /// Whether a stretch of text may have all that a match needs, by its steps and the choices of each.
    pub(super) fn may_match(&self, steps: &QuickMap<Step, &[Choice]>) -> bool {
        let has = |choice| steps.values().any(|choices| choices.binary_search(choice).is_ok());
        self.needed.iter().all(|step| steps.contains_key(step)) && self.needed_choices.iter().all(has)
    }

    /// How many words of a text a match spans at most, by what each step takes at most.
    pub(super) fn reach(&self, words_of: impl Fn(Step) -> usize) -> usize {
        // There is no way back in a pattern: a state is done once all that it leads to are.
        let mut reach: Vec<Option<usize>> = vec![None; self.states.len()];
        let mut pending = vec![0_u32];
        while let Some(&state) = pending.last() {
            let State { steps, skips, gaps, .. } = &self.states[state as usize];
            let skips = skips.iter().map(|&to| (to, 0));
            let gaps = gaps.iter().map(|&(most, to)| (to, most as usize));
            let ways = || {
                steps.iter().map(|&(step, to)| (to, words_of(step))).chain(skips.clone()).chain(gaps.clone())
            };
            let unknown = ways().map(|(to, _)| to).find(|&to| reach[to as usize].is_none());
            if let Some(unknown) = unknown {
                pending.push(unknown);
                continue;
            }
            reach[state as usize] =
                Some(ways().filter_map(|(to, words)| Some(reach[to as usize]? + words)).max().unwrap_or(0));
            pending.pop();
        }
        reach[0].unwrap_or(0)
    }

    /// Where words meet with nothing between: those that lead to a place, and those that may follow there.
    pub(super) fn joints(&self) -> impl Iterator<Item = (Vec<WordId>, Vec<WordId>)> {
        let words = |state: &State| {
            let word = |&(step, to)| if let Step::Word(word) = step { Some((word, to)) } else { None };
            state.steps.iter().filter_map(word).collect::<Vec<(WordId, u32)>>()
        };
        let mut leading: Vec<Vec<WordId>> = vec![Vec::new(); self.states.len()];
        for (word, to) in self.states.iter().flat_map(words) {
            leading[to as usize].push(word);
        }
        (0..).zip(leading).filter(|(_, leading)| !leading.is_empty()).filter_map(move |(state, leading)| {
            let next = self.closure(state).flat_map(|next| words(&self.states[next as usize]));
            let following: Vec<WordId> = next.map(|(word, _)| word).collect();
            (!following.is_empty()).then_some((leading, following))
        })
    }
}

/// All words and emoji that the patterns of an engine are made of.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    pub(super) words: Vec<Word>,
    pub(super) emoji: Vec<String>,
}

impl Vocabulary {
    pub(super) fn word(&self, id: WordId) -> &Word {
        &self.words[id.0 as usize]
    }
}
