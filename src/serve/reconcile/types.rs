//! The types of things that can be matched.

use serde_json::{Value, json};

use crate::authority;
use crate::vocab::{PREFIXES, visit};

/// A type, as clients see it.
#[derive(Debug)]
pub(super) struct Type {
    /// The name of its class, or of the concept that tells a kind of place.
    pub(super) id: &'static str,
    /// What it is called.
    pub(super) name: &'static str,
    /// What is of this type.
    pub(super) description: &'static str,
    /// The type that it is a part of.
    pub(super) broader: Option<&'static str>,
}

const fn plain(id: &'static str, name: &'static str, description: &'static str) -> Type {
    Type { id, name, description, broader: None }
}

const fn place(id: &'static str, name: &'static str, description: &'static str) -> Type {
    Type { id, name, description, broader: Some("visit:Place") }
}

/// All types. A set of them has a bit for each, in this order.
pub(super) const TYPES: [Type; 13] = [
    plain("foaf:Person", "Person", "Somebody who travels, is met, or speaks."),
    plain("org:Post", "Office", "A position in a state or an organization, whoever holds it."),
    plain("org:Organization", "Organization", "A government, ministry, international body, or any other."),
    plain("visit:Place", "Place", "A country, territory, region, city or site."),
    place("visit:place-country", "Country", "A state, of today or of the past."),
    place(
        "visit:place-territory",
        "Territory",
        "A territory that is not a state, or that not all recognise as one.",
    ),
    place("visit:place-region", "Region", "A part of the world over several countries, or a part of one."),
    place("visit:place-city", "City", "A city, town or village."),
    place("visit:place-site", "Site", "A building, camp, institution or other site."),
    plain("visit:Instrument", "Treaty", "A treaty or another legal instrument."),
    plain("visit:Visit", "Visit", "A journey of officials to one country."),
    plain(
        "visit:SourceDocument",
        "Document",
        "A release, a report or a row of a table that tells of visits.",
    ),
    plain("skos:Concept", "Theme", "What a statement or a purpose is about."),
];

/// A set of types.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Types(u16);

impl Types {
    /// Every type.
    pub(super) const ALL: Self = Self(u16::MAX);

    /// The type with an id: short as it is given, or the whole IRI.
    pub(super) fn named(id: &str) -> Option<Self> {
        let id = short(id);
        TYPES.iter().position(|known| known.id == id).map(|at| Self(1 << at))
    }

    /// What a concept of the word lists stands for.
    pub(super) fn of_concept(kind: authority::Kind) -> Self {
        let ids: &[&str] = match kind {
            authority::Kind::Country => &["visit:Place", "visit:place-country"],
            authority::Kind::Territory => &["visit:Place", "visit:place-territory"],
            authority::Kind::City => &["visit:Place", "visit:place-city"],
            authority::Kind::Region => &["visit:Place", "visit:place-region"],
            authority::Kind::Organization => &["org:Organization"],
            authority::Kind::Instrument => &["visit:Instrument"],
            authority::Kind::Theme => &["skos:Concept"],
            _ => &[],
        };
        ids.iter().filter_map(|id| Self::named(id)).fold(Self::default(), Self::and)
    }

    #[must_use]
    pub(super) fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether they have a type in common.
    pub(super) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether all types of the other are among these.
    pub(super) fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The types, the narrowest first: the others say less.
    pub(super) fn iter(self) -> impl Iterator<Item = &'static Type> {
        let of = move |(at, _): &(usize, &Type)| self.0 >> at & 1 == 1;
        let (narrow, broad): (Vec<_>, Vec<_>) =
            TYPES.iter().enumerate().filter(of).map(|(_, one)| one).partition(|one| one.broader.is_some());
        narrow.into_iter().chain(broad)
    }

    /// As candidates have them.
    pub(super) fn json(self) -> Value {
        self.iter().map(|one| json!({"id": one.id, "name": one.name})).collect()
    }
}

impl Type {
    /// As suggestions have it.
    pub(super) fn json(&self) -> Value {
        let mut json = json!({"id": self.id, "name": self.name, "description": self.description});
        if let Some(broader) = TYPES.iter().find(|known| self.broader == Some(known.id)) {
            json["broader"] = json!([{"id": broader.id, "name": broader.name}]);
        }
        json
    }
}

/// The kinds of places, by the concepts that tell them.
pub(super) fn place_kinds() -> impl Iterator<Item = (oxigraph::model::NamedNodeRef<'static>, Types)> {
    use visit::concept;
    let kinds = [
        (concept::PLACE_COUNTRY, "visit:place-country"),
        (concept::PLACE_TERRITORY, "visit:place-territory"),
        (concept::PLACE_REGION, "visit:place-region"),
        (concept::PLACE_CITY, "visit:place-city"),
        (concept::PLACE_SITE, "visit:place-site"),
    ];
    kinds.into_iter().map(|(concept, id)| (concept, Types::named(id).unwrap_or_default()))
}

/// An IRI by its prefix, where it has one: `foaf:Person`.
pub(super) fn short(iri: &str) -> String {
    let known = PREFIXES.iter().find_map(|(prefix, space)| Some((prefix, iri.strip_prefix(space)?)));
    known.map_or_else(|| iri.to_owned(), |(prefix, local)| format!("{prefix}:{local}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_have_short_names_and_long_ones() {
        let country = Types::named("visit:place-country").expect("a type");
        assert_eq!(Types::named(visit::concept::PLACE_COUNTRY.as_str()), Some(country));
        assert_eq!(Types::named("visit:place"), None);
        let both = Types::of_concept(authority::Kind::Country);
        assert!(both.has(country) && country.meets(both) && !country.has(both));
        assert_eq!(both.json()[0]["id"], "visit:place-country");
        assert!(TYPES.iter().all(|one| one.broader.is_none_or(|id| Types::named(id).is_some())));
    }
}
