//! Guests whom a country welcomes: "was accorded a ceremonial welcome in Chile".

use super::{Cue, occasions};
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::predicates::{Predicate, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// "received a warm welcome in Chile", "was given a red-carpet reception on arrival in Lima": somebody goes there.
pub(super) fn find(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Cue> {
    const NEAR: usize = 7;
    const TAKES: [&str; 5] = ["received", "receives", "receive", "enjoyed", "got"];
    const GIVEN: WordSet<7> =
        WordSet::new(["accorded", "given", "extended", "offered", "granted", "afforded", "shown"]);
    let verb = predicates.iter().rposition(|p| p.at < at && p.mood.is_finite() && !p.negated)?;
    let predicate = &predicates[verb];
    // "was accorded": a word that is no verb elsewhere.
    let given = context.has(predicate.at, is::BE) && context.is(predicate.at + 1, &GIVEN);
    let verb_at = if given { predicate.at + 1 } else { predicate.at };
    let taken = if predicate.passive || given { &GIVEN[..] } else { &TAKES[..] };
    let near = at <= verb_at + NEAR && context.is(verb_at + 1, words!["a", "an", "the"]);
    let Subject::Phrase(from, to) = predicate.subject else { return None };
    if !near || !context.is(verb_at, taken) || sentence.title {
        return None;
    }
    let clear = |n: &usize| !context.is(*n, words![",", ".", ";", "and", "to", "where", "who", "by", "from"]);
    let place = (at + 1..sentence.to.min(at + NEAR))
        .take_while(clear)
        .filter(|&n| context.is(n, words!["in", "at"]))
        .find_map(|n| occasions::of_host(context, n + 1))?;
    let guest = parties::list(context, from, to).0.into_iter().next()?;
    let own = guest.from <= from + 1 && (guest.strong || guest.delegation);
    own.then_some(Cue { places: place, verb: Some(verb), told: true, stop: true, rule: "verb-host" })
}
