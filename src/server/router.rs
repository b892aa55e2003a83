//! The routes.

use std::sync::Arc;

use axum::Router;
use axum::http::{HeaderName, Method, header};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::cors::{AllowOrigin, CorsLayer};

use super::app::App;
use super::observe::observe;
use super::options::Origin;
use super::problem::{Problem, complete};
use super::{check, health, packs, security, uploads};

/// The routes of the service, as a router for axum.
pub fn router(app: Arc<App>) -> Router {
    let packs = Router::new()
        .route("/v1/packs", get(packs::list))
        .route("/v1/packs/{id}", get(packs::show))
        .layer(CompressionLayer::new());
    let mut routes = Router::new()
        .route("/v1/check", post(check::check))
        .route("/healthz", get(health::health))
        .route("/metrics", get(health::metrics))
        .merge(packs);
    if app.uploads.is_some() {
        routes = routes.merge(uploads::routes(&app.limits));
    }
    if let Some(site) = &app.site {
        routes = routes.fallback_service(site.routes::<()>());
    }
    finish(routes, app)
}

/// What every answer passes through, from the inside out.
fn finish(routes: Router<Arc<App>>, app: Arc<App>) -> Router {
    let routes = routes
        .layer(CatchPanicLayer::custom(|_panic| -> Response { Problem::internal().into_response() }))
        .layer(from_fn(complete))
        .layer(from_fn(security::protect));
    let routes = match cors(&app.allow_origins) {
        Some(cors) => routes.layer(cors),
        None => routes,
    };
    routes.layer(from_fn_with_state(app.clone(), observe)).with_state(app)
}

fn cors(origins: &[Origin]) -> Option<CorsLayer> {
    let allowed = if origins.iter().any(Origin::is_any) {
        AllowOrigin::any()
    } else if origins.is_empty() {
        return None;
    } else {
        AllowOrigin::list(origins.iter().map(Origin::header_value))
    };
    let layer = CorsLayer::new()
        .allow_origin(allowed)
        .allow_methods([Method::GET, Method::POST])
        .allow_headers([header::CONTENT_TYPE, header::IF_NONE_MATCH])
        .expose_headers([header::ETAG, header::LOCATION, HeaderName::from_static("x-request-id")]);
    Some(layer)
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use axum::http::{Request, StatusCode};
    use http_body_util::BodyExt;
    use hyper::service::Service;
    use hyper_util::service::TowerToHyperService;

    use super::*;

    #[tokio::test]
    async fn a_panic_is_answered_and_the_next_request_too() {
        async fn panics() -> &'static str {
            panic!("a defect")
        }
        let app = App::for_checks(vec![super::super::tests::pack()]).expect("an engine");
        let routes = Router::new().route("/panics", get(panics)).route("/healthz", get(health::health));
        let service = TowerToHyperService::new(finish(routes, app));
        let request = |path: &str| Request::get(path).body(Body::empty()).expect("a request");

        let response = service.call(request("/panics")).await.expect("an answer");
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(response.headers()[header::CONTENT_TYPE], "application/problem+json");
        let body = response.into_body().collect().await.expect("a body").to_bytes();
        assert!(!body.windows(8).any(|window| window == b"a defect"));

        let response = service.call(request("/healthz")).await.expect("an answer");
        assert_eq!(response.status(), StatusCode::OK);
    }
}
