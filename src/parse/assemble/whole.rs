//! Sentences about a tour as a whole.

use super::{Assembly, Leg, Told};
use crate::parse::lexicon::is;
use crate::parse::tokens::Sentence;

impl Assembly<'_, '_> {
    /// "ended a trip to Europe during which she stressed": what is said is of the tour.
    pub(super) fn is_during(&self, sentence: Sentence, told: &Told) -> bool {
        const NEAR: usize = 4;
        let context = self.context;
        !told.aside
            && (told.at..sentence.to.min(told.at + NEAR))
                .any(|n| context.is(n, words!["during", "in"]) && context.is(n + 1, words!["which"]))
    }

    /// "During her visit, she will meet officials", behind a sentence that told of several places: on the tour.
    pub(super) fn goes_on_all_along(&mut self, sentence: Sentence) -> bool {
        const NEAR: usize = 3;
        let context = self.context;
        let first = sentence.from;
        let opens = context.is(first, words!["during", "throughout", "on"])
            && (context.has(first + 1, is::POSSESSIVE) || context.is(first + 1, words!["the"]));
        if !opens || self.told_in.contains_key(&first) {
            return false;
        }
        let visit = (first + 2..first + 2 + NEAR).find(|&n| context.has(n, is::VISIT_NOUN));
        let alone = visit.is_some_and(|n| context.is(n + 1, words![","]));
        let Some(tour) = self.legs.iter().position(Leg::is_region).filter(|_| alone) else { return false };
        let who = self.legs[tour].who;
        let told = self.told_in.range(..first).next_back().map_or(&[][..], |(_, told)| told.as_slice());
        let legs = told.iter().filter(|t| !t.aside && t.leg != tour && self.legs[t.leg].who == who);
        if legs.count() < 2 {
            return false;
        }
        self.current = Some(tour);
        self.located = false;
        true
    }

    /// "will accompany the President to France": the leg whose place a sentence names, if it names one.
    pub(super) fn named_there(&self, sentence: Sentence, who: usize) -> Option<usize> {
        let context = self.context;
        let mut own = (0..self.legs.len()).filter(|&n| {
            let leg = &self.legs[n];
            let named = |at: usize| {
                context.entity(at).is_some_and(|(c, _, name)| {
                    name && (c.iri == leg.place || context.within(c) == Some(&leg.place))
                })
            };
            leg.who == who && !leg.is_region() && (sentence.from..sentence.to).any(named)
        });
        own.next().filter(|_| own.next().is_none())
    }

    /// "The Foreign Minister visited Chile in 1974", on a visit there of the Prime Minister: the leg of that sentence alone.
    pub(super) fn earlier_of_another(&self, sentence: Sentence) -> Option<usize> {
        let told = self.told_in.get(&sentence.from)?.iter().find(|t| t.verb)?;
        let (own, other) = (&self.legs[self.current?], &self.legs[told.leg]);
        let start = other.visit.start;
        let before = start.is_some() && start < own.visit.start;
        (before && own.who != other.who && own.place == other.place).then_some(told.leg)
    }
}
