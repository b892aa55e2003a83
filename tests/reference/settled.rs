//! What the page says, case by case: the reference and the engine must both say so.

use forewarn::Pack;

use super::comparison::{engine_finds, line, reference_finds};
use super::packs::{one, written};
use super::rules::Found;
use super::settled_conditions::CONDITIONS;
use super::settled_hashtags::HASHTAGS;
use super::settled_strong::STRONG;

/// Language, reading, pattern, text, findings.
pub type Case = (&'static str, &'static str, &'static str, &'static str, &'static [&'static str]);

#[rustfmt::skip]
const WORDS: &[Case] = &[
    // Words.
    ("en", "standard", "kill", "Kill.", &["0-4 Kill as kill"]),
    ("en", "standard", "kill", "skill killed kills", &[]),
    ("en", "standard", "hell", "he'll he’ll heʼll he＇ll", &[]),
    ("en", "standard", "he'll", "HE’LL", &["0-5 HE’LL as he'll"]),
    ("en", "standard", "killer", "the killer's hat", &["4-10 killer as killer"]),
    ("en", "standard", "killer hat", "the killer's hat", &["4-16 killer's hat as killer hat"]),
    ("en", "standard", "let's", "let us, let, let's", &["13-18 let's as let's"]),
    ("en", "standard", "let", "let's", &["0-3 let as let"]),
    ("en", "standard", "kill*", "skilled killing's kill", &["8-15 killing as killing", "18-22 kill as kill"]),
    ("en", "standard", "*kill", "skill overkills", &["0-5 skill as skill"]),
    ("en", "standard", "*kill*", "Overkilled Ki", &["0-10 Overkilled as overkilled"]),
    ("en", "standard", "kill", "kill你 你kill", &["0-4 kill as kill", "7-11 kill as kill"]),
    ("fr", "standard", "homme", "l'homme L’Homme d'homme qu'homme x'homme", &[
        "2-7 homme as homme", "10-15 Homme as homme", "18-23 homme as homme", "27-32 homme as homme"]),
    ("fr", "standard", "tuer l'homme", "Tuer L’homme", &["0-12 Tuer L’homme as tuer l'homme"]),
    ("ko", "standard", "자살", "자살을 자살 자살에게 자살자", &["0-2 자살 as 자살", "4-6 자살 as 자살", "7-9 자살 as 자살"]),
    ("zh", "standard", "杀人", "我要杀人了", &["2-4 杀人 as 杀人"]),
    ("zh", "standard", "杀人", "杀 人 杀-人 杀🔪人", &[]),
    ("ja", "standard", "キル", "キルする キルユー", &["0-2 キル as キル"]),
    ("ja", "standard", "か", "がか", &["1-2 か as か"]),
    ("th", "standard", "ฆ่า", "จะฆ่าเขา", &["2-5 ฆ่า as ฆ่า"]),
    // Between words.
    ("en", "standard", "kill you", "kill you, kill  you kill\nyou kill-you kill_you kill/you kill \"you\"", &[
        "0-8 kill you as kill you", "10-19 kill  you as kill you", "20-28 kill\\nyou as kill you", "29-37 kill-you as kill you",
        "38-46 kill_you as kill you", "47-55 kill/you as kill you", "56-65 kill \"you as kill you"]),
    ("en", "standard", "kill you", "kill, you kill. You kill\n\nyou kill (you) kill: you kill; you", &[]),
    ("en", "standard", "kill you", "kill 🔪 you, kill🔪you", &["0-11 kill 🔪 you as kill you", "13-22 kill🔪you as kill you"]),
    ("zh", "standard", "你 好", "你好 你 好", &["0-2 你好 as 你 好", "3-6 你 好 as 你 好"]),
    ("en", "standard", "kill ... you", "kill, all of you. kill one two three four you", &["0-16 kill, all of you as kill you"]),
    ("en", "standard", "kill ... you", "kill. You kill! you kill… you kill... You", &["20-29 kill… you as kill you"]),
    ("en", "standard", "kill ...1 you", "kill all you, kill all of you", &["0-12 kill all you as kill you"]),
    ("en", "standard", "kill you", "k\u{336}i\u{336}l\u{336}l\u{336} \u{336}y\u{336}o\u{336}u\u{336}", &[
        "0-16 k\u{336}i\u{336}l\u{336}l\u{336} \u{336}y\u{336}o\u{336}u\u{336} as kill you through marks"]),
    ("en", "standard", "s", "7's kill's", &["2-3 s as s"]),
    ("th", "standard", "ฆ่า", "ฆ่\u{336}า", &["0-4 ฆ่\u{336}า as ฆ่า through marks"]),
    // Signs, emoji, spelling, groups.
    ("en", "standard", "c\\#", "C# c # c", &["0-2 C# as c#"]),
    ("en", "standard", "🔪 you", "🔪🏽you 🔪\u{FE0F} you", &["0-7 🔪🏽you as 🔪 you", "8-15 🔪\\u{fe0f} you as 🔪 you"]),
    ("en", "standard", "=March", "March march MARCH Ma\u{200B}rch", &[
        "0-5 March as march", "18-24 Ma\\u{200b}rch as march through invisible"]),
    ("en", "standard", "(kill|hurt) (all of)? you", "kill you hurt all of you hurt of you", &[
        "0-8 kill you as kill you", "9-24 hurt all of you as hurt all of you"]),
    // Choice.
    ("en", "standard", "(kill|kill you)", "kill you", &["0-8 kill you as kill you"]),
    ("en", "standard", "kill ... you", "kill you you", &["0-8 kill you as kill you"]),
    // Readings.
    ("en", "exact", "kill", "ｋｉｌｌ 𝐤𝐢𝐥𝐥 ki\u{200B}ll KILL", &[
        "0-4 ｋｉｌｌ as kill through width", "5-13 𝐤𝐢𝐥𝐥 as kill through width",
        "14-19 ki\\u{200b}ll as kill through invisible", "20-24 KILL as kill"]),
    ("en", "exact", "kill", "kíll kiiill kіll", &[]),
    ("de", "exact", "straße", "STRASSE", &["0-7 STRASSE as straße"]),
    ("el", "exact", "λόγος", "ΛΌΓΟΣ", &["0-5 ΛΌΓΟΣ as λόγος"]),
    ("en", "exact", "café", "cafe\u{301} cafe", &["0-5 cafe\u{301} as café"]),
    ("en", "standard", "kill", "kíll", &["0-4 kíll as kill through marks"]),
    ("fr", "standard", "café", "cafe", &["0-4 cafe as café through marks"]),
    ("ru", "standard", "еж", "ёж", &["0-2 ёж as еж through marks"]),
    ("ru", "standard", "войн", "воин", &[]),
    ("es", "standard", "ano", "año", &[]),
    ("en", "standard", "ano", "año", &["0-3 año as ano through marks"]),
    ("es", "standard", "año", "an\u{338}\u{303}o", &["0-5 an\u{338}\u{303}o as año through marks"]),
    ("en", "standard", "kill", "kіll", &["0-4 kіll as kill through look-alikes"]),
    ("en", "standard", "rope", "горе от ума", &[]),
    ("en", "standard", "rope", "I feel горе", &["7-11 горе as rope through look-alikes"]),
    ("en", "standard", "rope", "I feel горе, жаль", &[]),
    ("en", "standard", "kill", "ᴋɪʟʟ 🅺🅸🅻🅻 🇰🇮🇱🇱 🇰🇮", &[
        "0-4 ᴋɪʟʟ as kill through look-alikes", "5-13 🅺🅸🅻🅻 as kill through look-alikes", "14-22 🇰🇮🇱🇱 as kill through look-alikes"]),
    ("en", "standard", "kill", "kiiiill kiill kil", &["0-7 kiiiill as kill through stretched"]),
    ("en", "standard", "kil", "kiiiill killl", &["8-13 killl as kil through stretched"]),
    ("en", "standard", "wars i", "Wars I, Wars III, wars iiii, Wars \u{2162}", &[
        "0-6 Wars I as wars i", "18-27 wars iiii as wars i through stretched"]),
    ("en", "standard", "henry vi", "Henry VI, Henry VIII, Henry VIII's, henry viiii", &[
        "0-8 Henry VI as henry vi", "36-47 henry viiii as henry vi through stretched"]),
    ("en", "strong", "king henry vi", "kinghenryviii #KingHenryVIII kinghenryviiii", &[
        "29-43 kinghenryviiii as king henry vi through stretched,joined"]),
    ("en", "standard", "www", "ww www wwww", &["3-6 www as www", "7-11 wwww as www through stretched"]),
    ("en", "standard", "18", "18 188 1888 １８", &["12-14 １８ as 18 through width", "0-2 18 as 18"]),
    ("en", "standard", "kill", "kіӏӏ kiӏl kilӏ", &[
        "0-4 kіӏӏ as kill through look-alikes", "5-9 kiӏl as kill through look-alikes", "10-14 kilӏ as kill through look-alikes"]),
    ("en", "standard", "kil", "кіӏ see", &["0-3 кіӏ as kil through look-alikes"]),
    ("en", "exact", "*il*", "kiiller", &["0-7 kiiller as kiiller"]),
    ("en", "exact", "*kill*", "kíllkill", &["0-8 kíllkill as killkill"]),
    ("en", "standard", "*kill*", "kíllkill", &["0-8 kíllkill as killkill"]),
    ("en", "standard", "*kill*", "kіllkill", &["0-8 kіllkill as kіllkill"]),
    ("en", "exact", "*l", "he'lll", &["0-6 he'lll as he'lll"]),
    ("en", "standard", "*l", "helll", &["0-5 helll as helll"]),
    ("en", "exact", "*il*", "kil\u{200B}ll", &["0-6 kil\\u{200b}ll as killl"]),
    ("en", "exact", "s*", "sca\u{301}fe", &["0-6 sca\u{301}fe as scafe"]),
    ("zh", "exact", "杀人", "杀杀杀人", &["2-4 杀人 as 杀人"]),
    ("zh", "standard", "杀人", "杀杀杀人", &["0-4 杀杀杀人 as 杀人 through stretched"]),
    ("zh", "standard", "杀人", "杀人人人", &["0-4 杀人人人 as 杀人 through stretched"]),
    ("zh", "standard", "杀人", "l'杀人", &["2-4 杀人 as 杀人"]),
    ("en", "standard", "let's", "let's's", &["0-5 let's as let's"]),
    ("en", "standard", "l'homme", "ʟ'hᴏmmᴇ", &["0-7 ʟ'hᴏmmᴇ as l'homme through look-alikes"]),
    ("zh", "exact", "好", "好's", &["0-1 好 as 好"]),
    ("ko", "standard", "자살", "자자자살 자살\u{1112}\u{1161}\u{1100}\u{1169}", &[
        "0-4 자자자살 as 자살 through stretched", "5-7 자살 as 자살"]),
    ("th", "standard", "มาก", "มากกก", &["0-5 มากกก as มาก through stretched"]),
    ("tr", "standard", "ısı", "ISI isi ısı", &["0-3 ISI as ısı", "8-11 ısı as ısı"]),
    ("tr", "standard", "isi", "ISI İSİ ısı", &["0-3 ISI as isi", "4-7 İSİ as isi"]),
];

/// The rule, in JSON, text, findings.
pub type RuleCase = (&'static str, &'static str, &'static str, &'static [&'static str]);

#[test]
fn the_reference_says_what_the_page_says() {
    says_what_the_page_says(reference_finds);
}

#[test]
fn the_engine_says_what_the_page_says() {
    says_what_the_page_says(engine_finds);
}

fn says_what_the_page_says(finds: fn(&[Pack], &str) -> Vec<Found>) {
    let words =
        [WORDS, HASHTAGS, STRONG].concat().into_iter().map(|(language, reads, pattern, text, expected)| {
            (one(language, pattern, reads), format!("{language} {reads} {pattern:?}"), text, expected)
        });
    let rules = CONDITIONS.iter().map(|&(language, rule, text, expected)| {
        (written(language, rule), format!("{language} {rule}"), text, expected)
    });
    let mut wrong = Vec::new();
    for (pack, asked, text, expected) in words.chain(rules) {
        let mut expected: Vec<String> = expected.iter().map(|&line| line.to_owned()).collect();
        expected.sort();
        let mut lines: Vec<String> = finds(&[pack], text).iter().map(line).collect();
        lines.sort();
        if lines != expected {
            wrong.push(format!("{asked} in {text:?}\n  expected {expected:#?}\n  found {lines:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{} cases:\n{}", wrong.len(), wrong.join("\n"));
}
