//! Verbs that say something beside another.

use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// "delivered remarks celebrating the treaty": the verb whose subject says it; else the verb itself.
pub(super) fn of_speech(context: &Context<'_>, predicates: &[Predicate], n: usize) -> Predicate {
    const PAPERS: WordSet<4> = WordSet::new(["statement", "declaration", "communiqué", "communique"]);
    let own = predicates[n];
    let gives = predicates[..n].iter().rev().find(|p| p.mood.is_finite() || p.mood == Mood::Infinitive);
    let speech = |p: &&Predicate| {
        let mut between = p.at + 1..own.from;
        context.has(p.at, is::DELIVER) && between.clone().any(|m| context.has(m, is::SPEECH))
            // "issued a joint statement calling for peace".
            || context.is(p.at, words!["issued", "adopted", "released", "signed", "published"])
                && between.any(|m| context.is(m, &PAPERS))
    };
    let none = own.subject == Subject::None && own.shares.is_none();
    *gives.filter(|_| none).filter(speech).unwrap_or(&own)
}

/// A verb in -ing that adds what was said: "…, urging X", "with Ms Li underscoring X".
pub(super) fn is_adjoined(
    context: &Context<'_>,
    sentence: Sentence,
    predicate: &Predicate,
    predicates: &[Predicate],
) -> bool {
    // "“…,” she said, referring to the crisis": what she spoke of, which is no other saying.
    let shows =
        context.is(predicate.at, words!["pointing"]) && context.is(predicate.at + 1, words!["to", "at"]);
    if shows
        || context.is(predicate.at, words!["referring", "alluding"])
        || is_charged(context, sentence, predicate)
    {
        return false;
    }
    let after = |words: &[&str]| context.is(predicate.from.wrapping_sub(1), words);
    let joined = predicate.shares.is_some_and(|k| predicates[k].mood == Mood::Gerund);
    let with = context.is(predicate.start, words!["with"]);
    let opens = predicate.from == sentence.from
        && context.reporting(predicate.at).is_some_and(|(verb, _)| verb.particle.is_none());
    let message = predicate.from > sentence.from
        && (sentence.from..predicate.from).any(|n| {
            context.is(
                n,
                words![
                    "message",
                    "letter",
                    "statement",
                    "speech",
                    "address",
                    "remarks",
                    "lecture",
                    "declaration",
                    "communiqué"
                ],
            )
        })
        && context.tokens[predicate.from - 1].is_word();
    let there = predicates.iter().any(|p| {
        p.at < predicate.from
            && context.has(p.at, is::BE)
            && context.is(p.at + 1, words!["in", "at"])
            && p.subject == predicate.subject
    });
    let adds = super::adds(context, predicate);
    // "ended her visit by calling on all sides to talk".
    let ends = |p: &Predicate| p.at < predicate.from && context.has(p.at, is::ENDED | is::BEGUN);
    let by = after(&["by"]) && predicates.iter().any(ends);
    let more = is_besides(context, predicate);
    let warns = crate::parse::subjects::warns(context, predicate);
    with || joined || there || by || adds || more || warns || after(&[",", "while"]) || opens || message
}

/// "In addition to discussing trade, she stressed", "Besides discussing trade, she stressed".
fn is_besides(context: &Context<'_>, predicate: &Predicate) -> bool {
    let before = predicate.from.wrapping_sub(1);
    let addition = context.is(predicate.from, words!["to"]) && context.is(before, words!["addition"]);
    predicate.mood == Mood::Gerund && (addition || context.is(before, words!["besides"]))
}

/// "is charged with monitoring, reporting and advising on prisons": what somebody is there for.
fn is_charged(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> bool {
    const FAR: usize = 14;
    const CHARGED: WordSet<6> =
        WordSet::new(["charged", "tasked", "mandated", "entrusted", "responsible", "assigned"]);
    let least = predicate.from.saturating_sub(FAR).max(sentence.from);
    let duty = |n: usize| context.is(n, &CHARGED) && context.is(n + 1, words!["with", "for", "to"]);
    let Some(from) = (least..predicate.from).rev().find(|&n| duty(n)) else { return false };
    (from + 2..predicate.from).all(|n| {
        let token = &context.tokens[n];
        token.is(words![",", "and"])
            || !token.has(is::MODAL | is::HAVE | is::BE | is::SUBORDINATOR) && token.is_word()
    })
}
