//! Where the events lie that people go to, and that delegations are led to.

use super::cue::{ahead, place_at};
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::tokens::Sentence;

/// "a delegation with members from X, Y and Z to Chile", "to a conference in Lima": where the places start.
pub(super) fn led_to(context: &Context<'_>, sentence: Sentence, group: usize) -> Option<usize> {
    const FAR: usize = 45;
    let to = (group + 1..sentence.to.min(group + FAR))
        .take_while(|&n| !context.is(n, &[".", ";", "who", "which", "that"]))
        .find(|&n| context.is(n, &["to"]) && !context.has(n - 1, is::HEAD))?;
    if place_at(context, to + 1) {
        return Some(to + 1);
    }
    let event = (to + 1..sentence.to.min(to + 9)).find(|&n| context.has(n, is::EVENT))?;
    let named =
        context.has(to + 1, is::DETERMINER | is::POSSESSIVE) || context.is(to + 1, &["the", "a", "an"]);
    // "a conference on trade, fish and law in Asia in Lima": the last of them.
    let mut place = None;
    for n in event + 1..sentence.to.min(event + 30) {
        let over = place.is_some() && context.is(n, &[",", "to", "and"]);
        if over || context.is(n, &[".", ";", "who", "which", "that"]) {
            break;
        }
        if context.is(n, &["in", "at"]) && place_at(context, n + 1) {
            place = Some(n + 1);
        }
    }
    place.filter(|_| named)
}

/// "his participation in the climate conference in Lima": where the places start.
pub(super) fn attended(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    let first = at.saturating_sub(3).max(sentence.from);
    let own = (first..at).any(|n| context.is(n, &["his", "her", "’s", "'s", "’", "my"]));
    let away = (first..at).any(|n| context.is(n, &["virtual", "remote", "online"]));
    let event = (at + 2..sentence.to.min(at + 16))
        .take_while(|&n| !context.is(n, &[",", ".", ";"]))
        .filter(|&n| context.has(n, is::EVENT))
        .last()?;
    let near = context.is(at + 1, &["in", "at"]) && own && !away;
    ahead(context, sentence, event, &["in", "at"], 4).filter(|_| near)
}
