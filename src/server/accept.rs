//! Whether a client would rather have a page than JSON.

use axum::http::{HeaderMap, header};

/// Whether `Accept` prefers HTML: what a browser sends with a form that no script sends for it.
/// Where both are as welcome, as to `*/*`, the answer is JSON.
pub(super) fn prefers_html(headers: &HeaderMap) -> bool {
    let accepted: Vec<&str> =
        headers.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok()).collect();
    let accepted = accepted.join(",");
    quality(&accepted, "text", "html") > quality(&accepted, "application", "json")
}

/// How welcome a media type is, in thousandths: the quality of the most specific range that has it.
fn quality(accepted: &str, kind: &str, subtype: &str) -> u32 {
    let ranges = accepted.split(',').filter_map(|range| {
        let mut pieces = range.split(';').map(str::trim);
        let (range_kind, range_subtype) = pieces.next()?.split_once('/')?;
        let specificity = match (range_kind, range_subtype) {
            ("*", "*") => 0,
            (_, "*") if range_kind.eq_ignore_ascii_case(kind) => 1,
            _ if range_kind.eq_ignore_ascii_case(kind) && range_subtype.eq_ignore_ascii_case(subtype) => 2,
            _ => return None,
        };
        let quality = pieces
            .find_map(|piece| piece.strip_prefix("q="))
            .map_or(1.0, |quality| quality.trim().parse::<f32>().unwrap_or(0.0).clamp(0.0, 1.0));
        Some((specificity, (quality * 1000.0) as u32))
    });
    ranges.max_by_key(|&(specificity, _)| specificity).map_or(0, |(_, quality)| quality)
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn a_browser_gets_a_page_and_a_script_gets_json() {
        let cases = [
            ("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8", true),
            ("text/html", true),
            ("*/*", false),
            ("application/json", false),
            ("application/json, text/html;q=0.9", false),
            ("application/json;q=0.5, text/html;q=0.9", true),
            ("application/json, text/html", false),
            ("text/*, */*;q=0.1", true),
            ("text/html;q=0, */*", false),
            ("nonsense", false),
        ];
        for (accept, html) in cases {
            let headers = HeaderMap::from_iter([(header::ACCEPT, HeaderValue::from_static(accept))]);
            assert_eq!(prefers_html(&headers), html, "{accept}");
        }
        assert!(!prefers_html(&HeaderMap::new()));
    }
}
