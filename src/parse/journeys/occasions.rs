//! Where the events lie that people go to, and that delegations are led to.

use super::cue::{ahead, place_at};
use crate::authority::Kind;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::predicates::Predicate;
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;
use crate::parse::{parties, places};

/// "a delegation with members from X, Y and Z to Chile", "to a conference in Lima": where the places start.
pub(super) fn led_to(context: &Context<'_>, sentence: Sentence, group: usize) -> Option<usize> {
    const FAR: usize = 45;
    let to = (group + 1..sentence.to.min(group + FAR))
        .take_while(|&n| !context.is(n, words![".", ";", "who", "which", "that"]))
        .find(|&n| context.is(n, words!["to"]) && !context.has(n - 1, is::HEAD))?;
    if place_at(context, to + 1) {
        return Some(to + 1);
    }
    let event = (to + 1..sentence.to.min(to + 9)).find(|&n| context.has(n, is::EVENT))?;
    let named =
        context.has(to + 1, is::DETERMINER | is::POSSESSIVE) || context.is(to + 1, words!["the", "a", "an"]);
    // "a conference on trade, fish and law in Asia in Lima": the last of them.
    let mut place = None;
    for n in event + 1..sentence.to.min(event + 30) {
        let over = place.is_some() && context.is(n, words![",", "to", "and"]);
        if over || context.is(n, words![".", ";", "who", "which", "that"]) {
            break;
        }
        if context.is(n, words!["in", "at"]) && place_at(context, n + 1) {
            place = Some(n + 1);
        }
    }
    place.or_else(|| held_in(context, sentence, event)).filter(|_| named)
}

/// "the visit of President Paz to the White House": where the place starts.
pub(super) fn to_residence(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const FAR: usize = 24;
    let to = (at + 1..sentence.to.min(at + FAR))
        .take_while(|&n| !context.is(n, words![",", ".", ";", "and"]))
        .find(|&n| context.is(n, words!["to"]))?;
    places::is_residence(context, to + 1).then_some(to + 1)
}

/// "the Summit of Heads of State of many countries to be held in Lima": where the places of an event start.
pub(super) fn held_in(context: &Context<'_>, sentence: Sentence, event: usize) -> Option<usize> {
    const LONG: usize = 40;
    let held = |n: usize| {
        // "which takes place in Lima", "being held in Lima".
        let taken =
            context.is(n, words!["place"]) && context.is(n - 1, words!["take", "takes", "took", "taking"]);
        let held =
            context.is(n - 1, words!["be", "being"]) && context.is(n, words!["held", "hosted", "convened"]);
        // "the summit, scheduled for 5 May in Lima", "which starts on 5 May in Lima".
        let set = context.is(n, words!["scheduled", "slated", "due"]) && !context.has(n - 1, is::BE);
        let opens = context
            .is(n, words!["starts", "opens", "begins", "commences", "starting", "opening", "beginning"])
            && context.is(n - 1, words!["which", "that", ","]);
        taken || held || set || opens
    };
    let words = event + 1..sentence.to.min(event + LONG);
    let at = words.take_while(|&n| !context.is(n, words![";", "."])).find(|&n| held(n))?;
    let next = at + 1 + usize::from(context.is(at + 1, words!["for", "this"]));
    let next = next
        + usize::from(
            context.is(next - 1, words!["this"]) && context.is(next, words!["week", "weekend", "month"]),
        );
    let at = context.behind_days(next, sentence.to).max(context.behind_span(next, sentence.to));
    let at = at + usize::from(context.is(at, words![","]));
    (context.is(at, words!["in", "at"]) && super::cue::place_at(context, at + 1)).then_some(at + 1)
}

/// "will give an address in Lima", "delivered remarks on Monday in Chile": where the places start.
pub(super) fn speech_in(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<usize> {
    const NEAR: usize = 6;
    const FAR: usize = 9;
    let at = predicate.at;
    if !context.has(at, is::DELIVER) || predicate.passive || !predicate.mood.is_finite() {
        return None;
    }
    let speech = (at + 1..sentence.to.min(at + NEAR)).find(|&n| context.has(n, is::SPEECH))?;
    let end = context.behind_days(speech + 1, sentence.to);
    let stops = [",", ".", "on", "about", "of", "that", "regarding", "concerning", "and"];
    let place = (end..sentence.to.min(end + FAR))
        .take_while(|&n| !context.is(n, &stops))
        .find(|&n| context.is(n, words!["in"]) && place_at(context, n + 1))?;
    Some(place + 1)
}

/// "announced the Presidential Delegation to Chile to attend": where the places start.
pub(super) fn delegation_to(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const NEAR: usize = 7;
    const ANNOUNCED: WordSet<12> = WordSet::new([
        "announce",
        "announces",
        "announced",
        "announcing",
        "designation",
        "appointed",
        "named",
        "send",
        "sends",
        "sent",
        "sending",
        "dispatched",
    ]);
    if !context.is(at, words!["delegation", "delegations"])
        || !context.is(at + 1, words!["to"])
        || !place_at(context, at + 2)
    {
        return None;
    }
    let named = (at.saturating_sub(NEAR).max(sentence.from)..at).any(|n| context.is(n, &ANNOUNCED));
    // "Ms Li’s delegation to Chile includes officials".
    let own = || {
        let behind = at + 2..sentence.to.min(at + NEAR);
        context.is(at.wrapping_sub(1), words!["’s", "'s", "’"]) && context.any_has(behind, is::INCLUDE)
    };
    (named || own() || context.is(at.wrapping_sub(1), words!["presidential"])).then_some(at + 2)
}

/// "will join Prime Minister Li in Lima": where the places start.
pub(super) fn joined(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    let (found, end) = parties::list(context, at + 1, sentence.to);
    let people = found.first().is_some_and(|f| f.strong || f.group && f.party.country.is_some());
    let end = context.behind_days(end, sentence.to);
    (people && context.is(end, words!["in"]) && place_at(context, end + 1)).then_some(end + 1)
}

/// "his participation in the climate conference in Lima": where the places start.
pub(super) fn attended(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    let first = at.saturating_sub(3).max(sentence.from);
    if let Some(place) = attended_by(context, sentence, at) {
        return Some(place);
    }
    let own = (first..at).any(|n| context.is(n, words!["his", "her", "’s", "'s", "’", "my"]));
    let away = (first..at).any(|n| context.is(n, words!["virtual", "remote", "online"]));
    let event = (at + 2..sentence.to.min(at + 16))
        .take_while(|&n| !context.is(n, words![",", ".", ";"]))
        .filter(|&n| context.has(n, is::EVENT))
        .last()?;
    let near = context.is(at + 1, words!["in", "at"]) && own && !away;
    ahead(context, sentence, event, &["in", "at"], 4).filter(|_| near)
}

/// "the attendance of Ms Li at the climate conference in Lima": where the places start.
fn attended_by(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const FAR: usize = 14;
    if !context.is(at + 1, words!["of", "by"]) {
        return None;
    }
    let (found, end) = parties::list(context, at + 2, sentence.to);
    let near = context.is(end, words!["in", "at"]) && found.first().is_some_and(|f| f.strong || f.delegation);
    let open = |n: &usize| !context.is(*n, words![".", ";"]);
    let mut words = (end + 1..sentence.to.min(end + FAR)).take_while(open);
    let event = words.find(|&n| near && context.has(n, is::EVENT | is::MEETING))?;
    ahead(context, sentence, event, &["in", "at"], 5)
}

/// The "in" or "at" behind the event at which two meet: "on the margins of the summit in Lima"; else the word itself.
pub(super) fn behind_sidelines(context: &Context<'_>, sentence: Sentence, at: usize) -> usize {
    const FAR: usize = 24;
    const BESIDE: WordSet<5> = WordSet::new(["sidelines", "margins", "sideline", "edges", "fringes"]);
    const NAME: usize = 8;
    // "today on the sidelines": behind the days, "on" among them.
    let on = at.checked_sub(1).filter(|&n| context.is(n, words!["on"]) && context.is(at, words!["the"]));
    let at = on.filter(|_| context.is(at + 1, &BESIDE)).unwrap_or(at);
    let beside = context.is(at, words!["on", "at"])
        && context.is(at + 1, words!["the"])
        && context.is(at + 2, &BESIDE)
        && context.is(at + 3, words!["of"]);
    // "during the summit in Lima", "during a summit, on 2 and 3 May, in Lima".
    let open = |n: &usize| !context.is(*n, words![",", ".", ";", "in", "of"]);
    let event = || {
        let mut words = (at + 2..sentence.to.min(at + NAME)).take_while(open);
        words.find(|&n| context.has(n, is::EVENT) && !context.has(n, is::VISIT_NOUN))
    };
    let during = context.is(at, words!["during"]) && context.is(at + 1, words!["the", "a", "an"]);
    if let Some(event) = during.then(event).flatten() {
        let mark = event + 1 + usize::from(context.is(event + 1, words![",", "held"]));
        let days = context.behind_span(mark, sentence.to);
        let place = days + usize::from(days > mark && context.is(days, words![","]));
        let there = context.is(place, words!["in"]) && place_at(context, place + 1);
        return if there { place } else { at };
    }
    if !beside {
        return at;
    }
    let clause = |n: &usize| !context.is(*n, words![",", ".", ";", "to", "who", "which", "where"]);
    let place = |n: &usize| context.is(*n, words!["in"]) && place_at(context, n + 1);
    (at + 4..sentence.to.min(at + FAR)).take_while(clause).find(place).unwrap_or(at)
}

/// "will travel to Chile to open the school and then to Peru": where the further places start.
pub(super) fn then_to(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    if let Some(places) = and_to(context, sentence, at) {
        return Some(places);
    }
    // "to Chile on 5 May and onward to Peru".
    let onward = context.is(at, words!["and"]) && context.is(at + 1, words!["onward", "onwards", "on"]);
    if onward && at > sentence.from && context.is(at + 2, words!["to"]) && place_at(context, at + 3) {
        return Some(at + 3);
    }
    if !context.is(at, words!["then"]) || at == sentence.from || !context.is(at - 1, words!["and", ","]) {
        return None;
    }
    let to = if context.is(at + 1, words!["on", "onward", "onwards"]) { at + 2 } else { at + 1 };
    (context.is(to, words!["to"]) && place_at(context, to + 1)).then_some(to + 1)
}

/// "will travel to Chile to open the school, and to Peru": where the further place starts.
fn and_to(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    let before = |n: usize| {
        let token = &context.tokens[n];
        // "to Chile for talks and to Peru", "to Chile on 5 May and to Peru".
        token.is(words![",", ";"])
            || token.has(is::MEETING | is::EVENT)
            || token.entry.month().is_some()
            || token.text.starts_with(|c: char| c.is_ascii_digit())
    };
    // "leaves for Chile to open the school, and for Peru".
    let link = |n: usize| {
        let first = |m: usize| context.is(m, words!["for"]) && place_at(context, m + 1);
        context.is(n, words!["to"]) || context.is(n, words!["for"]) && (sentence.from..at).any(first)
    };
    // "to Chile as well as to Peru".
    if context.is(at, words!["as"]) && context.is(at + 1, words!["well"]) && context.is(at + 2, words!["as"])
    {
        let to = context.is(at + 3, words!["to"]) && place_at(context, at + 4);
        let first = (sentence.from..at).any(|n| context.is(n, words!["to"]) && place_at(context, n + 1));
        return (to && first).then_some(at + 4);
    }
    let and = at > sentence.from + 1
        && context.is(at, words!["and"])
        && link(at + 1)
        && before(at - 1)
        && place_at(context, at + 2);
    // "from Lima to Cuzco, and to Arica": stages of a road.
    let stages = |n: usize| context.is(n, words!["from"]) && place_at(context, n + 1);
    (and && !(sentence.from..at).any(stages)).then_some(at + 2)
}

/// "talks between Mr Li and President Paz in Lima in May 2010 and Rome in June": where the places start. One place alone
/// does not tell whose home it is.
pub(super) fn between(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    let (found, end) = parties::list(context, at + 2, sentence.to);
    let place = found.len() > 1 && context.is(end, words!["in"]) && place_at(context, end + 1);
    let several = || places::list(context, end + 1, sentence.to).0.len() > 1;
    (place && found[0].strong && several()).then_some(end + 1)
}

/// Where a guest is received: "Oslo", "the White House", "the State Guest House, *Oslo*".
pub(super) fn of_host(context: &Context<'_>, at: usize) -> Option<usize> {
    const HOUSES: WordSet<18> = WordSet::new([
        "house",
        "palace",
        "hotel",
        "castle",
        "residence",
        "hall",
        "airport",
        "office",
        "offices",
        "embassy",
        "centre",
        "center",
        "complex",
        "parliament",
        "headquarters",
        "guesthouse",
        "villa",
        "base",
    ]);
    if place_at(context, at) || places::is_residence(context, at) {
        return Some(at);
    }
    let first = if context.is(at, words!["the", "his", "her", "its"]) { at + 1 } else { at };
    // "the royal palace in Lima".
    let plain = ["royal", "presidential", "national", "palace", "residence", "headquarters"];
    let name = |n: usize| {
        context.is(n, &plain) || context.tokens.get(n).is_some_and(|t| t.is_word() && t.is_capital())
    };
    let end = (first..first + 6).find(|&n| !name(n))?;
    let house = end > first && context.is(end - 1, &HOUSES) && context.is(end, words![",", "in"]);
    (house && place_at(context, end + 1)).then_some(end + 1)
}

/// "will address the World Health Organization": the body that is spoken to.
pub(super) fn addressed(context: &Context<'_>, at: usize) -> Option<usize> {
    const NEAR: usize = 4;
    let body = |n: usize| {
        let known = context.entity(n).is_some_and(|(c, ..)| c.kind == Kind::Organization);
        known || context.has(n, is::BODY) && context.tokens[n].is_capital()
    };
    let speaks = context.is(at, words!["address", "addresses", "addressed"]);
    (at + 1..context.tokens.len().min(at + NEAR)).find(|&n| speaks && body(n))
}

/// "was the guest of honour at", "will be keynote speaker at": whether a word is that "be".
fn is_guest_of_honour(context: &Context<'_>, at: usize) -> bool {
    let be = context.has(at, is::BE) && !context.is(at, words!["been"]);
    let first = if context.is(at + 1, words!["the", "a"]) { at + 2 } else { at + 1 };
    let guest = context.is(first, words!["guest"]) && context.is(first + 1, words!["of"]);
    let honour = guest && context.is(first + 2, words!["honour", "honor"]);
    let speaker = context.is(first, words!["chief", "keynote", "guest", "principal", "special"])
        && context.is(first + 1, words!["guest", "speaker"]);
    let end = if honour { first + 3 } else { first + 2 };
    be && (honour || speaker) && context.is(end, words!["at"])
}

/// "spoke at the conference", "observed the elections", "joined a conference".
pub(super) fn speaks_at(context: &Context<'_>, at: usize) -> bool {
    const NEAR: usize = 4;
    let speaks = context.is(at, words!["speak", "speaks", "spoke", "spoken", "speaking"]);
    // "joined the conference", but not "joined the group".
    let event = || (at + 1..at + NEAR).any(|n| context.has(n, is::EVENT));
    let joins = context.is(at, words!["observe", "observed", "join", "joined", "joins", "joining"]);
    // "spoke at length about the conference in Chile".
    let there = context.is(at + 1, words!["at"]) && !context.is(at + 2, words!["length", "once", "all"]);
    speaks && there || joins && event()
}

/// "attends", "takes part in", "will represent Norway at".
pub(super) fn is_attending(context: &Context<'_>, at: usize) -> bool {
    const STANDS: WordSet<4> = WordSet::new(["represent", "represents", "represented", "representing"]);
    let part =
        || context.is(at, words!["take", "takes", "took", "taking"]) && context.is(at + 1, words!["part"]);
    let attends = context.has(at, is::ATTEND) || context.is(at, &STANDS) || part();
    (attends || is_guest_of_honour(context, at)) && !context.deals_with_topic(at)
}

/// "in the run-up to the Heads of Government meeting in Lima", "agreed at the 2011 Arctic Meeting in Lima": an event that is
/// spoken of by its name.
pub(super) fn is_named_meeting(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    const NEAR: usize = 10;
    let capital = |n: usize| context.tokens[n].is_capital();
    let named = !sentence.title
        && at > sentence.from
        && (capital(at) || capital(at - 1) && context.is(at, words!["meeting"]));
    let ahead = |n: usize| {
        context.is(n, words!["run-up", "run", "lead-up", "preparations", "outcomes", "agreed", "adopted"])
            || context.is(n, words!["ahead"]) && context.is(n + 1, words!["of"])
    };
    // "is a matter for the NATO Council meeting in Lima".
    let of_body = named
        && !capital(at)
        && context.has(at - 1, is::BODY)
        && context.is(at, words!["meeting", "meetings"]);
    of_body || named && (at.saturating_sub(NEAR).max(sentence.from)..at).any(ahead)
}
