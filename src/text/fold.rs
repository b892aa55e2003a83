//! Folding one character: compatibility decomposition and case folding, from a generated table.

use super::tables::{FOLD_BLOCKS, FOLD_INDEX, FOLD_SEQUENCES};

const BLOCK_BITS: u32 = 6;
const COMPATIBILITY: u32 = 1 << 24;
const CAPITAL: u32 = 1 << 25;
const SEQUENCE: u32 = 1 << 26;
const CHARACTER: u32 = 0x1F_FFFF;

/// What a character folds to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Folded {
    characters: Characters,
    /// The character is a compatibility form of what it folds to: full-width, mathematical, …
    pub(super) compatibility: bool,
    /// The character differs in case from what it folds to.
    pub(super) capital: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Characters {
    One(char),
    Several(&'static [u32]),
}

impl Folded {
    /// The folded characters: decomposed, in lower case.
    pub(super) fn characters(self) -> impl Iterator<Item = char> {
        let (one, several) = match self.characters {
            Characters::One(character) => (Some(character), [].as_slice()),
            Characters::Several(codes) => (None, codes),
        };
        one.into_iter().chain(several.iter().filter_map(|&code| char::from_u32(code)))
    }
}

/// Folds a character.
pub(super) fn fold(character: char) -> Folded {
    if character.is_ascii() {
        return Folded {
            characters: Characters::One(character.to_ascii_lowercase()),
            compatibility: false,
            capital: character.is_ascii_uppercase(),
        };
    }
    let code = u32::from(character);
    let value = FOLD_INDEX.get((code >> BLOCK_BITS) as usize).map_or(0, |&block| {
        let offset = (usize::from(block) << BLOCK_BITS) + (code & ((1 << BLOCK_BITS) - 1)) as usize;
        FOLD_BLOCKS[offset]
    });
    let characters = if value == 0 {
        Characters::One(character)
    } else if value & SEQUENCE == 0 {
        Characters::One(char::from_u32(value & CHARACTER).unwrap_or(character))
    } else {
        let offset = ((value & CHARACTER) >> 5) as usize;
        Characters::Several(&FOLD_SEQUENCES[offset..offset + (value & 31) as usize])
    };
    Folded { characters, compatibility: value & COMPATIBILITY != 0, capital: value & CAPITAL != 0 }
}

/// A text without case and compatibility forms.
///
/// ```
/// assert_eq!(forewarn::text::folded("Ｋill café ＋４７"), "kill café +47");
/// ```
pub fn folded(text: &str) -> String {
    const FULL_WIDTH: std::ops::RangeInclusive<char> = '\u{FF01}'..='\u{FF5E}';
    let mut all = String::with_capacity(text.len());
    for character in text.chars() {
        let folded = fold(character);
        match character {
            _ if folded.compatibility => all.extend(folded.characters()),
            // Signs are no letters of words, so that the table leaves them out.
            sign if FULL_WIDTH.contains(&sign) => {
                all.extend(char::from_u32(u32::from(sign) - 0xFEE0));
            }
            // A letter keeps its marks as they are written.
            letter => all.extend(letter.to_lowercase()),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn each_folded(text: &str) -> String {
        text.chars().flat_map(|character| fold(character).characters()).collect()
    }

    #[test]
    fn folding_takes_away_case_and_compatibility() {
        let cases = [
            ("KILL", "kill"),
            ("ｋｉｌｌ", "kill"),
            ("𝐤𝐢𝐥𝐥", "kill"),
            ("ﬁ", "fi"),
            ("ß", "ss"),
            ("ς", "σ"),
            ("é", "e\u{301}"),
            ("Й", "и\u{306}"),
            ("ｶﾞ", "カ\u{3099}"),
            ("İ", "i\u{307}"),
            ("ı", "ı"),
            ("한", "한"),
        ];
        for (text, expected) in cases {
            assert_eq!(each_folded(text), expected, "{text}");
        }
    }

    #[test]
    fn folding_twice_is_folding_once() {
        for character in (0..=0x10_FFFF).filter_map(char::from_u32) {
            let once = each_folded(&character.to_string());
            assert_eq!(each_folded(&once), once, "{character:?}");
        }
    }
}
