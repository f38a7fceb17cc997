//! What is said of a thing, as JSON-LD within its page.

use std::fmt::Write as _;

use oxigraph::model::{GraphName, Quad};

use super::reader::About;
use crate::export::{ExportError, Format, write};
use crate::vocab::PREFIXES;

/// JSON-LD that can stand in a script element.
pub(super) fn of(about: &About) -> Result<String, ExportError> {
    let quads = about.said.iter().flat_map(|(property, values)| {
        values.iter().take(500).map(|value| {
            Quad::new(about.node.clone(), property.clone(), value.0.clone(), GraphName::DefaultGraph)
        })
    });
    let mut bytes = Vec::new();
    write(quads.collect::<Vec<_>>(), Format::JsonLd, PREFIXES, &mut bytes)?;
    Ok(escaped(&String::from_utf8_lossy(&bytes)))
}

/// Quads as JSON-LD that can stand in a script element; nothing if they cannot be said so.
pub(super) fn of_quads(quads: &[Quad]) -> String {
    let mut bytes = Vec::new();
    match write(quads.to_vec(), Format::JsonLd, PREFIXES, &mut bytes) {
        Ok(()) => escaped(&String::from_utf8_lossy(&bytes)),
        Err(_) => String::new(),
    }
}

/// JSON in which no sign ends the element, is a line in a script but not in JSON, or steers the direction of writing.
/// Such signs stand in strings alone, where they can be escaped.
pub(super) fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        let sign = matches!(c, '<' | '>' | '&' | '\u{7f}'..='\u{9f}' | '\u{61c}' | '\u{200e}' | '\u{200f}')
            || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
        if sign {
            // Writing to a string cannot fail.
            write!(out, "\\u{:04x}", u32::from(c)).ok();
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn json_stays_what_it_says_and_ends_no_script() {
        let value = "</script><!--&\u{2028}\u{202e}\u{200f}é";
        let json = escaped(&serde_json::to_string(value).expect("JSON"));
        assert_eq!(json, r#""\u003c/script\u003e\u003c!--\u0026\u2028\u202e\u200fé""#);
        assert_eq!(serde_json::from_str::<String>(&json).expect("JSON"), value);
    }
}
