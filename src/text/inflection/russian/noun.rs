//! Russian nouns: the three declensions, vowels that come and go, and the nouns that stand alone.

use super::super::forms::{Forms, ends_with, glue, has_item, is_among, last, length, rows, without};
use super::{HUSHING, VOWELS, join};

const MASCULINE: &str = "_ а у ом е ы ов ам ами ах";
const SOFT_MASCULINE: &str = "ь я ю ем е и ей ям ями ях";
const THIRD: &str = "ь и ью ей ям ями ях";
const FEMININE: &str = "а ы е у ой ою ам ами ах";
const SOFT_FEMININE: &str = "я и е ю ей ею ям ями ях";

/// A noun, a stem, and its endings or the number of a set of them; several rows may be of one noun.
const IRREGULAR: &str = "мать мат 3ер
дочь доч 3ер
человек человек 1
человек люд и ей ям ьми ях
ребенок ребенк 1
ребенок дет и ей ям ьми ях
дитя дитя _ ти тею
дитя дет и ей ям ьми ях
сын сын 1
сын сынов 8
брат брат а у ом е
брат брат 7
муж муж а у ем е и ей ам ами ах
муж муж 8
друг друг а у ом е
друг друз 8
враг враг 1
стул стул а у ом е
стул стул 7
лист лист 1
лист лист 7
кол кол у ом е
кол кол 7
дерево дерев о а у ом е
дерево дерев 7
крыло крыл о а у ом е
крыло крыл 7
перо пер о а у ом е
перо пер 7
рот рт 1
рот рот _
лев льв 1
лев лев _
лед льд 1
лед лед _
лоб лб 1
лоб лоб _
пес пс 1
пес пес _
мох мх 1
мох мох _
день дн 2
день день _
путь пут ь и ем ей ям ями ях
любовь любв и е ей ям ями ях
любовь любовь _ ю
церковь церкв и ей ам ами ах ям ями ях
церковь церковь _ ю
ложь лж и
ложь ложь _ ю
рожь рж и
рожь рожь _ ю
господин господин а у ом е
господин господ а _ ам ами ах
хозяин хозяин а у ом е
хозяин хозяев а _ ам ами ах
цыган цыган 1
цыган цыган е _
сосед сосед а у ом е и ей ям ями ях
черт черт а у ом е и ей ям ями ях
ухо ух о а у ом е
ухо уш и ей ам ами ах
око ок о а у ом е
око оч и ей ам ами ах
небо неб о а у ом е
небо небес а _ ам ами ах
чудо чуд о а у ом е
чудо чудес а _ ам ами ах
плечо плеч о а у ом е и _ ам ами ах
колено колен о а у ом е и ей ям ями ях ам ами ах
судно судн о а у ом е
судно суд а ов ам ами ах
яйцо яйц о а у ом е ам ами ах
яйцо яиц _
зло зл о а у ом е
зло зол _
курица куриц а ы е у ей ам ами ах _
курица кур ы _ ам ами ах
заяц зайц а у ем е ы ев ам ами ах
заяц заяц _
христос христ а у ом е
бог бог 1
бог боже _";

/// Nouns that lose a vowel, and what is left.
const FLEETING: &str = "орел:орл осел:осл козел:козл узел:узл котел:котл угол:угл посол:посл ковер:ковр шатер:шатр костер:костр \
    ветер:ветр ров:рв сон:сн шов:шв хребет:хребт заем:займ наем:найм щегол:щегл псалом:псалм бугор:бугр \
    пепел:пепл дятел:дятл багор:багр овес:овс бобер:бобр свекор:свекр \
    хлопок:хлопк чехол:чехл вымысел:вымысл помысел:помысл промысел:промысл умысел:умысл замысел:замысл \
    дурень:дурн парень:парн корень:корн камень:камн пень:пн ремень:ремн ливень:ливн уровень:уровн перстень:перстн \
    огонь:огн уголь:угл ноготь:ногт коготь:когт локоть:локт угорь:угр ломоть:ломт деготь:дегт стержень:стержн \
    гребень:гребн оползень:оползн стебель:стебл кашель:кашл баловень:баловн \
    сидень:сидн слепень:слепн щебень:щебн студень:студн бубен:бубн";

/// Nouns in -ок that keep their vowel.
const KEEPING: &str = "оброк урок игрок срок порок поток исток восток сток ток блок сок рок пророк едок ходок седок знаток бок зарок \
    шок электрошок водосток валок срок чмок пок скок кок док фок чок кровосток водоток намек век чек";

/// Nouns in -ец that keep their vowel, since consonants would crowd without it.
const FULL_IN_EC: &str = "подлец мудрец кузнец жнец чтец храбрец мертвец близнец наглец беглец хитрец льстец спец шлец гордец лжец жрец сорванец";

/// Masculine nouns in -ь of four letters or fewer, and ends of longer ones.
const MASCULINE_SHORT: &str = "кобель кабель скальпель дизель гость тесть зверь дождь гвоздь лось гусь конь князь царь зять якорь нуль ноль руль враль куль хмель \
    ферзь вождь рубль корабль журавль госпиталь король алкоголь пароль контроль патруль рояль кремль день пень \
    июнь июль апрель январь февраль отель бордель тоннель коктейль картель портфель шампунь автомобиль стиль профиль \
    голубь червь лебедь олень тюлень медведь господь вексель бензоль корень камень огонь уголь ноготь коготь локоть \
    лагерь зверь егерь путь тюль штиль шпиль киль гоголь";
const MASCULINE_ENDS: &str = "тель арь ырь ябрь";
/// Feminine nouns that end as masculine ones do.
const SOFT_FEMININES: &str = "тварь утварь киноварь гарь хмарь";
const FEMININE_ENDS: &str = "ость есть асть исть ысть знь чь жь шь щь бовь овь аль обь ядь адь едь ечь ель оль ыль юль азь езь изь язь ань онь энь янь \
    ерь орь ать сеть еть ить оть уть вь пь мь рь рть фть рдь ндь";

/// The endings of a set, by its number.
fn endings(cell: &str) -> &str {
    match cell {
        "1" => "а у ом е ы ов ам ами ах",
        "2" => "я ю ем е и ей ям ями ях",
        "3ер" => "ь ери ерью ерей ерям ерями ерях ерьми",
        "7" => "ья ьев ьям ьями ьях",
        "8" => "ья ей ьям ьями ьях",
        _ => cell,
    }
}

/// Adds the forms of an irregular noun, given in the singular or as the plural of more than three letters.
/// Whether the word is one.
pub(super) fn add_irregular(word: &str, forms: &mut Forms) -> bool {
    let has = |(_, rest): &(&str, &str)| {
        let (stem, cell) = rest.split_once(' ').unwrap_or((rest, "_"));
        length(word) > 3
            && ends_with(word, "ья и ы ами ями")
            && word
                .strip_prefix(stem)
                .is_some_and(|ending| has_item(endings(cell), if ending.is_empty() { "_" } else { ending }))
    };
    let Some((noun, _)) = rows(IRREGULAR).find(|row| row.0 == word).or_else(|| rows(IRREGULAR).find(has))
    else {
        return false;
    };
    forms.add(noun);
    for (_, rest) in rows(IRREGULAR).filter(|row| row.0 == noun) {
        let (stem, cell) = rest.split_once(' ').unwrap_or((rest, "_"));
        join(forms, stem, endings(cell));
    }
    true
}

/// Adds the forms of a noun.
pub(super) fn add(word: &str, forms: &mut Forms) {
    let (stem, end) = last(word);
    match end {
        'ы' | 'и' => add_plural(word, stem, forms),
        _ if ends_with(word, "ами ями") => {}
        _ => add_singular(word, forms),
    }
    if let Some(stem) =
        "ами ями".split(' ').find_map(|ending| word.strip_suffix(ending)).filter(|stem| length(stem) > 2)
    {
        let soft = word.ends_with("ями");
        let plural = format!("{stem}{}", if soft || ends_with(stem, "г к х ж ш ч щ") { "и" } else { "ы" });
        let plural_stem = last(&plural).0.to_owned();
        forms.add(&plural);
        add_plural(&plural, &plural_stem, forms);
    }
    if let Some(stem) = without(word, "ов").filter(|stem| length(stem) > 3) {
        forms.add_forms_of(stem, add_singular);
    }
}

/// Adds the forms of a noun that is given in its plural, in the nominative.
fn add_plural(word: &str, stem: &str, forms: &mut Forms) {
    let (start, end) = last(stem);
    let singulars: Vec<String> = match end {
        _ if length(stem) < 2 => Vec::new(),
        'к' if ends_with(start, "ни щи чи ри ти ди ля я ра") && word.ends_with("ики") => {
            vec![stem.to_owned()]
        }
        'к' if is_among(VOWELS, last(start).1) => vec![stem.to_owned(), glue(stem, "а")],
        'к' if ends_with(start, HUSHING) => {
            vec![glue(stem, "а"), glue(start, "ек"), glue(start, "ок")]
        }
        'к' if ends_with(start, "н в л з т д п с р б м") => {
            vec![glue(stem, "а"), glue(start, "ок"), stem.to_owned()]
        }
        'ц' if is_among(VOWELS, last(start).1) => vec![glue(stem, "а")],
        'ц' => {
            let before = start.strip_suffix('ь').or_else(|| start.strip_suffix('й')).unwrap_or(start);
            vec![glue(before, "ец")]
        }
        _ if word.ends_with('ы') || ends_with(stem, "г х ж ш ч щ") => {
            vec![stem.to_owned(), glue(stem, "а")]
        }
        'и' => vec![glue(stem, "я"), glue(start, "ие"), glue(start, "ий")],
        _ if is_among(VOWELS, end) => vec![glue(stem, "й"), glue(stem, "я")],
        'ь' => vec![glue(stem, "я")],
        _ => vec![glue(stem, "ь"), glue(stem, "я")],
    };
    for singular in &singulars {
        forms.add_forms_of(singular, add_singular);
    }
}

/// Adds the forms of a noun that is given in its singular.
fn add_singular(word: &str, forms: &mut Forms) {
    forms.add(word);
    let (stem, end) = last(word);
    let short = length(word) < 3;
    match end {
        'а' if !short => {
            join(forms, stem, FEMININE);
            add_without_ending(stem, forms);
            if ends_with(stem, HUSHING) {
                forms.join(stem, "ей");
            }
        }
        'я' if word.ends_with("мя")
            && ends_with(word, "имя время племя семя пламя знамя вымя бремя темя стремя") =>
        {
            forms.join(stem, "ени енем ена ен енам енами енах ян");
        }
        'я' if word.ends_with("ия") => forms.join(stem, "я и ю ей ею й ям ями ях"),
        'я' => {
            forms.join(stem, SOFT_FEMININE);
            add_soft_without_ending(stem, forms);
        }
        'о' if !short => {
            join(forms, stem, "о а у ом е ам ами ах");
            if ends_with(stem, "ск") || ends_with(stem, "ств") {
                forms.add(stem);
            } else {
                add_without_ending(stem, forms);
            }
        }
        'е' if ends_with(word, "ие ье") => {
            forms.join(stem, "е я ю ем ям ями ях");
            forms.join(last(stem).0, "ий");
            if word.ends_with("ье") {
                forms.join(stem, "ев");
            } else {
                forms.join(stem, "и");
            }
        }
        'е' if ends_with(stem, "ж ш ч щ ц") => {
            forms.join(stem, "е а у ем ам ами ах");
            add_without_ending(stem, forms);
        }
        'е' if has_item("пол мор гор", stem) => forms.join(stem, "е я ю ем ям ями ях ей"),
        'й' => forms.join(stem, "й я ю ем е и ев ям ями ях"),
        'ь' => add_soft(word, stem, forms),
        _ if is_among(VOWELS, end) => {}
        _ => add_masculine(word, forms),
    }
}

/// Adds the forms of a noun in -ь, of the second or the third declension.
fn add_soft(word: &str, stem: &str, forms: &mut Forms) {
    let fleeting = fleeting(word);
    let masculine = fleeting.is_some()
        || ends_with(word, MASCULINE_ENDS) && !has_item(SOFT_FEMININES, word)
        || has_item(MASCULINE_SHORT, word);
    if let Some(left) = fleeting {
        forms.join(left, "я ю ем е и ей ям ями ях");
    } else if masculine {
        forms.join(stem, SOFT_MASCULINE);
    } else {
        forms.join(stem, THIRD);
        if ends_with(stem, HUSHING) {
            forms.join(stem, "ам ами ах");
        } else if length(word) > 4 && !ends_with(word, FEMININE_ENDS) {
            forms.join(stem, SOFT_MASCULINE);
        }
    }
    if ends_with(word, "учитель") {
        forms.join(stem, "я");
    }
}

fn fleeting(word: &str) -> Option<&'static str> {
    FLEETING
        .split(' ')
        .filter_map(|pair| pair.split_once(':'))
        .find_map(|(noun, left)| (noun == word).then_some(left))
}

/// Adds the forms of a masculine noun that ends in a consonant.
fn add_masculine(word: &str, forms: &mut Forms) {
    if let Some(stem) = without(word, "ин").filter(|stem| ends_with(stem, "ан ян") && length(stem) > 3)
    {
        join(forms, word, "а у ом е");
        return forms.join(stem, "е _ ам ами ах");
    }
    if let Some(stem) = without(word, "онок").or_else(|| without(word, "енок")).filter(|stem| {
        length(stem) > 1
            && !has_item("щенок звонок подонок позвонок жаворонок простенок застенок оттенок", word)
    }) {
        let young = if ends_with(stem, HUSHING) { "ат" } else { "ят" };
        forms.join(stem, &format!("{young}а {young} {young}ам {young}ами {young}ах"));
        let left = without(word, "ок").unwrap_or(word);
        return join(forms, left, "ка ку ком ке");
    }
    let stem = masculine_stem(word);
    let endings = if stem == word { MASCULINE } else { "а у ом е ы ов ам ами ах" };
    join(forms, &stem, endings);
    if ends_with(&stem, HUSHING) {
        forms.join(&stem, "ей");
    }
}

/// The stem of a masculine noun before its endings.
fn masculine_stem(word: &str) -> String {
    if let Some(left) = fleeting(word) {
        return left.to_owned();
    }
    let vowel = |text: &str| is_among(VOWELS, last(text).1);
    if let Some(start) =
        without(word, "ок").filter(|start| length(start) > 1 && !vowel(start) && !has_item(KEEPING, word))
    {
        return glue(start, "к");
    }
    if let Some(start) = without(word, "ек").filter(|start| length(start) > 1 && !has_item(KEEPING, word)) {
        if ends_with(start, HUSHING) {
            return glue(start, "к");
        }
        if ends_with(start, "н р л") && !has_item("грек абрек", word) {
            return glue(start, "ьк");
        }
    }
    if let Some(start) = without(word, "ец").filter(|start| length(start) > 1 || has_item("отец", word))
    {
        let (before, end) = last(start);
        return match end {
            _ if is_among(VOWELS, end) => glue(start, "йц"),
            'л' if vowel(before) => glue(start, "ьц"),
            _ if has_item(FULL_IN_EC, word) => word.to_owned(),
            _ => glue(start, "ц"),
        };
    }
    word.to_owned()
}

/// Adds the genitive plural that has no ending, with the vowel that comes in before the last consonant.
fn add_without_ending(stem: &str, forms: &mut Forms) {
    let (start, end) = last(stem);
    let (before, middle) = last(start);
    if is_among(VOWELS, middle) || is_among(VOWELS, end) || middle == ' ' {
        return forms.add(stem);
    }
    if middle == end {
        return forms.add(stem);
    }
    let with = |vowel: char| format!("{start}{vowel}{end}");
    let replaced = || format!("{before}е{end}");
    match (middle, end) {
        ('й', 'ц' | 'н' | 'м') => forms.add(stem),
        ('й' | 'ь', _) => forms.add(&replaced()),
        ('ж' | 'ш' | 'ч' | 'щ' | 'ц', 'к') => forms.add(&with('е')),
        (_, 'к') => {
            forms.add(&with('о'));
            if middle == 'с' {
                forms.add(stem);
            }
        }
        ('р' | 'м' | 'л' | 'н', 'н') => forms.add(stem),
        ('к' | 'г' | 'х', 'н' | 'л') => {
            forms.add(&with('о'));
            if middle == 'г' {
                forms.add(stem);
            }
        }
        (_, 'н' | 'ц') => forms.add(&with('е')),
        (_, 'л') => forms.add(&with('е')),
        ('т' | 'д' | 'б', 'р') => {
            forms.add(&with('е'));
            forms.add(stem);
        }
        _ => forms.add(stem),
    }
}

/// Adds the genitive plural of nouns in -я.
fn add_soft_without_ending(stem: &str, forms: &mut Forms) {
    let (start, end) = last(stem);
    let middle = last(start).1;
    match end {
        'ь' => forms.join(start, "ей ий"),
        _ if is_among(VOWELS, end) => forms.join(stem, "й"),
        _ if is_among(VOWELS, middle) => forms.join(stem, "ь"),
        'н' if middle == 'р' => forms.join(stem, "ь"),
        'н' if middle == 'й' => forms.join(last(start).0, "ен"),
        'н' if middle == 'х' => forms.add(&glue(start, "онь")),
        'н' => forms.join(start.strip_suffix('ь').unwrap_or(start), "ен ень"),
        'л' => forms.add(&glue(start, "ель")),
        _ => forms.join(stem, "ь"),
    }
}
