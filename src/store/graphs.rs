//! Whole graphs, as the Graph Store Protocol reads and writes them, and patterns of quads.

use oxigraph::model::{
    BlankNodeRef, GraphName, GraphNameRef, NamedNode, NamedNodeRef, NamedOrBlankNodeRef, Quad, QuadRef,
    TermRef,
};
use oxigraph::store::StorageError;

use super::{Store, StoreError};

impl Store {
    /// The quads with this subject, predicate and object, where they are given, of every graph, in no certain order.
    pub fn matching(
        &self,
        subject: Option<NamedNodeRef<'_>>,
        predicate: Option<NamedNodeRef<'_>>,
        object: Option<TermRef<'_>>,
    ) -> impl Iterator<Item = Result<Quad, StoreError>> + use<> {
        let subject = subject.map(NamedOrBlankNodeRef::from);
        self.inner
            .quads_for_pattern(subject, predicate, object, None)
            .map(|quad| quad.map_err(StoreError::from))
    }

    /// As [`matching`](Self::matching), of subjects that may be blank nodes.
    pub fn pattern(
        &self,
        subject: Option<NamedOrBlankNodeRef<'_>>,
        predicate: Option<NamedNodeRef<'_>>,
        object: Option<TermRef<'_>>,
    ) -> impl Iterator<Item = Result<Quad, StoreError>> + use<> {
        self.inner
            .quads_for_pattern(subject, predicate, object, None)
            .map(|quad| quad.map_err(StoreError::from))
    }

    /// The quads about a blank node, of every graph, in no certain order.
    pub fn about_blank(
        &self,
        node: BlankNodeRef<'_>,
    ) -> impl Iterator<Item = Result<Quad, StoreError>> + use<> {
        self.inner
            .quads_for_pattern(Some(node.into()), None, None, None)
            .map(|quad| quad.map_err(StoreError::from))
    }

    /// Every quad of a graph, which may be the default graph.
    pub fn quads_in(
        &self,
        graph: GraphNameRef<'_>,
    ) -> impl Iterator<Item = Result<Quad, StoreError>> + use<> {
        self.inner.quads_for_pattern(None, None, None, Some(graph)).map(|quad| quad.map_err(StoreError::from))
    }

    /// Whether a graph is there; the default graph always is.
    pub fn has_graph(&self, graph: GraphNameRef<'_>) -> Result<bool, StoreError> {
        Ok(match graph {
            GraphNameRef::NamedNode(name) => self.inner.contains_named_graph(name)?,
            GraphNameRef::BlankNode(name) => self.inner.contains_named_graph(name)?,
            GraphNameRef::DefaultGraph => true,
        })
    }

    /// Adds quads to a graph, or makes them the whole of it, and tells whether the graph is new. Nothing is kept if `keep`
    /// says no.
    pub fn write_graph(
        &self,
        graph: &GraphName,
        quads: &[Quad],
        replace: bool,
        keep: impl FnOnce() -> bool,
    ) -> Result<bool, StoreError> {
        let new = !self.has_graph(graph.as_ref())?;
        let mut transaction = self.inner.start_transaction()?;
        if replace {
            transaction.clear_graph(graph.as_ref())?;
        }
        match graph.as_ref() {
            GraphNameRef::NamedNode(name) => transaction.insert_named_graph(name),
            GraphNameRef::BlankNode(name) => transaction.insert_named_graph(name),
            GraphNameRef::DefaultGraph => {}
        }
        for quad in quads {
            transaction.insert(QuadRef { graph_name: graph.as_ref(), ..quad.as_ref() });
        }
        if !keep() {
            return Err(StoreError::GivenUp);
        }
        transaction.commit()?;
        self.flush()?;
        Ok(new)
    }

    /// Adds quads, each to the graph it names; `none` names the default graph.
    pub fn extend_exact(&self, quads: Vec<Quad>, none: &NamedNode) -> Result<(), StoreError> {
        let exact = |quad: Quad| match &quad.graph_name {
            GraphName::NamedNode(name) if name == none => {
                Quad { graph_name: GraphName::DefaultGraph, ..quad }
            }
            _ => quad,
        };
        Ok(self.inner.extend(quads.into_iter().map(exact))?)
    }

    /// Removes a graph, or empties the default graph, and tells whether it was there. Nothing is if `keep` says no.
    pub fn delete_graph(
        &self,
        graph: GraphNameRef<'_>,
        keep: impl FnOnce() -> bool,
    ) -> Result<bool, StoreError> {
        let known = self.has_graph(graph)?;
        let mut transaction = self.inner.start_transaction()?;
        match graph {
            GraphNameRef::NamedNode(name) => transaction.remove_named_graph(name)?,
            GraphNameRef::BlankNode(name) => transaction.remove_named_graph(name)?,
            GraphNameRef::DefaultGraph => transaction.clear_graph(graph)?,
        }
        if !keep() {
            return Err(StoreError::GivenUp);
        }
        transaction.commit()?;
        self.flush()?;
        Ok(known)
    }

    /// Writes what was committed to disk, where the store is there.
    #[cfg(feature = "rocksdb")]
    pub(super) fn flush(&self) -> Result<(), StorageError> {
        self.inner.flush()
    }

    /// A graph in memory is nowhere else.
    #[cfg(not(feature = "rocksdb"))]
    #[expect(clippy::unused_self, clippy::unnecessary_wraps, reason = "stores on disk need them")]
    pub(super) fn flush(&self) -> Result<(), StorageError> {
        Ok(())
    }
}
