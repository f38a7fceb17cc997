//! How much there is of what: read once for each state of the graph.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, PoisonError};

use oxigraph::model::{NamedNode, NamedOrBlankNode, Term};
use rustc_hash::FxHashSet;

use super::Service;
use crate::store::StoreError;
use crate::vocab::rdf;
use crate::vocab::visit::class;

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

fn count(service: &Service) -> Result<Counts, StoreError> {
    let mut counts = Counts { graphs: service.store.graph_names()?.len(), ..Counts::default() };
    let (mut triples, mut subjects) = (FxHashSet::default(), FxHashSet::default());
    let shown = [class::VISIT, foaf_person(), class::SOURCE_DOCUMENT];
    let mut examples = shown.map(|_| BTreeSet::<NamedNode>::new());
    for quad in service.store.quads() {
        let quad = quad?;
        counts.fingerprint = counts.fingerprint.wrapping_add(hash(&quad));
        if !triples.insert(hash(&(&quad.subject, &quad.predicate, &quad.object))) {
            continue;
        }
        subjects.insert(hash(&quad.subject));
        *counts.properties.entry(quad.predicate.clone()).or_default() += 1;
        if quad.predicate != rdf::TYPE {
            continue;
        }
        let Term::NamedNode(class) = quad.object else { continue };
        if let (Some(at), NamedOrBlankNode::NamedNode(node)) =
            (shown.iter().position(|shown| class == *shown), quad.subject)
        {
            examples[at].insert(node);
            if examples[at].len() > EXAMPLES {
                examples[at].pop_last();
            }
        }
        *counts.classes.entry(class).or_default() += 1;
    }
    counts.triples = triples.len();
    counts.entities = subjects.len();
    counts.examples = examples.into_iter().flatten().collect();
    Ok(counts)
}

fn foaf_person() -> oxigraph::model::NamedNodeRef<'static> {
    crate::vocab::foaf::PERSON
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
