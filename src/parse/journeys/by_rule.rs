//! Who goes on a journey whose rule tells by itself where those stand who do.

use super::{Cue, agenda, guests, held, paid, passing, visiting};
use crate::parse::context::Context;
use crate::parse::parties::Found;
use crate::parse::predicates::Predicate;
use crate::parse::tokens::Sentence;

/// Whether the rule of a journey without a verb tells by itself where those stand who go.
pub(super) fn is_one(cue: &Cue) -> bool {
    passing::is_of(cue)
        || passing::is_arrival(cue)
        || [paid::RULE, visiting::RULE, agenda::RULE, guests::VISITING, held::RULE].contains(&cue.rule)
}

/// Those who go by such a rule.
pub(super) fn visitors(
    context: &Context<'_>,
    (sentence, predicates): (Sentence, &[Predicate]),
    at: usize,
    cue: &Cue,
) -> Vec<Found> {
    match cue.rule {
        paid::RULE => paid::visitors(context, sentence, at),
        visiting::RULE => visiting::visitors(context, sentence, at),
        agenda::RULE => agenda::visitors(context, sentence, at),
        guests::VISITING => guests::guest(context, sentence, at).into_iter().collect(),
        held::RULE => held::visitors(context, (sentence, predicates), at),
        rule => passing::visitors(context, (sentence, predicates), at, rule),
    }
}
