//! "addressed": what is dealt with in talks, where it is no audience.

use super::Cue;
use super::speaker::{self, Speaker};
use crate::facts::Act;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;

/// "The two also addressed preparations for the summit": they talked of it.
pub(super) fn addressed(context: &Context<'_>, sentence: Sentence, predicate: Predicate) -> Option<Cue> {
    if predicate.passive || !context.deals_with_topic(predicate.at) {
        return None;
    }
    let told = predicate.mood == Mood::Past && !context.has(predicate.from, is::HAVE);
    let will = predicate.mood == Mood::Future && predicate.subject != Subject::None;
    if !(told || will) {
        return None;
    }
    let speaker = match speaker::find(context, sentence, &predicate, false) {
        Speaker::Visitor => None,
        Speaker::Party(party) => Some(party),
        Speaker::Nobody => return None,
    };
    let rule = if predicate.shares.is_some() { "joined-saying" } else { "reported-saying" };
    let cut = predicate.start;
    let from = if predicate.shares.is_some() { predicate.from } else { cut };
    let lemma = Some("address".to_owned());
    Some(Cue { predicate, act: Act::Discuss, from, cut, speaker, rule, lemma })
}
