//! Whose a visit is: "President Paz’s visit".

use crate::parse::context::Context;
use crate::parse::lexicon::{form, is};
use crate::parse::parties::{self, Found};
use crate::parse::predicates::{Mood, Predicate};
use crate::parse::tokens::Sentence;

/// "President Paz’s visit", "the Minister’s two-day visit"; an empty list for "her visit".
pub(in crate::parse) fn owner(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<Vec<Found>> {
    let first = at.saturating_sub(6).max(sentence.from);
    let mark =
        (first..at).rev().find(|&n| context.is(n, words!["’s", "'s", "’", "'"]) && n > sentence.from)?;
    // "a month’s visit".
    let timed = context.is(mark - 1, words!["day", "days", "week", "weeks", "month", "months"]);
    let parts = |n: usize| context.has(n, is::PREPOSITION | is::CONJUNCTION) || context.is(n, words![","]);
    if timed || (mark + 1..at).any(parts) {
        return None;
    }
    let mut from = mark;
    while from > sentence.from && mark - from < 16 {
        let token = &context.tokens[from - 1];
        let inside = token.is_capital()
            || token.has(is::HEAD | is::OFFICE | is::TITLE | is::LINK | is::PARTICLE)
            || context.tokens[from - 1].covered;
        // "Call to Discuss Ms Li’s Visit".
        let verb = token.is(words!["to"]) && context.tokens[from].entry.forms & form::BASE != 0;
        // "Recalling Ms Li’s visit", "Press Call Previewing the President’s Visit".
        let gerund = !token.covered && token.entry.forms & form::GERUND != 0;
        let article = || context.has(from, is::DETERMINER);
        let opening = gerund && (from - 1 == sentence.from || token.is_capital() && article());
        if !inside || verb || opening || token.is(words!["in", "on", "at", "under", "by", "from", "with"]) {
            break;
        }
        from -= 1;
    }
    let named = |from: usize| -> Vec<Found> {
        parties::list(context, from, mark).0.into_iter().filter(|f| f.strong || f.delegation).collect()
    };
    let mut last = named(from);
    // "the programme for Ms Li’s visit", "Pool Report for Ms Li’s Visit".
    if let Some(link) = (from..mark).rev().find(|&n| context.is(n, words!["for", "of"]))
        && last.first().is_none_or(|f| f.party.role.is_none() && f.to <= link)
    {
        let behind = named(link + 1);
        last = if behind.is_empty() { last } else { behind };
    }
    (!last.is_empty()).then_some(last)
}

/// "The last President to visit Chile was Ana Paz": she who went.
pub(super) fn last_to_go(
    context: &Context<'_>,
    sentence: Sentence,
    predicate: &Predicate,
) -> Option<Vec<Found>> {
    const NEAR: usize = 5;
    const FAR: usize = 8;
    let head = predicate.from.checked_sub(1)?;
    let last = |n: usize| context.is(n, words!["last", "first", "only", "previous"]);
    let office = predicate.mood == Mood::Infinitive
        && context.has(head, is::HEAD)
        && (head.saturating_sub(NEAR).max(sentence.from)..head).any(last);
    let was = (predicate.at + 1..sentence.to.min(predicate.at + FAR))
        .take_while(|&n| !context.is(n, words![",", ";", "."]))
        .find(|&n| office && context.is(n, words!["was", "is"]))?;
    let (found, _) = parties::list(context, was + 1, sentence.to);
    let one = found.into_iter().next().filter(|f| f.strong && f.party.name.is_some());
    one.map(|one| vec![one])
}
