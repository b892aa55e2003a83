//! Where a word in letters of another script may be read as a word of a pattern.

use super::hashes::QuickMap;
use super::word::{Word, WordMatch};
use crate::text::character::Script;
use crate::text::{Letter, Text, Token, has_look_alike_in};

/// Judges look-alike readings of one text: each word once for each script, each sentence once for
/// each pair of scripts.
#[derive(Default)]
pub(super) struct LookAlikes {
    mixed: QuickMap<(usize, usize, Script), bool>,
    sentences: QuickMap<(u32, Script, Script), bool>,
    letters: QuickMap<(char, Script), bool>,
}

impl LookAlikes {
    /// Whether a match stands: always where no letter is from another script, in a word of mixed
    /// scripts, and else where its sentence has another word in the script of the pattern and no
    /// letter that could only be meant as it is written. `letters` are those of the text's word.
    pub(super) fn allow(
        &mut self,
        text: &Text<'_>,
        tokens: (usize, usize),
        letters: &[Letter],
        word: &Word,
        found: &WordMatch,
    ) -> bool {
        let Some(foreign) = found.foreign else { return true };
        let mixed = || {
            let letters = letters.iter();
            letters.filter_map(|letter| Script::of(letter.base)).any(|script| script != foreign)
        };
        let is_mixed = match tokens {
            (at, end) if end == at + 1 => {
                *self.mixed.entry((at, letters.len(), foreign)).or_insert_with(mixed)
            }
            _ => mixed(),
        };
        is_mixed || word.script().is_some_and(|script| self.sentence_allows(text, tokens.0, script, foreign))
    }

    fn sentence_allows(&mut self, text: &Text<'_>, at: usize, script: Script, foreign: Script) -> bool {
        let token = &text.tokens[at];
        let key = (token.sentence, script, foreign);
        if let Some(&known) = self.sentences.get(&key) {
            return known;
        }
        let same = |token: &&Token| token.sentence == text.tokens[at].sentence;
        let before = text.tokens[..at].iter().rev().take_while(same);
        let sentence: Vec<&Token> = before.chain(text.tokens[at..].iter().take_while(same)).collect();
        // What stands in links and mentions is nobody's choice of script.
        let words = sentence.iter().filter(|token| !token.is_opaque());
        let script_of = |letter: &Letter| Script::of(letter.base);
        let is_of_script = |token: &&Token| {
            let mut scripts = text.letters_of(token).iter().filter_map(script_of).peekable();
            scripts.peek().is_some() && scripts.all(|other| other == script)
        };
        let mut letters = words.clone().flat_map(|token| text.letters_of(token));
        let allowed = words.copied().any(|token| is_of_script(&token))
            && letters.all(|letter| {
                script_of(letter) != Some(foreign)
                    || *self
                        .letters
                        .entry((letter.base, script))
                        .or_insert_with(|| has_look_alike_in(letter.base, script))
            });
        self.sentences.insert(key, allowed);
        allowed
    }
}
