//! Where an office starts right behind a name: "Ana Li MP Minister for Trade".

use super::list::join;
use super::{Found, item};
use crate::parse::context::Context;
use crate::parse::lexicon::is;

/// Takes up the person before an office that starts right behind the name; tells whether one does.
pub(super) fn ends(
    context: &Context<'_>,
    (start, at): (usize, usize),
    (all, comma): (&mut Vec<Found>, bool),
) -> bool {
    if !is_seam(context, start, at) {
        return false;
    }
    if let Some(found) = item(context, start, at) {
        join(context, all, found, comma);
    }
    true
}

/// "Ana Li MP *Minister* for Trade", "The Hon Ana Li *Minister* for Trade": whether an office starts right behind a name.
fn is_seam(context: &Context<'_>, start: usize, at: usize) -> bool {
    const NAME: usize = 5;
    let office = || {
        context.tokens[at].is_capital()
            && context.has(at, is::HEAD | is::OFFICE)
            && !context.has(at, is::RANK)
    };
    if at < start + 2 || !office() {
        return false;
    }
    let name = |n: usize| {
        context.tokens[n].is_capital() && !context.has(n, is::HEAD | is::OFFICE | is::TITLE | is::GROUP)
    };
    let letters = |n: usize| {
        context.has(n, is::SUFFIX)
            && context.tokens[n].text.bytes().all(|b| b.is_ascii_uppercase() || b == b'.')
    };
    if letters(at - 1) {
        return (start..at - 1).rev().find(|&n| !letters(n)).is_some_and(name);
    }
    // "Foreign Minister": the words of an office stand before its head.
    let holds = context.is(at + 1, words!["for", "of"]) && context.has(at, is::HEAD);
    let title = (start..at - 1).rev().find(|&n| !name(n)).filter(|n| n + NAME > at);
    holds
        && title
            .is_some_and(|n| context.is(n, words!["hon", "hon.", "mr", "mr.", "ms", "ms.", "mrs", "mrs."]))
}
