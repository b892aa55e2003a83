//! The starter packs keep what they promise: their own examples, the civic-speech corpus, and the
//! categories that shipped packs use.
#![cfg(not(target_arch = "wasm32"))]

use std::path::{Path, PathBuf};

use forewarn::engine::{Context, Engine};
use forewarn::pack::lint::lint;
use forewarn::pack::{AuthorityKind, Example, Pack, Reading, Rule, Severity, files};
use forewarn::verdict::Through;

/// The categories shipped packs use, and no others.
const CATEGORIES: [&str; 7] =
    ["self-harm", "violence", "dangerous-challenges", "scams", "personal-data", "harassment", "profanity"];

/// The languages the packs are written in.
const LANGUAGES: [&str; 3] = ["en", "ru", "es"];
/// The languages of the interface.
const INTERFACE: [&str; 6] = ["en", "ru", "es", "ar", "ja", "tr"];
/// Signs of a message at most: three short sentences.
const LONGEST_MESSAGE: usize = 160;

const MATCH_EXAMPLES: usize = 5;
const PASS_EXAMPLES: usize = 10;
const TODAY: &str = "2026-11-23";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("packs")
}

/// All shipped packs, those among them that are loaded by name only.
fn packs() -> Vec<Pack> {
    files::read(&[folder(), folder().join("optional")]).unwrap_or_else(|error| panic!("{error}"))
}

fn engine() -> Engine {
    Engine::new(packs()).unwrap_or_else(|error| panic!("{error}"))
}

fn rules(packs: &[Pack]) -> impl Iterator<Item = (&Pack, &Rule)> {
    packs.iter().flat_map(|pack| pack.rules.iter().map(move |rule| (pack, rule)))
}

/// What the rule finds in an example.
fn finds(engine: &Engine, pack: &Pack, rule: &Rule, example: &Example) -> Vec<String> {
    let mut context = Context::on(example.date.unwrap_or_else(|| TODAY.parse().expect("a date")));
    context.locale.clone_from(&example.locale);
    context.region = example.region;
    if let Some(field) = &example.field {
        context.field.clone_from(field);
    }
    let verdict = engine.check(&example.text, &context).expect("an example can be checked");
    let of_rule =
        verdict.findings.into_iter().filter(|finding| finding.pack == pack.id && finding.rule == rule.id);
    of_rule.map(|finding| finding.matched).collect()
}

fn assert_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_packs_hold_enough_rules_with_enough_examples() {
    let packs = packs();
    assert!(rules(&packs).count() >= 14, "{} rules", rules(&packs).count());
    for (pack, rule) in rules(&packs) {
        let (matches, passes) = (rule.examples.matches.len(), rule.examples.passes.len());
        let enough = matches >= MATCH_EXAMPLES && passes >= PASS_EXAMPLES;
        assert!(enough, "{}/{}: {matches} match and {passes} pass examples", pack.id, rule.id);
    }
}

#[test]
fn every_example_is_true() {
    let (packs, engine) = (packs(), engine());
    let (mut tried, mut wrong) = (0, Vec::new());
    for (pack, rule) in rules(&packs) {
        let examples = &rule.examples;
        tried += examples.matches.len() + examples.passes.len() + examples.misses.len();
        for example in &examples.matches {
            if finds(&engine, pack, rule, example).is_empty() {
                wrong.push(format!("{}: should match: {}", rule.id, example.text));
            }
        }
        for example in &examples.passes {
            for matched in finds(&engine, pack, rule, example) {
                wrong.push(format!("{}: should pass: {} (found {matched:?})", rule.id, example.text));
            }
        }
        for example in &examples.misses {
            if !finds(&engine, pack, rule, example).is_empty() {
                wrong.push(format!("{}: is found now, no longer a miss: {}", rule.id, example.text));
            }
        }
    }
    println!("starter packs: {tried} examples of {} rules", rules(&packs).count());
    assert_none(&wrong);
}

/// Somebody who disguises their words is met by an example of it in every rule that reads more than words as written.
#[test]
fn every_rule_has_a_disguised_example() {
    let (packs, engine) = (packs(), engine());
    let today = Context::on(TODAY.parse().expect("a date"));
    let mut wrong = Vec::new();
    for (pack, rule) in rules(&packs) {
        let is_disguised = rule.examples.matches.iter().any(|example| {
            let verdict = engine.check(&example.text, &today).expect("an example can be checked");
            verdict
                .findings
                .iter()
                .filter(|finding| finding.pack == pack.id && finding.rule == rule.id)
                .any(|finding| finding.through.iter().any(|through| *through != Through::Inflected))
        });
        if !is_disguised {
            wrong.push(format!("{}/{}", pack.id, rule.id));
        }
    }
    assert_none(&wrong);
}

#[test]
fn titles_and_messages_are_in_every_language_of_the_interface() {
    let languages = INTERFACE.map(|tag| tag.parse().expect("a language"));
    let mut wrong = Vec::new();
    for (pack, rule) in rules(&packs()) {
        for language in &languages {
            for text in [rule.title.get(language), rule.message.get(language)] {
                if text.is_none_or(|text| text.trim().is_empty() || text.chars().count() > LONGEST_MESSAGE) {
                    wrong.push(format!("{}/{} in {language}: {text:?}", pack.id, rule.id));
                }
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn every_subject_is_there_in_every_language_and_free_to_copy() {
    let packs = packs();
    for subject in CATEGORIES {
        for language in LANGUAGES {
            let id = format!("{subject}.{language}");
            let pack = packs.iter().find(|pack| pack.id == id).unwrap_or_else(|| panic!("no pack {id}"));
            assert_eq!(pack.license.as_deref(), Some("CC0-1.0"), "{id}");
            assert!(pack.authorities.iter().all(|authority| authority.kind == AuthorityKind::House), "{id}");
        }
    }
}

/// Pain is met with support and never counted; urging asks for a second thought; strong language is only told of.
#[test]
fn severities_are_as_they_were_decided() {
    for (_, rule) in rules(&packs()) {
        let wanted = match rule.id.as_str() {
            "self-harm.thoughts"
            | "self-harm.plan"
            | "self-harm.injury"
            | "self-harm.eating"
            | "personal-data.minor-contact" => Severity::Care,
            "self-harm.urging" | "violence.threat" | "violence.incitement" => Severity::Confirm,
            "violence.attack" => Severity::Block,
            "self-harm.methods" | "violence.veiled-threat" | "violence.death-wish" => Severity::Notice,
            _ if rule.category == "profanity" => Severity::Notice,
            _ => continue,
        };
        assert_eq!(rule.severity, wanted, "{}", rule.id);
    }
}

/// A caption that one rule leaves alone should not be caught by another.
#[test]
fn pass_examples_are_clean_under_every_pack() {
    let (packs, engine) = (packs(), engine());
    let today = Context::on(TODAY.parse().expect("a date"));
    let mut wrong = Vec::new();
    for (_, rule) in rules(&packs) {
        for example in &rule.examples.passes {
            let verdict = engine.check(&example.text, &today).expect("an example can be checked");
            for finding in verdict.findings {
                wrong.push(format!("{} finds {:?} in: {}", finding.rule, finding.matched, example.text));
            }
        }
    }
    assert_none(&wrong);
}

/// Swearing is no harm by itself: a server that loads the folder does not speak of it.
#[test]
fn profanity_is_loaded_by_name_only() {
    let loaded = files::read(&[folder()]).unwrap_or_else(|error| panic!("{error}"));
    for (pack, rule) in rules(&loaded) {
        assert_ne!(rule.category, "profanity", "{}/{}", pack.id, rule.id);
    }
    assert!(rules(&packs()).any(|(_, rule)| rule.category == "profanity"));
}

/// The captions of the corpus; a `#` with a space after it begins a heading, not a hashtag.
fn captions(corpus: &str) -> Vec<&str> {
    corpus.lines().filter(|line| !line.is_empty() && !line.starts_with("# ")).collect()
}

/// What is spoken of beside the topics, and how often at least in each language.
const FUNCTIONS: [&str; 5] =
    ["dialect", "reclaimed words", "identity, neutral", "identity, proud", "counter-speech"];
const OF_A_FUNCTION: usize = 14;

/// Every file of the corpus.
fn corpus() -> String {
    let files = std::fs::read_dir(folder().join("civic")).expect("the corpus");
    let texts = files.map(|file| std::fs::read_to_string(file.expect("a file").path()).expect("readable"));
    texts.collect()
}

/// By language, and of the functions beside it each by itself: a corpus that shrinks where few look protects nobody.
#[test]
fn the_civic_corpus_holds_enough_of_each_kind() {
    let read = |name: String| std::fs::read_to_string(folder().join("civic").join(name)).expect("readable");
    for (language, enough) in [("en", 400), ("ru", 400), ("es", 200)] {
        let topics = read(format!("{language}.txt"));
        let found = captions(&topics).len();
        assert!(found >= enough, "{language}: {found} captions");
        let functions = read(format!("functions.{language}.txt"));
        for function in FUNCTIONS {
            let heading = format!("# {function} (");
            let section = functions.split("\n\n").find(|section| section.starts_with(&heading));
            let section = section.unwrap_or_else(|| panic!("{language}: no {function}"));
            let told = section[heading.len()..].split(')').next().and_then(|count| count.parse().ok());
            let found = captions(section).len();
            assert_eq!(told, Some(found), "{language}: {function}");
            assert!(found >= OF_A_FUNCTION, "{language}: {found} of {function}");
        }
    }
}

/// Whatever the rules read, so that reading more is never what makes a pack find civic speech.
#[test]
fn the_civic_corpus_is_clean_at_every_reading() {
    let corpus = corpus();
    let captions = captions(&corpus);
    let today = Context::on(TODAY.parse().expect("a date"));
    let mut wrong = Vec::new();
    for reading in [Reading::Exact, Reading::Standard, Reading::Strong] {
        let mut packs = packs();
        packs.iter_mut().flat_map(|pack| &mut pack.rules).for_each(|rule| rule.reads = reading);
        let engine = Engine::new(packs).unwrap_or_else(|error| panic!("{error}"));
        for caption in &captions {
            for finding in engine.check(caption, &today).expect("a caption can be checked").findings {
                wrong.push(format!("{} finds {:?} in: {caption}", finding.rule, finding.matched));
            }
        }
    }
    println!("civic corpus: {} captions", captions.len());
    assert!(captions.len() >= 1600, "{} captions", captions.len());
    assert_none(&wrong);
}

#[test]
fn nothing_in_the_packs_is_doubtful() {
    let today = TODAY.parse().expect("a date");
    let problems = packs().into_iter().flat_map(|pack| lint(&pack, today));
    let problems: Vec<String> = problems
        .map(|lint| format!("{}:{}: [{}] {}", lint.source, lint.location.line, lint.code, lint.message))
        .collect();
    assert_none(&problems);
}

#[test]
fn rules_are_of_the_shipped_categories() {
    for (pack, rule) in rules(&packs()) {
        assert!(CATEGORIES.contains(&rule.category.as_str()), "{}/{}: {}", pack.id, rule.id, rule.category);
    }
}

/// Where somebody may be in need, help is offered: as links, since a telephone number can go out of date unseen.
#[test]
fn rules_about_self_harm_give_links_and_no_telephone_number() {
    for (pack, rule) in rules(&packs()) {
        if rule.severity == Severity::Care || rule.category == "self-harm" {
            let linked = rule.resources.iter().any(|resource| resource.url.is_some());
            assert!(linked, "{}/{}", pack.id, rule.id);
        }
        assert!(rule.resources.iter().all(|resource| resource.tel.is_none()), "{}/{}", pack.id, rule.id);
    }
}

#[test]
fn every_rule_says_where_to_appeal() {
    let packs = packs();
    for (pack, rule) in rules(&packs) {
        let authority = pack.authority(&rule.authority).expect("a valid pack");
        assert!(authority.appeal.is_some(), "{}/{}", pack.id, rule.id);
    }
}
