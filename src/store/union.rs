//! The union of graphs as default graph, each triple once.
//!
//! An RDF graph is a set, so a triple that two documents state is one triple of their union (RDF 1.1 Concepts, section
//! 3; SPARQL 1.1 Query, section 13.1). The evaluator's own union gives it once for each graph, which makes counts
//! wrong; this view does not.
//!
//! What is linked by `owl:sameAs` is one thing here: a pattern that asks of one of its IRIs finds what is said of all,
//! and the answer names it by one. The links themselves stay as they are.

mod links;

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use oxigraph::model::{GraphName, GraphNameRef, NamedNodeRef, NamedOrBlankNodeRef, Quad, Term, TermRef};
use oxigraph::store::{QuadIter, StorageError, Store};
use spareval::{InternalQuad, QueryableDataset};

use crate::vocab::owl;
use links::Links;

/// A store whose default graph is the union of graphs: of all, or of some.
pub(super) struct Union {
    store: Store,
    graphs: Option<Rc<HashSet<GraphName>>>,
    terms: Rc<RefCell<Terms>>,
    /// What is known of subjects and their properties: a label that every document repeats is put together once.
    known: RefCell<HashMap<Pattern, Rc<[Triple]>>>,
}

/// Most patterns whose matches are remembered.
const MOST_KNOWN: usize = 100_000;

/// Subject, predicate and object, where they are given.
type Pattern = [Option<u32>; 3];

type Triple = [u32; 3];

type Quads = Box<dyn Iterator<Item = Result<InternalQuad<u32>, StorageError>>>;

impl Union {
    /// The union of `graphs`, or of all; `links`: with what is linked as one.
    pub(super) fn new(store: Store, graphs: Option<&[GraphName]>, links: bool) -> Result<Self, StorageError> {
        let graphs = graphs.map(|graphs| Rc::new(graphs.iter().cloned().collect::<HashSet<_>>()));
        let within = |name: &GraphName| graphs.as_ref().is_none_or(|graphs| graphs.contains(name));
        let links = if links { Links::new(&store, within)? } else { Links::default() };
        let terms = Rc::new(RefCell::new(Terms { links, ..Terms::default() }));
        Ok(Self { store, graphs, terms, known: RefCell::default() })
    }

    /// The quads of a pattern, for each of the IRIs that its terms stand for.
    fn quads(&self, pattern: [Option<&u32>; 3], graph: Option<GraphNameRef<'_>>) -> Vec<QuadIter<'static>> {
        let terms = self.terms.borrow();
        let [subjects, predicates, objects] = pattern.map(|term| match term {
            Some(&term) => terms.members(term).into_iter().map(Some).collect(),
            None => vec![None],
        });
        let predicate = predicates.first().cloned().flatten();
        let both = subjects.iter().flat_map(|s| objects.iter().map(move |o| (s, o)));
        both.filter_map(|(s, o)| self.quads_of([s.as_ref(), predicate.as_ref(), o.as_ref()], graph)).collect()
    }

    /// The quads of a pattern; `None` for one that can match nothing.
    fn quads_of(
        &self,
        [subject, predicate, object]: [Option<&Term>; 3],
        graph: Option<GraphNameRef<'_>>,
    ) -> Option<QuadIter<'static>> {
        let subject = match subject {
            Some(Term::NamedNode(node)) => Some(NamedOrBlankNodeRef::from(node)),
            Some(Term::BlankNode(node)) => Some(NamedOrBlankNodeRef::from(node)),
            Some(Term::Literal(_)) => return None,
            None => None,
        };
        let predicate = match predicate {
            Some(Term::NamedNode(node)) => Some(NamedNodeRef::from(node)),
            Some(_) => return None,
            None => None,
        };
        Some(self.store.quads_for_pattern(subject, predicate, object.map(TermRef::from), graph))
    }
}

/// Where a pattern is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// In the default graph.
    Union,
    /// In one named graph.
    Graph(u32),
    /// In every named graph.
    Named,
}

impl Union {
    fn matches(
        &self,
        pattern: [Option<&u32>; 3],
        scope: Scope,
    ) -> impl Iterator<Item = Result<InternalQuad<u32>, StorageError>> + use<> {
        let union = scope == Scope::Union;
        let quads = match scope {
            Scope::Graph(name) => match self.terms.borrow().get(name).clone() {
                Term::NamedNode(name) => self.quads(pattern, Some(name.as_ref().into())),
                Term::BlankNode(name) => self.quads(pattern, Some(name.as_ref().into())),
                Term::Literal(_) => Vec::new(),
            },
            _ => self.quads(pattern, None),
        };
        let terms = Rc::clone(&self.terms);
        let graphs = self.graphs.clone().filter(|_| union);
        let mut seen = HashSet::new();
        let linked = !terms.borrow().links.is_empty();
        let [subject, _, object] = pattern.map(Option::<&u32>::copied);
        quads.into_iter().flatten().filter_map(move |quad| {
            let quad = match quad {
                Ok(quad) if graphs.as_ref().is_some_and(|g| !g.contains(&quad.graph_name)) => return None,
                Ok(quad) => terms.borrow_mut().intern(quad, subject, object),
                Err(error) => return Some(Err(error)),
            };
            let key = (quad.subject, quad.predicate, quad.object, quad.graph_name.filter(|_| !union));
            if linked && !union && !seen.insert(key) {
                return None;
            }
            if union {
                let new = seen.insert(key);
                return new.then_some(Ok(InternalQuad { graph_name: None, ..quad }));
            }
            quad.graph_name.is_some().then_some(Ok(quad))
        })
    }
}

impl QueryableDataset<'static> for Union {
    type InternalTerm = u32;
    type Error = StorageError;

    fn internal_quads_for_pattern(
        &self,
        subject: Option<&u32>,
        predicate: Option<&u32>,
        object: Option<&u32>,
        graph: Option<Option<&u32>>,
    ) -> impl Iterator<Item = Result<InternalQuad<u32>, StorageError>> + use<> {
        let pattern = [subject, predicate, object];
        let key = pattern.map(Option::<&u32>::copied);
        let scope = match graph {
            Some(None) => Scope::Union,
            Some(Some(&name)) => Scope::Graph(name),
            None => Scope::Named,
        };
        let remember = scope == Scope::Union && subject.is_some() && predicate.is_some();
        if let Some(known) = self.known.borrow().get(&key).filter(|_| remember) {
            let known = Rc::clone(known);
            return again(known);
        }
        let found = self.matches(pattern, scope);
        if !remember || self.known.borrow().len() >= MOST_KNOWN {
            return Box::new(found);
        }
        let found = found.map(|quad| quad.map(|quad| [quad.subject, quad.predicate, quad.object]));
        match found.collect::<Result<Rc<[_]>, _>>() {
            Ok(found) => {
                self.known.borrow_mut().insert(key, Rc::clone(&found));
                again(found)
            }
            Err(error) => Box::new(std::iter::once(Err(error))),
        }
    }

    fn internal_named_graphs(&self) -> impl Iterator<Item = Result<u32, StorageError>> + use<> {
        let terms = Rc::clone(&self.terms);
        self.store.named_graphs().map(move |name| Ok(terms.borrow_mut().exact(Term::from(name?))))
    }

    fn internalize_term(&self, term: Term) -> Result<u32, StorageError> {
        Ok(self.terms.borrow_mut().number(term))
    }

    fn externalize_term(&self, term: u32) -> Result<Term, StorageError> {
        Ok(self.terms.borrow().get(term).clone())
    }
}

/// Triples of the union that were put together before.
fn again(triples: Rc<[Triple]>) -> Quads {
    Box::new((0..triples.len()).map(move |n| {
        let [subject, predicate, object] = triples[n];
        Ok(InternalQuad { subject, predicate, object, graph_name: None })
    }))
}

/// Terms by number, in the order in which they came up.
#[derive(Default)]
struct Terms {
    numbers: HashMap<Rc<Term>, u32>,
    all: Vec<Rc<Term>>,
    links: Links,
}

impl Terms {
    fn get(&self, number: u32) -> &Term {
        &self.all[number as usize]
    }

    /// The terms that a number stands for.
    fn members(&self, number: u32) -> Vec<Term> {
        let term = self.get(number);
        match self.links.class(term) {
            // Only the first stands for all; another came up as part of a link.
            Some(class) if class.first().is_some_and(|first| term == &Term::from(first.clone())) => {
                class.iter().cloned().map(Term::from).collect()
            }
            _ => vec![term.clone()],
        }
    }

    /// The number of a term, or of the one that stands for it.
    fn number(&mut self, term: Term) -> u32 {
        let first = self.links.class(&term).and_then(|class| class.first()).cloned();
        self.exact(first.map_or(term, Term::from))
    }

    /// The number of a term itself.
    fn exact(&mut self, term: Term) -> u32 {
        if let Some(&number) = self.numbers.get(&term) {
            return number;
        }
        // More terms than this do not fit in memory.
        let number = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        let term = Rc::new(term);
        self.all.push(Rc::clone(&term));
        self.numbers.insert(term, number);
        number
    }

    /// A quad of a pattern with this subject and object. A link keeps its ends, save those that were asked for.
    fn intern(&mut self, quad: Quad, subject: Option<u32>, object: Option<u32>) -> InternalQuad<u32> {
        let link = quad.predicate == owl::SAME_AS && !self.links.is_empty();
        let mut end = |asked: Option<u32>, term: Term| match asked {
            Some(asked) if link => asked,
            _ if link => self.exact(term),
            _ => self.number(term),
        };
        let (subject, object) = (end(subject, quad.subject.into()), end(object, quad.object));
        InternalQuad {
            subject,
            predicate: self.number(quad.predicate.into()),
            object,
            graph_name: match quad.graph_name {
                GraphName::NamedNode(name) => Some(self.exact(name.into())),
                GraphName::BlankNode(name) => Some(self.exact(name.into())),
                GraphName::DefaultGraph => None,
            },
        }
    }
}
