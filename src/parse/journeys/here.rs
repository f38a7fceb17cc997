//! Journeys to the place a text is written from: "arrived here today", "on Monday began three days of talks".

use super::Cue;
use super::cue::place_at;
use crate::facts::Status;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::places;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;

/// The name of the rule.
pub(super) const RULE: &str = "at-dateline";
/// Farthest from a verb to "here", in words.
const NEAR: usize = 4;
/// Farthest from "began" to the talks, in words.
const FAR: usize = 9;
/// How many sentences from the dateline on may leave out where somebody is.
const FIRST: usize = 2;

/// How a word starts a journey to the dateline's place.
pub(super) fn find(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Cue> {
    let (_, dateline) = context.dateline?;
    if sentence.title || sentence.quoted || at < dateline {
        return None;
    }
    let cue = |verb| Some(Cue { places: at + 1, verb, told: true, stop: false, rule: RULE });
    if context.is(at, &["here"]) {
        let quoted = (sentence.from..at).any(|n| context.is(n, &["“", "\""]));
        let goes = is::GO_BASE | is::GO_PAST | is::GO_NOW | is::VISIT_PAST;
        let near = |p: &Predicate| p.at < at && p.at + NEAR > at && p.mood.is_finite() && !p.negated;
        let stays =
            |p: &Predicate| context.has(p.at, is::BE) && p.at + 1 == at && context.is(at + 1, &["for", "on"]);
        let verb = predicates.iter().rposition(|p| near(p) && (context.has(p.at, goes) || stays(p)));
        let visit = context.has(at.wrapping_sub(1), is::VISIT_NOUN);
        return if quoted || verb.is_none() && !visit { None } else { cue(verb) };
    }
    let verb =
        predicates.iter().position(|p| p.at == at && p.mood.is_finite() && !p.passive && !p.negated)?;
    begins(context, sentence, &predicates[verb]).then(|| cue(Some(verb)))?
}

/// How far on it is: who has arrived, or begun, is there.
pub(super) fn status(context: &Context<'_>, verb: Option<&Predicate>, rule: &str) -> Option<Status> {
    let arrives = |p: &Predicate| context.has(p.at, is::BEGUN) || context.is(p.at, &["arrived", "landed"]);
    let past = |p: &&Predicate| rule == RULE && p.mood == Mood::Past && arrives(p);
    verb.filter(past).map(|_| Status::UnderWay)
}

/// "Foreign Minister Li of Norway on Monday began a three-day visit", under a dateline of another country.
fn begins(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> bool {
    let at = predicate.at;
    if !context.has(at, is::BEGUN | is::ENDED) {
        return false;
    }
    let first = context.dateline.is_some_and(|(_, to)| {
        context.sentences.iter().filter(|s| s.from >= to && s.from < sentence.from).count() < FIRST
    });
    let object = (at + 1..sentence.to.min(at + FAR))
        .take_while(|&n| !context.is(n, &[",", ".", ";", "with"]))
        .find(|&n| context.has(n, is::MEETING | is::VISIT_NOUN));
    let end = object.unwrap_or(at) + NEAR;
    let named = || {
        (at..sentence.to.min(end))
            .any(|n| context.is(n, &["in", "to", "of", "at"]) && place_at(context, n + 1))
    };
    let Subject::Phrase(from, to) = predicate.subject else { return false };
    let foreign = || {
        let home = places::dateline_country(context);
        let who = parties::list(context, from, to).0.into_iter().next();
        who.filter(|f| f.strong).and_then(|f| f.party.country).is_some_and(|c| home.is_some_and(|h| h != c))
    };
    first && object.is_some() && !named() && foreign()
}
