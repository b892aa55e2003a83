//! Sets of hashes, and filters of what is in them.

pub(super) use crate::map::{Map as QuickMap, Set as QuickSet};

/// What is known by the hash of a skeleton.
pub(super) type ByHash<Value> = QuickMap<u64, Value>;

/// A set of hashes. Most hashes that are not in it are told apart by bits that stay in the
/// processor's cache, however many there are.
#[derive(Clone, Debug, Default)]
pub(super) struct Hashes {
    known: QuickSet<u64>,
    filter: Filter,
}

impl Hashes {
    pub(super) fn of(hashes: impl IntoIterator<Item = u64>) -> Self {
        let known: QuickSet<u64> = hashes.into_iter().collect();
        Self { filter: Filter::of(known.iter().copied(), known.len()), known }
    }

    #[inline]
    pub(super) fn contains(&self, hash: u64) -> bool {
        self.filter.may_contain(hash) && self.known.contains(&hash)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.known.is_empty()
    }
}

/// A few bits of each hash of a set.
#[derive(Clone, Debug, Default)]
pub(super) struct Filter {
    bits: Vec<u64>,
    mask: u64,
}

/// How many bits there are for each hash.
const BITS_EACH: usize = 16;
/// How many bits there are at least.
const LEAST_BITS: usize = 4096;

impl Filter {
    pub(super) fn of(hashes: impl Iterator<Item = u64>, count: usize) -> Self {
        if count == 0 {
            return Self::default();
        }
        let bits = (count * BITS_EACH).next_power_of_two().max(LEAST_BITS);
        let mut filter = Self { bits: vec![0; bits / 64], mask: bits as u64 - 1 };
        for hash in hashes {
            let bit = bit(hash, filter.mask);
            filter.bits[bit / 64] |= 1 << (bit % 64);
        }
        filter
    }

    /// Whether a hash is in the set; for a few that are not, wrongly so.
    #[inline]
    pub(super) fn may_contain(&self, hash: u64) -> bool {
        let bit = bit(hash, self.mask);
        self.bits.get(bit / 64).is_some_and(|bits| bits & (1 << (bit % 64)) != 0)
    }
}

fn bit(hash: u64, mask: u64) -> usize {
    ((hash ^ (hash >> 32)) & mask) as usize
}
