//! The built page, and what browsers are told.

use std::fs;

use super::client::send;
use super::service::Service;

fn service_with_site() -> (Service, tempfile::TempDir) {
    let site = tempfile::tempdir().unwrap();
    let write = |name: &str, content: &str| fs::write(site.path().join(name), content).unwrap();
    write("index.html", "<!doctype html><title>A page</title>");
    write("main.3f1c9a0b.js", "export {};");
    write("main.3f1c9a0b.js.br", "pretend this is brotli");
    write("forewarn.3f1c9a0b.wasm", "\0asm");
    fs::create_dir(site.path().join("folder")).unwrap();
    let path = site.path().to_path_buf();
    (Service::start_with(|options| options.site = Some(path)), site)
}

#[test]
fn files_are_served_with_their_types_and_lifetimes() {
    let (service, _site) = service_with_site();
    let cases = [
        ("/", "text/html", "no-cache"),
        ("/index.html", "text/html", "no-cache"),
        ("/main.3f1c9a0b.js", "text/javascript", "public, max-age=31536000, immutable"),
        ("/forewarn.3f1c9a0b.wasm", "application/wasm", "public, max-age=31536000, immutable"),
    ];
    for (path, content_type, cache) in cases {
        let answer = service.get(path, &[]);
        assert_eq!((answer.status, answer.header("content-type")), (200, content_type), "{path}");
        assert_eq!(answer.header("cache-control"), cache, "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("referrer-policy"), "same-origin");
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval';"), "{policy}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
    }
    let compressed = service.get("/main.3f1c9a0b.js", &[("accept-encoding", "br")]);
    assert_eq!((compressed.header("content-encoding"), compressed.text()), ("br", "pretend this is brotli"));
    assert_eq!(compressed.header("content-type"), "text/javascript");
}

#[test]
fn what_is_not_there_is_a_problem_and_the_routes_stay() {
    let (service, _site) = service_with_site();
    for path in [
        "/missing.12345678.js",
        "/folder/missing",
        "/..%2f..%2fetc%2fpasswd",
        "/%2e%2e/Cargo.toml",
        "/v1/nothing",
    ] {
        let answer = service.get(path, &[]);
        answer.problem(404, "request.not-found");
        assert_eq!(answer.header("cache-control"), "no-cache", "{path}");
    }
    let answer = send(service.address, "POST", "/index.html", &[], b"");
    answer.problem(405, "request.method-not-allowed");
    assert_eq!(answer.header("allow"), "GET,HEAD");
    assert_eq!(service.get("/v1/packs", &[]).header("content-type"), "application/json");
    assert_eq!(service.get("/v1/check", &[]).status, 405);
}

#[test]
fn other_origins_are_let_in_only_when_told() {
    let origin = [("origin", "https://video.example")];
    let service = Service::start();
    assert_eq!(service.get("/v1/packs", &origin).header("access-control-allow-origin"), "");

    let service = Service::start_with(|options| {
        options.allow_origins = vec!["https://video.example".parse().unwrap()];
    });
    let answer = service.get("/v1/packs/house", &origin);
    assert_eq!(answer.header("access-control-allow-origin"), "https://video.example");
    assert!(answer.header("access-control-expose-headers").contains("etag"), "{:?}", answer.headers);
    let other = service.get("/v1/packs/house", &[("origin", "https://other.example")]);
    assert_eq!(other.header("access-control-allow-origin"), "");
    let preflight = [
        ("origin", "https://video.example"),
        ("access-control-request-method", "POST"),
        ("access-control-request-headers", "content-type"),
    ];
    let answer = send(service.address, "OPTIONS", "/v1/check", &preflight, b"");
    assert_eq!(
        (answer.status, answer.header("access-control-allow-headers")),
        (200, "content-type,if-none-match")
    );

    let service = Service::start_with(|options| options.allow_origins = vec!["*".parse().unwrap()]);
    assert_eq!(service.get("/v1/packs", &origin).header("access-control-allow-origin"), "*");
}
