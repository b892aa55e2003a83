//! Makes a [`Pack`] of what its text says, and finds everything that is wrong with it on the way.
//!
//! One file a group of objects: each lists the keys of its objects in a table and reads their
//! values with the small readers of [`object`] and [`value`]. A reader that meets something wrong
//! adds an error and gives `None`; its caller goes on with the next value.

mod authority;
mod condition;
mod examples;
mod header;
mod inflection;
mod lists;
mod object;
mod resources;
mod rule;
mod suggestion;
mod value;

use object::{Keys, Object};

use super::canonical;
use super::code::Code;
use super::digest::Digest;
use super::error::{Location, PackErrors};
use super::errors::Errors;
use super::language::LanguageTag;
use super::limits;
use super::model::{AuthorityKind, Pack};
use super::nearest::nearest;
use super::region::Region;
use super::tree::{Node, Value};
use super::within::Lines;
use crate::map::Map;
use lists::{ListNames, Lists};

/// The keys of a pack's top level.
pub const TOP: Keys = Keys {
    object: "the pack file",
    required: &["forewarn", "pack", "authorities", "rules"],
    optional: &["lists"],
};

/// The key tables of all objects of the format, for the test of the schema.
#[cfg(all(test, feature = "schema"))]
pub const TABLES: &[&Keys] = &[
    &TOP,
    &header::PACK,
    &header::CIVIC,
    &authority::AUTHORITY,
    &rule::RULE,
    &condition::NEAR,
    &suggestion::SUGGESTION,
    &resources::RESOURCE,
    &examples::EXAMPLES,
    &examples::EXAMPLE,
];

/// What rules need to know of the rest of the pack.
#[derive(Default)]
struct Surroundings {
    locale: Option<LanguageTag>,
    /// The languages of the patterns; `None` where the pack does not say them without errors.
    languages: Option<Vec<LanguageTag>>,
    /// The authorities; `None` inside for one that has errors of its own.
    authorities: Map<String, Option<AuthoritySummary>>,
    authorities_known: bool,
    lists: ListNames,
}

struct AuthoritySummary {
    kind: AuthorityKind,
    regions: Vec<Region>,
}

/// Reads one pack.
pub struct Decoder<'t, 'e, 's> {
    lines: Lines<'t>,
    errors: &'e mut Errors<'s>,
    surroundings: Surroundings,
    patterns: usize,
}

/// Makes a pack of a tree; `text` is what the tree was read from and `source` its name.
pub fn decode(tree: &Node<'_>, text: &str, source: &str, mut errors: Errors<'_>) -> Result<Pack, PackErrors> {
    let mut decoder = Decoder {
        lines: Lines::of(text),
        errors: &mut errors,
        surroundings: Surroundings::default(),
        patterns: 0,
    };
    let pack = decoder.pack(tree, source);
    errors.finish(pack)
}

impl Decoder<'_, '_, '_> {
    fn error(&mut self, code: Code, at: &Location, message: impl AsRef<str>, help: impl AsRef<str>) {
        self.errors.add(code, at, message, help);
    }

    fn pack(&mut self, tree: &Node<'_>, source: &str) -> Option<Pack> {
        if !self.version(tree) {
            return None;
        }
        let top = self.object(tree, &TOP)?;
        let header = top.get("pack").and_then(|node| self.header(node));
        let authorities = top.get("authorities").and_then(|node| self.authorities(node));
        self.surroundings.lists = ListNames::of(top.get("lists"));
        let lists = match top.get("lists") {
            Some(node) => self.lists(node),
            None => Some(Lists::default()),
        };
        let rules = top.get("rules").and_then(|node| self.rules(node));
        if let (Some(lists), Some(rules)) = (&lists, &rules) {
            self.expansion(&lists.sizes, rules);
        }
        let header = header?;
        let canonical_json = if self.errors.is_empty() { canonical::json(tree) } else { return None };
        Some(Pack {
            source: source.to_owned(),
            location: header.location,
            id: header.id,
            version: header.version,
            title: header.title,
            locale: header.locale,
            languages: header.languages,
            license: header.license,
            civic: header.civic,
            authorities: authorities?,
            lists: lists?.lists,
            rules: rules?,
            digest: Digest::of(&canonical_json),
            canonical_json,
        })
    }

    /// Whether this is a pack of the version read here. Another version may have other keys, so
    /// nothing else is said of it.
    fn version(&mut self, tree: &Node<'_>) -> bool {
        match &tree.value {
            Value::Broken => return false,
            Value::Mapping(_) => {}
            _ => {
                let message = format!("{} where a pack was expected", tree.kind());
                self.error(Code::WrongKind, &tree.location, message, "a pack begins with `forewarn: 1`");
                return false;
            }
        }
        let Some(version) = tree.get("forewarn") else {
            let message = "the key `forewarn` is missing";
            self.error(Code::MissingVersion, &tree.location, message, "begin the pack with `forewarn: 1`");
            return true;
        };
        match version.value {
            Value::Integer(1) | Value::Broken => true,
            _ => {
                let message = match &version.value {
                    Value::Integer(number) => format!("pack format {number}, which this program cannot read"),
                    _ => format!("{} where the number of the pack format was expected", version.kind()),
                };
                let help = "write `forewarn: 1`; a pack of a later format needs a newer program";
                self.error(Code::UnsupportedVersion, &version.location, message, help);
                false
            }
        }
    }

    /// The candidate somebody may have meant.
    fn did_you_mean<'c>(
        &self,
        written: &str,
        candidates: &mut dyn Iterator<Item = &'c str>,
    ) -> Option<&'c str> {
        // What is hardly shown is not worth the search.
        if self.errors.are_many() { None } else { nearest(written, candidates) }
    }

    fn over_limit(&mut self, code: Code, at: &Location, count: usize, limit: usize, what: &str) {
        let message = format!("{count} {what}; the limit is {limit}");
        self.error(code, at, message, "split the pack into several");
    }

    /// Counts a pattern; whether it may still be read.
    fn count_pattern(&mut self, at: &Location) -> bool {
        self.patterns += 1;
        if self.patterns == limits::PATTERNS + 1 {
            let message = format!("more than {} patterns", limits::PATTERNS);
            self.error(Code::TooManyPatterns, at, message, "split the pack into several");
        }
        self.patterns <= limits::PATTERNS
    }
}
