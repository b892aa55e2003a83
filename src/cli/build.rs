//! `forewarn build`: tests packs and writes them as they are released.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::arguments::today;
use super::civic::Reads;
use super::console::{Console, Format};
use super::examples::Report;
use super::exit::Exit;
use super::failure::Failure;
use super::printable::printable;
use super::render::count_of;
use super::test::write_report;
use super::{packs, style};
use crate::pack::{Date, Digest, Example, Pack};

const HELP: &str = "\
A release is the pack itself as canonical JSON (RFC 8785), readable like the YAML it is written in:
browsers, servers and this command load it as it is. Its digest is SHA-256 over these bytes, as in
the `integrity` of a web page, and names the pack in every verdict made with it.

First the packs are tested, as `forewarn test` does. Where a single test fails, nothing is written.
A file is named ID-VERSION.json. One that is there already with other content is left alone and the
command fails: what is released under a version stays as it is, so give the pack a new version.

Examples, which make a pack larger and are of no use to a browser, are left out. With --examples they
stay; the digest is the same, since it never covers examples.

Examples:
  forewarn build packs --out release
  forewarn build --examples --out release house.yaml
  forewarn build --format json --out release house.yaml | jq -r '.released[].digest'

Exit status:
  0  all packs were written, or were there already
  1  a test failed: nothing was written
  2  the command could not be understood, or a file could not be read or written
  3  a rule pack was refused";

/// Test rule packs and write them as they are released: canonical JSON, named by its digest
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub struct Arguments {
    /// Rule packs, or folders of them
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// The folder the releases are written to; it is made where it is missing
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
    /// Keep the examples of rules
    #[arg(long)]
    examples: bool,
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
struct Built<'a> {
    released: &'a [Released],
    /// What came of the tests of packs that were not released because some failed.
    failed: Vec<&'a Report>,
}

/// A pack that was written.
#[derive(Debug, Serialize)]
struct Released {
    pack: String,
    version: String,
    digest: Digest,
    file: String,
    bytes: usize,
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
        let failed: Vec<&Report> = reports.iter().filter(|report| !report.failures.is_empty()).collect();
        let released = if failed.is_empty() { self.release(&packs)? } else { Vec::new() };
        match self.format {
            Format::Json => {
                let result = serde_json::to_string(&Built { released: &released, failed: failed.clone() });
                writeln!(io::stdout().lock(), "{}", result.map_err(io::Error::from)?)?;
            }
            Format::Human => write_for_people(&mut BufWriter::new(console.out()), &released, &failed)?,
        }
        Ok(if failed.is_empty() { Exit::Clean } else { Exit::Found })
    }

    /// Writes every pack, or none where one is there already and different.
    fn release(&self, packs: &[Pack]) -> Result<Vec<Released>, Failure> {
        let mut files: Vec<(PathBuf, String)> = Vec::new();
        for pack in packs {
            let path = self.out.join(format!("{}-{}.json", pack.id, pack.version));
            let text = if self.examples { with_examples(pack) } else { pack.canonical_json.clone() };
            if files.iter().any(|(other, _)| *other == path) {
                return Err(Failure::Usage(format!("two packs would be written to {}", path.display())));
            }
            match fs::read(&path) {
                Ok(there) if there != text.as_bytes() => {
                    let message = format!("{} is there already, with other content", path.display());
                    return Err(Failure::Usage(format!("{message}\ngive the pack a new version")));
                }
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(Failure::Read { path, error });
                }
                Ok(_) | Err(_) => files.push((path, text)),
            }
        }
        fs::create_dir_all(&self.out).map_err(|error| Failure::unwritable(&self.out, &error))?;
        let written = packs.iter().zip(files).map(|(pack, (path, text))| {
            write_whole(&path, &text).map_err(|error| Failure::unwritable(&path, &error))?;
            Ok(Released {
                pack: pack.id.clone(),
                version: pack.version.to_string(),
                digest: pack.digest,
                file: path.display().to_string(),
                bytes: text.len(),
            })
        });
        written.collect()
    }
}

/// Writes a file that is never seen half written.
fn write_whole(path: &Path, text: &str) -> io::Result<()> {
    let unfinished = path.with_extension("json.unfinished");
    fs::write(&unfinished, text)?;
    fs::rename(&unfinished, path)
}

/// The canonical JSON of a pack with the examples of its rules.
fn with_examples(pack: &Pack) -> String {
    let mut json: Value = serde_json::from_str(&pack.canonical_json).expect("canonical JSON is JSON");
    let rules = json["rules"].as_array_mut().expect("a pack has rules");
    for (json, rule) in rules.iter_mut().zip(&pack.rules) {
        let kinds = [
            ("match", &rule.examples.matches),
            ("misses", &rule.examples.misses),
            ("pass", &rule.examples.passes),
        ];
        let written = kinds.into_iter().filter(|(_, examples)| !examples.is_empty());
        let examples: Map<String, Value> =
            written.map(|(key, examples)| (key.to_owned(), examples.iter().map(example).collect())).collect();
        if !examples.is_empty() {
            json["examples"] = Value::Object(examples);
        }
    }
    json.to_string()
}

fn example(example: &Example) -> Value {
    let Example { text, locale, field, region, date, .. } = example;
    let context = [
        ("date", date.map(|date| date.to_string())),
        ("field", field.clone()),
        ("locale", locale.as_ref().map(ToString::to_string)),
        ("region", region.map(|region| region.to_string())),
    ];
    let mut object: Map<String, Value> =
        context.into_iter().filter_map(|(key, value)| Some((key.to_owned(), json!(value?)))).collect();
    if object.is_empty() {
        return json!(text);
    }
    object.insert("text".to_owned(), json!(text));
    Value::Object(object)
}

fn write_for_people(out: &mut impl Write, released: &[Released], failed: &[&Report]) -> io::Result<()> {
    let (label, aside) = (style::LABEL, style::ASIDE);
    for Released { pack, version, digest, file, bytes } in released {
        writeln!(out, "{label}{} {}{label:#} {digest}", printable(pack), printable(version))?;
        writeln!(out, "  {aside}{}{aside:#}, {bytes} bytes", printable(file))?;
    }
    failed.iter().try_for_each(|report| write_report(out, report))?;
    match failed.len() {
        0 => writeln!(out, "{0}{1} released{0:#}", style::GOOD, count_of(released.len(), "pack"))?,
        packs => {
            let packs = count_of(packs, "pack");
            writeln!(out, "{0}nothing released: the tests of {packs} failed{0:#}", style::ERROR)?;
        }
    }
    out.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A pack with examples is the pack: the same digest, and the examples as they were.
    #[test]
    fn examples_come_back_as_they_were() {
        let source = include_str!("../../docs/command.in/house-rules.yaml").replacen(
            "match: [",
            "match: [{ text: \"I will hurt \\\\ them é\", locale: en, field: title, region: \"NO\", date: 2026-01-02 }, ",
            1,
        );
        let pack = Pack::from_yaml(&source, "pack.yaml").expect("valid");
        let json = with_examples(&pack);
        let again = Pack::from_json(&json, "pack.json").expect("valid");
        assert_eq!(again.digest, pack.digest);
        assert_eq!(with_examples(&again), json);
        let texts = |pack: &Pack| {
            let examples = pack.rules.iter().flat_map(|rule| rule.examples.matches.clone());
            examples.map(|one| (one.text, one.locale, one.field, one.region, one.date)).collect::<Vec<_>>()
        };
        assert_eq!(texts(&again), texts(&pack));
    }
}
