//! A text in JSON as JavaScript knows it: UTF-16, in which surrogates may stand alone.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, Visitor};

/// A text read from a JSON string. An escaped lone surrogate (`"\ud83d"`), which a Rust string
/// cannot hold, is read as U+FFFD: one UTF-16 code unit for one, so that offsets stay right.
///
/// It is to be read from a `str`, not from bytes that may not be UTF-8.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JsonText(pub String);

impl<'de> Deserialize<'de> for JsonText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Asked for bytes, serde_json writes lone surrogates as three bytes each, in the manner of
        // UTF-8 (WTF-8); asked for a string, it refuses them.
        deserializer.deserialize_byte_buf(TextVisitor)
    }
}

struct TextVisitor;

impl Visitor<'_> for TextVisitor {
    type Value = JsonText;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<JsonText, E> {
        Ok(JsonText(text.to_owned()))
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<JsonText, E> {
        let mut bytes = bytes.to_vec();
        replace_surrogates(&mut bytes);
        String::from_utf8(bytes).map(JsonText).map_err(|_| E::custom("the text is not UTF-8"))
    }
}

/// Puts U+FFFD, which takes three bytes as well, in the place of each surrogate.
fn replace_surrogates(wtf8: &mut [u8]) {
    // In UTF-8 the byte ED is always the first of three; from A0 on the second makes a surrogate.
    for start in 0..wtf8.len().saturating_sub(2) {
        if wtf8[start] == 0xED && wtf8[start + 1] >= 0xA0 {
            wtf8[start..start + 3].copy_from_slice("\u{FFFD}".as_bytes());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_read_with_every_surrogate_as_one_unit() {
        let cases = [
            (r#""plain""#, "plain"),
            (r#""""#, ""),
            (r#""a\u0000b""#, "a\0b"),
            (r#""\ud83d\ude00""#, "😀"),
            (r#""\ud83d""#, "\u{FFFD}"),
            (r#""\ude00\ud83d""#, "\u{FFFD}\u{FFFD}"),
            (r#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"),
            (r#""\ud83d\nx""#, "\u{FFFD}\nx"),
            (r#""\udfffx\udbff""#, "\u{FFFD}x\u{FFFD}"),
            (r#""힣\ud800퟿""#, "힣\u{FFFD}퟿"),
            (r#""héllo 你好 \u4f60""#, "héllo 你好 你"),
        ];
        for (json, text) in cases {
            let read: JsonText = serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"));
            assert_eq!(read.0, text, "{json}");
        }
    }

    #[test]
    fn what_is_no_string_is_refused() {
        for json in ["5", "null", "[104, 105]", "{}", "true", r#""\ud83""#, r#""open"#, r#""\x""#] {
            assert!(serde_json::from_str::<JsonText>(json).is_err(), "{json}");
        }
    }
}
