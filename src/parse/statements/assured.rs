//! Verbs that promise, or hold something to be so, by what stands behind them.

use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::tokens::WordSet;

/// Farthest from the verb to the word that tells, in words.
const FAR: usize = 28;

/// "recognized the many contributions that Chile has made": what somebody is given credit for.
pub(super) fn credits(context: &Context<'_>, at: usize) -> bool {
    const NEAR: usize = 7;
    const DEEDS: WordSet<14> = WordSet::new([
        "contribution",
        "contributions",
        "work",
        "efforts",
        "progress",
        "achievements",
        "leadership",
        "support",
        "generosity",
        "hospitality",
        "sacrifice",
        "sacrifices",
        "dedication",
        "courage",
    ]);
    let open = |n: &usize| !context.is(*n, words![".", ";", ",", "that", "as", "for"]);
    (at + 1..context.tokens.len().min(at + NEAR)).take_while(open).any(|n| context.is(n, &DEEDS))
}

/// "assured her that Chile would continue to provide aid", "assured her of the full support of Chile".
pub(super) fn promises(context: &Context<'_>, at: usize) -> bool {
    const NEAR: usize = 7;
    const HELPS: WordSet<12> = WordSet::new([
        "support",
        "help",
        "assist",
        "assistance",
        "provide",
        "contribute",
        "aid",
        "fund",
        "finance",
        "cooperate",
        "cooperation",
        "backing",
    ]);
    let behind = at + 1..context.tokens.len().min(at + FAR);
    if !context.may_say(behind.clone(), &HELPS) {
        return false;
    }
    let helps = |n: usize, far: usize| {
        (n + 1..n + far)
            .take_while(|&m| !context.is(m, words![".", ";", ",", "that"]))
            .any(|m| context.is(m, &HELPS) && !context.is(m + 1, words!["for", "from"]))
    };
    let promised = |n: usize| {
        context.is(n, words!["would", "will"]) && !context.is(n + 1, words!["not", "be"]) && helps(n, 5)
            || context.is(n, words!["of"]) && n < at + NEAR && helps(n, NEAR)
    };
    behind.take_while(|&n| !context.is(n, words![".", ";"])).any(promised)
}

/// "insisted that the talks had gone well": held to be so, not asked for as in "insisted that the port must open".
pub(super) fn holds_true(context: &Context<'_>, at: usize) -> bool {
    const ASKED: WordSet<8> =
        WordSet::new(["must", "should", "be", "need", "needs", "needed", "ought", "shall"]);
    let clause = at + 2..context.tokens.len().min(at + FAR);
    let words = || clause.clone().take_while(|&n| !context.is(n, words![".", ";"]));
    context.is(at + 1, words!["that"])
        && !words().any(|n| context.is(n, &ASKED) && !context.is(n.wrapping_sub(1), words!["would", "to"]))
        && words().any(|n| context.has(n, is::BE | is::HAVE | is::MODAL | is::FUTURE))
}

/// "agreed to provide 5 million dollars": whether what is agreed to is to give something.
pub(super) fn provides(context: &Context<'_>, at: usize) -> bool {
    const GIVES: WordSet<8> =
        WordSet::new(["provide", "give", "contribute", "supply", "donate", "finance", "fund", "lend"]);
    context.is(at, words!["agreed", "agrees", "agree"])
        && context.is(at + 1, words!["to"])
        && context.is(at + 2, &GIVES)
}
