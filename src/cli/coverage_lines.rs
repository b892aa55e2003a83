//! Coverage on a terminal: a rule a paragraph, and in it what nobody uses.

use std::io::{self, Write};

use super::coverage::{Coverage, RuleCoverage, Share, Use};
use super::printable::printable;
use super::render::{count_of, reading_name, severity_name};
use super::style;

/// How many captions of a rule are shown.
const CAPTIONS_SHOWN: usize = 3;

/// Writes what the examples of a pack use of it, and what it finds in captions.
pub fn write(out: &mut impl Write, source: &str, coverage: &Coverage) -> io::Result<()> {
    for rule in &coverage.rules {
        write_rule(out, source, rule, coverage.captions)?;
    }
    if let Some(share) = coverage.captions {
        writeln!(out, "  captions in which something is found: {}", share_in_words(share))?;
    }
    writeln!(out)
}

/// A share in words: `3 of 1000 (0.30 %)`.
pub fn share_in_words(Share { found, of }: Share) -> String {
    let percent = 100.0 * found as f64 / of.max(1) as f64;
    format!("{found} of {of} ({percent:.2}\u{A0}%)")
}

fn write_rule(out: &mut impl Write, source: &str, rule: &RuleCoverage, all: Option<Share>) -> io::Result<()> {
    let (label, aside) = (style::of(rule.severity), style::LABEL);
    let (severity, reads) = (severity_name(rule.severity), reading_name(rule.reads));
    writeln!(out, "  {aside}{}{aside:#} {label}{severity}{label:#}, reads {reads}", printable(&rule.rule))?;
    let counts = &rule.examples;
    let misses = match counts.misses {
        0 => String::new(),
        misses => format!(", known misses {misses}"),
    };
    writeln!(out, "    examples: match {}, pass {}{misses}", counts.matches, counts.passes)?;
    let unused = |uses: usize| if uses == 0 { "all used".to_owned() } else { format!("{uses} never used") };
    let families = match rule.families.len() {
        1 => "1 family".to_owned(),
        families => format!("{families} families"),
    };
    writeln!(out, "    {families}, {}", unused(rule.unused_families().count()))?;
    rule.unused_families().try_for_each(|family| write_use(out, source, family))?;
    if !rule.exceptions.is_empty() {
        let exceptions = count_of(rule.exceptions.len(), "exception");
        writeln!(out, "    {exceptions}, {}", unused(rule.unused_exceptions().count()))?;
        rule.unused_exceptions().try_for_each(|exception| write_use(out, source, exception))?;
    }
    let (Some(found), Some(all)) = (rule.captions, all) else { return Ok(()) };
    writeln!(out, "    captions: {}", share_in_words(Share { found, of: all.of }))?;
    for family in rule.families.iter().filter(|family| family.captions.is_some_and(|count| count > 0)) {
        let count = family.captions.unwrap_or(0);
        writeln!(out, "      {count} by line {}: {}", family.line, printable(&family.pattern))?;
    }
    for caption in rule.found.iter().take(CAPTIONS_SHOWN) {
        writeln!(out, "      line {}: “{}”", caption.line, printable(&caption.matched))?;
    }
    Ok(())
}

fn write_use(out: &mut impl Write, source: &str, unused: &Use) -> io::Result<()> {
    let near = unused.near.map_or_else(String::new, |words| format!("near {words}: "));
    writeln!(out, "      {}:{}: {near}{}", printable(source), unused.line, printable(&unused.pattern))
}
