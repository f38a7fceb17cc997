//! Loads: graphs replaced and removed, all together or not at all.

#[cfg(feature = "rocksdb")]
mod fill;

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
    way: Way<'s>,
}

/// How a load is written.
enum Way<'s> {
    /// As the changes of one transaction.
    Change(Transaction<'s>),
    /// As a whole, into a store on disk that is empty.
    #[cfg(feature = "rocksdb")]
    Fill(fill::Fill<'s>),
}

impl std::fmt::Debug for Load<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Load").finish_non_exhaustive()
    }
}

impl<'s> Load<'s> {
    /// A load of changes.
    pub(super) fn new(store: &'s oxigraph::store::Store) -> Result<Self, StoreError> {
        Ok(Self { store, way: Way::Change(store.start_transaction()?) })
    }

    /// A load into a store on disk, which is many times faster where that is empty.
    #[cfg(feature = "rocksdb")]
    pub(super) fn on_disk(store: &'s oxigraph::store::Store) -> Result<Self, StoreError> {
        let vacant = store.is_empty()? && store.named_graphs().next().is_none();
        if vacant { Ok(Self { store, way: Way::Fill(fill::Fill::new(store)) }) } else { Self::new(store) }
    }

    /// Makes `quads`, which all are in `graph`, the whole of it. Only the difference is written.
    pub fn replace_graph(
        &mut self,
        graph: NamedNodeRef<'_>,
        quads: impl IntoIterator<Item = Quad>,
    ) -> Result<Change, StoreError> {
        match &mut self.way {
            Way::Change(transaction) => replace(transaction, graph, quads),
            #[cfg(feature = "rocksdb")]
            Way::Fill(fill) => fill.replace_graph(graph, quads),
        }
    }

    /// Removes a graph, and tells whether it was there.
    pub fn remove_graph(&mut self, graph: NamedNodeRef<'_>) -> Result<bool, StoreError> {
        match &mut self.way {
            Way::Change(transaction) => remove(transaction, graph),
            #[cfg(feature = "rocksdb")]
            Way::Fill(fill) => Ok(fill.remove_graph(graph)),
        }
    }

    /// Keeps what was loaded. When this returns, it is on disk.
    pub fn commit(self) -> Result<(), StoreError> {
        match self.way {
            Way::Change(transaction) => transaction.commit()?,
            #[cfg(feature = "rocksdb")]
            Way::Fill(fill) => fill.commit()?,
        }
        #[cfg(feature = "rocksdb")]
        self.store.flush()?;
        let _ = self.store;
        Ok(())
    }
}

fn replace(
    transaction: &mut Transaction<'_>,
    graph: NamedNodeRef<'_>,
    quads: impl IntoIterator<Item = Quad>,
) -> Result<Change, StoreError> {
    let new = quads.into_iter().collect::<HashSet<_>>();
    let known = transaction.contains_named_graph(graph)?;
    let old = if known { quads_of(transaction, graph)? } else { Vec::new() };
    let new = if known { as_stored(new)? } else { new };
    let (kept, gone): (Vec<_>, Vec<_>) = old.into_iter().partition(|quad| new.contains(quad));
    if known && gone.is_empty() && kept.len() == new.len() {
        return Ok(Change::Unchanged);
    }
    for quad in &gone {
        transaction.remove(quad);
    }
    let kept = kept.into_iter().collect::<HashSet<_>>();
    transaction.insert_named_graph(graph);
    transaction.extend(new.difference(&kept));
    Ok(if known { Change::Replaced } else { Change::Added })
}

fn remove(transaction: &mut Transaction<'_>, graph: NamedNodeRef<'_>) -> Result<bool, StoreError> {
    let known = transaction.contains_named_graph(graph)?;
    if known {
        transaction.remove_named_graph(graph)?;
    }
    Ok(known)
}

fn quads_of(transaction: &Transaction<'_>, graph: NamedNodeRef<'_>) -> Result<Vec<Quad>, StoreError> {
    let graph = GraphNameRef::from(graph);
    Ok(transaction.quads_for_pattern(None, None, None, Some(graph)).collect::<Result<_, _>>()?)
}

/// The quads as the store gives them back: it keeps numbers and times by value, so `+1` comes back as `1`.
fn as_stored(quads: HashSet<Quad>) -> Result<HashSet<Quad>, StoreError> {
    let scratch = oxigraph::store::Store::new()?;
    scratch.extend(quads)?;
    Ok(scratch.iter().collect::<Result<_, _>>()?)
}
