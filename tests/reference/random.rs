//! Random small packs, and texts made of their words, disguised and broken up in every way.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::leet::letters_of;
use super::packs::{RuleText, source};

/// The words of packs and texts: few, and near to each other, so that they are easily mistaken.
#[rustfmt::skip]
const WORDS: [&str; 59] = [
    "kill", "kil", "skill", "you", "a", "let's", "let", "he'll", "hell", "killer", "l'homme", "homme", "café", "naïve",
    "ano", "año", "straße", "isi", "ısı", "zzz", "18", "k9", "rope", "pot", "горе", "рот", "воин", "войн", "ёж", "о",
    "杀人", "杀", "你", "好", "ฆ่า", "มาก", "キル", "か", "자살", "나",
    // Disguised at `strong`.
    "yourself", "suicide", "bitch", "asshole", "ass", "sex", "as", "pss", "YouTube", "isis", "mood", "убей", "себя",
    "зов", "воск", "я", "нож", "killed", "ножом",
];

/// Phrases, some of which may be written as one word.
const PHRASES: [&str; 13] = [
    "kill yourself",
    "will kill you",
    "kill you",
    "let's kill you",
    "the rapist",
    "no skill you",
    "убей себя",
    "о горе себя",
    "tuer l'homme",
    "杀人 你",
    "자살 나",
    "isis mood",
    "I suicide",
];

const LANGUAGES: [&[&str]; 8] =
    [&["en"], &["es"], &["ru"], &["tr"], &["de"], &["en", "ru"], &["fr", "ko"], &["zh", "th", "ja"]];

/// What stands between two words of a text.
const BETWEEN: [&str; 42] = [
    " ", " ", " ", " ", "  ", "\n", "\n\n", "\r\n", "\r\n\r\n", "-", "_", "/", " \"", "\" ", " '", "' ",
    "’ ", ".", ". ", "! ", "?\" ", "... ", "… ", "…", ", ", ": ", " (", ") ", "。", "？", "🔪", " 🔪 ", "",
    "\u{200B}", " — ", "\u{A0}", "; ", " [", "#", " #", "*", "!",
];

/// A pack, as JSON, and a text to check with it.
#[derive(Clone, Debug)]
pub struct Trial {
    pub pack: String,
    pub text: String,
}

pub fn trial() -> impl Strategy<Value = Trial> {
    // Packs and texts of the same few words meet more often.
    let few =
        (prop::sample::subsequence(WORDS.to_vec(), 1..4), prop::sample::subsequence(PHRASES.to_vec(), 0..3));
    let vocabulary = prop_oneof![
        1 => Just(all_words()),
        5 => few.prop_map(|(words, phrases)| [words, phrases].concat()),
    ];
    let broad = vocabulary
        .prop_flat_map(|words| (pack(words.clone()), text_of(words)))
        .prop_map(|(pack, text)| Trial { pack, text });
    prop_oneof![broad, pointed()]
}

/// A word or two, disguised, and a rule that sees through most disguises.
fn pointed() -> impl Strategy<Value = Trial> {
    let words = prop::sample::subsequence(all_words(), 1..3);
    let piece = |words| {
        let between = prop_oneof![3 => Just(" "), 1 => Just(", "), 1 => select(&BETWEEN[..])];
        (prop::sample::select(words), prop::collection::vec(disguise(), 1..3), between)
    };
    let within = prop::sample::select(vec![None, None, Some(json!(2)), Some(json!("sentence"))]);
    (words, within, select(&LANGUAGES[..]), select(&["strong", "strong", "standard"][..]))
        .prop_flat_map(move |(words, within, languages, reads)| {
            let pieces = prop::collection::vec(piece(words.clone()), 1..5);
            (Just((words, within, languages, reads)), pieces)
        })
        .prop_map(|((words, within, languages, reads), pieces)| {
            let pattern = |word: &&str| match *word {
                "killed" => inflected_in(languages, "kill~"),
                "ножом" => inflected_in(languages, "нож~"),
                word => word.to_owned(),
            };
            let patterns = words.iter().map(pattern).collect();
            let rule = RuleText { patterns, within, unless: Vec::new(), near: Vec::new(), reads };
            let text =
                pieces.into_iter().map(|(word, disguises, between)| disguised(word, &disguises) + between);
            Trial { pack: source(languages, &[], &[rule]), text: text.collect() }
        })
}

fn disguised(word: &str, disguises: &[Disguise]) -> String {
    disguises.iter().fold(word.to_owned(), |word, disguise| disguise.apply(&word))
}

fn all_words() -> Vec<&'static str> {
    [&WORDS[..], &PHRASES[..]].concat()
}

fn pack(words: Vec<&'static str>) -> impl Strategy<Value = String> {
    let lists = prop::collection::vec(sequence(word(words.clone()).boxed()), 1..4);
    (select(&LANGUAGES[..]), lists, prop::collection::vec(rule(words), 1..3)).prop_map(
        |(languages, mut list, mut rules)| {
            let in_rules = rules.iter_mut().flat_map(|rule| {
                let near = rule.near.iter_mut().flat_map(|(_, any)| any.iter_mut());
                rule.patterns.iter_mut().chain(&mut rule.unless).chain(near)
            });
            for pattern in in_rules.chain(&mut list) {
                *pattern = inflected_in(languages, pattern);
            }
            source(languages, &[("list", list)], &rules)
        },
    )
}

/// A pattern whose words are inflected only where a language of the pack has forms of them.
fn inflected_in(languages: &[&str], pattern: &str) -> String {
    [("en", "kill~"), ("ru", "нож~")].iter().fold(pattern.to_owned(), |pattern, (language, inflected)| {
        if languages.contains(language) {
            pattern
        } else {
            pattern.replace(inflected, inflected.trim_end_matches('~'))
        }
    })
}

fn rule(words: Vec<&'static str>) -> impl Strategy<Value = RuleText> {
    let within = [json!(1), json!(2), json!(5), json!("sentence"), json!("caption")];
    let within = prop::sample::select(within.to_vec()).prop_map(Some);
    // Patterns that must all match are short, or they seldom would.
    let condition = prop_oneof![
        3 => (prop::collection::vec(pattern(words.clone()), 1..4), Just(None::<Value>)),
        1 => (prop::collection::vec(word(words.clone()), 1..4), within.clone()),
        1 => (prop::collection::vec(pattern(words.clone()), 2..4), within),
    ];
    let unless = prop_oneof![
        5 => Just(Vec::new()),
        1 => prop::collection::vec(pattern(words.clone()), 1..3),
    ];
    let near = prop_oneof![
        5 => Just(Vec::new()),
        1 => prop::collection::vec((1..4_u32, prop::collection::vec(pattern(words), 1..3)), 1..2),
    ];
    let reads = select(&["exact", "standard", "standard", "strong", "strong", "strong"][..]);
    (condition, unless, near, reads).prop_map(|((patterns, within), unless, near, reads)| RuleText {
        patterns,
        within,
        unless,
        near,
        reads,
    })
}

/// A pattern. It starts with a word, so that it never is empty or begins with a gap.
fn pattern(words: Vec<&'static str>) -> impl Strategy<Value = String> {
    let word = move || word(words.clone());
    let part = prop_oneof![
        6 => word(),
        1 => Just("... kill".to_owned()),
        1 => Just("...1 you".to_owned()),
        1 => Just("$list".to_owned()),
        2 => (sequence(word().boxed()), sequence(word().boxed()), select(&["", "?"][..])).prop_map(|(one, other, may)| format!("({one}|{other}){may}")),
    ];
    let with_sign = select(&["c\\#", "kill\\+\\+", "\\+ you"][..]).prop_map(str::to_owned);
    let with_emoji = select(&["🔪", "🔪 you", "kill 🔪", "你🔪"][..]).prop_map(str::to_owned);
    prop_oneof![
        12 => word(),
        8 => (word(), prop::collection::vec(part, 0..3)).prop_map(|(first, rest)| [vec![first], rest].concat().join(" ")),
        1 => with_sign,
        1 => with_emoji,
    ]
}

fn sequence(word: BoxedStrategy<String>) -> impl Strategy<Value = String> {
    prop::collection::vec(word, 1..3).prop_map(|words| words.join(" "))
}

#[rustfmt::skip]
fn word(words: Vec<&'static str>) -> impl Strategy<Value = String> {
    const FORMS: [&str; 14] = [
        "kill*", "*kill", "*il*", "=Kill", "=kill", "*горе*", "s*", "*l", "キ*", "kill你", "杀人*", "*ss*", "kill~", "нож~",
    ];
    prop_oneof![
        9 => prop::sample::select(words).prop_map(str::to_owned),
        1 => select(&FORMS[..]).prop_map(str::to_owned),
    ]
}

/// A text of words and what stands between them.
pub fn text() -> impl Strategy<Value = String> {
    text_of(all_words())
}

fn text_of(words: Vec<&'static str>) -> impl Strategy<Value = String> {
    let extra = select(
        &[
            "I",
            "feel",
            "ума",
            "жаль",
            "C#",
            "c",
            "+",
            "++",
            "한",
            "을",
            "です",
            "了",
            "0",
            "'s",
            "\u{301}k",
            "🔪🏽",
            "🇳🇴",
            "Kill你",
            "a",
            "у",
            "#",
            "$",
            "45s",
            "k",
            "killing",
            "ножом",
            "#1",
        ][..],
    );
    let disguises = prop_oneof![
        2 => Just(Vec::new()),
        5 => disguise().prop_map(|disguise| vec![disguise]),
        3 => prop::collection::vec(disguise(), 2..4),
    ];
    let piece = prop_oneof![
        10 => (prop::sample::select(words), disguises).prop_map(|(word, disguises)| disguised(word, &disguises)),
        1 => extra.prop_map(str::to_owned),
    ];
    prop::collection::vec((piece, select(&BETWEEN[..])), 0..7)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, between)| piece + between).collect())
}

/// One way to write a word so that a simple search does not find it, or that makes another word of it.
#[derive(Clone, Debug)]
pub enum Disguise {
    Capital,
    Capitals,
    FullWidth,
    Bold,
    Decomposed,
    Insert(&'static str, Index),
    LookAlike(Index),
    LookAlikes,
    SmallCapitals,
    Stretched(Index, usize),
    Around(&'static str, &'static str),
    Joined,
    /// A hashtag of one part, of a part for each word, of words between underscores.
    Tag,
    CamelTag,
    UnderscoreTag,
    Leet(Index, Index),
    /// Every so many letters.
    LeetEvery(usize, Index),
    Spaced(&'static str),
    /// Other things between the words than between the letters.
    SpacedWords(&'static str, &'static str),
    Masked(Index, &'static str),
}

fn disguise() -> impl Strategy<Value = Disguise> {
    let inserted = select(&["\u{200B}", "\u{AD}", "\u{301}", "\u{303}", "\u{336}", "x", "'", " "][..]);
    let around = select(
        &[
            ("", "'s"),
            ("", "’s"),
            ("s", ""),
            ("", "s"),
            ("", "을"),
            ("", "에게"),
            ("'", "'"),
            ("l'", ""),
            ("1", ""),
            ("", "5"),
            ("", "ed"),
            ("$", ""),
            ("", "$"),
            ("!", ""),
            ("", "!"),
            ("", "+"),
            ("#", ""),
            ("*", "*"),
            ("I ", ""),
            ("а ", ""),
            ("", " a"),
            ("", " s"),
        ][..],
    );
    const APART: [&str; 18] = [
        " ",
        " ",
        " ",
        "  ",
        ".",
        "-",
        "_",
        "/",
        "*",
        "·",
        "•",
        ". ",
        " - ",
        "\n",
        "...",
        "....",
        ".\u{200B}",
        "\n\n",
    ];
    let apart = || select(&APART[..]);
    let strong = prop_oneof![
        3 => Just(Disguise::Joined),
        1 => Just(Disguise::Tag),
        1 => Just(Disguise::CamelTag),
        1 => Just(Disguise::UnderscoreTag),
        3 => (any::<Index>(), any::<Index>()).prop_map(|(at, which)| Disguise::Leet(at, which)),
        2 => (1..4_usize, any::<Index>()).prop_map(|(every, which)| Disguise::LeetEvery(every, which)),
        2 => apart().prop_map(Disguise::Spaced),
        2 => (apart(), apart()).prop_map(|(letters, words)| Disguise::SpacedWords(letters, words)),
        3 => (any::<Index>(), select(&["*", "#", "•", "_"][..])).prop_map(|(at, mask)| Disguise::Masked(at, mask)),
    ];
    let standard = prop_oneof![
        Just(Disguise::Capital),
        Just(Disguise::Capitals),
        Just(Disguise::FullWidth),
        Just(Disguise::Bold),
        Just(Disguise::Decomposed),
        (inserted, any::<Index>()).prop_map(|(inserted, at)| Disguise::Insert(inserted, at)),
        any::<Index>().prop_map(Disguise::LookAlike),
        Just(Disguise::LookAlikes),
        Just(Disguise::SmallCapitals),
        (any::<Index>(), 1..4_usize).prop_map(|(at, more)| Disguise::Stretched(at, more)),
        around.prop_map(|(before, after)| Disguise::Around(before, after)),
    ];
    prop_oneof![2 => standard, 3 => strong]
}

impl Disguise {
    pub fn apply(&self, word: &str) -> String {
        let each = |change: fn(char) -> char| word.chars().map(change).collect::<String>();
        match self {
            Self::Capital => {
                let mut letters = word.chars();
                letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
            }
            Self::Capitals => word.to_uppercase(),
            Self::FullWidth => each(full_width),
            Self::Bold => each(bold),
            Self::Decomposed => word.nfd().collect(),
            Self::Insert(inserted, at) => change_at(word, at, |letter| format!("{letter}{inserted}")),
            Self::LookAlike(at) => change_at(word, at, |letter| look_alike(letter).to_string()),
            Self::LookAlikes => each(look_alike),
            Self::SmallCapitals => each(small_capital),
            Self::Stretched(at, more) => change_at(word, at, |letter| letter.to_string().repeat(more + 1)),
            Self::Around(before, after) => format!("{before}{word}{after}"),
            Self::Joined => word.replace(' ', ""),
            Self::Tag => format!("#{}", word.replace(' ', "")),
            Self::CamelTag => {
                format!("#{}", word.split(' ').map(|word| Self::Capital.apply(word)).collect::<String>())
            }
            Self::UnderscoreTag => format!("#{}", word.replace(' ', "_")),
            Self::Leet(at, which) => change_at(word, at, |letter| sign_for(letter, which).to_string()),
            Self::LeetEvery(every, which) => {
                let changed = |(index, letter): (usize, char)| {
                    if index % every == every - 1 { sign_for(letter, which) } else { letter }
                };
                word.chars().enumerate().map(changed).collect()
            }
            Self::Spaced(between) => spaced(&word.replace(' ', ""), between),
            Self::SpacedWords(letters, words) => {
                word.split(' ').map(|word| spaced(word, letters)).collect::<Vec<_>>().join(words)
            }
            Self::Masked(at, mask) => change_at(word, at, |_| (*mask).to_owned()),
        }
    }
}

/// Letters set apart; a mark stays with its letter.
fn spaced(word: &str, between: &str) -> String {
    let mut letters = word.graphemes(true);
    let first = letters.next().unwrap_or_default().to_owned();
    letters.fold(first, |text, letter| text + between + letter)
}

/// A digit or a sign for a letter.
fn sign_for(letter: char, which: &Index) -> char {
    let signs: Vec<char> =
        "0123456789$!|+€£¥¢".chars().filter(|&sign| letters_of(sign).contains(letter)).collect();
    if signs.is_empty() { letter } else { signs[which.index(signs.len())] }
}

fn change_at(word: &str, at: &Index, change: impl Fn(char) -> String) -> String {
    let length = word.chars().count().max(1);
    let changed = |(index, letter): (usize, char)| {
        if index == at.index(length) { change(letter) } else { letter.to_string() }
    };
    word.chars().enumerate().map(changed).collect()
}

fn offset(letter: char, first: char, to: u32) -> char {
    char::from_u32(u32::from(letter) - u32::from(first) + to).unwrap_or(letter)
}

fn full_width(letter: char) -> char {
    if letter.is_ascii_alphanumeric() { offset(letter, '!', 0xFF01) } else { letter }
}

fn bold(letter: char) -> char {
    if letter.is_ascii_lowercase() { offset(letter, 'a', 0x1D41A) } else { letter }
}

fn small_capital(letter: char) -> char {
    let pairs = [
        ('k', 'ᴋ'),
        ('i', 'ɪ'),
        ('l', 'ʟ'),
        ('o', 'ᴏ'),
        ('e', 'ᴇ'),
        ('p', '\u{1F17F}'),
        ('y', '\u{1F168}'),
        ('u', '\u{1F1FA}'),
    ];
    pairs.iter().find(|&&(from, _)| from == letter).map_or(letter, |&(_, to)| to)
}

#[rustfmt::skip]
fn look_alike(letter: char) -> char {
    let pairs = [
        ('a', 'а'), ('c', 'с'), ('e', 'е'), ('h', 'н'), ('i', 'і'), ('k', 'к'), ('l', 'ӏ'), ('o', 'ο'), ('p', 'р'), ('r', 'г'),
        ('s', 'ѕ'), ('t', 'т'), ('u', 'υ'), ('y', 'у'), ('о', 'o'), ('р', 'p'), ('е', 'e'), ('г', 'r'), ('т', 't'), ('в', 'b'),
    ];
    pairs.iter().find(|&&(from, _)| from == letter).map_or(letter, |&(_, to)| to)
}
