//! `{ip}`: IPv4 addresses (RFC 791) as four decimal numbers, and IPv6 addresses (RFC 4291, 2.2).
//!
//! The standard library's parsers have the last word: no leading zeros, nothing above 255. Four
//! numbers of a longer row (`1.2.3.4.5`) are no address, nor are four that are called a version or
//! have a suffix (`1.2.3.4-beta`). Of IPv6, what has no digit and fewer than four groups
//! (`face::add`) is none, nor what looks like a path in code (`f32::`) or is all groups of two (a
//! hardware address).

use std::net::{Ipv4Addr, Ipv6Addr};
use std::ops::Range;

use super::{after, before, joins, run_before};

/// The longest an IPv6 address is written, with an IPv4 address inside.
const LONGEST: usize = 45;
const VERSIONS: [&str; 8] = ["v", "ver", "version", "build", "release", "firmware", "версия", "versión"];

pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    let mut from = 0;
    while let Some(offset) = bytes[from..].iter().position(|byte| matches!(byte, b':' | b'.')) {
        let at = from + offset;
        // All that addresses are made of around the sign, also where it is of words.
        let start = at - bytes[from..at].iter().rev().take_while(|byte| is_part(byte)).count();
        let end = at + bytes[at..].iter().take_while(|byte| is_part(byte)).count();
        found.extend(address(text, start, end));
        from = end;
    }
    found
}

fn is_part(byte: &u8) -> bool {
    byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.')
}

fn address(text: &str, start: usize, end: usize) -> Option<Range<usize>> {
    if before(text, start).is_some_and(|before| joins(before) || matches!(before, '_' | '.')) {
        return None;
    }
    if after(text, end).is_some_and(|after| joins(after) || after == '_') {
        return None;
    }
    let candidate = text[start..end].trim_end_matches('.');
    let trimmed = if candidate.ends_with("::") { candidate } else { candidate.trim_end_matches(':') };
    if trimmed.len() > LONGEST {
        return None;
    }
    let trimmed_end = start + trimmed.len();
    if is_v6(trimmed) {
        return Some(start..trimmed_end);
    }
    // A port may follow.
    let host = trimmed.split_once(':').map_or(trimmed, |(host, _)| host);
    let colon = host.len() < trimmed.len();
    let port = trimmed.get(host.len() + 1..).unwrap_or_default();
    if colon && (port.is_empty() || !port.bytes().all(|byte| byte.is_ascii_digit())) {
        return None;
    }
    let is_address =
        host.parse::<Ipv4Addr>().is_ok() && !is_version(text, start) && !has_suffix(text, trimmed_end);
    is_address.then_some(start..start + host.len())
}

fn is_v6(text: &str) -> bool {
    if text.bytes().filter(|&byte| byte == b':').count() < 2 || text.parse::<Ipv6Addr>().is_err() {
        return false;
    }
    let groups: Vec<&str> = text.split(':').filter(|group| !group.is_empty()).collect();
    let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
    let is_hardware = groups.len() == 8 && groups.iter().all(|group| group.len() == 2);
    let is_path = text.ends_with("::") && groups.len() == 1 && groups[0].len() < 4;
    let is_smiley = text.starts_with("::") && groups.len() == 1 && groups[0].len() == 1 && groups[0] != "1";
    !groups.is_empty() && (has_digit || groups.len() >= 4) && !is_hardware && !is_path && !is_smiley
}

/// Whether a word follows after a hyphen, as in `1.2.3.4-beta`.
fn has_suffix(text: &str, end: usize) -> bool {
    let mut later = text[end..].chars();
    later.next() == Some('-') && later.next().is_some_and(char::is_alphabetic)
}

/// Whether the word before says that this is a version.
fn is_version(text: &str, start: usize) -> bool {
    let space = run_before(text, start, 2, &|character| matches!(character, ' ' | ':' | '.'));
    let end = start - space;
    let word = &text[end - run_before(text, end, 10, &joins)..end];
    VERSIONS.contains(&word.to_lowercase().as_str())
}
