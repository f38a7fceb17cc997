//! What stands before the first words of a clause: the mark of an agency, "after" or "before".

use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::predicates::Predicate;
use crate::parse::tokens::{Sentence, WordSet};

/// "spoke days after *President Paz* went": whether those who do something are named next behind "after" or "before".
pub(super) fn opens_clause(context: &Context<'_>, at: usize) -> bool {
    const PERSON: u64 = is::HEAD | is::TITLE | is::OFFICE;
    if !context.is(at, words!["after", "before"]) {
        return false;
    }
    let first = if context.is(at + 1, words!["the"]) { at + 2 } else { at + 1 };
    context
        .tokens
        .get(first)
        .is_some_and(|t| t.is_capital() && (t.has(PERSON) || t.covered || is_behind_time(context, at)))
}

/// "a few weeks *after*", "days *before*".
pub(super) fn is_behind_time(context: &Context<'_>, at: usize) -> bool {
    const TIMES: WordSet<12> = WordSet::new([
        "minutes", "hours", "hour", "days", "day", "weeks", "week", "months", "month", "years", "year",
        "just",
    ]);
    context.is(at, words!["after", "before"]) && at > 0 && context.is(at - 1, &TIMES)
}

/// "(AGENCY) - The Minister", "LIMA — The Minister", at the start of a paragraph: behind the dash.
pub(super) fn behind_mark(context: &Context<'_>, start: usize, end: usize) -> Option<usize> {
    const LONG: usize = 5;
    const HEADING: usize = 25;
    let tokens = &context.tokens;
    // "[Trade and investment] The Minister".
    if context.is(start, words!["["])
        && let Some(close) = (start + 2..end.min(start + HEADING)).find(|&n| context.is(n, words!["]"]))
    {
        return (close + 1 < end).then_some(close + 1);
    }
    if !tokens[start].paragraph {
        return None;
    }
    // "I ' , He will have talks": specks on paper.
    if tokens[start].text == "I"
        && let Some(next) = (start + 1..end).find(|&n| tokens[n].is_word()).filter(|&n| n > start + 1)
        && !context.is(start + 1, words![",", "(", "“"])
    {
        return Some(next);
    }
    // "While overseas the Minister will visit".
    let away = context.is(start, words!["while", "whilst"])
        && context.is(start + 1, words!["overseas", "abroad", "there", "away", "here"]);
    if away {
        let next = if context.is(start + 2, words![","]) { start + 3 } else { start + 2 };
        return (next < end).then_some(next);
    }
    let letters = |n: usize| {
        tokens[n].text.len() > 1 && tokens[n].text.chars().all(char::is_uppercase)
            || context.is(n, words!["(", ")"])
    };
    let dash = (start + 1..end.min(start + LONG)).find(|&n| !letters(n))?;
    let bracket = context.is(start, words!["("]) && context.is(dash - 1, words![")"]);
    let marked = context.is(dash, words!["—", "–", "-"]) && (letters(start) || bracket);
    (marked && dash + 1 < end).then_some(dash + 1)
}

/// "With Ms Li due to visit Chile tomorrow, it is crucial": where those start who are due.
pub(super) fn with_due(
    context: &Context<'_>,
    sentence: Sentence,
    end: usize,
    before: &[Predicate],
) -> Option<usize> {
    let quoted = context.is(sentence.from, words!["“", "\""]);
    let with = if quoted { sentence.from + 1 } else { sentence.from };
    let due = context.is(with, words!["with"])
        && context.is(end, words!["due", "set", "scheduled", "expected"])
        && before.is_empty();
    (due && with + 1 < end && context.tokens[with + 1].is_capital()).then_some(with + 1)
}
