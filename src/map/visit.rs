//! Visits, their stops and purposes.

use std::collections::HashSet;

use oxigraph::model::{NamedNode, NamedNodeRef};

use super::classify::{Content, themes};
use super::evidence::assert;
use super::party::{Side, participate};
use super::place::place;
use super::sink::Sink;
use super::{engagement, statement};
use crate::facts::{Date, DateBasis, Party, Passage, Span, Status, Stop, Visit};
use crate::mint::Resource;
use crate::vocab::visit::{self, concept};

/// A visit that is being described, and what its parts need of it.
pub(super) struct Around<'v> {
    pub(super) visit: &'v Visit,
    pub(super) key: &'v str,
    pub(super) node: NamedNode,
}

impl Around<'_> {
    /// The code of the country or territory visited.
    pub(super) fn country(&self) -> Option<&str> {
        self.visit.destination.code.as_deref()
    }
}

/// A key for each visit: its `id`, else `v` and its number, made longer until no other visit has it.
pub(super) fn keys(visits: &[Visit]) -> Vec<String> {
    let mut taken = visits.iter().filter_map(|v| v.id.clone()).collect::<HashSet<_>>();
    let mut number = |n: usize| {
        let mut key = format!("v{}", n + 1);
        while !taken.insert(key.clone()) {
            key.push('x');
        }
        key
    };
    visits.iter().enumerate().map(|(n, v)| v.id.clone().unwrap_or_else(|| number(n))).collect()
}

pub(super) fn describe(sink: &mut Sink<'_>, visit: &Visit, key: &str) {
    let resource = Resource::Visit { document: sink.key(), visit: key.to_owned() };
    let around = Around { visit, key, node: sink.mint(&resource) };
    let node = &around.node;
    sink.a(node, visit::class::VISIT);
    sink.label(node, &label(visit));
    if let Some(whole) = &visit.part_of {
        let whole = sink.mint(&Resource::Visit { document: sink.key(), visit: whole.clone() });
        sink.add(node, visit::PART_OF, whole);
    }
    let destination = place(sink, &visit.destination, None);
    sink.add(node, visit::DESTINATION, destination);
    dates(sink, node, visit.start, visit.end);
    if let Some(basis) = visit.date_basis {
        sink.add(node, visit::DATE_BASIS, basis_concept(basis));
    }
    status(sink, node, visit.status);
    visit_type(sink, node, visit);
    assert(sink, &resource, &visit.evidence);
    parties(sink, &around);
    stops(sink, &around);
    purposes(sink, &around);
    engagement::describe_all(sink, &around);
    statement::describe_all(sink, &around);
}

/// `Louise Arbour: Kazakhstan, 2007-04-29 to 2007-04-30`.
fn label(visit: &Visit) -> String {
    let who =
        visit.visitors.first().and_then(|p| [&p.name, &p.role, &p.organization].into_iter().flatten().next());
    let when = match (visit.start, visit.end) {
        (Some(start), Some(end)) if start != end => format!(", {start} to {end}"),
        (Some(day), _) => format!(", {day}"),
        (None, Some(end)) => format!(", to {end}"),
        (None, None) => String::new(),
    };
    let who = who.map_or(String::new(), |who| format!("{who}: "));
    format!("{who}{}{when}", visit.destination.name)
}

/// The kind of visit, where a passage that reports the visit names it first: "Working visit."
fn visit_type(sink: &mut Sink<'_>, node: &NamedNode, visit: &Visit) {
    let named = |span: &Span| {
        let (concept, at) = sink.authorities().visit_type(&span.quote)?;
        (at.start == 0).then(|| NamedNode::new_unchecked(&concept.iri))
    };
    if let Some(concept) = visit.evidence.iter().find_map(named) {
        sink.add(node, visit::VISIT_TYPE, concept);
    }
}

fn parties(sink: &mut Sink<'_>, around: &Around<'_>) {
    let Visit { visitors, invited_by, evidence, .. } = around.visit;
    let part = |sink: &mut Sink<'_>, side: Side, n: usize, party: &Party| {
        let (document, visit, number) = (sink.key(), around.key.to_owned(), (n + 1).to_string());
        let resource = match side {
            Side::Inviter => Resource::Inviter { document, visit, number },
            _ => Resource::Visitor { document, visit, number },
        };
        let node = participate(sink, &around.node, &resource, (side, party), evidence);
        sink.number(&node, visit::POSITION, n + 1);
        node
    };
    for (n, party) in visitors.iter().enumerate() {
        let node = part(sink, Side::Visitor, n, party);
        if n == 0 {
            sink.truth(&node, visit::PRINCIPAL);
        }
    }
    for (n, party) in invited_by.iter().enumerate() {
        part(sink, Side::Inviter, n, party);
    }
}

fn stops(sink: &mut Sink<'_>, around: &Around<'_>) {
    for (n, stop) in around.visit.stops.iter().enumerate() {
        let Stop { start, end, evidence, .. } = stop;
        let resource = Resource::Stop {
            document: sink.key(),
            visit: around.key.to_owned(),
            number: (n + 1).to_string(),
        };
        let node = sink.mint(&resource);
        sink.a(&node, visit::class::STOP);
        sink.add(&node, visit::PART_OF, around.node.clone());
        sink.number(&node, visit::POSITION, n + 1);
        let place = place(sink, &stop.place, around.country());
        sink.add(&node, visit::PLACE, place);
        dates(sink, &node, *start, *end);
        status(sink, &node, stop.status.or(around.visit.status));
        assert(sink, &resource, either(evidence, &around.visit.evidence));
    }
}

fn purposes(sink: &mut Sink<'_>, around: &Around<'_>) {
    for (n, purpose) in around.visit.purposes.iter().enumerate() {
        let resource = Resource::Purpose {
            document: sink.key(),
            visit: around.key.to_owned(),
            number: (n + 1).to_string(),
        };
        let node = passage(sink, &resource, purpose, &around.visit.evidence);
        sink.number(&node, visit::POSITION, n + 1);
        sink.add(&around.node, visit::PURPOSE, node);
    }
}

/// A passage as content with its words.
pub(super) fn passage(
    sink: &mut Sink<'_>,
    resource: &Resource,
    passage: &Passage,
    around: &[Span],
) -> NamedNode {
    let node = sink.mint(resource);
    sink.a(&node, visit::class::CONTENT);
    sink.text(&node, visit::TEXT, &passage.text);
    let evidence = either(&passage.evidence, around);
    assert(sink, resource, evidence);
    themes(sink, &Content { node: &node, resource, text: &passage.text, evidence });
    node
}

/// The evidence of a fact itself, else that of the fact around it.
pub(super) fn either<'s>(own: &'s [Span], around: &'s [Span]) -> &'s [Span] {
    if own.is_empty() { around } else { own }
}

pub(super) fn dates(sink: &mut Sink<'_>, node: &NamedNode, start: Option<Date>, end: Option<Date>) {
    sink.date(node, visit::START_DATE, start);
    sink.date(node, visit::END_DATE, end);
}

pub(super) fn status(sink: &mut Sink<'_>, node: &NamedNode, status: Option<Status>) {
    if let Some(status) = status {
        sink.add(node, visit::STATUS, status_concept(status));
    }
}

fn status_concept(status: Status) -> NamedNodeRef<'static> {
    match status {
        Status::Planned => concept::STATUS_PLANNED,
        Status::UnderWay => concept::STATUS_UNDER_WAY,
        Status::Completed => concept::STATUS_COMPLETED,
        Status::Cancelled => concept::STATUS_CANCELLED,
        Status::Postponed => concept::STATUS_POSTPONED,
    }
}

fn basis_concept(basis: DateBasis) -> NamedNodeRef<'static> {
    match basis {
        DateBasis::Stated => concept::BASIS_STATED,
        DateBasis::Inferred => concept::BASIS_INFERRED,
        DateBasis::Relative => concept::BASIS_RELATIVE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn visits_without_a_key_get_one_of_their_own() {
        let visit = |id: Option<&str>| Visit { id: id.map(str::to_owned), ..Visit::default() };
        assert_eq!(keys(&[visit(None), visit(Some("v3")), visit(None)]), ["v1", "v3", "v3x"]);
    }
}
