//! What an author types: a text read as words and sentences, folded so that disguises fall away,
//! with every folded letter knowing where it came from. Nothing here knows of rules.

mod alphabet;
pub mod character;
mod fold;
pub mod inflection;
pub mod leet;
mod letter;
pub(crate) mod opaque;
pub mod prose;
mod read;
mod sentence;
mod skeleton;
mod tables;
mod token;

pub use alphabet::Alphabet;
pub use fold::folded;
pub use letter::{Letter, Letters, Place, has_look_alike_in, look_alike, spelling_of};
pub use read::{Text, elides};
pub use skeleton::{Skeleton, class, skeleton_hash, spelling_hash};
pub use token::{Part, Spacing, Token, TokenKind};
