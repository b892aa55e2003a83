//! Packs to try texts on.

use forewarn::Pack;
use serde_json::{Value, json};

/// A rule: its patterns, its exceptions, and through what it reads.
#[derive(Clone, Debug)]
pub struct RuleText {
    pub any: Vec<String>,
    pub unless: Vec<String>,
    pub reads: &'static str,
}

/// A pack with these rules, named `a`, `b`, ….
pub fn source(languages: &[&str], lists: &[(&str, Vec<String>)], rules: &[RuleText]) -> String {
    let lists: serde_json::Map<String, Value> =
        lists.iter().map(|(name, entries)| ((*name).to_owned(), json!(entries))).collect();
    let rules: Vec<Value> = rules.iter().zip('a'..='z').map(|(rule, id)| rule_json(rule, id)).collect();
    let mut pack = json!({
        "forewarn": 1,
        "pack": { "id": "tried", "version": "1.0.0", "title": "Tried", "locale": "en", "languages": languages },
        "authorities": { "house": {
            "kind": "house", "issuer": "Example Video", "reference": "Guidelines", "url": "https://video.example/guidelines"
        } },
        "rules": rules,
    });
    if !lists.is_empty() {
        pack["lists"] = json!(lists);
    }
    pack.to_string()
}

fn rule_json(rule: &RuleText, id: char) -> Value {
    let mut value = json!({
        "id": id.to_string(), "severity": "confirm", "category": "tried", "authority": "house",
        "title": "Tried", "message": "Tried.", "any": rule.any, "reads": rule.reads,
    });
    if !rule.unless.is_empty() {
        value["unless"] = json!(rule.unless);
    }
    value
}

/// The pack; its source in the message where it does not load.
pub fn pack(source: &str) -> Pack {
    Pack::from_json(source, "tried.json").unwrap_or_else(|errors| panic!("{errors}\n{source}"))
}

/// A pack of one rule with one pattern.
pub fn one(language: &str, pattern: &str, reads: &'static str) -> Pack {
    let rule = RuleText { any: vec![pattern.to_owned()], unless: Vec::new(), reads };
    pack(&source(&[language], &[], &[rule]))
}

/// A pack of one rule that is written out, but for what every rule needs.
pub fn written(language: &str, rule: &str) -> Pack {
    let mut pack_source: Value = serde_json::from_str(&source(&[language], &[], &[])).expect("JSON");
    let mut rule: Value = serde_json::from_str(rule).expect("a rule in JSON");
    for (key, value) in [
        ("id", "a"),
        ("severity", "confirm"),
        ("category", "tried"),
        ("authority", "house"),
        ("title", "Tried"),
        ("message", "Tried."),
    ] {
        rule[key] = json!(value);
    }
    pack_source["rules"] = json!([rule]);
    pack(&pack_source.to_string())
}
