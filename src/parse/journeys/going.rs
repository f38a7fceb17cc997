//! Verbs of going to a place, alone or with a word of direction.

use super::cue::{ahead, place_at};
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::predicates::{Predicate, Subject};
use crate::parse::tokens::Sentence;

/// Farthest from a verb of going to its place, in words.
const FAR: usize = 9;
/// Verbs that are of going only with a direction behind them: "heads to Chile", "continued on to Peru".
const ONWARD: [&str; 28] = [
    "head",
    "heads",
    "headed",
    "heading",
    "continue",
    "continues",
    "continued",
    "continuing",
    "drive",
    "drives",
    "drove",
    "driving",
    "sail",
    "sails",
    "sailed",
    "sailing",
    "set",
    "sets",
    "setting",
    "jet",
    "jets",
    "jetted",
    "cross",
    "crossed",
    "move",
    "moves",
    "moved",
    "moving",
];

/// Where the places start that a verb of going leads to.
pub(super) fn places(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<usize> {
    let at = predicate.at;
    let token = &context.tokens[at];
    let reaches = ["arrive", "arrives", "arrived", "reach", "reaches", "reached"];
    let people = matches!(predicate.subject, Subject::Pronoun(n) if context.is(n, &["they"]));
    if token.is(&reaches) && !predicate.passive && !people && place_at(context, at + 1) {
        return Some(at + 1);
    }
    if let Some(to) = directed(context, at).filter(|_| !predicate.passive) {
        return Some(to);
    }
    // "arrived back in", "flew home to": no visit.
    let goes = token.has(is::GO_BASE | is::GO_PAST | is::GO_NOW) && !context.has(at + 1, is::BACK);
    let into = ["to", "for", "in", "into", "at", "through", "via"];
    let to = (at + 1..sentence.to.min(at + FAR))
        .filter(|_| goes)
        .find(|&n| context.is(n, &into) && place_at(context, n + 1))?;
    // "leaves Lima after a visit to Chile".
    let behind =
        |n: usize| context.is(n, &["after", "following"]) && (n..to).any(|m| context.has(m, is::VISIT_NOUN));
    // "travelled to the power plant in Chile".
    let site = context.is(at + 1, &["to"])
        && context.is(to, &["in"])
        && context.tokens.get(at + 2).is_some_and(|t| t.has(is::DETERMINER) || t.is_capital());
    let first = if site { at + 2 } else { at + 1 };
    let clear = (first..to).all(|n| !context.is(n, &[",", ".", "and", "to", ";"]) && !behind(n));
    clear.then_some(to + 1)
}

/// "heads off to Chile", "will continue on Monday to Peru", "made her way to Lima": where the places start.
fn directed(context: &Context<'_>, at: usize) -> Option<usize> {
    let way = context.is(at, &["make", "makes", "made", "making"]) && context.is(at + 2, &["way"]);
    if !way && !context.is(at, &ONWARD) {
        return None;
    }
    let first = if way { at + 3 } else { at + 1 };
    // "moves to Chile" for good, "moves on to Chile".
    if context.is(at, &["move", "moves", "moved", "moving"]) && !context.is(first, &["on"]) {
        return None;
    }
    let first =
        if context.is(first, &["on", "off", "out", "onward", "onwards", "over"]) { first + 1 } else { first };
    let to = context.behind_days(first, context.tokens.len().min(first + FAR));
    (context.is(to, &["to", "for", "into"]) && place_at(context, to + 1)).then_some(to + 1)
}

/// "before her departure for Chile", "Activities of the Secretary-General in Chile" over a text: where the places start.
pub(super) fn named(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const LONG: usize = 14;
    if sentence.title && context.is(at, &["activities"]) && context.is(at + 1, &["of"]) {
        return ahead(context, sentence, at, &["in"], LONG);
    }
    let leaves = context.is(at, &["departure"]) && context.is(at + 1, &["for"]);
    (leaves && place_at(context, at + 2)).then_some(at + 2)
}
