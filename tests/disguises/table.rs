//! Every term in every disguise and every carrier: what is found, with which span and through what.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fmt::Write;

use forewarn::Finding;
use forewarn::verdict::Through;

use super::draft::Form;
use super::forms::{KINDS, Term};
use super::terms::{self, Language, Script};

/// At least so many of a hundred cases are found as they should be.
const FOUND: usize = 98;

/// Counts by kind of disguise.
pub type Counts = BTreeMap<&'static str, Count>;

/// How many cases there are and how many of them are found.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Count {
    pub found: usize,
    pub made: usize,
}

impl Count {
    pub fn add(&mut self, other: Self) {
        self.found += other.found;
        self.made += other.made;
    }

    /// Whether so many of a hundred are found.
    pub fn reaches(self, percent: usize) -> bool {
        self.found * 100 >= self.made * percent
    }

    fn cell(self) -> String {
        if self.made == 0 { "–".to_owned() } else { format!("{}/{}", self.found, self.made) }
    }
}

/// A form in a carrier, and where the term is read in it.
struct Placed {
    text: String,
    start: usize,
    end: usize,
}

fn place(carrier: &str, form: &Form) -> Placed {
    let units = |text: &str| text.encode_utf16().count();
    let before = carrier.find("{}").map_or("", |at| &carrier[..at]);
    let start = units(before);
    Placed {
        text: carrier.replacen("{}", &form.text, 1),
        start: start + form.skipped,
        end: start + units(&form.text),
    }
}

/// What is wrong with the findings; nothing where there is the one that is expected.
fn fault(findings: &[&Finding], placed: &Placed, form: &Form, term: &str) -> Option<String> {
    let [finding] = findings else {
        let found: Vec<&str> = findings.iter().map(|finding| finding.matched.as_str()).collect();
        return Some(if found.is_empty() { "not found".to_owned() } else { format!("found {found:?}") });
    };
    if (finding.start, finding.end) != (placed.start, placed.end) {
        return Some(format!("found at {}–{}", finding.start, finding.end));
    }
    if finding.read_as != term {
        return Some(format!("read as {:?}", finding.read_as));
    }
    let named: BTreeSet<Through> = finding.through.iter().copied().collect();
    let allowed: BTreeSet<Through> = form.through.union(&form.perhaps).copied().collect();
    let right = form.through.is_subset(&named) && named.is_subset(&allowed);
    (!right).then(|| format!("through {:?}", finding.through))
}

/// The forms of a term for each kind of disguise, each text once.
pub fn forms(term: &Term<'_>) -> Vec<(&'static str, Vec<Form>)> {
    let forms = |make: fn(&Term<'_>) -> Vec<super::draft::Draft>| {
        let mut seen = HashSet::new();
        let forms = make(term).iter().map(super::draft::Draft::form).collect::<Vec<Form>>();
        forms.into_iter().filter(|form| seen.insert(form.text.clone())).collect()
    };
    KINDS.iter().map(|kind| (kind.name, forms(kind.make))).collect()
}

/// The carriers for a form: where letters must not touch their neighbours, those that keep apart.
fn carriers<'language>(language: &'language Language, form: &Form) -> Vec<&'language String> {
    let apart = [Through::Hashtag, Through::Spaced, Through::Masked];
    let apart = apart.iter().any(|through| form.through.contains(through));
    if apart { language.set_apart().values().collect() } else { language.carriers.values().collect() }
}

#[derive(Default)]
struct Report {
    rows: Vec<(String, Vec<(String, Counts)>)>,
    misses: Vec<String>,
}

impl Report {
    fn language(&mut self, language: &Language) {
        let engine = terms::engine(vec![language.pack(&language.disguised())]);
        let mut rows = Vec::new();
        for (number, term) in language.terms.iter().enumerate() {
            let rule = terms::rule(number);
            let described = Term { term, language: &language.language, script: language.script };
            let mut row = Counts::new();
            for (kind, forms) in forms(&described) {
                for form in forms {
                    for carrier in carriers(language, &form) {
                        let placed = place(carrier, &form);
                        let findings = terms::findings(&engine, &placed.text);
                        let own: Vec<&Finding> =
                            findings.iter().filter(|finding| finding.rule == rule).collect();
                        let fault = fault(&own, &placed, &form, term);
                        let found = usize::from(fault.is_none());
                        row.entry(kind).or_default().add(Count { found, made: 1 });
                        if let Some(fault) = fault {
                            self.misses.push(format!(
                                "{} {term}, {kind}: {:?} at {}–{} through {:?} {fault}",
                                language.language, placed.text, placed.start, placed.end, form.through,
                            ));
                        }
                    }
                }
            }
            rows.push((term.clone(), row));
        }
        self.rows.push((language.language.clone(), rows));
    }

    /// The counts of all rows that are wanted, by kind of disguise.
    fn sums(&self, wanted: impl Fn(&str) -> bool) -> Counts {
        let mut sums = Counts::new();
        let rows = self.rows.iter().filter(|(language, _)| wanted(language)).flat_map(|(_, rows)| rows);
        for (kind, count) in rows.flat_map(|(_, row)| row) {
            sums.entry(kind).or_default().add(*count);
        }
        sums
    }

    fn table(&self) -> String {
        let mut table = heading();
        for (language, rows) in &self.rows {
            let _ = writeln!(table, "{language}");
            for (term, row) in rows {
                table += &counts(term, row);
            }
            table += &counts("together", &self.sums(|other| other == language));
        }
        table + &counts("all languages", &self.sums(|_| true))
    }

    /// What falls short: everything together, a language, or a disguise.
    fn shortfalls(&self) -> Vec<String> {
        let all = self.sums(|_| true);
        let languages = self
            .rows
            .iter()
            .map(|(language, _)| (language.as_str(), total(&self.sums(|other| other == language))));
        let kinds = all.iter().map(|(&kind, &count)| (kind, count));
        let counts = [("everything", total(&all))].into_iter().chain(languages).chain(kinds);
        counts
            .filter(|(_, count)| !count.reaches(FOUND))
            .map(|(what, count)| format!("{what}: {}", count.cell()))
            .collect()
    }
}

pub fn total(counts: &Counts) -> Count {
    counts.values().fold(Count::default(), |mut sum, &count| {
        sum.add(count);
        sum
    })
}

pub fn counts(title: &str, row: &Counts) -> String {
    let cells = KINDS.iter().map(|kind| row.get(kind.name).copied().unwrap_or_default().cell());
    line(title, cells.chain([total(row).cell()]))
}

/// The names of the columns.
pub fn heading() -> String {
    line("", KINDS.iter().map(|kind| kind.name.to_owned()))
}

/// A line of the table. Letters of scripts that are written wide take two columns.
fn line(title: &str, cells: impl Iterator<Item = String>) -> String {
    let columns: usize =
        title.chars().map(|letter| if matches!(letter, '\u{2E80}'..='\u{9FFF}') { 2 } else { 1 }).sum();
    let mut line = format!("  {title}{}", " ".repeat(34usize.saturating_sub(columns)));
    for cell in cells {
        let _ = write!(line, "{cell:>13}");
    }
    line + "\n"
}

#[test]
fn table_of_terms_and_disguises() {
    let mut report = Report::default();
    for language in &terms::read() {
        report.language(language);
    }
    println!("{}", report.table());
    println!("{} misses", report.misses.len());
    for miss in &report.misses {
        println!("{miss}");
    }
    let short = report.shortfalls();
    assert!(short.is_empty(), "fewer than {FOUND} of 100 are found: {}", short.join(", "));
}

#[test]
fn carriers_hold_nothing_else() {
    let languages = terms::read();
    let engine =
        terms::engine(languages.iter().map(|language| language.pack(&language.disguised())).collect());
    for language in &languages {
        for carrier in language.carriers.values().chain(language.set_apart().values()) {
            assert_eq!(carrier.matches("{}").count(), 1, "{carrier}");
            let text = carrier.replace("{}", &language.neutral);
            assert_eq!(terms::findings(&engine, &text), [], "{text}");
            if language.script != Script::Running {
                let words: Vec<&str> = carrier.split_whitespace().collect();
                let slot = words.iter().position(|word| word.contains("{}")).expect("a slot");
                let beside = words[..slot].last().into_iter().chain(words.get(slot + 1));
                for word in beside {
                    let letters = word.chars().filter(|character| character.is_alphanumeric()).count();
                    assert_ne!(letters, 1, "a single letter beside the slot: {carrier}");
                }
            }
        }
    }
}

#[test]
fn there_are_terms_and_carriers_enough() {
    let languages = terms::read();
    let least = [("en", 14), ("ru", 10), ("es", 6), ("tr", 6), ("zh", 4), ("ja", 4), ("ar", 4)];
    for (code, least) in least {
        let language = languages.iter().find(|language| language.language == code).expect("a language");
        assert!(language.terms.len() >= least, "{code}");
        assert!(language.carriers.len() >= 5 && language.set_apart().len() >= 5, "{code}");
        let distinct: HashSet<&str> = language.all().into_iter().collect();
        assert_eq!(distinct.len(), language.all().len(), "{code}: a term twice");
    }
    assert!(languages.iter().map(|language| language.terms.len()).sum::<usize>() >= 48);
}
