//! What the command's exit status says.

use std::process::ExitCode;

/// How a command ended. The numbers are part of the command's interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// Nothing was found at or above the threshold.
    Clean = 0,
    /// Something was.
    Found = 1,
    /// The command could not be understood, or a file could not be read or written.
    Usage = 2,
    /// A rule pack was refused.
    PackRefused = 3,
    /// A text, or some lines, could not be checked.
    NotChecked = 4,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// What the exit statuses mean, for help texts.
pub const HELP: &str = "\
Exit status:
  0  nothing was found at or above --fail-on
  1  something was
  2  the command could not be understood, or a file could not be read
  3  a rule pack was refused
  4  a text or some lines could not be checked";
