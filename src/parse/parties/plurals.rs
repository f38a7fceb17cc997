//! Offices and groups in the plural on both sides of an "and".

use crate::parse::context::Context;
use crate::parse::lexicon::is;

/// Longest group behind "and", in words.
const LONG: usize = 4;

/// "government Ministers and Defence officials": whether a group of its own stands behind "and", told by what it is of.
pub(super) fn are_two_groups(context: &Context<'_>, start: usize, at: usize) -> bool {
    let Some(last) = at.checked_sub(1).and_then(|n| context.tokens.get(n)) else { return false };
    let several = |n: usize| context.tokens[n].text.ends_with('s') && context.has(n, is::HEAD | is::GROUP);
    if at <= start || !last.has(is::HEAD | is::GROUP) || !several(at - 1) {
        return false;
    }
    let small = is::PREPOSITION | is::CONJUNCTION | is::DETERMINER | is::TITLE;
    let plain = |n: usize| context.tokens[n].is_word() && !context.has(n, small);
    if !(start..at).all(plain) {
        return false;
    }
    let end =
        (at + 2..context.tokens.len().min(at + 2 + LONG)).take_while(|&n| plain(n)).find(|&n| several(n));
    // "Foreign Ministers and Heads of Government".
    let alone = |end: usize| !context.is(end + 1, words!["of", "for"]);
    end.is_some_and(|end| {
        alone(end)
            && context.has(end, is::GROUP)
            && (at + 1..end).all(|n| !context.has(n, is::HEAD | is::GROUP))
    })
}

/// "Heads of the National Assembly and Senate": whether offices in the plural are of both bodies around an "and".
pub(super) fn are_of_both(context: &Context<'_>, start: usize, at: usize) -> bool {
    if !context.is(at, words!["and"]) || at < start + 3 {
        return false;
    }
    let capital = |n: usize| context.tokens.get(n).is_some_and(|t| t.is_word() && t.is_capital());
    let head = |n: usize| context.has(n, is::HEAD | is::GROUP) && context.tokens[n].text.ends_with('s');
    let Some(of) = (start + 1..at).find(|&n| context.is(n, words!["of"])) else { return false };
    let first = if context.is(of + 1, words!["the"]) { of + 2 } else { of + 1 };
    let body = |n: usize| context.has(n, is::BODY) && !context.tokens[n].text.ends_with('s');
    let own = head(of - 1) && first < at && (first..at).all(capital) && body(at - 1);
    let end = (at + 1..at + LONG).find(|&n| !capital(n)).unwrap_or(at + LONG);
    let ends = context
        .tokens
        .get(end)
        .is_none_or(|t| !t.is_word() || t.has(is::CONJUNCTION) || t.is(words!["as", "to"]));
    own && end > at + 1 && body(end - 1) && ends && (at + 1..end).all(|n| !context.has(n, is::HEAD))
}
