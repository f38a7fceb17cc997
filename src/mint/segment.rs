//! One value as one path segment, readable and without loss.
//!
//! Spaces become `_`. `~` escapes the character after it where that stands for itself: `~_`, `~~`, and the
//! whole segments `~-`, `~.`, `~..`, since `-` alone means "absent" and dots alone are relative paths. Template
//! expansion then percent-encodes what an IRI cannot hold.

use iri_string::percent_encode::decode::decode_whatwg_bytes;
use unicode_normalization::UnicodeNormalization;

/// The segment of an absent value.
const ABSENT: &str = "-";

/// The value in the form in which it names something: Unicode NFC, white space folded to single spaces, and
/// without marks that only steer the direction or the breaking of lines.
pub(super) fn normalize(value: &str) -> String {
    let visible = value.nfc().filter(|c| !is_layout_mark(*c)).collect::<String>();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_layout_mark(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// The segment for a value, before percent-encoding; the empty value is the absent one.
pub(super) fn encode(value: &str) -> String {
    let value = normalize(value);
    if value.is_empty() {
        return ABSENT.to_owned();
    }
    if matches!(value.as_str(), "-" | "." | "..") {
        return format!("~{value}");
    }
    let mut segment = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            ' ' => segment.push('_'),
            '_' | '~' => segment.extend(['~', c]),
            _ => segment.push(c),
        }
    }
    segment
}

/// The value a segment was made from, or `None` if none was.
pub(super) fn decode(segment: &str) -> Option<String> {
    let bytes = decode_whatwg_bytes(segment.as_bytes()).into_bytes();
    let segment = std::str::from_utf8(&bytes).ok()?;
    if segment == ABSENT {
        return Some(String::new());
    }
    let mut value = String::with_capacity(segment.len());
    let mut chars = segment.chars();
    while let Some(c) = chars.next() {
        match c {
            '_' => value.push(' '),
            '~' => value.push(chars.next()?),
            _ => value.push(c),
        }
    }
    (!value.is_empty() && encode(&value) == segment).then_some(value)
}
