//! Verifying: does a word of the text, letter by letter, read as a word of a pattern?

use std::ops::Range;

use super::commonness;
use super::comparison::{End, LetterReading};
use super::numerals::is_roman;
use super::program::WordId;
use super::readings::Seen;
use crate::pack::Reading;
use crate::pack::pattern::WordForm;
use crate::text::character::Script;
use crate::text::{Alphabet, Letter, Letters, Text, leet};
use crate::verdict::Through;

/// A word of a pattern, ready to be compared.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub(super) letters: Letters,
    pub(super) form: WordForm,
    /// It is in a script without spaces, and found anywhere in running text.
    pub(super) running: bool,
    /// The word it is an inflected form of.
    pub(super) lemma: Option<WordId>,
    /// The script of its letters, where they have one in common.
    script: Option<Script>,
    /// The alphabet of its letters, where there is nothing to see through in them.
    plain: Option<Plain>,
    /// The pack it belongs to, by its place in the engine.
    pub(super) pack: usize,
    /// The word as written, in lower case.
    pub(super) read_as: String,
    /// It is written together with the word before it.
    pub(super) glued: bool,
    /// How often it is to be expected in texts.
    pub(super) commonness: u32,
    /// The most that any of its patterns is read through.
    pub(super) reading: Reading,
}

/// Letters of one alphabet with nothing to see through in them, none of them drawn out: what is read
/// as a word of the same kind is the same, letter by letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Plain {
    Latin,
    Cyrillic,
}

impl Plain {
    /// The alphabet of plain letters; `None` where anything else is among them.
    pub(super) fn of(letters: &[Letter]) -> Option<Self> {
        let alphabet = match letters.first()?.base {
            'a'..='z' => Self::Latin,
            'а'..='я' => Self::Cyrillic,
            _ => return None,
        };
        let is_plain = |letter: &Letter| {
            letter.is_plain()
                && match letter.base {
                    '\'' => true,
                    base if alphabet == Self::Latin => base.is_ascii_lowercase(),
                    base => matches!(base, 'а'..='я'),
                }
        };
        let drawn_out = |three: &[Letter]| three[0].base == three[1].base && three[1].base == three[2].base;
        (letters.iter().all(is_plain) && !letters.windows(3).any(drawn_out)).then_some(alphabet)
    }
}

/// A word of the text that reads as a word of a pattern.
#[derive(Clone, Debug)]
pub(super) struct WordMatch {
    /// The letters that are meant, among those of the text.
    pub(super) letters: Range<usize>,
    pub(super) seen: Seen,
    /// Letters of another script were taken for letters of the pattern's: the word has to be of
    /// mixed scripts, or stand where such a reading is no false alarm.
    pub(super) foreign: Option<Script>,
    /// How many letters of the pattern's word were read.
    pub(super) read: usize,
    /// How many of them are digits and signs in the text.
    pub(super) leet: usize,
}

impl Word {
    pub(super) fn new(
        letters: Letters,
        form: WordForm,
        running: bool,
        pack: usize,
        read_as: String,
        glued: bool,
    ) -> Self {
        let mut scripts = letters.as_slice().iter().filter_map(|letter| Script::of(letter.base));
        let first = scripts.next();
        let script = first.filter(|&first| scripts.all(|script| script == first));
        let commonness = commonness::of_word(&read_as, form, running);
        let plain = Plain::of(letters.as_slice());
        let (lemma, reading) = (None, Reading::Exact);
        Self { letters, form, running, lemma, script, plain, pack, read_as, glued, commonness, reading }
    }

    /// An inflected form of a word.
    pub(super) fn inflected(lemma: &Self, id: WordId, letters: Letters) -> Self {
        let plain = Plain::of(letters.as_slice());
        Self { letters, plain, lemma: Some(id), ..lemma.clone() }
    }

    /// Takes note of a pattern it is in, and through what that is read.
    pub(super) fn read_at_least(&mut self, reading: Reading) {
        self.reading = self.reading.max(reading);
    }

    /// The word whose place in patterns it takes: the one it is a form of, or its own.
    pub(super) fn stands_for(&self, own: WordId) -> WordId {
        self.lemma.unwrap_or(own)
    }

    /// Whether it is looked up whole.
    pub(super) fn is_whole(&self) -> bool {
        !self.running && matches!(self.form, WordForm::Whole | WordForm::Spelled | WordForm::Inflected)
    }

    /// The script of its letters, where they have one in common.
    pub(super) fn script(&self) -> Option<Script> {
        self.script
    }

    /// Whether all its letters are of another script than Latin.
    pub(super) fn is_foreign_to_latin(&self) -> bool {
        self.script.is_some_and(|script| script != Script::LATIN)
    }

    /// Whether it has a digit: one may be read as a letter, no letter as a digit.
    pub(super) fn has_digit(&self) -> bool {
        self.letters.as_slice().iter().any(|letter| letter.base.is_ascii_digit())
    }

    /// Whether it may be met in plain Latin letters, in a text without others.
    pub(super) fn may_be_plain_latin(&self) -> bool {
        !self.is_foreign_to_latin() && !self.has_digit()
    }

    /// Reads some letters of the text as the whole word. Guards look at all letters of the text's
    /// word; `plain` is what the letters are if there is nothing to see through.
    pub(super) fn read_whole(
        &self,
        text: &Letters,
        letters: Range<usize>,
        word: &Range<usize>,
        plain: Option<Plain>,
        alphabet: &Alphabet,
    ) -> Option<WordMatch> {
        if let Some(found) = self.read_plain(text, &letters, plain, alphabet) {
            return found;
        }
        self.compare(alphabet, text, letters, End::Closed)
            .filter(|found| found.is_no_number(text, word) && !found.is_other_numeral(text))
    }

    /// Reads some letters of the text as the whole word, whatever guards say.
    #[cfg(feature = "cli")]
    pub(super) fn read_unguarded(
        &self,
        text: &Letters,
        letters: Range<usize>,
        alphabet: &Alphabet,
    ) -> Option<WordMatch> {
        self.compare(alphabet, text, letters, End::Closed)
    }

    /// Reads letters that may be the word only if they are the same; `None` where there may be
    /// something to see through.
    fn read_plain(
        &self,
        text: &Letters,
        letters: &Range<usize>,
        plain: Option<Plain>,
        alphabet: &Alphabet,
    ) -> Option<Option<WordMatch>> {
        if plain.is_none()
            || plain != self.plain
            || self.form == WordForm::Spelled
            || alphabet.has_dotless_i()
        {
            return None;
        }
        let (own, other) = (self.letters.as_slice(), &text.as_slice()[letters.clone()]);
        let is_same = own.len() == other.len() && own.iter().zip(other).all(|(a, b)| a.base == b.base);
        Some(is_same.then(|| WordMatch { letters: letters.clone(), ..self.nothing_at(letters.start) }))
    }

    /// Reads some letters of a row as one of the words that fill it. How many digits and signs there
    /// may be is asked of all of them together.
    pub(super) fn read_filling(
        &self,
        text: &Letters,
        letters: Range<usize>,
        row: &Range<usize>,
        alphabet: &Alphabet,
    ) -> Option<WordMatch> {
        let plain = Plain::of(&text.as_slice()[letters.clone()]);
        let found = match self.read_plain(text, &letters, plain, alphabet) {
            Some(found) => found?,
            None => self.compare(alphabet, text, letters, End::Closed)?,
        };
        let is_allowed = (found.leet == 0 || is_no_number(text, row)) && !found.is_other_numeral(text);
        is_allowed.then_some(found)
    }

    /// Reads the beginning of some letters of the text, or their end, or a part of them, from a
    /// letter on.
    pub(super) fn read_part(
        &self,
        text: &Letters,
        word: &Range<usize>,
        start: usize,
        alphabet: &Alphabet,
    ) -> Option<WordMatch> {
        let end = if self.form == WordForm::Ends { End::Closed } else { End::Open };
        let found = self.compare(alphabet, text, start..word.end, end)?;
        found.is_no_number(text, word).then(|| WordMatch { letters: word.clone(), ..found })
    }

    /// Reads letters of the text some of which are masked.
    pub(super) fn read_masked(
        &self,
        text: &Letters,
        letters: Range<usize>,
        alphabet: &Alphabet,
    ) -> Option<WordMatch> {
        if self.letters.len() != letters.len() || self.form == WordForm::Spelled {
            return None;
        }
        let mut found = self.nothing_at(letters.start);
        for (index, at) in letters.clone().enumerate() {
            let letter = text.as_slice()[at];
            if leet::is_mask(letter.base) && self.letters.as_slice()[index].base.is_alphabetic() {
                found.add(LetterReading::default(), letter, index > 0);
                found.seen.add(Through::Masked);
            } else {
                let reading = self.read_letter(alphabet, index, text, at).filter(|reading| !reading.leet)?;
                found.add(reading, letter, index > 0);
            }
        }
        found.letters = letters;
        Some(found)
    }

    /// Reads running text from a letter on, at most to the end of the running text: once with its
    /// last letter as often as the pattern has it, and, if wanted, once with that letter stretched.
    pub(super) fn read_running(
        &self,
        text: &Text<'_>,
        letters: Range<usize>,
        stretches: bool,
        alphabet: &Alphabet,
    ) -> impl Iterator<Item = WordMatch> {
        let plain = self.compare(alphabet, &text.letters, letters.clone(), End::Open);
        let stretched =
            stretches.then(|| self.compare(alphabet, &text.letters, letters, End::Stretched)).flatten();
        plain.into_iter().chain(stretched)
    }

    /// How many words it counts for: in running text every letter is one.
    pub(super) fn weight(&self) -> usize {
        if !self.running {
            return 1;
        }
        self.letters.as_slice().iter().filter(|letter| !letter.is_joining()).count()
    }

    /// How many letters it has, without apostrophes.
    pub(super) fn length(&self) -> usize {
        self.letters.as_slice().iter().filter(|letter| letter.base != '\'').count()
    }

    /// How many letters its first run of equal letters has.
    pub(super) fn first_run(&self, alphabet: &Alphabet) -> usize {
        self.run(alphabet, 0)
    }

    /// Whether it is one letter, once or repeated.
    pub(super) fn is_one_run(&self, alphabet: &Alphabet) -> bool {
        self.run(alphabet, 0) == self.letters.len()
    }
}

impl WordMatch {
    /// Whether the digits and signs taken for letters leave enough letters, and do not make a
    /// number, a number with a unit, or punctuation of the text's word.
    fn is_no_number(&self, text: &Letters, word: &Range<usize>) -> bool {
        self.leet == 0 || self.has_enough_letters() && is_no_number(text, word)
    }

    /// Whether a Roman numeral was taken for a word drawn out, as III for I: it is another number.
    pub(super) fn is_other_numeral(&self, text: &Letters) -> bool {
        self.seen.contains(Through::Stretched) && is_roman(&text.as_slice()[self.letters.clone()])
    }

    /// Whether the digits and signs taken for letters are not too many.
    pub(super) fn has_enough_letters(&self) -> bool {
        match self.read {
            0..3 => false,
            3 => self.leet == 1,
            read => self.leet * 2 <= read,
        }
    }
}

/// Whether a word of the text is no number with a unit, and has no punctuation at its edges.
fn is_no_number(text: &Letters, word: &Range<usize>) -> bool {
    let letters = &text.as_slice()[word.clone()];
    let at_edge = [letters.first(), letters.last()].into_iter().flatten();
    !at_edge.map(|letter| letter.base).any(leet::is_inner_sign) && !is_number_with_unit(letters)
}

/// Digits and one or two letters (45s), a letter and digits (A55), or capitals and digits (AK47).
pub(super) fn is_number_with_unit(letters: &[Letter]) -> bool {
    let is_digit = |letter: &Letter| letter.base.is_ascii_digit();
    let first = letters.iter().take_while(|letter| is_digit(letter)).count();
    let last = letters.iter().rev().take_while(|letter| is_digit(letter)).count();
    let digits = letters.iter().filter(|letter| is_digit(letter)).count();
    let others = letters.len() - digits;
    let is_letter = |letter: &Letter| letter.base.is_alphabetic();
    if digits == 0 || !letters.iter().all(|letter| is_digit(letter) || is_letter(letter)) {
        return false;
    }
    let capitals = || letters.iter().filter(|letter| is_letter(letter)).all(Letter::is_capital);
    first == digits && (1..=2).contains(&others) || last == digits && (others == 1 || capitals())
}
