//! Filling letters that are written as one word with the words of a phrase.

use std::ops::Range;

use super::hit::Position;
use super::index::Index;
use super::program::WordId;
use super::propose::{Piece, Search};
use super::readings::Seen;
use super::survey::JOINED;
use super::word::WordMatch;
use crate::order;
use crate::text::character::is_underscore;
use crate::text::leet;
use crate::verdict::Through;

/// Words that fill letters, each from an offset to another.
type Filling = Vec<(usize, usize, WordId, WordMatch)>;

impl<'check> Search<'check, '_> {
    /// Finds the words of phrases that fill letters exactly.
    pub(super) fn fill(&mut self, piece: &Piece<'_>, range: Range<usize>, seen: Seen, least_letters: usize) {
        let letters = &piece.letters.as_slice()[range.clone()];
        if letters.len() < least_letters {
            return;
        }
        let mut reached = vec![false; letters.len() + 1];
        reached[0] = true;
        let mut found: Filling = Vec::new();
        let is_prose = self.is_latin && !piece.seen.contains(Through::Hashtag);
        let proposals = self.index.phrases.filling(letters, is_prose, &self.index.whole, self.vocabulary);
        for proposal in proposals {
            let (from, to) = (proposal.from, proposal.to);
            if !reached[from] {
                continue;
            }
            let word = self.vocabulary.word(proposal.word);
            let within = range.start + from..range.start + to;
            let read = word.read_filling(piece.letters, within, &range, &self.alphabets[word.pack]);
            if let Some(matched) = read.filter(|found| self.is_whole_row(piece, found)) {
                reached[to] = true;
                found.push((from, to, proposal.word, matched));
            }
        }
        self.push_filling(piece, letters.len(), seen, least_letters, found);
    }

    /// Finds the words of phrases that fill masked letters exactly, each with its first letter as
    /// it is, and its last no underscore: where a word ends that is a joint, as in `SO_ERROR`.
    pub(super) fn fill_masked(&mut self, piece: &Piece<'_>, range: Range<usize>) {
        let letters = &piece.letters.as_slice()[range.clone()];
        if letters.len() < JOINED {
            return;
        }
        let index: &'check Index = self.index;
        let mut reached = vec![false; letters.len() + 1];
        reached[0] = true;
        let mut found: Filling = Vec::new();
        for from in (0..letters.len()).filter(|&from| !leet::is_mask(letters[from].base)) {
            if !reached[from] {
                continue;
            }
            for id in index.phrases.beginning_with(&letters[from]) {
                let word = self.vocabulary.word(id);
                let to = from + word.letters.len();
                if to > letters.len() || to - from == letters.len() || is_underscore(letters[to - 1].base) {
                    continue;
                }
                let within = range.start + from..range.start + to;
                if let Some(matched) = word.read_masked(piece.letters, within, &self.alphabets[word.pack]) {
                    reached[to] = true;
                    found.push((from, to, id, matched));
                }
            }
        }
        self.push_filling(piece, letters.len(), piece.seen.with(Through::Joined), JOINED, found);
    }

    /// Adds the words that fill letters together, those that lead to their end.
    pub(super) fn push_filling(
        &mut self,
        piece: &Piece<'_>,
        length: usize,
        seen: Seen,
        least_letters: usize,
        mut filling: Filling,
    ) {
        order::sort_by_key(&mut filling, |&(from, to, ..)| (from, to));
        let mut leads_on = vec![false; length + 1];
        leads_on[length] = true;
        for (from, to, ..) in filling.iter().rev() {
            leads_on[*from] |= leads_on[*to];
        }
        if !leads_on[0] {
            return;
        }
        let first_place = self.places;
        self.places += length as u32;
        let position = |offset: usize| match offset {
            0 => Position::before(piece.tokens.0),
            _ if offset == length => Position::before(piece.tokens.1),
            _ => Position { token: piece.tokens.0 as u32, inside: first_place + offset as u32 },
        };
        for (from, to, id, matched) in filling.into_iter().filter(|&(_, to, ..)| leads_on[to]) {
            let first = piece.letters.as_slice()[matched.letters.start];
            let hidden = from > 0 && first.is_after_invisible();
            let seen = if hidden { seen.with(Through::Invisible) } else { seen };
            let piece = Piece { seen, range: piece.range.clone(), ..*piece };
            let fills = (to == length).then_some(least_letters);
            self.push(&piece, (position(from), position(to)), id, &matched, fills);
        }
    }
}
