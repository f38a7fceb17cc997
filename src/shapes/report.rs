//! The report of a check as RDF: a `sh:ValidationReport`.

use std::collections::{BTreeMap, BTreeSet};

use oxigraph::model::{BlankNode, GraphName, Literal, NamedNode, NamedNodeRef, NamedOrBlankNode, Quad, Term};

use super::finding::Finding;
use super::origin::Origin;
use super::path::Path;
use crate::text::sha256;
use crate::vocab::{oa, prov, rdf, sh};

/// A report that is being written.
///
/// Equal findings give equal reports: a result is named by what it says, so that two reports can be compared, and a finding
/// that comes twice is told once. Only the nodes of paths are blank, as they have to be.
#[derive(Debug, Default)]
pub struct Report {
    quads: Vec<Quad>,
    results: BTreeSet<String>,
    /// The nodes of the paths that came up.
    paths: BTreeMap<Path, Term>,
    blanks: usize,
}

impl Report {
    /// Adds one finding, and where its focus node comes from.
    pub fn add_finding(&mut self, finding: &Finding, origin: Option<&Origin>) {
        let name = sha256(&told(finding));
        if !self.results.insert(name.clone()) {
            return;
        }
        let path = finding.path.as_ref().map(|path| self.path(path));
        let result = node("result", &name);
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

    /// The whole report.
    pub fn finish(mut self) -> Vec<Quad> {
        let results = std::mem::take(&mut self.results);
        let all = results.iter().map(String::as_str).collect::<Vec<_>>().join(" ");
        let report = node("report", &sha256(&all));
        self.add(&report, rdf::TYPE, sh::VALIDATION_REPORT);
        self.add(&report, sh::CONFORMS, Literal::from(results.is_empty()));
        for name in &results {
            self.add(&report, sh::RESULT, Term::from(node("result", name)));
        }
        self.quads
    }

    fn add(&mut self, subject: &NamedOrBlankNode, predicate: NamedNodeRef<'_>, object: impl Into<Term>) {
        self.quads.push(Quad::new(subject.clone(), predicate, object, GraphName::DefaultGraph));
    }

    fn blank(&mut self) -> NamedOrBlankNode {
        self.blanks += 1;
        BlankNode::new_unchecked(format!("path{}", self.blanks)).into()
    }

    /// The node of a path, the same for equal paths.
    fn path(&mut self, path: &Path) -> Term {
        if let Some(known) = self.paths.get(path) {
            return known.clone();
        }
        let node = self.new_path(path);
        self.paths.insert(path.clone(), node.clone());
        node
    }

    fn new_path(&mut self, path: &Path) -> Term {
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

/// All that makes a finding this one.
fn told(finding: &Finding) -> String {
    let path = finding.path.as_ref().map(ToString::to_string).unwrap_or_default();
    let value = finding.value.as_ref().map(ToString::to_string).unwrap_or_default();
    let severity = finding.severity.iri();
    format!("{} {path} {value} {} {} {severity}", finding.focus, finding.component, finding.shape)
}

/// A node of the report, which is of no web.
fn node(kind: &str, name: &str) -> NamedOrBlankNode {
    NamedNode::new_unchecked(format!("urn:x-visitgraph:{kind}:{name:.32}")).into()
}
