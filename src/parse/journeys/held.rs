//! Meetings that are held in a place by people of two sides: "The Forum was held in Lima on 5 May between Minister Li and
//! Minister Paz of Chile".

use super::cue::place_at;
use super::{Cue, guests, sides};
use crate::authority::Kind;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::predicates::{Predicate, Subject};
use crate::parse::tokens::{Sentence, WordSet};

/// The rule of a meeting that is held in a place.
pub(super) const RULE: &str = "held-between";

/// How a word starts such a journey.
pub(super) fn find(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Cue> {
    if !context.is(at, words!["held", "convened", "hosted", "take", "takes", "took", "taken"]) {
        return None;
    }
    let predicate = predicates.iter().find(|p| p.at == at)?;
    let (place, people) = parts(context, sentence, predicate)?;
    let home = guests::code_at(context, place)?;
    sides::came(context, &home, &people)?;
    Some(Cue { places: place, verb: None, told: true, stop: true, rule: RULE })
}

/// Those who have come to such a meeting.
pub(super) fn visitors(
    context: &Context<'_>,
    (sentence, predicates): (Sentence, &[Predicate]),
    at: usize,
) -> Vec<Found> {
    let came = || {
        let predicate = predicates.iter().find(|p| p.at == at)?;
        let (place, people) = parts(context, sentence, predicate)?;
        sides::came(context, &guests::code_at(context, place)?, &people)
    };
    came().unwrap_or_default()
}

/// The first word of the place where a meeting is held, and those who hold it.
pub(in crate::parse) fn parts(
    context: &Context<'_>,
    sentence: Sentence,
    predicate: &Predicate,
) -> Option<(usize, Vec<Found>)> {
    let Subject::Phrase(from, to) = predicate.subject else { return None };
    let taken = context.is(predicate.at + 1, words!["place"]);
    if !predicate.mood.is_finite() || predicate.negated || predicate.passive == taken {
        return None;
    }
    let head = (from..to).find(|&n| context.has(n, is::MEETING | is::EVENT | is::BODY))?;
    if context.has(head, is::VISIT_NOUN) {
        return None;
    }
    let link = context.behind_days(predicate.at + 1 + usize::from(taken), sentence.to);
    if !context.is(link, words!["in", "at"]) || !place_at(context, link + 1) {
        return None;
    }
    let place = link + 1;
    let (_, end) = crate::parse::places::list(context, place, sentence.to);
    let people = holders(context, sentence, end).or_else(|| {
        // "Talks between Ms Li and Mr Paz were held in Lima".
        let between = (head + 1..to).find(|&n| context.is(n, words!["between", "of"]))?;
        Some(parties::list(context, between + 1, to).0)
    });
    let told = people.filter(|all| all.iter().any(|f| f.strong));
    let people = told.unwrap_or_else(|| delegates(context, sentence));
    (people.len() > 1).then_some((place, people))
}

/// "on 5 May between Ms Li and Mr Paz", ", led by Ms Li and Mr Paz": those who hold a meeting, behind its place.
fn holders(context: &Context<'_>, sentence: Sentence, end: usize) -> Option<Vec<Found>> {
    const LEADS: WordSet<8> =
        WordSet::new(["led", "co-led", "chaired", "co-chaired", "attended", "headed", "hosted", "co-hosted"]);
    let end = context.behind_days(end, sentence.to);
    let end = end + usize::from(context.is(end, words![","]));
    let end = end + usize::from(context.is(end, words!["jointly"]));
    let by = context.is(end, &LEADS) && context.is(end + 1, words!["by"]);
    let first = if by { end + 2 } else { end + 1 };
    (by || context.is(end, words!["between"])).then(|| parties::list(context, first, sentence.to).0)
}

/// "The Commission met in Lima. The Chilean delegation was led by Ms Li, the Peruvian side by Mr Paz": who leads each of two
/// delegations, in the sentences behind one, with the country of each.
fn delegates(context: &Context<'_>, sentence: Sentence) -> Vec<Found> {
    const NEXT: usize = 4;
    let first = context.sentences.partition_point(|s| s.from < sentence.from);
    let mut all = Vec::new();
    for index in first..context.sentences.len().min(first + NEXT) {
        for predicate in &context.predicates[index] {
            let led = leaders(context, context.sentences[index], predicate);
            all.extend(led.into_iter().flat_map(|(found, _)| found.into_iter().take(1)));
        }
    }
    all
}

/// "The Chilean side was headed by Ms Li, the Peruvian side by Mr Paz": who leads each delegation, with its country, and the
/// word behind them.
pub(in crate::parse) fn leaders(
    context: &Context<'_>,
    sentence: Sentence,
    predicate: &Predicate,
) -> Vec<(Vec<Found>, usize)> {
    const LEADS: WordSet<4> = WordSet::new(["led", "headed", "chaired", "represented"]);
    const NEAR: usize = 4;
    let Subject::Phrase(from, to) = predicate.subject else { return Vec::new() };
    let at = predicate.at;
    let by = (at + 1..at + NEAR).find(|&n| context.is(n, words!["by"]));
    let Some(by) = by.filter(|_| predicate.passive && context.is(at, &LEADS)) else { return Vec::new() };
    let first = of_side(context, sentence, (from, to), by);
    let second = first.as_ref().and_then(|(_, end)| {
        // "by Ms Li and the Peruvian side by Mr Paz": the side is read as one of those behind the first word.
        if context.is(*end, words!["by"]) {
            let and = (by + 1..*end).rev().find(|&n| context.is(n, words!["and", "while", "whilst", ","]))?;
            return of_side(context, sentence, (and + 1, *end), *end);
        }
        let start = (*end..end + 3).find(|&n| !context.is(n, words![",", "and", "while", "whilst", ";"]))?;
        let by = (start..sentence.to.min(start + NEAR + 2)).find(|&n| context.is(n, words!["by"]))?;
        of_side(context, sentence, (start, by), by).filter(|_| start > *end)
    });
    first.into_iter().chain(second).collect()
}

/// "the Chilean side by Ms Li": who leads it.
fn of_side(
    context: &Context<'_>,
    sentence: Sentence,
    (from, to): (usize, usize),
    by: usize,
) -> Option<(Vec<Found>, usize)> {
    const LONG: usize = 5;
    let side = context.is(to.wrapping_sub(1), words!["side", "delegation", "team"]) && to <= from + LONG;
    let state = |n: usize| {
        let (concept, ..) = context.entity(n).filter(|(c, ..)| c.kind == Kind::Country)?;
        concept.code.clone()
    };
    let country = (from..to).find_map(state).filter(|_| side)?;
    let (mut found, end) = parties::list(context, by + 1, sentence.to);
    found.retain(|f| f.strong);
    for leader in &mut found {
        leader.party.country = leader.party.country.take().or(Some(country.clone()));
    }
    (!found.is_empty()).then_some((found, end))
}
