//! The check itself: from focus node to focus node, by lookups.

use std::collections::{BTreeMap, HashMap, HashSet};

use oxigraph::model::{Literal, NamedNode, Term};

use super::constraint::{Bound, Constraint, Count, Pair, Qualified};
use super::data::Data;
use super::facet::meets;
use super::finding::Finding;
use super::literal::compare;
use super::path::Path;
use super::shape::{Number, Shape, Shapes, Target};
use crate::store::StoreError;
use crate::vocab::{rdf, rdfs};

/// Shapes that lead into each other deeper than this are given up.
const DEEPEST: usize = 100;

/// A check could not go on.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CheckError {
    /// The data could not be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Shapes lead into each other without end.
    #[error("the shape {shape} leads from node to node more than {DEEPEST} times, at {node}")]
    TooDeep {
        /// The shape.
        shape: String,
        /// The node it had come to.
        node: String,
    },
    /// Who takes the findings wants no more.
    #[error(transparent)]
    Taking(#[from] Box<dyn std::error::Error + Send + Sync>),
}

/// Why a check ends before its end.
enum Stop {
    /// Something was found, and that is all that was asked.
    Found,
    Failed(CheckError),
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

type Taker<'t> = dyn FnMut(Finding) -> Result<(), CheckError> + 't;

/// What a finding leads to: it is taken, or it ends the question whether there is any.
enum Sink<'s, 't> {
    Take(&'s mut Taker<'t>),
    Any,
}

impl Shapes {
    /// Checks a graph, hands what is found to `take` as it is found, shape by shape, and tells how many focus nodes there
    /// were.
    ///
    /// The same graph gives the same findings in the same order.
    pub fn check<D: Data>(
        &self,
        data: &D,
        mut take: impl FnMut(Finding) -> Result<(), CheckError>,
    ) -> Result<usize, CheckError> {
        let mut check = Check { data, shapes: &self.shapes, classes: HashMap::new(), open: Vec::new() };
        check.learn_classes()?;
        let mut count = 0;
        for (number, shape) in self.shapes.iter().enumerate() {
            for focus in check.focus_nodes(shape)? {
                count += 1;
                match check.shape(number, &focus, &mut Sink::Take(&mut take)) {
                    Ok(()) | Err(Stop::Found) => {}
                    Err(Stop::Failed(error)) => return Err(error),
                }
            }
        }
        Ok(count)
    }
}

struct Check<'a, D> {
    data: &'a D,
    shapes: &'a [Shape],
    /// Each class that the shapes name, with all classes below it in the data.
    classes: HashMap<NamedNode, HashSet<Term>>,
    /// The shapes that are being checked, each within the one before, with their nodes.
    open: Vec<(Number, Term)>,
}

/// A shape and the node it is held against.
#[derive(Clone, Copy)]
struct At<'a> {
    shape: &'a Shape,
    focus: &'a Term,
}

impl<D: Data> Check<'_, D> {
    fn learn_classes(&mut self) -> Result<(), StoreError> {
        let of_targets =
            self.shapes.iter().flat_map(|shape| &shape.targets).filter_map(|target| match target {
                Target::Class(class) => Some(class),
                _ => None,
            });
        let constraints = self.shapes.iter().flat_map(|shape| &shape.constraints);
        let of_values = constraints.filter_map(|constraint| match constraint {
            Constraint::Class(class) => Some(class),
            _ => None,
        });
        let below = Path::ZeroOrMore(Box::new(Path::Inverse(Box::new(Path::Property(
            rdfs::SUB_CLASS_OF.into_owned(),
        )))));
        for class in of_targets.chain(of_values) {
            if !self.classes.contains_key(class) {
                let all = below.follow(self.data, &class.clone().into())?;
                self.classes.insert(class.clone(), all.into_iter().collect());
            }
        }
        Ok(())
    }

    /// What a shape is about: each node once, in order.
    fn focus_nodes(&self, shape: &Shape) -> Result<Vec<Term>, StoreError> {
        let mut found = BTreeMap::new();
        for target in &shape.targets {
            let nodes = match target {
                Target::Node(node) => vec![node.clone()],
                Target::Class(class) => {
                    let mut nodes = Vec::new();
                    for class in self.classes.get(class).into_iter().flatten() {
                        nodes.extend(self.data.subjects(rdf::TYPE, class)?);
                    }
                    nodes
                }
                Target::SubjectsOf(property) => {
                    self.data.pairs(property.as_ref())?.into_iter().map(|(subject, _)| subject).collect()
                }
                Target::ObjectsOf(property) => {
                    self.data.pairs(property.as_ref())?.into_iter().map(|(_, object)| object).collect()
                }
            };
            found.extend(nodes.into_iter().map(|node| (node.to_string(), node)));
        }
        Ok(found.into_values().collect())
    }

    /// Checks a node against a shape.
    fn shape(&mut self, number: Number, focus: &Term, sink: &mut Sink<'_, '_>) -> Result<(), Stop> {
        let shapes = self.shapes;
        let shape = &shapes[number];
        // A shape that leads back to itself at the same node says nothing more there.
        if !shape.active || self.open.iter().any(|(open, node)| *open == number && node == focus) {
            return Ok(());
        }
        if self.open.len() >= DEEPEST {
            let (shape, node) = (shape.node.to_string(), focus.to_string());
            return Err(Stop::Failed(CheckError::TooDeep { shape, node }));
        }
        let values = match &shape.path {
            Some(path) => path.follow(self.data, focus)?,
            None => vec![focus.clone()],
        };
        self.open.push((number, focus.clone()));
        let at = At { shape, focus };
        let checked = shape.constraints.iter().try_for_each(|it| self.constraint(at, it, &values, sink));
        self.open.pop();
        checked
    }

    /// Whether a node has a shape.
    fn has_shape(&mut self, number: Number, node: &Term) -> Result<bool, Stop> {
        match self.shape(number, node, &mut Sink::Any) {
            Ok(()) => Ok(true),
            Err(Stop::Found) => Ok(false),
            Err(stop) => Err(stop),
        }
    }

    fn constraint(
        &mut self,
        at: At<'_>,
        constraint: &Constraint,
        values: &[Term],
        sink: &mut Sink<'_, '_>,
    ) -> Result<(), Stop> {
        let mut found =
            |value: Option<&Term>| tell(at, constraint, at.shape.path.clone(), value.cloned(), sink);
        match constraint {
            Constraint::MinCount(n) if values.len() < *n => found(None),
            Constraint::MaxCount(n) if values.len() > *n => found(None),
            Constraint::MinCount(_) | Constraint::MaxCount(_) => Ok(()),
            Constraint::HasValue(value) if values.contains(value) => Ok(()),
            Constraint::HasValue(_) => found(None),
            Constraint::UniqueLang => repeated_languages(values).try_for_each(|()| found(None)),
            Constraint::Pair(pair, other) => {
                let others = self.data.objects(at.focus, other.as_ref())?;
                unlike(*pair, values, &others).into_iter().try_for_each(|value| found(Some(value)))
            }
            Constraint::Qualified(qualified) => {
                let count = self.count(qualified, values)?;
                let right = match qualified.bound {
                    Count::Min(n) => count >= n,
                    Count::Max(n) => count <= n,
                };
                if right { Ok(()) } else { found(None) }
            }
            Constraint::Closed(properties) => values.iter().try_for_each(|value| {
                for (property, object) in self.data.about(value)? {
                    if !properties.contains(&property) {
                        tell(at, constraint, Some(Path::Property(property)), Some(object), sink)?;
                    }
                }
                Ok(())
            }),
            Constraint::Property(shape) => {
                values.iter().try_for_each(|value| self.shape(*shape, value, sink))
            }
            _ => {
                for value in values {
                    if !self.meets(constraint, value)? {
                        tell(at, constraint, at.shape.path.clone(), Some(value.clone()), sink)?;
                    }
                }
                Ok(())
            }
        }
    }

    /// Whether a value meets a constraint that is about each value.
    fn meets(&mut self, constraint: &Constraint, value: &Term) -> Result<bool, Stop> {
        match constraint {
            Constraint::Class(class) => {
                let types = self.data.objects(value, rdf::TYPE)?;
                let below = self.classes.get(class);
                Ok(below.is_some_and(|below| types.iter().any(|class| below.contains(class))))
            }
            Constraint::Node(shape) => self.has_shape(*shape, value),
            Constraint::Not(shape) => Ok(!self.has_shape(*shape, value)?),
            Constraint::And(shapes) => {
                for shape in shapes {
                    if !self.has_shape(*shape, value)? {
                        return Ok(false);
                    }
                }
                Ok(true)
            }
            Constraint::Or(shapes) => {
                for shape in shapes {
                    if self.has_shape(*shape, value)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            Constraint::Xone(shapes) => {
                let mut count = 0;
                for shape in shapes {
                    count += usize::from(self.has_shape(*shape, value)?);
                }
                Ok(count == 1)
            }
            _ => Ok(meets(constraint, value)),
        }
    }

    /// How many values have the shape, and none of its siblings.
    fn count(&mut self, qualified: &Qualified, values: &[Term]) -> Result<usize, Stop> {
        let mut count = 0;
        for value in values {
            let mut counts = self.has_shape(qualified.shape, value)?;
            for sibling in &qualified.siblings {
                counts = counts && !self.has_shape(*sibling, value)?;
            }
            count += usize::from(counts);
        }
        Ok(count)
    }
}

fn tell(
    at: At<'_>,
    constraint: &Constraint,
    path: Option<Path>,
    value: Option<Term>,
    sink: &mut Sink<'_, '_>,
) -> Result<(), Stop> {
    let Sink::Take(take) = sink else { return Err(Stop::Found) };
    let reason = constraint.message();
    let messages = if at.shape.messages.is_empty() {
        vec![Literal::new_simple_literal(&reason)]
    } else {
        at.shape.messages.clone()
    };
    let found = Finding {
        focus: at.focus.clone(),
        path,
        value,
        component: constraint.component(),
        severity: at.shape.severity.clone(),
        shape: at.shape.node.clone(),
        messages,
        reason,
    };
    take(found).map_err(Stop::Failed)
}

/// One for each language that more than one value is in.
fn repeated_languages(values: &[Term]) -> impl Iterator<Item = ()> {
    let mut counts = BTreeMap::<String, usize>::new();
    for value in values {
        if let Term::Literal(literal) = value
            && let Some(tag) = literal.language()
        {
            *counts.entry(tag.to_ascii_lowercase()).or_default() += 1;
        }
    }
    counts.into_values().filter(|count| *count > 1).map(|_| ())
}

/// The values that do not stand to those of another property as they should.
fn unlike<'v>(pair: Pair, values: &'v [Term], others: &'v [Term]) -> Vec<&'v Term> {
    let holds = |list: &[Term]| list.iter().cloned().collect::<HashSet<_>>();
    match pair {
        Pair::Equals => {
            let (own, other) = (holds(values), holds(others));
            let missing = others.iter().filter(|value| !own.contains(value));
            values.iter().filter(|value| !other.contains(value)).chain(missing).collect()
        }
        Pair::Disjoint => {
            let other = holds(others);
            values.iter().filter(|value| other.contains(value)).collect()
        }
        Pair::LessThan | Pair::LessThanOrEquals => {
            let bound = if pair == Pair::LessThan { Bound::MaxExclusive } else { Bound::MaxInclusive };
            let pairs = values.iter().flat_map(|value| others.iter().map(move |other| (value, other)));
            pairs.filter(|(value, other)| !less(bound, value, other)).map(|(value, _)| value).collect()
        }
    }
}

fn less(bound: Bound, value: &Term, other: &Term) -> bool {
    let (Term::Literal(value), Term::Literal(other)) = (value, other) else { return false };
    let order = compare(value, other);
    order.is_some_and(|order| if bound == Bound::MaxExclusive { order.is_lt() } else { order.is_le() })
}
