//! Languages the pack's texts lack, and scripts its languages do not have.

use std::collections::HashSet;

use super::walk::{all_patterns, each_node, live_rules};
use super::{LintCode, Lints};
use crate::pack::error::Location;
use crate::pack::language::{LanguageTag, lookup};
use crate::pack::pattern::{Element, Pattern};
use crate::text::character::Script;

/// Rules whose title or message is not written in every language of the pack.
pub fn texts(lints: &mut Lints<'_>) {
    let pack = lints.pack;
    for rule in live_rules(pack) {
        let titles: Vec<&LanguageTag> = rule.title.languages().collect();
        let messages: Vec<&LanguageTag> = rule.message.languages().collect();
        let lacks = |language: &&LanguageTag| {
            lookup(language, &titles).is_none() || lookup(language, &messages).is_none()
        };
        let missing: Vec<&str> = pack.languages.iter().filter(lacks).map(LanguageTag::as_str).collect();
        if !missing.is_empty() {
            let message = format!("`{}` has no title or no message in {}", rule.id, missing.join(", "));
            let help = format!("add both; authors who write in it are shown {}", pack.locale);
            lints.add(LintCode::MissingLocale, &rule.location, message, help);
        }
    }
}

/// Scripts other than Latin, by a letter of each: the languages written in them. A language that
/// is in none of these rows nor in [`LATIN`] is taken to be written in any script.
const SCRIPTS: [(&str, &str); 19] = [
    ("я", "ru uk be bg mk sr kk ky mn tg tt ba cv os"),
    ("α", "el"),
    ("א", "he yi"),
    ("ع", "ar fa ur ps ckb ug sd"),
    ("अ", "hi mr ne sa"),
    ("অ", "bn as"),
    ("அ", "ta"),
    ("అ", "te"),
    ("ಅ", "kn"),
    ("അ", "ml"),
    ("અ", "gu"),
    ("ਅ", "pa"),
    ("ก", "th"),
    ("ກ", "lo"),
    ("ក", "km"),
    ("က", "my"),
    ("漢", "zh yue ja ko"),
    ("あア", "ja"),
    ("한", "ko"),
];

/// Languages written in Latin letters only.
const LATIN: &str = "af az ca cs cy da de en es et eu fi fil fr ga gl hr hu id is it lb lt lv ms mt nb nl nn no pl pt ro sk sl \
                     sq sv sw tl tr vi";

/// Patterns in a script that no language of the pack is written in. Latin letters are met in every
/// language.
pub fn scripts(lints: &mut Lints<'_>) {
    let pack = lints.pack;
    let lists = |row: &str, language: &str| row.split_ascii_whitespace().any(|known| known == language);
    let mut covered = vec![Script::LATIN];
    for language in &pack.languages {
        let primary = language.primary_language();
        let rows = SCRIPTS.iter().filter(|(_, row)| lists(row, primary));
        let scripts: Vec<Script> =
            rows.flat_map(|(letters, _)| letters.chars().filter_map(Script::of)).collect();
        if scripts.is_empty() && !lists(LATIN, primary) {
            return;
        }
        covered.extend(scripts);
    }
    // Once for a rule or list: one wrong language is one mistake.
    for list in &pack.lists {
        first_uncovered(lints, &covered, &format!("the list `{}`", list.name), list.entries.iter());
    }
    for rule in live_rules(pack) {
        first_uncovered(lints, &covered, &format!("`{}`", rule.id), all_patterns(rule));
    }
}

fn first_uncovered<'p>(
    lints: &mut Lints<'_>,
    covered: &[Script],
    what: &str,
    patterns: impl Iterator<Item = &'p Pattern>,
) {
    let mut found: Option<(&Location, char)> = None;
    let mut words = HashSet::new();
    for pattern in patterns {
        let mut letter = None;
        each_node(&pattern.elements, &mut |node| {
            if let Element::Word(word) = node {
                let uncovered = |character: &char| {
                    Script::of(*character).is_some_and(|script| !covered.contains(&script))
                };
                letter = letter.or_else(|| word.text.chars().find(uncovered));
            }
        });
        if let Some(letter) = letter {
            words.insert(&*pattern.source);
            found.get_or_insert((&pattern.location, letter));
        }
    }
    if let Some((at, letter)) = found {
        let message = format!(
            "`{letter}` is of a script that no language of the pack is written in ({} patterns of {what})",
            words.len()
        );
        let help = "add the language to `languages`; if the letter only looks like another, write the other: look-alikes are \
                    seen through by themselves";
        lints.add(LintCode::ScriptNotCovered, at, message, help);
    }
}
