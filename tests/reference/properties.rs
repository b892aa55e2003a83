//! What holds for every pack and every text.

use forewarn::verdict::Verdict;
use forewarn::{Engine, Finding};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use unicode_normalization::UnicodeNormalization;

use super::comparison::{context, engine_finds, found, line, reference_finds};
use super::packs::pack;
use super::random::{Trial, text, trial};
use super::rules::Found;

/// Any text at all: characters that are trouble, beside any others.
fn any_text() -> impl Strategy<Value = String> {
    const TROUBLE: [&str; 22] = [
        "\0",
        "\u{FFFD}",
        "\u{301}",
        "\u{20DD}",
        "\u{200D}",
        "\u{FE0F}",
        "\u{1F3FB}",
        "🇰",
        "👨\u{200D}👩",
        "\u{202E}",
        "'",
        "@",
        "#",
        "://",
        "\u{E0041}",
        "\u{1160}",
        "ﷺ",
        "ﬃ",
        "İ",
        "\u{3099}",
        "ำ",
        "kill",
    ];
    let piece = prop_oneof![
        select(&TROUBLE[..]).prop_map(str::to_owned),
        any::<char>().prop_map(String::from),
        text()
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn check(pack_source: &str, text: &str) -> Verdict {
    let engine = Engine::new(vec![pack(pack_source)]).expect("the engine takes the pack");
    engine.check(text, &context()).expect("the text is not too long")
}

fn utf16(text: &str) -> usize {
    text.encode_utf16().count()
}

/// What fails is kept as a case of the tables, not as a seed. `PROPTEST_CASES` asks for more.
fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, max_shrink_iters: 20_000, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: config().cases * 4, ..config() })]

    #[test]
    fn the_engine_finds_what_the_reference_finds(Trial { pack: source, text } in trial()) {
        let packs = [pack(&source)];
        let expected: Vec<String> = reference_finds(&packs, &text).iter().map(line).collect();
        let got: Vec<String> = engine_finds(&packs, &text).iter().map(line).collect();
        prop_assert_eq!(expected, got, "reference on the left, engine on the right\ntext {:?}\npack {}", text, source);
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn spans_are_the_text_that_matched(Trial { pack: source, .. } in trial(), text in any_text()) {
        let verdict = check(&source, &text);
        for finding in &verdict.findings {
            prop_assert_eq!(&finding.matched, &text[finding.bytes.clone()]);
            prop_assert_eq!(finding.start, utf16(&text[..finding.bytes.start]));
            prop_assert_eq!(finding.end, utf16(&text[..finding.bytes.end]));
            prop_assert!(finding.start < finding.end);
            prop_assert!(finding.through.is_sorted_by(|one, other| one < other), "{:?}", finding.through);
        }
    }

    #[test]
    fn findings_are_in_order_and_those_of_a_rule_apart(Trial { pack: source, text } in trial()) {
        let verdict = check(&source, &text);
        let key = |finding: &Finding| (finding.start, finding.end, finding.pack.clone(), finding.rule.clone());
        prop_assert!(verdict.findings.is_sorted_by_key(key));
        for finding in &verdict.findings {
            let next = verdict.findings.iter().filter(|next| next.rule == finding.rule && next.start > finding.start);
            prop_assert!(next.map(|next| next.start).min().is_none_or(|start| finding.end <= start));
        }
    }

    #[test]
    fn clean_text_of_another_paragraph_changes_nothing(Trial { pack: source, text } in trial()) {
        const CLEAN: &str = "Meet 🎬 по-русски, ok";
        let alone = found(&check(&source, &text));
        let before = format!("{CLEAN}\n\n");
        let moved: Vec<Found> = alone
            .iter()
            .map(|found| Found { start: found.start + utf16(&before), end: found.end + utf16(&before), ..found.clone() })
            .collect();
        prop_assert_eq!(&found(&check(&source, &format!("{text}\n\n{CLEAN}"))), &alone);
        prop_assert_eq!(found(&check(&source, &format!("{before}{text}"))), moved);
    }

    #[test]
    fn standard_covers_what_exact_finds(Trial { pack: source, text } in trial()) {
        // Exceptions are dropped: they are read at `standard` by either.
        let mut tried: Value = serde_json::from_str(&source).expect("JSON");
        for rule in tried["rules"].as_array_mut().expect("rules") {
            rule.as_object_mut().expect("a rule").remove("unless");
        }
        let mut with = |reads: &str| {
            for rule in tried["rules"].as_array_mut().expect("rules") {
                rule["reads"] = json!(reads);
            }
            check(&tried.to_string(), &text)
        };
        let (exact, standard) = (with("exact"), with("standard"));
        for finding in &exact.findings {
            let mut units: Vec<usize> = (finding.start..finding.end).collect();
            for other in standard.findings.iter().filter(|other| other.rule == finding.rule) {
                units.retain(|unit| !(other.start..other.end).contains(unit));
            }
            let covered = units.len() < finding.end - finding.start;
            prop_assert!(covered, "{} is found by exact alone in {:?}", finding.matched, text);
        }
    }

    #[test]
    fn an_invisible_character_in_a_word_hides_nothing(
        Trial { pack: source, text } in trial(),
        invisible in select(&["\u{200B}", "\u{AD}", "\u{2060}", "\u{202E}", "\u{FEFF}"][..]),
    ) {
        let plain = check(&source, &text);
        for finding in &plain.findings {
            let in_word = |at: &usize| {
                let (before, after) = (text[..*at].chars().next_back(), text[*at..].chars().next());
                before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric)
            };
            let inside = finding.bytes.start + 1..finding.bytes.end;
            let Some(at) = inside.filter(|&at| text.is_char_boundary(at)).find(in_word) else { continue };
            let hidden = format!("{}{invisible}{}", &text[..at], &text[at..]);
            let still = check(&source, &hidden).findings.into_iter().any(|other| {
                (&other.rule, other.start, &other.read_as) == (&finding.rule, finding.start, &finding.read_as)
                    && other.end == finding.end + 1
            });
            prop_assert!(still, "{:?} is found in {:?}, not in {:?}", finding.matched, text, hidden);
        }
    }

    #[test]
    fn composed_and_decomposed_texts_are_one(Trial { pack: source, text } in trial()) {
        let lines = |text: String| -> Vec<_> {
            let composed = |finding: Finding| (finding.rule, finding.matched.nfc().collect::<String>(), finding.read_as, finding.through);
            check(&source, &text).findings.into_iter().map(composed).collect()
        };
        prop_assert_eq!(lines(text.nfc().collect()), lines(text.nfd().collect()));
    }

    #[test]
    fn the_json_has_its_keys_in_order(Trial { pack: source, text } in trial()) {
        let verdict = check(&source, &text);
        let written = verdict.to_json();
        prop_assert_eq!(&written, &by_hand(&verdict));
        prop_assert_eq!(&written, &check(&source, &text).to_json(), "a second engine says the same");
        let read: Value = serde_json::from_str(&written).expect("JSON");
        prop_assert_eq!(read["findings"].as_array().map(Vec::len), Some(verdict.findings.len()));
        for (read, finding) in read["findings"].as_array().into_iter().flatten().zip(&verdict.findings) {
            prop_assert_eq!(read["matched"].as_str(), Some(finding.matched.as_str()));
        }
    }
}

/// The JSON as the contract has it, key by key.
fn by_hand(verdict: &Verdict) -> String {
    fn json(value: impl serde::Serialize) -> String {
        serde_json::to_string(&value).expect("JSON")
    }
    fn object(members: &[(&str, String)]) -> String {
        let members: Vec<String> = members.iter().map(|(key, value)| format!("\"{key}\":{value}")).collect();
        format!("{{{}}}", members.join(","))
    }
    let finding = |finding: &Finding| {
        let authority = &finding.authority;
        object(&[
            ("pack", json(&finding.pack)),
            ("rule", json(&finding.rule)),
            ("category", json(&finding.category)),
            ("severity", json(finding.severity)),
            ("start", json(finding.start)),
            ("end", json(finding.end)),
            ("parts", "[]".into()),
            ("matched", json(&finding.matched)),
            ("readAs", json(&finding.read_as)),
            ("through", json(&finding.through)),
            ("title", json(&finding.title)),
            ("message", json(&finding.message)),
            ("locale", json(&finding.locale)),
            (
                "authority",
                object(&[
                    ("kind", json(authority.kind)),
                    ("issuer", json(&authority.issuer)),
                    ("reference", json(&authority.reference)),
                    ("url", json(&authority.url)),
                    ("appeal", "null".into()),
                    ("regions", "[\"*\"]".into()),
                    ("from", "null".into()),
                    ("until", "null".into()),
                ]),
            ),
            ("suggestions", "[]".into()),
            ("resources", "[]".into()),
        ])
    };
    let findings = |all: &[Finding]| format!("[{}]", all.iter().map(finding).collect::<Vec<_>>().join(","));
    let packs: Vec<String> = verdict
        .packs
        .iter()
        .map(|pack| {
            object(&[
                ("id", json(&pack.id)),
                ("version", json(&pack.version)),
                ("digest", json(pack.digest)),
                ("civic", "\"on\"".into()),
            ])
        })
        .collect();
    object(&[
        ("decision", json(verdict.decision)),
        ("findings", findings(&verdict.findings)),
        ("shadow", findings(&verdict.shadow)),
        ("packs", format!("[{}]", packs.join(","))),
    ])
}
