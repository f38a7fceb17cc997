//! What is one under several IRIs: links by `owl:sameAs`, and the IRI that stands for all of them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use oxigraph::model::{GraphName, NamedNode, NamedNodeRef, NamedOrBlankNode, Term};
use oxigraph::store::{StorageError, Store};

use crate::vocab::owl;

/// The IRIs that are linked, in classes.
#[derive(Debug, Default)]
pub(super) struct Links {
    /// The class of each.
    of: HashMap<NamedNode, usize>,
    /// The members of each class; the first stands for all.
    classes: Vec<Vec<NamedNode>>,
}

impl Links {
    /// The links of a store, or of some of its graphs. Of each class the first IRI, by the alphabet, of which anything
    /// else is said stands for all.
    pub(super) fn new(store: &Store, in_graph: impl Fn(&GraphName) -> bool) -> Result<Self, StorageError> {
        let mut parents = BTreeMap::<NamedNode, NamedNode>::new();
        for quad in store.quads_for_pattern(None, Some(owl::SAME_AS), None, None) {
            let quad = quad?;
            if let (NamedOrBlankNode::NamedNode(a), Term::NamedNode(b)) = (quad.subject, quad.object)
                && in_graph(&quad.graph_name)
            {
                let (a, b) = (root(&mut parents, &a), root(&mut parents, &b));
                if a != b {
                    let (first, second) = if a < b { (a, b) } else { (b, a) };
                    parents.insert(second, first);
                }
            }
        }
        let mut classes = BTreeMap::<NamedNode, BTreeSet<NamedNode>>::new();
        for member in parents.keys().cloned().collect::<Vec<_>>() {
            classes.entry(root(&mut parents, &member)).or_default().insert(member);
        }
        let mut links = Self::default();
        for members in classes.into_values().filter(|members| members.len() > 1) {
            let mut members = members.into_iter().collect::<Vec<_>>();
            if let Some(at) = members.iter().position(|member| is_described(store, member.as_ref())) {
                members[..=at].rotate_right(1);
            }
            links.of.extend(members.iter().cloned().map(|member| (member, links.classes.len())));
            links.classes.push(members);
        }
        Ok(links)
    }

    /// The members of the class of a term, the one that stands for all first.
    pub(super) fn class(&self, term: &Term) -> Option<&[NamedNode]> {
        let Term::NamedNode(node) = term else { return None };
        self.of.get(node).map(|&class| self.classes[class].as_slice())
    }

    pub(super) fn is_empty(&self) -> bool {
        self.classes.is_empty()
    }
}

impl crate::store::Store {
    /// What is one under several IRIs: those of each, the one that stands for all first.
    pub fn same(&self) -> Result<Vec<Vec<NamedNode>>, crate::store::StoreError> {
        Ok(Links::new(&self.inner, |_| true)?.classes)
    }
}

/// The first of those that a node is one with.
fn root(parents: &mut BTreeMap<NamedNode, NamedNode>, node: &NamedNode) -> NamedNode {
    let mut at = node.clone();
    while let Some(parent) = parents.get(&at).filter(|parent| **parent != at) {
        at = parent.clone();
    }
    // What was gone through leads there at once from now on.
    parents.insert(node.clone(), at.clone());
    parents.entry(at.clone()).or_insert_with(|| at.clone());
    at
}

/// Whether a store says more of a node than what it is linked to.
fn is_described(store: &Store, node: NamedNodeRef<'_>) -> bool {
    let quads = store.quads_for_pattern(Some(node.into()), None, None, None);
    quads.filter_map(Result::ok).any(|quad| quad.predicate != owl::SAME_AS)
}
