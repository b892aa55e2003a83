//! Language tags (BCP 47) and texts written in several of them.

use std::fmt;
use std::str::FromStr;

use oxilangtag::LanguageTag as Tag;
use serde::{Serialize, Serializer};

/// A well-formed BCP 47 language tag in its usual case, such as `en` or `pt-BR`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageTag(Tag<String>);

/// The text is not a well-formed BCP 47 language tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LanguageTagError;

impl LanguageTag {
    /// The tag as text.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The language alone: `pt` of `pt-BR`.
    pub fn primary_language(&self) -> &str {
        self.0.primary_language()
    }
}

impl FromStr for LanguageTag {
    type Err = LanguageTagError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Tag::parse_and_normalize(text).map(Self).map_err(|_| LanguageTagError)
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl fmt::Display for LanguageTagError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("not a language tag such as en or pt-BR")
    }
}

impl std::error::Error for LanguageTagError {}

impl Serialize for LanguageTag {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// A text in one or more languages, in the order written. Never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Localized(Vec<(LanguageTag, String)>);

impl Localized {
    /// The texts, or `None` where there are none.
    pub fn new(texts: Vec<(LanguageTag, String)>) -> Option<Self> {
        (!texts.is_empty()).then_some(Self(texts))
    }

    /// The text in exactly this language.
    pub fn get(&self, language: &LanguageTag) -> Option<&str> {
        self.0.iter().find(|(tag, _)| tag == language).map(|(_, text)| text.as_str())
    }

    /// The languages the text is written in.
    pub fn languages(&self) -> impl Iterator<Item = &LanguageTag> {
        self.0.iter().map(|(tag, _)| tag)
    }

    /// Every text with its language.
    pub fn iter(&self) -> impl Iterator<Item = (&LanguageTag, &str)> {
        self.0.iter().map(|(tag, text)| (tag, text.as_str()))
    }
}

/// Finds the best of the `available` languages for a `wanted` one: the lookup of RFC 4647,
/// section 3.4. `None` where none fits, and the caller's default stands.
pub fn lookup<'a>(wanted: &LanguageTag, available: &[&'a LanguageTag]) -> Option<&'a LanguageTag> {
    let mut range = wanted.as_str();
    loop {
        if let Some(found) = available.iter().find(|tag| tag.as_str().eq_ignore_ascii_case(range)) {
            return Some(found);
        }
        range = &range[..range.rfind('-')?];
        // A single letter or digit introduces what follows it and goes with it.
        if let Some((shorter, last)) = range.rsplit_once('-')
            && last.len() == 1
        {
            range = shorter;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(text: &str) -> LanguageTag {
        text.parse().expect("a language tag")
    }

    #[test]
    fn lookup_shortens_the_wanted_tag_until_one_fits() {
        let (en, pt, zh_hant) = (tag("en"), tag("pt"), tag("zh-Hant"));
        let available = [&en, &pt, &zh_hant];
        let cases = [
            ("en", Some("en")),
            ("EN-us", Some("en")),
            ("pt-BR", Some("pt")),
            ("zh-Hant-TW", Some("zh-Hant")),
            ("zh-Hant-x-private", Some("zh-Hant")),
            ("zh", None),
            ("ru", None),
        ];
        for (wanted, found) in cases {
            assert_eq!(lookup(&tag(wanted), &available).map(LanguageTag::as_str), found, "{wanted}");
        }
    }
}
