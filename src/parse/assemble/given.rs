//! Days that a journey is told with, as those of its legs.

use super::Assembly;
use super::stays::{is_day_of_trip, is_within};
use crate::parse::dates::Period;
use crate::parse::explain::Part;
use crate::parse::journeys::Journey;
use crate::parse::lexicon::is;

/// Farthest from a place to days that are surely those of the stay there, in words.
const CLOSE: usize = 3;
/// Farthest from a place to the day of arrival there, in words: "to Chile on the evening of".
const BESIDE: usize = 5;

impl Assembly<'_, '_> {
    /// Gives a leg the days of a journey; `fresh`: it was not told of before; `to`, `behind`: the words behind its place
    /// and behind the last place.
    pub(super) fn days_of_journey(
        &mut self,
        at: usize,
        journey: &Journey<'_>,
        (fresh, to, behind): (bool, usize, usize),
        period: Option<Period>,
    ) {
        let first = self.context.sentences[journey.sentence].from;
        let beside = |p: &Period, far: usize| p.from >= to && p.from <= to + far || p.from <= first + CLOSE;
        let again = journey.told && !fresh && !self.legs[at].own_days;
        // "will visit Lima, Peru, and Arica, Chile, from 7 to 9 May", on a longer trip: the days of all of them.
        let part = period.filter(|p| again && journey.many && p.from >= behind && p.from <= behind + CLOSE);
        if let Some(days) = part.filter(|p| is_within(&self.legs[at].visit, p, false)) {
            self.legs[at].days(days, "days-beside-places");
            self.legs[at].own_days = true;
            return;
        }
        let day = period.filter(|p| again && !journey.many && !journey.listed && beside(p, BESIDE));
        if !day.is_some_and(|day| self.first_day(at, journey.rule, day)) {
            // "will travel to Lima to meet President Paz for a May 6-7 visit".
            let of_visit = |p: &Period| p.from >= to && self.context.has(p.to, is::VISIT_NOUN);
            let near = period.is_some_and(|p| beside(&p, CLOSE) || of_visit(&p));
            self.legs[at].take_days(journey, fresh, period, near);
        }
    }

    /// "She will also visit Arica on 5 May": not the days of the whole stay.
    pub(super) fn days_beside(
        &mut self,
        at: usize,
        (fresh, from, to): (bool, usize, usize),
        period: Option<Period>,
    ) -> bool {
        let also = (from..to).any(|n| self.context.is(n, words!["also"]));
        let leg = &mut self.legs[at];
        let own = period.filter(|_| !fresh && also && leg.visit.start.is_none());
        leg.seen.extend(own.into_iter().flat_map(|own| [own.start, own.end]));
        own.is_some()
    }

    /// "will visit Chile and Peru from 5 to 9 May. She will arrive in Peru on 7 May": the first day there, until the next leg or
    /// the end. A trip starts where it goes first.
    fn first_day(&mut self, at: usize, rule: &str, day: Period) -> bool {
        let goes = ["verb-travel", "verb-visit"].contains(&rule);
        let trip = self.legs[at].trip;
        let first = self.legs.iter().position(|l| l.trip == trip && !l.tour) == Some(at);
        let leg = &mut self.legs[at];
        let start = first && leg.visit.start != Some(day.start);
        if !goes || start || leg.own_days || !is_day_of_trip(&leg.visit, &day) {
            return false;
        }
        leg.visit.start = Some(day.start);
        leg.visit.date_basis = Some(day.basis);
        if rule == "verb-visit" {
            leg.visit.end = Some(day.end);
        }
        (leg.own_days, leg.since) = (true, true);
        leg.trace(Part::Dates, "first-day-of-leg");
        true
    }

    /// "… to Chile and Peru from 5 to 9 May. She will arrive in Peru on 7 May": Chile is left on that day.
    pub(super) fn days_before_next(&mut self) {
        for at in 0..self.legs.len() {
            if !self.legs[at].since || self.legs[at].apart {
                continue;
            }
            let (who, first) = (self.legs[at].who, self.legs[at].visit.start);
            for leg in &mut self.legs[..at] {
                let visit = &mut leg.visit;
                let there = visit.start.is_some() && visit.start <= first && visit.end > first;
                let trip = !leg.own_days || leg.since;
                if leg.who == who && !leg.tour && !leg.apart && there && trip {
                    visit.end = first;
                    leg.trace(Part::Dates, "first-day-of-leg");
                }
            }
        }
    }
}
