//! The `lists`, and whether what names them can be written out.

use super::Decoder;
use crate::map::{Map, Set};
use crate::order;
use crate::pack::code::Code;
use crate::pack::limits;
use crate::pack::model::{Condition, Exception, List, Rule};
use crate::pack::pattern::{Element, Pattern};
use crate::pack::tree::{Entry, Node, Value};

/// The names of the pack's lists, those with errors among them.
#[derive(Default)]
pub struct ListNames(Set<String>);

impl ListNames {
    /// The names in a pack's `lists`.
    pub fn of(lists: Option<&Node<'_>>) -> Self {
        match lists.map(|node| &node.value) {
            Some(Value::Mapping(entries)) => {
                Self(entries.iter().map(|entry| entry.key.to_string()).collect())
            }
            _ => Self::default(),
        }
    }
}

/// The pack's lists and how large they are.
#[derive(Default)]
pub struct Lists {
    /// The lists, sorted by name.
    pub lists: Vec<List>,
    /// How many steps each takes with the lists it names written out.
    pub sizes: Map<String, usize>,
}

impl Decoder<'_, '_, '_> {
    /// Reads the lists.
    pub fn lists(&mut self, node: &Node<'_>) -> Option<Lists> {
        let entries = self.named(node, "lists")?;
        if entries.len() > limits::LISTS {
            self.over_limit(Code::TooManyLists, &node.location, entries.len(), limits::LISTS, "lists");
            return None;
        }
        let mut lists: Vec<List> = entries.iter().filter_map(|entry| self.list(entry)).collect();
        order::sort_by(&mut lists, |a, b| a.name.cmp(&b.name));
        let complete = lists.len() == entries.len();
        let sizes = self.list_sizes(&lists)?;
        complete.then_some(Lists { lists, sizes })
    }

    fn list(&mut self, entry: &Entry<'_>) -> Option<List> {
        // No dot: it would end the name where a pattern uses the list.
        let named = self.name(&entry.key, &entry.key_location, "-_");
        let entries = self.patterns(&entry.value)?;
        named.then(|| List { name: entry.key.to_string(), entries, location: entry.key_location.clone() })
    }

    /// Whether the pack has every list a pattern names.
    pub fn lists_are_known(&mut self, node: &Node<'_>, pattern: &Pattern) -> bool {
        let mut known = true;
        for name in references(pattern) {
            if self.surroundings.lists.0.contains(name) {
                continue;
            }
            known = false;
            let help =
                match self.did_you_mean(name, &mut self.surroundings.lists.0.iter().map(String::as_str)) {
                    Some(similar) => format!("did you mean `${similar}`?"),
                    None => "add it under `lists`, or write \\$ for the sign itself".to_owned(),
                };
            let before = pattern.source.split(&format!("${name}")).next().unwrap_or_default().chars().count();
            let at = self.inside(node, before..before + 1 + name.len());
            self.error(Code::UnknownList, &at, format!("the pack has no list `{name}`"), help);
        }
        known
    }

    /// Checks how many steps the patterns of the rules take with their lists written out.
    pub fn expansion(&mut self, sizes: &Map<String, usize>, rules: &[Rule]) {
        let mut total: usize = 0;
        for pattern in rules.iter().flat_map(rule_patterns) {
            total = total.saturating_add(steps(&pattern.elements, sizes));
            if total > limits::EXPANSION {
                let message = format!(
                    "the patterns up to here take more than {} steps with their lists written out",
                    limits::EXPANSION
                );
                let help = "use large lists in fewer patterns, or split the pack into several";
                self.error(Code::ExpansionTooLarge, &pattern.location, message, help);
                return;
            }
        }
    }

    /// How many steps each list takes written out; `None` where lists contain themselves.
    fn list_sizes(&mut self, lists: &[List]) -> Option<Map<String, usize>> {
        let index: Map<&str, usize> =
            lists.iter().enumerate().map(|(index, list)| (&*list.name, index)).collect();
        let children: Vec<Vec<usize>> = lists
            .iter()
            .map(|list| {
                let named: Set<usize> = list
                    .entries
                    .iter()
                    .flat_map(references)
                    .filter_map(|name| index.get(name).copied())
                    .collect();
                named.into_iter().collect()
            })
            .collect();
        let mut parents: Vec<Vec<usize>> = vec![Vec::new(); lists.len()];
        for (list, named) in children.iter().enumerate() {
            named.iter().for_each(|&child| parents[child].push(list));
        }
        // Lists are settled once all they name are: from those that name none upwards.
        let mut unsettled: Vec<usize> = children.iter().map(Vec::len).collect();
        let mut ready: Vec<usize> = (0..lists.len()).filter(|&list| unsettled[list] == 0).collect();
        let mut depths = vec![0; lists.len()];
        let mut sizes = Map::default();
        while let Some(list) = ready.pop() {
            depths[list] = children[list].iter().map(|&child| depths[child] + 1).max().unwrap_or(1);
            // Only the first list that is too deep is named, not all that name it.
            if depths[list] == limits::LIST_NESTING + 1 {
                let message = format!(
                    "`${}` names lists nested deeper than {}",
                    lists[list].name,
                    limits::LIST_NESTING
                );
                self.error(Code::ListTooDeep, &lists[list].location, message, "write some of the lists out");
            }
            let size = lists[list]
                .entries
                .iter()
                .fold(0, |sum: usize, entry| sum.saturating_add(steps(&entry.elements, &sizes)));
            sizes.insert(lists[list].name.clone(), size);
            for &parent in &parents[list] {
                unsettled[parent] -= 1;
                if unsettled[parent] == 0 {
                    ready.push(parent);
                }
            }
        }
        let settled = sizes.len() == lists.len();
        if !settled {
            self.cycles(lists, &children, &unsettled);
        }
        settled.then_some(sizes)
    }

    /// Names each cycle once.
    fn cycles(&mut self, lists: &[List], children: &[Vec<usize>], unsettled: &[usize]) {
        let mut walk_of: Vec<Option<usize>> = vec![None; lists.len()];
        for start in 0..lists.len() {
            let mut path = Vec::new();
            let mut list = start;
            // Every list that is not settled names another that is not.
            while unsettled[list] > 0 && walk_of[list].is_none() {
                walk_of[list] = Some(start);
                path.push(list);
                let next = children[list].iter().copied().filter(|&child| unsettled[child] > 0).min();
                list = next.unwrap_or(list);
            }
            if unsettled[list] == 0 || walk_of[list] != Some(start) {
                continue;
            }
            let Some(from) = path.iter().position(|&member| member == list) else { continue };
            let names: Vec<String> = path[from..]
                .iter()
                .chain([&list])
                .map(|&member| format!("${}", lists[member].name))
                .collect();
            let message = format!("lists that contain each other: {}", names.join(" → "));
            self.error(Code::ListCycle, &lists[list].location, message, "remove one of these references");
        }
    }
}

/// Every pattern of a rule.
fn rule_patterns(rule: &Rule) -> impl Iterator<Item = &Pattern> {
    let looked_for = match &rule.condition {
        Condition::Any(patterns) | Condition::All { patterns, .. } => patterns,
    };
    let left_alone = rule.unless.iter().flat_map(|exception| match exception {
        Exception::Overlapping(pattern) => std::slice::from_ref(pattern),
        Exception::Near { any, .. } => any,
    });
    looked_for.iter().chain(left_alone).chain(rule.suggestions.iter().map(|suggestion| &suggestion.replace))
}

fn references(pattern: &Pattern) -> Vec<&str> {
    fn collect<'p>(elements: &'p [Element], names: &mut Vec<&'p str>) {
        for element in elements {
            match element {
                Element::List(name) => names.push(name),
                Element::Group { alternatives, .. } => {
                    alternatives.iter().for_each(|alternative| collect(alternative, names));
                }
                _ => {}
            }
        }
    }
    let mut names = Vec::new();
    collect(&pattern.elements, &mut names);
    names
}

fn steps(elements: &[Element], lists: &Map<String, usize>) -> usize {
    elements.iter().fold(0, |sum: usize, element| {
        sum.saturating_add(match element {
            Element::List(name) => lists.get(name).copied().unwrap_or(0),
            Element::Group { alternatives, .. } => alternatives
                .iter()
                .fold(0, |sum: usize, alternative| sum.saturating_add(steps(alternative, lists))),
            _ => 1,
        })
    })
}
