//! Single values: texts, ids, dates, regions, languages, links, patterns.

use std::ops::Range;
use std::str::FromStr;

use super::Decoder;
use crate::map::Set;
use crate::pack::code::Code;
use crate::pack::date::Date;
use crate::pack::error::Location;
use crate::pack::errors::shown;
use crate::pack::language::{LanguageTag, Localized, lookup};
use crate::pack::limits;
use crate::pack::pattern::Pattern;
use crate::pack::region::Region;
use crate::pack::tree::{Node, Style, Value};
use crate::text::character::is_bidi_control;

/// How a text of the pack may be written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// A name, a link, a pattern.
    OnOneLine,
    /// A message.
    OnSeveralLines,
}

impl Decoder<'_, '_, '_> {
    /// A text of any characters.
    pub fn any_text<'n>(&mut self, node: &'n Node<'_>, limit: usize) -> Option<&'n str> {
        let Value::Text(text) = &node.value else {
            self.not_a_text(node, "a text");
            return None;
        };
        // A text has at most as many characters as bytes.
        if text.len() > limit {
            let length = text.chars().count();
            if length > limit {
                let message = format!("a text of {length} characters; the limit is {limit}");
                self.error(Code::TooLong, &node.location, message, "shorten it");
                return None;
            }
        }
        Some(text)
    }

    /// A text that says something and holds no control characters.
    pub fn text<'n>(&mut self, node: &'n Node<'_>, written: Written) -> Option<&'n str> {
        let text = self.any_text(node, limits::TEXT_CHARACTERS)?;
        if text.trim().is_empty() {
            self.error(Code::EmptyValue, &node.location, "an empty text", "write what is meant");
            return None;
        }
        self.allowed_characters(node, text, written).then_some(text)
    }

    /// Whether a text is free of control characters and those that turn the direction of text.
    pub fn allowed_characters(&mut self, node: &Node<'_>, text: &str, written: Written) -> bool {
        let forbidden = |character: char| {
            is_bidi_control(character)
                || (character.is_control() && !(character == '\n' && written == Written::OnSeveralLines))
        };
        if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            return true;
        }
        let found = text.chars().enumerate().find(|(_, character)| forbidden(*character));
        let Some((index, character)) = found else { return true };
        let at = self.inside(node, index..index + 1);
        let (message, help) = match character {
            '\n' | '\r' => {
                ("a line break in a text that stands on one line".to_owned(), "write it on one line")
            }
            _ => (
                format!("the character U+{:04X}, which cannot be seen", u32::from(character)),
                "remove it; what cannot be seen must not change what a pack says",
            ),
        };
        self.error(Code::ForbiddenCharacter, &at, message, help);
        false
    }

    /// The place of some characters of a text.
    pub fn inside(&self, node: &Node<'_>, characters: Range<usize>) -> Location {
        // What is hardly shown is not worth the search.
        if self.errors.are_many() { node.location.clone() } else { self.lines.inside(node, characters) }
    }

    /// An id: small letters, digits, dots and hyphens.
    pub fn id<'n>(&mut self, node: &'n Node<'_>) -> Option<&'n str> {
        let Value::Text(text) = &node.value else {
            self.not_a_text(node, "a text");
            return None;
        };
        self.name(text, &node.location, ".-").then_some(text)
    }

    /// Whether a name is of small letters, digits and some signs.
    pub fn name(&mut self, name: &str, at: &Location, signs: &str) -> bool {
        let length = name.chars().count();
        if length > limits::ID_CHARACTERS {
            let message = format!("a name of {length} characters; the limit is {}", limits::ID_CHARACTERS);
            self.error(Code::TooLong, at, message, "shorten it");
            return false;
        }
        let allowed = |character: char| {
            character.is_ascii_lowercase() || character.is_ascii_digit() || signs.contains(character)
        };
        if !name.is_empty() && name.chars().all(allowed) {
            return true;
        }
        let message = format!("`{}` is not a name", shown(name));
        let signs: Vec<String> = signs.chars().map(|sign| format!("`{sign}`")).collect();
        let help = format!("write small letters a to z, digits and {}", signs.join(" or "));
        self.error(Code::BadId, at, message, help);
        false
    }

    /// One of a few words.
    pub fn choice<T: Copy>(&mut self, node: &Node<'_>, choices: &[(&'static str, T)]) -> Option<T> {
        let text = self.any_text(node, limits::TEXT_CHARACTERS)?;
        if let Some((_, value)) = choices.iter().find(|(name, _)| *name == text) {
            return Some(*value);
        }
        self.unknown_value(node, text, &choices.iter().map(|(name, _)| *name).collect::<Vec<_>>());
        None
    }

    #[inline(never)]
    fn unknown_value(&mut self, node: &Node<'_>, text: &str, names: &[&'static str]) {
        let message = format!("`{}` is not one of {}", shown(text), names.join(", "));
        let help = match self.did_you_mean(text, &mut names.iter().copied()) {
            Some(name) => format!("did you mean `{name}`?"),
            None => format!("write one of {}", names.join(", ")),
        };
        self.error(Code::UnknownValue, &node.location, message, help);
    }

    /// A whole number from 1 to a limit.
    pub fn number(&mut self, node: &Node<'_>, limit: u32) -> Option<u32> {
        let Value::Integer(number) = node.value else {
            self.wrong_kind(node, "a whole number");
            return None;
        };
        match u32::try_from(number) {
            Ok(number) if (1..=limit).contains(&number) => Some(number),
            _ => {
                let message = format!("{number} words; the limits are 1 and {limit}");
                self.error(Code::OutOfRange, &node.location, message, "write a number between them");
                None
            }
        }
    }

    fn parsed<T: FromStr>(&mut self, node: &Node<'_>, code: Code, what: &str, help: &str) -> Option<T> {
        let text = self.any_text(node, limits::TEXT_CHARACTERS)?;
        let value = text.parse().ok();
        if value.is_none() {
            self.not_parsed(node, code, text, what, help);
        }
        value
    }

    #[inline(never)]
    fn not_parsed(&mut self, node: &Node<'_>, code: Code, text: &str, what: &str, help: &str) {
        let message = format!("`{}` is not {what}", shown(text));
        self.error(code, &node.location, message, help);
    }

    /// A semantic version.
    pub fn semantic_version(&mut self, node: &Node<'_>) -> Option<semver::Version> {
        self.parsed(node, Code::BadVersion, "a semantic version", "write three numbers, such as 1.2.0")
    }

    /// A calendar date.
    pub fn date(&mut self, node: &Node<'_>) -> Option<Date> {
        self.parsed(
            node,
            Code::BadDate,
            "a date of the calendar",
            "write year, month and day, such as 2026-11-23",
        )
    }

    /// A language tag.
    pub fn language(&mut self, node: &Node<'_>) -> Option<LanguageTag> {
        self.parsed(node, Code::BadLanguage, "a language tag", "write a BCP 47 tag, such as en or pt-BR")
    }

    /// A region.
    pub fn region(&mut self, node: &Node<'_>) -> Option<Region> {
        let text = self.any_text(node, limits::TEXT_CHARACTERS)?;
        let region = text.parse().ok();
        if region.is_none() {
            let help = match text.to_ascii_uppercase().as_str() {
                "UK" => "the code of the United Kingdom is GB",
                "EU" => "name the countries; ISO 3166-1 has no code for the European Union",
                _ => "write two letters of ISO 3166-1, such as NO, or \"*\" for everywhere",
            };
            let message = format!("`{}` is not the code of a country or territory", shown(text));
            self.error(Code::BadRegion, &node.location, message, help);
        }
        region
    }

    /// A list of values none of which stands there twice.
    pub fn distinct<T: Clone + Eq + std::hash::Hash>(
        &mut self,
        node: &Node<'_>,
        what: &str,
        read: impl Fn(&mut Self, &Node<'_>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let items = self.sequence(node, what)?;
        let mut seen = Set::default();
        self.each(items, |decoder, item| {
            let value = read(decoder, item)?;
            if seen.insert(value.clone()) {
                return Some(value);
            }
            decoder.error(
                Code::DuplicateValue,
                &item.location,
                "the same value twice in one list",
                "keep one of them",
            );
            None
        })
    }

    /// A text in one or more languages: a mapping from language tags, or a text alone, which is in
    /// the pack's locale.
    pub fn localized(&mut self, node: &Node<'_>) -> Option<Localized> {
        let Value::Mapping(entries) = &node.value else {
            if !matches!(node.value, Value::Text(_)) {
                self.not_a_text(node, "a text, or a mapping from languages to texts,");
                return None;
            }
            let text = self.text(node, Written::OnSeveralLines)?.to_owned();
            let locale = self.surroundings.locale.clone()?;
            return Localized::new(vec![(locale, text)]);
        };
        if entries.is_empty() {
            let help = "write the text in at least one language, such as { en: \"…\" }";
            self.error(Code::EmptyValue, &node.location, "a text in no language at all", help);
            return None;
        }
        let mut texts: Vec<(LanguageTag, String)> = Vec::with_capacity(entries.len());
        let mut complete = true;
        for entry in entries {
            let text = self.text(&entry.value, Written::OnSeveralLines);
            let tag = entry.key.parse::<LanguageTag>().ok();
            match &tag {
                None => {
                    let message = format!("`{}` is not a language tag", shown(&entry.key));
                    self.error(
                        Code::BadLanguage,
                        &entry.key_location,
                        message,
                        "write a BCP 47 tag, such as en or pt-BR",
                    );
                }
                Some(tag) if texts.iter().any(|(known, _)| known == tag) => {
                    let message = format!("the language `{tag}` stands twice in one mapping");
                    self.error(Code::DuplicateKey, &entry.key_location, message, "keep one of them");
                    complete = false;
                }
                Some(_) => {}
            }
            match (tag, text) {
                (Some(tag), Some(text)) => texts.push((tag, text.to_owned())),
                _ => complete = false,
            }
        }
        if complete { Localized::new(texts) } else { None }
    }

    /// A text that can be shown in the pack's locale.
    pub fn localized_with_fallback(&mut self, node: &Node<'_>) -> Option<Localized> {
        let texts = self.localized(node)?;
        let locale = self.surroundings.locale.clone()?;
        if lookup(&locale, &texts.languages().collect::<Vec<_>>()).is_none() {
            let message = format!("the text is missing in `{locale}`, the pack's locale");
            self.error(Code::MissingLocale, &node.location, message, format!("add it: {locale}: \"…\""));
        }
        Some(texts)
    }

    /// A link of one of the schemes.
    pub fn link(&mut self, node: &Node<'_>, schemes: &[&str]) -> Option<String> {
        let text = self.text(node, Written::OnOneLine)?;
        let Some((scheme, rest)) =
            schemes.iter().find_map(|scheme| Some((*scheme, text.strip_prefix(scheme)?)))
        else {
            let message =
                format!("`{}` is not a link that begins with {}", shown(text), schemes.join(" or "));
            let help = if text.starts_with("http:") {
                "write https instead of http"
            } else {
                "write the whole link"
            };
            self.error(Code::BadLink, &node.location, message, help);
            return None;
        };
        let well_formed = if scheme == "https://" { is_web_address(rest) } else { is_telephone(rest) };
        if !well_formed {
            let message = format!("`{}` is not a well-formed link", shown(text));
            let help = if scheme == "https://" {
                "a link has a host, no name or password before it, and no white space, quotation marks or brackets < > { }"
            } else {
                "write the number after it, such as tel:+4722334455"
            };
            self.error(Code::BadLink, &node.location, message, help);
            return None;
        }
        Some(text.to_owned())
    }

    /// A telephone number as people write it.
    pub fn telephone(&mut self, node: &Node<'_>) -> Option<String> {
        let text = self.text(node, Written::OnOneLine)?;
        if !is_telephone(text) {
            let message = format!("`{}` is not a telephone number", shown(text));
            let help = "write digits, with + before them and spaces, hyphens or round brackets between them if need be";
            self.error(Code::BadTelephone, &node.location, message, help);
            return None;
        }
        Some(text.to_owned())
    }

    /// A pattern.
    pub fn pattern(&mut self, node: &Node<'_>) -> Option<Pattern> {
        if !self.count_pattern(&node.location) {
            return None;
        }
        let Value::Text(text) = &node.value else {
            self.not_a_text(node, "a pattern");
            return None;
        };
        if node.style == Style::PlainBeforeComment {
            let message = "YAML reads what follows the `#` as a comment, not as part of the pattern";
            let help = "quote the whole pattern; if a comment is meant, write a space after the #";
            self.error(Code::YamlQuote, &node.location, message, help);
            return None;
        }
        if !self.allowed_characters(node, text, Written::OnSeveralLines) {
            return None;
        }
        match Pattern::parse(text, node.location.clone()) {
            Ok(pattern) => {
                let known = self.lists_are_known(node, &pattern);
                (self.words_are_inflected(node, &pattern) && known).then_some(pattern)
            }
            Err(error) => {
                let at = self.inside(node, error.characters);
                self.errors.add_named(error.code, &at, &error.message, &error.help);
                None
            }
        }
    }

    /// A list of patterns.
    pub fn patterns(&mut self, node: &Node<'_>) -> Option<Vec<Pattern>> {
        let items = self.sequence(node, "patterns")?;
        self.each(items, Self::pattern)
    }
}

fn is_web_address(rest: &str) -> bool {
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let name = host.split(':').next().unwrap_or_default();
    let forbidden = |character: char| character.is_whitespace() || "<>{}\"|\\^`".contains(character);
    !rest.contains(forbidden)
        && !host.contains('@')
        && name.chars().next().is_some_and(char::is_alphanumeric)
        && name.chars().all(|character| character.is_alphanumeric() || matches!(character, '.' | '-'))
        && !name.contains("..")
}

fn is_telephone(number: &str) -> bool {
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let digits_only = number.strip_prefix('+').unwrap_or(number);
    (2..=15).contains(&digits)
        && digits_only.chars().all(|character| character.is_ascii_digit() || " -().".contains(character))
}
