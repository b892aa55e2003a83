//! Sorting with one copy of the algorithm for all that is sorted. The standard library's is compiled anew
//! for each kind of thing: in the WebAssembly module that was a sixth of the code.

use std::cmp::Ordering;

/// Sorts; what is equal stays in its order.
pub(crate) fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// Sorts by a key.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut [T], mut key: impl FnMut(&T) -> K) {
    sort_by(items, |one, other| key(one).cmp(&key(other)));
}

/// Sorts by a comparison.
pub(crate) fn sort_by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    if items.is_sorted_by(|one, next| compare(one, next).is_le()) {
        return;
    }
    let mut places = places(items.len(), &mut |one, other| compare(&items[one], &items[other]));
    for start in 0..items.len() {
        let mut to = start;
        while places[to] != start {
            let from = std::mem::replace(&mut places[to], to);
            items.swap(to, from);
            to = from;
        }
        places[to] = to;
    }
}

/// Where what belongs at each place stands, by a comparison of two places.
#[inline(never)]
fn places(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_unstable_by(|&one, &other| compare(one, other).then(one.cmp(&other)));
    places
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn things_are_in_order_and_equal_ones_stay_in_theirs(items in prop::collection::vec((0_u8..20, any::<u8>()), 0..200)) {
            let (mut own, mut standard) = (items.clone(), items);
            super::sort_by_key(&mut own, |&(key, _)| key);
            standard.sort_by_key(|&(key, _)| key);
            prop_assert_eq!(own, standard);
        }
    }
}
