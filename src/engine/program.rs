//! Patterns as the engine runs them: small automata whose steps are words, signs, emoji, detectors
//! and gaps.

use super::hashes::QuickSet;
use super::signatures::Signature;
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
    /// Each comes with other words that the sentence has to have.
    pub(super) anchors: Vec<(Step, Signature)>,
    /// Steps that every match has.
    pub(super) needed: Vec<Step>,
    /// The words of which every match has one or the other.
    pub(super) needed_words: Signature,
}

impl Program {
    /// A program without steps from state 0 to state 1.
    pub(super) fn new() -> Self {
        Self {
            states: vec![State::default(), State::default()],
            accept: 1,
            emoji: Vec::new(),
            anchors: Vec::new(),
            needed: Vec::new(),
            needed_words: Signature::default(),
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

    /// Whether a stretch of text may have all that a match needs, by the signature of its words and its
    /// steps.
    pub(super) fn needs_no_more_than(&self, words: Signature, steps: &QuickSet<Step>) -> bool {
        words.covers(self.needed_words) && self.needed.iter().all(|step| steps.contains(step))
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

    /// Every word with whether another may follow it with nothing between, and whether it may
    /// follow another so.
    pub(super) fn joints(&self) -> Vec<(WordId, bool, bool)> {
        let is_word = |step: &Step| matches!(step, Step::Word(_));
        let word_steps =
            |state: u32| self.states[state as usize].steps.iter().filter(move |(step, _)| is_word(step));
        let mut follows = vec![false; self.states.len()];
        let mut reached = vec![false; self.states.len()];
        for state in 0..self.states.len() as u32 {
            follows[state as usize] = self.closure(state).any(|next| word_steps(next).next().is_some());
            for &(_, to) in word_steps(state) {
                reached[to as usize] = true;
            }
        }
        let mut preceded = vec![false; self.states.len()];
        for state in (0..self.states.len() as u32).filter(|&state| reached[state as usize]) {
            for next in self.closure(state) {
                preceded[next as usize] = true;
            }
        }
        let mut joints = Vec::new();
        for state in 0..self.states.len() as u32 {
            for &(step, to) in word_steps(state) {
                if let Step::Word(word) = step
                    && (follows[to as usize] || preceded[state as usize])
                {
                    joints.push((word, follows[to as usize], preceded[state as usize]));
                }
            }
        }
        joints
    }
}

/// Pairs of words that may follow each other with nothing between.
#[derive(Clone, Debug)]
pub(super) enum Pairs {
    /// All of them.
    Known(Vec<(WordId, WordId)>),
    /// Too many to be listed.
    TooMany,
}

impl Program {
    /// The pairs of words that may follow each other with nothing between, up to so many.
    pub(super) fn pairs(&self, most: usize) -> Pairs {
        let words = |steps: &[(Step, u32)]| {
            let word =
                |&(step, to): &(Step, u32)| if let Step::Word(word) = step { Some((word, to)) } else { None };
            steps.iter().filter_map(word).collect::<Vec<_>>()
        };
        let mut leading: Vec<Vec<WordId>> = vec![Vec::new(); self.states.len()];
        for (word, to) in self.states.iter().flat_map(|state| words(&state.steps)) {
            leading[to as usize].push(word);
        }
        let mut pairs = Vec::new();
        for state in (0..self.states.len() as u32).filter(|&state| !leading[state as usize].is_empty()) {
            let following: Vec<WordId> = self
                .closure(state)
                .flat_map(|next| words(&self.states[next as usize].steps))
                .map(|(word, _)| word)
                .collect();
            if pairs.len() + leading[state as usize].len() * following.len() > most {
                return Pairs::TooMany;
            }
            for &word in &leading[state as usize] {
                pairs.extend(following.iter().map(|&next| (word, next)));
            }
        }
        Pairs::Known(pairs)
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
