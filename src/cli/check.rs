//! `forewarn check`: one verdict on one text, or a verdict a line.

use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use super::arguments::{Packs, Surroundings, Threshold};
use super::console::{Console, Format};
use super::exit::{self, Exit};
use super::failure::Failure;
use super::jsonl::{LineChecker, StreamError};
use super::{packs, render};
use crate::engine::{Engine, LENGTH_LIMIT};

/// The most bytes a text within the limit can have: three for a UTF-16 code unit.
const TEXT_BYTES: usize = 3 * LENGTH_LIMIT;

const EXAMPLES: &str = "\
Examples:
  forewarn check --pack packs \"I will kiiill you all\"
  forewarn check --pack house.yaml --field title --region NO - < title.txt
  forewarn check --pack packs --format json -- \"--text that begins with a dash\"
  forewarn check --pack packs --jsonl captions.jsonl > verdicts.jsonl
  tail -f captions.jsonl | forewarn check --pack packs --jsonl -";

const JSON_LINES: &str = "\
JSON Lines (--jsonl): one object a line,
  {\"id\": any, \"text\": \"…\", \"field\"?: …, \"locale\"?: …, \"region\"?: …, \"date\"?: …}
and for each, in order, one line with the id it was given:
  {\"id\":…,\"decision\":\"clear\",…}
A line that cannot be checked is answered {\"id\":…,\"error\":{\"code\":…,\"message\":…}}, and work
goes on; the exit status is then 4, whatever else was found. Empty lines are passed over.";

/// Check a text, or many, against rule packs
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES, after_long_help = format!("{EXAMPLES}\n\n{JSON_LINES}\n\n{}", exit::HELP))]
pub struct Arguments {
    #[command(flatten)]
    packs: Packs,
    #[command(flatten)]
    surroundings: Surroundings,
    /// How the verdict is written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// The decision from which on the exit status is 1
    #[arg(long, value_enum, default_value_t = Threshold::Confirm, value_name = "DECISION")]
    fail_on: Threshold,
    /// Check a file of JSON Lines (- is standard input) and write a verdict a line
    #[arg(long, value_name = "FILE", conflicts_with = "text")]
    jsonl: Option<PathBuf>,
    /// The text; - or none is standard input, -- goes before a text that begins with a dash
    text: Option<String>,
}

impl Arguments {
    /// How failures are to be told.
    pub fn format(&self) -> Format {
        self.format
    }

    /// Runs the command.
    pub fn run(self, console: Console) -> Result<Exit, Failure> {
        // What is asked for comes before the packs, so that a mistake is told at once.
        if let Some(path) = &self.jsonl {
            let input = Input::open(path)?;
            return self.check_lines(path, input);
        }
        let text = match self.text.as_deref() {
            None | Some("-") => standard_input(self.text.is_none())?,
            Some(text) => text.to_owned(),
        };
        let engine = Engine::new(packs::read(&self.packs.paths)?)?;
        let verdict = engine.check(&text, &self.surroundings.context())?;
        match self.format {
            Format::Human => render::verdict(&mut BufWriter::new(console.out()), &text, &verdict)?,
            // Characters that a terminal could act on are left as they are in JSON (JSON itself
            // escapes C0 controls): these bytes are the same on every surface.
            Format::Json => writeln!(io::stdout().lock(), "{}", verdict.to_json())?,
        }
        Ok(if self.fail_on.reached_by(verdict.decision) { Exit::Found } else { Exit::Clean })
    }

    fn check_lines(&self, path: &Path, input: Input) -> Result<Exit, Failure> {
        let engine = Engine::new(packs::read(&self.packs.paths)?)?;
        let checker =
            LineChecker { engine: &engine, surroundings: &self.surroundings, threshold: self.fail_on };
        let mut out = BufWriter::new(io::stdout().lock());
        let progress = input.progress();
        let outcome = checker.answer_all(progress.wrap_read(input.reader), &mut out);
        progress.finish_and_clear();
        let outcome = outcome.map_err(|error| match error {
            StreamError::Read(error) => Failure::Read { path: path.to_owned(), error },
            StreamError::Write(error) => Failure::Write(error),
        })?;
        Ok(match outcome {
            _ if outcome.failed => Exit::NotChecked,
            _ if outcome.found => Exit::Found,
            _ => Exit::Clean,
        })
    }
}

/// A stream of lines, and how long it is where that is known.
struct Input {
    reader: Box<dyn Read>,
    length: Option<u64>,
}

impl Input {
    fn open(path: &Path) -> Result<Self, Failure> {
        if path.as_os_str() == "-" {
            return Ok(Self { reader: Box::new(io::stdin().lock()), length: None });
        }
        let opened = File::open(path).and_then(|file| Ok((file.metadata()?, file)));
        let (metadata, file) = opened.map_err(|error| Failure::Read { path: path.to_owned(), error })?;
        Ok(Self { reader: Box::new(file), length: metadata.is_file().then_some(metadata.len()) })
    }

    /// A bar on standard error, where someone watches it and nothing else is written between.
    fn progress(&self) -> ProgressBar {
        let watched = io::stderr().is_terminal() && !io::stdout().is_terminal();
        match self.length {
            Some(length) if watched => ProgressBar::new(length).with_style(
                ProgressStyle::with_template("{bar:40} {bytes} of {total_bytes}, {eta} left")
                    .unwrap_or_else(|_| ProgressStyle::default_bar()),
            ),
            _ => ProgressBar::hidden(),
        }
    }
}

/// The text on standard input.
pub fn standard_input(only_if_piped: bool) -> Result<String, Failure> {
    let input = io::stdin();
    if only_if_piped && input.is_terminal() {
        let message = "there is no text to check\ngive it as an argument, or - to read standard input";
        return Err(Failure::Usage(message.into()));
    }
    let mut bytes = Vec::new();
    let read = input.lock().take(TEXT_BYTES as u64 + 1).read_to_end(&mut bytes);
    read.map_err(|error| Failure::Read { path: "-".into(), error })?;
    if bytes.len() > TEXT_BYTES {
        return Err(Failure::TextTooLong { limit: TEXT_BYTES });
    }
    String::from_utf8(bytes).map_err(|error| Failure::NotUtf8 { valid: error.utf8_error().valid_up_to() })
}
