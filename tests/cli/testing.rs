//! `forewarn test`: what counts as passed.

use serde_json::Value;

use crate::command::{HOUSE_RULES, argument, file, forewarn};

/// Tests the pack of the documentation with some of its text replaced.
fn tested(replacements: &[(&str, &str)]) -> (Value, i32) {
    tested_reading("own", replacements)
}

/// The same, held to civic speech at these readings.
fn tested_reading(reads: &str, replacements: &[(&str, &str)]) -> (Value, i32) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut pack = std::fs::read_to_string(HOUSE_RULES).expect("readable");
    for (from, to) in replacements {
        assert!(pack.contains(from), "{from}");
        pack = pack.replacen(from, to, 1);
    }
    let path = file(&folder, "pack.yaml", pack);
    let run =
        forewarn(&["test", "--format", "json", "--date", "2026-11-23", "--reads", reads, argument(&path)]);
    let result = serde_json::from_str(&run.out).unwrap_or_else(|_| panic!("{run:?}"));
    (result, run.status)
}

#[test]
fn the_packs_of_the_documentation_pass() {
    let (result, status) = tested(&[]);
    assert_eq!((status, &result["failed"]), (0, &0.into()));
    let pack = &result["packs"][0];
    assert_eq!(pack["civic"]["gate"], "on");
    assert!(pack["civic"]["sentences"].as_u64() >= Some(1000));
    let sets = pack["civic"]["sets"].as_array().expect("sets");
    let of_english: Vec<&Value> = sets.iter().filter(|set| set["language"] == "en").collect();
    assert_eq!(of_english[0]["set"], "topics");
    assert!(of_english.iter().any(|set| set["set"] == "reclaimed words" && set["found"] == 0));
    assert_eq!(pack["stillMissed"], 1);
}

#[test]
fn failed_examples_are_told_with_their_place_and_what_was_found() {
    let (result, status) = tested(&[
        ("match: [\"I will hurt you\"", "match: [\"I will hug you\""),
        ("pass: [\"Nobody can promise you a profit.\"", "pass: [\"Guaranteed  profit\""),
    ]);
    assert_eq!((status, &result["failed"]), (1, &2.into()));
    let failures = result["packs"][0]["failures"].as_array().expect("failures");
    assert_eq!(failures[0]["expected"], "match");
    assert_eq!(failures[0]["rule"], "violence.threat");
    assert_eq!(failures[0]["text"], "I will hug you");
    assert_eq!(failures[0]["finding"], Value::Null);
    assert_eq!(failures[1]["expected"], "pass");
    assert_eq!(failures[1]["finding"]["matched"], "Guaranteed  profit");
    let lines: Vec<&str> = std::str::from_utf8(include_bytes!("../../docs/command.in/house-rules.yaml"))
        .expect("UTF-8")
        .lines()
        .collect();
    let line = failures[0]["line"].as_u64().expect("a line") as usize;
    assert!(lines[line - 1].contains("match: ["), "{line}");
}

#[test]
fn a_rule_that_finds_civic_speech_fails() {
    let (result, status) = tested(&[(
        "guaranteed (daily)? (profit|returns)",
        "(guaranteed (daily)? (profit|returns)|courthouse)",
    )]);
    assert_eq!(status, 1);
    let failure = &result["packs"][0]["failures"][0];
    assert_eq!(failure["expected"], "civic");
    assert_eq!(failure["source"], "packs/civic/en.txt");
    assert_eq!(failure["rule"], "scams.guaranteed-profit");
}

#[test]
fn at_every_reading_a_rule_is_held_to_what_it_would_find_if_it_read_more() {
    let exact = [
        (
            "guaranteed (daily)? (profit|returns)",
            "(guaranteed (daily)? (profit|returns)|march for our lives)",
        ),
        ("    category: scams\n", "    category: scams\n    reads: exact\n"),
    ];
    assert_eq!(tested(&exact).1, 0, "a hashtag is not read");
    let (result, status) = tested_reading("all", &exact);
    assert_eq!(status, 1);
    let failures = result["packs"][0]["failures"].as_array().expect("failures");
    assert_eq!(failures.len(), 1, "told once, at the first reading that finds it");
    assert_eq!(failures[0]["reads"], "standard");
    assert_eq!(failures[0]["finding"]["matched"], "MarchForOurLives");
}

#[test]
fn a_rule_of_a_region_or_a_field_is_held_to_civic_speech_too() {
    let (result, _) = tested(&[
        ("guaranteed (daily)? (profit|returns)", "(guaranteed (daily)? (profit|returns)|courthouse)"),
        ("    category: scams\n", "    category: scams\n    fields: [title]\n    regions: [NO]\n"),
    ]);
    assert_eq!(result["packs"][0]["failures"][0]["expected"], "civic");
    assert_eq!(
        result["packs"][0]["failures"].as_array().map(Vec::len),
        Some(1),
        "its examples pass where it applies"
    );
}

#[test]
fn skipping_civic_speech_is_shown_with_its_reason() {
    let (result, status) = tested(&[
        ("  license: CC0-1.0\n", "  civic: { gate: skipped, reason: \"quotes laws\" }\n"),
        ("guaranteed (daily)? (profit|returns)", "(guaranteed (daily)? (profit|returns)|courthouse)"),
    ]);
    assert_eq!(status, 0);
    assert_eq!(
        result["packs"][0]["civic"],
        serde_json::json!({ "gate": "skipped", "reason": "quotes laws" })
    );
}

#[test]
fn shadow_rules_are_tested_and_retired_rules_are_not() {
    let wrong = ("match: [\"Guaranteed daily returns!\"]", "match: [\"nothing\"]");
    for (status, failed) in [("active", 1), ("shadow", 1), ("retired", 0)] {
        let rule = format!("    category: scams\n    status: {status}\n");
        let (result, _) = tested(&[("    category: scams\n", &rule), wrong]);
        assert_eq!(result["failed"], failed, "{status}");
        assert_eq!(result["packs"][0]["retired"].as_array().map(Vec::len), Some(1 - failed), "{status}");
    }
    let shadow = ("    category: scams\n", "    category: scams\n    status: shadow\n");
    assert_eq!(tested(&[shadow]).0["failed"], 0);
}

#[test]
fn a_known_miss_that_is_found_is_said_and_does_not_count() {
    let (result, status) =
        tested(&[("misses: [\"I will h u r t you\"]", "misses: [\"I will hurt them\", \"I will hug you\"]")]);
    assert_eq!(status, 0);
    assert_eq!(result["packs"][0]["stillMissed"], 1);
    assert_eq!(result["packs"][0]["nowFound"].as_array().map(Vec::len), Some(1));
}

#[test]
fn examples_are_run_on_a_day_their_authority_is_in_force() {
    for dates in ["from: 2030-01-01, until: 2031-01-01", "from: 2020-01-01, until: 2021-01-01"] {
        let (result, status) = tested(&[(
            "  house:\n    kind: house\n",
            &format!("  house:\n    kind: court\n    regions: [NO]\n    {}\n", dates.replace(", ", "\n    ")),
        )]);
        assert_eq!(status, 0, "{dates}: {result}");
        assert_eq!(result["failed"], 0, "{dates}");
    }
}

#[test]
fn the_page_of_a_report_is_accessible_text_and_nothing_of_a_stranger_is_markup() {
    let folder = tempfile::tempdir().expect("a folder");
    let from = |name: &str| format!("{}/tests/cli/report.in/{name}", env!("CARGO_MANIFEST_DIR"));
    let page = folder.path().join("report.html");
    let report = format!("--report={}", argument(&page));
    let run = forewarn(&["test", &report, "--text", &from("captions.txt"), &from("pack.yaml")]);
    assert_eq!(run.status, 0, "{run:?}");
    let page = std::fs::read_to_string(page).expect("the page");
    for shown in [
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<strong>Not held to civic speech:</strong> <bdi>It is &lt;i&gt;for&lt;/i&gt; tests.</bdi>",
        "<mark>gonna hurt you</mark> &lt;img src=x onerror=alert(1)&gt;",
        "within 3 words: <code><bdi>\\&quot;novel\\&quot;</bdi></code>",
        "\\&lt;you \\&amp; yours\\&gt;",
        "<html lang=\"en\">",
        "default-src 'none'",
        "prefers-color-scheme: dark",
        "<th scope=\"row\">",
    ] {
        assert!(page.contains(shown), "{shown}\n{page}");
    }
    for markup in ["<script", "<img", "<b>", "<i>", "onclick", "http:", "src="] {
        assert!(!page.replace("&lt;img src=x", "").contains(markup), "{markup}");
    }
    for tag in ["table", "tr", "td", "ul", "li", "details", "section", "article", "div", "bdi", "code", "p"] {
        let opened = page.matches(&format!("<{tag}>")).count() + page.matches(&format!("<{tag} ")).count();
        assert_eq!(opened, page.matches(&format!("</{tag}>")).count(), "{tag}");
    }
}

/// What no example shows may be wrong unseen.
#[test]
fn every_pattern_of_the_starter_packs_is_used_by_an_example() {
    let root = env!("CARGO_MANIFEST_DIR");
    let folders = [format!("{root}/packs"), format!("{root}/packs/optional")];
    let run = forewarn(&["test", "--report", "--format", "json", &folders[0], &folders[1]]);
    let result: Value = serde_json::from_str(&run.out).unwrap_or_else(|_| panic!("{run:?}"));
    let rules = |pack: &Value| pack["coverage"]["rules"].as_array().expect("rules").clone();
    let mut unused = Vec::new();
    for rule in result["packs"].as_array().expect("packs").iter().flat_map(rules) {
        for family in rule["families"].as_array().expect("families") {
            if family["examples"] == 0 {
                unused.push(format!("{}: {}", rule["rule"], family["pattern"]));
            }
        }
    }
    assert!(unused.is_empty(), "{} unused:\n{}", unused.len(), unused.join("\n"));
}
