//! Visits with a clause of their own: "the visit which Ms Li is paying to Chile", "the visit she made to Peru".

use super::Cue;
use super::cue::place_at;
use crate::facts::Status;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// The name of the rule.
pub(super) const RULE: &str = "visit-paid";
/// Farthest from the visit to the verb, in words.
const FAR: usize = 22;
const PAYS: WordSet<8> =
    WordSet::new(["paid", "paying", "pays", "made", "making", "makes", "undertook", "undertaking"]);

/// The verb of such a clause, and where the places start.
fn clause(context: &Context<'_>, sentence: Sentence, noun: usize) -> Option<(usize, usize)> {
    let who = &context.tokens.get(noun + 1)?;
    if !(who.is(words!["which", "that", "the"]) || who.is_capital() || who.has(is::PRONOUN)) {
        return None;
    }
    let verb = (noun + 2..sentence.to.min(noun + FAR))
        .take_while(|&n| {
            // "the visit Ms Li was to have made to Chile".
            let ahead = context.is(n, words!["to"]) && context.is(n + 1, words!["have", "be"]);
            ahead || !context.is(n, words![".", ";", ":", "to", "by"])
        })
        .find(|&n| context.is(n, &PAYS) && !context.has(n + 1, is::DETERMINER))?;
    let past = context.behind_span(verb + 1, sentence.to);
    let leads = |n: &usize| context.is(*n, words!["to"]) && place_at(context, n + 1);
    let to = (verb + 1..verb + 4).chain([past]).find(leads)?;
    Some((verb, to + 1))
}

/// How the noun of a visit starts such a journey.
pub(super) fn find(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<Cue> {
    if !context.has(at, is::VISIT_NOUN) {
        return None;
    }
    let (verb, places) = clause(context, sentence, at)?;
    let pronoun =
        (at + 1..verb).any(|n| context.has(n, is::PRONOUN) && !context.is(n, words!["which", "that"]));
    let named = pronoun || !payers(context, at, verb).is_empty();
    named.then_some(Cue { places, verb: None, told: true, stop: false, rule: RULE })
}

/// Those who pay the visit.
pub(super) fn visitors(context: &Context<'_>, sentence: Sentence, at: usize) -> Vec<Found> {
    clause(context, sentence, at).map_or_else(Vec::new, |(verb, _)| payers(context, at, verb))
}

fn payers(context: &Context<'_>, noun: usize, verb: usize) -> Vec<Found> {
    let from = if context.is(noun + 1, words!["which", "that"]) { noun + 2 } else { noun + 1 };
    let (found, _) = parties::list(context, from, verb);
    found.into_iter().filter(|f| f.strong || f.delegation).collect()
}

/// How far on it is, by the verb and what stands before it.
pub(super) fn status(context: &Context<'_>, sentence: Sentence, at: usize, rule: &str) -> Option<Status> {
    let (verb, _) = clause(context, sentence, at).filter(|_| rule == RULE)?;
    let before = |words: &[&str]| (verb.saturating_sub(3)..verb).any(|n| context.is(n, words));
    let off = |flag: u64| (sentence.from..at).any(|n| context.has(n, flag));
    Some(match () {
        () if off(is::POSTPONED)
            || (sentence.from..at).any(|n| context.is(n, words!["postponement", "deferral"])) =>
        {
            Status::Postponed
        }
        () if off(is::CANCELLED) || (sentence.from..at).any(|n| context.is(n, words!["cancellation"])) => {
            Status::Cancelled
        }
        () if before(&["will", "to"]) => Status::Planned,
        () if before(&["is", "are", "currently"]) || context.is(verb, words!["pays", "makes"]) => {
            Status::UnderWay
        }
        () => Status::Completed,
    })
}
