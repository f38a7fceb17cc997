//! Visits of which only the last day is told.

use super::{Assembly, Leg};
use crate::facts::Date;
use crate::parse::context::Context;
use crate::parse::dates::Period;
use crate::parse::explain::Part;
use crate::parse::journeys;
use crate::parse::lexicon::is;
use crate::parse::predicates::Predicate;
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// Farthest from a verb of staying to the last day, in words.
const FAR: usize = 9;
/// The name of the rule.
const RULE: &str = "day-of-end";

impl Assembly<'_, '_> {
    /// "today concluded her visit to Chile": the last day, not the first.
    pub(super) fn days_concluded(&mut self) {
        let context = self.context;
        for (n, &sentence) in context.sentences.iter().enumerate() {
            let Some(told) = self.told_in.get(&sentence.from).filter(|_| !sentence.title) else { continue };
            let ([told], [period]) = (&told[..], &context.periods[n][..]) else { continue };
            let arrived = self.day_of_arrival(told.leg, (sentence, period.end));
            let leg = &mut self.legs[told.leg];
            let day = matches!(period.start, Date::Day(_)) && period.start == period.end;
            if day && is_alone(leg, period.end) && is_concluded(context, sentence) {
                leg.visit.start = arrived;
                leg.trace(Part::Dates, RULE);
            }
        }
    }

    /// "concluded her visit today. She arrived in Lima on 3 May": the first day of a visit, told in another sentence.
    fn day_of_arrival(&self, leg: usize, (ends, end): (Sentence, Date)) -> Option<Date> {
        const NEAR: usize = 9;
        const MOST: i32 = 60;
        let context = self.context;
        let Date::Day(last) = end else { return None };
        let near = |start: &Date| match start {
            Date::Day(first) => *first <= last && first.until(last).is_ok_and(|s| s.get_days() < MOST),
            _ => false,
        };
        context.sentences.iter().enumerate().find_map(|(n, sentence)| {
            let told = self.told_in.get(&sentence.from)?;
            if sentence.from == ends.from || sentence.title || !told.iter().any(|t| t.leg == leg) {
                return None;
            }
            let first = context.periods[n].first()?;
            let before = first.from.saturating_sub(NEAR).max(sentence.from);
            let arrives = (before..first.from).any(|n| context.is(n, words!["arrived", "began", "started"]));
            (arrives && near(&first.start)).then_some(first.start)
        })
    }
}

impl Assembly<'_, '_> {
    /// "She will stay (in Chile) until 9 May", "She will be there through 9 May": the last day.
    pub(super) fn days_staying(&mut self) {
        let context = self.context;
        for (n, &sentence) in context.sentences.iter().enumerate() {
            if sentence.title || sentence.quoted {
                continue;
            }
            for period in context.periods[n].iter().filter(|p| is_last(context, p)) {
                let stays = |p: &&Predicate| {
                    let near = p.at < period.from && p.at + FAR > period.from;
                    let own = p.mood.is_finite() && !p.negated && self.is_own(p);
                    near && stays_at(context, p.at) && own && is_place_only(context, (p.at + 1, period.from))
                };
                let Some(verb) = context.predicates[n].iter().find(stays) else { continue };
                let Some(leg) = self.stayed(sentence, (verb.at + 1, period.from)) else { continue };
                let visit = &mut self.legs[leg].visit;
                let one = visit.end.is_none() || visit.end == visit.start;
                if one && visit.start.is_none_or(|start| start < period.end) {
                    visit.end = Some(period.end);
                    visit.date_basis = visit.date_basis.or(Some(period.basis));
                    self.legs[leg].trace(Part::Dates, RULE);
                }
            }
        }
    }

    /// The leg that somebody stays on: at the place between two words, else that told of last.
    fn stayed(&self, sentence: Sentence, (from, to): (usize, usize)) -> Option<usize> {
        let context = self.context;
        let place =
            (from..to).find_map(|n| context.entity(n).filter(|(c, _, name)| *name && c.kind.is_place()));
        if let Some((concept, ..)) = place {
            let there = |l: &Leg| l.place == concept.iri || context.within(concept) == Some(&l.place);
            return self.legs.iter().position(|l| l.who == 0 && !l.apart && there(l));
        }
        let before = self.told_in.range(..=sentence.from).next_back();
        before.and_then(|(_, told)| told.iter().rfind(|t| !t.aside)).map(|t| t.leg)
    }
}

/// Whether somebody stays somewhere by a verb: "stays", "will be there", "remains in".
fn stays_at(context: &Context<'_>, at: usize) -> bool {
    context.is(at, words!["stay", "stays", "stayed", "staying", "remain", "remains", "remained", "remaining"])
        || (context.has(at, is::BE) || context.is(at, words!["be"]))
            && context.is(at + 1, words!["in", "there", "here", "at"])
}

/// Whether words tell only where somebody stays: not "in office", "minister".
fn is_place_only(context: &Context<'_>, (from, to): (usize, usize)) -> bool {
    const WHERE: WordSet<10> = WordSet::new([
        "there", "here", "country", "region", "capital", "until", "till", "through", ",", "on",
    ]);
    let small = is::PREPOSITION | is::DETERMINER | is::ADVERB;
    (from..to).all(|n| context.tokens[n].covered || context.has(n, small) || context.is(n, &WHERE))
}

/// Whether a day is the last of what is told: "until 9 May", "through 9 May".
fn is_last(context: &Context<'_>, period: &Period) -> bool {
    let day = period.start == period.end && matches!(period.end, Date::Day(_));
    let last = |n: usize| context.is(n, words!["until", "till", "through"]);
    day && (period.until || (period.from.saturating_sub(3)..period.from).any(last))
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
