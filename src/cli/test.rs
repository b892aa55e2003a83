//! `forewarn test`: the examples in packs, and the civic-speech corpus.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::arguments::today;
use super::civic::Reads;
use super::console::{Console, Format};
use super::examples::{Civic, Expected, Failed, Report};
use super::excerpt::Excerpts;
use super::exit::Exit;
use super::failure::Failure;
use super::printable::printable;
use super::render::{count_of, disguise, indented, reading_name};
use super::{packs, style};
use crate::pack::Date;

const HELP: &str = "\
An example under `match` must give a finding of its rule, one under `pass` must give none. Where
an example does not say more, it is checked in a field and a region its rule is for, today or
on the nearest day its authority is in force. Examples under `misses` are known misses: it is
said when one is found, and does not count. Rules in shadow are tested like active ones, retired
rules are not.

Every pack is also held to the civic-speech corpus inside this command: sentences about
assemblies, strikes, petitions, news and the like, in dialects, with reclaimed words and names of
identities, in which no active rule may find anything. With `--reads all` that is asked at every
reading, whatever the rules say: a rule that is to be set to `strong` one day is known to be safe.
A pack may say `civic: { gate: skipped, reason: … }`; the reason is then shown.

Examples:
  forewarn test packs
  forewarn test --reads all packs
  forewarn test --format json house.yaml

Exit status:
  0  all tests passed
  1  some failed
  2  the command could not be understood, or a file could not be read
  3  a rule pack was refused";

/// Run the examples in rule packs, and hold the packs to the civic-speech corpus
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub struct Arguments {
    /// Rule packs, or folders of them
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// How the result is written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// At which reading the rules are held to the civic-speech corpus
    #[arg(long, value_enum, default_value_t, value_name = "WHICH")]
    reads: Reads,
    /// The day of the tests, for examples that name none; today (UTC) where it is not given
    #[arg(long)]
    date: Option<Date>,
}

/// The result as JSON.
#[derive(Serialize)]
struct Tested<'a> {
    passed: usize,
    failed: usize,
    packs: &'a [Report],
}

impl Arguments {
    /// How failures are to be told.
    pub fn format(&self) -> Format {
        self.format
    }

    /// Runs the command.
    pub fn run(self, console: Console) -> Result<Exit, Failure> {
        let today = self.date.unwrap_or_else(today);
        let packs = packs::read(&self.paths)?;
        let reports =
            packs.iter().map(|pack| Report::of(pack, today, self.reads)).collect::<Result<Vec<_>, _>>()?;
        let passed: usize = reports.iter().map(|report| report.passed).sum();
        let failed: usize = reports.iter().map(|report| report.failures.len()).sum();
        match self.format {
            Format::Json => {
                let result = serde_json::to_string(&Tested { passed, failed, packs: &reports });
                writeln!(io::stdout().lock(), "{}", result.map_err(io::Error::from)?)?;
            }
            Format::Human => {
                let mut out = BufWriter::new(console.out());
                reports.iter().try_for_each(|report| write_report(&mut out, report))?;
                let color = if failed == 0 { style::GOOD } else { style::ERROR };
                writeln!(out, "{color}{passed} passed, {failed} failed{color:#}")?;
                out.flush()?;
            }
        }
        Ok(if failed == 0 { Exit::Clean } else { Exit::Found })
    }
}

fn write_report(out: &mut impl Write, report: &Report) -> io::Result<()> {
    let (label, aside) = (style::LABEL, style::ASIDE);
    let pack = printable(&report.pack);
    write!(out, "{label}{pack} {}{label:#} ", printable(&report.version))?;
    writeln!(out, "{aside}{}{aside:#}", printable(&report.source))?;
    report.failures.iter().try_for_each(|failed| write_failed(out, failed))?;
    for place in &report.now_found {
        let source = printable(&place.source);
        writeln!(
            out,
            "  {source}:{}:{}: a known miss is now found: move it to `match`",
            place.line, place.column
        )?;
    }
    for rule in &report.retired {
        writeln!(out, "  {} is retired: its examples were not run", printable(rule))?;
    }
    match &report.civic {
        Civic::On { sentences, sets } => {
            let found = sets.iter().map(|set| set.found).sum::<usize>();
            let outcome = if found == 0 { "clean".to_owned() } else { format!("{found} found") };
            writeln!(out, "  civic speech: {}, {outcome}", count_of(*sentences, "sentence"))?;
        }
        Civic::Skipped { reason } => writeln!(out, "  civic speech: skipped: {}", printable(reason))?,
    }
    write!(out, "  {} passed, {} failed", report.passed, report.failures.len())?;
    match report.still_missed {
        0 => writeln!(out, "\n"),
        1 => writeln!(out, ", 1 known miss\n"),
        misses => writeln!(out, ", {misses} known misses\n"),
    }
}

/// Whoever tests a pack wrote its examples and has to see them, those of `care` rules too.
fn write_failed(out: &mut impl Write, failed: &Failed) -> io::Result<()> {
    let label = style::ERROR;
    let place = &failed.place;
    let (source, rule) = (printable(&place.source), printable(&failed.rule));
    write!(out, "  {label}failed{label:#} {source}:{}:{}: {rule} ", place.line, place.column)?;
    match failed.expected {
        Expected::Match => writeln!(out, "must match, and found nothing")?,
        Expected::Pass => writeln!(out, "must let this pass, and found something")?,
        Expected::Civic => {
            let read =
                failed.reads.map_or_else(String::new, |reads| format!(" when read {}", reading_name(reads)));
            writeln!(out, "must leave civic speech alone{read}, and found something")?;
        }
    }
    match &failed.finding {
        Some(finding) => {
            let excerpts = Excerpts::of(&failed.text, Vec::new());
            let excerpt = excerpts.underlined(&finding.bytes, style::of(finding.severity));
            write!(out, "{}", indented(&indented(&excerpt)))?;
            match finding.through.is_empty() {
                true => Ok(()),
                false => writeln!(out, "    {}", disguise(finding)),
            }
        }
        None => writeln!(out, "    “{}”", printable(&failed.text)),
    }
}
