//! The report of a check as RDF: a `sh:ValidationReport`.

use oxigraph::model::{BlankNode, GraphName, Literal, NamedNodeRef, NamedOrBlankNode, Quad, Term};

use super::finding::Finding;
use super::origin::Origin;
use super::path::Path;
use crate::vocab::{oa, prov, rdf, sh};

/// A report that is being written: the same findings give the same quads.
///
/// Its nodes are blank, as the nodes of paths have to be, and numbered as they come.
#[derive(Debug, Default)]
pub struct Report {
    quads: Vec<Quad>,
    results: usize,
    paths: usize,
}

impl Report {
    /// Adds one finding, and where its focus node comes from.
    pub fn add_finding(&mut self, finding: &Finding, origin: Option<&Origin>) {
        self.results += 1;
        let path = finding.path.as_ref().map(|path| self.path(path));
        let result = NamedOrBlankNode::from(result(self.results));
        self.add(&result, rdf::TYPE, sh::VALIDATION_RESULT);
        self.add(&result, sh::FOCUS_NODE, finding.focus.clone());
        if let Some(path) = path {
            self.add(&result, sh::RESULT_PATH, path);
        }
        if let Some(value) = &finding.value {
            self.add(&result, sh::VALUE, value.clone());
        }
        self.add(&result, sh::SOURCE_CONSTRAINT_COMPONENT, finding.component);
        self.add(&result, sh::SOURCE_SHAPE, finding.shape.clone());
        self.add(&result, sh::RESULT_SEVERITY, finding.severity.iri());
        for message in &finding.messages {
            self.add(&result, sh::RESULT_MESSAGE, message.clone());
        }
        if let Some(origin) = origin {
            self.add(&result, prov::HAD_PRIMARY_SOURCE, origin.document.clone());
            if let Some(evidence) = &origin.evidence {
                self.add(&result, oa::HAS_TARGET, evidence.clone());
            }
        }
    }

    /// The whole report, its own node first.
    pub fn finish(self) -> Vec<Quad> {
        let report = NamedOrBlankNode::from(BlankNode::new_unchecked("report"));
        let mut whole = Self::default();
        whole.add(&report, rdf::TYPE, sh::VALIDATION_REPORT);
        whole.add(&report, sh::CONFORMS, Literal::from(self.results == 0));
        for n in 1..=self.results {
            whole.add(&report, sh::RESULT, result(n));
        }
        whole.quads.extend(self.quads);
        whole.quads
    }

    fn add(&mut self, subject: &NamedOrBlankNode, predicate: NamedNodeRef<'_>, object: impl Into<Term>) {
        self.quads.push(Quad::new(subject.clone(), predicate, object, GraphName::DefaultGraph));
    }

    fn blank(&mut self) -> NamedOrBlankNode {
        self.paths += 1;
        BlankNode::new_unchecked(format!("path{}", self.paths)).into()
    }

    fn path(&mut self, path: &Path) -> Term {
        let (kind, below) = match path {
            Path::Property(property) => return property.clone().into(),
            Path::Sequence(paths) => return self.list(paths),
            Path::Alternative(paths) => (sh::ALTERNATIVE_PATH, self.list(paths)),
            Path::Inverse(path) => (sh::INVERSE_PATH, self.path(path)),
            Path::ZeroOrMore(path) => (sh::ZERO_OR_MORE_PATH, self.path(path)),
            Path::OneOrMore(path) => (sh::ONE_OR_MORE_PATH, self.path(path)),
            Path::ZeroOrOne(path) => (sh::ZERO_OR_ONE_PATH, self.path(path)),
        };
        let node = self.blank();
        self.add(&node, kind, below);
        node.into()
    }

    fn list(&mut self, paths: &[Path]) -> Term {
        let mut rest = Term::from(rdf::NIL);
        for path in paths.iter().rev() {
            let first = self.path(path);
            let node = self.blank();
            self.add(&node, rdf::FIRST, first);
            self.add(&node, rdf::REST, rest);
            rest = node.into();
        }
        rest
    }
}

/// The node of a result.
fn result(number: usize) -> BlankNode {
    BlankNode::new_unchecked(format!("result{number}"))
}
