//! Days of what is done at a place, as those of a visit there that has no others.

use super::{Assembly, Leg};
use crate::facts::{Date, Status};
use crate::parse::context::Context;
use crate::parse::dates::Period;
use crate::parse::lexicon::is;
use crate::parse::tokens::Sentence;

/// Farthest from a place to the days of what is held there, in words.
const NEAR: usize = 2;
/// Farthest from the start of a sentence to the place it opens with, in words.
const OPENS: usize = 4;

impl Assembly<'_, '_> {
    /// "In Lima she will open the fair on 5 May", "The meeting in Lima on 5-6 May will be the largest": days on which the
    /// principal is there.
    pub(super) fn days_of_events(&mut self) {
        // The legs of a tour have its days.
        let tour = |l: &Leg| l.is_region() && l.visit.start.is_some();
        let open = |l: &Leg| l.who == 0 && !matches!(l.visit.start, Some(Date::Day(_)));
        if !self.legs.iter().any(open) || self.legs.iter().any(tour) {
            return;
        }
        let context = self.context;
        for (index, &sentence) in context.sentences.iter().enumerate() {
            let periods = &context.periods[index];
            if periods.is_empty() || sentence.title {
                continue;
            }
            for at in context.entities(sentence.from + 1..sentence.to) {
                let Some((concept, end, true)) = context.entity(at) else { continue };
                if !concept.kind.is_place() || !context.is(at - 1, words!["in", "at"]) {
                    continue;
                }
                // "in Lima, Peru on 5 May".
                let around = context.entity(end + 1).filter(|_| context.is(end, words![",", "("]));
                let end = around.map_or(end, |(_, end, _)| end);
                let Some(days) = self.held(sentence, periods, (at, end)) else { continue };
                let there = |iri: &String| {
                    *iri == concept.iri || context.within(concept).is_some_and(|country| country == iri)
                };
                let leg = self.legs.iter_mut().find(|l| l.who == 0 && !l.apart && there(&l.place));
                let ahead =
                    |l: &&mut Leg| !matches!(l.visit.status, Some(Status::Completed | Status::UnderWay));
                // "will fly to Peru next week. The meeting will be held in Lima from 5 to 6 May".
                let mut leg = leg;
                if let Some(leg) = leg.as_deref_mut().filter(|leg| is_rough(leg, days.start)) {
                    (leg.visit.start, leg.visit.end) = (None, None);
                }
                if let Some(leg) = leg.filter(|l| l.visit.start.is_none()).filter(ahead) {
                    leg.seen.extend([days.start, days.end]);
                }
            }
        }
    }

    /// The days of an event held at a place, or of what a sentence that opens with the place tells last.
    fn held(&self, sentence: Sentence, periods: &[Period], (at, end): (usize, usize)) -> Option<Period> {
        let context = self.context;
        let event = |n: usize| context.has(n, is::EVENT | is::MEETING) && !context.has(n, is::VISIT_NOUN);
        let beside = periods.iter().find(|p| p.from >= end && p.from <= end + NEAR);
        let beside = beside.filter(|_| (sentence.from..at).any(event));
        let last = periods.last().filter(|p| {
            let on = [p.from, p.from.saturating_sub(1)];
            let dated = on.into_iter().any(|n| context.is(n, words!["on", "from", "between"]));
            at <= sentence.from + OPENS && p.to + 1 >= sentence.to && dated
        });
        beside.or(last).filter(|p| matches!((p.start, p.end), (Date::Day(_), Date::Day(_)))).copied()
    }
}

/// Whether all that is known of the days of a leg is a month in which a day lies.
fn is_rough(leg: &Leg, day: Date) -> bool {
    let month = leg.visit.start.filter(|start| leg.visit.end == Some(*start));
    let first = day.first_day().first_of_month();
    month.is_some_and(|m| matches!(m, Date::Month(..)) && m.first_day() == first)
}

/// The day a sentence starts with: "On 5 May she will meet …".
pub(super) fn day_of(context: &Context<'_>, index: usize) -> Option<Date> {
    days_of(context, index).filter(|(first, last)| first == last).map(|(first, _)| first)
}

/// The first and the last of the days a sentence starts with: "On 5 and 6 May I had talks".
pub(super) fn days_of(context: &Context<'_>, index: usize) -> Option<(Date, Date)> {
    let sentence = context.sentences[index];
    let first = context.periods[index].first()?;
    let told = context.predicates[index].iter().any(|p| p.mood.is_finite());
    // "It was announced today that", "The Minister today announced": the day of the saying.
    let says = ["that", "announced", "announces", "said", "confirmed"];
    (told
        && !context.is(first.to, &says)
        && first.from <= sentence.from + 3
        && matches!((first.start, first.end), (Date::Day(_), Date::Day(_))))
    .then_some((first.start, first.end))
}
