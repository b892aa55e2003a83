//! Windows of a text in which every pattern of a rule matches.

use std::cmp::Reverse;

use super::matching::{Candidate, Field};
use super::readings::Seen;
use super::rules::{Match, rank};
use crate::order;
use crate::pack::Within;

/// The places where the patterns match within what a window may span, by where they start.
struct Places {
    /// Each with the number of its pattern.
    places: Vec<(usize, Candidate)>,
    /// For each pattern, its places, and for each of them which of the rest ends first.
    by_pattern: Vec<Vec<(usize, usize)>>,
}

impl Places {
    fn of(mut places: Vec<(usize, Candidate)>, patterns: usize) -> Self {
        order::sort_by_key(&mut places, rank);
        let mut by_pattern = vec![Vec::new(); patterns];
        for (place, (pattern, _)) in places.iter().enumerate() {
            by_pattern[*pattern].push((place, place));
        }
        let end = |place: usize| places[place].1.bytes.1;
        for of_pattern in &mut by_pattern {
            for index in (1..of_pattern.len()).rev() {
                let (own, next) = (of_pattern[index - 1].0, of_pattern[index].1);
                of_pattern[index - 1].1 = if end(next) < end(own) { next } else { own };
            }
        }
        Self { places, by_pattern }
    }

    fn start(&self, place: usize) -> usize {
        self.places[place].1.bytes.0
    }

    fn end(&self, place: usize) -> usize {
        self.places[place].1.bytes.1
    }

    /// Where the place of a pattern ends that ends first of those that start at a byte or later.
    fn first_end(&self, pattern: usize, byte: usize) -> Option<usize> {
        let of_pattern = &self.by_pattern[pattern];
        let first = of_pattern.partition_point(|&(place, _)| self.start(place) < byte);
        of_pattern.get(first).map(|&(_, ends_first)| self.end(ends_first))
    }

    /// Where the shortest window ends that starts with a place: of every other pattern a place behind
    /// those before it. Which patterns have been met is a set of bits.
    fn shortest(&self, first: usize) -> Option<usize> {
        let patterns = self.by_pattern.len();
        let all = (1_usize << patterns) - 1;
        let mut ends: Vec<Option<usize>> = vec![None; all + 1];
        ends[1 << self.places[first].0] = Some(self.end(first));
        for met in 1..all {
            let Some(end) = ends[met] else { continue };
            for next in (0..patterns).filter(|next| met & (1 << next) == 0) {
                if let Some(longer) = self.first_end(next, end) {
                    let known = &mut ends[met | 1 << next];
                    *known = Some(known.map_or(longer, |known| known.min(longer)));
                }
            }
        }
        ends[all]
    }

    /// The best parts of a window from one byte to another that are close enough.
    fn best(&self, field: &Field<'_>, start: usize, end: usize, within: Within) -> Option<Match> {
        let all = (1_usize << self.by_pattern.len()) - 1;
        let first = self.places.partition_point(|(_, place)| place.bytes.0 < start);
        let inside =
            self.places[first..].iter().enumerate().take_while(|(_, (_, place))| place.bytes.0 < end);
        let mut ways: Vec<(usize, Vec<usize>)> = Vec::new();
        for (place, (pattern, candidate)) in inside.filter(|(_, (_, place))| place.bytes.1 <= end) {
            let (place, bit) = (first + place, 1 << pattern);
            let mut longer: Vec<(usize, Vec<usize>)> = ways
                .iter()
                .filter(|(met, way)| {
                    met & bit == 0 && way.last().is_some_and(|&last| self.end(last) <= candidate.bytes.0)
                })
                .map(|(met, way)| (met | bit, [way.as_slice(), &[place]].concat()))
                .collect();
            if candidate.bytes.0 == start {
                longer.push((bit, vec![place]));
            }
            ways.append(&mut longer);
            ways.truncate(MOST_WAYS);
        }
        let windows = ways.into_iter().filter(|&(met, _)| met == all).map(|(_, way)| {
            let mut starts: Vec<(usize, usize)> =
                way.iter().map(|&place| (self.places[place].0, self.start(place))).collect();
            order::sort(&mut starts);
            (starts, window(way.into_iter().map(|place| self.places[place].1.clone()).collect()))
        });
        let narrow = windows.filter(|(_, window)| is_narrow(field, window, within));
        // Of equal windows the one in which the pattern written first stands first.
        let best = narrow.min_by(|(starts, one), (other_starts, other)| {
            preference(one).cmp(&preference(other)).then_with(|| starts.cmp(other_starts))
        });
        best.map(|(_, window)| window)
    }
}

/// How many ways to choose the parts of one window are compared.
const MOST_WAYS: usize = 1_000;

/// The smallest windows that do not overlap, by where they start.
pub(super) fn choose(
    field: &Field<'_>,
    candidates: Vec<(usize, Candidate)>,
    patterns: usize,
    within: Within,
) -> Vec<Match> {
    // Each with the sentence it stands in.
    let mut placed: Vec<(u32, (usize, Candidate))> = Vec::new();
    for (pattern, candidate) in candidates {
        let sentence = |token: usize| match within {
            Within::Caption => 0,
            Within::Words(_) | Within::Sentence => field.text.tokens[token].sentence,
        };
        // Letters set apart may lead from one sentence into another.
        let (first, last) = (sentence(candidate.tokens.0), sentence(candidate.tokens.1 - 1));
        if last != first {
            placed.push((last, (pattern, candidate.clone())));
        }
        placed.push((first, (pattern, candidate)));
    }
    order::sort_by_key(&mut placed, |&(sentence, _)| sentence);
    let mut windows: Vec<Match> = Vec::new();
    for group in placed.chunk_by(|(one, _), (other, _)| one == other) {
        let places = Places::of(group.iter().map(|(_, place)| place.clone()).collect(), patterns);
        // By where they end, the smallest first.
        let mut spans: Vec<(usize, Reverse<usize>)> = (0..places.places.len())
            .filter_map(|first| Some((places.shortest(first)?, Reverse(places.start(first)))))
            .collect();
        order::sort(&mut spans);
        // Of windows with one end only the smallest counts: what keeps it away keeps the others away.
        spans.dedup_by_key(|&mut (end, _)| end);
        let best = |(end, Reverse(start))| places.best(field, start, end, within);
        windows.extend(spans.into_iter().filter_map(best));
    }
    order::sort_by_key(&mut windows, |window| {
        let Candidate { tokens, bytes, .. } = &window.whole;
        (field.words_in(tokens.0..tokens.1), *bytes)
    });
    let mut chosen: Vec<Match> = Vec::new();
    for window in windows {
        let (start, end) = window.whole.bytes;
        // Those that are chosen stay in the order of the text.
        let place = chosen.partition_point(|taken| taken.whole.bytes.0 < end);
        if chosen[..place].last().is_none_or(|before| before.whole.bytes.1 <= start) {
            chosen.insert(place, window);
        }
    }
    chosen
}

/// The order of windows of one place: most words, shortest gaps, longest parts, fewest disguises.
fn preference(window: &Match) -> impl Ord + use<> {
    let length: usize = window.parts.iter().map(|part| part.bytes.1 - part.bytes.0).sum();
    (Reverse(window.whole.words), window.whole.gap_words, Reverse(length), window.whole.seen.count())
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
