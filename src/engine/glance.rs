//! A glance at a text that is plain prose: whether any pattern could match at all. Nothing is recorded
//! and hardly anything allocated; whatever may be more than it seems is left to `survey`, which looks
//! closely and comes to the same.

use super::detectors;
use super::index::Index;
use super::known::{KnownWord, LettersRead, Met};
use super::phrases::class_hash;
use super::plain_word::{PlainWord, Read, Skeletons};
use super::program::Vocabulary;
use super::rare_parts::{RareParts, Start};
use super::sentences::{Seen, Sentences, Unclear};
use super::survey::JOINED;
use crate::text::prose::{Plain, Table};
use crate::text::{
    Skeleton, Text, character, class, elides, leet, skeleton_hash, spelling_hash, spelling_of,
};

/// More words of one letter in a row may be letters set apart.
const MOST_SINGLE_LETTERS: usize = 2;

/// What of a text has to be looked at more closely: nothing of one in which no pattern matches, sentences of plain
/// prose, all of other texts.
pub(super) fn unclear(index: &Index, vocabulary: &Vocabulary, text: &str) -> Unclear {
    let is_latin = character::is_latin(text);
    let mut glance = Glance {
        index,
        vocabulary,
        rare_parts: index.rare_parts(is_latin),
        text,
        is_latin,
        table: Table::get(),
        last: Last::Space(0),
        word: None,
        letters: Vec::new(),
        single_letters: 0,
        row_start: 0,
        skeletons: Skeletons::default(),
        passed: 0,
        known: Vec::new(),
        is_unclear: false,
        has_form: false,
        sentences: Sentences::default(),
    };
    if glance.read().is_err() {
        return Unclear::all(text.len());
    }
    glance.look_for_parts();
    glance.look_for_detected();
    glance.sentences.unclear(index.spans_sentences)
}

struct Glance<'look> {
    index: &'look Index,
    vocabulary: &'look Vocabulary,
    rare_parts: &'look RareParts,
    text: &'look str,
    is_latin: bool,
    table: Table,
    last: Last,
    /// The word that is being read.
    word: Option<PlainWord>,
    /// The letters of a word that others may fill.
    letters: Vec<char>,
    /// How many words of one letter follow each other, and where the first of them stands, in bytes.
    single_letters: usize,
    row_start: usize,
    /// The skeletons of all words, where parts are looked for anywhere in them.
    skeletons: Skeletons,
    /// How many words with white space before them were passed.
    passed: u32,
    /// The known words of the present sentence, each with how many words were passed.
    known: Vec<(u32, &'look KnownWord)>,
    /// Whether the present sentence has to be looked at more closely, whatever comes.
    is_unclear: bool,
    /// Whether detectors may find something in it: digits, a dot that ends nothing, or such signs written out.
    has_form: bool,
    sentences: Sentences,
}

/// What stood last.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Letter,
    /// White space with so many line breaks, or the start of the text.
    Space(usize),
    /// So many signs in a row that may end a sentence.
    Terminators(usize),
    Emoji,
    Sign,
}

/// All of a text has to be looked at more closely.
struct CloserLook;

impl Glance<'_> {
    fn read(&mut self) -> Result<(), CloserLook> {
        let mut at = 0;
        while let Some(character) = character_at(self.text, at) {
            match self.table.of(character) {
                Plain::Letter(class) => at = self.letters(at, character, class),
                plain => {
                    let end = at + character.len_utf8();
                    self.between(at, character, plain, character_at(self.text, end))?;
                    at = end;
                }
            }
        }
        self.end_word(self.text.len())?;
        self.end_sentence(self.text.len());
        Ok(())
    }

    /// Reads letters up to what is none; gives where that is.
    fn letters(&mut self, start: usize, first: char, class: char) -> usize {
        // `a!b` may be read as one word.
        self.is_unclear |= self.index.is_strong
            && matches!(self.last, Last::Terminators(_))
            && self.text[..start].ends_with('!');
        let mut word = self.begin_or_go_on(start);
        let (mut at, mut character, mut class) = (start, first, class);
        loop {
            self.add(&mut word, at, character, class);
            self.has_form |= character.is_ascii_digit();
            at += character.len_utf8();
            let Some(next) = character_at(self.text, at) else { break };
            let Plain::Letter(of_next) = self.table.of(next) else { break };
            (character, class) = (next, of_next);
        }
        self.word = Some(word);
        at
    }

    /// The word being read, or a new one.
    fn begin_or_go_on(&mut self, at: usize) -> PlainWord {
        self.passed += u32::from(matches!(self.last, Last::Space(_)));
        self.last = Last::Letter;
        self.word.take().unwrap_or_else(|| PlainWord::starting(at))
    }

    /// Adds a letter to a word.
    #[inline(always)]
    fn add(&mut self, word: &mut PlainWord, at: usize, character: char, class: char) {
        let before = word.start_read();
        let stretches = word.skeleton.push_class(class).is_none();
        if !stretches {
            let first = || character_at(self.text, word.start);
            self.is_unclear |= self.rare_parts.may_be(before, first);
            word.skeleton_length += 1;
        }
        if self.rare_parts.elsewhere {
            self.skeletons.push(at, class, stretches);
        }
        word.letters += 1;
        word.spell(character);
    }

    /// The same of what seldom stands in words.
    fn add_sign(&mut self, mut word: PlainWord, at: usize, sign: char, class: char) {
        self.add(&mut word, at, sign, class);
        self.word = Some(word);
    }

    /// Reads what is no letter.
    fn between(
        &mut self,
        at: usize,
        character: char,
        plain: Plain,
        next: Option<char>,
    ) -> Result<(), CloserLook> {
        if plain == Plain::Apostrophe && self.joins_letters(at, next) {
            return self.apostrophe(at, at + character.len_utf8(), next);
        }
        self.end_word(at)?;
        self.is_unclear |= plain != Plain::Space && self.index.signs.contains(&character);
        // Signs of addresses may be written out, in brackets.
        self.has_form |= matches!(character, '[' | '(' | '{' | '<');
        let is_strong = self.index.is_strong;
        let last = self.last;
        self.last = match plain {
            Plain::Space => {
                let line_breaks = usize::from(character == '\n');
                let line_breaks =
                    if let Last::Space(before) = last { before + line_breaks } else { line_breaks };
                if last == Last::Terminators(1) || line_breaks == 2 {
                    self.end_sentence(at);
                }
                Last::Space(line_breaks)
            }
            Plain::Terminator => {
                let may_be_link = character == '.' && next.is_some_and(char::is_alphanumeric);
                self.has_form |= may_be_link || matches!(last, Last::Space(_));
                if may_be_link && self.text.as_bytes()[..at].last_chunk().is_some_and(is_www) {
                    return Err(CloserLook);
                }
                if character == '!' && matches!(last, Last::Space(_)) {
                    self.single_letter(at);
                }
                Last::Terminators(if let Last::Terminators(before) = last { before + 1 } else { 1 })
            }
            Plain::SignForLetter if is_strong && begins_number(character, last, next) => {
                let word = self.begin_or_go_on(at);
                self.add_sign(word, at, character, class(character));
                Last::Letter
            }
            Plain::SignForLetter => {
                self.single_letter(at);
                self.is_unclear |= is_strong && !self.stands_at_edge(at, character, last);
                Last::Sign
            }
            Plain::Emoji if !self.index.looks_for_emoji => Last::Emoji,
            Plain::EmojiJoiner if last == Last::Emoji => Last::Emoji,
            // Links and mentions may hold what ends sentences elsewhere.
            Plain::Sign if character == ':' && next == Some('/') => return Err(CloserLook),
            Plain::Other if character == '@' => return Err(CloserLook),
            // Where there is one letter of another script there are more.
            Plain::Other if character.is_alphabetic() => return Err(CloserLook),
            Plain::Sign | Plain::Apostrophe => Last::Sign,
            Plain::Letter(_) | Plain::Emoji | Plain::EmojiJoiner | Plain::Other => {
                self.single_letter(at);
                self.is_unclear = true;
                Last::Sign
            }
        };
        Ok(())
    }

    /// Whether a sign, and all that touch it, stand before or behind words and so for no letter.
    fn stands_at_edge(&self, at: usize, sign: char, last: Last) -> bool {
        let is_apart = |character: char| {
            character.is_whitespace() || matches!(self.table.of(character), Plain::Sign | Plain::Space)
        };
        let is_edge = |character: char| leet::is_mask(character) || leet::is_inner_sign(character);
        let before = matches!(last, Last::Space(_) | Last::Sign);
        let mut after = self.text[at..].chars().skip_while(|&character| is_edge(character));
        let mut ends = || after.next().is_none_or(is_apart);
        (is_edge(sign) && (before || ends())) || matches!(last, Last::Space(_)) && ends()
    }

    /// Whether an apostrophe stands between two letters, and so in a word.
    fn joins_letters(&self, at: usize, next: Option<char>) -> bool {
        let is_letter = |character: char| {
            character.is_alphabetic() && matches!(self.table.of(character), Plain::Letter(_))
        };
        let before = || self.text[..at].chars().next_back();
        self.last == Last::Letter && next.is_some_and(is_letter) && before().is_some_and(is_letter)
    }

    fn apostrophe(&mut self, at: usize, end: usize, next: Option<char>) -> Result<(), CloserLook> {
        let is_elision = self.word.as_ref().is_some_and(|word| elides(&self.text[word.start..at]));
        if is_elision && next.is_some_and(|next| next.eq_ignore_ascii_case(&'s')) {
            return Err(CloserLook);
        }
        if let Some(mut word) = self.word.take() {
            word.before_apostrophe = Some(word.read());
            self.add_sign(word, at, '\'', '\'');
        }
        if is_elision { self.end_word(end) } else { Ok(()) }
    }

    /// Looks the word up that ends here, if any.
    fn end_word(&mut self, at: usize) -> Result<(), CloserLook> {
        let Some(word) = self.word.take() else { return Ok(()) };
        let text = self.text;
        if self.rare_parts.elsewhere {
            self.skeletons.end_word(at);
        }
        let source = &text[word.start..at];
        self.is_unclear |= self.rare_parts.may_be(word.start_read(), || source.chars().next());
        self.note(word.read());
        if let Some(before) = word.before_apostrophe
            && before.letters + 2 == word.letters
        {
            self.note(before);
        }
        self.has_form |= source == "AT";
        let number = source.strip_prefix(is_sign_of_number);
        if let Some(number) = number {
            self.is_unclear |= word.letters >= JOINED;
            let (mut skeleton, mut length) = (Skeleton::default(), 0);
            for (letters, character) in (1..).zip(number.chars()) {
                length += usize::from(skeleton.push_class(class(character)).is_some());
                let start = Start { letters, length, hash: skeleton.hash() };
                self.is_unclear |= self.rare_parts.may_be(start, || number.chars().next());
            }
            self.note(Read { skeleton: skeleton.hash(), letters: word.letters - 1, spelling: None });
        }
        if number.map_or(word.letters, str::len) == 1 {
            self.single_letter(word.start);
        } else {
            self.single_letters = 0;
        }
        if self.index.is_strong && word.letters >= JOINED {
            self.joined(source);
        }
        Ok(())
    }

    /// Takes note of the words that may fill one.
    fn joined(&mut self, word: &str) {
        let mut letters = std::mem::take(&mut self.letters);
        letters.clear();
        letters.extend(plain_letters(word));
        if self.is_latin && letters.iter().all(|letter| letter.is_ascii_lowercase() || *letter == '\'') {
            self.joined_plain(&letters);
            // A trailing 's may be none of its letters.
            if letters.contains(&'\'') {
                self.joined_plain(&letters[..letters.len() - 2]);
            }
        } else {
            letters.clear();
            letters.extend(word.chars().map(|character| match self.table.of(character) {
                Plain::Letter(class) => class,
                Plain::Apostrophe => '\'',
                _ => class(character),
            }));
            self.joined_other(word, &letters);
        }
        self.letters = letters;
    }

    fn joined_plain(&mut self, letters: &[char]) {
        let index = self.index;
        for word in index.phrases.words_filling_plain(letters, &index.whole, self.vocabulary) {
            let letters = &letters[word];
            let spelling = spelling_hash(letters.iter().copied());
            self.note(Read { skeleton: class_hash(letters), letters: letters.len(), spelling });
        }
    }

    fn joined_other(&mut self, word: &str, letters: &[char]) {
        let phrases = &self.index.phrases;
        let shorter = &letters[..letters.len().saturating_sub(2)];
        let may_fill = |letters| phrases.may_fill(letters, self.vocabulary);
        if !(may_fill(letters) || letters.contains(&'\'') && may_fill(shorter)) {
            return;
        }
        let text = Text::read(word);
        let letters = |length: usize| &text.letters.as_slice()[..length];
        let bodies = text.tokens.iter().map(|token| token.letters.start + token.body);
        for letters in bodies.chain([text.letters.len()]).map(letters) {
            for word in phrases.words_filling(letters, self.is_latin, &self.index.whole, self.vocabulary) {
                let letters = &letters[word];
                let (skeleton, spelling) = (skeleton_hash(letters), spelling_of(letters));
                self.note(Read { skeleton, letters: letters.len(), spelling });
            }
        }
    }

    /// Takes note of a word of one letter, or of what may be one. More of them in a row may be letters set apart,
    /// which lead over the ends of sentences.
    fn single_letter(&mut self, at: usize) {
        if self.single_letters == 0 {
            self.row_start = at;
        }
        self.single_letters += 1;
        if self.index.is_strong && self.single_letters > MOST_SINGLE_LETTERS {
            self.is_unclear = true;
            self.sentences.mark_from(self.row_start);
        }
    }

    fn note(&mut self, Read { skeleton, letters, spelling }: Read) {
        let letters = LettersRead { skeleton, length: letters, is_latin: self.is_latin };
        for word in self.index.known.get(letters, || spelling) {
            self.known.push((self.passed, word));
        }
    }

    fn end_sentence(&mut self, at: usize) {
        let seen = if self.is_unclear {
            Seen::Unknown
        } else {
            Seen::Read { met: self.met(), has_form: self.has_form }
        };
        self.sentences.end(at, seen);
        self.known.clear();
        (self.is_unclear, self.has_form) = (false, false);
    }

    /// The patterns that may match in the present sentence.
    fn met(&self) -> Met {
        let rare = self.known.iter().filter(|(_, word)| word.is_anchor());
        rare.fold(Met::default(), |met, &(at, word)| met.union(word.met(&self.known, at)))
    }

    /// Looks for the parts of words by which patterns are looked for.
    fn look_for_parts(&mut self) {
        let Some(parts) = self.index.parts.as_ref().filter(|_| self.rare_parts.elsewhere) else { return };
        for found in parts.occurrences(&self.skeletons.text) {
            let (_, at) = self.skeletons.places[found.start()];
            let letters = self.skeletons.letters(found.range());
            let part = &parts.all[found.pattern().as_usize()];
            if self.text[at..].chars().next().is_some_and(|first| part.may_be_anchor(first, letters)) {
                self.sentences.mark(at);
            }
        }
    }

    /// The same for what detectors find.
    fn look_for_detected(&mut self) {
        let (text, detectors) = (self.text, self.index.rare_detectors);
        self.sentences.mark_detected(|sentence| !detectors::find(&text[sentence], detectors).is_empty());
    }
}

/// The character that starts at a byte.
#[inline]
fn character_at(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at) {
        Some(&byte) if byte.is_ascii() => Some(byte.into()),
        _ => text[at..].chars().next(),
    }
}

fn is_www(bytes: &[u8; 3]) -> bool {
    bytes.eq_ignore_ascii_case(b"www")
}

/// Whether a sign and the digits after it may be read as letters.
fn begins_number(sign: char, last: Last, next: Option<char>) -> bool {
    is_sign_of_number(sign)
        && matches!(last, Last::Space(_) | Last::Sign)
        && next.is_some_and(|next| next.is_ascii_digit())
}

fn is_sign_of_number(sign: char) -> bool {
    matches!(sign, '$' | '€' | '£' | '¥')
}

/// The letters of a word, plain ones as they are spelled.
fn plain_letters(word: &str) -> impl Iterator<Item = char> {
    word.chars()
        .map(|letter| if character::is_apostrophe(letter) { '\'' } else { letter.to_ascii_lowercase() })
}
