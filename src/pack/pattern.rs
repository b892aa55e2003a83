//! The pattern language: words in order, alternatives, gaps, lists and detectors.
//!
//! [`Pattern::parse`] reads a pattern as the policy author wrote it; `docs/pattern-language.md`
//! says what each form means.

mod parser;

use std::ops::Range;

use super::code::Code;
use super::error::Location;
use super::limits;
use parser::Parser;

/// A pattern: words in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// The pattern as written.
    pub source: String,
    /// What it says.
    pub elements: Vec<Element>,
    /// Where it is written in the pack.
    pub location: Location,
}

/// One step of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Element {
    /// A word.
    Word(Word),
    /// A sign itself, no reading applied.
    Sign(char),
    /// An emoji: one grapheme cluster.
    Emoji(String),
    /// One of several alternatives, each a sequence of its own.
    Group {
        /// The alternatives, none of them empty.
        alternatives: Vec<Vec<Element>>,
        /// Whether the group may be left out.
        optional: bool,
    },
    /// Any entry of a list.
    List(String),
    /// Any words, up to a number, within the sentence.
    Gap {
        /// How many words at most.
        at_most: u32,
    },
    /// Something that is recognized by its form.
    Detector(Detector),
}

/// A word of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Its letters, as written, without `*`, `~` and `=`.
    pub text: String,
    /// How a word of the text has to be like it.
    pub form: WordForm,
}

/// How a word of the text has to be like a word of the pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WordForm {
    /// `word`: the whole word.
    Whole,
    /// `word*`: begins with it.
    Begins,
    /// `*word`: ends with it.
    Ends,
    /// `*word*`: contains it.
    Contains,
    /// `word~`: any inflected form.
    Inflected,
    /// `=Word`: this exact spelling.
    Spelled,
}

/// Something that is recognized by its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Detector {
    /// `{url}`
    Url,
    /// `{email}`
    Email,
    /// `{phone}`
    Phone,
    /// `{card}`
    Card,
    /// `{iban}`
    Iban,
    /// `{ip}`
    Ip,
    /// `{mention}`
    Mention,
    /// `{hashtag}`
    Hashtag,
    /// `{number}`
    Number,
    /// `{money}`
    Money,
    /// `{emoji}`
    Emoji,
}

impl Detector {
    /// Every detector with its name.
    pub const ALL: [(&'static str, Self); 11] = [
        ("url", Self::Url),
        ("email", Self::Email),
        ("phone", Self::Phone),
        ("card", Self::Card),
        ("iban", Self::Iban),
        ("ip", Self::Ip),
        ("mention", Self::Mention),
        ("hashtag", Self::Hashtag),
        ("number", Self::Number),
        ("money", Self::Money),
        ("emoji", Self::Emoji),
    ];
}

/// What is wrong with a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatternError {
    /// What kind of error it is.
    pub code: &'static str,
    /// The characters meant (Unicode scalar values, from 0).
    pub characters: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub help: String,
}

impl Pattern {
    /// Reads a pattern.
    ///
    /// ```
    /// use forewarn::pack::{Location, Pattern};
    ///
    /// let pattern = Pattern::parse("(i will|gonna) $harm you", Location::default()).expect("valid");
    /// assert_eq!(pattern.elements.len(), 3);
    ///
    /// let error = Pattern::parse("kill + maim", Location::default()).expect_err("a bare sign");
    /// assert_eq!(error.code, "pattern.unescaped-sign");
    /// assert_eq!(error.characters, 5..6);
    /// ```
    pub fn parse(source: &str, location: Location) -> Result<Self, PatternError> {
        if let Some(elements) = plain_words(source) {
            return Ok(Self { source: source.to_owned(), elements, location });
        }
        Self::parse_signs(source, location)
    }

    /// Reads a pattern that may hold more than plain words.
    fn parse_signs(source: &str, location: Location) -> Result<Self, PatternError> {
        let mut parser = Parser::new(source);
        let length = parser.characters.len();
        if length > limits::PATTERN_CHARACTERS {
            return Err(PatternError {
                code: Code::PatternTooLong.as_str(),
                characters: 0..length,
                message: format!(
                    "a pattern of {length} characters; the limit is {}",
                    limits::PATTERN_CHARACTERS
                ),
                help: "split it into several patterns".into(),
            });
        }
        let elements = parser.sequence(0)?;
        if let Some(&stray) = parser.characters.get(parser.next) {
            let help = if stray == ')' {
                "remove it, or open a group with ("
            } else {
                "put the alternatives in round brackets: (a|b)"
            };
            return Err(parser.error(
                Code::PatternStrayBracket,
                parser.next..parser.next + 1,
                format!("`{stray}` outside a group"),
                help,
            ));
        }
        let whole = 0..length.max(1);
        match (elements.first(), elements.last()) {
            (Some(first), Some(last)) if is_gap(first) || is_gap(last) => Err(parser.error(
                Code::PatternGapAtEdge,
                whole,
                "a gap at the start or the end of a pattern".into(),
                "a gap stands between two words; remove it",
            )),
            _ if elements.iter().all(may_be_empty) => Err(parser.error(
                Code::PatternEmpty,
                whole,
                "the pattern can match nothing at all".into(),
                "give it a word that is not optional",
            )),
            _ => Ok(Self { source: source.to_owned(), elements, location }),
        }
    }
}

/// The words of a pattern that holds nothing but letters, digits and spaces of ASCII, as most
/// entries of large lists do; `None` for any other.
fn plain_words(source: &str) -> Option<Vec<Element>> {
    let plain = source.len() <= limits::PATTERN_CHARACTERS
        && source.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b' ');
    if !plain {
        return None;
    }
    let words = source.split(' ').filter(|word| !word.is_empty());
    let mut elements = Vec::with_capacity(words.clone().count());
    elements.extend(words.map(|word| Element::Word(Word { text: word.to_owned(), form: WordForm::Whole })));
    (1..=limits::PATTERN_ELEMENTS).contains(&elements.len()).then_some(elements)
}

fn is_gap(element: &Element) -> bool {
    matches!(element, Element::Gap { .. })
}

fn may_be_empty(element: &Element) -> bool {
    match element {
        Element::Gap { .. } => true,
        Element::Group { alternatives, optional } => {
            *optional || alternatives.iter().any(|alternative| alternative.iter().all(may_be_empty))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests;
