//! The triples of a thing and those that lead to it.

use std::collections::{BTreeMap, BTreeSet};

use oxigraph::model::{BlankNode, NamedNode, NamedOrBlankNode, Quad, Term};

use super::{LeftOut, Sources};
use crate::export::Line;
use crate::mint::{Aspect, Minter};
use crate::store::StoreError;
use crate::vocab::owl;

/// Most names of one thing.
const NAMES: usize = 100;
/// Most quads that are read in each direction.
const READ: usize = 10_000;
/// Most values of one property, or links by it, that are given.
const VALUES: usize = 250;
/// Most graphs that are named for one triple.
const GRAPHS: usize = 10;
/// Most quads of fragments and blank nodes.
const PARTS: usize = 2_000;

/// What is said of a thing.
pub(super) struct Gathered {
    pub(super) names: Vec<NamedNode>,
    pub(super) outgoing: Vec<Quad>,
    pub(super) parts: Vec<Quad>,
    pub(super) incoming: Vec<Quad>,
    pub(super) left_out: Vec<LeftOut>,
}

impl Gathered {
    pub(super) fn new(sources: Sources<'_>, minter: &Minter, iri: &NamedNode) -> Result<Self, StoreError> {
        let names = names(sources, iri)?;
        let mut left_out = Vec::new();
        let (mut outgoing, mut incoming) = (Vec::new(), Vec::new());
        let (mut more_out, mut more_in) = (false, false);
        for name in &names {
            let room = READ.saturating_sub(outgoing.len());
            let (quads, more) = sources.read(Some(name.as_ref()), None, None, room)?;
            more_out |= more;
            outgoing.extend(quads);
            let room = READ.saturating_sub(incoming.len());
            let (quads, more) = sources.read(None, None, Some(name.as_ref()), room)?;
            more_in |= more;
            incoming.extend(quads);
        }
        let fragments = fragments(minter, &names, outgoing.iter().chain(&incoming));
        let mut parts = Parts { sources, seen: BTreeSet::new(), quads: Vec::new() };
        for fragment in fragments {
            parts.add(&fragment)?;
            let room = READ.saturating_sub(incoming.len());
            let (quads, more) = sources.read(None, None, Some(fragment.as_ref()), room)?;
            more_in |= more;
            incoming.extend(quads);
        }
        parts.blank_nodes(&outgoing)?;
        // A link from one of the thing's own nodes stands there already.
        incoming.retain(|quad| !is_own(&names, &quad.subject));
        Ok(Self {
            outgoing: cut(outgoing, more_out, false, &mut left_out),
            incoming: cut(incoming, more_in, true, &mut left_out),
            parts: sorted(parts.quads),
            names,
            left_out,
        })
    }

    pub(super) fn is_empty(&self) -> bool {
        self.outgoing.is_empty() && self.parts.is_empty() && self.incoming.is_empty()
    }
}

/// The names of a thing, linked by `owl:sameAs` whichever way: the one asked for, then the others, sorted.
fn names(sources: Sources<'_>, iri: &NamedNode) -> Result<Vec<NamedNode>, StoreError> {
    let mut known = BTreeSet::from([iri.clone()]);
    let mut open = vec![iri.clone()];
    while let Some(name) = open.pop() {
        let (from, _) = sources.read(Some(name.as_ref()), Some(owl::SAME_AS), None, NAMES)?;
        let (to, _) = sources.read(None, Some(owl::SAME_AS), Some(name.as_ref()), NAMES)?;
        let from = from.into_iter().filter_map(|quad| match quad.object {
            Term::NamedNode(other) => Some(other),
            _ => None,
        });
        let to = to.into_iter().filter_map(|quad| match quad.subject {
            NamedOrBlankNode::NamedNode(other) => Some(other),
            NamedOrBlankNode::BlankNode(_) => None,
        });
        for other in from.chain(to) {
            if known.len() < NAMES && known.insert(other.clone()) {
                open.push(other);
            }
        }
    }
    known.remove(iri);
    Ok(std::iter::once(iri.clone()).chain(known).collect())
}

/// The fragments of a thing: those that are minted, and those it leads to or that lead to it.
fn fragments<'a>(
    minter: &Minter,
    names: &[NamedNode],
    quads: impl Iterator<Item = &'a Quad>,
) -> BTreeSet<NamedNode> {
    let resolved = names.iter().filter_map(|name| minter.resolve(name.as_str()));
    let mut fragments = resolved
        .filter(|minted| minted.aspect.is_none())
        .flat_map(|minted| Aspect::ALL.map(|aspect| minter.mint_aspect(&minted.resource, aspect)))
        .collect::<BTreeSet<_>>();
    for quad in quads {
        let subject = match &quad.subject {
            NamedOrBlankNode::NamedNode(node) => Some(node),
            NamedOrBlankNode::BlankNode(_) => None,
        };
        let object = match &quad.object {
            Term::NamedNode(node) => Some(node),
            _ => None,
        };
        let of_it = |node: &&NamedNode| names.iter().any(|name| is_fragment(node, name));
        fragments.extend([subject, object].into_iter().flatten().filter(of_it).cloned());
    }
    fragments
}

fn is_fragment(node: &NamedNode, of: &NamedNode) -> bool {
    node.as_str().strip_prefix(of.as_str()).is_some_and(|rest| rest.starts_with('#'))
}

fn is_own(names: &[NamedNode], node: &NamedOrBlankNode) -> bool {
    match node {
        NamedOrBlankNode::NamedNode(node) => names.iter().any(|name| node == name || is_fragment(node, name)),
        NamedOrBlankNode::BlankNode(_) => false,
    }
}

/// What is said of fragments and blank nodes.
struct Parts<'a> {
    sources: Sources<'a>,
    seen: BTreeSet<String>,
    quads: Vec<Quad>,
}

impl Parts<'_> {
    fn add(&mut self, fragment: &NamedNode) -> Result<(), StoreError> {
        let room = PARTS.saturating_sub(self.quads.len());
        let (quads, _) = self.sources.read(Some(fragment.as_ref()), None, None, room)?;
        self.blank_nodes(&quads)?;
        self.quads.extend(quads);
        Ok(())
    }

    /// Adds the blank nodes that quads lead to, and those that these lead to.
    fn blank_nodes(&mut self, quads: &[Quad]) -> Result<(), StoreError> {
        let mut open = blank_objects(quads);
        while let Some(node) = open.pop() {
            let room = PARTS.saturating_sub(self.quads.len());
            if room == 0 || !self.seen.insert(node.as_str().to_owned()) {
                continue;
            }
            for store in self.sources.stores {
                let found = store.about_blank(node.as_ref()).take(room).collect::<Result<Vec<_>, _>>()?;
                open.extend(blank_objects(&found));
                self.quads.extend(found);
            }
        }
        Ok(())
    }
}

fn blank_objects(quads: &[Quad]) -> Vec<BlankNode> {
    let objects = quads.iter().filter_map(|quad| match &quad.object {
        Term::BlankNode(node) => Some(node.clone()),
        _ => None,
    });
    objects.collect()
}

/// Quads in order, each once.
pub(super) fn sorted(mut quads: Vec<Quad>) -> Vec<Quad> {
    quads.sort_by_cached_key(|quad| Line(quad).to_string());
    quads.dedup();
    quads
}

/// Quads in the order of their properties, of each as many as are given, each triple with the first of its graphs.
fn cut(quads: Vec<Quad>, more: bool, incoming: bool, left_out: &mut Vec<LeftOut>) -> Vec<Quad> {
    let mut properties = BTreeMap::<NamedNode, Vec<Quad>>::new();
    for quad in sorted(quads) {
        properties.entry(quad.predicate.clone()).or_default().push(quad);
    }
    let mut kept = Vec::new();
    for (property, quads) in properties {
        let triples = quads.chunk_by(|a, b| a.subject == b.subject && a.object == b.object);
        let mut found = 0;
        for graphs in triples {
            if found < VALUES {
                kept.extend(graphs.iter().take(GRAPHS).cloned());
            }
            found += 1;
        }
        if found > VALUES || more {
            let given = found.min(VALUES);
            left_out.push(LeftOut { property, incoming, given, found, more });
        }
    }
    kept
}
