//! What people of two sides do together in a place: "Minister Li and Minister Paz of Chile signed a treaty in Oslo".

use super::cue::place_at;
use super::{Cue, guests, sides};
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::places;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::{Sentence, WordSet};

/// The rule of what two sides do together.
pub(super) const RULE: &str = "acts-together-in";

/// What two sides do together.
const ACTS: WordSet<35> = WordSet::new([
    "sign",
    "signs",
    "signed",
    "initialled",
    "initialed",
    "conclude",
    "concluded",
    "exchange",
    "exchanged",
    "agree",
    "agreed",
    "launch",
    "launched",
    "discuss",
    "discussed",
    "discusses",
    "review",
    "reviewed",
    "raise",
    "raised",
    "host",
    "hosted",
    "hosts",
    "reached",
    "reach",
    "adopted",
    "unveiled",
    "opened",
    "inaugurated",
    "announced",
    "consulted",
    "conferred",
    "gather",
    "gathered",
    "assembled",
]);

/// How a word starts such a journey.
pub(super) fn find(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Cue> {
    if sentence.title || sentence.quoted || !context.is(at, &ACTS) {
        return None;
    }
    let (places, _) = parts(context, sentence, predicates.iter().find(|p| p.at == at)?)?;
    Some(Cue { places, verb: None, told: true, stop: true, rule: RULE })
}

/// Those who have come to where they do it.
pub(super) fn visitors(
    context: &Context<'_>,
    (sentence, predicates): (Sentence, &[Predicate]),
    at: usize,
) -> Vec<Found> {
    let own = predicates.iter().find(|p| p.at == at);
    own.and_then(|p| parts(context, sentence, p)).map(|(_, came)| came).unwrap_or_default()
}

/// The first word of the place, and those who have come there.
fn parts(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<(usize, Vec<Found>)> {
    let told = matches!(predicate.mood, Mood::Past | Mood::Future | Mood::Present);
    // Few stand before a place.
    if !told || predicate.negated || place_of(context, sentence, predicate, |_| false).is_none() {
        return None;
    }
    let (first, second) = people(context, sentence, predicate)?;
    let spans = || first.iter().chain(&second).map(|f| (f.from, f.to));
    let within = |n: usize| spans().any(|(from, to)| (from..to).contains(&n));
    let place = place_of(context, sentence, predicate, within)?;
    let home = guests::code_at(context, place)?;
    let author = sides::is_authors(context, predicate) || is_with_author(context, predicate);
    let all: Vec<Found> = first.iter().chain(&second).cloned().collect();
    let came = sides::came(context, &home, &all).filter(|_| all.len() > 1);
    let with = if second.is_empty() { &first } else { &second };
    let came = came.or_else(|| sides::received(context, place, &first, with, author))?;
    Some((place, came))
}

/// "Minister Li and I signed".
fn is_with_author(context: &Context<'_>, predicate: &Predicate) -> bool {
    let author = |n: usize| context.is(n, words!["i", "myself"]);
    match predicate.subject {
        Subject::Phrase(from, to) => (from..to).any(author),
        Subject::Pronoun(n) => author(n) && n > 0 && context.is(n - 1, words!["and"]),
        Subject::None => false,
    }
}

/// Those of the subject, and those with whom, for whom or by whom it is done.
fn people(
    context: &Context<'_>,
    sentence: Sentence,
    predicate: &Predicate,
) -> Option<(Vec<Found>, Vec<Found>)> {
    const FAR: usize = 24;
    let at = predicate.at;
    let links: &[&str] = match () {
        () if predicate.passive => &["by", "between"],
        () if context.is(at, words!["host", "hosted", "hosts"]) => &["for"],
        () => &["with"],
    };
    let clear = |n: &usize| !context.is(*n, words![".", ";", ":", "who", "which", "that", "where"]);
    let link = (at + 1..sentence.to.min(at + FAR)).take_while(clear).find(|&n| context.is(n, links));
    let second = link.map(|n| parties::list(context, n + 1, sentence.to).0).unwrap_or_default();
    if predicate.passive {
        return (second.len() > 1).then_some((Vec::new(), second));
    }
    let first = match predicate.subject {
        Subject::Phrase(from, to) => parties::list(context, from, to).0,
        // "Foreign Minister Li and I signed".
        Subject::Pronoun(n) if n > sentence.from + 1 && context.is(n - 1, words!["and"]) => {
            parties::list(context, sentence.from, n - 1).0
        }
        _ => Vec::new(),
    };
    let some = |all: &[Found]| all.iter().any(|f| f.strong);
    let both = first.len() > 1 || is_with_author(context, predicate);
    (some(&second) || both && some(&first)).then_some((first, second))
}

/// Where it is done: the first word of the place behind "in", outside of the names of people.
fn place_of(
    context: &Context<'_>,
    sentence: Sentence,
    predicate: &Predicate,
    within: impl Fn(usize) -> bool,
) -> Option<usize> {
    const FAR: usize = 36;
    let clear = |n: &usize| !context.is(*n, words![".", ";", ":", "who", "which", "that", "where"]);
    let there = |n: usize| {
        let city = context.entity(n + 1).is_some_and(|(c, ..)| c.kind == crate::authority::Kind::City);
        context.is(n, words!["in"])
            && place_at(context, n + 1)
            && !within(n)
            && (city || is_done_there(context, n))
    };
    (predicate.at + 1..sentence.to.min(predicate.at + FAR))
        .take_while(clear)
        .find(|&n| there(n))
        .map(|n| n + 1)
}

/// "signed a treaty in Chile today": a country is where something is done, and not what it is about, where a day stands beside it.
fn is_done_there(context: &Context<'_>, link: usize) -> bool {
    let end = places::list(context, link + 1, context.tokens.len()).1;
    context.behind_days(end, context.tokens.len()) > end
        || context.has(link - 1, is::WEEKDAY)
        || context.is(link - 1, words!["today", "yesterday"])
}
