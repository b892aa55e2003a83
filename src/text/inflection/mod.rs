//! The inflected forms of a word, made from paradigms.
//!
//! A paradigm is a stem with a set of endings, and the regular changes of the stem before them. A
//! form is given where its ending and that of the word as written belong to one paradigm with the
//! same stem; nothing is cut down to what words have in common. Words made from others by
//! derivation, such as the agent noun or the adverb, are words of their own and are not given.
//!
//! What a paradigm cannot tell from the spelling, such as which verb is strong, stands in tables,
//! whose rows are lines of text: they are small, and a word is looked up once, when a pack is loaded.
//!
//! Each language says in its own module which grammars its paradigms were made after.

mod english;
mod forms;
mod french;
mod german;
mod portuguese;
mod romance;
mod russian;
mod spanish;
mod turkish;

use forms::Forms;

/// The languages whose words are inflected, by primary subtag.
pub const LANGUAGES: [&str; 7] = ["de", "en", "es", "fr", "pt", "ru", "tr"];

/// The most letters a word may have: longer ones are not words.
const LONGEST_WORD: usize = 40;

/// What is known of a language.
struct Language {
    vowels: &'static str,
    consonants: &'static str,
    /// Words and the forms they must not give, since each is another common word.
    confused: &'static str,
    inflect: fn(&str, &mut Forms),
}

impl Language {
    /// Whether a word in lower case is one that the language could have.
    fn may_have(&self, word: &str) -> bool {
        let is_vowel = |letter| self.vowels.contains(letter);
        word.chars().any(is_vowel)
            && word.chars().all(|letter| is_vowel(letter) || self.consonants.contains(letter))
            && word.chars().count() <= LONGEST_WORD
    }
}

fn language_of(subtag: &str) -> Option<&'static Language> {
    Some(match subtag {
        "de" => &german::LANGUAGE,
        "en" => &english::LANGUAGE,
        "es" => &spanish::LANGUAGE,
        "fr" => &french::LANGUAGE,
        "pt" => &portuguese::LANGUAGE,
        "ru" => &russian::LANGUAGE,
        "tr" => &turkish::LANGUAGE,
        _ => return None,
    })
}

/// Every inflected form of a word in a language, the word itself first, each once, in lower case.
/// `None` where the language is not inflected here, or the word is not one that it could have.
///
/// Russian forms are written with е for ё.
///
/// ```
/// use forewarn::text::inflection::inflected_forms;
///
/// let forms = inflected_forms("en", "stab").unwrap_or_default();
/// assert_eq!(forms, ["stab", "stabs", "stabbing", "stabbed"]);
/// assert_eq!(inflected_forms("en", "мать"), None);
/// ```
pub fn inflected_forms(language: &str, word: &str) -> Option<Vec<String>> {
    let inflected = language_of(language)?;
    let word = lower_case(language, word);
    if !inflected.may_have(&word) {
        return None;
    }
    let mut forms = Forms::of(&word, inflected.confused);
    if word.chars().nth(1).is_some() {
        (inflected.inflect)(&word, &mut forms);
    }
    Some(forms.into_vec())
}

/// Whether [`inflected_forms`] has any for a word.
pub fn is_inflected(language: &str, word: &str) -> bool {
    language_of(language).is_some_and(|inflected| inflected.may_have(&lower_case(language, word)))
}

/// The word in lower case: I is the capital of ı in Turkish, and ё is written е in Russian.
fn lower_case(language: &str, word: &str) -> String {
    let mut lower = String::with_capacity(word.len());
    for letter in word.chars() {
        match (language, letter) {
            ("tr", 'I') => lower.push('ı'),
            ("tr", 'İ') => lower.push('i'),
            ("ru", 'ё' | 'Ё') => lower.push('е'),
            _ => lower.extend(letter.to_lowercase()),
        }
    }
    lower
}

#[cfg(test)]
mod tests;
