//! Whoever tells of a meeting, behind those who met: no party of it.

use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::tokens::WordSet;

/// "talks with Ms Li, a spokesman for the Ministry of Trade said": whoever tells it, whose office goes on up to the verb.
pub(super) fn is_source(context: &Context<'_>, start: usize, at: usize) -> bool {
    const LONG: usize = 12;
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
    if !context.is(at, words!["for", "of", "at", "in", "from", "with"])
        || !(start..at).any(|n| context.is(n, &TELLS))
    {
        return false;
    }
    let own = |n: &usize| context.tokens.get(*n).is_some_and(|t| t.is_word() && !t.has(is::MODAL | is::BE));
    let says = ["said", "says", "announced", "told", "confirmed", "stated", "added", "noted", "explained"];
    (at + 1..at + LONG).take_while(own).any(|n| context.is(n, &says))
}

/// "met the President, Agency reports": a lone name with the verb of those who report.
pub(super) fn is_agency(context: &Context<'_>, start: usize, at: usize) -> bool {
    let name = context.tokens.get(start).is_some_and(|t| t.is_word() && t.is_capital());
    name && start + 1 == at
        && context.is(start.wrapping_sub(1), words![","])
        && context.is(at, words!["reports", "reported", "informs", "writes", "quotes"])
}
