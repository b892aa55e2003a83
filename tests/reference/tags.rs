//! Hashtags: where they are, and the parts they are read as.

use std::ops::Range;

use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

use super::characters::{is_digit, is_dropped_mark, is_invisible, is_unspaced, shown_letter};

/// A hashtag, in characters.
#[derive(Clone, Debug)]
pub struct Tag {
    /// With its `#`, and to the last letter or underscore.
    pub place: Range<usize>,
    /// What is read as words in a row.
    pub parts: Vec<Range<usize>>,
    /// Whether underscores stand in it.
    pub has_underscores: bool,
}

/// Every hashtag. `is_part` says whether a character can be part of a word.
pub fn tags(characters: &[char], is_part: impl Fn(usize) -> bool) -> Vec<Tag> {
    let mut tags: Vec<Tag> = Vec::new();
    for start in 0..characters.len() {
        let behind_tag = tags.last().is_some_and(|tag: &Tag| {
            let between = characters.get(tag.place.end..start);
            between.is_some_and(|between| between.iter().all(|&between| is_invisible(between)))
        });
        if !is_hash(characters[start]) || !behind_tag && is_behind_word(characters, start, &is_part) {
            continue;
        }
        let visible = (start + 1..characters.len())
            .filter(|&at| !is_invisible(characters[at]))
            .take_while(|&at| is_part(at) || is_underscore(characters[at]));
        let body: Vec<usize> = visible.collect();
        let starts_with_letter = body.first().is_some_and(|&first| !is_dropped_mark(characters[first]));
        // `#1` is a place, not a tag.
        let has_letter = body.iter().any(|&at| is_part(at) && !is_digit(characters[at]));
        if starts_with_letter && has_letter {
            tags.push(Tag {
                place: start..body[body.len() - 1] + 1,
                parts: parts(characters, &body),
                has_underscores: body.iter().any(|&at| is_underscore(characters[at])),
            });
        }
    }
    tags
}

fn is_hash(character: char) -> bool {
    matches!(character, '#' | '＃')
}

fn is_underscore(character: char) -> bool {
    matches!(character, '_' | '＿')
}

/// Whether a `#` stands in a word, alone or beside other signs that letters are masked with.
fn is_behind_word(characters: &[char], start: usize, is_part: impl Fn(usize) -> bool) -> bool {
    let passed = |at: &usize| {
        is_invisible(characters[*at])
            || is_hash(characters[*at])
            || matches!(characters[*at], '*' | '•' | '_')
    };
    (0..start).rev().find(|at| !passed(at)).is_some_and(|at| is_part(at) && !is_unspaced(characters[at]))
}

/// The parts of a tag, whose visible characters these are.
fn parts(characters: &[char], body: &[usize]) -> Vec<Range<usize>> {
    let letters: Vec<usize> = body.iter().copied().filter(|&at| !is_mark(characters[at])).collect();
    // Letters in circles and squares are of no case.
    let is_capital = |at: usize| {
        let letter = letters.get(at).map(|&at| characters[at]);
        letter.is_some_and(|letter| letter.is_uppercase() && shown_letter(letter).is_none())
    };
    let is_small = |at: usize| {
        let letter = letters.get(at).map(|&at| characters[at]);
        letter.is_some_and(|letter| letter.is_lowercase() && shown_letter(letter).is_none())
    };
    let has_small_letters = (0..letters.len()).any(is_small);
    let starts_part = |at: usize| {
        let behind_small = is_small(at - 1) || is_digit(characters[letters[at - 1]]);
        let last_of_capitals = is_capital(at - 1) && is_small(at + 1);
        has_small_letters && is_capital(at) && (behind_small || last_of_capitals)
    };
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut after_underscore = true;
    for &at in body {
        if is_underscore(characters[at]) {
            after_underscore = true;
            continue;
        }
        let among_letters = letters.iter().position(|&letter| letter == at);
        if after_underscore && among_letters.is_none() {
            // A mark of the underscore.
            continue;
        }
        let begins = after_underscore || among_letters.is_some_and(starts_part);
        after_underscore = false;
        match parts.last_mut() {
            Some(part) if !begins => part.end = at + 1,
            _ => parts.push(at..at + 1),
        }
    }
    parts
}

fn is_mark(character: char) -> bool {
    character.general_category_group() == GeneralCategoryGroup::Mark || is_dropped_mark(character)
}
