//! Cases written by hand in `written.yaml`: the page's own examples, and what its guards keep out.

use forewarn::Finding;
use forewarn::verdict::Through;
use serde::Deserialize;
use serde_json::json;

use super::terms::{self, Language};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    language: String,
    term: String,
    text: String,
    /// The part of the text that is found; left out where nothing is.
    found: Option<String>,
    #[serde(default)]
    through: Vec<String>,
}

impl Case {
    fn fault(&self, languages: &[Language]) -> Option<String> {
        let language = languages.iter().find(|language| language.language == self.language)?;
        let engine = terms::engine(vec![language.pack(&[&self.term])]);
        let findings = terms::findings(&engine, &self.text);
        let found: Vec<(&str, Vec<Through>)> = findings
            .iter()
            .map(|finding: &Finding| (finding.matched.as_str(), finding.through.clone()))
            .collect();
        let right = match (&self.found, &found[..]) {
            (None, []) => true,
            (Some(expected), [(matched, through)]) => {
                expected == matched && json!(self.through) == json!(through)
            }
            _ => false,
        };
        (!right).then(|| format!("{:?} for {}: {found:?}", self.text, self.term))
    }
}

#[test]
fn written_cases_are_read_as_the_page_says() {
    let source = std::fs::read_to_string(terms::folder().join("written.yaml")).expect("written.yaml");
    let cases: Vec<Case> =
        serde_saphyr::from_str(&source).unwrap_or_else(|error| panic!("written.yaml: {error}"));
    let languages = terms::read();
    let faults: Vec<String> = cases.iter().filter_map(|case| case.fault(&languages)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
