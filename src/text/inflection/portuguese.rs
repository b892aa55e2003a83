//! Portuguese verbs, nouns and adjectives, as they are written in Brazil and in Portugal.
//!
//! Sources: Cunha & Cintra, Nova gramática do português contemporâneo, chapters 8 (nouns), 10
//! (adjectives) and 13 (verbs); the Orthographic Agreement of 1990, on accents.

mod tables;

use super::Language;
use super::forms::{Forms, ends_with, glue, has_item, is_among, last, length, row_of, syllables, without};
use super::romance::{accented, before_back, before_front, cells, unaccented, verb_row};
use tables::{
    IN_AES, IN_AOS, IRREGULAR, NO_FEMININE, NOT_VERBS, PARTICIPLES, SHORT_WITH_FEMININE, STRESSED, STRONG,
    UNINFLECTED, VOWELS,
};

pub(super) const LANGUAGE: Language =
    Language { vowels: VOWELS, consonants: "bcdfghjklmnpqrstvwxyzç", confused: "", inflect };

/// Every form of a Portuguese word.
fn inflect(word: &str, forms: &mut Forms) {
    if has_item(UNINFLECTED, word) {
        return;
    }
    if !has_item(NOT_VERBS, word)
        && (ends_with(word, "ar er ir")
            || word == "pôr"
            || ends_with(word, "por") && length(word) > 4 && word != "vapor")
    {
        return add_verb(word, forms);
    }
    let gerund = without(word, "ando").filter(|stem| length(stem) > 2 && !has_item("com contrab qu", stem));
    if gerund.is_some_and(|stem| forms.add_forms_of(&glue(stem, "ar"), add_verb)) {
        return;
    }
    if let Some(singular) = singular(word)
        && forms.add_forms_of(&singular, add_singular)
    {
        return;
    }
    add_singular(word, forms);
}

fn add_verb(word: &str, forms: &mut Forms) {
    forms.add(word);
    if let Some((_, written)) = row_of(IRREGULAR, word) {
        return forms.add_all(written);
    }
    let (start, _) = last(word);
    let (stem, vowel) = last(start);
    if stem.is_empty() {
        return;
    }
    let strong = if matches!(vowel, 'e' | 'i' | 'a')
        && (length(word) > 3 || has_item("ter ver vir dar ler rir", word))
        || ends_with(word, "por pôr")
    {
        verb_row(STRONG, word).filter(|(prefix, verb, _)| match *verb {
            "ter" => has_item("abs a con de entre man ob re sus", prefix) || prefix.is_empty(),
            "vir" => has_item("a con contra inter pro sobre ad desa", prefix) || prefix.is_empty(),
            "ver" => has_item("entre ante pre pro re", prefix) || prefix.is_empty(),
            "dar" | "estar" | "haver" => prefix.is_empty(),
            "rir" => has_item("sor", prefix) || prefix.is_empty(),
            "crer" => has_item("des", prefix) || prefix.is_empty(),
            "caber" | "saber" => prefix.is_empty() || *prefix == "des",
            _ => true,
        })
    } else {
        None
    };
    match strong {
        Some((prefix, verb, rest)) => add_strong(word, prefix, verb, rest, forms),
        None => add_regular(word, stem, vowel, forms),
    }
    let participle = verb_row(PARTICIPLES, word);
    if let Some((prefix, _, rest)) = participle {
        forms.join(&format!("{prefix}{}", last(rest).0), "o a os as");
    }
}

fn add_regular(word: &str, stem: &str, class: char, forms: &mut Forms) {
    let changed = verb_row(STRESSED, word);
    let (prefix, _, rest) = changed.unwrap_or(("", "", "-"));
    let mut cells = cells(rest).map(|cell| cell.map(|cell| glue(prefix, cell)));
    let (stressed, first) = (cells.next().flatten(), cells.next().flatten());
    let eared = (class == 'a' && stem.ends_with('e')).then(|| glue(stem, "i"));
    let stressed = stressed.or(eared).unwrap_or_else(|| stem.to_owned());
    let first = first.unwrap_or_else(|| if class == 'a' { stressed.clone() } else { before_back(stem, 'ç') });
    let first = if class == 'i' && stem.ends_with("gu") && changed.is_none() {
        last(stem).0.to_owned()
    } else {
        first
    };
    forms.join(&first, "o");
    let open = ends_with(stem, "a u") && class == 'i' && !ends_with(stem, "gu qu");
    match class {
        'a' => {
            forms.join(&stressed, "a as am");
            forms.join(
                stem,
                "amos ámos ais ai ava avas ávamos áveis avam ou aste astes aram ara aras áramos áreis",
            );
            forms.join(stem, "asse asses ássemos ásseis assem ares armos ardes arem ando ado ada ados adas");
            forms.join(&before_front(stem, 'ç'), "ei");
            forms.join(&before_front(&first, 'ç'), "e es em");
            forms.join(&before_front(stem, 'ç'), "emos eis");
        }
        'e' => {
            forms.join(
                stem,
                "e es em emos eis ei ia ias íamos íeis iam i este eu estes eram era eras êramos êreis",
            );
            forms.join(stem, "esse esses êssemos êsseis essem eres ermos erdes erem endo ido ida idos idas");
            forms.join(&first, "a as amos ais am");
        }
        _ if open => {
            forms.join(&stressed, "i is em");
            forms.join(
                stem,
                "i is em ímos ís í ía ías íamos íeis íam íste iu ístes íram íra íras íramos íreis",
            );
            forms.join(stem, "ísse ísses íssemos ísseis íssem íres irmos irdes írem indo ído ída ídos ídas");
            forms.join(
                &if stem.ends_with('a') { glue(stem, "i") } else { stem.to_owned() },
                "a as amos ais am o",
            );
        }
        _ => {
            forms.join(&stressed, "e es em");
            forms.join(stem, "imos is i ia ias íamos íeis iam iste iu istes iram ira iras íramos íreis");
            forms.join(stem, "isse isses íssemos ísseis issem ires irmos irdes irem indo ido ida idos idas");
            forms.join(&first, "a as amos ais am");
        }
    }
    forms.join(word, "ei ás á emos eis ão ia ias íamos íeis iam");
}

fn add_strong(word: &str, prefix: &str, verb: &str, rest: &str, forms: &mut Forms) {
    let mut cells = cells(rest).map(|cell| cell.map(|cell| glue(prefix, cell)));
    let mut next = || cells.next().flatten();
    let (first, third, subjunctive, past, he, future, participle) =
        (next(), next(), next(), next(), next(), next(), next());
    let stem = last(last(word).0).0;
    let infinitive = if verb == "pôr" || verb == "por" { glue(prefix, "pôr") } else { word.to_owned() };
    first.iter().for_each(|form| forms.add(form));
    if let Some(third) = &third {
        forms.add(third);
        let accented = accented(third);
        match verb {
            "ter" | "vir" => {
                let (open, close) = if verb == "ter" {
                    ("téns tém têm tens", "emos endes")
                } else {
                    ("véns vém vêm vens", "imos indes")
                };
                let t = if verb == "ter" { "t" } else { "v" };
                forms.join(prefix, open);
                forms.add(&accented.replace('e', "é"));
                forms.join(&glue(prefix, t), close);
                forms.join(
                    prefix,
                    if verb == "ter" {
                        "tinha tinhas tínhamos tínheis tinham"
                    } else {
                        "vinha vinhas vínhamos vínheis vinham vinda vindas vindos"
                    },
                );
            }
            "pôr" | "por" => {
                forms.join(prefix, "pões põem pomos pondes punha punhas púnhamos púnheis punham pondo ponde");
            }
            _ => {
                if !third.ends_with(['z', 'i']) {
                    forms.join(third, "s");
                }
                match verb {
                    "ver" | "crer" | "ler" | "reler" => forms.join(stem, "eem emos edes"),
                    "dar" | "estar" => forms.join(stem, "amos ais ão"),
                    "haver" => forms.add_all("hão havemos haveis"),
                    "rir" => forms.join(stem, "iem imos ides is"),
                    _ => forms.join(stem, "em emos eis es e"),
                }
            }
        }
    }
    match verb {
        "dar" | "estar" => forms.join(stem, "ava avas ávamos áveis avam ando ado ada ados adas"),
        "ter" | "pôr" | "por" => {}
        "vir" | "rir" => forms.join(stem, "indo"),
        _ => forms.join(stem, "ia ias íamos íeis iam"),
    }
    match verb {
        "dar" | "estar" | "pôr" | "por" | "vir" => {}
        "rir" => forms.join(stem, "ia ias íamos íeis iam ido i iste iu istes iram ira iras isse isses íssemos issem ires irmos irem ri"),
        _ => {
            forms.join(stem, "endo");
            if participle.is_none() {
                forms.join(stem, "ido ida idos idas");
            }
        }
    }
    if let Some(subjunctive) = subjunctive {
        let endings = if verb == "dar" { "ê ês emos eis eem" } else { "a as amos ais am" };
        forms.join(&subjunctive, endings);
    }
    match past {
        Some(past) if verb == "ver" || verb == "vir" => {
            he.iter().for_each(|form| forms.add(form));
            forms.join(
                &past,
                if verb == "ver" {
                    "_ ste mos stes ram ra ras sse sses ssem r res rmos rem"
                } else {
                    "m este emos estes eram era eras esse esses essem er eres ermos erem"
                },
            );
            forms.join(last(&past).0, if verb == "ver" { "íramos íssemos" } else { "iéramos iéssemos" });
        }
        Some(past) => {
            he.iter().for_each(|form| forms.add(form));
            forms.join(&past, "e este emos estes eram era eras éramos esse esses éssemos éreis ésseis essem er eres ermos erdes erem");
            match verb {
                "fazer" | "querer" | "pôr" | "por" => forms.add(&past),
                "dar" => forms.join(&past, "ei"),
                _ => {}
            }
        }
        None if verb != "rir" => {
            forms.join(
                stem,
                "i este eu estes eram era eras êramos esse esses êssemos essem eres ermos erem ido",
            );
        }
        None => {}
    }
    let future = future.unwrap_or_else(|| unaccented(word));
    forms.join(&future, "ei ás á emos eis ão ia ias íamos íeis iam");
    let personal = unaccented(&infinitive);
    forms.join(&personal, "es mos des em");
    forms.add(&infinitive);
    if let Some(participle) = participle {
        forms.join(last(&participle).0, "o a os as");
    }
}

/// The singular of a plural.
fn singular(word: &str) -> Option<String> {
    let stem = word.strip_suffix('s').filter(|stem| length(stem) > 3 && !ends_with(stem, "u é ê"))?;
    if has_item("vírus tênis lápis ônibus antes menos crise mais depois atrás", word) {
        return None;
    }
    for (plural, singular) in [
        ("ões", "ão"),
        ("ães", "ão"),
        ("ãos", "ão"),
        ("ais", "al"),
        ("éis", "el"),
        ("óis", "ol"),
        ("uis", "ul"),
        ("ns", "m"),
    ] {
        if let Some(start) = word.strip_suffix(plural) {
            return Some(glue(start, singular));
        }
    }
    let start = stem
        .strip_suffix('e')
        .filter(|start| ends_with(start, "or") || ends_with(start, "er ar z") && length(start) > 3);
    Some(start.unwrap_or(stem).to_owned())
}

fn add_singular(word: &str, forms: &mut Forms) {
    forms.add(word);
    let (stem, end) = last(word);
    let feminine =
        if length(stem) <= 4 { has_item(SHORT_WITH_FEMININE, word) } else { !has_item(NO_FEMININE, word) };
    if let Some(start) = without(word, "ão") {
        if has_item(IN_AES, word) {
            forms.join(start, "ães");
        } else if has_item(IN_AOS, word) {
            forms.join(start, "ãos");
            if has_item("irmão cidadão cristão pagão órfão são anão vilão cortesão artesão", word)
            {
                forms.join(start, "ã ãs");
            }
        } else {
            forms.join(start, "ões");
            if !ends_with(start, "ç s") {
                forms.join(start, if ends_with(start, "r l t") { "ona onas" } else { "ã ãs ona onas" });
            }
        }
        if has_item("alemão catalão", word) {
            forms.join(start, "ã ãs");
        }
        return;
    }
    match end {
        'o' if feminine && !ends_with(stem, "ment ism íci óri") => forms.join(stem, "o a os as"),
        'a' if ends_with(stem, "ad id os iv") && length(stem) > 4
            || has_item(SHORT_WITH_FEMININE, &glue(stem, "o"))
            || ends_with(stem, "assin") =>
        {
            forms.join(stem, "a o as os");
        }
        'm' => forms.join(stem, "ns"),
        'l' => {
            let (start, vowel) = last(stem);
            match vowel {
                'e' if syllables(start, VOWELS) > 0 && unaccented(start) != start => forms.join(stem, "is"),
                'e' => forms.join(start, "éis"),
                'o' => forms.join(start, "óis"),
                'i' if unaccented(start) != start => forms.join(start, "eis"),
                'i' => forms.join(start, "is eis"),
                _ => forms.join(stem, "is"),
            }
            if ends_with(word, "nhol") {
                forms.join(word, "a as");
            }
        }
        'r' if ends_with(word, "or")
            && length(word) > 3
            && !has_item(
                "maior menor melhor pior terror horror error calor valor cor dor humor rumor \
            motor setor fator favor interior exterior superior inferior anterior",
                word,
            ) =>
        {
            forms.join(word, "es a as");
        }
        'r' | 'z' => forms.join(word, "es"),
        's' => match without(word, "ês") {
            Some(start) if length(start) > 2 => forms.join(start, "eses esa esas"),
            _ if ends_with(word, "ás ês ís ós ús") || syllables(word, VOWELS) == 1 => {
                forms.join(&unaccented(word), "es")
            }
            _ => {}
        },
        _ if is_among(VOWELS, end) => forms.join(word, "s"),
        _ => forms.join(word, "s es"),
    }
}
