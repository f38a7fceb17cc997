//! Journeys to the place a text is written from: "arrived here today", "on Monday began three days of talks".

use super::Cue;
use super::cue::place_at;
use crate::facts::{Date, Status};
use crate::parse::context::Context;
use crate::parse::dates::Period;
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
    if context.is(at, words!["here"]) {
        let quoted = (sentence.from..at).any(|n| context.is(n, words!["“", "\""]));
        let goes = is::GO_BASE | is::GO_PAST | is::GO_NOW | is::VISIT_PAST;
        // "left here", "arrived back here": away, or home.
        let away = context.has(at.wrapping_sub(1), is::BACK)
            || context.is(at.wrapping_sub(1), words!["left", "leaves", "departed", "departs"]);
        let near = |p: &Predicate| p.at < at && p.at + NEAR > at && p.mood.is_finite() && !p.negated && !away;
        let stays = |p: &Predicate| {
            context.has(p.at, is::BE) && p.at + 1 == at && context.is(at + 1, words!["for", "on"])
        };
        let verb = predicates.iter().rposition(|p| near(p) && (context.has(p.at, goes) || stays(p)));
        let visit = context.has(at.wrapping_sub(1), is::VISIT_NOUN);
        return if quoted || verb.is_none() && !visit { None } else { cue(verb) };
    }
    if context.is(at, words!["visiting"]) && !place_at(context, at + 1) {
        let verb = predicates.iter().position(|p| is_visitors(context, p, at))?;
        return cue(Some(verb));
    }
    let verb =
        predicates.iter().position(|p| p.at == at && p.mood.is_finite() && !p.passive && !p.negated)?;
    let predicate = &predicates[verb];
    (begins(context, sentence, predicate) || meets(context, sentence, predicate)).then(|| cue(Some(verb)))?
}

/// The day of what is done at the dateline’s place: the only one of the sentence.
pub(super) fn day(periods: &[Period], cue: &Cue) -> Option<Period> {
    let [only] = periods else { return None };
    (cue.rule == RULE && cue.verb.is_some() && matches!(only.start, Date::Day(_))).then_some(*only)
}

/// How far on it is: who has arrived, or begun, is there.
pub(super) fn status(context: &Context<'_>, verb: Option<&Predicate>, rule: &str) -> Option<Status> {
    let arrives =
        |p: &Predicate| context.has(p.at, is::BEGUN) || context.is(p.at, words!["arrived", "landed"]);
    let visiting = |p: &Predicate| match p.subject {
        Subject::Phrase(from, _) => {
            context.is(from, words!["visiting"]) || context.is(from + 1, words!["visiting"])
        }
        _ => false,
    };
    let past = |p: &&Predicate| rule == RULE && p.mood == Mood::Past && (arrives(p) || visiting(p));
    verb.filter(past).map(|_| Status::UnderWay)
}

/// "The *visiting* President of Chile was welcomed", "*Visiting* President Paz held talks": whether who does it is told so.
fn is_visitors(context: &Context<'_>, predicate: &Predicate, at: usize) -> bool {
    let Subject::Phrase(from, to) = predicate.subject else { return false };
    let own = from <= at + 2 && at < from + 2 && at + 1 < to;
    let told = predicate.mood.is_finite() && !predicate.negated && !predicate.relative;
    own && told && is_abroad(context, at + 1, to)
}

/// Whether a sentence is one of the first behind the dateline.
fn is_first(context: &Context<'_>, sentence: Sentence) -> bool {
    let index = |from: usize| context.sentences.partition_point(|s| s.from < from);
    context.dateline.is_some_and(|(_, to)| index(sentence.from) < index(to) + FIRST)
}

/// Whether somebody from another country than the dateline's does something.
fn is_foreign(context: &Context<'_>, predicate: &Predicate) -> bool {
    matches!(predicate.subject, Subject::Phrase(from, to) if is_abroad(context, from, to))
}

/// Whether those named by words are of another country than the dateline's.
fn is_abroad(context: &Context<'_>, from: usize, to: usize) -> bool {
    let home = places::dateline_country(context);
    let who = parties::list(context, from, to).0.into_iter().next();
    who.filter(|f| f.strong).and_then(|f| f.party.country).is_some_and(|c| home.is_some_and(|h| h != c))
}

/// "LIMA – Foreign Minister Li of Norway met President Paz of Peru", "President Li of Norway attended the state funeral":
/// under a dateline of another country, with somebody of that country or at an event.
fn meets(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> bool {
    let at = predicate.at;
    let event = context.has(at, is::ATTEND)
        && (at + 1..sentence.to.min(at + FAR)).any(|n| context.has(n, is::EVENT | is::MEETING));
    let met = context.has(at, is::MEET) && predicate.mood == Mood::Past;
    if !(event || met) || predicate.mood == Mood::Participle || !is_first(context, sentence) {
        return false;
    }
    let host = || {
        let home = places::dateline_country(context);
        let with = if context.is(at + 1, words!["with"]) { at + 2 } else { at + 1 };
        // "met visiting Norwegian Foreign Minister Li": he is the guest.
        if context.is(with, words!["visiting"]) {
            return false;
        }
        let first = parties::list(context, with, sentence.to).0.into_iter().next();
        home.is_some() && first.and_then(|f| f.party.country).as_deref() == home
    };
    let elsewhere =
        (at + 1..sentence.to).any(|n| context.is(n, words!["in", "to", "at"]) && place_at(context, n + 1));
    !elsewhere && is_foreign(context, predicate) && (event || host())
}

/// "Foreign Minister Li of Norway on Monday began a three-day visit", under a dateline of another country.
fn begins(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> bool {
    let at = predicate.at;
    if !context.has(at, is::BEGUN | is::ENDED) {
        return false;
    }
    let object = (at + 1..sentence.to.min(at + FAR))
        .take_while(|&n| !context.is(n, words![",", ".", ";", "with"]))
        .find(|&n| context.has(n, is::MEETING | is::VISIT_NOUN));
    // "concluded talks with Ms Li, the Foreign Minister, in Lima".
    let talks = object.is_some_and(|n| context.is(n + 1, words!["with"]));
    let end = object.unwrap_or(at) + if talks { FAR + FAR } else { NEAR };
    let named = || {
        (at..sentence.to.min(end))
            .any(|n| context.is(n, words!["in", "to", "of", "at"]) && place_at(context, n + 1))
    };
    is_first(context, sentence) && object.is_some() && !named() && is_foreign(context, predicate)
}
