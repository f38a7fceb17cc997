//! What makes a description understood: labels and types of what it mentions, and where it comes from.

use std::collections::BTreeSet;

use oxigraph::model::vocab::rdf;
use oxigraph::model::{GraphName, NamedNode, NamedNodeRef, NamedOrBlankNode, Quad, Term};

use super::Sources;
use super::gather::sorted;
use crate::store::StoreError;
use crate::vocab::{oa, prov};

pub(super) use super::LABEL_PROPERTIES as LABELS;

/// Most things that are given labels and types.
const MENTIONED: usize = 3_000;
/// Most labels or types of one of them.
const EACH: usize = 20;
/// Most graphs and passages that are told of.
const ORIGINS: usize = 100;
/// Most quads that tell of one of them.
const OF_ORIGIN: usize = 50;

/// Labels and types of what quads mention, but for the thing itself.
pub(super) fn labels_and_types<'a>(
    sources: Sources<'_>,
    names: &[NamedNode],
    quads: impl Iterator<Item = &'a Quad>,
) -> Result<Vec<Quad>, StoreError> {
    let mut mentioned = BTreeSet::new();
    for quad in quads {
        if let NamedOrBlankNode::NamedNode(subject) = &quad.subject {
            mentioned.insert(subject.clone());
        }
        if let Term::NamedNode(object) = &quad.object {
            mentioned.insert(object.clone());
        }
        if let GraphName::NamedNode(graph) = &quad.graph_name {
            mentioned.insert(graph.clone());
        }
    }
    for name in names {
        mentioned.remove(name);
    }
    let mut context = Vec::new();
    for node in mentioned.iter().take(MENTIONED) {
        for property in LABELS.into_iter().chain([rdf::TYPE]) {
            let (mut quads, _) = sources.read(Some(node.as_ref()), Some(property), None, EACH)?;
            // Hundreds of documents may say the same; one says it here.
            quads = sorted(quads);
            quads.dedup_by(|a, b| a.object == b.object);
            context.extend(quads);
        }
    }
    Ok(sorted(context))
}

/// The passages that fragments point at, with their words, and the graphs that quads are in, with document and run.
pub(super) fn provenance(
    sources: Sources<'_>,
    outgoing: &[Quad],
    parts: &[Quad],
    own: Option<&NamedNode>,
) -> Result<Vec<Quad>, StoreError> {
    let mut found = Vec::new();
    let evidence = objects(parts, oa::HAS_TARGET);
    for passage in evidence.iter().take(ORIGINS) {
        let (quads, _) = sources.read(Some(passage.as_ref()), None, None, OF_ORIGIN)?;
        for selector in objects(&quads, oa::HAS_SELECTOR) {
            found.extend(sources.read(Some(selector.as_ref()), None, None, OF_ORIGIN)?.0);
        }
        found.extend(quads);
    }
    let graphs = outgoing.iter().chain(parts).filter_map(|quad| match &quad.graph_name {
        GraphName::NamedNode(name) => Some(name.clone()),
        _ => None,
    });
    let graphs = graphs.collect::<BTreeSet<_>>();
    for graph in graphs.iter().take(ORIGINS).filter(|graph| Some(*graph) != own) {
        let (quads, _) = sources.read(Some(graph.as_ref()), None, None, OF_ORIGIN)?;
        for run in objects(&quads, prov::WAS_GENERATED_BY) {
            found.extend(sources.read(Some(run.as_ref()), None, None, OF_ORIGIN)?.0);
        }
        found.extend(quads);
    }
    Ok(sorted(found))
}

fn objects(quads: &[Quad], property: NamedNodeRef<'_>) -> BTreeSet<NamedNode> {
    let objects = quads.iter().filter(|quad| quad.predicate == property);
    let objects = objects.filter_map(|quad| match &quad.object {
        Term::NamedNode(object) => Some(object.clone()),
        _ => None,
    });
    objects.collect()
}
