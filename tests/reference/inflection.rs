//! The inflected forms of a word.

use forewarn::pack::Pack;
use forewarn::text::inflection::inflected_forms;

/// The word and its forms in the languages of a pack, the word itself first.
pub fn forms(word: &str, pack: &Pack) -> Vec<String> {
    let mut forms = vec![word.to_owned()];
    for language in &pack.languages {
        for form in inflected_forms(language.primary_language(), word).unwrap_or_default() {
            if !forms.contains(&form) {
                forms.push(form);
            }
        }
    }
    forms
}
