//! Random small packs, and texts made of their words, disguised and broken up in every way.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use unicode_normalization::UnicodeNormalization;

use super::packs::{RuleText, source};

/// The words of packs and texts: few, and near to each other, so that they are easily mistaken.
const WORDS: [&str; 40] = [
    "kill",
    "kil",
    "skill",
    "you",
    "a",
    "let's",
    "let",
    "he'll",
    "hell",
    "killer",
    "l'homme",
    "homme",
    "café",
    "naïve",
    "ano",
    "año",
    "straße",
    "isi",
    "ısı",
    "zzz",
    "18",
    "k9",
    "rope",
    "pot",
    "горе",
    "рот",
    "воин",
    "войн",
    "ёж",
    "о",
    "杀人",
    "杀",
    "你",
    "好",
    "ฆ่า",
    "มาก",
    "キル",
    "か",
    "자살",
    "나",
];

const LANGUAGES: [&[&str]; 8] =
    [&["en"], &["es"], &["ru"], &["tr"], &["de"], &["en", "ru"], &["fr", "ko"], &["zh", "th", "ja"]];

/// What stands between two words of a text.
const BETWEEN: [&str; 36] = [
    " ", " ", " ", " ", "  ", "\n", "\n\n", "\r\n", "\r\n\r\n", "-", "_", "/", " \"", "\" ", " '", "' ",
    "’ ", ".", ". ", "! ", "?\" ", "... ", "… ", "…", ", ", ": ", " (", ") ", "。", "？", "🔪", " 🔪 ", "",
    "\u{200B}", " — ", "\u{A0}",
];

/// A pack, as JSON, and a text to check with it.
#[derive(Clone, Debug)]
pub struct Trial {
    pub pack: String,
    pub text: String,
}

pub fn trial() -> impl Strategy<Value = Trial> {
    (pack(), text()).prop_map(|(pack, text)| Trial { pack, text })
}

pub fn pack() -> impl Strategy<Value = String> {
    let lists = prop::collection::vec(sequence(word().boxed()), 1..4);
    (select(&LANGUAGES[..]), lists, prop::collection::vec(rule(), 1..3))
        .prop_map(|(languages, list, rules)| source(languages, &[("list", list)], &rules))
}

fn rule() -> impl Strategy<Value = RuleText> {
    let unless = prop_oneof![
        3 => Just(Vec::new()),
        1 => prop::collection::vec(pattern(), 1..3),
    ];
    (prop::collection::vec(pattern(), 1..4), unless, select(&["exact", "standard", "standard"][..]))
        .prop_map(|(any, unless, reads)| RuleText { any, unless, reads })
}

/// A pattern. It starts with a word, so that it never is empty or begins with a gap.
fn pattern() -> impl Strategy<Value = String> {
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
        12 => (word(), prop::collection::vec(part, 0..3)).prop_map(|(first, rest)| [vec![first], rest].concat().join(" ")),
        1 => with_sign,
        1 => with_emoji,
    ]
}

fn sequence(word: BoxedStrategy<String>) -> impl Strategy<Value = String> {
    prop::collection::vec(word, 1..3).prop_map(|words| words.join(" "))
}

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        9 => select(&WORDS[..]).prop_map(str::to_owned),
        1 => select(&["kill*", "*kill", "*il*", "=Kill", "=kill", "*горе*", "s*", "*l", "キ*", "kill你", "杀人*"][..]).prop_map(str::to_owned),
    ]
}

/// A text of words and what stands between them.
pub fn text() -> impl Strategy<Value = String> {
    let extra = select(
        &[
            "I", "feel", "ума", "жаль", "C#", "c", "+", "++", "한", "을", "です", "了", "0", "'s",
            "\u{301}k", "🔪🏽", "🇳🇴", "Kill你",
        ][..],
    );
    let piece = prop_oneof![
        10 => (select(&WORDS[..]), prop::collection::vec(disguise(), 0..3)).prop_map(|(word, disguises)| {
            disguises.iter().fold(word.to_owned(), |word, disguise| disguise.apply(&word))
        }),
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
        ][..],
    );
    prop_oneof![
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
    ]
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
        }
    }
}

fn change_at(word: &str, at: &Index, change: impl Fn(char) -> String) -> String {
    let length = word.chars().count();
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
