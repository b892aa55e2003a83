//! The binding for JavaScript, and nothing else.
//!
//! Verdicts cross the boundary as the text of [`Verdict::to_json`], parsed on the other side. There
//! is then one serialization of a verdict on every surface, `JSON.stringify` of the parsed verdict
//! gives the same bytes back, and one string crosses more cheaply than an object key by key. The
//! commonest verdict is always the same one, that of a text in which nothing was found: it is `undefined`.
//!
//! Strings arrive as UTF-8 with each lone surrogate replaced by U+FFFD. Both are one UTF-16 code
//! unit, so spans stay right in the string that was given.
//!
//! [`Verdict::to_json`]: crate::Verdict::to_json

use wasm_bindgen::prelude::*;

use crate::engine::{Context, Engine, ShadowRules};
use crate::pack::{Pack, PackErrors};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** The JSON of a pack, and what to call it in errors. */
export interface PackText { source: string; text: string }
export interface EngineOptions { shadow?: boolean | undefined }
/** What a check has to know besides the text; `date` is `YYYY-MM-DD`. */
export interface CheckContext {
  field?: string | null | undefined;
  locale?: string | null | undefined;
  region?: string | null | undefined;
  date: string;
}
"#;

#[wasm_bindgen]
extern "C" {
    /// The JSON of a pack, and what to call it in errors.
    #[wasm_bindgen(typescript_type = "PackText")]
    pub type PackText;
    #[wasm_bindgen(method, getter, structural)]
    fn source(this: &PackText) -> JsValue;
    #[wasm_bindgen(method, getter, structural)]
    fn text(this: &PackText) -> JsValue;

    /// What an engine is made with besides packs.
    #[wasm_bindgen(typescript_type = "EngineOptions")]
    pub type EngineOptions;
    #[wasm_bindgen(method, getter, structural)]
    fn shadow(this: &EngineOptions) -> JsValue;

    /// What a check has to know besides the text.
    #[wasm_bindgen(typescript_type = "CheckContext")]
    pub type CheckContext;
    #[wasm_bindgen(method, getter, structural)]
    fn field(this: &CheckContext) -> JsValue;
    #[wasm_bindgen(method, getter, structural)]
    fn locale(this: &CheckContext) -> JsValue;
    #[wasm_bindgen(method, getter, structural)]
    fn region(this: &CheckContext) -> JsValue;
    #[wasm_bindgen(method, getter, structural)]
    fn date(this: &CheckContext) -> JsValue;

    /// An error with a code, and with everything that is wrong with packs where they were refused.
    #[derive(Debug)]
    pub type Error;
    #[wasm_bindgen(constructor)]
    fn new(message: &str) -> Error;
    #[wasm_bindgen(method, setter, structural)]
    fn set_code(this: &Error, code: &str);
    #[wasm_bindgen(method, setter, structural)]
    fn set_errors(this: &Error, errors: &JsValue);

    #[wasm_bindgen(js_namespace = JSON, js_name = parse, catch)]
    fn parse_json(text: &str) -> Result<JsValue, JsValue>;
}

/// Packs, ready to check texts with.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Checker {
    engine: Engine,
}

#[wasm_bindgen]
impl Checker {
    /// Reads packs and makes them ready. Shadow rules are dropped unless asked for.
    ///
    /// Throws an `Error` with a `code`, and with everything that is wrong with the packs in `errors`
    /// where packs were refused.
    #[wasm_bindgen(constructor)]
    pub fn new(packs: Vec<PackText>, options: Option<EngineOptions>) -> Result<Checker, Error> {
        console_error_panic_hook::set_once();
        let shadow = options.is_some_and(|options| options.shadow().is_truthy());
        let rules = if shadow { ShadowRules::Kept } else { ShadowRules::Dropped };
        let packs = read(&packs).map_err(|errors| refused(&errors))?;
        let engine = Engine::with_shadow_rules(packs, rules);
        let engine = engine.map_err(|error| coded_error(error.code(), &error.to_string()))?;
        Ok(Self { engine })
    }

    /// The verdict on a text, as JSON; `undefined` where nothing was found, not by shadow rules either.
    /// That verdict is `{decision: "clear", findings: [], shadow: [], packs}`, with the [`packs`].
    ///
    /// Throws an `Error` with a `code`: what could not be checked is never clear.
    ///
    /// [`packs`]: Checker::packs
    pub fn check(&self, text: &str, context: &CheckContext) -> Result<Option<String>, Error> {
        let context = read_context(context)?;
        let verdict = self.engine.check(text, &context);
        let verdict = verdict.map_err(|error| coded_error(error.code(), &error.to_string()))?;
        let is_empty = verdict.findings.is_empty() && verdict.shadow.is_empty();
        Ok((!is_empty).then(|| verdict.to_json()))
    }

    /// The packs in the order they were given, as a verdict names them, as JSON.
    pub fn packs(&self) -> String {
        self.engine.references().json().to_owned()
    }
}

/// Every pack, or everything that is wrong with any of them.
fn read(texts: &[PackText]) -> Result<Vec<Pack>, PackErrors> {
    let mut packs = Vec::new();
    let mut errors = Vec::new();
    for pack in texts {
        let text = pack.text().as_string().unwrap_or_default();
        let source = pack.source().as_string().unwrap_or_default();
        match Pack::from_json(&text, &source) {
            Ok(pack) => packs.push(pack),
            Err(refused) => errors.extend(refused.0),
        }
    }
    if errors.is_empty() { Ok(packs) } else { Err(PackErrors(errors)) }
}

fn read_context(context: &CheckContext) -> Result<Context, Error> {
    let date = parse(&context.date(), "date")?
        .ok_or_else(|| coded_error("context.invalid-date", "the context has no date"))?;
    Ok(Context {
        field: parse(&context.field(), "field")?.unwrap_or_else(|| Context::DEFAULT_FIELD.into()),
        locale: parse(&context.locale(), "locale")?,
        region: parse(&context.region(), "region")?,
        date,
    })
}

/// A value of the context, `None` where it is `null` or `undefined`.
fn parse<T: std::str::FromStr>(value: &JsValue, name: &str) -> Result<Option<T>, Error> {
    if value.is_null() || value.is_undefined() {
        return Ok(None);
    }
    let text = value.as_string();
    let parsed = text.as_ref().and_then(|text| text.parse().ok());
    parsed.map(Some).ok_or_else(|| {
        let written = text.map_or_else(|| "what is no text".into(), |text| format!("`{text}`"));
        coded_error(&format!("context.invalid-{name}"), &format!("{written} is not a {name}"))
    })
}

/// Everything that is wrong with packs, as an error that is thrown.
fn refused(errors: &PackErrors) -> Error {
    let thrown = coded_error("engine.pack-refused", &errors.to_string());
    let errors = serde_json::to_string(errors).unwrap_or_default();
    thrown.set_errors(&parse_json(&errors).unwrap_or_default());
    thrown
}

fn coded_error(code: &str, message: &str) -> Error {
    let error = Error::new(message);
    error.set_code(code);
    error
}
