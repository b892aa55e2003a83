//! The conformance table and the binding's errors in a browser.
//!
//! ```text
//! wasm-pack test --headless --chrome --mode no-install --chromedriver /usr/bin/chromedriver --test web
//! ```
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use forewarn::wasm::{CheckContext, Checker, EngineOptions, Error, PackText};
use js_sys::{JSON, Reflect};
use serde_json::{Value, json};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const TABLE: &str = include_str!("conformance/table.json");
const VERDICTS: &str = include_str!("conformance/verdicts.jsonl");

fn javascript(value: &Value) -> JsValue {
    JSON::parse(&value.to_string()).unwrap()
}

fn checker(packs: &[&Value], shadow: bool) -> Result<Checker, Error> {
    let texts = packs.iter().map(|pack| {
        let text = pack.as_str().map_or_else(|| pack.to_string(), str::to_owned);
        javascript(&json!({ "source": "pack.json", "text": text })).unchecked_into::<PackText>()
    });
    let options = javascript(&json!({ "shadow": shadow })).unchecked_into::<EngineOptions>();
    Checker::new(texts.collect(), Some(options))
}

/// The verdict on a text, where nothing was found as JavaScript makes it.
fn check(checker: &Checker, text: &str, context: &Value) -> Result<String, Error> {
    let found = checker.check(text, &javascript(context).unchecked_into::<CheckContext>())?;
    let packs = checker.packs();
    let clear = || format!(r#"{{"decision":"clear","findings":[],"shadow":[],"packs":{packs}}}"#);
    Ok(found.unwrap_or_else(clear))
}

fn code(error: &Error) -> String {
    Reflect::get(error, &"code".into()).unwrap().as_string().unwrap()
}

#[wasm_bindgen_test]
fn every_verdict_of_the_table_is_the_same_byte_for_byte() {
    let table: Value = serde_json::from_str(TABLE).unwrap();
    let mut expected = VERDICTS.lines();
    let mut count = 0;
    for file in table["files"].as_array().unwrap() {
        for case in file["cases"].as_array().unwrap() {
            let ids = case["packs"].as_array().unwrap().iter();
            let packs = file["packs"].as_array().unwrap();
            let chosen: Vec<&Value> =
                ids.map(|id| packs.iter().find(|pack| pack["pack"]["id"] == *id).unwrap()).collect();
            let checker = checker(&chosen, true).unwrap();
            let verdict = check(&checker, case["text"].as_str().unwrap(), &case["context"]).unwrap();
            let line = format!("{{\"case\":{},\"verdict\":{verdict}}}", case["case"]);
            assert_eq!(Some(line.as_str()), expected.next());
            // What JavaScript makes of it has the same bytes.
            let parsed = JSON::parse(&verdict).unwrap();
            assert_eq!(JSON::stringify(&parsed).unwrap().as_string().unwrap(), verdict);
            count += 1;
        }
    }
    assert_eq!(expected.next(), None);
    assert!(count > 0);
}

fn house(rules: Value) -> Value {
    json!({
        "forewarn": 1,
        "pack": { "id": "house", "version": "1.0.0", "title": "House", "locale": "en" },
        "authorities": { "house": {
            "kind": "house", "issuer": "Example Video", "reference": "Guidelines", "url": "https://video.example/" } },
        "rules": rules,
    })
}

fn rule(id: &str, status: &str, pattern: &str) -> Value {
    json!({
        "id": id, "severity": "notice", "category": "profanity", "authority": "house", "status": status,
        "title": "Title", "message": "Message", "any": [pattern],
    })
}

#[wasm_bindgen_test]
fn shadow_rules_are_dropped_unless_asked_for() {
    let pack = house(json!([rule("tried", "shadow", "gosh")]));
    for (shadow, found) in [(false, 0), (true, 1)] {
        let verdict =
            check(&checker(&[&pack], shadow).unwrap(), "gosh", &json!({ "date": "2026-11-23" })).unwrap();
        let verdict: Value = serde_json::from_str(&verdict).unwrap();
        assert_eq!(verdict["shadow"].as_array().unwrap().len(), found);
    }
}

#[wasm_bindgen_test]
fn a_context_that_cannot_be_read_is_an_error_with_a_code() {
    let checker = checker(&[&house(json!([rule("r", "active", "darn")]))], false).unwrap();
    for (context, expected) in [
        (json!({}), "context.invalid-date"),
        (json!({ "date": 20_261_123 }), "context.invalid-date"),
        (json!({ "date": "2026-02-30" }), "context.invalid-date"),
        (json!({ "date": "2026-11-23", "locale": "no language" }), "context.invalid-locale"),
        (json!({ "date": "2026-11-23", "region": "Atlantis" }), "context.invalid-region"),
        (json!({ "date": "2026-11-23", "field": 1 }), "context.invalid-field"),
    ] {
        assert_eq!(code(&check(&checker, "darn", &context).unwrap_err()), expected, "{context}");
    }
}

#[wasm_bindgen_test]
fn a_text_over_the_limit_is_an_error() {
    let checker = checker(&[&house(json!([rule("r", "active", "darn")]))], false).unwrap();
    let error = check(&checker, &"x".repeat(1_000_001), &json!({ "date": "2026-11-23" })).unwrap_err();
    assert_eq!(code(&error), "check.text-too-long");
}

#[wasm_bindgen_test]
fn everything_wrong_with_any_pack_is_told() {
    let nobody = house(json!([{ "id": "r", "authority": "nobody" }]));
    let error = checker(&[&nobody, &json!("<html>")], false).unwrap_err();
    assert_eq!(code(&error), "engine.pack-refused");
    let errors = JSON::stringify(&Reflect::get(&error, &"errors".into()).unwrap()).unwrap();
    let errors: Vec<Value> = serde_json::from_str(&errors.as_string().unwrap()).unwrap();
    assert!(errors.len() > 1);
    for error in &errors {
        for key in ["code", "source", "message", "help"] {
            assert!(error[key].as_str().is_some_and(|text| !text.is_empty()), "{key} of {error}");
        }
        assert!(error["location"]["line"].as_u64().is_some_and(|line| line > 0), "{error}");
    }
}

#[wasm_bindgen_test]
fn packs_are_named_as_in_a_verdict() {
    let checker = checker(&[&house(json!([rule("r", "active", "darn")]))], false).unwrap();
    let verdict = check(&checker, "darn", &json!({ "date": "2026-11-23" })).unwrap();
    let verdict: Value = serde_json::from_str(&verdict).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&checker.packs()).unwrap(), verdict["packs"]);
    assert_eq!(code(&self::checker(&[], false).unwrap_err()), "engine.no-pack");
}
