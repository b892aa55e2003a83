//! Whatever is read as a pattern is read or refused; what is read becomes an engine, which checks texts.
#![no_main]

#[path = "../../tests/shared/invariants.rs"]
mod invariants;

use std::collections::BTreeSet;

use forewarn::pack::pattern::Element;
use forewarn::pack::{Location, Pattern};
use forewarn::{Context, Engine, Pack};
use libfuzzer_sys::fuzz_target;
use serde_json::json;

/// Why a pack may be refused although each of its patterns can be read. The names of lists are read more strictly where the
/// lists are.
const REFUSALS: &[&str] = &[
    "pack.forbidden-character",
    "pack.expansion-too-large",
    "value.bad-id",
    "value.too-long",
    "pattern.not-inflected",
];
const READINGS: [&str; 3] = ["exact", "standard", "strong"];

fuzz_target!(|source: &str| {
    match Pattern::parse(source, Location::default()) {
        Ok(pattern) => READINGS.iter().for_each(|reads| check(&pattern, reads)),
        Err(error) => {
            assert!(error.characters.start < error.characters.end, "{error:?}");
            assert!(!error.message.is_empty() && !error.help.is_empty(), "{error:?}");
        }
    }
});

fn check(pattern: &Pattern, reads: &str) {
    let pack = match Pack::from_json(&pack(pattern, reads), "fuzzed") {
        Ok(pack) => pack,
        Err(errors) => {
            assert!(errors.0.iter().all(|error| REFUSALS.contains(&error.code)), "{errors}");
            return;
        }
    };
    let engine = Engine::new(vec![pack]).expect("the engine takes what loads");
    let context = Context::on("2026-11-23".parse().expect("a date"));
    let signs = ['(', ')', '|', '*', '\\', '=', '~', '?'];
    for text in [pattern.source.clone(), pattern.source.replace(signs, " ")] {
        let verdict = engine.check(&text, &context).expect("a pattern is no long text");
        assert_eq!(invariants::violations(&text, &verdict), [""; 0], "{text:?}");
    }
}

/// A pack of this one pattern, with the lists that it names.
fn pack(pattern: &Pattern, reads: &str) -> String {
    let mut names = BTreeSet::from(["list"]);
    list_names(&pattern.elements, &mut names);
    let lists: serde_json::Map<String, serde_json::Value> =
        names.into_iter().map(|name| (name.to_owned(), json!(["kill", "rat trap", "яд"]))).collect();
    json!({
        "forewarn": 1,
        "pack": { "id": "fuzzed", "version": "1.0.0", "title": "Fuzzed", "locale": "en", "languages": ["en", "ru", "tr", "es"] },
        "authorities": { "house": {
            "kind": "house", "issuer": "Example Video", "reference": "Guidelines", "url": "https://video.example/guidelines"
        } },
        "lists": lists,
        "rules": [{
            "id": "fuzzed", "severity": "notice", "category": "tried", "authority": "house", "title": "Found", "message": "Found.",
            "any": [pattern.source, "$list"], "reads": reads,
        }],
    })
    .to_string()
}

fn list_names<'a>(elements: &'a [Element], names: &mut BTreeSet<&'a str>) {
    for element in elements {
        match element {
            Element::List(name) => {
                names.insert(name);
            }
            Element::Group { alternatives, .. } => {
                alternatives.iter().for_each(|elements| list_names(elements, names))
            }
            _ => {}
        }
    }
}
