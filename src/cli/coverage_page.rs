//! Coverage as a page for a browser: one file, without scripts and without anything to load.
//!
//! Captions and packs come from strangers. Every text of theirs goes through [`Escaped`], in which
//! neither markup nor invisible or direction-changing characters are left, and the page forbids the
//! browser to run or load anything.

use std::fmt::{self, Write};

use super::coverage::{Coverage, FoundCaption, RuleCoverage, Share, Use};
use super::coverage_lines::share_in_words;
use super::examples::{Civic, Expected, Failed, Report};
use super::printable::escaped;
use super::render::{count_of, reading_name, severity_name};
use crate::pack::Status;

const STYLE: &str = include_str!("coverage_page.css");
const READING: &str = include_str!("coverage_page.html");

/// The page of what came of the tests of packs and what their examples use of them.
pub fn page(packs: &[(&Report, &Coverage)]) -> String {
    let mut page = Page(String::new());
    page.push("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.push("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.push("<meta name=\"color-scheme\" content=\"light dark\">\n");
    page.push("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
    page.push("<title>Rule packs: tests and coverage</title>\n<style>\n");
    page.push(STYLE);
    page.push("</style>\n</head>\n<body>\n<main>\n<h1>Rule packs: tests and coverage</h1>\n");
    page.push(READING);
    page.overview(packs);
    packs.iter().enumerate().for_each(|(number, (report, coverage))| page.pack(number, report, coverage));
    page.push("</main>\n</body>\n</html>\n");
    page.0
}

/// A text of a pack or a caption as it may stand in a page, in element content or an attribute.
struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in escaped(self.0).chars() {
            match character {
                '&' => formatter.write_str("&amp;")?,
                '<' => formatter.write_str("&lt;")?,
                '>' => formatter.write_str("&gt;")?,
                '"' => formatter.write_str("&quot;")?,
                '\'' => formatter.write_str("&#39;")?,
                _ => formatter.write_char(character)?,
            }
        }
        Ok(())
    }
}

struct Page(String);

impl Page {
    fn push(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    fn write(&mut self, markup: fmt::Arguments<'_>) {
        let written = self.0.write_fmt(markup);
        debug_assert!(written.is_ok(), "writing to a string does not fail");
    }

    /// A table's beginning: what it is of, and its columns.
    fn table(&mut self, caption: &str, columns: &[&str]) {
        self.write(format_args!(
            "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{caption}\">\n"
        ));
        self.write(format_args!("<table>\n<caption>{caption}</caption>\n<thead><tr>"));
        columns.iter().for_each(|column| self.write(format_args!("<th scope=\"col\">{column}</th>")));
        self.push("</tr></thead>\n<tbody>\n");
    }

    fn end_of_table(&mut self) {
        self.push("</tbody>\n</table>\n</div>\n");
    }

    fn overview(&mut self, packs: &[(&Report, &Coverage)]) {
        let columns = [
            "Pack",
            "Rules",
            "Tests passed",
            "Tests failed",
            "Families never used",
            "Exceptions never used",
            "Civic speech",
            "Captions found",
        ];
        self.push("<h2>Packs</h2>\n");
        self.table("All packs", &columns);
        for (number, (report, coverage)) in packs.iter().enumerate() {
            let unused = |count: fn(&RuleCoverage) -> usize| coverage.rules.iter().map(count).sum::<usize>();
            self.write(format_args!(
                "<tr><th scope=\"row\"><a href=\"#pack-{number}\"><bdi>{}</bdi></a></th><td>{}</td><td>{}</td>",
                Escaped(&report.pack),
                coverage.rules.len(),
                report.passed,
            ));
            self.count(report.failures.len());
            self.count(unused(|rule| rule.unused_families().count()));
            self.count(unused(|rule| rule.unused_exceptions().count()));
            self.write(format_args!(
                "<td>{}</td><td>{}</td></tr>\n",
                if matches!(report.civic, Civic::On { .. }) {
                    "held to it"
                } else {
                    "<strong>skipped</strong>"
                },
                coverage.captions.map_or_else(|| "not asked".to_owned(), share_in_words),
            ));
        }
        self.end_of_table();
    }

    /// A number that should be nought.
    fn count(&mut self, count: usize) {
        match count {
            0 => self.push("<td>0</td>"),
            _ => self.write(format_args!("<td class=\"look\"><strong>{count}</strong></td>")),
        }
    }

    fn pack(&mut self, number: usize, report: &Report, coverage: &Coverage) {
        let (pack, version) = (Escaped(&report.pack), Escaped(&report.version));
        self.write(format_args!("<section aria-labelledby=\"pack-{number}\">\n"));
        self.write(format_args!("<h2 id=\"pack-{number}\"><bdi>{pack}</bdi> {version}</h2>\n"));
        self.write(format_args!("<p><code>{}</code></p>\n", Escaped(&report.source)));
        self.civic(&report.civic);
        if !report.failures.is_empty() {
            self.push("<h3>Tests that failed</h3>\n<ul>\n");
            report.failures.iter().for_each(|failed| self.failed(failed));
            self.push("</ul>\n");
        }
        if !report.retired.is_empty() {
            let rules: Vec<String> = report.retired.iter().map(|rule| Escaped(rule).to_string()).collect();
            self.write(format_args!("<p>Retired, and not tested: {}.</p>\n", rules.join(", ")));
        }
        for rule in &coverage.rules {
            self.rule(rule, coverage.captions);
        }
        self.push("</section>\n");
    }

    fn civic(&mut self, civic: &Civic) {
        match civic {
            Civic::Skipped { reason } => {
                let reason = Escaped(reason);
                self.write(format_args!(
                    "<p class=\"look\"><strong>Not held to civic speech:</strong> <bdi>{reason}</bdi></p>\n"
                ));
            }
            Civic::On { sentences, sets } => {
                self.write(format_args!(
                    "<details><summary>Held to {sentences} sentences of civic speech</summary>\n"
                ));
                self.table("Civic speech", &["Sentences about, or in", "Language", "Sentences", "Found"]);
                for set in sets {
                    let (name, language) = (set.set, set.language);
                    self.write(format_args!(
                        "<tr><th scope=\"row\">{name}</th><td>{language}</td><td>{}</td>",
                        set.sentences
                    ));
                    self.count(set.found);
                    self.push("</tr>\n");
                }
                self.end_of_table();
                self.push("</details>\n");
            }
        }
    }

    fn failed(&mut self, failed: &Failed) {
        let should = match failed.expected {
            Expected::Match => "must match, and found nothing",
            Expected::Pass => "must let this pass, and found something",
            Expected::Civic => "must leave civic speech alone, and found something",
        };
        let (rule, source) = (Escaped(&failed.rule), Escaped(&failed.place.source));
        self.write(format_args!("<li><code>{rule}</code> {should}:<br><q><bdi>"));
        match &failed.finding {
            Some(finding) => self.marked(&failed.text, &finding.bytes),
            None => self.write(format_args!("{}", Escaped(&failed.text))),
        }
        self.write(format_args!("</bdi></q><br><small>{source}, line {}</small></li>\n", failed.place.line));
    }

    /// A text with some of it marked.
    fn marked(&mut self, text: &str, bytes: &std::ops::Range<usize>) {
        let (before, words, after) = (&text[..bytes.start], &text[bytes.clone()], &text[bytes.end..]);
        self.write(format_args!("{}<mark>{}</mark>{}", Escaped(before), Escaped(words), Escaped(after)));
    }

    fn rule(&mut self, rule: &RuleCoverage, all: Option<Share>) {
        self.write(format_args!("<article>\n<h3><code>{}</code></h3>\n", Escaped(&rule.rule)));
        let shadow = if rule.status == Status::Shadow { ", in shadow" } else { "" };
        self.write(format_args!(
            "<p><bdi>{}</bdi><br>{}, reads {}{shadow}</p>\n<ul>\n",
            Escaped(&rule.title),
            severity_name(rule.severity),
            reading_name(rule.reads),
        ));
        let counts = &rule.examples;
        self.write(format_args!(
            "<li>Examples: {} to match, {} to let pass, {}</li>\n",
            counts.matches,
            counts.passes,
            match counts.misses {
                1 => "1 known miss".to_owned(),
                misses => format!("{misses} known misses"),
            },
        ));
        let (families, exceptions) = (rule.unused_families().count(), rule.unused_exceptions().count());
        self.write(format_args!("<li>Families: {}, {families} never used</li>\n", rule.families.len()));
        self.write(format_args!("<li>Exceptions: {}, {exceptions} never used</li>\n", rule.exceptions.len()));
        if let (Some(found), Some(all)) = (rule.captions, all) {
            let share = share_in_words(Share { found, of: all.of });
            self.write(format_args!("<li>Captions in which it finds something: {share}</li>\n"));
        }
        self.push("</ul>\n");
        self.uses("Families", &rule.families, families);
        self.uses("Exceptions", &rule.exceptions, exceptions);
        self.captions(&rule.found);
        self.push("</article>\n");
    }

    fn uses(&mut self, name: &str, uses: &[Use], unused: usize) {
        if uses.is_empty() {
            return;
        }
        let open = if unused > 0 { " open" } else { "" };
        self.write(format_args!("<details{open}><summary>{name}</summary>\n"));
        let asked = uses.iter().any(|used| used.captions.is_some());
        let columns: &[&str] = if asked {
            &["Pattern", "Line", "Examples", "Captions"]
        } else {
            &["Pattern", "Line", "Examples"]
        };
        self.table(name, columns);
        for used in uses {
            let near = used
                .near
                .map_or_else(String::new, |words| format!("within {}: ", count_of(words as usize, "word")));
            let pattern = Escaped(&used.pattern);
            self.write(format_args!(
                "<tr><td>{near}<code><bdi>{pattern}</bdi></code></td><td>{}</td>",
                used.line
            ));
            match used.examples {
                0 => self.push("<td class=\"look\"><strong>none</strong></td>"),
                examples => self.write(format_args!("<td>{examples}</td>")),
            }
            if let Some(captions) = used.captions {
                self.write(format_args!("<td>{captions}</td>"));
            }
            self.push("</tr>\n");
        }
        self.end_of_table();
        self.push("</details>\n");
    }

    fn captions(&mut self, found: &[FoundCaption]) {
        if found.is_empty() {
            return;
        }
        self.push("<details><summary>Captions in which it finds something</summary>\n<ul>\n");
        for caption in found {
            self.push("<li><bdi>");
            self.marked(&caption.text, &caption.bytes);
            self.write(format_args!("</bdi> <small>line {}</small></li>\n", caption.line));
        }
        self.push("</ul>\n</details>\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_is_markup() {
        let text = "<script>\"a\" & 'b'\u{202E}\u{1b}";
        let shown = "&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;\\u{202E}\\u{001B}";
        assert_eq!(Escaped(text).to_string(), shown);
    }
}
