//! What is not wrong with a pack and should be looked at all the same.

mod breadth;
mod code;
mod effect;
mod examples;
mod languages;
mod repetition;
mod strong;
mod upkeep;
mod usage;
mod walk;

use serde::Serialize;

pub use code::{Level, LintCode};

use super::date::Date;
use super::error::Location;
use super::model::Pack;

/// Something that should be looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lint {
    /// What it is, such as `lint.no-examples`. Codes never change their meaning.
    pub code: &'static str,
    /// How much it matters.
    pub level: Level,
    /// The file or address the pack was read from.
    pub source: String,
    /// Where in it.
    pub location: Location,
    /// What was noticed.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

/// Looks a pack over as it stands on a day: what was noticed, in the order of its text.
pub fn lint(pack: &Pack, today: Date) -> Vec<Lint> {
    let mut lints = Lints { pack, found: Vec::new() };
    upkeep::header(&mut lints);
    upkeep::authorities(&mut lints, today);
    upkeep::telephones(&mut lints, today);
    usage::lists(&mut lints);
    usage::authorities(&mut lints);
    examples::examples(&mut lints);
    languages::texts(&mut lints);
    languages::scripts(&mut lints);
    breadth::common_words(&mut lints);
    breadth::short_wildcards(&mut lints);
    strong::short_words(&mut lints);
    strong::joined_phrases(&mut lints);
    repetition::patterns(&mut lints);
    effect::exceptions(&mut lints);
    effect::signs_and_wildcards(&mut lints);
    effect::regions(&mut lints);
    let mut found = lints.found;
    found.sort_by_key(|lint| (lint.location.line, lint.location.column));
    found
}

/// What was noticed so far.
struct Lints<'p> {
    pack: &'p Pack,
    found: Vec<Lint>,
}

impl Lints<'_> {
    fn add(&mut self, code: LintCode, at: &Location, message: impl Into<String>, help: impl Into<String>) {
        self.found.push(Lint {
            code: code.as_str(),
            level: code.level(),
            source: self.pack.source.clone(),
            location: at.clone(),
            message: message.into(),
            help: help.into(),
        });
    }
}

#[cfg(test)]
mod tests;
