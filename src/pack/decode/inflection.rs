//! Whether the words written with `~` have inflected forms.

use super::Decoder;
use crate::pack::code::Code;
use crate::pack::pattern::{Element, Pattern, Word, WordForm};
use crate::pack::tree::Node;
use crate::text::character::is_unspaced;
use crate::text::inflection::{LANGUAGES, is_inflected};

impl Decoder<'_, '_, '_> {
    /// Whether every `word~` of a pattern is inflected in one of the pack's languages.
    pub fn words_are_inflected(&mut self, node: &Node<'_>, pattern: &Pattern) -> bool {
        let Some(languages) = &self.surroundings.languages else { return true };
        let languages: Vec<&str> = languages.iter().map(|language| language.primary_language()).collect();
        let mut words = Vec::new();
        inflected_words(&pattern.elements, &mut words);
        words.retain(|word| !languages.iter().any(|language| is_inflected(language, word)));
        if words.is_empty() {
            return true;
        }
        let languages = languages.join(", ");
        // In the order of the pattern: each is looked for behind the one before.
        let mut searched = 0;
        for word in words {
            let at = place(&pattern.source, word, searched);
            let characters = match at {
                Some(at) => {
                    searched = at + word.len();
                    let before = pattern.source[..at].chars().count();
                    before..before + word.chars().count() + 1
                }
                None => 0..pattern.source.chars().count(),
            };
            let at = self.inside(node, characters);
            let message = format!("`{word}~` cannot be inflected in the pack's languages ({languages})");
            let help = if word.chars().all(is_unspaced) {
                "remove the ~: in a script without spaces a word is found whatever stands behind it"
                    .to_owned()
            } else {
                format!(
                    "write its forms as alternatives, or `{word}*` for every word that begins with it; the languages \
                     that are inflected are {}",
                    LANGUAGES.join(", ")
                )
            };
            self.error(Code::PatternNotInflected, &at, message, help);
        }
        false
    }
}

fn inflected_words<'p>(elements: &'p [Element], words: &mut Vec<&'p str>) {
    for element in elements {
        match element {
            Element::Word(Word { text, form: WordForm::Inflected }) => words.push(text),
            Element::Group { alternatives, .. } => {
                alternatives.iter().for_each(|alternative| inflected_words(alternative, words));
            }
            _ => {}
        }
    }
}

/// Where a `word~` stands in a pattern, in bytes, from a byte on.
fn place(source: &str, word: &str, from: usize) -> Option<usize> {
    let written = format!("{word}~");
    let mut places = source[from..].match_indices(&written).map(|(at, _)| from + at);
    places.find(|&at| {
        let before = source[..at].chars().next_back();
        before.is_none_or(|before| before.is_whitespace() || "-_(|".contains(before))
    })
}
