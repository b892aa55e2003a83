//! A rule pack that has been read and found valid: what the engine is made from.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::date::Date;
use super::digest::Digest;
use super::error::Location;
use super::language::{LanguageTag, Localized};
use super::pattern::Pattern;
use super::region::Region;

/// A rule pack.
#[derive(Clone, Debug)]
pub struct Pack {
    /// The name of the file or address it was read from, for messages.
    pub source: String,
    /// Where the pack says who it is.
    pub location: Location,
    /// The pack's id, unique in a check.
    pub id: String,
    /// The pack's version.
    pub version: semver::Version,
    /// What the pack is called.
    pub title: Localized,
    /// The fallback language of its messages.
    pub locale: LanguageTag,
    /// The languages of its patterns.
    pub languages: Vec<LanguageTag>,
    /// The licence it is published under.
    pub license: Option<String>,
    /// Whether it is held to the civic-speech corpus.
    pub civic: CivicGate,
    /// Who stands behind its rules, sorted by id.
    pub authorities: Vec<Authority>,
    /// Named alternatives for patterns, sorted by name.
    pub lists: Vec<List>,
    /// The rules, in the order written.
    pub rules: Vec<Rule>,
    /// SHA-256 over the canonical JSON.
    pub digest: Digest,
    /// The pack as written, without examples, as RFC 8785 canonical JSON: what the digest is of,
    /// and what a browser is given.
    pub canonical_json: String,
}

impl Pack {
    /// The authority with this id.
    pub fn authority(&self, id: &str) -> Option<&Authority> {
        let index = self.authorities.binary_search_by(|authority| (*authority.id).cmp(id)).ok()?;
        self.authorities.get(index)
    }

    /// The list with this name.
    pub fn list(&self, name: &str) -> Option<&List> {
        let index = self.lists.binary_search_by(|list| (*list.name).cmp(name)).ok()?;
        self.lists.get(index)
    }
}

/// Whether a pack is held to the civic-speech corpus.
///
/// It is serialized as `"on"`, or as `{"gate":"skipped","reason":"…"}`: whoever shows a verdict can
/// say why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CivicGate {
    /// It must leave the corpus clean.
    On,
    /// It is not held to it, for the reason given.
    Skipped {
        /// Why not.
        reason: String,
    },
}

impl Serialize for CivicGate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::On => serializer.serialize_str("on"),
            Self::Skipped { reason } => {
                let mut skipped = serializer.serialize_struct("CivicGate", 2)?;
                skipped.serialize_field("gate", "skipped")?;
                skipped.serialize_field("reason", reason)?;
                skipped.end()
            }
        }
    }
}

/// Who stands behind a rule.
#[derive(Clone, Debug)]
pub struct Authority {
    /// Its id within the pack.
    pub id: String,
    /// What kind of rule it makes.
    pub kind: AuthorityKind,
    /// Who issued the rule.
    pub issuer: String,
    /// The document and section that says it.
    pub reference: String,
    /// Where to read it: an https link.
    pub url: String,
    /// Where to appeal: an https link.
    pub appeal: Option<String>,
    /// Where it holds; `*` where nothing was written.
    pub regions: Vec<Region>,
    /// The first day it holds.
    pub from: Option<Date>,
    /// The last day it holds.
    pub until: Option<Date>,
    /// The day by which someone must look at it again.
    pub review_by: Option<Date>,
    /// Where it is written in the pack.
    pub location: Location,
}

impl Authority {
    /// Whether it is in force on this day.
    pub fn in_force(&self, date: Date) -> bool {
        self.from.is_none_or(|from| from <= date) && self.until.is_none_or(|until| date <= until)
    }
}

/// What kind of rule an authority makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum AuthorityKind {
    /// The platform's own rules.
    House,
    /// A statute.
    Law,
    /// A court's order.
    Court,
    /// A government's request, which is not law.
    Government,
}

/// Named alternatives for patterns.
#[derive(Clone, Debug)]
pub struct List {
    /// Its name, without the `$`.
    pub name: String,
    /// Its entries; an entry may name other lists.
    pub entries: Vec<Pattern>,
    /// Where it is written in the pack.
    pub location: Location,
}

/// A rule.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Its id within the pack.
    pub id: String,
    /// How much it asks for.
    pub severity: Severity,
    /// Its category.
    pub category: String,
    /// The id of its authority, which the pack has.
    pub authority: String,
    /// Whether it counts.
    pub status: Status,
    /// The fields it is for; all of them where nothing was written.
    pub fields: Option<Vec<String>>,
    /// Where it holds; its authority's regions where nothing was written.
    pub regions: Vec<Region>,
    /// What it says in a line.
    pub title: Localized,
    /// What it says to the author.
    pub message: Localized,
    /// What it looks for.
    pub condition: Condition,
    /// What it leaves alone.
    pub unless: Vec<Exception>,
    /// Through which disguises it reads.
    pub reads: Reading,
    /// What it offers instead.
    pub suggestions: Vec<Suggestion>,
    /// Where help is to be had.
    pub resources: Vec<Resource>,
    /// Its own tests.
    pub examples: Examples,
    /// Where it is written in the pack.
    pub location: Location,
}

/// How much a rule asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Support, never an error, never counted.
    Care,
    /// Shown, does not interrupt.
    Notice,
    /// The author edits, or posts anyway with a reason.
    Confirm,
    /// The server will refuse.
    Block,
}

/// Whether a rule counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// It counts.
    Active,
    /// It is tried out: what it finds is kept apart.
    Shadow,
    /// It is kept for the record and finds nothing.
    Retired,
}

/// Through which disguises a rule reads, from the fewest to the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Reading {
    /// Case, width and invisible characters.
    Exact,
    /// Marks, look-alike letters, stretched letters and hashtags too.
    Standard,
    /// Joined, leet, spaced and masked words too.
    Strong,
}

/// What a rule looks for.
#[derive(Clone, Debug)]
pub enum Condition {
    /// One of the patterns.
    Any(Vec<Pattern>),
    /// Every one of the patterns, close together.
    All {
        /// The patterns.
        patterns: Vec<Pattern>,
        /// How close.
        within: Within,
    },
}

/// How close the patterns of [`Condition::All`] must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    /// Within so many words.
    Words(u32),
    /// In one sentence.
    Sentence,
    /// Anywhere in the text.
    Caption,
}

/// What a rule leaves alone.
#[derive(Clone, Debug)]
pub enum Exception {
    /// An occurrence that shares a code unit with the match.
    Overlapping(Pattern),
    /// An occurrence in the same sentence, at most so many words away.
    Near {
        /// How many words.
        words: u32,
        /// Any of these.
        any: Vec<Pattern>,
        /// Where it is written in the pack.
        location: Location,
    },
}

/// What a rule offers instead.
#[derive(Clone, Debug)]
pub struct Suggestion {
    /// The part of the match to replace.
    pub replace: Pattern,
    /// What to write there.
    pub with: Localized,
}

/// Where help is to be had.
#[derive(Clone, Debug)]
pub struct Resource {
    /// What it is.
    pub title: Localized,
    /// A link: https, tel or sms.
    pub url: Option<String>,
    /// A telephone number.
    pub tel: Option<String>,
    /// Where it serves.
    pub region: Region,
    /// The day someone last checked that it is right.
    pub verified: Option<Date>,
    /// Where it is written in the pack.
    pub location: Location,
}

impl Resource {
    /// For how many days after it was verified a telephone number is shown.
    pub const TELEPHONE_DAYS: i64 = 180;
}

/// A rule's own tests.
#[derive(Clone, Debug, Default)]
pub struct Examples {
    /// The rule must find something in these.
    pub matches: Vec<Example>,
    /// The rule must find nothing in these.
    pub passes: Vec<Example>,
    /// The rule should find something in these and is known not to.
    pub misses: Vec<Example>,
}

/// A text to try a rule on.
#[derive(Clone, Debug)]
pub struct Example {
    /// The text.
    pub text: String,
    /// The author's language.
    pub locale: Option<LanguageTag>,
    /// The field it is written in.
    pub field: Option<String>,
    /// The author's region.
    pub region: Option<Region>,
    /// The day it is written; today where nothing was written.
    pub date: Option<Date>,
    /// Where it is written in the pack.
    pub location: Location,
}
