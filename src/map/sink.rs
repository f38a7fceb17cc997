//! Where the quads of one document gather.

use std::collections::HashSet;

use oxigraph::model::{Literal, NamedNode, NamedNodeRef, Quad, Term};

use super::DocumentGraph;
use crate::authority::{Authorities, Concept};
use crate::facts::Date;
use crate::mint::{Aspect, Minter, Resource};
use crate::vocab::{rdf, rdfs, skos, xsd};

/// The quads of one document, and what is the same for all of them.
#[derive(Debug)]
pub(super) struct Sink<'a> {
    minter: &'a Minter,
    authorities: &'a Authorities,
    key: String,
    graph: NamedNode,
    quads: Vec<Quad>,
    described: HashSet<NamedNode>,
}

impl<'a> Sink<'a> {
    pub(super) fn new(
        minter: &'a Minter,
        authorities: &'a Authorities,
        (key, graph): (String, NamedNode),
    ) -> Self {
        Self { minter, authorities, key, graph, quads: Vec::new(), described: HashSet::new() }
    }

    /// What names stand for.
    pub(super) fn authorities(&self) -> &'a Authorities {
        self.authorities
    }

    /// The document's key.
    pub(super) fn key(&self) -> String {
        self.key.clone()
    }

    /// The document's graph.
    pub(super) fn graph(&self) -> NamedNode {
        self.graph.clone()
    }

    pub(super) fn mint(&self, resource: &Resource) -> NamedNode {
        self.minter.mint(resource)
    }

    pub(super) fn mint_aspect(&self, resource: &Resource, aspect: Aspect) -> NamedNode {
        self.minter.mint_aspect(resource, aspect)
    }

    /// Whether the node comes up for the first time, so that it is described once.
    pub(super) fn is_new(&mut self, node: &NamedNode) -> bool {
        self.described.insert(node.clone())
    }

    pub(super) fn add(
        &mut self,
        subject: &NamedNode,
        predicate: NamedNodeRef<'static>,
        object: impl Into<Term>,
    ) {
        self.quads.push(Quad::new(subject.clone(), predicate, object, self.graph.clone()));
    }

    pub(super) fn a(&mut self, subject: &NamedNode, class: NamedNodeRef<'static>) {
        self.add(subject, rdf::TYPE, class);
    }

    pub(super) fn text(&mut self, subject: &NamedNode, predicate: NamedNodeRef<'static>, text: &str) {
        self.add(subject, predicate, Literal::new_simple_literal(text));
    }

    pub(super) fn label(&mut self, subject: &NamedNode, label: &str) {
        self.text(subject, rdfs::LABEL, label);
    }

    /// The label of a node that an authority may know: the authority's, and the document's where it is another.
    pub(super) fn authority(&mut self, node: &NamedNode, concept: Option<&Concept>, written: &str) {
        let Some(concept) = concept else { return self.label(node, written) };
        self.label(node, &concept.label);
        if written != concept.label {
            self.text(node, skos::ALT_LABEL, written);
        }
        self.exact_match(node, concept);
    }

    /// A node and a concept are the same.
    pub(super) fn exact_match(&mut self, node: &NamedNode, concept: &Concept) {
        self.add(node, skos::EXACT_MATCH, NamedNode::new_unchecked(&concept.iri));
    }

    pub(super) fn number(&mut self, subject: &NamedNode, predicate: NamedNodeRef<'static>, number: usize) {
        self.add(subject, predicate, Literal::new_typed_literal(number.to_string(), xsd::INTEGER));
    }

    pub(super) fn truth(&mut self, subject: &NamedNode, predicate: NamedNodeRef<'static>) {
        self.add(subject, predicate, Literal::from(true));
    }

    pub(super) fn date(&mut self, subject: &NamedNode, predicate: NamedNodeRef<'static>, date: Option<Date>) {
        if let Some(date) = date {
            let datatype = match date {
                Date::Day(_) => xsd::DATE,
                Date::Month(..) => xsd::G_YEAR_MONTH,
                Date::Year(_) => xsd::G_YEAR,
            };
            self.add(subject, predicate, Literal::new_typed_literal(date.to_string(), datatype));
        }
    }

    pub(super) fn finish(self) -> DocumentGraph {
        let mut quads = self.quads;
        quads.sort_by_cached_key(ToString::to_string);
        quads.dedup();
        DocumentGraph { key: self.key, name: self.graph, quads }
    }
}
