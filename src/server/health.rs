//! `GET /healthz` and `GET /metrics`: how the service is.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::App;
use super::clock::Timestamp;
use crate::pack::Digest;

#[derive(Serialize)]
struct Health {
    /// `ok` or `failing`.
    status: &'static str,
    packs: Vec<PackHealth>,
    /// `current`, or `refused` where newer packs were refused and these are still in force.
    reload: &'static str,
    #[serde(rename = "refusedSince")]
    refused_since: Option<Timestamp>,
    /// `ok`, `failing`, or `off`.
    uploads: &'static str,
}

#[derive(Serialize)]
struct PackHealth {
    id: String,
    version: String,
    digest: Digest,
}

/// Whether the service can do its work. Refused packs do not make it fail: those before them
/// are in force, and a restart would not help.
pub(super) async fn health(State(app): State<Arc<App>>) -> Response {
    let rules = app.rules.get();
    let refusal = app.rules.refusal();
    let uploads = match &app.uploads {
        None => "off",
        Some(uploads) if uploads.answers().await => "ok",
        Some(_) => "failing",
    };
    let failing = uploads == "failing";
    let packs = rules.engine.packs().iter().map(|pack| PackHealth {
        id: pack.id.clone(),
        version: pack.version.to_string(),
        digest: pack.digest,
    });
    let health = Health {
        status: if failing { "failing" } else { "ok" },
        packs: packs.collect(),
        reload: if refusal.is_some() { "refused" } else { "current" },
        refused_since: refusal.map(|refusal| refusal.since),
        uploads,
    };
    let status = if failing { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::OK };
    (status, [(header::CACHE_CONTROL, "no-store")], Json(health)).into_response()
}

pub(super) async fn metrics(State(app): State<Arc<App>>) -> Response {
    let content_type = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    ([(header::CONTENT_TYPE, content_type)], app.metrics.to_text()).into_response()
}
