//! Signs for letters: digits and other signs that writers put in their place (leet), and masks,
//! which stand for any letter.
//!
//! Source of the table: what moderation word lists and the habits of writers in both alphabets have
//! in common; a sign stands here only for letters it looks or sounds like.

use std::sync::LazyLock;

use super::letter::prototype;
use crate::order;

/// Each sign with the letters it may stand for, of both alphabets.
const SIGNS: [(char, &str); 19] = [
    ('0', "oо"),
    ('1', "ilиі"),
    ('2', "z"),
    ('3', "eзэ"),
    ('4', "aч"),
    ('5', "s"),
    ('6', "bgб"),
    ('7', "t"),
    ('8', "bв"),
    ('9', "gq"),
    ('@', "aа"),
    ('$', "sс"),
    ('!', "il"),
    ('|', "il"),
    ('+', "t"),
    ('€', "e"),
    ('£', "l"),
    ('¥', "y"),
    ('¢', "c"),
];

/// Whether a sign may stand for a letter.
///
/// ```
/// use forewarn::text::leet;
///
/// assert!(leet::may_stand_for('1', 'i') && leet::may_stand_for('1', 'l'));
/// assert!(leet::may_stand_for('4', 'ч'));
/// assert!(!leet::may_stand_for('i', '1'));
/// ```
pub fn may_stand_for(sign: char, letter: char) -> bool {
    SIGNS.iter().any(|&(known, letters)| known == sign && letters.contains(letter))
}

/// Whether a character other than a digit may stand for a letter.
pub fn is_sign(character: char) -> bool {
    matches!(character, '@' | '$' | '!' | '|' | '+' | '€' | '£' | '¥' | '¢')
}

/// Whether a sign is a letter only between others of its word; at an edge it is punctuation.
pub fn is_inner_sign(character: char) -> bool {
    matches!(character, '!' | '|' | '+')
}

/// Whether a character masks a letter.
pub fn is_mask(character: char) -> bool {
    matches!(character, '*' | '#' | '•' | '_')
}

/// One letter for all that look alike or that one sign may stand for, directly or through others.
pub(super) fn class(letter: char) -> char {
    let letter = prototype(letter);
    let known = CLASSES.binary_search_by_key(&letter, |&(member, _)| member);
    known.map_or(letter, |place| CLASSES[place].1)
}

/// The signs and the letters of the table, sorted, each with the least of its class.
static CLASSES: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
    let pairs =
        || SIGNS.iter().flat_map(|&(sign, letters)| letters.chars().map(move |it| (sign, prototype(it))));
    let mut classes: Vec<(char, char)> =
        pairs().flat_map(|(sign, letter)| [sign, letter]).map(|member| (member, member)).collect();
    order::sort(&mut classes);
    classes.dedup();
    for (sign, letter) in pairs() {
        let class_of =
            |member: char| classes.iter().find(|&&(known, _)| known == member).map(|&(_, class)| class);
        let joined = [class_of(sign), class_of(letter)];
        let least = joined.into_iter().flatten().min().unwrap_or(sign);
        let same = classes.iter_mut().filter(|&&mut (_, class)| joined.contains(&Some(class)));
        same.for_each(|(_, class)| *class = least);
    }
    classes
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_is_of_the_class_of_its_letters() {
        for (sign, letters) in SIGNS {
            for letter in letters.chars() {
                let (one, other) = (class(sign), class(letter));
                assert_eq!(one, other, "{sign} and {letter}");
            }
        }
    }

    #[test]
    fn classes_are_settled() {
        for (sign, letters) in SIGNS {
            for character in letters.chars().chain([sign]) {
                let once = class(character);
                assert_eq!(class(once), once, "{character}");
            }
        }
    }
}
