//! Journeys that are told of beside another: before it, after it, by the way.

use super::cue::place_at;
use super::owner::owner;
use super::{Cue, Journey, governing};
use crate::facts::{Date, Status};
use crate::parse::context::Context;
use crate::parse::dates::Period;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::places::Target;
use crate::parse::predicates::{Mood, Predicate};
use crate::parse::tokens::{Sentence, WordSet};

/// "will travel to Chile following his visit to Peru": another journey than that which is told of.
pub(super) fn is_before_another(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    if arrives_from(context, sentence, at) {
        return true;
    }
    let opens = opens_before_another(context, sentence, at);
    let from = at.saturating_sub(4).max(sentence.from + usize::from(!opens));
    (from..at).any(|n| context.is(n, words!["following", "after"]))
        && (from..at).any(|n| context.has(n, is::POSSESSIVE) || context.is(n, words!["’s", "’"]))
}

/// "arrived in Chile following a visit to Peru": the visit that was before.
pub(super) fn arrives_from(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    const NEAR: usize = 5;
    let from = at.saturating_sub(NEAR).max(sentence.from);
    let behind = |n: usize| context.is(n, words!["following"]) && context.is(n + 1, words!["a", "an"]);
    let arrives = |n: usize| context.is(n, words!["arrived", "landed", "arrives"]);
    (from..at).any(behind) && (sentence.from..at).any(arrives)
}

/// "Following her visit to Chile, Ms Li went on to Peru".
pub(super) fn went_on(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> bool {
    let main = predicates.iter().find(|p| p.at > at && p.mood.is_finite() && !p.relative);
    main.is_some_and(|p| p.mood == Mood::Past) && opens_before_another(context, sentence, at)
}

/// Whether another journey than that of its sentence is told of: "following his visit to", "after visiting".
pub(super) fn is_apart(
    context: &Context<'_>,
    sentence: Sentence,
    verb: Option<&Predicate>,
    at: usize,
) -> bool {
    match verb {
        Some(verb) => verb.mood == Mood::Gerund && opens_before_another(context, sentence, at),
        None => {
            is_before_another(context, sentence, at)
                || are_earlier(context, sentence, at)
                || is_ended_before(context, sentence, at)
        }
    }
}

/// "travels to Chile and Peru on Friday", "travels to Asia on Friday to visit China and Japan": the day is the first one.
pub(super) fn as_first_day(
    period: Period,
    cue: &Cue,
    targets: &[Target<'_>],
    before: Option<&Journey<'_>>,
) -> Period {
    let day = period.start == period.end && matches!(period.start, Date::Day(_)) && !period.until;
    let (first, last) = (targets.first().map_or(0, |t| t.to), targets.last().map_or(0, |t| t.to));
    // "to Chile on Friday and Peru on Sunday": of one of them.
    let within = first < period.from && period.from < last;
    let goes = cue.rule == "verb-travel" && (targets.len() > 1 || targets.iter().any(Target::is_region));
    let same = |p: &Option<Period>| p.is_some_and(|p| p.from == period.from && p.open);
    let goes_on = || {
        let tour = |j: &&Journey<'_>| j.rule == "verb-travel" && j.targets.iter().any(|(_, p)| same(p));
        cue.rule == "verb-visit" && before.as_ref().is_some_and(tour)
    };
    Period { open: period.open || day && !within && (goes || goes_on()), ..period }
}

/// Whether a day is none of a journey's: one on which it was told, or of something else done there.
pub(super) fn is_of_another(
    context: &Context<'_>,
    status: Option<Status>,
    (at, end): (usize, usize),
    period: &Period,
) -> bool {
    is_day_there(context, status, end, period) || is_of_telling(context, status, at, period)
}

/// "spoke to her today to inform her that he would postpone his visit": the day on which that was told.
fn is_of_telling(context: &Context<'_>, status: Option<Status>, at: usize, period: &Period) -> bool {
    let off = matches!(status, Some(Status::Postponed | Status::Cancelled));
    off && period.to <= at && (period.to..at).any(|n| context.is(n, words!["that"]))
}

/// "arrived in Chile, having concluded her visit to Peru": one that is over by then.
pub(super) fn is_ended_before(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    const NEAR: usize = 12;
    let done = is::ENDED | is::LIGHT_PAST;
    let having = |n: usize| {
        context.is(n, words!["having"])
            && (context.has(n + 1, done) || context.is(n + 1, words!["departed", "left"]))
    };
    (at.saturating_sub(NEAR).max(sentence.from + 1)..at).any(having)
}

/// "having concluded her tour of the region, where she visited Chile": the countries of that tour.
pub(super) fn goes_on_apart(context: &Context<'_>, verb: &Predicate, before: Option<&Journey<'_>>) -> bool {
    const NEAR: usize = 4;
    let there = |j: &Journey<'_>| (j.end..verb.from).any(|n| context.is(n, words!["where", "which"]));
    before.is_some_and(|j| j.apart && verb.from >= j.end && verb.from <= j.end + NEAR && there(j))
}

/// "the children whom she met during her visits to Chile and Peru": visits that are over, told of by the way.
pub(super) fn are_earlier(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    const NEAR: usize = 4;
    const OPENING: usize = 3;
    let least = at.saturating_sub(NEAR).max(sentence.from + OPENING);
    let owned =
        || (least..at).any(|n| context.has(n, is::POSSESSIVE) || context.is(n, words!["’s", "'s", "’"]));
    context.is(at, words!["visits", "trips", "travels", "missions"])
        && (least..at).any(|n| context.is(n, words!["during", "on"]))
        && owned()
        && !(sentence.from..sentence.to).any(|n| context.has(n, is::FUTURE))
        && !context.any(sentence.from..sentence.to, words!["next", "upcoming", "forthcoming"])
}

/// "After concluding her visit to Chile, she will travel to Peru", "After visiting Chile, she went on to Peru".
pub(super) fn opens_before_another(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    const FAR: usize = 8;
    const NEAR: usize = 6;
    if !context.is(sentence.from, words!["after", "following"]) || at > sentence.from + FAR {
        return false;
    }
    let will = |n: usize| {
        context.has(n, is::VISIT_BASE | is::GO_BASE) && context.has(n.wrapping_sub(1), is::MODAL | is::ADVERB)
    };
    let went = |n: usize| {
        context.has(n, is::VISIT_PAST | is::GO_PAST)
            && !context.has(n + 1, is::BACK)
            && (n + 1..sentence.to.min(n + NEAR)).any(|m| place_at(context, m))
    };
    (at + 1..sentence.to).any(|n| will(n) || went(n))
}

/// "his visit to Chile, where she is leading a delegation": how far on, by what is done there.
pub(super) fn in_place(context: &Context<'_>, predicates: &[Predicate], at: usize) -> Option<Status> {
    let there = predicates.iter().find(|p| p.at > at && p.mood.is_finite())?;
    let near = there.at < at + 14 && (at..there.at).any(|n| context.is(n, words!["where"]));
    match there.mood {
        Mood::Present if near => Some(Status::UnderWay),
        Mood::Past if near => Some(Status::Completed),
        _ => None,
    }
}

/// "is visiting Chile, where she opened a school on Friday": a day of what was done on a visit that goes on.
fn is_day_there(context: &Context<'_>, status: Option<Status>, end: usize, period: &Period) -> bool {
    let past = context.issued.is_some_and(|issued| period.end.is_wholly_before(issued));
    status == Some(Status::UnderWay)
        && past
        && period.start == period.end
        && period.from > end
        && (end..period.from).any(|n| context.is(n, words!["where"]))
}

/// "After her visit to Chile, Ms Li remains concerned": it is over, unless she goes on elsewhere.
pub(super) fn is_first_done(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Status> {
    const NEAR: usize = 6;
    let first = context.is(sentence.from, words!["after", "following"]) && at < sentence.from + NEAR;
    let goes = is::GO_BASE | is::VISIT_BASE | is::GO_NOW;
    let told = |p: &Predicate| matches!(p.mood, Mood::Past | Mood::Present) && !context.has(p.at, goes);
    let main = governing(context, predicates, at).filter(|_| first && !sentence.title)?;
    told(main).then_some(Status::Completed)
}

/// What somebody means to do.
const PLANS: WordSet<7> =
    WordSet::new(["plan", "plans", "intention", "decision", "desire", "readiness", "proposal"]);

/// "spoke of the President’s plan to visit Chile": he whose plan it is; "arranged for the President to visit Chile": he for
/// whom it is.
pub(super) fn planner(
    context: &Context<'_>,
    sentence: Sentence,
    predicate: &Predicate,
) -> Option<Vec<Found>> {
    const NEAR: usize = 16;
    let plan = predicate.from.checked_sub(1).filter(|_| predicate.mood == Mood::Infinitive)?;
    if context.is(plan, &PLANS) {
        return owner(context, sentence, plan);
    }
    let least = plan.saturating_sub(NEAR).max(sentence.from);
    let before = (least..plan).rev().find(|&n| context.is(n, words!["for"]))?;
    let (found, end) = parties::list(context, before + 1, predicate.from);
    let whole = found.first().is_some_and(|f| f.strong && f.from <= before + 2);
    (whole && end + 1 >= predicate.from).then_some(found)
}
