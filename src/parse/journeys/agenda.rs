//! Items of a programme that name who is where: "Ms Li in Santiago, Chile: meets President Paz".

use super::Cue;
use super::cue::place_at;
use crate::parse::context::Context;
use crate::parse::dates::{self, Period};
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::predicates::Predicate;
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// The name of the rule.
pub(super) const RULE: &str = "place-in-agenda";
/// Farthest from the start of an item to its place, in words.
const NEAR: usize = 24;
/// Farthest from a place to the mark behind it, in words.
const SHORT: usize = 12;
/// How many sentences back the day of an item may stand.
const BACK: usize = 40;
/// What leads to the last day.
const UNTIL: WordSet<3> = WordSet::new(["until", "till", "to"]);

/// How an item starts a journey; `at`: the word before its place.
pub(super) fn find(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<Cue> {
    let item = context.is(at, words!["in"]) && at > sentence.from && at < sentence.from + NEAR;
    if !item || !context.tokens[sentence.from].paragraph || !place_at(context, at + 1) {
        return None;
    }
    let part = |n: usize| {
        let token = &context.tokens[n];
        token.is_capital()
            || token.is(words![",", "(", ")", "the", "and", "until", "/"])
            || token.has(is::WEEKDAY)
            || token.text.starts_with(|c: char| c.is_ascii_digit())
    };
    let mark = (at + 2..sentence.to.min(at + SHORT)).find(|&n| !part(n))?;
    if !context.is(mark, words![":"]) || visitors(context, sentence, at).is_empty() {
        return None;
    }
    Some(Cue { places: at + 1, verb: None, told: true, stop: false, rule: RULE })
}

/// "Ms Li on official visit to Lima, Peru": an item without a verb.
pub(super) fn on_visit(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Cue> {
    const KINDS: WordSet<8> =
        WordSet::new(["official", "working", "state", "private", "a", "an", "her", "his"]);
    let item = context.has(at, is::VISIT_NOUN)
        && at < sentence.from + NEAR
        && context.tokens[sentence.from].paragraph
        && !predicates.iter().any(|p| p.mood.is_finite() && p.at < at);
    if !item || !context.is(at + 1, words!["to", "in"]) || !place_at(context, at + 2) {
        return None;
    }
    let on = (sentence.from + 1..at).rev().find(|&n| !context.is(n, &KINDS))?;
    let named = context.is(on, words!["on"]) && !visitors(context, sentence, on).is_empty();
    named.then_some(Cue { places: at + 2, verb: None, told: true, stop: false, rule: RULE })
}

/// Who is there: those the item starts with, before "in" or "on".
pub(super) fn visitors(context: &Context<'_>, sentence: Sentence, at: usize) -> Vec<Found> {
    let on = (at.saturating_sub(4).max(sentence.from)..at).rev().find(|&n| context.is(n, words!["on"]));
    let at = on.filter(|_| context.has(at, is::VISIT_NOUN)).unwrap_or(at);
    let (found, end) = parties::list(context, sentence.from, at);
    let people = end == at && found.iter().all(|f| f.strong || f.delegation);
    if people { found } else { Vec::new() }
}

/// The days of an item: from that which stands over the items, "Monday, 7 May 2011" in a line of its own, to that which stands
/// in it, "(until 9/5)".
pub(super) fn day(context: &Context<'_>, index: usize, end: usize) -> Option<Period> {
    let own = context.periods[index].iter().find(|p| p.from <= end + 2 && p.from + SHORT >= end);
    let last = own.filter(|p| p.start == p.end && context.is(p.from.wrapping_sub(1), &UNTIL));
    if own.is_some() && last.is_none() {
        return own.copied();
    }
    let over = over(context, index);
    let near = over.map(|p| p.start).or(context.issued)?;
    let sentence = context.sentences[index];
    let mut words = sentence.from..sentence.to.min(end + SHORT);
    let until = words.find_map(|n| dates::until(context.tokens.get(n..)?, near));
    let last = until.or(last.map(|p| p.end));
    // "on official visit to Lima (until 7/5)", under that very day: when it began is not told.
    let begun = over.is_some_and(|p| Some(p.start) == last) && last.is_some();
    let over = over.filter(|_| !begun);
    let alone = |day| Period {
        start: day,
        end: day,
        basis: crate::facts::DateBasis::Stated,
        open: false,
        until: true,
        from: sentence.from,
        to: sentence.to,
    };
    match (over, last) {
        (Some(over), Some(last)) if last > over.start => Some(Period { end: last, ..over }),
        (None, Some(last)) => Some(alone(last)),
        (over, _) => over,
    }
}

/// The day that stands over an item.
fn over(context: &Context<'_>, index: usize) -> Option<Period> {
    (index.saturating_sub(BACK)..index).rev().find_map(|n| {
        let sentence = context.sentences[n];
        let (from, to) = (sentence.from, sentence.to);
        if let Some(day) = dates::in_french(&context.tokens[from..to]) {
            let basis = crate::facts::DateBasis::Stated;
            return Some(Period { start: day, end: day, basis, open: false, until: false, from, to });
        }
        let period = context.periods[n].first()?;
        // "Lima, 7 May 2011" is where and when it was written.
        let placed = (from..to).any(|n| context.entity(n).is_some());
        let alone = period.from <= from + 2 && period.to + 1 >= to && !placed;
        alone.then_some(Period { from, to, open: false, ..*period })
    })
}
