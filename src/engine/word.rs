//! Verifying: does a word of the text, letter by letter, read as a word of a pattern?

use std::ops::Range;

use super::commonness;
use super::program::WordId;
use super::readings::Seen;
use crate::pack::Reading;
use crate::pack::pattern::WordForm;
use crate::text::character::{Script, is_joining};
use crate::text::{Alphabet, Letter, Letters, Text, leet, look_alike};
use crate::verdict::Through;

/// Korean particles, which a word of the text may carry behind a word of a pattern.
const PARTICLES: [&str; 38] = [
    "은",
    "는",
    "이",
    "가",
    "을",
    "를",
    "의",
    "에",
    "에서",
    "에게",
    "께",
    "한테",
    "으로",
    "로",
    "와",
    "과",
    "도",
    "만",
    "까지",
    "부터",
    "처럼",
    "보다",
    "이나",
    "나",
    "이라도",
    "라도",
    "마다",
    "조차",
    "밖에",
    "하고",
    "이랑",
    "랑",
    "들",
    "들이",
    "들을",
    "들은",
    "들의",
    "들에게",
];
const LONGEST_PARTICLE: usize = 3;

/// A word of a pattern, ready to be compared.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub(super) letters: Letters,
    pub(super) form: WordForm,
    /// It is in a script without spaces, and found anywhere in running text.
    pub(super) running: bool,
    /// The word it is an inflected form of.
    lemma: Option<WordId>,
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
    read: usize,
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
        self.compare(alphabet, text, letters, End::Closed).filter(|found| found.is_no_number(text, word))
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
        (found.leet == 0 || is_no_number(text, row)).then_some(found)
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

    /// The length of the run of equal letters that starts at a letter of the pattern.
    fn run(&self, alphabet: &Alphabet, start: usize) -> usize {
        let letters = self.letters.as_slice();
        let own = |index: usize| alphabet.own_letter(letters[index].base, self.letters.marks(index));
        (start..letters.len())
            .take_while(|&index| letters[index].base == letters[start].base && own(index) == own(start))
            .count()
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

    /// Compares run by run: each run of equal letters of the pattern with as many letters of the
    /// text, or with three or more where the text stretches them. Where a letter of the text reads
    /// as two letters of the pattern that follow each other, a run may end in several places; they
    /// are tried one after the other.
    fn compare(
        &self,
        alphabet: &Alphabet,
        text: &Letters,
        range: Range<usize>,
        end: End,
    ) -> Option<WordMatch> {
        if text.as_slice().get(range.start)?.is_joining() {
            return None;
        }
        let mut tried: Vec<(usize, usize)> = Vec::new();
        let mut open = vec![(0, self.nothing_at(range.start))];
        while let Some((index, found)) = open.pop() {
            let at = found.letters.end;
            if index == self.letters.len() {
                let joined =
                    text.as_slice().get(at).is_some_and(|letter| at < range.end && letter.is_joining());
                if at == range.end || end != End::Closed && !joined {
                    return Some(found);
                }
                continue;
            }
            let run = if self.form == WordForm::Spelled { 1 } else { self.run(alphabet, index) };
            let is_last = index + run == self.letters.len();
            let limit = if self.form == WordForm::Spelled || is_last && end == End::Open {
                at + run
            } else {
                range.end
            };
            let count = (at..range.end.min(limit))
                .take_while(|&next| {
                    self.read_letter(alphabet, index + (next - at).min(run - 1), text, next).is_some()
                })
                .count();
            let base = self.letters.as_slice()[index].base;
            let may_stretch = base.is_alphabetic() || is_joining(base);
            let drawn_out = |length: usize| {
                let letters = &text.as_slice()[at..at + length];
                let is_sign = |letter: &Letter| letter.base != base && is_digit_or_sign(letter.base);
                letters.iter().all(|letter| letter.base == letters[0].base) || !letters.iter().any(is_sign)
            };
            // A drawn out run may end before letters that are also read as the next one.
            let ends = |length: usize| {
                length == count
                    || !is_last && self.read_letter(alphabet, index + run, text, at + length).is_some()
            };
            let least = 3.max(run + 1).max(count.saturating_sub(MOST_ENDS));
            let stretched =
                (least..=count).filter(|&length| may_stretch && ends(length) && drawn_out(length));
            let exact = [run].into_iter().filter(|_| count >= run && !(is_last && end == End::Stretched));
            for length in exact.chain(stretched) {
                if tried.contains(&(index + run, at + length)) {
                    continue;
                }
                tried.push((index + run, at + length));
                let mut longer = found.clone();
                longer.letters.end = at + length;
                longer.read += run;
                for next in at..at + length {
                    let own = index + (next - at).min(run - 1);
                    if let Some(reading) = self.read_letter(alphabet, own, text, next) {
                        longer.add(reading, text.as_slice()[next], next > range.start);
                        // A letter drawn out counts as often as the pattern has it.
                        longer.leet += usize::from(reading.leet && next - at < run);
                    }
                }
                if length > run {
                    longer.seen.add(Through::Stretched);
                }
                open.push((index + run, longer));
            }
        }
        None
    }

    /// A match of nothing yet, from a letter of the text on.
    fn nothing_at(&self, letter: usize) -> WordMatch {
        let mut seen = Seen::default();
        if self.lemma.is_some() {
            seen.add(Through::Inflected);
        }
        WordMatch { letters: letter..letter, seen, foreign: None, read: 0, leet: 0 }
    }

    fn read_letter(
        &self,
        alphabet: &Alphabet,
        index: usize,
        text: &Letters,
        at: usize,
    ) -> Option<LetterReading> {
        let (own, other) = (&self.letters.as_slice()[index], &text.as_slice()[at]);
        let (own_marks, other_marks) = (self.letters.marks(index), text.marks(at));
        if self.form == WordForm::Spelled {
            let same = own.base == other.base && own_marks == other_marks && own.same_form(other);
            return same.then(LetterReading::default);
        }
        let mut reading = LetterReading {
            width: other.is_compatibility() && !own.is_compatibility(),
            look_alike: other.is_styled() && !own.is_styled(),
            ..LetterReading::default()
        };
        if alphabet.has_dotless_i()
            && let Some(same) = same_turkish_i(own, own_marks, other, other_marks)
        {
            return same.then_some(reading);
        }
        if own.base != other.base {
            if look_alike(own.base, other.base) {
                reading.look_alike = true;
                reading.foreign = Script::of(other.base);
            } else if alphabet.own_letter(own.base, own_marks).is_none()
                && leet::may_stand_for(other.base, own.base)
            {
                reading.leet = true;
            } else {
                return None;
            }
        }
        if !(own.is_unmarked() && other.is_unmarked()) && own_marks != other_marks {
            // A letter of an alphabet of the pack is never read as another.
            let kept = alphabet.own_letter(own.base, own_marks);
            let same = kept == alphabet.own_letter(own.base, other_marks)
                && (own.base == other.base || kept == alphabet.own_letter(other.base, other_marks));
            if !same {
                return None;
            }
            reading.marks = true;
        }
        Some(reading)
    }
}

/// How many ends of a drawn out run are tried, from the last on.
const MOST_ENDS: usize = 8;

/// How the end of the letters compared is bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// All letters have to be read.
    Closed,
    /// Letters may be left over.
    Open,
    /// Letters may be left over, and the last one is stretched.
    Stretched,
}

/// What had to be seen through for one letter.
#[derive(Clone, Copy, Debug, Default)]
struct LetterReading {
    width: bool,
    marks: bool,
    look_alike: bool,
    foreign: Option<Script>,
    leet: bool,
}

impl WordMatch {
    fn add(&mut self, reading: LetterReading, letter: Letter, inside: bool) {
        let invisible = letter.holds_invisible() || inside && letter.is_after_invisible();
        let through = [
            (reading.width, Through::Width),
            (invisible, Through::Invisible),
            (reading.marks, Through::Marks),
            (reading.look_alike, Through::LookAlikes),
            (reading.leet, Through::Leet),
        ];
        for (needed, through) in through {
            if needed {
                self.seen.add(through);
            }
        }
        self.foreign = self.foreign.or(reading.foreign);
    }

    /// Whether the digits and signs taken for letters leave enough letters, and do not make a
    /// number, a number with a unit, or punctuation of the text's word.
    fn is_no_number(&self, text: &Letters, word: &Range<usize>) -> bool {
        self.leet == 0 || self.has_enough_letters() && is_no_number(text, word)
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

fn is_digit_or_sign(base: char) -> bool {
    base.is_ascii_digit() || leet::is_sign(base)
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

/// Compares the letters i and ı of Turkish, whose capitals are İ and I but are often taken for
/// each other. `None` where neither letter is one of them.
fn same_turkish_i(own: &Letter, own_marks: &[char], other: &Letter, other_marks: &[char]) -> Option<bool> {
    const DOT_ABOVE: char = '\u{307}';
    let kind = |letter: &Letter, marks: &[char]| match letter.base {
        'ı' if marks.is_empty() => Some((true, false)),
        'i' if letter.is_capital() && marks.is_empty() => Some((true, true)),
        'i' if marks.is_empty() || letter.is_capital() && marks == [DOT_ABOVE] => Some((false, true)),
        _ => None,
    };
    let (own_dotless, own_dotted) = kind(own, own_marks)?;
    let (other_dotless, other_dotted) = kind(other, other_marks)?;
    Some(own_dotless && other_dotless || own_dotted && other_dotted)
}

/// The lengths of a Korean word without each particle it may carry, the longest first.
pub(super) fn stems(letters: &[Letter]) -> impl Iterator<Item = usize> {
    (1..=LONGEST_PARTICLE).filter_map(|length| {
        let stem = letters.len().checked_sub(length).filter(|&stem| stem > 0)?;
        let hangul = letters.iter().all(|letter| Script::of(letter.base) == Some(Script::HANGUL));
        let carried = |particle: &str| particle.chars().eq(letters[stem..].iter().map(|letter| letter.base));
        (hangul && PARTICLES.iter().any(|particle| carried(particle))).then_some(stem)
    })
}
