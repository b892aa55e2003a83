//! What a rule makes of the places where its patterns match: exceptions, and the choice among
//! matches that overlap.

use std::cmp::Reverse;
use std::ops::Range;

use super::matching::{Candidate, Field};
use super::program::Program;
use crate::pack::{Pack, Reading, Rule, Status};

use super::context::Context;

/// A rule, compiled.
#[derive(Debug)]
pub(super) struct CompiledRule {
    /// Its pack, by its place in the engine.
    pub(super) pack: usize,
    /// Its place in the pack.
    pub(super) rule: usize,
    pub(super) patterns: Vec<Program>,
    pub(super) exceptions: Vec<Program>,
    /// The parts that its suggestions replace, in their order.
    pub(super) replaced: Vec<Program>,
}

/// Whether a rule holds in a context.
pub(super) fn applies(pack: &Pack, rule: &Rule, context: &Context) -> bool {
    rule.status != Status::Retired
        && rule.fields.as_ref().is_none_or(|fields| fields.contains(&context.field))
        && rule.regions.iter().any(|region| region.covers(context.region))
        && pack.authority(&rule.authority).is_some_and(|authority| authority.in_force(context.date))
}

impl CompiledRule {
    /// The matches of a rule, from those of its patterns: exceptions are left out first, then the
    /// best is taken at the leftmost start, and so on after its end.
    pub(super) fn choose(
        &self,
        field: &Field<'_>,
        mut candidates: Vec<(usize, Candidate)>,
    ) -> Vec<Candidate> {
        if !self.exceptions.is_empty() {
            let exempt = Spans::of(self.exceptions.iter().flat_map(|exception| {
                occurrences(field, exception, Reading::Standard, 0..field.text.tokens.len())
                    .map(|candidate| candidate.bytes)
            }));
            candidates.retain(|(_, candidate)| !exempt.touch(candidate.bytes));
        }
        choose(candidates)
    }
}

/// The best candidate at the leftmost start, and so on after its end. Each comes with the number
/// of its pattern, the first of which wins where all else is equal.
pub(super) fn choose(mut candidates: Vec<(usize, Candidate)>) -> Vec<Candidate> {
    candidates.sort_by_key(|(pattern, candidate)| {
        let (start, end) = candidate.bytes;
        (start, Reverse(candidate.words), candidate.gap_words, Reverse(end), candidate.seen.count(), *pattern)
    });
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
    let starts = field.hits_from(tokens).iter().filter(|hit| program.may_start_with(hit.step));
    let mut tokens: Vec<usize> = starts.map(|hit| hit.tokens.0).collect();
    tokens.dedup();
    tokens.into_iter().flat_map(move |token| field.candidates_at(program, reading, token))
}

/// Parts of a text, joined where they overlap.
struct Spans(Vec<(usize, usize)>);

impl Spans {
    fn of(spans: impl Iterator<Item = (usize, usize)>) -> Self {
        let mut sorted: Vec<(usize, usize)> = spans.collect();
        sorted.sort_unstable();
        let mut joined: Vec<(usize, usize)> = Vec::new();
        for (start, end) in sorted {
            match joined.last_mut() {
                Some((_, reached)) if start < *reached => *reached = end.max(*reached),
                _ => joined.push((start, end)),
            }
        }
        Self(joined)
    }

    /// Whether any of the parts shares something with this one.
    fn touch(&self, (start, end): (usize, usize)) -> bool {
        let after = self.0.partition_point(|&(_, other_end)| other_end <= start);
        self.0.get(after).is_some_and(|&(other_start, _)| other_start < end)
    }
}
