//! Each guard refuses, and each outcome is told of with its reason.

use super::*;
use crate::Pack;

/// A rule that is written out, but for what every rule needs.
fn engine(languages: &str, rules: &str) -> Engine {
    let rules = rules.replace(
        "{\"id\"",
        r#"{"severity":"confirm","category":"tried","authority":"house","title":"T","message":"M","id""#,
    );
    let pack = format!(
        r#"{{"forewarn":1,"pack":{{"id":"tried","version":"1.0.0","title":"T","locale":"en","languages":{languages}}},
        "authorities":{{"house":{{"kind":"house","issuer":"I","reference":"R","url":"https://video.example/"}},
        "law":{{"kind":"law","issuer":"I","reference":"R","url":"https://video.example/","regions":["NO"],
        "from":"2026-01-01","until":"2026-12-31"}}}},"rules":[{rules}]}}"#
    );
    let pack = Pack::from_json(&pack, "tried.json").unwrap_or_else(|errors| panic!("{errors}"));
    Engine::new(vec![pack]).expect("it compiles")
}

fn explained(engine: &Engine, text: &str) -> Explanation {
    let context = Context::on("2026-11-23".parse().expect("a date"));
    engine.explain(text, &context).expect("short")
}

/// The outcomes of the candidates of the only rule, each with its text.
fn outcomes(rules: &str, text: &str) -> Vec<(String, Outcome)> {
    let explanation = explained(&engine(r#"["en"]"#, rules), text);
    let candidates = explanation.rules.into_iter().flat_map(|rule| rule.candidates);
    candidates.map(|candidate| (candidate.text, candidate.outcome)).collect()
}

#[test]
fn each_guard_says_why_it_refuses() {
    use Refusal::{
        InPartOfRow, LetterOfScript, MaskAtEdge, NoOtherWord, NumberWithUnit, Numeral, OwnLetter, Repeated,
        SignAtEdge, SignsBeside, Spelling, TooFewLetters, TooManyMasks, TooManySigns, TooShortToMask,
    };
    let rule = r#"{"id":"a","reads":"strong","any":["kill","kill you","assess","sex","rope","ano","suicide","=Boss","henry vi"]}"#;
    let engine = engine(r#"["en","es"]"#, rule);
    let cases = [
        ("a5535s", "a5535s", "assess", TooManySigns),
        ("a 5ex b", "5ex", "sex", NumberWithUnit),
        ("kil! you", "kil!", "kill", SignAtEdge),
        ("look: k1ll$", "k1ll", "kill", SignsBeside),
        ("горе", "горе", "rope", NoOtherWord),
        ("look, горе жди", "горе", "rope", LetterOfScript('ж')),
        ("s k i l l", "k i l l", "kill", InPartOfRow),
        ("killyou", "killyou", "kill you", TooFewLetters),
        ("k***l", "", "", TooManyMasks),
        ("s*****e", "s*****e", "suicide", TooManyMasks),
        ("*ill", "*ill", "kill", MaskAtEdge),
        ("s*x", "s*x", "sex", TooShortToMask),
        ("viii", "viii", "vi", Numeral),
        ("kil", "kil", "kill", Repeated),
        ("año", "año", "ano", OwnLetter),
        ("boss", "boss", "=Boss", Spelling),
    ];
    for (text, at, read_as, refusal) in cases {
        let refused = explained(&engine, text).refused;
        let told: Vec<(&str, &str, Refusal)> =
            refused.iter().map(|it| (it.text.as_str(), it.read_as.as_str(), it.refusal)).collect();
        match at {
            "" => assert_eq!(told, [], "{text}"),
            at => assert_eq!(told, [(at, read_as, refusal)], "{text}"),
        }
    }
}

#[test]
fn what_is_found_is_not_refused() {
    let rule = r#"{"id":"a","reads":"strong","any":["kill","kill yourself","suicide"]}"#;
    let engine = engine(r#"["en"]"#, rule);
    for text in
        ["k1ll", "k i l l", "k*ll", "kiiill", "killyourself", "suic1de!", "kіll", "k!ll", "#KillYourself"]
    {
        let explanation = explained(&engine, text);
        assert_eq!((explanation.refused.len(), explanation.findings.len()), (0, 1), "{text} {explanation:?}");
    }
}

#[test]
fn an_overlapped_candidate_says_what_it_lacks() {
    let cases = [
        (r#"["a b c", "b c d"]"#, "a b c d", "b c d", Worse::StartsLater),
        (r#"["hurt you", "hurt"]"#, "hurt you", "hurt", Worse::FewerWords),
        (r#"["hurt ... you"]"#, "hurt you or you", "hurt you or you", Worse::MoreInGaps),
        (r#"["killer", "killer's"]"#, "killer's", "killer", Worse::Shorter),
        (r#"["hürt", "hurt"]"#, "hurt", "hurt", Worse::MoreReadings),
        (r#"["hurt you", "hurt (you|me)"]"#, "hurt you", "hurt you", Worse::WrittenLater),
    ];
    for (patterns, text, worse, because) in cases {
        let outcomes = outcomes(&format!(r#"{{"id":"a","any":{patterns}}}"#), text);
        let told = outcomes.iter().find_map(|(text, outcome)| match outcome {
            Outcome::Overlapped { because, .. } => Some((text.as_str(), *because)),
            _ => None,
        });
        assert_eq!(told, Some((worse, because)), "{patterns} {outcomes:?}");
        let found = outcomes.iter().filter(|(_, outcome)| *outcome == Outcome::Found).count();
        assert_eq!(found, 1, "{patterns}");
    }
}

#[test]
fn an_exception_is_told_with_its_place() {
    let rule = r#"{"id":"a","any":["hurt you"],"unless":["you at chess",{"near":3,"any":["movie","film"]}]}"#;
    let told = |text| {
        outcomes(rule, text).into_iter().find_map(|(_, outcome)| match outcome {
            Outcome::TakenBack { exception, start, end, near } => Some((exception.pattern, start, end, near)),
            _ => None,
        })
    };
    assert_eq!(told("hurt you at chess"), Some(("you at chess".into(), 5, 17, None)));
    assert_eq!(told("hurt you in this film"), Some(("film".into(), 17, 21, Some(3))));
    assert_eq!(told("hurt you"), None);
}

#[test]
fn parts_without_a_window_say_why() {
    let rule = r#"{"id":"a","all":["sure","profit"],"within":2}"#;
    let cases = [
        ("sure", vec!["missing profit"]),
        ("sure. profit", vec!["missing profit", "missing sure"]),
        ("sure a b c profit", vec!["apart 2", "apart 2"]),
        ("sure a profit", vec!["part 0-13", "part 0-13"]),
        ("sure sure profit", vec!["other 5-16", "part 5-16", "part 5-16"]),
    ];
    for (text, expected) in cases {
        let told = outcomes(rule, text).into_iter().map(|(_, outcome)| match outcome {
            Outcome::Missing { patterns } => format!("missing {}", patterns[0].pattern),
            Outcome::Apart { within } => format!("apart {within}"),
            Outcome::Part { start, end } => format!("part {start}-{end}"),
            Outcome::OtherWindow { start, end } => format!("other {start}-{end}"),
            other => format!("{other:?}"),
        });
        assert_eq!(told.collect::<Vec<_>>(), expected, "{text}");
    }
}

#[test]
fn a_place_of_two_patterns_is_the_part_of_one() {
    let rule = r#"{"id":"a","all":["(sure|profit)","sure"],"within":"sentence"}"#;
    let parts = outcomes(rule, "sure profit")
        .into_iter()
        .map(|(text, outcome)| (text, matches!(outcome, Outcome::Part { .. })));
    let parts: Vec<(String, bool)> = parts.filter(|(_, is_part)| *is_part).collect();
    assert_eq!(parts, [("sure".into(), true), ("profit".into(), true)]);
}

#[test]
fn what_a_rule_does_not_read_is_told() {
    let rule = |reads| format!(r#"{{"id":"a","reads":"{reads}","any":["hurt you"]}}"#);
    let cases = [
        ("exact", "hürt you", Reading::Standard, false),
        ("standard", "hur7 you", Reading::Strong, false),
        ("standard", "hurt, you", Reading::Strong, true),
    ];
    for (reads, text, needs, between) in cases {
        let expected = [(text.to_owned(), Outcome::NotRead { needs, between })];
        assert_eq!(outcomes(&rule(reads), text), expected, "{text}");
    }
    let engine = engine(r#"["en"]"#, &rule("standard"));
    let word = explained(&engine, "hur7 you").words.swap_remove(0);
    assert_eq!((word.text.as_str(), word.read_as.as_str(), word.needs), ("hur7", "hurt", Reading::Strong));
    assert!(!word.rules[0].allowed);
}

#[test]
fn a_rule_that_does_not_hold_says_why_and_what_it_would_find() {
    let rules = [
        (r#""fields":["title"]"#, "field"),
        (r#""regions":["NO"]"#, "region"),
        (r#""status":"retired""#, "status"),
    ];
    for (key, reason) in rules {
        let engine = engine(r#"["en"]"#, &format!(r#"{{"id":"a",{key},"any":["hurt you"]}}"#));
        let explanation = explained(&engine, "hurt you");
        let rule = &explanation.rules[0];
        let off = serde_json::to_value(&rule.off).expect("JSON");
        assert_eq!((off[0]["reason"].as_str(), rule.off.len()), (Some(reason), 1));
        assert_eq!((&rule.candidates[0].outcome, explanation.findings.len()), (&Outcome::Found, 0));
    }
}

#[test]
fn sentences_say_whether_they_were_looked_at() {
    let engine = engine(r#"["en"]"#, r#"{"id":"a","any":["i will ...2 hurt you"]}"#);
    let sentences = explained(&engine, "I will hurt. Will I hurt you! Nice d\u{200B}ay, @hurt").sentences;
    let told: Vec<(bool, Vec<&str>)> = sentences
        .iter()
        .map(|sentence| (sentence.looked_at, sentence.rare.iter().map(String::as_str).collect()))
        .collect();
    // The first sentence lacks a word that the pattern needs.
    assert_eq!(told, [(false, vec![]), (true, vec!["hurt"]), (false, vec![])]);
    let last = &sentences[2].tokens;
    assert!(last[1].invisible && last[4].part == Some(Part::Mention), "{last:?}");
}
