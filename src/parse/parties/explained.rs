//! A body that is explained between its officer and the officer's name.

use super::Found;
use crate::parse::context::Context;
use crate::parse::lexicon::is;

/// Most words that tell what the body is.
const LONG: usize = 9;

/// "the Speaker of the Knesset, Israel’s parliament, Ana Li": one person, with what the body is between commas.
pub(super) fn name_behind_body(context: &Context<'_>, all: &mut Vec<Found>) {
    let office = |f: &Found| f.strong && f.party.name.is_none() && f.party.role.is_some();
    let named = |f: &Found| f.party.name.is_some() && f.party.role.is_none();
    let body = |f: &Found| f.party.name.is_none() && !f.strong;
    for at in 0..all.len() {
        let next = if all.get(at + 1).is_some_and(body) { at + 2 } else { at + 1 };
        let (Some(first), Some(last)) = (all.get(at), all.get(next)) else { return };
        if office(first) && named(last) && is_body_between(context, first.to, last.from) {
            let one = Found { from: first.from, party: first.party.clone(), ..last.clone() };
            let name = last.party.name.clone();
            all[at] = one;
            all[at].party.name = name;
            all.drain(at + 1..=next);
        }
    }
}

/// Whether commas stand at both ends, and nothing but what a body is called by between them.
fn is_body_between(context: &Context<'_>, from: usize, to: usize) -> bool {
    let close = (from + 2..to.min(from + LONG)).rev().find(|&n| context.is(n, words![","]));
    let Some(close) = close.filter(|_| context.is(from, words![","])) else { return false };
    let title = |n: usize| context.has(n, is::TITLE | is::LEADING);
    let kind = context.has(close - 1, is::BODY)
        || context.entity(close - 1).is_some()
        || (from + 1..close).any(|n| context.has(n, is::BODY));
    let other = |n: usize| {
        context.is(n, words![",", ";", "and", "."]) || context.has(n, is::HEAD | is::GROUP | is::VISIT_NOUN)
    };
    kind && (close + 1..to).all(title) && !(from + 1..close).any(other)
}
