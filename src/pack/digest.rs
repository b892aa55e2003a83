//! The digest that names a pack's content.

use std::fmt;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::{Serialize, Serializer};
use sha2::{Digest as _, Sha256};

/// SHA-256 over a pack's canonical JSON, written as W3C Subresource Integrity does: `sha256-` and
/// base64. A browser can therefore hold a pack it fetches to its digest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// The digest of a pack's canonical JSON.
    pub fn of(canonical_json: &str) -> Self {
        Self(Sha256::digest(canonical_json.as_bytes()).into())
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "sha256-{}", STANDARD.encode(self.0))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
