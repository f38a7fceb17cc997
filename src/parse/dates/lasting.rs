//! Which day begins a period, and until which day one lasts.

use super::{Period, UNTIL, is_led_by};
use crate::facts::Date;
use crate::parse::lexicon::is;
use crate::parse::tokens::Token;
use crate::parse::tokens::WordSet;

/// "a visit that will last until 5 May", "which runs to Friday".
pub(super) fn lasts_until(tokens: &[Token<'_>], at: usize) -> bool {
    const LASTS: WordSet<14> = WordSet::new([
        "last",
        "lasts",
        "lasting",
        "run",
        "runs",
        "running",
        "continue",
        "continues",
        "continuing",
        "extend",
        "extends",
        "extending",
        "go",
        "goes",
    ]);
    const FAR: usize = 6;
    let until = (at.saturating_sub(4)..at).rev().find(|&n| tokens[n].is(&UNTIL));
    // "a visit to Chile through Wednesday".
    let visit = |n: usize| {
        let to = tokens[n].is(words!["to"]) || !tokens[at].has(is::WEEKDAY);
        !to && (n.saturating_sub(FAR)..n).any(|m| tokens[m].has(is::VISIT_NOUN))
    };
    let near = |n: usize| (n.saturating_sub(2)..n).any(|m| tokens[m].is(&LASTS)) || visit(n);
    until.is_some_and(|n| near(n) && is_led_by(tokens, at, &UNTIL))
}

/// "is scheduled to begin on 5 May": the first day, and the last is not told.
pub(super) fn begins_on(tokens: &[Token<'_>], at: usize) -> bool {
    const BEGINS: WordSet<8> =
        WordSet::new(["begin", "begins", "began", "beginning", "start", "starts", "starting", "commencing"]);
    at > 1 && tokens[at - 1].is(words!["on"]) && tokens[at - 2].is(&BEGINS)
}

/// Whether one day is the first, and another the last, of the same stay.
pub(super) fn is_first_of(first: &Period, last: &Period) -> bool {
    let day = |date: Date| matches!(date, Date::Day(_));
    let one = first.start == first.end && last.start == last.end && day(first.start) && day(last.start);
    one && first.start < last.start
}
