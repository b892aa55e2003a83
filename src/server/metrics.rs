//! Counters for operators. None of them has a label that an author could write.

use std::time::Duration;

use prometheus_client::encoding::text::encode;
use prometheus_client::encoding::{EncodeLabelSet, EncodeLabelValue};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::{Histogram, exponential_buckets};
use prometheus_client::registry::{Registry, Unit};

use crate::pack::Pack;
use crate::verdict::Decision;

#[derive(Debug)]
pub(super) struct Metrics {
    registry: Registry,
    requests: Family<RequestLabels, Counter>,
    checks: Family<CheckLabels, Counter>,
    check_duration: Histogram,
    uploads: Family<UploadLabels, Counter>,
    reloads: Family<ReloadLabels, Counter>,
    packs: Family<PackLabels, Gauge>,
    packs_refused: Gauge,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct RequestLabels {
    method: &'static str,
    route: String,
    status: u16,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct CheckLabels {
    decision: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct UploadLabels {
    outcome: UploadOutcome,
}

/// What came of an upload.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum UploadOutcome {
    Accepted,
    MustConfirm,
    Blocked,
    /// The request was wrong, or something failed.
    Failed,
}

impl EncodeLabelValue for UploadOutcome {
    fn encode(
        &self,
        encoder: &mut prometheus_client::encoding::LabelValueEncoder<'_>,
    ) -> Result<(), std::fmt::Error> {
        let name = match self {
            Self::Accepted => "accepted",
            Self::MustConfirm => "must-confirm",
            Self::Blocked => "blocked",
            Self::Failed => "failed",
        };
        name.encode(encoder)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct ReloadLabels {
    outcome: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct PackLabels {
    id: String,
    version: String,
    digest: String,
}

impl Metrics {
    pub fn new() -> Self {
        // From 10 µs, a short caption, to a second.
        let check_duration = Histogram::new(exponential_buckets(0.000_01, 4.0, 9));
        let mut metrics = Self {
            registry: Registry::with_prefix("forewarn"),
            requests: Family::default(),
            checks: Family::default(),
            check_duration,
            uploads: Family::default(),
            reloads: Family::default(),
            packs: Family::default(),
            packs_refused: Gauge::default(),
        };
        let registry = &mut metrics.registry;
        registry.register("requests", "Answered requests", metrics.requests.clone());
        registry.register("checks", "Checked texts by decision", metrics.checks.clone());
        registry.register_with_unit(
            "check_duration",
            "How long checking a text took",
            Unit::Seconds,
            metrics.check_duration.clone(),
        );
        registry.register("uploads", "Uploads by outcome", metrics.uploads.clone());
        registry.register("pack_reloads", "Packs read again, by outcome", metrics.reloads.clone());
        registry.register("pack", "The packs in force", metrics.packs.clone());
        registry.register(
            "packs_refused",
            "1 while newer packs are refused and those before them are in force",
            metrics.packs_refused.clone(),
        );
        metrics
    }

    pub fn count_request(&self, method: &'static str, route: &str, status: u16) {
        self.requests.get_or_create(&RequestLabels { method, route: route.to_owned(), status }).inc();
    }

    pub fn count_check(&self, decision: Decision, duration: Duration) {
        let decision = match decision {
            Decision::Clear => "clear",
            Decision::Care => "care",
            Decision::Notice => "notice",
            Decision::Confirm => "confirm",
            Decision::Block => "block",
        };
        self.checks.get_or_create(&CheckLabels { decision }).inc();
        self.check_duration.observe(duration.as_secs_f64());
    }

    pub fn count_upload(&self, outcome: UploadOutcome) {
        self.uploads.get_or_create(&UploadLabels { outcome }).inc();
    }

    pub fn count_reload(&self, accepted: bool) {
        let outcome = if accepted { "ok" } else { "refused" };
        self.reloads.get_or_create(&ReloadLabels { outcome }).inc();
        self.packs_refused.set(i64::from(!accepted));
    }

    pub fn show_packs(&self, packs: &[Pack]) {
        self.packs.clear();
        for pack in packs {
            let labels = PackLabels {
                id: pack.id.clone(),
                version: pack.version.to_string(),
                digest: pack.digest.to_string(),
            };
            self.packs.get_or_create(&labels).set(1);
        }
    }

    /// The OpenMetrics text that Prometheus reads.
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        // Writing to a string does not fail.
        let _ = encode(&mut text, &self.registry);
        text
    }
}
