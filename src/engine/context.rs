//! Who writes what, where and when.

use crate::pack::{Date, LanguageTag, Region};

/// What a check has to know besides the text.
///
/// ```
/// use forewarn::Context;
///
/// let context = Context { region: Some("NO".parse()?), ..Context::on("2026-11-23".parse()?) };
/// assert_eq!(context.field, "caption");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Context {
    /// The field the text is written in.
    pub field: String,
    /// The author's language; the pack's own where it is not known.
    pub locale: Option<LanguageTag>,
    /// The author's region; without it only the rules that hold everywhere apply.
    pub region: Option<Region>,
    /// The day of the check, in UTC: the engine has no clock.
    pub date: Date,
}

impl Context {
    /// The field of a text whose field is not named.
    pub const DEFAULT_FIELD: &'static str = "caption";

    /// A caption on a day, its author's language and region unknown.
    pub fn on(date: Date) -> Self {
        Self { field: Self::DEFAULT_FIELD.into(), locale: None, region: None, date }
    }
}
