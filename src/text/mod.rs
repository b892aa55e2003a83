//! What an author types: a text read as words and sentences, folded so that disguises fall away,
//! with every folded letter knowing where it came from. Nothing here knows of rules.

pub mod character;
mod tables;
