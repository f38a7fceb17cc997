//! Deterministic serialisations: equal graphs give equal bytes.
//!
//! One file for each way of writing. Quads are sorted, duplicates left out, blank nodes (there are none in the
//! project's own data) named by RDFC-1.0 first. Sorting holds the quads that are written in memory.

mod canonical;
mod format;
mod json_ld;
mod pretty;
mod results;
mod stream;
mod table;
mod term;

use std::io::{self, Write};

use oxigraph::model::{GraphName, NamedNodeRef, Quad};

pub use canonical::{Line, canonical, digest};
pub use format::{Format, ResultFormat, UnknownFormat};
pub use results::write_results;
pub use table::shown;

use crate::store::StoreError;

/// Something could not be written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ExportError {
    /// The sink failed.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The store failed while it was read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A query failed while its results were read.
    #[error(transparent)]
    Query(#[from] crate::store::QueryError),
    /// The graph cannot be said in the format.
    #[error("{0}")]
    Inexpressible(String),
    /// The format is not for results of this kind.
    #[error("{0} is not for this kind of result; use one of {1}")]
    OtherKind(ResultFormat, &'static str),
    /// The blank nodes are tangled so that naming them would take too long.
    #[error("the blank nodes of the graph cannot be named in a reasonable time: {0}")]
    Tangled(String),
}

/// Pairs of prefix and namespace.
pub type Prefixes<'a> = [(&'a str, &'a str)];

/// Writes quads in a format; formats without named graphs get the union of the graphs.
pub fn write(
    quads: Vec<Quad>,
    format: Format,
    prefixes: &Prefixes<'_>,
    writer: impl Write,
) -> Result<(), ExportError> {
    let quads = if format.has_graphs() { quads } else { union(quads) };
    let quads = canonical::sorted(quads)?;
    match format {
        Format::Turtle | Format::TriG if pretty::has_ring(&quads) => {
            stream::turtle(&quads, format, prefixes, writer)
        }
        Format::Turtle | Format::TriG => pretty::write(&quads, prefixes, writer),
        Format::NTriples | Format::NQuads => stream::lines(&quads, writer),
        Format::RdfXml => stream::rdf_xml(&quads, prefixes, writer),
        Format::JsonLd => nested(&quads, None, prefixes, writer),
        Format::JsonLdFlat => stream::json_ld(&quads, flat_prefixes(&quads, prefixes), writer),
    }
}

/// Writes as [`write`] does, but Turtle and TriG without nesting: for many quads about one node, which nesting is slow with.
pub fn write_flat(
    quads: Vec<Quad>,
    format: Format,
    prefixes: &Prefixes<'_>,
    writer: impl Write,
) -> Result<(), ExportError> {
    match format {
        Format::Turtle | Format::TriG => stream::turtle(&canonical::sorted(quads)?, format, prefixes, writer),
        _ => write(quads, format, prefixes, writer),
    }
}

/// Writes JSON-LD about one thing: it comes first, and what leads to it is nested in it.
pub fn write_about(
    thing: NamedNodeRef<'_>,
    quads: Vec<Quad>,
    prefixes: &Prefixes<'_>,
    writer: impl Write,
) -> Result<(), ExportError> {
    nested(&canonical::sorted(quads)?, Some(thing), prefixes, writer)
}

fn nested(
    quads: &[Quad],
    root: Option<NamedNodeRef<'_>>,
    prefixes: &Prefixes<'_>,
    writer: impl Write,
) -> Result<(), ExportError> {
    if json_ld::is_ambiguous(quads, prefixes) {
        return stream::json_ld(quads, &[], writer);
    }
    json_ld::write(quads, root, prefixes, writer)
}

/// No prefixes, if an IRI of the quads reads as if it had one.
fn flat_prefixes<'a, 'p>(quads: &[Quad], prefixes: &'a Prefixes<'p>) -> &'a Prefixes<'p> {
    if json_ld::is_ambiguous(quads, prefixes) { &[] } else { prefixes }
}

/// Writes quads as they come, without holding them: not sorted, each as often as it comes. Formats without named graphs
/// get the triples alone.
pub fn write_as_it_comes<W: Write>(
    quads: impl Iterator<Item = Result<Quad, StoreError>>,
    format: Format,
    prefixes: &Prefixes<'_>,
    writer: W,
) -> Result<W, ExportError> {
    let quads = quads.map(|quad| {
        let quad = quad?;
        let graph = if format.has_graphs() { quad.graph_name } else { GraphName::DefaultGraph };
        Ok(Quad { graph_name: graph, ..quad })
    });
    stream::serialize_all(quads, format, prefixes, writer)
}

fn union(mut quads: Vec<Quad>) -> Vec<Quad> {
    for quad in &mut quads {
        quad.graph_name = GraphName::DefaultGraph;
    }
    quads
}
