//! Countries, cities, sites: the visits there by day, those of its officials, its treaties.

use std::collections::BTreeSet;

use maud::{Markup, html};
use oxigraph::model::NamedNode;

use super::concept::{capital, words};
use super::instrument::{Sides, treaties};
use super::layout::{self, head};
use super::party::visited;
use super::reader::{About, Reader};
use super::timeline::{self, Order};
use super::visit::entry;
use super::{generic, shown};
use crate::store::StoreError;
use crate::vocab::{dcterms, org, visit};

/// What points at a place as its state.
#[derive(Default)]
struct State {
    visits: BTreeSet<NamedNode>,
    treaties: Vec<About>,
    posts: Vec<NamedNode>,
    organizations: Vec<NamedNode>,
}

pub(super) fn body(reader: &Reader<'_>, node: &NamedNode, about: &About) -> Result<Markup, StoreError> {
    let kind = about.one(visit::KIND).map_or("place".to_owned(), words);
    let mut facts = generic::names(reader, about)?;
    if let Some(list) = layout::links(reader, about.nodes(dcterms::IS_PART_OF))? {
        facts.push(("Part of", list));
    }
    let (visits, state) = (there(reader, node)?, state(reader, node)?);
    let parts = reader.subjects(dcterms::IS_PART_OF, node)?;
    let label = reader.label(node)?;
    facts.push(("Visits", html! { (shown::count(visits.len(), "visit", "visits")) }));
    let entries = |visits: BTreeSet<NamedNode>| {
        let (first, more) = timeline::first(reader, visits, Order::Latest)?;
        let entries = first.iter().map(|node| entry(reader, node)).collect::<Result<Vec<_>, _>>()?;
        Ok::<_, StoreError>((entries, timeline::more(more)))
    };
    let (here, away) = (entries(visits)?, entries(state.visits)?);
    Ok(html! {
        (head(&capital(&kind), &label, &facts))
        @if !here.0.is_empty() {
            section { h2 id="visits" { "Visits here" } (timeline::shown(here.0, Order::Latest)) (here.1) }
        }
        @if !away.0.is_empty() {
            section { h2 id="away" { "Visits by its officials" } (timeline::shown(away.0, Order::Latest)) (away.1) }
        }
        (treaties(reader, &state.treaties, Sides::Instrument)?)
        (layout::section(reader, ("places", "Places within"), &parts)?)
        (layout::section(reader, ("posts", "Offices"), &state.posts)?)
        (layout::section(reader, ("organizations", "Organizations"), &state.organizations)?)
        (generic::rest(reader, about)?)
    })
}

/// The visits to a place, or with a stop or an engagement there.
fn there(reader: &Reader<'_>, node: &NamedNode) -> Result<BTreeSet<NamedNode>, StoreError> {
    let mut visits = BTreeSet::new();
    for one in reader.same(node)? {
        visits.extend(reader.subjects(visit::DESTINATION, &one)?);
        for part in reader.subjects(visit::PLACE, &one)? {
            visits.extend(reader.objects(&part, visit::PART_OF)?);
        }
    }
    Ok(visits)
}

fn state(reader: &Reader<'_>, node: &NamedNode) -> Result<State, StoreError> {
    let mut state = State::default();
    for subject in reader.subjects(visit::COUNTRY, node)? {
        let about = reader.about(&subject)?;
        if about.is_a(visit::class::PARTICIPATION) {
            state.visits.extend(visited(reader, &about)?);
        } else if about.is_a(org::POST) {
            state.posts.push(subject);
        } else if about.is_a(org::ORGANIZATION) {
            state.organizations.push(subject);
        } else {
            state.treaties.push(about);
        }
    }
    Ok(state)
}
