//! Writes out one of the texts a pattern stands for.

use forewarn::Pack;
use forewarn::pack::Pattern;
use forewarn::pack::pattern::{Detector, Element, WordForm};

use crate::random::Random;

/// What may stand in a gap.
const FILLERS: &[&str] = &["the", "very", "of", "in", "не", "очень", "la", "bir", "и", "my own"];
/// What may stand beside a part of a word, and after a word that is inflected.
const AFFIXES: &[&str] =
    &["", "", "s", "ing", "ed", "re", "un", "а", "ами", "ой", "lar", "ler", "es", "en", "を"];

/// A text that the pattern is meant to match.
pub fn spell(pattern: &Pattern, pack: &Pack, random: &mut Random) -> String {
    let mut text = String::new();
    write(&pattern.elements, pack, random, &mut text);
    text
}

fn write(elements: &[Element], pack: &Pack, random: &mut Random, text: &mut String) {
    for element in elements {
        match element {
            Element::Word(word) => {
                let (before, after) = match word.form {
                    WordForm::Whole | WordForm::Spelled => ("", ""),
                    WordForm::Begins | WordForm::Inflected => ("", random.pick(AFFIXES)),
                    WordForm::Ends => (random.pick(AFFIXES), ""),
                    WordForm::Contains => (random.pick(AFFIXES), random.pick(AFFIXES)),
                };
                add(text, &format!("{before}{}{after}", word.text));
            }
            Element::Sign(sign) => text.push(*sign),
            Element::Emoji(emoji) => add(text, emoji),
            Element::Group { optional: true, .. } if random.once_in(2) => {}
            Element::Group { alternatives, .. } => {
                write(&alternatives[random.below(alternatives.len())], pack, random, text);
            }
            Element::List(name) => {
                if let Some(list) = pack.list(name) {
                    write(&list.entries[random.below(list.entries.len())].elements, pack, random, text);
                }
            }
            // One more than the gap may span, now and then.
            Element::Gap { at_most } => {
                for _ in 0..random.below(*at_most as usize + 2) {
                    add(text, random.pick(FILLERS));
                }
            }
            Element::Detector(detector) => add(text, random.pick(detected(*detector))),
        }
    }
}

/// Adds a word. White space stands between words, none beside a sign.
fn add(text: &mut String, word: &str) {
    if text.ends_with(|last: char| last.is_alphanumeric() || !last.is_ascii()) {
        text.push(' ');
    }
    text.push_str(word);
}

/// What a detector recognizes, and what only looks like it.
fn detected(detector: Detector) -> &'static [&'static str] {
    match detector {
        Detector::Url => &[
            "https://site.example/a?b=c",
            "www.site.example",
            "site.com/path",
            "xn--e1afmkfd.xn--p1ai",
            "file.txt",
            "пример.рф",
        ],
        Detector::Email => {
            &["name@site.example", "name [at] site [dot] com", "name (at) site dot com", "a@b"]
        }
        Detector::Phone => &[
            "+47 22 33 44 55",
            "004722334455",
            "(020) 7946-0018",
            "22.33.44.55",
            "２２３３４４５５",
            "12345",
        ],
        Detector::Card => &["4111 1111 1111 1111", "4111-1111-1111-1112", "378282246310005"],
        Detector::Iban => {
            &["GB82 WEST 1234 5698 7654 32", "DE89370400440532013000", "DE89370400440532013001"]
        }
        Detector::Ip => &["192.0.2.1", "2001:db8::1", "::1", "999.1.1.1"],
        Detector::Mention => &["@name", "@na_me.two", "@имя"],
        Detector::Hashtag => &["#tag", "#КрысиныйЯд", "#two_words", "#1"],
        Detector::Number => &["7", "1,000", "3.14", "1 000 000", "٤٢"],
        Detector::Money => &["$5", "5 €", "EUR 1,000.00", "100 руб", "five dollars", "¥500"],
        Detector::Emoji => &["🔪", "👩\u{200D}🔬", "🇳🇴", "☠\u{FE0F}", "👍🏽"],
    }
}
