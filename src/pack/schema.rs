//! The pack format as types, from which its JSON Schema is made. Only the schema uses them: packs
//! are read by the decoder, which says more and better.

#![allow(dead_code, reason = "the fields are only described")]

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::limits;
use super::model::{AuthorityKind, CivicGate, Reading, Severity, Status};
use super::{Date, Digest, LanguageTag, Region};

/// Gives types that are written as texts their schema.
macro_rules! texts {
    ($($(#[doc = $doc:literal])+ $type:ty, $name:literal => $schema:tt;)+) => {$(
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                let mut schema = json_schema!($schema);
                schema.insert("description".into(), concat!($($doc),+).trim().into());
                schema
            }
        }
    )+};
}

/// Several words of the format are written as texts of a certain form.
pub struct Id;
pub struct ListName;
pub struct Category;
pub struct Field;
pub struct Version;
pub struct Text;
pub struct PatternText;
pub struct ExampleText;
pub struct HttpsLink;
pub struct ResourceLink;
pub struct Telephone;

texts! {
    /// An id: small letters, digits, dots and hyphens.
    Id, "Id" => { "type": "string", "pattern": "^[a-z0-9.-]+$", "maxLength": (limits::ID_CHARACTERS) };
    /// The name of a list: small letters, digits, hyphens and underscores.
    ListName, "ListName" => { "type": "string", "pattern": "^[a-z0-9_-]+$", "maxLength": (limits::ID_CHARACTERS) };
    /// A category, such as violence.
    Category, "Category" => { "type": "string", "pattern": "^[a-z0-9-]+$", "maxLength": (limits::ID_CHARACTERS) };
    /// The name of a field of a form, such as caption.
    Field, "Field" => { "type": "string", "pattern": "^[A-Za-z0-9._-]+$", "maxLength": (limits::ID_CHARACTERS) };
    /// A semantic version, such as 1.2.0.
    Version, "Version" => { "type": "string", "pattern": "^\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$" };
    /// A text. It holds no control characters and none that turn the direction of text.
    Text, "Text" => { "type": "string", "minLength": 1, "maxLength": (limits::TEXT_CHARACTERS), "pattern": "\\S" };
    /// A pattern: words in order. See docs/pattern-language.md.
    PatternText, "Pattern" => { "type": "string", "minLength": 1, "maxLength": (limits::PATTERN_CHARACTERS) };
    /// A text to try a rule on.
    ExampleText, "ExampleText" => { "type": "string", "maxLength": (limits::EXAMPLE_CHARACTERS) };
    /// An https link.
    HttpsLink, "HttpsLink" => { "type": "string", "pattern": "^https://[^\\s<>{}\"|\\\\^`]+$", "maxLength": (limits::TEXT_CHARACTERS) };
    /// A link: https, tel or sms.
    ResourceLink, "ResourceLink" => { "type": "string", "pattern": "^(https://[^\\s<>{}\"|\\\\^`]+|(tel|sms):\\+?[0-9 ().-]+)$", "maxLength": (limits::TEXT_CHARACTERS) };
    /// A telephone number: digits, with + before them and spaces, hyphens, dots or round brackets between them.
    Telephone, "Telephone" => { "type": "string", "pattern": "^\\+?[0-9 ().-]+$" };
    /// A calendar date, such as 2026-11-23.
    Date, "Date" => { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$" };
    /// A BCP 47 language tag, such as en or pt-BR.
    LanguageTag, "LanguageTag" => { "type": "string", "pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$|^[xX](-[A-Za-z0-9]{1,8})+$" };
    /// An ISO 3166-1 alpha-2 code, such as NO, or * for everywhere.
    Region, "Region" => { "type": "string", "pattern": "^([A-Za-z]{2}|\\*)$" };
    /// SHA-256 over a pack's canonical JSON, as in W3C Subresource Integrity.
    Digest, "Digest" => { "type": "string", "pattern": "^sha256-[A-Za-z0-9+/]{43}=$" };
    /// Whether a pack is held to the civic-speech corpus; if not, why not.
    CivicGate, "CivicGate" => { "oneOf": [
        { "type": "string", "const": "on" },
        {
            "type": "object",
            "properties": { "gate": { "type": "string", "const": "skipped" }, "reason": { "type": "string" } },
            "required": ["gate", "reason"],
        },
    ] };
}

/// Whether a pack is held to the civic-speech corpus.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub enum Gate {
    On,
    Skipped,
}

/// A rule pack for Forewarn, format 1.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RulePack {
    /// The version of the pack format.
    #[schemars(range(min = 1, max = 1))]
    forewarn: u32,
    /// What the pack says of itself.
    pack: PackHeader,
    /// Who stands behind the rules, by id.
    #[schemars(extend("minProperties" = 1, "maxProperties" = limits::AUTHORITIES))]
    authorities: BTreeMap<Id, Authority>,
    /// Named alternatives for patterns: `$name` in a pattern is any entry of the list.
    #[schemars(extend("minProperties" = 1, "maxProperties" = limits::LISTS))]
    lists: Option<BTreeMap<ListName, Patterns>>,
    /// The rules.
    #[schemars(length(min = 1, max = limits::RULES))]
    rules: Vec<Rule>,
}

/// What the pack says of itself.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PackHeader {
    /// The pack's id, unique among the packs that are used together.
    id: Id,
    /// The pack's version.
    version: Version,
    /// What the pack is called.
    title: LocalizedText,
    /// The language a message falls back on.
    locale: LanguageTag,
    /// The languages of the patterns; the locale where left out.
    #[schemars(length(min = 1))]
    languages: Option<Vec<LanguageTag>>,
    /// The licence the pack is published under, such as CC0-1.0.
    license: Option<Text>,
    /// Whether the pack is held to the civic-speech corpus; it is where left out.
    civic: Option<Civic>,
}

/// Whether the pack is held to the civic-speech corpus.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, extend("if" = { "properties": { "gate": { "const": "skipped" } } }, "then" = { "required": ["reason"] }))]
pub struct Civic {
    /// Held to it (`on`) or not (`skipped`).
    gate: Gate,
    /// Why not. Everyone who uses the pack sees it.
    reason: Option<Text>,
}

/// Who stands behind a rule.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, extend(
    "if" = { "properties": { "kind": { "const": "house" } } },
    "else" = { "required": ["regions", "from"], "anyOf": [{ "required": ["until"] }, { "required": ["review_by"] }] },
))]
pub struct Authority {
    /// What kind of rule it makes.
    kind: AuthorityKind,
    /// Who issued the rule.
    issuer: Text,
    /// The document and section that says it.
    reference: Text,
    /// Where to read it.
    url: HttpsLink,
    /// Where to appeal.
    appeal: Option<HttpsLink>,
    /// Where it holds; everywhere where left out.
    #[schemars(length(min = 1))]
    regions: Option<Vec<Region>>,
    /// The first day it holds, in UTC.
    from: Option<Date>,
    /// The last day it holds, in UTC.
    until: Option<Date>,
    /// The day by which someone must look at it again.
    review_by: Option<Date>,
}

/// A rule.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, extend(
    "oneOf" = [{ "required": ["any"] }, { "required": ["all"] }],
    "dependencies" = { "within": ["all"] },
    "if" = { "properties": { "severity": { "const": "care" } } },
    "then" = { "required": ["resources"] },
))]
pub struct Rule {
    /// The rule's id, unique in the pack.
    id: Id,
    /// How much the rule asks for.
    severity: Severity,
    /// What the rule is about, such as violence.
    category: Category,
    /// The id of the authority behind the rule.
    authority: Id,
    /// Whether the rule counts; active where left out.
    status: Option<Status>,
    /// The fields the rule is for; all of them where left out.
    #[schemars(length(min = 1))]
    fields: Option<Vec<Field>>,
    /// Where the rule holds; where its authority does where left out.
    #[schemars(length(min = 1))]
    regions: Option<Vec<Region>>,
    /// What the rule says in a line.
    title: LocalizedText,
    /// What the rule says to the author.
    message: LocalizedText,
    /// One of these patterns must match.
    any: Option<Patterns>,
    /// Every one of these patterns must match, close together.
    #[schemars(length(min = 1, max = limits::ALL_PATTERNS))]
    all: Option<Vec<PatternText>>,
    /// How close the patterns of `all` must be; sentence where left out.
    within: Option<Within>,
    /// What the rule leaves alone.
    unless: Option<Exceptions>,
    /// Through which disguises the rule reads; standard where left out.
    reads: Option<Reading>,
    /// What the rule offers instead.
    #[schemars(length(min = 1))]
    suggestions: Option<Vec<Suggestion>>,
    /// Where help is to be had.
    #[schemars(length(min = 1))]
    resources: Option<Vec<Resource>>,
    /// The rule's own tests.
    examples: Option<Examples>,
}

/// Patterns.
#[derive(JsonSchema)]
pub struct Patterns(#[schemars(length(min = 1, max = limits::PATTERNS))] Vec<PatternText>);

/// A text in the pack's locale, or in several languages.
#[derive(JsonSchema)]
#[schemars(untagged)]
pub enum LocalizedText {
    /// In the pack's locale.
    InLocale(Text),
    /// By language.
    ByLanguage(#[schemars(extend("minProperties" = 1))] BTreeMap<LanguageTag, Text>),
}

/// How close patterns must be.
#[derive(JsonSchema)]
#[schemars(untagged)]
pub enum Within {
    /// Within so many words.
    Words(#[schemars(range(min = 1, max = limits::DISTANCE_WORDS))] u32),
    /// In one sentence, or anywhere in the text.
    Unit(WithinUnit),
}

/// A part of a text.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub enum WithinUnit {
    /// In one sentence.
    Sentence,
    /// Anywhere in the text.
    Caption,
}

/// What a rule leaves alone.
#[derive(JsonSchema)]
#[schemars(untagged)]
pub enum Exceptions {
    /// Several exceptions.
    Several(#[schemars(length(min = 1))] Vec<Exception>),
    /// One exception by nearness.
    One(NearException),
}

/// An exception: a pattern that shares a letter with the match, or one that stands near it.
#[derive(JsonSchema)]
#[schemars(untagged)]
pub enum Exception {
    /// An occurrence that shares a letter with the match.
    Overlapping(PatternText),
    /// An occurrence near the match.
    Near(NearException),
}

/// An occurrence in the same sentence, at most so many words away.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct NearException {
    /// How many words away at most.
    #[schemars(range(min = 1, max = limits::DISTANCE_WORDS))]
    near: u32,
    /// Any of these patterns.
    any: Patterns,
}

/// What a rule offers instead.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Suggestion {
    /// The part of the match to replace.
    replace: PatternText,
    /// What to write there.
    with: LocalizedText,
}

/// Where help is to be had.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, extend("anyOf" = [{ "required": ["url"] }, { "required": ["tel"] }]))]
pub struct Resource {
    /// What it is.
    title: LocalizedText,
    /// A link.
    url: Option<ResourceLink>,
    /// A telephone number, shown for 180 days after it was verified.
    tel: Option<Telephone>,
    /// Where it serves.
    region: Region,
    /// The day someone last checked that it is right.
    verified: Option<Date>,
}

/// A rule's own tests.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, extend("minProperties" = 1))]
pub struct Examples {
    /// The rule must find something in these.
    #[schemars(rename = "match", length(min = 1))]
    matches: Option<Vec<Example>>,
    /// The rule must find nothing in these.
    #[schemars(rename = "pass", length(min = 1))]
    passes: Option<Vec<Example>>,
    /// The rule should find something in these and is known not to.
    #[schemars(length(min = 1))]
    misses: Option<Vec<Example>>,
}

/// A text to try a rule on, alone or with what is known of its author.
#[derive(JsonSchema)]
#[schemars(untagged)]
pub enum Example {
    /// A text.
    Text(ExampleText),
    /// A text and its context.
    InContext(ExampleInContext),
}

/// A text to try a rule on, with what is known of its author.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ExampleInContext {
    /// The text.
    text: ExampleText,
    /// The author's language.
    locale: Option<LanguageTag>,
    /// The field it is written in.
    field: Option<Field>,
    /// The author's region.
    region: Option<Region>,
    /// The day it is written; today where left out.
    date: Option<Date>,
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use crate::pack::decode::TABLES;

    #[test]
    fn the_schema_has_the_keys_the_decoder_knows() {
        let schema = crate::schema::pack();
        let names = [
            "",
            "PackHeader",
            "Civic",
            "Authority",
            "Rule",
            "NearException",
            "Suggestion",
            "Resource",
            "Examples",
            "ExampleInContext",
        ];
        assert_eq!(names.len(), TABLES.len());
        for (name, table) in names.into_iter().zip(TABLES) {
            let definition = if name.is_empty() { &schema } else { &schema["definitions"][name] };
            let required = definition.get("required").and_then(Value::as_array).into_iter().flatten();
            let required: BTreeSet<&str> = required.filter_map(Value::as_str).collect();
            assert_eq!(required, table.required.iter().copied().collect(), "{name}");
            let keys = definition["properties"].as_object().expect("properties").keys();
            assert_eq!(keys.map(String::as_str).collect::<BTreeSet<_>>(), table.all().collect(), "{name}");
        }
    }
}
