//! What the page says of `all`, `within`, and of exceptions.

use super::settled::RuleCase;

#[rustfmt::skip]
pub const CONDITIONS: &[RuleCase] = &[
    // Within so many words.
    ("en", r#"{"all": ["gun", "school"], "within": 1}"#, "gun school, gun at school", &[
        "0-10 gun school as gun … school in 0-3 4-10"]),
    ("en", r#"{"all": ["gun", "school"], "within": 3}"#, "a school, with a gun", &[
        "2-20 school, with a gun as school … gun in 2-8 17-20"]),
    ("en", r#"{"all": ["gun", "school"], "within": 3}"#, "a school and with a gun", &[]),
    ("en", r#"{"all": ["gun", "school"], "within": 50}"#, "a gun. A school", &[]),
    ("en", r#"{"all": ["gun", "school", "monday"], "within": 3}"#, "gun to school on Monday; a gun to my school on Monday", &[
        "0-23 gun to school on Monday as gun … school … monday in 0-3 7-13 17-23"]),
    ("en", r#"{"all": ["gun", "school"], "within": 1}"#, "gun 🔪 — (school)", &["0-16 gun 🔪 — (school as gun … school in 0-3 10-16"]),
    ("ru", r#"{"all": ["нож", "школа"], "within": 2}"#, "нож и школа, школа и тот нож", &["0-11 нож и школа as нож … школа in 0-3 6-11"]),
    ("en", r#"{"all": ["gun"], "within": 1}"#, "gun gun", &["0-3 gun as gun in 0-3", "4-7 gun as gun in 4-7"]),
    // In a sentence; that is the default.
    ("en", r#"{"all": ["gun", "school"]}"#, "a gun, one two three four five six to school", &[
        "2-44 gun, one two three four five six to school as gun … school in 2-5 38-44"]),
    ("en", r#"{"all": ["gun", "school"], "within": "sentence"}"#, "gun! School", &[]),
    ("en", r#"{"all": ["gun", "school"], "within": "sentence"}"#, "gun #school", &[]),
    ("en", r#"{"all": ["gun", "school"], "within": "sentence"}"#, "#GunSchool", &[
        "1-10 GunSchool as gun … school through hashtag in 1-4 4-10"]),
    ("ru", r#"{"all": ["нож", "школа"], "within": "sentence"}"#, "Нож. Школа, нож", &["5-15 Школа, нож as школа … нож in 5-10 12-15"]),
    // Anywhere.
    ("en", r#"{"all": ["gun", "school"], "within": "caption"}"#, "A gun.\n\nMy school", &["2-17 gun.\\n\\nMy school as gun … school in 2-5 11-17"]),
    ("en", r#"{"all": ["gun", "school"], "within": "caption"}"#, "A gun. #school", &[
        "2-14 gun. #school as gun … school through hashtag in 2-5 8-14"]),
    ("en", r#"{"all": ["gun", "school"], "within": "caption"}"#, "A gun.", &[]),
    // Parts share nothing.
    ("en", r#"{"all": ["gun", "gun school"]}"#, "gun school", &[]),
    ("en", r#"{"all": ["gun", "gun school"]}"#, "gun gun school", &["0-14 gun gun school as gun … gun school in 0-3 4-14"]),
    ("en", r#"{"all": ["gun", "gun"]}"#, "gun, gun", &["0-8 gun, gun as gun … gun in 0-3 5-8"]),
    // Which windows.
    ("en", r#"{"all": ["gun", "school"]}"#, "gun x gun school", &["6-16 gun school as gun … school in 6-9 10-16"]),
    ("en", r#"{"all": ["gun", "school"]}"#, "gun school x gun", &["0-10 gun school as gun … school in 0-3 4-10"]),
    ("en", r#"{"all": ["gun", "school"]}"#, "gun a school b gun", &["0-12 gun a school as gun … school in 0-3 6-12"]),
    ("en", r#"{"all": ["gun", "school"]}"#, "gun a b school gun", &["8-18 school gun as school … gun in 8-14 15-18"]),
    ("en", r#"{"all": ["gun", "school"]}"#, "gun school gun school", &[
        "0-10 gun school as gun … school in 0-3 4-10", "11-21 gun school as gun … school in 11-14 15-21"]),
    ("en", r#"{"all": ["(gun|big gun)", "school"]}"#, "big gun school", &["4-14 gun school as gun … school in 4-7 8-14"]),
    ("en", r#"{"all": ["gun", "school (now)?"]}"#, "gun school now", &["0-10 gun school as gun … school in 0-3 4-10"]),
    // The readings of the parts.
    ("en", r#"{"all": ["gun", "school"], "reads": "strong"}"#, "g u n at sch00l", &[
        "0-15 g u n at sch00l as gun … school through leet,spaced in 0-5 9-15"]),
    ("en", r#"{"all": ["gun", "school"], "reads": "exact"}"#, "gún school #gun", &[]),
    ("en", r#"{"all": ["gun*", "school"]}"#, "Guns at school", &["0-14 Guns at school as guns … school in 0-4 8-14"]),
    // Exceptions take back parts.
    ("en", r#"{"all": ["gun", "school"], "unless": ["toy gun"]}"#, "toy gun school", &[]),
    ("en", r#"{"all": ["gun", "school"], "unless": ["toy gun"]}"#, "toy gun school gun", &["8-18 school gun as school … gun in 8-14 15-18"]),
    ("en", r#"{"all": ["gun", "school"], "unless": ["toy"]}"#, "gun toy school", &["0-14 gun toy school as gun … school in 0-3 8-14"]),
    ("en", r#"{"all": ["gun", "school"], "unless": {"near": 2, "any": ["toy"]}}"#, "toy big gun a b school", &[]),
    ("en", r#"{"all": ["gun", "school"], "unless": {"near": 2, "any": ["toy"]}}"#, "toy a b gun school", &[
        "8-18 gun school as gun … school in 8-11 12-18"]),
    // Exceptions by nearness.
    ("en", r#"{"any": ["kill"], "unless": {"near": 1, "any": ["joke"]}}"#, "kill joke, a kill a joke", &["13-17 kill as kill"]),
    ("en", r#"{"any": ["kill"], "unless": {"near": 2, "any": ["joke"]}}"#, "kill a joke. Joke: a (kill) kill", &["28-32 kill as kill"]),
    ("en", r#"{"any": ["kill"], "unless": {"near": 5, "any": ["joke"]}}"#, "joke. kill! #joke kill\n\njoke", &["6-10 kill as kill", "18-22 kill as kill"]),
    ("en", r#"{"any": ["kill ... you"], "unless": {"near": 1, "any": ["a joke"]}}"#, "kill a joke you", &[]),
    ("en", r#"{"any": ["kill ... you"], "unless": ["a joke"]}"#, "kill a joke you", &[]),
    ("en", r#"{"any": ["kill"], "unless": ["kill time", {"near": 1, "any": ["(a|the) joke"]}]}"#, "kill time kill. the joke kill x kill", &[
        "10-14 kill as kill", "32-36 kill as kill"]),
    ("en", r#"{"any": ["kill"], "unless": {"near": 1, "any": ["joke"]}, "reads": "strong"}"#, "k1ll joke k1ll, x j0ke", &[]),
    ("en", r#"{"any": ["kill"], "unless": {"near": 1, "any": ["joke"]}, "reads": "strong"}"#, "k1ll j0ke", &["0-4 k1ll as kill through leet"]),
    ("en", r#"{"any": ["kill"], "unless": ["kill time"], "reads": "strong"}"#, "kill, time; kill time; k1ll time", &[
        "0-4 kill as kill", "23-27 k1ll as kill through leet"]),
    ("en", r#"{"any": ["kill"], "unless": {"near": 1, "any": ["joke"]}, "reads": "exact"}"#, "kill jóke", &[]),
    ("ru", r#"{"any": ["убью"], "unless": {"near": 2, "any": ["шутка"]}}"#, "убью, шутка; это не шутка. Убью", &["27-31 Убью as убью"]),
];
