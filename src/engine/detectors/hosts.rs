//! Names of hosts: labels, the dots between them, also disguised ones, and top-level domains.
//!
//! Labels are those of RFC 1123, and internationalized ones (RFC 5890) as letters or in Punycode
//! (RFC 3492); they are compared in lower case and without full-width forms, which is what UTS #46
//! makes of them in all but rare cases. Which top-level domains there are, IANA's root zone says.

use std::cmp::Ordering;
use std::ops::Range;

use super::domains::TOP_LEVEL;
use super::{after, before, is_space, joins, run_after, run_before};
use crate::text::character;

/// The longest label and the longest name (RFC 1035, 2.3.4).
pub(super) const LONGEST_LABEL: usize = 63;
const MOST_LABELS: usize = 127;

/// Top-level domains under which people write sites without `www`, and that are not words which
/// could stand at the start of a sentence when the space before it is missing (`you.me`), nor the
/// endings of names of files (`notes.md`).
const BARE: &str = " com net org edu gov mil info biz io ai co dev app xyz online site website tech cloud blog \
    icu vip tv gg ly fm gl ac ad ae af ag ar az ba bd bg bh bn bo br bt bw by bz ca cd ch ci ck cl cm cn cr cv \
    cw cx cy cz de dj dk dm dz ec ee eg fi fj fk fr gd ge gh gi gm gn gp gr gt gy hk hn hr ht hu ie iq ir jm \
    jo jp ke kg kh kn kr kw ky kz lb lc lk lr lt lu lv lk mc mg mn mo mq mr mt mv mw mx mz nc ng ni nl np nr nz \
    om pe pf pg ph pk pr pt pw qa ro ru rw sb sd sg sk sl sn sr sv sx sy sz tc td tg th tj tk tm tn tr tt tw tz ua \
    ug uk uy uz vc ve vn xxx ye za zm zw рф рус бел укр 한국 ελ ею бг срб ";

/// Second-level domains that stand for the kind of site under domains of countries.
const KINDS: [&str; 9] = ["com", "co", "org", "net", "gov", "edu", "ac", "gob", "gouv"];

/// Words for the dot in disguised addresses.
const DOT_WORDS: [&str; 8] = [".", "dot", "punto", "ponto", "point", "punkt", "nokta", "точка"];
/// Words for the at sign.
pub(super) const AT_WORDS: [&str; 6] = ["@", "at", "arroba", "arobase", "собака", "собачка"];

/// How a dot between labels is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dot {
    /// `.`
    Plain,
    /// `[.]`, `(dot)` and the like.
    Bracketed,
    /// A word between spaces: ` dot `, or ` DOT `, or a dot between spaces.
    Apart { capitals: bool },
}

/// A name of a host, as far as its labels go.
#[derive(Clone, Debug)]
pub(super) struct Host {
    pub(super) labels: Vec<Range<usize>>,
    /// The dots between the labels.
    pub(super) dots: Vec<Dot>,
}

impl Host {
    /// Reads labels from a place on, as many as there are with dots that are allowed between them.
    /// Dots between spaces end where the name may end.
    pub(super) fn read(text: &str, start: usize, allow: impl Fn(Dot) -> bool) -> Option<Self> {
        let mut host = Self { labels: vec![label(text, start)?], dots: Vec::new() };
        while host.labels.len() < MOST_LABELS {
            let end = host.end();
            let Some((dot, next)) = dot(text, end) else { break };
            if !allow(dot) {
                break;
            }
            let Some(label) = label(text, next) else { break };
            if matches!(dot, Dot::Apart { .. }) && host.is_named(text) && !host.goes_on(text, &label) {
                break;
            }
            host.labels.push(label);
            host.dots.push(dot);
        }
        Some(host)
    }

    /// Whether a label may follow although the name could end: the country in `co dot uk`.
    fn goes_on(&self, text: &str, label: &Range<usize>) -> bool {
        let country = plain(&text[label.clone()]);
        !self.dots.contains(&Dot::Plain)
            && KINDS.contains(&self.last(text).as_str())
            && country.len() == 2
            && is_top_level(&country)
    }

    pub(super) fn end(&self) -> usize {
        self.labels.last().map_or(0, |label| label.end)
    }

    /// Its last label, in lower case and without full-width forms.
    pub(super) fn last(&self, text: &str) -> String {
        self.labels.last().map(|label| plain(&text[label.clone()])).unwrap_or_default()
    }

    /// Whether it has two labels or more, of which the last is a top-level domain.
    pub(super) fn is_named(&self, text: &str) -> bool {
        self.labels.len() > 1 && is_top_level(&self.last(text))
    }

    /// Leaves out labels at the end until the last is a top-level domain: the next sentence, begun
    /// without a space.
    pub(super) fn cut(&mut self, text: &str, may_leave: impl Fn(&str) -> bool) -> bool {
        while self.labels.len() > 1 {
            if self.is_named(text) {
                return true;
            }
            if !self.labels.last().is_some_and(|label| may_leave(&text[label.clone()])) {
                return false;
            }
            self.labels.pop();
            self.dots.pop();
        }
        false
    }

    /// Whether its top-level domain is one that people use for sites in bare form.
    pub(super) fn is_bare(&self, text: &str) -> bool {
        let last = self.last(text);
        let kind = self.labels.len().checked_sub(2).map(|at| plain(&text[self.labels[at].clone()]));
        last.starts_with("xn--")
            || BARE.contains(&format!(" {last} "))
            || self.labels.len() > 2
                && last.len() == 2
                && kind.is_some_and(|kind| KINDS.contains(&kind.as_str()))
    }
}

/// Whether the character may stand in a label. Letters of scripts without spaces only stand beside
/// each other, lest a name take the running text around it with it.
fn in_label(character: char, unspaced: bool) -> bool {
    matches!(character, '-' | '_')
        || character::is_word(character) && character::is_unspaced(character) == unspaced
}

fn label(text: &str, start: usize) -> Option<Range<usize>> {
    let first = after(text, start)?;
    if !character::is_word(first) && first != '_' {
        return None;
    }
    let unspaced = character::is_unspaced(first);
    let length = run_after(text, start, LONGEST_LABEL + 1, &|character| in_label(character, unspaced));
    let label = text[start..start + length].trim_end_matches(['-', '_']);
    let fits = !label.is_empty() && label.chars().nth(LONGEST_LABEL).is_none();
    fits.then_some(start..start + label.len())
}

/// Where the label begins that ends at a place, not before another; nothing if it is too long.
pub(super) fn label_start(text: &str, end: usize, reached: usize) -> Option<usize> {
    let last = before(text, end)?;
    let unspaced = character::is_unspaced(last);
    let length = run_before(&text[reached..], end - reached, LONGEST_LABEL + 1, &|character| {
        in_label(character, unspaced)
    });
    let label = text[end - length..end].trim_start_matches(['-', '_']);
    let fits = !label.is_empty() && label.chars().nth(LONGEST_LABEL).is_none();
    fits.then_some(end - label.len())
}

/// A dot between labels, and where it ends.
pub(super) fn dot(text: &str, at: usize) -> Option<(Dot, usize)> {
    let first = after(text, at)?;
    if matches!(first, '.' | '．') {
        return Some((Dot::Plain, at + first.len_utf8()));
    }
    if let Some((_, end)) = bracketed(text, at, &DOT_WORDS) {
        return Some((Dot::Bracketed, end));
    }
    let word = at + first.len_utf8();
    if !is_space(first) {
        return None;
    }
    let length = run_after(text, word, 8, &|character| !character.is_whitespace());
    let end = word + length;
    if !after(text, end).is_some_and(is_space) {
        return None;
    }
    let written = &text[word..end];
    DOT_WORDS.contains(&written.to_lowercase().as_str()).then(|| {
        let capitals = written.chars().all(|character| !character.is_lowercase()) && written != ".";
        (Dot::Apart { capitals }, end + after(text, end).map_or(0, char::len_utf8))
    })
}

/// A word in brackets, with or without a space on either side of them, and where it starts and
/// ends.
pub(super) fn bracketed(text: &str, at: usize, words: &[&str]) -> Option<(usize, usize)> {
    let start = at + run_after(text, at, 1, &is_space);
    let open = after(text, start)?;
    let close = match open {
        '[' => ']',
        '(' => ')',
        '{' => '}',
        '<' => '>',
        _ => return None,
    };
    let inside = start + 1;
    let word = inside + run_after(text, inside, 1, &is_space);
    let length = run_after(text, word, 8, &|character| character != close && !character.is_whitespace());
    let end = word + length;
    let closing = end + run_after(text, end, 1, &is_space);
    if after(text, closing) != Some(close) || !words.contains(&text[word..end].to_lowercase().as_str()) {
        return None;
    }
    let end = closing + 1;
    Some((start, end + run_after(text, end, 1, &is_space)))
}

/// Whether there is a top-level domain of this name, which is in lower case.
pub(super) fn is_top_level(name: &str) -> bool {
    if name.len() < 2 || name.chars().nth(LONGEST_LABEL).is_some() {
        return false;
    }
    if name.is_ascii() {
        return is_listed(name);
    }
    punycode(name).is_some_and(|encoded| is_listed(&format!("xn--{encoded}")))
}

fn is_listed(name: &str) -> bool {
    let (mut low, mut high) = (0, TOP_LEVEL.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let start = TOP_LEVEL[low..middle].rfind(' ').map_or(low, |space| low + space + 1);
        let end = TOP_LEVEL[middle..high].find(' ').map_or(high, |space| middle + space);
        match TOP_LEVEL.get(start..end).unwrap_or_default().cmp(name) {
            Ordering::Equal => return true,
            Ordering::Less => low = (end + 1).min(high),
            Ordering::Greater => high = start.saturating_sub(1).max(low),
        }
    }
    false
}

/// A label in lower case and without full-width forms.
pub(super) fn plain(label: &str) -> String {
    label
        .chars()
        .map(|character| match u32::from(character) {
            code @ 0xFF01..=0xFF5E => char::from_u32(code - 0xFEE0).unwrap_or(character),
            _ => character,
        })
        .flat_map(char::to_lowercase)
        .collect()
}

/// What RFC 3492 makes of a label; nothing for one too long to be a label.
fn punycode(label: &str) -> Option<String> {
    const BASE: u32 = 36;
    const LEAST: u32 = 1;
    const MOST: u32 = 26;
    let mut encoded: String = label.chars().filter(char::is_ascii).collect();
    let basic = u32::try_from(encoded.len()).ok()?;
    if basic > 0 {
        encoded.push('-');
    }
    let length = u32::try_from(label.chars().count()).ok()?;
    let (mut code, mut delta, mut bias, mut handled) = (128, 0u32, 72, basic);
    while handled < length {
        let next = label.chars().map(u32::from).filter(|&other| other >= code).min()?;
        delta = delta.checked_add((next - code).checked_mul(handled + 1)?)?;
        code = next;
        for other in label.chars().map(u32::from) {
            if other < code {
                delta = delta.checked_add(1)?;
            }
            if other != code {
                continue;
            }
            let (mut rest, mut position) = (delta, BASE);
            loop {
                let threshold = position.saturating_sub(bias).clamp(LEAST, MOST);
                if rest < threshold {
                    break;
                }
                encoded.push(punycode_digit(threshold + (rest - threshold) % (BASE - threshold)));
                rest = (rest - threshold) / (BASE - threshold);
                position += BASE;
            }
            encoded.push(punycode_digit(rest));
            // How the bias adapts (RFC 3492, 6.1).
            delta = if handled == basic { delta / 700 } else { delta / 2 };
            delta += delta / (handled + 1);
            let mut steps = 0;
            while delta > 455 {
                delta /= BASE - LEAST;
                steps += BASE;
            }
            bias = steps + 36 * delta / (delta + 38);
            delta = 0;
            handled += 1;
        }
        delta = delta.checked_add(1)?;
        code += 1;
    }
    Some(encoded)
}

fn punycode_digit(digit: u32) -> char {
    const DIGITS: &[u8; 36] = b"abcdefghijklmnopqrstuvwxyz0123456789";
    DIGITS.get(digit as usize).map_or('0', |&digit| char::from(digit))
}

/// Whether a word stands beside a place.
pub(super) fn word_before(text: &str, at: usize) -> bool {
    before(text, at).is_some_and(joins)
}
