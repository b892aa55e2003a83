//! French verbs, nouns and adjectives.
//!
//! Sources: Bescherelle, La conjugaison pour tous, for the models of conjugation; Grevisse & Goosse,
//! Le bon usage, §§ 497–529 (number of nouns), 549–562 (adjectives) and 790–860 (verbs).

mod tables;

use super::Language;
use super::forms::{Forms, ends_with, glue, has_item, is_among, last, length, row_of, without};
use super::romance::{cells, verb_row};
use tables::{
    ALONE, CONFUSED, GRAVE, IRREGULAR, MASCULINE_ENDS, NOT_VERBS, NOUNS_IN_AL, OF_FAIRE, OTHERS, UNINFLECTED,
    VOWELS, WITH_E,
};

pub(super) const LANGUAGE: Language =
    Language { vowels: VOWELS, consonants: "bcdfghjklmnpqrstvwxzç", confused: CONFUSED, inflect };

/// Every form of a French word.
fn inflect(word: &str, forms: &mut Forms) {
    if has_item(UNINFLECTED, word) {
        return;
    }
    if !has_item(NOT_VERBS, word) && is_infinitive(word) {
        return add_verb(word, forms);
    }
    if let Some((_, others)) = row_of(OTHERS, word) {
        return forms.add_all(others);
    }
    add_noun(word, forms);
}

fn is_infinitive(word: &str) -> bool {
    row_of(ALONE, word).is_some()
        || without(word, "faire").is_some_and(|prefix| has_item(OF_FAIRE, prefix))
        || ends_with(word, "er ir ïr") && length(word) > 3
        || ends_with(word, "ndre rdre ompre") && length(word) > 5
        || ends_with(word, "re oir") && verb_row(IRREGULAR, word).is_some() && !ends_with(word, "aoire")
}

fn add_verb(word: &str, forms: &mut Forms) {
    forms.add(word);
    if let Some((_, written)) = row_of(ALONE, word) {
        return forms.add_all(written);
    }
    if let Some(prefix) = without(word, "faire").filter(|prefix| has_item(OF_FAIRE, prefix)) {
        let (_, written) = row_of(ALONE, "faire").unwrap_or_default();
        return forms.join(prefix, written);
    }
    if let Some((prefix, _, rest)) = verb_row(IRREGULAR, word).filter(|_| !word.ends_with("er") && !has_item("asservir assortir divertir convertir pervertir avertir invertir nourrir pourrir répartir impartir gravir", word)) {
        return add_irregular(word, prefix, rest, forms);
    }
    let stem = last(last(word).0).0;
    if word.ends_with("er") {
        return add_first(word, stem, forms);
    }
    if word.ends_with("re") {
        let third = if stem.ends_with('p') { "t" } else { "_" };
        forms.join(stem, "s");
        forms.join(stem, third);
        add_plural(stem, stem, forms);
        forms.join(stem, "e es ions iez ent u ue us ues ant");
        add_future(stem, "r", forms);
        return add_past(&glue(stem, "i"), forms);
    }
    forms.join(stem, "is it i ie ies");
    let long = glue(stem, "iss");
    add_plural(&long, &long, forms);
    forms.join(&long, "e es ant");
    add_future(word, "", forms);
    add_past(&glue(stem, "i"), forms);
}

/// Adds the plural of the present, the imperfect and the plural of the subjunctive.
fn add_plural(stem: &str, third: &str, forms: &mut Forms) {
    forms.join(stem, "ons ez ais ait ions iez aient ant");
    forms.join(third, "ent");
}

fn add_future(stem: &str, r: &str, forms: &mut Forms) {
    forms.join(&glue(stem, r), "ai as a ons ez ont ais ait ions iez aient");
}

/// Adds the simple past and the subjunctive made from it, from its stem with the vowel.
fn add_past(stem: &str, forms: &mut Forms) {
    if stem.ends_with("in") {
        forms.join(stem, "s t rent sse sses ssions ssiez ssent");
        let start = last(last(stem).0).0;
        return forms.join(start, "înmes întes înt");
    }
    forms.join(stem, "s t rent sse sses ssions ssiez ssent");
    let (start, vowel) = last(stem);
    forms.join(start, if vowel == 'u' { "ûmes ûtes ût" } else { "îmes îtes ît" });
}

fn add_first(word: &str, stem: &str, forms: &mut Forms) {
    let (start, end) = last(stem);
    let (before, middle) = last(start);
    let soft = match end {
        'g' => glue(stem, "e"),
        'c' => glue(start, "ç"),
        _ => stem.to_owned(),
    };
    forms.join(stem, "ez é ée és ées èrent ions iez");
    forms.join(&soft, "ons ais ait aient ai as a âmes âtes ant asse asses ât assions assiez assent");
    let grave = |stem: &str| {
        let place = stem.rfind(['e', 'é']).unwrap_or(0);
        let wide = stem[place..].chars().next().map_or(0, char::len_utf8);
        format!("{}è{}", &stem[..place], &stem[place + wide..])
    };
    let mute: Vec<String> = if end == 'y' && middle != 'e' {
        let with_i = glue(start, "i");
        if middle == 'a' { vec![with_i, stem.to_owned()] } else { vec![with_i] }
    } else if middle == 'e'
        && matches!(end, 'l' | 't')
        && !has_item(GRAVE, word)
        && !before.is_empty()
        && (!before.ends_with(['u', 'e']) || before.ends_with("qu"))
    {
        vec![format!("{stem}{end}")]
    } else if middle == 'e' && !before.ends_with('e') && !before.is_empty() && !is_among("yxf", end)
        || ends_with(stem, "evr")
    {
        vec![grave(stem)]
    } else {
        let (_, second) = last(before);
        let closed = middle == 'é' && !is_among(VOWELS, end)
            || before.ends_with('é')
                && matches!(
                    (middle, end),
                    ('g', 'n' | 'r') | ('q' | 'g', 'u') | ('t' | 'b' | 'd' | 'c', 'r') | ('c', 'h')
                )
                && second == 'é';
        if closed {
            forms.join(&grave(stem), "e es ent");
            add_future(&grave(stem), "er", forms);
        } else {
            forms.join(stem, "e es ent");
        }
        if word == "envoyer" || word == "renvoyer" {
            add_future(without(word, "oyer").unwrap_or(word), "err", forms);
        }
        return add_future(stem, "er", forms);
    };
    for mute in &mute {
        forms.join(mute, "e es ent");
        if ends_with(word, "nvoyer") {
            add_future(without(word, "oyer").unwrap_or(word), "err", forms);
        } else {
            add_future(mute, "er", forms);
        }
    }
}

fn add_irregular(word: &str, prefix: &str, rest: &str, forms: &mut Forms) {
    let cells: Vec<String> =
        cells(rest).take(9).map(|cell| format!("{prefix}{}", cell.unwrap_or(""))).collect();
    let [one, two, three, plural, third, future, past, subjunctive, participle] = cells.as_slice() else {
        return;
    };
    [one, two, three].into_iter().for_each(|form| forms.add(form));
    add_plural(plural, third, forms);
    add_future(future, "", forms);
    add_past(past, forms);
    forms.join(subjunctive, "e es ent");
    if ends_with(subjunctive, "puiss sach") {
        forms.join(subjunctive, "ions iez ons ez ant");
    }
    if word == "dire" || word == "redire" {
        forms.join(prefix, "dites");
    }
    match without(participle, "dû") {
        Some(start) => forms.join(start, "dû due dus dues"),
        None if participle.ends_with(['s']) => forms.join(participle, "_ e es"),
        None => forms.join(participle, "_ e s es"),
    }
}

/// The singular of a plural.
fn singular(word: &str) -> Option<&str> {
    let stem =
        word.strip_suffix('s').filter(|stem| length(stem) > 3 && !ends_with(stem, "s i u oi ai a ou é"));
    stem.or_else(|| without(word, "eaux").map(|start| &word[..start.len() + 3]))
        .or_else(|| without(word, "és").map(|start| &word[..start.len() + 'é'.len_utf8()]))
        .filter(|_| {
            !has_item("temps corps fils alors toujours jamais dehors mœurs univers divers travers", word)
        })
}

fn add_noun(word: &str, forms: &mut Forms) {
    if let Some(singular) = singular(word) {
        if row_of(OTHERS, singular).is_some() {
            forms.add_forms_of(singular, |word, forms| {
                forms.add_all(row_of(OTHERS, word).map_or("", |row| row.1))
            });
        } else {
            forms.add_forms_of(singular, add_singular);
        }
        return;
    }
    add_singular(word, forms);
}

fn add_singular(word: &str, forms: &mut Forms) {
    forms.add(word);
    let (stem, end) = last(word);
    match end {
        's' | 'x' | 'z' => {}
        'l' if word.ends_with("al") => forms.join(stem, "ux"),
        'u' if ends_with(word, "au eu") => forms.join(word, "x"),
        _ => forms.join(word, "s"),
    }
    if has_item(WITH_E, word) {
        match without(word, "er") {
            Some(start) => forms.join(start, "ère ères"),
            None => forms.join(word, "e es"),
        }
        return;
    }
    if length(word) < 4 {
        return;
    }
    let change = |cut: usize| &word[..word.len() - cut];
    if ends_with(word, "teur")
        && length(word) > 5
        && !has_item("chanteur menteur porteur flatteur batteur acheteur visiteur", word)
    {
        forms.join(change(3), "rice rices");
    } else if ends_with(word, "eur")
        && length(word) > 4
        && !has_item(
            "peur cœur fleur erreur terreur horreur douleur couleur valeur chaleur honneur bonheur malheur \
        fureur rumeur humeur vapeur faveur odeur largeur hauteur longueur peur meilleur lueur sueur laideur grandeur",
            word,
        )
    {
        forms.join(change(1), "se ses");
    } else if ends_with(word, "meilleur supérieur inférieur intérieur extérieur antérieur majeur mineur")
    {
        forms.join(word, "e es");
    } else if word.ends_with("eux") {
        forms.join(change(1), "se ses");
    } else if word.ends_with("if") {
        forms.join(change(1), "ve ves");
    } else if ends_with(word, "er")
        && !has_item(
            "danger fer enfer hiver cancer mer rocher foyer loyer métier quartier papier chantier",
            word,
        )
    {
        forms.join(change(2), "ère ères");
    } else if ends_with(word, "el eil ien")
        && length(word) > 4
        && !has_item(
            "appel hôtel soleil conseil réveil sommeil appareil orteil rappel logiciel \
        pixel tunnel duel recueil bien lien soutien entretien maintien",
            word,
        )
    {
        forms.join(word, &format!("{end}e {end}es"));
    } else if adds_e(word) {
        forms.join(word, "e es");
    }
}

/// Whether an adjective, or a name of persons, has -e in the feminine by its ending.
fn adds_e(word: &str) -> bool {
    let long = length(word) > 5;
    if ends_with(word, "al é") {
        return !ends_with(word, "ité tié") && !has_item(NOUNS_IN_AL, word);
    }
    long && (ends_with(word, "ais ois") && !has_item("désormais autrefois", word)
        || ends_with(word, "ant ent ain ard") && !ends_with(word, MASCULINE_ENDS))
}
