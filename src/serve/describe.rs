//! What the graph says of one thing, with what is needed to make sense of it: the same for pages and for RDF.
//!
//! It holds the triples of the thing under each of its names, those of its fragments and blank nodes, the links to it,
//! labels and types of its neighbours, the passages it was read from, and which documents say all that. What is much is
//! cut, and it is said where.

mod context;
mod gather;

use std::collections::BTreeMap;

use oxigraph::model::vocab::{rdf, rdfs};
use oxigraph::model::{Literal, NamedNode, NamedNodeRef, NamedOrBlankNode, Quad, Term};

use super::Problem;
use super::reference::REFERENCE;
use crate::mint::{Aspect, Minter};
use crate::store::{Store, StoreError};
use crate::vocab::{dcterms, skos};

use gather::Gathered;

/// What the graph says of one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Description {
    /// The thing, under the name it was asked for by.
    pub(super) iri: NamedNode,
    /// All its names, linked by `owl:sameAs`: this one first, the others sorted.
    pub(super) names: Vec<NamedNode>,
    /// Whether it is a graph of the store.
    pub(super) is_graph: bool,
    /// Whether it is in use as a property.
    pub(super) is_property: bool,
    /// What is said of it, sorted by property and value.
    pub(super) outgoing: Vec<Quad>,
    /// What is said of its fragments, such as `#assertion`, and of blank nodes it leads to.
    pub(super) parts: Vec<Quad>,
    /// What leads to it or to its fragments, sorted by property and subject.
    pub(super) incoming: Vec<Quad>,
    /// The passages and documents it comes from: evidence with its words, graphs, runs.
    pub(super) provenance: Vec<Quad>,
    /// Labels and types of what is mentioned.
    pub(super) context: Vec<Quad>,
    /// What is left out, by property.
    pub(super) left_out: Vec<LeftOut>,
    /// The labels, by IRI.
    labels: BTreeMap<NamedNode, String>,
}

/// Values or links that a description does not hold, because they are too many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LeftOut {
    /// The property.
    pub(super) property: NamedNode,
    /// Whether it leads to the thing, not from it.
    pub(super) incoming: bool,
    /// How many are given.
    pub(super) given: usize,
    /// How many were found.
    pub(super) found: usize,
    /// Whether there may be more.
    pub(super) more: bool,
}

impl LeftOut {
    /// What is left out, as a sentence.
    pub(super) fn sentence(&self) -> String {
        let what = if self.incoming { "links to this" } else { "values" };
        let more = if self.more { " or more" } else { "" };
        let Self { property, given, found, .. } = self;
        format!("Of the {found}{more} {what} by {property}, {given} are given here; a query gives all.")
    }
}

/// The graph, and beside it the ontology and the word lists.
#[derive(Debug, Clone, Copy)]
struct Sources<'a> {
    stores: [&'a Store; 2],
}

impl Sources<'_> {
    /// The quads of a pattern, at most so many, and whether that is not all.
    fn read(
        &self,
        subject: Option<NamedNodeRef<'_>>,
        predicate: Option<NamedNodeRef<'_>>,
        object: Option<NamedNodeRef<'_>>,
        most: usize,
    ) -> Result<(Vec<Quad>, bool), StoreError> {
        let mut quads = Vec::new();
        for store in self.stores {
            for quad in store.matching(subject, predicate, object.map(Into::into)) {
                if quads.len() == most {
                    return Ok((quads, true));
                }
                quads.push(quad?);
            }
        }
        Ok((quads, false))
    }
}

/// Describes a thing; nothing if nothing is said of it and nothing leads to it.
pub(super) fn describe(
    store: &Store,
    minter: &Minter,
    iri: &NamedNode,
) -> Result<Option<Description>, Problem> {
    let reference = REFERENCE.as_ref().map_err(Problem::internal)?;
    let sources = Sources { stores: [store, reference] };
    let gathered = Gathered::new(sources, minter, iri)?;
    let is_graph = store.contains_graph(iri.as_ref())?;
    let is_property = store.matching(None, Some(iri.as_ref()), None).next().is_some();
    let is_name = is_graph || is_property || reference.contains_graph(iri.as_ref())?;
    if gathered.is_empty() && !is_name {
        return Ok(None);
    }
    let Gathered { names, outgoing, parts, incoming, left_out } = gathered;
    let provenance = context::provenance(sources, &outgoing, &parts, is_graph.then_some(iri))?;
    let all = outgoing.iter().chain(&parts).chain(&incoming).chain(&provenance);
    let context = context::labels_and_types(sources, &names, all)?;
    let mut labels = BTreeMap::new();
    for quad in outgoing.iter().chain(&context).chain(&provenance) {
        if let (NamedOrBlankNode::NamedNode(subject), Term::Literal(label)) = (&quad.subject, &quad.object)
            && let Some(rank) = rank(quad.predicate.as_ref(), label)
        {
            let known = labels.entry(subject.clone()).or_insert((rank, label.value().to_owned()));
            if (rank, label.value()) < (known.0, &known.1) {
                *known = (rank, label.value().to_owned());
            }
        }
    }
    let labels = labels.into_iter().map(|(iri, (_, label))| (iri, label)).collect();
    Ok(Some(Description {
        iri: iri.clone(),
        names,
        is_graph,
        is_property,
        outgoing,
        parts,
        incoming,
        provenance,
        context,
        left_out,
        labels,
    }))
}

/// Whether there is anything to tell of a thing.
pub(super) fn is_known(store: &Store, minter: &Minter, iri: &NamedNode) -> Result<bool, Problem> {
    let reference = REFERENCE.as_ref().map_err(Problem::internal)?;
    let node = iri.as_ref();
    let aspects = minter.resolve(iri.as_str()).filter(|minted| minted.aspect.is_none());
    let aspects = aspects
        .into_iter()
        .flat_map(|minted| Aspect::ALL.map(|aspect| minter.mint_aspect(&minted.resource, aspect)));
    let fragments = aspects.collect::<Vec<_>>();
    for store in [store, reference] {
        let subjects = fragments.iter().map(NamedNode::as_ref).chain([node]);
        let mut patterns = subjects.map(|subject| store.matching(Some(subject), None, None).next()).chain([
            store.matching(None, None, Some(node.into())).next(),
            store.matching(None, Some(node), None).next(),
        ]);
        if let Some(first) = patterns.find_map(|found| found) {
            return Ok(first.map(|_| true)?);
        }
    }
    Ok(store.contains_graph(node)? || reference.contains_graph(node)?)
}

/// How good a label is, the best 0; `None` for what is none.
fn rank(property: NamedNodeRef<'_>, label: &Literal) -> Option<usize> {
    let kind = context::LABELS.iter().position(|known| *known == property)?;
    let language = match label.language() {
        Some(language) if language == "en" || language.starts_with("en-") => 0,
        None => 1,
        Some(_) => 2,
    };
    Some(kind + language * context::LABELS.len())
}

impl Description {
    /// Every quad of it, each once, in no certain order.
    pub(super) fn quads(&self) -> impl Iterator<Item = &Quad> {
        let lists = [&self.outgoing, &self.parts, &self.incoming, &self.provenance, &self.context];
        lists.into_iter().flatten()
    }

    /// The label of something that it mentions.
    pub(super) fn label(&self, iri: NamedNodeRef<'_>) -> Option<&str> {
        self.labels.get(&iri.into_owned()).map(String::as_str)
    }

    /// Its own label: that of the first of its names that has one.
    pub(super) fn title(&self) -> Option<&str> {
        self.names.iter().find_map(|name| self.label(name.as_ref()))
    }

    /// The types of something that it mentions, sorted.
    pub(super) fn types(&self, iri: NamedNodeRef<'_>) -> Vec<NamedNode> {
        let types = self.quads().filter(|quad| quad.predicate == rdf::TYPE && is(&quad.subject, iri));
        let mut types = types
            .filter_map(|quad| match &quad.object {
                Term::NamedNode(class) => Some(class.clone()),
                _ => None,
            })
            .collect::<Vec<_>>();
        types.sort();
        types.dedup();
        types
    }

    /// Its own types, sorted.
    pub(super) fn own_types(&self) -> Vec<NamedNode> {
        let mut types = self.names.iter().flat_map(|name| self.types(name.as_ref())).collect::<Vec<_>>();
        types.sort();
        types.dedup();
        types
    }
}

fn is(node: &NamedOrBlankNode, iri: NamedNodeRef<'_>) -> bool {
    matches!(node, NamedOrBlankNode::NamedNode(node) if node.as_ref() == iri)
}

/// The properties that give labels, the best first.
const LABEL_PROPERTIES: [NamedNodeRef<'static>; 3] = [rdfs::LABEL, skos::PREF_LABEL, dcterms::TITLE];
