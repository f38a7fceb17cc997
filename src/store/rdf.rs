//! RDF files to quads.

use std::io::Read;

use oxigraph::io::{RdfFormat, RdfParseError, RdfParser};
use oxigraph::model::{NamedNode, Quad};

use crate::text::LineColumn;

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
pub fn parse_rdf(
    reader: impl Read,
    format: RdfFormat,
    graph: &NamedNode,
) -> impl Iterator<Item = Result<Quad, RdfError>> {
    let parser = RdfParser::from_format(format).with_default_graph(graph.clone());
    let parser = parser.clone().with_base_iri(graph.as_str()).unwrap_or(parser);
    parser.for_reader(reader).map(|quad| quad.map_err(RdfError::from))
}
