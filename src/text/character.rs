//! What kind of character a character is.

use super::tables;
use crate::iso3166;

/// How many flags in a row are looked at before they are taken for flags.
const MOST_FLAGS: usize = 32;

#[inline]
fn in_ranges(ranges: &[(u32, u32)], character: char) -> bool {
    let code = u32::from(character);
    let after = ranges.partition_point(|&(first, _)| first <= code);
    after > 0 && code <= ranges[after - 1].1
}

/// Whether the character belongs to a word: a letter, a mark, or a digit.
pub fn is_word(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_alphanumeric();
    }
    (character.is_alphanumeric() || is_dropped_mark(character) || is_joining(character))
        && !is_ignorable(character)
        && !is_emoji(character)
}

/// Whether the character is shown as nothing at all: `Default_Ignorable_Code_Point` of the Unicode
/// Character Database, in which the bidirectional controls are.
pub fn is_ignorable(character: char) -> bool {
    matches!(character,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
        | '\u{FFF0}'..='\u{FFF8}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
        | '\u{E0000}'..='\u{E0FFF}')
}

/// Whether the character controls the direction of text or embeds it.
pub fn is_bidi_control(character: char) -> bool {
    matches!(character, '\u{61C}' | '\u{200E}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether the character is an apostrophe: straight, curly, modifier, full-width, or one of the
/// accents that keyboards give in its place.
pub fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | '‘' | '‛' | 'ʼ' | 'ʻ' | 'ʹ' | '＇' | '`' | '´' | '′' | '׳')
}

/// Whether the character is a hyphen.
pub fn is_hyphen(character: char) -> bool {
    matches!(character, '-' | '\u{2010}' | '\u{2011}' | '﹣' | '－')
}

/// Whether the character is an underscore.
pub fn is_underscore(character: char) -> bool {
    matches!(character, '_' | '＿')
}

/// Whether the character is a quotation mark.
pub fn is_quotation_mark(character: char) -> bool {
    is_apostrophe(character)
        || matches!(
            character,
            '"' | '＂'
                | '“'
                | '”'
                | '„'
                | '‟'
                | '‚'
                | '«'
                | '»'
                | '‹'
                | '›'
                | '「'
                | '」'
                | '『'
                | '』'
                | '《'
                | '》'
                | '〈'
                | '〉'
                | '〝'
                | '〞'
                | '〟'
                | '״'
        )
}

/// Whether the character separates the words of a pattern.
pub fn is_separator_in_pattern(character: char) -> bool {
    character.is_whitespace() || is_hyphen(character) || is_underscore(character)
}

/// Whether the character is a mark that is read over: an accent, an overlay, a vowel point.
pub fn is_dropped_mark(character: char) -> bool {
    u32::from(character) >= 0x300 && in_ranges(&tables::DROPPED_MARKS, character)
}

/// Whether the character is a mark that belongs to what stands before it and is read: a vowel
/// sign, a virama, a voicing mark.
pub fn is_joining(character: char) -> bool {
    u32::from(character) >= 0x900 && in_ranges(&tables::JOINING, character)
}

/// The Latin letter that a small capital, a letter in a black circle or square, or a regional
/// indicator shows.
pub fn shown_letter(character: char) -> Option<char> {
    let code = u32::from(character);
    if code < 0x0262 {
        return None;
    }
    let index = tables::STYLED.binary_search_by_key(&code, |&(styled, _)| styled).ok()?;
    char::from_u32(tables::STYLED[index].1)
}

/// Whether the character is a letter of a script written without spaces between words.
pub fn is_unspaced(character: char) -> bool {
    u32::from(character) >= 0xE00 && in_ranges(&tables::UNSPACED, character)
}

/// Whether the character is shown as an emoji; digits and letters that take part in emoji are not.
pub fn is_emoji(character: char) -> bool {
    u32::from(character) >= 0x203C && in_ranges(&tables::EMOJI, character)
}

/// The script of a letter, as a number that only tells scripts apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Script(u8);

impl Script {
    /// The Latin script.
    pub const LATIN: Self = Self(tables::LATIN);
    /// The Korean script.
    pub const HANGUL: Self = Self(tables::HANGUL);
    /// Katakana, the Japanese script of foreign words.
    pub const KATAKANA: Self = Self(tables::KATAKANA);

    /// The script of a letter; `None` for what many scripts share.
    #[inline]
    pub fn of(character: char) -> Option<Self> {
        if character.is_ascii() {
            return character.is_ascii_alphabetic().then_some(Self::LATIN);
        }
        let code = u32::from(character);
        let after = tables::SCRIPTS.partition_point(|&(first, _, _)| first <= code);
        let (_, last, script) = *tables::SCRIPTS.get(after.checked_sub(1)?)?;
        (code <= last).then_some(Self(script))
    }
}

/// Whether a text certainly has no letter of another script than Latin.
pub fn is_latin(text: &str) -> bool {
    let is_latin = |character| matches!(character, '\0'..='\u{24F}' | '\u{2000}'..='\u{203F}' | '\u{2600}'..='\u{27BF}' | '\u{1F300}'..='\u{1FAFF}');
    text.is_ascii() || text.chars().all(is_latin)
}

/// The length in bytes of the emoji a text starts with: one grapheme cluster, with its variation
/// selector, skin tone, tags and what is joined to it (UTS #51, emoji sequences).
///
/// ```
/// use forewarn::text::character::emoji_length;
///
/// assert_eq!(emoji_length("👍🏽 yes"), Some("👍🏽".len()));
/// assert_eq!(emoji_length("1️⃣"), Some("1️⃣".len()));
/// assert_eq!(emoji_length("1"), None);
/// ```
pub fn emoji_length(text: &str) -> Option<usize> {
    let mut rest = text.char_indices().map(|(_, character)| character).peekable();
    let first = rest.next()?;
    let mut length = first.len_utf8();
    let mut take = |rest: &mut std::iter::Peekable<_>, wanted: fn(char) -> bool| -> bool {
        let taken: Option<char> = rest.next_if(|&character: &char| wanted(character));
        length += taken.map_or(0, char::len_utf8);
        taken.is_some()
    };
    if is_keycap_base(first) {
        take(&mut rest, is_variation_selector);
        return take(&mut rest, |character| character == '\u{20E3}').then_some(length);
    }
    if is_regional_indicator(first) {
        return take(&mut rest, is_regional_indicator).then_some(length);
    }
    if !is_emoji(first) {
        return None;
    }
    loop {
        take(&mut rest, is_variation_selector);
        take(&mut rest, is_skin_tone);
        while take(&mut rest, |character| matches!(character, '\u{E0020}'..='\u{E007F}')) {}
        let mut ahead = rest.clone();
        let joined = ahead.next() == Some('\u{200D}') && ahead.next().is_some_and(is_emoji);
        if !joined {
            return Some(length);
        }
        take(&mut rest, |character| character == '\u{200D}');
        take(&mut rest, is_emoji);
    }
}

fn is_keycap_base(character: char) -> bool {
    character.is_ascii_digit() || matches!(character, '#' | '*')
}

/// Whether the character is a variation selector that chooses text or emoji style.
pub fn is_variation_selector(character: char) -> bool {
    matches!(character, '\u{FE0E}' | '\u{FE0F}')
}

/// Whether the character gives the emoji before it a skin tone.
pub fn is_skin_tone(character: char) -> bool {
    matches!(character, '\u{1F3FB}'..='\u{1F3FF}')
}

/// Whether the character is half of a flag.
pub fn is_regional_indicator(character: char) -> bool {
    matches!(character, '\u{1F1E6}'..='\u{1F1FF}')
}

/// Whether the regional indicators a text starts with are flags of assigned regions, all of them.
pub fn starts_with_flags(text: &str) -> bool {
    let letters: Vec<u8> = text
        .chars()
        .take_while(|&character| is_regional_indicator(character))
        .take(MOST_FLAGS * 2)
        .map(|character| b'A' + (u32::from(character) - 0x1F1E6) as u8)
        .collect();
    !letters.is_empty()
        && letters
            .chunks(2)
            .all(|pair| matches!(pair, &[first, second] if iso3166::is_assigned([first, second])))
}
