//! Packs from the outside: what is read, and what is said of packs that are broken.
//!
//! `FOREWARN_GENERATE=1 cargo test --test pack` writes the expected errors anew.
#![cfg(not(target_arch = "wasm32"))]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use forewarn::pack::{Code, limits};
use forewarn::{Pack, PackErrors};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pack").join(name)
}

fn packs_in(name: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder(name)).expect("the folder is there");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension != "expected"));
    paths.sort();
    paths
}

fn read(path: &Path) -> Result<Pack, PackErrors> {
    let text = fs::read_to_string(path).expect("the file can be read");
    let name = path.file_name().expect("a name").to_string_lossy();
    if name.ends_with(".json") { Pack::from_json(&text, &name) } else { Pack::from_yaml(&text, &name) }
}

#[test]
fn valid_packs_are_read_and_their_canonical_form_gives_the_same_digest() {
    for path in packs_in("valid") {
        let pack = read(&path).unwrap_or_else(|errors| panic!("{errors}"));
        let again = Pack::from_json(&pack.canonical_json, "canonical.json")
            .unwrap_or_else(|errors| panic!("{errors}"));
        assert_eq!(again.digest, pack.digest, "{}", path.display());
        assert_eq!(again.canonical_json, pack.canonical_json, "{}", path.display());
    }
}

#[test]
fn every_broken_pack_gives_the_errors_expected_of_it() {
    let mut failures = String::new();
    for path in packs_in("broken") {
        let found = match read(&path) {
            Ok(_) => "no error\n".to_owned(),
            Err(errors) => format!("{errors}\n"),
        };
        let expected_path = PathBuf::from(format!("{}.expected", path.display()));
        if std::env::var_os("FOREWARN_GENERATE").is_some() {
            fs::write(&expected_path, &found).expect("the file can be written");
        }
        let expected = fs::read_to_string(&expected_path).unwrap_or_default();
        if found != expected {
            let name = path.display();
            write!(failures, "{name}\n--- expected\n{expected}--- found\n{found}\n").expect("a text grows");
        }
        assert_ne!(found, "no error\n", "{}", path.display());
    }
    assert!(failures.is_empty(), "{failures}");
}

/// Every error there is, is expected of a broken pack, or of one that is made below.
#[test]
fn every_code_is_expected_of_a_broken_pack() {
    let made_below = [
        Code::TooLarge,
        Code::NestingTooDeep,
        Code::TooManyRules,
        Code::TooManyAuthorities,
        Code::TooManyLists,
        Code::TooManyPatterns,
        Code::ExpansionTooLarge,
    ];
    let expected: String = packs_in("broken")
        .into_iter()
        .map(|path| fs::read_to_string(format!("{}.expected", path.display())).expect("the errors are there"))
        .collect();
    let missing: Vec<_> = Code::ALL
        .iter()
        .filter(|code| !made_below.contains(code) && !expected.contains(&format!("[{}]", code.as_str())))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// A valid pack in JSON around what stands in `rules` and `lists`.
fn json_pack(lists: &str, rules: &str) -> String {
    format!(
        r#"{{"forewarn":1,"pack":{{"id":"p","version":"1.0.0","title":"P","locale":"en"}},
        "authorities":{{"house":{{"kind":"house","issuer":"E","reference":"1","url":"https://e.example"}}}},
        "lists":{lists},"rules":[{rules}]}}"#
    )
}

fn rule(id: &str, rest: &str) -> String {
    format!(
        r#"{{"id":"{id}","severity":"notice","category":"c","authority":"house","title":"T","message":"M",{rest}}}"#
    )
}

fn codes(result: Result<Pack, PackErrors>) -> Vec<&'static str> {
    match result {
        Ok(_) => Vec::new(),
        Err(errors) => errors.0.into_iter().map(|error| error.code).collect(),
    }
}

#[test]
fn limits_are_enforced_and_named() {
    let many =
        |count: usize, item: &dyn Fn(usize) -> String| (0..count).map(item).collect::<Vec<_>>().join(",");
    let word = |_| r#""word""#.to_owned();
    let valid = json_pack(r#"{"l":["a"]}"#, &rule("r", r#""any":["$l"]"#));
    assert_eq!(codes(Pack::from_json(&valid, "p")), [""; 0]);

    let large = format!("{valid}{}", " ".repeat(limits::PACK_BYTES));
    let rules = many(limits::RULES + 1, &|index| rule(&format!("r{index}"), r#""any":["a"]"#));
    let lists = many(limits::LISTS + 1, &|index| format!(r#""l{index}":["a"]"#));
    let authorities = many(limits::AUTHORITIES, &|index| format!(r#""a{index}":{{}}"#));
    let patterns = many(limits::PATTERNS, &word);
    let entries = many(20_001, &word);
    let everywhere = many(limits::PATTERN_ELEMENTS, &|_| "$l".to_owned()).replace(',', " ");
    let authorities = json_pack(r#"{"l":["a"]}"#, &rule("r", r#""any":["a"]"#))
        .replace(r#"{"house":"#, &format!(r#"{{{authorities},"house":"#));
    let cases = [
        (authorities, "pack.too-many-authorities", limits::AUTHORITIES),
        (large, "pack.too-large", limits::PACK_BYTES),
        (json_pack(r#"{"l":["a"]}"#, &rules), "pack.too-many-rules", limits::RULES),
        (
            json_pack(&format!("{{{lists}}}"), &rule("r", r#""any":["a"]"#)),
            "pack.too-many-lists",
            limits::LISTS,
        ),
        (
            json_pack(&format!(r#"{{"l":[{patterns}]}}"#), &rule("r", r#""any":["a"]"#)),
            "pack.too-many-patterns",
            limits::PATTERNS,
        ),
        (
            json_pack(&format!(r#"{{"l":[{entries}]}}"#), &rule("r", &format!(r#""any":["{everywhere}"]"#))),
            "pack.expansion-too-large",
            limits::EXPANSION,
        ),
    ];
    for (text, code, limit) in cases {
        let errors = Pack::from_json(&text, "p").expect_err(code);
        assert_eq!(errors.0.iter().map(|error| error.code).collect::<Vec<_>>(), [code]);
        assert!(errors.0[0].message.contains(&limit.to_string()), "{}", errors.0[0].message);
    }
}

/// Exponentially many words in a few lines are counted without being written out.
#[test]
fn lists_that_multiply_are_counted_and_not_written_out() {
    let lists: Vec<String> =
        (1..8).map(|n| format!(r#""l{n}":["{}"]"#, format!("$l{} ", n + 1).repeat(100))).collect();
    let lists = format!(r#"{{{},"l8":["a"]}}"#, lists.join(","));
    let found = codes(Pack::from_json(&json_pack(&lists, &rule("r", r#""any":["$l1"]"#)), "p"));
    assert_eq!(found, ["pack.expansion-too-large"]);
}

#[test]
fn deep_nesting_is_an_error_and_no_overflow() {
    for depth in [limits::NESTING + 1, 250, 100_000] {
        for open in ["[", "{\"a\":", "[{\"a\":"] {
            let text = open.repeat(depth);
            assert_eq!(codes(Pack::from_json(&text, "p")), ["pack.nesting-too-deep"], "{depth} {open}");
        }
        for open in ["[", "{a: ", "- ", "? "] {
            let text = open.repeat(depth);
            assert_eq!(codes(Pack::from_yaml(&text, "p")), ["pack.nesting-too-deep"], "{depth} {open}");
        }
    }
    let indented: String = (0..2_000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    assert_eq!(codes(Pack::from_yaml(&indented, "p")), ["pack.nesting-too-deep"]);
}

#[test]
fn the_digest_is_of_the_content_and_not_of_the_way_it_is_written() {
    let digest = |text: &str| {
        let read = if text.starts_with('{') { Pack::from_json } else { Pack::from_yaml };
        read(text, "p").unwrap_or_else(|errors| panic!("{errors}\n{text}")).digest
    };
    let json = json_pack(
        r#"{"l":["é \ud83d\ude00", "z"]}"#,
        &rule("r", r#""any":["$l"],"examples":{"match":["é"]}"#),
    );
    let yaml = "\
forewarn: 1
lists: { l: [é 😀, 'z'] }
rules:
  - any: [\"$l\"]   # the order of keys says nothing
    id: r
    severity: notice
    message: M
    title: T
    authority: house
    category: c
authorities: { house: { url: \"https://e.example\", kind: house, issuer: E, reference: \"1\" } }
pack: { locale: en, id: p, title: P, version: 1.0.0 }
";
    assert_eq!(digest(&json), digest(yaml));
    assert_ne!(digest(&json), digest(&yaml.replace("severity: notice", "severity: block")));
    assert_ne!(digest(&json), digest(&yaml.replace("[é 😀, 'z']", "['z', é 😀]")));
}

mod properties {
    use forewarn::Pack;
    use proptest::prelude::*;

    use super::{json_pack, rule};

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(512))]

        /// Any text in any place a text may stand: read again, the canonical form is itself.
        #[test]
        fn the_canonical_form_of_the_canonical_form_is_itself(
            message in "\\PC{1,40}", words in proptest::collection::vec("[a-zа-яé一-龥]{1,8}", 1..5),
            tags in proptest::collection::btree_set("[a-z]{2,3}", 1..4),
        ) {
            let quoted = |text: &str| serde_json::to_string(text).expect("a text");
            let texts: Vec<String> = tags.iter().map(|tag| format!("{}:{}", quoted(tag), quoted(&message))).collect();
            let texts = format!(r#"{{"en":"M",{}}}"#, texts.join(",")).replace(r#""en":"M","en":"#, r#""en":"#);
            let words: Vec<String> = words.iter().map(|word| quoted(word)).collect();
            let text = json_pack(r#"{"l":["a"]}"#, &rule("r", &format!(r#""any":[{}]"#, words.join(",")))
                .replace(r#""message":"M""#, &format!(r#""message":{texts}"#)));
            if let Ok(pack) = Pack::from_json(&text, "p") {
                let again = Pack::from_json(&pack.canonical_json, "p").expect("canonical JSON is a pack");
                prop_assert_eq!(&again.canonical_json, &pack.canonical_json);
                prop_assert_eq!(again.digest, pack.digest);
                let plain: serde_json::Value = serde_json::from_str(&pack.canonical_json).expect("JSON");
                prop_assert_eq!(plain, serde_json::from_str::<serde_json::Value>(&text).expect("JSON"));
            }
        }

        /// Whatever is written, there is an answer.
        #[test]
        fn no_text_makes_the_readers_panic(text in "([-\\[\\]{}:,#&*!|>'\"%@`?~ \\t\\r\\n\\\\a0é\u{feff}\u{0}]|forewarn: 1|- |: ){0,60}") {
            let _ = (Pack::from_yaml(&text, "p"), Pack::from_json(&text, "p"));
        }

        /// A valid pack with a few characters changed: an answer, and every error has a place in it.
        #[test]
        fn errors_have_places_in_the_text(
            changes in proptest::collection::vec((0usize..3000, "[-\\[\\]{}:,#&*!|>'\"%@` \\n\\t\\\\é]{0,3}"), 1..4),
        ) {
            let mut text: Vec<char> = include_str!("pack/valid/house-rules.yaml").chars().collect();
            for (at, change) in changes {
                let at = at % text.len();
                text.splice(at..(at + 1).min(text.len()), change.chars());
            }
            let text: String = text.into_iter().collect();
            if let Err(errors) = Pack::from_yaml(&text, "p") {
                let lines: Vec<&str> = text.split('\n').collect();
                for error in errors.0 {
                    let line = lines.get(error.location.line - 1);
                    prop_assert!(line.is_some(), "{}", error);
                    let length = line.map_or(0, |line| line.chars().count());
                    prop_assert!((1..=length + 1).contains(&error.location.column), "{} {}", error, text);
                    prop_assert!(error.location.length >= 1);
                }
            }
        }
    }
}
