//! From a field path back to its place in the JSON text.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

/// The byte at which the value at `path` (`visits[2].start`) starts in `json`; for a path that ends in a
/// missing field, where its nearest ancestor starts.
pub(super) fn locate(json: &str, path: &str) -> Option<usize> {
    let mut raw = serde_json::from_str::<&RawValue>(json).ok()?;
    for segment in path.split(['.', '[']) {
        let next = match segment.strip_suffix(']') {
            Some(index) => element(raw, index.parse().ok()?),
            None => member(raw, segment),
        };
        match next {
            Some(next) => raw = next,
            None => break,
        }
    }
    // `raw` borrows from `json`, so the difference of the addresses is the offset.
    (raw.get().as_ptr() as usize).checked_sub(json.as_ptr() as usize)
}

fn element(raw: &RawValue, index: usize) -> Option<&RawValue> {
    serde_json::from_str::<Vec<&RawValue>>(raw.get()).ok()?.get(index).copied()
}

fn member<'a>(raw: &'a RawValue, name: &str) -> Option<&'a RawValue> {
    serde_json::from_str::<BTreeMap<String, &RawValue>>(raw.get()).ok()?.remove(name)
}

/// A path as `serde_ignored` writes it (`visits.0.start`) in the usual form (`visits[0].start`).
pub(super) fn dotted(path: &str) -> String {
    let mut out = String::with_capacity(path.len() + 4);
    for segment in path.split('.').filter(|s| *s != "?") {
        if !segment.is_empty() && segment.bytes().all(|b| b.is_ascii_digit()) {
            out.extend(["[", segment, "]"]);
        } else {
            if !out.is_empty() {
                out.push('.');
            }
            out.push_str(segment);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_values_and_nearest_ancestors() {
        let json = r#"{ "a": [1, {"b": "x"}] }"#;
        let at = |path| locate(json, path).map(|byte| &json[byte..=byte]);
        assert_eq!(at("a[0]"), Some("1"));
        assert_eq!(at("a[1].b"), Some("\""));
        assert_eq!(at("a[1].c"), Some("{"));
        assert_eq!(at("z"), Some("{"));
    }

    #[test]
    fn writes_paths_with_brackets() {
        assert_eq!(dotted("visits.0.place.?.x"), "visits[0].place.x");
        assert_eq!(dotted("extra"), "extra");
    }
}
