//! Visits that are told of where somebody speaks, signs or opens something.

use super::cue::place_at;
use super::guests;
use super::stay::is_person;
use crate::authority::Kind;
use crate::parse::context::Context;
use crate::parse::parties::{self};
use crate::parse::places;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;

/// "Speaking in Lima, Peru, on Monday, Ms Li said": where the place starts.
pub(super) fn speaking(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<usize> {
    const FAR: usize = 12;
    if at != sentence.from || !context.is(at, words!["speaking"]) {
        return None;
    }
    let open = |n: &usize| !context.is(*n, words![",", "about", "of", "on", "ahead", "before", "that"]);
    let within = (at + 1..at + FAR)
        .take_while(open)
        .find(|&n| context.is(n, words!["in"]) && place_at(context, n + 1))?;
    let (first, ..) = context.entity(within + 1)?;
    let (found, end) = places::list(context, within + 1, sentence.to);
    // "in Lima, Peru": a city alone may be one's own.
    let whole = first.kind != Kind::City || found.first().is_some_and(|t| t.concept.iri != first.iri);
    let main = predicates.iter().find(|p| p.mood.is_finite() && p.at > end)?;
    let told = main.mood == Mood::Past && !main.passive && matches!(main.subject, Subject::Phrase(..));
    (whole && told && is_guest(context, main, within + 1)).then_some(within + 1)
}

/// "signed an agreement in Lima, Peru, with her counterpart": where the places start.
pub(super) fn signed(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<usize> {
    const FAR: usize = 14;
    let at = predicate.at;
    if !context.is(at, words!["sign", "signs", "signed"]) || predicate.passive {
        return None;
    }
    let open = |n: &usize| !context.is(*n, words![".", ";", "on", "to", "for", "that", "which", "between"]);
    let within = (at + 2..sentence.to.min(at + FAR))
        .take_while(open)
        .find(|&n| context.is(n, words!["in"]) && place_at(context, n + 1))?;
    let end = places::list(context, within + 1, sentence.to).1;
    let with = if context.is(end, words![","]) { end + 1 } else { end };
    let with = context.behind_days(with, sentence.to);
    let before = || (at + 1..within).rev().find(|&n| context.is(n, words!["with"]));
    let with = Some(with).filter(|&n| context.is(n, words!["with"])).or_else(before)?;
    let other = parties::list(context, with + 1, sentence.to).0.into_iter().next().filter(|f| f.strong)?;
    let counterpart = (other.from..other.to).any(|n| context.is(n, words!["counterpart"]));
    let home = other.party.country.is_some() && other.party.country == guests::code_at(context, within + 1);
    ((counterpart || home) && is_guest(context, predicate, within + 1)).then_some(within + 1)
}

/// "Minister Li said in Lima today", in a text of another country's office: where the place starts.
pub(super) fn said_in(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<usize> {
    let at = predicate.at;
    let says = context.is(at, words!["said", "says", "told", "announced"]) && !predicate.passive;
    if !says || !context.is(at + 1, words!["in"]) || !place_at(context, at + 2) {
        return None;
    }
    let office = context.office.as_ref()?;
    let end = places::list(context, at + 2, sentence.to).1;
    let dated = context.behind_days(end, sentence.to) > end;
    let abroad = guests::code_at(context, at + 2).is_some_and(|code| code != *office);
    (dated && abroad && is_guest(context, predicate, at + 2)).then_some(at + 2)
}

/// "opened Norway's new embassy in Lima, Peru": where the places start.
pub(super) fn opened(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<usize> {
    const FAR: usize = 10;
    let at = predicate.at;
    let opens = ["open", "opens", "opened", "inaugurate", "inaugurates", "inaugurated"];
    if !context.is(at, &opens) || predicate.passive {
        return None;
    }
    let open = |n: &usize| !context.is(*n, words![".", ";", ",", "with", "at"]);
    let embassy = |n: usize| context.is(n, words!["embassy", "consulate", "chancery", "consulate-general"]);
    let house = (at + 1..sentence.to.min(at + FAR)).take_while(open).find(|&n| embassy(n))?;
    let within = (house + 1..house + 5)
        .take_while(open)
        .find(|&n| context.is(n, words!["in"]) && place_at(context, n + 1))?;
    is_guest(context, predicate, within + 1).then_some(within + 1)
}

/// Whether somebody, of another country than a place, does something there.
pub(super) fn is_guest(context: &Context<'_>, predicate: &Predicate, place: usize) -> bool {
    let Subject::Phrase(from, to) = predicate.subject else { return is_person(context, predicate.subject) };
    let home = guests::code_at(context, place);
    let who = parties::list(context, from, to).0.into_iter().next().filter(|f| f.strong);
    who.is_some_and(|f| f.party.country.is_none() || f.party.country != home)
}
