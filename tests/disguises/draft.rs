//! A term on its way into a disguise: its letters, each with what is shown for it.

use std::collections::BTreeSet;

use forewarn::verdict::Through;

/// A letter of a term and what is written in its place.
#[derive(Clone, Debug)]
pub struct Cell {
    pub letter: char,
    pub shown: String,
}

/// A term whose letters may be shown in other ways.
#[derive(Clone, Debug)]
pub struct Draft {
    pub words: Vec<Vec<Cell>>,
    /// What stands between the letters of a word, one after the other in turn.
    between_letters: Vec<String>,
    between_words: String,
    hashtag: bool,
    through: BTreeSet<Through>,
    perhaps: BTreeSet<Through>,
}

/// A term in a disguise.
#[derive(Clone, Debug)]
pub struct Form {
    pub text: String,
    /// How many code units at the start are not read: the `#` of a tag.
    pub skipped: usize,
    /// What must be seen through.
    pub through: BTreeSet<Through>,
    /// What may be named besides.
    pub perhaps: BTreeSet<Through>,
}

impl Draft {
    pub fn new(term: &str) -> Self {
        let cell = |letter: char| Cell { letter, shown: letter.to_string() };
        Self {
            words: term.split(' ').map(|word| word.chars().map(cell).collect()).collect(),
            between_letters: Vec::new(),
            between_words: " ".to_owned(),
            hashtag: false,
            through: BTreeSet::new(),
            perhaps: BTreeSet::new(),
        }
    }

    /// The places of all letters: word, letter.
    pub fn places(&self) -> Vec<(usize, usize)> {
        let words = self.words.iter().enumerate();
        words.flat_map(|(word, cells)| (0..cells.len()).map(move |at| (word, at))).collect()
    }

    /// How many letters there are in all.
    pub fn length(&self) -> usize {
        self.words.iter().map(Vec::len).sum()
    }

    pub fn is_phrase(&self) -> bool {
        self.words.len() > 1
    }

    pub fn letter(&self, (word, at): (usize, usize)) -> char {
        self.words[word][at].letter
    }

    /// Whether a letter is shown as it is.
    pub fn is_plain(&self, (word, at): (usize, usize)) -> bool {
        let cell = &self.words[word][at];
        cell.shown == cell.letter.to_string()
    }

    pub fn is_first(&self, (_, at): (usize, usize)) -> bool {
        at == 0
    }

    pub fn is_last(&self, (word, at): (usize, usize)) -> bool {
        at + 1 == self.words[word].len()
    }

    pub fn show(mut self, (word, at): (usize, usize), shown: impl Into<String>) -> Self {
        self.words[word][at].shown = shown.into();
        self
    }

    /// Shows each letter for which there is another form in that form.
    pub fn show_all(mut self, form: impl Fn(char) -> Option<String>) -> Self {
        for cell in self.words.iter_mut().flatten() {
            if let Some(shown) = form(cell.letter).filter(|_| cell.shown == cell.letter.to_string()) {
                cell.shown = shown;
            }
        }
        self
    }

    /// Writes something behind what is shown for a letter.
    pub fn append(mut self, (word, at): (usize, usize), more: &str) -> Self {
        self.words[word][at].shown.push_str(more);
        self
    }

    /// Writes the run of equal letters that a letter belongs to as so many.
    pub fn stretch(mut self, (word, at): (usize, usize), count: usize) -> Self {
        let cells = &mut self.words[word];
        let letter = cells[at].letter;
        let first = cells[..at].iter().rposition(|cell| cell.letter != letter).map_or(0, |before| before + 1);
        let end =
            cells[at..].iter().position(|cell| cell.letter != letter).map_or(cells.len(), |run| at + run);
        let cell = cells[first].clone();
        cells.splice(first..end, std::iter::repeat_n(cell, count));
        self.through(Through::Stretched)
    }

    pub fn between_letters(mut self, separators: &[&str]) -> Self {
        self.between_letters = separators.iter().map(|&separator| separator.to_owned()).collect();
        self.through(Through::Spaced)
    }

    pub fn between_words(mut self, separator: &str) -> Self {
        separator.clone_into(&mut self.between_words);
        self
    }

    pub fn hashtag(mut self) -> Self {
        self.hashtag = true;
        self.through(Through::Hashtag)
    }

    pub fn through(mut self, through: Through) -> Self {
        self.through.insert(through);
        self
    }

    /// The page leaves open whether this is named as well.
    pub fn perhaps(mut self, through: Through) -> Self {
        self.perhaps.insert(through);
        self
    }

    pub fn form(&self) -> Form {
        let mut separators = self.between_letters.iter().cycle();
        let mut words = Vec::new();
        for cells in &self.words {
            let mut word = String::new();
            for (at, cell) in cells.iter().enumerate() {
                if at > 0
                    && let Some(separator) = separators.next()
                {
                    word.push_str(separator);
                }
                word.push_str(&cell.shown);
            }
            words.push(word);
        }
        let sign = if self.hashtag { "#" } else { "" };
        Form {
            text: format!("{sign}{}", words.join(&self.between_words)),
            skipped: sign.len(),
            through: self.through.clone(),
            perhaps: self.perhaps.clone(),
        }
    }
}
