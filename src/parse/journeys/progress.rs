//! How far on a visit is that a noun tells of, or a verb that governs it.

use super::governing;
use super::left::sets_off;
use super::other::{are_earlier, arrives_from, in_place, is_before_another, is_first_done, went_on};
use super::status::{
    BEGINS, is_begun_today, is_dated_ahead, is_done_during, is_left_behind, is_next, is_over, is_own,
    is_returning,
};
use crate::facts::Status;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// "cut short".
fn is_cut(context: &Context<'_>, at: usize) -> bool {
    context.is(at, words!["cut"]) && context.is(at + 1, words!["short"])
}

/// "who has returned from a visit to Chile".
fn is_back(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    let from = |n: usize| context.has(n, is::BACK) && (n + 1..n + 5).any(|m| context.is(m, words!["from"]));
    (at.saturating_sub(8).max(sentence.from)..at).any(from)
}

/// How far on a visit is whose end is told of.
fn of_end(context: &Context<'_>, predicates: &[Predicate], at: usize) -> Status {
    let future = predicates.iter().any(|p| context.has(p.at, is::ENDED) && p.mood == Mood::Future);
    // "will visit Chile before concluding her trip in Peru".
    let last = predicates.iter().rfind(|p| p.at < at && context.has(p.at, is::ENDED));
    let ahead = last.is_some_and(|p| p.mood == Mood::Gerund)
        && predicates.iter().any(|p| p.at < at && p.mood == Mood::Future);
    match (ahead, future) {
        (true, _) => Status::Planned,
        (_, true) => Status::UnderWay,
        _ => Status::Completed,
    }
}

/// "will today start a visit to Chile", "Today I embark on a visit", not "leaves today to begin a visit".
fn begins_today(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    mut near: std::ops::Range<usize>,
) -> bool {
    let begins = |p: &Predicate| near.contains(&p.at) && is_begun_today(context, sentence, p);
    predicates.iter().any(begins) && !near.any(|n| context.has(n, is::GO_BASE | is::GO_NOW | is::GO_PAST))
}

/// How far on a visit is from which somebody comes back.
fn of_return(context: &Context<'_>, predicates: &[Predicate], at: usize) -> Option<Status> {
    // "is expected to return on Friday from her visit to Chile".
    let yet = |p: &Predicate| context.is(p.at, words!["return"]) && p.mood == Mood::Future && !p.negated;
    if predicates.iter().rfind(|p| p.at < at).is_some_and(yet) {
        return Some(Status::UnderWay);
    }
    let ahead = |p: &Predicate| p.at < at && p.mood == Mood::Future;
    (!predicates.iter().any(ahead)).then_some(Status::Completed)
}

/// "will brief the Council on her recent visit".
fn is_recent(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    at > sentence.from + 1
        && context.is(at - 1, words!["recent", "latest"])
        && (context.has(at - 2, is::POSSESSIVE) || context.is(at - 2, words!["’s", "'s"]))
}

/// How far on a visit is that a noun at a word tells of.
pub(super) fn of_noun(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Status> {
    let cut = is_recent(context, sentence, at) || (at..sentence.to.min(at + 9)).any(|n| is_cut(context, n));
    if cut || is_done_during(context, sentence, at) || are_earlier(context, sentence, at) {
        return Some(Status::Completed);
    }
    if let Some(status) = is_last_leg(context, predicates, at) {
        return Some(status);
    }
    if (sentence.from..at).any(|n| (context.has(n, is::ENDED) || is_cut(context, n)) && at - n < 12) {
        return Some(of_end(context, predicates, at));
    }
    if is_returning(context, sentence, at) {
        return of_return(context, predicates, at);
    }
    let arrives = arrives_from(context, sentence, at);
    if arrives || is_before_another(context, sentence, at) {
        let went = went_on(context, sentence, predicates, at);
        return arrives
            .then_some(Status::Completed)
            .or_else(|| in_place(context, predicates, at))
            .or_else(|| is_first_done(context, sentence, predicates, at))
            .or(went.then_some(Status::Completed));
    }
    let over = is_over(context, sentence, at)
        || has_ended(context, predicates, at)
        || super::left::from_where(context, sentence, at).is_some();
    if is_back(context, sentence, at) || over || is_left_behind(context, sentence, at) {
        return Some(Status::Completed);
    }
    let near = at.saturating_sub(10).max(sentence.from)..at;
    if begins_today(context, sentence, predicates, near.clone()) {
        return Some(Status::UnderWay);
    }
    if near.clone().any(|n| is_plan(context, n)) || is_stop_ahead(context, predicates, at) {
        return Some(Status::Planned);
    }
    // "begins a tour of Chile and Peru on Friday".
    if near.clone().any(|n| context.is(n, &BEGINS)) && is_dated_ahead(context, sentence) {
        return Some(Status::Planned);
    }
    if near.clone().any(|n| context.has(n, is::BEGUN) || sets_off(context, n)) {
        return Some(Status::UnderWay);
    }
    if near.clone().any(|n| context.has(n, is::LIGHT_PAST)) || context.is(at, words!["stop", "stops", "leg"])
    {
        return Some(Status::Completed);
    }
    if !sentence.title && !is_next(context, sentence, at) && near.clone().any(|n| is_current(context, n)) {
        return Some(Status::UnderWay);
    }
    let governs = governing(context, predicates, at)?;
    // "The visit to Chile is under way".
    let goes_on = context.is(governs.at + 1, words!["underway", "ongoing"])
        || context.is(governs.at + 1, words!["under"]) && context.is(governs.at + 2, words!["way"]);
    if goes_on && governs.mood == Mood::Present && is_own(governs, at) {
        return Some(Status::UnderWay);
    }
    if is_next(context, sentence, at) || is_spoken_of_before(context, sentence, at) {
        return Some(Status::Planned);
    }
    let governed = of_governing(context, sentence, governs, at);
    governed.or_else(|| is_first_done(context, sentence, predicates, at))
}

/// "will conclude her trip with a visit to Chile": the visit that a trip ends with is as far on as the verb tells.
pub(super) fn is_last_leg(context: &Context<'_>, predicates: &[Predicate], at: usize) -> Option<Status> {
    const NEAR: usize = 5;
    let with = (at.saturating_sub(NEAR)..at).rev().find(|&n| context.is(n, words!["with"]))?;
    let ends = predicates.iter().rfind(|p| p.at < with && p.mood.is_finite() && !p.passive)?;
    let trip = (ends.at + 1..with).any(|n| context.has(n, is::VISIT_NOUN));
    if !context.has(ends.at, is::ENDED) && !context.is(ends.at, words!["conclude", "end", "finish", "close"])
        || !trip
    {
        return None;
    }
    match ends.mood {
        Mood::Past => Some(Status::Completed),
        Mood::Future | Mood::Present => Some(Status::Planned),
        _ => None,
    }
}

/// The status of a journey by the verb that governs its word.
pub(super) fn of_governing(
    context: &Context<'_>,
    sentence: Sentence,
    governs: &Predicate,
    at: usize,
) -> Option<Status> {
    let near = at.saturating_sub(10).max(sentence.from)..at;
    let opens = is_opening(context, sentence);
    let during = near.into_iter().any(|n| context.is(n, words!["during", "in", "on", "following", "after"]));
    if context.is(governs.at, words!["foreseen", "planned", "scheduled", "expected", "envisaged"]) {
        return Some(Status::Planned);
    }
    match governs.mood {
        Mood::Future if matches!(governs.subject, Subject::Phrase(from, to) if (from..to).contains(&at)) => {
            Some(Status::Planned)
        }
        Mood::Past if is_own(governs, at) && !governs.passive => Some(Status::Completed),
        Mood::Past
            if during
                && (opens || context.has(governs.at, is::MEET | is::HOST | is::SITE) || governs.at < at) =>
        {
            Some(Status::Completed)
        }
        Mood::Future if during => Some(Status::Planned),
        _ => None,
    }
}

/// "The visit follows President Paz’s trip to Chile in February": an earlier one, to which this one goes back.
pub(super) fn is_followed(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    const NEAR: usize = 9;
    const FOLLOWS: WordSet<9> = WordSet::new([
        "follows",
        "followed",
        "reciprocates",
        "reciprocated",
        "reciprocating",
        "builds",
        "building",
        "built",
        "recalled",
    ]);
    let least = at.saturating_sub(NEAR).max(sentence.from);
    let verb = (least..at).rev().find(|&n| context.is(n, &FOLLOWS));
    verb.is_some_and(|n| {
        !context.is(n + 1, words!["by"])
            && (n + 1..at).all(|m| {
                !context.is(m, words![",", ";", "."])
                    || context.is(m, words![","]) && context.tokens[m + 1].is_capital()
            })
    })
}

/// "who is on a visit to Chile".
pub(super) fn is_current(context: &Context<'_>, n: usize) -> bool {
    let on = (n + 1..n + 3).any(|m| context.is(m, words!["on"])) && !context.is(n + 1, words![",", "of"]);
    // "is leaving on a visit to Chile".
    let leaves = context.has(n + 1, is::GO_NOW) && !context.is(n + 1, words!["travelling", "traveling"]);
    // "is paying a visit to Chile".
    let verb = if context.has(n + 1, is::ADVERB) { n + 2 } else { n + 1 };
    let pays =
        context.is(n, words!["is", "are"]) && context.is(verb, words!["paying", "making", "undertaking"]);
    let goes_on = context.is(n, words!["continues", "continued", "resumed", "extended", "prolonged"])
        || context.is(n, words!["is"]) && context.is(verb, words!["continuing"]);
    // "has been on a visit to Chile since Tuesday".
    let been = context.is(n, words!["been"]) && context.is(n.wrapping_sub(1), words!["has", "have"]) && on;
    pays || goes_on || been || context.is(n, words!["is", "are", "’s", "currently", "now"]) && on && !leaves
}

/// "Speaking ahead of her visit to Chile".
pub(super) fn is_spoken_of_before(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    (at.saturating_sub(6).max(sentence.from)..at).any(|n| {
        context.is(n, words!["ahead", "advance"]) && context.is(n + 1, words!["of"])
            || context.is(n, words!["prior"]) && context.is(n + 1, words!["to"])
    })
}

/// Whether a sentence opens with what somebody did on a visit: "During her visit to Chile", "As part of her visit".
pub(super) fn is_opening(context: &Context<'_>, sentence: Sentence) -> bool {
    let first = sentence.from;
    context.is(first, words!["during"])
        || context.is(first, words!["as"]) && context.is(first + 1, words!["part"])
}

/// "The visit of Ms Li to Chile and Peru ended today".
pub(super) fn has_ended(context: &Context<'_>, predicates: &[Predicate], at: usize) -> bool {
    predicates.iter().any(|p| {
        let own = matches!(p.subject, Subject::Phrase(from, to) if (from..to).contains(&at));
        own && p.mood == Mood::Past && !p.passive && context.has(p.at, is::ENDED)
    })
}

pub(super) fn is_plan(context: &Context<'_>, at: usize) -> bool {
    const PLANS: WordSet<8> =
        WordSet::new(["due", "scheduled", "expected", "leaves", "departs", "plans", "leave", "depart"]);
    context.has(at, is::FUTURE)
        || context.is(at, &PLANS)
        || context.is(at, words!["set", "slated", "poised"]) && context.is(at + 1, words!["to"])
}

/// "will travel to Chile and make stops in Peru".
pub(super) fn is_stop_ahead(context: &Context<'_>, predicates: &[Predicate], at: usize) -> bool {
    context.is(at, words!["stop", "stops", "leg"])
        && governing(context, predicates, at).is_some_and(|p| p.mood == Mood::Future)
}
