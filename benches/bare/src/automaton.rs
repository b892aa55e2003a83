//! The same terms in a plain contiguous automaton, with a boundary filter and nothing else.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

/// Finds terms as whole words, in any ASCII case.
#[derive(Debug)]
pub struct Bare(AhoCorasick);

impl Bare {
    /// The automaton of terms.
    pub fn new<T: AsRef<[u8]>>(terms: impl IntoIterator<Item = T>) -> Self {
        let automaton = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .match_kind(MatchKind::LeftmostLongest)
            .ascii_case_insensitive(true)
            .build(terms)
            .expect("the terms are few enough");
        Self(automaton)
    }

    /// The first and last byte of each term that stands between boundaries.
    pub fn found<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (usize, usize)> + 'a {
        let matches = self.0.find_iter(text).map(|found| (found.start(), found.end()));
        matches.filter(move |&(start, end)| {
            let inside = |letter: Option<char>| {
                letter.is_some_and(|letter| letter.is_alphanumeric() && !is_han(letter))
            };
            !inside(text[..start].chars().next_back()) && !inside(text[end..].chars().next())
        })
    }
}

/// Han is written without spaces, so that its terms stand anywhere.
fn is_han(letter: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&letter)
}
