//! The `resources` of a rule: where help is to be had.

use super::{Decoder, Keys};
use crate::pack::code::Code;
use crate::pack::model::Resource;
use crate::pack::tree::Node;

/// The keys of a resource.
pub const RESOURCE: Keys =
    Keys { object: "a resource", required: &["title", "region"], optional: &["url", "tel", "verified"] };

impl Decoder<'_, '_, '_> {
    /// Reads the resources.
    pub fn resources(&mut self, node: &Node<'_>) -> Option<Vec<Resource>> {
        let items = self.sequence(node, "resources")?;
        self.each(items, Self::resource)
    }

    fn resource(&mut self, node: &Node<'_>) -> Option<Resource> {
        let object = self.object(node, &RESOURCE)?;
        let title = object.get("title").and_then(|node| self.localized_with_fallback(node));
        let region = object.get("region").and_then(|node| self.region(node));
        let url = match object.get("url") {
            Some(node) => self.link(node, &["https://", "tel:", "sms:"]).map(Some),
            None => Some(None),
        };
        let tel = match object.get("tel") {
            Some(node) => self.telephone(node).map(Some),
            None => Some(None),
        };
        let verified = match object.get("verified") {
            Some(node) => self.date(node).map(Some),
            None => Some(None),
        };
        if object.get("url").is_none() && object.get("tel").is_none() {
            let message = "a resource without `url` and `tel`";
            self.error(Code::ResourceEmpty, object.location, message, "add a link or a telephone number");
            return None;
        }
        Some(Resource {
            title: title?,
            url: url?,
            tel: tel?,
            region: region?,
            verified: verified?,
            location: node.location.clone(),
        })
    }
}
