//! The terms of `terms.yaml`, and packs of them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use forewarn::{Context, Engine, Finding, Pack};
use serde::Deserialize;
use serde_json::{Value, json};

/// How a script bears on which disguises make sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Script {
    Latin,
    Cyrillic,
    Arabic,
    /// Han and katakana, written without spaces.
    Running,
}

/// The terms of a language and the sentences they are put into.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Language {
    pub language: String,
    pub script: Script,
    /// A word that is no term.
    pub neutral: String,
    pub carriers: BTreeMap<String, String>,
    #[serde(default)]
    set_apart: BTreeMap<String, String>,
    pub terms: Vec<String>,
    /// Terms that are only looked for in innocent lines.
    pub watched: Vec<String>,
}

impl Language {
    /// The sentences in which something stands on both sides of a term.
    pub fn set_apart(&self) -> &BTreeMap<String, String> {
        if self.set_apart.is_empty() { &self.carriers } else { &self.set_apart }
    }

    /// A pack with a rule for each of these terms, in their order.
    pub fn pack(&self, terms: &[&str]) -> Pack {
        let rules: Vec<Value> = terms
            .iter()
            .enumerate()
            .map(|(number, term)| {
                json!({
                    "id": rule(number), "severity": "confirm", "category": "tried", "authority": "house",
                    "title": term, "message": "Tried.", "any": [term], "reads": "strong",
                })
            })
            .collect();
        let source = json!({
            "forewarn": 1,
            "pack": {
                "id": self.language, "version": "1.0.0", "title": "Tried", "locale": "en", "languages": [self.language]
            },
            "authorities": { "house": {
                "kind": "house", "issuer": "Example Video", "reference": "Guidelines",
                "url": "https://video.example/guidelines"
            } },
            "rules": rules,
        });
        Pack::from_json(&source.to_string(), "tried.json")
            .unwrap_or_else(|errors| panic!("the pack for {}: {errors}", self.language))
    }

    /// The terms that are disguised.
    pub fn disguised(&self) -> Vec<&str> {
        self.terms.iter().map(String::as_str).collect()
    }

    /// All terms.
    pub fn all(&self) -> Vec<&str> {
        self.terms.iter().chain(&self.watched).map(String::as_str).collect()
    }
}

/// The id of the rule for the term at a place.
pub fn rule(number: usize) -> String {
    format!("t{number}")
}

pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/disguises")
}

pub fn read() -> Vec<Language> {
    let source = std::fs::read_to_string(folder().join("terms.yaml")).expect("terms.yaml");
    serde_saphyr::from_str(&source).unwrap_or_else(|error| panic!("terms.yaml: {error}"))
}

pub fn engine(packs: Vec<Pack>) -> Engine {
    Engine::new(packs).unwrap_or_else(|error| panic!("{error}"))
}

pub fn findings(engine: &Engine, text: &str) -> Vec<Finding> {
    let context = Context::on("2026-11-23".parse().expect("a date"));
    engine.check(text, &context).unwrap_or_else(|error| panic!("{text:?}: {error}")).findings
}
