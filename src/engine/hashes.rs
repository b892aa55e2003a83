//! Maps and sets with quick hashing.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A map with quick hashing.
pub(super) type QuickMap<Key, Value> = HashMap<Key, Value, BuildHasherDefault<Quick>>;
/// A set with quick hashing.
pub(super) type QuickSet<Key> = HashSet<Key, BuildHasherDefault<Quick>>;
/// What is known by the hash of a skeleton.
pub(super) type ByHash<Value> = QuickMap<u64, Value>;

/// Hashes small keys, and hashes of skeletons, with a multiplication for each number. Nothing that an
/// author writes chooses the keys but through the hash of a skeleton.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Quick(u64);

impl Quick {
    fn add(&mut self, number: u64) {
        self.0 = (self.0.rotate_left(5) ^ number).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
}

impl Hasher for Quick {
    fn finish(&self) -> u64 {
        // The table asks for the lowest bits, on which multiplying has spread least.
        self.0.rotate_left(32)
    }

    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut number = [0; 8];
            number[..chunk.len()].copy_from_slice(chunk);
            self.add(u64::from_le_bytes(number));
        }
    }

    fn write_u8(&mut self, number: u8) {
        self.add(number.into());
    }

    fn write_u32(&mut self, number: u32) {
        self.add(number.into());
    }

    fn write_u64(&mut self, number: u64) {
        self.add(number);
    }

    fn write_usize(&mut self, number: usize) {
        self.add(number as u64);
    }
}

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
    pub(super) fn may_contain(&self, hash: u64) -> bool {
        let bit = bit(hash, self.mask);
        self.bits.get(bit / 64).is_some_and(|bits| bits & (1 << (bit % 64)) != 0)
    }
}

fn bit(hash: u64, mask: u64) -> usize {
    ((hash ^ (hash >> 32)) & mask) as usize
}
