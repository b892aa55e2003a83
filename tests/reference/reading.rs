//! Whether a word of the text is a word of the pattern, and what has to be seen through.

use std::collections::BTreeSet;
use std::slice;

use forewarn::pack::Reading;
use forewarn::pack::pattern::WordForm;
use forewarn::verdict::Through;
use unicode_normalization::UnicodeNormalization;
use unicode_script::Script;

use super::characters::{is_invisible, script, shown_letter};
use super::leet::{is_mask, is_number_with_unit, may_be_signs};
use super::letters::{Alphabets, Letter, has_look_alike_in, is_digit_letter};
use super::steps::{PatternWord, is_possessive};
use super::units::{Unit, UnitKind};
use super::words::{Kind, Text, Token};

const PARTICLES: [&str; 39] = [
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
    "께서",
];

/// One way in which a word is read.
#[derive(Clone, Debug)]
pub struct Read {
    /// The span of the match, in characters.
    pub start: usize,
    pub end: usize,
    /// Where the word of the text ends, with what is ignored at its end.
    pub next: usize,
    pub through: BTreeSet<Through>,
    pub read_as: String,
}

/// What reading depends on besides the word.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    pub text: &'a Text,
    pub alphabets: &'a Alphabets,
    pub reading: Reading,
}

/// What letters may be read through.
#[derive(Clone, Copy, Default)]
struct Seeing {
    look_alikes: bool,
    signs: bool,
    masks: bool,
}

/// How letters of the text are letters of the pattern.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Proof {
    through: BTreeSet<Through>,
    /// How many letters of the pattern are digits or signs, and masks.
    signs: usize,
    masks: usize,
    /// How many letters of the pattern and of the text each run of equal letters has.
    runs: Vec<(usize, usize)>,
}

impl Reader<'_> {
    fn is_exact(&self) -> bool {
        self.reading == Reading::Exact
    }

    fn is_strong(&self) -> bool {
        self.reading == Reading::Strong
    }

    /// Every way to read a word of the pattern from a character of the text.
    pub fn reads(&self, pattern: &PatternWord, start: usize) -> Vec<Read> {
        if self.is_exact() && self.text.tag_at(start).is_some() {
            return Vec::new();
        }
        let words = self.text.tokens_at(start).flat_map(|token| match token.kind {
            Kind::Running if pattern.running.is_some() => self.running(pattern, token),
            Kind::Word if pattern.running.is_none() => self.word(pattern, &token.letters, token.end),
            _ => Vec::new(),
        });
        words.chain(self.fills(slice::from_ref(pattern), start)).collect()
    }

    /// Every way in which a phrase of the pattern fills a tag or a word of the text, or a word fills
    /// a row of symbols.
    pub fn fills(&self, phrase: &[PatternWord], start: usize) -> Vec<Read> {
        let pattern = PatternWord::joined(phrase);
        let is_whole = phrase.iter().all(PatternWord::joins);
        let is_phrase = phrase.len() > 1;
        let has_letters = !is_phrase || pattern.count_letters() >= 8;
        let may_fill = |kind: UnitKind| match kind {
            _ if self.is_exact() => false,
            UnitKind::Tag => is_phrase && is_whole,
            _ if !self.is_strong() => false,
            UnitKind::Word => is_phrase && is_whole && has_letters,
            UnitKind::Signs => is_whole && has_letters || !is_phrase && pattern.form != WordForm::Spelled,
            UnitKind::Spaced | UnitKind::Masked => is_whole && has_letters,
        };
        let units =
            self.text.fillable.iter().filter(|unit| unit.symbols[0].start == start && may_fill(unit.kind));
        units.flat_map(|unit| self.fill(&pattern, is_phrase, unit)).collect()
    }

    fn fill(&self, pattern: &PatternWord, is_phrase: bool, unit: &Unit) -> Vec<Read> {
        without_possessive(pattern, &unit.symbols, |symbols| {
            let seeing = Seeing {
                look_alikes: self.may_read_look_alikes(pattern, symbols),
                signs: self.is_strong()
                    && matches!(unit.kind, UnitKind::Tag | UnitKind::Signs | UnitKind::Spaced),
                masks: unit.kind == UnitKind::Masked,
            };
            let is_whole = pattern.joins();
            let slices = slices_of(pattern.effective_form(), symbols.len());
            let mut reads = Vec::new();
            for (from, to) in slices {
                for proof in self.align(&symbols[from..to], pattern, seeing) {
                    let by_sign = unit.kind != UnitKind::Signs || proof.signs > 0;
                    if is_whole && is_other_numeral(&symbols[from..to], pattern, &proof) {
                        continue;
                    }
                    if !by_sign || !self.is_allowed(&proof, pattern, symbols, unit.kind) {
                        continue;
                    }
                    let read_as = if is_whole { pattern.written.clone() } else { self.folded(symbols) };
                    let mut read = self.read(symbols, unit.end, proof.through, read_as);
                    if is_phrase && !matches!(unit.kind, UnitKind::Tag | UnitKind::Spaced) {
                        read.through.insert(Through::Joined);
                    }
                    if unit.kind == UnitKind::Spaced {
                        read.through.insert(Through::Spaced);
                    }
                    if pattern.inflected {
                        read.through.insert(Through::Inflected);
                    }
                    reads.push(read);
                }
            }
            reads
        })
    }

    /// The guards of leet and of masks.
    fn is_allowed(&self, proof: &Proof, pattern: &PatternWord, symbols: &[Letter], kind: UnitKind) -> bool {
        let letters = pattern.count_letters();
        let is_number = is_number_with_unit(symbols, &self.text.characters);
        let signs = proof.signs == 0 || (may_be_signs(proof.signs, letters) && !is_number);
        let is_plain = || symbols.iter().all(|symbol| symbol.base != '\'');
        let few = proof.masks > 0 && letters >= 4 && proof.masks * 2 <= letters;
        let masks = kind != UnitKind::Masked || (few && is_plain());
        signs && masks
    }

    /// In running text a word may end after any letter of the text.
    fn running(&self, pattern: &PatternWord, first: &Token) -> Vec<Read> {
        let mut reads = Vec::new();
        let mut letters: Vec<Letter> = Vec::new();
        let mut next = first.start;
        for token in self.text.tokens.iter().filter(|token| token.start >= first.start) {
            let adjacent =
                self.text.characters[next..token.start].iter().all(|&character| is_invisible(character));
            if token.kind != Kind::Running || !adjacent {
                break;
            }
            letters.extend(token.letters.iter().cloned());
            next = token.end;
            for proof in self.align(&letters, pattern, Seeing::default()) {
                reads.push(self.read(&letters, next, proof.through, pattern.written.clone()));
            }
        }
        reads
    }

    fn word(&self, pattern: &PatternWord, letters: &[Letter], next: usize) -> Vec<Read> {
        without_possessive(pattern, letters, |letters| {
            let seeing = Seeing {
                look_alikes: !self.is_exact() && self.may_read_look_alikes(pattern, letters),
                ..Seeing::default()
            };
            let form = pattern.effective_form();
            let is_whole = matches!(form, WordForm::Whole | WordForm::Spelled);
            let mut slices = slices_of(form, letters.len());
            if is_whole {
                slices.extend(self.particle_starts(letters).map(|end| (0, end)));
            }
            let mut reads = Vec::new();
            for (from, to) in slices {
                for proof in self.align(&letters[from..to], pattern, seeing) {
                    if is_whole && is_other_numeral(&letters[from..to], pattern, &proof) {
                        continue;
                    }
                    let read_as = if is_whole { pattern.written.clone() } else { self.folded(letters) };
                    // The span is the whole word, but only what was compared had to be seen through.
                    let mut read = self.read(&letters[from..to], next, proof.through, read_as);
                    if !is_whole {
                        (read.start, read.end) = (letters[0].start, letters[letters.len() - 1].end);
                    }
                    if pattern.inflected {
                        read.through.insert(Through::Inflected);
                    }
                    reads.push(read);
                }
            }
            reads
        })
    }

    fn read(&self, letters: &[Letter], next: usize, mut through: BTreeSet<Through>, read_as: String) -> Read {
        let start = letters.first().map_or(0, |letter| letter.start);
        let end = letters.last().map_or(0, |letter| letter.end);
        if self.text.characters[start..end].iter().any(|&character| is_invisible(character)) {
            through.insert(Through::Invisible);
        }
        if self.text.tag_at(start).is_some() {
            through.insert(Through::Hashtag);
        }
        Read { start, end, next, through, read_as }
    }

    /// Where a Korean particle may start, in letters.
    fn particle_starts(&self, letters: &[Letter]) -> impl Iterator<Item = usize> {
        let hangul = letters.iter().all(|letter| script(letter.base) == Some(Script::Hangul));
        let spelled = |letters: &[Letter]| letters.iter().map(|letter| letter.base).collect::<String>();
        (1..letters.len()).filter(move |&start| {
            let rest = spelled(&letters[start..]);
            hangul && PARTICLES.contains(&rest.as_str())
        })
    }

    /// What is left of letters when they are folded, whatever the rule's reading.
    fn folded(&self, letters: &[Letter]) -> String {
        let mut text = String::new();
        for letter in letters {
            text.push(shown_letter(letter.base).unwrap_or(letter.base));
            text.extend(self.alphabets.own_mark(letter));
        }
        text.nfc().flat_map(char::to_lowercase).collect()
    }

    /// Every way in which letters of the text are the letters of the pattern.
    fn align(&self, text: &[Letter], pattern: &PatternWord, seeing: Seeing) -> BTreeSet<Proof> {
        if pattern.form == WordForm::Spelled {
            return BTreeSet::from_iter(self.is_spelled(text, pattern).then(Proof::default));
        }
        self.align_letters(text, &pattern.letters, seeing)
    }

    fn align_letters(&self, text: &[Letter], pattern: &[Letter], seeing: Seeing) -> BTreeSet<Proof> {
        let Some(first) = pattern.first() else {
            return BTreeSet::from_iter(text.is_empty().then(Proof::default));
        };
        let exact = self.is_exact();
        let run = pattern.iter().take_while(|letter| self.alphabets.same(letter, first, exact)).count();
        let mut all = BTreeSet::new();
        for taken in 1..=text.len() {
            if !self.may_be_run(taken, run, first) {
                continue;
            }
            let Some(proof) = self.read_run(&text[..taken], &pattern[..run], seeing) else { continue };
            for rest in self.align_letters(&text[taken..], &pattern[run..], seeing) {
                all.insert(Proof {
                    through: proof.through.union(&rest.through).copied().collect(),
                    signs: proof.signs + rest.signs,
                    masks: proof.masks + rest.masks,
                    runs: [&[(run, taken)][..], &rest.runs].concat(),
                });
            }
        }
        all
    }

    /// Three or more of a letter are read as one or two; three of the pattern need three or more.
    fn may_be_run(&self, taken: usize, run: usize, letter: &Letter) -> bool {
        let drawn_out = taken >= 3 && (run < 3 || taken > run);
        taken == run || (drawn_out && !self.is_exact() && !is_digit_letter(letter))
    }

    fn read_run(&self, text: &[Letter], pattern: &[Letter], seeing: Seeing) -> Option<Proof> {
        let mut proof = Proof::default();
        for (index, letter) in text.iter().enumerate() {
            let wanted = &pattern[index.min(pattern.len() - 1)];
            if let Some(through) = self.alphabets.read(letter, wanted, self.is_exact(), seeing.look_alikes) {
                proof.through.extend(through);
            } else if seeing.masks
                && is_mask(letter.base)
                && wanted.base.is_alphabetic()
                && !wanted.opens_word
                && !(wanted.closes_word && letter.base == '_')
            {
                proof.through.insert(Through::Masked);
                proof.masks += 1;
            } else if seeing.signs {
                proof.through.extend(self.alphabets.read_sign(letter, wanted)?);
                proof.signs += 1;
            } else {
                return None;
            }
        }
        if text.len() != pattern.len() {
            proof.through.insert(Through::Stretched);
            // Letters are drawn out in one way of writing, and beside masks every sign is a letter.
            let is_one_sign = text.iter().all(|letter| letter.base == text[0].base);
            if seeing.masks || (proof.signs > 0 && !is_one_sign) {
                return None;
            }
            proof.signs = if proof.signs > 0 { pattern.len() } else { 0 };
        }
        Some(proof)
    }

    /// Letter by letter, case, width and marks as written.
    fn is_spelled(&self, text: &[Letter], pattern: &PatternWord) -> bool {
        let (Some(first), Some(last)) = (text.first(), text.last()) else { return false };
        let spelled = |characters: &[char]| {
            let visible = characters.iter().copied().filter(|&character| !is_invisible(character));
            visible
                .map(|c| if super::characters::is_apostrophe(c) { '\'' } else { c })
                .nfd()
                .collect::<String>()
        };
        spelled(&self.text.characters[first.start..last.end])
            == spelled(&pattern.spelling.chars().collect::<Vec<_>>())
    }

    /// Look-alikes are read in a word of mixed scripts, and in a word wholly of another script
    /// where the sentence leaves no doubt that the script is put on.
    fn may_read_look_alikes(&self, pattern: &PatternWord, letters: &[Letter]) -> bool {
        let (first, last) = (letters[0].start, letters[letters.len() - 1].end);
        let scripts =
            |letters: &[Letter]| letters.iter().filter_map(|letter| script(letter.base)).collect::<Vec<_>>();
        let (Some(wanted), own) = (single(scripts(&pattern.letters)), scripts(letters)) else { return false };
        let Some(own) = single(own) else { return true };
        if own == wanted {
            return false;
        }
        let has_word_of_pattern = self.text.sentence_of(first).any(|other| {
            (other.end <= first || last <= other.start) && single(scripts(&other.letters)) == Some(wanted)
        });
        has_word_of_pattern
            && self
                .text
                .sentence_of(first)
                .flat_map(|other| &other.letters)
                .filter(|letter| script(letter.base) == Some(own))
                .all(|letter| has_look_alike_in(shown_letter(letter.base).unwrap_or(letter.base), wanted))
    }
}

/// Reads letters without a trailing 's; with it where the pattern has one.
fn without_possessive(
    pattern: &PatternWord,
    letters: &[Letter],
    read: impl Fn(&[Letter]) -> Vec<Read>,
) -> Vec<Read> {
    let mut reads = Vec::new();
    if is_possessive(letters) {
        reads = read(&letters[..letters.len() - 2]);
    }
    if reads.is_empty() && (pattern.is_possessive() || !is_possessive(letters)) {
        reads = read(letters);
    }
    reads
}

/// Whether some word of the pattern is read drawn out from what is a Roman numeral.
fn is_other_numeral(text: &[Letter], pattern: &PatternWord, proof: &Proof) -> bool {
    // Where each word starts, in letters of the pattern and of the text, and whether it is drawn out.
    let mut words: Vec<(usize, bool)> = Vec::new();
    let (mut of_pattern, mut of_text) = (0, 0);
    for &(run, taken) in &proof.runs {
        if words.is_empty() || pattern.letters[of_pattern].opens_word {
            words.push((of_text, false));
        }
        words.last_mut().expect("pushed above").1 |= taken > run;
        of_pattern += run;
        of_text += taken;
    }
    let ends = words.iter().skip(1).map(|&(start, _)| start).chain([of_text]);
    words.iter().zip(ends).any(|(&(start, drawn_out), end)| drawn_out && is_roman(&text[start..end]))
}

/// Every Roman numeral up to 3999, compared with the letters one after the other.
fn is_roman(letters: &[Letter]) -> bool {
    const HUNDREDS: [&str; 10] = ["", "c", "cc", "ccc", "cd", "d", "dc", "dcc", "dccc", "cm"];
    const TENS: [&str; 10] = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"];
    const ONES: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let is_plain = |letter: &Letter| letter.marks.is_empty() && !letter.written.contains('\u{307}');
    let spelled: String = letters
        .iter()
        .map(|letter| shown_letter(letter.base).unwrap_or(letter.base).to_ascii_lowercase())
        .collect();
    let numbers = 1..4000_usize;
    letters.iter().all(is_plain)
        && numbers
            .map(|number| {
                let [hundreds, tens, ones] = [number / 100 % 10, number / 10 % 10, number % 10];
                "m".repeat(number / 1000) + HUNDREDS[hundreds] + TENS[tens] + ONES[ones]
            })
            .any(|numeral| numeral == spelled)
}

/// The slices of so many letters that a word of a form may be.
fn slices_of(form: WordForm, length: usize) -> Vec<(usize, usize)> {
    slices(length)
        .filter(|&(from, to)| match form {
            WordForm::Begins => from == 0,
            WordForm::Ends => to == length,
            WordForm::Contains => true,
            WordForm::Whole | WordForm::Spelled | WordForm::Inflected => from == 0 && to == length,
        })
        .collect()
}

/// The one value there is, if there is only one.
fn single<T: PartialEq + Copy>(values: Vec<T>) -> Option<T> {
    let first = *values.first()?;
    values.iter().all(|&value| value == first).then_some(first)
}

/// Every slice of so many letters, as start and end.
fn slices(length: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..length).flat_map(move |from| (from + 1..=length).map(move |to| (from, to)))
}
