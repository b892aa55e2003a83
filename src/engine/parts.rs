//! Verifying parts of words, and words in scripts without spaces.

use std::ops::Range;

use super::index::Index;
use super::pieces;
use super::program::WordId;
use super::propose::{Piece, Search, seen_at};
use super::skeleton_text::{PartMatch, Segment};
use super::word::{Word, WordMatch};
use crate::pack::pattern::WordForm;
use crate::text::{Alphabet, Text};
use crate::verdict::Through;

impl<'check> Search<'check, '_> {
    /// Verifies a part of a word, or a word in running text.
    pub(super) fn part(&mut self, segment: &Segment, part: &PartMatch) {
        let index: &'check Index = self.index;
        let Some(parts) = &index.parts else { return };
        for &id in &parts.all[part.pattern].words {
            let word = self.vocabulary.word(id);
            if word.running && segment.running {
                self.running(segment, part.letters.clone(), id, word);
            } else if !word.running && !segment.running {
                self.part_of_word(segment, part.letters.clone(), id, word);
            }
        }
    }

    fn running(&mut self, segment: &Segment, letters: Range<usize>, id: WordId, word: &Word) {
        let (text, alphabet) = (self.text, &self.alphabets[word.pack]);
        let first = letters.start;
        for start in starts(word, alphabet, text, letters) {
            let stretches = start == first || !word.is_one_run(alphabet);
            for found in word.read_running(text, start..segment.letters.end, stretches, alphabet) {
                let tokens = (text.token_of(start), text.token_of(found.letters.end - 1) + 1);
                let seen = seen_at(&text.tokens[tokens.0]);
                let range = found.letters.clone();
                self.found(&Piece { letters: &text.letters, range, tokens, seen }, id, &found);
            }
        }
    }

    fn part_of_word(&mut self, segment: &Segment, letters: Range<usize>, id: WordId, word: &Word) {
        let (text, alphabet) = (self.text, &self.alphabets[word.pack]);
        let first = &text.tokens[segment.tokens.0];
        let body = pieces::body_of(text, segment.tokens);
        let seen = seen_at(first);
        let piece = Piece { letters: &text.letters, range: body.clone(), tokens: segment.tokens, seen };
        let starts: Vec<usize> = match word.form {
            WordForm::Ends | WordForm::Begins if first.is_opaque() => Vec::new(),
            WordForm::Begins => letters.clone().take(1).filter(|&start| start == body.start).collect(),
            WordForm::Ends | WordForm::Contains => starts(word, alphabet, text, letters).collect(),
            _ => Vec::new(),
        };
        for start in starts {
            let found = word.read_part(&text.letters, &body, start, alphabet);
            // With signs beside it a word is another only where they are read.
            let is_read = |found: &WordMatch| {
                self.is_whole_row(&piece, found)
                    && (segment.tokens.1 == segment.tokens.0 + 1
                        || first.is_in_hashtag()
                        || found.seen.contains(Through::Leet))
            };
            if let Some(found) = found.filter(is_read) {
                self.found(&piece, id, &found);
            }
        }
    }
}

/// How many starts are tried among letters of one skeleton character.
const MOST_STARTS: usize = 64;

/// Where a part may start among the letters that one character of the skeleton stands for: at the
/// first of equal letters, or where just as many follow as the pattern has. A word that is one letter
/// repeated may start at any of them.
fn starts(
    word: &Word,
    alphabet: &Alphabet,
    text: &Text<'_>,
    letters: Range<usize>,
) -> impl Iterator<Item = usize> {
    let run = word.first_run(alphabet);
    let all = word.running && word.is_one_run(alphabet);
    let most = if all { usize::MAX } else { MOST_STARTS };
    let bases = text.letters.as_slice();
    let end = letters.end;
    letters
        .clone()
        .filter(move |&at| {
            let opens = at == letters.start || bases[at].base != bases[at - 1].base;
            let closes = at + run == letters.end
                || at + run < letters.end && bases[at + run].base != bases[at + run - 1].base;
            all && at + run <= end || opens || closes
        })
        .take(most)
}
