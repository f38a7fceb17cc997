//! Days that somebody is not at home: "She will leave Norway on 12 June and return on 16 June"; and places not come to.

use super::{Assembly, Leg};
use crate::facts::{Date, DateBasis, Party, Status};
use crate::parse::context::Context;
use crate::parse::dates::Period;
use crate::parse::explain::Part;
use crate::parse::journeys::Journey;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::places::Target;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// The name of the rule.
const RULE: &str = "days-away";
/// Farthest from the verb to the first day, in words.
const FAR: usize = 12;
const LEAVE: WordSet<8> =
    WordSet::new(["leave", "leaves", "leaving", "left", "depart", "departs", "departing", "departed"]);
const AWAY: WordSet<4> = WordSet::new(["overseas", "abroad", "away", "absent"]);
const RETURN: WordSet<4> = WordSet::new(["return", "returns", "returning", "back"]);

/// "She will meet Mr Paz, who has just returned from Peru": a journey of somebody who is only met.
pub(super) fn is_of_one_met(context: &Context<'_>, journey: &Journey<'_>) -> bool {
    let past = journey.status == Some(Status::Completed);
    let Some(first) = journey.visitors.first().filter(|_| past) else { return false };
    let who = first.to + usize::from(context.is(first.to, words![","]));
    let meets = |p: &Predicate| p.at < first.from && p.mood.is_finite() && context.has(p.at, is::MEET);
    context.is(who, words!["who"]) && context.predicates[journey.sentence].iter().any(meets)
}

impl Assembly<'_, '_> {
    /// "Visits to Lota and the prison had to be cancelled": a stop less in a country that was visited.
    pub(super) fn is_on_the_way(&self, target: &Target<'_>) -> bool {
        let country = self.context.within(target.concept);
        let there =
            |l: &Leg| l.told && l.visit.status != Some(Status::Cancelled) && Some(&l.place) == country;
        self.legs.iter().any(there)
    }

    /// "Mr Paz will meet her in Lima", "She met in Lima with the Foreign Minister of Fiji": the principal, where they meet
    /// somebody in a country that they visit.
    pub(super) fn met_there(&self, journey: &Journey<'_>) -> Option<Party> {
        const NEAR: usize = 9;
        let context = self.context;
        let principal = self.known.first().filter(|p| p.name.is_some())?;
        let own = |f: &Found| parties::is_same(principal, &f.party);
        if journey.rule != "meetings-in" || journey.first_person || journey.visitors.iter().any(own) {
            return None;
        }
        let visited = |target: &Target<'_>| {
            let country = context.within(target.concept).unwrap_or(&target.concept.iri);
            self.legs.iter().any(|l| l.who == 0 && l.told && !l.apart && &l.place == country)
        };
        if !journey.targets.iter().all(|(target, _)| visited(target)) {
            return None;
        }
        let sentence = context.sentences[journey.sentence];
        let meets = |p: &&Predicate| p.mood.is_finite() && context.has(p.at, is::MEET);
        let met = context.predicates[journey.sentence].iter().filter(meets).any(|p| {
            let with = (p.at + 1..sentence.to.min(p.at + NEAR)).find(|&n| context.is(n, words!["with"]));
            let object = parties::list(context, with.unwrap_or(p.at) + 1, sentence.to).0;
            let subject = match p.subject {
                Subject::Phrase(from, to) => parties::list(context, from, to).0,
                _ => Vec::new(),
            };
            subject.iter().chain(&object).any(own)
        });
        met.then(|| principal.clone())
    }

    /// Gives the days between leaving home and coming back to the legs of the principal that have none.
    pub(super) fn days_away(&mut self) {
        let dated = |l: &Leg| matches!(l.visit.start, Some(Date::Day(_)));
        if !self.legs.iter().any(|l| l.who == 0) || self.legs.iter().any(|l| l.who == 0 && dated(l)) {
            return;
        }
        let Some((period, past)) = self.away() else { return };
        for leg in self.legs.iter_mut().filter(|l| l.who == 0 && !l.apart) {
            let visit = &mut leg.visit;
            let over = match visit.status {
                Some(Status::Cancelled | Status::Postponed) => true,
                Some(Status::Completed) => !past,
                _ => false,
            };
            let rough =
                |date: Date| date.first_day() <= period.start.first_day() && !matches!(date, Date::Day(_));
            if !over && visit.start.is_none_or(rough) {
                visit.start = Some(period.start);
                visit.end = Some(period.end).filter(|_| !period.open);
                visit.date_basis = Some(DateBasis::Inferred);
                leg.trace(Part::Dates, RULE);
            }
        }
    }

    /// "She left Chile for Peru on 6 May": the last day of the visit to Chile.
    pub(super) fn days_left(&mut self) {
        let context = self.context;
        for (n, predicates) in context.predicates.iter().enumerate() {
            if context.periods[n].is_empty() || context.sentences[n].title {
                continue;
            }
            for p in predicates.iter().filter(|p| context.is(p.at, &LEAVE) && !p.negated) {
                if !p.mood.is_finite() || !self.is_own(p) {
                    continue;
                }
                let place = p.at + 1 + usize::from(context.is(p.at + 1, words!["the"]));
                let day = context.periods[n].iter().find(|q| q.from > place && q.from < p.at + FAR);
                let Some((concept, _, true)) = context.entity(place) else { continue };
                let Some(Date::Day(_)) = day.map(|q| q.start) else { continue };
                let end = day.map(|q| q.start);
                let left = |l: &Leg| {
                    let there = l.place == concept.iri || context.within(concept) == Some(&l.place);
                    l.who == 0
                        && there
                        && l.visit.end.is_none()
                        && l.visit.start.is_some()
                        && l.visit.start <= end
                };
                if let Some(leg) = self.legs.iter_mut().find(|l| left(l)) {
                    leg.visit.end = end;
                    leg.visit.date_basis = Some(DateBasis::Inferred);
                    leg.trace(Part::Dates, RULE);
                }
            }
        }
    }

    /// The days somebody is away, and whether that is told of as past.
    fn away(&self) -> Option<(Period, bool)> {
        let context = self.context;
        let sentences = context.sentences.iter().enumerate();
        let mut free = sentences.filter(|(n, s)| {
            !s.title && !context.periods[*n].is_empty() && !self.told_in.contains_key(&s.from)
        });
        free.find_map(|(n, &sentence)| {
            context.predicates[n].iter().find_map(|p| {
                let own = p.mood.is_finite() && !p.passive && !p.negated && self.is_own(p);
                let period = if !own {
                    None
                } else if context.is(p.at, &LEAVE) {
                    self.leaves(n, sentence, p)
                } else if context.has(p.at, is::BE) {
                    let away = (p.at + 1..p.at + 4).find(|&m| context.is(m, &AWAY))?;
                    let near = |q: &&Period| q.from > away && q.from < away + FAR;
                    let until = |q: &Period| q.start == q.end && matches!(q.start, Date::Day(_));
                    context.periods[n].iter().find(near).filter(|q| !until(q)).copied()
                } else {
                    None
                };
                Some((period?, p.mood == Mood::Past))
            })
        })
    }

    /// From the day on which home is left to that of the return, where the sentence tells it.
    fn leaves(&self, n: usize, sentence: Sentence, leaves: &Predicate) -> Option<Period> {
        let context = self.context;
        let periods = &context.periods[n];
        let at = periods.iter().position(|p| p.from > leaves.at && p.from < leaves.at + FAR)?;
        let first = periods[at];
        // "leaves office on 5 May".
        let next = leaves.at + 1 + usize::from(context.is(leaves.at + 1, words!["the"]));
        let elsewhere = next < first.from
            && context.entity(next).is_none()
            && !context.has(next, is::PREPOSITION | is::ADVERB | is::WEEKDAY)
            && !context.is(next, words!["home", "early", "late"]);
        // "leaves Chile on 5 May", where Chile is visited: the last day.
        let visited = (leaves.at + 1..first.from).any(|m| {
            context.entity(m).is_some_and(|(concept, _, name)| {
                let there = |l: &Leg| l.place == concept.iri || context.within(concept) == Some(&l.place);
                name && self.legs.iter().any(there)
            })
        });
        let back = |p: &&Period| {
            (first.to..p.from).any(|m| context.is(m, &RETURN) || context.is(m, words!["returned"]))
        };
        let end = periods[at + 1..].iter().find(back).filter(|p| p.end >= first.start);
        let day = matches!(first.start, Date::Day(_)) && first.to <= sentence.to;
        let (last, open) = end.map_or((first.end, true), |p| (p.end, false));
        (day && !visited && !elsewhere).then_some(Period { end: last, open, ..first })
    }

    /// Whether the principal does it: "she", "the Minister", by name, with those who travel along.
    pub(super) fn is_own(&self, predicate: &Predicate) -> bool {
        let context = self.context;
        match predicate.subject {
            Subject::Pronoun(at) => context.has(at, is::PRONOUN) && !context.is(at, words!["it"]),
            Subject::Phrase(from, to) => {
                let last = &context.tokens[to - 1];
                let leg = self.legs.iter().find(|l| l.who == 0);
                let name = leg.and_then(|l| l.visit.visitors.first()?.name.as_deref());
                let named = name.is_some_and(|name| name.split(' ').any(|part| part == last.text));
                named
                    || last.has(is::HEAD)
                    || (from..to).any(|n| context.is(n, words!["delegation", "party", "mission"]))
                    || last.is(words!["members", "experts"])
                        && (from..to)
                            .any(|n| context.is(n, words!["commission", "committee", "group", "panel"]))
            }
            Subject::None => false,
        }
    }
}
