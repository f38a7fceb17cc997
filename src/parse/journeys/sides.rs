//! Of people who meet in a place those who have come there, by what they speak for.

use super::guests;
use crate::authority::Kind;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::Found;
use crate::parse::places;
use crate::parse::predicates::{Predicate, Subject};
use crate::parse::tokens::Sentence;

/// For whom somebody speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    /// The country of the place.
    Home,
    /// Another country, or a body of the world.
    Abroad,
    Unknown,
}

/// The country that a text comes from: that of the office that publishes it, else of its dateline.
pub(super) fn own<'c>(context: &'c Context<'_>) -> Option<&'c str> {
    context.office.as_deref().or_else(|| places::dateline_country(context))
}

/// Of people of two sides those who have come to a place in the country `home`: who speaks for another country, or for a body
/// of the world, where others speak for that country. Who is named without a country speaks for the one that the text
/// comes from; in a text of that country nobody else is told to be at home.
pub(super) fn came(context: &Context<'_>, home: &str, people: &[Found]) -> Option<Vec<Found>> {
    let mut sides: Vec<Side> = people.iter().map(|f| side(context, home, f)).collect();
    let own = own(context);
    // "Mr Paz and Foreign Minister Li signed a treaty in Oslo", in a text of Chile's: he has come.
    if own.is_some_and(|own| own != home) && sides.contains(&Side::Home) {
        let named = sides.iter_mut().zip(people).filter(|(_, f)| f.strong);
        named.filter(|(side, _)| **side == Side::Unknown).for_each(|(side, _)| *side = Side::Abroad);
    }
    let at_home = |side: &Side| *side == Side::Home || *side == Side::Unknown && own == Some(home);
    let known = sides.iter().any(at_home) && sides.contains(&Side::Abroad);
    let came = people.iter().zip(&sides).filter(|(_, side)| **side == Side::Abroad);
    known.then(|| came.map(|(f, _)| f.clone()).collect())
}

/// "The Minister met Foreign Minister Li of Chile in Oslo", "I met her in Oslo", in a text of Norway's: those whom somebody of
/// that country met there, if they speak for another.
pub(super) fn received(
    context: &Context<'_>,
    place: usize,
    subject: &[Found],
    met: &[Found],
    author: bool,
) -> Option<Vec<Found>> {
    let home = guests::code_at(context, place).filter(|home| own(context) == Some(home))?;
    let abroad = |f: &Found| side(context, &home, f) == Side::Abroad;
    let hosts = author || !subject.is_empty() && !subject.iter().any(abroad);
    let came: Vec<Found> = met.iter().filter(|f| abroad(f) && !is_envoy(f)).cloned().collect();
    (hosts && met.first().is_some_and(abroad) && !came.is_empty()).then_some(came)
}

/// Whether somebody lives where he is accredited: an ambassador, a High Commissioner of a country.
fn is_envoy(found: &Found) -> bool {
    let role = found.party.role.as_deref().unwrap_or_default();
    let envoy = ["Ambassador", "Chargé", "Consul"].iter().any(|kind| role.contains(kind));
    envoy || role.contains("High Commissioner") && !role.contains("High Commissioner for")
}

/// "The Minister met the Ambassador of Chile in Oslo", in a text of Norway's: nobody has come.
pub(super) fn are_at_home(context: &Context<'_>, place: usize, met: &[Found]) -> bool {
    let home = context.office.is_some() && guests::code_at(context, place) == context.office;
    home && !met.is_empty() && met.iter().all(is_envoy)
}

/// Whether a predicate is said by the author: "I met", "We were glad to meet".
pub(super) fn is_authors(context: &Context<'_>, predicate: &Predicate) -> bool {
    matches!(predicate.subject, Subject::Pronoun(n) if context.is(n, words!["i", "we"]))
}

/// Whether the last pronoun before a word of a sentence is the author's: "I had talks in Oslo with".
pub(super) fn author_before(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    let mut before = (sentence.from..at).rev().filter(|&n| context.has(n, is::PRONOUN));
    before.next().is_some_and(|n| context.is(n, words!["i", "we"]))
}

fn side(context: &Context<'_>, home: &str, found: &Found) -> Side {
    if !found.strong {
        return Side::Unknown;
    }
    if let Some(country) = found.party.country.clone().or_else(|| country_told(context, found)) {
        return if country == home { Side::Home } else { Side::Abroad };
    }
    // "the Minister of Works in the interim Peruvian administration".
    let other = |n: usize| {
        let country = context.entity(n).filter(|(c, ..)| c.kind == Kind::Country);
        country.is_some_and(|(c, ..)| c.code.as_deref().is_some_and(|code| code != home))
    };
    let of_world = |n: usize| {
        let body = context.entity(n).filter(|(c, ..)| c.kind == Kind::Organization);
        body.is_some_and(|(c, ..)| c.broader.is_none())
    };
    if (found.from..found.to).any(|n| of_world(n) || other(n)) {
        return Side::Abroad;
    }
    match own(context).filter(|_| found.party.role.is_some()) {
        Some(own) if own == home => Side::Home,
        Some(_) => Side::Abroad,
        None => Side::Unknown,
    }
}

/// "Premier Li", who is "Chinese Premier Li" elsewhere in the text: that country.
pub(super) fn country_told(context: &Context<'_>, found: &Found) -> Option<String> {
    const START: usize = 600;
    const LONG: usize = 6;
    let name = found.party.name.as_deref().filter(|_| found.party.role.is_some())?;
    let part = |n: usize| context.tokens[n].is_capital() && context.tokens[n].is_word();
    let named = |n: usize| name.split(' ').any(|word| word.len() > 1 && context.tokens[n].text == word);
    let last = context.tokens.len().min(START);
    context.entities(0..last).find_map(|at| {
        let (state, end, _) = context.entity(at).filter(|(c, _, name)| !name && c.kind == Kind::Country)?;
        let row = (end..last.min(end + LONG)).take_while(|&n| part(n));
        let told = row.clone().any(|n| context.has(n, is::HEAD)) && row.clone().any(named);
        state.code.clone().filter(|_| told)
    })
}
