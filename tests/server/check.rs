//! `POST /v1/check`.

use forewarn::{Context, Engine, Pack};
use serde_json::json;

use super::client::send;
use super::rules::house;
use super::service::Service;

#[test]
fn the_verdict_is_that_of_the_library_to_the_byte() {
    let service = Service::start();
    let engine = Engine::new(vec![Pack::from_json(&house("1.0.0"), "house.json").unwrap()]).unwrap();
    let context = Context { field: "title".into(), ..Context::on("2026-11-23".parse().unwrap()) };
    for text in ["", "A calm caption", "I will hurt you, buy now 😀 i feel hopeless", "clickbait\u{0}"] {
        let request = json!({ "text": text, "field": "title", "date": "2026-11-23" });
        let answer = service.post_json("/v1/check", &request.to_string());
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("content-type"), "application/json");
        assert_eq!(answer.text(), engine.check(text, &context).unwrap().to_json());
    }
}

#[test]
fn the_context_decides() {
    let service = Service::start();
    let decision = |request| service.check(request)["decision"].clone();
    assert_eq!(decision(json!({ "text": "brown cheese" })), "clear");
    assert_eq!(decision(json!({ "text": "brown cheese", "region": "NO" })), "notice");
    assert_eq!(decision(json!({ "text": "brown cheese", "region": "no" })), "notice");
    assert_eq!(decision(json!({ "text": "clickbait" })), "clear");
    assert_eq!(decision(json!({ "text": "clickbait", "field": "title" })), "block");
    assert_eq!(decision(json!({ "text": "old news" })), "clear", "today is after the rule's last day");
    assert_eq!(decision(json!({ "text": "old news", "date": "2020-06-01" })), "notice");
    let unknown = json!({ "text": "buy now", "field": null, "locale": null, "region": null, "date": null });
    assert_eq!(decision(unknown), "notice", "null is the same as absent");
}

#[test]
fn lone_surrogates_and_nul_are_one_unit_each() {
    let service = Service::start();
    for (escaped, start) in [(r"\ud83d ", 2), (r"\udc00\ud83d ", 3), (r"\u0000 ", 2), (r"\ud83d\ude00 ", 3)] {
        let answer = service.post_json("/v1/check", &format!(r#"{{"text":"{escaped}I will hurt you"}}"#));
        assert_eq!(answer.status, 200, "{escaped}: {}", answer.text());
        let finding = &answer.json()["findings"][0];
        assert_eq!((&finding["start"], &finding["end"]), (&json!(start), &json!(start + 15)), "{escaped}");
    }
    let inside = service.post_json("/v1/check", r#"{"text":"I will hurt\ud83d you"}"#);
    assert_eq!(inside.status, 200);
}

#[test]
fn what_is_no_check_is_a_problem() {
    let service = Service::start();
    let cases = [
        ("", "request.not-json"),
        ("{", "request.not-json"),
        ("hello", "request.not-json"),
        (r#"{"text":"\x"}"#, "request.not-json"),
        (r#"{"text":"a"} {"#, "request.not-json"),
        ("[]", "request.invalid"),
        ("{}", "request.invalid"),
        (r#"{"text":null}"#, "request.invalid"),
        (r#"{"text":5}"#, "request.invalid"),
        (r#"{"text":[104,105]}"#, "request.invalid"),
        (r#"{"text":"a","txet":"b"}"#, "request.invalid"),
        (r#"{"text":"a","text":"b"}"#, "request.invalid"),
        (r#"{"text":"a","field":7}"#, "request.invalid"),
        (r#"{"text":"a","locale":"not a tag"}"#, "request.locale"),
        (r#"{"text":"a","region":"ZZ"}"#, "request.region"),
        (r#"{"text":"a","date":"2026-02-30"}"#, "request.date"),
    ];
    for (body, code) in cases {
        service.post_json("/v1/check", body).problem(400, code);
    }
    let deep = format!(r#"{{"text":{}1{}}}"#, "[".repeat(200_000), "]".repeat(200_000));
    assert_eq!(service.post_json("/v1/check", &deep).status, 400);
    let deeper = format!("{}1{}", "[".repeat(200_000), "]".repeat(200_000));
    assert_eq!(service.post_json("/v1/check", &deeper).status, 400);

    let json = [("content-type", "application/json")];
    send(service.address, "POST", "/v1/check", &json, b"{\"text\":\"\xff\"}")
        .problem(400, "request.not-utf8");
    for content_type in ["text/plain", "application/x-www-form-urlencoded", "application/jsonp"] {
        let headers = [("content-type", content_type)];
        send(service.address, "POST", "/v1/check", &headers, b"{\"text\":\"a\"}")
            .problem(415, "request.media-type");
    }
    let with_charset = [("content-type", "Application/JSON; charset=utf-8")];
    assert_eq!(send(service.address, "POST", "/v1/check", &with_charset, b"{\"text\":\"a\"}").status, 200);
}

#[test]
fn long_texts_are_checked_up_to_the_limit() {
    let service = Service::start();
    let mut text = "a calm word ".repeat(83_332);
    text.push_str("I will hurt you.");
    assert_eq!(text.len(), 1_000_000);
    let verdict = service.check(json!({ "text": text }));
    assert_eq!((&verdict["findings"][0]["end"], &verdict["decision"]), (&json!(999_999), &json!("confirm")));

    // Every unit escaped, in six bytes: the longest body a legal text can need.
    let escaped = format!(r#"{{"text":"{}"}}"#, r"\u0061".repeat(1_000_000));
    assert_eq!(service.post_json("/v1/check", &escaped).status, 200);

    text.push('a');
    let problem = service.post_json("/v1/check", &json!({ "text": text }).to_string());
    let detail = problem.problem(413, "check.text-too-long")["detail"].to_string();
    assert!(detail.contains("1000001") && detail.contains("1000000"), "{detail}");
    let huge = format!(r#"{{"text":"{}"}}"#, "a".repeat(8_000_001));
    service.post_json("/v1/check", &huge).problem(413, "request.body-too-large");
    let larger = format!(r#"{{"text":"{}"}}"#, "a".repeat(40_000_000));
    service.post_json("/v1/check", &larger).problem(413, "request.body-too-large");
}

#[test]
fn other_methods_and_addresses_are_problems() {
    let service = Service::start();
    let answer = service.get("/v1/check", &[]);
    answer.problem(405, "request.method-not-allowed");
    assert_eq!(answer.header("allow"), "POST");
    let answer = send(service.address, "POST", "/v1/packs", &[], b"");
    answer.problem(405, "request.method-not-allowed");
    assert_eq!(answer.header("allow"), "GET,HEAD");
    for path in ["/", "/v1", "/v1/check/", "/v2/check", "/v1/packs/%FF", "/v1/packs/a%2Fb"] {
        let answer = service.get(path, &[]);
        assert!(matches!(answer.status, 400 | 404), "{path}: {}", answer.status);
        assert_eq!(answer.header("content-type"), "application/problem+json", "{path}");
    }
}
