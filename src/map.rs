//! Maps and sets with quick hashing and one copy of their machinery for all that is kept in them. The standard
//! library's is compiled anew for each kind of key and value: in the WebAssembly module that was a twentieth
//! of the code.
//!
//! What is kept stands in the order in which it came, so that nothing depends on hashes. Nothing can be
//! taken out again but everything. The hashes are not proof against keys that are chosen to collide: they
//! are of words of packs, whose authors could make a check slow by simpler means.

use std::borrow::Borrow;
use std::hash::{Hash, Hasher};
use std::iter::Zip;
use std::{slice, vec};

/// A map with quick hashing.
#[derive(Clone, Debug)]
pub(crate) struct Map<Key, Value> {
    keys: Set<Key>,
    values: Vec<Value>,
}

/// A set with quick hashing.
#[derive(Clone, Debug)]
pub(crate) struct Set<Key> {
    keys: Vec<Key>,
    slots: Slots,
}

impl<Key: Hash + Eq, Value> Map<Key, Value> {
    pub(crate) fn len(&self) -> usize {
        self.values.len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    pub(crate) fn keys(&self) -> slice::Iter<'_, Key> {
        self.keys.iter()
    }

    pub(crate) fn into_keys(self) -> vec::IntoIter<Key> {
        self.keys.into_iter()
    }

    pub(crate) fn values(&self) -> slice::Iter<'_, Value> {
        self.values.iter()
    }

    pub(crate) fn iter(&self) -> Zip<slice::Iter<'_, Key>, slice::Iter<'_, Value>> {
        self.keys().zip(self.values())
    }

    pub(crate) fn values_mut(&mut self) -> slice::IterMut<'_, Value> {
        self.values.iter_mut()
    }

    #[inline]
    pub(crate) fn get<Asked: Hash + Eq + ?Sized>(&self, key: &Asked) -> Option<&Value>
    where
        Key: Borrow<Asked>,
    {
        self.keys.place(key).map(|place| &self.values[place])
    }

    pub(crate) fn contains_key<Asked: Hash + Eq + ?Sized>(&self, key: &Asked) -> bool
    where
        Key: Borrow<Asked>,
    {
        self.keys.contains(key)
    }

    /// Puts a value in, in the place of one with that key.
    pub(crate) fn insert(&mut self, key: Key, value: Value) {
        match self.keys.add(key) {
            (place, false) => self.values[place] = value,
            (_, true) => self.values.push(value),
        }
    }

    /// The value of a key, which may be new.
    pub(crate) fn entry(&mut self, key: Key) -> Entry<'_, Key, Value> {
        let (place, is_new) = self.keys.add(key);
        Entry { map: self, place, is_new }
    }
}

/// The value of a key in a map, or the place for it. It has to be filled.
pub(crate) struct Entry<'map, Key, Value> {
    map: &'map mut Map<Key, Value>,
    place: usize,
    is_new: bool,
}

impl<'map, Key, Value> Entry<'map, Key, Value> {
    pub(crate) fn or_insert_with_key(self, value: impl FnOnce(&Key) -> Value) -> &'map mut Value {
        if self.is_new {
            let value = value(&self.map.keys.keys[self.place]);
            self.map.values.push(value);
        }
        &mut self.map.values[self.place]
    }

    pub(crate) fn or_insert_with(self, value: impl FnOnce() -> Value) -> &'map mut Value {
        self.or_insert_with_key(|_| value())
    }

    pub(crate) fn or_insert(self, value: Value) -> &'map mut Value {
        self.or_insert_with_key(|_| value)
    }

    pub(crate) fn or_default(self) -> &'map mut Value
    where
        Value: Default,
    {
        self.or_insert_with(Value::default)
    }
}

impl<Key: Hash + Eq> Set<Key> {
    pub(crate) fn len(&self) -> usize {
        self.keys.len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    pub(crate) fn iter(&self) -> slice::Iter<'_, Key> {
        self.keys.iter()
    }

    #[inline]
    pub(crate) fn contains<Asked: Hash + Eq + ?Sized>(&self, key: &Asked) -> bool
    where
        Key: Borrow<Asked>,
    {
        self.place(key).is_some()
    }

    /// Puts a key in; whether it is new.
    pub(crate) fn insert(&mut self, key: Key) -> bool {
        self.add(key).1
    }

    pub(crate) fn clear(&mut self) {
        self.keys.clear();
        self.slots.clear();
    }

    #[inline]
    fn place<Asked: Hash + Eq + ?Sized>(&self, key: &Asked) -> Option<usize>
    where
        Key: Borrow<Asked>,
    {
        self.slots.find(hash(key), |place| self.keys[place].borrow() == key)
    }

    /// Where a key stands, and whether it is new.
    fn add(&mut self, key: Key) -> (usize, bool) {
        let hash = hash(&key);
        if let Some(place) = self.slots.find(hash, |place| self.keys[place] == key) {
            return (place, false);
        }
        self.slots.add(hash, self.keys.len());
        self.keys.push(key);
        (self.keys.len() - 1, true)
    }
}

/// Where things stand, by their hashes: each has the first slot that was free from that of its hash on.
#[derive(Clone, Debug, Default)]
struct Slots {
    /// Zero where free; else a hash in the upper half, and a place counted from one in the lower.
    slots: Vec<u64>,
    used: usize,
}

impl Slots {
    /// The fewest slots that there are, a power of two.
    const LEAST: usize = 8;

    #[inline]
    fn find(&self, hash: u32, is_meant: impl Fn(usize) -> bool) -> Option<usize> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut slot = hash as usize & mask;
        // A quarter of the slots is always free.
        loop {
            let used = self.slots[slot];
            if used == 0 {
                return None;
            }
            let place = used as u32 as usize - 1;
            if (used >> 32) as u32 == hash && is_meant(place) {
                return Some(place);
            }
            slot = (slot + 1) & mask;
        }
    }

    #[inline(never)]
    fn add(&mut self, hash: u32, place: usize) {
        if self.used >= self.slots.len() / 4 * 3 {
            let more = vec![0; (2 * self.slots.len()).max(Self::LEAST)];
            let fewer = std::mem::replace(&mut self.slots, more);
            fewer.into_iter().filter(|&slot| slot != 0).for_each(|slot| self.put(slot));
        }
        self.used += 1;
        self.put(u64::from(hash) << 32 | (place as u64 + 1));
    }

    fn put(&mut self, used: u64) {
        let mask = self.slots.len() - 1;
        let mut slot = (used >> 32) as usize & mask;
        while self.slots[slot] != 0 {
            slot = (slot + 1) & mask;
        }
        self.slots[slot] = used;
    }

    fn clear(&mut self) {
        self.slots.fill(0);
        self.used = 0;
    }
}

#[inline]
fn hash<Asked: Hash + ?Sized>(key: &Asked) -> u32 {
    let mut quick = Quick(0);
    key.hash(&mut quick);
    quick.finish() as u32
}

/// Hashes small keys, and hashes of skeletons, with a multiplication for each number.
struct Quick(u64);

impl Quick {
    fn add(&mut self, number: u64) {
        self.0 = (self.0.rotate_left(5) ^ number).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
}

impl Hasher for Quick {
    fn finish(&self) -> u64 {
        // Multiplying has spread the upper bits most.
        self.0 >> 32
    }

    #[inline(never)]
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

impl<Key, Value> Default for Map<Key, Value> {
    fn default() -> Self {
        Self { keys: Set::default(), values: Vec::new() }
    }
}

impl<Key> Default for Set<Key> {
    fn default() -> Self {
        Self { keys: Vec::new(), slots: Slots::default() }
    }
}

impl<Key: Hash + Eq> Extend<Key> for Set<Key> {
    fn extend<Items: IntoIterator<Item = Key>>(&mut self, keys: Items) {
        keys.into_iter().for_each(|key| {
            self.insert(key);
        });
    }
}

impl<Key: Hash + Eq> FromIterator<Key> for Set<Key> {
    fn from_iter<Items: IntoIterator<Item = Key>>(keys: Items) -> Self {
        let mut set = Self::default();
        set.extend(keys);
        set
    }
}

impl<Key: Hash + Eq, Value> FromIterator<(Key, Value)> for Map<Key, Value> {
    fn from_iter<Items: IntoIterator<Item = (Key, Value)>>(entries: Items) -> Self {
        let mut map = Self::default();
        entries.into_iter().for_each(|(key, value)| map.insert(key, value));
        map
    }
}

impl<Key> IntoIterator for Set<Key> {
    type Item = Key;
    type IntoIter = vec::IntoIter<Key>;

    fn into_iter(self) -> Self::IntoIter {
        self.keys.into_iter()
    }
}

impl<'set, Key> IntoIterator for &'set Set<Key> {
    type Item = &'set Key;
    type IntoIter = slice::Iter<'set, Key>;

    fn into_iter(self) -> Self::IntoIter {
        self.keys.iter()
    }
}

impl<'map, Key: Hash + Eq, Value> IntoIterator for &'map Map<Key, Value> {
    type Item = (&'map Key, &'map Value);
    type IntoIter = Zip<slice::Iter<'map, Key>, slice::Iter<'map, Value>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<Key, Value> IntoIterator for Map<Key, Value> {
    type Item = (Key, Value);
    type IntoIter = Zip<vec::IntoIter<Key>, vec::IntoIter<Value>>;

    fn into_iter(self) -> Self::IntoIter {
        self.keys.into_iter().zip(self.values)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_map_has_what_the_standard_one_has(entries in prop::collection::vec((0_u16..300, any::<u8>()), 0..600)) {
            let own: Map<u16, u8> = entries.iter().copied().collect();
            let standard: HashMap<u16, u8> = entries.iter().copied().collect();
            prop_assert_eq!(own.len(), standard.len());
            for key in 0..300 {
                prop_assert_eq!(own.get(&key), standard.get(&key));
            }
        }
    }

    #[test]
    fn keys_are_kept_once_and_in_their_order() {
        let mut set: Set<String> = ["b", "a", "b", "c"].map(String::from).into_iter().collect();
        assert_eq!(set.iter().collect::<Vec<_>>(), ["b", "a", "c"]);
        assert!(set.contains("a") && !set.contains("d") && !set.insert("c".into()));
        set.clear();
        assert!(set.is_empty() && !set.contains("a") && set.insert("a".into()));
    }

    #[test]
    fn an_entry_is_made_once() {
        let mut map: Map<&str, Vec<u8>> = Map::default();
        for (key, value) in [("a", 1), ("b", 2), ("a", 3)] {
            map.entry(key).or_default().push(value);
        }
        assert_eq!(map.into_iter().collect::<Vec<_>>(), [("a", vec![1, 3]), ("b", vec![2])]);
    }
}
