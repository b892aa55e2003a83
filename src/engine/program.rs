//! Patterns as the engine runs them: small automata whose steps are words, signs, emoji and gaps.

use super::word::Word;

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
}

/// A pattern as an automaton. It starts in state 0.
#[derive(Clone, Debug)]
pub(super) struct Program {
    pub(super) states: Vec<State>,
    pub(super) accept: u32,
    /// The emoji it names, sorted: they do not stand between other words of its matches.
    pub(super) emoji: Vec<EmojiId>,
}

impl Program {
    /// The states that are reached from one without a step, itself first.
    pub(super) fn closure(&self, state: u32) -> Vec<u32> {
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
        reached
    }

    /// The steps a match can start with.
    pub(super) fn first_steps(&self) -> impl Iterator<Item = Step> {
        self.closure(0)
            .into_iter()
            .flat_map(|state| self.states[state as usize].steps.iter().map(|&(step, _)| step))
    }

    /// Whether a match can start with this step.
    pub(super) fn may_start_with(&self, step: Step) -> bool {
        self.closure(0).into_iter().any(|state| {
            self.states[state as usize].steps.binary_search_by_key(&step, |&(known, _)| known).is_ok()
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
