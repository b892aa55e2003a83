//! A pack whose rules hold whoever writes, where, and in which field.

use crate::pack::{Pack, Region};

/// The pack with every rule holding everywhere and in every field, one that is to come into force as if
/// it already had.
pub fn everywhere(pack: &Pack) -> Pack {
    let mut pack = pack.clone();
    for rule in &mut pack.rules {
        rule.fields = None;
        rule.regions = vec![Region::Everywhere];
    }
    for authority in &mut pack.authorities {
        authority.from = None;
    }
    pack
}
