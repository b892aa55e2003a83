//! The conformance table, natively and over HTTP. `README.md` beside this file says how it is
//! written and read.
#![cfg(not(target_arch = "wasm32"))]

mod expectation;
#[cfg(feature = "server")]
mod http;
#[path = "../shared/invariants.rs"]
mod invariants;
mod table;

use std::collections::BTreeMap;

use forewarn::Engine;
use forewarn::verdict::{Finding, Verdict};
use table::{Case, File};

/// The verdict of every case, in order.
fn verdicts(files: &[File]) -> Vec<(&File, &Case, Verdict)> {
    let mut verdicts = Vec::new();
    for file in files {
        let mut engines = BTreeMap::new();
        for case in &file.cases {
            let ids = file.pack_ids(case);
            let engine = engines.entry(ids).or_insert_with_key(|ids| {
                Engine::new(file.packs(ids)).unwrap_or_else(|error| panic!("{}: {error}", file.name))
            });
            let verdict = engine.check(&case.text, &case.context());
            let verdict = verdict.unwrap_or_else(|error| panic!("{}: {error}", file.case_name(case)));
            verdicts.push((file, case, verdict));
        }
    }
    verdicts
}

/// A verdict as it is checked in: a line of JSON.
fn golden_line(case: &str, verdict: &str) -> String {
    format!("{{\"case\":{},\"verdict\":{verdict}}}\n", serde_json::Value::from(case))
}

/// Compares what the table gives with the file checked in.
fn is_checked_in(name: &str, content: &str) {
    let checked_in = std::fs::read_to_string(table::folder().join(name)).unwrap_or_default();
    let old_lines = checked_in.lines().chain(std::iter::repeat(""));
    if let Some((new, old)) = content.lines().zip(old_lines).find(|(new, old)| new != old) {
        let help = "if the change is meant, run this with FOREWARN_GENERATE=1";
        panic!("{name} is not what the table gives; {help}\nnow:        {new}\nchecked in: {old}");
    }
    assert!(content == checked_in, "{name} has lines that the table does not give");
}

/// The same, but writes the file where `FOREWARN_GENERATE` is set.
fn is_current(name: &str, content: &str) {
    if std::env::var_os("FOREWARN_GENERATE").is_some() {
        std::fs::write(table::folder().join(name), content).expect("the file can be written");
    }
    is_checked_in(name, content);
}

#[test]
fn every_case_finds_what_it_states() {
    let files = table::read();
    let mut wrong = 0;
    let verdicts = verdicts(&files);
    for (file, case, verdict) in &verdicts {
        let differences = expectation::differences(case, verdict);
        if !differences.is_empty() {
            wrong += 1;
            eprintln!("{}\n  text: {:?}", file.case_name(case), case.text);
            for difference in differences {
                eprintln!("  {difference}");
            }
        }
    }
    println!("conformance, native: {} cases in {} files, {wrong} wrong", verdicts.len(), files.len());
    assert!(wrong == 0, "{wrong} of {} cases are wrong", verdicts.len());
}

/// What is found in a caption between so many other words, by where it stands in the caption itself.
fn found_among(engine: &Engine, case: &Case, words: usize) -> Vec<(String, usize, usize)> {
    let other_words = "tree ".repeat(words);
    let text = format!("{other_words}{} {other_words}", case.text);
    let verdict = engine.check(&text, &case.context()).expect("the text is not too long");
    let place = |finding: &Finding| {
        (finding.rule.clone(), finding.start - other_words.len(), finding.end - other_words.len())
    };
    verdict.findings.iter().chain(&verdict.shadow).map(place).collect()
}

#[test]
fn a_long_sentence_hides_nothing() {
    for file in table::read() {
        for case in &file.cases {
            let engine = Engine::new(file.packs(&file.pack_ids(case))).expect("the packs of the case");
            let (few, many) = (found_among(&engine, case, 8), found_among(&engine, case, 400));
            assert_eq!(few, many, "{}: {:?}", file.case_name(case), case.text);
        }
    }
}

#[test]
fn verdicts_are_those_checked_in() {
    let files = table::read();
    let lines: Vec<String> = verdicts(&files)
        .iter()
        .map(|(file, case, verdict)| golden_line(&file.case_name(case), &verdict.to_json()))
        .collect();
    is_current("verdicts.jsonl", &lines.concat());
}

#[test]
fn the_table_for_other_runners_is_current() {
    is_current("table.json", &table::json(&table::read()));
}
