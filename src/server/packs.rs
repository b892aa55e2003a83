//! `GET /v1/packs` and `GET /v1/packs/{id}`: the packs in force.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde::ser::Serializer;

use super::App;
use super::problem::Problem;
use crate::pack::{Digest, LanguageTag, Localized, Pack};

/// Caches may keep a pack but must ask whether it is still the one in force.
const CACHE_CONTROL: (header::HeaderName, &str) = (header::CACHE_CONTROL, "no-cache");

#[derive(Serialize)]
struct PackList<'a> {
    packs: Vec<PackSummary<'a>>,
}

#[derive(Serialize)]
struct PackSummary<'a> {
    id: &'a str,
    version: String,
    digest: Digest,
    #[serde(serialize_with = "by_language")]
    title: &'a Localized,
    locale: &'a LanguageTag,
    languages: &'a [LanguageTag],
    /// How many rules it has.
    rules: usize,
    url: String,
}

impl<'a> From<&'a Pack> for PackSummary<'a> {
    fn from(pack: &'a Pack) -> Self {
        Self {
            id: &pack.id,
            version: pack.version.to_string(),
            digest: pack.digest,
            title: &pack.title,
            locale: &pack.locale,
            languages: &pack.languages,
            rules: pack.rules.len(),
            // An id has no sign that an address would have to escape.
            url: format!("/v1/packs/{}", pack.id),
        }
    }
}

fn by_language<S: Serializer>(texts: &Localized, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(texts.iter())
}

pub(super) async fn list(State(app): State<Arc<App>>) -> Response {
    let rules = app.rules.get();
    let packs = rules.engine.packs().iter().map(PackSummary::from).collect();
    ([CACHE_CONTROL], Json(PackList { packs })).into_response()
}

pub(super) async fn show(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let rules = app.rules.get();
    let (pack, body) =
        rules.pack(&id).ok_or_else(|| Problem::not_found("no rule pack in force has this id"))?;
    let tag = format!("\"{}\"", pack.digest);
    let known = client_has(&headers, &tag);
    let headers = [CACHE_CONTROL, (header::ETAG, tag.as_str())];
    Ok(if known {
        (StatusCode::NOT_MODIFIED, headers).into_response()
    } else {
        (headers, [(header::CONTENT_TYPE, "application/json")], body).into_response()
    })
}

/// Whether `If-None-Match` names this entity tag, compared weakly (RFC 9110, section 13.1.2).
/// Splitting at commas is enough: our tags have none.
fn client_has(headers: &HeaderMap, tag: &str) -> bool {
    let values = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    values
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .any(|candidate| candidate == "*" || candidate.strip_prefix("W/").unwrap_or(candidate) == tag)
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn entity_tags_are_compared_weakly_and_in_lists() {
        let cases = [
            (r#""sha256-a=""#, true),
            (r#"W/"sha256-a=""#, true),
            (r#""other", W/"sha256-a=""#, true),
            ("*", true),
            (r#""other""#, false),
            ("sha256-a=", false),
            ("", false),
        ];
        for (value, known) in cases {
            let headers = HeaderMap::from_iter([(header::IF_NONE_MATCH, HeaderValue::from_static(value))]);
            assert_eq!(client_has(&headers, r#""sha256-a=""#), known, "{value}");
        }
    }
}
