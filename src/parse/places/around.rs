//! The country around a place, and places that lie in one.

use super::country::realm_of;
use super::{Target, city, parts};
use crate::authority::{Concept, Kind};
use crate::facts::{Place, PlaceKind};
use crate::parse::context::Context;

/// Whether the country a place lies in is named at a word.
pub(super) fn is_country(context: &Context<'_>, at: usize, place: &Concept) -> bool {
    context.entity(at).is_some_and(|(c, _, name)| name && Some(&c.iri) == place.broader.as_ref())
}

/// A city alone: in its country, where the text names that anywhere.
pub(super) fn of_city<'a>(
    context: &Context<'a>,
    concept: &'a Concept,
    place: Place,
    to: usize,
) -> Target<'a> {
    let named = context.within(concept).and_then(|country| context.first_named(country));
    let country = named.and_then(|n| context.entity(n).map(|(c, end, _)| (c, n, end)));
    match country {
        Some((country, start, end)) => Target { to, ..target(context, country, start, end, vec![place]) },
        None => match context.within(concept).and_then(|country| realm_of(context, country)) {
            Some((country, word)) => Target { to, ..target(context, country, word, word + 1, vec![place]) },
            None => Target { place, concept, stops: Vec::new(), to, again: false },
        },
    }
}

pub(super) fn target<'a>(
    context: &Context<'a>,
    concept: &'a Concept,
    at: usize,
    to: usize,
    stops: Vec<Place>,
) -> Target<'a> {
    let (kind, code) = match concept.kind {
        Kind::Territory => (PlaceKind::Territory, concept.code.clone()),
        Kind::Region => (PlaceKind::Region, None),
        _ => (PlaceKind::Country, concept.code.clone()),
    };
    let place = Place { name: context.value(at, to), kind: Some(kind), code, ..Place::default() };
    Target { place, concept, stops, to, again: false }
}

/// A town or a part of a country that is in no list.
pub(super) fn in_country(context: &Context<'_>, from: usize, to: usize) -> Place {
    let kind =
        if parts::region_end(context, from, to).is_some() { PlaceKind::Region } else { PlaceKind::City };
    Place { kind: Some(kind), ..city(context, from, to) }
}

/// Cities of one country that stand side by side are stops of one visit.
pub(super) fn merge(all: Vec<Target<'_>>) -> Vec<Target<'_>> {
    let mut out: Vec<Target<'_>> = Vec::new();
    for target in all {
        match out.iter_mut().find(|t| t.concept.iri == target.concept.iri) {
            Some(same) => same.stops.extend(target.stops),
            None => out.push(target),
        }
    }
    out
}
