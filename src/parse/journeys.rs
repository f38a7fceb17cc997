//! Journeys: who goes, went or will go where, and when.

mod cue;
mod status;
mod travellers;

use super::context::Context;
use super::dates::Period;
use super::parties::Found;
use super::places::{self, Target};
use super::predicates::Predicate;
use crate::facts::{Date, Status};

pub(super) use travellers::{companions, inviters, origins, owner};

/// One mention of a journey.
#[derive(Debug)]
pub(super) struct Journey<'a> {
    pub visitors: Vec<Found>,
    pub targets: Vec<(Target<'a>, Option<Period>)>,
    pub status: Option<Status>,
    /// Its first word.
    pub at: usize,
    /// The word after the places and dates.
    pub end: usize,
    pub sentence: usize,
    /// Told of, not only spoken of.
    pub told: bool,
    /// A stop on a journey told of elsewhere, if there is one.
    pub stop: bool,
    /// Whether it goes to several places at once.
    pub many: bool,
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

/// The journeys a sentence tells of.
pub(super) fn find<'a>(context: &Context<'a>, index: usize) -> Vec<Journey<'a>> {
    let sentence = context.sentences[index];
    let predicates = &context.predicates[index];
    let periods = &context.periods[index];
    let mut all: Vec<Journey<'a>> = Vec::new();
    // Periods that stand behind the places of one journey are not those before the places of the next.
    let mut spent: Vec<usize> = Vec::new();
    let mut at = sentence.from;
    while at < sentence.to {
        let found = cue::find(context, sentence, predicates, at)
            .filter(|cue| !cue::is_unreal(context, sentence, at, cue.verb.map(|v| &predicates[v])));
        let Some(cue) = found else {
            at += 1;
            continue;
        };
        let (targets, end) = places::list(context, cue.places, sentence.to);
        if targets.is_empty() {
            at += 1;
            continue;
        }
        let leaves = context.is(at, &["leaves", "leave", "departs", "depart", "left", "departed", "leaving", "departing"]);
        let free = all.last().map_or(sentence.from, |j| j.end);
        let shared = shared_period(context, periods, (sentence.from, free), (cue.places, end))
            .filter(|period| period.from >= cue.places || !spent.contains(&period.from));
        spent.extend(shared.filter(|period| period.from >= cue.places).map(|period| period.from));
        let end = periods
            .iter()
            .filter(|p| p.from >= end && p.from <= end + 3)
            .filter(|p| near(context, end, p))
            .map(|p| p.to)
            .max()
            .unwrap_or(end);
        all.push(Journey {
            visitors: travellers::find(context, sentence, predicates, at, &cue),
            targets: dated(context, targets, periods, shared.map(|p| Period { open: leaves && p.start == p.end, ..p })),
            status: status::find(context, sentence, predicates, at, cue.verb),
            at,
            end,
            sentence: index,
            told: cue.told,
            stop: cue.stop,
            many: false,
            rule: cue.rule,
        });
        at = end.max(at + 1);
    }
    all
}

/// Days behind another place are that place's.
fn near(context: &Context<'_>, end: usize, period: &Period) -> bool {
    (end..period.from).all(|n| context.entity(n).is_none_or(|(c, _, _)| !c.kind.is_place()))
}

fn shared_period(
    context: &Context<'_>,
    periods: &[Period],
    (first, free): (usize, usize),
    (places, end): (usize, usize),
) -> Option<Period> {
    let behind = periods.iter().find(|p| p.from >= places && p.from <= end + 5);
    let before = periods.iter().rev().find(|p| {
        p.to <= places && (free == first || p.from >= free) && (p.from <= first + 3 || p.to + 16 > places)
    });
    behind.filter(|p| p.from < end || near(context, end, p)).or(before).copied()
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
        return targets.into_iter().flat_map(|t| all.iter().map(move |p| (t.clone(), Some(*p))).collect::<Vec<_>>()).collect();
    }
    let bracketed = |at: usize| context.is(at, &["("]);
    targets
        .into_iter()
        .map(|target| {
            let own = periods
                .iter()
                .find(|p| {
                    p.from > target.to && p.from <= target.to + 3 && bracketed(target.to)
                        || many && p.from > target.to && p.from <= target.to + 2 && context.is(target.to, &["on", "from"])
                })
                .copied();
            let shared = shared.filter(|s| !many || !bracketed(s.from.wrapping_sub(1)));
            (target, own.or(shared))
        })
        .collect()
}

/// The predicate that governs a word: the last before it in the sentence, else the first behind it.
fn governing(predicates: &[Predicate], at: usize) -> Option<&Predicate> {
    predicates.iter().rev().find(|p| p.at < at && p.mood.is_finite()).or_else(|| predicates.iter().find(|p| p.mood.is_finite()))
}
