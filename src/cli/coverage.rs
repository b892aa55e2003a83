//! What the examples of a pack use of its rules, and what the rules find in captions.
//!
//! A family is one pattern under `any` or `all`: one way of saying what the rule is about, with all
//! that its groups and lists put into it. A family that no example uses may have a mistake nobody
//! sees; so may an exception.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use serde::Serialize;

use super::captions::Caption;
use super::everywhere::everywhere;
use super::examples::context_of;
use crate::engine::explain::{Outcome, Written};
use crate::engine::{CheckError, Context, Engine, EngineError};
use crate::pack::{
    Condition, Date, Example, Exception, Location, Pack, Pattern, Reading, Rule, Severity, Status,
};

/// How many captions in which a rule finds something are kept.
const CAPTIONS_KEPT: usize = 20;

/// What the examples of a pack use of it, and what it finds in captions.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Coverage {
    /// Every rule that is not retired, in order.
    pub rules: Vec<RuleCoverage>,
    /// The captions, where some were given.
    pub captions: Option<Share>,
}

/// In how many of the captions something is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Share {
    /// In so many.
    pub found: usize,
    /// Of so many.
    pub of: usize,
}

/// What the examples of a rule use of it, and what it finds in captions.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RuleCoverage {
    /// The rule's id.
    pub rule: String,
    /// Its title, in the pack's language.
    pub title: String,
    /// How much it asks for.
    pub severity: Severity,
    /// Whether it counts.
    pub status: Status,
    /// Through which disguises it reads.
    pub reads: Reading,
    /// How many examples it has.
    pub examples: ExampleCounts,
    /// Its patterns; the examples counted are those it must match.
    pub families: Vec<Use>,
    /// Its exceptions; the examples counted are those in which the exception took something back.
    pub exceptions: Vec<Use>,
    /// In how many captions it finds something, where some were given.
    pub captions: Option<usize>,
    /// The first captions in which it finds something.
    pub found: Vec<FoundCaption>,
}

/// How many examples a rule has.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct ExampleCounts {
    /// Those it must match.
    #[serde(rename = "match")]
    pub matches: usize,
    /// Those it must let pass.
    #[serde(rename = "pass")]
    pub passes: usize,
    /// Known misses.
    pub misses: usize,
}

/// How often a pattern is used.
#[derive(Debug, Serialize)]
pub struct Use {
    /// The pattern as written.
    pub pattern: String,
    /// For an exception that only has to stand near: within how many words.
    pub near: Option<u32>,
    /// The line of the pack it is written in.
    pub line: usize,
    /// The number of examples.
    pub examples: usize,
    /// The number of captions, where some were given; not known of exceptions.
    pub captions: Option<usize>,
}

/// A caption in which a rule finds something.
#[derive(Debug, Serialize)]
pub struct FoundCaption {
    /// Its line in the file.
    pub line: usize,
    /// The caption.
    pub text: String,
    /// What was found, in bytes of the text.
    #[serde(skip)]
    pub bytes: Range<usize>,
    /// What was found.
    pub matched: String,
}

impl RuleCoverage {
    /// Its patterns that no example uses.
    pub fn unused_families(&self) -> impl Iterator<Item = &Use> {
        self.families.iter().filter(|family| family.examples == 0)
    }

    /// Its exceptions that no example uses.
    pub fn unused_exceptions(&self) -> impl Iterator<Item = &Use> {
        self.exceptions.iter().filter(|exception| exception.examples == 0)
    }
}

/// Why a pack could not be looked over.
#[derive(Debug)]
pub enum CoverageError {
    /// Its rules could not be made into an engine.
    Engine(EngineError),
    /// A caption could not be checked.
    Check(CheckError),
}

impl From<EngineError> for CoverageError {
    fn from(error: EngineError) -> Self {
        Self::Engine(error)
    }
}

impl From<CheckError> for CoverageError {
    fn from(error: CheckError) -> Self {
        Self::Check(error)
    }
}

impl Coverage {
    /// Looks a pack over on a day.
    pub fn of(pack: &Pack, today: Date, captions: Option<&[Caption]>) -> Result<Self, CoverageError> {
        let live = pack.rules.iter().filter(|rule| rule.status != Status::Retired);
        let mut rules =
            live.map(|rule| RuleCoverage::of(pack, rule, today)).collect::<Result<Vec<_>, _>>()?;
        let captions = match captions {
            Some(captions) => Some(add_captions(&mut rules, pack, today, captions)?),
            None => None,
        };
        Ok(Self { rules, captions })
    }
}

impl RuleCoverage {
    fn of(pack: &Pack, rule: &Rule, today: Date) -> Result<Self, CoverageError> {
        let engine = engine_of(pack, rule)?;
        let mut uses = Uses::default();
        let counted = [(&rule.examples.matches, true), (&rule.examples.passes, false)];
        for (examples, must_match) in counted {
            for example in examples {
                let context = context_of(example, rule, pack.authority(&rule.authority), today);
                uses.add(&engine, example, &context, must_match)?;
            }
        }
        let (Condition::Any(patterns) | Condition::All { patterns, .. }) = &rule.condition;
        let used = |pattern: &Pattern, near, counts: &HashMap<Place, usize>| Use {
            pattern: pattern.source.clone(),
            near,
            line: pattern.location.line,
            examples: counts.get(&place(&pattern.location)).copied().unwrap_or(0),
            captions: None,
        };
        let exceptions = rule.unless.iter().flat_map(|exception| match exception {
            Exception::Overlapping(pattern) => vec![(pattern, None)],
            Exception::Near { words, any, .. } => any.iter().map(|pattern| (pattern, Some(*words))).collect(),
        });
        Ok(Self {
            rule: rule.id.clone(),
            title: rule
                .title
                .get(&pack.locale)
                .or(rule.title.iter().next().map(|it| it.1))
                .unwrap_or_default()
                .into(),
            severity: rule.severity,
            status: rule.status,
            reads: rule.reads,
            examples: ExampleCounts {
                matches: rule.examples.matches.len(),
                passes: rule.examples.passes.len(),
                misses: rule.examples.misses.len(),
            },
            families: patterns.iter().map(|pattern| used(pattern, None, &uses.families)).collect(),
            exceptions: exceptions.map(|(pattern, near)| used(pattern, near, &uses.exceptions)).collect(),
            captions: None,
            found: Vec::new(),
        })
    }
}

/// A rule alone, so that explaining it takes no longer than it must.
fn engine_of(pack: &Pack, rule: &Rule) -> Result<Engine, EngineError> {
    Engine::new(vec![Pack { rules: vec![rule.clone()], ..pack.clone() }])
}

/// The line and column of a pattern, which no two patterns of a pack share.
type Place = (usize, usize);

fn place(location: &Location) -> Place {
    (location.line, location.column)
}

/// In how many texts each pattern of a rule is used.
#[derive(Default)]
struct Uses {
    families: HashMap<Place, usize>,
    exceptions: HashMap<Place, usize>,
}

impl Uses {
    fn add(
        &mut self,
        engine: &Engine,
        example: &Example,
        context: &Context,
        must_match: bool,
    ) -> Result<(), CheckError> {
        let used = Used::of(engine, &example.text, context)?;
        let families = used.families.into_iter().filter(|_| must_match);
        families.for_each(|place| *self.families.entry(place).or_default() += 1);
        used.exceptions.into_iter().for_each(|place| *self.exceptions.entry(place).or_default() += 1);
        Ok(())
    }
}

/// The patterns of a rule that a text uses.
#[derive(Default)]
struct Used {
    families: HashSet<Place>,
    exceptions: HashSet<Place>,
}

impl Used {
    fn of(engine: &Engine, text: &str, context: &Context) -> Result<Self, CheckError> {
        let mut used = Self::default();
        let at = |written: &Written| place(&written.location);
        for candidate in engine.explain(text, context)?.rules.iter().flat_map(|rule| &rule.candidates) {
            match &candidate.outcome {
                // What a better candidate overlaps would have been found without that.
                Outcome::Found | Outcome::Part { .. } | Outcome::Overlapped { .. } => {
                    used.families.insert(at(&candidate.pattern));
                }
                Outcome::TakenBack { exception, .. } => {
                    used.exceptions.insert(at(exception));
                }
                Outcome::OtherWindow { .. }
                | Outcome::Missing { .. }
                | Outcome::Apart { .. }
                | Outcome::NotRead { .. } => {}
            }
        }
        Ok(used)
    }
}

/// Counts the captions in which the rules find something, wherever and in whatever field they hold.
fn add_captions(
    rules: &mut [RuleCoverage],
    pack: &Pack,
    today: Date,
    captions: &[Caption],
) -> Result<Share, CoverageError> {
    let pack = everywhere(pack);
    let engine = Engine::new(vec![pack.clone()])?;
    let mut alone: HashMap<&str, Engine> = HashMap::new();
    for rule in rules.iter_mut() {
        rule.captions = Some(0);
        rule.families.iter_mut().for_each(|family| family.captions = Some(0));
    }
    let mut found = 0;
    for caption in captions {
        let context = Context { locale: caption.locale.clone(), ..Context::on(today) };
        let verdict = engine.check(&caption.text, &context)?;
        // The first finding of each rule.
        let mut of_rules = BTreeMap::new();
        for finding in verdict.findings.iter().chain(&verdict.shadow) {
            of_rules.entry(finding.rule.as_str()).or_insert(finding);
        }
        found += usize::from(!of_rules.is_empty());
        for (id, finding) in of_rules {
            let (Some(rule), Some(covered)) = (
                pack.rules.iter().find(|rule| rule.id == id),
                rules.iter_mut().find(|covered| covered.rule == id),
            ) else {
                continue;
            };
            let count = |count: &mut Option<usize>| *count = count.map(|count| count + 1);
            count(&mut covered.captions);
            if covered.found.len() < CAPTIONS_KEPT {
                covered.found.push(FoundCaption {
                    line: caption.line,
                    text: caption.text.clone(),
                    bytes: finding.bytes.clone(),
                    matched: finding.matched.clone(),
                });
            }
            let engine = match alone.entry(&rule.id) {
                std::collections::hash_map::Entry::Occupied(entry) => entry.into_mut(),
                std::collections::hash_map::Entry::Vacant(entry) => entry.insert(engine_of(&pack, rule)?),
            };
            let used = Used::of(engine, &caption.text, &context)?.families;
            let (Condition::Any(patterns) | Condition::All { patterns, .. }) = &rule.condition;
            for (family, pattern) in covered.families.iter_mut().zip(patterns) {
                if used.contains(&place(&pattern.location)) {
                    count(&mut family.captions);
                }
            }
        }
    }
    Ok(Share { found, of: captions.len() })
}
