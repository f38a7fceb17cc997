//! What several ministers or ministries are responsible for.

use super::bounds::is_portfolio;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::tokens::{Token, WordSet};

/// Longest portfolio, in words.
const LONG: usize = 6;

/// "the Ministers of Health, Justice, and the Interior": whether what they are responsible for goes on behind a comma or
/// "and".
pub(super) fn portfolios_go_on(context: &Context<'_>, start: usize, at: usize) -> bool {
    const SEVERAL: WordSet<5> =
        WordSet::new(["ministers", "ministries", "vice-ministers", "secretaries", "departments"]);
    const SMALL: WordSet<5> = WordSet::new(["of", "for", "the", "and", ","]);
    if !context.is(at, words![",", "and", "&"]) {
        return false;
    }
    let several = |n: usize| {
        context.has(n, is::HEAD | is::BODY)
            && context.is(n, &SEVERAL)
            && context.is(n + 1, words!["of", "for"])
    };
    let Some(head) = (start..at).find(|&n| several(n)).filter(|&n| n + 2 < at) else { return false };
    let mut next = at + 1;
    while next < at + 4 && context.is(next, words!["and", "of", "for", "the"]) {
        next += 1;
    }
    let row = |n: usize| is_part(context, n) || context.is(n, &SMALL);
    let Some(end) = (next..next + LONG).find(|&n| !is_part(context, n)).filter(|&end| end > next) else {
        return false;
    };
    let over = context.tokens.get(end).is_none_or(|t| {
        !t.is_word()
            || t.has(is::PREPOSITION | is::CONJUNCTION | is::SUBORDINATOR)
            || t.is(words!["who", "as"])
    });
    over && (head + 2..at).all(row)
}

/// "Foreign", "Affairs", "Justice": a word of what a minister is responsible for, and no body.
fn is_part(context: &Context<'_>, at: usize) -> bool {
    const ENDINGS: [&str; 8] = ["tion", "ment", "ture", "ism", "ogy", "ics", "airs", "ity"];
    const SMALL: u64 = is::DETERMINER | is::PREPOSITION | is::CONJUNCTION;
    context.tokens.get(at).is_some_and(|t| {
        let people = t.has(is::HEAD | is::TITLE) && !t.is(words!["justice"]);
        let called = t.has(is::OFFICE)
            || t.is(words!["justice", "home"])
            || ENDINGS.iter().any(|e| t.text.ends_with(e));
        t.is_word() && called && !people && !t.has(is::BODY | SMALL)
    })
}

/// "*Marine* Resources": a word before what a minister is responsible for.
pub(super) fn is_described(context: &Context<'_>, at: usize) -> bool {
    let plain = is::HEAD | is::TITLE | is::BODY | is::GROUP;
    is_portfolio(context, at + 1)
        && context.tokens.get(at).is_some_and(|t| t.is_word() && t.is_capital() && !t.has(plain))
}

/// "Adviser for International Economics Ana Li", "Official for Public Diplomacy": what an office is for starts no name.
pub(super) fn behind_portfolio(
    context: &Context<'_>,
    from: usize,
    (mut start, end): (usize, usize),
) -> usize {
    let tokens = &context.tokens;
    let linked = start > from + 1 && tokens[from..start].iter().any(|t| t.has(is::LINK));
    let describes = |t: &Token<'_>| t.has(is::OFFICE) || t.is_capital() && t.text.ends_with("ous");
    let alone = end - start == 1;
    while linked
        && (end - start > 2 || alone && start < end)
        && describes(&tokens[start - 1])
        && is_portfolio(context, start)
    {
        start += 1;
    }
    start
}
