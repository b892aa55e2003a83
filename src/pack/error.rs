//! What is wrong with a pack, where, and how to mend it.

use std::fmt;

use serde::Serialize;

/// A place in a pack's text.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Location {
    /// The line, from 1; 0 where the place is not known.
    pub line: usize,
    /// The column in characters (Unicode scalar values), from 1; 0 where it is not known.
    pub column: usize,
    /// How many characters of that line are meant, at least 1.
    pub length: usize,
}

/// One thing that is wrong with a pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PackError {
    /// What kind of error it is, such as `rule.unknown-authority`. Codes never change their meaning.
    pub code: &'static str,
    /// The file or address the pack was read from.
    pub source: String,
    /// Where in it.
    pub location: Location,
    /// What is wrong, with the value and, where there is one, the limit.
    pub message: String,
    /// How to mend it.
    pub help: String,
}

/// Everything that is wrong with a pack, in the order of its text. Never empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct PackErrors(pub Vec<PackError>);

impl fmt::Display for PackError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Location { line, column, .. } = self.location;
        write!(formatter, "{}:{line}:{column}: [{}] {} ({})", self.source, self.code, self.message, self.help)
    }
}

impl fmt::Display for PackErrors {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, error) in self.0.iter().enumerate() {
            if index > 0 {
                formatter.write_str("\n")?;
            }
            error.fmt(formatter)?;
        }
        Ok(())
    }
}

impl std::error::Error for PackError {}
impl std::error::Error for PackErrors {}
