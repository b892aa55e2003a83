//! Letters, and whether a letter of the text reads as a letter of the pattern.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use forewarn::verdict::Through;
use unicode_normalization::UnicodeNormalization;
use unicode_script::{Script, UnicodeScript};

use super::characters::{is_digit, is_dropped_mark, is_invisible, script, shown_letter};
use super::leet::letters_of;

/// A letter as a reader sees it: what is left of it once case, width and marks are set aside.
#[derive(Clone, Debug)]
pub struct Letter {
    /// It begins a word of a phrase that is written as one.
    pub opens_word: bool,
    /// It ends a word of a phrase that is written as one, with another after it.
    pub closes_word: bool,
    /// The letter itself, folded.
    pub base: char,
    /// The dropped marks on it, in canonical order.
    pub marks: Vec<char>,
    /// The characters it is written with, canonically decomposed.
    pub written: String,
    /// Its place in the text, in characters.
    pub start: usize,
    pub end: usize,
}

/// What the languages of a pack change in reading.
#[derive(Clone, Debug, Default)]
pub struct Alphabets {
    /// Letters with a mark that are letters of their own, decomposed.
    own: BTreeSet<(char, char)>,
    /// Whether I is i or ı.
    turkic: bool,
}

impl Alphabets {
    pub fn of<'a>(languages: impl Iterator<Item = &'a str>) -> Self {
        let mut alphabets = Self::default();
        for language in languages {
            let letters = match language {
                "es" => "ñ",
                "de" => "äöü",
                "tr" | "az" => "çğşöü",
                "ru" | "bg" | "kk" => "й",
                "uk" => "йї",
                "be" => "йў",
                "pl" => "ąćęńóśźż",
                "cs" => "čďěňřšťůžáéíóúý",
                "sk" => "čďěňřšťůžáéíóúýäĺľŕô",
                "hu" => "áéíóöőúüű",
                "ro" => "ăâîșț",
                "sv" | "fi" => "åäö",
                "da" | "nb" | "nn" | "no" => "å",
                "et" => "äöõüšž",
                "lv" => "āčēģīķļņšūž",
                "lt" => "ąčęėįšųūž",
                "hr" | "sr" | "bs" | "sl" => "čćšž",
                "is" => "áéíóúýö",
                "sq" => "ëç",
                "vi" => "ăâêôơư",
                _ => "",
            };
            for letter in letters.chars() {
                let decomposed: Vec<char> = letter.nfd().collect();
                alphabets.own.insert((decomposed[0], decomposed[1]));
            }
            alphabets.turkic |= matches!(language, "tr" | "az");
        }
        alphabets
    }

    /// The mark that makes this a letter of its own.
    pub fn own_mark(&self, letter: &Letter) -> Option<char> {
        letter.marks.iter().copied().find(|&mark| self.own.contains(&(letter.base, mark)))
    }

    /// Cuts characters into letters. A character may be several letters (ß), and a letter several
    /// characters (a letter and its marks).
    pub fn letters(&self, characters: &[char], offset: usize) -> Vec<Letter> {
        let mut letters = Vec::new();
        let mut start = 0;
        while start < characters.len() {
            if is_invisible(characters[start]) {
                start += 1;
                continue;
            }
            let mut end = start + 1;
            let mut next = end;
            while next < characters.len()
                && (belongs_to_letter_before(characters[next]) || is_invisible(characters[next]))
            {
                next += 1;
                if belongs_to_letter_before(characters[next - 1]) {
                    end = next;
                }
            }
            let cluster: String = characters[start..end].iter().filter(|&&c| !is_invisible(c)).collect();
            letters.extend(self.letters_of(&cluster, offset + start, offset + end));
            start = end;
        }
        letters
    }

    fn letters_of(&self, cluster: &str, start: usize, end: usize) -> Vec<Letter> {
        let written: String = fold_case(&cluster.nfd().collect::<String>()).nfd().collect();
        let mut folded: Vec<Letter> = Vec::new();
        // A Korean syllable is one letter, however it is encoded.
        let is_korean = cluster.chars().any(|character| script(character) == Some(Script::Hangul));
        let fold = self.fold(cluster);
        // The canonical order may put a mark before the vowel sign or tone mark that it stands on.
        let is_ahead = |character: char| is_dropped_mark(character) && !cluster.starts_with(character);
        let ahead: Vec<char> = fold.chars().take_while(|&character| is_ahead(character)).collect();
        let fold: String = fold.chars().skip_while(|&character| is_ahead(character)).collect();
        for character in if is_korean { fold.nfc().collect::<String>() } else { fold }.chars() {
            match folded.last_mut() {
                Some(letter) if is_dropped_mark(character) => letter.marks.push(character),
                _ => folded.push(Letter {
                    opens_word: false,
                    closes_word: false,
                    base: character,
                    marks: ahead.clone(),
                    written: written.clone(),
                    start,
                    end,
                }),
            }
        }
        for letter in &mut folded {
            // The dot of a decomposed İ.
            if letter.base == 'I' && letter.marks.contains(&'\u{307}') {
                letter.base = 'i';
                letter.marks.retain(|&mark| mark != '\u{307}');
            }
        }
        folded
    }

    /// Case and compatibility folding. Where I is i or ı it is left as it is.
    fn fold(&self, text: &str) -> String {
        let compatible: String = text.nfkd().collect();
        let folded: String = compatible
            .chars()
            .map(|character| {
                if self.turkic && character == 'I' {
                    "I".to_owned()
                } else {
                    fold_case(character.encode_utf8(&mut [0; 4]))
                }
            })
            .collect();
        folded.nfkd().collect()
    }

    /// Whether two letters of the pattern, or of the text, are the same letter.
    pub fn same(&self, one: &Letter, other: &Letter, exact: bool) -> bool {
        let bases = one.base == other.base
            || (self.turkic && one.base == 'I' && matches!(other.base, 'i' | 'ı'))
            || (self.turkic && other.base == 'I' && matches!(one.base, 'i' | 'ı'));
        bases && if exact { one.marks == other.marks } else { self.own_mark(one) == self.own_mark(other) }
    }

    /// What has to be seen through to read a letter of the text as a letter of the pattern; `None`
    /// where it cannot be read so. `look_alikes` says whether the word lets look-alikes be read.
    pub fn read(
        &self,
        text: &Letter,
        pattern: &Letter,
        exact: bool,
        look_alikes: bool,
    ) -> Option<BTreeSet<Through>> {
        let mut through = BTreeSet::new();
        let shown = shown_letter(text.base).filter(|_| !exact && text.base != pattern.base);
        let read = match shown {
            Some(latin) => {
                through.insert(Through::LookAlikes);
                Letter { base: latin, ..text.clone() }
            }
            None => text.clone(),
        };
        if !self.same(&read, pattern, exact) {
            let marks_agree = self.own_mark(&read) == self.own_mark(pattern);
            if exact || !look_alikes || !marks_agree || !looks_alike(read.base, pattern.base) {
                return None;
            }
            through.insert(Through::LookAlikes);
        }
        if read.marks != pattern.marks {
            through.insert(Through::Marks);
        }
        if is_compatibility_form(&text.written) && text.written != pattern.written {
            through.insert(Through::Width);
        }
        Some(through)
    }

    /// What has to be seen through to read a digit or sign of the text as a letter of the pattern.
    pub fn read_sign(&self, text: &Letter, pattern: &Letter) -> Option<BTreeSet<Through>> {
        letters_of(text.base).chars().find_map(|letter| {
            let meant = Letter { base: letter, ..text.clone() };
            let mut through = self.read(&meant, pattern, false, false)?;
            through.insert(Through::Leet);
            Some(through)
        })
    }
}

/// A mark, or a vowel or final consonant of a Korean syllable.
fn belongs_to_letter_before(character: char) -> bool {
    is_dropped_mark(character) || matches!(character, '\u{1161}'..='\u{11FF}')
}

fn is_compatibility_form(written: &str) -> bool {
    fold_case(&written.nfkd().collect::<String>()).nfkd().collect::<String>() != written
}

/// Full case folding: what has the same capitals has the same fold. Only ı keeps apart from i.
pub fn fold_case(text: &str) -> String {
    let lower = |text: String| text.chars().flat_map(char::to_lowercase).collect::<String>();
    text.chars()
        .map(|character| match character {
            'ı' => "ı".to_owned(),
            _ => lower(lower(character.into()).chars().flat_map(char::to_uppercase).collect()),
        })
        .collect()
}

pub fn is_digit_letter(letter: &Letter) -> bool {
    is_digit(letter.base)
}

const SCRIPTS_THAT_MIX: [Script; 7] = [
    Script::Latin,
    Script::Cyrillic,
    Script::Greek,
    Script::Armenian,
    Script::Cherokee,
    Script::Coptic,
    Script::Lisu,
];

/// Two letters of different scripts look alike if their small forms have one skeleton, or their
/// capitals have.
pub fn looks_alike(one: char, other: char) -> bool {
    let (Some(one_script), Some(other_script)) = (script(one), script(other)) else { return false };
    let small = |letter: char| single_skeleton(letter.to_lowercase().collect());
    let capital = |letter: char| single_skeleton(letter.to_uppercase().collect());
    one_script != other_script
        && SCRIPTS_THAT_MIX.contains(&one_script)
        && SCRIPTS_THAT_MIX.contains(&other_script)
        && ((small(one).is_some() && small(one) == small(other))
            || (capital(one).is_some() && capital(one) == capital(other)))
}

fn single_skeleton(letter: String) -> Option<char> {
    let skeleton: Vec<char> = unicode_security::skeleton(&letter).collect();
    match skeleton[..] {
        [single] => Some(single),
        _ => None,
    }
}

/// Every letter of the scripts that mix, but for those of phonetics, which have no capitals: и is not
/// taken for Latin because it looks like ᴎ.
static LETTERS: LazyLock<Vec<char>> = LazyLock::new(|| {
    ('\0'..=char::MAX)
        .filter(|&letter| letter.is_alphabetic() && (letter.is_uppercase() || has_capital(letter)))
        .filter(|&letter| script(letter).is_some_and(|script| SCRIPTS_THAT_MIX.contains(&script)))
        .collect()
});

fn has_capital(letter: char) -> bool {
    !letter.to_uppercase().eq([letter]) || letter.script() == Script::Lisu
}

thread_local! {
    /// What was asked before: every letter of every script is tried.
    static ASKED: RefCell<BTreeMap<(char, &'static str), bool>> = const { RefCell::new(BTreeMap::new()) };
}

/// Whether some letter of a script looks like this one.
pub fn has_look_alike_in(letter: char, wanted: Script) -> bool {
    let question = (letter, wanted.full_name());
    if let Some(answer) = ASKED.with_borrow(|asked| asked.get(&question).copied()) {
        return answer;
    }
    let answer = LETTERS.iter().any(|&other| script(other) == Some(wanted) && looks_alike(letter, other));
    ASKED.with_borrow_mut(|asked| asked.insert(question, answer));
    answer
}
