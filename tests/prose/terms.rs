//! Terms that look like those of a large pack and are not in the texts: two in three are words, the others phrases of
//! two or three words; one in ten is Russian.

use std::collections::{BTreeSet, HashSet};
use std::fs;

use serde_json::{Value, json};
use unicode_normalization::UnicodeNormalization as _;

use super::random::Random;
use super::texts;

const ENGLISH_WORDS: &str = "/usr/share/dict/american-english";
const RUSSIAN_WORDS: &str = "/usr/share/hunspell/ru_RU.dic";

/// One term in so many is Russian.
const RUSSIAN_ONCE_IN: usize = 10;
/// One term in so many is a phrase.
const PHRASE_ONCE_IN: usize = 3;
/// How many terms a list has, and with it a rule.
const LIST: usize = 500;
/// The shortest word that is a term.
const SHORTEST: usize = 3;

/// Beginnings, middles and ends of syllables, of which words are made that no dictionary has.
const ENGLISH_SYLLABLES: [&[&str]; 3] = [
    &[
        "b", "br", "c", "ch", "d", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl", "qu", "r",
        "s", "sh", "st", "t", "th", "tr", "v", "w", "z",
    ],
    &["a", "e", "i", "o", "u", "ai", "ea", "oo", "ou", "ee"],
    &["", "", "", "b", "ck", "d", "g", "l", "ll", "m", "n", "nd", "ng", "p", "r", "s", "ss", "st", "t", "x"],
];
const RUSSIAN_SYLLABLES: [&[&str]; 3] = [
    &[
        "б", "в", "вл", "г", "гр", "д", "ж", "з", "к", "кр", "л", "м", "н", "п", "пр", "р", "с", "ст", "т",
        "ф", "х", "ц", "ч", "ш",
    ],
    &["а", "е", "и", "о", "у", "ы", "я", "ю"],
    &["", "", "", "й", "к", "л", "м", "н", "р", "с", "ст", "т", "х", "ш", "нь"],
];

/// So many terms, the same in every run. The first of many terms are those of few.
pub fn terms(count: usize) -> Vec<String> {
    let texts = [texts::english(), texts::russian()];
    let [english, russian] = [running(&texts[0]), running(&texts[1])];
    let present = Present {
        words: present(&[&english, &russian]),
        masked: texts.iter().flatten().flat_map(|text| masked(text)).collect(),
    };
    let mut english = Source::new(english, &present, dictionary(ENGLISH_WORDS), ENGLISH_SYLLABLES);
    let mut russian = Source::new(russian, &present, dictionary(RUSSIAN_WORDS), RUSSIAN_SYLLABLES);
    let mut random = Random::new(2026);
    let mut taken = HashSet::new();
    let mut terms = Vec::with_capacity(count);
    while terms.len() < count {
        let source = if terms.len() % RUSSIAN_ONCE_IN == 0 { &mut russian } else { &mut english };
        let term = if (terms.len() / RUSSIAN_ONCE_IN + terms.len()).is_multiple_of(PHRASE_ONCE_IN) {
            source.phrase(&mut random)
        } else {
            source.word(&mut random)
        };
        if taken.insert(term.clone()) {
            terms.push(term);
        }
    }
    terms
}

/// So many Chinese terms of two to four characters, none of which is in the texts.
#[allow(dead_code, reason = "not everyone who shares this needs all of it")]
pub fn chinese(count: usize) -> Vec<String> {
    let is_han = |letter: &char| ('\u{4E00}'..='\u{9FFF}').contains(letter);
    let running: Vec<char> = texts::chinese().concat().chars().filter(is_han).collect();
    let present: HashSet<&[char]> = (2..=4).flat_map(|length| running.windows(length)).collect();
    let mut random = Random::new(2027);
    let mut taken = BTreeSet::new();
    while taken.len() < count {
        let length = 2 + random.below(3);
        let term: Vec<char> = (0..length).map(|_| running[random.below(running.len())]).collect();
        if !present.contains(&term[..]) {
            taken.insert(String::from_iter(term));
        }
    }
    taken.into_iter().collect()
}

/// A pack of such terms, in lists, as JSON.
pub fn pack(terms: &[String], reads: &str) -> String {
    pack_of_rules(terms, reads, terms.len().div_ceil(LIST))
}

/// A pack of such terms in so many rules, each with a list, as JSON.
pub fn pack_of_rules(terms: &[String], reads: &str, rules: usize) -> String {
    let lists: serde_json::Map<String, Value> = terms
        .chunks(terms.len().div_ceil(rules))
        .enumerate()
        .map(|(number, terms)| (format!("terms-{number}"), json!(terms)))
        .collect();
    let rules: Vec<Value> = (0..lists.len())
        .map(|number| {
            json!({
                "id": format!("rule-{number}"), "severity": "notice", "category": "tried", "authority": "house",
                "title": "Found", "message": "Found.", "any": [format!("$terms-{number}")], "reads": reads,
            })
        })
        .collect();
    json!({
        "forewarn": 1,
        "pack": { "id": "terms", "version": "1.0.0", "title": "Generated terms", "locale": "en", "languages": ["en", "ru"] },
        "authorities": { "house": {
            "kind": "house", "issuer": "Example Video", "reference": "Guidelines", "url": "https://video.example/guidelines"
        } },
        "lists": lists,
        "rules": rules,
    })
    .to_string()
}

/// The words of a dictionary, without what a spelling checker knows of their forms.
fn dictionary(path: &str) -> Vec<String> {
    let text =
        fs::read_to_string(path).unwrap_or_else(|_| panic!("{path} is not there: run `npm run setup`"));
    let words = text.lines().filter_map(|line| line.split('/').next()).map(folded);
    words.filter(|word| word.chars().count() >= SHORTEST && word.chars().all(char::is_alphabetic)).collect()
}

/// What is read as a word in the texts.
struct Present {
    words: HashSet<String>,
    /// Words that their authors masked.
    masked: Vec<Vec<char>>,
}

impl Present {
    fn contains(&self, word: &str) -> bool {
        let is_masked = |masked: &Vec<char>| {
            masked.len() == word.chars().count()
                && masked
                    .iter()
                    .zip(word.chars())
                    .all(|(&masked, letter)| masked == letter || is_mask(masked))
        };
        self.words.contains(word) || self.masked.iter().any(is_masked)
    }
}

/// Makes the terms of one language.
struct Source<'a> {
    /// The words of the texts in order.
    running: Vec<String>,
    /// The same words, each once.
    distinct: Vec<String>,
    /// Two and three words that follow each other in the texts.
    sequences: HashSet<String>,
    /// Everything that is read as a word in the texts of either language.
    present: &'a Present,
    dictionary: Vec<String>,
    syllables: [&'static [&'static str]; 3],
}

impl<'a> Source<'a> {
    fn new(
        running: Vec<String>,
        present: &'a Present,
        dictionary: Vec<String>,
        syllables: [&'static [&'static str]; 3],
    ) -> Self {
        let sequences = [2, 3]
            .iter()
            .flat_map(|&length| running.windows(length))
            .map(|sequence| sequence.join(" "))
            .collect();
        let distinct = running.iter().collect::<BTreeSet<_>>().into_iter().cloned().collect();
        Self { running, distinct, sequences, present, dictionary, syllables }
    }

    /// A word that is not in the texts: of the dictionary as long as it has some, every other one made up.
    fn word(&mut self, random: &mut Random) -> String {
        loop {
            let word = if random.once_in(2) && !self.dictionary.is_empty() {
                self.dictionary.swap_remove(random.below(self.dictionary.len()))
            } else {
                let [beginnings, middles, ends] = self.syllables;
                let syllable = |random: &mut Random| {
                    [beginnings, middles, ends].map(|parts| random.pick(parts)).concat()
                };
                (0..2 + random.below(3)).map(|_| syllable(random)).collect()
            };
            if !self.present.contains(&word) {
                return word;
            }
        }
    }

    /// Words of the texts in an order in which they are not there, so that they are met again and again: the first of any word,
    /// as phrases of real packs begin with words that mean something; the others as often as the texts have them.
    fn phrase(&self, random: &mut Random) -> String {
        loop {
            let first = [self.distinct[random.below(self.distinct.len())].as_str()];
            let others = 1 + random.below(2);
            let others = (0..others).map(|_| self.running[random.below(self.running.len())].as_str());
            let chosen: Vec<&str> = first.into_iter().chain(others).collect();
            let phrase = chosen.join(" ");
            // Written together it may be a word of the texts, as "the rapist" is.
            let plain = phrase.chars().all(|letter| letter.is_alphabetic() || letter == ' ');
            if plain && !self.sequences.contains(&phrase) && !self.present.contains(&chosen.concat()) {
                return phrase;
            }
        }
    }
}

/// Small letters without marks: й stays й, as it does in a Russian pack.
fn folded(word: &str) -> String {
    let letter = |letter: char| match letter {
        'й' => letter,
        _ => std::iter::once(letter).nfd().next().unwrap_or(letter),
    };
    word.nfc()
        .flat_map(char::to_lowercase)
        .map(letter)
        .filter(|letter| !('\u{300}'..'\u{370}').contains(letter))
        .collect()
}

/// The words of texts in order.
fn running(texts: &[String]) -> Vec<String> {
    texts.iter().flat_map(|text| words(text)).collect()
}

/// The words of a text, without a trailing 's.
fn words(text: &str) -> Vec<String> {
    let text = folded(text).replace(['’', 'ʼ', '`'], "'");
    text.split(|sign: char| !sign.is_alphanumeric() && sign != '\'')
        .map(|word| word.trim_matches('\''))
        .map(|word| word.strip_suffix("'s").unwrap_or(word).to_owned())
        .filter(|word| !word.is_empty())
        .collect()
}

/// What stands for a letter in a masked word. An underscore is left out: between words it is a joint, and what is
/// read of one is to be counted.
fn is_mask(sign: char) -> bool {
    matches!(sign, '*' | '#' | '•')
}

/// The masked words of a text: letters with masks between them.
fn masked(text: &str) -> Vec<Vec<char>> {
    let text = folded(text);
    let rows = text.split(|sign: char| !sign.is_alphabetic() && !is_mask(sign));
    let rows = rows.map(|row| row.trim_matches(is_mask)).filter(|row| row.contains(is_mask));
    rows.map(|row| row.chars().collect()).collect()
}

/// Everything that is read as a word, in one way or another.
fn present(texts: &[&[String]]) -> HashSet<String> {
    let of_text = |running: &&[String]| {
        let spaced = spaced(running);
        running.iter().flat_map(|word| readings(word)).chain(spaced).collect::<Vec<_>>()
    };
    texts.iter().flat_map(of_text).collect()
}

/// A word as it is written, what stands behind an apostrophe, both without letters drawn out, and what a word of two
/// alphabets is in either.
fn readings(word: &str) -> Vec<String> {
    let behind = word.split_once('\'').map(|(_, behind)| behind);
    std::iter::once(word)
        .chain(behind)
        .flat_map(|word| {
            [word.to_owned(), shortened(word, 1), shortened(word, 2), latin(word), cyrillic(word)]
        })
        .collect()
}

/// A word in which a letter that stands there three times or more stands there so many times.
fn shortened(word: &str, times: usize) -> String {
    let letters: Vec<char> = word.chars().collect();
    let rows = letters.chunk_by(|one, other| one == other);
    rows.flat_map(|row| &row[..if row.len() > 2 { times } else { row.len() }]).collect()
}

/// Letters of the two alphabets that look the same; the texts have words that were typed with some of each.
const LOOK_ALIKE: &[(char, char)] = &[
    ('a', 'а'),
    ('b', 'в'),
    ('c', 'с'),
    ('e', 'е'),
    ('h', 'н'),
    ('k', 'к'),
    ('m', 'м'),
    ('o', 'о'),
    ('p', 'р'),
    ('t', 'т'),
    ('x', 'х'),
    ('y', 'у'),
    ('i', 'і'),
    ('s', 'ѕ'),
    ('j', 'ј'),
];

fn latin(word: &str) -> String {
    let of = |letter| {
        LOOK_ALIKE.iter().find(|&&(_, cyrillic)| cyrillic == letter).map_or(letter, |&(latin, _)| latin)
    };
    if is_mixed(word) { word.chars().map(of).collect() } else { word.to_owned() }
}

fn cyrillic(word: &str) -> String {
    let of = |letter| {
        LOOK_ALIKE.iter().find(|&&(latin, _)| latin == letter).map_or(letter, |&(_, cyrillic)| cyrillic)
    };
    if is_mixed(word) { word.chars().map(of).collect() } else { word.to_owned() }
}

fn is_mixed(word: &str) -> bool {
    word.chars().any(|letter| letter.is_ascii_alphabetic())
        && word.chars().any(|letter| ('\u{400}'..'\u{530}').contains(&letter))
}

/// Words written letter by letter.
fn spaced(running: &[String]) -> impl Iterator<Item = String> {
    let single = |word: &String| word.chars().count() == 1;
    let rows =
        running.chunk_by(move |one, other| single(one) && single(other)).filter(|row| row.len() >= SHORTEST);
    rows.flat_map(|row| [row, &row[1..], &row[..row.len() - 1]]).map(<[String]>::concat)
}
