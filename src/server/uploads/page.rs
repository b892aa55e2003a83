//! What a browser is shown that posts the form without a script: the same answers, as pages.

use std::fmt::{self, Write};

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::form::Draft;
use super::media;
use super::record::Upload;
use super::shown::{ShownField, ShownFinding, findings};
use super::submit::Refusal;
use crate::pack::Digest;

const STYLE: &str = include_str!("page.css");

/// The page of an accepted upload.
pub(super) fn posted(upload: &Upload) -> Response {
    let mut body = String::new();
    let _ = write!(body, "<p class=\"quiet\">Posted</p><h1>{}</h1>", Escaped(&upload.title));
    let source = Escaped(&upload.file_url);
    let _ = match upload.content_type.split('/').next() {
        Some("video") => write!(body, "<video controls preload=\"metadata\" src=\"{source}\"></video>"),
        Some("audio") => write!(body, "<audio controls preload=\"metadata\" src=\"{source}\"></audio>"),
        Some("image") if media::is_shown(&upload.content_type) => {
            write!(body, "<img alt=\"The uploaded picture\" src=\"{source}\">")
        }
        _ => Ok(()),
    };
    let name = Escaped(&upload.file_name);
    let _ = write!(body, "<p class=\"caption\">{}</p>", Escaped(&upload.caption));
    let _ = write!(body, "<p class=\"quiet\"><a href=\"{source}\">{name}</a>, {}</p>", size(upload.size));
    let remarks = findings(Some(&upload.fields)).into_iter().flat_map(|field| field.findings);
    for finding in remarks.filter(|finding| matches!(finding.severity.as_str(), "care" | "notice")) {
        body.push_str("<section class=\"finding ");
        let _ = write!(body, "{}\">", Escaped(&finding.severity));
        explain(&mut body, &finding);
        body.push_str("</section>");
    }
    body.push_str("<p><a href=\"/\">Post another</a></p>");
    page(StatusCode::OK, "Posted", &body)
}

/// The page of an upload that was not accepted: what was found, and the form as it was filled in.
pub(super) fn refused(draft: &Draft, refusal: &Refusal) -> Response {
    let fields = findings(refusal.fields.as_deref());
    let heading = match refusal.problem.status {
        StatusCode::CONFLICT => "Not posted yet",
        StatusCode::UNPROCESSABLE_ENTITY => "This cannot be posted as it is",
        _ => "Not posted",
    };
    let mut body = format!("<h1>{heading}</h1>");
    if fields.is_empty() {
        let _ = write!(body, "<p>{}.</p>", Escaped(&refusal.problem.detail));
    } else {
        body.push_str(
            "<p>Change the words below, or say why they should be posted where you are asked to.</p>",
        );
    }
    body.push_str(
        "<form method=\"post\" action=\"/v1/uploads\" enctype=\"multipart/form-data\" accept-charset=\"utf-8\">",
    );
    ask(&mut body, &fields, draft);
    fill_in(&mut body, draft, refusal);
    body.push_str("<button>Post</button></form>");
    page(refusal.problem.status, heading, &body)
}

/// The findings; where one must be confirmed, with a place for the reason.
fn ask(body: &mut String, fields: &[ShownField], draft: &Draft) {
    let mut number = 0;
    for field in fields.iter().filter(|field| !field.findings.is_empty()) {
        let _ = write!(body, "<h2>In the {}</h2>", field.name);
        for finding in &field.findings {
            let _ = write!(body, "<section class=\"finding {}\">", Escaped(&finding.severity));
            explain(body, finding);
            if finding.severity == "confirm" {
                number += 1;
                let reason = field.reason_given(finding, &draft.acknowledgements);
                let subject = field.acknowledgement(finding);
                let _ = write!(
                    body,
                    "<label for=\"reason-{number}\">Why it should be posted nevertheless</label>\
                     <input id=\"reason-{number}\" name=\"reason-{number}\" maxlength=\"1000\" value=\"{}\">\
                     <input type=\"hidden\" name=\"acknowledge-{number}\" value=\"{}\">",
                    Escaped(reason),
                    Escaped(&subject)
                );
            }
            body.push_str("</section>");
        }
    }
}

fn explain(body: &mut String, finding: &ShownFinding) {
    let _ = write!(body, "<h3 lang=\"{0}\">{1}</h3>", Escaped(&finding.locale), Escaped(&finding.title));
    // Support does not repeat the words that led to it.
    if finding.severity != "care" {
        let _ = write!(body, "<p><q><bdi>{}</bdi></q></p>", Escaped(&finding.matched));
    }
    let _ = write!(body, "<p lang=\"{0}\">{1}</p>", Escaped(&finding.locale), Escaped(&finding.message));
    if !finding.suggestions.is_empty() {
        body.push_str("<p>You could write: ");
        for (index, suggestion) in finding.suggestions.iter().enumerate() {
            let comma = if index > 0 { ", " } else { "" };
            let _ = write!(body, "{comma}<q><bdi>{}</bdi></q>", Escaped(&suggestion.text));
        }
        body.push_str("</p>");
    }
    if !finding.resources.is_empty() {
        body.push_str("<ul>");
        for help in &finding.resources {
            let _ = write!(body, "<li>{}", Escaped(&help.title));
            if let Some(url) = &help.url {
                let _ = write!(body, " <a href=\"{0}\">{0}</a>", Escaped(url));
            }
            if let Some(tel) = &help.tel {
                let _ = write!(body, " <a href=\"tel:{0}\">{0}</a>", Escaped(tel));
            }
            body.push_str("</li>");
        }
        body.push_str("</ul>");
    }
    let authority = &finding.authority;
    let _ = write!(
        body,
        "<p class=\"quiet\">{} of {}: <a href=\"{}\" rel=\"noopener\">{}</a>",
        authority.kind_name(),
        Escaped(&authority.issuer),
        Escaped(&authority.url),
        Escaped(&authority.reference)
    );
    if let Some(appeal) = &authority.appeal {
        let _ = write!(body, " · <a href=\"{}\" rel=\"noopener\">Appeal</a>", Escaped(appeal));
    }
    body.push_str("</p>");
}

/// The form as the author filled it in, with the file kept or to be chosen again.
fn fill_in(body: &mut String, draft: &Draft, refusal: &Refusal) {
    let hidden = |body: &mut String, name: &str, value: Option<&str>| {
        if let Some(value) = value {
            let _ = write!(body, "<input type=\"hidden\" name=\"{name}\" value=\"{}\">", Escaped(value));
        }
    };
    hidden(body, "locale", draft.locale.as_deref());
    hidden(body, "region", draft.region.as_deref());
    hidden(body, "visibility", draft.visibility.as_deref());
    hidden(body, "fileId", refusal.kept.as_ref().map(|kept| kept.id.as_str()));
    let (label, required) = match &refusal.kept {
        Some(_) => ("Your file is here. Choose another only if you want to replace it", ""),
        None => ("File", " required"),
    };
    let title = draft.title.as_deref().unwrap_or_default();
    let caption = draft.caption.as_deref().unwrap_or_default();
    let _ = write!(
        body,
        "<label for=\"title\">Title</label><input id=\"title\" name=\"title\" value=\"{}\">\
         <label for=\"caption\">Caption</label><textarea id=\"caption\" name=\"caption\">\n{}</textarea>\
         <label for=\"file\">{label}</label><input id=\"file\" name=\"file\" type=\"file\"{required}>",
        Escaped(title),
        Escaped(caption)
    );
}

fn page(status: StatusCode, title: &str, body: &str) -> Response {
    let policy = format!(
        "default-src 'none'; style-src '{}'; img-src 'self'; media-src 'self'; form-action 'self'; \
         base-uri 'none'; frame-ancestors 'none'",
        Digest::of(STYLE)
    );
    let html = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title>\
         <style>{STYLE}</style></head><body><main>{body}</main></body></html>"
    );
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_SECURITY_POLICY, policy.as_str()),
        (header::CACHE_CONTROL, "private, no-cache"),
    ];
    (status, headers, html).into_response()
}

/// A number of bytes as people say it.
fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} kB", bytes / 1_000),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes / 100_000 % 10),
    }
}

/// A text as it stands in HTML, in an element or in a quoted attribute.
struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.0.chars() {
            match character {
                '&' => formatter.write_str("&amp;")?,
                '<' => formatter.write_str("&lt;")?,
                '>' => formatter.write_str("&gt;")?,
                '"' => formatter.write_str("&quot;")?,
                '\'' => formatter.write_str("&#39;")?,
                // HTML cannot hold it, escaped or not.
                '\0' => formatter.write_char('\u{FFFD}')?,
                _ => formatter.write_char(character)?,
            }
        }
        Ok(())
    }
}
