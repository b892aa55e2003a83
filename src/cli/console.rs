//! Where a command writes to: standard output and standard error, with colours or without.

use std::io::{self, StderrLock, StdoutLock};

use anstream::AutoStream;
use clap::ValueEnum;

/// When to use colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal, unless the environment says otherwise (NO_COLOR, CLICOLOR, TERM=dumb)
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// How results are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    #[default]
    Human,
    /// For machines
    Json,
}

/// The two streams of a command.
#[derive(Clone, Copy, Debug)]
pub struct Console {
    color: Color,
}

impl Console {
    /// A console that uses colours as told.
    pub fn new(color: Color) -> Self {
        Self { color }
    }

    /// Standard output for people. Machines are written to without it: their output has no styles,
    /// and must not be altered by what takes styles away.
    pub fn out(self) -> AutoStream<StdoutLock<'static>> {
        AutoStream::new(io::stdout().lock(), self.choice())
    }

    /// Standard error.
    pub fn error(self) -> AutoStream<StderrLock<'static>> {
        AutoStream::new(io::stderr().lock(), self.choice())
    }

    fn choice(self) -> anstream::ColorChoice {
        match self.color {
            Color::Auto => anstream::ColorChoice::Auto,
            Color::Always => anstream::ColorChoice::Always,
            Color::Never => anstream::ColorChoice::Never,
        }
    }
}
