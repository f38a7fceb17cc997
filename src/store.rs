//! The embedded store: in memory, or on disk in a folder.
//!
//! The only module that names `oxigraph::store` and `oxigraph::sparql`. A [`Load`] is one unit: all of it is
//! there after [`Load::commit`], flushed to disk, or nothing of it.

mod disk;
mod error;
mod graphs;
mod load;
mod query;
mod rdf;
mod syntax;
mod union;

use std::fs::File;
use std::sync::Arc;

use oxigraph::model::{GraphNameRef, NamedNode, NamedNodeRef, NamedOrBlankNode, Quad};

pub use error::{QueryError, StoreError};
pub use load::{Change, Load};
pub use oxigraph::sparql::QueryResults;
pub use query::{CancellationToken, QueryOptions, RequestDataset, check_update};
pub use rdf::{RdfError, parse_rdf};

/// A store of named graphs.
#[derive(Clone)]
pub struct Store {
    inner: oxigraph::store::Store,
    /// Whether it is in a folder.
    #[cfg(feature = "rocksdb")]
    on_disk: bool,
    /// Held as long as the store on disk is open.
    _lock: Option<Arc<File>>,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").finish_non_exhaustive()
    }
}

impl Store {
    /// A new, empty store in memory.
    pub fn in_memory() -> Result<Self, StoreError> {
        Ok(Self {
            inner: oxigraph::store::Store::new()?,
            #[cfg(feature = "rocksdb")]
            on_disk: false,
            _lock: None,
        })
    }

    /// Number of quads.
    pub fn len(&self) -> Result<usize, StoreError> {
        Ok(self.inner.len()?)
    }

    /// Whether there is no quad.
    pub fn is_empty(&self) -> Result<bool, StoreError> {
        Ok(self.inner.is_empty()?)
    }

    /// The names of the named graphs, sorted.
    pub fn graph_names(&self) -> Result<Vec<NamedNode>, StoreError> {
        let mut names = Vec::new();
        for name in self.inner.named_graphs() {
            if let NamedOrBlankNode::NamedNode(name) = name? {
                names.push(name);
            }
        }
        names.sort();
        Ok(names)
    }

    /// Whether there is a graph of this name.
    pub fn contains_graph(&self, name: NamedNodeRef<'_>) -> Result<bool, StoreError> {
        Ok(self.inner.contains_named_graph(name)?)
    }

    /// Every quad, in no certain order.
    pub fn quads(&self) -> impl Iterator<Item = Result<Quad, StoreError>> {
        self.inner.iter().map(|quad| quad.map_err(StoreError::from))
    }

    /// Every quad of a graph, in no certain order.
    pub fn quads_of(&self, graph: NamedNodeRef<'_>) -> impl Iterator<Item = Result<Quad, StoreError>> {
        let graph = GraphNameRef::from(graph);
        self.inner.quads_for_pattern(None, None, None, Some(graph)).map(|quad| quad.map_err(StoreError::from))
    }

    /// Begins a load. Nothing of it is there before it is committed.
    pub fn begin(&self) -> Result<Load<'_>, StoreError> {
        #[cfg(feature = "rocksdb")]
        if self.on_disk {
            return Load::on_disk(&self.inner);
        }
        Load::new(&self.inner)
    }
}
