//! Request bodies in JSON.

use std::sync::Arc;

use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, StatusCode, header};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use serde::de::DeserializeOwned;
use serde_json::error::Category;

use super::App;
use super::problem::Problem;

/// A request body read from JSON, within the limits on size and time.
pub(super) struct JsonBody<T>(pub T);

impl<T: DeserializeOwned> FromRequest<Arc<App>> for JsonBody<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &Arc<App>) -> Result<Self, Problem> {
        if !is_json(request.headers()) {
            let detail = "the content type of the body must be application/json";
            return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "request.media-type", detail));
        }
        let limit = app.limits.json_body;
        let body = Limited::new(request.into_body(), limit).collect();
        let body = tokio::time::timeout(app.limits.json_timeout, body)
            .await
            .map_err(|_| Problem::timed_out())?
            .map_err(|error| {
                if error.is::<LengthLimitError>() {
                    Problem::body_too_large(limit as u64)
                } else {
                    Problem::bad_request("request.incomplete", "the body ended before its end")
                }
            })?;
        parse(&body.to_bytes()).map(Self)
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let essence = content_type.and_then(|value| value.split(';').next());
    essence.is_some_and(|essence| essence.trim().eq_ignore_ascii_case("application/json"))
}

pub(super) fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<T, Problem> {
    let text = std::str::from_utf8(body).map_err(|error| {
        Problem::bad_request("request.not-utf8", format!("the body is not UTF-8: {error}"))
    })?;
    serde_json::from_str(text).map_err(|error| {
        let code = match error.classify() {
            Category::Data => "request.invalid",
            Category::Io | Category::Syntax | Category::Eof => "request.not-json",
        };
        Problem::bad_request(code, error.to_string())
    })
}
