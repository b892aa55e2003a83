//! What a policy author writes: rule packs.

mod canonical;
mod code;
mod date;
mod decode;
mod digest;
mod error;
mod errors;
#[cfg(all(feature = "yaml", not(target_arch = "wasm32")))]
pub mod files;
mod json;
mod language;
pub mod limits;
pub mod lint;
mod model;
mod nearest;
pub mod pattern;
mod read;
mod region;
#[cfg(feature = "schema")]
pub(crate) mod schema;
mod tree;
mod within;
#[cfg(feature = "yaml")]
mod yaml;

pub use code::Code;

pub use date::{Date, DateError};
pub use digest::Digest;
pub use error::{Location, PackError, PackErrors};
pub use language::{LanguageTag, LanguageTagError, Localized, lookup};
pub use model::{
    Authority, AuthorityKind, CivicGate, Condition, Example, Examples, Exception, List, Pack, Reading,
    Resource, Rule, Severity, Status, Suggestion, Within,
};
#[cfg(feature = "cli")]
pub(crate) use nearest::nearest;
pub use pattern::Pattern;
pub use region::{Region, RegionError};
