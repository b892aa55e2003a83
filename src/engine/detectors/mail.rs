//! `{email}`: addresses of RFC 5322 as they are used, with the letters of RFC 6531, whose domain
//! ends with a top-level domain that exists (IANA); and such addresses in disguise.
//!
//! The local part is letters, digits and `._-+%&~`. In disguise the at sign stands in brackets,
//! also as a word (`[at]`, `(arroba)`), or between spaces as itself or as the capitals AT. Dots may
//! be in brackets, or a word between spaces. Where something stands between spaces, the top-level
//! domain is one that is no word (see `links`); capitals AT need a disguised dot too, so that "LOOK
//! AT example.com" stays a link.

use std::ops::Range;

use super::hosts::{self, Dot, Host};
use super::{after, before, is_space, run_before};
use crate::text::character;

/// The longest local part (RFC 5321, 4.5.3.1.1).
const LONGEST_LOCAL: usize = 64;
/// The most that stands before the host of a link.
const LONGEST_USER: usize = 300;

/// How the at sign is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum At {
    Plain,
    Bracketed,
    Spaced,
    Capitals,
}

/// Addresses, in order and apart. Those before the path of a link are its user, and no addresses.
pub(super) fn find(text: &str, links: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let bytes = text.as_bytes();
    let mut from = 0;
    while let Some(offset) =
        bytes[from..].iter().position(|byte| matches!(byte, b'@' | b'[' | b'(' | b'{' | b'<' | b'A' | 0xEF))
    {
        let at = from + offset;
        from = at + 1;
        let reached = found.last().map_or(0, |address| address.end);
        if !text.is_char_boundary(at) || at < reached {
            continue;
        }
        let Some((kind, sign)) = sign(text, at) else { continue };
        if let Some(address) = address(text, kind, sign, reached)
            && !is_user(text, links, &address)
        {
            from = from.max(address.end);
            found.push(address);
        }
    }
    found
}

/// The sign at a place, from where the local part ends to where the domain starts.
fn sign(text: &str, at: usize) -> Option<(At, Range<usize>)> {
    let space_before = run_before(text, at, 1, &is_space);
    let start = at - space_before;
    match after(text, at)? {
        sign @ ('@' | '＠') => {
            let end = at + sign.len_utf8();
            let space_after = after(text, end).filter(|&after| is_space(after)).map_or(0, char::len_utf8);
            match (space_before > 0, space_after > 0) {
                (false, false) => Some((At::Plain, at..end)),
                (true, true) => Some((At::Spaced, start..end + space_after)),
                _ => None,
            }
        }
        'A' if space_before > 0 && text[at..].starts_with("AT") => {
            let space = after(text, at + 2).filter(|&after| is_space(after))?;
            Some((At::Capitals, start..at + 2 + space.len_utf8()))
        }
        '[' | '(' | '{' | '<' => {
            let (_, end) = hosts::bracketed(text, at, &hosts::AT_WORDS)?;
            Some((At::Bracketed, start..end))
        }
        _ => None,
    }
}

fn address(text: &str, kind: At, sign: Range<usize>, reached: usize) -> Option<Range<usize>> {
    let start = local_start(text, sign.start, reached)?;
    let mut host = Host::read(text, sign.end, |dot| match (kind, dot) {
        (_, Dot::Bracketed | Dot::Plain) => true,
        (At::Capitals, Dot::Apart { capitals }) => capitals,
        (_, Dot::Apart { .. }) => true,
    })?;
    if !host.cut(text, |_| true) {
        return None;
    }
    let spaced_dot = host.dots.iter().any(|dot| matches!(dot, Dot::Apart { .. }));
    let taken = match kind {
        At::Plain => !spaced_dot || host.is_bare(text),
        At::Bracketed => true,
        At::Spaced => host.is_bare(text),
        At::Capitals => host.dots.iter().any(|&dot| dot != Dot::Plain) && host.is_bare(text),
    };
    let ends = !after(text, host.end()).is_some_and(|after| matches!(after, '@' | '＠'));
    (taken && ends).then(|| start..host.end())
}

/// Where the local part starts that ends at a place.
fn local_start(text: &str, end: usize, reached: usize) -> Option<usize> {
    let last = before(text, end)?;
    let unspaced = character::is_unspaced(last);
    let length = run_before(&text[reached..], end - reached, LONGEST_LOCAL + 1, &|character| {
        matches!(character, '.' | '_' | '-' | '+' | '%' | '&' | '~')
            || character::is_word(character) && character::is_unspaced(character) == unspaced
    });
    let local = &text[end - length..end];
    if local.chars().nth(LONGEST_LOCAL).is_some() || local.ends_with('.') {
        return None;
    }
    // Two dots end a sentence, and a sign at the start belongs to what stands before.
    let local = local.rsplit("..").next().unwrap_or(local);
    let local = local.trim_start_matches(['.', '-', '+', '%', '&', '~']);
    local.chars().any(character::is_word).then_some(end - local.len())
}

/// Whether an address is the user of a link, or its password: it stands before any path.
fn is_user(text: &str, links: &[Range<usize>], address: &Range<usize>) -> bool {
    let at = links.partition_point(|link| link.end <= address.start);
    links.get(at).is_some_and(|link| {
        // A host further in than this is none.
        link.start <= address.start && address.start - link.start <= LONGEST_USER && {
            let inside = &text[link.start..address.start];
            // The two slashes of the marker come before the host.
            let host = inside.find("//").map_or(inside, |marker| &inside[marker + 2..]);
            !host.contains(['/', '?', '#'])
        }
    })
}
