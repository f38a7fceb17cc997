//! The delegation of a body, told with who leads it.

use super::travellers::is_body;
use crate::authority::Kind;
use crate::facts::Party;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};

/// "An ABC mission led by Ms Li", "a delegation from the World Bank, headed by Ms Li": the mission, if it tells the body it is of.
pub(super) fn of_body(context: &Context<'_>, found: &Found, at: usize) -> Option<Found> {
    let named = |n: usize| {
        let token = &context.tokens[n];
        let letters = token.text.len() > 1 && token.text.bytes().all(|b| b.is_ascii_uppercase());
        letters && !token.covered
            || token.is_capital() && token.has(is::BODY)
            || context.entity(n).is_some_and(|(c, _, name)| name && c.kind == Kind::Organization)
    };
    if (found.from..found.to).any(named) {
        return Some(found.clone());
    }
    if !context.is(found.to, words!["from", "of"]) {
        return None;
    }
    let behind = parties::list(context, found.to + 1, at).0.into_iter().next()?;
    let whole = is_body(context, &behind) && behind.from <= found.to + 2;
    whole.then(|| Found {
        party: Party { organization: Some(context.value(found.from, behind.to)), ..Party::default() },
        to: behind.to,
        ..found.clone()
    })
}

/// "A team from the World Bank": those sent by a body, with its name.
pub(super) fn whole(context: &Context<'_>, visitors: &mut [Found]) {
    for found in visitors.iter_mut().filter(|f| f.delegation && !f.strong) {
        if context.is(found.to, words!["from"])
            && let Some(whole) = of_body(context, found, context.tokens.len().min(found.to + 20))
        {
            *found = whole;
        }
    }
}
