//! Calls that the visitor makes on somebody.

use super::{Meeting, meeting};
use crate::facts::Act;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::predicates::{Predicate, Subject};
use crate::parse::tokens::Sentence;

/// "Calls will be made on X".
pub(super) fn calls_made(
    context: &Context<'_>,
    sentence: Sentence,
    predicate: &Predicate,
) -> Option<Meeting> {
    if let Some(visited) = visited(context, sentence, predicate) {
        return Some(visited);
    }
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

/// "visited the Prime Minister of Chile, Bo Paz": somebody, and no place or house.
fn visited(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    const NEAR: usize = 3;
    let at = predicate.at;
    if predicate.passive || !context.has(at, is::VISIT_PAST | is::VISIT_NOW | is::VISIT_BASE) {
        return None;
    }
    let (with, to) = parties::list(context, at + 1, sentence.to);
    let first = with.first().filter(|f| f.strong && !f.group && f.from <= at + NEAR)?;
    let part = |n: usize| {
        let token = &context.tokens[n];
        token.has(is::BODY | is::PREMISES) || token.is(&["’s", "'s", "’", "office"])
    };
    let office = first.party.role.as_ref().is_some_and(|r| r.starts_with(char::is_uppercase));
    let whole = !(first.from..=first.to.min(sentence.to - 1)).any(part);
    (office && whole).then(|| meeting(context, predicate, with, (at, to), "called-on"))
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

/// "will receive briefings from the Navy and Mr Paz": those who brief the visitor.
pub(super) fn briefed(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
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
