//! What the benchmarks share: engines, and captions that are clean under them.
#![allow(dead_code, reason = "not every benchmark needs all of it")]

#[path = "../../tests/shared/random.rs"]
mod random;
#[path = "../../tests/prose/terms.rs"]
pub mod terms;
#[path = "../../tests/prose/texts.rs"]
pub mod texts;

use std::fmt;
use std::path::Path;
use std::sync::LazyLock;

use forewarn::pack::files;
use forewarn::{Context, Engine, Pack};

/// The most terms that are tried.
pub const MOST_TERMS: usize = 100_000;

static TERMS: LazyLock<Vec<String>> = LazyLock::new(|| terms::terms(MOST_TERMS));

/// The packs that texts are checked with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Packs {
    /// Those that Forewarn ships.
    Starter,
    /// One of so many generated terms, at a reading.
    Terms(usize, &'static str),
}

/// The packs, from the smallest.
pub const PACKS: [Packs; 7] = [
    Packs::Starter,
    Packs::Terms(1_000, "standard"),
    Packs::Terms(1_000, "strong"),
    Packs::Terms(10_000, "standard"),
    Packs::Terms(10_000, "strong"),
    Packs::Terms(MOST_TERMS, "standard"),
    Packs::Terms(MOST_TERMS, "strong"),
];

impl fmt::Display for Packs {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Starter => formatter.write_str("starter packs"),
            Self::Terms(count, reads) => write!(formatter, "{count} terms, {reads}"),
        }
    }
}

impl Packs {
    /// The packs, read.
    pub fn read(self) -> Vec<Pack> {
        match self {
            Self::Starter => {
                let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("packs");
                files::read(&[folder]).expect("the starter packs load")
            }
            Self::Terms(..) => vec![Pack::from_json(&self.json(), "terms.json").expect("the pack loads")],
        }
    }

    /// The JSON of a pack of terms.
    pub fn json(self) -> String {
        match self {
            Self::Starter => String::new(),
            Self::Terms(count, reads) => terms::pack(&TERMS[..count], reads),
        }
    }

    /// A text in which something is found.
    pub fn caught(self) -> &'static str {
        match self {
            Self::Starter => "I will kill you",
            Self::Terms(..) => &TERMS[0],
        }
    }

    /// The engine.
    pub fn engine(self) -> Engine {
        engine(self.read())
    }
}

/// The engine of packs.
pub fn engine(packs: Vec<Pack>) -> Engine {
    Engine::new(packs).expect("the engine takes the packs")
}

/// When every text is checked.
pub fn context() -> Context {
    Context::on("2026-11-23".parse().expect("a date"))
}

/// Captions of so many characters in which an engine finds nothing.
pub fn clean_captions(engine: &Engine, texts: &[String], length: usize, count: usize) -> Vec<String> {
    let is_clean =
        |text: &String| engine.check(text, &context()).is_ok_and(|verdict| verdict.findings.is_empty());
    let captions: Vec<String> =
        texts::captions(texts, length).into_iter().filter(is_clean).take(count).collect();
    assert_eq!(captions.len(), count, "so many captions of {length} characters are clean");
    captions
}
