//! The form posted by a browser without script.

use super::client::{Answer, Form};
use super::service::Service;

const BROWSER: [(&str, &str); 1] =
    [("accept", "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8")];

fn post(service: &Service, form: Form) -> Answer {
    service.upload_with(form, &BROWSER)
}

/// The value of the input of this name in a page.
fn value(page: &Answer, name: &str) -> String {
    let start = format!("name=\"{name}\"");
    let (_, rest) = page.text().split_once(&start).unwrap_or_else(|| panic!("{name} in {}", page.text()));
    let (_, rest) = rest.split_once("value=\"").unwrap();
    let (value, _) = rest.split_once('"').unwrap();
    value
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

#[test]
fn an_accepted_upload_leads_to_its_page() {
    let service = Service::start();
    let form = Form::new()
        .file("a<b>.png", b"\x89PNG\r\n\x1a\n")
        .text("title", "A <b>title</b>")
        .text("caption", "One\r\n<script>alert(1)</script> i feel hopeless");
    let answer = post(&service, form);
    assert_eq!((answer.status, answer.body.len()), (303, 0));
    let page = service.get(answer.header("location"), &BROWSER);
    assert_eq!((page.status, page.header("content-type")), (200, "text/html; charset=utf-8"));
    assert!(page.header("vary").contains("Accept"));
    assert!(page.text().contains("<h1>A &lt;b&gt;title&lt;/b&gt;</h1>"), "{}", page.text());
    assert!(page.text().contains("One\n&lt;script&gt;alert(1)&lt;/script&gt;"), "{}", page.text());
    assert!(!page.text().contains("<script"));
    assert!(page.text().contains("<img ") && page.text().contains("a&lt;b&gt;.png"), "{}", page.text());
    assert!(page.text().contains("You are not alone") && page.text().contains("https://help.example/"));
    assert_eq!(page.text().matches("hopeless").count(), 1, "support does not repeat the words");
    let json = service.get(answer.header("location"), &[("accept", "*/*")]);
    assert_eq!(json.header("content-type"), "application/json");
}

#[test]
fn the_style_is_what_the_policy_allows_and_no_script_is() {
    let service = Service::start();
    let page = post(&service, Form::new().text("title", "").text("caption", ""));
    let (_, rest) = page.text().split_once("<style>").unwrap();
    let (style, _) = rest.split_once("</style>").unwrap();
    let policy = page.header("content-security-policy");
    assert!(policy.contains(&format!("style-src '{}'", forewarn::pack::Digest::of(style))), "{policy}");
    assert!(policy.starts_with("default-src 'none'") && !policy.contains("script-src"), "{policy}");
}

#[test]
fn a_finding_is_confirmed_without_script() {
    let service = Service::start();
    let title = "A \"title\" & more";
    let caption = "\nFirst\n\nI will hurt you </textarea>";
    let sent = Form::new()
        .file("a.mp4", b"film")
        .text("title", title)
        .text("caption", &caption.replace('\n', "\r\n"))
        .text("locale", "en-GB");
    let page = post(&service, sent);
    assert_eq!((page.status, page.header("content-type")), (409, "text/html; charset=utf-8"));
    for shown in [
        "This reads as a threat",
        "<bdi>I will hurt you</bdi>",
        "<bdi>beat</bdi>",
        "Example Video",
        "https://video.example/guidelines",
        "https://video.example/appeal",
    ] {
        assert!(page.text().contains(shown), "{shown} in {}", page.text());
    }
    assert!(
        page.text().contains(">\n\nFirst\n\nI will hurt you &lt;/textarea&gt;</textarea>"),
        "{}",
        page.text()
    );
    assert_eq!((value(&page, "title"), value(&page, "locale")), (title.into(), "en-GB".into()));

    let fill = |page: &Answer, caption: &str, reason: &str| {
        Form::new()
            .text("locale", &value(page, "locale"))
            .text("fileId", &value(page, "fileId"))
            .text("title", &value(page, "title"))
            .text("caption", caption)
            .text("reason-1", reason)
            .text("acknowledge-1", &value(page, "acknowledge-1"))
            .file("", b"")
    };
    let without = post(&service, fill(&page, caption, ""));
    assert_eq!(without.status, 409);
    // The words moved: what was said is asked again, with the reason filled in.
    let moved = post(&service, fill(&without, "Now: I will hurt you", "It's a \"quote\""));
    assert_eq!((moved.status, value(&moved, "reason-1")), (409, "It's a \"quote\"".into()));
    let posted = post(&service, fill(&moved, "Now: I will hurt you", &value(&moved, "reason-1")));
    assert_eq!(posted.status, 303, "{}", posted.text());
    let upload = service.get(posted.header("location"), &[]).json();
    assert_eq!(
        (&upload["acknowledgements"][0]["reason"], &upload["size"]),
        (&"It's a \"quote\"".into(), &4.into())
    );
    assert_eq!(upload["locale"], "en-GB");
}

#[test]
fn what_is_blocked_is_explained_without_a_way_past_it() {
    let service = Service::start();
    let form = Form::new().file("a.mp4", b"film").text("title", "").text("caption", "let us attack them");
    let page = post(&service, form);
    assert_eq!(page.status, 422);
    assert!(
        page.text().contains("A call for violence") && !page.text().contains("acknowledge-"),
        "{}",
        page.text()
    );
}

#[test]
fn other_problems_are_told_on_a_page_with_the_texts() {
    let service = Service::start();
    let page =
        post(&service, Form::new().text("title", "A title").text("caption", "A caption").file("", b""));
    assert_eq!((page.status, value(&page, "title")), (400, "A title".into()));
    assert!(
        page.text().contains("neither a file nor a fileId") && page.text().contains("A caption</textarea>")
    );
}
