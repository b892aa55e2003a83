//! A text as characters, words, emoji and sentences.

use super::characters::{
    emoji_length, is_apostrophe, is_closing, is_digit, is_dropped_mark, is_invisible, is_joining_mark,
    is_katakana, is_regional_indicator, is_row_of_flags, is_unspaced, is_word_character, shown_letter,
};
use super::letters::{Alphabets, Letter};
use super::tags::{Tag, tags};
use super::units::{Unit, units};

/// A text cut up.
pub struct Text {
    pub characters: Vec<char>,
    /// The UTF-16 code unit at which each character starts; one more for the end.
    pub code_units: Vec<usize>,
    pub tokens: Vec<Token>,
    pub tags: Vec<Tag>,
    /// Tags of several parts, each read as one word.
    pub whole_tags: Vec<Token>,
    /// What a word or a phrase of the pattern may fill, besides the words of the text.
    pub fillable: Vec<Unit>,
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
        let mut code_units = vec![0];
        for character in &characters {
            bytes.push(bytes.last().expect("never empty") + character.len_utf8());
            code_units.push(code_units.last().expect("never empty") + character.len_utf16());
        }
        let tags = tags(&characters, |at| is_part(text, &characters, &bytes, at));
        let tokens = tokens(text, &characters, &bytes, &tags, alphabets);
        let whole_tags = tags.iter().filter_map(|tag| whole_tag(tag, &characters, alphabets)).collect();
        let sentences = sentences(&characters, &tags);
        let mut cut =
            Self { characters, code_units, tokens, tags, whole_tags, fillable: Vec::new(), sentences };
        cut.fillable = units(&cut, alphabets);
        cut
    }

    /// The emoji or words that start at a character: a tag may be read as a word too.
    pub fn tokens_at(&self, start: usize) -> impl Iterator<Item = &Token> {
        self.tokens.iter().chain(&self.whole_tags).filter(move |token| token.start == start)
    }

    /// The tag that a character stands in.
    pub fn tag_at(&self, at: usize) -> Option<&Tag> {
        self.tags.iter().find(|tag| tag.place.contains(&at))
    }

    /// Whether what ends at one place and what starts at another are in one sentence.
    pub fn is_one_sentence(&self, end: usize, start: usize) -> bool {
        let is_end_of_tag = self.tags.iter().any(|tag| tag.place.end == end);
        self.sentences[end] == self.sentences[start] && !is_end_of_tag
    }

    /// The words of the sentence that a place starts in.
    pub fn sentence_of(&self, start: usize) -> impl Iterator<Item = &Token> {
        let sentence = self.sentences[start];
        self.tokens
            .iter()
            .filter(move |other| other.kind != Kind::Emoji && self.sentences[other.start] == sentence)
    }
}

fn tokens(
    text: &str,
    characters: &[char],
    bytes: &[usize],
    tags: &[Tag],
    alphabets: &Alphabets,
) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut next = 0;
    while next < characters.len() {
        if let Some(tag) = tags.iter().find(|tag| tag.place.start == next) {
            for part in &tag.parts {
                tokens.extend(words_of_row(characters, part.start, part.end, alphabets));
            }
            next = tag.place.end;
            continue;
        }
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

/// A tag of several parts without underscores is also one word.
fn whole_tag(tag: &Tag, characters: &[char], alphabets: &Alphabets) -> Option<Token> {
    let (first, last) = (tag.parts.first()?, tag.parts.last()?);
    let words = words_of_row(characters, first.start, last.end, alphabets);
    match &words[..] {
        [word] if tag.parts.len() > 1 && !tag.has_underscores => Some(word.clone()),
        _ => None,
    }
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

/// Whether a character is a letter, a mark or a digit of a word.
fn is_part(text: &str, characters: &[char], bytes: &[usize], index: usize) -> bool {
    characters.get(index).is_some_and(|&character| {
        let letter = is_word_character(character)
            && (!is_regional_indicator(character) || in_row_of_letters(characters, index));
        letter && (emoji_length(&text[bytes[index]..]).is_none() || is_regional_indicator(character))
    })
}

/// Where the row of letters, marks and digits ends that starts here; here if none does.
fn word_end(text: &str, characters: &[char], bytes: &[usize], start: usize) -> usize {
    let is_part = |index: usize| is_part(text, characters, bytes, index);
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
        let is_letter = |index: usize| is_part(index) && !is_digit(characters[index]);
        let is_mark = |index: &usize| is_dropped_mark(characters[*index]) || is_invisible(characters[*index]);
        let before = (start..next).rev().find(|index| !is_mark(index)).unwrap_or(start);
        let between_letters = characters.get(next).copied().is_some_and(is_apostrophe)
            && is_letter(before)
            && is_letter(after)
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
        // An apostrophe where scripts meet is between no letters of this word.
        let last = (start..end).rev().find(|&index| !is_invisible(characters[index]));
        let end =
            if let Some(last) = last.filter(|&last| is_apostrophe(characters[last])) { last } else { end };
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
fn sentences(characters: &[char], tags: &[Tag]) -> Vec<usize> {
    let mut sentences = vec![0; characters.len() + 1];
    for index in 0..characters.len() {
        let beside_tag = tags.iter().any(|tag| tag.place.start == index + 1 || tag.place.end == index + 1);
        let ends = beside_tag || ends_sentence(characters, index);
        sentences[index + 1] = sentences[index] + usize::from(ends);
    }
    sentences
}

/// Whether a sentence ends after this character.
fn ends_sentence(characters: &[char], index: usize) -> bool {
    match characters[index] {
        '。' | '！' | '？' | '｡' | '।' | '॥' | '။' | '։' | '።' => true,
        '.' | '!' | '?' | '…' | '؟' | '۔' => ends_with_stop(characters, index),
        '\n' | '\r' => ends_with_blank_line(characters, index),
        _ => false,
    }
}

/// A row of stops before white space, or before what closes a quotation and then white space.
fn ends_with_stop(characters: &[char], index: usize) -> bool {
    let is_stop = |character: &char| matches!(character, '.' | '!' | '?' | '…' | '؟' | '۔');
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
