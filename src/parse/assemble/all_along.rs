//! What is said of all places of a trip.

use super::{Assembly, Leg};
use crate::parse::tokens::{Sentence, WordSet};

/// The places of a trip, whatever they are called.
const PLACES: WordSet<5> = WordSet::new(["countries", "nations", "capitals", "country", "states"]);

impl Assembly<'_, '_> {
    /// The leg that what is said of the whole trip belongs to: the tour, or its only country that is told of.
    pub(super) fn home_leg(&self) -> Option<usize> {
        let home = self.home?;
        let mut legs = self.countries_of(home);
        let first = legs.next().filter(|_| self.legs[home].is_region() && legs.next().is_none());
        first.or(self.home)
    }

    /// "Throughout this trip she will", "During the tour": whether a sentence opens with the whole of it.
    pub(super) fn is_of_trip(&self, sentence: Sentence) -> bool {
        let context = self.context;
        let mut words = sentence.from..sentence.to;
        let trip = words!["trip", "tour", "travels", "engagements"];
        context.may_say(words.clone(), trip)
            && words.clone().take(6).any(|n| context.is(n, words!["throughout", "across", "during"]))
            && words.any(|n| {
                context.is(n, trip)
                    && (n.saturating_sub(3)..n)
                        .any(|m| context.is(m, words!["throughout", "across", "during", "this", "the"]))
            })
    }

    /// The legs of whoever a leg is of that are no tours.
    pub(super) fn countries_of(&self, leg: usize) -> impl Iterator<Item = usize> + '_ {
        let own = &self.legs[leg];
        let same = move |leg: &Leg| leg.who == own.who && !leg.is_region() && !leg.apart;
        (0..self.legs.len()).filter(move |&l| same(&self.legs[l]))
    }

    /// "In all three countries she will", "her visit to these countries"; "“We will travel to Chile and Peru" at the start of a
    /// paragraph.
    pub(super) fn is_of_all_places(&self, sentence: Sentence) -> bool {
        let context = self.context;
        let all = |n: usize| {
            let first = if context.is(n + 1, words!["all", "of"]) { n + 2 } else { n + 1 };
            let first = if context.is(first, words!["the", "of"]) { first + 1 } else { first };
            context.is(n, words!["in", "to", "across"])
                && context
                    .is(first, words!["these", "both", "each", "all", "three", "four", "five", "six", "two"])
                && context.is(first + 1, &PLACES)
        };
        let told = context.may_say(sentence.from..sentence.to, &PLACES);
        let start = told && (sentence.from..sentence.to.min(sentence.from + 12)).any(all);
        let quoted = context.is(sentence.from, words!["“"]) && context.tokens[sentence.from].paragraph;
        let several = || {
            let named = |l: &usize| !self.legs[*l].is_region() && self.is_named(sentence, *l, false);
            (0..self.legs.len()).filter(named).nth(1).is_some()
        };
        start || quoted && several() || sentence.quoted && self.joins_places(sentence)
    }

    /// "I look forward to working with Chile and Peru": two places of the trip in one breath.
    fn joins_places(&self, sentence: Sentence) -> bool {
        let context = self.context;
        let place = |at: usize| {
            let (concept, end, name) = context.entity(at)?;
            let leg = self.legs.iter().position(|l| l.place == concept.iri && !l.is_region())?;
            name.then_some((leg, end))
        };
        context.entities(sentence.from..sentence.to).any(|at| {
            let Some((first, end)) = place(at) else { return false };
            let next = if context.is(end + 1, words!["the"]) { end + 2 } else { end + 1 };
            let other = || place(next).is_some_and(|(leg, _)| leg != first);
            context.is(end, words!["and"]) && other()
        })
    }
}
