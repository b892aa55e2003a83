//! Verifying: does a word of the text, letter by letter, read as a word of a pattern?

use std::ops::Range;

use super::readings::Seen;
use crate::pack::pattern::WordForm;
use crate::text::character::{Script, is_joining};
use crate::text::{Alphabet, Letter, Letters, Text, Token, look_alike};
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
    /// The script of its letters, where they have one in common.
    script: Option<Script>,
    /// The pack it belongs to, by its place in the engine.
    pub(super) pack: usize,
    /// The word as written, in lower case.
    pub(super) read_as: String,
    /// It is written together with the word before it.
    pub(super) glued: bool,
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
        Self { letters, form, running, script, pack, read_as, glued }
    }

    /// The script of its letters, where they have one in common.
    pub(super) fn script(&self) -> Option<Script> {
        self.script
    }

    /// Reads a word of the text from its first letter on.
    pub(super) fn read(&self, text: &Text<'_>, token: &Token, alphabet: &Alphabet) -> Option<WordMatch> {
        let letters = &token.letters;
        let body = letters.start..letters.start + token.body;
        match self.form {
            WordForm::Whole | WordForm::Inflected | WordForm::Spelled => self
                .compare(alphabet, &text.letters, letters.clone(), End::Closed)
                .or_else(|| {
                    let shortened = body.end < letters.end;
                    shortened.then(|| self.compare(alphabet, &text.letters, body, End::Closed)).flatten()
                })
                .or_else(|| self.with_particle(text, token, alphabet)),
            WordForm::Begins => {
                let found = self.compare(alphabet, &text.letters, body.clone(), End::Open)?;
                Some(WordMatch { letters: body, ..found })
            }
            WordForm::Ends | WordForm::Contains => None,
        }
    }

    /// Reads a part of a word of the text, from a letter on.
    pub(super) fn read_part(
        &self,
        text: &Text<'_>,
        token: &Token,
        start: usize,
        alphabet: &Alphabet,
    ) -> Option<WordMatch> {
        let body = token.letters.start..token.letters.start + token.body;
        let end = if self.form == WordForm::Ends { End::Closed } else { End::Open };
        let found = self.compare(alphabet, &text.letters, start..body.end, end)?;
        Some(WordMatch { letters: body, ..found })
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

    fn with_particle(&self, text: &Text<'_>, token: &Token, alphabet: &Alphabet) -> Option<WordMatch> {
        if self.script != Some(Script::HANGUL) {
            return None;
        }
        let letters = text.letters_of(token);
        stems(letters).find_map(|stem| {
            let range = token.letters.start..token.letters.start + stem;
            self.compare(alphabet, &text.letters, range, End::Closed)
        })
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
        let start = WordMatch { letters: range.start..range.start, seen: Seen::default(), foreign: None };
        let mut open = vec![(0, start)];
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
            let next_run = if is_last { 0 } else { self.run(alphabet, index + run) };
            let count = (at..range.end.min(limit))
                .take_while(|&next| {
                    self.read_letter(alphabet, index + (next - at).min(run - 1), text, next).is_some()
                })
                .count();
            let base = self.letters.as_slice()[index].base;
            let may_stretch = base.is_alphabetic() || is_joining(base);
            let stretched = [count - next_run.min(count), count];
            let stretched =
                stretched.into_iter().filter(|&length| may_stretch && length >= 3 && length > run);
            let exact = [run].into_iter().filter(|_| count >= run && !(is_last && end == End::Stretched));
            for length in exact.chain(stretched) {
                if tried.contains(&(index + run, at + length)) {
                    continue;
                }
                tried.push((index + run, at + length));
                let mut longer = found.clone();
                longer.letters.end = at + length;
                for next in at..at + length {
                    let own = index + (next - at).min(run - 1);
                    if let Some(reading) = self.read_letter(alphabet, own, text, next) {
                        longer.add(reading, text.as_slice()[next], next > range.start);
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
            if !look_alike(own.base, other.base) {
                return None;
            }
            reading.look_alike = true;
            reading.foreign = Script::of(other.base);
        }
        if own_marks != other_marks {
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
}

impl WordMatch {
    fn add(&mut self, reading: LetterReading, letter: Letter, inside: bool) {
        let invisible = letter.holds_invisible() || inside && letter.is_after_invisible();
        let through = [
            (reading.width, Through::Width),
            (invisible, Through::Invisible),
            (reading.marks, Through::Marks),
            (reading.look_alike, Through::LookAlikes),
        ];
        for (needed, through) in through {
            if needed {
                self.seen.add(through);
            }
        }
        self.foreign = self.foreign.or(reading.foreign);
    }
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
