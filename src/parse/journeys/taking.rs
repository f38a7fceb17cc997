//! Journeys that take somebody to a place, and days that are spent in one.

use super::cue::{FAR, ahead, place_at};
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::predicates::{Mood, Predicate};
use crate::parse::tokens::Sentence;

/// "a journey that will take him to Chile", "spent three days in Chile", "the trip includes Chile".
pub(super) fn of_taking(
    context: &Context<'_>,
    sentence: Sentence,
    predicate: &Predicate,
) -> Option<super::cue::Led> {
    let at = predicate.at;
    let token = &context.tokens[at];
    let cue = |places, rule| Some((places, false, rule));
    let takes = token
        .is(words!["take", "takes", "took", "taken", "taking", "bring", "brings", "brought", "bringing"]);
    let sends = token.is(words![
        "send",
        "sends",
        "sent",
        "sending",
        "dispatch",
        "dispatched",
        "dispatching",
        "despatched"
    ]);
    // "has offered to send a team to Chile".
    let offered = predicate.mood == Mood::Infinitive
        && predicate
            .from
            .checked_sub(1)
            .is_some_and(|n| context.is(n, words!["offered", "offers", "prepared", "ready", "willing"]));
    if (takes || sends) && !predicate.passive && !offered {
        let to = (at + 1..sentence.to.min(at + FAR))
            .find(|&n| context.is(n, words!["to"]) && place_at(context, n + 1))?;
        let (found, end) = parties::list(context, at + 1, to);
        let sent = |f: &parties::Found| sends && super::body::is_sent(context, f);
        let officials = |f: &parties::Found| {
            sends && f.group && f.party.role.as_ref().is_some_and(|r| r.contains("official"))
        };
        let people = |f: &parties::Found| f.strong || f.delegation || sent(f) || officials(f);
        let object = end == to && found.iter().any(people)
            || (to == at + 2 || to == at + 3 && context.has(at + 2, is::ADVERB))
                && context.is(at + 1, words!["him", "her", "them", "us", "me"]);
        return object.then_some(()).and_then(|()| cue(to + 1, "verb-take-to"));
    }
    if token.is(words!["spend", "spends", "spent", "spending", "touch", "touched"]) && !predicate.passive {
        let days = (at + 1..sentence.to.min(at + 6)).any(|n| {
            context.is(n, words!["days", "day", "week", "weeks", "hours", "down", "night", "nights"])
                || context.tokens[n].entry.month().is_some()
                    && (!context.is(n, words!["may"]) || context.tokens[n].is_capital())
        });
        let places = ahead(context, sentence, at, &["in", "at"], FAR).filter(|_| days)?;
        return cue(places, super::ways::SPENDS);
    }
    None
}
