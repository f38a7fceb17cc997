//! A graph in memory that keeps literals as they are written, which a store does not: it has one type for all integers.

use oxigraph::model::{BlankNode, NamedNode, NamedNodeRef, NamedOrBlankNode, Term};
use rustc_hash::FxHashMap;

use super::data::{Data, sorted, sorted_pairs};
use crate::store::StoreError;

/// Where a triple's three parts are, in the order of one index.
type Row = [u32; 3];

/// A set of triples with an index for each way to look them up. Terms are numbered.
#[derive(Debug, Default)]
pub struct Graph {
    terms: Vec<Term>,
    numbers: FxHashMap<Term, u32>,
    /// Subject, predicate, object.
    spo: Vec<Row>,
    /// Predicate, object, subject.
    pos: Vec<Row>,
    /// Object, subject, predicate.
    osp: Vec<Row>,
    /// The number of the source in which a term was first a subject.
    sources: FxHashMap<u32, u32>,
}

impl Graph {
    /// Adds a triple from the source of this number; no two sources share a blank node. Lookups see it after
    /// [`ready`](Self::ready).
    pub fn add(&mut self, subject: NamedOrBlankNode, predicate: NamedNode, object: Term, source: u32) {
        let subject = self.number(apart(subject.into(), source));
        let (predicate, object) = (self.number(predicate.into()), self.number(apart(object, source)));
        self.sources.entry(subject).or_insert(source);
        self.spo.push([subject, predicate, object]);
    }

    /// Makes the indexes.
    #[must_use]
    pub fn ready(mut self) -> Self {
        self.spo.sort_unstable();
        self.spo.dedup();
        self.pos = self.spo.iter().map(|&[s, p, o]| [p, o, s]).collect();
        self.pos.sort_unstable();
        self.osp = self.spo.iter().map(|&[s, p, o]| [o, s, p]).collect();
        self.osp.sort_unstable();
        self
    }

    /// How many triples there are.
    pub fn len(&self) -> usize {
        self.spo.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.spo.is_empty()
    }

    /// The number of the source in which a term was first a subject.
    pub fn source(&self, subject: &Term) -> Option<u32> {
        self.sources.get(self.numbers.get(subject)?).copied()
    }

    /// Every triple, in no certain order.
    pub(super) fn triples(&self) -> impl Iterator<Item = (&Term, &Term, &Term)> {
        self.spo.iter().map(|row| (self.term(row[0]), self.term(row[1]), self.term(row[2])))
    }

    fn number(&mut self, term: Term) -> u32 {
        let next = u32::try_from(self.terms.len()).unwrap_or(u32::MAX);
        if let Some(&number) = self.numbers.get(&term) {
            return number;
        }
        self.terms.push(term.clone());
        self.numbers.insert(term, next);
        next
    }

    fn of(&self, term: &Term) -> Option<u32> {
        self.numbers.get(term).copied()
    }

    fn of_predicate(&self, predicate: NamedNodeRef<'_>) -> Option<u32> {
        self.of(&predicate.into_owned().into())
    }

    fn term(&self, number: u32) -> &Term {
        &self.terms[number as usize]
    }

    fn named(&self, number: u32) -> Option<NamedNode> {
        match self.term(number) {
            Term::NamedNode(node) => Some(node.clone()),
            _ => None,
        }
    }
}

/// The term, under a name of the source's own if it is a blank node.
fn apart(term: Term, source: u32) -> Term {
    match term {
        Term::BlankNode(node) if source > 0 => {
            BlankNode::new_unchecked(format!("{}s{source}", node.as_str())).into()
        }
        term => term,
    }
}

/// The rows that begin with these numbers.
fn rows<'g>(index: &'g [Row], start: &[u32]) -> &'g [Row] {
    let from = index.partition_point(|row| row[..start.len()] < *start);
    let rest = &index[from..];
    &rest[..rest.partition_point(|row| row[..start.len()] == *start)]
}

impl Data for Graph {
    fn objects(&self, subject: &Term, predicate: NamedNodeRef<'_>) -> Result<Vec<Term>, StoreError> {
        let (Some(subject), Some(predicate)) = (self.of(subject), self.of_predicate(predicate)) else {
            return Ok(Vec::new());
        };
        let found = rows(&self.spo, &[subject, predicate]).iter().map(|row| self.term(row[2]).clone());
        Ok(sorted(found.collect()))
    }

    fn subjects(&self, predicate: NamedNodeRef<'_>, object: &Term) -> Result<Vec<Term>, StoreError> {
        let (Some(predicate), Some(object)) = (self.of_predicate(predicate), self.of(object)) else {
            return Ok(Vec::new());
        };
        let found = rows(&self.pos, &[predicate, object]).iter().map(|row| self.term(row[2]).clone());
        Ok(sorted(found.collect()))
    }

    fn about(&self, subject: &Term) -> Result<Vec<(NamedNode, Term)>, StoreError> {
        let Some(subject) = self.of(subject) else { return Ok(Vec::new()) };
        let found = rows(&self.spo, &[subject]).iter();
        let found = found.filter_map(|row| Some((self.named(row[1])?, self.term(row[2]).clone())));
        Ok(sorted_pairs(found.collect()))
    }

    fn pairs(&self, predicate: NamedNodeRef<'_>) -> Result<Vec<(Term, Term)>, StoreError> {
        let Some(predicate) = self.of_predicate(predicate) else { return Ok(Vec::new()) };
        let found = rows(&self.pos, &[predicate]).iter();
        let found = found.map(|row| (self.term(row[2]).clone(), self.term(row[1]).clone()));
        Ok(sorted_pairs(found.collect()))
    }

    fn leading_to(&self, object: &Term) -> Result<Vec<(Term, NamedNode)>, StoreError> {
        let Some(object) = self.of(object) else { return Ok(Vec::new()) };
        let found = rows(&self.osp, &[object]).iter();
        let found = found.filter_map(|row| Some((self.term(row[1]).clone(), self.named(row[2])?)));
        Ok(sorted_pairs(found.collect()))
    }
}
