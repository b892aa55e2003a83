//! What an author says to a finding that must be confirmed.

use serde::{Deserialize, Deserializer, Serialize};

use super::super::rules::Rules;
use crate::json_text::JsonText;
use crate::pack::Severity;
use crate::verdict::{Finding, Verdict};

/// How long a reason may be, in bytes of UTF-8.
pub(super) const REASON_LIMIT: usize = 4_000;

/// How many acknowledgements an upload may bring.
pub(super) const COUNT_LIMIT: usize = 1_000;

/// One finding, and why the author posts the words nevertheless. The digest says which edition of
/// the rule the author was shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Acknowledgement {
    pub field: String,
    pub pack: String,
    pub digest: String,
    pub rule: String,
    /// Where the finding starts, in UTF-16 code units.
    pub start: usize,
    /// Where it ends, exclusive.
    pub end: usize,
    #[serde(default, deserialize_with = "text")]
    pub reason: String,
}

/// Authors write reasons: half a surrogate pair must not have the upload refused.
fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    JsonText::deserialize(deserializer).map(|JsonText(text)| text)
}

impl Acknowledgement {
    /// Whether it is about this finding, under the edition of the pack in force.
    pub fn answers(&self, field: &str, finding: &Finding, rules: &Rules) -> bool {
        self.is_about(field, finding)
            && rules.digest(&finding.pack).is_some_and(|digest| digest.to_string() == self.digest)
            && !self.reason.trim().is_empty()
    }

    /// Whether it is about this finding, under whatever edition of the pack.
    pub fn is_about(&self, field: &str, finding: &Finding) -> bool {
        self.field == field
            && self.pack == finding.pack
            && self.rule == finding.rule
            && (self.start, self.end) == (finding.start, finding.end)
    }
}

/// The findings of a field that the author must confirm.
pub(super) fn to_confirm(verdict: &Verdict) -> impl Iterator<Item = &Finding> {
    verdict.findings.iter().filter(|finding| finding.severity == Severity::Confirm)
}
