//! Whoever tells of a meeting, behind those who met: no party of it.

use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::tokens::WordSet;

/// Those who tell what others do.
const TELLS: WordSet<12> = WordSet::new([
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "spokespersons",
    "official",
    "officials",
    "source",
    "sources",
    "aide",
    "aides",
    "diplomat",
    "diplomats",
]);
/// What they do.
const SAYS: [&str; 9] =
    ["said", "says", "announced", "told", "confirmed", "stated", "added", "noted", "explained"];

/// "accompanied by Ms Li, *the spokesman* said": whether what stands behind a
/// comma is whoever tells it.
pub(super) fn is_teller(context: &Context<'_>, start: usize, at: usize) -> bool {
    let comma = start > 0 && context.is(start - 1, words![","]);
    is_agency(context, start, at)
        || comma && context.is(at, &SAYS) && (start..at).any(|n| context.is(n, &TELLS))
}

/// "talks with Ms Li, a spokesman for the Ministry of Trade said": whoever tells it, whose office goes on up to the verb.
pub(super) fn is_source(context: &Context<'_>, start: usize, at: usize) -> bool {
    const LONG: usize = 12;
    if !context.is(at, words!["for", "of", "at", "in", "from", "with"])
        || !(start..at).any(|n| context.is(n, &TELLS))
    {
        return false;
    }
    let own = |n: &usize| context.tokens.get(*n).is_some_and(|t| t.is_word() && !t.has(is::MODAL | is::BE));
    (at + 1..at + LONG).take_while(own).any(|n| context.is(n, &SAYS))
}

/// "met the President, Agency reports": a lone name with the verb of those who report.
fn is_agency(context: &Context<'_>, start: usize, at: usize) -> bool {
    let name = context.tokens.get(start).is_some_and(|t| t.is_word() && t.is_capital());
    name && start + 1 == at
        && context.is(start.wrapping_sub(1), words![","])
        && context.is(at, words!["reports", "reported", "informs", "writes", "quotes"])
}
