//! Who is, or will do something, in a place: a journey without a word for it.

use super::cue::place_at;
use super::{Cue, opening};
use crate::authority::Kind;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// What somebody is who has not come yet.
pub(super) const EXPECTED: WordSet<3> = WordSet::new(["expected", "due", "awaited"]);

/// The rule of a country that a sentence starts with.
pub(in crate::parse) const FIRST: &str = "place-named-first";

/// What is done in a place by those who have come there.
const DOES: WordSet<17> = WordSet::new([
    "sign",
    "signed",
    "deliver",
    "delivered",
    "discussed",
    "address",
    "addressed",
    "open",
    "opened",
    "launch",
    "launched",
    "inaugurate",
    "inaugurated",
    "tour",
    "toured",
    "inspect",
    "inspected",
]);
/// Farthest from a verb to the talks it tells of, in words.
const NEAR: usize = 6;
/// What somebody was who did something gladly.
pub(super) const GLAD: WordSet<8> =
    WordSet::new(["honoured", "honored", "privileged", "pleased", "delighted", "able", "glad", "fortunate"]);

/// "was honoured to visit our soldiers": what was done.
fn done_gladly<'p>(
    context: &Context<'_>,
    predicates: &'p [Predicate],
    first: &Predicate,
) -> Option<&'p Predicate> {
    let close = |p: &&Predicate| p.from > first.at && p.from <= first.at + 2;
    let done = predicates.iter().find(|p| p.mood == Mood::Infinitive && close(p))?;
    context.is(done.from - 1, &GLAD).then_some(done)
}

/// "In Chile, the Minister met President Paz": somebody met others in the country a sentence starts with.
pub(super) fn first(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Cue> {
    if let Some(cue) = opening::on_day(context, sentence, at)
        .or_else(|| opening::beside_event(context, sentence, predicates, at))
    {
        return Some(cue);
    }
    let during = context.is(at, words!["while", "whilst"]) && context.is(at + 1, words!["in"]);
    let today = at == sentence.from + 1 && context.is(at - 1, words!["today", "yesterday"]);
    // "…, while in Chile, she will meet".
    let within = during && at > sentence.from && context.is(at - 1, words![",", ";"]);
    let later = opening::within_part(context, sentence, at);
    let opens = at == sentence.from || today || within || later;
    if !opens || sentence.title || sentence.quoted || !(during || context.is(at, words!["in"])) {
        return None;
    }
    let places = if during { at + 2 } else { at + 1 };
    let named = if context.is(places, words!["the"]) { places + 1 } else { places };
    let (concept, end, name) = context.entity(named)?;
    // "In Lima on Monday, Ms Li met".
    // "In Lima from 5 to 9 May, Ms Li will take part".
    let days = context.behind_span(end, sentence.to);
    let spanned = days > end && (end..days).any(|n| context.is(n, words!["from", "to", "-", "–"]));
    let end = context.behind_days(end, sentence.to).max(days);
    let place = name && matches!(concept.kind, Kind::Country | Kind::Territory | Kind::City);
    // "In Chile and Peru, we discussed".
    let row = place && context.is(end, words!["and", ","]);
    let end = if row { crate::parse::places::list(context, places, sentence.to).1.max(end) } else { end };
    let first = predicates.iter().find(|p| p.mood.is_finite() && p.at > at && !is_ahead(context, p))?;
    let glad = done_gladly(context, predicates, first);
    let act = glad.unwrap_or(first).at;
    let meets = context.has(act, is::MEET | is::SITE | is::ATTEND)
        || context.is(act, &DOES)
        || context.is(act, words!["take", "took"]) && context.is(act + 1, words!["part"])
        || context.is(act, words!["called", "call"]) && context.is(act + 1, words!["on", "upon"])
        || (act + 1..sentence.to.min(act + NEAR)).any(|n| context.has(n, is::MEETING));
    let told = !first.passive || glad.is_some();
    let real = matches!(first.mood, Mood::Past | Mood::Future) && told && !first.negated;
    let subject = match first.subject {
        Subject::Phrase(from, _) => from >= end && (during || from <= end + 2),
        Subject::Pronoun(at) => at >= end && (during || at <= end + 1),
        Subject::None => false,
    };
    let during = during || later || spanned;
    let tells = place && meets && real && subject && is_person(context, first.subject);
    // "In Lima, President Paz of Peru met with the King of Norway": it is the King who has come.
    if tells && let Subject::Phrase(from, to) = first.subject {
        let hosts = parties::list(context, from, to).0;
        let with = (first.at + 1..first.at + 4).find(|&n| context.is(n, words!["with"])).unwrap_or(first.at);
        let met = parties::list(context, with + 1, sentence.to).0;
        let sides =
            |one: &[Found], other: &[Found]| super::talks::of_sides(context, places, one, other).is_some();
        if sides(&hosts, &met) || sides(&met, &hosts) {
            let verb = predicates.iter().position(|p| p.at == first.at);
            return Some(Cue { places, verb, told: true, stop: true, rule: "meetings-in" });
        }
    }
    // "While in Chile, Ms Li met": she has gone there, whatever else the text tells.
    let rule = if during { "verb-stay" } else { FIRST };
    tells.then_some(Cue { places, verb: None, told: true, stop: !during, rule })
}

/// "is scheduled to meet": what follows is what is done.
fn is_ahead(context: &Context<'_>, predicate: &Predicate) -> bool {
    context.is(predicate.at, words!["scheduled", "expected", "slated", "due"])
        && context.is(predicate.at + 1, words!["to"])
}

/// "In Chile she will meet the President, in Peru she will meet the King": whether a word opens one more clause like the first.
fn opens_again(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    let mark = context.is(at.wrapping_sub(1), words![",", ";"])
        || context.is(at.wrapping_sub(1), words!["and"]) && context.is(at.wrapping_sub(2), words![","]);
    at > sentence.from + 3 && context.is(sentence.from, words!["in", "while"]) && mark
}

/// "In France, Mr Paz will have discussions with …": who will meet somebody there goes there.
pub(super) fn of_first(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Cue> {
    let opens = at == sentence.from || opens_again(context, sentence, at);
    if !opens || sentence.title || !context.is(at, words!["in"]) || !place_at(context, at + 1) {
        return None;
    }
    let (_, end, _) = context.entity(at + 1)?;
    let own = |p: &Predicate| p.mood.is_finite() && p.at > at && !is_ahead(context, p);
    let verb = predicates.iter().position(own)?;
    let predicate = &predicates[verb];
    let beside = |start: usize| start <= end + 1;
    let there = match predicate.subject {
        Subject::Pronoun(n) => beside(n),
        Subject::Phrase(from, _) => beside(from),
        Subject::None => false,
    };
    let talks = (predicate.at + 1..sentence.to.min(predicate.at + 5)).any(|n| context.has(n, is::MEETING));
    let meets = context.has(predicate.at, is::MEET | is::ATTEND)
        || talks && context.is(predicate.at, words!["have", "hold", "conduct"]);
    let will = predicate.mood == Mood::Future && !predicate.passive && !predicate.negated;
    (will && meets && there && is_person(context, predicate.subject)).then_some(Cue {
        places: at + 1,
        verb: Some(verb),
        told: true,
        stop: true,
        rule: "will-meet-in",
    })
}

/// "Her first visit was to Peru, while the second will be to Chile": a visit that is only counted.
fn counted(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<Cue> {
    let owned = at > sentence.from && context.has(at - 1, is::DETERMINER | is::POSSESSIVE);
    if !owned || !context.is(at, words!["first", "second", "third", "fourth", "fifth", "next", "last"]) {
        return None;
    }
    let be = (at + 1..at + 3).find(|&n| context.has(n, is::BE))?;
    let to = context.is(be + 1, words!["to"]) && place_at(context, be + 2);
    let visit = (sentence.from..at).any(|n| context.has(n, is::VISIT_NOUN));
    (to && visit).then_some(Cue { places: be + 2, verb: None, told: true, stop: false, rule: "noun-visit" })
}

/// "a stop in Chile", "a call at Lima": where the places start.
pub(super) fn of_stop(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const STOPS: WordSet<7> =
        WordSet::new(["stop", "stops", "leg", "stopover", "stop-over", "stay", "arrival"]);
    let calls = context.is(at, words!["call", "calls"]) && context.is(at + 1, words!["at"]);
    // "to stop stories in Chile" is no stop there.
    let verb = context.is(at.wrapping_sub(1), words!["to", "would", "could", "should", "must", "can"])
        && !context.is(at + 1, words!["in", "at", "off", "over"]);
    let stop = calls || context.is(at, &STOPS) && !verb;
    stop.then(|| super::cue::ahead(context, sentence, at, &["in", "at"], 4)).flatten()
}

/// "is expected in Lima on Friday", "is due in Chile for a visit": where the places start.
fn expected(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate], at: usize) -> Option<usize> {
    const NEAR: usize = 8;
    if !context.is(at, &EXPECTED) || !context.is(at + 1, words!["in"]) || !place_at(context, at + 2) {
        return None;
    }
    let least = at.saturating_sub(NEAR).max(sentence.from);
    let be = (least..at).rev().find(|&n| context.is(n, words!["is", "are"]))?;
    let from = (be..=at).rev().find_map(|n| predicates.iter().find(|p| p.from <= n && n <= p.at))?;
    is_person(context, from.subject).then_some(at + 2)
}

/// Whether what stands behind a place tells of a stay there: days, what somebody is there for, "where she met officials".
fn goes_on(context: &Context<'_>, end: usize, to: usize) -> bool {
    const FAR: usize = 8;
    const TELLS: WordSet<17> = WordSet::new([
        "for",
        "at",
        "from",
        "until",
        "since",
        "on",
        "to",
        "today",
        "tomorrow",
        "between",
        "just",
        "yesterday",
        "last",
        "earlier",
        "recently",
        "this",
        "next",
    ]);
    let tells = |n: usize| {
        context.is(n, &TELLS)
            || context.has(n, is::VISIT_NOUN | is::WEEKDAY)
            || context.tokens[n].entry.month().is_some()
    };
    (end..to.min(end + FAR)).any(tells)
        || context.is(end, words![","]) && context.is(end + 1, words!["where"])
}

/// "is in Lima on a visit", "will be in Lima for talks".
pub(super) fn of_stay(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Cue> {
    if let Some(cue) = counted(context, sentence, at) {
        return Some(cue);
    }
    // "that it should have been to Chile that she paid her first visit".
    let it = || (at.saturating_sub(4).max(sentence.from)..at).any(|n| context.is(n, words!["it"]));
    if context.is(at, words!["been"])
        && context.is(at + 1, words!["to"])
        && place_at(context, at + 2)
        && !it()
    {
        return Some(Cue { places: at + 2, verb: None, told: true, stop: false, rule: "verb-been-to" });
    }
    if let Some(places) = expected(context, sentence, predicates, at) {
        return Some(Cue { places, verb: None, told: true, stop: false, rule: "expected-in" });
    }
    if !context.has(at, is::BE) {
        return None;
    }
    if let Some(cue) = super::arrival::find(context, sentence, predicates, at)
        .or_else(|| super::guest_of::find(context, sentence, predicates, at))
    {
        return Some(cue);
    }
    // "is also in Chile", "is currently in Chile".
    let within = behind_now(context, at + 1);
    let places = within + 1;
    if !context.is(within, words!["in"]) || !place_at(context, places) {
        return None;
    }
    let first = if context.is(places, words!["the"]) { places + 1 } else { places };
    let end = context.entity(first).map_or(first + 1, |(_, end, _)| end);
    let goes_on = goes_on(context, end, sentence.to);
    let will = context.is(at, words!["be"]) && context.has(at.wrapping_sub(1), is::MODAL | is::ADVERB);
    // "has been in Chile since Tuesday".
    let years = |n: usize| {
        let token = &context.tokens[n];
        token.is(words!["year", "years"])
            || token.text.len() == 4 && token.text.starts_with(|c: char| c.is_ascii_digit())
    };
    let been = context.is(at, words!["been"])
        && (context.is(end, words!["since", "for", "on"])
            || opens_on_day(context, sentence, at)
            || context.is(end, words!["last", "this", "earlier", "recently", "from", "until", "yesterday"]))
        && !(end..sentence.to.min(end + 5)).any(years);
    // "is currently in Chile", "today is in Chile".
    let timely = is_timely(context, within - 1) || at > sentence.from && is_timely(context, at - 1);
    let plain = context.is(at, words!["is", "was", "are", "were", "am"])
        && (goes_on || timely || opens_on_day(context, sentence, at))
        || been
        || is_now(context, (at, end), predicates);
    let person = at > sentence.from
        && (context.tokens[at - 1].is_capital()
            || context.has(at - 1, is::PRONOUN | is::MODAL | is::ADVERB | is::HEAD | is::SUBORDINATOR));
    let goes_on = goes_on || plain;
    let sent = || super::alongside::delegation_of(context, sentence, at).is_some();
    let person = person
        || goes_on && (predicates.iter().any(|p| p.at == at && is_person(context, p.subject)) || sent());
    (person && (will || plain)).then_some(Cue {
        places,
        verb: None,
        told: true,
        stop: false,
        rule: "verb-stay",
    })
}

/// "is *also* in Lima", "is *at present* in Lima": the word behind.
fn behind_now(context: &Context<'_>, at: usize) -> usize {
    let present = context.is(at, words!["at"])
        && (context.is(at + 1, words!["present"])
            || context.is(at + 1, words!["the"]) && context.is(at + 2, words!["moment"]));
    match () {
        () if present => at + if context.is(at + 1, words!["the"]) { 3 } else { 2 },
        () if context.has(at, is::ADVERB) => at + 1,
        () => at,
    }
}

/// "is now in Lima", "is in Lima and will meet": whether somebody is there at present.
fn is_now(context: &Context<'_>, (at, end): (usize, usize), predicates: &[Predicate]) -> bool {
    let now = context.is(at + 1, words!["now", "currently", "presently", "already", "still"])
        || context.is(end, words!["and"]) && (end + 1..end + 3).any(|n| context.has(n, is::MODAL));
    now && context.is(at, words!["is", "are"])
        && predicates.iter().any(|p| p.at == at && is_person(context, p.subject))
}

/// "is *currently* in Lima", "*today* is in Lima".
fn is_timely(context: &Context<'_>, at: usize) -> bool {
    context.is(at, words!["currently", "now", "presently", "today", "present", "moment"])
}

/// "This week I am in Lima": whether the day of a stay is told first.
fn opens_on_day(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    let first = sentence.from;
    let week = context.is(first, words!["this", "last"]) && first + 1 < at;
    week && context.is(first + 1, words!["week", "weekend", "month", "morning", "afternoon"])
        || context.is(first, words!["today", "yesterday", "currently", "now"])
}

/// "She is expected in Lima", "The Minister is due in Lima": whether somebody is.
pub(super) fn is_said_of_somebody(context: &Context<'_>, predicates: &[Predicate], at: usize) -> bool {
    let own = predicates.iter().find(|p| p.at == at || p.at + 1 == at);
    own.is_some_and(|p| !p.negated && is_person(context, p.subject))
}

pub(super) fn is_person(context: &Context<'_>, subject: Subject) -> bool {
    match subject {
        Subject::Phrase(from, to) => {
            let sent = |f: &Found| super::body::is_sent(context, f);
            parties::list(context, from, to).0.iter().any(|f| f.strong || f.delegation || sent(f))
        }
        Subject::Pronoun(at) => context.is(at, words!["he", "she", "they", "we", "i"]),
        Subject::None => false,
    }
}

/// "is in Chile for talks", "is currently in Lima": somebody is there, on no day that the text names.
pub(super) fn is_there(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    const NEAR: usize = 14;
    let within = behind_now(context, at + 1);
    let dated = |n: usize| {
        let token = &context.tokens[n];
        token.entry.month().is_some()
            || token.has(is::WEEKDAY)
            || token.is(words!["tomorrow", "next", "this", "week", "from", "last", "yesterday"])
    };
    // "is in Chile until Friday".
    // "is in Chile for a visit which began on Tuesday".
    let until = |n: &usize| !context.is(*n, words!["until", "till", "since", "which", "that"]);
    !sentence.title
        && context.is(at, words!["is", "are", "am"])
        && context.is(within, words!["in"])
        && !(within..sentence.to.min(at + NEAR)).take_while(until).any(dated)
}
