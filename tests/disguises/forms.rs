//! The disguises of a term, one kind at a time, as far as the page says that they are seen through.

use forewarn::verdict::Through;
use unicode_normalization::UnicodeNormalization;

use super::alphabets::{self, BLACK_CIRCLE, BLACK_SQUARE, REGIONAL, WIDE_CAPITALS, WIDE_STYLES};
use super::combined;
use super::draft::Draft;
use super::terms::Script;

type Place = (usize, usize);

/// Zero-width space, joiner and non-joiner, soft hyphen, word joiner, byte order mark, combining
/// grapheme joiner, variation selectors, directional marks, embeddings and isolates.
const INVISIBLE: [&str; 14] = [
    "\u{200B}",
    "\u{200C}",
    "\u{200D}",
    "\u{AD}",
    "\u{2060}",
    "\u{FEFF}",
    "\u{34F}",
    "\u{FE0E}",
    "\u{FE0F}",
    "\u{200E}",
    "\u{200F}",
    "\u{202E}",
    "\u{2066}",
    "\u{200B}\u{200B}\u{2060}",
];

const ZALGO: &str = "\u{300}\u{316}\u{334}\u{35B}\u{489}";
const HARAKAT: [&str; 6] = ["\u{64E}", "\u{64F}", "\u{650}", "\u{651}", "\u{652}", "\u{64B}"];
const TATWEEL: &str = "\u{640}";

/// What may stand between the letters of a row.
const SEPARATORS: [&str; 16] =
    [" ", "  ", "\u{A0}", "\u{3000}", "\n", " \n ", ".", "..", "-", " - ", "_", "/", "*", "·", "•", " • "];
/// Separators that change within a row.
const MIXED_SEPARATORS: [&[&str]; 3] = [&[" ", "  ", "   "], &[".", "-"], &[" ", "-", "  "]];

/// The signs that mask letters.
const MASKS: [char; 4] = ['*', '#', '•', '_'];

/// The kinds of disguise, in the order of the table's columns.
pub const KINDS: [Kind; 15] = [
    Kind { name: "case", make: case },
    Kind { name: "width", make: width },
    Kind { name: "invisible", make: invisible },
    Kind { name: "marks", make: marks },
    Kind { name: "alike", make: look_alikes },
    Kind { name: "small", make: small_capitals },
    Kind { name: "enclosed", make: enclosed },
    Kind { name: "stretched", make: stretched },
    Kind { name: "apart", make: apart },
    Kind { name: "hashtag", make: hashtag },
    Kind { name: "joined", make: joined },
    Kind { name: "leet", make: leet },
    Kind { name: "spaced", make: spaced },
    Kind { name: "masked", make: masked },
    Kind { name: "combined", make: combined::combined },
];

/// A kind of disguise.
pub struct Kind {
    pub name: &'static str,
    pub make: fn(&Term<'_>) -> Vec<Draft>,
}

/// A term of a language.
pub struct Term<'table> {
    pub term: &'table str,
    pub language: &'table str,
    pub script: Script,
}

impl Term<'_> {
    pub fn draft(&self) -> Draft {
        Draft::new(self.term)
    }

    /// Han, where every letter is a word of the text.
    fn is_han(&self) -> bool {
        self.script == Script::Running && !self.is_katakana()
    }

    pub fn is_katakana(&self) -> bool {
        self.term.chars().all(|letter| matches!(letter, 'ァ'..='ヺ' | 'ー'))
    }

    /// Whether the words written as one are read: eight letters or more.
    pub fn may_join(&self) -> bool {
        let draft = self.draft();
        draft.is_phrase() && draft.length() >= 8
    }
}

fn case(term: &Term<'_>) -> Vec<Draft> {
    if !matches!(term.script, Script::Latin | Script::Cyrillic) {
        return Vec::new();
    }
    let capital = |letter| alphabets::capital(letter, term.language);
    let draft = term.draft();
    let mut drafts = vec![draft.clone().show_all(|letter| Some(capital(letter)))];
    drafts.push(draft.clone().show((0, 0), capital(draft.letter((0, 0)))));
    for odd in [0, 1] {
        let places = draft.places().into_iter().filter(|&(word, at)| (word + at) % 2 == odd);
        drafts.push(places.fold(draft.clone(), |draft, place| {
            let shown = capital(draft.letter(place));
            draft.show(place, shown)
        }));
    }
    if term.language == "tr" {
        drafts.push(draft.show_all(|letter| Some(letter.to_uppercase().collect())));
    }
    drafts
}

fn width(term: &Term<'_>) -> Vec<Draft> {
    let draft = term.draft().through(Through::Width);
    let mut drafts: Vec<Draft> = match term.script {
        Script::Latin => WIDE_STYLES
            .iter()
            .chain(&WIDE_CAPITALS)
            .map(|&first| draft.clone().show_all(|letter| wide(letter, first)))
            .collect(),
        Script::Cyrillic => Vec::new(),
        Script::Arabic | Script::Running => {
            vec![draft.clone().show_all(|letter| alphabets::presentation_form(letter).map(String::from))]
        }
    };
    for (turn, place) in draft.places().into_iter().enumerate() {
        let letter = draft.letter(place);
        let shown = match term.script {
            Script::Latin => wide(letter, WIDE_STYLES[turn % WIDE_STYLES.len()]),
            Script::Cyrillic => None,
            Script::Arabic | Script::Running => alphabets::presentation_form(letter).map(String::from),
        };
        drafts.extend(shown.map(|shown| draft.clone().show(place, shown)));
    }
    drafts.retain(|draft| draft.places().into_iter().any(|place| !draft.is_plain(place)));
    drafts
}

pub fn wide(letter: char, first: char) -> Option<String> {
    alphabets::styled(letter, first).map(String::from)
}

fn invisible(term: &Term<'_>) -> Vec<Draft> {
    let draft = term.draft().through(Through::Invisible);
    let inside: Vec<Place> = draft.places().into_iter().filter(|&place| !draft.is_last(place)).collect();
    let mut drafts: Vec<Draft> =
        inside.iter().map(|&place| draft.clone().append(place, INVISIBLE[0])).collect();
    for (turn, sign) in INVISIBLE.iter().enumerate() {
        drafts.push(draft.clone().append(inside[turn % inside.len()], sign));
        drafts.push(inside.iter().fold(draft.clone(), |draft, &place| draft.append(place, sign)));
    }
    let pairs = [("\u{202A}", "\u{202C}"), ("\u{2067}", "\u{2069}")];
    for (opening, closing) in pairs.into_iter().filter(|_| inside.len() > 1) {
        drafts.push(draft.clone().append(inside[0], opening).append(inside[1], closing));
    }
    drafts
}

fn marks(term: &Term<'_>) -> Vec<Draft> {
    let draft = term.draft().through(Through::Marks);
    let all = |mark: &str| draft.places().into_iter().fold(draft.clone(), |draft, at| draft.append(at, mark));
    let mut drafts = vec![all("\u{336}")];
    match term.script {
        Script::Latin | Script::Cyrillic => {
            drafts.extend([all(ZALGO), all("\u{301}"), all("\u{338}"), all("\u{20DD}")]);
            for place in draft.places() {
                let accented = draft.clone().append(place, "\u{301}");
                let (word, at) = place;
                let composed: String = accented.words[word][at].shown.nfc().collect();
                drafts.extend([accented.show(place, composed), draft.clone().append(place, "\u{323}")]);
            }
            drafts.extend(unmarked(&draft));
        }
        Script::Arabic => {
            for (turn, place) in draft.places().into_iter().enumerate() {
                drafts.push(draft.clone().append(place, HARAKAT[turn % HARAKAT.len()]));
                if !draft.is_last(place) {
                    drafts.push(draft.clone().append(place, TATWEEL));
                    drafts.push(draft.clone().append(place, &TATWEEL.repeat(5)));
                }
            }
            drafts.push(all("\u{651}\u{64E}"));
        }
        Script::Running => {
            drafts.push(all("\u{20DD}"));
            drafts.extend(draft.places().into_iter().map(|place| draft.clone().append(place, "\u{336}")));
        }
    }
    drafts
}

/// The accent of á left out, е with the dots of ё; ñ, й and Turkish letters stay themselves.
fn unmarked(draft: &Draft) -> Option<Draft> {
    let other = |letter| match letter {
        'á' => Some("a".to_owned()),
        'е' => Some("ё".to_owned()),
        _ => None,
    };
    let changed = draft.clone().show_all(other);
    draft.places().into_iter().any(|place| !changed.is_plain(place)).then_some(changed)
}

fn look_alikes(term: &Term<'_>) -> Vec<Draft> {
    if !matches!(term.script, Script::Latin | Script::Cyrillic) {
        return Vec::new();
    }
    let draft = term.draft().through(Through::LookAlikes);
    let mut drafts = Vec::new();
    for place in draft.places() {
        for alike in alphabets::look_alikes(draft.letter(place)) {
            drafts.push(draft.clone().show(place, alike));
        }
    }
    // All that have one, where a letter of the script itself remains in every word that has them.
    let all = draft.clone().show_all(|letter| first_look_alike(letter).map(String::from));
    let whole = |word: usize| draft.words[word].iter().all(|cell| first_look_alike(cell.letter).is_some());
    if (0..draft.words.len()).all(whole) || !(0..draft.words.len()).any(whole) {
        drafts.push(all);
    }
    // A word that is mixed of three scripts.
    let places: Vec<Place> = draft
        .places()
        .into_iter()
        .filter(|&place| alphabets::look_alikes(draft.letter(place)).len() > 1)
        .collect();
    if let [first, .., last] = places[..]
        && draft.words[first.0].len() > 2
    {
        let alike = |place: Place, choice: usize| alphabets::look_alikes(draft.letter(place))[choice];
        drafts.push(draft.clone().show(first, alike(first, 0)).show(last, alike(last, 1)));
    }
    drafts
}

pub fn first_look_alike(letter: char) -> Option<char> {
    alphabets::look_alikes(letter).first().copied()
}

fn small_capitals(term: &Term<'_>) -> Vec<Draft> {
    if term.script != Script::Latin {
        return Vec::new();
    }
    let draft = term.draft().through(Through::LookAlikes);
    let mut drafts =
        vec![draft.clone().show_all(|letter| alphabets::small_capital(letter).map(String::from))];
    for place in draft.places() {
        let shown = alphabets::small_capital(draft.letter(place));
        drafts.extend(shown.map(|shown| draft.clone().show(place, shown)));
    }
    drafts
}

fn enclosed(term: &Term<'_>) -> Vec<Draft> {
    if term.script != Script::Latin {
        return Vec::new();
    }
    let draft = term.draft().through(Through::LookAlikes);
    let mut drafts = Vec::new();
    for first in [BLACK_CIRCLE, BLACK_SQUARE, REGIONAL] {
        drafts.push(draft.clone().show_all(|letter| wide(letter, first)));
    }
    for (turn, place) in draft.places().into_iter().enumerate() {
        let first = [BLACK_CIRCLE, BLACK_SQUARE][turn % 2];
        drafts.extend(wide(draft.letter(place), first).map(|shown| draft.clone().show(place, shown)));
    }
    drafts.retain(|draft| !spells_flags(&draft.form().text));
    drafts
}

/// Whether a run of regional indicators is flags from its first to its last.
fn spells_flags(text: &str) -> bool {
    let indicator = |character: char| {
        let offset = u32::from(character).checked_sub(u32::from(REGIONAL))?;
        (offset < 26).then(|| (b'A' + offset as u8) as char)
    };
    let letters: String = text.chars().map(|character| indicator(character).unwrap_or(' ')).collect();
    letters.split_whitespace().any(|run| {
        let pairs: Vec<char> = run.chars().collect();
        pairs.chunks(2).all(|pair| {
            let region: String = pair.iter().collect();
            pair.len() == 2 && region.parse::<forewarn::Region>().is_ok()
        })
    })
}

fn stretched(term: &Term<'_>) -> Vec<Draft> {
    let draft = term.draft();
    let mut drafts = Vec::new();
    for (turn, place) in draft.places().into_iter().enumerate() {
        let (word, at) = place;
        let continues = at > 0 && draft.letter((word, at - 1)) == draft.letter(place);
        if !continues {
            drafts.push(draft.clone().stretch(place, 3 + turn % 4));
            drafts.push(draft.clone().stretch(place, 6 - turn % 4));
        }
    }
    // Every letter of every word, from the last on so that places stay.
    drafts.push(draft.places().into_iter().rev().fold(draft.clone(), |drawn, (word, at)| {
        let continues = at > 0 && draft.letter((word, at - 1)) == draft.letter((word, at));
        if continues { drawn } else { drawn.stretch((word, at), 3) }
    }));
    drafts
}

/// What may stand between the words of a phrase.
fn apart(term: &Term<'_>) -> Vec<Draft> {
    let draft = term.draft();
    if !draft.is_phrase() {
        return Vec::new();
    }
    let between = ["  ", "\n", "-", "_", "/", " \"", "🙂", " 🙂 ", " - ", ", ", "; ", ": ", " ("];
    between.iter().map(|separator| draft.clone().between_words(separator)).collect()
}

fn hashtag(term: &Term<'_>) -> Vec<Draft> {
    let draft = term.draft().hashtag();
    let cased = matches!(term.script, Script::Latin | Script::Cyrillic);
    let capital = |letter| alphabets::capital(letter, term.language);
    let one_part = draft.clone().between_words("");
    let mut drafts = vec![one_part.clone()];
    if cased {
        drafts.push(one_part.clone().show_all(|letter| Some(capital(letter))));
        drafts.push(one_part.clone().show((0, 0), capital(draft.letter((0, 0)))));
        drafts.push(camel(&one_part, term.language));
    }
    if draft.is_phrase() {
        drafts.push(draft.clone().between_words("_"));
        if cased {
            drafts.push(camel(&draft, term.language).between_words("_"));
        }
    }
    drafts
}

/// Every word with a capital.
pub fn camel(draft: &Draft, language: &str) -> Draft {
    (0..draft.words.len()).fold(draft.clone(), |draft, word| {
        let shown = alphabets::capital(draft.letter((word, 0)), language);
        draft.show((word, 0), shown)
    })
}

fn joined(term: &Term<'_>) -> Vec<Draft> {
    if !term.may_join() {
        return Vec::new();
    }
    let draft = term.draft().through(Through::Joined).between_words("");
    let mut drafts = vec![draft.clone()];
    if matches!(term.script, Script::Latin | Script::Cyrillic) {
        let capital = |letter| alphabets::capital(letter, term.language);
        drafts.push(draft.clone().show((0, 0), capital(draft.letter((0, 0)))));
        drafts.push(camel(&draft, term.language));
        drafts.push(draft.show_all(|letter| Some(capital(letter))));
    }
    drafts
}

fn leet(term: &Term<'_>) -> Vec<Draft> {
    if !matches!(term.script, Script::Latin | Script::Cyrillic) {
        return Vec::new();
    }
    let draft = term.draft();
    let ways: Vec<(Place, char)> = draft
        .places()
        .into_iter()
        .flat_map(|place| alphabets::leet(draft.letter(place)).into_iter().map(move |sign| (place, sign)))
        .filter(|&(place, sign)| may_sign(&draft, place, sign))
        .collect();
    let mut drafts: Vec<Draft> = ways.iter().map(|&way| with_signs(&draft, &[way])).collect();
    // Two, three and more in a word, as long as no two stand for the same letter or for neighbours
    // that only signs could hold together.
    for size in 2..=draft.length() / 2 {
        for start in 0..ways.len() {
            let mut chosen: Vec<(Place, char)> = Vec::new();
            for turn in 0..ways.len() {
                let (place, sign) = ways[(start + turn * (size + 1)) % ways.len()];
                let free = chosen.iter().all(|&(other, _)| other != place);
                if chosen.len() < size && free {
                    chosen.push((place, sign));
                }
            }
            if chosen.len() == size && fits(&draft, &chosen) {
                drafts.push(with_signs(&draft, &chosen));
            }
        }
    }
    drafts
}

/// Whether a sign may be a letter there: some only between others, `@` not where a mention begins,
/// and a digit not where only one or two letters follow it.
pub fn may_sign(draft: &Draft, place: Place, sign: char) -> bool {
    let length = draft.words[place.0].len();
    let edge = draft.is_first(place) || draft.is_last(place);
    match sign {
        '!' | '|' | '+' if edge => false,
        '@' if draft.is_first(place) => false,
        _ => length > 3 || length == 3 && !edge,
    }
}

/// Whether at most half of each word are signs, and in a word of three at most one, no word is a
/// number with a unit, and no signs that have to stand between letters stand side by side.
fn fits(draft: &Draft, chosen: &[(Place, char)]) -> bool {
    let per_word = |word: usize| chosen.iter().filter(|((other, _), _)| *other == word).count();
    let few = draft.words.iter().enumerate().all(|(word, cells)| per_word(word) <= cells.len() / 2);
    let inner = |sign: char| matches!(sign, '!' | '|' | '+' | '@');
    let side_by_side = chosen.iter().any(|&((word, at), sign)| {
        inner(sign) && chosen.iter().any(|&((other, next), _)| other == word && at.abs_diff(next) == 1)
    });
    let digits = |word: &str| word.chars().take_while(char::is_ascii_digit).count();
    let unit = with_signs(draft, chosen).form().text.split(' ').any(|word| {
        let count = digits(word);
        count > 0 && word.chars().count() - count <= 2
    });
    few && !unit && !side_by_side && chosen.iter().filter(|&&(_, sign)| sign == '@').count() < 2
}

pub fn with_signs(draft: &Draft, signs: &[(Place, char)]) -> Draft {
    signs.iter().fold(draft.clone().through(Through::Leet), |draft, &(place, sign)| draft.show(place, sign))
}

fn spaced(term: &Term<'_>) -> Vec<Draft> {
    let draft = term.draft();
    if draft.is_phrase() {
        return spaced_phrase(term, &draft);
    }
    let least = if term.script == Script::Running { 2 } else { 3 };
    if draft.length() < least {
        return Vec::new();
    }
    let mut drafts: Vec<Draft> =
        SEPARATORS.iter().map(|separator| draft.clone().between_letters(&[separator])).collect();
    if draft.length() > 2 {
        drafts.extend(MIXED_SEPARATORS.iter().map(|separators| draft.clone().between_letters(separators)));
    }
    if matches!(term.script, Script::Latin | Script::Cyrillic) {
        let capitals = draft.show_all(|letter| Some(alphabets::capital(letter, term.language)));
        drafts.extend([" ", "-", "*"].map(|separator| capitals.clone().between_letters(&[separator])));
    }
    drafts
}

/// A phrase as one row, and as a row for each word where each is long enough.
fn spaced_phrase(term: &Term<'_>, draft: &Draft) -> Vec<Draft> {
    let mut drafts = Vec::new();
    if term.may_join() {
        for separator in SEPARATORS {
            let row = draft.clone().between_letters(&[separator]).between_words(separator);
            drafts.push(row.perhaps(Through::Joined));
        }
    }
    if draft.words.iter().all(|word| word.len() >= 3) {
        for (letters, words) in
            [(" ", "   "), (" ", "  "), ("-", " "), (".", " "), ("·", "  "), (" ", "\n\t")]
        {
            drafts.push(draft.clone().between_letters(&[letters]).between_words(words));
        }
    }
    drafts
}

fn masked(term: &Term<'_>) -> Vec<Draft> {
    if term.is_han() {
        return Vec::new();
    }
    let draft = term.draft();
    let may_mask = |word: usize| draft.words[word].len() >= 4;
    let mut drafts = Vec::new();
    for mask in MASKS {
        for (word, cells) in draft.words.iter().enumerate().filter(|&(word, _)| may_mask(word)) {
            for size in 1..=cells.len() / 2 {
                for first in 1..cells.len() - size {
                    // Where `#` follows another mask it begins a tag.
                    if size == 1 || mask != '#' {
                        drafts.push(with_masks(&draft, (first..first + size).map(|at| (word, at)), mask));
                    }
                }
            }
            // Every other letter.
            if cells.len() > 4 {
                let places = (1..cells.len() - 1).step_by(2).map(|at| (word, at));
                drafts.push(with_masks(&draft, places, mask));
            }
        }
    }
    drafts
}

pub fn with_masks(draft: &Draft, places: impl Iterator<Item = Place>, mask: char) -> Draft {
    places.fold(draft.clone().through(Through::Masked), |draft, place| draft.show(place, mask))
}
