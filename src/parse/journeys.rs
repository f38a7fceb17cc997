//! Journeys: who goes, went or will go where, and when.

mod adjective;
mod agenda;
mod alongside;
mod arrival;
mod aside;
mod at_court;
mod at_home;
mod attended;
mod back;
mod beside;
mod body;
mod bounds;
mod by_rule;
mod ceremony;
mod common;
mod company;
mod couples;
mod cue;
mod dropped;
mod encounter;
mod first;
mod forward;
mod going;
mod guest_of;
mod guests;
mod held;
mod here;
mod hosts;
mod invited;
mod left;
mod length;
mod members;
mod named;
mod noun;
mod occasions;
mod on_visit;
mod opening;
mod other;
mod owner;
mod paid;
mod passing;
mod program;
mod progress;
mod put_in;
mod represented;
mod respective;
mod sessions;
mod sides;
mod speaking;
mod speech;
mod status;
mod stay;
mod strangers;
mod taking;
mod talks;
mod travellers;
mod unreal;
mod visiting;
mod ways;
mod world;

use super::context::Context;
use super::dates::Period;
use super::lexicon::is;
use super::meetings::next_place;
use super::parties::Found;
use super::places::{self, Target};
use super::predicates::{Predicate, Subject};
use super::tokens::Sentence;
use crate::facts::{Date, Status};

pub(super) use body::is_body;
pub(super) use company::{Company, companions, is_joint, leader};
pub(super) use held::{leaders, parts as held_parts};
pub(super) use left::{Origin, has_set_out, origins};
pub(super) use length::days;
pub(super) use named::inviters;
pub(super) use owner::owner;
pub(super) use passing::is_compared;
pub(super) use stay::FIRST;

/// Most words of those whose visit it is, behind its place.
const PEOPLE: usize = 24;
/// Most places of meetings in one sentence.
const MOST: usize = 12;

/// One mention of a journey.
#[derive(Debug)]
pub(super) struct Journey<'a> {
    pub visitors: Vec<Found>,
    pub targets: Vec<(Target<'a>, Option<Period>)>,
    pub status: Option<Status>,
    /// The word after the places and dates.
    pub end: usize,
    pub sentence: usize,
    /// Told of, not only spoken of.
    pub told: bool,
    /// Whether people in general go, nobody in particular.
    pub crowd: bool,
    /// A stop on a journey told of elsewhere, if there is one.
    pub stop: bool,
    /// Whether the author goes: "I will visit", "my visit to".
    pub first_person: bool,
    /// Whether it is another journey than that of its sentence: "following his visit to".
    pub apart: bool,
    /// Whether it is told of by the way, in a sentence about something else.
    pub aside: bool,
    /// Whether it goes to several places at once.
    pub many: bool,
    /// Whether each of its places has its own days.
    pub listed: bool,
    pub rule: &'static str,
}

/// How a word starts a journey.
#[derive(Debug, Clone, Copy)]
struct Cue {
    /// Where its places start.
    places: usize,
    /// The predicate it is, if it is a verb.
    verb: Option<usize>,
    told: bool,
    stop: bool,
    rule: &'static str,
}

/// How far behind a sentence the country of its last word may stand, in words.
const BEHIND: usize = 8;

/// The journeys a sentence tells of.
pub(super) fn find<'a>(context: &Context<'a>, index: usize) -> Vec<Journey<'a>> {
    let sentence = context.sentences[index];
    let (predicates, periods) = (&context.predicates[index], &context.periods[index]);
    let mut all: Vec<Journey<'a>> = Vec::new();
    // Periods that stand behind the places of one journey are not those before the places of the next.
    let mut spent: Vec<usize> = Vec::new();
    let mut at = if is_placed(context, sentence) { sentence.from } else { sentence.to };
    let mut ahead = 0;
    while let Some((start, cue)) = next_cue(context, (sentence, predicates), at, &mut ahead) {
        at = start;
        let host = hosts::read(context, (sentence, predicates), at, cue.rule);
        let (targets, end) = match &host {
            Some((target, _)) => (vec![target.clone()], target.to),
            None => targets(context, sentence, at, &cue),
        };
        let end = going::behind_where_from(context, at, end);
        let verb = cue.verb.map(|verb| &predicates[verb]);
        let free = all.last().map_or(sentence.from, |j| j.end);
        if targets.is_empty() || first::is_besides(context, (verb, at, &cue), all.last(), &targets) {
            at += 1;
            continue;
        }
        let status = status::find(context, sentence, predicates, at, &cue);
        let shared = beside::days_told(context, index, (&cue, at, end), (free, &spent))
            .map(|p| p.told_as(status, context.issued))
            .map(|p| other::as_first_day(p, &cue, &targets, all.last()))
            .filter(|p| !other::is_of_another(context, status, (at, end), p));
        spent.extend(shared.filter(|period| period.from >= cue.places).map(|period| period.from));
        let end = behind_days(context, periods, end);
        let guests = host.map(|(_, guests)| guests);
        let visitors = who(context, (sentence, predicates), (at, &cue), guests, all.last());
        // Officers who are sent somewhere are nobody whose visit is told.
        if verb.is_some_and(|verb| strangers::is_stranger(context, verb, &visitors)) {
            at = end.max(at + 1);
            continue;
        }
        let (crowd, unnamed) = (is_crowd(context, &visitors), visitors.is_empty());
        let apart = passing::is_of(&cue)
            || other::is_apart(context, sentence, verb, at)
            || verb.is_some_and(|v| other::goes_on_apart(context, v, all.last()));
        let journey = Journey {
            visitors,
            targets: dated(context, targets, periods, shared),
            status,
            end,
            sentence: index,
            told: cue.told && !crowd,
            crowd,
            stop: cue.stop,
            first_person: named::is_authors(context, (index, sentence), (at, &cue), unnamed),
            apart,
            aside: named::is_aside(context, predicates, verb, at),
            many: false,
            listed: false,
            rule: cue.rule,
        };
        all.extend(respective::each(context, sentence, at, journey));
        at = end.max(at + 1);
    }
    all
}

/// The next word that starts a journey; `ahead`: how many predicates stand before it.
fn next_cue(
    context: &Context<'_>,
    (sentence, predicates): (Sentence, &[Predicate]),
    from: usize,
    ahead: &mut usize,
) -> Option<(usize, Cue)> {
    if from == sentence.from
        && predicates.is_empty()
        && let Some(cue) = speech::under(context, sentence)
    {
        return Some((from, cue));
    }
    (from..sentence.to).find_map(|at| {
        while predicates.get(*ahead).is_some_and(|p| p.at < at) {
            *ahead += 1;
        }
        let verb = predicates.get(*ahead).and_then(|p| (p.at == at).then_some(*ahead));
        let cue = cue::find(context, sentence, predicates, (at, verb))?;
        is_real(context, (sentence, predicates), at, &cue).then_some((at, cue))
    })
}

/// Who goes: the guests of a host, else those that the words name, here or before.
fn who(
    context: &Context<'_>,
    (sentence, predicates): (Sentence, &[Predicate]),
    (at, cue): (usize, &Cue),
    guests: Option<Vec<Found>>,
    last: Option<&Journey<'_>>,
) -> Vec<Found> {
    let found = guests.unwrap_or_else(|| travellers::find(context, sentence, predicates, at, cue));
    named::or_before(context, (at, cue), found, last)
}

/// Whether a journey is one that was, is or will be.
fn is_real(
    context: &Context<'_>,
    (sentence, predicates): (Sentence, &[Predicate]),
    at: usize,
    cue: &Cue,
) -> bool {
    let verb = cue.verb.map(|verb| &predicates[verb]);
    passing::is_of(cue) || !unreal::is_unreal(context, sentence, at, verb)
}

/// Whether a sentence names a place, or speaks of that which the text is written from: no journey is without one.
fn is_placed(context: &Context<'_>, sentence: Sentence) -> bool {
    let words = || sentence.from..sentence.to;
    let here = || {
        context.any(words(), words!["here", "visiting"])
            || context.any_has(words(), is::BEGUN | is::ENDED | is::HOST)
    };
    places::may_be_within(context, sentence.from..sentence.to + BEHIND)
        || context.dateline.is_some() && here()
}

/// The places a journey goes to, and the word behind them.
fn targets<'a>(context: &Context<'a>, sentence: Sentence, at: usize, cue: &Cue) -> (Vec<Target<'a>>, usize) {
    if cue.rule == here::RULE {
        return (places::here(context, cue.places).into_iter().collect(), cue.places);
    }
    let (mut targets, mut end) = places::list(context, cue.places, sentence.to);
    // "her Middle East mission to Egypt and Syria".
    if cue.rule == "noun-visit"
        && let Some(place) = places::place_before(context, at).filter(|place| {
            let there = |t: &Target<'_>| t.concept.iri == place.concept.iri;
            place.is_region() || targets.is_empty() && !targets.iter().any(there)
        })
    {
        targets.insert(0, place);
    }
    // "will meet X in Lima, and Y in Quito".
    while cue.rule == "meetings-in" && !targets.is_empty() && targets.len() < MOST {
        let Some(next) = next_place(context, sentence, end) else { break };
        let (more, to) = places::list(context, next, sentence.to);
        if more.is_empty() || to <= end {
            break;
        }
        targets.extend(more);
        end = to;
    }
    // "travelling from the summit in Lima to the forum in Quito".
    if cue.rule == "verb-travel"
        && context.is(at + 1, words!["from"])
        && let Some(next) = going::on_to(context, sentence, end)
    {
        let (more, to) = places::list(context, next, sentence.to);
        targets.extend(more);
        end = to;
    }
    (targets, end)
}

/// Whether only people in general go: "officials", "All Foreign Ministers of the region".
fn is_crowd(context: &Context<'_>, visitors: &[Found]) -> bool {
    let any = |f: &Found, wanted: &dyn Fn(usize) -> bool| (f.from..f.to).any(wanted);
    let group =
        |f: &Found| f.group && !f.strong && !f.delegation && !any(f, &|n| context.tokens[n].is_capital());
    let several = |f: &Found| {
        f.party.name.is_none()
            && f.party.country.is_none()
            && any(f, &|n| context.has(n, is::HEAD) && context.has(n, is::PLURAL))
    };
    !visitors.is_empty() && visitors.iter().all(|f| (group(f) || several(f)) && !body::is_sent(context, f))
}

/// The word behind the days that stand next behind places.
fn behind_days(context: &Context<'_>, periods: &[Period], end: usize) -> usize {
    let close = periods.iter().filter(|p| p.from >= end && p.from <= end + 3);
    close.filter(|p| near(context, end, p)).map(|p| p.to).max().unwrap_or(end)
}

/// Days behind another place are that place's, but for the town where somebody arrives.
fn near(context: &Context<'_>, end: usize, period: &Period) -> bool {
    // "arrive in Chile at Lima on 5 May".
    let town = context.is(end, words!["at"]) && period.from <= end + 4;
    let first = if town { end + 2 } else { end };
    (first..period.from).all(|n| context.entity(n).is_none_or(|(c, _, _)| !c.kind.is_place()))
}

/// Each place with the days in brackets behind it, else the days of all.
fn dated<'a>(
    context: &Context<'a>,
    targets: Vec<Target<'a>>,
    periods: &[Period],
    shared: Option<Period>,
) -> Vec<(Target<'a>, Option<Period>)> {
    let many = targets.len() > 1;
    if let (false, Some(first)) = (many, shared.filter(|p| matches!(p.start, Date::Year(_)))) {
        // "visited Kenya in 1952, 1972 and 1983".
        let mut last = first;
        let mut all = vec![first];
        for period in periods.iter().filter(|p| p.from > first.from) {
            if period.from <= last.to + 2 && matches!(period.start, Date::Year(_)) {
                all.push(*period);
                last = *period;
            }
        }
        return targets
            .into_iter()
            .flat_map(|t| all.iter().map(move |p| (t.clone(), Some(*p))).collect::<Vec<_>>())
            .collect();
    }
    if let ([_], Some(first)) = (&targets[..], shared)
        && let Some(second) = bounds::again(context, periods, &first)
    {
        let stay = |target: &Target<'a>, again| Target { again, ..target.clone() };
        let stays = |t: &Target<'a>| [(stay(t, false), Some(first)), (stay(t, true), Some(second))];
        return targets.iter().flat_map(stays).collect();
    }
    let bracketed = |at: usize| context.is(at, words!["("]);
    // "Peru on Tuesday, 17 May".
    let weekday = |at: usize| {
        context.tokens.get(at).is_some_and(|t| t.has(is::WEEKDAY)) && context.is(at + 1, words![","])
    };
    let first = targets.first().map_or(0, |target| target.to);
    let shared = shared.filter(|p| !(many && bounds::is_last_day(context, first, p)));
    targets
        .into_iter()
        .map(|target| {
            let own = periods
                .iter()
                .find(|p| {
                    p.from > target.to && p.from <= target.to + 3 && bracketed(target.to) && !p.until
                        || many && p.from == target.to && context.tokens[p.from].entry.month().is_some()
                        || many
                            && !context.has(p.to, is::VISIT_NOUN)
                            && p.from > target.to
                            && p.from <= target.to + 2 + usize::from(weekday(target.to + 1))
                            && context.is(target.to, words!["on", "from", ",", "in"])
                })
                .copied();
            // "today (3 May)" before the places is no day of one of them.
            let of_one = |s: &Period| many && s.from > first && bracketed(s.from - 1);
            let shared = shared.filter(|s| !of_one(s));
            let own = own.filter(|own| shared.is_none_or(|s| s.from != own.from));
            (target, own.or(shared))
        })
        .collect()
}

/// The predicate that governs a word: the last before it in the sentence, else the first behind it.
fn governing<'p>(context: &Context<'_>, predicates: &'p [Predicate], at: usize) -> Option<&'p Predicate> {
    let finite = || predicates.iter().filter(|p| p.mood.is_finite());
    let before = || finite().rev().filter(|p| p.at < at);
    let person = |p: &&&Predicate| match p.subject {
        Subject::Pronoun(_) => true,
        Subject::Phrase(from, to) => {
            (from..to).contains(&at) || (from..to).any(|n| context.has(n, is::HEAD | is::TITLE | is::BODY))
        }
        Subject::None => false,
    };
    before().find(|p| person(&p)).or_else(|| before().next()).or_else(|| finite().next())
}
