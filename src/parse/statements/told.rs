//! Whom something is told to, and when and where: none of what is said.

use crate::facts::Act;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::tokens::WordSet;

/// Verbs with those who are told behind them.
const TELLS: WordSet<14> = WordSet::new([
    "told",
    "tells",
    "tell",
    "telling",
    "assured",
    "assures",
    "assure",
    "assuring",
    "informed",
    "informs",
    "inform",
    "informing",
    "reminded",
    "reassured",
]);

/// Whether a word tells only when or where something was said: "said today".
pub(super) fn is_idle(context: &Context<'_>, at: usize) -> bool {
    context.has(at, is::ADVERB | is::WEEKDAY) || context.is(at, words!["on", "to-day", "here"])
}

/// "said on her arrival that", "announced on Monday that": the word behind what tells when; `first`: nothing stands between
/// it and the verb.
pub(super) fn behind_time(
    context: &Context<'_>,
    (act, verb): (Act, usize),
    (said, end): (usize, usize),
    first: bool,
) -> usize {
    const LEADS: WordSet<9> =
        WordSet::new(["on", "in", "at", "upon", "after", "before", "during", "today", "yesterday"]);
    let leads = context.has(said, is::WEEKDAY) || context.is(said, &LEADS);
    if let Some(that) = (first && leads).then(|| that_behind(context, said, end)).flatten() {
        return that;
    }
    if first && leads && matches!(act, Act::State | Act::Announce | Act::Stress) {
        return Some(tail(context, verb, said, end)).filter(|&n| n + 2 < end).unwrap_or(said);
    }
    // "urged on Friday that".
    let day = context.behind_days(said, end.min(said + 4));
    if day > said && context.is(day, words!["that"]) { day } else { said }
}

/// "said in Lima today that", "said on her return from talks in Lima that": the "that" behind words of time and place.
fn that_behind(context: &Context<'_>, said: usize, end: usize) -> Option<usize> {
    const FAR: usize = 20;
    let clause = is::MODAL | is::BE | is::HAVE | is::SUBORDINATOR | is::PRONOUN;
    let breaks = |n: usize| {
        let token = &context.tokens[n];
        let verb =
            token.entry.forms != 0 && !token.covered && !token.has(is::MEETING | is::VISIT_NOUN | is::EVENT);
        !token.is_word()
            || token.has(clause)
            || verb && !token.is_capital() && !context.has(n - 1, is::POSSESSIVE)
    };
    let that = (said..end.min(said + FAR)).find(|&n| context.is(n, words!["that"]) || breaks(n))?;
    context.is(that, words!["that"]).then_some(that)
}

/// The word behind what tells to whom, when and where something was said: "told Mr Li on Monday", "said in a statement".
pub(super) fn tail(context: &Context<'_>, verb: usize, from: usize, stop: usize) -> usize {
    const NEAR: usize = 8;
    const WHERE: WordSet<16> = WordSet::new([
        "statement",
        "interview",
        "speech",
        "message",
        "tweet",
        "post",
        "release",
        "conference",
        "briefing",
        "letter",
        "remarks",
        "note",
        "address",
        "comments",
        "communiqué",
        "report",
    ]);
    const WHEN: WordSet<6> = WordSet::new(["earlier", "later", "last", "this", "week", "month"]);
    if context.is(verb, &TELLS) {
        let clause = is::MODAL | is::BE | is::HAVE | is::PRONOUN;
        let told =
            (from..stop).all(|n| !context.has(n, clause) && !context.is(n, words!["to", ":", "about", "of"]));
        return if told { stop } else { from };
    }
    let mut at = from;
    while at < stop {
        let start = at;
        if context.is(at, words!["on", "upon", "after", "before"])
            && context.has(at + 1, is::DETERMINER | is::POSSESSIVE)
        {
            let words = (at + 2..stop.min(at + NEAR)).take_while(|&n| context.tokens[n].is_word());
            let travel = |n: &usize| context.is(*n, words!["arrival", "departure", "return"]);
            at = words.into_iter().find(travel).map_or(at, |n| behind_travel(context, n + 1, stop));
        }
        at = behind_place(context, at, stop);
        at = context.behind_days(at, stop);
        while at < stop && (is_idle(context, at) || context.is(at, &WHEN)) {
            at += 1;
        }
        let close =
            (at..stop.min(at + NEAR)).find(|&n| context.is(at, words!["("]) && context.is(n, words![")"]));
        at = close
            .filter(|&close| context.behind_days(at + 1, close + 1) == close)
            .map_or(at, |close| close + 1);
        if context.is(at, words!["in", "at", "during"])
            && context.has(at + 1, is::DETERMINER | is::POSSESSIVE)
        {
            let words = (at + 2..stop.min(at + NEAR)).take_while(|&n| context.tokens[n].is_word());
            at = words
                .into_iter()
                .find(|&n| context.is(n, &WHERE))
                .map_or(at, |n| behind_press(context, n + 1, stop));
        }
        if at == start {
            break;
        }
    }
    at
}

/// "said on his departure *from Lima* today": the word behind where somebody leaves, comes back or arrives.
fn behind_travel(context: &Context<'_>, at: usize, stop: usize) -> usize {
    let place = context.entity(at + 1).is_some_and(|(c, _, name)| name && c.kind.is_place());
    let there = place && at + 1 < stop && context.is(at, words!["from", "for", "in", "at"]);
    if there { crate::parse::places::list(context, at + 1, stop).1 } else { at }
}

/// "said *in Lima* today": the word behind a place with a day or "that" behind it, else the word itself.
fn behind_place(context: &Context<'_>, at: usize, stop: usize) -> usize {
    let place = context.is(at, words!["in", "at"])
        && context.entity(at + 1).is_some_and(|(c, _, name)| name && c.kind.is_place());
    if !place {
        return at;
    }
    let behind = crate::parse::places::list(context, at + 1, stop).1;
    let day = context.behind_days(behind, stop);
    if day > behind || context.is(behind, words!["that"]) { day } else { at }
}

/// "in a statement *to Reuters* that", "at a conference *in Lima*": the word behind those who are told, and the place.
fn behind_press(context: &Context<'_>, at: usize, stop: usize) -> usize {
    const NAME: usize = 5;
    if !context.is(at, words!["to", "with", "for", "in"]) {
        return at;
    }
    let first = if context.is(at + 1, words!["the"]) { at + 2 } else { at + 1 };
    let name = |n: &usize| {
        context.tokens.get(*n).is_some_and(|t| t.is_word() && t.is_capital() && t.entry.month().is_none())
    };
    let end = (first..stop.min(first + NAME)).take_while(name).last().map_or(at, |n| n + 1);
    let over = end >= stop
        || context.is(end, words!["that", "on", ","])
        || context.has(end, is::WEEKDAY | is::ADVERB);
    if over { end } else { at }
}

/// "told reporters in Lima, would grow": the word behind the verb and those who are told.
pub(super) fn behind_audience(context: &Context<'_>, verb: usize, end: usize) -> usize {
    const FAR: usize = 10;
    let clause = is::MODAL | is::BE | is::HAVE | is::SUBORDINATOR | is::PRONOUN;
    let breaks =
        |n: usize| !context.tokens[n].is_word() || context.has(n, clause) || context.is(n, words!["to"]);
    let audience = context.is(verb, words!["told", "tells"]);
    let behind = (verb + 1..end.min(verb + FAR)).find(|&n| breaks(n)).filter(|_| audience);
    behind.unwrap_or(verb + 1)
}

/// "told reporters in Lima that": the word "that" behind those who are told.
pub(super) fn behind_told(context: &Context<'_>, verb: usize, said: usize, end: usize) -> usize {
    const FAR: usize = 14;
    if !context.is(verb, &TELLS) {
        return said;
    }
    let clause = is::MODAL | is::BE | is::HAVE | is::SUBORDINATOR;
    let breaks = |n: usize| context.has(n, clause) || context.is(n, words![",", ";", ":", "“", "\"", "to"]);
    let that = (said..end.min(said + FAR)).find(|&n| breaks(n));
    that.filter(|&n| context.is(n, words!["that"])).unwrap_or(said)
}

/// "shared Chile’s efforts for peace", "shared an overview of the reforms": what is told, not owned together.
pub(super) fn is_shared(context: &Context<'_>, at: usize) -> bool {
    const TOLD: WordSet<9> = WordSet::new([
        "efforts",
        "overview",
        "experience",
        "experiences",
        "information",
        "insights",
        "details",
        "plans",
        "achievements",
    ]);
    let words = at + 1..at + 6;
    words
        .take_while(|&n| !context.is(n, words![".", ",", "with", "of", "that"]))
        .any(|n| context.is(n, &TOLD))
}
