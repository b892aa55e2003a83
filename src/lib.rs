//! Forewarn tells an author, before they post, which published rule a caption would break,
//! whose rule it is, why, and what they can do about it.
//!
//! Data flows one way: the text of a rule pack becomes a [`Pack`], packs become an [`Engine`],
//! [`Engine::check`] reads a caption in a [`Context`] and gives a [`Verdict`]. The same engine
//! runs natively and as WebAssembly and gives the same verdict in both.
//!
//! ```
//! use forewarn::{Context, Engine, Pack};
//!
//! let pack = Pack::from_json(
//!     r#"{
//!       "forewarn": 1,
//!       "pack": { "id": "example", "version": "1.0.0", "title": "Example", "locale": "en" },
//!       "authorities": { "house": {
//!         "kind": "house", "issuer": "Example Video", "reference": "Guidelines, section 3",
//!         "url": "https://video.example/guidelines" } },
//!       "rules": [{
//!         "id": "violence.threat", "severity": "confirm", "category": "violence",
//!         "authority": "house", "title": "This reads as a threat",
//!         "message": "Threats break the guidelines.", "any": ["i will hurt (you|them)"] }]
//!     }"#,
//!     "example.json",
//! )?;
//! let engine = Engine::new(vec![pack])?;
//! let verdict = engine.check("I will hurt you", &Context::on("2026-11-23".parse()?))?;
//! assert_eq!(verdict.findings[0].matched, "I will hurt you");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![forbid(unsafe_code)]

pub mod engine;
mod iso3166;
mod map;
mod order;
pub mod pack;
#[cfg(feature = "schema")]
pub mod schema;
pub mod text;
pub mod verdict;

pub use engine::{CheckError, Context, Engine, EngineError};
pub use pack::{Date, Pack, PackErrors, Region};
pub use verdict::{Decision, Finding, Verdict};

#[cfg(feature = "cli")]
pub mod cli;
#[cfg(any(feature = "cli", feature = "server"))]
mod json_text;
#[cfg(feature = "server")]
pub mod server;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
