//! Errors as RFC 9457 problem details.

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::value::{RawValue, to_raw_value};

const CONTENT_TYPE: &str = "application/problem+json";

/// Why a request was not fulfilled. `code` tells programs what `detail` tells people.
#[derive(Debug)]
pub(super) struct Problem {
    pub status: StatusCode,
    pub code: &'static str,
    pub detail: String,
    extensions: Vec<(&'static str, Box<RawValue>)>,
}

impl Problem {
    pub fn new(status: StatusCode, code: &'static str, detail: impl Into<String>) -> Self {
        Self { status, code, detail: detail.into(), extensions: Vec::new() }
    }

    pub fn bad_request(code: &'static str, detail: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, code, detail)
    }

    pub fn not_found(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, "request.not-found", detail)
    }

    /// The body is longer than it may be, in bytes.
    pub fn body_too_large(limit: u64) -> Self {
        let detail = format!("the body is longer than the limit of {limit} bytes");
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "request.body-too-large", detail)
    }

    pub fn timed_out() -> Self {
        Self::new(StatusCode::REQUEST_TIMEOUT, "request.timeout", "the body did not arrive in time")
    }

    /// Something went wrong here that is not the client's to mend; the log says what.
    pub fn internal() -> Self {
        let detail = "something went wrong in the service; it has been logged";
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "server.internal", detail)
    }

    /// Adds a member beside those every problem has.
    pub fn with(mut self, name: &'static str, value: &impl Serialize) -> Self {
        if let Ok(value) = to_raw_value(value) {
            self.extensions.push((name, value));
        }
        self
    }

    pub fn title(&self) -> &'static str {
        self.status.canonical_reason().unwrap_or("Error")
    }

    /// What stands for an error that was answered without a body.
    fn of_status(status: StatusCode) -> Self {
        let (code, detail) = match status {
            StatusCode::NOT_FOUND => ("request.not-found", "there is nothing at this address"),
            StatusCode::METHOD_NOT_ALLOWED => {
                ("request.method-not-allowed", "the address knows only the methods named in Allow")
            }
            StatusCode::RANGE_NOT_SATISFIABLE => {
                ("request.range-not-satisfiable", "the file has no such range of bytes")
            }
            _ if status.is_client_error() => ("request.invalid", "the request cannot be understood"),
            _ => return Self { status, ..Self::internal() },
        };
        Self::new(status, code, detail)
    }
}

impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        // With this type the title is that of the status (RFC 9457, section 4.2.1).
        map.serialize_entry("type", "about:blank")?;
        map.serialize_entry("title", self.title())?;
        map.serialize_entry("status", &self.status.as_u16())?;
        map.serialize_entry("detail", &self.detail)?;
        map.serialize_entry("code", self.code)?;
        for (name, value) in &self.extensions {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let body = serde_json::to_string(&self).unwrap_or_default();
        (self.status, [(header::CONTENT_TYPE, CONTENT_TYPE)], body).into_response()
    }
}

/// Gives a problem to every error that came without one: from routing, static files and the like.
/// Headers such as `Allow` stay.
pub(super) async fn complete(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let status = response.status();
    let explained = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind == CONTENT_TYPE || kind.as_bytes().starts_with(b"text/html"));
    if (status.is_client_error() || status.is_server_error()) && !explained {
        let body = serde_json::to_string(&Problem::of_status(status)).unwrap_or_default();
        *response.body_mut() = Body::from(body);
        response.headers_mut().remove(header::CONTENT_LENGTH);
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(CONTENT_TYPE));
    }
    response
}
