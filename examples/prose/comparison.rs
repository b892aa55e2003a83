//! What `npm run bench` compares contestants on: captions of four languages and lengths, terms, and packs of the terms.
//!
//! Captions are cut between words, and the terms are made so that no text has them: a caption is clean by the way it is
//! made, not because a contestant says so.

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::Path;

use forewarn::pack::files;
use serde_json::{Value, json};

use crate::random::Random;
use crate::{terms, texts};

const LENGTHS: [usize; 4] = [30, 150, 2_200, 4_000];
/// How many different captions there are of a language and length.
const CAPTIONS: usize = 200;
const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
/// How many of the terms of the pack with unspaced patterns are Chinese, and how many it has.
const CHINESE_TERMS: usize = 1_000;
const WITH_CHINESE: usize = 10_000;
/// How many rules the pack of many rules has; it has the most terms.
const MANY_RULES: usize = 1_000;

/// What stands between the parts of a caption of several languages.
const BETWEEN: &[&str] = &[
    " 😀 ",
    " ❤️🔥 ",
    " 👩‍👩‍👧 ",
    " #sunset ",
    " @anna ",
    "\n",
    " 🎉🎉🎉 ",
    " https://video.example/watch?v=1 ",
    " — ",
    " 🇳🇴 ",
];

/// Texts of one language, and terms that are not in them.
struct Language {
    name: &'static str,
    texts: Vec<String>,
    terms: Vec<String>,
}

/// Writes everything into a folder.
pub fn write(folder: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    let put = |name: &str, text: String| fs::write(folder.join(name), text);

    let all = terms::terms(SIZES[2]);
    let chinese = terms::chinese(CHINESE_TERMS);
    let with_chinese = [&all[..WITH_CHINESE - CHINESE_TERMS], &chinese].concat();
    let mut lists: Vec<(String, &[String])> =
        SIZES.iter().map(|&count| (count.to_string(), &all[..count])).collect();
    lists.push((format!("{WITH_CHINESE}-chinese"), &with_chinese));
    for (name, terms) in lists {
        put(&format!("terms-{name}.json"), json!(terms).to_string())?;
        for reading in ["standard", "strong"] {
            put(&format!("pack-{name}-{reading}.json"), terms::pack(terms, reading))?;
        }
    }
    put("pack-many-rules.json", terms::pack_of_rules(&all, "strong", MANY_RULES))?;
    for pack in files::read(&["packs".into()]).map_err(|error| error.to_string())? {
        put(&format!("starter-{}.json", pack.id), pack.canonical_json)?;
    }
    for language in languages(&all[..SIZES[0]], &chinese) {
        for length in LENGTHS {
            put(
                &format!("captions-{}-{length}.json", language.name),
                captions(&language, length).to_string(),
            )?;
        }
    }
    Ok(())
}

/// The languages. Their terms are those that every pack has.
fn languages(terms: &[String], chinese: &[String]) -> [Language; 4] {
    let is_russian = |term: &&String| term.chars().any(|letter| ('а'..='я').contains(&letter));
    let russian_terms: Vec<String> = terms.iter().filter(is_russian).cloned().collect();
    let english_terms: Vec<String> = terms.iter().filter(|term| !is_russian(term)).cloned().collect();
    let mix = Language {
        name: "mix",
        texts: mixed(&[texts::english(), texts::russian(), texts::chinese()]),
        terms: [&english_terms[..], &russian_terms, chinese].concat(),
    };
    let of = |name, texts, terms| Language { name, texts, terms };
    [
        of("english", texts::english(), english_terms),
        of("russian", texts::russian(), russian_terms),
        of("chinese", texts::chinese(), chinese.to_vec()),
        mix,
    ]
}

/// Texts of several languages with emoji, hashtags, mentions and links between their pieces.
fn mixed(languages: &[Vec<String>]) -> Vec<String> {
    let mut random = Random::new(2028);
    let mut text = || {
        let mut text = String::new();
        for _ in 0..6 {
            let of_language = &languages[random.below(languages.len())];
            let words = of_language[random.below(of_language.len())].as_str();
            text.push_str(words.lines().next().unwrap_or_default());
            text.push_str(random.pick(BETWEEN));
        }
        text
    };
    (0..6_000).map(|_| text()).collect()
}

/// The captions of a language and length: clean ones, and as long ones with two terms in them.
fn captions(language: &Language, length: usize) -> Value {
    let mut random = Random::new(2029);
    let clean = cut(&language.texts, length, &mut random);
    let mut with_terms = Vec::new();
    for caption in &clean {
        let terms = [0, 1].map(|_| random.pick_from(&language.terms).as_str());
        with_terms.push(json!({ "text": with(caption, terms, length), "terms": terms }));
    }
    json!({ "clean": clean, "hits": with_terms })
}

/// So many different captions, taken from everywhere in the texts. Where the texts are too few, they follow each other in other orders.
fn cut(texts: &[String], length: usize, random: &mut Random) -> Vec<String> {
    let mut texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let mut captions = BTreeSet::new();
    while captions.len() < CAPTIONS {
        let characters: Vec<char> = texts.join("\n\n").chars().collect();
        let mut rest = &characters[..];
        while rest.len() > length {
            let end = between_words(rest, length);
            let caption: String = rest[..end].iter().collect();
            if caption.trim().chars().count() * 10 > length * 8 {
                captions.insert(caption.trim().to_owned());
            }
            rest = &rest[end..];
        }
        for place in (1..texts.len()).rev() {
            texts.swap(place, random.below(place + 1));
        }
    }
    let step = captions.len() / CAPTIONS;
    captions.into_iter().step_by(step).take(CAPTIONS).collect()
}

/// The last place up to this one that is not inside a word; in text without spaces, this one.
fn between_words(characters: &[char], most: usize) -> usize {
    let shortest = most * 4 / 5;
    (shortest..=most).rev().find(|&place| characters[place].is_whitespace()).unwrap_or(most)
}

/// A caption with two terms, at a third and at two thirds, as long as without.
fn with(caption: &str, terms: [&str; 2], length: usize) -> String {
    let characters: Vec<char> = caption.chars().collect();
    let extra = terms.iter().map(|term| term.chars().count() + 2).sum::<usize>();
    let characters = &characters[..characters.len().min(length.saturating_sub(extra))];
    let place = |share: usize| {
        let wanted = characters.len() * share / 3;
        (wanted..characters.len()).find(|&place| characters[place].is_whitespace()).unwrap_or(wanted)
    };
    let [first, second] = [place(1), place(2)];
    let part = |from: usize, to: usize| characters[from..to].iter().collect::<String>();
    let [before, between, behind] =
        [part(0, first), part(first, second.max(first)), part(second.max(first), characters.len())];
    format!("{before} {} {between} {} {behind}", terms[0], terms[1])
}
