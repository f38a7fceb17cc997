//! Days that a sentence of its own gives a visit: "The visit took place from 5 to 9 May".

use super::Assembly;
use crate::facts::{Date, DateBasis, Visit};
use crate::parse::context::Context;
use crate::parse::dates::Period;
use crate::parse::explain::Part;
use crate::parse::lexicon::is;
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// The name of the rule.
const RULE: &str = "days-told-of-visit";
/// Farthest from the word for a visit to its days, in words.
const FAR: usize = 10;
/// What may stand between a visit and its days.
const BETWEEN: WordSet<56> = WordSet::new([
    "continue",
    "continues",
    "till",
    "through",
    "which",
    "that",
    "take",
    "takes",
    "took",
    "taken",
    "taking",
    "place",
    "last",
    "lasts",
    "lasted",
    "lasting",
    "run",
    "runs",
    "ran",
    "running",
    "for",
    "from",
    "on",
    "between",
    "during",
    "over",
    "begin",
    "start",
    "starting",
    "beginning",
    "commencing",
    "commence",
    "commences",
    "commenced",
    "end",
    "conclude",
    "finish",
    "due",
    "scheduled",
    "set",
    "planned",
    "expected",
    "to",
    "held",
    "made",
    "conducted",
    "carried",
    "out",
    "undertaken",
    "organised",
    "organized",
    "covering",
    "(",
    ",",
    "until",
    "and",
]);

impl Assembly<'_, '_> {
    /// "The visit lasted from 5 to 9 May", "The trip begins on 5 May": the days of the journey told of last.
    pub(super) fn days_told(&mut self) {
        let context = self.context;
        for (index, periods) in context.periods.iter().enumerate() {
            let sentence = context.sentences[index];
            if periods.is_empty() || sentence.title || self.told_in.contains_key(&sentence.from) {
                continue;
            }
            for (at, period) in periods.iter().enumerate() {
                if is_dated(context, period) {
                    self.days_of_last(sentence, &(*period, true));
                } else if let Some(visit) = visit_before(context, sentence, period) {
                    let next = periods.get(at + 1);
                    let end = next.filter(|p| joined(context, period.to, p.from));
                    self.days_of_last(sentence, &lasting(context, visit, period, end));
                }
            }
        }
    }

    /// Gives days to the legs that were told of last, if they have none.
    fn days_of_last(&mut self, sentence: Sentence, (period, first): &(Period, bool)) {
        let Some((_, told)) = self.told_in.range(..sentence.from).next_back() else { return };
        let Some(trip) = told.last().map(|t| self.legs[t.leg].trip) else { return };
        for leg in self.legs.iter_mut().filter(|l| l.trip == trip && !l.apart) {
            // "next month. … The trip will be from 5 to 9 May".
            let exacter = super::stays::is_exacter(&leg.visit, period);
            if (leg.visit.start.is_none() || exacter) && *first {
                leg.days(*period, RULE);
            } else if !first && leg.visit.start.is_some() && is_open(&leg.visit, period) {
                leg.visit.end = Some(period.end);
                leg.visit.date_basis = leg.visit.date_basis.or(Some(DateBasis::Stated));
                leg.trace(Part::Dates, RULE);
            }
        }
    }
}

/// Whether only the first day of a visit is known, and another ends it.
fn is_open(visit: &Visit, period: &Period) -> bool {
    let day = |date: Option<Date>| matches!(date, Some(Date::Day(_)));
    let one = day(visit.start) && visit.start == visit.end;
    visit.end.is_none() || one && visit.end.is_some_and(|end| end.is_wholly_before(period.end))
}

/// The period from the first day on, and whether it has one: "begins on 5 May and ends on 7 May", "ends on 7 May".
fn lasting(context: &Context<'_>, visit: usize, period: &Period, end: Option<&Period>) -> (Period, bool) {
    let one = period.start == period.end;
    let between = |flag: u64, words: &[&str]| {
        (visit..period.from).any(|n| context.has(n, flag) || context.is(n, words))
    };
    let ends = between(is::ENDED, &["end", "conclude", "finish", "until", "till", "through"]);
    let begins = between(
        is::BEGUN,
        &["begin", "start", "starting", "beginning", "commence", "commences", "commenced", "commencing"],
    );
    match end {
        Some(end) if one && begins => (Period { end: end.end, ..*period }, true),
        _ if one && begins => (Period { open: true, ..*period }, true),
        _ => (*period, !(one && ends)),
    }
}

/// "and ends on": what stands between the first day and the last.
fn joined(context: &Context<'_>, from: usize, to: usize) -> bool {
    let ends = |n: usize| context.has(n, is::ENDED) || context.is(n, words!["end", "conclude", "finish"]);
    to > from && to < from + 6 && (from..to).any(ends) && (from..to).all(|n| is_between(context, n))
}

fn is_between(context: &Context<'_>, at: usize) -> bool {
    context.has(at, is::BE | is::HAVE | is::MODAL | is::ENDED | is::BEGUN) || context.is(at, &BETWEEN)
}

/// "The visit, which takes place at the invitation of the King, will last until": the word for the visit, where a clause ends at
/// a word.
fn before_clause(context: &Context<'_>, sentence: Sentence, last: usize) -> Option<usize> {
    const LONG: usize = 24;
    let open = (last.saturating_sub(LONG).max(sentence.from + 1)..last).find(|&n| {
        context.is(n, words![","]) && context.is(n + 1, words!["which"]) && context.has(n - 1, is::VISIT_NOUN)
    })?;
    (context.is(last + 1, words![","]) && context.has(last + 2, is::MODAL)).then_some(open - 1)
}

/// "The *5-9 May* trip is meant to boost trade": whether days stand before the word for the visit.
fn is_dated(context: &Context<'_>, period: &Period) -> bool {
    let noun = if context.has(period.to, is::VISIT_NOUN) { period.to } else { period.to + 1 };
    let own = period.from.checked_sub(1).is_some_and(|n| {
        context.is(n, words!["the", "her", "his", "their", "this"]) && context.has(noun, is::VISIT_NOUN)
    });
    own && period.start != period.end && !context.is(noun + 1, words!["to"])
}

/// The word for the visit whose days a period is: "the visit", "her trip", not "the last visit".
fn visit_before(context: &Context<'_>, sentence: Sentence, period: &Period) -> Option<usize> {
    let least = period.from.saturating_sub(FAR).max(sentence.from);
    let visit = (least..period.from).rev().find(|&n| !is_between(context, n))?;
    let visit = before_clause(context, sentence, visit).unwrap_or(visit);
    let tells = visit + 1 < period.from && context.has(visit, is::VISIT_NOUN);
    let first = visit.saturating_sub(4).max(sentence.from);
    let other = |n: usize| {
        context.is(
            n,
            words![
                "last", "previous", "earlier", "next", "first", "second", "third", "recent", "another",
                "past"
            ],
        ) || context.is(n, words!["of", "to", "after", "since", "before", "following"])
    };
    // "for a three-day visit that begins on 5 May".
    let counted =
        |n: usize| context.is(n, words!["a"]) && crate::parse::journeys::days(context, n + 1).is_some();
    let own = (first..visit)
        .any(|n| context.is(n, words!["the", "this"]) || context.has(n, is::POSSESSIVE) || counted(n));
    (tells && own && !(first..visit).any(other)).then_some(visit)
}
