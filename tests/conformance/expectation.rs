//! Whether a verdict is what a case states.

use forewarn::verdict::Verdict;
use serde_json::{Map, Value};

use super::invariants;
use super::table::Case;

/// Everything in which the verdict differs from what the case states, one line each.
pub fn differences(case: &Case, verdict: &Verdict) -> Vec<String> {
    let written = verdict.to_json();
    assert_eq!(
        written,
        serde_json::to_string(verdict).expect("JSON"),
        "a verdict is written as its fields stand"
    );
    let json: Value = serde_json::from_str(&written).expect("a verdict is JSON");
    let mut differences = Vec::new();
    if let Some(decision) = &case.decision
        && json["decision"] != *decision.as_str()
    {
        differences.push(format!("decision: expected {decision}, got {}", json["decision"]));
    }
    compare_findings("findings", &case.findings, &json["findings"], &mut differences);
    if let Some(shadow) = &case.shadow {
        compare_findings("shadow", shadow, &json["shadow"], &mut differences);
    }
    differences.extend(invariants::violations(&case.text, verdict));
    differences
}

fn compare_findings(name: &str, expected: &[Map<String, Value>], got: &Value, differences: &mut Vec<String>) {
    let got = got.as_array().expect("findings are a list");
    if expected.len() != got.len() {
        let summaries: Vec<String> = got.iter().map(summary).collect();
        let expected = serde_json::to_string(expected).expect("JSON");
        differences.push(format!("{name}: expected {expected}, got [{}]", summaries.join(", ")));
        return;
    }
    for (index, (expected, got)) in expected.iter().zip(got).enumerate() {
        for (key, expected) in expected {
            if !agrees(expected, &got[key]) {
                let found = summary(got);
                differences
                    .push(format!("{name}[{index}].{key}: expected {expected}, got {} in {found}", got[key]));
            }
        }
    }
}

/// Whether a value of the verdict is the one expected; of an object, only the keys listed count.
fn agrees(expected: &Value, got: &Value) -> bool {
    match (expected, got) {
        (Value::Object(expected), Value::Object(got)) => {
            expected.iter().all(|(key, value)| got.get(key).is_some_and(|got| agrees(value, got)))
        }
        (Value::Array(expected), Value::Array(got)) => {
            expected.len() == got.len()
                && expected.iter().zip(got).all(|(expected, got)| agrees(expected, got))
        }
        _ => expected == got,
    }
}

fn summary(finding: &Value) -> String {
    let [rule, start, end, matched, read_as, through] =
        ["rule", "start", "end", "matched", "readAs", "through"].map(|key| finding[key].to_string());
    format!("{rule} {start}..{end} {matched} readAs {read_as} through {through}")
}
