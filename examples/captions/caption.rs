//! Puts a caption together.

use forewarn::Pack;
use forewarn::pack::{Condition, Exception, Pattern};
use serde_json::json;

use crate::between::{LONE_SURROGATE, between, interruption};
use crate::disguises::disguise;
use crate::prose::PROSE;
use crate::random::Random;
use crate::spelling::spell;

/// What a line may say of who writes and where: keys and values of a context.
const CONTEXTS: &[(&str, &[&str])] = &[
    ("field", &["title", "comment", "caption"]),
    ("locale", &["ru", "tr", "es-MX", "ja", "no"]),
    ("region", &["NO", "DE", "TR", "US"]),
    ("date", &["2024-02-29", "2028-01-01", "2026-11-23"]),
];
/// One caption in so many is long.
const LONG_ONCE_IN: usize = 100;

/// Makes captions of the terms of packs.
#[derive(Debug)]
pub struct Captions {
    packs: Vec<Pack>,
    /// The patterns of each pack, by its place among the packs.
    patterns: Vec<(usize, Pattern)>,
}

impl Captions {
    /// Captions made of the terms of these packs.
    pub fn of(packs: Vec<Pack>) -> Self {
        let of_packs = packs.iter().enumerate();
        let patterns =
            of_packs.flat_map(|(place, pack)| patterns(pack).map(move |pattern| (place, pattern))).collect();
        Self { packs, patterns }
    }

    /// A caption as a line of JSON, without its line break.
    pub fn line(&self, id: u64, random: &mut Random) -> String {
        let mut object = serde_json::Map::from_iter([
            ("id".to_owned(), json!(id)),
            ("text".to_owned(), json!(self.text(random))),
        ]);
        for (key, values) in CONTEXTS {
            if random.once_in(20) {
                object.insert((*key).to_owned(), json!(random.pick(values)));
            }
        }
        let half = random.pick(&["\\ud83d", "\\udd2a", "\\uDFFF"]);
        serde_json::Value::Object(object).to_string().replace(LONE_SURROGATE, half)
    }

    fn text(&self, random: &mut Random) -> String {
        let language = random.below(PROSE.len());
        let parts = if random.once_in(LONG_ONCE_IN) { 30 + random.below(30) } else { 1 + random.below(5) };
        let mut text = String::new();
        for _ in 0..parts {
            match random.below(10) {
                0..4 => text.push_str(random.pick(PROSE[language])),
                4 => {
                    let other = random.below(PROSE.len());
                    text.push_str(random.pick(PROSE[other]));
                }
                5..9 => text.push_str(&self.term(random)),
                _ => text.push_str(&interruption(random)),
            }
            text.push_str(between(random));
        }
        text
    }

    fn term(&self, random: &mut Random) -> String {
        let (place, pattern) = &self.patterns[random.below(self.patterns.len())];
        disguise(&spell(pattern, &self.packs[*place], random), random)
    }
}

/// Every pattern of the rules of a pack, exceptions among them.
fn patterns(pack: &Pack) -> impl Iterator<Item = Pattern> {
    pack.rules.iter().flat_map(|rule| {
        let (Condition::Any(wanted) | Condition::All { patterns: wanted, .. }) = &rule.condition;
        let excepted = rule.unless.iter().flat_map(|exception| match exception {
            Exception::Overlapping(pattern) => std::slice::from_ref(pattern),
            Exception::Near { any, .. } => any,
        });
        wanted.iter().chain(excepted).cloned()
    })
}
