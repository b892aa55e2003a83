//! The conformance table, natively and over HTTP. `README.md` beside this file says how it is
//! written and read.

mod expectation;
mod table;

use std::fmt::Write;

use forewarn::Engine;
use forewarn::verdict::Verdict;
use table::{Case, File};

/// The verdict of every case, in order.
fn verdicts(files: &[File]) -> Vec<(&File, &Case, Verdict)> {
    let check = |file: &File, case: &Case| {
        let engine = Engine::new(file.packs(&file.pack_ids(case)))
            .unwrap_or_else(|error| panic!("{}: {error}", file.case_name(case)));
        engine
            .check(&case.text, &case.context())
            .unwrap_or_else(|error| panic!("{}: {error}", file.case_name(case)))
    };
    let cases = files.iter().flat_map(|file| file.cases.iter().map(move |case| (file, case)));
    cases.map(|(file, case)| (file, case, check(file, case))).collect()
}

/// The verdicts as they are checked in: one line of JSON a case.
fn golden_lines(verdicts: &[(&File, &Case, Verdict)]) -> String {
    verdicts.iter().fold(String::new(), |mut lines, (file, case, verdict)| {
        let name = serde_json::Value::from(file.case_name(case));
        writeln!(lines, "{{\"case\":{name},\"verdict\":{}}}", verdict.to_json())
            .expect("a string takes text");
        lines
    })
}

/// Compares a generated file with the one checked in, or writes it where
/// `FOREWARN_GENERATE` is set.
fn is_current(name: &str, content: &str) {
    let path = table::folder().join(name);
    if std::env::var_os("FOREWARN_GENERATE").is_some() {
        std::fs::write(&path, content).expect("the file can be written");
        return;
    }
    let checked_in = std::fs::read_to_string(&path).unwrap_or_default();
    let differs =
        content.lines().zip(checked_in.lines().chain(std::iter::repeat(""))).find(|(new, old)| new != old);
    if let Some((new, old)) = differs {
        panic!(
            "{name} is not what the table gives; if the change is meant, run with FOREWARN_GENERATE=1\nnow:        {new}\nchecked in: {old}"
        );
    }
    assert!(content == checked_in, "{name} has lines that the table does not give");
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

#[test]
fn verdicts_are_those_checked_in() {
    is_current("verdicts.jsonl", &golden_lines(&verdicts(&table::read())));
}

#[test]
fn the_table_for_other_runners_is_current() {
    is_current("table.json", &table::json(&table::read()));
}
