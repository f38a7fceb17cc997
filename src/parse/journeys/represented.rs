//! Who stands for a state abroad: "Norway will be represented at the conference in Lima by Minister Li", "the delegation to Lima
//! will be led by Minister Li".

use super::Cue;
use super::attended::attended;
use super::company::GROUPS;
use super::{cue, occasions};
use crate::parse::context::Context;
use crate::parse::parties::{self, Found};
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;

/// The rule of those by whom somebody is represented.
pub(super) const RULE: &str = "represented-at";
/// The rule of those who lead a delegation to a place.
pub(super) const LED: &str = "delegation-led-by";
/// Farthest from the verb to those who go, in words.
const FAR: usize = 45;

/// How a verb of being represented starts a journey.
pub(super) fn find(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Cue> {
    let leads = context.is(at, words!["led", "headed"]);
    if !leads && !context.is(at, words!["represented"]) {
        return None;
    }
    let verb = predicates.iter().find(|p| p.at == at && p.passive && !p.negated)?;
    let real = matches!(verb.mood, Mood::Past | Mood::Future | Mood::Present);
    let first = visitors(context, sentence, at).into_iter().next().filter(|f| real && f.strong)?;
    let cue = |places, rule| Cue { places, verb: None, told: true, stop: false, rule };
    if leads {
        return delegation_led(context, sentence, verb).map(|places| cue(places, LED));
    }
    let places = attended(context, sentence, at).filter(|&places| first.from >= places)?;
    Some(cue(places, RULE))
}

/// "The *delegation* to Chile will be led by", "Norway's delegation to the conference in Lima was headed by": where the
/// places start.
fn delegation_led(context: &Context<'_>, sentence: Sentence, verb: &Predicate) -> Option<usize> {
    let Subject::Phrase(from, to) = verb.subject else { return None };
    let group = (from..to).find(|&n| context.is(n, &GROUPS[..4]) && context.is(n + 1, words!["to"]))?;
    if cue::place_at(context, group + 2) {
        // "The team to Chile’s rescue".
        let end = context.entity(group + 2).map_or(group + 3, |(_, end, _)| end);
        return (!context.is(end, words!["’s", "'s", "’", "'"])).then_some(group + 2);
    }
    occasions::led_to(context, sentence, group).filter(|&place| place < verb.at)
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
