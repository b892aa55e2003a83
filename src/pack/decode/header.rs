//! The `pack` mapping: what the pack says of itself.

use super::value::Written;
use super::{Decoder, Keys};
use crate::pack::code::Code;
use crate::pack::error::Location;
use crate::pack::language::{LanguageTag, Localized};
use crate::pack::model::CivicGate;
use crate::pack::tree::Node;

/// The keys of `pack`.
pub const PACK: Keys = Keys {
    object: "`pack`",
    required: &["id", "version", "title", "locale"],
    optional: &["languages", "license", "civic"],
};

/// The keys of `pack.civic`.
pub const CIVIC: Keys = Keys { object: "`civic`", required: &["gate"], optional: &["reason"] };

/// What the pack says of itself.
pub struct Header {
    pub location: Location,
    pub id: String,
    pub version: semver::Version,
    pub title: Localized,
    pub locale: LanguageTag,
    pub languages: Vec<LanguageTag>,
    pub license: Option<String>,
    pub civic: CivicGate,
}

#[derive(Clone, Copy)]
enum Gate {
    On,
    Skipped,
}

impl Decoder<'_, '_, '_> {
    /// Reads `pack`, and learns the pack's locale and languages.
    pub fn header(&mut self, node: &Node<'_>) -> Option<Header> {
        let object = self.object(node, &PACK)?;
        let id = object.get("id").and_then(|node| self.id(node));
        let version = object.get("version").and_then(|node| self.semantic_version(node));
        let locale = object.get("locale").and_then(|node| self.language(node));
        self.surroundings.locale.clone_from(&locale);
        let title = object.get("title").and_then(|node| self.localized_with_fallback(node));
        let languages = match object.get("languages") {
            Some(node) => self.distinct(node, "languages", |decoder, node| decoder.language(node)),
            None => locale.clone().map(|locale| vec![locale]),
        };
        self.surroundings.languages.clone_from(&languages);
        let license = match object.get("license") {
            Some(node) => self.text(node, Written::OnOneLine).map(|text| Some(text.to_owned())),
            None => Some(None),
        };
        let civic = match object.get("civic") {
            Some(node) => self.civic(node),
            None => Some(CivicGate::On),
        };
        Some(Header {
            location: node.location.clone(),
            id: id?.to_owned(),
            version: version?,
            title: title?,
            locale: locale?,
            languages: languages?,
            license: license?,
            civic: civic?,
        })
    }

    fn civic(&mut self, node: &Node<'_>) -> Option<CivicGate> {
        let object = self.object(node, &CIVIC)?;
        let gate = object
            .get("gate")
            .and_then(|node| self.choice(node, &[("on", Gate::On), ("skipped", Gate::Skipped)]));
        let reason = match object.get("reason") {
            Some(node) => Some(self.text(node, Written::OnSeveralLines)?.to_owned()),
            None => None,
        };
        match (gate?, reason) {
            (Gate::On, _) => Some(CivicGate::On),
            (Gate::Skipped, Some(reason)) => Some(CivicGate::Skipped { reason }),
            (Gate::Skipped, None) => {
                let message = "the civic gate is skipped without a reason";
                let help = "add `reason`, which everyone who uses the pack will see";
                self.error(Code::MissingReason, object.location, message, help);
                None
            }
        }
    }
}
