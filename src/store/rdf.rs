//! RDF files to quads.

use std::collections::HashMap;
use std::io::Read;

use oxigraph::io::{RdfFormat, RdfParseError, RdfParser};
use oxigraph::model::{BlankNode, GraphName, NamedNode, NamedOrBlankNode, Quad, Term};

use crate::text::{LineColumn, sha256};

/// An RDF file could not be read.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub struct RdfError {
    /// Where in the file, if it is a matter of syntax.
    pub place: Option<LineColumn>,
    /// What is wrong.
    pub message: String,
}

impl From<RdfParseError> for RdfError {
    fn from(error: RdfParseError) -> Self {
        let place = match &error {
            RdfParseError::Syntax(error) => error.location(),
            RdfParseError::Io(_) => None,
        };
        let number = |n: u64| usize::try_from(n).unwrap_or(usize::MAX).saturating_add(1);
        let place =
            place.map(|at| LineColumn { line: number(at.start.line), column: number(at.start.column) });
        Self { place, message: error.to_string() }
    }
}

/// Reads RDF. Relative IRIs are resolved against `graph`, which also names the graph of what the file puts in none.
///
/// Blank nodes are named by the order in which they come up and by `graph`, so that the same file gives the same quads
/// again, and two files never share one.
pub fn parse_rdf<R: Read>(
    reader: R,
    format: RdfFormat,
    graph: &NamedNode,
) -> impl Iterator<Item = Result<Quad, RdfError>> + use<R> {
    let parser = RdfParser::from_format(format).with_default_graph(graph.clone());
    let parser = parser.clone().with_base_iri(graph.as_str()).unwrap_or(parser);
    let mut names = BlankNames { scope: sha256(graph.as_str()), names: HashMap::new() };
    parser.for_reader(reader).map(move |quad| Ok(names.rename(quad?)))
}

struct BlankNames {
    scope: String,
    names: HashMap<BlankNode, BlankNode>,
}

impl BlankNames {
    fn name(&mut self, node: BlankNode) -> BlankNode {
        let (scope, next) = (&self.scope[..12], self.names.len());
        let name = || BlankNode::new_unchecked(format!("b{scope}n{next}"));
        self.names.entry(node).or_insert_with(name).clone()
    }

    fn rename(&mut self, mut quad: Quad) -> Quad {
        if let NamedOrBlankNode::BlankNode(node) = quad.subject {
            quad.subject = self.name(node).into();
        }
        if let Term::BlankNode(node) = quad.object {
            quad.object = self.name(node).into();
        }
        if let GraphName::BlankNode(node) = quad.graph_name {
            quad.graph_name = self.name(node).into();
        }
        quad
    }
}
