//! Journeys to events that are attended.

use super::cue::{EVENT, ahead};
use super::occasions;
use crate::authority::Kind;
use crate::parse::context::Context;
use crate::parse::lexicon::{form, is};
use crate::parse::tokens::{Sentence, WordSet};

/// "attended the summit in Chile": where the places of an event start.
pub(super) fn attended(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    // "agreed to convene the first session in Chile": not yet.
    let agreed = words!["agreed", "decided", "resolved", "agree", "proposed", "offered"];
    if at > sentence.from + 1 && context.is(at - 1, words!["to"]) && context.is(at - 2, agreed) {
        return None;
    }
    if let Some(place) = of_state(context, sentence, at) {
        return Some(place);
    }
    let event = (at + 1..sentence.to.min(at + EVENT))
        .take_while(|&n| !context.is(n, words![".", ";"]))
        .find(|&n| {
            // "goes overseas to attend meetings in Chile".
            let meetings = context.is(n, words!["meetings", "talks", "discussions", "consultations"]);
            context.has(n, is::EVENT) || meetings && n < at + 4
        })
        .or_else(|| occasions::addressed(context, at))?;
    // "a summit on the benefits of investing in Chile".
    let subject = |places: &usize| {
        let before = &context.tokens[places - 2];
        // "the meeting of ministers of countries in South America".
        if before.is(words!["countries", "states", "nations"]) {
            return true;
        }
        let gerund = before.entry.forms & form::GERUND != 0 && !before.has(is::EVENT | is::MEETING);
        let aim = |n: usize| {
            let verb = context.tokens[n + 1].entry.forms & form::BASE != 0;
            context.is(n, words!["to"]) && verb && !context.tokens[n + 1].is_capital()
        };
        // "the Forum on Peace in South America": a region within a name.
        let region = || {
            let part = before.is_capital() && before.entity.is_none() && places - 2 > event;
            let first = if context.is(*places, words!["the"]) { places + 1 } else { *places };
            part && context.entity(first).is_some_and(|(c, ..)| c.kind == Kind::Region && c.broader.is_none())
        };
        // "a roundtable on developing civil society in Chile".
        let on = context.is(event + 1, words!["on", "about"])
            && context.tokens.get(event + 2).is_some_and(|t| t.entry.forms & form::GERUND != 0);
        gerund || on || region() || (event + 1..places - 2).any(aim)
    };
    let first = ahead(context, sentence, event, &["in", "at"], 20);
    // "the Forum on Peace in South America in Lima": the place behind the region.
    let next = |p: &usize| ahead(context, sentence, *p, &["in", "at"], 7).filter(|p| !subject(p));
    let near = first.and_then(|p| if subject(&p) { next(&p) } else { Some(p) });
    near.or_else(|| occasions::held_in(context, sentence, event))
}

/// "will represent Norway at the independence celebrations of Chile", "at Chile's independence celebrations", "at the funeral of
/// President Paz of Chile": where the country starts whose celebration or mourning it is.
fn of_state(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const FAR: usize = 14;
    const BACK: usize = 5;
    const EVENTS: WordSet<14> = WordSet::new([
        "celebrations",
        "celebration",
        "independence",
        "inauguration",
        "coronation",
        "funeral",
        "burial",
        "installation",
        "jubilee",
        "anniversary",
        "wedding",
        "enthronement",
        "swearing-in",
        "commemorations",
    ]);
    let open = |n: &usize| !context.is(*n, words![".", ";", "who", "which", "that"]);
    let event = (at + 1..sentence.to.min(at + EVENT)).take_while(open).find(|&n| context.is(n, &EVENTS))?;
    let land = |n: usize| {
        let place = context.entity(n);
        place.is_some_and(|(c, _, name)| name && matches!(c.kind, Kind::Country | Kind::Territory))
    };
    let named = |n: usize| land(n) || context.is(n, words!["the", "independent"]) && land(n + 1);
    // "at Chile's independence celebrations", "at the Chile independence celebrations".
    let owned = |n: &usize| land(*n) && (*n..event).all(|m| !context.is(m, words![",", "to", "in"]));
    let before = (event.saturating_sub(BACK).max(at + 2)..event).find(owned);
    let behind = || {
        let mut words = (event + 1..sentence.to.min(event + FAR)).take_while(open);
        words.find(|&n| context.is(n, words!["of"]) && named(n + 1)).map(|n| n + 1)
    };
    before.or_else(behind)
}

/// "received *at his office* in Lima on Sunday the Foreign Minister of Peru": whether only where and when stands before a place.
pub(super) fn is_by_the_way(context: &Context<'_>, (from, to): (usize, usize)) -> bool {
    const FAR: usize = 12;
    let small = |n: usize| {
        let token = &context.tokens[n];
        context.has(
            n,
            is::PREPOSITION | is::POSSESSIVE | is::ADVERB | is::WEEKDAY | is::PREMISES | is::DETERMINER,
        ) || token.is(words![
            "office",
            "audience",
            "today",
            "yesterday",
            "morning",
            "evening",
            "afternoon",
            ","
        ]) || token.is_capital() && !token.has(is::HEAD | is::TITLE)
    };
    to < from + FAR && context.has(from, is::PREPOSITION | is::ADVERB) && (from..to).all(small)
}
