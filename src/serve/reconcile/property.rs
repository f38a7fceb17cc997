//! The properties that tell things apart and that can be fetched: short names for ways, or ways as they are.

use serde_json::{Value, json};

use super::graph::Graph;
use super::index::Thing;
use super::path::{self, Path};
use super::types::{Type, Types};
use crate::serve::Problem;

/// A property with a name of its own: other ways for things of other types.
#[derive(Debug)]
pub(super) struct Property {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) description: &'static str,
    /// For things of which type which ways lead to its values.
    ways: &'static [(&'static str, &'static [&'static str])],
    /// The type of its values, if they are things.
    pub(super) values: Option<&'static str>,
}

/// Ways for things of any type.
const ANY: &str = "";

/// All that have names, in the order in which they are proposed.
pub(super) const PROPERTIES: [Property; 18] = [
    Property {
        id: "country",
        name: "Country",
        description: "The state that a person or an office acts for, in which a place lies, or that is visited.",
        ways: &[
            ("foaf:Person", &["^visit:person/visit:country", "^visit:person/visit:post/visit:country"]),
            ("org:Post", &["visit:country"]),
            ("org:Organization", &["visit:country", "skos:broader"]),
            ("visit:Place", &["dcterms:isPartOf", "skos:broader", "skos:exactMatch/skos:broader"]),
            ("visit:Visit", &["visit:destination"]),
        ],
        values: Some("visit:Place"),
    },
    Property {
        id: "office",
        name: "Office",
        description: "An office in which somebody takes part in something.",
        ways: &[
            ("foaf:Person", &["^visit:person/visit:post"]),
            ("visit:Visit", &["visit:participation/visit:post"]),
        ],
        values: Some("org:Post"),
    },
    Property {
        id: "organization",
        name: "Organization",
        description: "The organization that a person or an office belongs to.",
        ways: &[
            ("foaf:Person", &["^visit:person/visit:organization", "^visit:person/visit:post/org:postIn"]),
            ("org:Post", &["org:postIn", "^visit:post/visit:organization"]),
            ("visit:Visit", &["visit:participation/visit:organization"]),
        ],
        values: Some("org:Organization"),
    },
    Property {
        id: "person",
        name: "Person",
        description: "Who travels, or holds an office.",
        ways: &[
            ("org:Post", &["^visit:post/visit:person"]),
            ("org:Organization", &["^visit:organization/visit:person"]),
            ("visit:Visit", &["visit:participation/visit:person"]),
        ],
        values: Some("foaf:Person"),
    },
    Property {
        id: "visit",
        name: "Visit",
        description: "A visit that a person or an office takes part in, or to a place.",
        ways: &[
            ("foaf:Person", &["^visit:person/^visit:participation"]),
            ("org:Post", &["^visit:post/^visit:participation"]),
            ("org:Organization", &["^visit:organization/^visit:participation"]),
            ("visit:Place", &["^visit:destination", "^visit:place/visit:partOf"]),
        ],
        values: Some("visit:Visit"),
    },
    Property {
        id: "start",
        name: "Start",
        description: "The first day of a visit.",
        ways: &[("visit:Visit", &["visit:startDate"])],
        values: None,
    },
    Property {
        id: "end",
        name: "End",
        description: "The last day of a visit.",
        ways: &[("visit:Visit", &["visit:endDate"])],
        values: None,
    },
    Property {
        id: "status",
        name: "Status",
        description: "How far a visit had come when its document was issued.",
        ways: &[("visit:Visit", &["visit:status"])],
        values: None,
    },
    Property {
        id: "place",
        name: "Place",
        description: "A city or site where a visit stops.",
        ways: &[("visit:Visit", &["^visit:partOf/visit:place"])],
        values: Some("visit:Place"),
    },
    Property {
        id: "treaty",
        name: "Treaty",
        description: "A treaty that a state has signed, is bound by, or is asked about.",
        ways: &[("visit:Place", &["^visit:country/visit:instrument"])],
        values: Some("visit:Instrument"),
    },
    Property {
        id: "theme",
        name: "Theme",
        description: "What is said on a visit, or aimed at by it, is about this.",
        ways: &[("visit:Visit", &["^visit:occasion/visit:content/visit:theme", "visit:purpose/visit:theme"])],
        values: Some("skos:Concept"),
    },
    Property {
        id: "state",
        name: "State",
        description: "A state of which something is known about a treaty.",
        ways: &[("visit:Instrument", &["^visit:instrument/visit:country"])],
        values: Some("visit:Place"),
    },
    Property {
        id: "issued",
        name: "Issued",
        description: "The day on which a document was issued.",
        ways: &[("visit:SourceDocument", &["dcterms:issued"])],
        values: None,
    },
    Property {
        id: "publisher",
        name: "Publisher",
        description: "Who published a document.",
        ways: &[("visit:SourceDocument", &["dcterms:publisher"])],
        values: None,
    },
    Property {
        id: "source",
        name: "Address",
        description: "Where a document is on the web.",
        ways: &[("visit:SourceDocument", &["dcterms:source"])],
        values: None,
    },
    Property {
        id: "code",
        name: "Code",
        description: "The code of a country (ISO 3166-1) or treaty, the key of a document.",
        ways: &[(
            ANY,
            &[
                "dcterms:identifier",
                "skos:notation",
                "skos:exactMatch/skos:notation",
                "skos:exactMatch/dcterms:identifier",
            ],
        )],
        values: None,
    },
    Property {
        id: "name",
        name: "Other name",
        description: "A name, in any language and spelling that is known.",
        ways: &[(
            ANY,
            &[
                "rdfs:label",
                "skos:prefLabel",
                "skos:altLabel",
                "skos:exactMatch/skos:prefLabel",
                "skos:exactMatch/skos:altLabel",
            ],
        )],
        values: None,
    },
    Property {
        id: "same",
        name: "Same as",
        description: "The IRI of the same thing in another dataset, such as Wikidata or GeoNames.",
        ways: &[(ANY, &["owl:sameAs", "skos:exactMatch", "skos:exactMatch/skos:exactMatch"])],
        values: None,
    },
];

/// A property that a client names.
#[derive(Debug)]
pub(super) enum Asked {
    /// One of ours.
    Named(&'static Property),
    /// A way.
    Way(String, Path),
}

impl Asked {
    /// The property with an id.
    pub(super) fn named(id: &str) -> Option<Self> {
        if let Some(known) = PROPERTIES.iter().find(|known| known.id == id) {
            return Some(Self::Named(known));
        }
        Path::parse(id).map(|path| Self::Way(id.to_owned(), path))
    }

    pub(super) fn id(&self) -> &str {
        match self {
            Self::Named(known) => known.id,
            Self::Way(id, _) => id,
        }
    }

    pub(super) fn name(&self) -> &str {
        match self {
            Self::Named(known) => known.name,
            Self::Way(id, _) => id,
        }
    }

    /// The ways for things of some types.
    pub(super) fn ways(&self, types: Types) -> Vec<Path> {
        match self {
            Self::Named(known) => known.ways(types),
            Self::Way(_, path) => vec![path.clone()],
        }
    }

    /// Its values for a thing: of the type that they have, and never the thing itself.
    pub(super) fn seen(&self, graph: &Graph<'_>, thing: &Thing) -> Result<Vec<path::Value>, Problem> {
        let mut values = graph.values(thing, &self.ways(thing.types))?;
        let wanted = self.values().and_then(Types::named);
        values.retain(|value| {
            path::node(value).is_none_or(|node| {
                let other = graph.index.thing(node.as_str());
                let is_other = !thing.nodes.contains(node);
                is_other && wanted.is_none_or(|wanted| other.is_some_and(|other| other.types.meets(wanted)))
            })
        });
        Ok(values)
    }

    /// The type of its values, if they are things of one.
    pub(super) fn values(&self) -> Option<&'static str> {
        match self {
            Self::Named(known) => known.values,
            Self::Way(..) => None,
        }
    }
}

impl Property {
    /// Its values for a thing.
    pub(super) fn seen(&'static self, graph: &Graph<'_>, thing: &Thing) -> Result<Vec<path::Value>, Problem> {
        Asked::Named(self).seen(graph, thing)
    }

    fn ways(&self, types: Types) -> Vec<Path> {
        let of = |id: &str| id == ANY || Types::named(id).is_some_and(|of| types.meets(of));
        let ways = self.ways.iter().filter(|(id, _)| of(id)).flat_map(|(_, ways)| *ways);
        ways.filter_map(|way| Path::parse(way)).collect()
    }

    /// Whether things of a type can have it; every type is of its broader one too.
    pub(super) fn is_of(&self, one: &Type) -> bool {
        self.ways.iter().any(|(id, _)| *id == ANY || *id == one.id || Some(*id) == one.broader)
    }

    /// As suggestions have it.
    pub(super) fn json(&self) -> Value {
        json!({"id": self.id, "name": self.name, "description": self.description})
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_property_has_ways_and_types_that_there_are() {
        for property in &PROPERTIES {
            for (id, ways) in property.ways {
                assert!(*id == ANY || Types::named(id).is_some(), "{id}");
                assert!(ways.iter().all(|way| Path::parse(way).is_some()), "{ways:?}");
            }
            assert!(property.values.is_none_or(|id| Types::named(id).is_some()), "{}", property.id);
        }
        let person = Types::named("foaf:Person").expect("a type");
        assert_eq!(Asked::named("country").expect("a property").ways(person).len(), 2);
        assert!(Asked::named("color").is_none());
    }
}
