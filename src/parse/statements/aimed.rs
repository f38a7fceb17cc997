//! Talks that a journey is made for: its purpose, and nothing that is said.

use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::predicates::{Mood, Predicate};

/// "left for Chile to hold talks on trade", "will undertake a visit to Chile to engage with officials on trade".
pub(super) fn is_aim_of_journey(context: &Context<'_>, predicates: &[Predicate], at: usize) -> bool {
    let Some(n) = predicates.iter().rposition(|p| p.from <= at) else { return false };
    let aim = &predicates[n];
    if aim.mood != Mood::Infinitive || aim.shares.is_some() {
        return false;
    }
    let Some(main) = predicates[..n].iter().rfind(|p| p.mood.is_finite()) else { return false };
    let place = |at: usize| context.entity(at).is_some_and(|(c, _, name)| name && c.kind.is_place());
    let between = main.at..aim.from;
    // "met leaders in Lima to continue the talks on trade".
    let meets =
        between.clone().any(|n| context.has(n, is::MEET | is::MEETING) && !context.has(n, is::VISIT_NOUN));
    !meets && context.entities(between).any(place)
}
