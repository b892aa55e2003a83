//! What letters are disguised as.

/// Cyrillic letters that look like Latin ones, in lower or in upper case.
const LATIN_CYRILLIC: [(char, char); 20] = [
    ('a', 'а'),
    ('b', 'в'),
    ('c', 'с'),
    ('d', 'ԁ'),
    ('e', 'е'),
    ('h', 'н'),
    ('i', 'і'),
    ('j', 'ј'),
    ('k', 'к'),
    ('l', 'ӏ'),
    ('m', 'м'),
    ('o', 'о'),
    ('p', 'р'),
    ('q', 'ԛ'),
    ('s', 'ѕ'),
    ('t', 'т'),
    ('w', 'ԝ'),
    ('x', 'х'),
    ('y', 'у'),
    ('g', 'ԍ'),
];

/// Greek letters that look like Latin ones.
const LATIN_GREEK: [(char, char); 8] =
    [('a', 'α'), ('i', 'ι'), ('k', 'κ'), ('n', 'ν'), ('o', 'ο'), ('p', 'ρ'), ('t', 'τ'), ('u', 'υ')];

/// Arabic letters with their isolated forms.
const ARABIC_FORMS: [(char, char); 26] = [
    ('ا', 'ﺍ'),
    ('ب', 'ﺏ'),
    ('ة', 'ﺓ'),
    ('ت', 'ﺕ'),
    ('ث', 'ﺙ'),
    ('ج', 'ﺝ'),
    ('ح', 'ﺡ'),
    ('خ', 'ﺥ'),
    ('د', 'ﺩ'),
    ('ذ', 'ﺫ'),
    ('ر', 'ﺭ'),
    ('ز', 'ﺯ'),
    ('س', 'ﺱ'),
    ('ش', 'ﺵ'),
    ('ص', 'ﺹ'),
    ('ط', 'ﻁ'),
    ('ع', 'ﻉ'),
    ('غ', 'ﻍ'),
    ('ف', 'ﻑ'),
    ('ق', 'ﻕ'),
    ('ك', 'ﻙ'),
    ('ل', 'ﻝ'),
    ('م', 'ﻡ'),
    ('ن', 'ﻥ'),
    ('و', 'ﻭ'),
    ('ي', 'ﻱ'),
];

/// Katakana with their half-width forms.
const HALF_WIDTH: [(char, char); 8] =
    [('ナ', 'ﾅ'), ('イ', 'ｲ'), ('フ', 'ﾌ'), ('テ', 'ﾃ'), ('ロ', 'ﾛ'), ('リ', 'ﾘ'), ('ス', 'ｽ'), ('ト', 'ﾄ')];

const SMALL_CAPITALS: [(char, char); 24] = [
    ('a', 'ᴀ'),
    ('b', 'ʙ'),
    ('c', 'ᴄ'),
    ('d', 'ᴅ'),
    ('e', 'ᴇ'),
    ('f', 'ꜰ'),
    ('g', 'ɢ'),
    ('h', 'ʜ'),
    ('i', 'ɪ'),
    ('j', 'ᴊ'),
    ('k', 'ᴋ'),
    ('l', 'ʟ'),
    ('m', 'ᴍ'),
    ('n', 'ɴ'),
    ('o', 'ᴏ'),
    ('p', 'ᴘ'),
    ('r', 'ʀ'),
    ('s', 'ꜱ'),
    ('t', 'ᴛ'),
    ('u', 'ᴜ'),
    ('v', 'ᴠ'),
    ('w', 'ᴡ'),
    ('y', 'ʏ'),
    ('z', 'ᴢ'),
];

/// Signs for Latin letters, as the page lists them.
const LEET_LATIN: [(char, &str); 19] = [
    ('0', "o"),
    ('1', "il"),
    ('2', "z"),
    ('3', "e"),
    ('4', "a"),
    ('5', "s"),
    ('6', "bg"),
    ('7', "t"),
    ('8', "b"),
    ('9', "gq"),
    ('@', "a"),
    ('$', "s"),
    ('!', "il"),
    ('|', "il"),
    ('+', "t"),
    ('€', "e"),
    ('£', "l"),
    ('¥', "y"),
    ('¢', "c"),
];

/// Signs for Cyrillic letters.
const LEET_CYRILLIC: [(char, &str); 7] =
    [('0', "о"), ('1', "иі"), ('3', "зэ"), ('4', "ч"), ('6', "б"), ('8', "в"), ('@', "а")];

/// First small letters of the styles of letters that Unicode has in order.
pub const WIDE_STYLES: [char; 8] = ['ａ', '𝐚', '𝓪', '𝖆', '𝕒', '𝚊', '𝗮', 'ⓐ'];
/// First capitals of such styles.
pub const WIDE_CAPITALS: [char; 4] = ['Ａ', '𝐀', '🄰', 'Ⓐ'];
/// First letters of styles that no folding of Unicode takes away.
pub const BLACK_CIRCLE: char = '🅐';
pub const BLACK_SQUARE: char = '🅰';
pub const REGIONAL: char = '🇦';

fn second(pairs: &[(char, char)], first: char) -> Option<char> {
    pairs.iter().find(|pair| pair.0 == first).map(|pair| pair.1)
}

/// Letters of other scripts that look like this one.
pub fn look_alikes(letter: char) -> Vec<char> {
    let latin = LATIN_CYRILLIC.iter().find(|pair| pair.1 == letter).map(|pair| pair.0);
    let cyrillic = second(&LATIN_CYRILLIC, letter);
    let greek = second(&LATIN_GREEK, letter);
    latin.into_iter().chain(cyrillic).chain(greek).collect()
}

/// The letter of a style, by the style's first letter. The circled capital M is an emoji instead.
pub fn styled(letter: char, first: char) -> Option<char> {
    let offset = u32::from(letter).checked_sub(u32::from('a')).filter(|&offset| offset < 26)?;
    char::from_u32(u32::from(first) + offset).filter(|&styled| styled != 'Ⓜ')
}

pub fn small_capital(letter: char) -> Option<char> {
    second(&SMALL_CAPITALS, letter)
}

pub fn presentation_form(letter: char) -> Option<char> {
    second(&ARABIC_FORMS, letter).or_else(|| second(&HALF_WIDTH, letter))
}

/// The signs that stand for a letter.
pub fn leet(letter: char) -> Vec<char> {
    let rows = LEET_LATIN.iter().chain(&LEET_CYRILLIC);
    rows.filter(|(_, letters)| letters.contains(letter)).map(|&(sign, _)| sign).collect()
}

/// A letter in upper case, as its language has it.
pub fn capital(letter: char, language: &str) -> String {
    match (letter, language) {
        ('i', "tr" | "az") => "İ".to_owned(),
        _ => letter.to_uppercase().collect(),
    }
}
