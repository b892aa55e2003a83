//! No false alarms: ten thousand terms, and prose that has none of them. `README.md` beside this file says which.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../shared/random.rs"]
mod random;
mod terms;
mod texts;

use forewarn::{Context, Engine, Pack};

const TERMS: usize = 10_000;
/// How many characters of each language there have to be.
const CHARACTERS: usize = 800_000;

fn context() -> Context {
    Context::on("2026-11-23".parse().expect("a date"))
}

/// The engine for a reading.
fn engine(terms: &[String], reads: &str) -> Engine {
    let pack = Pack::from_json(&terms::pack(terms, reads), "terms.json").expect("the pack loads");
    Engine::new(vec![pack]).expect("the engine takes the pack")
}

/// What is found in texts, and where.
fn findings(engine: &Engine, texts: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for text in texts {
        let verdict = engine.check(text, &context()).expect("no text is too long");
        found.extend(verdict.findings.iter().map(|finding| {
            format!("{} as {} {:?} in: {text}", finding.matched, finding.read_as, finding.through)
        }));
    }
    found
}

#[test]
#[ignore = "needs the texts that `npm run setup` installs; `npm test` runs it"]
fn terms_that_are_not_in_the_prose_are_not_found_in_it() {
    let terms = terms::terms(TERMS);
    let languages = [("English", texts::english()), ("Russian", texts::russian())];
    for reads in ["standard", "strong"] {
        let engine = engine(&terms, reads);
        for (language, texts) in &languages {
            let characters = texts::characters(texts);
            assert!(characters >= CHARACTERS, "{characters} characters of {language} prose");
            let found = findings(&engine, texts);
            println!(
                "{reads}: {} found in {characters} characters of {language} prose, {} texts",
                found.len(),
                texts.len()
            );
            assert!(
                found.is_empty(),
                "{reads}: {} false alarms\n{}",
                found.len(),
                found[..found.len().min(20)].join("\n")
            );
        }
    }
}

#[test]
#[ignore = "needs the texts that `npm run setup` installs; `npm test` runs it"]
fn every_term_is_found_where_it_is_written() {
    let terms = terms::terms(TERMS);
    for reads in ["standard", "strong"] {
        let engine = engine(&terms, reads);
        for term in &terms {
            let text = format!("And then {term}, as they say.");
            let verdict = engine.check(&text, &context()).expect("the text is short");
            assert!(verdict.findings.iter().any(|finding| finding.matched == *term), "{reads}: {term}");
        }
    }
}

#[test]
#[ignore = "needs the texts that `npm run setup` installs; `npm test` runs it"]
fn the_terms_are_of_the_kinds_they_should_be() {
    let terms = terms::terms(TERMS);
    let share = |is: fn(&String) -> bool| terms.iter().filter(|term| is(term)).count() * 100 / terms.len();
    assert_eq!(share(|term| term.contains(' ')), 33);
    assert_eq!(share(|term| term.chars().any(|letter| ('а'..='я').contains(&letter))), 10);
    assert_eq!(terms[..100], terms::terms(100));
}
