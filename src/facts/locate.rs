//! From a field path back to its place in the JSON text.

use std::collections::{BTreeMap, HashMap};

use serde_json::value::RawValue;

/// Finds the places of values in one JSON text; each object or list on the way is parsed once.
pub(super) struct Locator<'j> {
    json: &'j str,
    whole: Option<&'j RawValue>,
    /// The members of what starts at a byte.
    members: HashMap<usize, BTreeMap<String, &'j RawValue>>,
    elements: HashMap<usize, Vec<&'j RawValue>>,
}

impl<'j> Locator<'j> {
    pub(super) fn new(json: &'j str) -> Self {
        let whole = serde_json::from_str(json).ok();
        Self { json, whole, members: HashMap::new(), elements: HashMap::new() }
    }

    /// The byte at which the value at `path` (`visits[2].start`) starts; for a path that ends in a missing field,
    /// where its nearest ancestor starts.
    pub(super) fn locate(&mut self, path: &str) -> Option<usize> {
        let mut raw = self.whole?;
        for segment in path.split(['.', '[']) {
            let next = match segment.strip_suffix(']') {
                Some(index) => self.element(raw, index.parse().ok()?),
                None => self.member(raw, segment),
            };
            match next {
                Some(next) => raw = next,
                None => break,
            }
        }
        Some(self.start(raw))
    }

    fn element(&mut self, raw: &'j RawValue, index: usize) -> Option<&'j RawValue> {
        let parsed = || serde_json::from_str(raw.get()).unwrap_or_default();
        self.elements.entry(self.start(raw)).or_insert_with(parsed).get(index).copied()
    }

    fn member(&mut self, raw: &'j RawValue, name: &str) -> Option<&'j RawValue> {
        let parsed = || serde_json::from_str(raw.get()).unwrap_or_default();
        self.members.entry(self.start(raw)).or_insert_with(parsed).get(name).copied()
    }

    /// `raw` borrows from the text, so the difference of the addresses is the offset.
    fn start(&self, raw: &RawValue) -> usize {
        (raw.get().as_ptr() as usize).saturating_sub(self.json.as_ptr() as usize)
    }
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
        let mut locator = Locator::new(json);
        let mut at = |path| locator.locate(path).map(|byte| &json[byte..=byte]);
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
