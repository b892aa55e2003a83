//! `forewarn test`: the examples in packs, and the civic-speech corpus.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use super::arguments::today;
use super::civic::Reads;
use super::console::{Console, Format};
use super::coverage::Coverage;
use super::examples::{Civic, Expected, Failed, Report};
use super::excerpt::Excerpts;
use super::exit::Exit;
use super::failure::Failure;
use super::printable::printable;
use super::render::{count_of, disguise, indented, reading_name};
use super::{captions, coverage_lines, coverage_page, packs, style};
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

The report says for each rule what its examples use of it. A family is one pattern under `any` or
`all`: one way of saying what the rule is about. One that no example under `match` uses may have a
mistake that nobody sees. An exception is used where it took something back in an example; one that
is never used may do nothing, or too much. With --text, the report says in which share of captions
of yours each rule and each family finds something, wherever and in whatever field the rule holds:
one caption a line, or in a file named *.jsonl an object with `text` (and `locale`) a line.

Examples:
  forewarn test packs
  forewarn test --reads all packs
  forewarn test --report house.yaml
  forewarn test --report=report.html --text captions.jsonl packs
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
    /// Also tell what the examples use of each rule; with a file, as a page for a browser
    #[arg(long, value_name = "FILE.html", num_args = 0..=1, require_equals = true, default_missing_value = TO_OUTPUT)]
    report: Option<PathBuf>,
    /// In the report, count the captions of this file in which each rule finds something
    #[arg(long, value_name = "FILE", requires = "report")]
    text: Option<PathBuf>,
    /// The day of the tests, for examples that name none; today (UTC) where it is not given
    #[arg(long)]
    date: Option<Date>,
}

/// What `--report` stands for without a file.
const TO_OUTPUT: &str = "-";

/// The result as JSON.
#[derive(Serialize)]
struct Tested<'a> {
    passed: usize,
    failed: usize,
    packs: &'a [TestedPack],
}

/// What came of a pack's tests, and where it was asked for, what they use of it.
#[derive(Serialize)]
struct TestedPack {
    #[serde(flatten)]
    report: Report,
    #[serde(skip_serializing_if = "Option::is_none")]
    coverage: Option<Coverage>,
}

impl Arguments {
    /// How failures are to be told.
    pub fn format(&self) -> Format {
        self.format
    }

    /// Runs the command.
    pub fn run(self, console: Console) -> Result<Exit, Failure> {
        let today = self.date.unwrap_or_else(today);
        let captions = self.text.as_deref().map(captions::read).transpose()?;
        let packs = packs::read(&self.paths)?;
        let tests = packs.iter().map(|pack| {
            let report = Report::of(pack, today, self.reads)?;
            let wanted = self.report.is_some();
            let coverage = wanted.then(|| Coverage::of(pack, today, captions.as_deref())).transpose()?;
            Ok(TestedPack { report, coverage })
        });
        let packs = tests.collect::<Result<Vec<_>, Failure>>()?;
        let passed: usize = packs.iter().map(|pack| pack.report.passed).sum();
        let failed: usize = packs.iter().map(|pack| pack.report.failures.len()).sum();
        match self.format {
            Format::Json => {
                let result = serde_json::to_string(&Tested { passed, failed, packs: &packs });
                writeln!(io::stdout().lock(), "{}", result.map_err(io::Error::from)?)?;
            }
            Format::Human => {
                let mut out = BufWriter::new(console.out());
                for TestedPack { report, coverage } in &packs {
                    write_report(&mut out, report)?;
                    if let Some(coverage) = coverage.as_ref().filter(|_| self.page().is_none()) {
                        coverage_lines::write(&mut out, &report.source, coverage)?;
                    }
                }
                let color = if failed == 0 { style::GOOD } else { style::ERROR };
                writeln!(out, "{color}{passed} passed, {failed} failed{color:#}")?;
                out.flush()?;
            }
        }
        self.write_page(&packs)?;
        Ok(if failed == 0 { Exit::Clean } else { Exit::Found })
    }

    /// The file the report is written to as a page, where one is named.
    fn page(&self) -> Option<&Path> {
        self.report.as_deref().filter(|path| path.as_os_str() != TO_OUTPUT)
    }

    fn write_page(&self, packs: &[TestedPack]) -> Result<(), Failure> {
        let Some(path) = self.page() else { return Ok(()) };
        let covered: Vec<(&Report, &Coverage)> =
            packs.iter().filter_map(|pack| Some((&pack.report, pack.coverage.as_ref()?))).collect();
        fs::write(path, coverage_page::page(&covered)).map_err(|error| Failure::unwritable(path, &error))
    }
}

/// Tells what came of the tests of a pack.
pub fn write_report(out: &mut impl Write, report: &Report) -> io::Result<()> {
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
