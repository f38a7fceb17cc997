//! Persons, offices and organizations: what they had a part in, by day, and what they said.

use std::collections::{BTreeMap, BTreeSet};

use maud::{Markup, html};
use oxigraph::model::{NamedNode, NamedNodeRef};

use super::concept::{capital, local, words};
use super::kind::Kind;
use super::layout::{self, head};
use super::part::{Part, on, parts};
use super::reader::{About, Reader};
use super::shown::say;
use super::statement::{Known, by_act};
use super::timeline::{self, Entry, Order};
use super::visit as visits;
use super::when::When;
use super::{generic, link};
use crate::store::StoreError;
use crate::vocab::{dcterms, org, visit};

/// What somebody had a part in.
#[derive(Default)]
struct Parts {
    happenings: Vec<Entry>,
    statements: Vec<About>,
    addressed: Vec<About>,
    /// The offices and organizations in which a person takes part, or who holds an office.
    others: BTreeMap<&'static str, BTreeSet<NamedNode>>,
}

pub(super) fn body(reader: &Reader<'_>, node: &NamedNode, about: &About) -> Result<Markup, StoreError> {
    let kind = Kind::of(about).unwrap_or(Kind::Person);
    let predicate = match kind {
        Kind::Post => visit::POST,
        Kind::Organization => visit::ORGANIZATION,
        _ => visit::PERSON,
    };
    let found = collect(reader, node, predicate)?;
    let label = reader.label(node)?;
    let mut facts = generic::names(reader, about)?;
    for (title, property) in [("Organization", org::POST_IN), ("State", visit::COUNTRY)] {
        if let Some(list) = layout::links(reader, about.nodes(property))? {
            facts.push((title, list));
        }
    }
    for (title, nodes) in &found.others {
        if let Some(list) = layout::links(reader, nodes.iter())? {
            facts.push((title, list));
        }
    }
    let (posts, published) = if kind == Kind::Organization {
        (reader.subjects(org::POST_IN, node)?, reader.subjects(dcterms::PUBLISHER, node)?)
    } else {
        (Vec::new(), Vec::new())
    };
    Ok(html! {
        (head(&capital(kind.singular()), &label, &facts))
        @if !found.happenings.is_empty() {
            section { h2 id="timeline" { "Timeline" } (timeline::shown(found.happenings, Order::Oldest)) }
        }
        @if !found.statements.is_empty() {
            section { h2 id="said" { "Statements" } (by_act(reader, &found.statements, Known { speaker: Some(node), ..Known::default() })?) }
        }
        @if !found.addressed.is_empty() {
            section { h2 id="addressed" { "What was said to them" }
                (by_act(reader, &found.addressed, Known::default())?) }
        }
        (layout::section(reader, ("posts", "Offices"), &posts)?)
        (layout::section(reader, ("published", "Documents published"), &published)?)
        (generic::rest(reader, about)?)
    })
}

fn collect(
    reader: &Reader<'_>,
    node: &NamedNode,
    predicate: NamedNodeRef<'static>,
) -> Result<Parts, StoreError> {
    let mut found = Parts::default();
    for one in reader.same(node)? {
        for part in reader.subjects(predicate, &one)? {
            let part = Part { about: reader.about(&part)? };
            let others: &[_] = match predicate {
                visit::PERSON => &[("Offices", visit::POST), ("Organizations", visit::ORGANIZATION)],
                visit::POST => &[("Held by", visit::PERSON)],
                _ => &[("Persons", visit::PERSON)],
            };
            for (title, other) in others {
                found.others.entry(title).or_default().extend(part.about.nodes(*other).cloned());
            }
            for happening in reader.subjects(visit::PARTICIPATION, &part.about.node)? {
                found.add(reader, &part, reader.about(&happening)?)?;
            }
        }
    }
    found.others.retain(|_, nodes| !nodes.is_empty());
    Ok(found)
}

impl Parts {
    fn add(&mut self, reader: &Reader<'_>, part: &Part, happening: About) -> Result<(), StoreError> {
        if happening.is_a(visit::class::SPEECH_ACT) {
            let to = part.side() == "side-addressee";
            (if to { &mut self.addressed } else { &mut self.statements }).push(happening);
            return Ok(());
        }
        let own = When::of(&happening);
        if happening.is_a(visit::class::ENGAGEMENT) {
            let visit = happening.one(visit::PART_OF).map(|node| reader.about(node)).transpose()?;
            let when = own.or(visit.as_ref().map(When::of).unwrap_or_default());
            self.happenings.push(Entry { when, what: met(reader, (part, &happening), visit.as_ref())? });
            return Ok(());
        }
        let role = match part.side() {
            "side-inviter" => "Invited: ",
            _ => "",
        };
        let office = part.office(reader)?;
        let what = html! {
            (role) strong { (visits::line(reader, &happening)?) }
            @if let Some(office) = office { div.as { "as " (office) } }
        };
        self.happenings.push(Entry { when: own, what });
        Ok(())
    }
}

/// That somebody was met on a visit.
fn met(
    reader: &Reader<'_>,
    (part, engagement): (&Part, &About),
    visit: Option<&About>,
) -> Result<Markup, StoreError> {
    let visitors = visit.map(|visit| parts(reader, visit)).transpose()?.unwrap_or_default();
    let first = on(&visitors, "side-visitor").first().and_then(|part| part.who()).cloned();
    let first = first.map(|node| reader.link(&node)).transpose()?;
    let place = engagement.one(visit::PLACE).map(|node| reader.link(node)).transpose()?;
    let kind = capital(&engagement.one(visit::KIND).map_or("meeting".to_owned(), words));
    let office = part.office(reader)?;
    let anchor = visit
        .map(|visit| format!("{}#engagement-{}", visit.node.as_str(), engagement.number(visit::POSITION)));
    Ok(html! {
        @match anchor {
            Some(anchor) => (link::link(reader.service, &anchor, &kind)),
            None => (say(&kind)),
        }
        @if let Some(first) = first { " with " (first) }
        @if let Some(place) = place { " in " (place) }
        @if let Some(visit) = visit { div.as { "during " (visits::line(reader, visit)?) } }
        @if let Some(office) = office { div.as { "as " (office) } }
    })
}

/// Those parts in visits that are of visitors, as visits: for states.
pub(super) fn visited(reader: &Reader<'_>, part: &About) -> Result<Option<NamedNode>, StoreError> {
    let travels = part.one(visit::SIDE).is_some_and(|side| local(side) == "side-visitor");
    if !travels || !part.is(visit::PRINCIPAL) {
        return Ok(None);
    }
    Ok(reader.subjects(visit::PARTICIPATION, &part.node)?.into_iter().next())
}
