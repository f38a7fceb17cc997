//! What a check asks of the data.

use oxigraph::model::{NamedNode, NamedNodeRef, NamedOrBlankNode, NamedOrBlankNodeRef, Term, TermRef};

use crate::store::{Store, StoreError};

/// A graph that is looked into. Terms come sorted, no two of them equal.
pub trait Data {
    /// The objects of a subject and predicate.
    fn objects(&self, subject: &Term, predicate: NamedNodeRef<'_>) -> Result<Vec<Term>, StoreError>;

    /// The subjects of a predicate and object.
    fn subjects(&self, predicate: NamedNodeRef<'_>, object: &Term) -> Result<Vec<Term>, StoreError>;

    /// Every predicate and object of a subject.
    fn about(&self, subject: &Term) -> Result<Vec<(NamedNode, Term)>, StoreError>;

    /// Every subject and object of a predicate.
    fn pairs(&self, predicate: NamedNodeRef<'_>) -> Result<Vec<(Term, Term)>, StoreError>;

    /// Every subject and predicate of an object.
    fn leading_to(&self, object: &Term) -> Result<Vec<(Term, NamedNode)>, StoreError>;
}

/// Puts what comes in no certain order in the order of its N-Triples, each once.
pub(super) fn sorted<T: ToString + PartialEq>(mut items: Vec<T>) -> Vec<T> {
    if items.len() > 1 {
        items.sort_by_cached_key(ToString::to_string);
        items.dedup();
    }
    items
}

/// As [`sorted`], for pairs.
pub(super) fn sorted_pairs<S: ToString + PartialEq, T: ToString + PartialEq>(
    mut items: Vec<(S, T)>,
) -> Vec<(S, T)> {
    if items.len() > 1 {
        items.sort_by_cached_key(|(left, right)| (left.to_string(), right.to_string()));
        items.dedup();
    }
    items
}

/// The term as a subject; literals are none.
pub(super) fn subject(term: &Term) -> Option<NamedOrBlankNodeRef<'_>> {
    match term {
        Term::NamedNode(node) => Some(node.as_ref().into()),
        Term::BlankNode(node) => Some(node.as_ref().into()),
        Term::Literal(_) => None,
    }
}

/// A store's graph is the union of its graphs.
impl Data for Store {
    fn objects(&self, subject: &Term, predicate: NamedNodeRef<'_>) -> Result<Vec<Term>, StoreError> {
        let Some(subject) = self::subject(subject) else { return Ok(Vec::new()) };
        let found = self.pattern(Some(subject), Some(predicate), None).map(|quad| Ok(quad?.object));
        Ok(sorted(found.collect::<Result<_, StoreError>>()?))
    }

    fn subjects(&self, predicate: NamedNodeRef<'_>, object: &Term) -> Result<Vec<Term>, StoreError> {
        let found = self.pattern(None, Some(predicate), Some(object.as_ref()));
        let found = found.map(|quad| Ok(term(quad?.subject)));
        Ok(sorted(found.collect::<Result<_, StoreError>>()?))
    }

    fn about(&self, subject: &Term) -> Result<Vec<(NamedNode, Term)>, StoreError> {
        let Some(subject) = self::subject(subject) else { return Ok(Vec::new()) };
        let found = self.pattern(Some(subject), None, None);
        let found = found.map(|quad| quad.map(|quad| (quad.predicate, quad.object)));
        Ok(sorted_pairs(found.collect::<Result<_, StoreError>>()?))
    }

    fn pairs(&self, predicate: NamedNodeRef<'_>) -> Result<Vec<(Term, Term)>, StoreError> {
        let found = self.pattern(None, Some(predicate), None);
        let found = found.map(|quad| quad.map(|quad| (term(quad.subject), quad.object)));
        Ok(sorted_pairs(found.collect::<Result<_, StoreError>>()?))
    }

    fn leading_to(&self, object: &Term) -> Result<Vec<(Term, NamedNode)>, StoreError> {
        let found = self.pattern(None, None, Some(TermRef::from(object)));
        let found = found.map(|quad| quad.map(|quad| (term(quad.subject), quad.predicate)));
        Ok(sorted_pairs(found.collect::<Result<_, StoreError>>()?))
    }
}

fn term(subject: NamedOrBlankNode) -> Term {
    subject.into()
}
