//! From packs to verdicts: compiling patterns, proposing candidates, verifying them, and what a
//! rule makes of them.
//!
//! A check goes through the modules in this order: `propose` finds the words of the patterns in
//! the text and has `word` verify each, `matching` runs the patterns over them, `rules` leaves out
//! exceptions and chooses, `report` writes the findings.

mod compile;
mod context;
#[allow(dead_code)]
mod detectors;
mod error;
mod lookalikes;
mod matching;
mod program;
mod propose;
mod readings;
mod report;
mod rules;
mod support;
mod word;

use std::collections::{BTreeMap, HashMap, HashSet};

pub use context::Context;
pub use error::{CheckError, EngineError, LENGTH_LIMIT};

use compile::Compiler;
use matching::Field;
use program::{Program, Step, Vocabulary};
use propose::Index;
use report::Reporter;
use rules::CompiledRule;

use crate::pack::{Condition, Exception, LanguageTag, Pack, Pattern, Status};
use crate::text::{Alphabet, Text};
use crate::verdict::{Decision, Finding, PackReference, Verdict};

/// Compiled packs, ready to check texts. Immutable, and may be shared between threads.
#[derive(Debug)]
pub struct Engine {
    packs: Vec<Pack>,
    alphabets: Vec<Alphabet>,
    vocabulary: Vocabulary,
    index: Index,
    rules: Vec<CompiledRule>,
    /// The patterns that may start with a step: a rule, and a pattern of it.
    starts: HashMap<Step, Vec<(usize, usize)>>,
}

/// Whether an engine keeps the shadow rules of its packs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ShadowRules {
    /// What they find is given apart, in [`Verdict::shadow`].
    #[default]
    Kept,
    /// They are left out, as a browser does unless asked for them.
    Dropped,
}

impl Engine {
    /// Compiles packs, their shadow rules kept.
    ///
    /// # Errors
    ///
    /// There is no pack, two have the same id, or one asks for something the engine cannot do.
    pub fn new(packs: Vec<Pack>) -> Result<Self, EngineError> {
        Self::with_shadow_rules(packs, ShadowRules::Kept)
    }

    /// Compiles packs.
    ///
    /// # Errors
    ///
    /// As [`Engine::new`].
    pub fn with_shadow_rules(packs: Vec<Pack>, shadow: ShadowRules) -> Result<Self, EngineError> {
        if packs.is_empty() {
            return Err(EngineError::NoPack);
        }
        let mut ids = HashSet::new();
        if let Some(pack) = packs.iter().find(|pack| !ids.insert(&pack.id)) {
            return Err(EngineError::DuplicatePack { id: pack.id.clone() });
        }
        for pack in &packs {
            support::require_supported(pack).map_err(EngineError::Refused)?;
        }
        let mut compiler = Compiler::default();
        let mut rules = Vec::new();
        for (place, pack) in packs.iter().enumerate() {
            let kept = pack.rules.iter().enumerate().filter(|(_, rule)| match rule.status {
                Status::Active => true,
                Status::Shadow => shadow == ShadowRules::Kept,
                Status::Retired => false,
            });
            for (number, rule) in kept {
                let mut compile = |pattern: &Pattern| compiler.compile(place, pack, pattern);
                let Condition::Any(patterns) = &rule.condition else { continue };
                let exceptions = rule.unless.iter().filter_map(|exception| match exception {
                    Exception::Overlapping(pattern) => Some(pattern),
                    Exception::Near { .. } => None,
                });
                rules.push(CompiledRule {
                    pack: place,
                    rule: number,
                    patterns: patterns.iter().map(&mut compile).collect(),
                    exceptions: exceptions.map(&mut compile).collect(),
                    replaced: rule
                        .suggestions
                        .iter()
                        .map(|suggestion| compile(&suggestion.replace))
                        .collect(),
                });
            }
        }
        let vocabulary = compiler.vocabulary;
        let index = Index::new(&vocabulary, signs(&rules));
        let primary = |pack: &Pack| Alphabet::of(pack.languages.iter().map(LanguageTag::primary_language));
        let alphabets = packs.iter().map(primary).collect();
        let starts = starts(&rules);
        Ok(Self { packs, alphabets, vocabulary, index, rules, starts })
    }

    /// The packs, in the order they were given.
    pub fn packs(&self) -> &[Pack] {
        &self.packs
    }

    /// Checks a text in a context.
    ///
    /// # Errors
    ///
    /// The text is longer than [`LENGTH_LIMIT`]. A text that cannot be checked is never clear.
    pub fn check(&self, text: &str, context: &Context) -> Result<Verdict, CheckError> {
        let length = text.chars().map(char::len_utf16).sum();
        if length > LENGTH_LIMIT {
            return Err(CheckError::TextTooLong { length, limit: LENGTH_LIMIT });
        }
        let text = Text::read(text);
        let hits = self.index.hits(&text, &self.vocabulary, &self.alphabets);
        let (findings, shadow) = self.findings(&Field { text: &text, hits: &hits }, context);
        Ok(Verdict {
            decision: findings.iter().map(|finding| finding.severity.into()).max().unwrap_or(Decision::Clear),
            findings,
            shadow,
            packs: self.packs.iter().map(PackReference::from).collect(),
        })
    }

    /// The findings of active and of shadow rules.
    fn findings(&self, field: &Field<'_>, context: &Context) -> (Vec<Finding>, Vec<Finding>) {
        let reporter = Reporter { field, vocabulary: &self.vocabulary, alphabets: &self.alphabets, context };
        let (mut findings, mut shadow) = (Vec::new(), Vec::new());
        for (rule, candidates) in self.candidates(field, context) {
            let compiled = &self.rules[rule];
            let pack = &self.packs[compiled.pack];
            let chosen = compiled.choose(field, candidates);
            let found = chosen.iter().filter_map(|candidate| reporter.finding(pack, compiled, candidate));
            match pack.rules[compiled.rule].status {
                Status::Shadow => shadow.extend(found),
                Status::Active | Status::Retired => findings.extend(found),
            }
        }
        for list in [&mut findings, &mut shadow] {
            list.sort_by(|one, other| {
                let key = |finding: &Finding| (finding.start, finding.end);
                key(one)
                    .cmp(&key(other))
                    .then_with(|| (&one.pack, &one.rule).cmp(&(&other.pack, &other.rule)))
            });
        }
        (findings, shadow)
    }

    /// The places where the patterns of each rule match, with the number of the pattern.
    fn candidates(
        &self,
        field: &Field<'_>,
        context: &Context,
    ) -> BTreeMap<usize, Vec<(usize, matching::Candidate)>> {
        let mut candidates: BTreeMap<usize, Vec<(usize, matching::Candidate)>> = BTreeMap::new();
        let mut applying: HashMap<usize, bool> = HashMap::new();
        let mut token = None;
        let mut tried: HashSet<(usize, usize)> = HashSet::new();
        for hit in field.hits {
            if token != Some(hit.tokens.0) {
                token = Some(hit.tokens.0);
                tried.clear();
            }
            for &(number, pattern) in self.starts.get(&hit.step).into_iter().flatten() {
                let compiled = &self.rules[number];
                let pack = &self.packs[compiled.pack];
                let rule = &pack.rules[compiled.rule];
                let applies = *applying.entry(number).or_insert_with(|| rules::applies(pack, rule, context));
                if applies && tried.insert((number, pattern)) {
                    let found = field.candidates_at(&compiled.patterns[pattern], rule.reads, hit.tokens.0);
                    if !found.is_empty() {
                        let known = candidates.entry(number).or_default();
                        known.extend(found.into_iter().map(|candidate| (pattern, candidate)));
                    }
                }
            }
        }
        candidates
    }
}

/// All signs that the programs of rules take.
fn signs(rules: &[CompiledRule]) -> HashSet<char> {
    let programs =
        rules.iter().flat_map(|rule| rule.patterns.iter().chain(&rule.exceptions).chain(&rule.replaced));
    let steps = programs.flat_map(|program| &program.states).flat_map(|state| &state.steps);
    let sign = |&(step, _): &(Step, u32)| if let Step::Sign(sign) = step { Some(sign) } else { None };
    steps.filter_map(sign).collect()
}

fn starts(rules: &[CompiledRule]) -> HashMap<Step, Vec<(usize, usize)>> {
    let mut starts: HashMap<Step, Vec<(usize, usize)>> = HashMap::new();
    for (number, rule) in rules.iter().enumerate() {
        for (pattern, program) in rule.patterns.iter().enumerate() {
            let first: HashSet<Step> = Program::first_steps(program).collect();
            for step in first {
                starts.entry(step).or_default().push((number, pattern));
            }
        }
    }
    starts
}
