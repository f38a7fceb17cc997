//! Days of a leg that follow from those of others: of the next one, of the way home, of the legs of a tour.

use jiff::ToSpan;

use super::{Assembly, Leg};
use crate::facts::{Date, DateBasis, Status, Visit};
use crate::parse::dates::Period;
use crate::parse::explain::Part;
use crate::parse::journeys;
use crate::parse::lexicon::is;
use crate::parse::predicates::Mood;
use crate::parse::tokens::Sentence;

/// Longest visit of which the last day is told apart, in days.
const LONGEST: i32 = 32;

impl Assembly<'_, '_> {
    /// "He will then travel to Chile" behind a journey on one day: it starts then.
    pub(super) fn days_of_next(&mut self) {
        for at in 1..self.legs.len() {
            let (before, leg) = (&self.legs[at - 1], &self.legs[at]);
            let sentence = self.context.sentences[leg.trip];
            let then = (sentence.from..sentence.to.min(sentence.from + 12))
                .any(|n| self.context.is(n, words!["then", "onward", "onwards"]));
            let one = before.visit.end.is_none() || before.visit.end == before.visit.start;
            let day = matches!(before.visit.start, Some(Date::Day(_)));
            let next = leg.visit.start.is_none() && leg.who == before.who && !leg.is_region();
            if next && then && one && day && leg.trip > before.trip {
                let start = before.visit.start;
                let leg = &mut self.legs[at];
                (leg.visit.start, leg.visit.date_basis) = (start, Some(DateBasis::Inferred));
                leg.trace(Part::Dates, "days-of-next-leg");
            }
        }
    }

    /// "… to Chile on 5 May. On 8 May she will travel to Peru": Chile is left on that day, and when Peru is left is not
    /// known.
    pub(super) fn days_onward(&mut self) {
        for at in 1..self.legs.len() {
            let [before, leg] = [&self.legs[at - 1], &self.legs[at]];
            let sentence = self.context.sentences[leg.trip];
            let goes = self.context.predicates[leg.trip]
                .iter()
                .any(|p| p.mood == Mood::Future && self.context.has(p.at, is::GO_BASE));
            let leaves = self.leaves_for(sentence);
            let one_day = |visit: &Visit| {
                matches!(visit.start, Some(Date::Day(_)))
                    && visit.end.is_none_or(|end| Some(end) == visit.start)
            };
            let onward = (goes || leaves)
                && !sentence.title
                && leg.trip > before.trip
                && leg.who == before.who
                && one_day(&before.visit)
                && one_day(&leg.visit)
                && before.visit.start < leg.visit.start
                && (leaves || before.visit.status == Some(Status::Planned));
            if onward {
                let start = leg.visit.start;
                self.legs[at - 1].visit.end = start;
                self.legs[at - 1].trace(Part::Dates, "days-until-next-leg");
                self.legs[at].visit.end = None;
            }
        }
    }

    /// "talks with officials before leaving for Chile".
    fn leaves_for(&self, sentence: Sentence) -> bool {
        let context = self.context;
        context.may_say(sentence.from..sentence.to, words!["before"])
            && (sentence.from + 1..sentence.to).any(|n| {
                context.is(
                    n,
                    words![
                        "leaving",
                        "departing",
                        "travelling",
                        "traveling",
                        "flying",
                        "proceeding",
                        "going"
                    ],
                ) && context.is(n - 1, words!["before"])
            })
    }

    /// "the eight-day trip", somewhere in the text: the last day of the trip of the principal from its first.
    pub(super) fn days_of_length(&mut self) {
        // "will visit Chile on Thursday. During the two-day trip, …".
        let alone = self.legs.iter().filter(|l| l.who == 0 && !l.apart).count() == 1;
        let ahead = |l: &Leg| matches!(l.visit.status, Some(Status::Planned | Status::UnderWay));
        let one = |l: &Leg| alone && l.visit.end == l.visit.start && ahead(l);
        let open = |l: &Leg| l.who == 0 && !l.apart && (l.visit.end.is_none() || one(l));
        let starts = self.legs.iter().filter(|l| open(l)).map(|l| l.visit.start);
        let starts = starts.collect::<std::collections::BTreeSet<_>>();
        let [Some(Date::Day(start))] = starts.into_iter().collect::<Vec<_>>()[..] else { return };
        let context = self.context;
        // "arrived in Chile for a three-day visit. She leaves for Peru tomorrow": the length is that of the first.
        let other = |s: &Sentence| {
            let told = self.told_in.get(&s.from).map_or(&[][..], Vec::as_slice);
            told.iter().any(|t| self.legs[t.leg].who == 0) && !told.iter().any(|t| open(&self.legs[t.leg]))
        };
        let body = context.sentences.iter().filter(|s| !s.title && !other(s));
        let several = self.legs.iter().filter(|l| open(l)).count() > 1;
        // "the two-day visit to Peru" is one of the several.
        let of_one = |n: usize| context.is(n + 1, words!["to"]) && context.entity(n + 2).is_some();
        let Some(days) = body.flat_map(|s| s.from..s.to).find_map(|n| {
            let leg = || several && (n + 1..n + 4).any(|m| context.has(m, is::VISIT_NOUN) && of_one(m));
            let trip = (n + 1..n + 4)
                .take_while(|&m| !context.is(m, words!["before", "after", "ago", "of", ",", "."]))
                .any(|m| context.has(m, is::VISIT_NOUN));
            // "leaves on 9 May at the end of her ten-day visit": that is no first day.
            let ends = (n.saturating_sub(4)..n).any(|m| context.is(m, words!["end", "conclusion", "close"]));
            journeys::days(context, n).filter(|&days| trip && days > 0 && !ends && !leg())
        }) else {
            return;
        };
        let Ok(end) = start.checked_add((days - 1).days()) else { return };
        for leg in self.legs.iter_mut().filter(|l| open(l)) {
            leg.visit.end = Some(Date::Day(end));
            leg.visit.date_basis = Some(DateBasis::Inferred);
            leg.trace(Part::Dates, "days-by-length");
        }
    }

    /// "She will return to Norway on 13 May": the last day of all legs whose end is not known.
    pub(super) fn days_of_return(&mut self) {
        let back = self.day_of_return();
        let relative = back.is_some_and(|(p, _)| p.basis == DateBasis::Relative);
        let Some(end) = back.map(|(p, _)| p.end).or_else(|| self.numbered_return()) else { return };
        let first = self.legs.iter().find(|l| l.who == 0 && l.visit.start.is_some());
        let Some(start) = first.and_then(|l| l.visit.start) else { return };
        // "leaves on Sunday and returns on Saturday": the one after that.
        let week = || {
            let (Date::Day(first), Date::Day(last)) = (start, end) else { return None };
            let later = last.checked_add(7.days()).ok()?;
            (relative && last < first && later > first).then_some(Date::Day(later))
        };
        let Some(end) = Some(end).filter(|end| start <= *end).or_else(week) else { return };
        for leg in self.legs.iter_mut().filter(|l| l.who == 0 && !l.apart) {
            let visit = &mut leg.visit;
            if matches!(visit.status, Some(Status::Cancelled | Status::Postponed)) {
                continue;
            }
            // "On 5 May she will travel to Chile and Peru, returning on 9 May".
            let told = back.is_some_and(|(_, index)| index == leg.trip);
            let one_day = visit.end == visit.start && told;
            // "on an eight-day trip to Chile and Peru, returning on Saturday".
            let counted = told && visit.date_basis != Some(DateBasis::Stated) && visit.end < Some(end);
            if (visit.end.is_none() || one_day || counted) && visit.start.is_none_or(|own| own <= end) {
                visit.start = visit.start.or(Some(start));
                visit.end = Some(end);
                visit.date_basis = visit.date_basis.or(Some(DateBasis::Inferred));
                leg.trace(Part::Dates, "day-of-return");
            }
        }
    }

    /// "departs on 13 May and returns on the 17th": the day in the month of the first.
    fn numbered_return(&self) -> Option<Date> {
        let first = self.legs.iter().find(|l| l.who == 0 && l.visit.start.is_some())?;
        let Some(Date::Day(start)) = first.visit.start else { return None };
        let context = self.context;
        let returns = |s: &&Sentence| context.may_say(s.from..s.to, words!["return", "returns", "returning"]);
        let told = context.sentences.iter().filter(|s| !s.title && !s.quoted).filter(returns);
        let mut words = told.flat_map(|s| s.from..s.to);
        let at = words.find(|&n| {
            context.is(n, words!["return", "returns", "returning"])
                && context.is(n + 1, words!["on"])
                && context.is(n + 2, words!["the"])
        })?;
        let word = context.tokens.get(at + 3)?.text;
        let number = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end))?;
        let day = number.parse::<i8>().ok().filter(|day| *day >= start.day())?;
        Date::day(start.year(), start.month(), day)
    }

    /// The day on which somebody will be home again, and the sentence that tells it.
    fn day_of_return(&self) -> Option<(Period, usize)> {
        let context = self.context;
        context.sentences.iter().enumerate().filter(|(_, s)| !s.title).find_map(|(n, _)| {
            let predicates = &context.predicates[n];
            let sentence = context.sentences[n];
            let home = words!["return", "returns", "returning", "back", "home", "leave", "depart"];
            if context.periods[n].is_empty() || !context.may_say(sentence.from..sentence.to, home) {
                return None;
            }
            let verb = |m: usize| predicates.iter().any(|p| p.at == m && !p.passive && !p.negated);
            let returns = (sentence.from..sentence.to).find(|&m| {
                let joined = || m > 0 && context.is(m - 1, words!["and", "then", ","]);
                context.is(m, words!["return", "returns", "returning"]) && (verb(m) || joined())
                    || context.is(m, words!["back", "home"]) && m > 0 && context.has(m - 1, is::BE)
                    || self.leaves_again(sentence, m)
            })?;
            // "before returning to Norway": the clause before tells when.
            // "Before returning to Norway on Friday, she will …".
            let opens = returns == sentence.from + 1 && context.is(sentence.from, words!["before"]);
            let ahead = predicates
                .iter()
                .any(|p| (p.at <= returns || opens) && matches!(p.mood, Mood::Future | Mood::Present));
            let behind = |p: &&Period| p.from > returns && p.from < returns + 12;
            let day = context.periods[n].iter().find(behind)?;
            (ahead && matches!(day.end, Date::Day(_))).then_some((*day, n))
        })
    }

    /// "will arrive in Chile on 9 May and leave on 13 May": whether a word tells when the one place is left that is gone to.
    fn leaves_again(&self, sentence: Sentence, at: usize) -> bool {
        let context = self.context;
        let leaves = context.is(at, words!["leave", "depart"]) && context.is(at + 1, words!["on"]);
        let arrives = |n: usize| context.is(n, words!["arrive", "arrives", "arriving"]);
        leaves
            && context.is(at.wrapping_sub(1), words!["and", "will"])
            && (sentence.from..at).any(arrives)
            && self.legs.iter().filter(|l| l.who == 0).count() == 1
    }

    /// "at the end of her mission, on 17 May": the last day of the one visit of the principal.
    pub(super) fn days_of_end(&mut self) {
        let mut own = (0..self.legs.len()).filter(|&l| self.legs[l].who == 0 && !self.legs[l].apart);
        let (Some(at), None) = (own.next(), own.next()) else { return };
        let visit = &self.legs[at].visit;
        let Some(Date::Day(start)) = visit.start else { return };
        let several = visit.end.is_some_and(|end| end > Date::Day(start));
        if several && (visit.date_basis == Some(DateBasis::Stated) || self.legs[at].own_days) {
            return;
        }
        let least = visit.end.unwrap_or(Date::Day(start));
        let Some(end) = self.day_of_end().filter(|&end| end > least) else { return };
        let near = |end: &Date| start.until(end.first_day()).is_ok_and(|s| s.get_days() < LONGEST);
        if near(&end) {
            let visit = &mut self.legs[at].visit;
            (visit.end, visit.date_basis) = (Some(end), Some(DateBasis::Inferred));
            self.legs[at].trace(Part::Dates, "day-of-end");
        }
    }

    /// The day on which a text says a visit ends.
    fn day_of_end(&self) -> Option<Date> {
        let context = self.context;
        let visit = |from: usize, to: usize| (from..to).any(|n| context.has(n, is::VISIT_NOUN));
        context
            .sentences
            .iter()
            .enumerate()
            .filter(|(n, s)| !s.title && !context.periods[*n].is_empty())
            .find_map(|(n, s)| {
                let end = (s.from..s.to).find(|&n| {
                    let of = context.is(n, words!["end", "conclusion", "close"])
                        && context.is(n + 1, words!["of"]);
                    of && visit(n + 2, s.to.min(n + 6))
                        || context.has(n, is::ENDED)
                            && visit(n.saturating_sub(8).max(s.from), s.to.min(n + 5))
                })?;
                let behind = context.periods[n].iter().find(|p| p.from > end && p.from < end + 24);
                let day = behind.or(context.periods[n].first().filter(|p| p.to < end && p.to + 8 > end))?;
                (day.start == day.end && matches!(day.end, Date::Day(_))).then_some(day.end)
            })
    }

    /// The first and last day of the legs of one trip, where each has days of its own, and one follows on the other.
    fn days_of_all(&self, who: usize) -> Option<(Date, Date)> {
        let legs = self.legs.iter().filter(|l| l.who == who && !l.is_region() && !l.apart);
        let days = legs.map(|l| l.visit.start.zip(l.visit.end)).collect::<Option<Vec<_>>>()?;
        let follows = |pair: &[(Date, Date)]| {
            let apart = pair[0].1.first_day().until(pair[1].0.first_day());
            apart.is_ok_and(|s| (0..=2).contains(&s.get_days()))
        };
        let exact = days.iter().all(|days| matches!(days, (Date::Day(_), Date::Day(_))));
        let row = days.len() > 1 && exact && days.windows(2).all(follows);
        days.first().zip(days.last()).filter(|_| row).map(|(first, last)| (first.0, last.1))
    }

    /// A tour without days of its own has those of its legs, where they all have the same.
    pub(super) fn days_of_tour(&mut self) {
        for at in 0..self.legs.len() {
            let tour = &self.legs[at];
            if !tour.is_region() || tour.visit.start.is_some() {
                continue;
            }
            let who = tour.who;
            let legs = self.legs.iter().filter(|l| l.who == who && !l.is_region() && !l.apart);
            let mut days = legs.map(|l| (l.visit.start, l.visit.end));
            if let Some((start, end)) = self.days_of_all(who) {
                let visit = &mut self.legs[at].visit;
                (visit.start, visit.end, visit.date_basis) =
                    (Some(start), Some(end), Some(DateBasis::Inferred));
                self.legs[at].trace(Part::Dates, "days-of-legs");
                continue;
            }
            let Some(first) = days.next().filter(|first| first.0.is_some()) else { continue };
            let mut more = days.peekable();
            if more.peek().is_some() && more.all(|other| other == first) {
                let visit = &mut self.legs[at].visit;
                (visit.start, visit.end, visit.date_basis) = (first.0, first.1, Some(DateBasis::Inferred));
                self.legs[at].trace(Part::Dates, "days-of-legs");
            }
        }
    }
}
