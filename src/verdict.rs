//! What a check finds: findings, and the decision they come to.
//!
//! Serialized without white space, a [`Verdict`] is byte-identical on every surface: the keys
//! stand in the order of the fields here, none is left out, and what is absent is `null` or `[]`.

use std::ops::{Deref, Range};
use std::sync::{Arc, OnceLock};

use serde::{Serialize, Serializer};

use crate::pack::{AuthorityKind, CivicGate, Date, Digest, LanguageTag, Pack, Region, Severity};

/// The answer to a check.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Verdict {
    /// The highest severity among the findings, or clear.
    pub decision: Decision,
    /// What active rules found, by start, end, pack and rule.
    pub findings: Vec<Finding>,
    /// What shadow rules found, in the same order. It never counts towards the decision.
    pub shadow: Vec<Finding>,
    /// The packs that were asked, in the order they were given.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<PackReference>"))]
    pub packs: PackReferences,
}

/// What should happen on submit, from nothing at all to a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Decision {
    /// No rule found anything.
    Clear,
    /// Support is offered; nothing is counted against the author.
    Care,
    /// Something is shown; nothing is interrupted.
    Notice,
    /// The author edits, or posts anyway with a reason.
    Confirm,
    /// The server will refuse.
    Block,
}

impl From<Severity> for Decision {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Care => Self::Care,
            Severity::Notice => Self::Notice,
            Severity::Confirm => Self::Confirm,
            Severity::Block => Self::Block,
        }
    }
}

/// A rule that applies to a part of the text.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// The pack of the rule.
    pub pack: String,
    /// The rule, by its id within the pack.
    pub rule: String,
    /// The rule's category, such as `violence`.
    pub category: String,
    /// How much the rule asks for.
    pub severity: Severity,
    /// Where the match starts, in UTF-16 code units of the given text.
    pub start: usize,
    /// Where the match ends, in UTF-16 code units, exclusive.
    pub end: usize,
    /// The parts of a match that is made of several.
    pub parts: Vec<Part>,
    /// The text from `start` to `end`.
    pub matched: String,
    /// What the match was read as: the words of the pattern, in lower case.
    pub read_as: String,
    /// The disguises that were seen through, in their fixed order.
    pub through: Vec<Through>,
    /// The rule's title, in `locale`.
    pub title: String,
    /// The rule's message, in `locale`.
    pub message: String,
    /// The language of the title and the message.
    pub locale: LanguageTag,
    /// Whose rule it is.
    pub authority: AuthorityReference,
    /// Replacements the rule suggests.
    pub suggestions: Vec<Replacement>,
    /// Where help is to be had.
    pub resources: Vec<Help>,
    /// Where the match stands, in bytes of the given text. Not part of the JSON.
    #[serde(skip)]
    pub bytes: Range<usize>,
}

impl Finding {
    /// The same in a text in which so much stands before it, in bytes and in UTF-16 code units.
    pub(crate) fn moved(mut self, bytes: usize, units: usize) -> Self {
        self.bytes = self.bytes.start + bytes..self.bytes.end + bytes;
        let parts = self.parts.iter_mut().map(|part| (&mut part.start, &mut part.end));
        let replaced = self.suggestions.iter_mut().map(|it| (&mut it.start, &mut it.end));
        for (start, end) in parts.chain(replaced).chain([(&mut self.start, &mut self.end)]) {
            *start += units;
            *end += units;
        }
        self
    }
}

/// One part of a match, in UTF-16 code units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Part {
    /// Where the part starts.
    pub start: usize,
    /// Where the part ends, exclusive.
    pub end: usize,
}

/// A kind of disguise that was seen through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Through {
    /// Width and compatibility forms: ｋｉｌｌ.
    Width,
    /// Invisible characters inside a word.
    Invisible,
    /// Combining marks and accents: kíll.
    Marks,
    /// Look-alike letters of another script: kіll with a Cyrillic і.
    LookAlikes,
    /// A letter drawn out: kiiiill.
    Stretched,
    /// The words of a hashtag: #KillYourself.
    Hashtag,
    /// Words written as one: killyourself.
    Joined,
    /// Digits and signs for letters: k1ll.
    Leet,
    /// Letters set apart: k i l l.
    Spaced,
    /// Letters replaced by a mask: k*ll.
    Masked,
    /// An inflected form of the pattern's word.
    Inflected,
}

/// What the author is told of the authority behind a rule.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct AuthorityReference {
    /// House rule, law, court order, or a government's request.
    pub kind: AuthorityKind,
    /// Who issued the rule.
    pub issuer: String,
    /// The document and section that says it.
    pub reference: String,
    /// Where to read it.
    pub url: String,
    /// Where to appeal.
    pub appeal: Option<String>,
    /// Where it holds; `*` is everywhere.
    pub regions: Vec<Region>,
    /// The first day it holds.
    pub from: Option<Date>,
    /// The last day it holds.
    pub until: Option<Date>,
}

/// A replacement for a part of the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Replacement {
    /// Where the replaced part starts, in UTF-16 code units.
    pub start: usize,
    /// Where it ends, exclusive.
    pub end: usize,
    /// What to write there.
    pub text: String,
}

/// Where help is to be had.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Help {
    /// What it is.
    pub title: String,
    /// A link: https, tel or sms.
    pub url: Option<String>,
    /// A telephone number, shown only while its check is recent.
    pub tel: Option<String>,
    /// Where it serves; `*` is everywhere.
    pub region: Region,
    /// The day someone last checked that it is right.
    pub verified: Option<Date>,
}

/// A pack that was asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PackReference {
    /// The pack's id.
    pub id: String,
    /// The pack's version.
    pub version: String,
    /// SHA-256 over the pack's canonical JSON.
    pub digest: Digest,
    /// Whether the pack is held to the civic-speech corpus.
    pub civic: CivicGate,
}

impl From<&Pack> for PackReference {
    fn from(pack: &Pack) -> Self {
        Self {
            id: pack.id.clone(),
            version: pack.version.to_string(),
            digest: pack.digest,
            civic: pack.civic.clone(),
        }
    }
}

/// The packs that verdicts name. All verdicts of an engine share them, and their JSON, which is as long as most texts.
#[derive(Clone, Debug, Default)]
pub struct PackReferences(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    references: Vec<PackReference>,
    json: OnceLock<String>,
}

impl PackReferences {
    /// References to packs, in their order.
    pub fn to(packs: &[Pack]) -> Self {
        let references = packs.iter().map(PackReference::from).collect();
        Self(Arc::new(Shared { references, json: OnceLock::new() }))
    }

    /// The JSON of their list.
    pub fn json(&self) -> &str {
        self.0.json.get_or_init(|| to_json(self))
    }
}

impl Deref for PackReferences {
    type Target = [PackReference];

    fn deref(&self) -> &[PackReference] {
        &self.0.references
    }
}

impl PartialEq for PackReferences {
    fn eq(&self, other: &Self) -> bool {
        self[..] == other[..]
    }
}

impl Serialize for PackReferences {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self[..].serialize(serializer)
    }
}

impl Verdict {
    /// The JSON every surface gives: keys in order, no white space.
    pub fn to_json(&self) -> String {
        #[derive(Serialize)]
        struct Found<'verdict> {
            decision: Decision,
            findings: &'verdict [Finding],
            shadow: &'verdict [Finding],
        }
        let Self { decision, findings, shadow, packs } = self;
        let found = to_json(&Found { decision: *decision, findings, shadow });
        let open = found.strip_suffix('}').unwrap_or(&found);
        [open, ",\"packs\":", packs.json(), "}"].concat()
    }
}

fn to_json(value: &impl Serialize) -> String {
    // Serializing to a string fails only for maps without text keys, of which there are none.
    serde_json::to_string(value).unwrap_or_default()
}
