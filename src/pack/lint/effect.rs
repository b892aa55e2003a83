//! What is written and has no effect.

use std::collections::HashSet;

use super::repetition::key;
use super::walk::{each_node, each_node_with_lists, live_rules, looked_for, overlapping, pack_patterns};
use super::{LintCode, Lints};
use crate::pack::model::{Pack, Rule};
use crate::pack::pattern::{Element, Pattern, Word, WordForm};
use crate::pack::region::Region;
use crate::text::character::{Script, is_unspaced};
use crate::text::{Text, skeleton_hash};

/// Patterns an exception always takes back, and exceptions that can take nothing back.
pub fn exceptions(lints: &mut Lints<'_>) {
    let pack = lints.pack;
    for rule in live_rules(pack) {
        let taken_back: HashSet<String> = overlapping(rule).map(key).collect();
        if taken_back.is_empty() {
            continue;
        }
        for pattern in looked_for(rule).iter().filter(|pattern| taken_back.contains(&key(pattern))) {
            let message = format!("`{}` is an exception of its own rule", pattern.source);
            lints.add(LintCode::NeverMatches, &pattern.location, message, "remove one of the two");
        }
        let Some(words) = words_of_rule(pack, rule) else { continue };
        for exception in overlapping(rule) {
            let overlaps = words_of(pack, exception).is_none_or(|own| !own.is_disjoint(&words));
            if !overlaps {
                let message =
                    format!("`{}` shares no word with a pattern of `{}`", exception.source, rule.id);
                let help = "an exception takes back what it overlaps: write it with the word it excuses, or use \
                            { near: 5, any: [\"…\"] }";
                lints.add(LintCode::ExceptionWithoutEffect, &exception.location, message, help);
            }
        }
    }
}

fn words_of_rule(pack: &Pack, rule: &Rule) -> Option<HashSet<u64>> {
    looked_for(rule).iter().try_fold(HashSet::new(), |mut words, pattern| {
        words.extend(words_of(pack, pattern)?);
        Some(words)
    })
}

/// The words a match of a pattern can consist of, folded; `None` where any word may be among them.
fn words_of(pack: &Pack, pattern: &Pattern) -> Option<HashSet<u64>> {
    let mut words = Some(HashSet::new());
    each_node_with_lists(pack, &pattern.elements, &mut HashSet::new(), &mut |node| {
        let known = match node {
            Element::Word(Word { text, form: WordForm::Whole | WordForm::Spelled })
                if !text.chars().any(is_unspaced) =>
            {
                Some(text)
            }
            Element::Group { .. } | Element::List(_) => return,
            _ => None,
        };
        match (known, &mut words) {
            (Some(word), Some(words)) => {
                let text = Text::read(word);
                for token in &text.tokens {
                    let letters = text.letters_of(token);
                    // With and without a trailing 's.
                    words.extend([letters, &letters[..token.body]].map(skeleton_hash));
                }
            }
            _ => words = None,
        }
    });
    words
}

/// White space beside an escaped sign, and `*` on words of scripts without spaces.
pub fn signs_and_wildcards(lints: &mut Lints<'_>) {
    for pattern in pack_patterns(lints.pack) {
        if has_space_beside_sign(&pattern.source) {
            let message = format!(
                "white space beside a sign of `{}`: none may stand there in the text",
                pattern.source
            );
            lints.add(
                LintCode::SpaceBesideSign,
                &pattern.location,
                message,
                "remove it, to say what is meant",
            );
        }
        let mut without_effect = false;
        each_node(&pattern.elements, &mut |node| {
            if let Element::Word(word) = node
                && matches!(word.form, WordForm::Begins | WordForm::Ends | WordForm::Contains)
            {
                let unspaced =
                    |letter: char| is_unspaced(letter) && Script::of(letter) != Some(Script::KATAKANA);
                without_effect |= word.text.chars().all(unspaced);
            }
        });
        if without_effect {
            let message =
                format!("the * of `{}` says nothing: such words are found anywhere", pattern.source);
            lints.add(LintCode::WildcardWithoutEffect, &pattern.location, message, "remove it");
        }
    }
}

fn has_space_beside_sign(source: &str) -> bool {
    let characters: Vec<char> = source.trim().chars().collect();
    let at = |index: Option<usize>| index.and_then(|index| characters.get(index)).copied();
    let mut index = 0;
    while index < characters.len() {
        if characters[index] != '\\' {
            index += 1;
            continue;
        }
        let before = characters[..index].iter().rev().find(|character| !character.is_whitespace());
        let after = characters
            .get(index + 2..)
            .and_then(|rest| rest.iter().find(|character| !character.is_whitespace()));
        let space_before = at(index.checked_sub(1)).is_some_and(char::is_whitespace);
        let space_after = at(Some(index + 2)).is_some_and(char::is_whitespace);
        if (space_before && before.is_some_and(|&character| !matches!(character, '(' | '|')))
            || (space_after && after.is_some_and(|&character| !matches!(character, ')' | '|')))
        {
            return true;
        }
        index += 2;
    }
    false
}

/// Rules that hold where their authority does not.
pub fn regions(lints: &mut Lints<'_>) {
    for rule in live_rules(lints.pack) {
        let Some(authority) = lints.pack.authority(&rule.authority) else { continue };
        let outside = |region: &&Region| {
            !authority.regions.contains(&Region::Everywhere) && !authority.regions.contains(region)
        };
        let outside: Vec<String> = rule.regions.iter().filter(outside).map(Region::to_string).collect();
        if !outside.is_empty() {
            let message = format!(
                "`{}` holds in {}, its authority `{}` does not",
                rule.id,
                outside.join(", "),
                authority.id
            );
            lints.add(
                LintCode::RegionOutsideAuthority,
                &rule.location,
                message,
                "leave `regions` to the authority, or narrow them",
            );
        }
    }
}
