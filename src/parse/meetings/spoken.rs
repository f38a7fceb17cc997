//! Talks that somebody has with the author, and where they are.

use super::{Meeting, is_unreal, meeting};
use crate::facts::EngagementKind;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::predicates::{Predicate, Subject};
use crate::parse::tokens::Sentence;

/// "Ms Li and I discussed trade": she who meets the author.
pub(super) fn with_author(context: &Context<'_>, predicate: &Predicate, i: usize) -> Option<Meeting> {
    const LONG: usize = 8;
    let and = i.checked_sub(1).filter(|&n| context.is(i, words!["i"]) && context.is(n, words!["and"]))?;
    let at = predicate.at;
    let one = |from: usize| {
        let (found, end) = parties::list(context, from, and);
        let [first] = &found[..] else { return None };
        (first.strong && end == and).then(|| vec![first.clone()])
    };
    let first =
        context.sentences.get(context.sentences.partition_point(|s| s.to <= i)).map_or(and, |s| s.from);
    let with = (and.saturating_sub(LONG).max(first)..and).find_map(one)?;
    let told = meeting(context, predicate, with, (at, at + 1), "meets-together");
    predicate.mood.is_finite().then_some(Meeting { subject: Vec::new(), ..told })
}

/// "Speaking at an event with civil society leaders", "at a reception for students": those who were there.
pub(super) fn event_with(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Meeting> {
    const NEAR: usize = 5;
    let token = &context.tokens[at];
    let event = (token.has(is::EVENT) || token.is(words!["event"]))
        && !token.is_capital()
        && context.is(at + 1, words!["with", "for"]);
    let least = at.saturating_sub(NEAR).max(sentence.from);
    let leads = |n: usize| context.is(n, words!["at", "during"]) && context.has(n + 1, is::DETERMINER);
    // "for a joint press conference with the Foreign Minister".
    let press = context.is(at, words!["conference"])
        && context.is(at.wrapping_sub(1), words!["press", "news"])
        && context.is(at + 1, words!["with"]);
    if !event || !(press || (least..at).any(leads)) || is_unreal(context, sentence, at) {
        return None;
    }
    let (with, to) = parties::list(context, at + 2, sentence.to);
    let first = with.first().filter(|f| f.from <= at + 4)?;
    let main = predicates.iter().find(|p| p.mood.is_finite() && !p.relative)?;
    (first.group || first.strong && first.party.name.is_some()).then(|| Meeting {
        kind: EngagementKind::Event,
        ..meeting(context, main, with, (at, to), "takes-part-in")
    })
}

/// "The first meeting of the Commission will be held between X and Y", "Talks took place with X": the word before them.
pub(super) fn held_between(
    context: &Context<'_>,
    (sentence, predicates): (Sentence, &[Predicate]),
    at: usize,
) -> Option<usize> {
    const FAR: usize = 6;
    let own = |p: &&Predicate| matches!(p.subject, Subject::Phrase(from, to) if (from..to).contains(&at));
    let verb = predicates.iter().filter(|p| p.at > at && p.mood.is_finite()).find(own)?;
    let place = context.is(verb.at, words!["took", "take", "takes", "taking"])
        && context.is(verb.at + 1, words!["place"]);
    let held = place || verb.passive && context.is(verb.at, words!["held"]);
    let near = verb.at + 1..sentence.to.min(verb.at + FAR);
    let link = near
        .take_while(|&n| !context.is(n, words![",", ";", "and", "to"]))
        .find(|&n| context.is(n, words!["between", "with"]));
    link.filter(|_| held && !verb.negated)
}

/// "The Forum was held in Lima between X and Y": both sides; the visitors are told apart later.
pub(super) fn held(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    if !context.is(predicate.at, words!["held", "convened", "hosted", "take", "takes", "took", "taken"]) {
        return None;
    }
    let (_, people) = crate::parse::journeys::held_parts(context, sentence, predicate)?;
    let to = people.iter().map(|f| f.to).max()?.max(predicate.at + 1);
    // Those who lead the two sides in a sentence of its own are told of there.
    if to > sentence.to {
        return None;
    }
    let told = meeting(context, predicate, people, (predicate.at, to), "meeting-between");
    Some(Meeting { subject: Vec::new(), ..told })
}
