//! From packs to verdicts: compiling patterns, proposing candidates, verifying them, and what a
//! rule makes of them.
//!
//! A check goes through the modules in this order: `survey` finds the sentences that may hold a match,
//! `propose` finds the words of the patterns in them and has `word` verify each, `matching` runs the
//! patterns over them, `rules` and `windows` leave out exceptions and choose, `report` writes the findings.

mod choices;
mod commonness;
mod comparison;
mod compile;
mod context;
mod detectors;
mod error;
#[cfg(feature = "cli")]
pub mod explain;
mod filling;
mod glance;
mod hashes;
mod hit;
mod index;
mod joints;
mod known;
mod lookalikes;
mod matching;
mod numerals;
mod particles;
mod parts;
mod phrases;
mod pieces;
mod plain_word;
mod program;
mod propose;
mod rare_parts;
mod readings;
mod report;
mod rules;
mod sentences;
mod skeleton_text;
mod splits;
mod stretches;
mod survey;
mod together;
mod windows;
mod word;

use std::ops::Range;

pub use context::Context;
pub use error::{CheckError, EngineError, LENGTH_LIMIT};

use choices::{Choice, Needed};
use compile::{Compiler, Surroundings};
use hashes::{QuickMap, QuickSet};
use index::Index;
use matching::{Candidate, Field};
use program::{Step, Vocabulary};
use report::Reporter;
use rules::{CompiledException, CompiledRule, Exceptions, PatternsByStep, occurrences};
use sentences::Unclear;

use crate::order;
use crate::pack::{Condition, Exception, LanguageTag, Pack, Reading, Rule, Status, Within};
use crate::text::{Alphabet, Text};
use crate::verdict::{Decision, Finding, PackReferences, Verdict};

/// Compiled packs, ready to check texts. Immutable, and may be shared between threads.
#[derive(Debug)]
pub struct Engine {
    packs: Vec<Pack>,
    references: PackReferences,
    alphabets: Vec<Alphabet>,
    vocabulary: Vocabulary,
    index: Index,
    rules: Vec<CompiledRule>,
    /// The patterns that are looked for by a step: a rule, and a pattern of it.
    patterns: PatternsByStep,
    exceptions: PatternsByStep,
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

/// What is found in a text.
#[derive(Debug, Default, PartialEq)]
struct Found {
    findings: Vec<Finding>,
    /// What shadow rules find.
    shadow: Vec<Finding>,
    /// Whether a pattern matches that has to match together with others anywhere in the text.
    waits: bool,
}

impl Engine {
    /// Compiles packs, their shadow rules kept.
    ///
    /// # Errors
    ///
    /// There is no pack, or two have the same id.
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
        let mut ids = QuickSet::default();
        if let Some(pack) = packs.iter().find(|pack| !ids.insert(&pack.id)) {
            return Err(EngineError::DuplicatePack { id: pack.id.clone() });
        }
        let mut compiler = Compiler::default();
        let mut rules = Vec::new();
        for (place, pack) in packs.iter().enumerate() {
            let kept = pack.rules.iter().enumerate().filter(|(_, rule)| match rule.status {
                Status::Active => true,
                Status::Shadow => shadow == ShadowRules::Kept,
                Status::Retired => false,
            });
            rules.extend(kept.map(|(number, rule)| compile_rule(&mut compiler, place, pack, number, rule)));
        }
        let (vocabulary, choices) = compiler.finish();
        let index = Index::new(&vocabulary, choices, &rules);
        let primary = |pack: &Pack| Alphabet::of(pack.languages.iter().map(LanguageTag::primary_language));
        let alphabets = packs.iter().map(primary).collect();
        let (mut patterns, mut exceptions) = (PatternsByStep::default(), PatternsByStep::default());
        for (number, rule) in rules.iter().enumerate() {
            let programs = rule.patterns.iter().map(|program| &program.anchors);
            by_step(&mut patterns, number, programs);
            by_step(&mut exceptions, number, rule.exceptions.iter().map(|it| &it.program.anchors));
        }
        let references = PackReferences::to(&packs);
        Ok(Self { packs, references, alphabets, vocabulary, index, rules, patterns, exceptions })
    }

    /// The packs, in the order they were given.
    pub fn packs(&self) -> &[Pack] {
        &self.packs
    }

    /// The packs as verdicts name them.
    pub fn references(&self) -> &PackReferences {
        &self.references
    }

    /// Checks a text in a context.
    ///
    /// # Errors
    ///
    /// The text is longer than [`LENGTH_LIMIT`]. A text that cannot be checked is never clear.
    pub fn check(&self, text: &str, context: &Context) -> Result<Verdict, CheckError> {
        let unclear = self.unclear(text)?;
        let mut found = self.found_in(text, &unclear.parts, context);
        if found.waits
            && let Some(parts) = unclear.together()
        {
            found = self.found_in(text, &parts, context);
        }
        debug_assert_eq!(
            found,
            Found { waits: found.waits, ..self.found(&Text::read(text), context) },
            "a glance comes to the same as a closer look: {text:?}"
        );
        Ok(self.verdict(found))
    }

    /// Whether a text is plain prose in which nothing is found, in any context. Of most texts this is
    /// told in a fraction of the time that a check takes; of others it is `false`, whatever they are.
    ///
    /// # Errors
    ///
    /// As [`Engine::check`].
    pub fn is_clear(&self, text: &str) -> Result<bool, CheckError> {
        Ok(self.unclear(text)?.parts.is_empty())
    }

    /// What of a text has to be looked at more closely.
    fn unclear(&self, text: &str) -> Result<Unclear, CheckError> {
        // A text has no more UTF-16 code units than bytes.
        if text.len() > LENGTH_LIMIT {
            let length = text.chars().map(char::len_utf16).sum();
            if length > LENGTH_LIMIT {
                return Err(CheckError::TextTooLong { length, limit: LENGTH_LIMIT });
            }
        }
        Ok(glance::unclear(&self.index, &self.vocabulary, text))
    }

    fn verdict(&self, Found { findings, shadow, .. }: Found) -> Verdict {
        Verdict {
            decision: findings.iter().map(|finding| finding.severity.into()).max().unwrap_or(Decision::Clear),
            findings,
            shadow,
            packs: self.references.clone(),
        }
    }

    /// What is found in parts of a text, each looked at by itself.
    fn found_in(&self, text: &str, parts: &[Range<usize>], context: &Context) -> Found {
        let mut all = Found::default();
        let (mut bytes, mut units) = (0, 0);
        for part in parts {
            units += text[bytes..part.start].chars().map(char::len_utf16).sum::<usize>();
            bytes = part.start;
            let found = self.found(&Text::read(&text[part.clone()]), context);
            let moved =
                |findings: Vec<Finding>| findings.into_iter().map(|finding| finding.moved(bytes, units));
            all.findings.extend(moved(found.findings));
            all.shadow.extend(moved(found.shadow));
            all.waits |= found.waits;
        }
        all
    }

    fn found(&self, text: &Text<'_>, context: &Context) -> Found {
        let survey = survey::survey(&self.index, &self.vocabulary, text);
        let mut found = Found::default();
        if survey.active.is_empty() {
            return found;
        }
        let hits = propose::hits(&self.index, text, &survey, &self.vocabulary, &self.alphabets);
        let field = &Field::new(text, &hits);
        let reporter = Reporter { field, vocabulary: &self.vocabulary, alphabets: &self.alphabets, context };
        let reads = |compiled: &CompiledRule| {
            let pack = &self.packs[compiled.pack];
            rules::applies(pack, &pack.rules[compiled.rule], context).then_some(compiled.reading)
        };
        for (number, candidates) in self.candidates(field, &survey.active, reads) {
            let compiled = &self.rules[number];
            let pack = &self.packs[compiled.pack];
            found.waits |= compiled.all == Some(Within::Caption);
            let exceptions = &mut Exceptions::of(number, &self.exceptions);
            let matches = compiled.choose(field, candidates, exceptions);
            let of_rule = matches.iter().filter_map(|found| reporter.finding(pack, compiled, found));
            match pack.rules[compiled.rule].status {
                Status::Shadow => found.shadow.extend(of_rule),
                Status::Active | Status::Retired => found.findings.extend(of_rule),
            }
        }
        put_in_order(&mut found.findings);
        put_in_order(&mut found.shadow);
        found
    }

    /// The places where the patterns of each rule match, with the number of the pattern. `reads` says
    /// through what a rule is read, if at all.
    fn candidates(
        &self,
        field: &Field<'_>,
        sentences: &[Range<usize>],
        reads: impl Fn(&CompiledRule) -> Option<Reading>,
    ) -> QuickMap<usize, Vec<(usize, Candidate)>> {
        let mut candidates: QuickMap<usize, Vec<(usize, Candidate)>> = QuickMap::default();
        let mut applying: QuickMap<usize, Option<Reading>> = QuickMap::default();
        let mut tried: QuickSet<(usize, usize)> = QuickSet::default();
        for sentence in sentences {
            tried.clear();
            let hits = field.hits_from(sentence.clone());
            let steps: QuickMap<Step, &[Choice]> =
                hits.iter().map(|hit| (hit.step, self.index.choices_of(hit.step))).collect();
            // Letters set apart may lead into the next sentence, and their pattern with them.
            let leads_on = hits.iter().any(|hit| hit.end.token as usize > sentence.end);
            for hit in hits {
                for &(number, pattern) in self.patterns.get(&hit.step).into_iter().flatten() {
                    let compiled = &self.rules[number];
                    let Some(reading) = *applying.entry(number).or_insert_with(|| reads(compiled)) else {
                        continue;
                    };
                    if hit.seen.within(reading) && tried.insert((number, pattern)) {
                        let program = &compiled.patterns[pattern];
                        if !leads_on && !program.may_match(&steps) {
                            continue;
                        }
                        let found = occurrences(field, program, reading, sentence.clone());
                        let mut found = found.map(|candidate| (pattern, candidate)).peekable();
                        if found.peek().is_some() {
                            candidates.entry(number).or_default().extend(found);
                        }
                    }
                }
            }
        }
        candidates
    }
}

/// By start, end, pack and rule.
fn put_in_order(findings: &mut [Finding]) {
    order::sort_by(findings, |one, other| {
        let key = |finding: &Finding| (finding.start, finding.end);
        key(one).cmp(&key(other)).then_with(|| (&one.pack, &one.rule).cmp(&(&other.pack, &other.rule)))
    });
}

fn compile_rule(
    compiler: &mut Compiler,
    place: usize,
    pack: &Pack,
    number: usize,
    rule: &Rule,
) -> CompiledRule {
    let read = |reading| Surroundings { place, pack, reading };
    let (patterns, all) = match &rule.condition {
        Condition::Any(patterns) => (patterns, None),
        Condition::All { patterns, within } => (patterns, Some(*within)),
    };
    let mut exceptions = Vec::new();
    for exception in &rule.unless {
        let (any, near) = match exception {
            Exception::Overlapping(pattern) => (std::slice::from_ref(pattern), None),
            Exception::Near { words, any, .. } => (any.as_slice(), Some(*words as usize)),
        };
        let compile =
            |pattern| CompiledException { program: compiler.compile(read(Reading::Standard), pattern), near };
        exceptions.extend(any.iter().map(compile));
    }
    CompiledRule {
        pack: place,
        rule: number,
        reading: rule.reads,
        patterns: patterns.iter().map(|pattern| compiler.compile(read(rule.reads), pattern)).collect(),
        all,
        exceptions,
        replaced: rule
            .suggestions
            .iter()
            .map(|suggestion| compiler.compile(read(rule.reads), &suggestion.replace))
            .collect(),
    }
}

/// Adds the patterns of a rule by the steps they are looked for by.
fn by_step<'a>(
    patterns: &mut PatternsByStep,
    rule: usize,
    anchors: impl Iterator<Item = &'a Vec<(Step, Needed)>>,
) {
    for (pattern, anchors) in anchors.enumerate() {
        for &(step, _) in anchors {
            let known = patterns.entry(step).or_insert_with(|| Vec::with_capacity(1));
            if known.last() != Some(&(rule, pattern)) {
                known.push((rule, pattern));
            }
        }
    }
}
