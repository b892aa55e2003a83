//! The reference matcher: `docs/pattern-language.md` as slow and obvious code, and the engine held
//! against it.
//!
//! It asks the Unicode crates for every letter, has no tables but those of the page and no index, and
//! tries every way in which a pattern can match. Where the engine and this disagree, the page decides.
#![cfg(not(target_arch = "wasm32"))]

mod characters;
mod comparison;
mod conditions;
#[cfg(feature = "cli")]
mod explanations;
mod inflection;
mod leet;
mod letters;
mod matching;
mod packs;
mod pairs;
mod properties;
mod random;
mod reading;
mod rules;
mod settled;
mod settled_conditions;
mod settled_hashtags;
mod settled_strong;
mod steps;
mod tags;
mod units;
mod words;
