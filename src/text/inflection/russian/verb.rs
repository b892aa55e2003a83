//! Russian verbs: both conjugations, the past, the imperative, participles and gerunds.

mod tables;

use super::super::forms::{Forms, ends_with, glue, has_item, is_among, last, length, rows, without};
use super::{PARTICIPLE, VOWELS};
use tables::{CHANGING, IRREGULAR, LOSING, NOUNS, PASSIVE, PREFIXES, SECOND, SLAVONIC};

/// Parts of a verb from which its forms are made.
struct Verb<'a> {
    one: &'a str,
    two: &'a str,
    past: &'a str,
    imperatives: &'a [&'a str],
    passives: &'a [&'a str],
    active: &'a str,
}

/// Whether the word is an infinitive.
pub(super) fn is_infinitive(word: &str) -> bool {
    let stem = without(word, "ся").or_else(|| without(word, "сь")).unwrap_or(word);
    if length(stem) < 4
        && !has_item("дать бить пить лить вить жать есть идти лечь", stem)
        && irregular(stem).is_none()
    {
        return false;
    }
    if has_item(NOUNS, stem) || ends_with(stem, "сеть кровать печать память") {
        return false;
    }
    if ends_with(stem, "ость есть асть исть ысть усть ясть") {
        return irregular(stem).is_some();
    }
    ends_with(stem, "ать ять еть ить оть уть ыть") && length(stem) > 3
        || ends_with(stem, "сти зти йти дти зть")
        || stem.ends_with("чь") && irregular(stem).is_some()
}

/// Whether these letters are prefixes of a verb, or nothing.
fn are_prefixes(letters: &str) -> bool {
    letters.is_empty()
        || has_item(PREFIXES, letters)
        || PREFIXES
            .split(' ')
            .any(|one| letters.strip_prefix(one).is_some_and(|rest| has_item(PREFIXES, rest)))
}

/// Whether a word begins like a verb with a prefix.
pub(super) fn has_prefix(word: &str) -> bool {
    length(word) > 6
        && PREFIXES.split(' ').any(|one| length(one) > 1 && word.starts_with(one))
        && !word.starts_with("обман")
}

/// A prefix as it is before two consonants.
fn opened(prefix: &str) -> String {
    match prefix.chars().next_back() {
        Some('с') if prefix.ends_with("рас") || prefix.ends_with("ис") || prefix.ends_with("вс") => {
            format!("{}зо", last(prefix).0)
        }
        Some(end) if !is_among(VOWELS, end) => glue(prefix, "о"),
        _ => prefix.to_owned(),
    }
}

/// Verbs whose stem has no vowel in some forms, before which a prefix is open.
const OPENING: &str = "бить пить лить вить шить жать мять жечь честь шибить";

/// The prefixes before a root.
fn prefix<'w>(word: &'w str, root: &str) -> Option<&'w str> {
    word.strip_suffix(root).filter(|prefix| are_prefixes(prefix) && !has_item("солить повить унять", word))
}

/// The prefixes and the row of an irregular verb.
fn irregular(word: &str) -> Option<(&str, &'static str, &'static str)> {
    rows(IRREGULAR)
        .filter_map(|(root, rest)| Some((prefix(word, root)?, root, rest)))
        .min_by_key(|(prefix, ..)| prefix.len())
}

/// A form of an irregular verb with its prefix.
fn with_prefix(prefix: &str, root: &str, cell: &str) -> String {
    let mut letters = cell.chars().skip(1);
    if cell == "-" {
        String::new()
    } else if has_item(OPENING, root) && letters.next().is_some_and(|second| !is_among(VOWELS, second)) {
        format!("{}{cell}", opened(prefix))
    } else if root == "гнать" && cell.starts_with("гон") && !matches!(prefix, "по" | "до" | "про")
    {
        format!("{}{cell}", prefix.strip_suffix('о').unwrap_or(prefix))
    } else {
        glue(prefix, cell)
    }
}

/// Adds the forms of an infinitive.
pub(super) fn add(word: &str, forms: &mut Forms) {
    let reflexive = word.ends_with("ся") || word.ends_with("сь");
    let word = if reflexive {
        without(word, "ся").or_else(|| without(word, "сь")).unwrap_or(word)
    } else {
        word
    };
    let mut all = Collector { forms, reflexive };
    all.add(word);
    if let Some((prefix, root, rest)) = irregular(word) {
        let cells: Vec<String> = rest.split(' ').map(|cell| with_prefix(prefix, root, cell)).collect();
        if let [one, two, past, imperative, passive, active @ ..] = cells.as_slice() {
            let active = active.first().map_or("", String::as_str);
            if matches!(root, "дать" | "есть") {
                return all.add_athematic(prefix, root, past, imperative, passive);
            }
            let third = if root == "бежать" || root == "хотеть" {
                Some(format!("{prefix}{}", if root == "бежать" { "бегут" } else { "хотят хотим хотите" }))
            } else {
                None
            };
            if let Some(third) = third {
                third.split(' ').for_each(|form| all.add(form));
            }
            all.add_verb(&Verb { one, two, past, imperatives: &[imperative], passives: &[passive], active });
            if root.ends_with("шибить") {
                all.add(past);
            }
        }
        return;
    }
    let changing = CHANGING
        .split(' ')
        .filter_map(|pair| pair.split_once(':'))
        .find_map(|(root, stem)| Some((root, stem, prefix(word, root)?)));
    let start = without(word, "ть").unwrap_or(word);
    if let Some((root, stem, prefix)) = changing {
        let prefix = match (stem, prefix.strip_suffix('о')) {
            // The vowel of the prefix is there only before a root without one.
            ("дер" | "бер" | "зов", Some(short))
                if matches!(prefix, "со" | "разо" | "обо" | "ото" | "изо" | "подо" | "надо") =>
            {
                if prefix == "разо" {
                    "раз"
                } else {
                    short
                }
            }
            ("пр" | "тр" | "мр", _) if matches!(prefix, "с" | "от" | "об" | "под" | "раз") =>
            {
                return add_short(&mut all, prefix, root, stem);
            }
            _ => prefix,
        };
        let stem = glue(prefix, stem);
        let soft = ends_with(&stem, "л бор пор е а ю у дремл");
        let (one, two) = (format!("{stem}{}", if soft { "ю" } else { "у" }), glue(&stem, "ешь"));
        if ends_with(root, "ереть") {
            return add_short(&mut all, prefix, root, &stem[prefix.len()..]);
        }
        let (past, passive) =
            (glue(start, "л"), if root.ends_with("оть") { glue(start, "т") } else { glue(start, "н") });
        let (strong, weak) = if is_among(VOWELS, last(&stem).1) {
            (glue(&stem, "й"), String::new())
        } else {
            (glue(&stem, "и"), if ends_with(&stem, "ж ш ч щ") { glue(&stem, "ь") } else { String::new() })
        };
        let sprinkle = if root == "сыпать" { glue(prefix, "сыпь") } else { String::new() };
        return all.add_verb(&Verb {
            one: &one,
            two: &two,
            past: &past,
            imperatives: &[&strong, &weak, &sprinkle],
            passives: &[&passive],
            active: "",
        });
    }
    let past = glue(start, "л");
    if let Some(stem) = without(start, "ну") {
        let (one, two, short) = (glue(stem, "ну"), glue(stem, "нешь"), glue(stem, "нь"));
        let imperative = glue(stem, "ни");
        let short =
            if is_among(VOWELS, last(stem).1) || ends_with(stem, LOSING) { short.as_str() } else { "" };
        let passive = glue(start, "т");
        all.add_verb(&Verb {
            one: &one,
            two: &two,
            past: &past,
            imperatives: &[&imperative, short],
            passives: &[&passive],
            active: "",
        });
        if ends_with(stem, LOSING) {
            all.add_past(stem, "");
        }
        return;
    }
    if start.ends_with('и') || SECOND.split(' ').any(|root| prefix(word, root).is_some()) {
        return add_second(&mut all, word, start, &past);
    }
    // What is left is regular: -аю, -яю, -ею, and -ую of -овать.
    let give = ends_with(start, "дава знава става");
    let stem = if give {
        last(last(start).0).0.to_owned()
    } else if let Some(stem) = without(start, "ова") {
        glue(stem, "у")
    } else if let Some(stem) =
        without(start, "ева").filter(|stem| ends_with(stem, "ж ш ч щ ц") && !ends_with(stem, "ач"))
    {
        glue(stem, "у")
    } else if let Some(stem) = without(start, "ева").filter(|stem| ends_with(stem, "во гор мал")) {
        glue(stem, "ю")
    } else {
        start.to_owned()
    };
    let (one, two) = (glue(&stem, "ю"), glue(&stem, "ешь"));
    let imperative = if give { glue(start, "й") } else { glue(&stem, "й") };
    let passive = if start.ends_with('е') { String::new() } else { glue(start, "н") };
    all.add_verb(&Verb {
        one: &one,
        two: &two,
        past: &past,
        imperatives: &[&imperative],
        passives: &[&passive],
        active: "",
    });
    if give {
        all.add(&glue(start, "я"));
        if !all.reflexive {
            all.forms.join(&glue(start, "ем"), PASSIVE);
        }
    }
}

/// Adds a verb in -ереть, whose past has no л: умер, умерла.
fn add_short(all: &mut Collector, prefix: &str, root: &str, stem: &str) {
    let open =
        if matches!(prefix, "с" | "от" | "об" | "под" | "раз" | "из") { "о" } else { "" };
    let (one, two) = (format!("{prefix}{open}{stem}у"), format!("{prefix}{open}{stem}ешь"));
    let past = format!("{prefix}{}", without(root, "еть").unwrap_or(root));
    let (imperative, passive) = (format!("{prefix}{open}{stem}и"), glue(&past, "т"));
    all.add_verb(&Verb {
        one: &one,
        two: &two,
        past: &past,
        imperatives: &[&imperative],
        passives: &[&passive],
        active: "",
    });
}

/// Adds a verb of the second conjugation.
fn add_second(all: &mut Collector, word: &str, start: &str, past: &str) {
    let stem = last(start).0;
    let changed = changed(stem, word);
    let hushing = ends_with(&changed, "ж ш ч щ");
    let one = format!("{changed}{}", if hushing { "у" } else { "ю" });
    let two = glue(stem, "ишь");
    let mut imperatives = vec![glue(stem, "и")];
    if start.ends_with('и')
        && is_among(VOWELS, last(last(stem).0).1)
        && (length(stem) > 3 || has_item("вер мер", stem))
    {
        imperatives.push(glue(stem, "ь"));
    }
    if is_among(VOWELS, last(stem).1) {
        imperatives.push(glue(stem, "й"));
    }
    let mut passives = Vec::new();
    if start.ends_with('и') || start.ends_with('е') {
        passives.push(glue(&changed, "ен"));
        if stem.ends_with('д') {
            passives.push(format!("{}жден", last(stem).0));
        }
    }
    if !start.ends_with('и') {
        passives.push(glue(start, "н"));
    }
    let (imperatives, passives): (Vec<&str>, Vec<&str>) =
        (imperatives.iter().map(String::as_str).collect(), passives.iter().map(String::as_str).collect());
    all.add_verb(&Verb {
        one: &one,
        two: &two,
        past,
        imperatives: &imperatives,
        passives: &passives,
        active: "",
    });
}

/// The stem as it is in the first person of the second conjugation.
fn changed(stem: &str, word: &str) -> String {
    let (start, end) = last(stem);
    match end {
        'б' | 'п' | 'в' | 'м' | 'ф' => glue(stem, "л"),
        'д' | 'з' => glue(start, "ж"),
        'с' => glue(start, "ш"),
        'т' if start.ends_with('с') => format!("{}щ", last(start).0),
        'т' => format!("{start}{}", if ends_with(word, SLAVONIC) { "щ" } else { "ч" }),
        _ => stem.to_owned(),
    }
}

/// Gathers the forms of a verb, with -ся where it is reflexive.
struct Collector<'f> {
    forms: &'f mut Forms,
    reflexive: bool,
}

impl Collector<'_> {
    fn add(&mut self, form: &str) {
        if !self.reflexive {
            self.forms.add(form);
        } else if is_among(VOWELS, last(form).1) {
            self.forms.join(form, "сь");
        } else {
            self.forms.join(form, "ся");
        }
    }

    fn join(&mut self, stem: &str, endings: &str) {
        for ending in endings.split(' ') {
            self.add(&glue(stem, ending));
        }
    }

    /// An active participle, which has -ся after vowels as well.
    fn participle(&mut self, stem: &str) {
        for ending in PARTICIPLE.split(' ') {
            self.forms.add(&format!("{stem}{ending}{}", if self.reflexive { "ся" } else { "" }));
        }
    }

    fn add_verb(&mut self, verb: &Verb) {
        let second = verb.two.ends_with("ишь");
        let stem = without(verb.two, "ешь").or_else(|| without(verb.two, "ишь")).unwrap_or(verb.two);
        let hushing = ends_with(stem, "ж ш ч щ");
        self.add(verb.one);
        self.join(stem, if second { "ишь ит им ите" } else { "ешь ет ем ете" });
        let third = match (second, hushing) {
            (true, true) => glue(stem, "а"),
            (true, false) => glue(stem, "я"),
            (false, _) => verb.one.to_owned(),
        };
        self.join(&third, "т");
        self.participle(&glue(&third, "щ"));
        let gerund = if hushing { "а" } else { "я" };
        if second
            || is_among(VOWELS, last(stem).1)
            || hushing
            || verb.one.ends_with('у') && stem == last(verb.one).0
        {
            self.join(stem, gerund);
        }
        for imperative in verb.imperatives.iter().filter(|form| !form.is_empty()) {
            self.add(imperative);
            self.join(imperative, "те");
        }
        self.add_past(verb.past, verb.active);
        if !self.reflexive {
            let present = if second { "им" } else { "ем" };
            self.forms.join(&glue(stem, present), PASSIVE);
            for passive in verb.passives.iter().filter(|passive| !passive.is_empty()) {
                self.forms.join(passive, "_ а о ы");
                let long = if passive.ends_with('н') { "н" } else { "" };
                self.forms.join(&glue(passive, long), "ый ая ое ые ого ому ым ом ой ую ыми ых");
            }
        }
    }

    /// The past, its participle and gerunds, from its masculine.
    fn add_past(&mut self, past: &str, active: &str) {
        self.add(past);
        let stem = past.strip_suffix('л').filter(|stem| is_among(VOWELS, last(stem).1));
        if let Some(stem) = without(past, "шел") {
            self.join(stem, "шла шло шли");
        } else {
            self.join(stem.unwrap_or(past), "ла ло ли");
        }
        match stem {
            _ if !active.is_empty() => self.participle(active),
            Some(stem) => {
                self.participle(&glue(stem, "вш"));
                self.join(stem, if self.reflexive { "вши" } else { "в вши" });
            }
            None => {
                self.participle(&glue(past, "ш"));
                self.join(past, "ши");
            }
        }
    }

    /// The verbs "give" and "eat", whose endings are their own.
    fn add_athematic(&mut self, prefix: &str, root: &str, past: &str, imperative: &str, passive: &str) {
        let (stem, endings) = if root == "дать" {
            ("да", "м шь ст дим дите дут")
        } else {
            ("е", "м шь ст дим дите дят")
        };
        self.join(&glue(prefix, stem), endings);
        self.add(imperative);
        self.join(imperative, "те");
        self.add_past(past, "");
        if !self.reflexive {
            self.forms.join(passive, "_ а о ы ный ная ное ные ного ному ным ном ной ную ными ных");
        }
    }
}
