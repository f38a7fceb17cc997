//! The few ways in which the most common words start a journey: looked for alone, since nearly all of them start none.

use super::{
    Cue, agenda, aside, encounter, forward, held, here, hosts, program, represented, sessions, stay, talks,
    ways,
};
use crate::parse::context::Context;
use crate::parse::predicates::Predicate;
use crate::parse::tokens::Sentence;

/// "In Lima she will meet", "and on to Peru": "and" or "in".
pub(super) fn link(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Cue> {
    if context.is(at, words!["and"]) {
        return ways::onward(context, sentence, predicates, at);
    }
    stay::of_first(context, sentence, predicates, at)
        .or_else(|| stay::first(context, sentence, predicates, at))
        .or_else(|| agenda::find(context, sentence, at))
        .or_else(|| aside::find(context, sentence, predicates, at))
        .or_else(|| ways::spends_further(context, sentence, predicates, at))
}

/// "said in Lima", "held talks in Lima": verbs that are no verbs of travel.
pub(super) fn verb(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Cue> {
    forward::find(context, sentence, at)
        .or_else(|| program::taken_in(context, sentence, at))
        .or_else(|| held::find(context, sentence, predicates, at))
        .or_else(|| talks::find(context, sentence, predicates, at))
        .or_else(|| hosts::find(context, sentence, predicates, at))
        .or_else(|| here::find(context, sentence, predicates, at))
        .or_else(|| sessions::find(context, sentence, predicates, at))
        .or_else(|| aside::find(context, sentence, predicates, at))
        .or_else(|| encounter::find(context, sentence, predicates, at))
        .or_else(|| represented::find(context, sentence, predicates, at))
}
