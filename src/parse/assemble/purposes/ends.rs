//! Where the words of a purpose end before the sentence does.

use crate::parse::context::Context;
use crate::parse::predicates::Predicate;
use crate::parse::tokens::WordSet;

/// Where ", he said" starts, at the end of a purpose.
pub(super) fn said_behind(context: &Context<'_>, from: usize, to: usize, predicates: &[Predicate]) -> usize {
    const LONG: usize = 12;
    const BACK: usize = 40;
    const SAYS: WordSet<12> = WordSet::new([
        "said",
        "told",
        "added",
        "explained",
        "stated",
        "says",
        "reads",
        "adds",
        "reported",
        "reports",
        "announced",
        "informed",
    ]);
    let said = |p: &&Predicate| {
        p.at > from + 2 && p.at < to && p.at + LONG > to && p.mood.is_finite() && context.is(p.at, &SAYS)
    };
    let start = predicates
        .iter()
        .filter(said)
        .map(|p| p.start)
        .find(|&start| start > from + 2 && context.is(start - 1, words![",", "”", "\""]));
    let end = start.unwrap_or(to);
    // "…, to deepen our ties,” the Ministry posted": the words end with their mark.
    let least = from.saturating_sub(BACK);
    let open = |n: &usize| context.tokens[*n].paragraph || context.is(*n, words!["“", "\"", "”", ".", "!"]);
    let quoted = (least..from).rev().find(open).is_some_and(|n| context.is(n, words!["“", "\""]));
    let close = (from + 2..end).find(|&n| context.is(n, words!["”", "\""])).filter(|_| quoted);
    // "“… an opportunity to meet the President,” says Ms Li".
    let marks = (from..to).filter(|&n| !context.tokens[n].is_word());
    let closed = marks.map(|n| (n, context.tokens[n].text)).find(|(_, mark)| ["“", "”"].contains(mark));
    let closed = closed.filter(|&(n, mark)| mark == "”" && n > from + 2).map(|(n, _)| n);
    close.into_iter().chain(closed).chain([end]).min().unwrap_or(to)
}

/// "During her tour, intended to open ports, …": whether a purpose stands in what a sentence opens with.
pub(super) fn is_put_in_front(context: &Context<'_>, from: usize) -> bool {
    const FAR: usize = 14;
    let least = from.saturating_sub(FAR);
    let start =
        (least + 1..from).rev().find(|&n| context.tokens[n].paragraph || context.is(n - 1, words![".", "”"]));
    start.is_some_and(|start| context.is(start, words!["during", "on", "throughout"]))
}

/// "will be in Lima for two days and hold talks": whether words tell how long.
pub(super) fn is_span(context: &Context<'_>, at: usize) -> bool {
    let span = words!["day", "days", "week", "weeks", "hours", "months", "nights", "night"];
    let over = words!["and", ",", ".", "of", "to"];
    (at + 1..at + 3).any(|n| context.is(n, span) && context.is(n + 1, over))
}
