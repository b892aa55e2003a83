//! Skeletons: letters reduced so far that every spelling of a word that any reading could accept
//! has the same one. A skeleton only proposes; what it proposes is verified letter by letter.

use super::letter::{Letter, prototype};

/// The hash of a word's skeleton, taken letter by letter: FNV-1a over code points.
#[derive(Clone, Copy, Debug)]
pub struct Skeleton {
    hash: u64,
    last: Option<char>,
}

impl Default for Skeleton {
    fn default() -> Self {
        Self { hash: 0xCBF2_9CE4_8422_2325, last: None }
    }
}

impl Skeleton {
    /// Adds a letter. Gives its skeleton, or `None` where it only stretches the one before it.
    pub fn push(&mut self, letter: &Letter) -> Option<char> {
        let prototype = prototype(letter.base);
        if self.last == Some(prototype) {
            return None;
        }
        self.last = Some(prototype);
        self.hash = (self.hash ^ u64::from(u32::from(prototype))).wrapping_mul(0x0000_0100_0000_01B3);
        Some(prototype)
    }

    /// The hash of the letters so far.
    pub fn hash(&self) -> u64 {
        self.hash
    }
}

/// The hash of the skeleton of a word.
pub fn skeleton_hash(letters: &[Letter]) -> u64 {
    let mut skeleton = Skeleton::default();
    for letter in letters {
        skeleton.push(letter);
    }
    skeleton.hash()
}
