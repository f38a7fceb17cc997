//! Visit facts to RDF: pure, total, one document at a time.
//!
//! Each document becomes one named graph that says where it comes from: the document, the run of this program that
//! made the graph (its version, not the time of day), and for each fact an assertion with the passages that carry
//! it. Three things are kept apart: that the document says so (`visit:Assertion`), what somebody did
//! (`visit:Happening`), what somebody said (`visit:Content`). There are no blank nodes: every node has an IRI of
//! [`mint`](crate::mint).

mod classify;
mod engagement;
mod evidence;
mod party;
mod place;
mod sink;
mod source;
mod statement;
mod treaty;
mod visit;

use oxigraph::model::{NamedNode, Quad};

use crate::authority::Authorities;
use crate::facts::Document;
use crate::mint::{Minter, Resource, document_key};
use sink::Sink;

pub use treaty::map_treaties;

/// What one document says, as a named graph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentGraph {
    /// The document's key.
    pub key: String,
    /// The name of the graph.
    pub name: NamedNode,
    /// Its quads: no two equal, in the order of their N-Quads lines.
    pub quads: Vec<Quad>,
}

/// Maps a document. `name` is the name of the file it came from, its key if it brings no other.
///
/// The same document gives the same quads on every run and machine.
pub fn map(minter: &Minter, document: &Document, name: &str) -> DocumentGraph {
    map_with(minter, Authorities::builtin(), document, name)
}

/// Maps a document as [`map`] does, with links to the concepts of other lists.
pub fn map_with(
    minter: &Minter,
    authorities: &Authorities,
    document: &Document,
    name: &str,
) -> DocumentGraph {
    let key = document_key(&document.source, name);
    let graph = minter.mint(&Resource::Graph { document: key.clone() });
    let mut sink = Sink::new(minter, authorities, (key, graph));
    source::describe(&mut sink, &document.source);
    let keys = visit::keys(&document.visits);
    for (visit, key) in document.visits.iter().zip(&keys) {
        visit::describe(&mut sink, visit, key);
    }
    sink.finish()
}
