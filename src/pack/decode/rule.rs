//! The `rules`.

use super::{Decoder, Keys, Object};
use crate::map::Map;
use crate::pack::code::Code;
use crate::pack::error::Location;
use crate::pack::errors::shown;
use crate::pack::language::{Localized, lookup};
use crate::pack::limits;
use crate::pack::model::{AuthorityKind, Examples, Reading, Rule, Severity, Status};
use crate::pack::region::Region;
use crate::pack::tree::{Node, Value};

/// The keys of a rule.
pub const RULE: Keys = Keys {
    object: "a rule",
    required: &["id", "severity", "category", "authority", "title", "message"],
    optional: &[
        "status",
        "fields",
        "regions",
        "any",
        "all",
        "within",
        "unless",
        "reads",
        "suggestions",
        "resources",
        "examples",
    ],
};

const SEVERITIES: [(&str, Severity); 4] = [
    ("care", Severity::Care),
    ("notice", Severity::Notice),
    ("confirm", Severity::Confirm),
    ("block", Severity::Block),
];

const STATUSES: [(&str, Status); 3] =
    [("active", Status::Active), ("shadow", Status::Shadow), ("retired", Status::Retired)];

const READINGS: [(&str, Reading); 3] =
    [("exact", Reading::Exact), ("standard", Reading::Standard), ("strong", Reading::Strong)];

impl Decoder<'_, '_, '_> {
    /// Reads the rules.
    pub fn rules(&mut self, node: &Node<'_>) -> Option<Vec<Rule>> {
        let items = self.sequence(node, "rules")?;
        if items.len() > limits::RULES {
            self.over_limit(Code::TooManyRules, &node.location, items.len(), limits::RULES, "rules");
            return None;
        }
        let mut seen: Map<&str, usize> = Map::default();
        self.each(items, |decoder, item| {
            let rule = decoder.rule(item);
            if let Some(id_node) = item.get("id")
                && let Value::Text(id) = &id_node.value
            {
                match seen.get(&**id) {
                    None => seen.insert(id, id_node.location.line),
                    Some(line) => {
                        let message = format!("the rule id `{}` stands already in line {line}", shown(id));
                        decoder.error(
                            Code::DuplicateRule,
                            &id_node.location,
                            message,
                            "give each rule an id of its own",
                        );
                    }
                }
            }
            rule
        })
    }

    fn rule(&mut self, node: &Node<'_>) -> Option<Rule> {
        let object = self.object(node, &RULE)?;
        let id = object.get("id").and_then(|node| self.id(node));
        let severity = object.get("severity").and_then(|node| self.choice(node, &SEVERITIES));
        let category = object.get("category").and_then(|node| self.category(node));
        let authority = object.get("authority").and_then(|node| self.authority_reference(node));
        let status = match object.get("status") {
            Some(node) => self.choice(node, &STATUSES),
            None => Some(Status::Active),
        };
        let reads = match object.get("reads") {
            Some(node) => self.choice(node, &READINGS),
            None => Some(Reading::Standard),
        };
        let fields = match object.get("fields") {
            Some(node) => self.distinct(node, "fields", |decoder, node| decoder.field(node)).map(Some),
            None => Some(None),
        };
        let regions = self.rule_regions(&object, authority);
        let texts = self.title_and_message(&object);
        let condition = self.condition(&object);
        let unless = match object.get("unless") {
            Some(node) => self.exceptions(node),
            None => Some(Vec::new()),
        };
        let suggestions = match object.get("suggestions") {
            Some(node) => self.suggestions(node),
            None => Some(Vec::new()),
        };
        let resources = match object.get("resources") {
            Some(node) => self.resources(node),
            None => Some(Vec::new()),
        };
        let examples = match object.get("examples") {
            Some(node) => self.examples(node),
            None => Some(Examples::default()),
        };
        self.severity_fits(&object, severity, authority);
        let (title, message) = texts?;
        Some(Rule {
            id: id?.to_owned(),
            severity: severity?,
            category: category?,
            authority: authority?.to_owned(),
            status: status?,
            fields: fields?,
            regions: regions?,
            title,
            message,
            condition: condition?,
            unless: unless?,
            reads: reads?,
            suggestions: suggestions?,
            resources: resources?,
            examples: examples?,
            location: rule_location(node),
        })
    }

    fn category(&mut self, node: &Node<'_>) -> Option<String> {
        let Value::Text(text) = &node.value else {
            self.not_a_text(node, "a text");
            return None;
        };
        self.name(text, &node.location, "-").then(|| text.to_string())
    }

    /// The name of a field of a form.
    pub fn field(&mut self, node: &Node<'_>) -> Option<String> {
        let text = self.any_text(node, limits::ID_CHARACTERS)?;
        let allowed = |character: char| character.is_ascii_alphanumeric() || ".-_".contains(character);
        if text.is_empty() || !text.chars().all(allowed) {
            let message = format!("`{}` is not the name of a field", shown(text));
            let help = "write letters, digits, `.`, `-` or `_`, such as caption";
            self.error(Code::BadId, &node.location, message, help);
            return None;
        }
        Some(text.to_owned())
    }

    fn authority_reference<'n>(&mut self, node: &'n Node<'_>) -> Option<&'n str> {
        let Value::Text(id) = &node.value else {
            self.not_a_text(node, "a text");
            return None;
        };
        if self.surroundings.authorities_known && !self.surroundings.authorities.contains_key(&**id) {
            let known = self.surroundings.authorities.keys();
            let help = match self.did_you_mean(id, &mut known.map(String::as_str)) {
                Some(known) => format!("did you mean `{known}`?"),
                None => "add it under `authorities`: who made this rule, and where it is written".to_owned(),
            };
            let message = format!("the pack has no authority `{}`", shown(id));
            self.error(Code::UnknownAuthority, &node.location, message, help);
            return None;
        }
        Some(id)
    }

    /// The rule's regions, or its authority's.
    fn rule_regions(&mut self, rule: &Object<'_, '_>, authority: Option<&str>) -> Option<Vec<Region>> {
        if let Some(node) = rule.get("regions") {
            return self.distinct(node, "regions", |decoder, node| decoder.region(node));
        }
        let summary = self.surroundings.authorities.get(authority?)?.as_ref()?;
        Some(summary.regions.clone())
    }

    fn title_and_message(&mut self, rule: &Object<'_, '_>) -> Option<(Localized, Localized)> {
        let title = rule.get("title").and_then(|node| self.localized(node));
        let message = rule.get("message").and_then(|node| self.localized(node));
        let (title, message) = (title?, message?);
        let locale = self.surroundings.locale.clone()?;
        let tags = |texts: &Localized| texts.languages().cloned().collect::<Vec<_>>();
        let (titles, messages) = (tags(&title), tags(&message));
        let common: Vec<_> = titles.iter().filter(|tag| messages.contains(tag)).collect();
        if lookup(&locale, &common).is_some() {
            return Some((title, message));
        }
        let missing = [("title", &titles), ("message", &messages)]
            .into_iter()
            .filter(|(_, tags)| lookup(&locale, &tags.iter().collect::<Vec<_>>()).is_none());
        let missing: Vec<&str> = missing.map(|(key, _)| key).collect();
        for key in &missing {
            let at = rule.get(key).map_or(rule.location, |node| &node.location).clone();
            let message = format!("the {key} is missing in `{locale}`, the pack's locale");
            self.error(Code::MissingLocale, &at, message, format!("add it: {locale}: \"…\""));
        }
        if missing.is_empty() {
            let at = rule.get("message").map_or(rule.location, |node| &node.location).clone();
            let message = format!("title and message have no language in common that stands for `{locale}`");
            self.error(Code::NoCommonLocale, &at, message, format!("add both in {locale}"));
        }
        None
    }

    fn severity_fits(&mut self, rule: &Object<'_, '_>, severity: Option<Severity>, authority: Option<&str>) {
        let Some(node) = rule.get("severity") else { return };
        if severity == Some(Severity::Care) && rule.get("resources").is_none() {
            let message = "severity `care` without `resources`";
            let help = "add where help is to be had; a rule that offers none is a `notice`";
            self.error(Code::CareWithoutResources, &node.location, message, help);
        }
        let government = authority
            .and_then(|id| self.surroundings.authorities.get(id)?.as_ref())
            .is_some_and(|authority| authority.kind == AuthorityKind::Government);
        if government && severity.is_some_and(|severity| severity != Severity::Notice) {
            let message = "a government's request, which is not law, with a severity other than `notice`";
            let help = "write `severity: notice`; if a law or a court stands behind it, name that authority";
            self.error(Code::GovernmentSeverity, &node.location, message, help);
        }
    }
}

/// Where a rule is pointed at: its id, or its beginning.
fn rule_location(node: &Node<'_>) -> Location {
    node.get("id").map_or(&node.location, |id| &id.location).clone()
}
