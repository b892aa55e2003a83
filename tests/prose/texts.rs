//! The prose of the machine: what people wrote, told apart from what they drew and programmed.

use std::fs;
use std::path::Path;

const ENGLISH: &str = "/usr/share/games/fortunes";
const RUSSIAN: &str = "/usr/share/games/fortunes/ru";

/// Files that are about computers, or drawings, or in many languages.
const NOT_PROSE: &[&str] = &[
    "ascii-art",
    "computers",
    "debian",
    "debian-hints",
    "knghtbrd",
    "linux",
    "linuxcookie",
    "magic",
    "paradoxum",
    "perl",
    "translate-me",
];

/// English quotations, anecdotes, poems and definitions.
pub fn english() -> Vec<String> {
    read(Path::new(ENGLISH))
}

/// Russian quotations, aphorisms and anecdotes.
#[allow(dead_code, reason = "not everyone who shares this needs all of it")]
pub fn russian() -> Vec<String> {
    read(Path::new(RUSSIAN))
}

fn read(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder)
        .unwrap_or_else(|_| panic!("{} is not there: run `npm run setup`", folder.display()));
    let mut files: Vec<_> = entries
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.is_file() && is_prose(&path.file_name().unwrap_or_default().to_string_lossy()))
        .collect();
    files.sort();
    files.iter().flat_map(|path| texts(&fs::read_to_string(path).expect("a text in UTF-8"))).collect()
}

/// Beside each file stand its index and a link to it under another name.
fn is_prose(name: &str) -> bool {
    !name.ends_with(".dat") && !name.ends_with(".u8") && !NOT_PROSE.contains(&name)
}

/// The texts of a file stand between lines of a percent sign.
fn texts(file: &str) -> Vec<String> {
    file.split("\n%")
        .map(|text| text.trim_matches(['%', '\n']).to_owned())
        .filter(|text| !text.is_empty())
        .collect()
}

/// How many characters texts have.
#[allow(dead_code, reason = "not everyone who shares this needs all of it")]
pub fn characters(texts: &[String]) -> usize {
    texts.iter().map(|text| text.chars().count()).sum()
}

/// Captions of so many characters each, cut from texts as they follow each other.
#[allow(dead_code, reason = "not everyone who shares this needs all of it")]
pub fn captions(texts: &[String], length: usize) -> Vec<String> {
    let all: Vec<char> = texts.join("\n\n").chars().collect();
    all.chunks_exact(length).map(|characters| characters.iter().collect()).collect()
}
