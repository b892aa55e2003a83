//! Tables keyed by the hash of a skeleton, which need no other hashing.

use std::collections::{HashMap, HashSet};
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

/// A set of hashes. Most hashes that are not in it are told apart by bits that stay in the
/// processor's cache, however many there are.
#[derive(Clone, Debug, Default)]
pub(super) struct Hashes {
    known: HashSet<u64, BuildHasherDefault<Itself>>,
    bits: Vec<u64>,
    mask: u64,
}

/// How many bits there are for each hash.
const BITS_EACH: usize = 16;
/// How many bits there are at least.
const LEAST_BITS: usize = 4096;

impl Hashes {
    pub(super) fn of(hashes: impl IntoIterator<Item = u64>) -> Self {
        let known: HashSet<u64, _> = hashes.into_iter().collect();
        if known.is_empty() {
            return Self::default();
        }
        let bits = (known.len() * BITS_EACH).next_power_of_two().max(LEAST_BITS);
        let mut set = Self { bits: vec![0; bits / 64], mask: bits as u64 - 1, known };
        for &hash in &set.known {
            let bit = bit(hash, set.mask);
            set.bits[bit / 64] |= 1 << (bit % 64);
        }
        set
    }

    pub(super) fn contains(&self, hash: u64) -> bool {
        let bit = bit(hash, self.mask);
        self.bits.get(bit / 64).is_some_and(|bits| bits & (1 << (bit % 64)) != 0)
            && self.known.contains(&hash)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.known.is_empty()
    }
}

fn bit(hash: u64, mask: u64) -> usize {
    ((hash ^ (hash >> 32)) & mask) as usize
}
