//! Where a list of places goes on behind days, brackets and clauses.

use super::parts;
use crate::parse::context::Context;
use crate::parse::lexicon::is;

/// Whether days of its own stand next behind a place: ", Chile on 7 May", ", Chile from Friday to Sunday".
fn is_row(context: &Context<'_>, at: usize) -> bool {
    let Some((_, end, _)) = context.entity(at) else { return false };
    let led = usize::from(context.is(end, words!["on", "from", "between"]));
    let number =
        |n: usize| context.tokens.get(n).is_some_and(|t| t.text.starts_with(|c: char| c.is_ascii_digit()));
    let month = |n: usize| context.tokens.get(n).is_some_and(|t| t.entry.month().is_some());
    let first = end + led;
    context.has(first, is::WEEKDAY) || number(first) && led > 0 || month(first) && number(first + 1)
}

/// The next place behind days that end with ", and" or "and".
pub(super) fn behind_days(context: &Context<'_>, at: usize, limit: usize) -> Option<usize> {
    let place = |n: usize| context.entity(n).is_some_and(|(c, _, name)| name && c.kind.is_place());
    let and = (at + 2..limit.min(at + 11)).find(|&n| {
        let next = if context.is(n + 1, words!["in", "to"]) { n + 2 } else { n + 1 };
        let next =
            if context.is(n, words![";"]) && context.is(next, words!["and"]) { next + 1 } else { next };
        let next = if context.is(next, words!["the"]) { next + 1 } else { next };
        context.is(n, words!["and", ";"]) && place(next)
            || context.is(n, words![","]) && context.is(n + 1, words!["in", "to"]) && place(n + 2)
            || context.is(n, words![","])
                && place(n + 1)
                && (context.is(at, words!["in", ","]) || is_row(context, n + 1))
            || context.is(n, words![","]) && context.is(n + 1, words!["and"]) && place(n + 2)
            || context.is(n, words![","]) && is_dated(context, n + 1)
    })?;
    let and = if context.is(and + 1, words!["and"]) { and + 1 } else { and };
    // "to Chile, from 5 to 7 May".
    let first =
        if context.is(at, words![","]) && context.is(at + 1, words!["from", "on"]) { at + 2 } else { at + 1 };
    let days = (first..and).all(|n| {
        let token = &context.tokens[n];
        token.entry.month().is_some()
            || token.text.starts_with(|c: char| c.is_ascii_digit())
            || token.is(words!["to", "and", "-", "–", ",", ";", "until"])
            || token.has(is::WEEKDAY)
    });
    let dated = (at..and).any(|n| context.tokens[n].entry.month().is_some() || context.has(n, is::WEEKDAY));
    // "from 23 to 24": of the month told before.
    let bare =
        || context.is(first - 1, words!["from"]) && context.is(first + 1, words!["to"]) && and <= first + 5;
    (days && (dated || bare())).then_some(and + 1)
}

/// Whether days may stand at a word behind a place: "from 5 to 7 May", "May 5-7".
pub(super) fn are_days(context: &Context<'_>, at: usize) -> bool {
    let number =
        |n: usize| context.tokens.get(n).is_some_and(|t| t.text.starts_with(|c: char| c.is_ascii_digit()));
    let month = |n: usize| context.tokens.get(n).is_some_and(|t| t.entry.month().is_some());
    context.is(at, words!["from", "on", "between", ",", "in"]) || month(at) && number(at + 1)
}

/// "Lima from 24 to 25 May, Bogotá from 25 to 27 May": whether a place with days of its own stands at a word.
fn is_dated(context: &Context<'_>, at: usize) -> bool {
    let first = if context.is(at, words!["the"]) { at + 1 } else { at };
    let Some((concept, end, true)) = context.entity(first) else { return false };
    let part = |n: usize| {
        let token = context.tokens.get(n);
        token.is_some_and(|t| {
            t.entry.month().is_some()
                || t.text.starts_with(|c: char| c.is_ascii_digit())
                || t.has(is::WEEKDAY)
        })
    };
    concept.kind.is_place() && context.is(end, words!["from", "on", "between"]) && part(end + 1)
}

pub(super) fn next_clause(context: &Context<'_>, at: usize, limit: usize) -> Option<usize> {
    let mark = (at..limit).find(|&n| context.is(n, words![";"]))?;
    Some(if context.is(mark + 1, words!["and"]) { mark + 2 } else { mark + 1 })
}

/// "missions to Chile, Portugal with respect to East Timor, and Peru": the comma behind what a visit to a place in a row is
/// about.
fn behind_respect(context: &Context<'_>, at: usize, limit: usize) -> Option<usize> {
    const FAR: usize = 12;
    if !context.is(at, words!["with"]) || !context.is(at + 1, words!["respect", "regard"]) {
        return None;
    }
    let comma = (at + 3..limit.min(at + FAR)).find(|&n| context.is(n, words![","]))?;
    let next = (comma + 1..limit).find(|&n| !context.is(n, words!["and", "the"]))?;
    context.entity(next).is_some_and(|(c, _, name)| name && c.kind.is_place()).then_some(comma)
}

/// Steps over a bracket behind a place, and over the part of the country that it lies in.
pub(super) fn bracket(context: &Context<'_>, at: usize, limit: usize) -> usize {
    if let Some(comma) = behind_respect(context, at, limit) {
        return comma;
    }
    if !context.is(at, words!["("]) {
        return parts::behind(context, at, limit);
    }
    (at..limit.min(at + 12)).find(|&n| context.is(n, words![")"])).map_or(at, |n| n + 1)
}
