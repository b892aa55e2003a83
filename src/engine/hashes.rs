//! Tables keyed by the hash of a skeleton, which need no other hashing.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// What is known by the hash of a skeleton.
pub(super) type ByHash<T> = HashMap<u64, T, BuildHasherDefault<Itself>>;

/// Takes a hash for its own hash.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Itself(u64);

impl Hasher for Itself {
    fn finish(&self) -> u64 {
        // The table uses the highest bits too, to which the last letters hardly get.
        self.0 ^ self.0.rotate_left(32)
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(byte);
        }
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

/// A set of hashes that may take a hash for one of its own, seldom, and never misses one: bits that
/// stay in the processor's cache however many terms there are.
#[derive(Clone, Debug, Default)]
pub(super) struct Filter {
    bits: Vec<u64>,
    mask: u64,
}

/// How many bits there are for each hash.
const BITS_EACH: usize = 16;

impl Filter {
    pub(super) fn of(hashes: impl IntoIterator<Item = u64>) -> Self {
        let hashes: Vec<u64> = hashes.into_iter().collect();
        if hashes.is_empty() {
            return Self::default();
        }
        let bits = (hashes.len() * BITS_EACH).next_power_of_two().max(64);
        let mut filter = Self { bits: vec![0; bits / 64], mask: bits as u64 - 1 };
        for hash in hashes {
            let bit = filter.bit(hash);
            filter.bits[bit / 64] |= 1 << (bit % 64);
        }
        filter
    }

    fn bit(&self, hash: u64) -> usize {
        ((hash ^ (hash >> 32)) & self.mask) as usize
    }

    /// Whether a hash may be in the set.
    pub(super) fn may_have(&self, hash: u64) -> bool {
        let bit = self.bit(hash);
        self.bits.get(bit / 64).is_some_and(|bits| bits & (1 << (bit % 64)) != 0)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.bits.is_empty()
    }
}
