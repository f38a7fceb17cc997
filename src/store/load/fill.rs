//! The first load of a store on disk: written as sorted files that are taken in together at the end.

use std::collections::{BTreeMap, HashSet};

use oxigraph::model::{NamedNode, NamedNodeRef, Quad};
use oxigraph::store::{BulkLoader, Store};

use super::{Change, remove, replace};
use crate::store::StoreError;

/// How many quads wait before they are handed on.
const MOST: usize = 300_000;

/// A load into an empty store. Nothing of it is there before it is committed.
pub(super) struct Fill<'s> {
    store: &'s Store,
    bulk: BulkLoader<'s>,
    /// The graphs so far; `None` for one that was handed on.
    graphs: BTreeMap<NamedNode, Option<HashSet<Quad>>>,
    waiting: usize,
    /// What graphs that were handed on became later: they are changed at the end.
    late: BTreeMap<NamedNode, Option<HashSet<Quad>>>,
}

impl<'s> Fill<'s> {
    pub(super) fn new(store: &'s Store) -> Self {
        let graphs = BTreeMap::new();
        Self { store, bulk: store.bulk_loader(), graphs, waiting: 0, late: BTreeMap::new() }
    }

    pub(super) fn replace_graph(
        &mut self,
        graph: NamedNodeRef<'_>,
        quads: impl IntoIterator<Item = Quad>,
    ) -> Result<Change, StoreError> {
        let new = quads.into_iter().collect::<HashSet<_>>();
        let change = match self.graphs.get_mut(&graph.into_owned()) {
            Some(Some(old)) if *old == new => Change::Unchanged,
            Some(Some(old)) => {
                self.waiting = self.waiting + new.len() - old.len();
                *old = new;
                Change::Replaced
            }
            Some(None) => {
                self.late.insert(graph.into_owned(), Some(new));
                Change::Replaced
            }
            None => {
                self.waiting += new.len();
                self.graphs.insert(graph.into_owned(), Some(new));
                Change::Added
            }
        };
        if self.waiting > MOST {
            self.hand_on()?;
        }
        Ok(change)
    }

    pub(super) fn remove_graph(&mut self, graph: NamedNodeRef<'_>) -> bool {
        let graph = graph.into_owned();
        match self.graphs.get(&graph) {
            Some(Some(old)) => {
                self.waiting -= old.len();
                self.graphs.remove(&graph);
                true
            }
            Some(None) => self.late.insert(graph, None).is_none_or(|before| before.is_some()),
            None => false,
        }
    }

    fn hand_on(&mut self) -> Result<(), StoreError> {
        let graphs = self.graphs.iter_mut().filter_map(|(name, quads)| {
            // Only a graph with quads comes into being by them.
            let quads = quads.take_if(|quads| !quads.is_empty())?;
            Some((name, quads))
        });
        self.bulk.load_quads(graphs.flat_map(|(_, quads)| quads))?;
        self.waiting = 0;
        Ok(())
    }

    pub(super) fn commit(mut self) -> Result<(), StoreError> {
        self.hand_on()?;
        self.bulk.commit()?;
        let empty = self.graphs.into_iter().filter_map(|(name, quads)| Some((name, Some(quads?))));
        self.late.extend(empty);
        if self.late.is_empty() {
            return Ok(());
        }
        let mut transaction = self.store.start_transaction()?;
        for (graph, quads) in self.late {
            match quads {
                Some(quads) => {
                    replace(&mut transaction, graph.as_ref(), quads)?;
                }
                None => {
                    remove(&mut transaction, graph.as_ref())?;
                }
            }
        }
        Ok(transaction.commit()?)
    }
}
