//! Visits of which only the last day is told.

use super::{Assembly, Leg};
use crate::facts::Date;
use crate::parse::context::Context;
use crate::parse::explain::Part;
use crate::parse::journeys;
use crate::parse::lexicon::is;
use crate::parse::tokens::Sentence;

/// The name of the rule.
const RULE: &str = "day-of-end";

impl Assembly<'_, '_> {
    /// "today concluded her visit to Chile": the last day, not the first.
    pub(super) fn days_concluded(&mut self) {
        let context = self.context;
        for (n, &sentence) in context.sentences.iter().enumerate() {
            let Some(told) = self.told_in.get(&sentence.from).filter(|_| !sentence.title) else { continue };
            let ([told], [period]) = (&told[..], &context.periods[n][..]) else { continue };
            let leg = &mut self.legs[told.leg];
            let day = matches!(period.start, Date::Day(_)) && period.start == period.end;
            if day && is_alone(leg, period.end) && is_concluded(context, sentence) {
                leg.visit.start = None;
                leg.trace(Part::Dates, RULE);
            }
        }
    }
}

/// Whether a day is all that is known of when a visit is.
fn is_alone(leg: &Leg, day: Date) -> bool {
    leg.visit.start == Some(day) && leg.visit.end == Some(day)
}

/// Whether somebody ends a visit of unknown length in a sentence.
fn is_concluded(context: &Context<'_>, sentence: Sentence) -> bool {
    const NEAR: usize = 8;
    let ends = |n: usize| context.has(n, is::ENDED) && !context.tokens[n].is_capital();
    let visit = |n: usize| (n + 1..sentence.to.min(n + NEAR)).find(|&m| context.has(m, is::VISIT_NOUN));
    let long = |from: usize, to: usize| (from..to).any(|m| journeys::days(context, m).is_some());
    (sentence.from..sentence.to)
        .filter(|&n| ends(n))
        .find_map(|n| Some((n, visit(n)?)))
        .is_some_and(|(n, visit)| !long(n, sentence.to.min(visit + NEAR)))
}
