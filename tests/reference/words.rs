//! A text as characters, words, emoji and sentences.

use super::characters::{
    emoji_length, is_apostrophe, is_closing, is_dropped_mark, is_invisible, is_joining_mark, is_katakana,
    is_regional_indicator, is_row_of_flags, is_unspaced, is_word_character, shown_letter,
};
use super::letters::{Alphabets, Letter};

/// A text cut up.
pub struct Text {
    pub characters: Vec<char>,
    /// The UTF-16 code unit at which each character starts; one more for the end.
    pub units: Vec<usize>,
    pub tokens: Vec<Token>,
    /// The sentence that each character belongs to; one more for the end.
    pub sentences: Vec<usize>,
}

/// A word or an emoji.
#[derive(Clone, Debug)]
pub struct Token {
    pub kind: Kind,
    /// Its place in the text, in characters.
    pub start: usize,
    pub end: usize,
    pub letters: Vec<Letter>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A word that stands by itself.
    Word,
    /// A letter of running text: in scripts without spaces every letter is a word.
    Running,
    Emoji,
}

/// The words that lose their last vowel before a vowel in French and Italian.
const ELISIONS: [&str; 20] = [
    "l", "d", "j", "c", "n", "m", "t", "s", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "un", "dell", "all",
    "nell", "sull", "dall", "coll",
];
const QUELL: &str = "quell";

impl Text {
    pub fn new(text: &str, alphabets: &Alphabets) -> Self {
        let characters: Vec<char> = text.chars().collect();
        let mut bytes: Vec<usize> = vec![0];
        let mut units = vec![0];
        for character in &characters {
            bytes.push(bytes.last().expect("never empty") + character.len_utf8());
            units.push(units.last().expect("never empty") + character.len_utf16());
        }
        let tokens = tokens(text, &characters, &bytes, alphabets);
        let sentences = sentences(&characters);
        Self { characters, units, tokens, sentences }
    }

    /// The emoji or word that starts at a character.
    pub fn token_at(&self, start: usize) -> Option<&Token> {
        self.tokens.iter().find(|token| token.start == start)
    }

    /// The words of the sentence that a word stands in.
    pub fn sentence_of(&self, token: &Token) -> impl Iterator<Item = &Token> {
        let sentence = self.sentences[token.start];
        self.tokens
            .iter()
            .filter(move |other| other.kind != Kind::Emoji && self.sentences[other.start] == sentence)
    }
}

fn tokens(text: &str, characters: &[char], bytes: &[usize], alphabets: &Alphabets) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut next = 0;
    while next < characters.len() {
        if let Some(length) = emoji_length(&text[bytes[next]..])
            && !in_row_of_letters(characters, next)
        {
            let end = bytes
                .iter()
                .position(|&byte| byte == bytes[next] + length)
                .expect("a cluster ends at a character");
            tokens.push(Token { kind: Kind::Emoji, start: next, end, letters: Vec::new() });
            next = end;
            continue;
        }
        let end = word_end(text, characters, bytes, next);
        if end == next {
            next += 1;
            continue;
        }
        tokens.extend(words_of_row(characters, next, end, alphabets));
        next = end;
    }
    tokens
}

/// Whether a regional indicator stands in a row that is not all flags and so is letters.
fn in_row_of_letters(characters: &[char], at: usize) -> bool {
    let is_indicator = |index: usize| characters.get(index).copied().is_some_and(is_regional_indicator);
    if !is_indicator(at) {
        return false;
    }
    let start = (0..=at).rev().take_while(|&index| is_indicator(index)).last().unwrap_or(at);
    let end =
        (at..characters.len()).take_while(|&index| is_indicator(index)).last().map_or(at, |last| last + 1);
    !is_row_of_flags(&characters[start..end])
}

/// Where the row of letters, marks and digits ends that starts here; here if none does.
fn word_end(text: &str, characters: &[char], bytes: &[usize], start: usize) -> usize {
    let is_part = |index: usize| {
        characters.get(index).is_some_and(|&character| {
            let letter = is_word_character(character)
                && (!is_regional_indicator(character) || in_row_of_letters(characters, index));
            letter && (emoji_length(&text[bytes[index]..]).is_none() || is_regional_indicator(character))
        })
    };
    let after_invisible = |mut index: usize| {
        while characters.get(index).copied().is_some_and(is_invisible) {
            index += 1;
        }
        index
    };
    if !is_part(start) || is_dropped_mark(characters[start]) {
        return start;
    }
    let mut end = start + 1;
    loop {
        let next = after_invisible(end);
        if is_part(next) {
            end = next + 1;
            continue;
        }
        let after = after_invisible(next + 1);
        let between_letters = characters.get(next).copied().is_some_and(is_apostrophe)
            && is_part(after)
            && !is_dropped_mark(characters[after]);
        if !between_letters {
            return end;
        }
        end = after + 1;
    }
}

/// Cuts a row where a script without spaces begins or ends, and after elisions.
fn words_of_row(characters: &[char], start: usize, end: usize, alphabets: &Alphabets) -> Vec<Token> {
    let mut words: Vec<(usize, usize, Kind)> = Vec::new();
    let mut next = start;
    while next < end {
        let character = characters[next];
        let after_running = words.last().is_some_and(|last| last.2 == Kind::Running);
        if is_invisible(character) || (is_apostrophe(character) && after_running) {
            next += 1;
            continue;
        }
        let joins = is_dropped_mark(character) || is_joining_mark(character) || is_apostrophe(character);
        let running = is_unspaced(character) && !is_katakana(character);
        match words.last_mut() {
            Some(last)
                if joins
                    || (!running
                        && last.2 == Kind::Word
                        && is_katakana(character) == is_katakana(characters[last.0])) =>
            {
                last.1 = next + 1;
            }
            _ => words.push((next, next + 1, if running { Kind::Running } else { Kind::Word })),
        }
        next += 1;
    }
    let mut tokens = Vec::new();
    for (mut start, end, kind) in words {
        while let Some(after) = elision(characters, start, end, alphabets) {
            tokens.push(token(characters, start, after, kind, alphabets));
            start = (after..end).find(|&index| !is_invisible(characters[index])).unwrap_or(end);
        }
        if start < end {
            tokens.push(token(characters, start, end, kind, alphabets));
        }
    }
    tokens
}

fn token(characters: &[char], start: usize, end: usize, kind: Kind, alphabets: &Alphabets) -> Token {
    let mut letters = alphabets.letters(&characters[start..end], start);
    for letter in &mut letters {
        if is_apostrophe(letter.base) {
            letter.base = '\'';
            letter.written = "'".into();
        }
    }
    Token { kind, start, end, letters }
}

/// Where the word after an elision starts: after the apostrophe of l', d', qu' and their like.
fn elision(characters: &[char], start: usize, end: usize, alphabets: &Alphabets) -> Option<usize> {
    let apostrophe = (start..end).find(|&index| is_apostrophe(characters[index]))?;
    let plain = |start: usize, end: usize| -> String {
        let letters = alphabets.letters(&characters[start..end], start);
        letters.iter().map(|letter| shown_letter(letter.base).unwrap_or(letter.base)).collect()
    };
    let (before, rest) = (plain(start, apostrophe), plain(apostrophe + 1, end));
    let is_possessive = rest == "s";
    let is_elision = ELISIONS.contains(&before.as_str()) || before == QUELL;
    (is_elision && !is_possessive).then_some(apostrophe + 1)
}

/// Numbers the sentences: the sentence of every character, and of the end.
fn sentences(characters: &[char]) -> Vec<usize> {
    let mut sentences = vec![0; characters.len() + 1];
    for index in 0..characters.len() {
        sentences[index + 1] = sentences[index] + usize::from(ends_sentence(characters, index));
    }
    sentences
}

/// Whether a sentence ends after this character.
fn ends_sentence(characters: &[char], index: usize) -> bool {
    match characters[index] {
        '。' | '！' | '？' => true,
        '.' | '!' | '?' | '…' => ends_with_stop(characters, index),
        '\n' | '\r' => ends_with_blank_line(characters, index),
        _ => false,
    }
}

/// A row of stops before white space, or before what closes a quotation and then white space.
fn ends_with_stop(characters: &[char], index: usize) -> bool {
    let is_stop = |character: &char| matches!(character, '.' | '!' | '?' | '…');
    if characters.get(index + 1).is_some_and(is_stop) {
        return false;
    }
    let row: String = {
        let start = (0..=index).rev().take_while(|&at| is_stop(&characters[at])).last().unwrap_or(index);
        characters[start..=index].iter().collect()
    };
    let mut after = characters[index + 1..].iter().copied();
    if row == "..." || row == "…" {
        return after.find(|character| character.is_alphabetic()).is_some_and(char::is_uppercase);
    }
    after
        .find(|&character| !is_closing(character) && !is_invisible(character))
        .is_none_or(char::is_whitespace)
}

/// A line break after a line with nothing in it.
fn ends_with_blank_line(characters: &[char], index: usize) -> bool {
    if characters[index] == '\r' && characters.get(index + 1) == Some(&'\n') {
        return false;
    }
    let before: String =
        characters[..index].iter().rev().take_while(|character| character.is_whitespace()).collect();
    let before =
        if characters[index] == '\n' { before.strip_prefix('\r').unwrap_or(&before) } else { &before };
    before.contains(['\n', '\r'])
}
