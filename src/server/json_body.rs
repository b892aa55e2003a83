//! Request bodies in JSON.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, StatusCode, header};
use http_body_util::BodyExt;
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
        let body = read(request.into_body(), app.limits.json_body);
        let body =
            tokio::time::timeout(app.limits.json_timeout, body).await.map_err(|_| Problem::timed_out())??;
        parse(&body).map(Self)
    }
}

/// Reads a body. One that is too long is read on for a while and left, so that the client, which
/// may not listen before it has sent everything, gets to see the answer.
async fn read(mut body: Body, limit: usize) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    let mut length = 0;
    while let Some(frame) = body.frame().await {
        let frame =
            frame.map_err(|_| Problem::bad_request("request.incomplete", "the body ended before its end"))?;
        let Ok(data) = frame.into_data() else { continue };
        length += data.len();
        if length <= limit {
            bytes.extend_from_slice(&data);
        } else if length > limit.saturating_mul(READ_AND_LEFT) {
            break;
        }
    }
    if length > limit { Err(Problem::body_too_large(limit as u64)) } else { Ok(bytes) }
}

/// How many times the limit is read in all.
const READ_AND_LEFT: usize = 8;

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
