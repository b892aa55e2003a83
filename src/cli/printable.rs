//! Making any text safe to show on a terminal.
//!
//! Captions and packs come from strangers. An escape sequence in one could rewrite what the
//! terminal shows, and an invisible or direction-changing character could make a line read as
//! something it is not. Whatever is printed for people goes through [`printable`] first; what is
//! printed for machines is JSON, byte for byte the same on every surface, and does not.

use std::borrow::Cow;
use std::fmt::{self, Write};
use std::ops::Range;

use anstyle::Style;
use unicode_segmentation::UnicodeSegmentation;

use crate::text::character;

/// How many columns a tab is shown as.
const TAB: &str = "    ";

/// A text as it may be shown: on one line, without control, invisible or unassigned characters,
/// which stand as escapes like `\u{202E}` instead.
///
/// A text with right-to-left letters is isolated, so that what is around it keeps its order.
pub fn printable(text: &str) -> Printable<'_> {
    Printable { text, style: Style::new() }
}

/// A text as [`printable`] shows it, without styles and isolates, for those who draw it themselves.
pub fn escaped(text: &str) -> String {
    clusters(text).map(|cluster| cluster.shown).collect()
}

/// Puts directional isolates around a text that has right-to-left letters.
///
/// The text must have no direction controls of its own: what [`escaped`] gives has none.
pub fn isolated(text: &str) -> Cow<'_, str> {
    if has_right_to_left(text) { format!("\u{2068}{text}\u{2069}").into() } else { text.into() }
}

/// Whether a text has letters that are written from right to left.
pub fn has_right_to_left(text: &str) -> bool {
    text.chars().any(|character| {
        // The blocks Unicode sets aside for right-to-left scripts.
        matches!(character, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}'
            | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
    })
}

/// A text that may be shown. With the alternate form (`{:#}`) it has no styles.
#[derive(Clone, Copy, Debug)]
pub struct Printable<'a> {
    text: &'a str,
    style: Style,
}

impl Printable<'_> {
    /// The same text in a style.
    pub fn in_style(self, style: Style) -> Self {
        Self { style, ..self }
    }

    fn styled(&self) -> String {
        let (style, dimmed) = (self.style, Style::new().dimmed());
        let mut text = style.to_string();
        for Cluster { shown, escaped, .. } in clusters(self.text) {
            match escaped {
                true => text.push_str(&format!("{style:#}{dimmed}{shown}{dimmed:#}{style}")),
                false => text.push_str(&shown),
            }
        }
        text + &format!("{style:#}")
    }
}

impl fmt::Display for Printable<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = if formatter.alternate() { escaped(self.text) } else { self.styled() };
        formatter.write_str(&isolated(&text))
    }
}

/// A grapheme cluster and what may be shown for it.
#[derive(Debug)]
pub struct Cluster<'a> {
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
    /// What may be shown for it.
    pub shown: Cow<'a, str>,
    /// Whether some of it is shown as an escape.
    pub escaped: bool,
}

/// The grapheme clusters of a text, each as it may be shown.
pub fn clusters(text: &str) -> impl Iterator<Item = Cluster<'_>> {
    text.grapheme_indices(true).map(|(start, cluster)| {
        let range = start..start + cluster.len();
        if cluster == "\t" {
            return Cluster { range, shown: TAB.into(), escaped: false };
        }
        if is_plain(cluster) {
            return Cluster { range, shown: cluster.into(), escaped: false };
        }
        let mut shown = String::new();
        for (index, character) in cluster.char_indices() {
            if is_shown(character, cluster[..index].chars().next_back()) {
                shown.push(character);
            } else {
                escape(&mut shown, character);
            }
        }
        Cluster { range, shown: shown.into(), escaped: true }
    })
}

/// Whether every character of a cluster may be shown as it is.
fn is_plain(cluster: &str) -> bool {
    if cluster.len() > 1 && is_emoji_sequence(cluster) {
        return true;
    }
    let mut previous = None;
    cluster.chars().all(|character| is_shown(character, previous.replace(character)))
}

/// Whether a cluster is one emoji, whose joiners and selectors are part of the picture.
///
/// Tags belong to the flags of countries' parts, which start with a black flag; elsewhere they are
/// text that nobody sees.
fn is_emoji_sequence(cluster: &str) -> bool {
    let hides_tags = !cluster.starts_with('\u{1F3F4}')
        && cluster.chars().any(|character| matches!(character, '\u{E0000}'..='\u{E007F}'));
    !hides_tags && character::emoji_length(cluster) == Some(cluster.len())
}

fn is_shown(character: char, previous: Option<char>) -> bool {
    match character {
        ' '..='~' => true,
        // Between the letters of these scripts joiners are part of the spelling.
        '\u{200C}' | '\u{200D}' => {
            previous.is_some_and(|letter| matches!(letter, '\u{600}'..='\u{109F}' | '\u{1780}'..='\u{18AF}'))
        }
        '\u{2028}' | '\u{2029}' => false,
        _ if character.is_control() || character::is_ignorable(character) => false,
        _ => character.is_whitespace() || is_assigned_and_visible(character),
    }
}

/// Whether Unicode assigns the character to something visible, as the standard library has it.
///
/// A string escapes what is not; behind another letter, a mark that joins it is let be.
fn is_assigned_and_visible(character: char) -> bool {
    let mut bytes = [0; 5];
    bytes[0] = b'a';
    let length = 1 + character.encode_utf8(&mut bytes[1..]).len();
    std::str::from_utf8(&bytes[..length]).is_ok_and(|pair| pair.escape_debug().nth(1) == Some(character))
}

fn escape(shown: &mut String, character: char) {
    let written = match character {
        '\n' => shown.write_str("\\n"),
        '\r' => shown.write_str("\\r"),
        _ => write!(shown, "\\u{{{:04X}}}", u32::from(character)),
    };
    debug_assert!(written.is_ok(), "writing to a string does not fail");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn texts_are_shown_and_what_hides_is_escaped() {
        let cases = [
            ("plain “text” isn't \\escaped\\", "plain “text” isn't \\escaped\\"),
            ("\u{1b}[31mred\u{7}", "\\u{001B}[31mred\\u{0007}"),
            ("a\u{9b}31mb\u{7f}", "a\\u{009B}31mb\\u{007F}"),
            ("a\u{202E}b\u{2066}c", "a\\u{202E}b\\u{2066}c"),
            ("ki\u{200B}ll", "ki\\u{200B}ll"),
            ("one\r\ntwo\nthree\tfour", "one\\r\\ntwo\\nthree    four"),
            ("a\u{2028}b\u{E000}\u{378}", "a\\u{2028}b\\u{E000}\\u{0378}"),
            ("e\u{301} 你好 한국 🇳🇴 👩🏽‍🚀 ❤️ 1️⃣ 🏴󠁧󠁢󠁳󠁣󠁴󠁿", "e\u{301} 你好 한국 🇳🇴 👩🏽‍🚀 ❤️ 1️⃣ 🏴󠁧󠁢󠁳󠁣󠁴󠁿"),
            ("😀\u{E0068}\u{E0069}", "😀\\u{E0068}\\u{E0069}"),
            ("می\u{200C}خواهم", "\u{2068}می\u{200C}خواهم\u{2069}"),
            ("k\u{200D}ill", "k\\u{200D}ill"),
            ("a\u{A0}b\u{3000}c", "a\u{A0}b\u{3000}c"),
        ];
        for (text, shown) in cases {
            assert_eq!(format!("{:#}", printable(text)), shown, "{text:?}");
        }
    }

    #[test]
    fn escapes_are_dim_within_any_style() {
        let bold = Style::new().bold();
        assert_eq!(
            printable("a\u{7}b").in_style(bold).to_string(),
            "\u{1b}[1ma\u{1b}[0m\u{1b}[2m\\u{0007}\u{1b}[0m\u{1b}[1mb\u{1b}[0m"
        );
    }

    #[test]
    fn right_to_left_texts_are_isolated() {
        let shown = |text| format!("{:#}", printable(text));
        assert_eq!(shown("left"), "left");
        assert_eq!(shown("שלום"), "\u{2068}שלום\u{2069}");
        assert_eq!(shown("שלום\u{2069}x"), "\u{2068}שלום\\u{2069}x\u{2069}");
        assert_eq!(escaped("שלום\u{2069}x"), "שלום\\u{2069}x");
    }

    fn any_text() -> impl Strategy<Value = String> {
        let hidden = prop::sample::select(vec![
            '\u{1b}',
            '\u{9b}',
            '\u{90}',
            '\u{7f}',
            '\0',
            '\n',
            '\r',
            '\u{85}',
            '\u{202e}',
            '\u{2069}',
            '\u{200d}',
            '\u{200b}',
            '\u{ad}',
            '\u{e0041}',
            '\u{fe0f}',
            '\u{1f469}',
            '\u{1f3fd}',
            '\u{2028}',
            'a',
            'ي',
        ]);
        prop::collection::vec(prop_oneof![hidden, any::<char>()], 0..40).prop_map(String::from_iter)
    }

    proptest! {
        #[test]
        fn nothing_that_controls_a_terminal_comes_out(text in any_text()) {
            let shown = format!("{:#}", printable(&text));
            let inner = shown.strip_prefix('\u{2068}').and_then(|rest| rest.strip_suffix('\u{2069}'));
            for character in inner.unwrap_or(&shown).chars() {
                prop_assert!(!character.is_control(), "{character:?}");
                prop_assert!(!character::is_bidi_control(character), "{character:?}");
                prop_assert!(!matches!(character, '\u{2028}' | '\u{2029}'), "{character:?}");
            }
        }

        #[test]
        fn styled_text_has_no_sequences_but_its_styles(text in any_text()) {
            let shown = printable(&text).in_style(Style::new().bold()).to_string();
            for sequence in shown.split('\u{1b}').skip(1) {
                prop_assert!(["[0m", "[1m", "[2m"].iter().any(|style| sequence.starts_with(style)), "{sequence:?}");
            }
        }

        #[test]
        fn clusters_cover_the_text(text in any_text()) {
            let mut end = 0;
            for cluster in clusters(&text) {
                prop_assert_eq!(cluster.range.start, end);
                end = cluster.range.end;
            }
            prop_assert_eq!(end, text.len());
        }
    }
}
