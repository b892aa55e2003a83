//! The examples of the shipped packs: what a rule must match through every disguise that it reads, and
//! what it must let pass through edits that change nothing.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use forewarn::pack::pattern::Element;
use forewarn::pack::{Condition, Example, Reading, Rule, Status, files};
use forewarn::{Context, Engine, Finding, Pack};
use unicode_normalization::UnicodeNormalization;

use super::draft::Form;
use super::forms::Term;
use super::table::{Count, Counts, counts, forms, total};
use super::terms::Script;

/// At least so many of a hundred disguised examples of a pack are found.
const FOUND: usize = 95;
/// At most so many forms of a kind are tried in one place, of those that there are evenly many apart.
const FORMS: usize = 8;

/// The kinds of disguise that a reading sees through, besides those of the readings before it. What may
/// stand between words is here a matter of `strong`, which alone reads over commas.
const EXACT: [&str; 3] = ["case", "width", "invisible"];
const STANDARD: [&str; 6] = ["marks", "alike", "small", "enclosed", "stretched", "hashtag"];

/// What is done to a text, and how.
type Edit = (&'static str, fn(&str) -> String);

/// Edits that make no difference to what a text says.
const EDITS: [Edit; 13] = [
    ("capitals", |text| text.to_uppercase()),
    ("small letters", |text| text.to_lowercase()),
    ("full stop", |text| format!("{}.", text.trim_end_matches(['.', '!', '?', '…']))),
    ("exclamation", |text| format!("{text}!!!")),
    ("emoji behind", |text| format!("{text} 😂🔥")),
    ("emoji before", |text| format!("👉 {text}")),
    ("hashtag behind", |text| format!("{text} #fyp")),
    ("curly quotes", curly),
    ("decomposed", |text| text.nfd().collect()),
    ("composed", |text| text.nfc().collect()),
    ("double spaces", |text| text.replace(' ', "  ")),
    ("lines", |text| format!("{text}\n\n{text}")),
    ("non-breaking", |text| text.replace(' ', "\u{A0}")),
];

fn packs() -> Vec<Pack> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["packs", "packs/optional"].map(|folder| root.join(folder));
    let folders: Vec<PathBuf> = folders.into_iter().filter(|folder| folder.exists()).collect();
    files::read(&folders).unwrap_or_else(|error| panic!("{error}"))
}

/// Quotation marks and apostrophes as word processors set them.
fn curly(text: &str) -> String {
    let mut before = ' ';
    text.chars()
        .map(|character| {
            let opens = before.is_whitespace() || matches!(before, '(' | '“' | '—');
            before = character;
            match (character, opens) {
                ('"', true) => '“',
                ('"', false) => '”',
                ('\'', true) => '‘',
                ('\'', false) => '’',
                _ => character,
            }
        })
        .collect()
}

/// A rule that is tried alone, with the context of an example.
struct Tried<'a> {
    pack: &'a Pack,
    rule: &'a Rule,
    engine: Engine,
    /// The same rule with those of its patterns that have no gap and are read within one word.
    gapless: Option<Engine>,
}

impl<'a> Tried<'a> {
    fn new(pack: &'a Pack, rule: &'a Rule) -> Self {
        let alone = Pack { rules: vec![rule.clone()], ..pack.clone() };
        let engine = |pack: Pack| Engine::new(vec![pack]).expect("a shipped pack");
        Self { pack, rule, engine: engine(alone.clone()), gapless: without_gaps(alone).map(engine) }
    }

    fn first(&self, text: &str, example: &Example) -> Option<Finding> {
        first(&self.engine, text, example)
    }

    fn reads(&self, kind: &str) -> bool {
        match self.rule.reads {
            Reading::Exact => EXACT.contains(&kind),
            Reading::Standard => EXACT.contains(&kind) || STANDARD.contains(&kind),
            Reading::Strong => true,
        }
    }

    /// The texts of an example in which the words found are disguised, by kind.
    fn disguised(&self, example: &Example) -> Vec<(&'static str, Vec<String>)> {
        let Some(finding) = self.first(&example.text, example) else { return Vec::new() };
        let language = self.pack.languages[0].primary_language();
        let (text, span) = (&example.text, finding.bytes.clone());
        let gapless = self.gapless.as_ref().and_then(|engine| first(engine, text, example));
        let gapless = gapless.is_some_and(|found| found.bytes == span);
        let whole =
            gapless && finding.matched.to_lowercase() == finding.read_as && is_words(&finding.read_as);
        let word = word_of_pattern(&finding).filter(|word| !whole || *word != (0..finding.matched.len()));
        let word = word.map(|word| span.start + word.start..span.start + word.end);
        let places = whole.then_some((span.clone(), true)).into_iter().chain(word.map(|word| (word, false)));
        let mut texts: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
        for (place, is_whole) in places {
            let term = text[place.clone()].to_lowercase();
            let script = if term.contains(|letter: char| letter.is_ascii_alphabetic()) {
                Script::Latin
            } else {
                Script::Cyrillic
            };
            let term = Term { term: &term, language, script };
            for (kind, forms) in forms(&term).into_iter().filter(|(kind, _)| self.reads(kind)) {
                // A tag is a sentence of its own, and a row takes single letters beside it in.
                let fits = |form: &&Form| {
                    (is_whole || form.skipped == 0)
                        && !(matches!(kind, "spaced" | "combined") && is_beside_letter(text, &place))
                };
                let fitting: Vec<&Form> = forms.iter().filter(fits).collect();
                let apart = fitting.len().div_ceil(FORMS).max(1);
                let placed = fitting
                    .into_iter()
                    .step_by(apart)
                    .map(|form| format!("{}{}{}", &text[..place.start], form.text, &text[place.end..]));
                texts.entry(kind).or_default().extend(placed);
            }
        }
        texts.into_iter().collect()
    }
}

/// The first thing that is found in a text in the context of an example.
fn first(engine: &Engine, text: &str, example: &Example) -> Option<Finding> {
    let date = example.date.unwrap_or_else(|| "2026-11-23".parse().expect("a date"));
    let mut context = Context::on(date);
    context.locale.clone_from(&example.locale);
    context.region = example.region;
    if let Some(field) = &example.field {
        context.field.clone_from(field);
    }
    let verdict = engine.check(text, &context).expect("an example can be checked");
    verdict.findings.into_iter().chain(verdict.shadow).next()
}

/// The rule of a pack with those of its patterns that have no gap, where it has some.
fn without_gaps(mut pack: Pack) -> Option<Pack> {
    fn has_gap(elements: &[Element]) -> bool {
        elements.iter().any(|element| match element {
            Element::Gap { .. } => true,
            Element::Group { alternatives, .. } => alternatives.iter().any(|elements| has_gap(elements)),
            _ => false,
        })
    }
    for list in &mut pack.lists {
        if list.entries.iter().any(|entry| !has_gap(&entry.elements)) {
            list.entries.retain(|entry| !has_gap(&entry.elements));
        }
    }
    match &mut pack.rules[0].condition {
        Condition::Any(patterns) => patterns.retain(|pattern| !has_gap(&pattern.elements)),
        Condition::All { .. } => return None,
    }
    matches!(&pack.rules[0].condition, Condition::Any(patterns) if !patterns.is_empty()).then_some(pack)
}

fn is_words(text: &str) -> bool {
    text.chars().all(|character| character.is_alphabetic() || character == ' ')
}

/// The first or the last word found, the longer of them, if it is of letters alone: a pattern neither begins
/// nor ends with a gap, in which any word would do.
fn word_of_pattern(finding: &Finding) -> Option<std::ops::Range<usize>> {
    let matched = &finding.matched;
    let first = 0..matched.find(' ').unwrap_or(matched.len());
    let last = matched.rfind(' ').map_or(0, |space| space + 1)..matched.len();
    // A letter alone cannot be told apart in any disguise.
    let letters = |word: &str| word.chars().all(char::is_alphabetic) && word.chars().nth(1).is_some();
    let words = [first, last].into_iter().filter(|word| letters(&matched[word.clone()]));
    words.max_by_key(|word| matched[word.clone()].chars().count())
}

/// Whether a single letter or digit stands beside a place, or no white space does.
fn is_beside_letter(text: &str, place: &std::ops::Range<usize>) -> bool {
    let before = text[..place.start].split_whitespace().next_back().unwrap_or_default();
    let after = text[place.end..].split_whitespace().next().unwrap_or_default();
    let single = |word: &str| word.chars().filter(|character| character.is_alphanumeric()).count() == 1;
    let touched = text[..place.start].chars().next_back().is_some_and(|it| !it.is_whitespace())
        || text[place.end..].chars().next().is_some_and(|it| !it.is_whitespace());
    touched || single(before) || single(after)
}

/// What is found of the disguised examples of a pack, every rule at its own reading or at `strong`.
fn row(pack: &Pack, misses: &mut Vec<String>) -> Counts {
    let mut row = Counts::new();
    for rule in pack.rules.iter().filter(|rule| rule.status != Status::Retired) {
        let tried = Tried::new(pack, rule);
        for example in &rule.examples.matches {
            for (kind, texts) in tried.disguised(example) {
                for text in texts {
                    let found = tried.first(&text, example).is_some();
                    row.entry(kind).or_default().add(Count { found: usize::from(found), made: 1 });
                    if !found {
                        misses.push(format!("{}/{} {kind}: {text:?}", pack.id, rule.id));
                    }
                }
            }
        }
    }
    row
}

#[test]
fn disguised_examples_of_the_packs_are_found() {
    let mut table = super::table::heading();
    let (mut short, mut misses) = (Vec::new(), Vec::new());
    for pack in &packs() {
        let mut strong = pack.clone();
        strong.rules.iter_mut().for_each(|rule| rule.reads = Reading::Strong);
        let is_strong = pack.rules.iter().all(|rule| rule.reads == Reading::Strong);
        let own = (!is_strong).then_some((pack.id.clone(), pack));
        for (title, pack) in own.into_iter().chain([(format!("{}, strong", pack.id), &strong)]) {
            let row = row(pack, &mut misses);
            table += &counts(&title, &row);
            if !total(&row).reaches(FOUND) {
                short.push(format!("{title}: {:?}", total(&row)));
            }
        }
    }
    println!("{table}\n{} misses", misses.len());
    misses.iter().for_each(|miss| println!("{miss}"));
    assert!(short.is_empty(), "fewer than {FOUND} of 100 are found: {}", short.join(", "));
}

#[test]
fn edits_that_change_nothing_find_nothing() {
    let mut alarms = Vec::new();
    println!("{:34}{:>8}{:>8}", "", "edited", "clean");
    for pack in &packs() {
        let (mut made, before) = (0, alarms.len());
        for rule in pack.rules.iter().filter(|rule| rule.status != Status::Retired) {
            let tried = Tried::new(pack, rule);
            for example in &rule.examples.passes {
                for (edit, change) in EDITS {
                    let text = change(&example.text);
                    made += 1;
                    if let Some(finding) = tried.first(&text, example) {
                        let found = finding.matched;
                        alarms.push(format!("{}/{} {edit}: {found:?} in {text:?}", pack.id, rule.id));
                    }
                }
            }
        }
        println!("{:34}{made:>8}{:>8}", pack.id, made - (alarms.len() - before));
    }
    assert!(alarms.is_empty(), "{} are found:\n{}", alarms.len(), alarms.join("\n"));
}
