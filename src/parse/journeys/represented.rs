//! Who stands for a state at an event abroad: "Norway will be represented at the conference in Lima by Minister Li".

use super::Cue;
use super::attended::attended;
use crate::parse::context::Context;
use crate::parse::parties::{self, Found};
use crate::parse::predicates::{Mood, Predicate};
use crate::parse::tokens::Sentence;

/// The rule of those by whom somebody is represented.
pub(super) const RULE: &str = "represented-at";
/// Farthest from the verb to those who go, in words.
const FAR: usize = 45;

/// How a verb of being represented starts a journey.
pub(super) fn find(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Cue> {
    if !context.is(at, words!["represented"]) {
        return None;
    }
    let verb = predicates.iter().find(|p| p.at == at && p.passive && !p.negated)?;
    let real = matches!(verb.mood, Mood::Past | Mood::Future | Mood::Present);
    let places = attended(context, sentence, at)?;
    let goes = visitors(context, sentence, at).first().is_some_and(|f| f.strong && f.from >= places);
    (real && goes).then_some(Cue { places, verb: None, told: true, stop: false, rule: RULE })
}

/// Those who stand for it.
pub(super) fn visitors(context: &Context<'_>, sentence: Sentence, at: usize) -> Vec<Found> {
    let open = |n: &usize| !context.is(*n, words![".", ";", "who", "which"]);
    let people = |n: usize| {
        let found = parties::list(context, n + 1, sentence.to).0;
        found.first().is_some_and(|f| f.strong && f.from <= n + 3).then_some(found)
    };
    let mut by =
        (at + 1..sentence.to.min(at + FAR)).take_while(open).filter(|&n| context.is(n, words!["by"]));
    by.find_map(people).unwrap_or_default()
}
