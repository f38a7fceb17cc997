//! How much there is of what.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use oxigraph::model::{Literal, NamedNode, NamedNodeRef, NamedOrBlankNode, Quad, Term};
use rustc_hash::FxHashSet;

use crate::store::{Store, StoreError};
use crate::vocab::visit::class;
use crate::vocab::{foaf, rdf, visit};

/// Most examples of one class.
const EXAMPLES: usize = 5;

/// How much there is of what.
#[derive(Debug, Default)]
pub struct Counts {
    /// Different triples.
    pub triples: usize,
    /// Different things of which something is said.
    pub entities: usize,
    /// Named graphs.
    pub graphs: usize,
    /// Instances, by class.
    pub classes: BTreeMap<NamedNode, usize>,
    /// Triples, by property.
    pub properties: BTreeMap<NamedNode, usize>,
    /// Things that show what the data is like: visits, persons, documents.
    pub examples: Vec<NamedNode>,
    /// The first and the last day, month or year of anything that happened or is planned.
    pub days: Option<(Literal, Literal)>,
    /// What tells this graph from another, whatever the order of its quads.
    pub fingerprint: u64,
}

/// The classes of which examples are given.
const SHOWN: [NamedNodeRef<'static>; 3] = [class::VISIT, foaf::PERSON, class::SOURCE_DOCUMENT];

/// Counts all of a graph; only things below the base are examples.
pub fn count(store: &Store, base: &str) -> Result<Counts, StoreError> {
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
    count_classes(store, base, &mut counts)?;
    counts.days = days(store)?;
    Ok(counts)
}

fn count_classes(store: &Store, base: &str, counts: &mut Counts) -> Result<(), StoreError> {
    let mut instances = FxHashSet::default();
    let mut examples = SHOWN.map(|_| BTreeSet::<NamedNode>::new());
    for quad in store.matching(None, Some(rdf::TYPE), None) {
        let Quad { subject, object, .. } = quad?;
        let Term::NamedNode(class) = object else { continue };
        if !instances.insert(hash(&(&subject, &class))) {
            continue;
        }
        // Only what lies below the base can be looked at here.
        if let (Some(at), NamedOrBlankNode::NamedNode(node)) =
            (SHOWN.iter().position(|shown| class == *shown), subject)
            && node.as_str().starts_with(base)
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

/// The first day and the last. Dates, months and years are in the order of their texts.
fn days(store: &Store) -> Result<Option<(Literal, Literal)>, StoreError> {
    let mut days = None::<(Literal, Literal)>;
    for property in [visit::START_DATE, visit::END_DATE] {
        for quad in store.matching(None, Some(property), None) {
            let Term::Literal(day) = quad?.object else { continue };
            let (first, last) = days.get_or_insert_with(|| (day.clone(), day.clone()));
            if day.value() < first.value() {
                *first = day;
            } else if day.value() > last.value() {
                *last = day;
            }
        }
    }
    Ok(days)
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
