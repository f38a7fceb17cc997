//! What experts are charged with, as part of their office.

use super::bounds::BODIES;
use crate::parse::context::Context;
use crate::parse::lexicon::{form, is};
use crate::parse::tokens::Token;

/// Whether a word stands in the mandate of an expert: "Special Rapporteur on the situation of human rights in Mali".
pub(super) fn is_mandate(context: &Context<'_>, start: usize, at: usize) -> bool {
    if context.tokens[at].covered {
        return true;
    }
    // "Representative of the Secretary-General on".
    let sent = |n: usize| {
        n > start + 2
            && context.is(n, words!["secretary-general"])
            && context.is(n - 3, words!["representative", "envoy", "adviser", "advisor"])
    };
    let is_experts = |n: usize| context.is(n, words!["experts"]) && context.tokens[n].is_capital();
    let mut experts = (start..at).filter(|&n| {
        (context.is(n, words!["rapporteur", "expert", "group", "inquiry"]) || is_experts(n) || sent(n))
            && (context.is(n + 1, words!["on"])
                || at == n + 1 && context.is(at, words!["on"])
                || of_body(context, n, at))
    });
    let verb = context.tokens[at].entry.forms & (form::PAST | form::THIRD) != 0
        || context.has(at, is::MODAL | is::BE | is::HAVE);
    !verb && experts.next().is_some() && !context.is(at, words!["who", "which", "today"])
}

/// "Special Rapporteur of the Commission on Human Rights on": whether the mandate has begun before or at a word.
fn of_body(context: &Context<'_>, expert: usize, at: usize) -> bool {
    const LONG: usize = 9;
    let name = |n: usize| context.tokens[n].is_capital() || context.is(n, words!["the", "of"]);
    let body = (expert + 1..=at.min(expert + LONG)).find(|&n| {
        let inner = context.is(n, words!["on"]) && context.tokens.get(n + 1).is_some_and(Token::is_capital);
        let outer = !inner || !context.is(n - 1, &BODIES);
        !name(n) && outer
    });
    context.is(expert + 1, words!["of"]) && body.is_some_and(|n| context.is(n, words!["on"]))
}
