//! Patterns that stand twice.

use std::collections::HashMap;

use super::walk::{live_rules, looked_for, overlapping};
use super::{LintCode, Lints};
use crate::pack::error::Location;
use crate::pack::pattern::Pattern;
use crate::text::character::is_separator_in_pattern;

/// Patterns that stand twice in a rule, in a list, or in two rules.
pub fn patterns(lints: &mut Lints<'_>) {
    let pack = lints.pack;
    for list in &pack.lists {
        twice(lints, list.entries.iter(), &format!("the list `{}`", list.name));
    }
    let mut rules: HashMap<String, &str> = HashMap::new();
    for rule in live_rules(pack) {
        let what = format!("`{}`", rule.id);
        twice(lints, looked_for(rule).iter(), &what);
        twice(lints, overlapping(rule), &format!("the exceptions of {what}"));
        for pattern in looked_for(rule) {
            match rules.get(&key(pattern)) {
                Some(other) if *other != rule.id => {
                    let message = format!("`{}` stands in the rule `{other}` too", pattern.source);
                    let help = "keep it in one of the two, unless both authorities have the rule";
                    lints.add(LintCode::PatternInTwoRules, &pattern.location, message, help);
                }
                Some(_) => {}
                None => drop(rules.insert(key(pattern), &rule.id)),
            }
        }
    }
}

fn twice<'p>(lints: &mut Lints<'_>, patterns: impl Iterator<Item = &'p Pattern>, what: &str) {
    let mut seen: HashMap<String, &Location> = HashMap::new();
    for pattern in patterns {
        let first = *seen.entry(key(pattern)).or_insert(&pattern.location);
        if first != &pattern.location {
            let message =
                format!("`{}` stands twice in {what}, first in line {}", pattern.source, first.line);
            lints.add(LintCode::DuplicatePattern, &pattern.location, message, "keep one of them");
        }
    }
}

/// The same for patterns that say the same but for case, hyphens and spaces.
pub(super) fn key(pattern: &Pattern) -> String {
    let spelled = pattern.source.contains('=');
    let words = pattern.source.split(is_separator_in_pattern).filter(|word| !word.is_empty());
    let words: Vec<String> =
        words.map(|word| if spelled { word.to_owned() } else { word.to_lowercase() }).collect();
    words.join(" ")
}
