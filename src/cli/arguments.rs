//! Arguments that several commands take.

use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use clap::{Args, ValueEnum};

use crate::engine::Context;
use crate::pack::{Date, LanguageTag, Region};
use crate::verdict::Decision;

/// The rule packs to check with.
#[derive(Clone, Debug, Args)]
pub struct Packs {
    /// A rule pack, or a folder of them; may be given more than once
    ///
    /// Of a folder, the *.yaml, *.yml and *.json files directly in it that have a top-level
    /// `forewarn` key are read.
    #[arg(long = "pack", value_name = "PATH", required = true)]
    pub paths: Vec<PathBuf>,
}

/// Who writes what, where and when.
#[derive(Clone, Debug, Args)]
pub struct Surroundings {
    /// The author's language, such as en or pt-BR: rules speak it where they can
    #[arg(long, value_name = "LANGUAGE")]
    pub locale: Option<LanguageTag>,
    /// The author's region, such as NO; without it only rules that hold everywhere apply
    #[arg(long)]
    pub region: Option<Region>,
    /// The field the text is written in, such as title or comment
    #[arg(long, default_value = Context::DEFAULT_FIELD)]
    pub field: String,
    /// The day of the check, such as 2026-11-23; today (UTC) where it is not given
    #[arg(long)]
    pub date: Option<Date>,
}

impl Surroundings {
    /// The context of a check, today where no day was given.
    pub fn context(&self) -> Context {
        Context {
            field: self.field.clone(),
            locale: self.locale.clone(),
            region: self.region,
            date: self.date.unwrap_or_else(today),
        }
    }
}

/// From which decision on a check counts as having found something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Threshold {
    /// Support is offered
    Care,
    /// Something is shown
    Notice,
    /// The author has to confirm
    Confirm,
    /// The server will refuse
    Block,
}

impl Threshold {
    /// Whether a decision is at or above the threshold.
    pub fn reached_by(self, decision: Decision) -> bool {
        decision
            >= match self {
                Self::Care => Decision::Care,
                Self::Notice => Decision::Notice,
                Self::Confirm => Decision::Confirm,
                Self::Block => Decision::Block,
            }
    }
}

/// The present day in UTC.
pub fn today() -> Date {
    const SECONDS_PER_DAY: u64 = 24 * 60 * 60;
    const LAST_DAY: u64 = 2_932_896;
    let since_epoch = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let days = (since_epoch.as_secs() / SECONDS_PER_DAY).min(LAST_DAY);
    Date::from_days_since_epoch(days as i64).expect("a day of the years 1970 to 9999")
}
