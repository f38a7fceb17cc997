//! What is the same for every graph: the ontology and the word lists, as a store of their own.

use std::sync::LazyLock;

use oxigraph::model::{GraphName, NamedNode, Quad};

use crate::authority;
use crate::export::Format;
use crate::store::{Store, StoreError, parse_rdf};
use crate::vocab::service::{HOME, ONTOLOGY};

/// The ontology, Turtle.
pub(super) const ONTOLOGY_FILE: &str = include_str!("../../ontology/visit.ttl");

/// The ontology and the word lists, each in a graph of its own; what their files lack would be lacking here.
pub(super) static REFERENCE: LazyLock<Result<Store, StoreError>> = LazyLock::new(|| {
    let store = Store::in_memory()?;
    let lists = NamedNode::new_unchecked(format!("{HOME}authority"));
    let files = authority::FILES.into_iter().chain(authority::MORE_FILES).map(|file| (file, &lists));
    let ontology = ONTOLOGY.into_owned();
    for (file, graph) in files.chain([(ONTOLOGY_FILE, &ontology)]) {
        let quads = parse_rdf(file.as_bytes(), Format::Turtle.rdf_format(), graph);
        let none = NamedNode::new_unchecked("urn:x-visitgraph:none");
        store.extend_exact(quads.filter_map(Result::ok).collect(), &none)?;
    }
    Ok(store)
});

/// Whether the ontology or a word list says something of a thing.
pub(super) fn tells_of(iri: &NamedNode) -> bool {
    REFERENCE.as_ref().is_ok_and(|store| store.matching(Some(iri.as_ref()), None, None).next().is_some())
}

/// The ontology's triples.
pub(super) fn ontology() -> Vec<Quad> {
    triples(ONTOLOGY_FILE)
}

/// The triples of a file of the program's own, Turtle.
pub(super) fn triples(turtle: &str) -> Vec<Quad> {
    let quads = parse_rdf(turtle.as_bytes(), Format::Turtle.rdf_format(), &ONTOLOGY.into_owned());
    let triples = quads.filter_map(Result::ok);
    triples.map(|quad| Quad { graph_name: GraphName::DefaultGraph, ..quad }).collect()
}
