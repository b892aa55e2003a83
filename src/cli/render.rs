//! A verdict, for people to read.
//!
//! The words stand underlined in their text, then comes what an author needs: what the rule says,
//! whose rule it is, and the way out. A finding of severity `care` offers help and nothing else:
//! its words are neither underlined nor repeated, nor shown around the words of other findings.

use std::io::{self, Write};

use super::excerpt::Excerpts;
use super::printable::printable;
use super::style;
use crate::pack::{AuthorityKind, Reading, Severity};
use crate::verdict::{AuthorityReference, Finding, Help, Replacement, Through, Verdict};

/// Writes a verdict on a text.
pub fn verdict(out: &mut impl Write, text: &str, verdict: &Verdict) -> io::Result<()> {
    let cares = verdict.findings.iter().filter(|finding| finding.severity == Severity::Care);
    let excerpts = Excerpts::of(text, cares.map(|finding| finding.bytes.clone()).collect());
    for found in &verdict.findings {
        finding(out, &excerpts, found)?;
        writeln!(out)?;
    }
    summary(out, verdict)?;
    out.flush()
}

fn finding(out: &mut impl Write, excerpts: &Excerpts<'_>, finding: &Finding) -> io::Result<()> {
    let (label, aside) = (style::of(finding.severity), style::ASIDE);
    let title = printable(&finding.title).in_style(style::LABEL);
    writeln!(out, "{label}{}{label:#}: {title}", severity_name(finding.severity))?;
    if finding.severity != Severity::Care {
        write!(out, "{}", indented(&excerpts.underlined(&finding.bytes, label)))?;
        if !finding.through.is_empty() {
            writeln!(out, "  {}", disguise(finding))?;
        }
    }
    for line in finding.message.lines() {
        writeln!(out, "  {}", printable(line))?;
    }
    for help in &finding.resources {
        resource(out, help)?;
    }
    for suggestion in &finding.suggestions {
        replacement(out, finding, suggestion)?;
    }
    authority(out, &finding.authority)?;
    let (pack, rule) = (printable(&finding.pack), printable(&finding.rule));
    writeln!(out, "  {aside}rule{aside:#} {pack}/{rule}")
}

/// How a reading is written in packs.
pub fn reading_name(reading: Reading) -> &'static str {
    match reading {
        Reading::Exact => "exact",
        Reading::Standard => "standard",
        Reading::Strong => "strong",
    }
}

/// What the words were read as, and through which disguises.
pub fn disguise(finding: &Finding) -> String {
    reading(&finding.read_as, &finding.through)
}

/// What something was read as, and through which disguises.
pub fn reading(read_as: &str, through: &[Through]) -> String {
    let readings: Vec<&str> = through.iter().copied().map(through_name).collect();
    format!("read as “{}”, through {}", printable(read_as), readings.join(", "))
}

fn resource(out: &mut impl Write, help: &Help) -> io::Result<()> {
    let aside = style::ASIDE;
    write!(out, "  {aside}help{aside:#} {}", printable(&help.title))?;
    for contact in help.tel.iter().chain(&help.url) {
        write!(out, " · {}", printable(contact))?;
    }
    writeln!(out)
}

fn replacement(out: &mut impl Write, finding: &Finding, replacement: &Replacement) -> io::Result<()> {
    let aside = style::ASIDE;
    let byte = |unit: usize| byte_of_unit(&finding.matched, unit.saturating_sub(finding.start));
    let replaced = printable(&finding.matched[byte(replacement.start)..byte(replacement.end)]);
    writeln!(
        out,
        "  {aside}instead of{aside:#} “{replaced}” {aside}write{aside:#} “{}”",
        printable(&replacement.text)
    )
}

/// The byte at which a UTF-16 code unit of a text begins.
fn byte_of_unit(text: &str, unit: usize) -> usize {
    let mut units = 0;
    let begins = text.char_indices().find(|(_, character)| {
        let found = units >= unit;
        units += character.len_utf16();
        found
    });
    begins.map_or(text.len(), |(byte, _)| byte)
}

fn authority(out: &mut impl Write, authority: &AuthorityReference) -> io::Result<()> {
    let aside = style::ASIDE;
    let (issuer, reference) = (printable(&authority.issuer), printable(&authority.reference));
    let kind = authority_name(authority.kind);
    writeln!(out, "  {aside}{kind}{aside:#} {issuer}, {reference} · {}", printable(&authority.url))?;
    match &authority.appeal {
        Some(appeal) => writeln!(out, "  {aside}appeal{aside:#} {}", printable(appeal)),
        None => Ok(()),
    }
}

fn summary(out: &mut impl Write, verdict: &Verdict) -> io::Result<()> {
    // Findings of `care` are never counted.
    let counts = [Severity::Block, Severity::Confirm, Severity::Notice].map(|severity| {
        (severity, verdict.findings.iter().filter(|finding| finding.severity == severity).count())
    });
    let counted: Vec<String> = counts
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(severity, count)| format!("{count} {}", severity_name(*severity)))
        .collect();
    match counted.is_empty() {
        true => writeln!(out, "No known issue.")?,
        false => writeln!(out, "Found: {}.", counted.join(", "))?,
    }
    if !verdict.shadow.is_empty() {
        let rules: Vec<String> = verdict
            .shadow
            .iter()
            .map(|finding| format!("{}/{}", printable(&finding.pack), printable(&finding.rule)))
            .collect();
        writeln!(out, "Not counted, by shadow rules: {}.", rules.join(", "))?;
    }
    Ok(())
}

/// Puts an excerpt under the title it belongs to.
pub fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}\n")).collect()
}

/// A number of things: `1 sentence`, `2 sentences`.
pub fn count_of(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// A severity as packs write it.
pub fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Care => "care",
        Severity::Notice => "notice",
        Severity::Confirm => "confirm",
        Severity::Block => "block",
    }
}

fn authority_name(kind: AuthorityKind) -> &'static str {
    match kind {
        AuthorityKind::House => "house rule of",
        AuthorityKind::Law => "law of",
        AuthorityKind::Court => "court order of",
        AuthorityKind::Government => "government request of",
    }
}

fn through_name(through: Through) -> &'static str {
    match through {
        Through::Width => "width",
        Through::Invisible => "invisible characters",
        Through::Marks => "marks",
        Through::LookAlikes => "look-alikes",
        Through::Stretched => "stretched letters",
        Through::Hashtag => "hashtag",
        Through::Joined => "joined words",
        Through::Leet => "leet",
        Through::Spaced => "spaced letters",
        Through::Masked => "masked letters",
        Through::Inflected => "inflection",
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::pack::Region;
    use crate::verdict::Decision;
    use crate::verdict::PackReferences;

    /// A verdict on a text, everything in it that packs and captions write being `text`.
    fn verdict_on(text: &str, severity: Severity) -> Verdict {
        let units = text.encode_utf16().count();
        let finding = Finding {
            pack: text.into(),
            rule: text.into(),
            category: text.into(),
            severity,
            start: 0,
            end: units,
            parts: Vec::new(),
            matched: text.into(),
            read_as: text.into(),
            through: vec![Through::Marks, Through::Leet],
            title: text.into(),
            message: text.into(),
            locale: "en".parse().expect("a language"),
            authority: AuthorityReference {
                kind: AuthorityKind::House,
                issuer: text.into(),
                reference: text.into(),
                url: text.into(),
                appeal: Some(text.into()),
                regions: vec![Region::Everywhere],
                from: None,
                until: None,
            },
            suggestions: vec![Replacement { start: 0, end: units, text: text.into() }],
            resources: vec![Help {
                title: text.into(),
                url: Some(text.into()),
                tel: Some(text.into()),
                region: Region::Everywhere,
                verified: None,
            }],
            bytes: 0..text.len(),
        };
        let (findings, shadow) = (vec![finding.clone()], vec![finding]);
        Verdict { decision: Decision::from(severity), findings, shadow, packs: PackReferences::default() }
    }

    proptest! {
        #[test]
        fn nothing_of_a_verdict_controls_the_terminal(
            text in prop::collection::vec(prop_oneof![any::<char>(), prop::char::range('\0', '\u{9f}')], 0..12)
                .prop_map(String::from_iter),
        ) {
            for severity in [Severity::Care, Severity::Block] {
                let mut out = Vec::new();
                verdict(&mut out, &text, &verdict_on(&text, severity)).expect("memory");
                let shown = String::from_utf8(out).expect("UTF-8");
                // What is left of the styles once they are taken away, sequence by sequence.
                let mut pieces = shown.split("\u{1b}[");
                let plain: String = pieces.next().into_iter().chain(
                    pieces.filter_map(|piece| Some(piece.split_once('m')?.1))).collect();
                for character in plain.chars() {
                    prop_assert!(character == '\n' || !character.is_control(), "{character:?} in {shown:?}");
                }
            }
        }
    }

    #[test]
    fn bytes_of_code_units() {
        let text = "a😀é";
        assert_eq!([0, 1, 3, 4, 9].map(|unit| byte_of_unit(text, unit)), [0, 1, 5, 7, 7]);
    }
}
