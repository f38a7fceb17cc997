//! With whom something was discussed, and where: none of what it was about.

use crate::parse::context::Context;

/// "held talks in Lima on Monday with Mr Paz, who is here on a visit": from "with" to before "who".
pub(super) fn bounds(context: &Context<'_>, said: usize, end: usize) -> (usize, usize) {
    let place = |n: usize| context.entity(n).filter(|(c, _, name)| *name && c.kind.is_place());
    let mut at = context.behind_days(said, end);
    if context.is(at, words!["in", "at"])
        && let Some((_, behind, _)) = place(at + 1)
    {
        at = context.behind_days(behind, end);
    }
    if !context.is(at, words!["with"]) {
        return (said, end);
    }
    let clause =
        (at + 1..end).find(|&n| context.is(n, words!["who", "which"]) && context.is(n - 1, words![","]));
    (at, clause.unwrap_or(end))
}
