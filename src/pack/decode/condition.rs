//! What a rule looks for and what it leaves alone: `any`, `all`, `within`, `unless`.

use super::{Decoder, Keys, Object};
use crate::pack::code::Code;
use crate::pack::limits;
use crate::pack::model::{Condition, Exception, Within};
use crate::pack::pattern::Pattern;
use crate::pack::tree::{Node, Value};

/// The keys of an exception by nearness.
pub const NEAR: Keys = Keys { object: "an exception by nearness", required: &["near", "any"], optional: &[] };

impl Decoder<'_, '_, '_> {
    /// Reads `any`, `all` and `within` of a rule.
    pub fn condition(&mut self, rule: &Object<'_, '_>) -> Option<Condition> {
        let within = match rule.get("within") {
            Some(node) => self.within(node),
            None => Some(Within::Sentence),
        };
        if let (Some(node), None) = (rule.get("within"), rule.get("all")) {
            let help = "remove it, or write the patterns under `all`";
            self.error(Code::WithinWithoutAll, &node.location, "`within` without `all`", help);
        }
        match (rule.get("any"), rule.get("all")) {
            (Some(any), None) => Some(Condition::Any(self.patterns(any)?)),
            (None, Some(all)) => Some(Condition::All { patterns: self.parts(all)?, within: within? }),
            (Some(any), Some(all)) => {
                let _read_for_their_errors = (self.patterns(any), self.parts(all));
                let help = "keep one of them, or make two rules of it";
                self.error(Code::Condition, rule.location, "a rule with both `any` and `all`", help);
                None
            }
            (None, None) => {
                let help = "add `any: [\"…\"]` with what the rule looks for";
                self.error(Code::Condition, rule.location, "a rule without `any` and `all`", help);
                None
            }
        }
    }

    /// The patterns of `all`.
    fn parts(&mut self, node: &Node<'_>) -> Option<Vec<Pattern>> {
        let patterns = self.patterns(node);
        if let Value::Sequence(items) = &node.value
            && let Some(first_over) = items.get(limits::ALL_PATTERNS)
        {
            let message =
                format!("{} patterns under `all`; the limit is {}", items.len(), limits::ALL_PATTERNS);
            let help =
                "write those that mean the same as one with alternatives, (a|b), or make several rules";
            self.error(Code::TooManyParts, &first_over.location, message, help);
            return None;
        }
        patterns
    }

    fn within(&mut self, node: &Node<'_>) -> Option<Within> {
        match &node.value {
            Value::Integer(_) => self.number(node, limits::DISTANCE_WORDS).map(Within::Words),
            Value::Text(_) => {
                self.choice(node, &[("sentence", Within::Sentence), ("caption", Within::Caption)])
            }
            _ => {
                self.wrong_kind(node, "a number of words, `sentence` or `caption`");
                None
            }
        }
    }

    /// Reads `unless`: a list of patterns and exceptions by nearness, or one such exception.
    pub fn exceptions(&mut self, node: &Node<'_>) -> Option<Vec<Exception>> {
        if matches!(node.value, Value::Mapping(_)) {
            return Some(vec![self.exception(node)?]);
        }
        let items = self.sequence(node, "exceptions")?;
        self.each(items, Self::exception)
    }

    fn exception(&mut self, node: &Node<'_>) -> Option<Exception> {
        let by_nearness = node.get("near").is_some() || node.get("any").is_some();
        if !by_nearness {
            return self.pattern(node).map(Exception::Overlapping);
        }
        let object = self.object(node, &NEAR)?;
        let words = object.get("near").and_then(|node| self.number(node, limits::DISTANCE_WORDS));
        let any = object.get("any").and_then(|node| self.patterns(node));
        Some(Exception::Near { words: words?, any: any?, location: node.location.clone() })
    }
}
