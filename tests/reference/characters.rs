//! What a character is, asked of the Unicode data each time.

use forewarn::Region;
use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeEmoji, UnicodeGeneralCategory};
use unicode_script::{Script, UnicodeScript};
use unicode_segmentation::UnicodeSegmentation;

/// Shown as nothing at all. UTS 39 leaves exactly these out of a skeleton.
pub fn is_invisible(character: char) -> bool {
    unicode_security::skeleton(character.encode_utf8(&mut [0; 4])).next().is_none()
}

/// Straight, curly, modifier, full-width.
pub fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '‘' | '’' | 'ʼ' | '＇')
}

/// An accent, an overlay, an enclosing mark, Arabic harakat and tatweel, a Hebrew point: what
/// `standard` drops. Vowel signs of Indic scripts and the voicing marks of kana are letters.
pub fn is_dropped_mark(character: char) -> bool {
    let category = character.general_category();
    let is_mark = matches!(category, GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark);
    let of_an_alphabet = matches!(
        character.script(),
        Script::Inherited
            | Script::Common
            | Script::Latin
            | Script::Greek
            | Script::Cyrillic
            | Script::Hebrew
            | Script::Arabic
            | Script::Syriac
    );
    let is_voicing = matches!(character, '\u{3099}' | '\u{309A}');
    character == '\u{640}' || (is_mark && of_an_alphabet && !is_voicing && !is_invisible(character))
}

/// A mark that is read as a letter and belongs to what stands before it.
pub fn is_joining_mark(character: char) -> bool {
    let voicing = character.nfkd().all(|part| matches!(part, '\u{3099}' | '\u{309A}'));
    let is_mark = character.general_category_group() == GeneralCategoryGroup::Mark;
    (is_mark || voicing) && !is_dropped_mark(character) && !is_invisible(character)
}

/// A digit, or what folds to digits.
pub fn is_digit(character: char) -> bool {
    character.nfkd().all(|part| part.general_category() == GeneralCategory::DecimalNumber)
}

/// Whether words are made of it: letters, marks and digits, and what reads as them.
pub fn is_word_character(character: char) -> bool {
    let of_words = |part: char| {
        matches!(part.general_category_group(), GeneralCategoryGroup::Letter | GeneralCategoryGroup::Mark)
            || matches!(
                part.general_category(),
                GeneralCategory::DecimalNumber | GeneralCategory::LetterNumber
            )
    };
    !is_invisible(character)
        && !is_apostrophe(character)
        && (character.nfkd().all(of_words) || shown_letter(character).is_some())
}

/// The Latin letter that a small capital, a letter in a black circle or square, or a regional
/// indicator shows.
pub fn shown_letter(character: char) -> Option<char> {
    const SMALL_CAPITALS: &str = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡ ʏᴢ";
    let after = |first: char| char::from_u32(u32::from('a') + u32::from(character) - u32::from(first));
    match character {
        '\u{1F150}'..='\u{1F169}' => after('\u{1F150}'),
        '\u{1F170}'..='\u{1F189}' => after('\u{1F170}'),
        '\u{1F1E6}'..='\u{1F1FF}' => after('\u{1F1E6}'),
        _ => SMALL_CAPITALS
            .chars()
            .zip('a'..='z')
            .find(|&(small, _)| small == character && small != ' ')
            .map(|(_, latin)| latin),
    }
}

/// A letter of a script that is written without spaces between words.
pub fn is_unspaced(character: char) -> bool {
    let unspaced = |script| {
        matches!(
            script,
            Script::Han
                | Script::Hiragana
                | Script::Katakana
                | Script::Thai
                | Script::Lao
                | Script::Khmer
                | Script::Myanmar
        )
    };
    character.nfkd().any(|part| unspaced(part.script())) || is_long_sound(character)
}

/// A letter of katakana; the mark of a long sound is one too.
pub fn is_katakana(character: char) -> bool {
    character.nfkd().any(|part| part.script() == Script::Katakana) || is_long_sound(character)
}

fn is_long_sound(character: char) -> bool {
    character.nfkd().all(|part| part == 'ー')
}

/// How long, in bytes, the emoji is that the text starts with: one grapheme cluster.
pub fn emoji_length(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    let cluster = text.graphemes(true).next()?;
    let is_flag = is_regional_indicator(first) && flag_pair(cluster);
    let is_picture = !first.is_ascii() && first.is_emoji_char() && !is_word_character(first);
    (is_flag || is_picture).then_some(cluster.len())
}

pub fn is_regional_indicator(character: char) -> bool {
    matches!(character, '\u{1F1E6}'..='\u{1F1FF}')
}

fn flag_pair(cluster: &str) -> bool {
    let code: String = cluster.chars().filter_map(shown_letter).collect();
    code.len() == 2 && code.parse::<Region>().is_ok()
}

/// Whether a row of regional indicators is nothing but flags.
pub fn is_row_of_flags(row: &[char]) -> bool {
    row.chunks(2).all(|pair| flag_pair(&pair.iter().collect::<String>()))
}

/// The scripts that letters belong to; digits, marks and signs belong to all.
pub fn script(letter: char) -> Option<Script> {
    if shown_letter(letter).is_some() {
        return Some(Script::Latin);
    }
    match letter.script() {
        Script::Common | Script::Inherited | Script::Unknown => None,
        script => Some(script),
    }
}

/// What may stand between two words, besides emoji. A mark belongs to what it stands on.
pub fn is_between_words(character: char) -> bool {
    let is_hyphen_or_slash = matches!(character, '-' | '‐' | '‑' | '﹣' | '－' | '_' | '＿' | '/' | '／');
    character.is_whitespace()
        || is_hyphen_or_slash
        || is_apostrophe(character)
        || matches!(character, '"' | '＂' | '“' | '”' | '„' | '‚' | '«' | '»' | '‹' | '›')
        || matches!(character, '「' | '」' | '『' | '』' | '《' | '》' | '〈' | '〉')
        || is_invisible(character)
        || is_dropped_mark(character)
}

/// What may stand between two words where a rule reads `strong`, besides.
pub fn is_between_words_of_strong(character: char) -> bool {
    let is_bracket = matches!(
        character.general_category(),
        GeneralCategory::OpenPunctuation | GeneralCategory::ClosePunctuation
    );
    is_bracket || matches!(character, ',' | ';' | ':' | '，' | '；' | '：' | '、' | '،' | '؛')
}

/// A quotation mark or bracket that may close what a sentence ends in.
pub fn is_closing(character: char) -> bool {
    is_apostrophe(character)
        || matches!(character, '"' | '＂' | '”' | '»' | '›' | '」' | '』' | '》' | '〉' | '“' | '«')
        || character.general_category() == GeneralCategory::ClosePunctuation
}
