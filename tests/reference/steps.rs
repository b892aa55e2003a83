//! A pattern written out: every row of words, signs and gaps that it stands for.

use forewarn::pack::pattern::{Element, Word, WordForm};
use forewarn::pack::{Pack, Pattern};

use super::inflection::forms;
use super::letters::{Alphabets, Letter};
use super::words::{Kind, Text};

/// One step of a row.
#[derive(Clone, Debug)]
pub enum Step {
    Word(PatternWord),
    Sign(char),
    Emoji(String),
    Gap(u32),
}

/// A word of the pattern as the text has words: `l'homme` is two, and so is `kill你`.
#[derive(Clone, Debug)]
pub struct PatternWord {
    pub letters: Vec<Letter>,
    pub form: WordForm,
    /// Whether it is running text of a script without spaces, and how many words that makes.
    pub running: Option<usize>,
    /// The word as the pattern has it, in lower case.
    pub written: String,
    /// The word as the pattern has it.
    pub spelling: String,
    /// Whether it follows the word before it in the same written word.
    pub continues: bool,
    /// Whether its letters are another form of the word that is written.
    pub inflected: bool,
}

/// Every row a pattern stands for, in the order written.
pub fn rows(pattern: &Pattern, pack: &Pack, alphabets: &Alphabets) -> Vec<Vec<Step>> {
    expand(&pattern.elements, pack, alphabets)
        .into_iter()
        .map(|mut row| {
            let is_gap = |step: &Step| matches!(step, Step::Gap(_));
            while row.first().is_some_and(is_gap) {
                row.remove(0);
            }
            while row.last().is_some_and(is_gap) {
                row.pop();
            }
            row
        })
        .filter(|row| !row.is_empty())
        .collect()
}

fn expand(elements: &[Element], pack: &Pack, alphabets: &Alphabets) -> Vec<Vec<Step>> {
    let Some((first, rest)) = elements.split_first() else { return vec![Vec::new()] };
    let mut rows = Vec::new();
    for start in expand_node(first, pack, alphabets) {
        for end in expand(rest, pack, alphabets) {
            rows.push([start.clone(), end].concat());
        }
    }
    rows
}

fn expand_node(element: &Element, pack: &Pack, alphabets: &Alphabets) -> Vec<Vec<Step>> {
    match element {
        Element::Word(word) if word.form == WordForm::Inflected => inflected(word, pack, alphabets),
        Element::Word(word) => vec![words(word, alphabets)],
        Element::Sign(sign) => vec![vec![Step::Sign(*sign)]],
        Element::Emoji(emoji) => vec![vec![Step::Emoji(emoji.clone())]],
        Element::Gap { at_most } => vec![vec![Step::Gap(*at_most)]],
        Element::Group { alternatives, optional } => {
            let mut rows: Vec<_> = alternatives.iter().flat_map(|one| expand(one, pack, alphabets)).collect();
            if *optional {
                rows.push(Vec::new());
            }
            rows
        }
        Element::List(name) => {
            let list = pack.list(name).expect("a pack that loads has its lists");
            list.entries.iter().flat_map(|entry| expand(&entry.elements, pack, alphabets)).collect()
        }
        Element::Detector(_) => panic!("detectors are refused"),
    }
}

/// Every form of a word, read as the word that is written.
fn inflected(word: &Word, pack: &Pack, alphabets: &Alphabets) -> Vec<Vec<Step>> {
    let one = |text: String| match &words(&Word { text, form: WordForm::Whole }, alphabets)[..] {
        [Step::Word(word)] => word.clone(),
        _ => panic!("what is inflected is one word"),
    };
    let written = one(word.text.clone());
    let folded = |word: &PatternWord| word.letters.iter().map(|letter| letter.base).collect::<String>();
    let forms = forms(&word.text, pack).into_iter().map(one).map(|form| PatternWord {
        inflected: folded(&form) != folded(&written),
        written: written.written.clone(),
        ..form
    });
    forms.map(|form| vec![Step::Word(form)]).collect()
}

fn words(word: &Word, alphabets: &Alphabets) -> Vec<Step> {
    let text = Text::new(&word.text, alphabets);
    let mut words: Vec<PatternWord> = Vec::new();
    for token in &text.tokens {
        let spelling: String = text.characters[token.start..token.end].iter().collect();
        let written: String = spelling.to_lowercase();
        match words.last_mut() {
            Some(last) if token.kind == Kind::Running && last.running.is_some() => {
                last.letters.extend(token.letters.iter().cloned());
                last.running = last.running.map(|count| count + 1);
                last.written.push_str(&written);
                last.spelling.push_str(&spelling);
            }
            _ => words.push(PatternWord {
                letters: token.letters.clone(),
                form: word.form,
                running: (token.kind == Kind::Running).then_some(1),
                written,
                spelling,
                continues: !words.is_empty(),
                inflected: false,
            }),
        }
    }
    words.into_iter().map(Step::Word).collect()
}

impl PatternWord {
    /// In scripts without spaces `word*` says nothing more than `word`.
    pub fn effective_form(&self) -> WordForm {
        match self.form {
            WordForm::Begins | WordForm::Ends | WordForm::Contains if self.running.is_some() => {
                WordForm::Whole
            }
            form => form,
        }
    }

    /// Words of a phrase as one, written without spaces between them.
    pub fn joined(phrase: &[Self]) -> Self {
        let mut joined = phrase[0].clone();
        for word in &phrase[1..] {
            let opens = joined.letters.len();
            joined.letters.extend(word.letters.iter().cloned());
            joined.letters[opens].opens_word = true;
            joined.letters[opens - 1].closes_word = true;
            joined.running = match (joined.running, word.running) {
                (None, None) => None,
                (one, other) => Some(one.unwrap_or(1) + other.unwrap_or(1)),
            };
            joined.written += if word.continues { "" } else { " " };
            joined.written += &word.written;
            joined.inflected |= word.inflected;
        }
        joined
    }

    /// How many letters it has; apostrophes are none.
    pub fn count_letters(&self) -> usize {
        self.letters.iter().filter(|letter| letter.base != '\'').count()
    }

    /// Whether it may be part of a phrase that is written as one word.
    pub fn joins(&self) -> bool {
        self.effective_form() == WordForm::Whole
    }

    /// Whether it ends in 's itself.
    pub fn is_possessive(&self) -> bool {
        is_possessive(&self.letters)
    }
}

/// Whether letters end in an apostrophe and an s, with something before.
pub fn is_possessive(letters: &[Letter]) -> bool {
    matches!(letters, [_, .., apostrophe, s] if apostrophe.base == '\'' && s.base == 's')
}
