//! The pattern language: words in order, alternatives, gaps, lists and detectors.
//!
//! [`Pattern::parse`] reads a pattern as the policy author wrote it; `docs/pattern-language.md`
//! says what each form means.

use std::ops::Range;

use super::code::Code;
use super::error::Location;
use super::errors::shown;
use super::limits;
use crate::text::character;

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
pub struct Element {
    /// What stands here.
    pub node: Node,
    /// How it follows what stands before it.
    pub joint: Joint,
}

/// How an element follows the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joint {
    /// As words follow each other: white space and the like may stand between.
    Words,
    /// With nothing between: on both sides of an escaped sign.
    Adjacent,
}

/// What a step of a pattern matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
        let mut parser = Parser { characters: source.chars().collect(), next: 0, elements: 0 };
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
    elements.extend(words.map(|word| Element {
        node: Node::Word(Word { text: word.to_owned(), form: WordForm::Whole }),
        joint: Joint::Words,
    }));
    (1..=limits::PATTERN_ELEMENTS).contains(&elements.len()).then_some(elements)
}

fn is_gap(element: &Element) -> bool {
    matches!(element.node, Node::Gap { .. })
}

fn may_be_empty(element: &Element) -> bool {
    match &element.node {
        Node::Gap { .. } => true,
        Node::Group { alternatives, optional } => {
            *optional || alternatives.iter().any(|alternative| alternative.iter().all(may_be_empty))
        }
        _ => false,
    }
}

struct Parser {
    characters: Vec<char>,
    next: usize,
    elements: usize,
}

impl Parser {
    fn peek(&self) -> Option<char> {
        self.characters.get(self.next).copied()
    }

    fn starts_with(&self, text: &str) -> bool {
        text.chars()
            .enumerate()
            .all(|(index, wanted)| self.characters.get(self.next + index) == Some(&wanted))
    }

    fn error(&self, code: Code, characters: Range<usize>, message: String, help: &str) -> PatternError {
        PatternError { code: code.as_str(), characters, message, help: help.into() }
    }

    /// Reads elements up to the end, a `|` or a `)`.
    fn sequence(&mut self, depth: usize) -> Result<Vec<Element>, PatternError> {
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
            let node = self.node(depth)?;
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
            let beside_sign = matches!(node, Node::Sign(_))
                || previous.is_some_and(|element| matches!(element.node, Node::Sign(_)));
            if !separated && !beside_sign && self.glued(start, previous.map(|element| &element.node), &node) {
                return Err(self.error(
                    Code::PatternNoSpace,
                    start..self.next,
                    "two parts of a pattern without a space between them".into(),
                    "a pattern is words in order: put a space between, or write the whole words as alternatives, such as (kill|kills)",
                ));
            }
            let joint = if beside_sign && previous.is_some() { Joint::Adjacent } else { Joint::Words };
            elements.push(Element { node, joint });
            separated = false;
        }
        // Packs hold many patterns of a word or two.
        elements.shrink_to_fit();
        Ok(elements)
    }

    /// Whether two neighbours without a space are one word cut in two, and not the running text of
    /// a script without spaces or an emoji.
    fn glued(&self, start: usize, previous: Option<&Node>, node: &Node) -> bool {
        let free = |node: &Node| matches!(node, Node::Emoji(_) | Node::Gap { .. });
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
            || free(node)
            || unspaced(at_edge(start.wrapping_sub(1), -1))
            || unspaced(at_edge(start, 1)))
    }

    fn node(&mut self, depth: usize) -> Result<Node, PatternError> {
        let start = self.next;
        let Some(character) = self.peek() else {
            return Err(self.error(Code::PatternEmpty, 0..1, "an empty pattern".into(), "write a word"));
        };
        if let Some(length) = self.emoji() {
            self.next += length;
            return Ok(Node::Emoji(self.characters[start..self.next].iter().collect()));
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

    fn group(&mut self, depth: usize) -> Result<Node, PatternError> {
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
        Ok(Node::Group { alternatives, optional })
    }

    fn sign(&mut self) -> Result<Node, PatternError> {
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
        Ok(Node::Sign(sign))
    }

    fn list(&mut self) -> Result<Node, PatternError> {
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
        Ok(Node::List(name))
    }

    fn detector(&mut self) -> Result<Node, PatternError> {
        let start = self.next;
        self.next += 1;
        let name = self.name();
        let closed = self.peek() == Some('}');
        self.next += usize::from(closed);
        match Detector::ALL.iter().find(|(known, _)| *known == name) {
            Some((_, detector)) if closed => Ok(Node::Detector(*detector)),
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

    fn gap(&mut self, dots: usize) -> Result<Node, PatternError> {
        let start = self.next;
        self.next += dots;
        let digits_start = self.next;
        while self.peek().is_some_and(|character| character.is_ascii_digit()) {
            self.next += 1;
        }
        let digits: String = self.characters[digits_start..self.next].iter().collect();
        let at_most = if digits.is_empty() { Some(3) } else { digits.parse().ok() };
        match at_most {
            Some(at_most) if (1..=limits::GAP_WORDS).contains(&at_most) => Ok(Node::Gap { at_most }),
            _ => Err(self.error(
                Code::PatternBadGap,
                start..self.next,
                format!("a gap of {digits} words; the limits are 1 and {}", limits::GAP_WORDS),
                "write ... for up to 3 words, or ...5 for up to 5",
            )),
        }
    }

    fn word(&mut self) -> Result<Node, PatternError> {
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
        Ok(Node::Word(Word { text, form }))
    }

    /// Whether the next character belongs to the word being read; apostrophes do between letters.
    fn in_word(&self, character: char) -> bool {
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A pattern as it was understood, written out.
    fn understood(elements: &[Element]) -> String {
        let mut text = String::new();
        for (index, Element { node, joint }) in elements.iter().enumerate() {
            text += match joint {
                Joint::Words if index > 0 => " ",
                Joint::Words => "",
                Joint::Adjacent => "+",
            };
            text += &match node {
                Node::Word(Word { text, form }) => format!("{form:?}:{text}"),
                Node::Sign(sign) => format!("Sign:{sign}"),
                Node::Emoji(emoji) => format!("Emoji:{emoji}"),
                Node::List(name) => format!("List:{name}"),
                Node::Gap { at_most } => format!("Gap:{at_most}"),
                Node::Detector(detector) => format!("{detector:?}"),
                Node::Group { alternatives, optional } => {
                    let alternatives: Vec<String> = alternatives.iter().map(|one| understood(one)).collect();
                    format!("({}){}", alternatives.join(" | "), if *optional { "?" } else { "" })
                }
            };
        }
        text
    }

    proptest! {
        #[test]
        fn the_short_way_for_plain_words_says_the_same(source in "[a-zA-Z0-9 ]{0,40}") {
            prop_assert_eq!(
                Pattern::parse(&source, Location::default()),
                Pattern::parse_signs(&source, Location::default())
            );
        }
    }

    #[test]
    fn patterns_are_understood() {
        let cases = [
            ("i'll hurt", "Whole:i'll Whole:hurt"),
            ("self-harm  self_harm", "Whole:self Whole:harm Whole:self Whole:harm"),
            (
                "kill* *kill *kill* kill~ =Kill",
                "Begins:kill Ends:kill Contains:kill Inflected:kill Spelled:Kill",
            ),
            ("(a|b c) (d)? $e-f", "(Whole:a | Whole:b Whole:c) (Whole:d)? List:e-f"),
            ("((a|b)? c|d)", "((Whole:a | Whole:b)? Whole:c | Whole:d)"),
            ("a ... b ...5 c … d …2 e", "Whole:a Gap:3 Whole:b Gap:5 Whole:c Gap:3 Whole:d Gap:2 Whole:e"),
            ("c\\# now", "Whole:c+Sign:#+Whole:now"),
            ("\\$ 5", "Sign:$+Whole:5"),
            ("{url} {money}", "Url Money"),
            ("🔪👍🏽 you", "Emoji:🔪 Emoji:👍🏽 Whole:you"),
            ("杀人(犯|了)", "Whole:杀人 (Whole:犯 | Whole:了)"),
            ("l'homme qu’il", "Whole:l'homme Whole:qu’il"),
            ("ki\u{200b}ll", "Whole:ki\u{200b}ll"),
            ("1984", "Whole:1984"),
        ];
        for (source, meaning) in cases {
            let pattern = Pattern::parse(source, Location::default())
                .unwrap_or_else(|error| panic!("{source}: {error:?}"));
            assert_eq!(understood(&pattern.elements), meaning, "{source}");
        }
    }

    #[test]
    fn errors_point_at_what_is_wrong() {
        let long = "a".repeat(limits::PATTERN_CHARACTERS + 1);
        let many = "a ".repeat(limits::PATTERN_ELEMENTS + 1);
        let deep =
            format!("{}a{}", "(".repeat(limits::GROUP_NESTING + 1), ")".repeat(limits::GROUP_NESTING + 1));
        let cases = [
            ("", Code::PatternEmpty, 0..1),
            ("- _", Code::PatternEmpty, 0..3),
            ("(a)?", Code::PatternEmpty, 0..4),
            ("a + b", Code::PatternUnescapedSign, 2..3),
            ("a 'b", Code::PatternUnescapedSign, 2..3),
            ("a. b", Code::PatternUnescapedSign, 1..2),
            ("(a|b", Code::PatternUnclosedGroup, 0..4),
            ("a) b", Code::PatternStrayBracket, 1..2),
            ("a|b", Code::PatternStrayBracket, 1..2),
            ("(a||b)", Code::PatternEmptyAlternative, 0..3),
            ("()", Code::PatternEmptyAlternative, 0..1),
            (&deep, Code::PatternGroupsTooDeep, 5..6),
            ("... a", Code::PatternGapAtEdge, 0..5),
            ("a ...0 b", Code::PatternBadGap, 2..6),
            ("a ...11 b", Code::PatternBadGap, 2..7),
            ("a ...99999999999 b", Code::PatternBadGap, 2..16),
            ("{urls}", Code::PatternUnknownDetector, 0..6),
            ("{url", Code::PatternUnknownDetector, 0..4),
            ("a * b", Code::PatternSignWithoutWord, 2..3),
            ("~", Code::PatternUnescapedSign, 0..1),
            ("ki*ll", Code::PatternSignInsideWord, 0..4),
            ("kill**", Code::PatternSignInsideWord, 0..6),
            ("=kill*", Code::PatternMixedForms, 0..6),
            ("*kill~", Code::PatternMixedForms, 0..6),
            ("kill(s)", Code::PatternNoSpace, 4..7),
            ("$harm's", Code::PatternUnescapedSign, 5..6),
            ("$", Code::PatternBadList, 0..1),
            ("a\\", Code::PatternBadEscape, 1..2),
            ("\\n", Code::PatternBadEscape, 0..2),
            (&long, Code::PatternTooLong, 0..limits::PATTERN_CHARACTERS + 1),
            (&many, Code::PatternTooManyElements, 0..2 * limits::PATTERN_ELEMENTS + 2),
        ];
        let tried: Vec<Code> = cases.iter().map(|(_, code, _)| *code).collect();
        for (source, code, characters) in cases {
            let error = Pattern::parse(source, Location::default()).expect_err(source);
            assert_eq!((error.code, error.characters), (code.as_str(), characters), "{source}");
        }
        let of_patterns = Code::ALL.iter().filter(|code| code.as_str().starts_with("pattern."));
        let untried: Vec<_> = of_patterns.filter(|code| !tried.contains(code)).collect();
        assert!(untried.is_empty(), "{untried:?}");
    }
}
