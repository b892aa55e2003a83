//! What a policy author writes: rule packs.

mod date;
mod digest;
mod error;
mod language;
pub mod limits;
mod model;
pub mod pattern;
mod region;

pub use date::{Date, DateError};
pub use digest::Digest;
pub use error::{Location, PackError, PackErrors};
pub use language::{LanguageTag, LanguageTagError, Localized, lookup};
pub use model::{
    Authority, AuthorityKind, CivicGate, Condition, Example, Examples, Exception, List, Pack, Reading,
    Resource, Rule, Severity, Status, Suggestion, Within,
};
pub use pattern::Pattern;
pub use region::{Region, RegionError};
