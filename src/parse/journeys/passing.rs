//! Visits told in passing: "Chile was last visited by Ms Li in 2013", "the first leader to visit Chile since Ms Li in 2013".

use super::Cue;
use super::cue::place_at;
use crate::facts::Status;
use crate::parse::context::Context;
use crate::parse::dates::Period;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::places;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::{Sentence, WordSet};

/// The rule of places that somebody is told to have visited by a verb in the passive.
pub(super) const BY: &str = "place-visited-by";
/// The rule of a visit that another is compared with.
pub(super) const SINCE: &str = "first-since";

/// The rule of those whose arrival is told by a noun.
const ARRIVED: &str = "arrival-of";

/// The rule of places where somebody has not been since.
const NOT_SINCE: &str = "not-since";

/// The rule of people who met in a third country, beside what is told.
pub(super) const ELSEWHERE: &str = "met-elsewhere";

/// "builds on the talks between President Li and President Paz in Lima in May 2010": where the place starts, and those who
/// met there; nobody who speaks for that country.
fn elsewhere(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<(usize, Vec<Found>)> {
    const BACK: usize = 12;
    const BESIDE: WordSet<12> = WordSet::new([
        "builds",
        "follows",
        "following",
        "after",
        "since",
        "including",
        "built",
        "followed",
        "recent",
        "previous",
        "building",
        "well",
    ]);
    let noun = context.has(at, is::MEETING) && !context.has(at, is::VISIT_NOUN);
    let noun = noun || context.is(at, words!["engagements", "engagement"]);
    if !noun && !context.is(at, words!["met"]) {
        return None;
    }
    // "President Li and President Paz last met in Lima in May 2010".
    let last = || {
        context
            .is(at.wrapping_sub(1), words!["last", "previously", "recently"])
            .then(|| last_met(context, predicates, at))
    };
    let met = if context.is(at, words!["met"]) { last().flatten() } else { None };
    // "engagements, including between".
    let comma = usize::from(context.is(at + 1, words![","]));
    let link = at + 1 + comma + usize::from(context.is(at + 1 + comma, words!["including"]));
    let between = noun && context.is(link, words!["between"]) && (link == at + 1 || link > at + 1 + comma);
    let named = between.then(|| parties::list(context, link + 1, sentence.to));
    let told = met.is_some();
    let met = met.map(|all| (all, at + 1));
    let (people, end) = named.or(met).filter(|_| !sentence.title)?;
    let before = context.behind_days(end, sentence.to);
    let before = if before == end && context.is(end, words!["in"]) && !place_at(context, end + 1) {
        context.behind_span(end + 1, sentence.to)
    } else {
        before
    };
    if !context.is(before, words!["in"]) || !place_at(context, before + 1) {
        return None;
    }
    let place = before + 1;
    let behind = places::list(context, place, sentence.to).1;
    let day = |n: usize| {
        context.behind_days(n, sentence.to) > n
            || context.is(n, words!["in", "over"]) && context.behind_span(n + 1, sentence.to) > n + 1
            || context.is(n, words!["over", "in"])
                && context.is(n + 1, words!["the"])
                && context.is(n + 2, words!["last", "past", "recent"])
    };
    let dated = before > end || day(behind);
    let beside = told || (at.saturating_sub(BACK).max(sentence.from)..at).any(|n| context.is(n, &BESIDE));
    let home = super::guests::code_at(context, place)?;
    let own = context.office.as_ref() == Some(&home);
    let came = |f: &Found| f.strong && f.party.country.as_ref() != Some(&home) && !own;
    let people: Vec<Found> = people.into_iter().filter(came).collect();
    (dated && beside && !people.is_empty()).then_some((place, people))
}

/// Those of whom "last met" is said.
fn last_met(context: &Context<'_>, predicates: &[Predicate], at: usize) -> Option<Vec<Found>> {
    let own = predicates.iter().find(|p| p.at == at && !p.negated && p.mood == Mood::Past)?;
    let Subject::Phrase(from, to) = own.subject else { return None };
    let people = parties::list(context, from, to).0;
    (people.len() > 1 && people.iter().all(|f| f.strong)).then_some(people)
}

/// The rule of somebody else's visit to where the sentence goes.
const THERE: &str = "visit-there";

/// "The visit to Chile follows the Prime Minister’s visit there in May": where the place starts that somebody else has visited.
fn there(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    let next = at + 1;
    let month = context.is(next, words!["in"]) && context.behind_span(next + 1, sentence.to) > next + 1;
    let past = context.is(next, words!["last", "earlier"]) && context.behind_days(next, sentence.to) > next;
    let dated = month || past;
    if sentence.title
        || !context.is(at, words!["visit", "trip", "tour"])
        || !(dated || context.is(next, words!["there"]))
    {
        return None;
    }
    let owned = context.is(at.wrapping_sub(1), words!["’s", "'s", "’", "'"])
        || context.is(at.wrapping_sub(2), words!["’s", "'s", "’", "'"]);
    let own =
        super::owner(context, sentence, at).filter(|all| owned && all.first().is_some_and(|f| f.strong))?;
    let leads = words!["to", "visit", "visits", "visited", "visiting", "in"];
    (sentence.from + 1..own.first()?.from).rev().find(|&n| place_at(context, n) && context.is(n - 1, leads))
}

/// "has not visited Chile since 1963": the word "since", with a day behind it.
fn since_day(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const FAR: usize = 14;
    let since = (at + 2..sentence.to.min(at + FAR)).find(|&n| context.is(n, words!["since"]))?;
    (context.behind_span(since + 1, sentence.to) > since + 1).then_some(since)
}

/// "*Queen Ana* has not visited Chile since 1963": who has not.
fn not_visited(context: &Context<'_>, predicates: &[Predicate], at: usize) -> Option<Vec<Found>> {
    let own = predicates.iter().find(|p| p.at == at && p.negated && p.mood == Mood::Past)?;
    let Subject::Phrase(from, to) = own.subject else { return None };
    let found = parties::list(context, from, to).0;
    found.first().is_some_and(|f| f.strong).then_some(found)
}

/// Whether "since", "visited" or "met" at a word may tell of a visit in passing: "not visited", "last met".
pub(super) fn may_be(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    let before = at.checked_sub(1).filter(|&n| n >= sentence.from);
    context.is(at, words!["since"])
        || before.is_some_and(|n| {
            if context.is(at, words!["met"]) {
                context.is(n, words!["last", "previously", "recently"])
            } else {
                context.is(n, words!["not"])
            }
        })
}

/// How a word tells of a visit in passing.
pub(super) fn find(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Cue> {
    let cue = |places, rule| Some(Cue { places, verb: None, told: true, stop: false, rule });
    if context.is(at, words!["visited", "toured"]) && context.is(at + 1, words!["by"]) {
        return cue(visited(context, sentence, predicates, at)?, BY);
    }
    if context.is(at, words!["arrival"]) && context.is(at + 1, words!["of"]) && !sentence.title {
        return cue(arrived(context, sentence, at)?, ARRIVED);
    }
    if context.is(at, words!["visited"]) && context.is(at.wrapping_sub(1), words!["not", "n’t"]) {
        return cue(at + 1, NOT_SINCE).filter(|_| {
            let day = since_day(context, sentence, at).is_some();
            day && place_at(context, at + 1) && not_visited(context, predicates, at).is_some()
        });
    }
    if let Some(places) = context.has(at, is::VISIT_NOUN).then(|| there(context, sentence, at)).flatten() {
        return cue(places, THERE);
    }
    if let Some((places, _)) = elsewhere(context, sentence, predicates, at) {
        return cue(places, ELSEWHERE);
    }
    if context.is(at, words!["since"]) {
        return cue(compared(context, sentence, at)?, SINCE);
    }
    None
}

/// "We welcome the arrival of a delegation in Lima": where the places start.
fn arrived(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    let (found, end) = parties::list(context, at + 2, sentence.to);
    let end = context.behind_days(end, sentence.to);
    let one = found.first().is_some_and(|f| f.strong || f.delegation);
    (one && context.is(end, words!["in", "at", "to"]) && place_at(context, end + 1)).then_some(end + 1)
}

/// The places that were visited by those behind the verb.
fn visited(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate], at: usize) -> Option<usize> {
    let one =
        |n: usize| parties::list(context, n, sentence.to).0.first().is_some_and(|f| f.strong || f.delegation);
    if !one(at + 2) {
        return None;
    }
    // "Chile, last visited by Ms Li".
    let last =
        at.checked_sub(1).filter(|&n| context.is(n, words!["last", "first", "recently", "previously"]));
    let start = last.unwrap_or(at);
    let reduced = start.checked_sub(1).filter(|&n| context.is(n, words![","]));
    let (from, to) = if let Some(comma) = reduced {
        (sentence.from, comma)
    } else {
        let told = |p: &&Predicate| p.at == at && p.passive && !p.negated && p.mood == Mood::Past;
        let Subject::Phrase(from, to) = predicates.iter().find(told)?.subject else { return None };
        (from, to)
    };
    (from..to).rev().take(3).find(|&n| place_at(context, n) && places::list(context, n, sentence.to).1 == to)
}

/// "the first visit to Chile by a president since Ms Li’s in 2003": where the place starts.
fn compared(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const FAR: usize = 22;
    let dated = !since(context, sentence, at).is_empty();
    let least = at.saturating_sub(FAR).max(sentence.from);
    let ranked =
        |n: usize| context.is(n, words!["first", "last", "highest", "highest-ranking", "most", "only"]);
    let first = (least..at).rev().find(|&n| dated && ranked(n))?;
    let goes = |n: usize| {
        context.has(n, is::VISIT_NOUN | is::VISIT_BASE) || context.is(n, words!["visitor", "guest"])
    };
    let named = |n: usize| context.is(n, words!["first", "last"]) && context.is(n + 1, words!["by", "of"]);
    // "In the case of Chile, the visit will be the first by a Minister since".
    if named(first) && (sentence.from..first).any(goes) {
        return (sentence.from + 1..first).rev().find(|&n| place_at(context, n));
    }
    let visit = (first..at).find(|&n| goes(n))?;
    (visit..at).find(|&n| place_at(context, n) && context.is(n - 1, words!["to", "visit", "the"]))
}

/// Those whom a word "since" compares with, a day behind them.
fn since(context: &Context<'_>, sentence: Sentence, at: usize) -> Vec<Found> {
    const FAR: usize = 3;
    let that = context.is(at + 1, words!["that", "those"]) && context.is(at + 2, words!["of", "by"]);
    let from = if that { at + 3 } else { at + 1 };
    let (found, end) = parties::list(context, from, sentence.to);
    let first: Vec<Found> =
        found.into_iter().take(1).filter(|f| f.strong && f.party.name.is_some()).collect();
    // "since President Li in 1979".
    let day = (end..sentence.to.min(end + FAR))
        .any(|n| context.is(n, words!["in"]) && context.behind_span(n + 1, sentence.to) > n + 1);
    if day { first } else { Vec::new() }
}

/// Those who went.
pub(super) fn visitors(
    context: &Context<'_>,
    (sentence, predicates): (Sentence, &[Predicate]),
    at: usize,
    rule: &str,
) -> Vec<Found> {
    if rule == NOT_SINCE {
        return not_visited(context, predicates, at).unwrap_or_default();
    }
    if rule == ELSEWHERE {
        return elsewhere(context, sentence, predicates, at).map(|(_, people)| people).unwrap_or_default();
    }
    if rule == THERE {
        return super::owner(context, sentence, at).unwrap_or_default();
    }
    if rule == SINCE {
        return since(context, sentence, at);
    }
    let (found, _) = parties::list(context, at + 2, sentence.to);
    found.into_iter().take_while(|f| f.strong || f.delegation).collect()
}

/// The days that stand behind those who went.
pub(super) fn day(
    context: &Context<'_>,
    sentence: Sentence,
    periods: &[Period],
    at: usize,
) -> Option<Period> {
    const FAR: usize = 5;
    let since =
        since_day(context, sentence, at).filter(|_| context.is(at.wrapping_sub(1), words!["not", "n’t"]));
    let there = context.has(at, is::VISIT_NOUN).then_some(at + 1);
    let end = since.or(there).unwrap_or_else(|| parties::list(context, at + 2, sentence.to).1);
    periods.iter().find(|p| p.from > at && p.from <= end + FAR).copied()
}

/// How far on such a visit is.
pub(super) fn status(context: &Context<'_>, sentence: Sentence, cue: &Cue) -> Option<Status> {
    let ahead = || (sentence.from..sentence.to).any(|n| context.has(n, is::FUTURE));
    match cue.rule {
        ARRIVED => Some(if ahead() { Status::Planned } else { Status::UnderWay }),
        BY | SINCE | NOT_SINCE | THERE | ELSEWHERE => Some(Status::Completed),
        _ => None,
    }
}

/// Whether a rule tells of somebody else's visit, beside that of which the text tells.
pub(in crate::parse) fn is_compared(rule: &str) -> bool {
    [SINCE, THERE, ELSEWHERE].contains(&rule)
}

/// Those whose arrival a noun tells.
pub(super) fn is_arrival(cue: &Cue) -> bool {
    cue.rule == ARRIVED
}

/// Whether a visit is told in passing, and is over.
pub(super) fn is_of(cue: &Cue) -> bool {
    [BY, SINCE, NOT_SINCE, THERE, ELSEWHERE].contains(&cue.rule)
}
