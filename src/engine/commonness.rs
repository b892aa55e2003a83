//! How often a word is to be expected in texts. Patterns are looked for by their rarest words, so
//! that most texts are passed over without running any; a wrong guess costs time, never a match.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::pack::pattern::{Detector, WordForm};

/// Words of which any text is full, in the languages that packs are written in most.
const COMMON: &str = " \
a about after all also am an and any are as at back be because been before but by can could day did do does don't for from get go \
going gonna good got had has have he her here him his how i i'll i'm if in into is it its just know let let's like look make me more \
my new no not now of on one only or other our out over people say see send she so some take than that the them then there these they \
they're this those time to today too up us use video want was way we we'll were what when where which who why will with work would \
year yes you you'll you're your yourself myself himself herself themselves everyone someone anyone something never always \
а без бы был была было были быть в вам вас ваш ведь во вот все всё вы где да для до его ее её если есть еще ещё же за и из или им их к \
как ко когда кто ли меня мне мы на над нас не него нет ни них но ну о об он она они от очень по под при с сам свой себя со так там те \
тебе тебя то тоже только ты у уже хочу чего чтобы что эта эти это этот я \
al como con de del el ella ellos en era es esta este esto la las le lo los más me mi muy no nos o para pero por porque que quien se \
ser si sin sobre su sus te tengo ti todo todos tu tú un una uno voy y ya yo \
bir bu ben biz da de için ile o sen siz şu ve var yok çok \
das dem den der des die du ein eine er ich ihr im ist mit nicht sie sind und von wir zu \
au aux ce ces dans des elle est et il je les ma mais mes ne nous on ou pas pour qui sa ses son sur ta toi une vous \
ao com da das do dos em essa esse eu ela ele foi isso mais meu minha na nas não nos os ou para pela pelo por são se seu sua também tem \
um uma você ";

static COMMON_WORDS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| COMMON.split_ascii_whitespace().collect());

/// An estimate of how often a word of a pattern is met; only comparisons mean something.
pub(super) fn of_word(text: &str, form: WordForm, running: bool) -> u32 {
    let letters = text.chars().count();
    if running {
        return match letters {
            1 => 200,
            2 => 20,
            _ => 5,
        };
    }
    let open = matches!(form, WordForm::Begins | WordForm::Ends | WordForm::Contains);
    let is_common = COMMON_WORDS.contains(text);
    let whole = match letters {
        _ if is_common => 300,
        1 | 2 => 100,
        3 => 12,
        4 => 6,
        5 => 3,
        _ => 2,
    };
    if open { whole * 3 } else { whole }
}

/// The same for emoji.
pub(super) const EMOJI: u32 = 20;
/// The same for signs.
pub(super) const SIGN: u32 = 100;

/// The same for what a detector finds.
pub(super) fn of_detector(detector: Detector) -> u32 {
    match detector {
        Detector::Number => 150,
        Detector::Emoji => 100,
        Detector::Hashtag | Detector::Mention | Detector::Url => 30,
        Detector::Phone | Detector::Money => 10,
        Detector::Email | Detector::Card | Detector::Iban | Detector::Ip => 5,
    }
}
