//! Journeys whose country stands only in the words for those who are visited there: "leaves for talks with the Government of
//! Chile", "will be guests of the Government of Chile".

use super::Cue;
use super::cue::place_at;
use super::stay::is_person;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::predicates::{Mood, Predicate};
use crate::parse::tokens::{Sentence, WordSet};

/// The rule of those who are guests of a government.
pub(super) const RULE: &str = "guest-of-government";
/// Those who receive guests for a country.
const HOSTS: WordSet<6> =
    WordSet::new(["government", "governments", "authorities", "parliament", "parliaments", "state"]);

/// "leaves on Sunday *for talks with the Governments of* Chile and Peru": where the places start, behind a verb of going.
pub(super) fn talks_with(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const FAR: usize = 8;
    const NEAR: usize = 5;
    let open = |n: &usize| !context.is(*n, words![",", ".", ";", "to", "and"]);
    let aim = (at + 1..sentence.to.min(at + FAR)).take_while(open).find(|&n| context.is(n, words!["for"]))?;
    let talks = (aim + 1..sentence.to.min(aim + NEAR))
        .take_while(open)
        .find(|&n| context.has(n, is::MEETING) && context.is(n + 1, words!["with"]))?;
    of_hosts(context, talks + 2)
}

/// "the Government of Chile" at a word: where the places start.
fn of_hosts(context: &Context<'_>, at: usize) -> Option<usize> {
    let host = if context.is(at, words!["the"]) { at + 1 } else { at };
    let of = context.is(host, &HOSTS) && context.is(host + 1, words!["of"]);
    (of && place_at(context, host + 2)).then_some(host + 2)
}

/// "will be a guest of the Government of Chile", "was the guest of the Government in Chile".
pub(super) fn find(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Cue> {
    const NEAR: usize = 5;
    let guest = (at + 1..sentence.to.min(at + NEAR)).find(|&n| context.is(n, words!["guest", "guests"]))?;
    let plain = |n: usize| context.tokens[n].is_word() && !context.is(n, words!["to", "of", "no", "not"]);
    if !context.is(guest + 1, words!["of"]) || !(at + 1..guest).all(plain) {
        return None;
    }
    let verb = predicates.iter().find(|p| p.at == at)?;
    let real = matches!(verb.mood, Mood::Future | Mood::Past | Mood::Present) && !verb.negated;
    let places = of_hosts(context, guest + 2).or_else(|| {
        let host = guest + 3;
        let there = context.is(host, &HOSTS) && context.is(host + 1, words!["in"]);
        (there && place_at(context, host + 2)).then_some(host + 2)
    })?;
    (real && is_person(context, verb.subject)).then_some(Cue {
        places,
        verb: None,
        told: true,
        stop: false,
        rule: RULE,
    })
}
