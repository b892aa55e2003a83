//! The `authorities`: who stands behind the rules.

use super::value::Written;
use super::{AuthoritySummary, Decoder, Keys};
use crate::order;
use crate::pack::code::Code;
use crate::pack::date::Date;
use crate::pack::limits;
use crate::pack::model::{Authority, AuthorityKind};
use crate::pack::region::Region;
use crate::pack::tree::{Entry, Node, Value};

/// The keys of an authority.
pub const AUTHORITY: Keys = Keys {
    object: "an authority",
    required: &["kind", "issuer", "reference", "url"],
    optional: &["appeal", "regions", "from", "until", "review_by"],
};

/// The kinds of authority as they are written.
pub const KINDS: [(&str, AuthorityKind); 4] = [
    ("house", AuthorityKind::House),
    ("law", AuthorityKind::Law),
    ("court", AuthorityKind::Court),
    ("government", AuthorityKind::Government),
];

impl Decoder<'_, '_, '_> {
    /// Reads the authorities, and learns their names.
    pub fn authorities(&mut self, node: &Node<'_>) -> Option<Vec<Authority>> {
        let entries = self.named(node, "authorities")?;
        if entries.len() > limits::AUTHORITIES {
            self.over_limit(
                Code::TooManyAuthorities,
                &node.location,
                entries.len(),
                limits::AUTHORITIES,
                "authorities",
            );
            return None;
        }
        self.surroundings.authorities_known = true;
        let mut authorities = Vec::with_capacity(entries.len());
        for entry in entries {
            let named = self.name(&entry.key, &entry.key_location, ".-");
            let authority = self.authority(entry).filter(|_| named);
            let summary = authority.as_ref().map(|authority| AuthoritySummary {
                kind: authority.kind,
                regions: authority.regions.clone(),
            });
            self.surroundings.authorities.insert(entry.key.to_string(), summary);
            authorities.extend(authority);
        }
        let complete = authorities.len() == entries.len();
        order::sort_by(&mut authorities, |a, b| a.id.cmp(&b.id));
        complete.then_some(authorities)
    }

    /// The entries of a mapping from names that must not be empty.
    pub fn named<'n, 'a>(&mut self, node: &'n Node<'a>, what: &str) -> Option<&'n [Entry<'a>]> {
        match &node.value {
            Value::Mapping(entries) if entries.is_empty() => {
                self.error(
                    Code::EmptyValue,
                    &node.location,
                    format!("no {what} at all"),
                    "write at least one",
                );
                None
            }
            Value::Mapping(entries) => Some(entries),
            _ => {
                self.wrong_kind(node, &format!("a mapping from names to {what}"));
                None
            }
        }
    }

    fn authority(&mut self, entry: &Entry<'_>) -> Option<Authority> {
        let object = self.object(&entry.value, &AUTHORITY)?;
        let mut text = |key: &str| {
            object.get(key).and_then(|node| self.text(node, Written::OnOneLine)).map(str::to_owned)
        };
        let (issuer, reference) = (text("issuer"), text("reference"));
        let kind = object.get("kind").and_then(|node| self.choice(node, &KINDS));
        let url = object.get("url").and_then(|node| self.link(node, &["https://"]));
        let appeal = match object.get("appeal") {
            Some(node) => self.link(node, &["https://"]).map(Some),
            None => Some(None),
        };
        let regions = match object.get("regions") {
            Some(node) => self.distinct(node, "regions", |decoder, node| decoder.region(node)),
            None => Some(vec![Region::Everywhere]),
        };
        let mut date = |key: &str| match object.get(key) {
            Some(node) => self.date(node).map(Some),
            None => Some(None),
        };
        let (from, until, review_by) = (date("from"), date("until"), date("review_by"));
        if let Some(kind) = kind.filter(|kind| *kind != AuthorityKind::House) {
            let ends = object.get("until").or(object.get("review_by"));
            let needed = [
                ("`regions`", object.get("regions").is_some()),
                ("`from`", object.get("from").is_some()),
                ("`until` or `review_by`", ends.is_some()),
            ];
            for (key, _) in needed.iter().filter(|(_, present)| !present) {
                let name = KINDS.iter().find(|(_, known)| *known == kind).map_or("", |(name, _)| name);
                let message = format!("an authority of kind `{name}` without {key}");
                let help = format!("add {key}: the author is told where and how long it holds");
                self.error(Code::AuthorityIncomplete, &entry.key_location, message, help);
            }
        }
        for (key, date) in [("until", until), ("review_by", review_by)] {
            if let (Some(Some(from)), Some(Some(date)), Some(node)) = (from, date, object.get(key)) {
                self.not_before(from, date, key, node);
            }
        }
        Some(Authority {
            id: entry.key.to_string(),
            kind: kind?,
            issuer: issuer?,
            reference: reference?,
            url: url?,
            appeal: appeal?,
            regions: regions?,
            from: from?,
            until: until?,
            review_by: review_by?,
            location: entry.key_location.clone(),
        })
    }

    fn not_before(&mut self, from: Date, date: Date, key: &str, node: &Node<'_>) {
        if date < from {
            let message = format!("`{key}` is {date}, before `from`, which is {from}");
            self.error(Code::AuthorityDates, &node.location, message, "correct one of the two dates");
        }
    }
}
