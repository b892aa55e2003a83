//! What the pages show of the verdicts: read from the answer itself, as a script would.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::acknowledgements::Acknowledgement;

#[derive(Debug)]
pub(super) struct ShownField {
    pub name: String,
    pub findings: Vec<ShownFinding>,
    packs: Vec<ShownPack>,
}

#[derive(Debug, Deserialize)]
struct ShownVerdict {
    findings: Vec<ShownFinding>,
    packs: Vec<ShownPack>,
}

#[derive(Debug, Deserialize)]
pub(super) struct ShownFinding {
    pack: String,
    rule: String,
    pub severity: String,
    start: usize,
    end: usize,
    pub matched: String,
    pub title: String,
    pub message: String,
    pub locale: String,
    pub authority: ShownAuthority,
    pub suggestions: Vec<ShownSuggestion>,
    pub resources: Vec<ShownHelp>,
}

#[derive(Debug, Deserialize)]
pub(super) struct ShownAuthority {
    kind: String,
    pub issuer: String,
    pub reference: String,
    pub url: String,
    pub appeal: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct ShownSuggestion {
    pub text: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct ShownHelp {
    pub title: String,
    pub url: Option<String>,
    pub tel: Option<String>,
}

#[derive(Debug, Deserialize)]
struct ShownPack {
    id: String,
    digest: String,
}

/// The findings of each field, the caption first.
pub(super) fn findings(fields: Option<&RawValue>) -> Vec<ShownField> {
    let verdicts: BTreeMap<String, ShownVerdict> =
        fields.and_then(|fields| serde_json::from_str(fields.get()).ok()).unwrap_or_default();
    let field = |(name, ShownVerdict { findings, packs })| ShownField { name, findings, packs };
    verdicts.into_iter().map(field).collect()
}

impl ShownField {
    /// What the form sends back about a finding, with the reason beside it.
    pub fn acknowledgement(&self, finding: &ShownFinding) -> String {
        let pack = self.packs.iter().find(|pack| pack.id == finding.pack);
        let acknowledgement = Acknowledgement {
            field: self.name.clone(),
            pack: finding.pack.clone(),
            digest: pack.map(|pack| pack.digest.clone()).unwrap_or_default(),
            rule: finding.rule.clone(),
            start: finding.start,
            end: finding.end,
            reason: String::new(),
        };
        serde_json::to_string(&acknowledgement).unwrap_or_default()
    }

    /// The reason the author gave for this rule before the words or the rules changed.
    pub fn reason_given<'a>(&self, finding: &ShownFinding, said: &'a [Acknowledgement]) -> &'a str {
        let same_rule = |said: &&Acknowledgement| {
            said.field == self.name && said.pack == finding.pack && said.rule == finding.rule
        };
        let exact = |said: &&Acknowledgement| (said.start, said.end) == (finding.start, finding.end);
        let about = said.iter().filter(same_rule);
        about.clone().find(exact).or_else(|| about.clone().next()).map_or("", |said| said.reason.as_str())
    }
}

impl ShownAuthority {
    pub fn kind_name(&self) -> &'static str {
        match self.kind.as_str() {
            "law" => "Law",
            "court" => "Court order",
            "government" => "Request, not law,",
            _ => "Rule",
        }
    }
}
