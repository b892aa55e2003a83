//! Whether a word of the text is a word of the pattern, and what has to be seen through.

use std::collections::BTreeSet;

use forewarn::pack::pattern::WordForm;
use forewarn::verdict::Through;
use unicode_normalization::UnicodeNormalization;
use unicode_script::Script;

use super::characters::{is_invisible, script, shown_letter};
use super::letters::{Alphabets, Letter, has_look_alike_in, is_digit_letter};
use super::steps::{PatternWord, is_possessive};
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
    pub exact: bool,
}

impl Reader<'_> {
    /// Every way to read a word of the pattern from a character of the text.
    pub fn reads(&self, pattern: &PatternWord, start: usize) -> Vec<Read> {
        match self.text.token_at(start) {
            Some(token) if token.kind == Kind::Running && pattern.running.is_some() => {
                self.running(pattern, token)
            }
            Some(token) if token.kind == Kind::Word && pattern.running.is_none() => self.word(pattern, token),
            _ => Vec::new(),
        }
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
            for through in self.align(&letters, pattern, false) {
                reads.push(self.read(&letters, next, through, pattern.written.clone()));
            }
        }
        reads
    }

    fn word(&self, pattern: &PatternWord, token: &Token) -> Vec<Read> {
        let mut reads = Vec::new();
        if is_possessive(&token.letters) {
            reads = self.letters_of_word(pattern, token, &token.letters[..token.letters.len() - 2]);
        }
        if reads.is_empty() && (pattern.is_possessive() || !is_possessive(&token.letters)) {
            reads = self.letters_of_word(pattern, token, &token.letters);
        }
        reads
    }

    fn letters_of_word(&self, pattern: &PatternWord, token: &Token, letters: &[Letter]) -> Vec<Read> {
        let look_alikes = !self.exact && self.may_read_look_alikes(pattern, token, letters);
        let lengths = match pattern.effective_form() {
            WordForm::Whole | WordForm::Spelled => {
                let mut slices = vec![(0, letters.len())];
                slices.extend(self.particle_starts(letters).map(|end| (0, end)));
                return slices
                    .into_iter()
                    .flat_map(|(from, to)| {
                        let throughs = self.align(&letters[from..to], pattern, look_alikes);
                        throughs.into_iter().map(move |through| (from, to, through))
                    })
                    .map(|(from, to, through)| {
                        self.read(&letters[from..to], token.end, through, pattern.written.clone())
                    })
                    .collect();
            }
            WordForm::Begins => slices(letters.len()).filter(|&(from, _)| from == 0).collect::<Vec<_>>(),
            WordForm::Ends => slices(letters.len()).filter(|&(_, to)| to == letters.len()).collect(),
            WordForm::Contains => slices(letters.len()).collect(),
            WordForm::Inflected => panic!("inflected words are refused"),
        };
        lengths
            .into_iter()
            .flat_map(|(from, to)| {
                let throughs = self.align(&letters[from..to], pattern, look_alikes);
                throughs.into_iter().map(move |through| (from, to, through))
            })
            .map(|(from, to, through)| {
                // The span is the whole word, but only what was compared had to be seen through.
                let compared = self.read(&letters[from..to], token.end, through, self.folded(letters));
                Read { start: letters[0].start, end: letters[letters.len() - 1].end, ..compared }
            })
            .collect()
    }

    fn read(&self, letters: &[Letter], next: usize, mut through: BTreeSet<Through>, read_as: String) -> Read {
        let start = letters.first().map_or(0, |letter| letter.start);
        let end = letters.last().map_or(0, |letter| letter.end);
        if self.text.characters[start..end].iter().any(|&character| is_invisible(character)) {
            through.insert(Through::Invisible);
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

    /// Every set of readings through which letters of the text are the letters of the pattern.
    fn align(
        &self,
        text: &[Letter],
        pattern: &PatternWord,
        look_alikes: bool,
    ) -> BTreeSet<BTreeSet<Through>> {
        if pattern.form == WordForm::Spelled {
            return BTreeSet::from_iter(self.is_spelled(text, pattern).then(BTreeSet::new));
        }
        self.align_letters(text, &pattern.letters, look_alikes)
    }

    fn align_letters(
        &self,
        text: &[Letter],
        pattern: &[Letter],
        look_alikes: bool,
    ) -> BTreeSet<BTreeSet<Through>> {
        let Some(first) = pattern.first() else {
            return BTreeSet::from_iter(text.is_empty().then(BTreeSet::new));
        };
        let run = pattern.iter().take_while(|letter| self.alphabets.same(letter, first, self.exact)).count();
        let mut all = BTreeSet::new();
        for taken in 1..=text.len() {
            if !self.may_be_run(taken, run, first) {
                continue;
            }
            let Some(through) = self.read_run(&text[..taken], &pattern[..run], look_alikes) else { continue };
            for rest in self.align_letters(&text[taken..], &pattern[run..], look_alikes) {
                all.insert(through.union(&rest).copied().collect());
            }
        }
        all
    }

    /// Three or more of a letter are read as one or two; three of the pattern need three or more.
    fn may_be_run(&self, taken: usize, run: usize, letter: &Letter) -> bool {
        taken == run || (taken >= 3 && taken > run.min(3) - 1 && !self.exact && !is_digit_letter(letter))
    }

    fn read_run(&self, text: &[Letter], pattern: &[Letter], look_alikes: bool) -> Option<BTreeSet<Through>> {
        let mut through = BTreeSet::new();
        for (index, letter) in text.iter().enumerate() {
            let wanted = &pattern[index.min(pattern.len() - 1)];
            through.extend(self.alphabets.read(letter, wanted, self.exact, look_alikes)?);
        }
        if text.len() != pattern.len() {
            through.insert(Through::Stretched);
        }
        Some(through)
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
    fn may_read_look_alikes(&self, pattern: &PatternWord, token: &Token, letters: &[Letter]) -> bool {
        let scripts =
            |letters: &[Letter]| letters.iter().filter_map(|letter| script(letter.base)).collect::<Vec<_>>();
        let (Some(wanted), own) = (single(scripts(&pattern.letters)), scripts(letters)) else { return false };
        let Some(own) = single(own) else { return true };
        if own == wanted {
            return false;
        }
        let has_word_of_pattern = self
            .text
            .sentence_of(token)
            .any(|other| other.start != token.start && single(scripts(&other.letters)) == Some(wanted));
        has_word_of_pattern
            && self
                .text
                .sentence_of(token)
                .flat_map(|other| &other.letters)
                .filter(|letter| script(letter.base) == Some(own))
                .all(|letter| has_look_alike_in(shown_letter(letter.base).unwrap_or(letter.base), wanted))
    }
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
