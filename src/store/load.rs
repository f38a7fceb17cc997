//! Loads: graphs replaced and removed, all together or not at all.

use std::collections::HashSet;

use oxigraph::model::{GraphNameRef, NamedNodeRef, Quad};
use oxigraph::store::Transaction;

use super::StoreError;

/// What a load did to one graph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The graph is new.
    Added,
    /// The graph was there with other quads.
    Replaced,
    /// The graph was there with the same quads; nothing was written.
    Unchanged,
}

/// A load in progress. Dropped without [`commit`](Self::commit), it leaves the store as it was.
pub struct Load<'s> {
    store: &'s oxigraph::store::Store,
    transaction: Transaction<'s>,
}

impl std::fmt::Debug for Load<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Load").finish_non_exhaustive()
    }
}

impl<'s> Load<'s> {
    pub(super) fn new(store: &'s oxigraph::store::Store) -> Result<Self, StoreError> {
        Ok(Self { store, transaction: store.start_transaction()? })
    }

    /// Makes `quads`, which all are in `graph`, the whole of it. Only the difference is written.
    pub fn replace_graph(
        &mut self,
        graph: NamedNodeRef<'_>,
        quads: impl IntoIterator<Item = Quad>,
    ) -> Result<Change, StoreError> {
        let new = quads.into_iter().collect::<HashSet<_>>();
        let known = self.transaction.contains_named_graph(graph)?;
        let old = if known { self.quads_of(graph)? } else { Vec::new() };
        let new = if known { as_stored(new)? } else { new };
        let (kept, gone): (Vec<_>, Vec<_>) = old.into_iter().partition(|quad| new.contains(quad));
        if known && gone.is_empty() && kept.len() == new.len() {
            return Ok(Change::Unchanged);
        }
        for quad in &gone {
            self.transaction.remove(quad);
        }
        let kept = kept.into_iter().collect::<HashSet<_>>();
        self.transaction.insert_named_graph(graph);
        self.transaction.extend(new.difference(&kept));
        Ok(if known { Change::Replaced } else { Change::Added })
    }

    /// Removes a graph, and tells whether it was there.
    pub fn remove_graph(&mut self, graph: NamedNodeRef<'_>) -> Result<bool, StoreError> {
        let known = self.transaction.contains_named_graph(graph)?;
        if known {
            self.transaction.remove_named_graph(graph)?;
        }
        Ok(known)
    }

    fn quads_of(&self, graph: NamedNodeRef<'_>) -> Result<Vec<Quad>, StoreError> {
        let graph = GraphNameRef::from(graph);
        Ok(self.transaction.quads_for_pattern(None, None, None, Some(graph)).collect::<Result<_, _>>()?)
    }

    /// Keeps what was loaded. When this returns, it is on disk.
    pub fn commit(self) -> Result<(), StoreError> {
        self.transaction.commit()?;
        #[cfg(feature = "rocksdb")]
        self.store.flush()?;
        let _ = self.store;
        Ok(())
    }
}

/// The quads as the store gives them back: it keeps numbers and times by value, so `+1` comes back as `1`.
fn as_stored(quads: HashSet<Quad>) -> Result<HashSet<Quad>, StoreError> {
    let scratch = oxigraph::store::Store::new()?;
    scratch.extend(quads)?;
    Ok(scratch.iter().collect::<Result<_, _>>()?)
}
