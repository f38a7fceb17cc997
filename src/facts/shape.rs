//! Arrays where the format has none.
//!
//! Types derived with serde also read a struct from an array of its fields, so `"destination": ["Astana"]`
//! would pass for a place. The format has no such form: an array stands only in a field that is a list.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// The fields that hold lists.
const LISTS: [&str; 12] = [
    "engagements",
    "evidence",
    "instruments",
    "invited_by",
    "purposes",
    "same_as",
    "statements",
    "stops",
    "topics",
    "visitors",
    "visits",
    "with",
];

/// Walks over any JSON and fails at the first array that is not the value of a list field.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Shape {
    list: bool,
}

impl<'de> DeserializeSeed<'de> for Shape {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Shape {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.list { "a list" } else { "an object or a single value, not an array" })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            if LISTS.contains(&key.as_str()) {
                map.next_value_seed(Self { list: true })?;
            } else {
                map.next_value_seed(Self { list: false })?;
            }
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        if !self.list {
            return Err(A::Error::invalid_type(serde::de::Unexpected::Seq, &self));
        }
        while seq.next_element_seed(Self { list: false })?.is_some() {}
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_none<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        IgnoredAny.visit_some(deserializer).map(drop)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_every_list_of_the_schema() {
        let schema: serde_json::Value = serde_json::from_str(&crate::facts::schema()).expect("JSON");
        let mut lists = std::collections::BTreeSet::new();
        let types = schema["$defs"].as_object().expect("definitions").values().chain([&schema]);
        for (name, property) in types.filter_map(|t| t["properties"].as_object()).flatten() {
            if property["type"] == "array" {
                lists.insert(name.clone());
            }
        }
        assert_eq!(lists.into_iter().collect::<Vec<_>>(), LISTS);
    }
}
