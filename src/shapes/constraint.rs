//! The kinds of constraint: SHACL Core has these and no others.

use std::collections::{BTreeSet, HashSet};

use oxigraph::model::{Literal, NamedNode, NamedNodeRef, Term};
use regex::Regex;

use super::shape::Number;
use crate::vocab::sh;

/// One constraint of a shape.
#[derive(Debug)]
pub(super) enum Constraint {
    Class(NamedNode),
    Datatype(NamedNode),
    Kind(NodeKind),
    MinCount(usize),
    MaxCount(usize),
    Range(Bound, Literal),
    MinLength(usize),
    MaxLength(usize),
    Pattern(Regex, String),
    LanguageIn(Vec<String>),
    UniqueLang,
    Pair(Pair, NamedNode),
    Not(Number),
    And(Vec<Number>),
    Or(Vec<Number>),
    Xone(Vec<Number>),
    Node(Number),
    Property(Number),
    Qualified(Qualified),
    Closed(BTreeSet<NamedNode>),
    HasValue(Term),
    In(HashSet<Term>),
}

/// Whether values are IRIs, blank nodes, literals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NodeKind {
    pub(super) iri: bool,
    pub(super) blank: bool,
    pub(super) literal: bool,
}

impl NodeKind {
    /// The kind of this IRI.
    pub(super) fn of(iri: &NamedNode) -> Option<Self> {
        let (iri, blank, literal) = match iri.as_ref() {
            kind if kind == sh::IRI => (true, false, false),
            kind if kind == sh::BLANK_NODE => (false, true, false),
            kind if kind == sh::LITERAL => (false, false, true),
            kind if kind == sh::BLANK_NODE_OR_IRI => (true, true, false),
            kind if kind == sh::BLANK_NODE_OR_LITERAL => (false, true, true),
            kind if kind == sh::IRI_OR_LITERAL => (true, false, true),
            _ => return None,
        };
        Some(Self { iri, blank, literal })
    }

    pub(super) fn holds(self, term: &Term) -> bool {
        match term {
            Term::NamedNode(_) => self.iri,
            Term::BlankNode(_) => self.blank,
            Term::Literal(_) => self.literal,
        }
    }
}

/// On which side of a literal values are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    MinExclusive,
    MinInclusive,
    MaxExclusive,
    MaxInclusive,
}

/// How values stand to those of another property.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pair {
    Equals,
    Disjoint,
    LessThan,
    LessThanOrEquals,
}

/// How many values have a shape, and none of their siblings' shapes.
#[derive(Debug, Clone)]
pub(super) struct Qualified {
    pub(super) shape: Number,
    pub(super) siblings: Vec<Number>,
    pub(super) bound: Count,
}

/// At least, or at most, so many.
#[derive(Debug, Clone, Copy)]
pub(super) enum Count {
    Min(usize),
    Max(usize),
}

impl Constraint {
    /// The IRI of the kind.
    pub(super) fn component(&self) -> NamedNodeRef<'static> {
        match self {
            Self::Class(_) => sh::CLASS_CONSTRAINT,
            Self::Datatype(_) => sh::DATATYPE_CONSTRAINT,
            Self::Kind(_) => sh::NODE_KIND_CONSTRAINT,
            Self::MinCount(_) => sh::MIN_COUNT_CONSTRAINT,
            Self::MaxCount(_) => sh::MAX_COUNT_CONSTRAINT,
            Self::Range(Bound::MinExclusive, _) => sh::MIN_EXCLUSIVE_CONSTRAINT,
            Self::Range(Bound::MinInclusive, _) => sh::MIN_INCLUSIVE_CONSTRAINT,
            Self::Range(Bound::MaxExclusive, _) => sh::MAX_EXCLUSIVE_CONSTRAINT,
            Self::Range(Bound::MaxInclusive, _) => sh::MAX_INCLUSIVE_CONSTRAINT,
            Self::MinLength(_) => sh::MIN_LENGTH_CONSTRAINT,
            Self::MaxLength(_) => sh::MAX_LENGTH_CONSTRAINT,
            Self::Pattern(..) => sh::PATTERN_CONSTRAINT,
            Self::LanguageIn(_) => sh::LANGUAGE_IN_CONSTRAINT,
            Self::UniqueLang => sh::UNIQUE_LANG_CONSTRAINT,
            Self::Pair(Pair::Equals, _) => sh::EQUALS_CONSTRAINT,
            Self::Pair(Pair::Disjoint, _) => sh::DISJOINT_CONSTRAINT,
            Self::Pair(Pair::LessThan, _) => sh::LESS_THAN_CONSTRAINT,
            Self::Pair(Pair::LessThanOrEquals, _) => sh::LESS_THAN_OR_EQUALS_CONSTRAINT,
            Self::Not(_) => sh::NOT_CONSTRAINT,
            Self::And(_) => sh::AND_CONSTRAINT,
            Self::Or(_) => sh::OR_CONSTRAINT,
            Self::Xone(_) => sh::XONE_CONSTRAINT,
            Self::Node(_) => sh::NODE_CONSTRAINT,
            Self::Property(_) => sh::PROPERTY_CONSTRAINT,
            Self::Qualified(Qualified { bound: Count::Min(_), .. }) => sh::QUALIFIED_MIN_COUNT_CONSTRAINT,
            Self::Qualified(Qualified { bound: Count::Max(_), .. }) => sh::QUALIFIED_MAX_COUNT_CONSTRAINT,
            Self::Closed(_) => sh::CLOSED_CONSTRAINT,
            Self::HasValue(_) => sh::HAS_VALUE_CONSTRAINT,
            Self::In(_) => sh::IN_CONSTRAINT,
        }
    }

    /// What is wrong where it is not met and its shape has no message of its own.
    pub(super) fn message(&self) -> String {
        match self {
            Self::Class(class) => format!("the value is no {class}"),
            Self::Datatype(datatype) => format!("the value is not of the datatype {datatype}"),
            Self::Kind(_) => "the value is not of the right kind of node".to_owned(),
            Self::MinCount(n) => format!("there are fewer values than {n}"),
            Self::MaxCount(n) => format!("there are more values than {n}"),
            Self::Range(Bound::MinExclusive, bound) => format!("the value is not above {bound}"),
            Self::Range(Bound::MinInclusive, bound) => format!("the value is not {bound} or above"),
            Self::Range(Bound::MaxExclusive, bound) => format!("the value is not below {bound}"),
            Self::Range(Bound::MaxInclusive, bound) => format!("the value is not {bound} or below"),
            Self::MinLength(n) => format!("the value has fewer characters than {n}"),
            Self::MaxLength(n) => format!("the value has more characters than {n}"),
            Self::Pattern(_, pattern) => format!("the value does not match `{pattern}`"),
            Self::LanguageIn(tags) => format!("the value is in none of the languages {}", tags.join(", ")),
            Self::UniqueLang => "several values are in one language".to_owned(),
            Self::Pair(Pair::Equals, other) => format!("not the same values as those of {other}"),
            Self::Pair(Pair::Disjoint, other) => format!("a value that {other} has too"),
            Self::Pair(Pair::LessThan, other) => format!("a value that is not less than those of {other}"),
            Self::Pair(Pair::LessThanOrEquals, other) => {
                format!("a value that is not less than or equal to those of {other}")
            }
            Self::Not(_) => "the value has a shape that it must not have".to_owned(),
            Self::And(_) => "the value does not have all of the shapes".to_owned(),
            Self::Or(_) => "the value has none of the shapes".to_owned(),
            Self::Xone(_) => "the value does not have exactly one of the shapes".to_owned(),
            Self::Node(_) | Self::Property(_) => "the value does not have the shape".to_owned(),
            Self::Qualified(Qualified { bound: Count::Min(n), .. }) => {
                format!("there are fewer values of the shape than {n}")
            }
            Self::Qualified(Qualified { bound: Count::Max(n), .. }) => {
                format!("there are more values of the shape than {n}")
            }
            Self::Closed(_) => "the shape has no such property".to_owned(),
            Self::HasValue(value) => format!("the value {value} is missing"),
            Self::In(_) => "the value is not in the list".to_owned(),
        }
    }
}
