//! Canonical JSON (RFC 8785) of a pack as written, without the examples of its rules.

use super::tree::{Entry, Node, Value};
use crate::order;

/// Writes a pack.
pub fn json(pack: &Node<'_>) -> String {
    let mut out = String::new();
    object(pack, &mut out, |entry, out| match (&*entry.key, &entry.value.value) {
        ("rules", Value::Sequence(rules)) => array(rules, out, |rule, out| {
            if matches!(rule.value, Value::Mapping(_)) {
                object_without(rule, "examples", out);
            } else {
                write(rule, out);
            }
        }),
        _ => write(&entry.value, out),
    });
    out
}

fn write(node: &Node<'_>, out: &mut String) {
    match &node.value {
        Value::Null | Value::Broken => out.push_str("null"),
        Value::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Value::Integer(value) => out.push_str(&value.to_string()),
        // No valid pack has one.
        Value::Number(written) => out.push_str(written),
        Value::Text(value) => text(value, out),
        Value::Sequence(nodes) => array(nodes, out, write),
        Value::Mapping(_) => object(node, out, |entry, out| write(&entry.value, out)),
    }
}

fn array<'n, 'a>(nodes: &'n [Node<'a>], out: &mut String, write: impl Fn(&'n Node<'a>, &mut String)) {
    out.push('[');
    for (index, node) in nodes.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write(node, out);
    }
    out.push(']');
}

fn object_without(node: &Node<'_>, left_out: &str, out: &mut String) {
    let Value::Mapping(entries) = &node.value else { return };
    members(entries.iter().filter(|entry| entry.key != left_out).collect(), out, |entry, out| {
        write(&entry.value, out);
    });
}

fn object(node: &Node<'_>, out: &mut String, write: impl Fn(&Entry<'_>, &mut String)) {
    let Value::Mapping(entries) = &node.value else { return };
    members(entries.iter().collect(), out, write);
}

fn members(mut entries: Vec<&Entry<'_>>, out: &mut String, write: impl Fn(&Entry<'_>, &mut String)) {
    order::sort_by(&mut entries, |a, b| a.key.encode_utf16().cmp(b.key.encode_utf16()));
    out.push('{');
    for (index, entry) in entries.into_iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        text(&entry.key, out);
        out.push(':');
        write(entry, out);
    }
    out.push('}');
}

fn text(value: &str, out: &mut String) {
    out.push('"');
    let mut written = 0;
    for (index, byte) in value.bytes().enumerate() {
        let escape = match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            0x08 => "\\b",
            0x09 => "\\t",
            0x0A => "\\n",
            0x0C => "\\f",
            0x0D => "\\r",
            0..0x20 => "",
            _ => continue,
        };
        out.push_str(&value[written..index]);
        written = index + 1;
        if escape.is_empty() {
            out.push_str(&format!("\\u{byte:04x}"));
        } else {
            out.push_str(escape);
        }
    }
    out.push_str(&value[written..]);
    out.push('"');
}
