//! The built page: static files.

use std::path::Path;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use tower_http::services::ServeDir;

/// A folder of static files.
#[derive(Clone, Debug)]
pub(super) struct Site {
    files: ServeDir,
}

impl Site {
    pub fn new(folder: &Path) -> Self {
        Self { files: ServeDir::new(folder).precompressed_br().precompressed_gzip() }
    }

    pub fn routes<S: Clone + Send + Sync + 'static>(&self) -> Router<S> {
        Router::new().fallback_service(self.files.clone()).layer(from_fn(say_how_long_to_keep))
    }
}

async fn say_how_long_to_keep(request: Request, next: Next) -> Response {
    let named_by_content = has_content_hash(request.uri().path());
    let mut response = next.run(request).await;
    let found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let policy = if named_by_content && found { "public, max-age=31536000, immutable" } else { "no-cache" };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(policy));
    response
}

/// Whether a file name has a hash of its content between dots, as in `main.3f1c9a0b.js`: another
/// content then has another name.
fn has_content_hash(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let hash = |piece: &str| piece.len() >= 8 && piece.bytes().all(|byte| byte.is_ascii_hexdigit());
    let mut pieces = name.split('.').rev().skip(1);
    pieces.any(|piece| piece.split('-').any(hash))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_a_content_hash_are_told_from_others() {
        for path in ["/main.3f1c9a0b.js", "/a/3f1c9a0b11.wasm", "/main-3f1c9a0b.css", "/main.3f1c9a0b.js.map"]
        {
            assert!(has_content_hash(path), "{path}");
        }
        for path in ["/", "/index.html", "/main.js", "/main.3f1.js", "/deadbeef", "/deadbeef1/main.js"] {
            assert!(!has_content_hash(path), "{path}");
        }
    }
}
