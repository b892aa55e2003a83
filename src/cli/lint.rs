//! `forewarn lint`: what is wrong with packs, and what is doubtful in them.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::slice;

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::arguments::today;
use super::console::{Console, Format};
use super::exit::Exit;
use super::failure::Failure;
use super::render::count_of;
use super::snippet::{Problem, ProblemLevel, Snippets};
use super::{packs, style};
use crate::engine::Engine;
use crate::pack::files::FilesError;
use crate::pack::lint::{Lint, lint};
use crate::pack::{Date, Location, Pack, PackError};

const HELP: &str = "\
Errors keep a pack from being used. Warnings are about packs that can be used and may not do what
their author wants: a rule without examples, a message missing in a language, a review that is
overdue, and the like. Each has a code that never changes its meaning.

Examples:
  forewarn lint packs
  forewarn lint --fail-on error house.yaml
  forewarn lint --format json packs | jq -r '.problems[].code'

Exit status:
  0  nothing was found at or above --fail-on
  1  there were warnings
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

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ValueEnum)]
#[serde(rename_all = "lowercase")]
enum Level {
    /// The pack can be used
    Warning,
    /// The pack is refused
    Error,
}

/// Something found in a pack, by reading it, compiling it or looking it over.
#[derive(Debug, Serialize)]
struct Found {
    level: Level,
    code: String,
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
                        found.extend(problems_of(pack, today)?);
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
        let has = |level| found.iter().any(|found| found.level == level);
        Ok(match self.fail_on {
            _ if has(Level::Error) => Exit::PackRefused,
            Level::Warning if has(Level::Warning) => Exit::Found,
            _ => Exit::Clean,
        })
    }
}

/// What is to be said about a pack that could be read.
fn problems_of(pack: Pack, today: Date) -> Result<Vec<Found>, Failure> {
    let mut found: Vec<Found> = lint(&pack, today).iter().map(|lint| Found::warning(&pack, lint)).collect();
    if let Err(error) = Engine::new(vec![pack]) {
        let failure = Failure::from(error);
        let errors = failure.problems();
        if errors.is_empty() {
            return Err(failure);
        }
        found.extend(errors.into_iter().map(Found::error));
    }
    found.sort_by(|left, right| left.location.cmp(&right.location));
    Ok(found)
}

impl Found {
    fn error(error: &PackError) -> Self {
        Self {
            level: Level::Error,
            code: error.code.to_owned(),
            source: error.source.clone(),
            location: error.location.clone(),
            message: error.message.clone(),
            help: error.help.clone(),
        }
    }

    fn warning(pack: &Pack, lint: &Lint) -> Self {
        Self {
            level: Level::Warning,
            code: lint.code.to_string(),
            source: pack.source.clone(),
            location: lint.location.clone(),
            message: lint.message.clone(),
            help: lint.help.clone(),
        }
    }

    fn problem(&self) -> Problem<'_> {
        let level = match self.level {
            Level::Error => ProblemLevel::Error,
            Level::Warning => ProblemLevel::Warning,
        };
        let Self { code, source, location, message, help, .. } = self;
        Problem { level, code, source, location, message, help }
    }
}

fn write_for_people(out: &mut impl Write, snippets: &mut Snippets, found: &[Found]) -> io::Result<()> {
    found.iter().try_for_each(|found| snippets.write(out, &found.problem()))?;
    let count = |level| found.iter().filter(|found| found.level == level).count();
    let (errors, warnings) = (count(Level::Error), count(Level::Warning));
    let color = if errors > 0 { style::ERROR } else { style::LABEL };
    match found.len() {
        0 => writeln!(out, "{0}no problem found{0:#}", style::GOOD)?,
        _ => {
            let (errors, warnings) = (count_of(errors, "error"), count_of(warnings, "warning"));
            writeln!(out, "{color}{errors}, {warnings}{color:#}")?;
        }
    }
    out.flush()
}
