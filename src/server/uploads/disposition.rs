//! Under which name a browser saves an uploaded file, and whether it shows it.

use std::fmt::Write;

use axum::http::HeaderValue;

use super::media;
use super::record::Upload;

/// The `Content-Disposition` of a file: shown where its kind is known to be harmless, else saved.
pub(super) fn of(upload: &Upload) -> HeaderValue {
    let kind = if media::is_shown(&upload.content_type) { "inline" } else { "attachment" };
    let name = extended(&upload.file_name);
    // Nothing but ASCII signs without control characters: always a header value.
    HeaderValue::from_str(&format!("{kind}; filename*=UTF-8''{name}"))
        .unwrap_or(HeaderValue::from_static("attachment"))
}

/// A name as an extended parameter (RFC 8187).
fn extended(name: &str) -> String {
    name.bytes().fold(String::new(), |mut text, byte| {
        if byte.is_ascii_alphanumeric() || b"!#$&+-.^_`|~".contains(&byte) {
            text.push(char::from(byte));
        } else {
            let _ = write!(text, "%{byte:02X}");
        }
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_escaped() {
        let cases = [
            ("a.mp4", "a.mp4"),
            ("my film (1).mp4", "my%20film%20%281%29.mp4"),
            ("\"; evil=\r\n", "%22%3B%20evil%3D%0D%0A"),
            ("ё.mp4", "%D1%91.mp4"),
        ];
        for (name, escaped) in cases {
            assert_eq!(extended(name), escaped, "{name:?}");
        }
    }
}
