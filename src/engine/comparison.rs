//! Comparing letters of a text with those of a word, run by run.

use std::ops::Range;

use super::readings::Seen;
use super::word::{Word, WordMatch};
use crate::pack::pattern::WordForm;
use crate::text::character::{Script, is_joining};
use crate::text::{Alphabet, Letter, Letters, leet, look_alike};
use crate::verdict::Through;

impl Word {
    /// The length of the run of equal letters that starts at a letter of the pattern.
    pub(super) fn run(&self, alphabet: &Alphabet, start: usize) -> usize {
        let letters = self.letters.as_slice();
        let own = |index: usize| alphabet.own_letter(letters[index].base, self.letters.marks(index));
        (start..letters.len())
            .take_while(|&index| letters[index].base == letters[start].base && own(index) == own(start))
            .count()
    }

    /// Compares run by run: each run of equal letters of the pattern with as many letters of the
    /// text, or with three or more where the text stretches them. Where a letter of the text reads
    /// as two letters of the pattern that follow each other, a run may end in several places; they
    /// are tried one after the other.
    pub(super) fn compare(
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
    pub(super) fn nothing_at(&self, letter: usize) -> WordMatch {
        let mut seen = Seen::default();
        if self.lemma.is_some() {
            seen.add(Through::Inflected);
        }
        WordMatch { letters: letter..letter, seen, foreign: None, read: 0, leet: 0 }
    }

    pub(super) fn read_letter(
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
pub(super) enum End {
    /// All letters have to be read.
    Closed,
    /// Letters may be left over.
    Open,
    /// Letters may be left over, and the last one is stretched.
    Stretched,
}

/// What had to be seen through for one letter.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct LetterReading {
    width: bool,
    marks: bool,
    look_alike: bool,
    foreign: Option<Script>,
    pub(super) leet: bool,
}

impl WordMatch {
    pub(super) fn add(&mut self, reading: LetterReading, letter: Letter, inside: bool) {
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
}

fn is_digit_or_sign(base: char) -> bool {
    base.is_ascii_digit() || leet::is_sign(base)
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
