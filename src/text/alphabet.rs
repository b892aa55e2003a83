//! Letters with marks that an alphabet has for its own: ñ in Spanish, й in Russian. They stay
//! themselves where other marks are read over.
//!
//! Source: the letters that dictionaries and schools of these languages list apart. Languages
//! that only put accents on letters (English, French, Italian, Portuguese, Dutch) have none.

use super::fold::fold;
use crate::order;

/// The marked letters of the alphabets, by the primary subtag of the language.
const LETTERS: [(&[&str], &str); 23] = [
    (&["es", "gl", "ast", "eu", "fil"], "ñ"),
    (&["de", "lb"], "äöü"),
    (&["tr", "az", "tk"], "çğşöü"),
    (&["ru", "bg", "kk", "ky", "mn", "mk", "sr"], "й"),
    (&["uk"], "йї"),
    (&["be"], "йў"),
    (&["pl"], "ąćęńóśźż"),
    (&["cs"], "áčďéěíňóřšťúůýž"),
    (&["sk"], "áäčďéíĺľňóôŕšťúýž"),
    (&["hu"], "áéíóöőúüű"),
    (&["ro"], "ăâîșț"),
    (&["sv", "fi"], "åäö"),
    (&["da", "nb", "nn", "no"], "å"),
    (&["et"], "äöõüšž"),
    (&["lv"], "āčēģīķļņšūž"),
    (&["lt"], "ąčęėįšųūž"),
    (&["hr", "bs", "sl"], "čćšž"),
    (&["sr"], "čćšž"),
    (&["is"], "áéíóúýö"),
    (&["sq"], "ëç"),
    (&["vi"], "ăâêôơư"),
    (&["cy"], "âêîôûŵŷ"),
    (&["eo"], "ĉĝĥĵŝŭ"),
];

/// The languages in whose capitals I is the capital of ı, and İ that of i.
const DOTLESS: [&str; 2] = ["tr", "az"];

/// What the alphabets of a pack's languages have for their own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alphabet {
    /// Base and mark of each letter, and the letter, sorted.
    own: Vec<(char, char, char)>,
    dotless: bool,
}

impl Alphabet {
    /// The letters of all these languages together, each given by its primary subtag.
    pub fn of<'a>(languages: impl IntoIterator<Item = &'a str>) -> Self {
        let mut alphabet = Self::default();
        for language in languages {
            alphabet.dotless |= DOTLESS.contains(&language);
            let rows = LETTERS.iter().filter(|(languages, _)| languages.contains(&language));
            for letter in rows.flat_map(|(_, letters)| letters.chars()) {
                let mut folded = fold(letter).characters();
                if let (Some(base), Some(mark)) = (folded.next(), folded.next()) {
                    alphabet.own.push((base, mark, letter));
                }
            }
        }
        order::sort(&mut alphabet.own);
        alphabet.own.dedup();
        alphabet
    }

    /// Whether I is the capital of ı as well.
    pub fn has_dotless_i(&self) -> bool {
        self.dotless
    }

    /// The letter that a base is with one of the marks it carries.
    ///
    /// ```
    /// use forewarn::text::Alphabet;
    ///
    /// let spanish = Alphabet::of(["es"]);
    /// assert_eq!(spanish.own_letter('n', &['\u{303}']), Some('ñ'));
    /// assert_eq!(spanish.own_letter('a', &['\u{301}']), None);
    /// ```
    pub fn own_letter(&self, base: char, marks: &[char]) -> Option<char> {
        if marks.is_empty() || self.own.is_empty() {
            return None;
        }
        marks.iter().find_map(|&mark| {
            let place = self.own.binary_search_by_key(&(base, mark), |&(base, mark, _)| (base, mark));
            place.ok().map(|place| self.own[place].2)
        })
    }
}
