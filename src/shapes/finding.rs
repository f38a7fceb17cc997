//! What a check finds.

use oxigraph::model::{Literal, NamedNode, NamedNodeRef, Term};

use super::path::Path;
use crate::vocab::sh;

/// How bad it is where a shape is not met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Severity {
    /// Not as it must be.
    Violation,
    /// Not as it should be.
    Warning,
    /// Worth a look.
    Info,
    /// A degree of somebody's own.
    Other(NamedNode),
}

impl Severity {
    /// The degree of this IRI.
    pub fn of(iri: NamedNode) -> Self {
        if iri == sh::VIOLATION {
            Self::Violation
        } else if iri == sh::WARNING {
            Self::Warning
        } else if iri == sh::INFO {
            Self::Info
        } else {
            Self::Other(iri)
        }
    }

    /// Its IRI.
    pub fn iri(&self) -> NamedNodeRef<'_> {
        match self {
            Self::Violation => sh::VIOLATION,
            Self::Warning => sh::WARNING,
            Self::Info => sh::INFO,
            Self::Other(iri) => iri.as_ref(),
        }
    }
}

/// One thing found: a validation result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The node that is not as it should be.
    pub focus: Term,
    /// The path from there to what is not as it should be.
    pub path: Option<Path>,
    /// The value that is not as it should be, if it is a matter of one.
    pub value: Option<Term>,
    /// The kind of constraint.
    pub component: NamedNodeRef<'static>,
    /// How bad it is.
    pub severity: Severity,
    /// The shape that is not met.
    pub shape: Term,
    /// What is wrong, in the words of the shape, in one or more languages.
    pub messages: Vec<Literal>,
    /// What the constraint asks and is not given.
    pub reason: String,
}

impl Finding {
    /// What is wrong, in English where that is there.
    pub fn message(&self) -> &str {
        let english =
            |text: &&Literal| text.language().is_none_or(|tag| tag == "en" || tag.starts_with("en-"));
        let found = self.messages.iter().find(english).or_else(|| self.messages.first());
        found.map_or("", Literal::value)
    }
}
