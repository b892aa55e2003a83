//! The engine's findings beside the reference's.

use forewarn::pack::Status;
use forewarn::verdict::Verdict;
use forewarn::{Context, Engine, Pack};

use super::characters::is_invisible;
use super::rules::{Found, check};

pub fn context() -> Context {
    Context::on("2026-11-23".parse().expect("a date"))
}

/// What the engine finds.
pub fn engine_finds(packs: &[Pack], text: &str) -> Vec<Found> {
    let engine = Engine::new(packs.to_vec()).expect("the engine takes the packs");
    found(&engine.check(text, &context()).expect("the text is not too long"))
}

/// What the reference finds.
pub fn reference_finds(packs: &[Pack], text: &str) -> Vec<Found> {
    check(packs, Status::Active, text, &context())
}

pub fn found(verdict: &Verdict) -> Vec<Found> {
    let finding = |finding: &forewarn::Finding| Found {
        start: finding.start,
        end: finding.end,
        parts: finding.parts.iter().map(|part| (part.start, part.end)).collect(),
        pack: finding.pack.clone(),
        rule: finding.rule.clone(),
        matched: finding.matched.clone(),
        read_as: finding.read_as.clone(),
        through: finding.through.clone(),
    };
    verdict.findings.iter().map(finding).collect()
}

/// A finding in a line: what is matched, as what, through what.
pub fn line(found: &Found) -> String {
    let through = serde_json::to_string(&found.through).expect("names").replace(['[', ']', '"'], "");
    let through = if through.is_empty() { through } else { format!(" through {through}") };
    let parts: Vec<String> = found.parts.iter().map(|(start, end)| format!(" {start}-{end}")).collect();
    let parts = if parts.is_empty() { String::new() } else { format!(" in{}", parts.concat()) };
    let Found { start, end, read_as, .. } = found;
    format!("{start}-{end} {} as {read_as}{through}{parts}", visible(&found.matched))
}

/// A text with escapes for what cannot be seen.
fn visible(text: &str) -> String {
    let escape = |character: char| match character {
        '\n' | '\r' => character.escape_debug().to_string(),
        _ if is_invisible(character) => character.escape_unicode().to_string(),
        _ => character.to_string(),
    };
    text.chars().map(escape).collect()
}
