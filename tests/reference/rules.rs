//! What a rule makes of the matches of its patterns: exceptions and choice.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::ops::Range;

use forewarn::Context;
use forewarn::pack::{Condition, Exception, Pack, Pattern, Reading, Rule, Status};
use forewarn::verdict::Through;

use super::conditions::{is_near, overlap, through, windows};
use super::letters::Alphabets;
use super::matching::{Match, matches, named_emoji};
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
    /// The parts of a rule whose every pattern must match.
    pub parts: Vec<(usize, usize)>,
}

/// What the rules of a status find in a text.
pub fn check(packs: &[Pack], status: Status, text: &str, context: &Context) -> Vec<Found> {
    let mut found = Vec::new();
    for pack in packs {
        let alphabets = Alphabets::of(pack.languages.iter().map(|language| language.primary_language()));
        let cut = Text::new(text, &alphabets);
        for rule in pack.rules.iter().filter(|rule| rule.status == status && applies(rule, pack, context)) {
            let place = |span: &Range<usize>| (cut.code_units[span.start], cut.code_units[span.end]);
            for chosen in choose(rule, pack, &cut, &alphabets) {
                let (start, end) = place(&chosen.span);
                found.push(Found {
                    start,
                    end,
                    parts: chosen.parts.iter().map(place).collect(),
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

/// What a rule finds, in characters.
struct Chosen {
    span: Range<usize>,
    parts: Vec<Range<usize>>,
    read_as: String,
    through: BTreeSet<Through>,
}

fn choose(rule: &Rule, pack: &Pack, text: &Text, alphabets: &Alphabets) -> Vec<Chosen> {
    let reader = Reader { text, alphabets, reading: rule.reads };
    let left = |pattern: &Pattern| -> Vec<Match> {
        let taken_back = exceptions(rule, pack, reader);
        matches(pattern, pack, reader)
            .into_iter()
            .filter(|candidate| !taken_back.iter().any(|exception| exception.takes_back(candidate, text)))
            .collect()
    };
    match &rule.condition {
        Condition::Any(patterns) => leftmost(patterns.iter().flat_map(left).collect())
            .into_iter()
            .map(|found| Chosen {
                span: found.span,
                parts: Vec::new(),
                read_as: found.read_as,
                through: found.through,
            })
            .collect(),
        Condition::All { patterns, within } => {
            let candidates: Vec<Vec<Match>> = patterns.iter().map(left).collect();
            windows(&candidates, *within, text, &named(patterns, pack, alphabets))
                .into_iter()
                .map(|window| Chosen {
                    span: window.span.clone(),
                    parts: window.parts.iter().map(|part| part.span.clone()).collect(),
                    read_as: window
                        .parts
                        .iter()
                        .map(|part| &part.read_as[..])
                        .collect::<Vec<_>>()
                        .join(" … "),
                    through: through(&window),
                })
                .collect()
        }
    }
}

/// Where an exception occurs, and how near it has to be.
struct Occurrence {
    matched: Match,
    /// Words, and the emoji that are words; `None` where it has to overlap.
    near: Option<(u32, BTreeSet<String>)>,
}

impl Occurrence {
    fn takes_back(&self, candidate: &Match, text: &Text) -> bool {
        match &self.near {
            Some((words, named)) => is_near(candidate, &self.matched, *words, text, named),
            None => overlap(&candidate.span, &self.matched.span),
        }
    }
}

/// Every occurrence of a rule's exceptions, read `standard`.
fn exceptions(rule: &Rule, pack: &Pack, reader: Reader) -> Vec<Occurrence> {
    let reader = Reader { reading: Reading::Standard, ..reader };
    let of = |pattern: &Pattern, near: Option<(u32, BTreeSet<String>)>| -> Vec<Occurrence> {
        let found = matches(pattern, pack, reader).into_iter();
        found.map(|matched| Occurrence { matched, near: near.clone() }).collect()
    };
    let (Condition::Any(patterns) | Condition::All { patterns, .. }) = &rule.condition;
    rule.unless
        .iter()
        .flat_map(|exception| match exception {
            Exception::Overlapping(pattern) => of(pattern, None),
            Exception::Near { words, any, .. } => {
                let named: BTreeSet<String> = named(any, pack, reader.alphabets)
                    .union(&named(patterns, pack, reader.alphabets))
                    .cloned()
                    .collect();
                any.iter().flat_map(|pattern| of(pattern, Some((*words, named.clone())))).collect()
            }
        })
        .collect()
}

fn named(patterns: &[Pattern], pack: &Pack, alphabets: &Alphabets) -> BTreeSet<String> {
    patterns.iter().flat_map(|pattern| named_emoji(pattern, pack, alphabets)).collect()
}

/// The leftmost candidate, and the next behind its end.
fn leftmost(mut candidates: Vec<Match>) -> Vec<Match> {
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
