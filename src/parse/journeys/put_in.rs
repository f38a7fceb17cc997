//! Visitors put in beside the verb: "The Minister, leading a delegation, arrived".

use super::body::is_sent;
use super::travellers::phrase;
use super::{Cue, guests};
use crate::parse::context::Context;
use crate::parse::parties::{self, Found};
use crate::parse::predicates::{Predicate, Subject};
use crate::parse::tokens::WordSet;

/// "A delegation of the Council, on its first visit to Chile, met": those before what is put in.
pub(super) fn put_in(context: &Context<'_>, governs: &Predicate, at: usize) -> Option<Vec<Found>> {
    const NEAR: usize = 6;
    let Subject::Phrase(from, to) = governs.subject else { return None };
    let inside = (from + 1..to).contains(&at);
    let on = inside
        .then(|| (from + 1..at).rev().take(NEAR).find(|&n| context.is(n, words!["on", "during"])))??;
    let end = if context.is(on - 1, words![","]) { on - 1 } else { on };
    let found = phrase(context, from, end);
    found
        .iter()
        .all(|f| f.to <= end && (f.strong || f.delegation || f.group))
        .then_some(found)
        .filter(|f| !f.is_empty())
}

/// "The Minister, leading a delegation of officers, arrived in Lima": the delegation put in before the verb.
pub(super) fn led_beside(context: &Context<'_>, goes: &Predicate, predicates: &[Predicate]) -> Option<Found> {
    const FAR: usize = 12;
    const LEADS: WordSet<4> = WordSet::new(["leading", "heading", "head", "helm"]);
    let Subject::Phrase(from, _) = goes.subject else { return None };
    let put_in = predicates.iter().find(|p| {
        let own = (from..goes.at).contains(&p.at) && context.is(p.at, &LEADS) && !p.mood.is_finite();
        own && context.is(p.from.wrapping_sub(1), words![","])
    });
    // "arrived in Lima at the head of a delegation", "arrived in Lima heading a delegation".
    let behind = || {
        let to = context.tokens.len().min(goes.at + FAR);
        let leads = |n: &usize| {
            context.is(*n, words!["leading", "heading"])
                || context.is(*n, &LEADS) && context.is(n + 1, words!["of"])
        };
        (goes.at + 1..to).take_while(|&n| !context.is(n, words![".", ";"])).find(leads)
    };
    let led = put_in.map(|p| p.at).or_else(behind)?;
    let start = if context.is(led + 1, words!["of"]) { led + 2 } else { led + 1 };
    let (found, _) = parties::list(context, start, context.tokens.len().min(start + FAR));
    found.into_iter().next().filter(|f| f.delegation || is_sent(context, f))
}

/// Those whom words behind a verb name as further visitors.
pub(super) fn joining(context: &Context<'_>, at: usize, cue: &Cue, visitors: &mut Vec<Found>) {
    if cue.rule == "verb-join-in" {
        let (found, _) = parties::list(context, at + 1, cue.places.saturating_sub(1));
        let host = guests::code_at(context, cue.places);
        let guest = |f: &Found| f.strong && (host.is_none() || f.party.country != host);
        visitors.extend(found.into_iter().filter(guest));
    }
    if cue.rule == "verb-lead-delegation" {
        let (found, _) = parties::list(context, at + 1, cue.places.saturating_sub(1));
        // "a delegation of business leaders".
        visitors.extend(found.into_iter().filter(|f| f.delegation || is_sent(context, f)).take(1));
    }
}
