//! `forewarn lint`: what is wrong with packs, and what is doubtful in them.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::slice;

use clap::Args;
use serde::Serialize;

use super::arguments::today;
use super::console::{Console, Format};
use super::exit::Exit;
use super::failure::Failure;
use super::render::count_of;
use super::snippet::{Level, Problem, Snippets};
use super::{packs, style};
use crate::pack::files::FilesError;
use crate::pack::lint::{self, Lint};
use crate::pack::{Date, Location, PackError};

const HELP: &str = "\
Errors keep a pack from being used. Warnings are about packs that can be used and may not do what
their author wants: a rule without examples, a message missing in a language, a review that is
overdue, and the like. Notes are good to know. Each has a code that never changes its meaning.

Examples:
  forewarn lint packs
  forewarn lint --fail-on error house.yaml
  forewarn lint --format json packs | jq -r '.problems[].code'

Exit status:
  0  nothing was found at or above --fail-on
  1  there were warnings, or with --fail-on note, notes
  2  the command could not be understood, or a file could not be read
  3  a rule pack was refused: there were errors";

/// Say what is wrong with rule packs, and what is doubtful in them
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub struct Arguments {
    /// Rule packs, or folders of them
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// How the result is written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// From which level on the exit status tells of it
    #[arg(long, value_enum, default_value_t = Level::Warning, value_name = "LEVEL")]
    fail_on: Level,
    /// The day on which validity and reviews are looked at; today (UTC) where it is not given
    #[arg(long)]
    date: Option<Date>,
}

/// Something found in a pack, by reading it, compiling it or looking it over.
#[derive(Debug, Serialize)]
struct Found {
    level: Level,
    code: &'static str,
    source: String,
    location: Location,
    message: String,
    help: String,
}

/// The result as JSON.
#[derive(Serialize)]
struct Linted<'a> {
    problems: &'a [Found],
}

impl Arguments {
    /// How failures are to be told.
    pub fn format(&self) -> Format {
        self.format
    }

    /// Runs the command.
    pub fn run(self, console: Console) -> Result<Exit, Failure> {
        let today = self.date.unwrap_or_else(today);
        let mut snippets = Snippets::new();
        let mut found = Vec::new();
        for path in &self.paths {
            match packs::read(slice::from_ref(path)) {
                Ok(packs) => {
                    for pack in packs {
                        found.extend(lint::lint(&pack, today).into_iter().map(Found::from));
                    }
                }
                Err(Failure::Files(FilesError::Refused(files))) => {
                    for file in &files {
                        snippets.add(&file.path.display().to_string(), &file.text);
                        found.extend(file.errors.0.iter().map(Found::error));
                    }
                }
                Err(failure) => return Err(failure),
            }
        }
        match self.format {
            Format::Json => {
                let result = serde_json::to_string(&Linted { problems: &found });
                writeln!(io::stdout().lock(), "{}", result.map_err(io::Error::from)?)?;
            }
            Format::Human => write_for_people(&mut BufWriter::new(console.out()), &mut snippets, &found)?,
        }
        let worst = found.iter().map(|found| found.level).max();
        Ok(match worst {
            Some(Level::Error) => Exit::PackRefused,
            Some(level) if level >= self.fail_on => Exit::Found,
            _ => Exit::Clean,
        })
    }
}

impl Found {
    fn error(error: &PackError) -> Self {
        Self {
            level: Level::Error,
            code: error.code,
            source: error.source.clone(),
            location: error.location.clone(),
            message: error.message.clone(),
            help: error.help.clone(),
        }
    }

    fn problem(&self) -> Problem<'_> {
        let Self { level, code, source, location, message, help } = self;
        Problem { level: *level, code, source, location, message, help }
    }
}

impl From<Lint> for Found {
    fn from(lint: Lint) -> Self {
        let Lint { code, level, source, location, message, help } = lint;
        let level = match level {
            lint::Level::Note => Level::Note,
            lint::Level::Warning => Level::Warning,
        };
        Self { level, code, source, location, message, help }
    }
}

fn write_for_people(out: &mut impl Write, snippets: &mut Snippets, found: &[Found]) -> io::Result<()> {
    found.iter().try_for_each(|found| snippets.write(out, &found.problem()))?;
    let count = |level| found.iter().filter(|found| found.level == level).count();
    let counts = [(Level::Error, "error"), (Level::Warning, "warning"), (Level::Note, "note")];
    let counts: Vec<String> = counts
        .into_iter()
        .map(|(level, noun)| (count(level), noun))
        .filter(|(number, _)| *number > 0)
        .map(|(number, noun)| count_of(number, noun))
        .collect();
    match counts.is_empty() {
        true => writeln!(out, "{0}no problem found{0:#}", style::GOOD)?,
        false => writeln!(out, "{0}{1}{0:#}", style::LABEL, counts.join(", "))?,
    }
    out.flush()
}
