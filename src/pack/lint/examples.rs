//! Rules without enough tests of their own.

use super::walk::live_rules;
use super::{LintCode, Lints};

const PASS_EXAMPLES: usize = 3;

/// Rules without `match` examples or with few `pass` examples.
pub fn examples(lints: &mut Lints<'_>) {
    for rule in live_rules(lints.pack) {
        if rule.examples.matches.is_empty() {
            let message = format!("`{}` has no example it must match", rule.id);
            lints.add(LintCode::NoExamples, &rule.location, message, "add `examples: { match: [\"…\"] }`");
        }
        let passes = rule.examples.passes.len();
        if passes < PASS_EXAMPLES {
            let message = format!(
                "`{}` has {passes} examples it must let pass; {PASS_EXAMPLES} are the least",
                rule.id
            );
            let help = "add innocent texts that hold its words: news, quotations, jokes, other meanings";
            lints.add(LintCode::FewPassExamples, &rule.location, message, help);
        }
    }
}
