//! Reads a pattern, sign by sign.

use std::ops::Range;

use super::{Detector, Element, PatternError, Word, WordForm};
use crate::pack::code::Code;
use crate::pack::errors::shown;
use crate::pack::limits;
use crate::text::character;

/// A pattern and how far it is read.
pub struct Parser {
    /// The pattern.
    pub characters: Vec<char>,
    /// How many of its characters are read.
    pub next: usize,
    elements: usize,
}

impl Parser {
    /// At the start of a pattern.
    pub fn new(source: &str) -> Self {
        Self { characters: source.chars().collect(), next: 0, elements: 0 }
    }

    fn peek(&self) -> Option<char> {
        self.characters.get(self.next).copied()
    }

    fn starts_with(&self, text: &str) -> bool {
        text.chars()
            .enumerate()
            .all(|(index, wanted)| self.characters.get(self.next + index) == Some(&wanted))
    }

    /// An error about some characters.
    pub fn error(&self, code: Code, characters: Range<usize>, message: String, help: &str) -> PatternError {
        PatternError { code: code.as_str(), characters, message, help: help.into() }
    }

    /// Reads elements up to the end, a `|` or a `)`.
    pub fn sequence(&mut self, depth: usize) -> Result<Vec<Element>, PatternError> {
        let mut elements = Vec::new();
        let mut separated = true;
        while let Some(character) = self.peek() {
            if character::is_separator_in_pattern(character) || character::is_ignorable(character) {
                separated |= !character::is_ignorable(character);
                self.next += 1;
                continue;
            }
            if matches!(character, '|' | ')') {
                break;
            }
            let start = self.next;
            let element = self.element(depth)?;
            self.elements += 1;
            if self.elements > limits::PATTERN_ELEMENTS {
                let message =
                    format!("a pattern of more than {} words, groups and gaps", limits::PATTERN_ELEMENTS);
                return Err(self.error(
                    Code::PatternTooManyElements,
                    0..self.characters.len(),
                    message,
                    "split it into several patterns, or use a list",
                ));
            }
            let previous: Option<&Element> = elements.last();
            let beside_sign = matches!(element, Element::Sign(_))
                || previous.is_some_and(|element| matches!(element, Element::Sign(_)));
            if !separated && !beside_sign && self.glued(start, previous, &element) {
                return Err(self.error(
                    Code::PatternNoSpace,
                    start..self.next,
                    "two parts of a pattern without a space between them".into(),
                    "a pattern is words in order: put a space between, or write the whole words as alternatives, such as (kill|kills)",
                ));
            }
            elements.push(element);
            separated = false;
        }
        // Packs hold many patterns of a word or two.
        elements.shrink_to_fit();
        Ok(elements)
    }

    /// Whether two neighbours without a space are one word cut in two, and not the running text of
    /// a script without spaces or an emoji.
    fn glued(&self, start: usize, previous: Option<&Element>, next: &Element) -> bool {
        let free = |element: &Element| matches!(element, Element::Emoji(_) | Element::Gap { .. });
        let Some(previous) = previous else { return false };
        let unspaced = |index: usize| {
            self.characters.get(index).is_some_and(|&character| character::is_unspaced(character))
        };
        let at_edge = |mut index: usize, step: isize| {
            while matches!(self.characters.get(index), Some('(' | ')' | '?' | '|')) {
                index = index.wrapping_add_signed(step);
            }
            index
        };
        !(free(previous)
            || free(next)
            || unspaced(at_edge(start.wrapping_sub(1), -1))
            || unspaced(at_edge(start, 1)))
    }

    fn element(&mut self, depth: usize) -> Result<Element, PatternError> {
        let start = self.next;
        let Some(character) = self.peek() else {
            return Err(self.error(Code::PatternEmpty, 0..1, "an empty pattern".into(), "write a word"));
        };
        if let Some(length) = self.emoji() {
            self.next += length;
            return Ok(Element::Emoji(self.characters[start..self.next].iter().collect()));
        }
        match character {
            '(' => self.group(depth),
            '\\' => self.sign(),
            '$' => self.list(),
            '{' => self.detector(),
            '…' => self.gap(1),
            '.' if self.starts_with("...") => self.gap(3),
            '=' | '*' => self.word(),
            _ if character::is_word(character) => self.word(),
            _ => Err(self.error(
                Code::PatternUnescapedSign,
                start..start + 1,
                format!(
                    "the sign `{}` has no meaning in a pattern",
                    shown(character.encode_utf8(&mut [0; 4]))
                ),
                if character::is_apostrophe(character) {
                    "an apostrophe stands between letters; leave it out here"
                } else {
                    "leave it out, or write \\ before it to mean the sign itself"
                },
            )),
        }
    }

    fn emoji(&self) -> Option<usize> {
        let keycap = matches!(self.characters.get(self.next + 1), Some('\u{FE0F}' | '\u{20E3}'));
        // Asked of every letter: what is below the first emoji can only be the start of a keycap.
        if !keycap && self.peek().is_none_or(|character| character < '\u{203C}') {
            return None;
        }
        let rest: String = self.characters[self.next..].iter().take(32).collect();
        let length = character::emoji_length(&rest)?;
        Some(rest[..length].chars().count())
    }

    fn group(&mut self, depth: usize) -> Result<Element, PatternError> {
        let start = self.next;
        if depth >= limits::GROUP_NESTING {
            let message = format!("groups nested deeper than {}", limits::GROUP_NESTING);
            return Err(self.error(
                Code::PatternGroupsTooDeep,
                start..start + 1,
                message,
                "use a list for the inner alternatives",
            ));
        }
        let mut alternatives = Vec::new();
        loop {
            self.next += 1;
            let alternative = self.sequence(depth + 1)?;
            if alternative.is_empty() {
                return Err(self.error(
                    Code::PatternEmptyAlternative,
                    start..self.next.max(start + 1),
                    "an alternative with nothing in it".into(),
                    "to make a group optional, write ? after it: (a|b)?",
                ));
            }
            alternatives.push(alternative);
            match self.peek() {
                Some('|') => {}
                Some(_) => break,
                None => {
                    return Err(self.error(
                        Code::PatternUnclosedGroup,
                        start..self.next,
                        "a group that is not closed".into(),
                        "close it with )",
                    ));
                }
            }
        }
        self.next += 1;
        let optional = self.peek() == Some('?');
        self.next += usize::from(optional);
        Ok(Element::Group { alternatives, optional })
    }

    fn sign(&mut self) -> Result<Element, PatternError> {
        let start = self.next;
        self.next += 1;
        let Some(sign) = self.peek() else {
            return Err(self.error(
                Code::PatternBadEscape,
                start..start + 1,
                "a \\ with nothing after it".into(),
                "write the sign after it, or \\\\ for the sign itself",
            ));
        };
        if character::is_word(sign) || sign.is_whitespace() || character::is_ignorable(sign) {
            return Err(self.error(
                Code::PatternBadEscape,
                start..start + 2,
                format!("`\\{}` does not name a sign", sign.escape_debug()),
                "letters, digits and white space need no \\; remove it",
            ));
        }
        self.next += 1;
        Ok(Element::Sign(sign))
    }

    fn list(&mut self) -> Result<Element, PatternError> {
        let start = self.next;
        self.next += 1;
        let name = self.name();
        if name.is_empty() {
            return Err(self.error(
                Code::PatternBadList,
                start..self.next,
                "a $ without the name of a list".into(),
                "write the name after it, such as $harm, or \\$ for the sign itself",
            ));
        }
        Ok(Element::List(name))
    }

    fn detector(&mut self) -> Result<Element, PatternError> {
        let start = self.next;
        self.next += 1;
        let name = self.name();
        let closed = self.peek() == Some('}');
        self.next += usize::from(closed);
        match Detector::ALL.iter().find(|(known, _)| *known == name) {
            Some((_, detector)) if closed => Ok(Element::Detector(*detector)),
            _ => {
                let known: Vec<String> =
                    Detector::ALL.iter().map(|(name, _)| format!("{{{name}}}")).collect();
                Err(self.error(
                    Code::PatternUnknownDetector,
                    start..self.next,
                    format!("`{{{name}{}` is not a detector", if closed { "}" } else { "" }),
                    &format!("the detectors are {}", known.join(" ")),
                ))
            }
        }
    }

    fn name(&mut self) -> String {
        let start = self.next;
        while self
            .peek()
            .is_some_and(|character| character.is_ascii_alphanumeric() || matches!(character, '-' | '_'))
        {
            self.next += 1;
        }
        self.characters[start..self.next].iter().collect()
    }

    fn gap(&mut self, dots: usize) -> Result<Element, PatternError> {
        let start = self.next;
        self.next += dots;
        let digits_start = self.next;
        while self.peek().is_some_and(|character| character.is_ascii_digit()) {
            self.next += 1;
        }
        let digits: String = self.characters[digits_start..self.next].iter().collect();
        let at_most = if digits.is_empty() { Some(3) } else { digits.parse().ok() };
        match at_most {
            Some(at_most) if (1..=limits::GAP_WORDS).contains(&at_most) => Ok(Element::Gap { at_most }),
            _ => Err(self.error(
                Code::PatternBadGap,
                start..self.next,
                format!("a gap of {digits} words; the limits are 1 and {}", limits::GAP_WORDS),
                "write ... for up to 3 words, or ...5 for up to 5",
            )),
        }
    }

    fn word(&mut self) -> Result<Element, PatternError> {
        let start = self.next;
        let spelled = self.eat('=');
        let ends = !spelled && self.eat('*');
        let text_start = self.next;
        while self.peek().is_some_and(|character| self.in_word(character)) {
            self.next += 1;
        }
        let text: String = self.characters[text_start..self.next].iter().collect();
        let begins = self.eat('*');
        let inflected = !begins && self.eat('~');
        let form = match (spelled, ends, begins, inflected) {
            (false, false, false, false) => WordForm::Whole,
            (true, false, false, false) => WordForm::Spelled,
            (false, true, true, false) => WordForm::Contains,
            (false, true, false, false) => WordForm::Ends,
            (false, false, true, false) => WordForm::Begins,
            (false, false, false, true) => WordForm::Inflected,
            _ => {
                return Err(self.error(
                    Code::PatternMixedForms,
                    start..self.next,
                    "a word with more than one of =, * and ~".into(),
                    "use one: =Word for the exact spelling, word* for a beginning, word~ for inflected forms",
                ));
            }
        };
        if text.is_empty() {
            return Err(self.error(
                Code::PatternSignWithoutWord,
                start..self.next.max(start + 1),
                "a sign of the pattern language without a word".into(),
                "write the word beside it, or \\ before it to mean the sign itself; for any words between two others write ...",
            ));
        }
        let next_is_word = self.peek().is_some_and(character::is_word);
        if next_is_word || matches!(self.peek(), Some('*' | '~' | '=')) {
            return Err(self.error(
                Code::PatternSignInsideWord,
                start..self.next + 1,
                "a *, ~ or = inside a word".into(),
                "= stands before a word, ~ after it, * before or after it; to mean the sign itself write \\ before it",
            ));
        }
        Ok(Element::Word(Word { text, form }))
    }

    /// Whether the next character belongs to the word being read; apostrophes do between letters.
    fn in_word(&self, character: char) -> bool {
        // Most characters of packs are letters, which are the start of no emoji.
        if character.is_ascii_alphabetic() {
            return true;
        }
        let neighbour =
            |index: usize| self.characters.get(index).is_some_and(|&character| character::is_word(character));
        if self.emoji().is_some() {
            return false;
        }
        character::is_word(character)
            || (character::is_ignorable(character) && neighbour(self.next + 1))
            || (character::is_apostrophe(character)
                && self.next > 0
                && neighbour(self.next - 1)
                && neighbour(self.next + 1))
    }

    fn eat(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        self.next += usize::from(found);
        found
    }
}
