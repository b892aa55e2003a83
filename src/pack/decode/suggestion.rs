//! The `suggestions` of a rule: what it offers instead.

use super::{Decoder, Keys};
use crate::pack::model::Suggestion;
use crate::pack::tree::Node;

/// The keys of a suggestion.
pub const SUGGESTION: Keys = Keys { object: "a suggestion", required: &["replace", "with"], optional: &[] };

impl Decoder<'_, '_, '_> {
    /// Reads the suggestions.
    pub fn suggestions(&mut self, node: &Node<'_>) -> Option<Vec<Suggestion>> {
        let items = self.sequence(node, "suggestions")?;
        self.each(items, |decoder, item| {
            let object = decoder.object(item, &SUGGESTION)?;
            let replace = object.get("replace").and_then(|node| decoder.pattern(node));
            let with = object.get("with").and_then(|node| decoder.localized(node));
            Some(Suggestion { replace: replace?, with: with? })
        })
    }
}
