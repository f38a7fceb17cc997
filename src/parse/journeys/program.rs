//! What a programme, an itinerary or the rest of a journey takes in: "Other stops will be Chile and Peru".

use super::Cue;
use super::cue::place_at;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::tokens::{Sentence, WordSet};

/// What the plan of a journey is called.
pub(super) const PLANS: WordSet<7> =
    WordSet::new(["itinerary", "program", "programme", "schedule", "agenda", "route", "calendar"]);
/// What the parts of a journey are called.
const PARTS: WordSet<7> =
    WordSet::new(["stops", "legs", "stages", "destinations", "stopovers", "stop", "destination"]);
/// The rule of places that a journey takes in.
const RULE: &str = "visit-includes";

/// How a word tells of what a journey takes in.
pub(super) fn find(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<Cue> {
    let be = context.has(at, is::BE) || context.is(at, words!["include", "includes", "included"]);
    let places = be.then(|| behind_be(context, sentence, at)).flatten();
    let places = places.or_else(|| seen(context, sentence, at))?;
    Some(cue(places))
}

/// A cue of places that a journey takes in.
fn cue(places: usize) -> Cue {
    Cue { places, verb: None, told: true, stop: false, rule: RULE }
}

/// "Other stops will be Chile", "Also on the itinerary are Chile", "The other countries he will visit are Chile": where the
/// places start.
fn behind_be(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const LONG: usize = 9;
    if sentence.title || !place_at(context, at + 1) {
        return None;
    }
    let first = at.saturating_sub(LONG).max(sentence.from);
    let end = if context.is(at, words!["be"]) && at > first { at - 1 } else { at };
    let opens = first == sentence.from;
    let plain = (first..end).all(|n| !context.is(n, words![",", "that", ":"]));
    let head = end.checked_sub(1).filter(|&n| n >= first)?;
    let stops = context.is(head, &PARTS);
    let more = (first..head).any(|n| {
        context.is(
            n,
            words!["other", "next", "further", "final", "remaining", "only", "his", "her", "their", "last"],
        )
    });
    let listed = context.is(head, &PLANS) && (first..head).any(|n| context.is(n, words!["on", "in"]));
    let visited = context.has(head, is::VISIT_BASE)
        && (first..head).any(|n| {
            context.is(n, words!["countries", "nations", "places", "cities", "states", "islands", "capitals"])
        });
    (opens && plain && (stops && more || listed || visited)).then_some(at + 1)
}

/// "The programme will see him *visit* Chile": where the places start.
fn seen(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    let him = at > sentence.from + 2 && context.is(at - 1, words!["him", "her", "them", "me"]);
    let sees = him && context.is(at - 2, words!["see", "sees", "saw"]) && context.has(at, is::VISIT_BASE);
    (sees && place_at(context, at + 1)).then_some(at + 1)
}

/// "The trip will *take* in Chile".
pub(super) fn taken_in(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<Cue> {
    let takes = context.is(at, words!["take", "takes", "took"]) && context.is(at + 1, words!["in"]);
    let journey =
        |n: usize| (context.has(n, is::VISIT_NOUN) || context.is(n, &PLANS)) && !context.tokens[n].covered;
    (takes && place_at(context, at + 2) && (sentence.from..at).any(journey)).then(|| cue(at + 2))
}
