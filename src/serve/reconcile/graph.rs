//! What is read of the graph while queries are answered: bounded in number and in time.

use std::cell::Cell;
use std::sync::Arc;

use oxigraph::model::{NamedNode, NamedNodeRef, Quad, Term, TermRef};
use tokio::time::Instant;

use super::index::{Index, Thing};
use super::path::{Path, Value};
use crate::serve::reference::REFERENCE;
use crate::serve::{Problem, Service};
use crate::store::Store;

/// Most quads that are read at one step from one node.
const STEP: usize = 500;

/// The graph and the index of its names, for one request.
pub(super) struct Graph<'s> {
    pub(super) service: &'s Service,
    pub(super) index: Arc<Index>,
    deadline: Instant,
    /// How many quads were read.
    read: Cell<usize>,
}

impl<'s> Graph<'s> {
    pub(super) fn new(service: &'s Service, index: Arc<Index>, deadline: Instant) -> Self {
        Self { service, index, deadline, read: Cell::new(0) }
    }

    /// Whether there is time left.
    pub(super) fn in_time(&self) -> Result<(), Problem> {
        if Instant::now() < self.deadline { Ok(()) } else { Err(Problem::timeout()) }
    }

    /// Quads of the graph, of the ontology and of the word lists, some of them if there are very many.
    pub(super) fn quads(
        &self,
        subject: Option<NamedNodeRef<'_>>,
        property: Option<NamedNodeRef<'_>>,
        object: Option<TermRef<'_>>,
    ) -> Result<Vec<Quad>, Problem> {
        let mut quads = Vec::new();
        for store in self.stores() {
            for quad in store.matching(subject, property, object).take(STEP) {
                quads.push(quad?);
            }
        }
        self.read.set(self.read.get() + quads.len() + 1);
        if self.read.get() > 1_000 {
            self.read.set(0);
            self.in_time()?;
        }
        Ok(quads)
    }

    fn stores(&self) -> impl Iterator<Item = &Store> {
        std::iter::once(&self.service.store).chain(REFERENCE.as_ref().ok())
    }

    /// The values that ways lead to from a thing under each of its names.
    pub(super) fn values(&self, thing: &Thing, ways: &[Path]) -> Result<Vec<Value>, Problem> {
        let mut values = std::collections::BTreeSet::new();
        for way in ways {
            values.extend(way.values(self, &thing.nodes)?);
        }
        Ok(values.into_iter().collect())
    }

    /// What a node is called: as the index has it, else by a label, else by the end of its IRI.
    pub(super) fn label(&self, node: &NamedNode) -> Result<String, Problem> {
        if let Some(thing) = self.index.thing(node.as_str()) {
            return Ok(thing.label.clone());
        }
        let labels = self.quads(Some(node.as_ref()), Some(crate::vocab::rdfs::LABEL), None)?;
        let mut labels = labels
            .into_iter()
            .filter_map(|quad| match quad.object {
                Term::Literal(label)
                    if label.language().is_none_or(|language| language.starts_with("en")) =>
                {
                    Some(label.destruct().0)
                }
                _ => None,
            })
            .collect::<Vec<_>>();
        labels.sort();
        let local = node.as_str().rsplit(['#', '/']).find(|part| !part.is_empty());
        Ok(labels.into_iter().next().unwrap_or_else(|| local.unwrap_or(node.as_str()).replace('_', " ")))
    }
}
