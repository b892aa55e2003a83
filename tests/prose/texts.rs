//! The prose of the machine: what people wrote, told apart from what they drew and programmed.

use std::fs;
use std::path::Path;

const ENGLISH: &str = "/usr/share/games/fortunes";
const RUSSIAN: &str = "/usr/share/games/fortunes/ru";
const CHINESE: &str = "/usr/share/games/fortunes/chinese";

/// The files of Debian's `fortunes` and `fortunes-min` that are not about computers, drawings, or in many
/// languages; other packages put theirs beside them.
const ENGLISH_FILES: &[&str] = &[
    "art",
    "cookie",
    "definitions",
    "disclaimer",
    "drugs",
    "education",
    "ethnic",
    "food",
    "fortunes",
    "goedel",
    "humorists",
    "kids",
    "law",
    "literature",
    "love",
    "medicine",
    "men-women",
    "miscellaneous",
    "news",
    "people",
    "pets",
    "platitudes",
    "politics",
    "pratchett",
    "riddles",
    "science",
    "songs-poems",
    "sports",
    "startrek",
    "tao",
    "wisdom",
    "work",
    "zippy",
];

/// English quotations, anecdotes, poems and definitions.
pub fn english() -> Vec<String> {
    ENGLISH_FILES.iter().flat_map(|name| read(&Path::new(ENGLISH).join(name))).collect()
}

/// Russian quotations, aphorisms and anecdotes.
#[allow(dead_code, reason = "not everyone who shares this needs all of it")]
pub fn russian() -> Vec<String> {
    let entries = fs::read_dir(RUSSIAN).unwrap_or_else(|_| missing(Path::new(RUSSIAN)));
    let mut files: Vec<_> = entries
        .map(|entry| entry.expect("a readable folder").path())
        // Beside each file stand its index and a link to it under another name.
        .filter(|path| path.is_file() && !path.extension().is_some_and(|it| it == "dat" || it == "u8"))
        .collect();
    files.sort();
    files.iter().flat_map(|path| read(path)).collect()
}

/// Chinese sayings, verse and classics, without lines that have Latin letters and without line breaks.
#[allow(dead_code, reason = "not everyone who shares this needs all of it")]
pub fn chinese() -> Vec<String> {
    let running = |text: String| text.lines().map(without_colours).filter(|line| is_chinese(line)).collect();
    read(Path::new(CHINESE)).into_iter().map(running).filter(|text: &String| !text.is_empty()).collect()
}

/// A line without the escape sequences that colour it in a terminal.
fn without_colours(line: &str) -> String {
    let mut parts = line.split("\u{1B}[");
    let first = parts.next().unwrap_or_default().trim_start();
    let others = parts.map(|part| part.split_once('m').map_or(part, |(_, behind)| behind));
    std::iter::once(first).chain(others).collect()
}

/// Whether a line has Han characters and no Latin letters.
fn is_chinese(line: &str) -> bool {
    line.contains(|letter| ('\u{4E00}'..='\u{9FFF}').contains(&letter))
        && !line.contains(|letter: char| letter.is_ascii_alphabetic())
}

fn read(path: &Path) -> Vec<String> {
    texts(&fs::read_to_string(path).unwrap_or_else(|_| missing(path)))
}

fn missing<T>(path: &Path) -> T {
    panic!("{} is not there: run `npm run setup`", path.display())
}

/// The texts of a file stand between lines of a percent sign.
fn texts(file: &str) -> Vec<String> {
    file.split("\n%")
        .map(|text| text.trim_matches(['%', '\n']).lines().map(as_printed).collect::<Vec<_>>().join("\n"))
        .filter(|text| !text.is_empty())
        .collect()
}

/// A line as a terminal shows it: what is underlined in the manner of typewriters, with underscores and backspaces,
/// by its letters alone. Captions have none of that.
fn as_printed(line: &str) -> String {
    let mut printed: Vec<char> = Vec::new();
    let mut column = 0;
    for character in line.chars() {
        match (character, printed.get_mut(column)) {
            ('\u{8}', _) => column = column.saturating_sub(1),
            ('\0'..='\u{7}' | '\u{E}'..='\u{1A}', _) => {}
            ('_', Some(_)) => column += 1,
            (_, Some(place)) => {
                *place = character;
                column += 1;
            }
            (_, None) => {
                printed.push(character);
                column += 1;
            }
        }
    }
    printed.into_iter().collect()
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
