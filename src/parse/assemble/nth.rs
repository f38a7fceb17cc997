//! Days counted from the one that a sentence tells of: "On the second day of her visit".

use jiff::ToSpan;

use super::{Assembly, Leg};
use crate::facts::{Date, DateBasis, Status};
use crate::parse::explain::Part;
use crate::parse::journeys;
use crate::parse::lexicon::is;
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// The name of the rule.
const RULE: &str = "day-of-visit";
/// Days of a visit by their number.
const NUMBERS: [&str; 7] = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"];
/// The last day of a visit.
const LAST: WordSet<3> = WordSet::new(["last", "final", "concluding"]);
/// Most words between a day and the visit that it is one of.
const NEAR: usize = 9;

/// Which day of a visit a sentence tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Nth {
    Counted(i32),
    Last,
}

impl Assembly<'_, '_> {
    /// "On the second day of her visit to Chile she met": the first day was the one before that which is told of.
    pub(super) fn days_of_nth(&mut self) {
        let context = self.context;
        let day = |s: &Sentence| context.may_say(s.from..s.to, words!["day"]);
        for (index, &sentence) in context.sentences.iter().enumerate().filter(|(_, s)| !s.title && day(s)) {
            let Some((nth, at)) = (sentence.from..sentence.to.min(sentence.from + NEAR))
                .find_map(|n| Some((self.nth(sentence, n)?, n)))
            else {
                continue;
            };
            let days = &context.periods[index];
            let told = days.iter().find(|p| p.start == p.end && matches!(p.start, Date::Day(_)));
            if told.is_none() && !days.is_empty() {
                continue;
            }
            let Some(Date::Day(day)) = told.map(|p| p.start).or(context.issued) else { continue };
            let Some(leg) = self.leg_of_nth(sentence) else { continue };
            let length = (at..sentence.to.min(at + NEAR)).find_map(|n| journeys::days(context, n));
            self.count(leg, (nth, day), length.filter(|days| *days > 1));
        }
    }

    /// The day of a visit that a word tells of: "the second day of her visit", "her second day in Lima".
    fn nth(&self, sentence: Sentence, at: usize) -> Option<Nth> {
        let context = self.context;
        let token = context.tokens.get(at)?;
        let day = context.is(at + 1, words!["day"]) && context.is(at + 2, words!["of", "in"]);
        if !day || !context.is(at.wrapping_sub(2), words!["on"]) || at < sentence.from + 2 {
            return None;
        }
        let own = context.has(at - 1, is::POSSESSIVE);
        let stays = own && context.is(at + 2, words!["in"]);
        let visit = context.is(at + 2, words!["of"])
            && (at + 3..sentence.to.min(at + NEAR)).any(|n| context.has(n, is::VISIT_NOUN));
        if !stays && !visit {
            return None;
        }
        if context.is(at, &LAST) {
            return Some(Nth::Last);
        }
        let number = NUMBERS.iter().position(|n| token.is(&[*n]))?;
        Some(Nth::Counted(i32::try_from(number).ok()?))
    }

    /// The leg that a sentence about a day of a visit is about: one it tells of, else the only one of the principal.
    fn leg_of_nth(&self, sentence: Sentence) -> Option<usize> {
        if let Some(told) = self.told_in.get(&sentence.from) {
            let first = told.iter().find(|t| !t.aside)?;
            return Some(first.leg);
        }
        let mut own = (0..self.legs.len()).filter(|&l| self.legs[l].who == 0 && !self.legs[l].apart);
        own.next().filter(|_| own.next().is_none())
    }

    fn count(&mut self, leg: usize, (nth, day): (Nth, jiff::civil::Date), length: Option<i64>) {
        let visit = &mut self.legs[leg].visit;
        let one = visit.start.is_none() || visit.end == visit.start && visit.start == Some(Date::Day(day));
        if !one || matches!(visit.status, Some(Status::Planned | Status::Cancelled | Status::Postponed)) {
            return;
        }
        let (start, end) = match nth {
            Nth::Counted(before) => {
                let start = day.checked_sub(before.days()).ok();
                let last = |days: i64| start.and_then(|start| start.checked_add((days - 1).days()).ok());
                (start, length.and_then(last))
            }
            Nth::Last => {
                let first = |days: i64| day.checked_sub((days - 1).days()).ok();
                (length.and_then(first), Some(day))
            }
        };
        visit.start = start.map(Date::Day);
        visit.end = end.map(Date::Day).or(visit.end.filter(|&e| e != Date::Day(day)));
        visit.date_basis = Some(DateBasis::Inferred);
        if nth != Nth::Last && self.context.issued == Some(Date::Day(day)) {
            // It goes on, whatever the tense.
            visit.status = Some(Status::UnderWay);
        }
        self.legs[leg].trace(Part::Dates, RULE);
    }
}

impl Assembly<'_, '_> {
    /// "left on Sunday for a tour of Chile and Peru. On Wednesday she will meet the President in Lima": the days there, on a
    /// journey to several places of which only the first day is known.
    pub(super) fn days_met_on_tour(&mut self) {
        let open = |l: &Leg| l.visit.end.is_none() && l.visit.start.is_some() && !l.apart && !l.is_region();
        let same = |l: &Leg| {
            let beside = |other: &&Leg| open(other) && other.who == l.who;
            let beside = self.legs.iter().filter(beside);
            beside.filter(|other| other.visit.start == l.visit.start).count() > 1
        };
        let met = |l: &Leg| {
            let (start, end) = (l.seen.iter().min().copied()?, l.seen.iter().max().copied()?);
            (l.visit.start < Some(start)).then_some((start, end))
        };
        let dated = self.legs.iter().map(|l| met(l).filter(|_| open(l) && !l.own_days && same(l)));
        let dated = dated.collect::<Vec<_>>();
        for (leg, days) in self.legs.iter_mut().zip(dated) {
            let Some((start, end)) = days else { continue };
            (leg.visit.start, leg.visit.end) = (Some(start), Some(end));
            leg.visit.date_basis = Some(DateBasis::Relative);
            leg.own_days = true;
            leg.trace(Part::Dates, "days-of-engagements");
        }
    }
}

impl Assembly<'_, '_> {
    /// "in Chile on Sunday on the last stop of her tour. During her 11-day tour she also visited Peru": when the tour was.
    pub(super) fn days_of_whole_tour(&mut self) {
        const FAR: usize = 6;
        let context = self.context;
        let dayless = |l: &Leg| l.visit.start.is_none() && l.visit.status == Some(Status::Completed);
        if !self.legs.iter().any(|l| dayless(l) && !l.apart) {
            return;
        }
        let stop = |n: usize| {
            context.is(n, words!["last", "final"])
                && context.is(n + 1, words!["stop", "leg", "stage"])
                && context.is(n + 2, words!["of", "on"])
                && (n + 3..n + 3 + FAR).any(|m| context.has(m, is::VISIT_NOUN))
        };
        let body = || context.sentences.iter().filter(|s| !s.title);
        let last = body().find(|s| (s.from..s.to).any(stop)).and_then(|s| self.told_in.get(&s.from));
        let Some(leg) = last.and_then(|told| told.first()).map(|t| t.leg) else { return };
        let (who, end) = (self.legs[leg].who, self.legs[leg].visit.end);
        let tour = |n: usize| (n + 1..n + 4).any(|m| context.is(m, words!["tour", "trip", "journey"]));
        let long =
            body().flat_map(|s| s.from..s.to).find_map(|n| journeys::days(context, n).filter(|_| tour(n)));
        let (Some(Date::Day(end)), Some(days)) = (end, long.filter(|days| *days > 1)) else { return };
        let Ok(start) = end.checked_sub((days - 1).days()) else { return };
        for leg in self.legs.iter_mut().filter(|l| l.who == who && dayless(l) && !l.apart) {
            (leg.visit.start, leg.visit.end) = (Some(Date::Day(start)), Some(Date::Day(end)));
            leg.visit.date_basis = Some(DateBasis::Inferred);
            leg.trace(Part::Dates, "days-by-length");
        }
    }
}
