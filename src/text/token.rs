//! Words, emoji and signs: what a text is made of, besides white space.

use std::ops::Range;

/// A word, an emoji or a sign of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: TokenKind,
    /// Its letters among those of the text; none for emoji and signs.
    pub letters: Range<usize>,
    /// How many of its letters remain without a trailing 's.
    pub body: usize,
    /// Where it stands, in bytes.
    pub bytes: Range<usize>,
    /// Where it stands, in UTF-16 code units.
    pub utf16: Range<usize>,
    /// What white space stands before it.
    pub spacing: Spacing,
    /// The number of its sentence, counted through the text.
    pub sentence: u32,
    /// It is part of a link, an address, a mention or a hashtag.
    pub opaque: bool,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// A word between others.
    Word,
    /// A letter of a script written without spaces, with what joins it.
    Running,
    /// One emoji.
    Emoji,
    /// Any other character.
    Sign(char),
}

impl TokenKind {
    /// Whether it has letters.
    pub fn is_word(self) -> bool {
        matches!(self, Self::Word | Self::Running)
    }
}

/// White space before a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spacing {
    /// Nothing at all.
    None,
    /// White space, with at most one line break.
    Space,
    /// A blank line.
    BlankLine,
}
