//! The longest texts of the worst kinds: they end, in time that grows with their length, and one
//! that is too long is an error.

use std::time::{Duration, Instant};

use forewarn::engine::LENGTH_LIMIT;
use forewarn::{CheckError, Context, Engine, Pack};

fn context() -> Context {
    Context::on("2026-11-23".parse().expect("a date"))
}

/// Rules of every form, so that bad texts meet every path of the engine.
fn engine() -> Engine {
    let pack = serde_json::json!({
        "forewarn": 1,
        "pack": { "id": "worst", "version": "1.0.0", "title": "Worst", "locale": "en", "languages": ["en", "ru"] },
        "authorities": { "house": {
            "kind": "house", "issuer": "Example Video", "reference": "Guidelines", "url": "https://video.example/guidelines"
        } },
        "rules": [{
            "id": "everything", "severity": "notice", "category": "tried", "authority": "house", "title": "Tried", "message": "Tried.",
            "any": [
                "kill", "(a|a a|a a a)? ... a ...10 you", "aa ...10 (kill|you)", "*kil*", "a*", "*a", "l'homme", "let's",
                "=Kill", "a\\(", "🔪 ... 🔪 you", "杀人", "杀 ...10 人", "горе от ума", "a b c d e f g h",
            ],
            "unless": ["a a ... skill", "🔪 🔪"],
        }],
    });
    let pack = Pack::from_json(&pack.to_string(), "worst.json").expect("the pack loads");
    Engine::new(vec![pack]).expect("the engine takes the pack")
}

/// Texts that repeat one thing, of this many bytes or a little more.
fn worst_texts(length: usize) -> Vec<(&'static str, String)> {
    const KINDS: [(&str, &str); 20] = [
        ("marks only", "\u{301}"),
        ("a letter under marks", "\u{336}\u{301}\u{302}\u{303}"),
        ("one letter", "a"),
        ("one letter, apart", "a "),
        ("one emoji", "🔪"),
        ("joined emoji", "👩\u{200D}"),
        ("regional indicators", "🇰"),
        ("apostrophes", "'"),
        ("apostrophes between letters", "a'"),
        ("elisions", "l'"),
        ("look-alikes", "kіӏӏ горе "),
        ("look-alikes in one word", "kіӏӏ"),
        ("brackets", "(a["),
        ("closing brackets", "a.)"),
        ("full stops", "."),
        ("blank lines", "\n"),
        ("invisible", "\u{200B}"),
        ("running text", "杀"),
        ("mentions", "@a#b"),
        ("addresses", "a.b/c:"),
    ];
    KINDS.map(|(name, unit)| (name, format!("kill {}", unit.repeat(length.div_ceil(unit.len()))))).into()
}

fn time(engine: &Engine, text: &str) -> Duration {
    let start = Instant::now();
    engine.check(text, &context()).expect("the text is not too long");
    start.elapsed()
}

#[test]
fn the_longest_texts_end() {
    const BOUND: Duration = Duration::from_secs(60);
    let engine = engine();
    for (kind, text) in worst_texts(1_000_000) {
        let text: String = text.chars().take(LENGTH_LIMIT / 2).collect();
        let took = time(&engine, &text);
        assert!(took < BOUND, "{kind}: {} bytes took {took:?}", text.len());
    }
}

#[test]
fn time_grows_with_the_length() {
    // The best of three tells the engine's time from the machine's; a quadratic engine takes 16
    // times as long for four times the text.
    const GROWTH: u32 = 10;
    const MEASURABLE: Duration = Duration::from_millis(20);
    let engine = engine();
    let best = |text: &str| (0..3).map(|_| time(&engine, text)).min().expect("three");
    for ((kind, short), (_, long)) in worst_texts(50_000).iter().zip(&worst_texts(200_000)) {
        let (short, long) = (best(short), best(long));
        assert!(long < MEASURABLE.max(short * GROWTH), "{kind}: {short:?} for 50 kB, {long:?} for 200 kB");
    }
}

#[test]
fn a_text_over_the_limit_is_an_error() {
    let engine = engine();
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
