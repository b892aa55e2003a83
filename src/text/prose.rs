//! Plain prose, read without a record of it: letters, white space and punctuation as most texts have them.
//! What is anything else is left to [`Text::read`](super::Text::read).

use std::sync::LazyLock;

use super::character;
use super::fold::fold;
use super::leet;
use super::skeleton::class;

/// What a character is in plain prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plain {
    /// A letter of a word or a digit, by its [`class`]. Its marks are read over.
    Letter(char),
    /// White space.
    Space,
    /// An apostrophe: part of a word between two letters.
    Apostrophe,
    /// `.`, `!` or `?`
    Terminator,
    /// A sign that stands between words, or nowhere.
    Sign,
    /// A sign that may stand for a letter, or mask one.
    SignForLetter,
    /// An emoji, which may be made of several characters.
    Emoji,
    /// What joins emoji, or chooses how one is shown.
    EmojiJoiner,
    /// Anything that has to be looked at more closely.
    Other,
}

/// Latin, Greek and Cyrillic, and the signs between them.
const TABLE_LENGTH: usize = 0x500;

static TABLE: LazyLock<[Plain; TABLE_LENGTH]> =
    LazyLock::new(|| std::array::from_fn(|code| char::from_u32(code as u32).map_or(Plain::Other, of_table)));

/// The table by which characters are told apart quickly.
pub struct Table(&'static [Plain; TABLE_LENGTH]);

impl Table {
    /// The table, made when it is first asked for.
    pub fn get() -> Self {
        Self(&TABLE)
    }

    /// What a character is.
    pub fn of(&self, character: char) -> Plain {
        match self.0.get(character as usize) {
            Some(&plain) => plain,
            None => beyond_table(character),
        }
    }
}

fn of_table(character: char) -> Plain {
    if character.is_whitespace() {
        return Plain::Space;
    }
    if character::is_apostrophe(character) {
        return Plain::Apostrophe;
    }
    if character::is_word(character) && character::shown_letter(character).is_none() {
        return letter(character).map_or(Plain::Other, |base| Plain::Letter(class(base)));
    }
    match character {
        '.' | '!' | '?' => Plain::Terminator,
        // They begin mentions and hashtags.
        '@' | '#' => Plain::Other,
        sign if leet::is_sign(sign) || leet::is_mask(sign) => Plain::SignForLetter,
        sign if sign.is_ascii_punctuation() => Plain::Sign,
        '«' | '»' | '¿' | '¡' | '°' | '§' => Plain::Sign,
        _ => Plain::Other,
    }
}

/// The letter that a character is, where it is one and nothing but marks besides.
fn letter(character: char) -> Option<char> {
    let folded = fold(character);
    let mut characters = folded.characters();
    let base = characters
        .next()
        .filter(|&base| !character::is_dropped_mark(base) && !character::is_joining(base))?;
    (!folded.compatibility && characters.all(character::is_dropped_mark)).then_some(base)
}

fn beyond_table(character: char) -> Plain {
    match character {
        '’' | '‘' => Plain::Apostrophe,
        '“' | '”' | '„' | '–' | '—' => Plain::Sign,
        '\u{200D}' | '\u{FE0F}' => Plain::EmojiJoiner,
        '\u{1F300}'..='\u{1F64F}' | '\u{1F680}'..='\u{1F6FF}' | '\u{1F90C}'..='\u{1F9FF}' => {
            if character::is_emoji(character) {
                Plain::Emoji
            } else {
                Plain::Other
            }
        }
        _ => Plain::Other,
    }
}
