//! Ways from a thing to what is known of it: properties one after the other, forwards or backwards.

use std::collections::BTreeSet;

use oxigraph::model::{NamedNode, NamedOrBlankNode, Term, TermRef};

use super::graph::Graph;
use crate::serve::Problem;
use crate::vocab::{PREFIXES, xsd};

/// Most steps of a way.
const STEPS: usize = 5;
/// Most values that a step leads to.
const VALUES: usize = 1_000;

/// One step, by a property or against it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Step {
    property: NamedNode,
    backwards: bool,
}

/// A way, as SPARQL writes paths: `^visit:person/visit:country`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Path(Vec<Step>);

/// A term that can be sorted and kept once.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Value(pub(super) Term);

impl Ord for Value {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let key = |term: &Term| match term {
            Term::NamedNode(node) => (0, node.as_str().to_owned(), String::new()),
            Term::BlankNode(node) => (1, node.as_str().to_owned(), String::new()),
            // Codes of other systems come last.
            Term::Literal(literal) => {
                let plain = literal.datatype() == xsd::STRING || literal.language().is_some();
                (if plain { 2 } else { 3 }, literal.value().to_owned(), literal.to_string())
            }
        };
        key(&self.0).cmp(&key(&other.0))
    }
}

impl PartialOrd for Value {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Path {
    /// A way of properties with the usual prefixes, or of IRIs in angle brackets.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut steps = Vec::new();
        let mut rest = text;
        loop {
            let backwards = rest.starts_with('^');
            let one = rest.strip_prefix('^').unwrap_or(rest);
            let (property, after) = if let Some(iri) = one.strip_prefix('<') {
                let (iri, after) = iri.split_once('>')?;
                (iri.to_owned(), after)
            } else {
                let (name, after) = one.split_at(one.find('/').unwrap_or(one.len()));
                (long(name)?, after)
            };
            steps.push(Step { property: NamedNode::new(property).ok()?, backwards });
            match after.strip_prefix('/') {
                Some(after) if steps.len() < STEPS => rest = after,
                None if after.is_empty() => return Some(Self(steps)),
                _ => return None,
            }
        }
    }

    /// Where the way leads from some nodes: sorted, each once.
    pub(super) fn values(&self, graph: &Graph<'_>, from: &[NamedNode]) -> Result<BTreeSet<Value>, Problem> {
        let start = from.iter().cloned().map(|node| Value(node.into())).collect();
        walk(graph, start, self.0.iter().map(|step| (step, step.backwards)))
    }

    /// From where the way leads to some values.
    pub(super) fn sources(
        &self,
        graph: &Graph<'_>,
        values: BTreeSet<Value>,
    ) -> Result<BTreeSet<Value>, Problem> {
        walk(graph, values, self.0.iter().rev().map(|step| (step, !step.backwards)))
    }
}

fn walk<'s>(
    graph: &Graph<'_>,
    start: BTreeSet<Value>,
    steps: impl Iterator<Item = (&'s Step, bool)>,
) -> Result<BTreeSet<Value>, Problem> {
    let mut at = start;
    for (step, backwards) in steps {
        let mut next = BTreeSet::new();
        for Value(term) in &at {
            if next.len() >= VALUES {
                break;
            }
            next.extend(go(graph, term, step, backwards)?.into_iter().map(Value));
        }
        at = next;
    }
    Ok(at)
}

fn go(graph: &Graph<'_>, from: &Term, step: &Step, backwards: bool) -> Result<Vec<Term>, Problem> {
    let property = Some(step.property.as_ref());
    if backwards {
        let quads = graph.quads(None, property, Some(TermRef::from(from)))?;
        return Ok(quads.into_iter().map(|quad| Term::from(quad.subject)).collect());
    }
    let Term::NamedNode(node) = from else { return Ok(Vec::new()) };
    Ok(graph.quads(Some(node.as_ref()), property, None)?.into_iter().map(|quad| quad.object).collect())
}

/// The node that a value is, if it is one with a name.
pub(super) fn node(value: &Value) -> Option<&NamedNode> {
    match &value.0 {
        Term::NamedNode(node) => Some(node),
        _ => None,
    }
}

/// Whether a subject has a name.
pub(super) fn named(subject: NamedOrBlankNode) -> Option<NamedNode> {
    match subject {
        NamedOrBlankNode::NamedNode(node) => Some(node),
        NamedOrBlankNode::BlankNode(_) => None,
    }
}

/// The IRI that a name with a prefix stands for.
fn long(name: &str) -> Option<String> {
    let (prefix, local) = name.split_once(':')?;
    let plain = |c: char| c.is_alphanumeric() || "-_.".contains(c);
    let (_, space) = PREFIXES.iter().find(|(known, _)| *known == prefix)?;
    (!local.is_empty() && local.chars().all(plain)).then(|| format!("{space}{local}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_are_read_or_refused() {
        let way = Path::parse("^visit:person/visit:country").expect("a way");
        assert_eq!(way.0.len(), 2);
        assert!(way.0[0].backwards && !way.0[1].backwards);
        assert_eq!(Path::parse("^<urn:a>/<urn:b>").expect("a way").0.len(), 2);
        for wrong in
            ["", "/", "^", "a:b", "visit:", "visit:a/", "visit:a|visit:b", "<urn:a", "<a b>", "visit:a b"]
        {
            assert_eq!(Path::parse(wrong), None, "{wrong}");
        }
        assert_eq!(Path::parse(&["visit:place"; 6].join("/")), None);
        assert_eq!(Path::parse(&"^".repeat(100_000)), None);
    }
}
