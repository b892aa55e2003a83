//! What nothing uses, and what is used without a way to appeal.

use std::collections::HashSet;

use super::walk::{all_patterns, each_node_with_lists, live_rules};
use super::{LintCode, Lints};

/// Lists that no rule uses, not even through another list.
pub fn lists(lints: &mut Lints<'_>) {
    let pack = lints.pack;
    let mut used = HashSet::new();
    for pattern in pack.rules.iter().flat_map(all_patterns) {
        each_node_with_lists(pack, &pattern.elements, &mut used, &mut |_| {});
    }
    for list in pack.lists.iter().filter(|list| !used.contains(&*list.name)) {
        let message = format!("no rule uses the list `{}`", list.name);
        lints.add(
            LintCode::UnusedList,
            &list.location,
            message,
            format!("use it as ${}, or remove it", list.name),
        );
    }
}

/// Authorities no rule names, and those that offer no appeal to the authors their rules stop.
pub fn authorities(lints: &mut Lints<'_>) {
    let pack = lints.pack;
    let named: HashSet<&str> = pack.rules.iter().map(|rule| &*rule.authority).collect();
    let live: HashSet<&str> = live_rules(pack).map(|rule| &*rule.authority).collect();
    for authority in &pack.authorities {
        let (id, at) = (&authority.id, &authority.location);
        if !named.contains(&**id) {
            lints.add(
                LintCode::UnusedAuthority,
                at,
                format!("no rule names the authority `{id}`"),
                "remove it",
            );
        } else if live.contains(&**id) && authority.appeal.is_none() {
            let message = format!("`{id}` has rules and no `appeal`");
            lints.add(LintCode::NoAppeal, at, message, "add the link where an author can object");
        }
    }
}
