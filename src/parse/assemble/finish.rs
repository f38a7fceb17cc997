//! What can be said only when all is read: shared dates, days of stops, statuses.

use super::outcome::tour_status;
use super::{Assembly, Leg};
use crate::authority::Kind;
use crate::facts::{Date, DateBasis, Party, Status, Visit};
use crate::parse::dates::Period;
use crate::parse::explain::{Part, Traced};
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::predicates::Mood;
use crate::parse::tokens::Sentence;

/// Rules of places on a trip that only meetings tell of.
const MET: [&str; 2] = ["meetings-in", "will-meet-in"];

/// Delegations that go along with one who has an office.
const KINDS: [&str; 4] =
    ["business delegation", "trade delegation", "parliamentary delegation", "economic delegation"];

impl Assembly<'_, '_> {
    /// The visits, in order, with their keys; `explain`: with the rules they come from.
    pub(super) fn finish(mut self, explain: bool) -> (Vec<Visit>, Vec<Traced>) {
        self.full_names();
        self.usual_spelling();
        self.name_issuer();
        self.members_for_delegation();
        self.days();
        self.statuses();
        let tour = self.legs.iter().position(|l| l.is_region() && self.legs.len() > 1);
        if let Some(at) = tour {
            let mut tour = self.legs.remove(at);
            // "postponed her trip to the Pacific. She was to visit Fiji": no leg of it goes ahead.
            let off = tour.visit.status.filter(|s| matches!(s, Status::Postponed | Status::Cancelled));
            for leg in self.legs.iter_mut().filter(|l| l.who == tour.who && off.is_some()) {
                if leg.visit.status == Some(Status::Planned) {
                    leg.visit.status = off;
                }
            }
            if let Some(status) = tour_status(&self.legs, tour.who).filter(|_| off.is_none()) {
                tour.visit.status = Some(status);
                tour.trace(Part::Status, "status-of-legs");
            }
            if at == 0 {
                let ahead = tour.visit.status != Some(Status::Completed);
                let own =
                    |l: &&mut Leg| l.who == tour.who && !(ahead && l.visit.status == Some(Status::Completed));
                for leg in self.legs.iter_mut().filter(own) {
                    tour.visit.purposes.iter().for_each(|p| leg.purpose(p.clone(), "purpose-of-tour"));
                }
            }
            self.legs.insert(0, tour);
        }
        let whole = tour.map(|_| "v1".to_owned());
        let mut traces = Vec::new();
        let mut visits = Vec::new();
        for (n, leg) in self.legs.into_iter().enumerate() {
            let part_of = whole.clone().filter(|_| n > 0);
            if explain {
                traces.extend(leg.traces.iter().map(|&(part, rule)| traced(&leg.visit, n, part, rule)));
            }
            visits.push(Visit { id: Some(format!("v{}", n + 1)), part_of, ..leg.visit });
        }
        (visits, traces)
    }

    /// All that gives days to visits, one after the other.
    fn days(&mut self) {
        self.days_told();
        self.days_away();
        self.days_left();
        self.days_of_trip();
        self.days_of_events();
        self.days_of_nth();
        self.days_met_on_tour();
        self.days_seen();
        self.days_counted_back();
        self.days_of_tour_begun();
        self.weekdays_in_order();
        self.share_dates();
        self.days_before_next();
        self.days_of_next();
        self.days_onward();
        self.days_of_return();
        self.days_of_length();
        self.days_of_whole_tour();
        self.days_of_end();
        self.days_of_tour();
        self.days_concluded();
        self.days_staying();
        self.days_of_stops();
    }

    /// A delegation whose members are named is not named besides them.
    fn members_for_delegation(&mut self) {
        for leg in &mut self.legs {
            let visitors = &mut leg.visit.visitors;
            let nameless = |v: &Party| v.name.is_none() && v.role.is_none();
            if visitors.iter().filter(|v| !nameless(v)).count() > 1 {
                // "The delegation consisted of …": those are the visitors.
                let named = visitors.iter().filter(|v| v.name.is_some()).count() > 1;
                let body = |v: &Party| v.organization.as_ref().is_some_and(|o| o.starts_with("delegation"));
                let mut first = !(named && body(&visitors[0]));
                // "the Minister of Trade and a business delegation": others than those named.
                let others = |v: &Party| {
                    let kind = |o: &String| KINDS.iter().any(|kind| o.contains(kind));
                    v.country.is_none() && v.organization.as_ref().is_some_and(kind)
                };
                visitors.retain(|v| std::mem::take(&mut first) || !nameless(v) || others(v));
            }
        }
    }

    /// Visitors are named as fully as the text does anywhere.
    fn full_names(&mut self) {
        let known = std::mem::take(&mut self.known);
        for leg in &mut self.legs {
            // "Mrs Kirk" beside Mr Kirk is not him.
            let mut named: Vec<Party> = Vec::new();
            for visitor in &mut leg.visit.visitors {
                let fuller = |k: &&Party| k.name.is_some() || visitor.name.is_none();
                let known =
                    known.iter().filter(fuller).find(|k| parties::is_same(k, visitor) && !named.contains(k));
                if let Some(known) = known {
                    visitor.clone_from(known);
                    named.push(known.clone());
                }
            }
        }
    }

    /// "leaves on a five-nation tour next week": days of a journey told of without its places.
    fn days_of_trip(&mut self) {
        if self.legs.iter().any(|l| l.visit.start.is_some() && l.who == 0) {
            return;
        }
        let context = self.context;
        let free = |s: &Sentence| !s.title && !self.told_in.contains_key(&s.from);
        let found = context.sentences.iter().enumerate().filter(|(_, s)| free(s)).find_map(|(n, s)| {
            let goes = context.predicates[n].iter().find(|p| {
                // "announced a delegation to attend the inauguration on 5 May".
                let sent = p.mood == Mood::Infinitive
                    && context.has(p.at, is::ATTEND)
                    && context.is(p.from.wrapping_sub(1), words!["delegation"]);
                sent || p.mood.is_finite()
                    && (context.has(p.at, is::GO_BASE | is::GO_PAST)
                        || context.has(p.at, is::LEAD) && !p.passive && p.mood != Mood::Past)
                    && (p.at..s.to.min(p.at + 11)).any(|m| context.has(m, is::VISIT_NOUN))
            })?;
            let period = context.periods[n].iter().find(|p| p.from > goes.at && p.from < goes.at + 14)?;
            Some(Period { open: goes.mood != Mood::Infinitive, ..*period })
        });
        if let Some(period) = found {
            for leg in self.legs.iter_mut().filter(|l| l.who == 0) {
                leg.days(period, "days-of-trip");
            }
        }
    }

    /// Days from the sentences about a leg: of a visit without days those of its engagements, of a trip with a
    /// programme each leg from its first day to that of the next.
    fn days_seen(&mut self) {
        let issued = self.context.issued.map(crate::facts::Date::first_day);
        for leg in self.legs.iter_mut().filter(|l| l.visit.start.is_none() && l.visit.end.is_none()) {
            if leg.visit.status == Some(Status::Planned) {
                // "On Tuesday she urged": a day before the release is none of a visit to come.
                leg.seen.retain(|day| issued.is_none_or(|issued| day.first_day() >= issued));
            }
            let (first, last) = (leg.seen.iter().min().copied(), leg.seen.iter().max().copied());
            // "continues her visit today; she met leaders yesterday": neither its first day nor its last.
            let over =
                last.zip(self.context.issued).is_some_and(|(last, issued)| last.is_wholly_before(issued));
            if leg.visit.status == Some(Status::UnderWay) && over {
                continue;
            }
            if let (Some(first), Some(last)) = (first, last) {
                (leg.visit.start, leg.visit.end, leg.visit.date_basis) =
                    (Some(first), Some(last), Some(DateBasis::Inferred));
                leg.trace(Part::Dates, "days-of-engagements");
            }
        }
        let trips: std::collections::BTreeSet<usize> = self.legs.iter().map(|l| l.trip).collect();
        for trip in trips {
            self.programme(trip);
        }
    }

    fn programme(&mut self, trip: usize) {
        let legs: Vec<usize> = (0..self.legs.len())
            .filter(|&l| self.legs[l].trip == trip && !self.legs[l].is_region())
            .collect();
        let firsts: Vec<Date> =
            legs.iter().filter_map(|&l| self.legs[l].seen.iter().min().copied()).collect();
        let whole = legs.first().map(|&l| (self.legs[l].visit.start, self.legs[l].visit.end));
        let same = |&l: &usize| {
            Some((self.legs[l].visit.start, self.legs[l].visit.end)) == whole && !self.legs[l].own_days
        };
        let Some((Some(start), Some(end))) = whole else { return };
        if legs.len() < 2
            || firsts.len() < legs.len()
            || !firsts.is_sorted()
            || !legs.iter().all(same)
            || start == end
        {
            return;
        }
        for (n, &leg) in legs.iter().enumerate() {
            let leg = &mut self.legs[leg];
            leg.visit.start = Some(if n == 0 { start } else { firsts[n] });
            leg.visit.end = Some(firsts.get(n + 1).copied().unwrap_or(end));
            leg.trace(Part::Dates, "days-of-programme");
        }
    }

    /// A leg whose own days are not given carries those of its trip.
    fn share_dates(&mut self) {
        for at in 0..self.legs.len() {
            let trip = self.legs[at].trip;
            let visit = &self.legs[at].visit;
            let dated = visit.start.is_some() || visit.end.is_some();
            if dated || self.legs[at].is_region() || self.legs[at].apart {
                continue;
            }
            if matches!(self.legs[at].visit.status, Some(Status::Cancelled | Status::Postponed)) {
                continue;
            }
            let who = self.legs[at].who;
            // "will follow up the Prime Minister’s visit in May": that was another journey.
            let near = |l: &&Leg| l.trip == trip && l.visit.start.is_some() && !(l.apart && l.who != who);
            let other = self.legs.iter().find(near);
            // A leg of a tour carries the tour's days.
            let tour = || self.legs.iter().find(|l| l.tour && l.who == who && l.visit.start.is_some());
            // "She will also meet officials in Chile", on the trip that was told of before.
            let met = self.legs[at].traces.first().is_some_and(|(_, rule)| MET.contains(rule));
            let beside = || {
                let long = |l: &Leg| l.visit.start.is_some() && l.visit.start != l.visit.end;
                let near = |l: &&Leg| l.who == who && !l.apart && !l.tour && long(l);
                self.legs[..at].iter().rev().find(near).filter(|_| met)
            };
            // "She will start in Chile on 13 May before travelling on to Peru": that day is of Chile alone.
            let own = |l: &&Leg| l.own_days && l.visit.start == l.visit.end && tour().is_some();
            // Days of what is done in one country are none of the others.
            let seen = |l: &&Leg| {
                let last = l.traces.iter().rfind(|(part, _)| *part == Part::Dates);
                l.place != self.legs[at].place
                    && last.is_some_and(|(_, rule)| ["days-of-engagements", "days-beside-leg"].contains(rule))
            };
            let other = other.filter(|l| !own(l) && !seen(l)).or_else(tour).or_else(beside);
            // "made a visit to Peru, and will go to Chile on 5 May": the day is not that of the one before.
            let status = self.legs[at].visit.status;
            let issued = self.context.issued;
            let later = |start: Date| issued.is_some_and(|issued| issued.is_wholly_before(start));
            let ahead = |l: &&Leg| status == Some(Status::Completed) && l.visit.start.is_some_and(later);
            let other = other.filter(|l| !ahead(l));
            if let Some((start, end)) = other.map(|l| (l.visit.start, l.visit.end)) {
                let visit = &mut self.legs[at].visit;
                (visit.start, visit.end, visit.date_basis) = (start, end, Some(DateBasis::Inferred));
                self.legs[at].trace(Part::Dates, "days-of-whole-trip");
            }
        }
    }

    /// "Tomorrow she will have meetings in …": a stop with a day of its own.
    fn days_of_stops(&mut self) {
        let context = self.context;
        for (&sentence, periods) in context.sentences.iter().zip(&context.periods) {
            let Some(day) =
                periods.first().filter(|p| p.basis == DateBasis::Relative && p.from <= sentence.from + 1)
            else {
                continue;
            };
            let planned = (sentence.from..sentence.to).any(|n| context.has(n, is::FUTURE));
            let city = (day.to..sentence.to.min(day.to + 12)).find_map(|n| {
                let (concept, to, name) = context.entity(n)?;
                (name && concept.kind == Kind::City && context.is(n - 1, words!["in"]))
                    .then(|| context.value(n, to))
            });
            let stops = self.legs.iter_mut().flat_map(|l| {
                let own = (l.visit.start, l.visit.end);
                l.visit.stops.iter_mut().map(move |s| (own, s))
            });
            for (own, stop) in stops.filter(|(_, s)| Some(&s.place.name) == city.as_ref()) {
                if own == (Some(day.start), Some(day.end)) {
                    continue;
                }
                (stop.start, stop.end) = (Some(day.start), Some(day.end));
                stop.status = planned.then_some(Status::Planned);
                stop.evidence = vec![context.sentence(sentence)];
            }
        }
    }
}

/// A rule with its path and passage.
fn traced(visit: &Visit, n: usize, part: Part, rule: &'static str) -> Traced {
    let evidence = match part {
        Part::Visit | Part::Dates | Part::Status => &visit.evidence,
        Part::Stop(k) => match visit.stops.get(k) {
            Some(stop) if !stop.evidence.is_empty() => &stop.evidence,
            _ => &visit.evidence,
        },
        Part::Purpose(k) => visit.purposes.get(k).map_or(&visit.evidence, |p| &p.evidence),
        Part::Engagement(k) => visit.engagements.get(k).map_or(&visit.evidence, |e| &e.evidence),
        Part::Statement(k) => visit.statements.get(k).map_or(&visit.evidence, |s| &s.evidence),
    };
    let passage = evidence.first().map(|span| span.quote.clone()).unwrap_or_default();
    Traced { path: part.path(n), rule, passage }
}
