//! The conformance table as it is written: packs, captions, contexts, and what must be found.

use std::path::{Path, PathBuf};

use forewarn::engine::Context;
use forewarn::pack::Pack;
use serde::Deserialize;
use serde_json::{Map, Value, json};

const DATE: &str = "2026-11-23";

/// One file of the table.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    /// The file's name without its ending.
    #[serde(skip)]
    pub name: String,
    /// What the file states.
    #[serde(rename = "about")]
    _about: String,
    packs: Vec<Value>,
    pub cases: Vec<Case>,
}

/// A caption in a context, and what must be found in it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub name: String,
    pub text: String,
    #[serde(default)]
    context: CaseContext,
    packs: Option<Vec<String>>,
    pub decision: Option<String>,
    pub findings: Vec<Map<String, Value>>,
    pub shadow: Option<Vec<Map<String, Value>>>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseContext {
    field: Option<String>,
    locale: Option<String>,
    region: Option<String>,
    date: Option<String>,
}

pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conformance")
}

/// Every file of the table, by name.
pub fn read() -> Vec<File> {
    let entries = std::fs::read_dir(folder()).expect("the folder of the table");
    let mut paths: Vec<PathBuf> =
        entries.map(|entry| entry.expect("an entry of the folder").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "yaml"));
    paths.sort();
    paths.iter().map(|path| File::read(path)).collect()
}

impl File {
    fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).expect("a file of the table");
        let options = serde_saphyr::options! { strict_booleans: true };
        let mut file: Self = serde_saphyr::from_str_with_options(&text, options)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        file.name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        for (index, case) in file.cases.iter().enumerate() {
            let earlier = &file.cases[..index];
            assert!(
                earlier.iter().all(|other| other.name != case.name),
                "{}: two cases named {:?}",
                file.name,
                case.name
            );
        }
        file
    }

    /// The name of a case in the whole table.
    pub fn case_name(&self, case: &Case) -> String {
        format!("{}/{}", self.name, case.name)
    }

    /// The ids of the packs a case is checked with, in order.
    pub fn pack_ids(&self, case: &Case) -> Vec<String> {
        let all = || self.packs.iter().map(|pack| pack_id(pack).to_owned()).collect();
        case.packs.clone().unwrap_or_else(all)
    }

    /// The packs with these ids, as JSON.
    pub fn pack_values(&self, ids: &[String]) -> Vec<&Value> {
        let find = |id: &String| {
            let pack = self.packs.iter().find(|pack| pack_id(pack) == id);
            pack.unwrap_or_else(|| panic!("{}: no pack with the id {id:?}", self.name))
        };
        ids.iter().map(find).collect()
    }

    /// The packs with these ids.
    pub fn packs(&self, ids: &[String]) -> Vec<Pack> {
        let read = |value: &Value| {
            Pack::from_json(&value.to_string(), &self.name).unwrap_or_else(|errors| panic!("{}", errors))
        };
        self.pack_values(ids).into_iter().map(read).collect()
    }
}

fn pack_id(pack: &Value) -> &str {
    pack["pack"]["id"].as_str().expect("a pack has an id")
}

impl Case {
    /// The context, whole: what nothing is known of is `null`.
    pub fn context_value(&self) -> Value {
        let CaseContext { field, locale, region, date } = &self.context;
        json!({
            "field": field.as_deref().unwrap_or(Context::DEFAULT_FIELD),
            "locale": locale,
            "region": region,
            "date": date.as_deref().unwrap_or(DATE),
        })
    }

    /// The context.
    pub fn context(&self) -> Context {
        let CaseContext { field, locale, region, date } = &self.context;
        let mut context = Context::on(date.as_deref().unwrap_or(DATE).parse().expect("a date"));
        if let Some(field) = field {
            context.field.clone_from(field);
        }
        context.locale = locale.as_deref().map(|tag| tag.parse().expect("a language tag"));
        context.region = region.as_deref().map(|code| code.parse().expect("a region"));
        context
    }
}

/// The table for runners that read no YAML.
pub fn json(files: &[File]) -> String {
    let files: Vec<String> = files.iter().map(file_json).collect();
    format!("{{\"files\":[\n{}\n]}}\n", files.join(",\n"))
}

fn file_json(file: &File) -> String {
    let packs: Vec<String> = file.packs.iter().map(Value::to_string).collect();
    let cases: Vec<String> = file.cases.iter().map(|case| case_json(file, case)).collect();
    let name = json!(file.name);
    format!("{{\"file\":{name},\"packs\":[\n{}\n],\"cases\":[\n{}\n]}}", packs.join(",\n"), cases.join(",\n"))
}

fn case_json(file: &File, case: &Case) -> String {
    json!({
        "case": file.case_name(case),
        "packs": file.pack_ids(case),
        "text": case.text,
        "context": case.context_value(),
    })
    .to_string()
}
