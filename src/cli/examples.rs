//! Running the examples of a pack and holding it to the civic-speech corpus.

use serde::Serialize;

use super::civic::{self, Reads, SetResult};
use crate::engine::{Context, Engine, EngineError};
use crate::pack::{Authority, CivicGate, Date, Example, Pack, Reading, Region, Rule, Status};
use crate::verdict::Finding;

/// What came of a pack's tests.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// The pack's id.
    pub pack: String,
    /// The pack's version.
    pub version: String,
    /// The file it was read from.
    pub source: String,
    /// How many examples and civic sentences came out as they should.
    pub passed: usize,
    /// Those that did not.
    pub failures: Vec<Failed>,
    /// How many of the known misses are still missed.
    pub still_missed: usize,
    /// Known misses that are found now, and belong among the matches.
    pub now_found: Vec<Place>,
    /// Rules that are retired: their examples are not run.
    pub retired: Vec<String>,
    /// How the pack was held to the civic-speech corpus.
    pub civic: Civic,
}

/// A test that did not come out as it should.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Failed {
    /// What should have been.
    pub expected: Expected,
    /// The rule.
    pub rule: String,
    /// Where the text is written.
    #[serde(flatten)]
    pub place: Place,
    /// The text.
    pub text: String,
    /// What the rule found, where it should have found nothing.
    pub finding: Option<Finding>,
    /// The reading that was forced on the rule for it; `null` is its own.
    pub reads: Option<Reading>,
}

/// What a test expects of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Expected {
    /// It finds something in an example.
    Match,
    /// It finds nothing in an example.
    Pass,
    /// It finds nothing in a sentence of the civic-speech corpus.
    Civic,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The file.
    pub source: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// How a pack was held to the civic-speech corpus.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "gate", rename_all = "lowercase")]
pub enum Civic {
    /// It was.
    On {
        /// How many sentences it was held to.
        sentences: usize,
        /// How each set of them came out, in each language.
        sets: Vec<SetResult>,
    },
    /// It was not, as the pack says.
    Skipped {
        /// Why not.
        reason: String,
    },
}

impl Report {
    /// Tests a pack on a day, and holds it to the civic-speech corpus at these readings.
    pub fn of(pack: &Pack, today: Date, reads: Reads) -> Result<Self, EngineError> {
        let engine = Engine::new(vec![pack.clone()])?;
        let mut report = Self {
            pack: pack.id.clone(),
            version: pack.version.to_string(),
            source: pack.source.clone(),
            passed: 0,
            failures: Vec::new(),
            still_missed: 0,
            now_found: Vec::new(),
            retired: Vec::new(),
            civic: Civic::On { sentences: 0, sets: Vec::new() },
        };
        for rule in &pack.rules {
            if rule.status == Status::Retired {
                report.retired.push(rule.id.clone());
                continue;
            }
            report.run_examples(&engine, pack, rule, today);
        }
        report.civic = report.hold_to_corpus(pack, today, reads)?;
        Ok(report)
    }

    fn run_examples(&mut self, engine: &Engine, pack: &Pack, rule: &Rule, today: Date) {
        let find = |example: &Example| {
            let context = context_of(example, rule, pack.authority(&rule.authority), today);
            let verdict =
                engine.check(&example.text, &context).expect("an example is shorter than the limit");
            // What a shadow rule finds is kept apart; its examples are run like all others.
            verdict.findings.into_iter().chain(verdict.shadow).find(|finding| finding.rule == rule.id)
        };
        for example in &rule.examples.matches {
            match find(example) {
                Some(_) => self.passed += 1,
                None => self.failures.push(Failed::example(Expected::Match, pack, rule, example, None)),
            }
        }
        for example in &rule.examples.passes {
            match find(example) {
                None => self.passed += 1,
                found => self.failures.push(Failed::example(Expected::Pass, pack, rule, example, found)),
            }
        }
        for example in &rule.examples.misses {
            match find(example) {
                None => self.still_missed += 1,
                Some(_) => self.now_found.push(Place::of(pack, example)),
            }
        }
    }

    fn hold_to_corpus(&mut self, pack: &Pack, today: Date, reads: Reads) -> Result<Civic, EngineError> {
        if let CivicGate::Skipped { reason } = &pack.civic {
            return Ok(Civic::Skipped { reason: reason.clone() });
        }
        let found = civic::findings(pack, today, reads)?;
        let sets = civic::by_set(&found);
        let sentences = sets.iter().map(|set| set.sentences).sum();
        self.passed += sets.iter().map(|set| set.sentences - set.found).sum::<usize>();
        self.failures.extend(found.into_iter().map(|found| Failed {
            expected: Expected::Civic,
            rule: found.finding.rule.clone(),
            place: Place { source: found.sentence.file.to_owned(), line: found.sentence.line, column: 1 },
            text: found.sentence.text.to_owned(),
            finding: Some(found.finding),
            reads: found.reads,
        }));
        Ok(Civic::On { sentences, sets })
    }
}

impl Failed {
    fn example(
        expected: Expected,
        pack: &Pack,
        rule: &Rule,
        example: &Example,
        finding: Option<Finding>,
    ) -> Self {
        let (rule, place, text) = (rule.id.clone(), Place::of(pack, example), example.text.clone());
        Self { expected, rule, place, text, finding, reads: None }
    }
}

impl Place {
    fn of(pack: &Pack, example: &Example) -> Self {
        let (line, column) = (example.location.line, example.location.column);
        Self { source: pack.source.clone(), line, column }
    }
}

/// The context of an example: what it says itself, and for the rest one in which its rule applies.
pub fn context_of(example: &Example, rule: &Rule, authority: Option<&Authority>, today: Date) -> Context {
    let field = example.field.clone().unwrap_or_else(|| match &rule.fields {
        Some(fields) if !fields.iter().any(|field| field == Context::DEFAULT_FIELD) => {
            fields.first().cloned().unwrap_or_else(|| Context::DEFAULT_FIELD.into())
        }
        _ => Context::DEFAULT_FIELD.into(),
    });
    let region = example.region.or_else(|| {
        let region = rule.regions.first().copied();
        region.filter(|_| !rule.regions.contains(&Region::Everywhere))
    });
    let date =
        example.date.unwrap_or_else(|| authority.map_or(today, |authority| in_force(authority, today)));
    Context { field, locale: example.locale.clone(), region, date }
}

/// The day nearest to today on which the authority is in force.
fn in_force(authority: &Authority, today: Date) -> Date {
    let not_before = authority.from.map_or(today, |from| today.max(from));
    authority.until.map_or(not_before, |until| not_before.min(until))
}
