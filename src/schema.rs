//! JSON Schemas of what goes in and what comes out: rule packs and verdicts.
//!
//! They are checked in under `packs/schema`; the TypeScript types are made from them.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use schemars::transform::{Transform, transform_subschemas};
use serde_json::Value;

use crate::pack::schema::RulePack;
use crate::verdict::Verdict;

/// The schema of a rule pack, format 1.
pub fn pack() -> Value {
    // Editors that read YAML know draft 7 best.
    let settings = SchemaSettings::draft07().with_transform(NeverNull).with_transform(WithoutFormat);
    schema::<RulePack>(settings)
}

/// The schema of a verdict.
pub fn verdict() -> Value {
    schema::<Verdict>(SchemaSettings::draft07().for_serialize().with_transform(WithoutFormat))
}

fn schema<T: JsonSchema>(settings: SchemaSettings) -> Value {
    settings.into_generator().into_root_schema_for::<T>().to_value()
}

/// In packs, what may be left out may not be `null`.
#[derive(Clone)]
struct NeverNull;

impl Transform for NeverNull {
    fn transform(&mut self, schema: &mut schemars::Schema) {
        if let Some(Value::Array(types)) = schema.get_mut("type") {
            types.retain(|kind| kind != "null");
            if let [kind] = types.as_slice() {
                let kind = kind.clone();
                schema.insert("type".into(), kind);
            }
        }
        if let Some(Value::Array(choices)) = schema.get_mut("anyOf") {
            choices.retain(|choice| choice.get("type").is_none_or(|kind| kind != "null"));
            if let [only] = choices.as_slice() {
                // Draft 7 ignores what stands beside a reference, so the reference stays in a list.
                let only = Value::Array(vec![only.clone()]);
                schema.remove("anyOf");
                schema.insert("allOf".into(), only);
            }
        }
        transform_subschemas(self, schema);
    }
}

/// The widths of Rust's integers say nothing to a reader of JSON.
#[derive(Clone)]
struct WithoutFormat;

impl Transform for WithoutFormat {
    fn transform(&mut self, schema: &mut schemars::Schema) {
        if schema.get("type").is_some_and(|kind| kind == "integer") {
            schema.remove("format");
        }
        transform_subschemas(self, schema);
    }
}
