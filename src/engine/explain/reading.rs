//! How a text was read: its words and signs, and what else is looked up as a word.

use std::ops::Range;

use super::super::pieces;
use super::super::survey::Survey;
use super::super::word::Word;
use super::model::{Part, Piece, PieceKind, Token, TokenKind};
use super::{Span, span_of};
use crate::pack::pattern::{Detector, WordForm};
use crate::text::character::is_ignorable;
use crate::text::{self, Letter, Letters, Skeleton, Text, class};

/// A token as it is told of.
pub(super) fn token(text: &Text<'_>, token: &text::Token) -> Token {
    let source = &text.source[token.bytes.clone()];
    let kind = match token.kind {
        text::TokenKind::Word => TokenKind::Word,
        text::TokenKind::Running => TokenKind::Running,
        text::TokenKind::Emoji => TokenKind::Emoji,
        text::TokenKind::Sign(_) => TokenKind::Sign,
    };
    let is_word = token.kind.is_word();
    Token {
        kind,
        start: token.utf16.start,
        end: token.utf16.end,
        text: source.to_owned(),
        skeleton: if is_word { skeleton(text.letters_of(token)) } else { String::new() },
        invisible: is_word && source.chars().any(is_ignorable),
        part: token.part.map(|part| match part {
            text::Part::Link => Part::Link,
            text::Part::Email => Part::Email,
            text::Part::Mention => Part::Mention,
            text::Part::Hashtag => Part::Hashtag,
        }),
    }
}

/// Letters set apart, words with signs or masks, and hashtags of several parts.
pub(super) fn pieces(text: &Text<'_>, survey: &Survey) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut add = |kind, letters: &Letters, range: Range<usize>| {
        let Span { bytes, utf16 } = span_of(letters, range.clone());
        let (start, end) = utf16;
        let text = text.source[bytes.0..bytes.1].to_owned();
        pieces.push(Piece { kind, start, end, text, skeleton: skeleton(&letters.as_slice()[range]) });
    };
    for row in &survey.rows {
        add(PieceKind::Spaced, &row.letters, 0..row.letters.len());
    }
    for (at, token) in text.tokens.iter().enumerate() {
        if !matches!(token.kind, text::TokenKind::Sign(_)) {
            continue;
        }
        if token.is_in_hashtag() {
            let words = pieces::words_of_tag(text, at).filter(|(start, end)| end - start > 1);
            if let Some(words) = words {
                add(PieceKind::Hashtag, &text.letters, pieces::letters_of(text, words));
            }
        } else if let Some(chunk) = (!token.letters.is_empty()).then(|| pieces::chunk(text, at)).flatten() {
            for tokens in pieces::with_leet(text, chunk) {
                add(PieceKind::Signs, &text.letters, pieces::letters_of(text, tokens));
            }
            if let Some(tokens) = pieces::masked(text, chunk) {
                add(PieceKind::Masked, &text.letters, pieces::body_of(text, tokens));
            }
        }
    }
    pieces.sort_by_key(|piece| (piece.start, piece.end));
    pieces.dedup();
    pieces
}

/// The skeleton of letters, with a letter for each class rather than a sign.
fn skeleton(letters: &[Letter]) -> String {
    let mut skeleton = Skeleton::default();
    letters.iter().filter_map(|letter| skeleton.push(letter)).map(letter_of_class).collect()
}

/// The first letter of the Latin alphabet, or else of the Cyrillic, that is of a class.
fn letter_of_class(of_class: char) -> char {
    ('a'..='z').chain('а'..='я').find(|&letter| class(letter) == of_class).unwrap_or(of_class)
}

/// A word of a pattern with the signs of its form.
pub(super) fn word_as_written(word: &Word) -> String {
    let letters = &word.read_as;
    match word.form {
        WordForm::Whole => letters.clone(),
        WordForm::Begins => format!("{letters}*"),
        WordForm::Ends => format!("*{letters}"),
        WordForm::Contains => format!("*{letters}*"),
        WordForm::Inflected => format!("{letters}~"),
        WordForm::Spelled => {
            let in_case = |letter: &Letter| match letter.is_capital() {
                true => letter.base.to_uppercase().collect(),
                false => letter.base.to_string(),
            };
            format!("={}", word.letters.as_slice().iter().map(in_case).collect::<String>())
        }
    }
}

/// A detector as patterns have it.
pub(super) fn detector_as_written(detector: Detector) -> String {
    let known = Detector::ALL.iter().find(|(_, known)| *known == detector);
    known.map(|(name, _)| format!("{{{name}}}")).unwrap_or_default()
}
