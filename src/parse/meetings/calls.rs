//! Calls that the visitor makes on somebody.

use super::{Meeting, meeting};
use crate::facts::Act;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;

/// "Calls will be made on X".
pub(super) fn calls_made(
    context: &Context<'_>,
    sentence: Sentence,
    predicate: &Predicate,
) -> Option<Meeting> {
    let at = predicate.at;
    let made = predicate.passive && context.is(at, &["made", "paid"]) && context.is(at + 1, &["on", "upon"]);
    let calls =
        || matches!(predicate.subject, Subject::Phrase(_, to) if context.is(to - 1, &["calls", "call"]));
    if !made || !calls() {
        return None;
    }
    let (with, to) = parties::list(context, at + 2, sentence.to);
    let strong = with.iter().any(|f| f.strong || f.group);
    strong
        .then(|| Meeting { subject: Vec::new(), ..meeting(context, predicate, with, (at, to), "called-on") })
}

/// "called on X", unless that is a demand: "called on the Government to act".
pub(super) fn called_on(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    let at = predicate.at;
    let (with, to) = parties::list(context, at + 2, sentence.to);
    let talks = context.reporting(to + 1).is_some_and(|(v, _)| {
        v.act().is_none_or(|act| act == Act::Discuss) && v.particle.as_deref() != Some("up")
    });
    // "called on the authorities to follow up", "called on members to discuss it".
    let person = with.first().is_some_and(|f| f.strong);
    let urges = context.is_demand(to) && !(talks && person);
    let bodies = || with.len() > 1 && context.is(to, &["."]);
    let strong = (with.iter().any(|f| f.strong || f.group) || bodies()) && !urges;
    strong.then(|| meeting(context, predicate, with, (at, to), "called-on"))
}

/// Those who tell the visitor something, or come to an event of the visitor's.
pub(super) fn briefed(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    briefing(context, sentence, predicate)
        .or_else(|| heard(context, sentence, predicate))
        .or_else(|| super::further::gathered(context, sentence, predicate))
}

/// "will receive briefings from the Navy and Mr Paz": those who brief the visitor.
fn briefing(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    const NEAR: usize = 5;
    let at = predicate.at;
    let receives = context.is(at, &["receive", "received", "receives"]) && !predicate.passive;
    let mut behind = (at + 1..at + NEAR).filter(|_| receives);
    let briefing = behind.find(|&n| context.is(n, &["briefing", "briefings"]))?;
    if !context.is(briefing + 1, &["from", "by"]) {
        return None;
    }
    let (with, to) = parties::list(context, briefing + 2, sentence.to);
    let some = with.iter().any(|f| f.strong || f.group || f.party.organization.is_some());
    some.then(|| super::meeting(context, predicate, with, (at, to), "verb-meet"))
}

/// "will hear from victims", "received information from witnesses and unions": those who tell the visitor.
fn heard(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    const TOLD: [&str; 6] =
        ["information", "testimony", "testimonies", "evidence", "submissions", "accounts"];
    let at = predicate.at;
    let gets = context.is(
        at,
        &["receive", "received", "receives", "gather", "gathered", "collect", "collected", "take", "took"],
    );
    let hears = context.is(at, &["hear", "heard", "hears"]);
    if predicate.passive || !(gets || hears) || predicate.mood == Mood::Participle {
        return None;
    }
    let from = if hears {
        let adverb = usize::from(context.is(at + 1, &["directly"]) || context.has(at + 1, is::ADVERB));
        at + 1 + adverb
    } else {
        (at + 1..at + 5).find(|&n| context.is(n, &TOLD))? + 1
    };
    if !context.is(from, &["from"]) {
        return None;
    }
    let (with, to) = parties::list(context, from + 1, sentence.to);
    let people = with.first().is_some_and(|f| f.group || f.strong) && with.iter().all(|f| f.from > from);
    // "heard from the Minister that": news of others.
    let clause = context.is(to, &["that", "how", "about"]) && hears && with.len() == 1;
    (people && !clause).then(|| super::meeting(context, predicate, with, (at, to), "verb-meet"))
}
