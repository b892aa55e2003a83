//! Walking over the patterns of a pack.

use std::collections::HashSet;

use crate::pack::model::{Condition, Exception, Pack, Rule, Status};
use crate::pack::pattern::{Element, Pattern, Word};

/// The rules that can find something.
pub fn live_rules(pack: &Pack) -> impl Iterator<Item = &Rule> {
    pack.rules.iter().filter(|rule| rule.status != Status::Retired)
}

/// What a rule looks for.
pub fn looked_for(rule: &Rule) -> &[Pattern] {
    match &rule.condition {
        Condition::Any(patterns) | Condition::All { patterns, .. } => patterns,
    }
}

/// What a rule leaves alone where it overlaps.
pub fn overlapping(rule: &Rule) -> impl Iterator<Item = &Pattern> {
    rule.unless.iter().filter_map(|exception| match exception {
        Exception::Overlapping(pattern) => Some(pattern),
        Exception::Near { .. } => None,
    })
}

/// Every pattern of a rule.
pub fn all_patterns(rule: &Rule) -> impl Iterator<Item = &Pattern> {
    let left_alone = rule.unless.iter().flat_map(|exception| match exception {
        Exception::Overlapping(pattern) => std::slice::from_ref(pattern),
        Exception::Near { any, .. } => any,
    });
    let replaced = rule.suggestions.iter().map(|suggestion| &suggestion.replace);
    looked_for(rule).iter().chain(left_alone).chain(replaced)
}

/// Every pattern of the pack, the entries of its lists among them.
pub fn pack_patterns(pack: &Pack) -> impl Iterator<Item = &Pattern> {
    pack.lists.iter().flat_map(|list| &list.entries).chain(pack.rules.iter().flat_map(all_patterns))
}

/// Calls a function with every step, those inside groups among them; lists are not opened.
pub fn each_node<'p>(elements: &'p [Element], visit: &mut impl FnMut(&'p Element)) {
    for element in elements {
        visit(element);
        if let Element::Group { alternatives, .. } = element {
            alternatives.iter().for_each(|alternative| each_node(alternative, visit));
        }
    }
}

/// Calls a function with every step, those inside groups and lists among them; each list once.
pub fn each_node_with_lists<'p>(
    pack: &'p Pack,
    elements: &'p [Element],
    opened: &mut HashSet<&'p str>,
    visit: &mut impl FnMut(&'p Element),
) {
    let mut waiting: Vec<&'p [Element]> = vec![elements];
    while let Some(elements) = waiting.pop() {
        each_node(elements, &mut |node| {
            visit(node);
            if let Element::List(name) = node
                && opened.insert(name)
                && let Some(list) = pack.list(name)
            {
                waiting.extend(list.entries.iter().map(|entry| entry.elements.as_slice()));
            }
        });
    }
}

/// The words that can match alone, with nothing else of the pattern.
pub fn words_alone<'p>(pack: &'p Pack, elements: &'p [Element]) -> Vec<&'p Word> {
    let mut words = Vec::new();
    let mut opened = HashSet::new();
    let mut waiting: Vec<&'p [Element]> = vec![elements];
    while let Some(elements) = waiting.pop() {
        let needed = |element: &&Element| {
            !matches!(element, Element::Group { optional: true, .. } | Element::Gap { .. })
        };
        let mut needed = elements.iter().filter(needed);
        let (Some(only), None) = (needed.next(), needed.next()) else { continue };
        match only {
            Element::Word(word) => words.push(word),
            Element::Group { alternatives, .. } => waiting.extend(alternatives.iter().map(Vec::as_slice)),
            Element::List(name) if opened.insert(name) => {
                let entries = pack.list(name).map(|list| list.entries.as_slice()).unwrap_or_default();
                waiting.extend(entries.iter().map(|entry| entry.elements.as_slice()));
            }
            _ => {}
        }
    }
    words
}
