//! What Spanish, Portuguese and French share: tables of verbs whose prefix may be anything, and the
//! spelling of a sound before other vowels.

use super::forms::{glue, last, rows};

/// The row whose first item the word ends with, the longest, and what stands before that item.
/// An item after `=` stands for the whole word.
pub(super) fn verb_row<'w>(
    table: &'static str,
    word: &'w str,
) -> Option<(&'w str, &'static str, &'static str)> {
    rows(table)
        .filter_map(|(verb, rest)| match verb.strip_prefix('=') {
            Some(whole) => (whole == word).then_some(("", whole, rest)),
            None => word.strip_suffix(verb).map(|prefix| (prefix, verb, rest)),
        })
        .max_by_key(|(_, verb, _)| verb.len())
}

/// The cells of a row, of which `-` is none.
pub(super) fn cells(rest: &str) -> impl Iterator<Item = Option<&str>> {
    rest.split(' ').map(|cell| (cell != "-").then_some(cell)).chain(std::iter::repeat(None))
}

/// The stem with the spelling it has before e and i, if it is that of a verb in -ar or -er.
pub(super) fn before_front(stem: &str, z: char) -> String {
    let (start, end) = last(stem);
    match end {
        'c' => glue(start, "qu"),
        'g' => glue(start, "gu"),
        _ if end == z => glue(start, "c"),
        'u' if z == 'z' && start.ends_with('g') => glue(start, "ü"),
        _ => stem.to_owned(),
    }
}

/// The stem with the spelling it has before a and o, if it stands before e or i otherwise.
pub(super) fn before_back(stem: &str, z: char) -> String {
    let (start, end) = last(stem);
    match end {
        'c' => format!("{start}{z}"),
        'g' => glue(start, "j"),
        'u' if start.ends_with('g') => start.to_owned(),
        'u' if start.ends_with('q') => format!("{}c", last(start).0),
        _ => stem.to_owned(),
    }
}

/// The word with an acute accent on its last vowel, or on the open one of its last two.
pub(super) fn accented(word: &str) -> String {
    const VOWELS: [(char, char); 5] = [('a', 'á'), ('e', 'é'), ('i', 'í'), ('o', 'ó'), ('u', 'ú')];
    let letters: Vec<char> = word.chars().collect();
    let vowel = |index: usize| VOWELS.iter().find(|(plain, _)| letters.get(index) == Some(plain));
    let Some(mut place) = (0..letters.len()).rev().find(|&index| vowel(index).is_some()) else {
        return word.to_owned();
    };
    if matches!(letters[place], 'i' | 'u') && place > 0 && "aeo".contains(letters[place - 1]) {
        place -= 1;
    }
    letters
        .iter()
        .enumerate()
        .map(|(index, &letter)| vowel(index).filter(|_| index == place).map_or(letter, |pair| pair.1))
        .collect()
}

/// The word without acute accents and circumflexes.
pub(super) fn unaccented(word: &str) -> String {
    word.chars()
        .map(|letter| match letter {
            'á' | 'â' => 'a',
            'é' | 'ê' => 'e',
            'í' => 'i',
            'ó' | 'ô' => 'o',
            'ú' => 'u',
            _ => letter,
        })
        .collect()
}
