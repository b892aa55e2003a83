//! One log line and one count for each request, without anything an author wrote: no address,
//! no query, no body, only the template of the route.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderValue, Method};
use axum::middleware::Next;
use axum::response::Response;
use tracing::{Instrument, info, info_span};

use super::App;
use super::random;

const REQUEST_ID: &str = "x-request-id";

/// Requests no route is made for: files of the page, and addresses that lead nowhere.
const OTHER_ROUTE: &str = "other";

pub(super) async fn observe(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    // An id that the client sends is not taken: it could hold anything.
    let id = random::identifier().unwrap_or_default();
    let route = request.extensions().get::<MatchedPath>();
    let route = route.map_or_else(|| OTHER_ROUTE.to_owned(), |path| path.as_str().to_owned());
    let method = name(request.method());
    let span = info_span!("request", id);
    let mut record = Record { app, method, route, started: Instant::now(), status: None };
    async move {
        let mut response = next.run(request).await;
        record.status = Some(response.status().as_u16());
        if let Ok(id) = HeaderValue::from_str(&id) {
            response.headers_mut().insert(REQUEST_ID, id);
        }
        drop(record);
        response
    }
    .instrument(span)
    .await
}

fn name(method: &Method) -> &'static str {
    let known = [Method::GET, Method::HEAD, Method::POST, Method::OPTIONS, Method::PUT, Method::DELETE];
    match known.iter().position(|candidate| candidate == method) {
        Some(index) => ["GET", "HEAD", "POST", "OPTIONS", "PUT", "DELETE"][index],
        None => "OTHER",
    }
}

/// Written when it is dropped, so that a request whose client went away leaves its line too.
struct Record {
    app: Arc<App>,
    method: &'static str,
    route: String,
    started: Instant,
    status: Option<u16>,
}

impl Drop for Record {
    fn drop(&mut self) {
        let Self { method, route, .. } = self;
        let milliseconds = self.started.elapsed().as_micros() as f64 / 1000.0;
        match self.status {
            Some(status) => {
                self.app.metrics.count_request(method, route, status);
                info!(method, route, status, milliseconds, "answered");
            }
            None => info!(method, route, milliseconds, "the client went away"),
        }
    }
}
