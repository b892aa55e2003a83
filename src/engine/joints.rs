//! Which words of the patterns may follow each other with nothing between.

use super::hashes::QuickMap;
use super::program::{Program, WordId};
use crate::order;

/// The words that others may follow, or that may follow others, with nothing between.
#[derive(Debug, Default)]
pub(super) struct Joints {
    words: QuickMap<WordId, Joined>,
    /// The words that may follow at a place of a pattern. Many patterns have the same words there.
    sets: QuickMap<Vec<WordId>, Set>,
}

/// A set of words, by its place among all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Set(u32);

/// What a word may stand beside, sorted.
#[derive(Debug, Default)]
struct Joined {
    /// The sets of words that may follow it.
    leads_to: Vec<Set>,
    /// The sets that it is in.
    member_of: Vec<Set>,
}

impl Joints {
    pub(super) fn of<'p>(programs: impl Iterator<Item = &'p Program>) -> Self {
        let mut joints = Self::default();
        for (leading, mut following) in programs.flat_map(Program::joints) {
            order::sort(&mut following);
            following.dedup();
            let next = Set(joints.sets.len() as u32);
            let set = *joints.sets.entry(following).or_insert(next);
            for word in leading {
                joints.words.entry(word).or_default().leads_to.push(set);
            }
        }
        for (words, &set) in &joints.sets {
            for word in words {
                joints.words.entry(*word).or_default().member_of.push(set);
            }
        }
        for Joined { leads_to, member_of } in joints.words.values_mut() {
            order::sort(leads_to);
            leads_to.dedup();
            order::sort(member_of);
        }
        joints
    }

    /// Whether a word may stand beside another.
    pub(super) fn has(&self, word: WordId) -> bool {
        self.words.contains_key(&word)
    }

    /// Whether another may follow a word.
    pub(super) fn may_lead(&self, word: WordId) -> bool {
        self.words.get(&word).is_some_and(|joined| !joined.leads_to.is_empty())
    }

    /// Whether a word may follow another.
    pub(super) fn may_end(&self, word: WordId) -> bool {
        self.words.get(&word).is_some_and(|joined| !joined.member_of.is_empty())
    }

    /// Whether a word may follow a certain other.
    pub(super) fn may_follow(&self, word: WordId, next: WordId) -> bool {
        let (Some(word), Some(next)) = (self.words.get(&word), self.words.get(&next)) else { return false };
        let (few, many) = if word.leads_to.len() < next.member_of.len() {
            (&word.leads_to, &next.member_of)
        } else {
            (&next.member_of, &word.leads_to)
        };
        few.iter().any(|set| many.binary_search(set).is_ok())
    }

    /// The sets of words that may follow others, each with those others.
    pub(super) fn sets(&self) -> impl Iterator<Item = (&[WordId], Vec<WordId>)> {
        let mut leading: Vec<Vec<WordId>> = vec![Vec::new(); self.sets.len()];
        for (&word, joined) in &self.words {
            for set in &joined.leads_to {
                leading[set.0 as usize].push(word);
            }
        }
        self.sets
            .iter()
            .map(move |(words, set)| (words.as_slice(), std::mem::take(&mut leading[set.0 as usize])))
    }
}
