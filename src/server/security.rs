//! What browsers are told to refuse.

use axum::extract::Request;
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_SECURITY_POLICY, HeaderName, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS};
use axum::middleware::Next;
use axum::response::Response;

/// The policy of the served page. WebAssembly needs `'wasm-unsafe-eval'`, in workers too; the one
/// Trusted Types policy is that by which webpack makes the addresses of workers.
pub(super) const PAGE_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self'; \
    connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; \
    base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; \
    trusted-types forewarn#bundler";

/// The policy of an uploaded file: whatever it is, nothing in it runs.
pub(super) const FILE_POLICY: &str = "default-src 'none'; sandbox";

const ON_EVERY_ANSWER: [(HeaderName, &str); 3] = [
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "same-origin"),
    (CONTENT_SECURITY_POLICY, PAGE_POLICY),
];

/// Sets the headers of every answer, where its handler did not set stricter ones.
pub(super) async fn protect(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    for (name, value) in ON_EVERY_ANSWER {
        response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}
