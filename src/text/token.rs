//! Words, emoji and signs: what a text is made of, besides white space.

use std::ops::Range;

/// A word, an emoji or a sign of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: TokenKind,
    /// Its letters among those of the text; none for emoji, and one for signs that may stand for
    /// a letter.
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
    /// What it is part of, where its letters are not plain words.
    pub part: Option<Part>,
}

/// A part of a text that is not, or not only, read as words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A link, with a scheme or beginning with `www.`
    Link,
    /// An e-mail address.
    Email,
    /// `@name`
    Mention,
    /// `#tag`, which is read as words.
    Hashtag,
}

impl Token {
    /// Whether it is part of a link, an address or a mention, which are not read as words.
    pub fn is_opaque(&self) -> bool {
        matches!(self.part, Some(Part::Link | Part::Email | Part::Mention))
    }

    /// Whether it is the `#` of a hashtag.
    pub fn is_sign_of_tag(&self) -> bool {
        self.is_in_hashtag() && matches!(self.kind, TokenKind::Sign('#' | '＃'))
    }

    /// Whether it is part of a hashtag.
    pub fn is_in_hashtag(&self) -> bool {
        self.part == Some(Part::Hashtag)
    }
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
    /// Whether it is made of letters and digits.
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
