use super::{LintCode, lint};
use crate::pack::model::Pack;

/// A pack with nothing to notice on [`TODAY`].
const CLEAN: &str = "\
forewarn: 1
pack: { id: p, version: 1.0.0, title: P, locale: en, license: CC0-1.0 }
authorities:
  house: { kind: house, issuer: E, reference: Section 1, url: 'https://e.example', appeal: 'https://e.example/appeal' }
lists: { harm: [hurt, stab, beat up] }
rules:
  - id: one
    severity: block
    category: c
    authority: house
    title: T
    message: M
    any: [i will $harm you]
    unless: [stab you in chess]
    examples: { match: [a], pass: [b, c, d] }
";

const TODAY: &str = "2026-11-23";

const LAW: &str = "kind: law, regions: [NO], from: 2026-01-01, until: 2026-12-31";
const TEL: &str = "    resources: [{ title: H, tel: '112', region: NO, verified: 2026-06-01 }]\n    examples";
const SECOND: &str = "rules:\n  - { id: two, severity: notice, category: c, authority: house, title: T, message: M, \
                      any: [other words], examples: { match: [a], pass: [b, c, d] } }\n";

const STRONG: &str = "    reads: strong\n    any";

/// What of the clean pack is replaced by what.
type Changes = &'static [(&'static str, &'static str)];

/// Code, changes, whether it is then noticed.
const CASES: &[(&str, Changes, bool)] = &[
    ("lint.no-examples", &[("match: [a], ", "")], true),
    (
        "lint.no-examples",
        &[("match: [a], ", ""), ("    severity", "    status: retired\n    severity")],
        false,
    ),
    ("lint.few-pass-examples", &[("[b, c, d]", "[b, c]")], true),
    ("lint.missing-locale", &[("locale: en", "locale: en, languages: [en, ru]")], true),
    ("lint.missing-locale", &[("locale: en", "locale: en, languages: [en-GB]")], false),
    ("lint.no-appeal", &[(", appeal: 'https://e.example/appeal'", "")], true),
    ("lint.common-word", &[("[i will $harm you]", "[the]")], true),
    ("lint.common-word", &[("[i will $harm you]", "['(really)? (people|stab)']")], true),
    ("lint.common-word", &[("[hurt, ", "[hurt, love, "), ("i will $harm you", "$harm")], true),
    ("lint.common-word", &[("[i will $harm you]", "[stab]")], false),
    ("lint.common-word", &[("[i will $harm you]", "[the]"), ("block", "confirm")], false),
    ("lint.common-word", &[("[i will $harm you]", "[the stab]")], false),
    (
        "lint.common-word",
        &[("[i will $harm you]", "[死]"), ("locale: en", "locale: en, languages: [en, zh]")],
        false,
    ),
    ("lint.short-wildcard", &[("hurt", "hu*")], true),
    ("lint.short-wildcard", &[("hurt", "hur*")], false),
    ("lint.strong-short-word", &[("[i will $harm you]", "[ass]"), ("    any", STRONG)], true),
    ("lint.strong-short-word", &[("[i will $harm you]", "['(so)? bid~']"), ("    any", STRONG)], true),
    (
        "lint.strong-short-word",
        &[("[i will $harm you]", "['(really)? (stab|hit)']"), ("    any", STRONG)],
        true,
    ),
    ("lint.strong-short-word", &[("[i will $harm you]", "[ass]")], false),
    (
        "lint.strong-short-word",
        &[("[i will $harm you]", "[stab, my ass, '911']"), ("    any", STRONG)],
        false,
    ),
    (
        "lint.strong-short-word",
        &[("    any: [i will $harm you]", "    reads: strong\n    all: [hit, $harm]")],
        false,
    ),
    (
        "lint.strong-short-word",
        &[
            ("[i will $harm you]", "[死, 자살]"),
            ("    any", STRONG),
            ("locale: en", "locale: en, languages: [en, zh, ko]"),
        ],
        false,
    ),
    ("lint.joined-innocent", &[("[i will $harm you]", "[The Rapist]"), ("    any", STRONG)], true),
    (
        "lint.joined-innocent",
        &[("[i will $harm you]", "['stop (the|a) (rapist|killer) now']"), ("    any", STRONG)],
        true,
    ),
    (
        "lint.joined-innocent",
        &[("[hurt, ", "[kill deer, "), ("i will $harm you", "$harm"), ("    any", STRONG)],
        true,
    ),
    (
        "lint.joined-innocent",
        &[("[hurt, ", "[killer, "), ("i will $harm you", "pain (bad)? $harm"), ("    any", STRONG)],
        true,
    ),
    (
        "lint.joined-innocent",
        &[
            ("[i will $harm you]", "[бар суками]"),
            ("    any", STRONG),
            ("locale: en", "locale: en, languages: [en, ru]"),
        ],
        true,
    ),
    ("lint.joined-innocent", &[("[i will $harm you]", "[the rapist]")], false),
    (
        "lint.joined-innocent",
        &[
            ("[i will $harm you]", "[the rapist]"),
            ("    any", STRONG),
            ("[stab you in chess]", "[Therapist]"),
        ],
        false,
    ),
    (
        "lint.joined-innocent",
        &[
            ("[i will $harm you]", "[therapist, the ... rapist, the rapist*, the =rapist]"),
            ("    any", STRONG),
        ],
        false,
    ),
    ("lint.expired", &[("kind: house", LAW), ("2026-12-31", "2026-11-22")], true),
    ("lint.expired", &[("kind: house", LAW), ("2026-12-31", "2026-11-23")], false),
    ("lint.not-yet-in-force", &[("kind: house", LAW), ("2026-01-01", "2026-11-24")], true),
    ("lint.not-yet-in-force", &[("kind: house", LAW), ("2026-01-01", "2026-11-23")], false),
    ("lint.review-overdue", &[("kind: house", LAW), ("until: 2026-12-31", "review_by: 2026-11-22")], true),
    ("lint.review-overdue", &[("kind: house", LAW), ("until: 2026-12-31", "review_by: 2026-11-23")], false),
    (
        "lint.region-outside-authority",
        &[("kind: house", LAW), ("    any", "    regions: [NO, SE]\n    any")],
        true,
    ),
    (
        "lint.region-outside-authority",
        &[("kind: house", LAW), ("    any", "    regions: [NO]\n    any")],
        false,
    ),
    ("lint.duplicate-pattern", &[("[i will $harm you]", "[self-harm, Self  harm]")], true),
    ("lint.duplicate-pattern", &[("[hurt, ", "[hurt, Hurt, ")], true),
    ("lint.duplicate-pattern", &[("[hurt, ", "[hurt, =Hurt, ")], false),
    ("lint.pattern-in-two-rules", &[("rules:\n", SECOND), ("other words", "I will $harm you")], true),
    ("lint.pattern-in-two-rules", &[("rules:\n", SECOND)], false),
    ("lint.never-matches", &[("[i will $harm you]", "[stab you in chess]")], true),
    ("lint.exception-without-effect", &[("stab you in chess", "in a game")], true),
    ("lint.exception-without-effect", &[("stab you in chess", "$harm nobody")], false),
    ("lint.exception-without-effect", &[("stab you in chess", "st* in a game")], false),
    ("lint.exception-without-effect", &[("stab you in chess", "stáb's game")], false),
    ("lint.exception-without-effect", &[("[stab you in chess]", "{ near: 3, any: [chess] }")], false),
    ("lint.space-beside-sign", &[("hurt", "'c \\# now'")], true),
    ("lint.space-beside-sign", &[("hurt", "'c\\# now'")], true),
    ("lint.space-beside-sign", &[("hurt", "'now (\\# | c\\#)'")], false),
    (
        "lint.wildcard-without-effect",
        &[("hurt", "杀人*"), ("locale: en", "locale: en, languages: [en, zh]")],
        true,
    ),
    (
        "lint.wildcard-without-effect",
        &[("hurt", "バカ*"), ("locale: en", "locale: en, languages: [en, ja]")],
        false,
    ),
    ("lint.script-not-covered", &[("hurt", "убью")], true),
    ("lint.script-not-covered", &[("hurt", "kіll")], true),
    (
        "lint.script-not-covered",
        &[("hurt", "убью"), ("locale: en", "locale: en, languages: [en, uk]")],
        false,
    ),
    (
        "lint.script-not-covered",
        &[("hurt", "убью"), ("locale: en", "locale: en, languages: [en, und]")],
        false,
    ),
    (
        "lint.script-not-covered",
        &[("hurt", "バカ死ね"), ("locale: en", "locale: en, languages: [en, ja]")],
        false,
    ),
    ("lint.unused-list", &[("$harm", "stab")], true),
    ("lint.unused-list", &[("$harm", "stab"), ("lists: { ", "lists: { more: [$harm], ")], true),
    (
        "lint.unused-list",
        &[
            ("you]\n", "you]\n    suggestions: [{ replace: $more, with: x }]\n"),
            ("lists: { ", "lists: { more: [x], "),
        ],
        false,
    ),
    (
        "lint.unused-authority",
        &[(
            "  house:",
            "  other: { kind: house, issuer: E, reference: R, url: 'https://e.example' }\n  house:",
        )],
        true,
    ),
    ("lint.telephone-not-verified", &[("    examples", TEL), ("2026-06-01", "2026-05-01")], true),
    ("lint.telephone-not-verified", &[("    examples", TEL), (", verified: 2026-06-01", "")], true),
    ("lint.telephone-not-verified", &[("    examples", TEL)], false),
    ("lint.no-license", &[(", license: CC0-1.0", "")], true),
    ("lint.civic-gate-skipped", &[("license", "civic: { gate: skipped, reason: R }, license")], true),
    ("lint.civic-gate-skipped", &[("license", "civic: { gate: on }, license")], false),
];

fn codes(text: &str) -> Vec<&'static str> {
    let pack = Pack::from_yaml(text, "p.yaml").unwrap_or_else(|errors| panic!("{errors}\n{text}"));
    let lints = lint(&pack, TODAY.parse().expect("a date"));
    let last_line = text.lines().count();
    assert!(lints.iter().all(|lint| (1..=last_line).contains(&lint.location.line)), "{lints:?}");
    lints.into_iter().map(|lint| lint.code).collect()
}

#[test]
fn a_clean_pack_has_nothing_to_notice() {
    assert_eq!(codes(CLEAN), [""; 0]);
}

#[test]
fn each_lint_notices_what_it_is_for_and_nothing_else() {
    for (code, changes, noticed) in CASES {
        let mut text = CLEAN.to_owned();
        for (from, to) in *changes {
            assert!(text.contains(from), "{code}: {from}");
            text = text.replacen(from, to, 1);
        }
        assert_eq!(codes(&text).contains(code), *noticed, "{code}\n{text}");
    }
    for code in LintCode::ALL {
        assert!(
            CASES.iter().any(|(name, _, noticed)| *name == code.as_str() && *noticed),
            "{code:?} is not tried"
        );
    }
}
