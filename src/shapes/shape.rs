//! Shapes, as they were read.

use oxigraph::model::{Literal, NamedNode, Term};

use super::constraint::Constraint;
use super::finding::Severity;
use super::graph::Graph;
use super::path::Path;
use super::read::{Refused, read};

/// The number of a shape.
pub(super) type Number = usize;

/// Shapes that a graph is checked against.
#[derive(Debug, Default)]
pub struct Shapes {
    pub(super) shapes: Vec<Shape>,
}

/// One shape: whose path is given is a property shape, else a node shape.
#[derive(Debug)]
pub(super) struct Shape {
    /// Its node in the shapes graph.
    pub(super) node: Term,
    pub(super) path: Option<Path>,
    pub(super) targets: Vec<Target>,
    pub(super) constraints: Vec<Constraint>,
    pub(super) severity: Severity,
    pub(super) messages: Vec<Literal>,
    pub(super) active: bool,
}

/// What a shape is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    Class(NamedNode),
    Node(Term),
    SubjectsOf(NamedNode),
    ObjectsOf(NamedNode),
}

impl Shapes {
    /// Reads shapes, or tells all that is wrong with them.
    pub fn read(graph: &Graph) -> Result<Self, Vec<Refused>> {
        read(graph)
    }

    /// How many shapes say what they are about.
    pub fn targeted(&self) -> usize {
        self.shapes.iter().filter(|shape| !shape.targets.is_empty()).count()
    }
}
