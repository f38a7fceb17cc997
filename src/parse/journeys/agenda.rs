//! Items of a programme that name who is where: "Ms Li in Santiago, Chile: meets President Paz".

use super::Cue;
use super::cue::place_at;
use crate::parse::context::Context;
use crate::parse::dates::Period;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::tokens::Sentence;

/// The name of the rule.
pub(super) const RULE: &str = "place-in-agenda";
/// Farthest from the start of an item to its place, in words.
const NEAR: usize = 24;
/// Farthest from a place to the mark behind it, in words.
const SHORT: usize = 12;
/// How many sentences back the day of an item may stand.
const BACK: usize = 40;

/// How an item starts a journey; `at`: the word before its place.
pub(super) fn find(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<Cue> {
    let item = context.is(at, &["in"]) && at > sentence.from && at < sentence.from + NEAR;
    if !item || !context.tokens[sentence.from].paragraph || !place_at(context, at + 1) {
        return None;
    }
    let part = |n: usize| {
        let token = &context.tokens[n];
        token.is_capital()
            || token.is(&[",", "(", ")", "the", "and", "until", "/"])
            || token.has(is::WEEKDAY)
            || token.text.starts_with(|c: char| c.is_ascii_digit())
    };
    let mark = (at + 2..sentence.to.min(at + SHORT)).find(|&n| !part(n))?;
    if !context.is(mark, &[":"]) || visitors(context, sentence, at).is_empty() {
        return None;
    }
    Some(Cue { places: at + 1, verb: None, told: true, stop: false, rule: RULE })
}

/// Who is there: those the item starts with.
pub(super) fn visitors(context: &Context<'_>, sentence: Sentence, at: usize) -> Vec<Found> {
    let (found, end) = parties::list(context, sentence.from, at);
    let people = end == at && found.iter().all(|f| f.strong);
    if people { found } else { Vec::new() }
}

/// The day that stands over the items of a programme: "Monday, 7 May 2011" in a line of its own.
pub(super) fn day(context: &Context<'_>, index: usize, rule: &str) -> Option<Period> {
    if rule != RULE {
        return None;
    }
    (index.saturating_sub(BACK)..index).rev().find_map(|n| {
        let (sentence, period) = (context.sentences[n], context.periods[n].first()?);
        let alone = period.from <= sentence.from + 2 && period.to + 1 >= sentence.to;
        let (from, to) = (sentence.from, sentence.to);
        alone.then_some(Period { from, to, open: false, ..*period })
    })
}
