//! Every one of a few dozen patterns in every one of a few dozen texts.

use super::comparison::{engine_finds, line, reference_finds};
use super::packs::one;

const PATTERNS: [&str; 46] = [
    "kill",
    "kil",
    "kill you",
    "kill ... you",
    "kill ...1 (you|him)",
    "kill*",
    "*kill",
    "*kill*",
    "=Kill",
    "let's",
    "let",
    "he'll",
    "hell",
    "killer",
    "self-harm",
    "l'homme",
    "homme",
    "café",
    "cafe",
    "naïve",
    "ano",
    "año",
    "straße",
    "rope",
    "pot",
    "www",
    "18",
    "k9",
    "c\\#",
    "c\\+\\+",
    "\\# you",
    "🔪",
    "🔪 you",
    "you 🔪",
    "(kill|kill you) (all)?",
    "杀人",
    "你 好",
    "kill你",
    "ฆ่า",
    "キル",
    "か",
    "자살",
    "자살 나",
    "воин",
    "рот горе",
    "ёж",
];

const TEXTS: [&str; 71] = [
    "kill",
    "KILL",
    "skill",
    "kill you",
    "Kill, you",
    "kill. You",
    "kill you you",
    "kill all of you",
    "killer's you",
    "kill 'you'",
    "kill's",
    "kill-you",
    "kill_you",
    "kill/you",
    "kill\nyou",
    "kill\n\nyou",
    "kill\r\n\r\nyou",
    "kill — you",
    "kill…you",
    "kill… You",
    "kill...you",
    "kill... You",
    "kill .you",
    "kill! you",
    "kill!\" you",
    "kill 🔪 you",
    "🔪🔪you🔪",
    "🔪🏿 you",
    "🔪\u{FE0F}you",
    "ki\u{200B}ll",
    "\u{200B}kill\u{200B}",
    "kill \u{200B}you",
    "k\u{AD}ill you",
    "ｋｉｌｌ",
    "𝐤𝐢𝐥𝐥",
    "ⓚⓘⓛⓛ",
    "kíll",
    "k\u{336}i\u{336}l\u{336}l\u{336}",
    "kіll",
    "kiiiill",
    "kill'em",
    "let's",
    "let’s",
    "LET＇S",
    "he'll",
    "self harm",
    "l'homme",
    "L’Homme d'homme",
    "café cafe cafe\u{301}",
    "naive naïve",
    "año ano",
    "STRASSE straße strasse",
    "I feel горе",
    "горе от ума",
    "рот горе",
    "рот",
    "I рот",
    "ᴋɪʟʟ",
    "🅺🅸🅻🅻",
    "🇰🇮🇱🇱",
    "www wwww ww",
    "18 188 １８ k9",
    "C# c# c # C++",
    "我要杀人了",
    "杀 人",
    "kill你 你kill",
    "你好 你 好 你，好",
    "จะฆ่าเขา",
    "キル キルユー がか",
    "자살을 나는 자살 나",
    "воин войн ёж еж",
];

const LANGUAGES: [&str; 5] = ["en", "fr", "es", "ru", "tr"];

#[test]
fn every_pattern_in_every_text() {
    let mut wrong = Vec::new();
    let mut found = 0;
    for (index, pattern) in PATTERNS.iter().enumerate() {
        let language = LANGUAGES[index % LANGUAGES.len()];
        for reads in ["exact", "standard", "strong"] {
            let packs = [one(language, pattern, reads)];
            for text in TEXTS {
                let expected = reference_finds(&packs, text);
                let got = engine_finds(&packs, text);
                found += expected.len();
                if expected != got {
                    let lines = |all: &[_]| all.iter().map(line).collect::<Vec<_>>();
                    wrong.push(format!(
                        "{language} {reads} {pattern:?} in {text:?}: reference {:?}, engine {:?}",
                        lines(&expected),
                        lines(&got)
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of the pairs differ:\n{}", wrong.len(), wrong.join("\n"));
    assert!(found > 400, "only {found} findings");
}
