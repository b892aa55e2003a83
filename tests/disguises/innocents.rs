//! Innocent lines, in which none of the terms may be found.

use std::collections::HashMap;

use super::terms::{self, Language};

const LEAST: usize = 2400;
/// What a line begins with that is a remark, or the title of a section with the number of its lines.
const REMARK: &str = "//";

/// An innocent line, and where it stands.
struct Line {
    file: String,
    number: usize,
    text: String,
}

/// The lines of a file. A section's title ends with the number of its lines: `// Surnames (212)`.
fn lines_of(file: &str, source: &str, faults: &mut Vec<String>) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut section: Option<(String, usize)> = None;
    let mut started = 0;
    let mut finish = |section: Option<(String, usize)>, count: usize| {
        if let Some((title, stated)) = section.filter(|&(_, stated)| stated != count) {
            faults.push(format!("{file}: “{title}” says {stated} and has {count} lines"));
        }
    };
    for (index, line) in source.lines().enumerate() {
        if line.is_empty() {
            continue;
        }
        if let Some(remark) = line.strip_prefix(REMARK) {
            if let Some((title, stated)) = titled(remark) {
                finish(section.replace((title, stated)), lines.len() - started);
                started = lines.len();
            }
            continue;
        }
        lines.push(Line { file: file.to_owned(), number: index + 1, text: line.to_owned() });
    }
    finish(section, lines.len() - started);
    lines
}

fn titled(remark: &str) -> Option<(String, usize)> {
    let (title, rest) = remark.trim().rsplit_once(" (")?;
    let count = rest.strip_suffix(')')?.parse().ok()?;
    Some((title.to_owned(), count))
}

fn read() -> (Vec<Line>, Vec<String>) {
    let folder = terms::folder().join("innocents");
    let mut paths: Vec<_> = std::fs::read_dir(&folder)
        .expect("the innocents")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    paths.sort();
    let mut faults = Vec::new();
    let mut lines = Vec::new();
    for path in paths {
        let source = std::fs::read_to_string(&path).expect("a file of innocents");
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        lines.extend(lines_of(&name, &source, &mut faults));
    }
    (lines, faults)
}

#[test]
fn innocents_are_many_and_different() {
    let (lines, mut faults) = read();
    let mut seen: HashMap<&str, &Line> = HashMap::new();
    for line in &lines {
        if let Some(first) = seen.insert(&line.text, line) {
            faults.push(format!("{}:{} is {}:{} again", line.file, line.number, first.file, first.number));
        }
        if line.text.trim() != line.text {
            faults.push(format!("{}:{} has white space at an end", line.file, line.number));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(lines.len() >= LEAST, "only {} innocents", lines.len());
}

#[test]
fn nothing_is_found_in_innocents() {
    let languages = terms::read();
    let engine = terms::engine(languages.iter().map(|language| language.pack(&language.all())).collect());
    let (lines, _) = read();
    let mut alarms = Vec::new();
    for line in &lines {
        for finding in terms::findings(&engine, &line.text) {
            let term = term_of(&languages, &finding.pack, &finding.rule);
            alarms.push(format!(
                "{}:{}: {:?} has {} {term:?} in {:?} through {:?}",
                line.file, line.number, line.text, finding.pack, finding.matched, finding.through,
            ));
        }
    }
    println!("{} innocents, {} false alarms", lines.len(), alarms.len());
    assert!(alarms.is_empty(), "{} false alarms\n{}", alarms.len(), alarms.join("\n"));
}

fn term_of(languages: &[Language], pack: &str, rule: &str) -> String {
    let language = languages.iter().find(|language| language.language == pack).expect("the pack's language");
    let number: usize = rule[1..].parse().expect("the number of a term");
    language.all()[number].to_owned()
}
