//! The ways people write a word so that a simple search does not find it, and ways that only look so.

use unicode_normalization::UnicodeNormalization as _;

use crate::random::Random;

type Disguise = fn(&str, &mut Random) -> String;

const DISGUISES: &[Disguise] = &[
    capitals,
    capital_first,
    full_width,
    bold,
    circled,
    small_capitals,
    decomposed,
    invisible,
    marks,
    look_alikes,
    stretched,
    joined,
    hashtag,
    camel_hashtag,
    underscore_hashtag,
    leet,
    spaced,
    spaced_with_signs,
    masked,
    inflected,
    quoted,
    broken,
];

const INVISIBLE: &[&str] = &[
    "\u{200B}",
    "\u{AD}",
    "\u{200D}",
    "\u{200C}",
    "\u{2060}",
    "\u{FE0F}",
    "\u{202E}",
    "\u{FEFF}",
    "\u{E0061}",
];
const MARKS: &[&str] =
    &["\u{301}", "\u{336}", "\u{303}", "\u{20DD}", "\u{651}", "\u{5B0}", "\u{308}", "\u{94D}", "\u{3099}"];
const MASKS: &[&str] = &["*", "#", "•", "_"];
const SET_APART: &[&str] = &[".", "-", "_", "/", "*", "·", "•", "...", " - ", " . ", "--", ", "];
const ENDINGS: &[&str] = &["s", "'s", "’s", "ing", "er", "а", "у", "ами", "을", "에게", "lar", "を"];
const BREAKS: &[&str] =
    &["\n", "\r\n", "-\n", "\n\n", "\t", "\u{A0}", "\u{3000}", "/", ". ", "…", "\u{2028}", "\0", "\u{85}"];

/// Disguises a term in up to three ways.
pub fn disguise(term: &str, random: &mut Random) -> String {
    // None as often as one, and more now and then: a term that is seen through is what is compared most.
    let times = [0, 0, 1, 1, 2, 3][random.below(6)];
    (0..times).fold(term.to_owned(), |text, _| DISGUISES[random.below(DISGUISES.len())](&text, random))
}

fn each(text: &str, change: impl FnMut(char) -> String) -> String {
    text.chars().map(change).collect()
}

/// Changes about one letter in so many.
fn some(
    text: &str,
    times: usize,
    random: &mut Random,
    change: impl Fn(char, &mut Random) -> String,
) -> String {
    each(text, |letter| if random.once_in(times) { change(letter, random) } else { letter.to_string() })
}

fn capitals(text: &str, _: &mut Random) -> String {
    text.to_uppercase()
}

fn capital_first(text: &str, _: &mut Random) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// Puts the letters from `first` to `last` elsewhere in Unicode.
fn moved(text: &str, first: char, last: char, to: u32) -> String {
    let place = |letter: char| char::from_u32(letter as u32 - first as u32 + to).unwrap_or(letter);
    each(text, |letter| if (first..=last).contains(&letter) { place(letter) } else { letter }.to_string())
}

fn full_width(text: &str, _: &mut Random) -> String {
    moved(text, '!', '~', 0xFF01)
}

fn bold(text: &str, _: &mut Random) -> String {
    moved(text, 'a', 'z', 0x1D41A)
}

fn circled(text: &str, random: &mut Random) -> String {
    let first = [0x24D0, 0x1F150, 0x1F170, 0x1F1E6, 0x249C][random.below(5)];
    moved(text, 'a', 'z', first)
}

fn small_capitals(text: &str, _: &mut Random) -> String {
    replaced(
        text,
        &[
            "aᴀ", "bʙ", "cᴄ", "dᴅ", "eᴇ", "iɪ", "kᴋ", "lʟ", "mᴍ", "nɴ", "oᴏ", "pᴘ", "rʀ", "sꜱ", "tᴛ", "uᴜ",
            "vᴠ", "yʏ",
        ],
    )
}

fn decomposed(text: &str, _: &mut Random) -> String {
    text.nfd().collect()
}

fn invisible(text: &str, random: &mut Random) -> String {
    some(text, 3, random, |letter, random| format!("{letter}{}", random.pick(INVISIBLE)))
}

fn marks(text: &str, random: &mut Random) -> String {
    some(text, 3, random, |letter, random| {
        format!("{letter}{}", random.pick(MARKS).repeat(1 + random.below(3)))
    })
}

fn look_alikes(text: &str, random: &mut Random) -> String {
    const PAIRS: &[&str] = &[
        "aа", "cс", "eе", "hн", "iі", "kк", "lӏ", "oο", "pр", "rг", "sѕ", "tт", "uυ", "yу", "vν", "xх", "оo",
        "рp", "еe", "гr", "тt", "вb", "аa", "сc", "уy", "хx", "кk", "мm",
    ];
    some(text, 2, random, |letter, _| replaced(&letter.to_string(), PAIRS))
}

/// Puts the second letter of a pair for its first.
fn replaced(text: &str, pairs: &[&str]) -> String {
    each(text, |letter| {
        let pair = pairs.iter().find_map(|pair| pair.strip_prefix(letter));
        pair.map_or_else(|| letter.to_string(), str::to_owned)
    })
}

fn stretched(text: &str, random: &mut Random) -> String {
    some(text, 3, random, |letter, random| letter.to_string().repeat(2 + random.below(4)))
}

fn joined(text: &str, _: &mut Random) -> String {
    text.replace(' ', "")
}

fn hashtag(text: &str, random: &mut Random) -> String {
    format!("#{}", joined(text, random))
}

fn camel_hashtag(text: &str, random: &mut Random) -> String {
    let words: Vec<String> = text.split(' ').map(|word| capital_first(word, random)).collect();
    format!("#{}", words.concat())
}

fn underscore_hashtag(text: &str, _: &mut Random) -> String {
    format!("#{}", text.replace(' ', "_"))
}

fn leet(text: &str, random: &mut Random) -> String {
    const PAIRS: &[&str] = &[
        "o0", "i1", "l1", "z2", "e3", "a4", "s5", "b6", "t7", "b8", "g9", "a@", "s$", "i!", "l|", "t+", "e€",
        "l£", "y¥", "c¢", "о0", "з3", "ч4", "б6", "в8", "а@", "с$", "э3", "и1",
    ];
    // Starting anywhere in the pairs, so that of two signs for a letter each has its turn.
    let (later, first) = PAIRS.split_at(random.below(PAIRS.len()));
    let pairs = [first, later].concat();
    some(text, 2, random, |letter, _| replaced(&letter.to_string(), &pairs))
}

fn spaced(text: &str, random: &mut Random) -> String {
    let between = random.pick(&[" ", " ", "  ", "\n", "\u{A0}"]);
    set_apart(text, between)
}

fn spaced_with_signs(text: &str, random: &mut Random) -> String {
    set_apart(text, random.pick(SET_APART))
}

/// The letters set apart, and the words a little more.
fn set_apart(text: &str, between: &str) -> String {
    let words: Vec<String> = text
        .split(' ')
        .map(|word| word.chars().map(String::from).collect::<Vec<_>>().join(between))
        .collect();
    words.join(&format!("{between} {between}"))
}

fn masked(text: &str, random: &mut Random) -> String {
    let mask = random.pick(MASKS);
    let words: Vec<String> = text
        .split(' ')
        .map(|word| {
            let last = word.chars().count().saturating_sub(1);
            let mut place = 0..=last;
            each(word, |letter| {
                let inside = place.next().is_some_and(|place| place > 0 && place < last);
                if inside && random.once_in(2) { mask.to_owned() } else { letter.to_string() }
            })
        })
        .collect();
    words.join(" ")
}

fn inflected(text: &str, random: &mut Random) -> String {
    format!("{text}{}", random.pick(ENDINGS))
}

fn quoted(text: &str, random: &mut Random) -> String {
    let (open, close) =
        [("\"", "\""), ("«", "»"), ("(", ")"), ("‘", "’"), ("l'", ""), ("", "."), ("_", "_"), ("**", "**")]
            [random.below(8)];
    format!("{open}{text}{close}")
}

fn broken(text: &str, random: &mut Random) -> String {
    let between = random.pick(BREAKS);
    text.replace(' ', between)
}
