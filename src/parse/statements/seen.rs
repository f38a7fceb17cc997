//! Verbs that are another act by what stands with them.

use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::predicates::{Predicate, Subject};
use crate::parse::tokens::WordSet;

/// "recognised the new group as a productive step forward".
pub(super) fn is_seen_as_success(context: &Context<'_>, at: usize, end: usize) -> bool {
    const FAR: usize = 40;
    const SUCCESS: WordSet<6> =
        WordSet::new(["step", "achievement", "success", "milestone", "progress", "breakthrough"]);
    const SEEN: WordSet<6> =
        WordSet::new(["recognise", "recognize", "recognised", "recognized", "described", "hailed"]);
    let seen = context.is(at, &SEEN);
    seen && (at + 2..end.min(at + FAR)).any(|n| {
        let one = context.is(n, words!["as"]) && context.is(n + 1, words!["a", "an", "real", "important"]);
        one && (n + 2..end.min(n + 6)).any(|m| context.is(m, &SUCCESS))
    })
}

/// "Leaders will be focused on trade": as if they focus on it.
pub(super) fn focused(context: &Context<'_>, predicate: Predicate) -> Predicate {
    let on =
        context.is(predicate.at, words!["focused", "focussed"]) && context.is(predicate.at + 1, words!["on"]);
    let people = matches!(predicate.subject, Subject::Phrase(_, to) if context.has(to - 1, is::PLURAL));
    Predicate { passive: predicate.passive && !(on && people), ..predicate }
}
