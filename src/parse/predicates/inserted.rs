//! What stands between an auxiliary and its verb: days, and who goes along.

use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::tokens::Sentence;

/// Where words open that are put in between an auxiliary and its verb: "has, among others, pledged".
pub(super) fn put_in(context: &Context<'_>, sentence: Sentence, close: usize) -> Option<usize> {
    const SHORT: usize = 6;
    const LONG: usize = 20;
    let comma = |n: &usize| context.tokens[*n].text == ",";
    // "will today (Monday) travel", "will today, 3 May, travel".
    let helps = |n: usize| {
        let today = n > sentence.from && context.is(n, words!["today", "tomorrow", "tonight"]);
        context.has(if today { n - 1 } else { n }, is::MODAL | is::HAVE | is::BE)
    };
    let bracket = context.tokens[close].text == ")";
    let opens = |n: &usize| if bracket { context.tokens[*n].text == "(" } else { comma(n) };
    let open = (sentence.from + 1..close).rev().take(SHORT).find(opens);
    if let Some(open) = open.filter(|&n| helps(n - 1)) {
        return Some(open);
    }
    if bracket {
        return None;
    }
    // "will, together with the Minister for Trade, Ana Li, travel".
    let put = |n: &usize| {
        context.has(n - 1, is::MODAL)
            && (context.has(n + 1, is::PREPOSITION | is::ADVERB)
                || context.is(n + 1, words!["together", "along", "alongside", "accompanied"]))
    };
    let ends = |n: &usize| !context.is(*n, words![".", ";", ":", "“", "”"]);
    (sentence.from + 1..close).rev().take(LONG).take_while(ends).filter(comma).find(put)
}
