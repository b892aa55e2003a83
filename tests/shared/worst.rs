//! Texts of the worst kinds, and patterns that try much on them.

/// Patterns of every form, so that bad texts meet every path of the engine.
pub const PATTERNS: &[&str] = &[
    "kill",
    "kill ... you",
    "a b c d",
    "*kil*",
    "*co*",
    "l'homme",
    "let's",
    "=Kill",
    "a\\(",
    "🔪 you",
    "杀人",
    "горе от ума",
];

/// Patterns that try much before they fail.
pub const STUBBORN_PATTERNS: &[&str] = &[
    "(a|a a|a a a)? ... a ...10 you",
    "aa ...10 (kill|you)",
    "🔪 ... 🔪 you",
    "杀 ...10 人",
    "kill ... kill ...10 kill ... me",
];

/// A pack of one rule with these patterns, as JSON.
pub fn pack(patterns: &[&str], reads: &str) -> String {
    serde_json::json!({
        "forewarn": 1,
        "pack": { "id": "worst", "version": "1.0.0", "title": "Worst", "locale": "en", "languages": ["en", "ru"] },
        "authorities": { "house": {
            "kind": "house", "issuer": "Example Video", "reference": "Guidelines", "url": "https://video.example/guidelines"
        } },
        "rules": [{
            "id": "everything", "severity": "notice", "category": "tried", "authority": "house", "title": "Tried", "message": "Tried.",
            "any": patterns,
            "unless": ["a a ... skill", "🔪 🔪"],
            "reads": reads,
            "suggestions": [{ "replace": "kill", "with": "beat" }],
        }],
    })
    .to_string()
}

/// What the texts repeat.
const KINDS: &[(&str, &str)] = &[
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
    ("ellipses", "… "),
    ("links without a scheme", "://"),
    ("links inside words", "awww."),
    ("one word of another script", "со"),
    ("mentions", "@a#b"),
    ("addresses", "a.b/c:"),
    ("spaced letters", "k i l "),
    ("spaced letters with signs", "k.i-l·l_"),
    ("masked words", "k*l* "),
    ("masks", "k*l*"),
    ("leet words", "k1!l$ "),
    ("leet", "k1!l$"),
    ("words of gaps that overlap", "kill "),
    ("stretched letters", "kkkiiilll"),
    ("parts of hashtags", "#KillKill"),
];

/// How many letters the longest hashtags have.
const HASHTAG: usize = 2_000;

/// Texts that repeat one thing, of this many UTF-16 code units or one less. Each begins with "kill ".
pub fn texts(length: usize) -> Vec<(&'static str, String)> {
    let hashtag = format!("#{} ", "kil".repeat(HASHTAG / 3));
    let kinds = KINDS.iter().copied().chain([("long hashtags", hashtag.as_str())]);
    kinds.map(|(name, unit)| (name, repeat(unit, length))).collect()
}

fn repeat(unit: &str, length: usize) -> String {
    let mut units = 0;
    let fits = |character: &char| {
        units += character.len_utf16();
        units <= length
    };
    "kill ".chars().chain(unit.chars().cycle()).take_while(fits).collect()
}
