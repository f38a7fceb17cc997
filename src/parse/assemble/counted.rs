//! First days of a journey that are counted back from the last.

use jiff::ToSpan;

use super::Assembly;
use crate::facts::{Date, DateBasis, Status};
use crate::parse::explain::Part;
use crate::parse::journeys;
use crate::parse::lexicon::is;
use crate::parse::tokens::WordSet;

/// What leads on from one leg to the next.
const NEXT: WordSet<8> =
    WordSet::new(["after", "then", "on", "onward", "onwards", "continue", "finally", "later"]);

impl Assembly<'_, '_> {
    /// "will go to Chile on 9 May. After that, on Saturday she will fly on to Peru": the Saturday behind that day, not the one
    /// before it.
    pub(super) fn weekdays_in_order(&mut self) {
        const WEEK: i32 = 7;
        for at in 1..self.legs.len() {
            let (before, legs) = self.legs.split_at_mut(at);
            let Some(leg) = legs.first_mut() else { return };
            let ahead = |l: &super::Leg| l.visit.status == Some(Status::Planned);
            let (Some(Date::Day(start)), Some(DateBasis::Relative)) = (leg.visit.start, leg.visit.date_basis)
            else {
                continue;
            };
            let one = leg.visit.end.is_none_or(|end| end == Date::Day(start));
            let later = before.iter().any(|l| match l.visit.start {
                Some(Date::Day(first)) if l.who == leg.who && l.trip < leg.trip && ahead(l) => {
                    start.until(first).is_ok_and(|s| s.get_days() > 0 && s.get_days() < WEEK)
                }
                _ => false,
            });
            let sentence = self.context.sentences[leg.trip];
            let goes_on = self.context.any(sentence.from..sentence.to, &NEXT);
            let weekday = (sentence.from..sentence.to).any(|n| self.context.has(n, is::WEEKDAY));
            let Ok(next) = start.checked_add(WEEK.days()) else { continue };
            if ahead(leg) && one && later && goes_on && weekday {
                leg.visit.start = Some(Date::Day(next));
                leg.visit.end = leg.visit.end.map(|_| Date::Day(next));
            }
        }
    }

    /// "will end her mission on 18 May", of which the text says that it is an eight-day one: from 11 May.
    pub(super) fn days_counted_back(&mut self) {
        let open = |l: &super::Leg| l.who == 0 && l.visit.start.is_none() && l.visit.status.is_some();
        let last = |l: &super::Leg| match l.visit.end {
            Some(Date::Day(day)) if open(l) && l.is_region() => Some(day),
            _ => None,
        };
        let Some((at, last)) = self.legs.iter().enumerate().find_map(|(at, l)| Some((at, last(l)?))) else {
            return;
        };
        let context = self.context;
        let body = context.sentences.iter().filter(|s| !s.title);
        let trip = |n: usize| {
            let near = n + 1..n + 5;
            near.take_while(|&m| !context.is(m, words!["to", "in", "."]))
                .any(|m| context.has(m, is::VISIT_NOUN))
        };
        let long =
            body.flat_map(|s| s.from..s.to).find_map(|n| journeys::days(context, n).filter(|_| trip(n)));
        let first = long.filter(|&days| days > 1).and_then(|days| last.checked_sub((days - 1).days()).ok());
        let Some(first) = first else { return };
        let visit = &mut self.legs[at].visit;
        (visit.start, visit.date_basis) = (Some(Date::Day(first)), Some(DateBasis::Inferred));
        self.legs[at].trace(Part::Dates, "days-by-length");
    }

    /// "arrived in Lima on Monday, as part of a 14-day mission to South America": the tour starts on that day.
    pub(super) fn days_of_tour_begun(&mut self) {
        let Some(tour) =
            self.legs.iter().position(|l| l.is_region() && l.who == 0 && l.visit.start.is_none())
        else {
            return;
        };
        let trip = self.legs[tour].trip;
        let context = self.context;
        let Some(&sentence) = context.sentences.get(trip) else { return };
        let arrives = |n: usize| context.is(n, words!["arrived", "arrives", "landed", "began", "started"]);
        let arrival = (sentence.from..sentence.to).find(|&n| arrives(n));
        let first = self.legs.iter().find(|l| l.trip == trip && !l.is_region() && l.who == 0);
        let (Some(arrival), Some(Date::Day(start))) = (arrival, first.and_then(|l| l.visit.start)) else {
            return;
        };
        let long = (arrival..sentence.to).find_map(|n| {
            let trip = (n + 1..n + 4).any(|m| context.has(m, is::VISIT_NOUN));
            journeys::days(context, n).filter(|&days| trip && days > 1)
        });
        let Some(end) = long.and_then(|days| start.checked_add((days - 1).days()).ok()) else { return };
        let visit = &mut self.legs[tour].visit;
        (visit.start, visit.end) = (Some(Date::Day(start)), Some(Date::Day(end)));
        visit.date_basis = Some(DateBasis::Inferred);
        self.legs[tour].trace(Part::Dates, "days-by-length");
    }
}
