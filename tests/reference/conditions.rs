//! Rules whose every pattern must match, and exceptions by nearness.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::ops::Range;

use forewarn::pack::Within;
use forewarn::verdict::Through;

use super::matching::{Match, words_between};
use super::words::Text;

/// A match of each pattern of a rule.
#[derive(Clone, Debug)]
pub struct Window {
    pub span: Range<usize>,
    /// In the order of the text.
    pub parts: Vec<Match>,
}

/// Whether an exception that stands near takes a match back.
pub fn is_near(one: &Match, other: &Match, words: u32, text: &Text, named: &BTreeSet<String>) -> bool {
    if overlap(&one.span, &other.span) {
        return true;
    }
    let (before, after) = if one.span.start < other.span.start { (one, other) } else { (other, one) };
    in_one_sentence(before, after, text)
        && words_between(text, before.span.end..after.span.start, named) < words
}

pub fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// Whether no sentence ends between two matches.
fn in_one_sentence(before: &Match, after: &Match, text: &Text) -> bool {
    text.sentences[before.span.end - 1] == text.sentences[after.span.start]
}

/// The windows that a rule with `all` finds. `candidates` has the matches of each pattern.
pub fn windows(
    candidates: &[Vec<Match>],
    within: Within,
    text: &Text,
    named: &BTreeSet<String>,
) -> Vec<Window> {
    let mut all: Vec<Window> = choices(candidates)
        .into_iter()
        .map(window)
        .filter(|window| is_within(window, within, text, named))
        .collect();
    // Stable: of equal windows the one whose parts are written first.
    all.sort_by_key(|window| (window.span.start, window.span.end, preference(window)));
    all.dedup_by_key(|window| window.span.start);
    all.sort_by_key(|window| (words_between(text, window.span.clone(), named), window.span.start));
    let mut chosen: Vec<Window> = Vec::new();
    for window in all {
        if !chosen.iter().any(|other| overlap(&other.span, &window.span)) {
            chosen.push(window);
        }
    }
    chosen
}

/// Every choice of a match for each pattern, none of which overlap.
fn choices(candidates: &[Vec<Match>]) -> Vec<Vec<Match>> {
    let Some((first, rest)) = candidates.split_first() else { return vec![Vec::new()] };
    let mut all = Vec::new();
    let rest = choices(rest);
    for one in first {
        for others in &rest {
            if !others.iter().any(|other| overlap(&one.span, &other.span)) {
                all.push([vec![one.clone()], others.clone()].concat());
            }
        }
    }
    all
}

fn window(mut parts: Vec<Match>) -> Window {
    parts.sort_by_key(|part| part.span.start);
    let start = parts.first().map_or(0, |part| part.span.start);
    let end = parts.iter().map(|part| part.span.end).max().unwrap_or(0);
    Window { span: start..end, parts }
}

fn is_within(window: &Window, within: Within, text: &Text, named: &BTreeSet<String>) -> bool {
    let pairs = || window.parts.windows(2).map(|pair| (&pair[0], &pair[1]));
    let in_sentence = || pairs().all(|(before, after)| in_one_sentence(before, after, text));
    let between =
        || pairs().map(|(before, after)| words_between(text, before.span.end..after.span.start, named));
    match within {
        Within::Words(words) => in_sentence() && between().sum::<u32>() < words,
        Within::Sentence => in_sentence(),
        Within::Caption => true,
    }
}

/// Of parts that make the same window, those that one match would be chosen by.
fn preference(window: &Window) -> impl Ord + use<> {
    let sum = |of: fn(&Match) -> usize| window.parts.iter().map(of).sum::<usize>();
    (
        Reverse(sum(|part| part.words)),
        sum(|part| part.gap_words as usize),
        Reverse(sum(|part| part.span.len())),
        through(window).len(),
    )
}

/// Everything that had to be seen through.
pub fn through(window: &Window) -> BTreeSet<Through> {
    window.parts.iter().flat_map(|part| part.through.iter().copied()).collect()
}
