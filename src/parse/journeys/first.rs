//! A journey whose place stands before its word: "her Chile trip"; a visit that somebody begins or makes.

use super::cue::place_at;
use super::{Cue, Journey};
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::places::{self, Target};
use crate::parse::predicates::{Mood, Predicate};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// "her ten-day Africa tour", "the Minister’s Chile visit": a journey of somebody's, with the place before the word.
pub(super) fn is_place_first(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    const OWN: usize = 6;
    if at == 0 || !context.tokens[at - 1].covered {
        return false;
    }
    let region = places::place_before(context, at).is_some_and(|place| place.is_region());
    let named = region
        && (at.saturating_sub(OWN)..at)
            .any(|n| context.entity(n).is_some_and(|(_, end, name)| name && end == at));
    let owned = |n: usize| {
        context.has(n, is::POSSESSIVE)
            || context.is(n, words!["’"])
            || named && context.is(n, words!["a", "an"])
            // "Agreement signed during Chile visit" over a text.
            || sentence.title && context.is(n, words!["during"])
    };
    let tour = context.is(at, words!["tour", "trip", "visit", "mission", "journey", "tours", "trips"]);
    let goes_on =
        || context.is(at + 1, words!["and", ",", "in", "to", "including", "of"]) && place_at(context, at + 2);
    tour && (at.saturating_sub(OWN).max(sentence.from)..at).any(owned)
        && !goes_on()
        && places::place_before(context, at)
            .is_some_and(|_| region || !context.is(at, words!["mission", "tour", "tours"]))
}

/// Whether places are none that a journey goes to, besides the one before it.
pub(super) fn is_besides(
    context: &Context<'_>,
    (verb, at, cue): (Option<&Predicate>, usize, &Cue),
    before: Option<&Journey<'_>>,
    targets: &[Target<'_>],
) -> bool {
    super::named::is_subject(context, (verb, cue), before, targets)
        || is_counted_region(context, (at, cue), before, targets)
}

/// "will visit Chile for her first visit to South America": no tour besides.
fn is_counted_region(
    context: &Context<'_>,
    (at, cue): (usize, &Cue),
    before: Option<&Journey<'_>>,
    targets: &[Target<'_>],
) -> bool {
    const NEAR: usize = 4;
    const COUNTS: WordSet<5> = WordSet::new(["first", "second", "third", "fourth", "fifth"]);
    let counted = (at.saturating_sub(NEAR)..at).any(|n| context.is(n, &COUNTS));
    let country = |j: &Journey<'_>| j.targets.iter().any(|(t, _)| !t.is_region());
    // "will visit Chile and Peru – her second visit to South America".
    let besides = || {
        (at.saturating_sub(NEAR)..at).any(|n| {
            context.has(n, is::POSSESSIVE) && context.is(n.wrapping_sub(1), words!["–", "—", "-", ","])
        })
    };
    cue.rule == "noun-visit"
        && counted
        && targets.iter().all(Target::is_region)
        && before.is_some_and(|j| j.told && (j.targets.len() == 1 || besides()) && country(j))
}

/// Farthest from "on what will be" to a visit, in words.
const WHAT: usize = 8;

/// "Ms Li will begin the first visit by a Minister to Chile": hers.
pub(super) fn is_begun(context: &Context<'_>, predicates: &[Predicate], at: usize) -> bool {
    const BEGINS: WordSet<8> =
        WordSet::new(["begin", "start", "make", "pay", "undertake", "conduct", "conclude", "commence"]);
    // "leaves on what will be the first visit by a Minister to Chile".
    let what = |n: usize| context.is(n, words!["what"]) && context.is(n - 1, words!["on"]);
    (at.saturating_sub(WHAT).max(1)..at).any(what)
        || predicates.iter().any(|p| {
            let light = is::LIGHT_PAST | is::LIGHT_NOW | is::BEGUN | is::ENDED;
            p.at < at
                && p.at + 7 > at
                && !p.passive
                && p.mood.is_finite()
                && (context.is(p.at, &BEGINS) || context.has(p.at, light))
        })
}

/// "The first leader to visit Chile this year *will be* President Ana Paz": the verb that tells who is counted so.
pub(super) fn counting<'p>(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &'p [Predicate],
    verb: &Predicate,
) -> Option<&'p Predicate> {
    const NEAR: usize = 9;
    const FIRST: WordSet<6> = WordSet::new(["first", "second", "third", "last", "latest", "next"]);
    if verb.mood != Mood::Infinitive {
        return None;
    }
    let least = verb.from.saturating_sub(NEAR).max(sentence.from);
    let opens = (least..verb.from).rev().find(|&n| context.is(n, &FIRST))?;
    // "She is the first leader to visit Chile" tells who before.
    let article = opens.checked_sub(1).filter(|&n| context.is(n, words!["the"]))?;
    if article.checked_sub(1).is_some_and(|n| context.has(n, is::BE)) {
        return None;
    }
    let is = predicates.iter().find(|p| p.at > verb.at && p.mood.is_finite() && !p.relative)?;
    (context.has(is.at, is::BE) && !is.negated).then_some(is)
}

/// Who is counted so.
pub(super) fn counted(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    verb: &Predicate,
) -> Option<Found> {
    let is = counting(context, sentence, predicates, verb)?;
    let (found, _) = parties::list(context, is.at + 1, sentence.to);
    found.into_iter().next().filter(|f| f.strong && f.from <= is.at + 3)
}
