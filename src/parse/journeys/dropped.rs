//! Journeys that are called off or put off: "dropped the stop in Lima", "will no longer travel".

use crate::facts::Status;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// "The stop in Lima was dropped", "put off his visit to Chile", "will no longer travel to Chile".
pub(super) fn given_up(context: &Context<'_>, predicates: &[Predicate], at: usize) -> Option<Status> {
    const FAR: usize = 20;
    const NEAR: usize = 9;
    predicates.iter().filter(|p| p.at.abs_diff(at) < FAR).find_map(|p| {
        if p.negated {
            let anew = (p.from..p.at).any(|n| context.is(n, words!["longer", "now"]))
                || is_as_planned(context, p.at);
            // "The visit that was planned for May will not take place".
            let between = |b: &Predicate| b.at > at && b.at < p.at && b.mood.is_finite() && !b.relative;
            let plan = |b: &Predicate| {
                context.is(b.at, words!["scheduled", "planned", "due", "expected", "foreseen"])
            };
            let whole = p.at > at
                && !predicates.iter().any(|b| between(b) && !plan(b))
                && (context.is(p.at, words!["take"]) && context.is(p.at + 1, words!["place"])
                    || context.is(p.at, words!["proceed", "go", "happen"]));
            let off = (p.at == at && anew || whole) && p.mood == Mood::Future;
            return off.then_some(Status::Cancelled);
        }
        let status = off(context, p.at)?;
        let own = if p.passive {
            // "the visit to Chile, due to begin on 5 May, has been called off".
            let plan = |other: &Predicate| {
                (other.from..=other.at)
                    .any(|n| context.is(n, words!["due", "scheduled", "planned", "expected", "set"]))
            };
            let between = |other: &Predicate| {
                other.mood.is_finite() && other.at > at && other.at < p.at && !plan(other)
            };
            let behind = p.at > at
                && context.has(at, is::VISIT_NOUN)
                && p.mood.is_finite()
                && !predicates.iter().any(between);
            behind || matches!(p.subject, Subject::Phrase(from, to) if (from..to).contains(&at))
        } else {
            let between = |other: &Predicate| other.mood.is_finite() && other.at > p.at && other.at < at;
            p.at < at && at < p.at + NEAR && !predicates.iter().any(between)
        };
        own.then_some(status)
    })
}

/// "will not travel to Chile next week as planned".
pub(super) fn is_as_planned(context: &Context<'_>, at: usize) -> bool {
    const FAR: usize = 16;
    let open = |n: &usize| !context.is(*n, words![".", ";", "but"]);
    let planned = |n: usize| {
        context.is(n, words!["as"])
            && context.is(n + 1, words!["planned", "scheduled", "intended", "foreseen", "expected"])
    };
    (at + 1..context.tokens.len().min(at + FAR)).take_while(open).any(planned)
}

/// What a verb says of a plan: "dropped", "called off", "put off", "pushed back".
fn off(context: &Context<'_>, at: usize) -> Option<Status> {
    const DROP: WordSet<18> = WordSet::new([
        "drop",
        "drops",
        "dropped",
        "dropping",
        "abandon",
        "abandons",
        "abandoned",
        "abandoning",
        "shelve",
        "shelves",
        "shelved",
        "shelving",
        "abort",
        "aborted",
        "axe",
        "axed",
        "scrap",
        "scrapped",
    ]);
    let behind = |words: &[&str]| (at + 1..at + 8).any(|n| context.is(n, words));
    if context.is(at, &DROP) && !context.is(at + 1, words!["in", "by", "off"]) {
        return Some(Status::Cancelled);
    }
    if context.is(at, words!["call", "calls", "called", "calling"]) && behind(&["off"]) {
        return Some(Status::Cancelled);
    }
    let pulls =
        context.is(at, words!["pull", "pulls", "pulled", "pulling", "back", "backs", "backed", "dropped"]);
    if pulls && context.is(at + 1, words!["out"]) && context.is(at + 2, words!["of"]) {
        return Some(Status::Cancelled);
    }
    let put = context.is(at, words!["put", "puts", "putting"]) && behind(&["off"])
        || context.is(at, words!["push", "pushed", "pushing", "move", "moved"])
            && context.is(at + 1, words!["back"]);
    put.then_some(Status::Postponed)
}

/// "will not be able to make his planned visit to Chile", "is unable to proceed with the proposed trip".
pub(super) fn is_given_up(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    const FAR: usize = 14;
    let planned = (at.saturating_sub(3).max(sentence.from)..at)
        .find(|&n| context.is(n, words!["planned", "scheduled", "proposed", "intended"]));
    let longer = |n: usize| context.is(n, words!["longer"]) && context.is(n + 1, words!["able"]);
    if planned.is_none() && (at.saturating_sub(FAR).max(sentence.from)..at).any(longer) {
        return true;
    }
    let gives = |n: usize| {
        let not = context.is(n, words!["not", "n’t"]);
        let no = not || context.is(n, words!["unable", "cannot"]) || context.is(n, words!["longer"]);
        no && !(not && context.is(n + 1, words!["only", "just", "yet"]))
    };
    planned.is_some_and(|p| (p.saturating_sub(FAR).max(sentence.from)..p).any(gives))
        || does_not_go(context, sentence, at)
}

/// "will be unable to proceed with her visit to Chile", "could not undertake his visit to Chile planned for May".
fn does_not_go(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    const FAR: usize = 14;
    const GOES: WordSet<9> =
        WordSet::new(["proceed", "make", "undertake", "carry", "continue", "go", "pay", "take", "commence"]);
    let own = (at.saturating_sub(4).max(sentence.from)..at).any(|n| context.has(n, is::POSSESSIVE));
    let unable = |n: usize| {
        let not = context.is(n, words!["not", "n’t", "longer"])
            && (n + 1..n + 4).any(|m| context.is(m, words!["able"]));
        not || context.is(n, words!["unable", "cannot"])
    };
    let least = at.saturating_sub(FAR).max(sentence.from);
    let no = (least..at).find(|&n| unable(n));
    let planned = || {
        let behind = (at + 1..sentence.to.min(at + FAR))
            .find(|&n| context.is(n, words!["planned", "scheduled", "due"]));
        behind.is_some_and(|n| context.is(n + 1, words!["for", "to"]))
    };
    let goes = |no: usize| (no..at).any(|n| context.is(n, &GOES));
    own && context.has(at, is::VISIT_NOUN) && no.is_some_and(|no| goes(no) || planned())
}
