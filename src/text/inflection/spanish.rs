//! Spanish verbs with the pronouns written on to them, nouns and adjectives.
//!
//! Sources: RAE & ASALE, Nueva gramática de la lengua española, chapters 2 (gender), 3 (number) and
//! 4 (the verb, with its models of conjugation); the same academies' Ortografía, on accents.

mod tables;

use super::Language;
use super::forms::{Forms, ends_with, glue, has_item, is_among, last, length, syllables, without};
use super::romance::{accented, before_back, before_front, cells, unaccented, verb_row};
use tables::{
    HIATUS, IRREGULAR, NO_FEMININE, NOT_VERBS, PAIRS, PARTICIPLES, PRONOUNS, SHORT_WITH_FEMININE, STRESSED,
    STRONG, UNINFLECTED, VOWELS,
};

pub(super) const LANGUAGE: Language =
    Language { vowels: VOWELS, consonants: "bcdfghjklmnpqrstvwxyzñ", confused: "fin", inflect };

/// Every form of a Spanish word.
fn inflect(word: &str, forms: &mut Forms) {
    if has_item(UNINFLECTED, word) {
        return;
    }
    if !has_item(NOT_VERBS, word) {
        if let Some(verb) = without(word, "se").filter(|verb| ends_with(verb, "ar er ir ír")) {
            return add_verb(verb, forms);
        }
        if ends_with(word, "ar er ir ír") {
            return add_verb(word, forms);
        }
    }
    if let Some(verb) = gerund_of(word)
        && forms.add_forms_of(&verb, add_verb)
    {
        return;
    }
    add_noun(word, forms);
}

/// The verb in -ar of a gerund.
fn gerund_of(word: &str) -> Option<String> {
    let stem = without(word, "ando").filter(|stem| length(stem) > 2 && !has_item("com contrab", stem))?;
    Some(glue(stem, "ar"))
}

/// The parts of a verb.
struct Verb<'a> {
    class: char,
    stem: &'a str,
    stressed: &'a str,
    /// The stem before an unstressed diphthong.
    soft: &'a str,
}

fn add_verb(word: &str, forms: &mut Forms) {
    forms.add(word);
    if let Some((_, written)) = super::forms::row_of(IRREGULAR, word) {
        return written.split_whitespace().for_each(|form| forms.add(form));
    }
    let (start, _) = last(word);
    let (stem, class) = last(start);
    let class = if class == 'í' { 'i' } else { class };
    if stem.is_empty() {
        return;
    }
    let strong = verb_row(STRONG, word);
    let changed = verb_row(STRESSED, word).filter(|_| strong.is_none());
    let mut stressed = stem.to_owned();
    let mut soft = stem.to_owned();
    if let Some((prefix, _, rest)) = changed {
        let mut cells = cells(rest);
        stressed = format!("{prefix}{}", cells.next().flatten().unwrap_or(stem));
        if let Some(cell) = cells.next().flatten() {
            soft = glue(prefix, cell);
        }
    } else if word.ends_with("eír") {
        stressed = format!("{}í", last(stem).0);
        soft = format!("{}i", last(stem).0);
    } else if class == 'i' && stem.ends_with('u') && !ends_with(stem, "gu qu") {
        stressed = glue(stem, "y");
    } else if class == 'a'
        && (ends_with(word, HIATUS) || word.ends_with("uar") && !ends_with(word, "guar cuar"))
    {
        stressed = accented(stem);
    }
    let verb = Verb { class, stem, stressed: &stressed, soft: &soft };
    let (prefix, _, rest) = strong.unwrap_or(("", "", ""));
    let mut cells =
        cells(if rest.is_empty() { "-" } else { rest }).map(|cell| cell.map(|cell| glue(prefix, cell)));
    let mut next = || cells.next().flatten();
    let (first, present, past, future, participle, imperative) =
        (next(), next(), next(), next(), next(), next());
    let stressed = present.as_deref().unwrap_or(verb.stressed);
    let verb = Verb { stressed, ..verb };
    add_present(&verb, first.as_deref(), imperative.as_deref(), forms);
    add_past(&verb, past.as_deref(), forms);
    let future = future.unwrap_or_else(|| unaccented(word));
    const FUTURE: &str = "é ás á emos éis án ía ías íamos íais ían";
    forms.join(&future, FUTURE);
    if ends_with(word, "ldecir ndecir edecir") {
        forms.join(word, FUTURE);
    }
    let participle = participle.or_else(|| {
        verb_row(PARTICIPLES, word)
            .and_then(|(prefix, _, rest)| Some(format!("{prefix}{}", rest.split(' ').next()?)))
    });
    let regular = match class {
        'a' => glue(stem, "ado"),
        _ if ends_with(stem, "a e o") => glue(stem, "ído"),
        _ => glue(stem, "ido"),
    };
    for participle in
        participle.iter().chain(Some(&regular).filter(|_| participle.is_none() || word.ends_with("primir")))
    {
        forms.join(last(participle).0, "o a os as");
    }
    forms.join(word, PRONOUNS);
    forms.join(&format!("{}{}r", stem, accented(&class.to_string())), PAIRS);
}

/// Adds the present, the subjunctive and the imperative, with its pronouns.
fn add_present(verb: &Verb, first: Option<&str>, imperative: Option<&str>, forms: &mut Forms) {
    let Verb { class, stem, stressed, soft } = *verb;
    let zc = class != 'a' && ends_with(stem, "ac ec oc uc") && !ends_with(stem, "mec coc hac cruec");
    let back = |stem: &str| {
        if class == 'a' {
            before_front(stem, 'z')
        } else if zc {
            format!("{}zc", last(stem).0)
        } else {
            before_back(stem, 'z')
        }
    };
    let strong_subjunctive = first.map(str::to_owned);
    let (one, plural) = match &strong_subjunctive {
        Some(first) => (first.clone(), first.clone()),
        None => (back(stressed), back(if class == 'i' { soft } else { stem })),
    };
    let vowel = if class == 'a' { 'e' } else { 'a' };
    match (class, first) {
        _ if first.is_some_and(|first| ends_with(first, "sep")) => forms.add("sé"),
        (_, Some(first)) if ends_with(first, "quep") => forms.add("quepo"),
        (_, Some(first)) => forms.join(first, "o"),
        ('a', None) => forms.join(stressed, "o"),
        (_, None) => forms.join(&one, "o"),
    }
    let (close, closing) = match class {
        'a' => ("a as an", "amos áis ás á ad"),
        'e' => ("e es en", "emos éis és é ed"),
        _ => ("e es en", "imos ís í id"),
    };
    forms.join(stressed, close);
    forms.join(stem, closing);
    if ends_with(stem, "a e o") && class == 'i' {
        forms.join(stem, "ímos");
    }
    let (subjunctive, accent) =
        if vowel == 'e' { ("e es en", "emos éis") } else { ("a as an", "amos áis") };
    forms.join(&one, subjunctive);
    forms.join(&plural, accent);
    if class == 'a' && stem.ends_with(['i', 'u']) {
        forms.join(stem, "e es en");
    }
    let end = if class == 'a' { 'a' } else { 'e' };
    match imperative {
        Some(short) => {
            forms.add(short);
            forms.join(short, PRONOUNS);
            forms.add(&accented(short));
        }
        None => {
            let command = format!("{}{end}", accented_stem(stressed));
            if syllables(stressed, VOWELS) > 0 {
                forms.join(&command, PRONOUNS);
                forms.join(&command, "melo mela telo tela selo sela noslo");
            }
        }
    }
    let polite = accented_stem(&one);
    for ending in [format!("{polite}{vowel}"), format!("{polite}{vowel}n")] {
        forms.join(&ending, "me lo la le nos los las les se selo sela");
    }
    let stressed_vowel = accented(&vowel.to_string());
    forms.join(&format!("{plural}{stressed_vowel}mos"), "lo la le los las les");
    forms.join(&format!("{plural}{stressed_vowel}mo"), "nos");
    forms.join(&format!("{stem}{class}d"), "me lo la le nos los las les");
    forms.join(&format!("{stem}{class}"), "os");
}

/// A stem with its accent, which the u of gu and qu never bears: cuélguelo, síguelo.
fn accented_stem(stem: &str) -> String {
    match stem.strip_suffix('u').filter(|start| ends_with(start, "g q")) {
        Some(start) => glue(&accented(start), "u"),
        None => accented(stem),
    }
}

/// Adds the past tenses, the tenses made from them and the gerund.
fn add_past(verb: &Verb, strong: Option<&str>, forms: &mut Forms) {
    let Verb { class, stem, soft, .. } = *verb;
    let gerund;
    if class == 'a' {
        forms.join(stem, "aba abas ábamos abais aban");
        gerund = glue(stem, "ándo");
        forms.join(stem, "ando");
    } else {
        forms.join(
            if ends_with(stem, "v") && length(stem) == 1 { "ve" } else { stem },
            "ía ías íamos íais ían",
        );
        let glide = if is_among(VOWELS, last(stem).1) && soft == stem && !ends_with(stem, "gu qu") {
            "y"
        } else if ends_with(soft, "ñ ll") {
            ""
        } else {
            "i"
        };
        let soft = if soft == stem { stem } else { soft };
        let soft = if soft.ends_with('i') { last(soft).0 } else { soft };
        let soft = if ends_with(stem, "dec") && strong.is_some() {
            format!("{}ic", last(last(stem).0).0)
        } else if strong.is_some_and(|past| ends_with(past, "pud vin")) {
            format!("{}{}", last(last(stem).0).0, if stem.ends_with("od") { "ud" } else { "in" })
        } else {
            soft.to_owned()
        };
        forms.join(&glue(&soft, glide), "endo");
        gerund = format!("{soft}{glide}éndo");
        if strong.is_none() {
            forms.join(
                &glue(&soft, glide),
                "ó eron era eras éramos erais eran ese eses ésemos eseis esen ere eres éremos ereis eren",
            );
            let open = ends_with(stem, "a e o");
            forms.join(stem, if open { "í íste ímos ísteis" } else { "í iste imos isteis" });
        }
    }
    forms.join(&gerund, PRONOUNS);
    forms.join(&gerund, PAIRS);
    if let Some(past) = strong {
        forms.join(past, "e iste imos isteis");
        match without(past, "ic") {
            Some(start) => forms.join(start, "izo"),
            None => forms.join(past, "o"),
        }
        let glide = if past.ends_with('j') { "" } else { "i" };
        forms.join(
            &glue(past, glide),
            "eron era eras éramos erais eran ese eses ésemos eseis esen ere eres éremos ereis eren",
        );
    } else if class == 'a' {
        forms.join(
            stem,
            "ó aste asteis aron ara aras áramos arais aran ase ases ásemos aseis asen are ares áremos areis aren",
        );
        forms.join(&before_front(stem, 'z'), "é");
    }
}

/// Adds the number, and of adjectives and names of persons the gender, of a noun.
fn add_noun(word: &str, forms: &mut Forms) {
    if let Some(singular) = singular(word)
        && forms.add_forms_of(&singular, add_singular)
    {
        return;
    }
    add_singular(word, forms);
}

/// The singular of a plural.
fn singular(word: &str) -> Option<String> {
    let stem = word.strip_suffix('s').filter(|stem| length(stem) > 3 && !ends_with(stem, "i u é á ó í ú"))?;
    if has_item("lunes martes miércoles jueves viernes crisis tesis virus antes entonces lejos menos", word)
    {
        return None;
    }
    if let Some(start) = stem.strip_suffix('e') {
        let (before, end) = last(start);
        if end == 'c' {
            return Some(glue(before, "z"));
        }
        if ends_with(start, "ion") {
            return Some(format!("{}ón", last(before).0));
        }
        if ends_with(start, "or dad tad on") || ends_with(start, "al il el ul ar er") && length(start) > 3 {
            return Some(if start.ends_with("on") {
                format!("{}ón", last(before).0)
            } else {
                start.to_owned()
            });
        }
    }
    Some(stem.to_owned())
}

fn add_singular(word: &str, forms: &mut Forms) {
    forms.add(word);
    let (stem, end) = last(word);
    let feminine =
        if length(stem) <= 4 { has_item(SHORT_WITH_FEMININE, word) } else { !has_item(NO_FEMININE, word) };
    let of_persons = |stem: &str| {
        ends_with(stem, "ad id os iv ic ari in an er") || has_item(SHORT_WITH_FEMININE, &glue(stem, "o"))
    };
    match end {
        'o' if feminine && !ends_with(stem, "mient ism ici") => forms.join(stem, "o a os as"),
        'a' if of_persons(stem)
            && (length(stem) > 4 || has_item(SHORT_WITH_FEMININE, &glue(stem, "o")))
            && !ends_with(word, "ista cina lina pina rina mina dera nera sera tera ana dica jera quera") =>
        {
            forms.join(stem, "a o as os");
        }
        'z' => forms.join(stem, "ces"),
        's' => match without(word, "és").filter(|stem| length(stem) > 2) {
            Some(stem) => forms.join(stem, "eses esa esas"),
            None if ends_with(word, "ás ís ús ós") || syllables(word, VOWELS) == 1 => {
                forms.join(&unaccented(word), "es")
            }
            None => {}
        },
        'n' => {
            let plain = unaccented(word);
            if ends_with(word, "ión") {
                forms.join(&plain, "es");
            } else if ends_with(word, "ón án ín") {
                forms.join(&plain, "es a as");
            } else if plain == word && syllables(word, VOWELS) > 1 {
                let (before, _) = last(stem);
                forms.join(&format!("{}{}", accented(before), &word[before.len()..]), "es");
                forms.join(word, "es");
            } else {
                forms.join(&plain, "es");
            }
        }
        'r' if ends_with(word, "or")
            && length(word) > 4
            && !has_item(
                "amor mayor menor mejor peor terror horror error dolor valor calor \
            color humor rumor honor motor sector factor favor interior exterior superior inferior anterior",
                word,
            ) =>
        {
            forms.join(word, "es a as");
        }
        'í' | 'ú' => forms.join(word, "s es"),
        'l' if ends_with(word, "ñol") => forms.join(word, "es a as"),
        _ if is_among(VOWELS, end) => forms.join(word, "s"),
        'y' => forms.join(word, "es"),
        'r' if ends_with(word, "ár ér ír ór úr") => forms.join(word, "es"),
        _ => {
            forms.join(word, "es");
        }
    }
}
