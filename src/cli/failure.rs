//! What keeps a command from doing its work, and how it is told.

use std::fmt;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::console::{Console, Format};
use super::coverage::CoverageError;
use super::exit::Exit;
use super::printable::printable;
use super::render::count_of;
use super::snippet::{Problem, Snippets};
use super::style;
use crate::engine::{CheckError, EngineError};
use crate::pack::PackError;
use crate::pack::files::FilesError;

const REFUSED: &str = "a rule pack was refused";

/// Why a command could not do its work.
#[derive(Debug)]
pub enum Failure {
    /// The arguments do not go together.
    Usage(String),
    /// A file, or standard input, could not be read.
    Read {
        /// The file; `-` is standard input.
        path: PathBuf,
        /// Why not.
        error: io::Error,
    },
    /// The result could not be written.
    Write(io::Error),
    /// Rule packs could not be read.
    Files(FilesError),
    /// The rule packs could not be made into an engine.
    Engine(EngineError),
    /// The text on standard input is longer than any that can be checked.
    TextTooLong {
        /// The limit in bytes.
        limit: usize,
    },
    /// The text is not UTF-8.
    NotUtf8 {
        /// How many bytes of it are.
        valid: usize,
    },
    /// The text could not be checked.
    Check(CheckError),
}

/// A failure as JSON.
#[derive(Serialize)]
struct Told<'a> {
    error: ToldError<'a>,
}

#[derive(Serialize)]
struct ToldError<'a> {
    code: &'static str,
    message: String,
    problems: Vec<&'a PackError>,
}

impl Failure {
    /// A stable name for the kind of failure.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Usage(_) => "command.usage",
            Self::Read { .. } => "command.unreadable",
            Self::Write(_) => "command.unwritable",
            Self::Files(error) => error.code(),
            Self::Engine(error) => error.code(),
            Self::TextTooLong { .. } => "check.text-too-long",
            Self::NotUtf8 { .. } => "check.not-utf8",
            Self::Check(error) => error.code(),
        }
    }

    /// A file, or a folder, that could not be written.
    pub fn unwritable(path: &Path, error: &io::Error) -> Self {
        Self::Write(io::Error::new(error.kind(), format!("{}: {error}", path.display())))
    }

    /// How the command ends.
    pub fn exit(&self) -> Exit {
        match self {
            Self::Files(FilesError::Refused(_) | FilesError::NotUtf8 { .. }) | Self::Engine(_) => {
                Exit::PackRefused
            }
            Self::Usage(_) | Self::Read { .. } | Self::Write(_) | Self::Files(_) => Exit::Usage,
            Self::TextTooLong { .. } | Self::NotUtf8 { .. } | Self::Check(_) => Exit::NotChecked,
        }
    }

    /// Tells it on standard error.
    ///
    /// What cannot be told there cannot be told at all, so errors of writing it are passed over.
    pub fn tell(&self, console: Console, format: Format) {
        let mut error = console.error();
        let _ = match format {
            Format::Json => writeln!(error, "{}", self.to_json()),
            Format::Human => self.tell_people(&mut error),
        };
    }

    fn tell_people(&self, out: &mut impl Write) -> io::Result<()> {
        let label = style::ERROR;
        let problems = self.problems();
        if problems.is_empty() {
            return write_error(out, &self.to_string());
        }
        let mut snippets = Snippets::new();
        if let Self::Files(FilesError::Refused(files)) = self {
            files.iter().for_each(|file| snippets.add(&file.path.display().to_string(), &file.text));
        }
        for problem in &problems {
            snippets.write(out, &Problem::error(problem))?;
        }
        writeln!(out, "{label}error{label:#}: {REFUSED}: {}", count_of(problems.len(), "problem"))
    }

    fn to_json(&self) -> String {
        let problems = self.problems();
        let message = if problems.is_empty() { self.to_string() } else { REFUSED.to_owned() };
        let told = Told { error: ToldError { code: self.code(), message, problems } };
        serde_json::to_string(&told).expect("texts and numbers are always JSON")
    }

    /// What is wrong with the packs, where packs were refused for it.
    fn problems(&self) -> Vec<&PackError> {
        match self {
            Self::Files(FilesError::Refused(files)) => files.iter().flat_map(|file| &file.errors.0).collect(),
            _ => Vec::new(),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(message) => formatter.write_str(message),
            Self::Read { path, error } => write!(formatter, "cannot read {}: {error}", path.display()),
            Self::Write(error) => write!(formatter, "cannot write the result: {error}"),
            Self::Files(error) => error.fmt(formatter),
            Self::Engine(error) => error.fmt(formatter),
            Self::TextTooLong { limit } => {
                write!(formatter, "the text on standard input is longer than the limit of {limit} bytes")
            }
            Self::NotUtf8 { valid } => {
                write!(formatter, "the text is not UTF-8: byte {} cannot be read", valid + 1)
            }
            Self::Check(error) => error.fmt(formatter),
        }
    }
}

impl std::error::Error for Failure {}

impl From<FilesError> for Failure {
    fn from(error: FilesError) -> Self {
        Self::Files(error)
    }
}

impl From<EngineError> for Failure {
    fn from(error: EngineError) -> Self {
        Self::Engine(error)
    }
}

impl From<CheckError> for Failure {
    fn from(error: CheckError) -> Self {
        Self::Check(error)
    }
}

impl From<CoverageError> for Failure {
    fn from(error: CoverageError) -> Self {
        match error {
            CoverageError::Engine(error) => Self::Engine(error),
            CoverageError::Check(error) => Self::Check(error),
        }
    }
}

/// An error of writing the result; reading has its own.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Write(error)
    }
}

/// Tells an error that has a message and no more.
#[cfg(feature = "server")]
pub fn tell_message(console: Console, message: &str) {
    // What cannot be told on standard error cannot be told at all.
    let _ = write_error(&mut console.error(), message);
}

fn write_error(out: &mut impl Write, message: &str) -> io::Result<()> {
    let label = style::ERROR;
    let mut lines = message.lines();
    writeln!(out, "{label}error{label:#}: {}", printable(lines.next().unwrap_or_default()))?;
    lines.try_for_each(|line| writeln!(out, "  {}", printable(line)))
}
