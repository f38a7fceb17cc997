//! Where people work, and what they do, as part of what they are called.

use crate::parse::context::Context;
use crate::parse::lexicon::is;

/// What people may work in.
const FIELDS: [&str; 8] =
    ["sector", "sectors", "industry", "industries", "community", "communities", "field", "fields"];
/// Longest name of a field, in words.
const LONG: usize = 7;

/// "leaders *in* the tourism and private sector", "students studying *at* the University": whether a group goes on with
/// where it is.
pub(super) fn is_place_of_work(context: &Context<'_>, start: usize, at: usize) -> bool {
    // "experts working on trade".
    let works = context.is(at, &["on"]) && context.is(at.wrapping_sub(1), &["working"]);
    if at <= start || !(works || context.is(at, &["in", "at", "from"])) {
        return false;
    }
    let group = |n: usize| context.has(n, is::GROUP) && !context.tokens[n].is_capital();
    // "companies operating in Chile".
    let body = |n: usize| context.has(n, is::BODY) && context.tokens[n].text.ends_with('s');
    let doing =
        at > start + 1 && context.tokens[at - 1].text.ends_with("ing") && (group(at - 2) || body(at - 2));
    doing || group(at - 1) && field(context, at).is_some()
}

/// Whether "and" joins what a field is of: "players in the tourism *and* private sector".
pub(super) fn goes_on(context: &Context<'_>, start: usize, at: usize) -> bool {
    let within = (start + 1..at).rev().take(LONG).find(|&n| context.is(n, &["in", "from"]));
    within
        .is_some_and(|n| is_place_of_work(context, start, n) && field(context, n).is_some_and(|end| end > at))
}

/// The word "sector" or the like behind "in".
fn field(context: &Context<'_>, at: usize) -> Option<usize> {
    let small = is::PREPOSITION | is::GROUP | is::HEAD | is::PRONOUN | is::SUBORDINATOR;
    let part =
        |n: &usize| context.tokens.get(*n).is_some_and(|t| !t.has(small) && (t.is_word() || t.is(&[","])));
    (at + 1..at + LONG).take_while(part).find(|&n| context.is(n, &FIELDS))
}
