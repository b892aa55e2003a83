//! The tables of `docs/pack-format.md` that are made from the code: limits, errors and lints.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use forewarn::pack::lint::{Level, LintCode, lint};
use forewarn::pack::{Code, limits};
use forewarn::{Context, Engine, Pack};

use crate::is_current;

const PAGE: &str = "docs/pack-format.md";

#[test]
fn tables_of_the_pack_format() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(PAGE);
    let mut page = fs::read_to_string(path).expect("the page is there");
    for (name, table) in [("limits", limits_table()), ("errors", errors_table()), ("lints", lints_table())] {
        page = with_section(&page, name, &table);
    }
    is_current(PAGE, &page);
}

/// The example the page begins with is a pack, and its examples hold.
#[test]
fn the_example_of_the_page_is_a_pack() {
    if std::env::var_os("FOREWARN_GENERATE").is_some() {
        // The page is being written.
        return;
    }
    let page =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(PAGE)).expect("the page is there");
    let example =
        page.split("```yaml\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    let pack = Pack::from_yaml(example, PAGE).unwrap_or_else(|errors| panic!("{errors}"));
    assert_eq!(lint(&pack, "2026-11-23".parse().expect("a date")), []);
    let examples = pack.rules[0].examples.clone();
    let engine = Engine::new(vec![pack]).expect("an engine");
    for (examples, found) in [(examples.matches, 1), (examples.passes, 0)] {
        for example in examples {
            let context = Context::on("2026-11-23".parse().expect("a date"));
            let verdict = engine.check(&example.text, &context).expect("a verdict");
            assert_eq!(verdict.findings.len(), found, "{}", example.text);
        }
    }
}

fn with_section(page: &str, name: &str, table: &str) -> String {
    let (before, rest) = page.split_once(&format!("<!-- {name}: ")).expect("the section begins");
    let (start, rest) = rest.split_once('\n').expect("a line");
    let (_, after) = rest.split_once("<!-- end -->").expect("the section ends");
    format!("{before}<!-- {name}: {start}\n{table}<!-- end -->{after}")
}

fn limits_table() -> String {
    let rows = [
        ("a pack's text, in bytes", limits::PACK_BYTES),
        ("nesting of mappings and lists", limits::NESTING),
        ("rules", limits::RULES),
        ("authorities", limits::AUTHORITIES),
        ("lists", limits::LISTS),
        ("patterns of a pack, list entries among them", limits::PATTERNS),
        ("a pattern, in characters", limits::PATTERN_CHARACTERS),
        ("words, signs, groups and gaps of a pattern", limits::PATTERN_ELEMENTS),
        ("nesting of groups in a pattern", limits::GROUP_NESTING),
        ("nesting of lists in lists", limits::LIST_NESTING),
        ("steps of all patterns of the rules, their lists written out", limits::EXPANSION),
        ("words of a gap", limits::GAP_WORDS as usize),
        ("words of `within` and `near`", limits::DISTANCE_WORDS as usize),
        ("patterns under `all`", limits::ALL_PATTERNS),
        ("an id or name, in characters", limits::ID_CHARACTERS),
        ("any other text, in characters", limits::TEXT_CHARACTERS),
        ("an example, in characters", limits::EXAMPLE_CHARACTERS),
        ("errors told in one run", limits::ERRORS),
    ];
    let mut table = "| limit | at most |\n| --- | --- |\n".to_owned();
    for (what, limit) in rows {
        writeln!(table, "| {what} | {} |", grouped(limit)).expect("a text grows");
    }
    table
}

/// A number with its thousands set apart.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

fn errors_table() -> String {
    let mut table = "| code | meaning |\n| --- | --- |\n".to_owned();
    for code in Code::ALL {
        writeln!(table, "| `{}` | {} |", code.as_str(), code.meaning().replace('|', "\\|"))
            .expect("a text grows");
    }
    table
}

fn lints_table() -> String {
    let mut table = "| code | level | noticed |\n| --- | --- | --- |\n".to_owned();
    for code in LintCode::ALL {
        let level = match code.level() {
            Level::Warning => "warning",
            Level::Note => "note",
        };
        writeln!(table, "| `{}` | {level} | {} |", code.as_str(), code.meaning()).expect("a text grows");
    }
    table
}
