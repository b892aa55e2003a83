//! English nouns, verbs and the comparison of the commonest adjectives.
//!
//! Sources: Huddleston & Pullum, The Cambridge Grammar of the English Language, chapter 18, for the
//! rules of spelling and the irregular verbs and plurals; Quirk et al., A Comprehensive Grammar of
//! the English Language, chapter 3.

mod tables;

use super::Language;
use super::forms::{Forms, ends_with, glue, has_item, is_among, last, row_of, rows, syllables, without};
use tables::{
    BASES, COMPARED, CONFUSED, DOUBLING, DROPPED_AFTER_CONSONANT, DROPPED_AFTER_VOWEL, DROPPED_AFTER_VOWELS,
    IN_IE, IRREGULAR, KEPT_AFTER_VOWEL, MAN_REGULAR, NOT_DOUBLING, NOT_PREFIXED, ONLY_NOUNS, OWN_BASES,
    PLURALS, PREFIXES, UNINFLECTED, VOWELS, WITH_K,
};

pub(super) const LANGUAGE: Language =
    Language {
        vowels: "aeiouyéèêï", consonants: "bcdfghjklmnpqrstvwxzçñ", confused: CONFUSED, inflect
    };

/// Every form of an English word.
fn inflect(word: &str, forms: &mut Forms) {
    if has_item(UNINFLECTED, word) {
        return;
    }
    let mut base = true;
    if !has_item(OWN_BASES, word) {
        if let Some((first, ..)) = irregular(word).filter(|(first, ..)| *first != word) {
            add_base(&first, forms);
            base = has_item("shot thought drunk", word);
        }
        if let Some(singular) =
            rows(PLURALS).find_map(|(singular, plurals)| item_of(plurals, word).then_some(singular))
        {
            add_base(singular, forms);
            return;
        }
    }
    if !has_item(BASES, word)
        && !has_item(OWN_BASES, word)
        && irregular(word).is_none_or(|(first, ..)| first != word)
    {
        base &= !add_bases_of_ending(word, forms);
    }
    if base {
        add_base(word, forms);
    }
}

/// Whether an item is in a cell, in which commas stand between items.
fn item_of(cell: &str, word: &str) -> bool {
    cell.split([' ', ',']).any(|item| item == word)
}

/// The base, the pasts and the participles of the irregular verb that the word is a form of.
fn irregular(word: &str) -> Option<(String, &'static str, &'static str)> {
    // All parts of a verb begin alike, but for "went".
    let find = |word: &str| {
        let first = if word == "went" { Some(b'g') } else { word.bytes().next() };
        IRREGULAR
            .split('\n')
            .filter(|row| row.bytes().next() == first)
            .filter_map(|row| row.split_once(' '))
            .find(|(base, pasts)| *base == word || item_of(pasts, word))
    };
    if let Some((base, pasts)) = find(word) {
        return Some((base.to_owned(), "", pasts));
    }
    if has_item(NOT_PREFIXED, word) {
        return None;
    }
    PREFIXES.split(' ').find_map(|prefix| {
        let (base, pasts) = find(word.strip_prefix(prefix)?)?;
        Some((glue(prefix, base), prefix, pasts))
    })
}

/// Adds what the words are given of which this one ends like a form. Whether the word is a form
/// only, and no base itself.
fn add_bases_of_ending(word: &str, forms: &mut Forms) -> bool {
    if let Some(stem) = word.strip_suffix('s') {
        return s_base(stem).is_some_and(|base| forms.add_forms_of(&base, add_base));
    }
    if let Some(stem) = without(word, "men").filter(|stem| !stem.is_empty()) {
        return forms.add_forms_of(&glue(stem, "man"), add_base);
    }
    let in_ie = |start: &str| has_item("d l t v bel unt", start);
    if let Some(start) = without(word, "ying").or_else(|| without(word, "ied")).filter(|start| in_ie(start)) {
        return forms.add_forms_of(&glue(start, "ie"), add_base);
    }
    if let Some(start) = without(word, "ied") {
        return forms.add_forms_of(&glue(start, "y"), add_base);
    }
    let stem = without(word, "ing").or_else(|| without(word, "ed"));
    let Some(stem) = stem.filter(|stem| syllables(stem, VOWELS) > 0) else {
        return false;
    };
    let known = [stem.to_owned(), glue(stem, "e"), undoubled(stem).to_owned()];
    let base = known.into_iter().find(|base| irregular(base).is_some_and(|(first, ..)| first == *base));
    let found = if let Some(base) = base {
        forms.add_forms_of(&base, add_base)
    } else if double_l(stem) {
        forms.add_forms_of(stem, add_base) | forms.add_forms_of(last(stem).0, add_base)
    } else {
        forms.add_forms_of(&verb_base(stem), add_base)
    };
    if found && word.ends_with("ing") {
        forms.join(word, "s");
    }
    found
}

/// A stem without its last letter, if that is doubled.
fn undoubled(stem: &str) -> &str {
    let (start, end) = last(stem);
    if start.ends_with(end) { start } else { stem }
}

/// Whether an l may have been doubled, or not, before an ending.
fn double_l(stem: &str) -> bool {
    stem.ends_with("ll") && syllables(stem, VOWELS) > 1
}

/// The word to whose end -s or -es was added, given without the s.
fn s_base(stem: &str) -> Option<String> {
    if ends_with(stem, "s u i") || syllables(stem, VOWELS) == 0 || stem.len() < 2 {
        return None;
    }
    if let Some(start) = without(stem, "ie") {
        let kept = has_item(IN_IE, start) || (start.ends_with('k') && start.len() > 3);
        return Some(format!("{start}{}", if kept { "ie" } else { "y" }));
    }
    if let Some(start) = stem.strip_suffix('e') {
        let aches = start.ends_with("ach") && has_item("ach headach heartach stomachach backach cach", start);
        if ends_with(start, "sh ss x zz o") && !ends_with(start, "sho to ho cano ax")
            || start.ends_with("ch") && !aches
        {
            return Some(start.to_owned());
        }
        if has_item("bus gas virus bonus campus walrus anus focus iris", start) {
            return Some(start.to_owned());
        }
        if start == "quizz" {
            return Some("quiz".to_owned());
        }
        if has_item("cris analys bas thes hypothes diagnos neuros psychos oas", start) {
            return Some(glue(start, "is"));
        }
    }
    Some(stem.to_owned())
}

/// The verb whose stem this is before -ed or -ing.
fn verb_base(stem: &str) -> String {
    let (start, end) = last(stem);
    let (before, middle) = last(start);
    let vowel = |letter| is_among(VOWELS, letter);
    let keeps = if end == middle && is_among("bdgmnprt", end) {
        if !has_item("add egg ebb err odd butt purr putt", stem) {
            return start.to_owned();
        }
        true
    } else if end == 'e' {
        // Of "agreed" the ending is d; "seeing" has the whole word before its ending.
        middle == 'e'
    } else if end == 'k' && middle == 'c' && has_item(WITH_K, start) {
        return start.to_owned();
    } else if vowel(end) {
        end != 'u' && !has_item("ho to cano sho", stem) || end == 'u' && middle == 'o'
    } else if is_among("wxy", end) {
        !has_item("ow aw aw ax ey", stem) || stem == "ax"
    } else if !vowel(middle) {
        !ends_with(stem, DROPPED_AFTER_CONSONANT) || ends_with(stem, "ll")
    } else if last(before).1 != ' '
        && vowel(last(before).1)
        && !(last(before).1 == 'u' && before.ends_with("qu"))
    {
        !ends_with(stem, DROPPED_AFTER_VOWELS)
    } else if is_among("cvz", end) || syllables(stem, VOWELS) == 1 {
        false
    } else {
        !ends_with(stem, DROPPED_AFTER_VOWEL) || has_item(KEPT_AFTER_VOWEL, stem)
    };
    if keeps { stem.to_owned() } else { glue(stem, "e") }
}

/// Adds the forms of a word in its base form.
fn add_base(word: &str, forms: &mut Forms) {
    forms.add(word);
    let (start, end) = last(word);
    if let Some((_, plurals)) = row_of(PLURALS, word) {
        plurals.split(',').for_each(|plural| forms.add(plural));
        if has_item(ONLY_NOUNS, word) {
            return;
        }
    }
    if let Some(stem) = without(word, "man").filter(|stem| stem.len() > 1 && !has_item(MAN_REGULAR, word)) {
        return forms.join(stem, "men");
    }
    if has_item(ONLY_NOUNS, word) {
        return;
    }
    match word {
        "be" => return forms.add_all("am is are was were been being"),
        "have" => forms.add("has"),
        _ => forms.add(&with_s(word)),
    }
    if let Some(stem) = without(word, "sis").filter(|stem| stem.len() > 1) {
        return forms.join(stem, "ses");
    }
    let stem = doubled(word);
    let in_e = end == 'e';
    match without(word, "ie").filter(|start| has_item("d l t v bel unt", start)) {
        Some(stem) => forms.join(stem, "ying"),
        None if in_e && !ends_with(word, "ee oe ye") && word != "singe" => {
            forms.join(start, "ing");
            if ends_with(word, "nge age") && !ends_with(word, "ange ringe") {
                forms.join(word, "ing");
            }
        }
        None => {
            stem.split(' ').for_each(|stem| forms.join(stem, "ing"));
        }
    }
    if has_item(COMPARED, word) {
        for stem in stem.split(' ') {
            match word.strip_suffix('y').filter(|stem| !stem.ends_with(['e', 'a', 'o'])) {
                Some(stem) => forms.join(stem, "ier iest"),
                None if in_e => forms.join(word, "r st"),
                None => forms.join(stem, "er est"),
            }
        }
    }
    if let Some((_, prefix, pasts)) = irregular(word).filter(|(base, ..)| base == word) {
        pasts.split([' ', ',']).for_each(|past| forms.join(prefix, past));
        return;
    }
    match word.strip_suffix('y').filter(|stem| !ends_with(stem, "a e o u") || stem.ends_with("qu")) {
        Some(stem) => forms.join(stem, "ied"),
        None if in_e => forms.join(word, "d"),
        None => stem.split(' ').for_each(|stem| forms.join(stem, "ed")),
    }
}

/// The word with -s or -es.
fn with_s(word: &str) -> String {
    let (start, end) = last(word);
    let before = last(start).1;
    if end == 'y' && (!is_among("aeo", before) && before != 'u' || start.ends_with("qu")) {
        return glue(start, "ies");
    }
    if word == "quiz" {
        return "quizzes".to_owned();
    }
    if ends_with(word, "s x z ch sh")
        || end == 'o'
            && has_item(
                "go do outdo outgo forgo lasso motto dingo hero echo veto potato tomato torpedo mosquito undergo \
        forego overdo undo negro cargo embargo volcano domino halo",
                word,
            )
    {
        return glue(word, "es");
    }
    glue(word, "s")
}

/// The word as it is before -ed and -ing, its last consonant doubled where it is: both ways with a
/// space between where both are written.
fn doubled(word: &str) -> String {
    let (start, end) = last(word);
    let (before, middle) = last(start);
    if has_item(WITH_K, word) {
        return glue(word, "k");
    }
    let single = is_among("aeiouy", middle)
        && (!is_among(VOWELS, last(before).1) || before.ends_with("qu"))
        && is_among("bdgklmnprstvz", end);
    if !single {
        let british = end == 'l' && ends_with(word, "uel ial iel");
        return if british { format!("{word} {word}l") } else { word.to_owned() };
    }
    let twice = format!("{word}{end}");
    if syllables(word, VOWELS) == 1 {
        return if ends_with(word, "us as") && word.len() == 3 { format!("{word} {twice}") } else { twice };
    }
    if ends_with(word, DOUBLING) && !ends_with(word, NOT_DOUBLING) {
        return twice;
    }
    if end == 'l' || has_item("kidnap worship program focus benefit bias handicap", word) {
        return format!("{word} {twice}");
    }
    word.to_owned()
}
