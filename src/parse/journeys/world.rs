//! Talks in a place that an officer of a body of the world holds there.

use super::talks::place_behind;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::predicates::{Predicate, Subject};
use crate::parse::tokens::Sentence;

/// Farthest from the verb to the word for the talks, in words.
const NEAR: usize = 8;

/// What those are called who are at home in no country.
const OFFICES: [&str; 10] = [
    "High Representative",
    "Secretary-General",
    "Secretary General",
    "High Commissioner",
    "Special Envoy",
    "Special Representative",
    "Special Rapporteur",
    "EU ",
    "UN ",
    "European",
];

/// "The High Representative held a series of meetings with leaders in Lima": where the places start.
pub(super) fn talks_in(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<usize> {
    let held = predicates.iter().rev().find(|p| p.at < at && p.at + NEAR > at && p.mood.is_finite())?;
    let holds = context.is(held.at, words!["held", "hold", "holds", "had", "have", "has"]);
    let Subject::Phrase(from, to) = held.subject else { return None };
    if !holds || held.passive || held.negated || sentence.title || !context.is(at + 1, words!["with"]) {
        return None;
    }
    let found = parties::list(context, from, to).0;
    let role = found.first().filter(|f| f.strong)?.party.role.as_deref()?;
    if !OFFICES.iter().any(|office| role.contains(office)) {
        return None;
    }
    let (met, end) = parties::list(context, at + 2, sentence.to);
    let people = met.first().is_some_and(|f| f.strong || f.group);
    place_behind(context, sentence, end).filter(|&n| people && !context.has(n, is::BODY))
}
