//! What accepted links make one, whatever the way from one to the other.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use oxigraph::model::{NamedNode, NamedOrBlankNode, Term};

use super::links::{Decisions, Pair, Verdict, pair};
use crate::store::{Store, StoreError};
use crate::vocab::owl;

/// Links between IRIs, and the classes that they make.
#[derive(Debug, Clone, Default)]
pub struct Classes {
    /// Classes of which somebody said that they are two, the smaller number first.
    apart: BTreeSet<(usize, usize)>,
    near: BTreeMap<NamedNode, BTreeSet<NamedNode>>,
    class: BTreeMap<NamedNode, usize>,
}

impl Classes {
    /// The classes of links: those that a store has from elsewhere, and those that were accepted.
    pub fn new(store: &Store, decisions: &Decisions) -> Result<Self, StoreError> {
        let mut links = BTreeSet::<Pair>::new();
        for quad in store.matching(None, Some(owl::SAME_AS), None) {
            let quad = quad?;
            if let (NamedOrBlankNode::NamedNode(a), Term::NamedNode(b)) = (quad.subject, quad.object) {
                let two = pair(a, b);
                // A link that was decided on is as was decided last.
                if !decisions.all.contains_key(&two) {
                    links.insert(two);
                }
            }
        }
        let accepted = decisions.all.iter().filter(|(_, decision)| decision.verdict == Verdict::Accept);
        links.extend(accepted.map(|(pair, _)| pair.clone()));
        let mut classes = Self::of(links);
        let rejected = decisions.all.iter().filter(|(_, decision)| decision.verdict == Verdict::Reject);
        for ((a, b), _) in rejected {
            let (a, b) = (classes.own(a), classes.own(b));
            classes.apart.insert((a.min(b), a.max(b)));
        }
        Ok(classes)
    }

    /// The class of an IRI, which may be one of its own.
    fn own(&mut self, iri: &NamedNode) -> usize {
        let next = self.near.len() + self.class.len();
        *self.class.entry(iri.clone()).or_insert(next)
    }

    fn of(links: BTreeSet<Pair>) -> Self {
        let mut near = BTreeMap::<NamedNode, BTreeSet<NamedNode>>::new();
        for (a, b) in links {
            near.entry(a.clone()).or_default().insert(b.clone());
            near.entry(b).or_default().insert(a);
        }
        let mut classes = Self { apart: BTreeSet::new(), near, class: BTreeMap::new() };
        let members = classes.near.keys().cloned().collect::<Vec<_>>();
        for (number, member) in members.iter().enumerate() {
            if !classes.class.contains_key(member) {
                for reached in classes.reached(member).into_keys() {
                    classes.class.insert(reached, number);
                }
            }
        }
        classes
    }

    /// The class of an IRI; nothing if it is linked to nothing.
    pub fn class(&self, iri: &NamedNode) -> Option<usize> {
        self.class.get(iri).copied()
    }

    /// Whether two are one.
    pub fn are_one(&self, a: &NamedNode, b: &NamedNode) -> bool {
        a == b || self.class(a).is_some_and(|class| self.class(b) == Some(class))
    }

    /// Whether somebody said that two are two, or that two are that are one with them.
    pub fn are_two(&self, a: &NamedNode, b: &NamedNode) -> bool {
        let (a, b) = (self.class(a), self.class(b));
        a.zip(b).is_some_and(|(a, b)| self.apart.contains(&(a.min(b), a.max(b))))
    }

    /// The shortest way from one to another over links, with both; nothing if there is none.
    pub fn way(&self, from: &NamedNode, to: &NamedNode) -> Vec<NamedNode> {
        let before = self.reached(from);
        let mut way = Vec::new();
        let mut at = before.contains_key(to).then_some(to);
        while let Some(here) = at {
            way.push(here.clone());
            at = before.get(here).and_then(Option::as_ref);
        }
        way.reverse();
        way
    }

    /// All that can be reached, each with what comes before it on the way.
    fn reached(&self, from: &NamedNode) -> BTreeMap<NamedNode, Option<NamedNode>> {
        let mut before = BTreeMap::from([(from.clone(), None)]);
        let mut next = VecDeque::from([from.clone()]);
        while let Some(here) = next.pop_front() {
            for there in self.near.get(&here).into_iter().flatten() {
                if !before.contains_key(there) {
                    before.insert(there.clone(), Some(here.clone()));
                    next.push_back(there.clone());
                }
            }
        }
        before
    }
}
