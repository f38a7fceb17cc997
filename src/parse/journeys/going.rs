//! Verbs of going to a place, alone or with a word of direction.

use super::cue::{ahead, place_at};
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::predicates::{Predicate, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// Farthest from a verb of going to its place, in words.
const FAR: usize = 9;
/// Farthest from a verb of going to the place behind what it is for, in words.
const AIM: usize = 18;
/// Verbs that are of going only with a direction behind them: "heads to Chile", "continued on to Peru".
const ONWARD: WordSet<32> = WordSet::new([
    "swing",
    "swings",
    "swung",
    "swinging",
    "head",
    "heads",
    "headed",
    "heading",
    "continue",
    "continues",
    "continued",
    "continuing",
    "drive",
    "drives",
    "drove",
    "driving",
    "sail",
    "sails",
    "sailed",
    "sailing",
    "set",
    "sets",
    "setting",
    "jet",
    "jets",
    "jetted",
    "cross",
    "crossed",
    "move",
    "moves",
    "moved",
    "moving",
]);

/// Where the places start that a verb of going leads to.
pub(super) fn places(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<usize> {
    let at = predicate.at;
    let token = &context.tokens[at];
    let reaches = ["arrive", "arrives", "arrived", "reach", "reaches", "reached"];
    let people = matches!(predicate.subject, Subject::Pronoun(n) if context.is(n, words!["they"]));
    if let Some(to) = behind_put_in(context, sentence, predicate) {
        return Some(to);
    }
    // "will be accompanied to Chile by the Minister".
    if token.is(words!["accompanied"]) && predicate.passive && context.is(at + 1, words!["to"]) {
        return place_at(context, at + 2).then_some(at + 2);
    }
    if token.is(&reaches) && !predicate.passive && !people && place_at(context, at + 1) {
        return Some(at + 1);
    }
    // "to stop stories in Chile".
    let stops = token.is(words!["stop", "stops", "stopped", "stopping"])
        && context
            .tokens
            .get(at + 1)
            .is_some_and(|t| !t.has(is::PREPOSITION | is::ADVERB) && !t.is(words!["off", "over"]));
    if stops || is_bound(context, sentence, at) || is_home(context, sentence, predicate) {
        return None;
    }
    // "were headed to Chile": no passive.
    let headed = || token.is(words!["headed"]) && context.has(at - 1, is::BE | is::ADVERB);
    if let Some(to) = directed(context, at).filter(|_| !predicate.passive || headed()) {
        return Some(to);
    }
    // "arrived back in", "flew home to": no visit.
    let goes = token.has(is::GO_BASE | is::GO_PAST | is::GO_NOW) && !context.has(at + 1, is::BACK);
    let into = ["to", "for", "in", "into", "at", "through", "via"];
    let origin = if goes { behind_origin(context, at + 1) } else { at + 1 };
    if origin > at + 1 && context.is(origin, words!["to", "for"]) && place_at(context, origin + 1) {
        return Some(origin + 1);
    }
    // "will travel from 3 to 9 May to Chile".
    let past = if goes { context.behind_span(at + 1, sentence.to) } else { at };
    if past > at + 1 && context.is(past, words!["to", "for"]) && place_at(context, past + 1) {
        return Some(past + 1);
    }
    // "left Lima on Monday, 9 May for Chile".
    let left = context.entity(at + 1).filter(|(c, _, name)| goes && *name && c.kind.is_place());
    if let Some((_, left, _)) = left {
        let past = context.behind_days(left, sentence.to);
        if past > left && context.is(past, words!["to", "for"]) && place_at(context, past + 1) {
            return Some(past + 1);
        }
    }
    let far = if goes && is_for_weeks_of(context, at + 1) { AIM } else { FAR };
    let into_place = (at + 1..sentence.to.min(at + far))
        .filter(|_| goes)
        .find(|&n| context.is(n, &into) && place_at(context, n + 1));
    let Some(to) = into_place else {
        return Some(at).filter(|_| goes).and_then(|at| super::guest_of::talks_with(context, sentence, at));
    };
    // "leaves Lima after a visit to Chile".
    let behind = |n: usize| {
        context.is(n, words!["after", "following"]) && (n..to).any(|m| context.has(m, is::VISIT_NOUN))
    };
    // "travelled to the power plant in Chile".
    let site = context.is(at + 1, words!["to"])
        && context.is(to, words!["in"])
        && context.tokens.get(at + 2).is_some_and(|t| t.has(is::DETERMINER) || t.is_capital());
    let first = if site { at + 2 } else { at + 1 };
    let clear = (first..to).all(|n| !context.is(n, words![",", ".", "and", "to", ";"]) && !behind(n));
    clear.then_some(to + 1)
}

/// "The aid *going* to Chile", "rivers going to Chile": what goes there, no journey of somebody.
fn is_bound(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    let leads = is::BE | is::ADVERB | is::PREPOSITION | is::SUBORDINATOR | is::CONJUNCTION;
    let free = at == sentence.from
        || context.has(at - 1, leads)
        || context.is(at - 1, words![",", "not", "before", "after"]);
    context.is(at, words!["going"]) && !free
}

/// "tomorrow for a week of talks on trade in Chile": whether such words stand at a word.
fn is_for_weeks_of(context: &Context<'_>, from: usize) -> bool {
    let link = context.behind_days(from, from + 4);
    let spans = words!["week", "weeks", "days", "fortnight", "month", "round", "series"];
    context.is(link, words!["for"])
        && (link + 2..link + 4).any(|n| context.is(n, spans) && context.is(n + 1, words!["of"]))
}

/// The word behind where somebody arrives from, behind the places of a journey: "arrived in Lima, Peru, from Oslo".
pub(super) fn behind_where_from(context: &Context<'_>, at: usize, end: usize) -> usize {
    let from = if context.is(end, words![","]) { end + 1 } else { end };
    let past = if context.is(at, words!["arrived", "arrives", "flew", "travelled", "traveled", "landed"]) {
        behind_origin(context, from)
    } else {
        from
    };
    if past > from { past } else { end }
}

/// The word behind "from Lima, Peru," at a word, or that word.
fn behind_origin(context: &Context<'_>, at: usize) -> usize {
    let place = |n: usize| context.entity(n).filter(|(c, _, name)| *name && c.kind.is_place()).map(|e| e.1);
    let Some(mut end) = Some(at + 1).filter(|_| context.is(at, words!["from"])).and_then(place) else {
        return at;
    };
    if context.is(end, words![","])
        && let Some(country) = place(end + 1)
    {
        end = country;
    }
    if context.is(end, words![","]) { end + 1 } else { end }
}

/// "travelling from the summit in Lima *to the forum in* Quito", behind the first place: where the second starts.
pub(super) fn on_to(context: &Context<'_>, sentence: Sentence, end: usize) -> Option<usize> {
    if !context.is(end, words!["to"]) {
        return None;
    }
    let event = || {
        let mut words =
            (end + 1..sentence.to.min(end + FAR)).take_while(|&n| !context.is(n, words![",", "."]));
        words.find(|&n| context.has(n, is::EVENT | is::MEETING))
    };
    Some(end + 1)
        .filter(|&n| place_at(context, n))
        .or_else(|| ahead(context, sentence, event()?, &["in", "at"], 4))
}

/// "heads off to Chile", "will continue on Monday to Peru", "made her way to Lima": where the places start.
fn directed(context: &Context<'_>, at: usize) -> Option<usize> {
    // "will stop off at Easter Island".
    let over = context.is(at, words!["stop", "stops", "stopped", "stopping"])
        && context.is(at + 1, words!["off", "over"]);
    if over && context.is(at + 2, words!["in", "at", "on"]) && place_at(context, at + 3) {
        return Some(at + 3);
    }
    // "called in at Lima".
    let calls = context.is(at, words!["call", "calls", "called", "calling"]);
    if calls
        && context.is(at + 1, words!["in"])
        && context.is(at + 2, words!["at", "on"])
        && place_at(context, at + 3)
    {
        return Some(at + 3);
    }
    // "will call at Lima on the way home".
    if calls && context.is(at + 1, words!["at"]) && place_at(context, at + 2) {
        return Some(at + 2);
    }
    let way = context.is(at, words!["make", "makes", "made", "making"]) && context.is(at + 2, words!["way"]);
    if !way && !context.is(at, &ONWARD) {
        return None;
    }
    let first = if way { at + 3 } else { at + 1 };
    // "moves to Chile" for good, "moves on to Chile".
    let moves = context.is(at, words!["move", "moves", "moved", "moving"]);
    if moves && !context.is(first, words!["on"]) && !is_for_talks(context, first) {
        return None;
    }
    let first = if context.is(first, words!["on", "off", "out", "onward", "onwards", "over"]) {
        first + 1
    } else {
        first
    };
    let to = context.behind_days(first, context.tokens.len().min(first + FAR));
    let through =
        context.is(to, words!["through"]) && context.is(at, words!["swing", "swings", "swung", "swinging"]);
    ((through || context.is(to, words!["to", "for", "into"])) && place_at(context, to + 1)).then_some(to + 1)
}

/// "moves *to Chile for talks*": who is on a journey.
fn is_for_talks(context: &Context<'_>, at: usize) -> bool {
    const NEAR: usize = 8;
    let aim = |n: usize| context.is(n, words!["for"]) && (n + 1..n + 4).any(|m| context.has(m, is::MEETING));
    context.is(at, words!["to"])
        && (at + 1..at + NEAR).take_while(|&n| !context.is(n, words![".", ";"])).any(aim)
}

/// "travelled, May 1, to Chile": where the places start behind days between commas.
fn behind_put_in(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<usize> {
    let at = predicate.at;
    let goes = context.has(at, is::GO_BASE | is::GO_PAST | is::GO_NOW) && !predicate.passive;
    if !goes || !context.is(at + 1, words![","]) {
        return None;
    }
    let to = context.behind_days(at + 2, sentence.to);
    let closed = to > at + 2 && context.is(to - 1, words![","]);
    (closed && context.is(to, words!["to", "for"]) && place_at(context, to + 1)).then_some(to + 1)
}

/// "arrived in Oslo on Monday, concluding her visit to Chile": who comes home.
fn is_home(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> bool {
    const FAR: usize = 24;
    const NEAR: usize = 9;
    let at = predicate.at;
    let arrives = || context.is(at, words!["arrived", "landed", "returned"]);
    let ends = |n: usize| {
        let own = |m: usize| context.has(m, is::VISIT_NOUN) && context.is(m + 1, words!["to", "in"]);
        context.is(n, words!["concluding", "ending", "wrapping", "completing", "finishing"])
            && context.is(n - 1, words![","])
            && (n + 1..sentence.to.min(n + NEAR)).any(own)
    };
    arrives() && (at + 2..sentence.to.min(at + FAR)).any(ends)
}

/// "before her departure for Chile", "Activities of the Secretary-General in Chile" over a text: where the places start.
pub(super) fn named(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const LONG: usize = 14;
    if sentence.title && context.is(at, words!["activities"]) && context.is(at + 1, words!["of"]) {
        return ahead(context, sentence, at, &["in"], LONG);
    }
    let leaves = context.is(at, words!["departure"]) && context.is(at + 1, words!["for"]);
    (leaves && place_at(context, at + 2)).then_some(at + 2)
}
