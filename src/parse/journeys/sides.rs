//! Of people who meet in a place those who have come there, by what they speak for.

use crate::authority::Kind;
use crate::parse::context::Context;
use crate::parse::parties::Found;
use crate::parse::places;

/// For whom somebody speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    /// The country of the place.
    Home,
    /// Another country, or a body of the world.
    Abroad,
    Unknown,
}

/// Of people of two sides those who have come to a place in the country `home`: who speaks for another country, or for a body
/// of the world, where others speak for that country. Who is named without a country speaks for the one that the text
/// comes from.
pub(super) fn came(context: &Context<'_>, home: &str, people: &[Found]) -> Option<Vec<Found>> {
    let sides: Vec<Side> = people.iter().map(|f| side(context, home, f)).collect();
    let known = sides.contains(&Side::Home) && sides.contains(&Side::Abroad);
    let came = people.iter().zip(&sides).filter(|(_, side)| **side == Side::Abroad);
    known.then(|| came.map(|(f, _)| f.clone()).collect())
}

fn side(context: &Context<'_>, home: &str, found: &Found) -> Side {
    if !found.strong {
        return Side::Unknown;
    }
    if let Some(country) = &found.party.country {
        return if country == home { Side::Home } else { Side::Abroad };
    }
    let of_world = |n: usize| {
        let body = context.entity(n).filter(|(c, ..)| c.kind == Kind::Organization);
        body.is_some_and(|(c, ..)| c.broader.is_none())
    };
    if (found.from..found.to).any(of_world) {
        return Side::Abroad;
    }
    let own = context.office.as_deref().or_else(|| places::dateline_country(context));
    match own.filter(|_| found.party.role.is_some()) {
        Some(own) if own == home => Side::Home,
        Some(_) => Side::Abroad,
        None => Side::Unknown,
    }
}
