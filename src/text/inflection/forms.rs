//! The forms of a word as they are gathered, and what all languages do with words and tables.

/// The most forms that one word is given. Verbs of Turkish, with their chains of endings, have the
/// most; each form is a word that a matcher has to know, so that they must not be without bound.
pub(super) const MOST_FORMS: usize = 400;

/// Places of a table of hashes: a power of two, and enough that [`MOST_FORMS`] leave half free.
const PLACES: usize = 1024;

/// The forms of a word, each once, the word first.
pub(super) struct Forms {
    forms: Vec<String>,
    /// Where each form is in `forms`, counted from one, by its hash.
    places: Vec<u16>,
    /// Forms that the word must not be given, with spaces between.
    unwanted: &'static str,
    form: String,
}

impl Forms {
    /// The word alone, with the row of `confused` that begins with it as what it must not be given.
    #[inline(never)]
    pub(super) fn of(word: &str, confused: &'static str) -> Self {
        let unwanted = row_of(confused, word).map_or("", |(_, rest)| rest);
        let mut forms = Self { forms: Vec::new(), places: vec![0; PLACES], unwanted, form: String::new() };
        forms.add(word);
        forms
    }

    /// The word whose forms these are.
    pub(super) fn word(&self) -> &str {
        self.forms.first().map_or("", String::as_str)
    }

    /// Adds a form.
    #[inline(never)]
    pub(super) fn add(&mut self, form: &str) {
        self.join(form, "_");
    }

    /// Adds the stem with each of the endings, between which there are spaces. An ending `_` is
    /// the stem alone.
    #[inline(never)]
    pub(super) fn join(&mut self, stem: &str, endings: &str) {
        for ending in endings.split(' ') {
            self.form.clear();
            self.form.push_str(stem);
            if ending != "_" {
                self.form.push_str(ending);
            }
            self.keep();
        }
    }

    /// Adds each of the words, between which there are spaces.
    pub(super) fn add_all(&mut self, words: &str) {
        self.join("", words);
    }

    #[inline(never)]
    fn keep(&mut self) {
        if self.forms.len() == MOST_FORMS || self.form.is_empty() || has_item(self.unwanted, &self.form) {
            return;
        }
        let place = self.place();
        if self.places[place] == 0 {
            self.forms.push(self.form.clone());
            self.places[place] = self.forms.len() as u16;
        }
    }

    /// Where the form is among the places, or would be.
    fn place(&self) -> usize {
        let hash = self
            .form
            .bytes()
            .fold(0x811C_9DC5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        let mut place = (hash ^ (hash >> 15)) as usize % PLACES;
        while self.places[place] != 0 && self.forms[usize::from(self.places[place]) - 1] != self.form {
            place = (place + 1) % PLACES;
        }
        place
    }

    /// Adds what `inflect` gives for another word, if the first word is among it: what is read as a
    /// form of a word must be one.
    #[inline(never)]
    pub(super) fn add_forms_of(&mut self, other: &str, inflect: fn(&str, &mut Self)) -> bool {
        let mut others = Self::of(other, "");
        inflect(other, &mut others);
        let holds_word = others.forms.iter().any(|form| form == self.word());
        if holds_word {
            others.forms.iter().for_each(|form| self.add(form));
        }
        holds_word
    }

    /// The forms.
    pub(super) fn into_vec(self) -> Vec<String> {
        self.forms
    }
}

/// Whether an item is among items with spaces between.
#[inline(never)]
pub(super) fn has_item(items: &str, item: &str) -> bool {
    items.as_bytes().split(|&byte| byte == b' ').any(|one| one == item.as_bytes())
}

/// The row of a table whose first item is this, as that item and the rest.
#[inline(never)]
pub(super) fn row_of<'a>(table: &'a str, first: &str) -> Option<(&'a str, &'a str)> {
    table.split('\n').find_map(|row| {
        let (start, rest) = row.split_at_checked(first.len())?;
        (start == first).then_some((start, rest.strip_prefix(' ')?))
    })
}

/// Two parts of a word as one.
#[inline(never)]
pub(super) fn glue(start: &str, end: &str) -> String {
    let mut word = String::with_capacity(start.len() + end.len());
    word.push_str(start);
    word.push_str(end);
    word
}

/// Whether a letter is among these.
#[inline(never)]
pub(super) fn is_among(letters: &str, letter: char) -> bool {
    letters.contains(letter)
}

/// The word without an ending that it has.
#[inline(never)]
pub(super) fn without<'w>(word: &'w str, ending: &str) -> Option<&'w str> {
    word.strip_suffix(ending)
}

/// The rows of a table, which stand in lines, as the first item and the rest.
pub(super) fn rows(table: &str) -> impl Iterator<Item = (&str, &str)> {
    table.split('\n').map(|line| line.split_once(' ').unwrap_or((line, "")))
}

/// Whether the word ends with an item of a list.
#[inline(never)]
pub(super) fn ends_with(word: &str, ends: &str) -> bool {
    ends.split(' ').any(|end| word.ends_with(end))
}

/// The last letter of a word, and the word without it.
#[inline(never)]
pub(super) fn last(word: &str) -> (&str, char) {
    let mut letters = word.chars();
    letters.next_back().map_or((word, ' '), |letter| (letters.as_str(), letter))
}

/// How many letters a word has.
#[inline(never)]
pub(super) fn length(word: &str) -> usize {
    word.chars().count()
}

/// How many groups of vowels a word has.
#[inline(never)]
pub(super) fn syllables(word: &str, vowels: &str) -> usize {
    let mut count = 0;
    let mut in_vowels = false;
    for letter in word.chars() {
        let vowel = vowels.contains(letter);
        count += usize::from(vowel && !in_vowels);
        in_vowels = vowel;
    }
    count
}
