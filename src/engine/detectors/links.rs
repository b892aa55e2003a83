//! `{url}`: links with a scheme (RFC 3986), `www.…`, and domains written on their own.
//!
//! A domain on its own is taken for a link only where prose would not look the same. Its last label
//! is a top-level domain that exists (IANA), and
//!
//! - it is one under which people write sites without `www` and that is no word and no ending of
//!   file names (`.com`, `.ru`, `.io`; not `.me`, `.is`, `.md`), or the country of a `.co.…` or
//!   `.com.…`; or
//! - a port or a path follows (`t.me/name`); or
//! - its dot is disguised (`site[.]me`).
//!
//! The last label has no capital after small letters before it, which would be a sentence begun
//! without a space (`end.In`); `.com`, `.net` and `.org` may. `com.example.app` is the name of a
//! package, not a site. Disguised schemes (`hxxps://`, `https[:]//`) are schemes. Punctuation at
//! the end, and closing brackets that were opened outside, are not part of a link.

use std::ops::Range;

use super::hosts::{self, Dot, Host};
use super::{after, before, digits, joins, run_after, run_before};
use crate::text::character;

const LONGEST_SCHEME: usize = 20;
/// Names of products that look like sites.
const PRODUCTS: [&str; 4] = ["asp.net", "ado.net", "vb.net", "paint.net"];
/// How the sign between scheme and host is written.
const MARKERS: [&str; 3] = ["://", "[:]//", "[://]"];

/// Links with a scheme or `www.`, in order and apart.
pub(super) fn with_marker(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut from = 0;
    while let Some(offset) =
        text.as_bytes()[from..].iter().position(|byte| matches!(byte, b':' | b'.' | b'['))
    {
        let at = from + offset;
        let reached = found.last().map_or(0, |link| link.end);
        from = at + 1;
        let link =
            if text.as_bytes()[at] == b'.' { www(text, at, reached) } else { scheme(text, at, reached) };
        if let Some(link) = link {
            from = link.end;
            found.push(link);
        }
    }
    found
}

/// All links, in order and apart: those with a marker, and bare domains that are not part of an
/// e-mail address.
pub(super) fn find(
    text: &str,
    with_marker: Vec<Range<usize>>,
    addresses: &[Range<usize>],
) -> Vec<Range<usize>> {
    let mut found = Vec::with_capacity(with_marker.len());
    let mut from = 0;
    for known in with_marker {
        bare(text, from..known.start, addresses, &mut found);
        from = known.end;
        found.push(known);
    }
    bare(text, from..text.len(), addresses, &mut found);
    found
}

fn scheme(text: &str, at: usize, reached: usize) -> Option<Range<usize>> {
    let marker = MARKERS.into_iter().find(|marker| text[at..].starts_with(marker))?;
    let length = run_before(&text[reached..], at - reached, LONGEST_SCHEME, &|character| {
        character.is_ascii_alphanumeric() || matches!(character, '+' | '-' | '.')
    });
    let scheme = &text[at - length..at];
    let scheme = scheme.trim_start_matches(|character: char| !character.is_ascii_alphabetic());
    let host = at + marker.len();
    let first = after(text, host)?;
    if scheme.is_empty() || !(character::is_word(first) || matches!(first, '[' | '/' | '_')) {
        return None;
    }
    let end = end_of_link(text, host);
    (end > host).then_some(at - scheme.len()..end)
}

fn www(text: &str, at: usize, reached: usize) -> Option<Range<usize>> {
    let start = at.checked_sub(3).filter(|&start| start >= reached)?;
    text.get(start..at).filter(|prefix| prefix.eq_ignore_ascii_case("www"))?;
    if hosts::word_before(text, start) || !after(text, at + 1).is_some_and(character::is_word) {
        return None;
    }
    Some(start..end_of_link(text, at + 1))
}

/// Bare domains in a part of the text.
fn bare(text: &str, part: Range<usize>, addresses: &[Range<usize>], found: &mut Vec<Range<usize>>) {
    let mut reached = part.start;
    let mut from = part.start;
    while let Some(offset) = text.as_bytes()[from..part.end]
        .iter()
        .position(|byte| matches!(byte, b'.' | b'[' | b'(' | b'{' | b'<' | 0xEF))
    {
        let at = from + offset;
        from = at + 1;
        let spaced = at > reached && text.as_bytes()[at - 1] == b' ' && text.as_bytes()[at] != b'.';
        let dot = if text.is_char_boundary(at) { hosts::dot(text, at) } else { None };
        let Some(_) = dot else { continue };
        let Some(start) = hosts::label_start(text, at - usize::from(spaced), reached) else { continue };
        let Some(host) = Host::read(text, start, |dot| matches!(dot, Dot::Plain | Dot::Bracketed)) else {
            continue;
        };
        // Whatever it is, its labels are no start of another.
        reached = host.end().clamp(at, part.end);
        from = from.max(reached);
        if let Some(link) = domain(text, start, host).filter(|link| link.end <= part.end) {
            reached = link.end;
            from = from.max(reached);
            let after_addresses = addresses.partition_point(|address| address.end <= link.start);
            if addresses.get(after_addresses).is_none_or(|address| address.start >= link.end) {
                found.push(link);
            }
        }
    }
}

/// The link that a bare domain is, if it is one.
fn domain(text: &str, start: usize, mut host: Host) -> Option<Range<usize>> {
    let stands_apart = before(text, start).is_none_or(|before| {
        !joins(before) && !matches!(before, '@' | '＠' | '.' | '/' | '\\' | '#' | '$' | '-' | '_')
    });
    let is_begun = |label: &str| label.chars().next().is_some_and(char::is_uppercase);
    if !stands_apart || !host.cut(text, is_begun) {
        return None;
    }
    let (end, next) = (host.end(), after(text, host.end()));
    if next.is_some_and(|next| joins(next) || matches!(next, '@' | '＠' | '(' | '_')) {
        return None;
    }
    let disguised = host.dots.contains(&Dot::Bracketed);
    let tail = tail(text, end);
    // A fragment or a query without a path may follow the name of a file too.
    let leads_on = tail.is_some() && matches!(next, Some('/' | ':'));
    if !leads_on && !disguised && !host.is_bare(text) {
        return None;
    }
    let last = host.last(text);
    let general = matches!(last.as_str(), "com" | "net" | "org");
    let name: String = text[start..end].to_owned();
    let mixed = name.chars().any(char::is_lowercase);
    let last_written = &text[host.labels.last()?.clone()];
    if mixed && !general && last_written.chars().any(char::is_uppercase) {
        return None;
    }
    let first = hosts::plain(&text[host.labels.first()?.clone()]);
    if host.labels.len() > 2 && matches!(first.as_str(), "com" | "net" | "org" | "io") {
        return None;
    }
    let second = host.labels.iter().rev().nth(1)?;
    let has_letter = text[second.clone()].chars().any(char::is_alphabetic);
    if !has_letter && !general && !disguised || PRODUCTS.contains(&name.to_lowercase().as_str()) {
        return None;
    }
    Some(start..tail.unwrap_or(end))
}

/// The end of the port and path after a host; nothing if there is neither.
fn tail(text: &str, at: usize) -> Option<usize> {
    let mut end = at;
    if text[end..].starts_with(':') {
        let port = run_after(text, end + 1, 5, &digits::is_digit);
        if port > 0 && !after(text, end + 1 + port).is_some_and(joins) {
            end += 1 + port;
        }
    }
    let (sign, next) = (after(text, end), text[end..].chars().nth(1));
    let follows = match sign {
        Some('/') => next.is_some_and(|next| {
            character::is_word(next) || matches!(next, '@' | '+' | '#' | '?' | '_' | '~' | '%')
        }),
        Some('?' | '#') => next.is_some_and(|next| character::is_word(next) && next.is_ascii()),
        _ => false,
    };
    if follows {
        end = end_of_link(text, end);
    } else if sign == Some('/') && next != Some('/') {
        // A slash that ends the link is part of it, and no path.
        return (end > at).then_some(end + 1);
    }
    (end > at).then_some(end)
}

/// The end of what starts a link, without punctuation and brackets that belong to the text around
/// it.
fn end_of_link(text: &str, from: usize) -> usize {
    // A host may be in a script without spaces; a path ends where running text begins.
    let host_end = Host::read(text, from, |dot| dot == Dot::Plain).filter(|host| host.is_named(text));
    let host_end = host_end.map_or(from, |host| host.end());
    let mut open = [0usize; 3];
    let mut close = [0usize; 3];
    let mut end = host_end;
    for character in text[host_end..].chars() {
        if character.is_whitespace()
            || character.is_control()
            || character::is_unspaced(character)
            || character::is_emoji(character)
            || matches!(character, '<' | '>' | '"' | '“' | '”' | '„' | '«' | '»' | '|' | '`')
            || matches!(
                character,
                '，' | '。'
                    | '！'
                    | '？'
                    | '、'
                    | '；'
                    | '：'
                    | '（'
                    | '）'
                    | '「'
                    | '」'
                    | '『'
                    | '』'
                    | '【'
                    | '】'
            )
        {
            break;
        }
        end += character.len_utf8();
        if let Some((kind, opens)) = bracket(character) {
            if opens { open[kind] += 1 } else { close[kind] += 1 }
        }
    }
    while let Some(character) = before(text, end).filter(|_| end > host_end) {
        match bracket(character) {
            Some((kind, false)) if close[kind] > open[kind] => close[kind] -= 1,
            Some((kind, true)) => open[kind] -= 1,
            None if matches!(
                character,
                '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’' | '‘' | '…' | '*' | '_' | '~'
            ) => {}
            _ => break,
        }
        end -= character.len_utf8();
    }
    end
}

fn bracket(character: char) -> Option<(usize, bool)> {
    Some(match character {
        '(' => (0, true),
        ')' => (0, false),
        '[' => (1, true),
        ']' => (1, false),
        '{' => (2, true),
        '}' => (2, false),
        _ => return None,
    })
}
