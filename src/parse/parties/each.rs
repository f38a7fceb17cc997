//! People of several bodies: "representatives from the Ministry of Trade, the Ministry of Health and the Port Agency" are
//! those of each.

use super::Found;
use crate::authority::Kind;
use crate::parse::context::Context;
use crate::parse::lexicon::is;

/// Tells those of each body apart.
pub(super) fn of_each_body(context: &Context<'_>, all: &mut Vec<Found>) {
    let mut at = 0;
    while at < all.len() {
        let each = of_each(context, &all[at]);
        let count = each.as_ref().map_or(1, Vec::len);
        if let Some(each) = each {
            all.splice(at..=at, each);
        }
        at += count;
    }
}

fn of_each(context: &Context<'_>, found: &Found) -> Option<Vec<Found>> {
    if !found.group || found.delegation || found.party.name.is_some() || found.party.role.is_none() {
        return None;
    }
    let link = (found.from + 1..found.to).find(|&n| context.is(n, words!["from", "of"]))?;
    let people = context.has(link - 1, is::GROUP) && !context.tokens[link - 1].is_capital();
    if !people {
        return None;
    }
    let bodies = bodies(context, link + 1, found.to)?;
    let role = context.value(found.from, link);
    let mut from = found.from;
    let each = bodies.into_iter().map(|(first, to)| {
        let party = crate::facts::Party {
            role: Some(role.clone()),
            organization: Some(context.value(first, to)),
            ..found.party.clone()
        };
        let one = Found { party, from, to, ..found.clone() };
        from = to;
        one
    });
    Some(each.collect())
}

/// The first word and the one behind the last of each of several bodies.
fn bodies(context: &Context<'_>, from: usize, to: usize) -> Option<Vec<(usize, usize)>> {
    let body = |first: usize, end: usize| {
        (first..end).any(|n| {
            context.has(n, is::BODY) && context.tokens[n].is_capital()
                || context.entity(n).is_some_and(|(c, ..)| c.kind == Kind::Organization)
        })
    };
    let behind_the = |n: usize| if context.is(n, words!["the"]) { n + 1 } else { n };
    let mut all = Vec::new();
    let mut first = behind_the(from);
    for at in from..=to {
        let ends = at == to || context.is(at, words![",", ";"]);
        // "the Ministry of Trade and Industry" is one.
        let and = || {
            context.is(at, words!["and"]) && body(first, at) && starts_body(context, behind_the(at + 1), to)
        };
        if at < first || !ends && !and() {
            continue;
        }
        if at > first {
            if !body(first, at) {
                return None;
            }
            all.push((first, at));
        }
        let next = if context.is(at, words![",", ";"]) && context.is(at + 1, words!["and"]) {
            at + 2
        } else {
            at + 1
        };
        first = behind_the(next);
    }
    (all.len() > 1).then_some(all)
}

/// Whether a body is named at a word: "Ministry of", "World Bank", "National Security Council".
fn starts_body(context: &Context<'_>, at: usize, to: usize) -> bool {
    let capital = |n: &usize| context.tokens[*n].is_capital();
    let named = context.entity(at).is_some_and(|(c, ..)| c.kind == Kind::Organization);
    named || (at..to).take_while(capital).any(|n| context.has(n, is::BODY))
}
