//! What a scalar means: the core schema of YAML 1.2 (chapter 10.3).

use std::borrow::Cow;

use saphyr_parser::ScalarStyle;

use crate::pack::tree::{LARGEST_INTEGER, Style, Value};

/// The value of a scalar.
pub fn value(text: Cow<'_, str>, style: ScalarStyle) -> (Value<'static>, Style) {
    let style = match style {
        ScalarStyle::Plain => return (plain(&text), Style::Plain),
        ScalarStyle::SingleQuoted => Style::SingleQuoted,
        ScalarStyle::DoubleQuoted => Style::DoubleQuoted,
        ScalarStyle::Literal | ScalarStyle::Folded => Style::Block,
    };
    (Value::Text(text.into_owned().into()), style)
}

fn plain(text: &str) -> Value<'static> {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Value::Null,
        "true" | "True" | "TRUE" => return Value::Bool(true),
        "false" | "False" | "FALSE" => return Value::Bool(false),
        _ => {}
    }
    if !is_number(text) {
        return Value::Text(text.to_owned().into());
    }
    let whole = match text.get(..2) {
        Some("0x") => i64::from_str_radix(&text[2..], 16).ok(),
        Some("0o") => i64::from_str_radix(&text[2..], 8).ok(),
        _ => text.parse::<i64>().ok(),
    };
    match whole {
        Some(number) if number.abs() <= LARGEST_INTEGER => Value::Integer(number),
        _ => Value::Number(text.to_owned().into()),
    }
}

fn is_number(text: &str) -> bool {
    let all = |digits: &str, radix| !digits.is_empty() && digits.chars().all(|digit| digit.is_digit(radix));
    if let Some(digits) = text.strip_prefix("0x") {
        return all(digits, 16);
    }
    if let Some(digits) = text.strip_prefix("0o") {
        return all(digits, 8);
    }
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    if matches!(unsigned, ".inf" | ".Inf" | ".INF") || matches!(text, ".nan" | ".NaN" | ".NAN") {
        return true;
    }
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (unsigned, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let digits = |digits: &str| digits.bytes().all(|digit| digit.is_ascii_digit());
    digits(whole)
        && fraction.is_none_or(digits)
        && !(whole.is_empty() && fraction.is_none_or(str::is_empty))
        && exponent.is_none_or(|exponent| all(exponent.strip_prefix(['-', '+']).unwrap_or(exponent), 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_scalars_mean_what_the_core_schema_says() {
        let text = |text: &str| Value::Text(text.to_owned().into());
        let number = |text: &str| Value::Number(text.to_owned().into());
        let cases = [
            ("NO", text("NO")),
            ("yes", text("yes")),
            ("off", text("off")),
            ("1.2.0", text("1.2.0")),
            ("2026-11-23", text("2026-11-23")),
            ("1_000", text("1_000")),
            ("190:20", text("190:20")),
            ("e5", text("e5")),
            (".", text(".")),
            ("...", text("...")),
            ("-", text("-")),
            ("0x", text("0x")),
            ("", Value::Null),
            ("~", Value::Null),
            ("null", Value::Null),
            ("True", Value::Bool(true)),
            ("1984", Value::Integer(1984)),
            ("007", Value::Integer(7)),
            ("+5", Value::Integer(5)),
            ("0x1F", Value::Integer(31)),
            ("0o17", Value::Integer(15)),
            ("1.2", number("1.2")),
            ("1.", number("1.")),
            (".5", number(".5")),
            ("1e3", number("1e3")),
            ("-.INF", number("-.INF")),
            (".nan", number(".nan")),
            ("9007199254740992", number("9007199254740992")),
        ];
        for (written, meant) in cases {
            assert_eq!(plain(written), meant, "{written}");
        }
    }
}
