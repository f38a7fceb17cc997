//! Calls on somebody, for courtesy or with a demand.

use crate::facts::Act;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::tokens::Sentence;

/// "will call on the President": a meeting; "called on the President to resign" is a saying.
pub(super) fn is_courtesy_call(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    if !context.is(at, words!["call", "called", "calls", "calling"]) {
        return false;
    }
    if !context.is(at + 1, words!["on", "upon"]) {
        return !context.is(at + 1, words!["for", "upon", "to"]) && !calls_late(context, sentence, at);
    }
    if context.is(at + 2, words!["and", ",", ".", ";"]) {
        return true;
    }
    let (with, end) = parties::list(context, at + 2, sentence.to);
    // "will call on the President to discuss trade".
    // "called on members to honour their pledges": what a group is asked to do.
    let person = with.first().is_some_and(|f| f.strong) && !context.is(end + 1, words!["honour", "honor"]);
    let talks = context.is(end, words!["to"])
        && context.reporting(end + 1).is_some_and(|(v, _)| {
            person && v.act() != Some(Act::Urge) && v.particle.as_deref() != Some("up")
        });
    talks
        || !with.is_empty() && !context.is(end, words!["to", "for"])
        || !(at + 2..sentence.to).any(|n| context.is(n, words!["to", "for"]))
}

/// "called today at the end of a visit to Chile for help".
fn calls_late(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    const FAR: usize = 16;
    let mut first = at + 1;
    while first < sentence.to && context.has(first, is::ADVERB | is::WEEKDAY) {
        first += 1;
    }
    let end = context.is(first, words!["at"]) && context.is(first + 2, words!["end", "close", "conclusion"]);
    let urges = |n: usize| context.is(n, words!["for", "on", "upon"]);
    first > at + 1 && urges(first)
        || end && (first + 3..sentence.to.min(at + FAR)).any(|n| context.is(n, words!["for"]))
}
