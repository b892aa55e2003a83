//! How often a word is to be expected in texts. Patterns are looked for by their rarest words, so
//! that most texts are passed over without running any; a wrong guess costs time, never a match.

use std::sync::LazyLock;

use super::hashes::QuickMap;
use crate::pack::pattern::{Detector, WordForm};

/// Words of which any text is full, in the languages that packs are written in most.
const COMMONEST: &str = "\
a all and are as at be but by for from have he i if in is it me my not of on or so that the they this to was we with you your \
а в вы и как мы на не о он она с то ты у что это я \
de e el en es la las los o que se un una y \
bir bu da de ne ve der das den du ein ich ist und zu et il je le les tu vous ao do em os um uma";

/// Words that most texts of some length have.
const COMMON: &str = "\
about after also am an any back because been before can could day did does don't get go going gonna good got had has her here him \
his how i'll i'm into its just know let let's like look make more new no now one only other our out over people say see send she some \
take than them then there these they're those time today too up us use video want way we'll were what when where which who why will \
work would year yes away call called calls came care come days day end even every find gave give hand head help home house keep kind left life line \
little live long made man may men might mind money most much must name need next nothing number old off old once own part place play point put \
read real right run said same says school set should show still such tell thing things think thought three through told took try turn under \
until used very watch well went while without word words world years you'll you're yourself myself himself herself themselves everyone someone anyone something never always \
без бы был была были было вам вас ваш ведь во вот все всё где да для до его ее её если есть еще ещё же за из или им их к ко когда кто ли \
меня мне над нас него нет ни них но ну об они от очень по под при сам свой себя со так там те тебе тебя тоже только уже хочу чего чтобы \
эта эти этот al como con del ella ellos era esta este esto lo más mi muy no nos para pero por porque quien ser si sin sobre su sus te \
tengo ti todo todos tú uno voy ya yo ben biz için ile o sen siz şu var yok çok dem des er ihr im mit nicht sie sind von wir au aux ce ces \
dans des elle est ma mais mes nous ou pas pour qui sa ses son sur ta toi une com das dos essa esse eu ela ele foi isso mais meu minha na \
nas não ou para pela pelo são seu sua também tem";

static KNOWN: LazyLock<QuickMap<&'static str, u32>> = LazyLock::new(|| {
    let common = COMMON.split_ascii_whitespace().map(|word| (word, 1_000));
    common.chain(COMMONEST.split_ascii_whitespace().map(|word| (word, 8_000))).collect()
});

/// An estimate of how often a word of a pattern is met; only comparisons mean something.
pub(super) fn of_word(text: &str, form: WordForm, running: bool) -> u32 {
    let letters = text.chars().count();
    if running {
        return match letters {
            1 => 2_000,
            2 => 100,
            _ => 10,
        };
    }
    if text.starts_with(|first: char| first.is_ascii_digit()) && letters > 2 {
        return 1;
    }
    let open = matches!(form, WordForm::Begins | WordForm::Ends | WordForm::Contains);
    let by_length = match letters {
        1 | 2 => 500,
        3 => 60,
        4 => 20,
        5 => 8,
        _ => 4,
    };
    // Single letters stand in lists, rows and formulas too.
    let alone = if letters == 1 { 3 } else { 1 };
    let whole = alone * KNOWN.get(text).copied().unwrap_or(by_length);
    if open { whole * 3 } else { whole }
}

/// The same for emoji.
pub(super) const EMOJI: u32 = 100;
/// The same for signs.
pub(super) const SIGN: u32 = 1_000;

/// The same for what a detector finds.
pub(super) fn of_detector(detector: Detector) -> u32 {
    match detector {
        Detector::Number => 2_000,
        Detector::Emoji => 1_000,
        Detector::Hashtag | Detector::Mention | Detector::Url => 200,
        Detector::Money => 20,
        Detector::Phone | Detector::Email | Detector::Card | Detector::Iban | Detector::Ip => 2,
    }
}
