//! Places told of with what lies around them: a seat of government in its country, a city with its part of a country.

use super::{BESIDE, Target, city, is_country, of_city, target};
use crate::authority::{Concept, Kind};
use crate::facts::{Place, PlaceKind};
use crate::parse::context::Context;
use crate::parse::lexicon::is;

/// Farthest from a seat of government to the city behind it that it is said to be in, in words.
const BEHIND: usize = 12;

/// A seat of government as a site in its country, where the text names that; else in the capital or country it is told
/// of.
pub(super) fn of_residence<'a>(
    context: &Context<'a>,
    concept: &'a Concept,
    (at, to): (usize, usize),
) -> Target<'a> {
    let site = Place { name: context.value(at, to), kind: Some(PlaceKind::Site), ..Place::default() };
    let within = (0..context.tokens.len().min(3000)).find_map(|n| {
        let (c, end, name) = context.entity(n)?;
        let country = Some(&c.iri) == concept.broader.as_ref();
        let near = if n > at { n < at + BEHIND } else { at - n < BESIDE };
        let city = c.kind == Kind::City && c.broader == concept.broader && near;
        (name && (country || city)).then_some((c, n, end))
    });
    // Neither its country nor its city is named: the seat itself is where one goes.
    let Some((place, start, end)) = within else {
        return Target { place: site, concept, stops: Vec::new(), to, again: false };
    };
    let found = if place.kind == Kind::City {
        of_city(context, place, city(context, start, end), to)
    } else {
        target(context, place, start, end, Vec::new())
    };
    let mut stops = found.stops;
    stops.push(site);
    Target { stops, to, ..found }
}

/// The part of a country that stands behind a city in it: "Edinburgh, Scotland".
pub(super) fn region_around<'a>(
    context: &Context<'a>,
    city: &Concept,
    at: usize,
) -> Option<(&'a Concept, usize)> {
    let (region, end, name) = context.entity(at)?;
    let around = region.kind == Kind::Region
        && region.broader.is_some()
        && region.broader.as_ref() == context.within(city);
    // "London, Scotland and Ireland": a row.
    let mark = end + usize::from(context.is(end, words![","]));
    let next = mark + usize::from(context.is(mark, words!["and"]));
    // "Denver, Colorado, and Houston, Texas": none.
    let place = |n: usize| {
        context.entity(n).is_some_and(|(c, _, name)| name && c.kind.is_place() && c.kind != Kind::City)
    };
    let row = next > end && !is_country(context, next, region) && place(next);
    (name && around && !row && context.is(at.wrapping_sub(1), words![","])).then_some((region, end))
}

/// A city with the part of a country around it: in the country, where the text names that anywhere.
pub(super) fn of_region<'a>(
    context: &Context<'a>,
    region: &'a Concept,
    place: Place,
    (at, to): (usize, usize),
) -> Target<'a> {
    if is_country(context, to + 1, region)
        && let Some((country, end, _)) = context.entity(to + 1).filter(|_| context.is(to, words![","]))
    {
        return target(context, country, to + 1, end, vec![place]);
    }
    let named = region.broader.as_ref().and_then(|country| context.first_named(country));
    match named.and_then(|n| context.entity(n).map(|(c, end, _)| (c, n, end))) {
        Some((country, start, end)) => Target { to, ..target(context, country, start, end, vec![place]) },
        None => target(context, region, at, to, vec![place]),
    }
}

/// "received the Minister of Peru, who is visiting the country": not the country that the guest speaks for.
pub(super) fn is_of_guest(context: &Context<'_>, named: usize, at: usize) -> bool {
    const NEAR: usize = 30;
    const LONG: usize = 10;
    if at - named > NEAR {
        return false;
    }
    let first =
        context.sentences.get(context.sentences.partition_point(|s| s.to <= at)).map_or(at, |s| s.from);
    if named < first {
        return false;
    }
    // "The Minister of Chile met Ms Li, who is visiting the country": she is the guest.
    let host = (named..at).any(|n| context.has(n, is::MEET | is::HOST) && !context.has(n, is::VISIT_NOUN));
    // "President Paz of Chile is expected in the country": another than his own.
    let own = |n: usize| {
        context.is(n, words!["of"])
            && (n.saturating_sub(LONG).max(first)..n).any(|m| context.has(m, is::HEAD))
    };
    let of = named.wrapping_sub(if context.is(named.wrapping_sub(1), words!["the"]) { 2 } else { 1 });
    if of < named && own(of) && !host {
        return true;
    }
    let who = (named..at).any(|n| context.is(n, words!["who"]) && context.is(n - 1, words![","]));
    let hosted = (first..named).any(|n| context.has(n, is::HOST));
    let his = (named..at).any(|n| {
        context.is(n, words!["his", "her", "their"])
            || context.is(n, words!["on"]) && context.is(n + 1, words!["a", "an"])
    });
    let office = (named.saturating_sub(LONG).max(first)..at.min(named + 4)).any(|n| context.has(n, is::HEAD));
    office && !host && (who || hosted && his)
}

/// "South America (Chile, Peru and Brazil)": the places that a region is said to be in brackets, and the word behind these.
pub(super) fn countries_of<'a>(
    context: &Context<'a>,
    region: &Target<'_>,
    limit: usize,
) -> Option<(Vec<Target<'a>>, usize)> {
    if !region.is_region() || !context.is(region.to, words!["("]) {
        return None;
    }
    let (all, end) = super::list(context, region.to + 1, limit);
    // "(Chile and Upper Peru)": a part that is in no list.
    let part = |n: &usize| context.tokens[*n].is_capital() || context.is(*n, words!["and", "the", ","]);
    let end = end + (end..limit.min(end + 5)).take_while(part).count();
    (!all.is_empty() && context.is(end, words![")"])).then_some((all, end + 1))
}
