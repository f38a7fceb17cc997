//! Journeys that are over as a text tells of them: "on her return from Chile", "the countries he has visited – Chile and Peru".

use super::Cue;
use super::cue::place_at;
use super::left::Left;
use crate::facts::Status;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// Farthest from a word of return to "from", in words.
const NEAR: usize = 6;
/// The rule of a place that somebody comes back from.
pub(super) const FROM: &str = "back-from";
/// The rule of places that a relative clause says were visited.
pub(super) const SUMMED: &str = "places-visited";

/// A word that tells of a journey that is over.
pub(super) fn find(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Cue> {
    if let Some(left) = Left::by(context, sentence, at) {
        let verb = predicates.iter().position(|p| p.at == at && !p.passive && !p.negated)?;
        return Some(Cue { places: left.place, verb: Some(verb), told: true, stop: false, rule: FROM });
    }
    if let Some(places) = departure(context, sentence, at) {
        return Some(Cue { places, verb: None, told: true, stop: false, rule: FROM });
    }
    if !context.has(at, is::BACK | is::VISIT_PAST) {
        return None;
    }
    // "came back from", "arrived home from".
    let verb = predicates.iter().position(|p| p.at <= at && p.at + 2 > at && p.mood != Mood::Infinitive);
    if context.has(at, is::VISIT_PAST) {
        let places = visited(context, sentence, predicates.get(verb?)?)?;
        return Some(Cue { places, verb, told: true, stop: false, rule: SUMMED });
    }
    // "where migrants returning from Chile receive help".
    let crowd = |n: usize| context.has(n, is::GROUP) && !context.tokens[n].is_capital();
    if at > sentence.from && context.is(at, words!["returning"]) && crowd(at - 1) {
        return None;
    }
    let near = (at + 1..sentence.to.min(at + NEAR))
        .take_while(|&n| {
            !context.is(n, words!["of", "to", "and", ";", ":"]) || context.is(n - 1, words!["back", "home"])
        })
        .find(|&n| context.is(n, words!["from"]));
    let from = near.or_else(|| behind_home(context, sentence, at))?;
    let goes = if let Some(verb) = verb {
        predicates[verb].mood != Mood::Participle || context.is(at, words!["returning"])
    } else {
        // "on his return from", "the Minister’s return from", "Back from Chile,", "home from".
        let before = at.wrapping_sub(1);
        context.has(before, is::POSSESSIVE)
            || context.is(before, words!["’s", "’", "on", "upon"])
            || context.is(at, words!["back", "home", "fresh"])
    };
    let places = place_at(context, from + 1).then_some(from + 1);
    let places = places.or_else(|| event_in(context, sentence, from))?;
    let told = goes && !is_brought(context, sentence, predicates, verb);
    told.then_some(Cue { places, verb, told: true, stop: false, rule: FROM })
}

/// "said on her departure from Lima today", in a text of another country's office: where the place starts.
fn departure(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    let leaves =
        at > sentence.from && context.is(at, words!["departure"]) && context.is(at + 1, words!["from"]);
    let own = leaves && (context.has(at - 1, is::POSSESSIVE) || context.is(at - 1, words!["on", "before"]));
    (own && place_at(context, at + 2) && super::speaking::is_abroad(context, at + 2)).then_some(at + 2)
}

/// "back from a conference in Chile", "Fresh from meetings with partners in Chile": where the place starts.
fn event_in(context: &Context<'_>, sentence: Sentence, from: usize) -> Option<usize> {
    const NEAR: usize = 8;
    const FAR: usize = 14;
    let clear = |n: &usize| !context.is(*n, words![",", ".", ";", "and", "to", "who", "which"]);
    let event = (from + 1..sentence.to.min(from + NEAR)).take_while(clear);
    let event = event.filter(|&n| context.has(n, is::EVENT | is::MEETING)).last()?;
    if context.has(event, is::MEETING) && !context.is(from - 1, words!["fresh"]) {
        return None;
    }
    let mut words = (event + 1..sentence.to.min(event + FAR)).take_while(clear);
    words.find(|&n| context.is(n, words!["in"]) && place_at(context, n + 1)).map(|n| n + 1)
}

/// "returned on Friday to Oslo, the capital, from Chile": the "from" behind the place one comes back to.
fn behind_home(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const FAR: usize = 12;
    let to = context.behind_days(at + 1, sentence.to);
    let home = context.is(to, words!["to"]) && place_at(context, to + 1);
    let clause = |n: &usize| !context.is(*n, words!["and", "to", "who", "which", "where", ";", "after"]);
    let mut behind = (to + 2..sentence.to.min(to + FAR)).filter(|_| home).take_while(clause);
    behind.find(|&n| context.is(n, words!["from"]))
}

/// Whether what comes back is no person: "the plane returned from Chile".
fn is_brought(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    verb: Option<usize>,
) -> bool {
    let Some(Subject::Phrase(from, to)) = verb.map(|verb| predicates[verb].subject) else { return false };
    // "A group of migrants was flown home from Chile".
    let sent = verb.is_some_and(|verb| predicates[verb].passive);
    if sent && from >= sentence.from && !parties::list(context, from, to).0.iter().any(|f| f.strong) {
        return true;
    }
    let person = is::HEAD | is::TITLE | is::BODY | is::OFFICE;
    from >= sentence.from
        && !(from..to)
            .any(|n| context.has(n, person) || context.is(n, words!["delegation", "team", "mission"]))
        && !context.tokens[to - 1].is_capital()
}

/// "in all the countries she had visited recently – Chile, Peru": where the places start.
fn visited(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<usize> {
    const PLACES: WordSet<6> =
        WordSet::new(["countries", "nations", "capitals", "cities", "places", "states"]);
    let from = predicate.from.checked_sub(3)?;
    let several = (from..predicate.from).any(|n| context.is(n, &PLACES));
    let mark = (predicate.at + 1..sentence.to.min(predicate.at + 5))
        .find(|&n| !context.has(n, is::ADVERB) && !context.is(n, words!["this", "last", "week", "month"]))?;
    let listed = context.is(mark, words!["-", "–", "—", ":", "(", ","]) && place_at(context, mark + 1);
    (several && !predicate.passive && !predicate.negated && listed).then_some(mark + 1)
}

/// The status of a journey that such a word tells of.
pub(super) fn status(predicate: Option<&Predicate>, rule: &str) -> Option<Status> {
    let ahead = predicate.is_some_and(|p| matches!(p.mood, Mood::Future | Mood::Conditional | Mood::Present));
    match rule {
        FROM if ahead => Some(Status::UnderWay),
        FROM | SUMMED => Some(Status::Completed),
        _ => None,
    }
}
