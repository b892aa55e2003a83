//! German nouns, adjectives and verbs, weak and strong.
//!
//! Sources: Duden, Die Grammatik (nouns: case and number; verbs: the list of irregular verbs;
//! adjectives: declension and comparison); Eisenberg, Grundriss der deutschen Grammatik: Das Wort.

mod tables;

use super::Language;
use super::forms::{Forms, ends_with, glue, has_item, is_among, last, length, rows, syllables, without};
use tables::{
    ADJECTIVE_ENDS, ADJECTIVES, COMPARED_WITH_UMLAUT, CONFUSED, INSEPARABLE, NOT_PREFIXED, PLURAL_EN,
    SEPARABLE, STRONG, UMLAUT_E, UMLAUT_ER, UMLAUT_NONE, UNINFLECTED, VOWELS,
};

pub(super) const LANGUAGE: Language =
    Language { vowels: VOWELS, consonants: "bcdfghjklmnpqrstvwxzß", confused: CONFUSED, inflect };

/// Every form of a German word.
fn inflect(word: &str, forms: &mut Forms) {
    if has_item(UNINFLECTED, word) {
        return;
    }
    let noun = ends_with(
        word,
        "ung heit keit schaft tion sion tät ismus lein ling nis dchen tchen nchen ßchen zchen bchen fchen pchen mchen ungen heiten keiten schaften tionen sionen",
    );
    if !noun && is_infinitive(word) {
        add_verb(word, forms);
    }
    if !noun && is_adjective(word) {
        add_adjective(word, forms);
        if !has_item(ADJECTIVES, word) || ends_with(word, ADJECTIVE_ENDS) {
            return;
        }
        return;
    }
    add_noun(word, forms);
}

fn is_infinitive(word: &str) -> bool {
    word == "tun"
        || ends_with(word, "en eln ern")
            && length(word) > 4
            && !ends_with(word, "innen ien umen")
            && !has_item(
                "juden idioten russen waffen morgen gegen ihnen sieben regen westen osten süden norden hafen boden garten ofen magen \
                faden italien spanien themen daten eltern kindern männern frauen bildern gestern modern extern \
                intern eisen wesen becken zeichen rechten linken felsen gestein namen",
                word,
            )
        || has_item("sein gehen tun", word)
}

/// The vowel of the word's last syllable that has one, changed: a, o, u or au.
fn umlaut(word: &str) -> String {
    let Some((place, vowel)) = word.char_indices().rev().find(|(_, letter)| "aou".contains(*letter)) else {
        return word.to_owned();
    };
    let place = if vowel == 'u' && word[..place].ends_with('a') { place - 1 } else { place };
    let changed = match &word[place..=place] {
        "a" => "ä",
        "o" => "ö",
        _ => "ü",
    };
    format!("{}{changed}{}", &word[..place], &word[place + 1..])
}

/// The item of a list that the word is, or is put together with, and what stands before it.
fn compound<'w>(word: &'w str, items: &'static str) -> Option<(&'w str, &'static str)> {
    items.split(' ').filter_map(|item| Some((word.strip_suffix(item)?, item))).find(|(start, item)| {
        start.is_empty() || length(start) > 5 - length(item).min(4) && !word.ends_with("rohr")
    })
}

/// The word with the vowel of that item changed.
fn compound_umlaut(word: &str, items: &'static str) -> Option<String> {
    compound(word, items).map(|(start, item)| format!("{start}{}", umlaut(item)))
}

fn add_noun(word: &str, forms: &mut Forms) {
    let (stem, end) = last(word);
    if ends_with(word, "ungen heiten keiten schaften tionen sionen täten") {
        forms.join(last(stem).0, "_");
        return;
    }
    if let Some(stem) = without(word, "innen") {
        return forms.join(stem, "in");
    }
    if word.ends_with("en") && length(stem) > 3 {
        // The plural of a noun in -e, which most are, or in a consonant.
        forms.add(stem);
        if ends_with(last(stem).0, "ist ent ant and at") {
            forms.add(last(stem).0);
        }
    }
    if ends_with(word, "ung heit keit schaft tion sion tät ik ur ei enz anz")
        && length(word) > 4
        && word != "abenteuer"
    {
        return forms.join(word, "en");
    }
    if word.ends_with("in") && !word.ends_with("ein") && length(word) > 5 {
        return forms.join(word, "nen");
    }
    if let Some(changed) = compound_umlaut(word, UMLAUT_ER) {
        forms.join(&changed, "er ern");
        return forms.join(word, if ends_with(word, "s ß z") { "es e" } else { "s es e" });
    }
    if let Some(changed) = compound_umlaut(word, UMLAUT_E) {
        forms.join(&changed, "e en");
        return forms.join(word, if ends_with(word, "s ß z") { "es e" } else { "s es e" });
    }
    if let Some(changed) = compound_umlaut(word, UMLAUT_NONE) {
        forms.join(&changed, if changed.ends_with('n') { "_" } else { "_ n" });
        return forms.join(word, "s");
    }
    if compound(word, PLURAL_EN).is_some() {
        return forms.join(word, if end == 'e' { "n s" } else { "en s es" });
    }
    match end {
        'e' => forms.join(word, "n ns s"),
        _ if word.ends_with("nis") => forms.join(word, "se sen ses"),
        _ if ends_with(word, "us") => forms.join(word, "se sen ses"),
        _ if word.ends_with("ling") => forms.join(word, "s es e en"),
        _ if ends_with(word, "chen lein") => forms.join(word, "s"),
        _ if word.ends_with("um") && length(word) > 4 => {
            forms.join(word, "s");
            forms.join(last(stem).0, "en");
        }
        _ if ends_with(word, "ist ent ant and at oph oge nom")
            && length(word) > 4
            && !ends_with(word, "ment land hand brand band") =>
        {
            forms.join(word, "en s e es");
        }
        'r' if word.ends_with("or") && syllables(word, VOWELS) > 1 => forms.join(word, "s en"),
        'r' | 'l' if ends_with(word, "er el") && !ends_with(word, "ier iel") => forms.join(word, "s n"),
        'n' if word.ends_with("en") => forms.join(word, "s"),
        'a' if length(word) > 4 => {
            forms.join(word, "s");
            forms.join(stem, "en");
        }
        _ if is_among(VOWELS, end) => forms.join(word, "s"),
        's' | 'ß' | 'z' | 'x' => forms.join(word, "es e en"),
        _ => forms.join(word, "s es e en"),
    }
}

fn is_adjective(word: &str) -> bool {
    has_item(ADJECTIVES, word)
        || length(word) > 4
            && ends_with(word, ADJECTIVE_ENDS)
            && !word.ends_with("eig")
            && !has_item("könig honig käfig essig abend tugend jugend dozent", word)
        || is_participle(word)
}

fn is_participle(word: &str) -> bool {
    word.starts_with("ge")
        && length(word) > 6
        && ends_with(word, "t")
        && !ends_with(word, "heit icht echt alt ät üt iet bet urt schäft haft spenst")
}

/// Adds the declension of an adjective and its comparison.
fn add_adjective(word: &str, forms: &mut Forms) {
    const ENDINGS: &str = "e en er es em";
    let stem = match word {
        "hoch" => "hoh".to_owned(),
        _ if ends_with(word, "el euer auer") => {
            let (start, end) = last(word);
            format!("{}{end}", last(start).0)
        }
        _ => word.to_owned(),
    };
    forms.join(&stem, ENDINGS);
    let compared = if has_item(COMPARED_WITH_UMLAUT, word) { umlaut(word) } else { word.to_owned() };
    let (compared, highest) = match word {
        "gut" => ("bess".to_owned(), "be".to_owned()),
        "groß" => ("größ".to_owned(), "grö".to_owned()),
        "hoch" => ("höh".to_owned(), "höch".to_owned()),
        _ if word.ends_with("end") || is_participle(word) => return,
        _ if compared == word => (stem.clone(), word.to_owned()),
        _ => (compared.clone(), compared),
    };
    forms.join(&glue(&compared, "er"), "_ e en er es em");
    let link = if ends_with(&highest, "t d s ß z sch x") && word != "groß" { "est" } else { "st" };
    let highest = if word == "groß" { "größ".to_owned() } else { highest };
    forms.join(&format!("{highest}{}", if word == "groß" { "t" } else { link }), ENDINGS);
}

/// The prefix that a verb has, if any, and the rest.
fn prefixed<'w>(word: &'w str, prefixes: &'static str) -> Option<(&'static str, &'w str)> {
    if has_item(NOT_PREFIXED, word) {
        return None;
    }
    prefixes
        .split(' ')
        .filter_map(|prefix| word.strip_prefix(prefix).map(|rest| (prefix, rest)))
        .filter(|(_, rest)| length(rest) > 3 && is_infinitive_like(rest) || *rest == "tun")
        .max_by_key(|(prefix, _)| prefix.len())
}

fn is_infinitive_like(word: &str) -> bool {
    ends_with(word, "en eln ern") && without(word, "en").is_none_or(|stem| syllables(stem, VOWELS) > 0)
}

fn add_verb(word: &str, forms: &mut Forms) {
    if let Some((prefix, base)) = prefixed(word, SEPARABLE) {
        let mut parts = Forms::of(base, "");
        add_simple_verb(base, &mut parts);
        for form in parts.into_vec() {
            forms.join(prefix, &form);
        }
        forms.add(&format!("{prefix}zu{base}"));
        return;
    }
    add_simple_verb(word, forms);
}

fn add_simple_verb(word: &str, forms: &mut Forms) {
    forms.add(word);
    if word == "sein" {
        return forms.add_all("bin bist ist sind seid sei seist seien seiet war warst waren wart wäre wärst wären wärt gewesen seiend");
    }
    let find = |verb: &str| rows(STRONG).find(|row| row.0 == verb);
    let (prefix, row) = match find(word) {
        Some(row) => ("", Some(row)),
        None => prefixed(word, INSEPARABLE).map_or(("", None), |(prefix, base)| (prefix, find(base))),
    };
    let without_ge = row.is_none() && prefixed(word, INSEPARABLE).is_some() || word.ends_with("ieren");
    let stem = without(word, "en").or_else(|| word.strip_suffix('n')).unwrap_or(word);
    let link = ends_with(stem, "d t chn ffn tm dm gn") && !ends_with(stem, "ln rn");
    forms.join(stem, if ends_with(stem, "el er") { "_ n e st t nd" } else { "e en" });
    if let Some(start) = without(stem, "el") {
        forms.join(start, "le");
    }
    let hissing = ends_with(stem, "s ß z x");
    forms.join(
        stem,
        if link {
            "est et e"
        } else if hissing {
            "t est et"
        } else {
            "st t est et"
        },
    );
    if !ends_with(stem, "el er") {
        forms.join(stem, if link { "_" } else { "_ e" });
    }
    let present_participle = glue(word, "d");
    forms.join(&present_participle, "_ e en er es em");
    let Some((_, rest)) = row else {
        let past = format!("{stem}{}t", if link { "e" } else { "" });
        forms.join(&past, "e est en et");
        let participle = if without_ge { past } else { format!("ge{past}") };
        return forms.join(&participle, "_ e en er es em");
    };
    let mut cells = rest.split(' ');
    let (present, past, participle) =
        (cells.next().unwrap_or("-"), cells.next().unwrap_or("-"), cells.next().unwrap_or("-"));
    if present != "-" {
        present.split(',').for_each(|form| forms.join(prefix, form));
        let third = present.split(',').nth(1).unwrap_or("");
        // The imperative of the verbs that change e to i.
        if third.contains('i') && third.ends_with('t') {
            forms.join(prefix, last(third).0);
        }
    }
    for past in past.split(',') {
        let past = glue(prefix, past);
        if past.ends_with("te") {
            forms.join(&past, "_ st n t");
            let changed = umlaut(&past);
            if ends_with(word, "bringen denken haben dürfen können mögen müssen wissen") || word == "werden"
            {
                forms.join(&changed, "_ st n t");
            }
            continue;
        }
        if let Some(stem) = past.strip_suffix('e') {
            forms.join(stem, "e est en et");
            forms.join(&umlaut(stem), "e est en et");
            continue;
        }
        let hissing = ends_with(&past, "s ß z");
        forms.join(
            &past,
            if ends_with(&past, "t d") {
                "_ est st en et"
            } else if hissing {
                "_ t est en"
            } else {
                "_ st en t"
            },
        );
        forms.join(&umlaut(&past), "e est en et");
        if word.ends_with("stehen") {
            let start = without(&past, "and").unwrap_or(&past);
            forms.join(start, "ünde ündest ünden ündet");
        }
        if ends_with(word, "sterben werben werfen derben helfen") {
            let start = past
                .strip_suffix("arb")
                .map(|start| glue(start, "ürb"))
                .or_else(|| without(&past, "arf").map(|start| glue(start, "ürf")));
            if let Some(subjunctive) = start {
                forms.join(&subjunctive, "e est en et");
            }
        }
    }
    for participle in participle.split(',') {
        let bare =
            if prefix.is_empty() { participle } else { participle.strip_prefix("ge").unwrap_or(participle) };
        forms.join(&glue(prefix, bare), "_ e er es em en");
    }
}
