//! Digits and signs for letters.

use unicode_normalization::UnicodeNormalization;

use super::characters::is_digit;
use super::letters::Letter;

/// The letters that a digit or a sign may stand for, Latin and Cyrillic.
pub fn letters_of(sign: char) -> &'static str {
    match sign {
        '0' => "oо",
        '1' => "ilиі",
        '2' => "z",
        '3' => "eзэ",
        '4' => "aч",
        '5' => "s",
        '6' => "bgб",
        '7' => "t",
        '8' => "bв",
        '9' => "gq",
        '@' => "aа",
        '$' => "sс",
        '!' | '|' => "il",
        '+' => "t",
        '€' => "e",
        '£' => "l",
        '¥' => "y",
        '¢' => "c",
        _ => "",
    }
}

/// Whether a sign, not a digit, may stand for a letter. The full-width `！` ends a sentence.
pub fn is_leet_sign(character: char) -> bool {
    let folded = folded(character);
    !is_digit(character) && character != '！' && folded.is_some_and(|sign| !letters_of(sign).is_empty())
}

/// What is a letter only between others of the word.
pub fn is_inner_sign(character: char) -> bool {
    matches!(folded(character), Some('!' | '|' | '+'))
}

/// What stands for any letter.
pub fn is_mask(character: char) -> bool {
    matches!(folded(character), Some('*' | '#' | '•' | '_'))
}

fn folded(character: char) -> Option<char> {
    let mut folded = character.nfkd();
    folded.next().filter(|_| folded.next().is_none())
}

/// Whether so many letters of a word may be signs: at most half, and in a short word fewer.
pub fn may_be_signs(signs: usize, letters: usize) -> bool {
    match letters {
        0..=2 => signs == 0,
        3 => signs <= 1,
        _ => signs * 2 <= letters,
    }
}

/// Whether a row of symbols is a number with its unit, or a name such as AK47.
pub fn is_number_with_unit(symbols: &[Letter], characters: &[char]) -> bool {
    let digits = |part: &[Letter]| !part.is_empty() && part.iter().all(|symbol| is_digit(symbol.base));
    let letters = |part: &[Letter]| part.iter().all(|symbol| symbol.base.is_alphabetic());
    let capitals = |part: &[Letter]| part.iter().all(|symbol| characters[symbol.start].is_uppercase());
    (1..symbols.len()).any(|middle| {
        let (before, after) = symbols.split_at(middle);
        (digits(before) && letters(after) && after.len() <= 2)
            || (letters(before) && digits(after) && (before.len() == 1 || capitals(before)))
    })
}
