//! Property paths: their reading, and where they lead.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use oxigraph::model::{NamedNode, NamedNodeRef, Term};

use super::data::Data;
use super::graph::Graph;
use crate::store::StoreError;
use crate::vocab::{rdf, sh};

/// Deeper paths are refused.
const DEEPEST: usize = 50;

/// A property path.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Path {
    /// A property.
    Property(NamedNode),
    /// A path backwards.
    Inverse(Box<Self>),
    /// One path after the other.
    Sequence(Vec<Self>),
    /// One of several paths.
    Alternative(Vec<Self>),
    /// A path taken any number of times.
    ZeroOrMore(Box<Self>),
    /// A path taken once or more.
    OneOrMore(Box<Self>),
    /// A path taken at most once.
    ZeroOrOne(Box<Self>),
}

/// As SPARQL writes it.
impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.show(&ToString::to_string))
    }
}

impl Path {
    /// The path as SPARQL writes it, its IRIs written by `iri`.
    pub fn show(&self, iri: &impl Fn(&NamedNode) -> String) -> String {
        let inner = |path: &Self| match path {
            Self::Property(_) => path.show(iri),
            _ => format!("({})", path.show(iri)),
        };
        let joined = |paths: &[Self], by: &str| paths.iter().map(inner).collect::<Vec<_>>().join(by);
        match self {
            Self::Property(property) => iri(property),
            Self::Inverse(path) => format!("^{}", inner(path)),
            Self::Sequence(paths) => joined(paths, "/"),
            Self::Alternative(paths) => joined(paths, "|"),
            Self::ZeroOrMore(path) => format!("{}*", inner(path)),
            Self::OneOrMore(path) => format!("{}+", inner(path)),
            Self::ZeroOrOne(path) => format!("{}?", inner(path)),
        }
    }

    /// Reads the path that a node of a shapes graph stands for.
    pub(super) fn read(graph: &Graph, node: &Term) -> Result<Self, String> {
        read(graph, node, 0)
    }

    /// Where the path leads from a node: each term once, in order.
    pub(super) fn follow<D: Data>(&self, data: &D, from: &Term) -> Result<Vec<Term>, StoreError> {
        self.step(data, from, true)
    }

    fn step<D: Data>(&self, data: &D, from: &Term, ahead: bool) -> Result<Vec<Term>, StoreError> {
        match self {
            Self::Property(property) if ahead => data.objects(from, property.as_ref()),
            Self::Property(property) => data.subjects(property.as_ref(), from),
            Self::Inverse(path) => path.step(data, from, !ahead),
            Self::Sequence(paths) => sequence(paths, data, from, ahead),
            Self::Alternative(paths) => {
                let mut found = Found::default();
                for path in paths {
                    found.extend(path.step(data, from, ahead)?);
                }
                Ok(found.terms())
            }
            Self::ZeroOrMore(path) => closure(path, data, vec![from.clone()], ahead),
            Self::OneOrMore(path) => closure(path, data, path.step(data, from, ahead)?, ahead),
            Self::ZeroOrOne(path) => {
                let mut found = Found::default();
                found.extend(path.step(data, from, ahead)?);
                found.extend([from.clone()]);
                Ok(found.terms())
            }
        }
    }
}

/// Terms by their N-Triples, each once.
#[derive(Default)]
struct Found(BTreeMap<String, Term>);

impl Found {
    /// Adds terms and gives back those that are new.
    fn extend(&mut self, terms: impl IntoIterator<Item = Term>) -> Vec<Term> {
        let mut new = Vec::new();
        for term in terms {
            if self.0.insert(term.to_string(), term.clone()).is_none() {
                new.push(term);
            }
        }
        new
    }

    fn terms(self) -> Vec<Term> {
        self.0.into_values().collect()
    }
}

fn sequence<D: Data>(paths: &[Path], data: &D, from: &Term, ahead: bool) -> Result<Vec<Term>, StoreError> {
    let mut at = vec![from.clone()];
    let count = paths.len();
    for n in 0..count {
        let path = &paths[if ahead { n } else { count - 1 - n }];
        let mut found = Found::default();
        for node in &at {
            found.extend(path.step(data, node, ahead)?);
        }
        at = found.terms();
    }
    Ok(at)
}

/// What can be reached from `start`, itself among it, by taking the path again and again.
fn closure<D: Data>(path: &Path, data: &D, start: Vec<Term>, ahead: bool) -> Result<Vec<Term>, StoreError> {
    let mut found = Found::default();
    let mut open = found.extend(start);
    while let Some(node) = open.pop() {
        open.extend(found.extend(path.step(data, &node, ahead)?));
    }
    Ok(found.terms())
}

fn read(graph: &Graph, node: &Term, depth: usize) -> Result<Path, String> {
    if depth > DEEPEST {
        return Err(format!("a path of more than {DEEPEST} parts within each other"));
    }
    let below = |node: &Term| read(graph, node, depth + 1).map(Box::new);
    match node {
        Term::NamedNode(property) => return Ok(Path::Property(property.clone())),
        Term::Literal(text) => return Err(format!("{text} is not a path")),
        Term::BlankNode(_) => {}
    }
    if !objects(graph, node, rdf::FIRST).is_empty() {
        return Ok(Path::Sequence(several(graph, node, depth)?));
    }
    let kinds = [
        sh::INVERSE_PATH,
        sh::ALTERNATIVE_PATH,
        sh::ZERO_OR_MORE_PATH,
        sh::ONE_OR_MORE_PATH,
        sh::ZERO_OR_ONE_PATH,
    ];
    let found = kinds
        .into_iter()
        .flat_map(|kind| objects(graph, node, kind).into_iter().map(move |value| (kind, value)));
    let found = found.collect::<Vec<_>>();
    let [(kind, value)] = found.as_slice() else {
        return Err(
            "a path that is neither a property, a list, nor one of sh:inversePath, sh:alternativePath, \
                    sh:zeroOrMorePath, sh:oneOrMorePath, sh:zeroOrOnePath"
                .to_owned(),
        );
    };
    Ok(match *kind {
        kind if kind == sh::INVERSE_PATH => Path::Inverse(below(value)?),
        kind if kind == sh::ALTERNATIVE_PATH => Path::Alternative(several(graph, value, depth)?),
        kind if kind == sh::ZERO_OR_MORE_PATH => Path::ZeroOrMore(below(value)?),
        kind if kind == sh::ONE_OR_MORE_PATH => Path::OneOrMore(below(value)?),
        _ => Path::ZeroOrOne(below(value)?),
    })
}

fn several(graph: &Graph, node: &Term, depth: usize) -> Result<Vec<Path>, String> {
    let members = list(graph, node).filter(|members| members.len() > 1);
    let members = members.ok_or("a path that is not a list of two or more paths")?;
    members.iter().map(|member| read(graph, member, depth + 1)).collect()
}

/// The members of a list; nothing if it is none.
pub(super) fn list(graph: &Graph, start: &Term) -> Option<Vec<Term>> {
    let mut members = Vec::new();
    let mut seen = BTreeSet::new();
    let mut node = start.clone();
    while node != Term::from(rdf::NIL) {
        let (first, rest) = (objects(graph, &node, rdf::FIRST), objects(graph, &node, rdf::REST));
        let ([first], [rest]) = (first.as_slice(), rest.as_slice()) else { return None };
        if !seen.insert(node.to_string()) {
            return None;
        }
        members.push(first.clone());
        node = rest.clone();
    }
    Some(members)
}

/// The objects in a graph in memory, which cannot fail.
pub(super) fn objects(graph: &Graph, subject: &Term, predicate: NamedNodeRef<'_>) -> Vec<Term> {
    graph.objects(subject, predicate).unwrap_or_default()
}
