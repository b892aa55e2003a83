//! Skeletons: letters reduced so far that every spelling of a word that any reading could accept
//! has the same one. A skeleton only proposes; what it proposes is verified letter by letter.

use std::sync::LazyLock;

use super::leet;
use super::letter::Letter;

/// The hash of a word's skeleton, taken letter by letter: FNV-1a over code points.
#[derive(Clone, Copy, Debug)]
pub struct Skeleton {
    hash: u64,
    last: char,
}

impl Default for Skeleton {
    fn default() -> Self {
        Self { hash: 0xCBF2_9CE4_8422_2325, last: '\0' }
    }
}

impl Skeleton {
    /// Adds a letter. Gives its skeleton, or `None` where it only stretches the one before it.
    #[inline]
    pub fn push(&mut self, letter: &Letter) -> Option<char> {
        self.push_class(class(letter.base))
    }

    /// The same for a letter of a [`class`].
    #[inline]
    pub fn push_class(&mut self, class: char) -> Option<char> {
        if self.last == class {
            return None;
        }
        self.last = class;
        self.hash = (self.hash ^ u64::from(u32::from(class))).wrapping_mul(0x0000_0100_0000_01B3);
        Some(class)
    }

    /// The skeleton of letters of these classes.
    pub fn of(classes: impl Iterator<Item = char>) -> Self {
        let mut skeleton = Self::default();
        for class in classes {
            skeleton.push_class(class);
        }
        skeleton
    }

    /// The hash of the letters so far.
    pub fn hash(&self) -> u64 {
        self.hash
    }
}

/// The hash of a word in plain Latin letters, however often each of them is repeated; `None` for others. In
/// plain letters such words are read as no others.
pub fn spelling_hash(letters: impl Iterator<Item = char>) -> Option<u64> {
    let mut spelling = Skeleton::default();
    for letter in letters {
        if !letter.is_ascii_lowercase() && letter != '\'' {
            return None;
        }
        spelling.push_class(letter);
    }
    Some(spelling.hash())
}

/// One letter for all that look alike or that one sign may stand for, directly or through others.
#[inline]
pub fn class(base: char) -> char {
    match CLASSES.get(base as usize) {
        Some(&class) => class,
        None => leet::class(base),
    }
}

/// The classes of the alphabets that most texts are written in: Latin, Greek, Cyrillic.
static CLASSES: LazyLock<[char; 0x500]> =
    LazyLock::new(|| std::array::from_fn(|code| char::from_u32(code as u32).map_or('\0', leet::class)));

/// The hash of the skeleton of a word.
pub fn skeleton_hash(letters: &[Letter]) -> u64 {
    Skeleton::of(letters.iter().map(|letter| class(letter.base))).hash()
}
