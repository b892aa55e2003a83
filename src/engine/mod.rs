//! From packs to verdicts: compiling patterns, proposing candidates, verifying them, and what a
//! rule makes of them.

mod context;
mod error;

pub use context::Context;
pub use error::{CheckError, EngineError, LENGTH_LIMIT};

use crate::pack::Pack;
use crate::verdict::Verdict;

/// Compiled packs, ready to check texts. Immutable, and may be shared between threads.
#[derive(Debug)]
pub struct Engine {
    packs: Vec<Pack>,
}

/// Whether an engine keeps the shadow rules of its packs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ShadowRules {
    /// What they find is given apart, in [`Verdict::shadow`].
    #[default]
    Kept,
    /// They are left out, as a browser does unless asked for them.
    Dropped,
}

impl Engine {
    /// Compiles packs, their shadow rules kept.
    pub fn new(packs: Vec<Pack>) -> Result<Self, EngineError> {
        Self::with_shadow_rules(packs, ShadowRules::Kept)
    }

    /// Compiles packs.
    pub fn with_shadow_rules(packs: Vec<Pack>, _shadow: ShadowRules) -> Result<Self, EngineError> {
        Ok(Self { packs })
    }

    /// The packs, in the order they were given.
    pub fn packs(&self) -> &[Pack] {
        &self.packs
    }

    /// Checks a text in a context.
    pub fn check(&self, _text: &str, _context: &Context) -> Result<Verdict, CheckError> {
        todo!()
    }
}
