//! What a rule makes of the places where its patterns match: exceptions, and the choice among
//! matches that overlap.

use std::cmp::Reverse;
use std::ops::Range;

use super::context::Context;
use super::hashes::QuickMap;
use super::matching::{Candidate, Field};
use super::program::{Program, Step};
use super::windows;
use crate::order;
use crate::pack::{Pack, Reading, Rule, Status, Within};

/// A rule, compiled.
#[derive(Debug)]
pub(super) struct CompiledRule {
    /// Its pack, by its place in the engine.
    pub(super) pack: usize,
    /// Its place in the pack.
    pub(super) rule: usize,
    /// Through what its patterns are read.
    pub(super) reading: Reading,
    pub(super) patterns: Vec<Program>,
    /// How close all of its patterns have to be; `None` where any of them will do.
    pub(super) all: Option<Within>,
    pub(super) exceptions: Vec<CompiledException>,
    /// The parts that its suggestions replace, in their order.
    pub(super) replaced: Vec<Program>,
}

/// An exception, compiled.
#[derive(Debug)]
pub(super) struct CompiledException {
    pub(super) program: Program,
    /// From how many words away it takes a match back; `None` where it has to overlap it.
    pub(super) near: Option<usize>,
}

/// Where a rule matches.
#[derive(Clone, Debug)]
pub(super) struct Match {
    /// The place as a whole.
    pub(super) whole: Candidate,
    /// The matches of the patterns of an `all` rule, by where they start; none for other rules.
    pub(super) parts: Vec<Candidate>,
}

/// Whether a rule holds in a context.
pub(super) fn applies(pack: &Pack, rule: &Rule, context: &Context) -> bool {
    rule.status != Status::Retired
        && rule.fields.as_ref().is_none_or(|fields| fields.contains(&context.field))
        && rule.regions.iter().any(|region| region.covers(context.region))
        && pack.authority(&rule.authority).is_some_and(|authority| authority.in_force(context.date))
}

/// The patterns, or the exceptions, that are looked for by a step: a rule, and which of its own.
pub(super) type PatternsByStep = QuickMap<Step, Vec<(usize, usize)>>;

impl CompiledRule {
    /// The matches of a rule, from those of its patterns, each with the number of its pattern:
    /// exceptions are left out first, then the best is taken at the leftmost start, and so on after
    /// its end; or the smallest windows that hold a match of every pattern.
    pub(super) fn choose(
        &self,
        field: &Field<'_>,
        candidates: Vec<(usize, Candidate)>,
        exceptions: &mut Exceptions<'_>,
    ) -> Vec<Match> {
        let kept = candidates.into_iter().filter(|(_, it)| exceptions.taking_back(field, self, it).is_none());
        let kept: Vec<(usize, Candidate)> = kept.collect();
        match self.all {
            None => choose(kept).into_iter().map(|whole| Match { whole, parts: Vec::new() }).collect(),
            Some(within) => windows::choose(field, kept, self.patterns.len(), within),
        }
    }
}

/// The exceptions of one rule, looked for in a sentence once it has a candidate.
pub(super) struct Exceptions<'check> {
    rule: usize,
    by_step: &'check PatternsByStep,
    found: QuickMap<usize, Vec<(usize, Candidate)>>,
}

impl<'check> Exceptions<'check> {
    pub(super) fn of(rule: usize, by_step: &'check PatternsByStep) -> Self {
        Self { rule, by_step, found: QuickMap::default() }
    }

    /// The exception that takes a candidate back, and where it stands, in UTF-16 code units.
    pub(super) fn taking_back(
        &mut self,
        field: &Field<'_>,
        rule: &CompiledRule,
        candidate: &Candidate,
    ) -> Option<(usize, (usize, usize))> {
        if rule.exceptions.is_empty() {
            return None;
        }
        let first = field.sentence(candidate.tokens.0);
        let last = field.sentence(candidate.tokens.1 - 1);
        [Some(first.clone()), (first != last).then_some(last)].into_iter().flatten().find_map(|sentence| {
            let found = self.in_sentence(field, rule, sentence);
            let takes_back = |(exception, occurrence): &&(usize, Candidate)| {
                overlap(candidate, occurrence)
                    || rule.exceptions[*exception]
                        .near
                        .is_some_and(|words| is_near(field, candidate, occurrence, words))
            };
            found.iter().find(takes_back).map(|(exception, it)| (*exception, it.utf16))
        })
    }

    fn in_sentence(
        &mut self,
        field: &Field<'_>,
        rule: &CompiledRule,
        sentence: Range<usize>,
    ) -> &[(usize, Candidate)] {
        self.found.entry(sentence.start).or_insert_with(|| {
            let hits = field.hits_from(sentence.clone());
            let own = |&&(number, _): &&(usize, usize)| number == self.rule;
            let mut named: Vec<usize> = hits
                .iter()
                .flat_map(|hit| self.by_step.get(&hit.step).into_iter().flatten().filter(own))
                .map(|&(_, exception)| exception)
                .collect();
            order::sort(&mut named);
            named.dedup();
            let occurrences = |exception: usize| {
                let program = &rule.exceptions[exception].program;
                occurrences(field, program, Reading::Standard, sentence.clone())
                    .map(move |occurrence| (exception, occurrence))
            };
            named.into_iter().flat_map(occurrences).collect()
        })
    }
}

pub(super) fn overlap(one: &Candidate, other: &Candidate) -> bool {
    one.bytes.0 < other.bytes.1 && other.bytes.0 < one.bytes.1
}

/// Whether fewer words stand between two places of one sentence.
fn is_near(field: &Field<'_>, one: &Candidate, other: &Candidate, words: usize) -> bool {
    let between = if one.tokens.1 <= other.tokens.0 {
        one.tokens.1..other.tokens.0
    } else {
        other.tokens.1..one.tokens.0
    };
    field.words_in(between) < words
}

/// The order of candidates, best first. Each comes with the number of its pattern, the first of
/// which wins where all else is equal.
pub(super) fn rank((pattern, candidate): &(usize, Candidate)) -> impl Ord + use<> {
    let (start, end) = candidate.bytes;
    (start, Reverse(candidate.words), candidate.gap_words, Reverse(end), candidate.seen.count(), *pattern)
}

/// The best candidate at the leftmost start, and so on after its end.
pub(super) fn choose(mut candidates: Vec<(usize, Candidate)>) -> Vec<Candidate> {
    order::sort_by_key(&mut candidates, rank);
    let mut reached = 0;
    candidates
        .into_iter()
        .map(|(_, candidate)| candidate)
        .filter(|candidate| {
            let free = candidate.bytes.0 >= reached;
            reached = if free { candidate.bytes.1 } else { reached };
            free
        })
        .collect()
}

/// The places where a pattern matches, from some tokens on.
pub(super) fn occurrences<'run>(
    field: &'run Field<'_>,
    program: &'run Program,
    reading: Reading,
    tokens: Range<usize>,
) -> impl Iterator<Item = Candidate> + 'run {
    let may_start = |hit: &&super::hit::Hit| !hit.start.is_inside() && program.may_start_with(hit.step);
    let starts = field.hits_from(tokens).iter().filter(may_start);
    let mut tokens: Vec<usize> = starts.map(|hit| hit.start.token as usize).collect();
    tokens.dedup();
    tokens.into_iter().flat_map(move |token| field.candidates_at(program, reading, token))
}
