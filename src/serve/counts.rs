//! How much there is of what: read once for each state of the graph.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, PoisonError};

use oxigraph::model::{NamedNode, NamedNodeRef, NamedOrBlankNode, Quad, Term};
use rustc_hash::FxHashSet;

use super::Service;
use crate::store::StoreError;
use crate::vocab::visit::class;
use crate::vocab::{foaf, rdf};

/// Most examples of one class.
const EXAMPLES: usize = 5;

/// How much there is of what.
#[derive(Debug, Default)]
pub(super) struct Counts {
    /// Different triples.
    pub(super) triples: usize,
    /// Different things of which something is said.
    pub(super) entities: usize,
    /// Named graphs.
    pub(super) graphs: usize,
    /// Instances, by class.
    pub(super) classes: BTreeMap<NamedNode, usize>,
    /// Triples, by property.
    pub(super) properties: BTreeMap<NamedNode, usize>,
    /// Things that show what the data is like: visits, persons, documents.
    pub(super) examples: Vec<NamedNode>,
    /// What tells this graph from another, whatever the order of its quads.
    pub(super) fingerprint: u64,
}

/// The counts of the newest state that somebody asked about.
#[derive(Debug, Default)]
pub(super) struct Cache(Mutex<Option<(u64, Arc<Counts>)>>);

impl Service {
    /// The counts of the graph as it is now. Reads all of it if it has changed.
    pub(super) fn counts(&self) -> Result<Arc<Counts>, StoreError> {
        let generation = self.generation();
        let mut newest = self.counts.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, counts)) = newest.as_ref().filter(|(known, _)| *known == generation) {
            return Ok(Arc::clone(counts));
        }
        let counts = Arc::new(count(self)?);
        *newest = Some((generation, Arc::clone(&counts)));
        Ok(counts)
    }
}

/// The classes of which examples are given.
const SHOWN: [NamedNodeRef<'static>; 3] = [class::VISIT, foaf::PERSON, class::SOURCE_DOCUMENT];

fn count(service: &Service) -> Result<Counts, StoreError> {
    let store = &service.store;
    let mut counts = Counts { graphs: store.graph_names()?.len(), ..Counts::default() };
    let mut subjects = FxHashSet::default();
    for quad in store.quads() {
        let quad = quad?;
        counts.fingerprint = counts.fingerprint.wrapping_add(hash(&quad));
        subjects.insert(hash(&quad.subject));
        counts.properties.entry(quad.predicate).or_default();
    }
    counts.entities = subjects.len();
    drop(subjects);
    // A triple is often in several graphs. One property after the other, so that the triples of one are known at a time.
    for (property, number) in &mut counts.properties {
        let mut triples = FxHashSet::default();
        for quad in store.matching(None, Some(property.as_ref()), None) {
            let quad = quad?;
            triples.insert(hash(&(quad.subject, quad.object)));
        }
        *number = triples.len();
        counts.triples += triples.len();
    }
    count_classes(service, &mut counts)?;
    Ok(counts)
}

fn count_classes(service: &Service, counts: &mut Counts) -> Result<(), StoreError> {
    let mut instances = FxHashSet::default();
    let mut examples = SHOWN.map(|_| BTreeSet::<NamedNode>::new());
    for quad in service.store.matching(None, Some(rdf::TYPE), None) {
        let Quad { subject, object, .. } = quad?;
        let Term::NamedNode(class) = object else { continue };
        if !instances.insert(hash(&(&subject, &class))) {
            continue;
        }
        // Only what lies below the base can be looked at here.
        if let (Some(at), NamedOrBlankNode::NamedNode(node)) =
            (SHOWN.iter().position(|shown| class == *shown), subject)
            && node.as_str().starts_with(service.minter.base())
        {
            examples[at].insert(node);
            if examples[at].len() > EXAMPLES {
                examples[at].pop_last();
            }
        }
        *counts.classes.entry(class).or_default() += 1;
    }
    counts.examples = examples.into_iter().flatten().collect();
    Ok(())
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
