//! Which disguises a match was seen through.

use crate::pack::Reading;
use crate::verdict::Through;

/// A set of disguises.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Seen(u16);

/// All disguises in the order in which a verdict lists them.
const ORDER: [Through; 11] = [
    Through::Width,
    Through::Invisible,
    Through::Marks,
    Through::LookAlikes,
    Through::Stretched,
    Through::Hashtag,
    Through::Joined,
    Through::Leet,
    Through::Spaced,
    Through::Masked,
    Through::Inflected,
];

impl Seen {
    /// One disguise.
    pub(super) fn of(through: Through) -> Self {
        Self(1 << through as u16)
    }

    /// These and one more.
    pub(super) fn with(self, through: Through) -> Self {
        self.union(Self::of(through))
    }

    pub(super) fn add(&mut self, through: Through) {
        self.0 |= 1 << through as u16;
    }

    pub(super) fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) fn count(self) -> u32 {
        self.0.count_ones()
    }

    pub(super) fn contains(self, through: Through) -> bool {
        self.0 & (1 << through as u16) != 0
    }

    /// Whether a rule with this reading sees through all of them.
    pub(super) fn within(self, reading: Reading) -> bool {
        self.0 == 0 || ORDER.iter().all(|&through| !self.contains(through) || reading >= needed(through))
    }

    /// Whether only a rule with this reading, or a stronger one, sees through all of them.
    pub(super) fn needs(self, reading: Reading) -> bool {
        ORDER.iter().any(|&through| self.contains(through) && needed(through) >= reading)
    }

    pub(super) fn list(self) -> Vec<Through> {
        ORDER.into_iter().filter(|&through| self.contains(through)).collect()
    }
}

/// The reading that sees through a disguise (the table of how text is read).
fn needed(through: Through) -> Reading {
    match through {
        Through::Width | Through::Invisible | Through::Inflected => Reading::Exact,
        Through::Marks | Through::LookAlikes | Through::Stretched | Through::Hashtag => Reading::Standard,
        Through::Joined | Through::Leet | Through::Spaced | Through::Masked => Reading::Strong,
    }
}
