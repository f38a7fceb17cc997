//! Those met whom a sentence names further on.

use super::Meeting;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::predicates::{Predicate, Subject};
use crate::parse::tokens::Sentence;

/// "met leaders on the island and with members of the opposition": those behind a further "and with".
pub(super) fn again(
    context: &Context<'_>,
    sentence: Sentence,
    link: &str,
    found: &mut Vec<Found>,
    to: usize,
) -> usize {
    let next = (to.saturating_sub(1)..sentence.to.min(to + 8))
        .find(|&n| context.is(n, &["and"]) && context.is(n + 1, &[link]));
    let next = next.or_else(|| with_others(context, sentence, link, to));
    let next = next.or_else(|| behind_clause(context, sentence, link, to));
    let Some(next) = next else { return as_well_as(context, sentence, found, to) };
    let (more, end) = parties::list(context, next + 2, sentence.to);
    found.extend(more);
    end
}

/// "meetings with X, who leads the union, and with Y": the "and" behind the clause.
fn behind_clause(context: &Context<'_>, sentence: Sentence, link: &str, to: usize) -> Option<usize> {
    const LONG: usize = 16;
    let clause = if context.is(to, &[","]) { to + 1 } else { to };
    if !context.is(clause, &["who"]) {
        return None;
    }
    let next = (clause + 2..sentence.to.min(clause + LONG))
        .take_while(|&n| !context.is(n, &[";", "which", "where", "that", "to"]))
        .find(|&n| context.is(n, &["and"]) && context.is(n + 1, &[link]))?;
    let people = parties::list(context, next + 2, sentence.to).0;
    people.first().is_some_and(|f| f.strong).then_some(next)
}

/// "met X in a joint meeting, as well as Y": those behind what stands between.
fn as_well_as(context: &Context<'_>, sentence: Sentence, found: &mut Vec<Found>, to: usize) -> usize {
    const NEAR: usize = 8;
    let clause = |n: &usize| !context.is(*n, &["to", ".", ";", "who", "which", "where", "“", "on"]);
    let well = (to..sentence.to.min(to + NEAR))
        .take_while(clause)
        .find(|&n| context.is(n, &["as"]) && context.is(n + 1, &["well"]) && context.is(n + 2, &["as"]));
    let Some(well) = well.filter(|_| !found.is_empty()) else { return to };
    let (more, end) = parties::list(context, well + 3, sentence.to);
    if !more.first().is_some_and(|f| f.strong || f.group || f.party.organization.is_some()) {
        return to;
    }
    found.extend(more);
    end
}

/// "met X to discuss trade, and with members of the opposition to hear of the elections": the "and" of the second.
fn with_others(context: &Context<'_>, sentence: Sentence, link: &str, to: usize) -> Option<usize> {
    const FAR: usize = 45;
    let clause = |n: &usize| !context.is(*n, &[";", "“", "which", "who", "that", "where"]);
    let next = (to..sentence.to.min(to + FAR))
        .take_while(clause)
        .find(|&n| context.is(n, &[","]) && context.is(n + 1, &["and"]) && context.is(n + 2, &[link]))?;
    let people = parties::list(context, next + 3, sentence.to).0;
    people.first().is_some_and(|f| f.strong || f.group).then_some(next + 1)
}

/// "The meeting was also attended by the Minister of Mines": those who were there besides.
pub(super) fn attended(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    let Subject::Phrase(from, to) = predicate.subject else { return None };
    let talks = |n: usize| context.has(n, is::MEETING) && !context.has(n, is::VISIT_NOUN);
    let by = predicate.at + 1;
    if !context.is(by, &["by"]) || to > from + 4 || !(from..to).any(talks) {
        return None;
    }
    let (with, end) = parties::list(context, by + 1, sentence.to);
    let strong = with.first().is_some_and(|f| f.strong);
    strong.then(|| Meeting {
        subject: Vec::new(),
        ..super::meeting(context, predicate, with, (predicate.at, end), "among-those-met")
    })
}
