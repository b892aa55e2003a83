//! `GET /v1/packs` and `GET /v1/packs/{id}`.

use forewarn::Pack;
use forewarn::pack::Digest;
use serde_json::json;

use super::client::send;
use super::rules::house;
use super::service::Service;

#[test]
fn packs_are_listed() {
    let service = Service::start();
    let pack = Pack::from_json(&house("1.0.0"), "house.json").unwrap();
    let answer = service.get("/v1/packs", &[]);
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/json"));
    let listed = json!({ "packs": [{
        "id": "house", "version": "1.0.0", "digest": pack.digest.to_string(), "title": { "en": "House <rules>" },
        "locale": "en", "languages": ["en"], "rules": 7, "url": "/v1/packs/house",
    }] });
    assert_eq!(answer.json(), listed);
}

#[test]
fn a_pack_is_its_canonical_json_and_its_tag_the_digest() {
    let service = Service::start();
    let answer = service.get("/v1/packs/house", &[]);
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/json"));
    assert_eq!(answer.header("cache-control"), "no-cache");
    let digest = Digest::of(answer.text());
    assert_eq!(answer.header("etag"), format!("\"{digest}\""));
    let pack = Pack::from_json(answer.text(), "the answer").unwrap();
    assert_eq!((pack.digest, pack.canonical_json.as_str()), (digest, answer.text()));
    service.get("/v1/packs/nobody", &[]).problem(404, "request.not-found");
}

#[test]
fn a_pack_the_client_has_is_not_sent_again() {
    let service = Service::start();
    let tag = service.get("/v1/packs/house", &[]).header("etag").to_owned();
    let weak = format!("W/{tag}");
    let list = format!("\"other\", {tag}");
    for known in [&tag, &weak, &list, "*"] {
        let answer = service.get("/v1/packs/house", &[("if-none-match", known)]);
        assert_eq!(
            (answer.status, answer.header("etag"), answer.body.len()),
            (304, tag.as_str(), 0),
            "{known}"
        );
        assert_eq!(answer.header("cache-control"), "no-cache");
    }
    let other = service.get("/v1/packs/house", &[("if-none-match", "\"other\"")]);
    assert_eq!(other.status, 200);
    let head = send(service.address, "HEAD", "/v1/packs/house", &[], b"");
    assert_eq!((head.status, head.header("etag"), head.body.len()), (200, tag.as_str(), 0));
}

#[test]
fn packs_are_compressed_where_the_client_can_read_it() {
    let service = Service::start();
    let answer = service.get("/v1/packs/house", &[("accept-encoding", "br")]);
    assert_eq!((answer.status, answer.header("content-encoding")), (200, "br"));
    assert!(answer.header("vary").contains("accept-encoding"), "{:?}", answer.headers);
}

#[test]
fn health_and_metrics_tell_of_the_packs_and_of_no_text() {
    let service = Service::start();
    let pack = Pack::from_json(&house("1.0.0"), "house.json").unwrap();
    service.check(json!({ "text": "I will hurt you" }));
    service.check(json!({ "text": "nothing" }));
    service.get("/v1/packs/nobody", &[]);
    service.get("/a%20private%20thing", &[]);

    let health = service.get("/healthz", &[]);
    assert_eq!(health.status, 200);
    let expected = json!({
        "status": "ok", "reload": "current", "refusedSince": null, "uploads": "ok",
        "packs": [{ "id": "house", "version": "1.0.0", "digest": pack.digest.to_string() }],
    });
    assert_eq!(health.json(), expected);

    let metrics = service.get("/metrics", &[]);
    assert!(metrics.header("content-type").starts_with("application/openmetrics-text"));
    for line in [
        r#"forewarn_requests_total{method="POST",route="/v1/check",status="200"} 2"#,
        r#"forewarn_requests_total{method="GET",route="/v1/packs/{id}",status="404"} 1"#,
        r#"forewarn_requests_total{method="GET",route="other",status="404"} 1"#,
        r#"forewarn_checks_total{decision="confirm"} 1"#,
        r#"forewarn_checks_total{decision="clear"} 1"#,
        "forewarn_check_duration_seconds_count 2",
        "forewarn_packs_refused 0",
        &format!(r#"forewarn_pack{{id="house",version="1.0.0",digest="{}"}} 1"#, pack.digest),
    ] {
        assert!(metrics.text().lines().any(|found| found == line), "{line} in {}", metrics.text());
    }
    assert!(!metrics.text().contains("private"));
}
