//! The JSON Schemas of packs and verdicts, made from the types and held against the packs of the tests.

use std::fs;
use std::path::Path;

use forewarn::{Context, Engine, Pack, schema};
use serde_json::Value;

use crate::is_current;

fn pretty(schema: &Value) -> String {
    format!("{schema:#}\n")
}

#[test]
fn pack_schema() {
    is_current("packs/schema/forewarn-pack-1.schema.json", &pretty(&schema::pack()));
}

#[test]
fn verdict_schema() {
    is_current("packs/schema/verdict.schema.json", &pretty(&schema::verdict()));
}

/// The packs of a folder as JSON values; examples are kept, as the schema describes them too.
fn packs_in(folder: &str) -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let core_schema = serde_saphyr::options! { strict_booleans: true };
    let mut packs = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        let text = fs::read_to_string(&path).unwrap_or_default();
        let value = match path.extension().and_then(|extension| extension.to_str()) {
            Some("yaml") => serde_saphyr::from_str_with_options(&text, core_schema.clone()).ok(),
            Some("json") => serde_json::from_str(&text).ok(),
            _ => None,
        };
        packs.extend(value.map(|value| (path.display().to_string(), value)));
    }
    packs.sort_by(|a, b| a.0.cmp(&b.0));
    packs
}

#[test]
fn valid_packs_are_valid_by_the_schema() {
    let validator = jsonschema::validator_for(&schema::pack()).expect("a schema");
    let packs: Vec<_> = ["tests/pack/valid", "packs"].into_iter().flat_map(packs_in).collect();
    let packs: Vec<_> = packs.into_iter().filter(|(_, pack)| pack.get("forewarn").is_some()).collect();
    assert!(!packs.is_empty());
    for (name, pack) in packs {
        let errors: Vec<String> =
            validator.iter_errors(&pack).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{name}\n{}", errors.join("\n"));
    }
}

/// Errors the schema can express, it finds; those that take the whole pack to see, it cannot.
#[test]
fn broken_packs_are_broken_by_the_schema() {
    let beyond_the_schema = [
        // Takes other values of the pack to see.
        "references",
        "unknown-lists",
        "list-cycles",
        "list-nesting",
        "government",
        "locales",
        "ids",
        "inflection",
        "inflection-elsewhere",
        // Inside a text.
        "patterns",
        "invisible-characters",
        "line-breaks",
        "json-patterns",
        "many-errors",
        "carriage-returns",
        "byte-order-mark",
        // In the way it is written.
        "anchors",
        "item-too-deep",
        "several-documents",
        "json-duplicate-keys",
    ];
    let validator = jsonschema::validator_for(&schema::pack()).expect("a schema");
    let mut found = Vec::new();
    for (name, pack) in packs_in("tests/pack/broken") {
        let stem = Path::new(&name).file_stem().and_then(|stem| stem.to_str()).expect("a name");
        if !beyond_the_schema.contains(&stem) {
            found.push((stem.to_owned(), !validator.is_valid(&pack)));
        }
    }
    let missed: Vec<_> = found.iter().filter(|(_, broken)| !broken).collect();
    assert!(missed.is_empty() && found.len() >= 20, "{missed:?} of {}", found.len());
}

#[test]
fn verdicts_are_valid_by_the_schema() {
    let validator = jsonschema::validator_for(&schema::verdict()).expect("a schema");
    let text = r#"{ "forewarn": 1,
        "pack": { "id": "p", "version": "1.0.0", "title": "P", "locale": "en" },
        "authorities": { "house": { "kind": "house", "issuer": "E", "reference": "1", "url": "https://e.example" } },
        "rules": [{ "id": "r", "severity": "care", "category": "c", "authority": "house", "title": "T", "message": "M",
            "any": ["word"], "resources": [{ "title": "H", "url": "https://h.example", "region": "*" }] }] }"#;
    let engine = Engine::new(vec![Pack::from_json(text, "p").expect("valid")]).expect("an engine");
    for caption in ["", "a w\u{200b}ord"] {
        let context = Context::on("2026-11-23".parse().expect("a date"));
        let verdict = engine.check(caption, &context).expect("a verdict");
        assert_eq!(verdict.findings.is_empty(), caption.is_empty());
        let verdict: Value = serde_json::from_str(&verdict.to_json()).expect("JSON");
        let errors: Vec<String> = validator
            .iter_errors(&verdict)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{}", errors.join("\n"));
    }
}
