//! Shapes, read from their graph. What is not of SHACL Core, or not as SHACL asks, is refused by its name.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;

use oxigraph::model::{Literal, NamedNode, NamedNodeRef, Term};

use super::finding::Severity;
use super::graph::Graph;
use super::near::nearest;
use super::path::{Path, objects};
use super::shape::{Number, Shape, Shapes, Target};
use crate::vocab::{owl, rdf, rdfs, sh};

mod parameter;

/// Something in a shapes graph that is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The node that it stands on.
    pub node: Term,
    /// What is wrong.
    pub message: String,
    /// The term that was likely meant.
    pub meant: Option<&'static str>,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.node, self.message)
    }
}

/// The properties by which a shape says what it is about.
const TARGETS: [NamedNodeRef<'_>; 4] =
    [sh::TARGET_CLASS, sh::TARGET_NODE, sh::TARGET_SUBJECTS_OF, sh::TARGET_OBJECTS_OF];

/// Reads all shapes of a graph.
pub(super) fn read(graph: &Graph) -> Result<Shapes, Vec<Refused>> {
    let mut reader = Reader { graph, numbers: HashMap::new(), open: Vec::new(), refused: Vec::new() };
    reader.refuse_unknown();
    for node in reader.starts() {
        reader.shape(&node);
    }
    let mut shapes = Vec::new();
    // Reading a shape may bring up others.
    while let Some(node) = reader.open.get(shapes.len()).cloned() {
        let shape = reader.read(&node);
        shapes.push(shape);
    }
    if reader.refused.is_empty() { Ok(Shapes { shapes }) } else { Err(reader.refused) }
}

struct Reader<'g> {
    graph: &'g Graph,
    /// The numbers of the shapes that came up.
    numbers: HashMap<Term, Number>,
    /// The shapes that came up, by number.
    open: Vec<Term>,
    refused: Vec<Refused>,
}

impl Reader<'_> {
    fn objects(&self, node: &Term, property: NamedNodeRef<'_>) -> Vec<Term> {
        objects(self.graph, node, property)
    }

    fn refuse(&mut self, node: &Term, message: impl Into<String>) {
        self.refused.push(Refused { node: node.clone(), message: message.into(), meant: None });
    }

    /// The number of a shape, which is read if it was not.
    fn shape(&mut self, node: &Term) -> Number {
        if let Some(&number) = self.numbers.get(node) {
            return number;
        }
        let number = self.open.len();
        self.numbers.insert(node.clone(), number);
        self.open.push(node.clone());
        number
    }

    /// Refuses each term of SHACL's namespace that is not of SHACL Core.
    fn refuse_unknown(&mut self) {
        let known = sh::ALL.iter().map(|term| term.iri.as_str()).collect::<BTreeSet<_>>();
        let mut unknown = BTreeMap::new();
        for (subject, predicate, object) in self.graph.triples() {
            let class = (*predicate == Term::from(rdf::TYPE)).then_some(object);
            for term in [Some(predicate), class].into_iter().flatten() {
                let Term::NamedNode(term) = term else { continue };
                let name = term.as_str().strip_prefix(sh::NAMESPACE);
                if let Some(name) = name.filter(|_| !known.contains(term.as_str())) {
                    unknown.entry((subject.to_string(), name.to_owned())).or_insert(subject);
                }
            }
            if *predicate == Term::from(owl::IMPORTS) {
                unknown.entry((subject.to_string(), String::new())).or_insert(subject);
            }
        }
        for ((_, name), node) in unknown {
            let message = if name.is_empty() {
                "owl:imports is not followed; give the files that are meant".to_owned()
            } else {
                format!("sh:{name} is not of SHACL Core, and would go unchecked")
            };
            self.refused.push(Refused { node: node.clone(), message, meant: nearest(&name) });
        }
    }

    /// The nodes that are shapes by their class, or by having a target or a constraint.
    fn starts(&self) -> Vec<Term> {
        let mut found = BTreeMap::new();
        for (subject, predicate, object) in self.graph.triples() {
            let Term::NamedNode(property) = predicate else { continue };
            let property = property.as_ref();
            let class = property == rdf::TYPE
                && [sh::NODE_SHAPE, sh::PROPERTY_SHAPE].iter().any(|class| *object == Term::from(*class));
            if class || TARGETS.contains(&property) || parameter::PARAMETERS.contains(&property) {
                found.insert(subject.to_string(), subject.clone());
            }
        }
        found.into_values().collect()
    }

    fn read(&mut self, node: &Term) -> Shape {
        if matches!(node, Term::Literal(_)) {
            self.refuse(node, "a literal is no shape");
        }
        let path = self.path(node);
        let severity = self.one(node, sh::SEVERITY);
        let severity = severity.and_then(|severity| self.iri(node, sh::SEVERITY, severity));
        Shape {
            targets: self.targets(node),
            constraints: self.constraints(node),
            severity: severity.map_or(Severity::Violation, Severity::of),
            messages: self.messages(node),
            active: !self.flag(node, sh::DEACTIVATED),
            path,
            node: node.clone(),
        }
    }

    fn path(&mut self, node: &Term) -> Option<Path> {
        let Some(path) = self.one(node, sh::PATH) else {
            if self.objects(node, rdf::TYPE).contains(&sh::PROPERTY_SHAPE.into()) {
                self.refuse(node, "a property shape without sh:path");
            }
            return None;
        };
        match Path::read(self.graph, &path) {
            Ok(path) => Some(path),
            Err(message) => {
                self.refuse(node, format!("sh:path: {message}"));
                None
            }
        }
    }

    fn messages(&mut self, node: &Term) -> Vec<Literal> {
        let mut messages = Vec::new();
        for message in self.objects(node, sh::MESSAGE) {
            match message {
                Term::Literal(message) => messages.push(message),
                _ => self.refuse(node, "sh:message is not a literal"),
            }
        }
        messages
    }

    fn targets(&mut self, node: &Term) -> Vec<Target> {
        let mut targets = Vec::new();
        for property in TARGETS {
            for value in self.objects(node, property) {
                match (property, value) {
                    (property, value) if property == sh::TARGET_NODE => targets.push(Target::Node(value)),
                    (property, Term::NamedNode(value)) => targets.push(match property {
                        property if property == sh::TARGET_CLASS => Target::Class(value),
                        property if property == sh::TARGET_SUBJECTS_OF => Target::SubjectsOf(value),
                        _ => Target::ObjectsOf(value),
                    }),
                    (property, value) => self.refuse(node, format!("{value} of {property} is not an IRI")),
                }
            }
        }
        if let Term::NamedNode(class) = node
            && self.is_class(node)
        {
            targets.push(Target::Class(class.clone()));
        }
        targets
    }

    /// Whether a shape is a class too, so that it is about its instances.
    fn is_class(&self, node: &Term) -> bool {
        let mut open = self.objects(node, rdf::TYPE);
        let mut seen = BTreeSet::new();
        while let Some(class) = open.pop() {
            if class == Term::from(rdfs::CLASS) {
                return true;
            }
            if seen.insert(class.to_string()) {
                open.extend(self.objects(&class, rdfs::SUB_CLASS_OF));
            }
        }
        false
    }

    /// The value of a property that has at most one.
    fn one(&mut self, node: &Term, property: NamedNodeRef<'_>) -> Option<Term> {
        let mut values = self.objects(node, property);
        if values.len() > 1 {
            self.refuse(node, format!("more than one {}", shown(property)));
        }
        values.pop()
    }

    /// Whether a property is true; absent is not.
    fn flag(&mut self, node: &Term, property: NamedNodeRef<'_>) -> bool {
        let Some(value) = self.one(node, property) else { return false };
        let said = match &value {
            Term::Literal(literal) => literal.value().parse::<oxsdatatypes::Boolean>().ok(),
            _ => None,
        };
        let Some(said) = said else {
            self.refuse(node, format!("{} is neither true nor false", shown(property)));
            return false;
        };
        said.into()
    }

    fn iri(&mut self, node: &Term, property: NamedNodeRef<'_>, value: Term) -> Option<NamedNode> {
        let Term::NamedNode(iri) = value else {
            self.refuse(node, format!("{value} of {} is not an IRI", shown(property)));
            return None;
        };
        Some(iri)
    }
}

/// A term of SHACL as it is written in shapes.
fn shown(property: NamedNodeRef<'_>) -> String {
    property.as_str().replacen(sh::NAMESPACE, "sh:", 1)
}
