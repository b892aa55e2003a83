//! What a rule makes of the matches of its patterns: exceptions and choice.

use std::cmp::Reverse;

use forewarn::Context;
use forewarn::pack::{Condition, Exception, Pack, Reading, Rule, Status};
use forewarn::verdict::Through;

use super::letters::Alphabets;
use super::matching::{Match, matches};
use super::reading::Reader;
use super::words::Text;

/// What a rule finds, with what the page says about it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// UTF-16 code units.
    pub start: usize,
    pub end: usize,
    pub pack: String,
    pub rule: String,
    pub matched: String,
    pub read_as: String,
    pub through: Vec<Through>,
}

/// What the rules of a status find in a text.
pub fn check(packs: &[Pack], status: Status, text: &str, context: &Context) -> Vec<Found> {
    let mut found = Vec::new();
    for pack in packs {
        let alphabets = Alphabets::of(pack.languages.iter().map(|language| language.primary_language()));
        let cut = Text::new(text, &alphabets);
        for rule in pack.rules.iter().filter(|rule| rule.status == status && applies(rule, pack, context)) {
            for chosen in choose(rule, pack, &cut, &alphabets) {
                found.push(Found {
                    start: cut.units[chosen.span.start],
                    end: cut.units[chosen.span.end],
                    pack: pack.id.clone(),
                    rule: rule.id.clone(),
                    matched: cut.characters[chosen.span.clone()].iter().collect(),
                    read_as: chosen.read_as,
                    through: chosen.through.into_iter().collect(),
                });
            }
        }
    }
    found.sort();
    found
}

fn applies(rule: &Rule, pack: &Pack, context: &Context) -> bool {
    let authority = pack.authority(&rule.authority).expect("a pack that loads has its authorities");
    let begun = authority.from.is_none_or(|from| from <= context.date);
    let over = authority.until.is_some_and(|until| until < context.date);
    let region =
        rule.regions.iter().any(|region| region.to_string() == "*" || Some(*region) == context.region);
    let field = rule.fields.as_ref().is_none_or(|fields| fields.contains(&context.field));
    begun && !over && region && field
}

fn choose(rule: &Rule, pack: &Pack, text: &Text, alphabets: &Alphabets) -> Vec<Match> {
    let Condition::Any(patterns) = &rule.condition else { panic!("`all` is refused") };
    let reader = Reader { text, alphabets, exact: rule.reads == Reading::Exact };
    let exceptions: Vec<Match> = rule
        .unless
        .iter()
        .flat_map(|exception| match exception {
            Exception::Overlapping(pattern) => matches(pattern, pack, Reader { exact: false, ..reader }),
            Exception::Near { .. } => panic!("`near` is refused"),
        })
        .collect();
    let mut candidates: Vec<Match> = patterns
        .iter()
        .flat_map(|pattern| matches(pattern, pack, reader))
        .filter(|candidate| !exceptions.iter().any(|exception| overlap(candidate, exception)))
        .collect();
    // Stable: what is written first stays first.
    candidates.sort_by_key(|candidate| {
        let Match { span, words, gap_words, through, .. } = candidate;
        (span.start, Reverse(*words), *gap_words, Reverse(span.end), through.len())
    });
    let mut chosen: Vec<Match> = Vec::new();
    for candidate in candidates {
        if chosen.last().is_none_or(|last| last.span.end <= candidate.span.start) {
            chosen.push(candidate);
        }
    }
    chosen
}

fn overlap(one: &Match, other: &Match) -> bool {
    one.span.start < other.span.end && other.span.start < one.span.end
}
