//! Visits that somebody looks forward to: "looks forward to meeting President Paz at the summit in Lima".

use super::Cue;
use super::cue::place_at;
use super::occasions;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::tokens::Sentence;

/// The rule of an event at which somebody will be met.
pub(super) const RULE: &str = "looked-forward-to";

/// How a word starts such a journey.
pub(super) fn find(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<Cue> {
    const NEAR: usize = 4;
    const LONG: usize = 9;
    let meets = context.is(at, words!["meeting", "seeing", "consulting", "joining", "speaking", "welcoming"]);
    let least = at.saturating_sub(NEAR).max(sentence.from);
    let forward = |n: usize| context.is(n, words!["forward"]) && context.is(n + 1, words!["to"]);
    if !meets || !(least..at).any(forward) {
        return None;
    }
    let with = (at + 1..at + 3).find(|&n| context.is(n, words!["with"]));
    let (found, end) = parties::list(context, with.unwrap_or(at) + 1, sentence.to);
    let end = context.behind_days(end, sentence.to);
    let beside = occasions::behind_sidelines(context, sentence, end);
    if !found.first().is_some_and(|f| f.strong) {
        return None;
    }
    // "is looking forward to meeting President Paz in Lima", in a text of Norway's.
    let abroad = context.is(end, words!["in"])
        && place_at(context, end + 1)
        && !context.is(at, words!["welcoming"])
        && super::speaking::is_abroad(context, end + 1);
    let place = if beside > end || abroad {
        beside
    } else {
        // "at the climate summit in Lima", "at the G20 in Lima".
        let led = context.is(end, words!["at", "during"]);
        let clear = |n: &usize| !context.is(*n, words![",", ".", "to", "and", "that", "where"]);
        let mut words = (end + 1..sentence.to.min(end + LONG)).filter(|_| led).take_while(clear);
        let within = words.find(|&n| context.is(n, words!["in"]))?;
        let event = |n: usize| context.has(n, is::EVENT) || context.tokens[n].is_capital();
        (end + 1..within).any(event).then_some(within)?
    };
    let there = context.is(place, words!["in"]) && place_at(context, place + 1);
    there.then_some(Cue { places: place + 1, verb: None, told: true, stop: false, rule: RULE })
}
