//! Collecting everything that is wrong with a pack.

use super::code::Code;
use super::error::{Location, PackError, PackErrors};
use super::limits;
use crate::order;

/// A text as messages show it: cut off where it is long, its invisible characters written out.
pub fn shown(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut shown = String::new();
    for (index, character) in text.chars().enumerate() {
        match character {
            _ if index == LONGEST => {
                shown.push('…');
                break;
            }
            '\'' | '"' | '\\' => shown.push(character),
            _ => shown.extend(character.escape_debug()),
        }
    }
    shown
}

/// The errors found so far: those that stand first in the text, and the number of the others.
#[derive(Debug)]
pub struct Errors<'a> {
    source: &'a str,
    kept: Vec<PackError>,
    dropped: usize,
}

impl<'a> Errors<'a> {
    /// No errors yet.
    pub fn new(source: &'a str) -> Self {
        Self { source, kept: Vec::new(), dropped: 0 }
    }

    /// Adds an error.
    pub fn add(&mut self, code: Code, location: &Location, message: impl AsRef<str>, help: impl AsRef<str>) {
        self.add_named(code.as_str(), location, message.as_ref(), help.as_ref());
    }

    /// Adds an error whose code comes from elsewhere, such as the pattern language.
    #[inline(never)]
    pub fn add_named(&mut self, code: &'static str, location: &Location, message: &str, help: &str) {
        self.kept.push(PackError {
            code,
            source: self.source.to_owned(),
            location: location.clone(),
            message: message.into(),
            help: help.into(),
        });
        self.settle_if_many();
    }

    fn settle_if_many(&mut self) {
        // The limit counts the first errors of the text, so they are kept while the rest is let go.
        if self.kept.len() >= 8 * limits::ERRORS {
            self.settle();
        }
    }

    /// No errors yet, of the same source.
    #[cfg(feature = "yaml")]
    pub fn of_same_source(&self) -> Self {
        Self::new(self.source)
    }

    /// Adds what another found.
    #[cfg(feature = "yaml")]
    pub fn append(&mut self, other: Self) {
        self.kept.extend(other.kept);
        self.dropped += other.dropped;
        self.settle_if_many();
    }

    /// Whether so many errors were found that more of them are hardly shown.
    pub fn are_many(&self) -> bool {
        self.dropped > 0 || self.kept.len() > limits::ERRORS
    }

    /// Whether nothing is wrong so far.
    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// `Ok` with the value where nothing was wrong and it could be made.
    pub fn finish<T>(mut self, value: Option<T>) -> Result<T, PackErrors> {
        match value {
            Some(value) if self.is_empty() => Ok(value),
            _ => {
                self.settle();
                if self.dropped > 0 {
                    let location = self.kept.last().map(|error| error.location.clone()).unwrap_or_default();
                    self.kept.push(PackError {
                        code: Code::MoreErrors.as_str(),
                        source: self.source.to_owned(),
                        location,
                        message: format!("and {} more errors; {} are shown", self.dropped, limits::ERRORS),
                        help: "mend these first".into(),
                    });
                }
                Err(PackErrors(self.kept))
            }
        }
    }

    fn settle(&mut self) {
        order::sort_by_key(&mut self.kept, |error| (error.location.line, error.location.column));
        self.dropped += self.kept.len().saturating_sub(limits::ERRORS);
        self.kept.truncate(limits::ERRORS);
    }
}
