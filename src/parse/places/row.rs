//! Rows of places: those that are in no list, and what stands between them.

use super::{
    Target,
    named::{place_behind, unlisted_end},
    one, parts,
};
use crate::authority::Kind;
use crate::parse::context::Context;
use crate::parse::lexicon::is;

/// "visits to Chile, the United Nations and Peru": the word behind a body in a row of places that goes on.
pub(super) fn body_in_row(context: &Context<'_>, at: usize) -> Option<usize> {
    let (body, end, name) = context.entity(at)?;
    let next =
        if context.is(end, words![","]) && context.is(end + 1, words!["and"]) { end + 2 } else { end + 1 };
    let place = context.entity(next).is_some_and(|(c, _, name)| name && c.kind.is_place());
    let row = name && body.kind == Kind::Organization && body.broader.is_none();
    (row && place && context.is(end, words![",", "and"])).then_some(end)
}

/// Where a place ends that is in no list, in a row of places.
pub(super) fn unlisted_in_row(context: &Context<'_>, at: usize, limit: usize) -> Option<usize> {
    // "Lota and the Karamo region".
    if let Some(end) = parts::region_end(context, at, limit) {
        let the = if context.is(at.wrapping_sub(1), words!["the"]) {
            at.wrapping_sub(2)
        } else {
            at.wrapping_sub(1)
        };
        return context.is(the, words!["and", ","]).then_some(end);
    }
    let to = unlisted_end(context, at, limit)?;
    let row = context.is(at.wrapping_sub(1), words!["and", ","])
        && !context.has(to, is::HEAD | is::BODY | is::MODAL | is::BE | is::HAVE)
        && context.tokens.get(to).is_none_or(|t| t.entry.forms == 0)
        && !are_people(context, at, limit);
    row.then_some(to)
}

/// "Santiago, Chile, *Ana Li and Bo Sol, co-rapporteurs of* the Assembly": people, by the office behind them.
fn are_people(context: &Context<'_>, at: usize, limit: usize) -> bool {
    const LONG: usize = 8;
    let comma = (at..limit.min(at + LONG)).find(|&n| context.is(n, words![","]));
    comma.map(|n| if context.is(n + 1, words!["the"]) { n + 2 } else { n + 1 }).is_some_and(|n| {
        n < limit
            && context.has(n, is::HEAD)
            && !context.tokens[n].is_capital()
            && context.is(n + 1, words!["of"])
    })
}

/// Whether a row of places goes on behind one that is in no list.
pub(super) fn goes_on(context: &Context<'_>, at: usize, limit: usize) -> bool {
    let next = if context.is(at + 1, words!["and"]) { at + 2 } else { at + 1 };
    let part = if context.is(next, words!["the"]) { next + 1 } else { next };
    let row =
        || unlisted_end(context, next, limit).is_some() || parts::region_end(context, part, limit).is_some();
    context.is(at, words!["and", ","]) && (place_behind(context, next) || row())
}

/// A place in a row, if it is no part of another name: "Chile and Peru, the Holy See Press Office announced".
pub(super) fn in_row<'a>(
    context: &Context<'a>,
    at: usize,
    (limit, first): (usize, bool),
) -> Option<Target<'a>> {
    let office = |n: usize| {
        n < limit && context.has(n, is::OFFICE | is::BODY | is::HEAD) && context.tokens[n].is_capital()
    };
    one(context, at).filter(|target| first || !office(target.to))
}
