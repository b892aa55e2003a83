//! `src/text/tables.rs`: what the reading of text knows of characters, from the Unicode data that
//! the dev-dependencies carry.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, UnicodeEmoji, UnicodeGeneralCategory};
use unicode_script::{Script, UnicodeScript};
use unicode_security::confusable_detection::skeleton;

const BLOCK: usize = 64;

/// Scripts whose letters are compared as look-alikes of each other.
const LOOKALIKE_SCRIPTS: [Script; 7] = [
    Script::Latin,
    Script::Cyrillic,
    Script::Greek,
    Script::Armenian,
    Script::Cherokee,
    Script::Coptic,
    Script::Lisu,
];

/// Scripts written without spaces between words.
const UNSPACED_SCRIPTS: [Script; 7] = [
    Script::Han,
    Script::Hiragana,
    Script::Katakana,
    Script::Thai,
    Script::Lao,
    Script::Khmer,
    Script::Myanmar,
];

/// Small capitals, which Unicode keeps apart from the letters they show.
const SMALL_CAPITALS: [(char, char); 27] = [
    ('ᴀ', 'a'),
    ('ʙ', 'b'),
    ('ᴄ', 'c'),
    ('ᴅ', 'd'),
    ('ᴇ', 'e'),
    ('ꜰ', 'f'),
    ('ɢ', 'g'),
    ('ʜ', 'h'),
    ('ɪ', 'i'),
    ('ᴊ', 'j'),
    ('ᴋ', 'k'),
    ('ʟ', 'l'),
    ('ᴍ', 'm'),
    ('ɴ', 'n'),
    ('ᴏ', 'o'),
    ('ᴘ', 'p'),
    ('ꞯ', 'q'),
    ('ʀ', 'r'),
    ('ꜱ', 's'),
    ('ᴛ', 't'),
    ('ᴜ', 'u'),
    ('ᴠ', 'v'),
    ('ᴡ', 'w'),
    ('ʏ', 'y'),
    ('ᴢ', 'z'),
    ('ᴌ', 'l'),
    ('ᴎ', 'n'),
];

fn characters() -> impl Iterator<Item = char> {
    (0..=0x10_FFFF).filter_map(char::from_u32)
}

/// Case folding by the simple mappings of lower case, applied to what upper case gives, which
/// joins ς with σ, ſ with s and ß with ss as full case folding does.
fn fold_case(character: char) -> String {
    if matches!(character, 'İ' | 'ı') {
        return character.to_lowercase().collect();
    }
    let folded: String = character.to_uppercase().flat_map(char::to_lowercase).collect();
    folded.replace('ς', "σ")
}

fn fold(character: char) -> String {
    let mut text = character.to_string();
    loop {
        let folded: String =
            text.nfkd().flat_map(|part| fold_case(part).chars().collect::<Vec<_>>()).nfkd().collect();
        if folded == text {
            return text;
        }
        text = folded;
    }
}

fn is_hangul_syllable(character: char) -> bool {
    ('\u{AC00}'..='\u{D7A3}').contains(&character)
}

/// Styled letters that stand for a Latin one: small capitals, negative circles and squares,
/// regional indicators.
fn styled() -> BTreeMap<char, char> {
    let mut styled: BTreeMap<char, char> = SMALL_CAPITALS.into();
    for start in [0x1F150u32, 0x1F170, 0x1F1E6] {
        for (index, letter) in ('a'..='z').enumerate() {
            styled.insert(char::from_u32(start + index as u32).expect("a character"), letter);
        }
    }
    styled
}

fn is_dropped_mark(character: char) -> bool {
    let mark = matches!(
        character.general_category(),
        GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark
    );
    let kana_voicing = matches!(character, '\u{3099}' | '\u{309A}');
    let script = character.script();
    // Tatweel only lengthens the line between Arabic letters.
    character == '\u{0640}'
        || mark
            && !kana_voicing
            && matches!(
                script,
                Script::Inherited | Script::Arabic | Script::Hebrew | Script::Cyrillic | Script::Syriac
            )
}

fn is_joining(character: char) -> bool {
    use GeneralCategory::{EnclosingMark, NonspacingMark, SpacingMark};
    let mark = matches!(character.general_category(), NonspacingMark | SpacingMark | EnclosingMark);
    mark && !is_dropped_mark(character)
}

fn single(text: &str) -> Option<char> {
    let mut characters = text.chars();
    characters.next().filter(|_| characters.next().is_none())
}

/// What a look-alike letter looks like: its prototype in UTS #39, in lower and in upper case.
/// Two letters of different scripts look alike where they share one of them in the same case.
fn looks() -> BTreeMap<char, (Option<char>, Option<char>)> {
    let mut looks = BTreeMap::new();
    for character in characters() {
        if !LOOKALIKE_SCRIPTS.contains(&character.script()) || fold(character) != character.to_string() {
            continue;
        }
        if !character.is_alphabetic() || SMALL_CAPITALS.iter().any(|(small, _)| *small == character) {
            continue;
        }
        // Letters of phonetics have no capitals, and nobody writes with them: я is not taken for ᴙ.
        if character.to_uppercase().eq([character]) && character.script() != Script::Lisu {
            continue;
        }
        let lower = single(&skeleton(&character.to_string()).collect::<String>());
        let upper = single(&character.to_uppercase().collect::<String>()).filter(|upper| *upper != character);
        let upper = upper.and_then(|upper| single(&skeleton(&upper.to_string()).collect::<String>()));
        looks.insert(character, (lower, upper));
    }
    // A look that no letter of another script shares says nothing.
    let mut scripts: BTreeMap<(char, bool), BTreeSet<&str>> = BTreeMap::new();
    for (character, (lower, upper)) in &looks {
        for (look, is_upper) in [(lower, false), (upper, true)] {
            if let Some(look) = look {
                scripts.entry((*look, is_upper)).or_default().insert(character.script().full_name());
            }
        }
    }
    let shared =
        |look: Option<char>, is_upper: bool| look.filter(|look| scripts[&(*look, is_upper)].len() > 1);
    looks
        .into_iter()
        .map(|(character, (lower, upper))| (character, (shared(lower, false), shared(upper, true))))
        .filter(|(_, (lower, upper))| lower.is_some() || upper.is_some())
        .collect()
}

/// One letter for all that look alike directly or through others: enough to find candidates by.
fn prototypes(looks: &BTreeMap<char, (Option<char>, Option<char>)>) -> BTreeMap<char, char> {
    let mut prototypes: BTreeMap<char, char> =
        looks.keys().map(|&character| (character, character)).collect();
    loop {
        let mut least: BTreeMap<(char, bool), char> = BTreeMap::new();
        let keys = |(lower, upper): &(Option<char>, Option<char>)| {
            [lower.map(|look| (look, false)), upper.map(|look| (look, true))]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
        };
        for (character, look) in looks {
            for key in keys(look) {
                let entry = least.entry(key).or_insert(prototypes[character]);
                *entry = (*entry).min(prototypes[character]);
            }
        }
        let mut changed = false;
        for (character, look) in looks {
            let smallest = keys(look).iter().map(|key| least[key]).min().expect("a look");
            if smallest < prototypes[character] {
                prototypes.insert(*character, smallest);
                changed = true;
            }
        }
        if !changed {
            return prototypes;
        }
    }
}

fn ranges(out: &mut String, name: &str, doc: &str, contains: impl Fn(char) -> bool) {
    let mut found: Vec<(u32, u32)> = Vec::new();
    for character in characters().filter(|&character| contains(character)) {
        let code = u32::from(character);
        match found.last_mut() {
            Some((_, last)) if *last + 1 == code => *last = code,
            _ => found.push((code, code)),
        }
    }
    writeln!(out, "\n/// {doc}\npub(super) static {name}: [(u32, u32); {}] = [", found.len())
        .expect("written");
    for line in found.chunks(6) {
        let cells: Vec<String> =
            line.iter().map(|(first, last)| format!("({first:#06x}, {last:#06x}),")).collect();
        writeln!(out, "    {}", cells.join(" ")).expect("written");
    }
    out.push_str("];\n");
}

fn numbers(out: &mut String, name: &str, doc: &str, kind: &str, values: &[u32]) {
    writeln!(out, "\n/// {doc}\npub(super) static {name}: [{kind}; {}] = [", values.len()).expect("written");
    for line in values.chunks(12) {
        let cells: Vec<String> = line.iter().map(|value| format!("{value:#x},")).collect();
        writeln!(out, "    {}", cells.join(" ")).expect("written");
    }
    out.push_str("];\n");
}

fn folding(out: &mut String) {
    let mut sequences: Vec<u32> = Vec::new();
    let mut known: BTreeMap<String, u32> = BTreeMap::new();
    let mut values: BTreeMap<u32, u32> = BTreeMap::new();
    let in_words =
        |character: char| character.is_alphanumeric() || is_dropped_mark(character) || is_joining(character);
    for character in characters().filter(|&character| !is_hangul_syllable(character) && in_words(character)) {
        let folded = fold(character);
        let original = character.to_string();
        if folded == original {
            continue;
        }
        let canonical: String = original.nfd().collect();
        let compatible = original.nfkd().ne(canonical.chars());
        let compatible_text: String = original.nfkd().collect();
        let capital = compatible_text != folded;
        let mut value = u32::from(compatible) << 24 | u32::from(capital) << 25;
        match single(&folded) {
            Some(only) => value |= u32::from(only),
            None => {
                let length = folded.chars().count() as u32;
                let offset = *known.entry(folded.clone()).or_insert_with(|| {
                    let offset = sequences.len() as u32;
                    sequences.extend(folded.chars().map(u32::from));
                    offset
                });
                assert!(length < 32 && offset < 1 << 16);
                value |= 1 << 26 | offset << 5 | length;
            }
        }
        values.insert(u32::from(character), value);
    }
    let last = *values.keys().last().expect("folded characters") as usize;
    let mut blocks: Vec<Vec<u32>> = Vec::new();
    let mut index = Vec::new();
    for start in (0..=last).step_by(BLOCK) {
        let block: Vec<u32> =
            (start..start + BLOCK).map(|code| values.get(&(code as u32)).copied().unwrap_or(0)).collect();
        let position = blocks.iter().position(|known| *known == block).unwrap_or_else(|| {
            blocks.push(block);
            blocks.len() - 1
        });
        index.push(position as u32);
    }
    numbers(out, "FOLD_INDEX", "The block of `FOLD_BLOCKS` for each 64 code points.", "u16", &index);
    let doc = "What each code point folds to: 0 for itself; the character in the low 21 bits, or with bit 26\n/// set an offset (from bit 5) and a length (low 5 bits) into `FOLD_SEQUENCES`. Bit 24: a\n/// compatibility form. Bit 25: folded from another case.";
    numbers(out, "FOLD_BLOCKS", doc, "u32", &blocks.concat());
    numbers(
        out,
        "FOLD_SEQUENCES",
        "The characters of the foldings that are longer than one.",
        "u32",
        &sequences,
    );
}

fn scripts(out: &mut String) {
    let mut names: BTreeSet<&str> = BTreeSet::new();
    let mut found: Vec<(u32, u32, &str)> = Vec::new();
    for character in characters().filter(|character| character.is_alphabetic()) {
        let script = character.script();
        if matches!(script, Script::Common | Script::Inherited | Script::Unknown) {
            continue;
        }
        let (code, name) = (u32::from(character), script.full_name());
        names.insert(name);
        match found.last_mut() {
            Some((_, last, known)) if *known == name && *last + 1 == code => *last = code,
            _ => found.push((code, code, name)),
        }
    }
    let names: Vec<&str> = names.into_iter().collect();
    let number = |name: &str| names.iter().position(|known| *known == name).expect("a known script") + 1;
    for name in ["Latin", "Hangul", "Katakana"] {
        writeln!(
            out,
            "\n/// The number of the script {name} in `SCRIPTS`.\npub(super) const {}: u8 = {};",
            name.to_uppercase(),
            number(name)
        )
        .expect("written");
    }
    writeln!(out, "\n/// The script of letters: first and last code point, and a number for the script.\npub(super) static SCRIPTS: [(u32, u32, u8); {}] = [", found.len()).expect("written");
    for line in found.chunks(5) {
        let cells: Vec<String> = line
            .iter()
            .map(|(first, last, name)| format!("({first:#06x}, {last:#06x}, {}),", number(name)))
            .collect();
        writeln!(out, "    {}", cells.join(" ")).expect("written");
    }
    out.push_str("];\n");
}

fn lookalikes(out: &mut String) {
    let looks = looks();
    let prototypes = prototypes(&looks);
    writeln!(
        out,
        "\n/// Letters that look like letters of another script: the folded letter, its prototype in UTS #39,\n/// that of its upper case (0 for none), and one letter for all that are connected by look.\npub(super) static LOOKS: [(u32, u32, u32, u32); {}] = [",
        looks.len()
    )
    .expect("written");
    for (character, (lower, upper)) in &looks {
        let code = |look: &Option<char>| look.map_or(0, u32::from);
        writeln!(
            out,
            "    ({:#06x}, {:#06x}, {:#06x}, {:#06x}),",
            u32::from(*character),
            code(lower),
            code(upper),
            u32::from(prototypes[character])
        )
        .expect("written");
    }
    out.push_str("];\n");
    let styled: Vec<(char, char)> = styled().into_iter().collect();
    writeln!(out, "\n/// Small capitals, negative circled and squared letters and regional indicators, and the Latin\n/// letters they show.\npub(super) static STYLED: [(u32, u32); {}] = [", styled.len()).expect("written");
    for line in styled.chunks(6) {
        let cells: Vec<String> = line
            .iter()
            .map(|(from, to)| format!("({:#06x}, {:#04x}),", u32::from(*from), u32::from(*to)))
            .collect();
        writeln!(out, "    {}", cells.join(" ")).expect("written");
    }
    out.push_str("];\n");
}

/// The whole file.
pub fn source() -> String {
    let mut out = String::from(
        "//! Generated by `npm run generate` from the Unicode data of unicode-normalization,\n//! unicode-properties, unicode-script and unicode-security; do not edit.\n\n#![cfg_attr(rustfmt, rustfmt_skip)]\n",
    );
    folding(&mut out);
    scripts(&mut out);
    lookalikes(&mut out);
    ranges(
        &mut out,
        "DROPPED_MARKS",
        "Marks that are read over: accents, overlays, harakat, points, tatweel.",
        is_dropped_mark,
    );
    ranges(&mut out, "JOINING", "Marks that are read: vowel signs, viramas, voicing marks.", is_joining);
    ranges(&mut out, "UNSPACED", "Letters of scripts written without spaces between words.", |character| {
        UNSPACED_SCRIPTS.contains(&character.script()) && character.is_alphabetic()
            || matches!(character, 'ー' | '々' | '〆')
    });
    ranges(&mut out, "EMOJI", "Characters shown as emoji, but for digits, signs and letters.", |character| {
        character.is_emoji_char()
            && !character.is_ascii()
            && !styled().contains_key(&character)
            && !matches!(character, '©' | '®' | '™')
    });
    out
}
