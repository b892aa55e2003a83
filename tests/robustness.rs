//! The longest texts of the worst kinds: they end, in time that grows with their length, and one
//! that is too long is an error.

#[path = "shared/worst.rs"]
mod worst;

use std::time::{Duration, Instant};

use forewarn::engine::LENGTH_LIMIT;
use forewarn::{CheckError, Context, Engine, Pack};
use worst::{PATTERNS, STUBBORN_PATTERNS};

fn context() -> Context {
    Context::on("2026-11-23".parse().expect("a date"))
}

fn engine(patterns: &[&str]) -> Engine {
    let pack = Pack::from_json(&worst::pack(patterns, "standard"), "worst.json").expect("the pack loads");
    Engine::new(vec![pack]).expect("the engine takes the pack")
}

fn time(engine: &Engine, text: &str) -> Duration {
    let start = Instant::now();
    engine.check(text, &context()).expect("the text is not too long");
    start.elapsed()
}

#[test]
fn the_longest_texts_end() {
    // Some seconds each in a debug build; what grows with the square of the length takes hours.
    const BOUND: Duration = Duration::from_secs(300);
    const KINDS: [&str; 6] =
        ["marks only", "one letter", "one emoji", "apostrophes", "look-alikes", "brackets"];
    let engine = engine(PATTERNS);
    for (kind, text) in worst::texts(LENGTH_LIMIT).into_iter().filter(|(kind, _)| KINDS.contains(kind)) {
        let took = time(&engine, &text);
        assert!(took < BOUND, "{kind}: {} bytes took {took:?}", text.len());
    }
}

#[test]
fn time_grows_with_the_length() {
    // A quadratic engine takes 16 times as long for four times the text. A busy machine may slow one
    // measurement down, hardly all of them.
    const GROWTH: u32 = 10;
    const MEASURABLE: Duration = Duration::from_millis(100);
    const ATTEMPTS: usize = 5;
    let engine = engine(&[PATTERNS, STUBBORN_PATTERNS].concat());
    for ((kind, short), (_, long)) in worst::texts(5_000).iter().zip(&worst::texts(20_000)) {
        let measured: Vec<_> = (0..ATTEMPTS)
            .map(|_| (time(&engine, short), time(&engine, long)))
            .take_while(|&(short, long)| long >= MEASURABLE.max(short * GROWTH))
            .collect();
        assert!(measured.len() < ATTEMPTS, "{kind}: for 5,000 units and for 20,000 {measured:?}");
    }
}

#[test]
fn a_text_over_the_limit_is_an_error() {
    let engine = engine(PATTERNS);
    // One emoji is two units.
    for (unit, units) in [("x", 1), ("🎬", 2), ("я", 1)] {
        let at_limit = unit.repeat(LENGTH_LIMIT / units);
        assert!(engine.check(&at_limit, &context()).is_ok(), "{unit} at the limit");
        let over = at_limit + "x";
        let error = engine.check(&over, &context()).expect_err("over the limit");
        assert_eq!(error, CheckError::TextTooLong { length: LENGTH_LIMIT + 1, limit: LENGTH_LIMIT });
        assert_eq!(error.code(), "check.text-too-long");
        assert!(error.to_string().contains("1000001") && error.to_string().contains("1000000"), "{error}");
    }
}
