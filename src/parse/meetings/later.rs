//! Those met at another time of the same day: "met X in the morning and Y in the afternoon", "with X and then with Y".

use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::places;
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// Longest words of time, in words.
const LONG: usize = 6;

/// "and then with X", "and, later in the day, with X": the word before the second "with".
pub(super) fn then(context: &Context<'_>, sentence: Sentence, link: &str, to: usize) -> Option<usize> {
    const NEAR: usize = 8;
    let time = |n: usize| {
        context.has(n, is::ADVERB | is::WEEKDAY)
            || context.is(n, words![",", "then", "after", "that", "in", "on", "the", "this", "same", "day"])
            || context
                .is(n, words!["morning", "afternoon", "evening", "at", "a", "separate", "meeting", "lunch"])
    };
    let and = (to.saturating_sub(3)..sentence.to.min(to + NEAR)).find(|&n| context.is(n, words!["and"]))?;
    if !(to..and).all(time) {
        return None;
    }
    let with = (and + 1..sentence.to.min(and + 2 + LONG)).find(|&n| !time(n))?;
    let people = || parties::list(context, with + 1, sentence.to).0.first().map(|f| f.strong || f.group);
    (with > and + 1 && context.is(with, &[link]) && people() == Some(true)).then(|| with - 1)
}

/// "met X in the morning and Y in the afternoon": gives the word behind the last of them.
pub(super) fn at_other_times(
    context: &Context<'_>,
    sentence: Sentence,
    found: &mut Vec<Found>,
    to: usize,
) -> usize {
    const MOST: usize = 5;
    let mut end = to;
    for _ in 0..MOST {
        let Some(behind) = behind_time(context, end, sentence.to).filter(|_| !found.is_empty()) else {
            break;
        };
        let comma = usize::from(context.is(behind, words![","]));
        let and = behind + comma;
        let first = and + usize::from(context.is(and, words!["and"]));
        if first == behind {
            break;
        }
        let start = first + usize::from(context.is(first, words!["with"]));
        let (more, last) = parties::list(context, start, sentence.to);
        let strong = more.first().is_some_and(|f| f.from <= start + 2 && (f.strong || f.group));
        if !strong || behind_time(context, last, sentence.to).is_none() {
            break;
        }
        found.extend(more);
        end = last;
    }
    end
}

/// The word behind "in the morning", "on Monday", "at noon", "today".
fn behind_time(context: &Context<'_>, at: usize, to: usize) -> Option<usize> {
    const PARTS: WordSet<6> = WordSet::new(["morning", "afternoon", "evening", "night", "day", "week"]);
    if context.is(at, words!["at"]) && context.is(at + 1, words!["noon", "midday", "lunchtime", "night"]) {
        return Some(at + 2);
    }
    if context.is(at, words!["in", "on", "later", "earlier", "during"]) {
        let first = if context.is(at, words!["later", "earlier"]) { at + 1 } else { at };
        let part = (first + 1..at + LONG).find(|&n| context.is(n, &PARTS));
        let small = |n: usize| {
            context.is(
                n,
                words!["in", "on", "the", "this", "early", "late", "same", "that", "next", "following"],
            ) || context.has(n, is::WEEKDAY)
        };
        if let Some(part) = part.filter(|&part| (first + 1..part).all(small)) {
            return Some(part + 1);
        }
    }
    let days = context.behind_days(at, to);
    let days = if days > at && context.is(days - 1, words!["and", ","]) { days - 1 } else { days };
    (days > at && (context.is(at, words!["on"]) || days == at + 1) && !context.is(at, words!["and", ","]))
        .then_some(days)
}

/// "met in the capital, Lima, with X": whether a comma stands before or behind the name of a place.
pub(super) fn is_beside_town(context: &Context<'_>, comma: usize) -> bool {
    let town = |n: usize| context.entity(n).filter(|(c, _, name)| *name && c.kind.is_place()).map(|t| t.1);
    let opens =
        town(comma + 1).is_some_and(|end| context.is(end, words![","]) || context.is(end, words!["with"]));
    let closes = context.is(comma + 1, words!["with"]) && context.tokens[comma - 1].covered;
    opens || closes
}

/// "met, in Lima, with X", "met, on Monday, with X": whether a comma opens or closes words of time and place before "with".
pub(super) fn is_put_in(context: &Context<'_>, verb: usize, at: usize) -> bool {
    let opens = verb + 1;
    if !context.is(at, words![","]) || !context.is(opens, words![","]) {
        return false;
    }
    let close = (opens + 2..opens + 2 + LONG).find(|&n| context.is(n, words![",", ".", ";"]));
    let first =
        context.has(opens + 1, is::PREPOSITION | is::ADVERB) || context.is(opens + 1, words!["among"]);
    close
        .is_some_and(|close| first && context.is(close, words![","]) && context.is(close + 1, words!["with"]))
}

/// "meeting the needs of both peoples", "meets the highest standards": what is done justice to, no people.
pub(super) fn is_satisfied(context: &Context<'_>, at: usize) -> bool {
    const NEAR: usize = 6;
    const NEEDS: WordSet<24> = WordSet::new([
        "interests",
        "interest",
        "needs",
        "need",
        "demand",
        "demands",
        "targets",
        "target",
        "goals",
        "goal",
        "challenges",
        "challenge",
        "requirements",
        "standards",
        "obligations",
        "commitments",
        "aspirations",
        "expectations",
        "conditions",
        "criteria",
        "deadline",
        "objectives",
        "costs",
        "test",
    ]);
    if !context.is(at, words!["meet", "meets", "meeting", "met"]) {
        return false;
    }
    let open = |n: &usize| {
        context.tokens.get(*n).is_some_and(|t| t.is_word() && !t.has(is::PREPOSITION | is::CONJUNCTION))
    };
    (at + 1..at + NEAR).take_while(open).any(|n| context.is(n, &NEEDS))
}

/// "will meet in Lima on Saturday, 5 May, *with* the Foreign Minister".
pub(super) fn behind_place(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    let link = context.behind_days(at + 1, sentence.to);
    let with = places::behind_place_and_days(context, link, sentence.to)?;
    context.is(with, words!["with"]).then_some(with)
}
