//! Russian nouns, adjectives and verbs.
//!
//! Sources: Zaliznyak, Grammatical Dictionary of the Russian Language, for the classes of stems and
//! endings; the Academy's Russian Grammar of 1980, volume I, §§ 1123–1366 (nouns), 1296–1337
//! (adjectives) and 1565–1613 (verbs).

mod noun;
mod verb;

use super::Language;
use super::forms::{Forms, ends_with, glue, has_item, is_among, last, length, without};

pub(super) const LANGUAGE: Language =
    Language {
        vowels: VOWELS, consonants: "бвгджзйклмнпрстфхцчшщъь", confused: CONFUSED, inflect
    };

const VOWELS: &str = "аеиоуыэюя";
const HUSHING: &str = "ж ш ч щ";

/// Words and what they must not give, since it is another common word as well.
const CONFUSED: &str = "черта черт
кол кола
пол поле
рота рот
пола пол
суда суд
мата мат
тома том
рада рад
вина вин
кота кот
рода род
стена стен
дама дам
рама рам
пора пор
тела тел
мина мин
вода вод
сука сук
судно суд";

/// Words that are not inflected, or of which each form is a word of its own.
const UNINFLECTED: &str = "и а но да или либо то не ни на за по до от из ко во со об обо под над при про для без через \
    между перед после около у к с о в бы ли же ль как так там тут где куда когда если чтобы потому хотя уже еще \
    только очень тоже также вот вон нет есть что кто он она оно они я ты мы вы его ее их им ими ему ей мне меня тебя \
    себя нас вас нам вам нами вами это эта эти все всех всем всеми весь вся всё свой своя мой моя твой твоя наш \
    ваш который которая такой такая какой какая сам сама сами можно нужно надо нельзя больше меньше метро кино \
    пальто авто депо радио видео порно досье кафе шоссе пюре кофе такси интервью кенгуру хинди леди мадам какао \
    казино киви рагу меню жюри бюро фото шоу гетто сопрано танго фламинго торнадо лассо эмбарго табу рандеву \
    алиби конфетти пони эмо дзюдо айкидо карате регби хобби здесь сейчас теперь тогда всегда никогда опять вспять";

/// Endings of participles in -щий and -ший.
const PARTICIPLE: &str = "ий ая ее ие его ему им ем ей ую ими их";
const HARD: &str = "ый ая ое ые ого ому ым ом ой ую ыми ых ою";
const SOFT: &str = "ий яя ее ие его ему им ем ей юю ими их ею";

/// Nouns in -ой.
const NOUNS_IN_OJ: &str = "бой герой покой рой строй слой конвой разбой ковбой гной вой перегной застой запой отстой прибой \
    убой забой изгой плейбой сбой перебой покрой зной левкой мордобой китобой зверобой алой \
    перепой припой отбой водопой гобой целлулой";
/// Nouns in -ний and other soft -ий that look like adjectives.
const NOUNS_IN_NIJ: &str = "гений алюминий";

/// Plurals of adjectives in -чие.
const IN_CHIE: &str =
    "рабочие прочие горячие зрячие бродячие летучие колючие вонючие могучие певчие лежачие ходячие";

/// Adds the stem with each ending, the first letter of which is written as it is after the stem's
/// last: и and not ы after г, к, х; а, у and и after hushing sounds, and both о and е.
fn join(forms: &mut Forms, stem: &str, endings: &str) {
    let end = last(stem).1;
    let (velar, hushing) = (is_among("гкх", end), is_among("жшчщ", end));
    if !velar && !hushing && end != 'ц' {
        return forms.join(stem, endings);
    }
    let mut word = String::with_capacity(stem.len() + 8);
    for ending in endings.split(' ') {
        let mut letters = ending.chars();
        let first = letters.next().unwrap_or('_');
        let written: &[char] = match first {
            '_' => &['_'],
            'ы' if velar || hushing => &['и'],
            'я' if hushing || end == 'ц' => &['а'],
            'ю' if hushing || end == 'ц' => &['у'],
            'о' if !velar => &['о', 'е'],
            _ => &[first],
        };
        for letter in written {
            word.clear();
            word.push_str(stem);
            if *letter != '_' {
                word.push(*letter);
            }
            word.push_str(letters.as_str());
            forms.add(&word);
        }
    }
}

/// Every form of a Russian word.
fn inflect(word: &str, forms: &mut Forms) {
    if has_item(UNINFLECTED, word) {
        return;
    }
    if verb::is_infinitive(word) {
        return verb::add(word, forms);
    }
    if noun::add_irregular(word, forms) {
        return;
    }
    if let Some((stem, soft)) = adjective(word) {
        return add_adjective(stem, soft, forms);
    }
    add_verb_of(word, forms);
    noun::add(word, forms);
}

/// The stem of an adjective, and whether it is soft.
fn adjective(word: &str) -> Option<(&str, bool)> {
    let word =
        without(word, "ся").filter(|start| ends_with(start, "щий ший щая шая щие шие")).unwrap_or(word);
    let two = |endings: &str| {
        endings.split(' ').find_map(|ending| word.strip_suffix(ending)).filter(|stem| length(stem) > 1)
    };
    let hard_end = |stem: &str| ends_with(stem, "г к х ж ш ч щ");
    if let Some(stem) = two("ый ые") {
        return Some((stem, false));
    }
    if ends_with(word, "жие чие") && !has_item(IN_CHIE, word) {
        return None;
    }
    if let Some(stem) = two("ее").filter(|stem| stem.ends_with('щ') && length(stem) > 3) {
        return Some((stem, false));
    }
    if let Some(stem) = two("ий ие").filter(|stem| hard_end(stem)) {
        return Some((stem, false));
    }
    if let Some(stem) =
        without(word, "ий").filter(|stem| stem.ends_with('н') && !has_item(NOUNS_IN_NIJ, word))
    {
        return Some((stem, true));
    }
    if let Some(stem) = two("ой") {
        return (!has_item(NOUNS_IN_OJ, word) && length(stem) > 2 || has_item("злой", word))
            .then_some((stem, false));
    }
    if let Some(stem) = two("яя").filter(|stem| stem.ends_with('н')) {
        return Some((stem, true));
    }
    two("ая ое").filter(|stem| length(stem) > 2).map(|stem| (stem, false))
}

/// Adds the forms of an adjective: long, short and the comparative.
fn add_adjective(stem: &str, soft: bool, forms: &mut Forms) {
    if forms_reflexive(forms) {
        for ending in PARTICIPLE.split(' ') {
            forms.add(&format!("{stem}{ending}ся"));
        }
        return;
    }
    if soft {
        forms.join(stem, SOFT);
        return;
    }
    join(forms, stem, HARD);
    if ends_with(stem, "ск цк щ вш") || length(stem) < 3 && !has_item("зл", stem) {
        return;
    }
    join(forms, stem, "а о ы ее");
    let (start, end) = last(stem);
    let (before, middle) = last(start);
    let short = match (middle, end) {
        // Of "проданный", but not of "карманный", whose noun is another word.
        ('н', 'н') if last(before).1 == 'е' || before.ends_with('а') && verb::has_prefix(stem) => {
            forms.add(&glue(start, "ен"));
            start.to_owned()
        }
        ('н', 'н') => glue(start, "ен"),
        ('ь' | 'й', 'н' | 'к') => format!("{before}е{end}"),
        ('ж' | 'ш' | 'ч', 'к') => glue(start, "ек"),
        (_, 'к') if !is_among(VOWELS, middle) => glue(start, "ок"),
        (_, 'н') if !is_among(VOWELS, middle) && middle != 'р' || ends_with(stem, "рн") => {
            glue(start, "ен")
        }
        _ => stem.to_owned(),
    };
    forms.add(&short);
    if is_among("гкх", end) {
        let changed = match end {
            'г' => 'ж',
            'х' => 'ш',
            _ => 'ч',
        };
        forms.add(&format!("{start}{changed}е"));
    }
}

/// Whether the word itself has the -ся of a reflexive participle.
fn forms_reflexive(forms: &Forms) -> bool {
    ends_with(forms.word(), "ийся аяся иеся")
}

/// Adds the verb of which a word is a form, where the ending is one of verbs only.
fn add_verb_of(word: &str, forms: &mut Forms) {
    let reflexive = ["ся", "сь"].into_iter().find_map(|ending| word.strip_suffix(ending));
    let (plain, particle) = reflexive.map_or((word, ""), |plain| (plain, "ся"));
    let stem = |ending: &str| plain.strip_suffix(ending).filter(|stem| length(stem) > 2);
    let infinitive = if let Some(stem) = stem("ует").or_else(|| stem("уют")).or_else(|| stem("уешь"))
    {
        format!("{stem}овать{particle}")
    } else if let Some(stem) =
        "ет ют ешь ем ете".split(' ').find_map(stem).filter(|stem| ends_with(stem, "а я") && length(stem) > 3)
    {
        format!("{stem}ть{particle}")
    } else if let Some(stem) = stem("ит")
        .filter(|_| word.len() > 12 && !word.ends_with("бит"))
        .filter(|stem| reflexive.is_some() || ends_with(stem, "б п"))
    {
        format!("{stem}ить{particle}")
    } else if let Some(stem) = stem("ли").filter(|stem| is_among(VOWELS, last(stem).1)) {
        format!("{stem}ть{particle}")
    } else if let Some(stem) = "л ла ло".split(' ').find_map(stem).filter(|stem| {
        reflexive.is_some() && is_among(VOWELS, last(stem).1) || ends_with(stem, "ыва ива ова нича ну")
    }) {
        format!("{stem}ть{particle}")
    } else {
        return;
    };
    if verb::is_infinitive(&infinitive) {
        forms.add_forms_of(&infinitive, verb::add);
    }
}
