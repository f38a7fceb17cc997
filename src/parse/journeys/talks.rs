//! Talks in a place, told of by a noun or a call: one side is at home there, the other has come.

use super::cue::place_at;
use super::{Cue, ceremony, guests, occasions};
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::places;
use crate::parse::predicates::{Predicate, Subject};
use crate::parse::tokens::{Sentence, WordSet};

/// Farthest from "received" to the place, in words.
const FAR: usize = 16;

/// What is done with somebody about something: "raised the matter with President Paz in Lima".
const DISCUSSES: WordSet<12> = WordSet::new([
    "discussed",
    "discusses",
    "discuss",
    "discussing",
    "raised",
    "raises",
    "raise",
    "raising",
    "reviewed",
    "review",
    "exchanged",
    "exchange",
]);

/// How a word starts a journey that no verb of going tells of.
pub(super) fn find(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Cue> {
    let cue = |places, verb, rule| Some(Cue { places, verb, told: true, stop: true, rule });
    let token = &context.tokens[at];
    if token.has(is::MEETING) && !token.covered && (at == sentence.from || !token.is_capital()) {
        let world = || super::world::talks_in(context, sentence, predicates, at);
        if let Some(places) = with_in(context, sentence, at).or_else(world) {
            let verb = predicates.iter().position(|p| p.at == at);
            return cue(places, verb, "meetings-in");
        }
        return cue(between_in(context, sentence, at)?, None, "meetings-of-others-in");
    }
    if token.is(words!["hold", "holds", "held", "holding", "had", "have"])
        && let Some(verb) = predicates.iter().position(|p| p.at == at && !p.passive && p.mood.is_finite())
        && let Some(places) = joint(context, sentence, &predicates[verb])
    {
        return cue(places, Some(verb), "meetings-in");
    }
    if token.is(words!["visit"]) && at > sentence.from && context.is(at - 1, words!["courtesy"]) {
        return cue(with_in(context, sentence, at)?, None, "meetings-in");
    }
    if let Some((places, verb)) = discussed_in(context, sentence, predicates, at) {
        return cue(places, Some(verb), "meetings-in");
    }
    if token.is(words!["called", "calls"]) && context.is(at + 1, words!["on", "upon"]) {
        let verb = predicates.iter().position(|p| p.at == at && !p.passive && p.mood.is_finite())?;
        return cue(with_in(context, sentence, at)?, Some(verb), "meetings-in");
    }
    if token.is(words!["welcome", "reception"])
        && let Some(cue) = ceremony::find(context, sentence, predicates, at)
    {
        return Some(cue);
    }
    // "was met at Lima airport by the Minister".
    let met = token.is(words!["met", "greeted"]) && context.is(at + 1, words!["at", "on", "in"]);
    if token.has(is::HOST) || met && predicates.iter().any(|p| p.at == at && p.passive) {
        let verb = predicates.iter().position(|p| p.at == at && p.passive && p.mood.is_finite())?;
        return cue(received(context, sentence, &predicates[verb])?, Some(verb), "verb-host");
    }
    if token.is(words!["off"]) && at > sentence.from && context.has(at - 1, is::BE) {
        let verb = predicates.iter().position(|p| p.at + 1 == at)?;
        let to = context.is(at + 1, words!["to"]) && place_at(context, at + 2);
        let going = Cue { places: at + 2, verb: Some(verb), told: true, stop: false, rule: "verb-travel" };
        return to.then_some(going);
    }
    if token.is(words!["expected", "due", "awaited"]) && at > sentence.from && context.has(at - 1, is::BE) {
        // "is due in Lima on Monday".
        let arrives = context.is(at + 1, words!["in"]) && place_at(context, at + 2);
        let be = if context.is(at - 1, words!["be", "been"]) { at.checked_sub(2)? } else { at - 1 };
        let ahead = context.is(at - 1, words!["is", "are", "was", "were"]) || context.is(be, words!["will"]);
        let person = super::stay::is_said_of_somebody(context, predicates, at);
        let due = Cue { places: at + 2, verb: None, told: true, stop: false, rule: "verb-stay" };
        return (arrives && ahead && person).then_some(due);
    }
    if token.is(words!["accompanied", "accompanies", "accompany"]) {
        let verb = predicates.iter().position(|p| p.at == at && !p.passive && p.mood.is_finite())?;
        let (found, end) = parties::list(context, at + 1, sentence.to);
        let there = context.is(end, words!["to"]) && place_at(context, end + 1);
        return found
            .first()
            .filter(|f| there && f.strong)
            .and_then(|_| cue(end + 1, Some(verb), "verb-join-in"));
    }
    None
}

/// "meetings in Lima", "will begin her consultations in Lima": where the places start.
pub(super) fn held_in(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const HOLDS: WordSet<19> = WordSet::new([
        "completed",
        "concluded",
        "finished",
        "hold",
        "holds",
        "held",
        "holding",
        "begin",
        "begins",
        "began",
        "start",
        "starts",
        "started",
        "open",
        "opened",
        "for",
        "had",
        "have",
        "having",
    ]);
    let before = |far: usize| at.saturating_sub(far).max(sentence.from)..at;
    // "agreed to continue discussions in Lima": not held yet.
    let held = || before(4).any(|n| context.is(n, &HOLDS));
    // "Following his discussions in Lima".
    let over =
        || at > 1 && context.has(at - 1, is::POSSESSIVE) && context.is(at - 2, words!["after", "following"]);
    let talks = context.is(at, words!["meetings", "talks", "meeting"])
        || context.is(at, words!["consultations", "discussions", "discussion"]) && (held() || over());
    if !talks || !context.is(at + 1, words!["in"]) || !place_at(context, at + 2) {
        return None;
    }
    // "the meeting in Lima on 5 May of the five members": theirs.
    let of_others = places::behind_place_and_days(context, at + 1, sentence.to)
        .is_some_and(|n| context.is(n, words!["of"]) && !context.is(n + 1, words!["his", "her"]));
    if of_others || in_between(context, sentence, at).is_some() {
        return None;
    }
    let idle = super::ways::is_spoken_of(context, sentence, at)
        || super::occasions::is_named_meeting(context, sentence, at);
    (!idle).then_some(at + 2)
}

/// "Emir Ali and President Paz of Chile held a session of talks at the palace in the capital, Santiago": where the places
/// start.
fn joint(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<usize> {
    const NEAR: usize = 8;
    let at = predicate.at;
    let Subject::Phrase(from, to) = predicate.subject else { return None };
    let stops = |n: &usize| !context.is(*n, words!["with", ",", ";", "to", "that", "who"]);
    let noun = (at + 1..sentence.to.min(at + NEAR))
        .take_while(stops)
        .find(|&n| context.has(n, is::MEETING) && !context.has(n, is::VISIT_NOUN))?;
    let place = (noun + 1..sentence.to.min(noun + FAR))
        .take_while(stops)
        .filter(|&n| context.is(n, words!["in", "at"]))
        .find_map(|n| occasions::of_host(context, n + 1))?;
    let home = guests::code_at(context, place)?;
    let both = parties::list(context, from, to).0;
    let one = both.iter().filter(|f| f.party.country.as_ref() == Some(&home)).count();
    let abroad = super::at_home::is_abroad(context, &both, &home);
    // "President Li and the King of Chile held a meeting at the White House".
    let came = || super::sides::came(context, &home, &both).is_some();
    (both.len() > 1 && both.iter().all(|f| f.strong) && (one == 1 || abroad || came())).then_some(place)
}

/// "talks with Ms Li in Lima", "called on Ms Li in Lima": where the places start.
fn with_in(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    let call = context.is(at, words!["call", "called", "calls"]);
    // "paid a courtesy visit to Ms Li in Lima".
    let courtesy = context.is(at, words!["visit"]);
    let links: &[&str] = match () {
        () if call => &["on", "upon"],
        () if courtesy => &["to"],
        () => &["with"],
    };
    // "held talks on Monday with Ms Li in Lima".
    let link = if context.is(at + 1, links) { at + 1 } else { context.behind_days(at + 1, sentence.to) };
    let link = if call || context.is(link, links) {
        link
    } else {
        will_be_with(context, sentence, at).unwrap_or(link)
    };
    if !context.is(link, links) {
        return None;
    }
    let place = met_in(context, sentence, link)?;
    // "called on the President in Lima to resign".
    let (_, behind) = crate::parse::places::list(context, place, sentence.to);
    let asks = call && context.is(context.behind_days(behind, sentence.to), words!["to"]);
    (!asks).then_some(place)
}

/// "discussed trade with Ms Li in Lima": where the places start, and the verb.
fn discussed_in(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<(usize, usize)> {
    if !context.is(at, &DISCUSSES) {
        return None;
    }
    let verb = predicates.iter().position(|p| p.at == at && !p.passive && p.mood.is_finite())?;
    let with = discussed_with(context, sentence, predicates, at)?;
    Some((met_in(context, sentence, with)?, verb))
}

/// "discussed trade and fisheries with Ms Li": the "with".
fn discussed_with(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<usize> {
    let next = predicates.iter().map(|p| p.from).find(|&from| from > at).unwrap_or(sentence.to);
    let clear = |n: &usize| !context.is(*n, words![";", ".", "that", "which", "who"]);
    (at + 1..next.min(at + FAR)).take_while(clear).find(|&n| context.is(n, words!["with"]))
}

/// "with Ms Li in Lima", behind what is held with her: where the places start.
fn met_in(context: &Context<'_>, sentence: Sentence, link: usize) -> Option<usize> {
    let (found, end) = parties::list(context, link + 1, sentence.to);
    let first = found.first()?;
    let place = place_behind(context, sentence, end)?;
    let home = || guests::code_at(context, place);
    let known = first.party.name.is_some() || first.party.country.is_some();
    let officer = first.strong && (known || context.is(link + 1, words!["the", "his", "her"]));
    let official = officer || first.group && first.party.country.is_some() && first.party.country == home();
    // "will have talks with officials in Lima and Quito", in a text of Norway's.
    let abroad = || first.group && super::speaking::is_away(context, place);
    (official || abroad()).then_some(place)
}

/// "My first consultations outside Norway will be with Ms Li in Lima": the "with".
fn will_be_with(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const NEAR: usize = 9;
    let own = (at.saturating_sub(3).max(sentence.from)..at).any(|n| context.has(n, is::POSSESSIVE));
    let clear = |n: &usize| !context.is(*n, words![",", ";", ".", "and", "that"]);
    let mut near = (at + 1..sentence.to.min(at + NEAR)).take_while(clear);
    let be = near.find(|&n| context.is(n, words!["be"]) && context.is(n - 1, words!["will", "shall"]));
    be.map(|n| n + 1).filter(|&n| own && context.is(n, words!["with"]))
}

/// "talks between Ms Li of Chile and Mr Paz took place in Oslo today": where the places start.
fn between_in(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const HELD: WordSet<8> = WordSet::new(["took", "place", "was", "were", "has", "been", "held", "have"]);
    if let Some((place, people)) = in_between(context, sentence, at) {
        let home = guests::code_at(context, place)?;
        return super::sides::came(context, &home, &people).map(|_| place);
    }
    let between = (at + 1..sentence.to.min(at + 4)).find(|&n| context.is(n, words!["between"]))?;
    let (found, end) = parties::list(context, between + 1, sentence.to);
    let end = if context.is(end, words![","]) { end + 1 } else { end };
    let end = (end..sentence.to).find(|&n| !context.is(n, &HELD))?;
    let place = place_behind(context, sentence, end)?;
    let home = guests::code_at(context, place)?;
    let foreign = |f: &Found| f.strong && f.party.country.as_ref().is_some_and(|c| *c != home);
    (found.len() > 1 && found.iter().any(foreign)).then_some(place)
}

/// "Talks in Oslo today between Ms Li and Mr Paz of Chile": where the places start, and those who hold them.
fn in_between(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<(usize, Vec<Found>)> {
    let place = at + 2;
    if !context.is(at + 1, words!["in"]) || !place_at(context, place) {
        return None;
    }
    let between = places::behind_place_and_days(context, at + 1, sentence.to)?;
    let people = || parties::list(context, between + 1, sentence.to).0;
    context.is(between, words!["between"]).then(|| (place, people())).filter(|(_, all)| all.len() > 1)
}

/// The place behind those who are met: "yesterday in Lima", "on the margins of the summit in Lima".
pub(super) fn place_behind(context: &Context<'_>, sentence: Sentence, end: usize) -> Option<usize> {
    let end = context.behind_days(end, sentence.to);
    let end = occasions::behind_sidelines(context, sentence, end);
    if context.is(end, words!["at", "in"]) && end < sentence.to && places::is_residence(context, end + 1) {
        return Some(end + 1);
    }
    // "at the presidential palace in Lima".
    if context.is(end, words!["at"])
        && end < sentence.to
        && let Some(place) = occasions::of_host(context, end + 1).filter(|&n| n > end + 1)
    {
        return Some(place);
    }
    (end < sentence.to && context.is(end, words!["in"]) && place_at(context, end + 1)).then_some(end + 1)
}

/// "was received by Mr Paz in Lima", "will be welcomed at the White House": where the places start.
fn received(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<usize> {
    let at = predicate.at;
    let Subject::Phrase(from, to) = predicate.subject else { return None };
    let guest = parties::list(context, from, to).0.into_iter().next()?;
    // "was welcomed to Chile on Tuesday by President Paz".
    if context.is(at + 1, words!["to"]) && place_at(context, at + 2) {
        return (guest.strong || guest.delegation).then_some(at + 2);
    }
    let end =
        if context.is(at + 1, words!["by"]) { parties::list(context, at + 2, sentence.to).1 } else { at + 1 };
    let clear = |n: &usize| !context.is(*n, words![",", ".", ";", "and", "to", "where", "who"]);
    let place = (end..sentence.to.min(end + FAR))
        .take_while(clear)
        .filter(|&n| context.is(n, words!["in", "at"]))
        .find_map(|n| occasions::of_host(context, n + 1))?;
    (guest.strong || guest.delegation).then_some(place)
}

/// The word that leads from talks to those they are held with, days aside.
fn linked(context: &Context<'_>, at: usize) -> Option<usize> {
    if context.is(at, words!["call", "called", "calls"]) {
        return context.is(at + 1, words!["on", "upon"]).then_some(at + 1);
    }
    let end = context.tokens.len();
    let link = context.behind_days(at + 1, end);
    if context.is(link, words!["in"]) && place_at(context, link + 1) {
        // "talks in Oslo today with Ms Li".
        let link = places::behind_place_and_days(context, link, end)?;
        return context.is(link, words!["with"]).then_some(link);
    }
    context.is(link, words!["with"]).then_some(link)
}

/// Those of talks in a place who have come there; `found`: those who hold them.
pub(super) fn visitors(
    context: &Context<'_>,
    sentence: Sentence,
    at: usize,
    cue: &Cue,
    found: Vec<Found>,
) -> Vec<Found> {
    match cue.rule {
        "meetings-of-others-in" => {
            if let Some((place, people)) = in_between(context, sentence, at)
                && let Some(home) = guests::code_at(context, place)
            {
                return super::sides::came(context, &home, &people).unwrap_or(found);
            }
            let between = (at + 1..at + 4).find(|&n| context.is(n, words!["between"]));
            let Some(between) = between else { return found };
            let both = parties::list(context, between + 1, cue.places.saturating_sub(1)).0;
            let Some(home) = guests::code_at(context, cue.places) else { return found };
            let foreign = |f: &Found| f.strong && f.party.country.as_ref().is_some_and(|c| *c != home);
            let came: Vec<Found> = both.into_iter().filter(foreign).collect();
            if came.is_empty() { found } else { came }
        }
        "meetings-in" if linked(context, at).is_some() => {
            let link = linked(context, at).unwrap_or(at);
            let to = if link < cue.places { cue.places.saturating_sub(1) } else { sentence.to };
            let met = parties::list(context, link + 1, to).0;
            let author = super::sides::author_before(context, sentence, at);
            super::sides::received(context, cue.places, &found, &met, author)
                .or_else(|| of_sides(context, cue.places, &found, &met))
                .unwrap_or(found)
        }
        _ => found,
    }
}

/// Of two sides that meet in a place those who have come there, where their countries tell it.
pub(super) fn of_sides(
    context: &Context<'_>,
    place: usize,
    subject: &[Found],
    met: &[Found],
) -> Option<Vec<Found>> {
    let home = guests::code_at(context, place)?;
    let told =
        |f: &Found| f.party.country.is_none().then(|| super::sides::country_told(context, f)).flatten();
    let at_home = |f: &Found| f.party.country.as_ref().or(told(f).as_ref()) == Some(&home);
    let foreign = |f: &Found| f.strong && f.party.country.as_ref().is_some_and(|c| *c != home);
    // "LIMA – Minister Paz met in Lima with Foreign Minister Li of Norway": his country is that of the dateline.
    let from_here = |f: &Found| {
        let own = f.party.country.is_none() && f.strong && f.party.role.is_some();
        own && places::dateline_country(context) == Some(home.as_str())
    };
    let host = |f: &Found| at_home(f) || from_here(f);
    let came = met.first().is_some_and(foreign) && subject.first().is_some_and(host);
    came.then(|| met.iter().filter(|f| foreign(f)).cloned().collect())
}
