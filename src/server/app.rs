//! What the handlers share.

use std::num::NonZero;
use std::sync::Arc;

use tokio::sync::Semaphore;

use super::metrics::Metrics;
use super::options::{Limits, Options, Origin};
use super::rules::{CurrentRules, Rules};
use super::site::Site;
use super::uploads::Uploads;
use crate::engine::EngineError;
use crate::pack::Pack;

/// Everything a request may need: the rules in force, the uploads, the counters.
#[derive(Debug)]
pub struct App {
    pub(super) rules: CurrentRules,
    pub(super) metrics: Metrics,
    pub(super) limits: Limits,
    /// As many long texts are checked at a time as there are processors.
    pub(super) long_checks: Semaphore,
    pub(super) allow_origins: Vec<Origin>,
    /// Absent where only checks are wanted; then the routes of uploads are, too.
    pub(super) uploads: Option<Uploads>,
    pub(super) site: Option<Site>,
}

impl App {
    /// Checks with these packs, without files, uploads and pages: for another application's
    /// routes, and for tests.
    pub fn for_checks(packs: Vec<Pack>) -> Result<Arc<Self>, EngineError> {
        Ok(Arc::new(Self::new(Rules::new(packs)?, Limits::default())))
    }

    pub(super) fn with_uploads(rules: Rules, uploads: Uploads, options: &Options) -> Arc<Self> {
        Arc::new(Self {
            allow_origins: options.allow_origins.clone(),
            uploads: Some(uploads),
            site: options.site.as_deref().map(Site::new),
            ..Self::new(rules, options.limits.clone())
        })
    }

    fn new(rules: Rules, limits: Limits) -> Self {
        let metrics = Metrics::new();
        metrics.show_packs(rules.engine.packs());
        Self {
            rules: CurrentRules::new(rules),
            metrics,
            limits,
            long_checks: Semaphore::new(std::thread::available_parallelism().map_or(1, NonZero::get)),
            allow_origins: Vec::new(),
            uploads: None,
            site: None,
        }
    }
}
