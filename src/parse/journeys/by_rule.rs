//! Who goes on a journey whose rule tells by itself where those stand who do.

use super::{Cue, agenda, encounter, guests, held, paid, passing, represented, speech, visiting};
use crate::facts::Status;
use crate::parse::context::Context;
use crate::parse::parties::Found;
use crate::parse::predicates::{Mood, Predicate};
use crate::parse::tokens::Sentence;

/// Whether the rule of a journey without a verb tells by itself where those stand who go.
pub(super) fn is_one(cue: &Cue) -> bool {
    passing::is_of(cue)
        || passing::is_arrival(cue)
        || [
            paid::RULE,
            visiting::RULE,
            agenda::RULE,
            guests::VISITING,
            held::RULE,
            encounter::RULE,
            represented::RULE,
            represented::LED,
            speech::RULE,
        ]
        .contains(&cue.rule)
}

/// How far on a visit is of which no more is told than what two sides did in a place, or who stood for one there.
pub(super) fn status(
    context: &Context<'_>,
    predicates: &[Predicate],
    at: usize,
    cue: &Cue,
) -> Option<Status> {
    // "had talks in Lima today with Ms Li".
    let had = |p: &&Predicate| p.at < at && context.is(p.at, words!["had", "held"]) && p.mood == Mood::Past;
    if cue.rule == "meetings-in" && cue.verb.is_none() && predicates.iter().any(|p| had(&p)) {
        return Some(Status::Completed);
    }
    if cue.rule == speech::RULE {
        return Some(Status::Completed);
    }
    let told = [held::RULE, encounter::RULE, represented::RULE, represented::LED].contains(&cue.rule);
    let mood = predicates.iter().find(|p| told && p.at == at)?.mood;
    match mood {
        Mood::Past => Some(Status::Completed),
        Mood::Future => Some(Status::Planned),
        _ => None,
    }
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
        encounter::RULE => encounter::visitors(context, (sentence, predicates), at),
        represented::RULE | represented::LED => represented::visitors(context, sentence, at),
        speech::RULE => speech::visitors(context, sentence, at),
        held::RULE => held::visitors(context, (sentence, predicates), at),
        rule => passing::visitors(context, (sentence, predicates), at, rule),
    }
}
