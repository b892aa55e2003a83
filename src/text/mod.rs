//! What an author types: a text read as words and sentences, folded so that disguises fall away,
//! with every folded letter knowing where it came from. Nothing here knows of rules.

mod alphabet;
pub mod character;
mod fold;
mod letter;
pub(crate) mod opaque;
mod read;
mod sentence;
mod skeleton;
mod tables;
mod token;

pub use alphabet::Alphabet;
pub use letter::{Letter, Letters, has_look_alike_in, look_alike};
pub use read::Text;
pub use skeleton::{Skeleton, skeleton_hash};
pub use token::{Spacing, Token, TokenKind};
