//! Whose side those of a meeting are of.

use crate::authority::Kind;
use crate::facts::{Party, Place};
use crate::parse::context::Context;
use crate::parse::parties::{self, Found};
use crate::parse::places;
use crate::parse::tokens::Sentence;

/// Whether one who is met is one who travels. "Officials" who are met are not, unless they are called just that.
pub(super) fn is_traveller(visitor: &Party, met: &Party) -> bool {
    let crowd =
        |p: &Party| p.name.is_none() && p.role.as_deref().is_some_and(|r| r.starts_with(char::is_lowercase));
    // "between the Minister and his Chilean counterpart", who has come.
    let counterpart = met.name.is_none() && met.role.as_deref().is_some_and(|r| r.ends_with(" counterpart"));
    if counterpart && met.country.is_some() {
        return met.country == visitor.country;
    }
    (!crowd(met) || !crowd(visitor) || visitor.role == met.role) && parties::is_same(visitor, met)
}

/// Whom a visitor meets is not the visitor: "she met the Foreign Minister" is said of the other Foreign Minister.
pub(super) fn hosts_of_same_office(
    object: &mut [Party],
    with: &[Found],
    host: Option<&String>,
    visitors: &[Party],
) {
    for (party, found) in object.iter_mut().zip(with) {
        let office = found.party.name.is_none() && found.strong;
        let own = |v: &Party| v.country.is_some() && v.country == found.party.country;
        let role = |p: &Party| {
            p.role.as_deref().zip(found.party.role.as_deref()).is_some_and(|(a, b)| a.contains(b))
        };
        if office
            && party.name.is_some()
            && host.is_some()
            && visitors.iter().any(|v| v.name == party.name && role(v))
        {
            // "the Prime Ministers of Chile and Peru" are not the one who visits.
            let country = found.party.country.clone().or_else(|| host.cloned());
            let kept = found.party.country.is_some() && visitors.iter().any(own);
            if !kept {
                *party = Party { country, ..found.party.clone() };
            }
        }
    }
}

/// Whether an office without a name is that of the host, or of another country than the visitor's.
pub(super) fn is_of_others(party: &Party, host: Option<&String>, visitors: &[Party]) -> bool {
    let office = party.name.is_none() && party.role.is_some();
    let foreign = || visitors.first().is_some_and(|v| v.country != party.country);
    office && party.country.is_some() && (party.country.as_ref() == host || foreign())
}

/// Whether a team is a body of its own, not the visitor's: "the United Nations Country Team".
pub(super) fn is_apart(context: &Context<'_>, found: &Found) -> bool {
    context.tokens[found.to - 1].is_capital() && context.tokens[found.from].is_capital()
}

/// Whether it is an office of a state: not one of an international body, such as the head of its mission.
pub(super) fn is_office(context: &Context<'_>, found: &Found) -> bool {
    let body = |n| context.entity(n).is_some_and(|(concept, _, _)| concept.kind == Kind::Organization);
    found.strong && found.party.role.is_some() && !(found.from..found.to).any(body)
}

/// The city a sentence starts with, "In Astana, …", or goes on from, "… to Astana, where …".
pub(super) fn meeting_place(context: &Context<'_>, sentence: Sentence, told: usize) -> Option<Place> {
    let going_on = (sentence.from..sentence.to.min(told.max(sentence.from))).find_map(|at| {
        let (concept, to, name) = context.entity(at)?;
        let city = name && concept.kind == Kind::City;
        (city && context.is(to, words![","]) && context.is(to + 1, words!["where"]))
            .then(|| places::city(context, at, to))
    });
    if going_on.is_some() {
        return going_on;
    }
    if let Some(at) = meanwhile(context, sentence, told) {
        let (concept, to, _) = context.entity(at)?;
        return (concept.kind == Kind::City).then(|| places::city(context, at, to));
    }
    let at = if context.is(sentence.from, words!["while"]) { sentence.from + 2 } else { sentence.from + 1 };
    let (concept, to, name) = context.entity(at)?;
    (context.is(at - 1, words!["in"]) && name && concept.kind == Kind::City)
        .then(|| places::city(context, at, to))
}

/// "…, while in Lima she will meet": the place behind "while in" within a sentence, before a word.
pub(super) fn meanwhile(context: &Context<'_>, sentence: Sentence, told: usize) -> Option<usize> {
    let words = sentence.from + 1..sentence.to.min(told);
    let within = words.rev().find(|&n| {
        context.is(n, words!["in"]) && context.is(n - 1, words!["while", "whilst"]) && n > sentence.from + 1
    })?;
    context.entity(within + 1).filter(|(c, _, name)| *name && c.kind.is_place()).map(|_| within + 1)
}
