//! Meetings of one sentence that are held in several places: "met X in Paris and Y in Rome".

use super::Meeting;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::tokens::Sentence;

/// "talks in London with X and in Paris with Y", "met X in London on 9 June and Y in Paris": the second of them.
pub(super) fn second(context: &Context<'_>, sentence: Sentence, meeting: &Meeting) -> Option<Meeting> {
    let from = meeting.with.iter().map(|f| f.to).max()?;
    let joint = |n: usize| context.is(n, words!["and"]).then_some(n + 1);
    let place = |n: usize| behind_place(context, n);
    let comma = usize::from(context.is(from, words![","]));
    if let Some(end) = joint(from + comma).and_then(place) {
        let linked = usize::from(context.is(end, words!["with"]));
        let (with, to) = parties::list(context, end + linked, sentence.to);
        // "In Lima I met President Paz, and in Quito the Foreign Minister, Ms Li".
        let strong = with.first().is_some_and(|f| f.strong && f.from <= end + 1);
        let told = strong || linked == 1 && comma == 0 && !with.is_empty();
        return told.then(|| Meeting { with, from: from + comma + 2, to, ..meeting.clone() });
    }
    let (with, first, to) = next_meeting(context, sentence, from)?;
    Some(Meeting { with, from: first, to, ..meeting.clone() })
}

/// Those met in another place behind "in Lima, Peru, and", the word at which they start, and that behind them.
fn next_meeting(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<(Vec<Found>, usize, usize)> {
    let behind = context.behind_days(behind_place(context, at)?, sentence.to);
    let joined = context.is(behind - 1, words!["and", ","]);
    let mut first = behind + usize::from(context.is(behind, words![","]));
    first += usize::from(context.is(first, words!["and"]));
    if first == behind && !joined {
        return None;
    }
    first += usize::from(context.is(first, words!["with"]));
    let (with, to) = parties::list(context, first, sentence.to);
    let people = |f: &Found| f.strong || f.group && context.has(f.from.wrapping_sub(1), is::DETERMINER);
    let strong = with.first().is_some_and(|f| people(f) && f.from <= first + 2);
    (strong && behind_place(context, to).is_some()).then_some((with, first, to))
}

/// The first word of the place of a second meeting behind the place of the first: "in Lima, and with X in Quito".
pub(in crate::parse) fn next_place(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const BACK: usize = 8;
    let within = |n: usize| behind_place(context, n).is_some_and(|end| end >= at);
    let place = (at.saturating_sub(BACK).max(sentence.from)..at).rev().find(|&n| within(n))?;
    next_meeting(context, sentence, place).map(|(.., to)| to + 1)
}

/// Whether those behind "and with" are met elsewhere than those before: "met X in Lima, and with Y in Quito".
pub(super) fn is_elsewhere(context: &Context<'_>, sentence: Sentence, to: usize) -> bool {
    next_meeting(context, sentence, to).is_some()
}

/// The word behind "in Lima", "in Lima, Peru", "in the territories".
fn behind_place(context: &Context<'_>, at: usize) -> Option<usize> {
    if !context.is(at, words!["in"]) {
        return None;
    }
    let place = |n: usize| context.entity(n).filter(|(c, _, name)| *name && c.kind.is_place()).map(|e| e.1);
    let first = at + 1 + usize::from(context.is(at + 1, words!["the"]));
    let end = place(first)?;
    let country = Some(end).filter(|&n| context.is(n, words![","])).and_then(|n| place(n + 1));
    Some(country.unwrap_or(end))
}
