//! How long the worst texts take, a character, beside prose in the same run.
//!
//! One table, and not a benchmark of divan: what counts is how many times as long as prose a text takes, in one table.

#[path = "../tests/shared/invariants.rs"]
mod invariants;
mod support;
#[path = "../tests/shared/worst.rs"]
mod worst;

use std::time::{Duration, Instant};

use forewarn::{Engine, Pack, Verdict};

use support::{Packs, context, engine, texts};
use worst::{PATTERNS, STUBBORN_PATTERNS};

/// How long the texts are, in UTF-16 code units.
const LENGTH: usize = 100_000;
/// Of so many measurements the shortest counts.
const RUNS: usize = 3;

fn main() {
    table("the starter packs", &Packs::Starter.engine());
    let patterns = [PATTERNS, STUBBORN_PATTERNS].concat();
    for reads in ["standard", "strong"] {
        let worst = Pack::from_json(&worst::pack(&patterns, reads), "worst.json").expect("the pack loads");
        table(&format!("patterns that try much, {reads}"), &engine(vec![worst]));
        let terms = Packs::Terms(10_000, reads);
        table(&terms.to_string(), &terms.engine());
    }
}

fn table(name: &str, engine: &Engine) {
    let prose: String = texts::english().join("\n\n").chars().take(LENGTH).collect();
    let ordinary = measure(engine, &prose);
    println!("\n{name}\n{:>14} {:>9} {:>9}  text", "ns a character", "of prose", "findings");
    println!("{ordinary:>14.1} {:>9} {:>9}  English prose", 1, findings(engine, &prose).findings.len());
    for (kind, text) in worst::texts(LENGTH) {
        let found = findings(engine, &text).findings.len();
        let time = measure(engine, &text);
        println!("{time:>14.1} {:>9.1} {found:>9}  {kind}", time / ordinary);
    }
}

/// What is found, after it has been looked at: it is what every verdict is.
fn findings(engine: &Engine, text: &str) -> Verdict {
    let verdict = engine.check(text, &context()).expect("the text is not too long");
    assert_eq!(invariants::violations(text, &verdict), [""; 0]);
    verdict
}

/// Nanoseconds a character.
fn measure(engine: &Engine, text: &str) -> f64 {
    let time = |_| {
        let start = Instant::now();
        let verdict = engine.check(text, &context());
        let took = start.elapsed();
        drop(verdict);
        took
    };
    let shortest: Duration = (0..RUNS).map(time).min().unwrap_or_default();
    shortest.as_secs_f64() * 1e9 / text.chars().count() as f64
}
