//! Packs to try texts on.

use forewarn::Pack;
use serde_json::{Value, json};

/// A rule: its patterns, its exceptions, and through what it reads.
#[derive(Clone, Debug)]
pub struct RuleText {
    pub patterns: Vec<String>,
    /// How close all the patterns must be; `None` where one of them is enough.
    pub within: Option<Value>,
    pub unless: Vec<String>,
    /// Exceptions by nearness: words, patterns.
    pub near: Vec<(u32, Vec<String>)>,
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
        "title": "Tried", "message": "Tried.", "reads": rule.reads,
    });
    match &rule.within {
        Some(within) => {
            value["all"] = json!(rule.patterns);
            value["within"] = within.clone();
        }
        None => value["any"] = json!(rule.patterns),
    }
    let near = rule.near.iter().map(|(words, any)| json!({ "near": words, "any": any }));
    let exceptions: Vec<Value> = rule.unless.iter().map(|pattern| json!(pattern)).chain(near).collect();
    if !exceptions.is_empty() {
        value["unless"] = json!(exceptions);
    }
    value
}

/// The pack; its source in the message where it does not load.
pub fn pack(source: &str) -> Pack {
    Pack::from_json(source, "tried.json").unwrap_or_else(|errors| panic!("{errors}\n{source}"))
}

/// A pack of one rule with one pattern.
pub fn one(language: &str, pattern: &str, reads: &'static str) -> Pack {
    let patterns = vec![pattern.to_owned()];
    let rule = RuleText { patterns, within: None, unless: Vec::new(), near: Vec::new(), reads };
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
