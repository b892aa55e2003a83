//! What holds of every verdict.

use forewarn::Verdict;
use forewarn::verdict::{Decision, Finding};

/// Everything in which a verdict on a text is not what every verdict is, one line each.
pub fn violations(text: &str, verdict: &Verdict) -> Vec<String> {
    let mut violations = Vec::new();
    let units: Vec<u16> = text.encode_utf16().collect();
    for finding in verdict.findings.iter().chain(&verdict.shadow) {
        let from_units =
            units.get(finding.start..finding.end).and_then(|units| String::from_utf16(units).ok());
        if from_units.as_ref() != Some(&finding.matched) {
            violations
                .push(format!("{}: matched is not the text from start to end: {finding:?}", finding.rule));
        }
        if text.get(finding.bytes.clone()) != Some(&finding.matched) {
            violations.push(format!("{}: matched is not the text of its bytes: {finding:?}", finding.rule));
        }
        if finding.start >= finding.end {
            violations.push(format!("{}: an empty span: {finding:?}", finding.rule));
        }
    }
    for findings in [&verdict.findings, &verdict.shadow] {
        let place =
            |finding: &Finding| (finding.start, finding.end, finding.pack.clone(), finding.rule.clone());
        if !findings.is_sorted_by_key(place) {
            violations.push("the findings are not in order of start, end, pack and rule".into());
        }
    }
    let highest = verdict.findings.iter().map(|finding| Decision::from(finding.severity)).max();
    if verdict.decision != highest.unwrap_or(Decision::Clear) {
        violations.push(format!("the decision {:?} is not the highest severity", verdict.decision));
    }
    violations
}
