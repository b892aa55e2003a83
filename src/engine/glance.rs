//! A glance at a text that is plain prose: whether any pattern could match at all. Nothing is recorded
//! and hardly anything allocated; whatever may be more than it seems is left to `survey`, which looks
//! closely and comes to the same.

use super::choices::{Choice, Signature};
use super::detectors;
use super::index::{Index, KnownWord};
use super::program::{Step, Vocabulary};
use super::survey::JOINED;
use crate::text::prose::{Plain, Table};
use crate::text::{Skeleton, Text, character, elides, spelling_hash};

/// More words of one letter in a row may be letters set apart.
const MOST_SINGLE_LETTERS: usize = 2;

/// Whether a text is plain prose in which no pattern matches.
pub(super) fn is_clear(index: &Index, vocabulary: &Vocabulary, text: &str) -> bool {
    let mut glance = Glance {
        index,
        vocabulary,
        text,
        table: Table::get(),
        last: Last::Space(0),
        word: None,
        single_letters: 0,
        skeleton: String::new(),
        choices: Vec::new(),
        anchors: Vec::new(),
    };
    glance.read().is_ok() && !glance.has_parts() && !glance.has_detected()
}

struct Glance<'look> {
    index: &'look Index,
    vocabulary: &'look Vocabulary,
    text: &'look str,
    table: Table,
    last: Last,
    /// The word that is being read.
    word: Option<Word>,
    /// How many words of one letter follow each other.
    single_letters: usize,
    /// The skeletons of all words, where parts of words are looked for.
    skeleton: String,
    /// What was met in the present sentence, and the words by which patterns are looked for.
    choices: Vec<Choice>,
    anchors: Vec<&'look KnownWord>,
}

struct Word {
    /// Where it starts, in bytes.
    start: usize,
    letters: usize,
    skeleton: Skeleton,
    /// The hash of the letters before its last apostrophe, and how many they are.
    before_apostrophe: Option<(u64, usize)>,
    /// A phrase may begin with some of its letters and go on with the next.
    may_be_joined: bool,
}

/// What stood last.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Letter,
    /// White space with so many line breaks, or the start of the text.
    Space(usize),
    /// So many signs in a row that may end a sentence.
    Terminators(usize),
    SignForLetter,
    Emoji,
    Sign,
}

/// What cannot be told at a glance.
struct CloserLook;

impl Glance<'_> {
    fn read(&mut self) -> Result<(), CloserLook> {
        let mut characters = self.text.char_indices().peekable();
        while let Some((at, character)) = characters.next() {
            match self.table.of(character) {
                Plain::Letter(class) => self.letter(at, class)?,
                plain => {
                    let next = characters.peek().map(|&(_, next)| next);
                    self.between(at, character, plain, next)?;
                }
            }
        }
        self.end_word(self.text.len())?;
        self.end_sentence()
    }

    fn letter(&mut self, at: usize, class: char) -> Result<(), CloserLook> {
        // `a!b` may be read as one word.
        let behind_sign = match self.last {
            Last::SignForLetter => true,
            Last::Terminators(_) => self.text[..at].ends_with('!'),
            _ => false,
        };
        if behind_sign && self.index.is_strong {
            return Err(CloserLook);
        }
        self.last = Last::Letter;
        self.push(at, class);
        Ok(())
    }

    /// Adds a letter to the word being read.
    fn push(&mut self, at: usize, class: char) {
        let index = self.index;
        let word = self.word.get_or_insert(Word {
            start: at,
            letters: 0,
            skeleton: Skeleton::default(),
            before_apostrophe: None,
            may_be_joined: false,
        });
        if index.is_strong && word.letters > 0 {
            word.may_be_joined |= index.phrases.may_start(word.skeleton.hash(), class);
        }
        let stretches = word.skeleton.push_class(class).is_none();
        if index.looks_for_parts_of_words && !stretches {
            self.skeleton.push(class);
        }
        word.letters += 1;
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
        if plain != Plain::Space && self.index.signs.contains(&character) {
            return Err(CloserLook);
        }
        let is_strong = self.index.is_strong;
        let last = self.last;
        self.last = match plain {
            Plain::Space => {
                let line_breaks = usize::from(character == '\n');
                let line_breaks =
                    if let Last::Space(before) = last { before + line_breaks } else { line_breaks };
                if last == Last::Terminators(1) || line_breaks == 2 {
                    self.end_sentence()?;
                }
                Last::Space(line_breaks)
            }
            Plain::Terminator => {
                let may_be_link = character == '.' && next.is_some_and(char::is_alphanumeric);
                if may_be_link && self.text[..at].to_ascii_lowercase().ends_with("www") {
                    return Err(CloserLook);
                }
                if character == '!' && matches!(last, Last::Space(_)) {
                    self.single_letter()?;
                }
                Last::Terminators(if let Last::Terminators(before) = last { before + 1 } else { 1 })
            }
            Plain::SignForLetter => {
                let stands_alone = matches!(last, Last::Space(_)) && next.is_none_or(char::is_whitespace);
                if is_strong && !stands_alone {
                    return Err(CloserLook);
                }
                self.single_letter()?;
                Last::SignForLetter
            }
            Plain::Emoji if !self.index.looks_for_emoji => Last::Emoji,
            Plain::EmojiJoiner if last == Last::Emoji => Last::Emoji,
            Plain::Sign if character == ':' && next == Some('/') => return Err(CloserLook),
            Plain::Sign | Plain::Apostrophe => Last::Sign,
            Plain::Letter(_) | Plain::Emoji | Plain::EmojiJoiner | Plain::Other => return Err(CloserLook),
        };
        Ok(())
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
        if let Some(word) = &mut self.word {
            word.before_apostrophe = Some((word.skeleton.hash(), word.letters));
        }
        self.push(at, '\'');
        if is_elision { self.end_word(end) } else { Ok(()) }
    }

    /// Looks the word up that ends here, if any.
    fn end_word(&mut self, at: usize) -> Result<(), CloserLook> {
        let Some(word) = self.word.take() else { return Ok(()) };
        let text = self.text;
        if self.index.looks_for_parts_of_words {
            self.skeleton.push('\n');
        }
        self.note(word.skeleton.hash(), &text[word.start..at]);
        if let Some((hash, letters)) = word.before_apostrophe
            && letters + 2 == word.letters
        {
            let source = &text[word.start..at];
            self.note(
                hash,
                source.rsplit_once(character::is_apostrophe).map_or(source, |(before, _)| before),
            );
        }
        if word.letters == 1 {
            self.single_letter()?;
        } else {
            self.single_letters = 0;
        }
        let may_be_joined = word.may_be_joined && word.letters >= JOINED;
        if may_be_joined && self.may_be_filled(&self.text[word.start..at]) { Err(CloserLook) } else { Ok(()) }
    }

    /// Whether a phrase may fill a word.
    fn may_be_filled(&self, word: &str) -> bool {
        let text = Text::read(word);
        let letters = |length: usize| &text.letters.as_slice()[..length];
        let bodies = text.tokens.iter().map(|token| token.letters.start + token.body);
        bodies.chain([text.letters.len()]).any(|length| {
            !self.index.phrases.filling(letters(length), &self.index.whole, self.vocabulary).is_empty()
        })
    }

    fn single_letter(&mut self) -> Result<(), CloserLook> {
        self.single_letters += 1;
        if self.index.is_strong && self.single_letters > MOST_SINGLE_LETTERS {
            Err(CloserLook)
        } else {
            Ok(())
        }
    }

    fn note(&mut self, hash: u64, source: &str) {
        let index = self.index;
        let spelling = || {
            let letter = |letter| {
                if character::is_apostrophe(letter) { '\'' } else { char::to_ascii_lowercase(&letter) }
            };
            spelling_hash(source.chars().map(letter))
        };
        if let Some(word) = index.known.get(hash, spelling) {
            self.choices.extend(&word.choices);
            if word.is_anchor() {
                self.anchors.push(word);
            }
        }
    }

    fn end_sentence(&mut self) -> Result<(), CloserLook> {
        let words = if self.anchors.is_empty() { Signature::default() } else { Signature::of(&self.choices) };
        let is_met = self.anchors.drain(..).any(|word| word.is_met(words, &self.choices));
        self.choices.clear();
        if is_met { Err(CloserLook) } else { Ok(()) }
    }

    /// Whether a part of a word by which patterns are looked for stands somewhere.
    fn has_parts(&self) -> bool {
        let index = self.index;
        let Some(parts) = &index.parts else { return false };
        let is_anchor = |word| index.anchor_steps.contains(&Step::Word(word));
        let mut found = parts.automaton.find_overlapping_iter(&self.skeleton);
        found.any(|part| parts.words[part.pattern().as_usize()].iter().any(|&word| is_anchor(word)))
    }

    /// The same for what detectors find.
    fn has_detected(&self) -> bool {
        let is_anchor = |detector| self.index.anchor_steps.contains(&Step::Detector(detector));
        detectors::find(self.text, self.index.detectors).iter().any(|found| is_anchor(found.detector))
    }
}
