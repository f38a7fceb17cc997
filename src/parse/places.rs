//! Destinations: countries, regions and cities, alone and in lists, with the days given in brackets.

mod around;
mod behind;
mod country;
mod dateline;
mod named;
mod parts;
mod row;
mod within;

use std::ops::Range;

use super::context::Context;
use super::lexicon::is;
use crate::authority::{Concept, Kind};
use crate::facts::{Place, PlaceKind};
use crate::parse::tokens::WordSet;
use around::{in_country, is_country, merge, of_city, target};
use behind::{are_days, behind_days, bracket, next_clause};
pub(super) use country::country_word;
use country::the_country;
pub(super) use dateline::{country as dateline_country, here};
pub(super) use named::{behind_kind, is_residence};
use row::{body_in_row, goes_on, in_row, unlisted_in_row};
use within::{countries_of, of_region, of_residence, region_around};

/// Most places in one list.
const MOST: usize = 30;
/// Farthest from a seat of government to the city it is said to be in, in words.
const BESIDE: usize = 40;

/// A place one travels to.
#[derive(Debug, Clone)]
pub(super) struct Target<'a> {
    /// The country, territory, region, or the city whose country is not named.
    pub place: Place,
    pub concept: &'a Concept,
    /// The cities and sites named with it.
    pub stops: Vec<Place>,
    /// The word after it.
    pub to: usize,
    /// Whether it is a further stay in a place named before: "and again on 9 May".
    pub again: bool,
}

/// Whether a word of a stretch may be one that names a place or stands for it, so that a list without such a word has no
/// places.
pub(super) fn may_be_within(context: &Context<'_>, words: Range<usize>) -> bool {
    let place = |(c, ..): (&Concept, usize, bool)| {
        c.kind.is_place() || c.kind == Kind::Organization && c.broader.is_some()
    };
    context.entities(words.clone()).any(|n| context.entity(n).is_some_and(place))
        || context.any(words, words!["country", "island", "nation"])
}

/// Whether a word stands between places of a row.
fn is_link(context: &Context<'_>, at: usize) -> bool {
    let link =
        context.is(at, words!["the", "both", "and", ",", "“", "in", "to"]) || context.is(at, &COVERING);
    // "Chile, -Peru": a speck of the paper.
    let speck = context.is(at, words!["-"]) && context.is(at.wrapping_sub(1), words![","]);
    speck || link && context.entity(at).is_none()
}

/// Cities have no article: "the Freeport" is none.
fn is_no_city(context: &Context<'_>, at: usize) -> bool {
    let article = context.is(at.wrapping_sub(1), words!["the"]);
    article && context.entity(at).is_some_and(|(c, _, _)| c.kind == Kind::City)
}

/// "in Lima on Saturday, 5 May, *with*": the word behind a place and the days beside it, where "in" and a place stand at a word.
pub(super) fn behind_place_and_days(context: &Context<'_>, link: usize, to: usize) -> Option<usize> {
    if !context.is(link, words!["in"]) {
        return None;
    }
    let (found, end) = list(context, link + 1, to);
    (!found.is_empty()).then(|| context.behind_days(end, to))
}

/// Reads the list of places that starts at a word; gives them and the word after.
pub(super) fn list<'a>(context: &Context<'a>, from: usize, limit: usize) -> (Vec<Target<'a>>, usize) {
    if let Some(target) = the_country(context, from) {
        let end = target.to;
        return (vec![target], end);
    }
    let mut all: Vec<Target<'a>> = Vec::new();
    let mut end = from;
    let mut at = behind_kind(context, from);
    while at < limit && all.len() < MOST {
        at = (at..limit).find(|&n| !is_link(context, n)).unwrap_or(limit);
        if is_no_city(context, at) {
            break;
        }
        if let Some(next) = body_in_row(context, at).filter(|_| !all.is_empty()) {
            at = next;
            continue;
        }
        let Some(target) = in_row(context, at, (limit, all.is_empty())) else {
            let Some(to) = unlisted_last(context, &mut all, (at, end), limit) else { break };
            (at, end) = (to, to);
            if goes_on(context, at, limit) {
                continue;
            }
            break;
        };
        if let Some((within, to)) = countries_of(context, &target, limit) {
            all.push(target);
            all.extend(within);
            (at, end) = (to, to);
            if context.is(at, words![",", "and"]) {
                continue;
            }
            break;
        }
        at = bracket(context, target.to, limit);
        let mut target = target;
        if let Some((place, to)) = included(context, &target, at, limit) {
            target.stops.push(place);
            at = to;
        }
        end = at;
        // "Colombia from 27 October to 1 November, and Haiti from 2 to 5 November".
        if are_days(context, at)
            && let Some(next) = behind_days(context, at, limit)
        {
            all.push(target);
            at = next;
            continue;
        }
        all.push(target);
        if context.is(at, words![",", "and", ";"]) || context.is(at, &COVERING) {
            if context.is(at + 1, words!["where"]) || context.is(at, words![";"]) {
                match next_clause(context, at, limit) {
                    Some(next) => at = next,
                    None => break,
                }
            }
        } else {
            break;
        }
    }
    (merge(all), end)
}

/// "Francistown, Maun and Ghanzi": one more place in the row that is in no list, and the word behind it.
fn unlisted_last(
    context: &Context<'_>,
    all: &mut [Target<'_>],
    (at, end): (usize, usize),
    limit: usize,
) -> Option<usize> {
    let last = all.last_mut().filter(|t| t.stops.len() > 1 || !t.stops.is_empty() && at > end)?;
    let to = unlisted_in_row(context, at, limit)?;
    last.stops.push(in_country(context, at, to));
    // "Dolina and Sibita (Leku Department), Lima".
    Some(bracket(context, to, limit))
}

/// "a visit to the region, including Chile and Peru", "taking in Chile": words before the places of a region.
const COVERING: WordSet<7> =
    WordSet::new(["including", "encompassing", "covering", "comprising", "spanning", "embracing", "taking"]);

/// "Serbia, including Kosovo": what a country is said to include, and the word behind it.
fn included(context: &Context<'_>, target: &Target<'_>, at: usize, limit: usize) -> Option<(Place, usize)> {
    let word = if context.is(at, words![","]) { at + 1 } else { at };
    if !context.is(word, words!["including"]) || target.concept.kind != Kind::Country || word >= limit {
        return None;
    }
    let (concept, to, name) = context.entity(word + 1)?;
    let within = match concept.kind {
        Kind::Territory | Kind::Region => true,
        Kind::City => context.within(concept) == Some(&target.concept.iri),
        _ => false,
    };
    let kind = if concept.kind == Kind::City { PlaceKind::City } else { PlaceKind::Region };
    (name && within).then(|| (Place { kind: Some(kind), ..city(context, word + 1, to) }, to))
}

impl Target<'_> {
    /// Whether it is a region over several countries.
    pub(super) fn is_region(&self) -> bool {
        self.concept.kind == Kind::Region && self.concept.broader.is_none()
    }
}

/// The region or country that stands before a word: "her Middle East mission", "his Chile trip".
pub(super) fn place_before<'a>(context: &Context<'a>, at: usize) -> Option<Target<'a>> {
    const LONG: usize = 4;
    let (concept, from, name) = (at.saturating_sub(LONG)..at).find_map(|n| {
        let (concept, end, name) = context.entity(n)?;
        let region = concept.kind == Kind::Region && concept.broader.is_none();
        let place = name && matches!(concept.kind, Kind::Country | Kind::Territory | Kind::City);
        (end == at && (region || place)).then_some((concept, n, name))
    })?;
    if concept.kind == Kind::City {
        return Some(of_city(context, concept, city(context, from, at), at));
    }
    if name {
        return Some(target(context, concept, from, at, Vec::new()));
    }
    // "her African tour": where the text names the region.
    let named = context.first_named(&concept.iri)?;
    let (_, end, _) = context.entity(named)?;
    Some(Target { to: at, ..target(context, concept, named, end, Vec::new()) })
}

/// Whether a city that is in no list stands at a word: a name with its country behind it, "Kosice, Slovakia".
pub(super) fn is_unlisted(context: &Context<'_>, at: usize) -> bool {
    unlisted(context, at).is_some()
}

/// "Kosice, Slovakia": where the country of a city that is in no list starts.
pub(super) fn country_of_unlisted(context: &Context<'_>, at: usize) -> Option<usize> {
    unlisted(context, at).map(|(_, country)| country)
}

/// The ends of unlisted cities that stand in a row before their country, and the country's first word.
fn unlisted(context: &Context<'_>, at: usize) -> Option<(Vec<(usize, usize)>, usize)> {
    let mut cities = Vec::new();
    let mut at = at;
    loop {
        let end =
            (at..context.tokens.len().min(at + 4)).find(|&n| !is_name(context, n)).filter(|&end| end > at)?;
        cities.push((at, end));
        let country = |n: usize| {
            context
                .entity(n)
                .is_some_and(|(c, _, name)| name && matches!(c.kind, Kind::Country | Kind::Territory))
        };
        if context.is(end, words![",", "in"]) {
            let behind = if country(end + 1) { end + 1 } else { behind_part(context, end + 1) };
            if country(behind) {
                return Some((cities, behind));
            }
        }
        let joins = context.is(end, words!["and", ","]) && cities.len() < 4;
        at = if joins { end + 1 } else { return None };
    }
}

/// The word behind "the" or the part of a country: "in southern Germany", "in the west of Germany".
fn behind_part(context: &Context<'_>, from: usize) -> usize {
    const PARTS: WordSet<16> = WordSet::new([
        "southern",
        "northern",
        "eastern",
        "western",
        "central",
        "south-eastern",
        "south-western",
        "north-eastern",
        "north-western",
        "southeastern",
        "southwestern",
        "northeastern",
        "northwestern",
        "upper",
        "lower",
        "neighbouring",
    ]);
    const SIDES: WordSet<9> = WordSet::new([
        "south",
        "north",
        "east",
        "west",
        "centre",
        "south-east",
        "south-west",
        "north-east",
        "north-west",
    ]);
    let at = if context.is(from, words!["the"]) { from + 1 } else { from };
    if context.is(at, &PARTS) {
        return at + 1;
    }
    let side = context.is(at, &SIDES) && context.is(at + 1, words!["of"]);
    if side { if context.is(at + 2, words!["the"]) { at + 3 } else { at + 2 } } else { at }
}

/// Whether a word may be part of a name that is in no list.
pub(super) fn is_name(context: &Context<'_>, at: usize) -> bool {
    let Some(token) = context.tokens.get(at) else { return false };
    let free = token.is_word() && token.is_capital() && !token.covered && token.entry.month().is_none();
    free && !token.has(is::HEAD | is::TITLE | is::OFFICE | is::WEEKDAY | is::FUNCTION | is::RANK)
}

fn one<'a>(context: &Context<'a>, at: usize) -> Option<Target<'a>> {
    if let Some((cities, country)) = unlisted(context, at)
        && let Some((concept, to, _)) = context.entity(country)
    {
        let stops = cities.into_iter().map(|(from, to)| city(context, from, to)).collect();
        return Some(target(context, concept, country, to, stops));
    }
    let (concept, to, name) = context.entity(at)?;
    if !name {
        return None;
    }
    match concept.kind {
        // "Victoria University" is no visit to Victoria.
        Kind::City | Kind::Country
            if context.has(to, is::BODY | is::PREMISES) && context.tokens[to].is_capital() =>
        {
            None
        }
        Kind::City => {
            let place = city(context, at, to);
            let behind = if context.is(to, words![",", "in"]) { behind_part(context, to + 1) } else { to };
            let country = context
                .entity(behind)
                .filter(|(c, _, name)| *name && Some(&c.iri) == context.within(concept));
            Some(match country {
                Some((country, end, _)) => target(context, country, behind, end, vec![place]),
                None => match region_around(context, concept, to + 1) {
                    Some((region, end)) => of_region(context, region, place, (to + 1, end)),
                    None => of_city(context, concept, place, to),
                },
            })
        }
        Kind::Region
            if concept.broader.is_some()
                && context.is(to, words![","])
                && is_country(context, to + 1, concept) =>
        {
            let (country, end, _) = context.entity(to + 1)?;
            let region =
                Place { name: context.value(at, to), kind: Some(PlaceKind::Region), ..Place::default() };
            Some(target(context, country, to + 1, end, vec![region]))
        }
        Kind::Country | Kind::Territory | Kind::Region => Some(target(context, concept, at, to, Vec::new())),
        Kind::Organization if is_residence(context, at) => Some(residence(context, concept, (at, to))),
        Kind::Organization
        | Kind::Office
        | Kind::Instrument
        | Kind::VisitType
        | Kind::Theme
        | Kind::Strength => None,
    }
}

/// A seat of government: "the Palace in Lima", "the Hall of the People in the capital, Lima", whose city is told of with it.
fn residence<'a>(context: &Context<'a>, concept: &'a Concept, (at, to): (usize, usize)) -> Target<'a> {
    let found = of_residence(context, concept, (at, to));
    let at = behind_kind(context, to + 1);
    let city = context.entity(at).filter(|(c, ..)| context.is(to, words!["in", ","]) && c.kind == Kind::City);
    let Some((_, end, _)) = city.filter(|(c, ..)| c.broader == concept.broader) else { return found };
    let mut found = Target { to: end, ..found };
    if found.place.kind == Some(PlaceKind::Country) {
        found.stops.insert(0, self::city(context, at, end));
    }
    found
}

/// A country that the text names anywhere, told of by the way up to a word.
pub(super) fn named_country<'a>(context: &Context<'a>, iri: &str, to: usize) -> Option<Target<'a>> {
    // "Chilean President Paz received": a country that only its adjective names.
    let adjective = || {
        (to.saturating_sub(BESIDE)..to)
            .rev()
            .find(|&n| context.entity(n).is_some_and(|(c, _, name)| !name && c.iri == iri))
    };
    let named = context.first_named(iri).or_else(adjective)?;
    let (concept, end, _) = context.entity(named)?;
    Some(Target { to, ..target(context, concept, named, end, Vec::new()) })
}

/// A city as a place.
pub(super) fn city(context: &Context<'_>, from: usize, to: usize) -> Place {
    Place { name: context.value(from, to), kind: Some(PlaceKind::City), ..Place::default() }
}
