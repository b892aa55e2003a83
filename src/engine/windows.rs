//! Windows of a text in which every pattern of a rule matches.

use std::collections::BTreeMap;

use super::matching::{Candidate, Field};
use super::readings::Seen;
use super::rules::{Match, rank};
use crate::pack::Within;

/// The places where one pattern matches, by where they start; for each place of the list, which of
/// the rest ends first.
struct Places {
    places: Vec<Candidate>,
    ends_first: Vec<usize>,
}

impl Places {
    /// Of the candidates that start at one place the best is taken.
    fn of(candidates: Vec<Candidate>) -> Self {
        let mut candidates: Vec<(usize, Candidate)> = candidates.into_iter().map(|it| (0, it)).collect();
        candidates.sort_by_key(rank);
        candidates.dedup_by_key(|(_, candidate)| candidate.bytes.0);
        let places: Vec<Candidate> = candidates.into_iter().map(|(_, candidate)| candidate).collect();
        let mut ends_first: Vec<usize> = (0..places.len()).collect();
        for place in (1..places.len()).rev() {
            let (one, next) = (place - 1, ends_first[place]);
            ends_first[one] = if places[next].bytes.1 < places[one].bytes.1 { next } else { one };
        }
        Self { places, ends_first }
    }

    /// Of the places that start at a byte or later, the one that ends first.
    fn from(&self, byte: usize) -> Option<usize> {
        let first = self.places.partition_point(|place| place.bytes.0 < byte);
        self.ends_first.get(first).copied()
    }
}

/// The smallest windows that do not overlap, by where they start.
pub(super) fn choose(
    field: &Field<'_>,
    candidates: Vec<(usize, Candidate)>,
    patterns: usize,
    within: Within,
) -> Vec<Match> {
    let mut groups: BTreeMap<u32, Vec<Vec<Candidate>>> = BTreeMap::new();
    for (pattern, candidate) in candidates {
        let sentence = match within {
            Within::Caption => 0,
            Within::Words(_) | Within::Sentence => field.text.tokens[candidate.tokens.0].sentence,
        };
        groups.entry(sentence).or_insert_with(|| vec![Vec::new(); patterns])[pattern].push(candidate);
    }
    let mut windows: Vec<Match> = Vec::new();
    for group in groups.into_values().filter(|group| group.iter().all(|places| !places.is_empty())) {
        let places: Vec<Places> = group.into_iter().map(Places::of).collect();
        for (pattern, of_pattern) in places.iter().enumerate() {
            let found = (0..of_pattern.places.len()).filter_map(|first| shortest(&places, pattern, first));
            windows.extend(found.map(window).filter(|window| is_narrow(field, window, within)));
        }
    }
    windows.sort_by_key(|window| {
        let Candidate { tokens, bytes, .. } = &window.whole;
        (field.words_in(tokens.0..tokens.1), *bytes)
    });
    let mut chosen: Vec<Match> = Vec::new();
    for window in windows {
        let free = |other: &Match| {
            other.whole.bytes.1 <= window.whole.bytes.0 || window.whole.bytes.1 <= other.whole.bytes.0
        };
        if chosen.iter().all(free) {
            chosen.push(window);
        }
    }
    chosen.sort_by_key(|window| window.whole.bytes.0);
    chosen
}

/// The shortest window that starts with a place of a pattern: of every other pattern a place behind
/// those before it. Which patterns have been met is a set of bits; for each set the way that
/// ends first is kept.
fn shortest(places: &[Places], pattern: usize, first: usize) -> Option<Vec<Candidate>> {
    let all = (1_usize << places.len()) - 1;
    let mut ways: Vec<Option<Vec<(usize, usize)>>> = vec![None; all + 1];
    let end = |way: &[(usize, usize)]| {
        way.last().map_or(0, |&(pattern, place)| places[pattern].places[place].bytes.1)
    };
    ways[1 << pattern] = Some(vec![(pattern, first)]);
    for met in 1..all {
        let Some(way) = ways[met].clone() else { continue };
        for next in (0..places.len()).filter(|next| met & (1 << next) == 0) {
            let Some(place) = places[next].from(end(&way)) else { continue };
            let longer = [way.as_slice(), &[(next, place)]].concat();
            let known = &mut ways[met | 1 << next];
            if known.as_ref().is_none_or(|known| end(&longer) < end(known)) {
                *known = Some(longer);
            }
        }
    }
    let way = ways.pop()??;
    Some(way.into_iter().map(|(pattern, place)| places[pattern].places[place].clone()).collect())
}

fn window(parts: Vec<Candidate>) -> Match {
    let (first, last) = (&parts[0], &parts[parts.len() - 1]);
    let whole = Candidate {
        bytes: (first.bytes.0, last.bytes.1),
        utf16: (first.utf16.0, last.utf16.1),
        tokens: (first.tokens.0, last.tokens.1),
        words: parts.iter().map(|part| part.words).sum(),
        gap_words: parts.iter().map(|part| part.gap_words).sum(),
        seen: parts.iter().fold(Seen::default(), |seen, part| seen.union(part.seen)),
        hits: parts.iter().flat_map(|part| part.hits.iter().copied()).collect(),
    };
    Match { whole, parts }
}

/// Whether few enough words stand between the parts.
fn is_narrow(field: &Field<'_>, window: &Match, within: Within) -> bool {
    let Within::Words(words) = within else { return true };
    let gaps = window.parts.windows(2).map(|pair| pair[0].tokens.1..pair[1].tokens.0);
    gaps.map(|gap| field.words_in(gap)).sum::<usize>() < words as usize
}
