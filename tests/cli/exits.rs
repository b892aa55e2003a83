//! What the exit status says.

use crate::command::{HOUSE_RULES, argument, file, forewarn, forewarn_with_input};

/// The pack of the documentation that can be used and has warnings.
const DOUBTFUL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/command.in/doubtful.yaml");
const THREAT: &str = "I will hurt you";

#[test]
fn checks_end_by_what_they_find() {
    let cases: &[(&[&str], i32)] = &[
        (&["A day at the sea"], 0),
        (&[THREAT], 1),
        (&["--fail-on", "block", THREAT], 0),
        (&["--fail-on", "notice", THREAT], 1),
        (&["--fail-on", "block", "guaranteed profit"], 1),
        (&["--format", "json", THREAT], 1),
        (&["--field", "title", "--locale", "pt-BR", "--region", "NO", "--date", "2026-11-23", THREAT], 1),
        (&["--", "--guaranteed profit"], 1),
        (&["--region", "UK", THREAT], 2),
        (&["--date", "2026-02-30", THREAT], 2),
        (&["--locale", "english!", THREAT], 2),
        (&["--fail-on", "clear", THREAT], 2),
        (&["--guaranteed profit"], 2),
        (&["--jsonl", "no-such-file.jsonl"], 2),
        (&["--jsonl", "-", THREAT], 2),
    ];
    for (arguments, status) in cases {
        let run = forewarn(&[&["check", "--pack", HOUSE_RULES], *arguments].concat());
        assert_eq!(run.status, *status, "{arguments:?}: {run:?}");
        assert_eq!(run.err.is_empty(), *status < 2, "{arguments:?}: {run:?}");
    }
}

#[test]
fn other_commands_end_by_what_they_find() {
    let folder = tempfile::tempdir().expect("a folder");
    let broken = file(&folder, "broken.yaml", "forewarn: 1\nrules: 5\n");
    let failing = std::fs::read_to_string(HOUSE_RULES)
        .expect("readable")
        .replace("match: [\"", "match: [\"no match\", \"");
    let failing = file(&folder, "failing.yaml", failing);
    let (broken, failing, folder) = (argument(&broken), argument(&failing), argument(folder.path()));
    let cases: &[(&[&str], i32)] = &[
        (&[], 2),
        (&["--version"], 0),
        (&["--help"], 0),
        (&["help", "check"], 0),
        (&["no-such-command"], 2),
        (&["check", "text"], 2),
        (&["check", "--pack", "no-such-pack.yaml", "text"], 2),
        (&["check", "--pack", broken, "text"], 3),
        (&["check", "--pack", HOUSE_RULES, "--pack", HOUSE_RULES, "text"], 3),
        (&["test", HOUSE_RULES], 0),
        (&["test", failing], 1),
        (&["test", broken], 3),
        (&["test", folder], 3),
        (&["test"], 2),
        (&["lint", broken], 3),
        (&["lint", HOUSE_RULES], 0),
        (&["lint", "--fail-on", "note", HOUSE_RULES], 0),
        (&["lint", DOUBTFUL], 1),
        (&["lint", "--fail-on", "error", DOUBTFUL], 0),
        (&["lint", "--fail-on", "error", DOUBTFUL, broken], 3),
        (&["lint", "--format", "json", DOUBTFUL], 1),
        (&["lint"], 2),
    ];
    for (arguments, status) in cases {
        let run = forewarn(arguments);
        assert_eq!(run.status, *status, "{arguments:?}: {run:?}");
    }
}

#[test]
fn standard_input_is_a_text() {
    for arguments in [&["check", "--pack", HOUSE_RULES][..], &["check", "--pack", HOUSE_RULES, "-"]] {
        assert_eq!(forewarn_with_input(arguments, THREAT.as_bytes()).status, 1);
        assert_eq!(forewarn_with_input(arguments, b"a day at the sea\n").status, 0);
        assert_eq!(forewarn_with_input(arguments, b"").status, 0);
    }
}

#[test]
fn a_text_that_cannot_be_checked_is_no_clear_verdict() {
    let arguments = ["check", "--pack", HOUSE_RULES, "--format", "json"];
    let cases: [(&[u8], &str); 3] = [
        (b"I will \xff hurt you", "check.not-utf8"),
        (&b"x".repeat(1_000_001), "check.text-too-long"),
        (&b"x".repeat(4_000_000), "check.text-too-long"),
    ];
    for (text, code) in cases {
        let run = forewarn_with_input(&arguments, text);
        assert_eq!((run.status, run.out.as_str()), (4, ""), "{code}");
        let error: serde_json::Value = serde_json::from_str(&run.err).expect("the error is JSON");
        assert_eq!(error["error"]["code"], code);
    }
    assert_eq!(forewarn_with_input(&arguments, &b"x".repeat(1_000_000)).status, 0);
}

#[test]
fn refused_packs_are_told_as_json_where_json_is_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let broken = file(&folder, "broken.yaml", "forewarn: 1\nrules: 5\n");
    let run = forewarn(&["check", "--pack", argument(&broken), "--format", "json", "text"]);
    let error: serde_json::Value = serde_json::from_str(&run.err).expect("the error is JSON");
    let problems = error["error"]["problems"].as_array().expect("problems");
    assert!(!problems.is_empty());
    for problem in problems {
        for key in ["code", "source", "location", "message", "help"] {
            assert!(!problem[key].is_null(), "{problem}");
        }
    }
    let run = forewarn(&["lint", "--format", "json", argument(&broken)]);
    let listed: serde_json::Value = serde_json::from_str(&run.out).expect("the result is JSON");
    assert_eq!(listed["problems"].as_array().map(Vec::len), Some(problems.len()));
    assert_eq!(listed["problems"][0]["level"], "error");
}
