//! Parts of a text that are not, or not only, read as words: links, e-mail addresses, mentions and
//! hashtags.

use std::ops::Range;

use super::token::Part;
use super::{character, leet};

/// Finds the parts, in order and apart from each other, in bytes.
pub(crate) fn find(text: &str) -> Vec<(Part, Range<usize>)> {
    let mut found: Vec<(Part, Range<usize>)> = Vec::new();
    let mut from = 0;
    while let Some(offset) = text.as_bytes()[from..].iter().position(|&byte| may_be_sign(byte)) {
        let at = from + offset;
        let reached = found.last().map_or(0, |(_, part)| part.end);
        let sign = text[at..].chars().next();
        let part = match sign {
            Some('@' | '＠') => address(text, at, reached),
            Some('#' | '＃') => hashtag(text, at, reached).map(|part| (Part::Hashtag, part)),
            Some(':') => link(text, at, reached).map(|part| (Part::Link, part)),
            Some('.') => bare_link(text, at, reached).map(|part| (Part::Link, part)),
            _ => None,
        };
        let after = at + sign.map_or(1, char::len_utf8);
        from = part.as_ref().map_or(after, |(_, part)| part.end.max(after));
        found.extend(part);
    }
    found
}

/// How far back letters are looked for that a `#` stands behind with other masks.
const MOST_MASKS: usize = 32;

/// Whether a byte is, or starts, one of the signs that parts have. The full-width signs start with
/// 0xEF, as little else does.
fn may_be_sign(byte: u8) -> bool {
    matches!(byte, b'@' | b'#' | b':' | b'.' | 0xEF)
}

/// `scheme://…`
fn link(text: &str, at: usize, reached: usize) -> Option<Range<usize>> {
    let rest = text[at..].strip_prefix("://")?;
    let start = run_before(text, at, reached, |character| {
        character.is_ascii_alphanumeric() || matches!(character, '+' | '-' | '.')
    });
    if start == at || rest.is_empty() {
        return None;
    }
    let end = link_end(text, at + 3);
    (end > at + 3).then_some(start..end)
}

/// `www.…`
fn bare_link(text: &str, at: usize, reached: usize) -> Option<Range<usize>> {
    let start = at.checked_sub(3).filter(|&start| start >= reached)?;
    text.get(start..at).filter(|prefix| prefix.eq_ignore_ascii_case("www"))?;
    if text[..start].chars().next_back().is_some_and(character::is_word) {
        return None;
    }
    let end = link_end(text, at + 1);
    (end > at + 1).then_some(start..end)
}

/// `name@site.example` or `@name`
fn address(text: &str, at: usize, reached: usize) -> Option<(Part, Range<usize>)> {
    let sign = text[at..].chars().next()?.len_utf8();
    let start = run_before(text, at, reached, |character| {
        character::is_word(character) && !character::is_unspaced(character)
            || matches!(character, '.' | '_' | '-' | '+' | '%')
    });
    let end = at
        + sign
        + run_length(&text[at + sign..], |character| {
            character::is_word(character) && !character::is_unspaced(character)
                || matches!(character, '.' | '_' | '-')
        });
    let end = end
        - text[at + sign..end].chars().rev().take_while(|&character| matches!(character, '.' | '-')).count();
    if end == at + sign {
        return None;
    }
    if start < at {
        return text[at + sign..end].contains('.').then_some((Part::Email, start..end));
    }
    let after_word = text[..at]
        .chars()
        .next_back()
        .is_some_and(|before| character::is_word(before) && !character::is_unspaced(before));
    (!after_word).then_some((Part::Mention, at..end))
}

/// `#name`, outside a word or right behind another part
fn hashtag(text: &str, at: usize, reached: usize) -> Option<Range<usize>> {
    let sign = text[at..].chars().next()?.len_utf8();
    // A `#` that masks a letter stands behind the letters before it, or behind another mask.
    let mut before = text[..at].chars().rev().take(MOST_MASKS);
    let passed = |before: char| {
        character::is_ignorable(before) || character::is_joining(before) || leet::is_mask(before)
    };
    let visible = before.find(|&before| !passed(before));
    let after_word =
        visible.is_some_and(|before| character::is_word(before) && !character::is_unspaced(before));
    let name = &text[at + sign..];
    let starts_with_letter = name
        .chars()
        .find(|&next| !character::is_ignorable(next))
        .is_some_and(|next| !character::is_dropped_mark(next));
    let length = name.len() - name_rest(name).len();
    let named = name[..length]
        .chars()
        .any(|letter| letter.is_alphabetic() || character::shown_letter(letter).is_some());
    (named && starts_with_letter && (!after_word || reached == at && at > 0)).then(|| at..at + sign + length)
}

/// What follows the letters, digits and underscores of a tag. Flags do not belong to it, other rows
/// of regional indicators are letters.
fn name_rest(name: &str) -> &str {
    let mut rest = name;
    let mut in_letters = false;
    while let Some(next) = rest.chars().next() {
        let indicator = character::is_regional_indicator(next);
        let belongs = if indicator {
            in_letters || !character::starts_with_flags(rest)
        } else {
            character::is_word(next)
                || character::is_ignorable(next)
                || character::is_underscore(next)
                || character::shown_letter(next).is_some()
        };
        if !belongs {
            break;
        }
        in_letters = indicator;
        rest = &rest[next.len_utf8()..];
    }
    rest
}

fn run_before(text: &str, at: usize, reached: usize, belongs: impl Fn(char) -> bool) -> usize {
    let run: usize =
        text[reached..at].chars().rev().take_while(|&character| belongs(character)).map(char::len_utf8).sum();
    at - run
}

fn run_length(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.chars().take_while(|&character| belongs(character)).map(char::len_utf8).sum()
}

fn link_end(text: &str, from: usize) -> usize {
    let end = from
        + run_length(&text[from..], |character| {
            !character.is_whitespace()
                && !character::is_unspaced(character)
                && !matches!(
                    character,
                    '<' | '>' | '"' | '，' | '。' | '！' | '？' | '、' | '）' | '」' | '』'
                )
        });
    let trailing = text[from..end]
        .chars()
        .rev()
        .take_while(|character| matches!(character, '.' | ',' | ';' | ':' | '!' | '?' | ')' | '\'' | '…'));
    end - trailing.map(char::len_utf8).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_found_and_their_neighbours_are_not() {
        let cases: [(&str, &[&str]); 15] = [
            ("see https://a.example/b?c=d.", &["https://a.example/b?c=d"]),
            ("see (www.a.example)!", &["www.a.example"]),
            ("awww. nice", &[]),
            ("write to me.too@a.example, now", &["me.too@a.example"]),
            ("thanks @some_one.", &["@some_one"]),
            ("me @ home", &[]),
            ("a@b", &[]),
            ("#KillYourself now", &["#KillYourself"]),
            ("#1 and C# and #", &[]),
            ("#自由 吧", &["#自由"]),
            ("#one#two C#three", &["#one", "#two"]),
            ("看https://a.example/b吧", &["https://a.example/b"]),
            ("你@name好", &["@name"]),
            ("a: b. c", &[]),
            ("@@@@ ####", &[]),
        ];
        for (text, expected) in cases {
            let found: Vec<&str> = find(text).into_iter().map(|(_, part)| &text[part]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn long_runs_are_read_once() {
        for text in [
            "a@".repeat(50_000),
            "@".repeat(100_000),
            "a.".repeat(50_000),
            "a://".repeat(25_000),
            ":".repeat(100_000),
        ] {
            assert!(find(&text).len() <= text.len());
        }
    }
}
