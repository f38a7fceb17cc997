//! What a graph is as a dataset: how much there is of what, and the record of that in VoID and DCAT.
//!
//! What depends on where it is published (its page, its endpoint, its files) is added by who publishes it.

mod counts;

use oxigraph::model::{GraphName, Literal, NamedNode, NamedNodeRef, Quad, Term};

pub use counts::{Counts, count};

use crate::vocab::service::{ONTOLOGY, dcat, void};
use crate::vocab::{PREFIXES, dcterms, rdf, xsd};

const TITLE: &str = "What documents say about official visits";
const DESCRIPTION: &str = "Who went where, when and in what office, whom they met and what was said, each fact with the passage it was read from.";

/// Triples that are put together.
#[derive(Debug, Default)]
pub struct Triples(pub Vec<Quad>);

impl Triples {
    /// Adds a triple.
    pub fn add(&mut self, subject: &NamedNode, property: NamedNodeRef<'_>, value: impl Into<Term>) {
        self.0.push(Quad::new(subject.clone(), property.into_owned(), value, GraphName::DefaultGraph));
    }

    /// Adds an English text.
    pub fn text(&mut self, subject: &NamedNode, property: NamedNodeRef<'_>, text: &str) {
        self.add(subject, property, Literal::new_language_tagged_literal_unchecked(text, "en"));
    }

    /// Adds a number.
    pub fn number(&mut self, subject: &NamedNode, property: NamedNodeRef<'_>, number: usize) {
        self.add(subject, property, Literal::new_typed_literal(number.to_string(), xsd::INTEGER));
    }
}

/// The record of a dataset: what DCAT-AP asks of one, its licence, its time, what it conforms to, and the statistics of VoID.
pub fn record(own: &NamedNode, base: &str, license: Option<&NamedNode>, counts: &Counts) -> Triples {
    let mut triples = Triples::default();
    triples.add(own, rdf::TYPE, void::DATASET);
    triples.add(own, rdf::TYPE, dcat::DATASET);
    triples.text(own, dcterms::TITLE, TITLE);
    triples.text(own, dcterms::DESCRIPTION, DESCRIPTION);
    for keyword in ["official visits", "diplomacy", "human rights"] {
        triples.text(own, dcat::KEYWORD, keyword);
    }
    triples.add(own, dcterms::CONFORMS_TO, ONTOLOGY);
    triples.add(own, void::URI_SPACE, Literal::new_simple_literal(base));
    if let Some(license) = license {
        triples.add(own, dcterms::LICENSE, license.clone());
    }
    if let Some((first, last)) = &counts.days {
        let period = NamedNode::new_unchecked(format!("{}-period", own.as_str()));
        triples.add(own, dcterms::TEMPORAL, period.clone());
        triples.add(&period, rdf::TYPE, dcterms::PERIOD_OF_TIME);
        triples.add(&period, dcat::START_DATE, first.clone());
        triples.add(&period, dcat::END_DATE, last.clone());
    }
    for example in &counts.examples {
        triples.add(own, void::EXAMPLE_RESOURCE, example.clone());
    }
    let in_use =
        |namespace: &str| counts.properties.keys().any(|property| property.as_str().starts_with(namespace));
    for (_, namespace) in PREFIXES.iter().filter(|(_, namespace)| in_use(namespace)) {
        triples.add(own, void::VOCABULARY, NamedNode::new_unchecked(*namespace));
    }
    for (property, number) in [
        (void::TRIPLES, counts.triples),
        (void::ENTITIES, counts.entities),
        (void::CLASSES, counts.classes.len()),
        (void::PROPERTIES, counts.properties.len()),
        (void::DOCUMENTS, counts.graphs),
    ] {
        triples.number(own, property, number);
    }
    partitions(&mut triples, own, counts);
    triples
}

/// How much there is by class and by property.
fn partitions(triples: &mut Triples, own: &NamedNode, counts: &Counts) {
    let part = |kind: &str, at: usize| NamedNode::new_unchecked(format!("{}-{kind}-{at}", own.as_str()));
    for (at, (class, number)) in counts.classes.iter().enumerate() {
        let part = part("class", at + 1);
        triples.add(own, void::CLASS_PARTITION, part.clone());
        triples.add(&part, void::CLASS, class.clone());
        triples.number(&part, void::ENTITIES, *number);
    }
    for (at, (property, number)) in counts.properties.iter().enumerate() {
        let part = part("property", at + 1);
        triples.add(own, void::PROPERTY_PARTITION, part.clone());
        triples.add(&part, void::PROPERTY, property.clone());
        triples.number(&part, void::TRIPLES, *number);
    }
}
