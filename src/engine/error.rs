//! What keeps packs from being compiled and texts from being checked.

use std::fmt;

/// How long a text may be, in UTF-16 code units.
pub const LENGTH_LIMIT: usize = 1_000_000;

/// Why an engine could not be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EngineError {
    /// There is no pack to check with.
    NoPack,
    /// Two packs have the same id.
    DuplicatePack {
        /// The id.
        id: String,
    },
}

impl EngineError {
    /// A stable name for the kind of error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoPack => "engine.no-pack",
            Self::DuplicatePack { .. } => "engine.duplicate-pack",
        }
    }
}

impl fmt::Display for EngineError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPack => formatter.write_str("there is no rule pack to check with"),
            Self::DuplicatePack { id } => write!(formatter, "two rule packs have the id `{id}`"),
        }
    }
}

impl std::error::Error for EngineError {}

/// Why a text could not be checked. Never the same as a clear verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckError {
    /// The text is longer than [`LENGTH_LIMIT`].
    TextTooLong {
        /// Its length in UTF-16 code units.
        length: usize,
        /// The limit in UTF-16 code units.
        limit: usize,
    },
}

impl CheckError {
    /// A stable name for the kind of error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TextTooLong { .. } => "check.text-too-long",
        }
    }
}

impl fmt::Display for CheckError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TextTooLong { length, limit } => {
                write!(formatter, "the text has {length} UTF-16 code units; the limit is {limit}")
            }
        }
    }
}

impl std::error::Error for CheckError {}
