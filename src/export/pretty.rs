//! Turtle and TriG that people like to read: grouped by subject, `a` first, only prefixes that are used.

use std::collections::{HashMap, HashSet};
use std::io::Write;

use oxigraph::model::vocab::rdf;
use oxigraph::model::{BlankNode, GraphName, NamedOrBlankNode, Quad, Term};
use sophia::api::prefix::{Prefix, PrefixMapPair};
use sophia::api::prelude::QuadSerializer;
use sophia::api::source::IntoSource;
use sophia::iri::Iri;
use sophia::turtle::serializer::trig::{TriGConfig, TriGSerializer};

use super::{ExportError, Prefixes, term};

/// Writes TriG, which for quads of the default graph alone is Turtle.
pub(super) fn write(
    quads: &[Quad],
    prefixes: &Prefixes<'_>,
    mut writer: impl Write,
) -> Result<(), ExportError> {
    let config = TriGConfig::new().with_pretty(true).with_own_prefix_map(used(quads, prefixes));
    let mut buffer = Vec::new();
    let source = quads.iter().map(|quad| term::quad(quad.as_ref())).into_source();
    let mut serializer = TriGSerializer::new_with_config(&mut buffer, config);
    serializer.serialize_quads(source).map_err(|error| std::io::Error::other(error.to_string()))?;
    writer.write_all(&buffer)?;
    Ok(writer.flush()?)
}

/// Whether blank nodes form a ring that nothing else leads into, as `_:a p _:a`: sophia's pretty form nests each node in
/// the one that names it, and would write none of them.
pub(super) fn has_ring(quads: &[Quad]) -> bool {
    // The node that names each blank node, where exactly one does.
    let mut owners: HashMap<&BlankNode, Option<&BlankNode>> = HashMap::new();
    for quad in quads {
        let Term::BlankNode(node) = &quad.object else { continue };
        let owner = match &quad.subject {
            NamedOrBlankNode::BlankNode(owner) if !owners.contains_key(node) => Some(owner),
            _ => None,
        };
        owners.insert(node, owner);
    }
    let mut open = HashSet::new();
    owners.keys().any(|&first| {
        let mut way = HashSet::new();
        let mut node = Some(first);
        while let Some(at) = node.filter(|at| !open.contains(at)) {
            if !way.insert(at) {
                return true;
            }
            node = owners.get(at).copied().flatten();
        }
        open.extend(way);
        false
    })
}

/// The prefixes of namespaces that IRIs of the quads lie in.
fn used(quads: &[Quad], prefixes: &Prefixes<'_>) -> Vec<PrefixMapPair> {
    let uses = |namespace: &str| quads.iter().any(|quad| iris(quad).any(|iri| iri.starts_with(namespace)));
    let pairs = prefixes.iter().filter(|(_, namespace)| uses(namespace)).map(|(prefix, namespace)| {
        let prefix = Prefix::new_unchecked((*prefix).into());
        (prefix, Iri::new_unchecked((*namespace).into()))
    });
    pairs.collect()
}

fn iris(quad: &Quad) -> impl Iterator<Item = &str> {
    let subject = match &quad.subject {
        NamedOrBlankNode::NamedNode(node) => Some(node.as_str()),
        NamedOrBlankNode::BlankNode(_) => None,
    };
    let object = match &quad.object {
        Term::NamedNode(node) => Some(node.as_str()),
        Term::Literal(literal) => Some(datatype(literal.datatype().as_str())),
        Term::BlankNode(_) => None,
    };
    let graph = match &quad.graph_name {
        GraphName::NamedNode(node) => Some(node.as_str()),
        _ => None,
    };
    // `a` needs no prefix.
    let predicate = Some(quad.predicate.as_str()).filter(|_| quad.predicate != rdf::TYPE);
    [subject, predicate, object, graph].into_iter().flatten()
}

/// A datatype that is written, if it is.
fn datatype(iri: &str) -> &str {
    let shorthand = ["string", "integer", "decimal", "double", "boolean"];
    match iri.strip_prefix("http://www.w3.org/2001/XMLSchema#") {
        Some(local) if shorthand.contains(&local) => "",
        _ => iri,
    }
}
