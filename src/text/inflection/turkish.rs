//! Turkish nouns, with their plural, possessive and case, and verbs, with tense and person.
//!
//! Endings are written as patterns: A is a or e, I is ı, i, u or ü, and D is d or t, after the letter
//! before; Y, S and N are y, s and n after a vowel only, and V is I after a consonant only.
//!
//! Sources: Göksel & Kerslake, Turkish: A Comprehensive Grammar, chapters 2 (changes of the stem), 3
//! (vowel harmony) and 8 (inflection); Lewis, Turkish Grammar, chapters 2, 6 and 8.

use super::Language;
use super::forms::{Forms, ends_with, glue, has_item, is_among, last, length, syllables, without};

pub(super) const LANGUAGE: Language =
    Language { vowels: VOWELS, consonants: "bcçdfgğhjklmnprsştvyz", confused: "", inflect };

const VOWELS: &str = "aeıioöuüâîû";

/// Words that are not inflected.
const UNINFLECTED: &str = "ve ile de da ki mi mı mu mü ama fakat veya ya için gibi kadar daha çok en bu şu o ben sen biz siz onlar bir her \
    hiç ne kim nasıl neden niye nerede var yok evet hayır değil çünkü eğer ise sonra önce şimdi zaten bile sadece \
    ancak hem";

/// Nouns in -mek and -mak.
const NOT_VERBS: &str = "ekmek parmak ırmak kaymak çakmak tokmak basamak damak yamak kıymak ilmek";

/// Nouns of one syllable whose last consonant is softened, those of several in -t that are, and
/// those in -k that are not.
const SOFT_SHORT: &str =
    "kap dip cep çok gök but kurt yurt dert art taç uç dört borç genç renk denk harç güç";
const SOFT_IN_T: &str =
    "kanat kağıt bulut umut armut tat yoğurt söğüt öğüt geçit cilt yiğit avurt bent murat";
const HARD_IN_K: &str = "hukuk ahlak park tank zevk fark halk ırk çek lak banknok sevk fabrik katalog ekip";

/// Nouns that lose their last vowel.
const FLEETING: &str = "ağız burun oğul karın beyin akıl isim şehir fikir nehir resim alın boyun göğüs omuz ömür emir cisim kısım zulüm \
    şekil nesil izin hapis kayıp ayıp sabır keyif hüküm metin asıl vakit nakit";

/// Words with a back vowel last whose endings have front ones.
const FRONT: &str = "saat kalp rol gol alkol petrol kontrol hal harf festival protokol sembol ideal dikkat hakikat seyahat şefkat \
    sürat itaat cemaat menfaat kabul meşgul terminal hayal metal ihtimal misal ihmal";

/// Verbs of one syllable whose aorist has I, and those whose t is softened.
const AORIST_IN_I: &str = "al bil bul dur gel gör kal ol öl san var ver vur";
const SOFT_VERBS: &str = "git et tat güt affet kaybet katlet mahvet hallet sabret hisset reddet zannet seyret emret defet \
    küfret bahset";

const POSSESSIVE: [&str; 5] = ["", "Vm", "Vn", "VmIz", "VnIz"];
const CASES: &str = "_ YI YA DA DAn NIn YlA";
const CASES_OF_THIRD: &str = "_ nI nA ndA ndAn nIn YlA";

/// Every form of a Turkish word.
fn inflect(word: &str, forms: &mut Forms) {
    if has_item(UNINFLECTED, word) {
        return;
    }
    if let Some(stem) = without(word, "mek").or_else(|| without(word, "mak")) {
        let harmonic = word.ends_with('k') && is_front(stem) == word.ends_with("mek");
        if harmonic && syllables(stem, VOWELS) > 0 && !has_item(NOT_VERBS, word) {
            if word == "yemek" {
                add_noun(word, forms);
            }
            let negative = without(stem, "me").or_else(|| without(stem, "ma"));
            return match negative.filter(|stem| {
                length(stem) > 2 && !ends_with(stem, "a e ı i o ö u ü") && syllables(stem, VOWELS) > 0
            }) {
                Some(_) => add_negative(stem, forms),
                None => add_verb(stem, forms),
            };
        }
    }
    if let Some(singular) =
        without(word, "lar").or_else(|| without(word, "ler")).filter(|stem| length(stem) > 1)
        && forms.add_forms_of(singular, add_noun)
    {
        return;
    }
    add_noun(word, forms);
}

/// Whether the last vowel of a stem is a front one.
fn is_front(stem: &str) -> bool {
    stem.chars().rev().find(|letter| is_among(VOWELS, *letter)).is_some_and(|vowel| is_among("eiöüî", vowel))
}

/// A stem with an ending as it is written after it.
fn written(stem: &str, ending: &str, front: bool) -> String {
    let mut word = String::with_capacity(stem.len() + ending.len() + 4);
    word.push_str(stem);
    let mut vowel = stem.chars().rev().find(|letter| is_among(VOWELS, *letter)).unwrap_or('a');
    if front {
        vowel = match vowel {
            'a' | 'ı' | 'â' => 'e',
            'o' => 'ö',
            'u' | 'û' => 'ü',
            _ => vowel,
        };
    }
    for letter in ending.chars() {
        let after = last(&word).1;
        let after_vowel = is_among(VOWELS, after);
        let next = match letter {
            '_' => continue,
            'A' if is_among("eiöüî", vowel) => 'e',
            'A' => 'a',
            'V' if after_vowel => continue,
            'I' | 'V' => match vowel {
                'a' | 'ı' | 'â' => 'ı',
                'e' | 'i' | 'î' => 'i',
                'o' | 'u' | 'û' => 'u',
                _ => 'ü',
            },
            'D' if is_among("çfhkpsşt", after) => 't',
            'D' => 'd',
            'Y' | 'S' | 'N' if !after_vowel => continue,
            'Y' => 'y',
            'S' => 's',
            'N' => 'n',
            _ => letter,
        };
        if is_among(VOWELS, next) {
            vowel = next;
        }
        word.push(next);
    }
    word
}

/// Adds a stem with each ending.
fn join(forms: &mut Forms, stem: &str, endings: &str, front: bool) {
    for ending in endings.split(' ') {
        forms.add(&written(stem, ending, front));
    }
}

/// Whether an ending begins with a vowel after a consonant.
fn begins_with_vowel(ending: &str) -> bool {
    ending.starts_with(['Y', 'S', 'N', 'V', 'I', 'A']) && ending != "YlA"
}

fn add_noun(word: &str, forms: &mut Forms) {
    forms.add(word);
    let front = has_item(FRONT, word);
    let soft = softened(word);
    let open = is_among(VOWELS, last(word).1);
    let water = has_item("su", word);
    let stem_for = |ending: &str| if !open && begins_with_vowel(ending) { soft.as_str() } else { word };
    for case in CASES.split(' ') {
        forms.add(&written(stem_for(case), if water && case == "NIn" { "yIn" } else { case }, front));
    }
    for possessive in &POSSESSIVE[1..] {
        let stem = written(
            stem_for(possessive),
            &if water { possessive.replace('V', "yI") } else { (*possessive).to_owned() },
            front,
        );
        join(forms, &stem, CASES, front && !is_front(&stem));
    }
    let third = written(stem_for("SI"), if water { "yI" } else { "SI" }, front);
    join(forms, &third, CASES_OF_THIRD, false);
    let plural = written(word, "lAr", front);
    join(forms, word, "DIr DAki", front);
    join(forms, &plural, "DIr DAki", false);
    for possessive in POSSESSIVE {
        join(forms, &written(&plural, possessive, false), CASES, false);
    }
    join(forms, &written(&plural, "I", false), CASES_OF_THIRD, false);
}

/// The stem of a noun before a vowel.
fn softened(word: &str) -> String {
    let (start, end) = last(word);
    let (before, middle) = last(start);
    let several = syllables(word, VOWELS) > 1;
    if has_item(FLEETING, word) {
        let end = match end {
            'p' => 'b',
            't' if word != "vakit" => 't',
            _ => end,
        };
        return format!("{before}{end}");
    }
    let soft = several || has_item(SOFT_SHORT, word);
    match end {
        'p' if soft => glue(start, "b"),
        'ç' if soft => glue(start, "c"),
        't' if has_item(SOFT_IN_T, word) || has_item(SOFT_SHORT, word) => glue(start, "d"),
        'k' if soft && middle == 'n' => glue(start, "g"),
        'k' if soft && is_among(VOWELS, middle) && !has_item(HARD_IN_K, word) => glue(start, "ğ"),
        'g' if several && is_among(VOWELS, middle) => glue(start, "ğ"),
        _ => word.to_owned(),
    }
}

const OF_PAST: &str = "_ m n k nIz lAr";
const OF_EVIDENTIAL: &str = "_ Im sIn Iz sInIz lAr tI tIm tIk tIr";

/// Adds the forms of a verb, and of its negative.
fn add_verb(stem: &str, forms: &mut Forms) {
    let soft = match last(stem) {
        (start, 't') if has_item(SOFT_VERBS, stem) => glue(start, "d"),
        _ => stem.to_owned(),
    };
    let open = is_among(VOWELS, last(stem).1);
    let narrow = if has_item("ye de", stem) { format!("{}i", last(stem).0) } else { soft.clone() };
    let present = if has_item("ye de", stem) {
        glue(&narrow, "yor")
    } else if open {
        let start = last(stem).0;
        if syllables(start, VOWELS) > 0 { written(start, "Iyor", false) } else { written(stem, "yor", false) }
    } else {
        written(&soft, "Iyor", false)
    };
    let single = syllables(stem, VOWELS) == 1;
    let aorist = if open {
        glue(stem, "r")
    } else if single && !has_item(AORIST_IN_I, stem) {
        written(&soft, "Ar", false)
    } else {
        written(&soft, "Ir", false)
    };
    add_tenses(stem, &narrow, &present, forms);
    join(forms, &aorist, "_ Im sIn Iz sInIz lAr DI DIm DIk DIlAr sA sAm sAn", false);
    let able = written(&narrow, "YAbil", false);
    join(forms, &able, "Ir Irim Irsin Iriz Irler iyor di ecek mek", false);
    let unable = written(&narrow, "YAmA", false);
    join(forms, &unable, "z m zlAr dI", false);
    join(forms, stem, "mAk mAktA mAktAn", false);
    let negative = written(stem, "mA", false);
    add_negative(&negative, forms);
}

/// Adds the forms of a negative stem.
fn add_negative(negative: &str, forms: &mut Forms) {
    let present = written(last(negative).0, "Iyor", false);
    add_tenses(negative, negative, &present, forms);
    join(forms, negative, "m zsIn z yIz zsInIz zlAr zdI mAk", false);
}

/// Adds the tenses that a stem and its negative have alike.
fn add_tenses(stem: &str, soft: &str, present: &str, forms: &mut Forms) {
    join(forms, present, "_ um sun uz sunuz lar du dum duk muş sa", false);
    join(forms, &written(stem, "DI", false), OF_PAST, false);
    join(forms, &written(stem, "mIş", false), OF_EVIDENTIAL, false);
    let future = written(soft, "YAcAk", false);
    join(forms, &future, "_ sIn sInIz lAr tI", false);
    join(forms, &written(soft, "YAcAğ", false), "Im Iz I InI", false);
    join(forms, &written(stem, "sA", false), OF_PAST, false);
    join(forms, &written(stem, "mAlI", false), "_ yIm sIn yIz sInIz lAr", false);
    join(forms, stem, "_ sIn sInlAr mA mAsI mAsInI mAyI mAyA", false);
    join(forms, soft, "YIn YInIz YAyIm YAlIm YA YIp YArAk YIncA YAn YAnlAr YAnI YAnA", false);
    join(forms, &written(stem, "DIğ", false), "I Im In ImIz InI IndA", false);
    join(forms, stem, "DIk DIklArI", false);
}
