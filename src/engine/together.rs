//! Rules whose patterns have to match together.

/// A set of them: a bit for each, and one for several where there are more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Together(u64);

impl Together {
    pub(super) const ALL: Self = Self(u64::MAX);

    /// One of them, by its number.
    pub(super) fn one(rule: usize) -> Self {
        Self(1 << (rule % 64))
    }

    pub(super) fn add(&mut self, other: Self) {
        self.0 |= other.0;
    }

    pub(super) fn shares(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}
