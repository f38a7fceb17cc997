//! Programmes told line by line: "5 May: arrive Lima", or what is done under a day that stands alone.

use super::Assembly;
use crate::facts::{Date, DateBasis};
use crate::parse::context::Context;
use crate::parse::dates::Period;
use crate::parse::journeys::Journey;
use crate::parse::lexicon::is;
use crate::parse::places::{self, Target};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// The rule of a place in a programme.
const RULE: &str = "itinerary-line";
/// Longest line, in words.
const LONG: usize = 24;
/// Most places of one programme.
const MOST: usize = 60;

/// A place in a programme.
struct Entry<'a> {
    target: Target<'a>,
    sentence: usize,
    start: Date,
    end: Option<Date>,
    /// Whether it is left on that day, or come back to.
    left: bool,
}

impl<'a> Assembly<'_, 'a> {
    /// The places of a programme with the days of the stay in each.
    pub(super) fn itinerary(&mut self) {
        if !self.legs.iter().any(|l| l.who == 0) {
            return;
        }
        let entries = self.entries();
        let home: Vec<&String> =
            entries.first().filter(|e| e.left).map(|e| &e.target.concept.iri).into_iter().collect();
        let stays = |e: &&Entry<'a>| !e.left && !home.contains(&&e.target.concept.iri);
        if entries.iter().filter(stays).count() < 2 {
            return;
        }
        // "5-7 May: Lima; 8 May: Quito": where some have a last day, a day alone is the whole stay.
        let whole = entries.iter().any(|e| e.end.is_some());
        let mut at = 0;
        while at < entries.len() {
            let first = &entries[at];
            let same = |e: &&Entry<'a>| e.target.concept.iri == first.target.concept.iri;
            let next = at + entries[at..].iter().take_while(same).count();
            if let Some(stay) = entries[at..next].iter().find(stays) {
                let group = &entries[at..next];
                let own = group.iter().filter_map(|e| e.end.or(Some(e.start))).max();
                let end = entries.get(next).map(|e| e.start).or(own).filter(|end| *end >= stay.start);
                let end = if whole || group.iter().any(|e| e.left) { own } else { end };
                let stops = group.iter().filter(stays);
                let places = stops.flat_map(|e| e.target.stops.clone()).collect();
                self.stay_in_line(stay, places, (stay.start, end));
            }
            at = next;
        }
    }

    /// Gives a stay to its leg, or makes one.
    fn stay_in_line(
        &mut self,
        entry: &Entry<'a>,
        stops: Vec<crate::facts::Place>,
        (start, end): (Date, Option<Date>),
    ) {
        let period = Period {
            start,
            end: end.unwrap_or(start),
            basis: DateBasis::Inferred,
            open: end.is_none(),
            until: false,
            from: entry.target.to,
            to: entry.target.to,
        };
        let target = Target { stops, ..entry.target.clone() };
        let place = target.concept.iri.clone();
        self.journey(Journey {
            visitors: Vec::new(),
            end: target.to,
            targets: vec![(target, Some(period))],
            status: None,
            sentence: entry.sentence,
            told: true,
            crowd: false,
            stop: true,
            first_person: false,
            apart: false,
            aside: false,
            many: false,
            listed: false,
            rule: RULE,
        });
        let own = self.legs.iter_mut().find(|l| l.who == 0 && l.place == place && !l.apart);
        if let Some(leg) = own.filter(|l| !l.own_days) {
            leg.days(period, RULE);
            leg.own_days = true;
        }
    }

    /// The places that the lines of a programme name, in order.
    fn entries(&self) -> Vec<Entry<'a>> {
        let context = self.context;
        let mut all = Vec::new();
        let mut day: Option<Period> = None;
        for (index, &sentence) in context.sentences.iter().enumerate() {
            let told = in_a_row(context, index);
            if told.len() > 1 && all.len() + told.len() <= MOST {
                all.extend(told);
                continue;
            }
            let line = context.tokens[sentence.from].paragraph && sentence.to - sentence.from <= LONG;
            let next = context.tokens.get(sentence.to).is_none_or(|t| t.paragraph);
            if !line || !next {
                // What goes on in a line is of its day all the same.
                day = day.filter(|_| line || !context.tokens[sentence.from].paragraph);
                continue;
            }
            let own = context.periods[index].first().filter(|p| p.from <= sentence.from + 1);
            let own = own.filter(|p| matches!(p.start, Date::Day(_))).copied();
            day = own.or(day);
            let from = own.map_or(sentence.from, |p| p.to);
            let further = further_days(&context.periods[index], own);
            let end = further.first().map_or(sentence.to, |p| p.from);
            if let Some(day) = day.filter(|_| all.len() < MOST) {
                let part = Sentence { to: end, ..sentence };
                places_of_line(context, (index, part), (from, own.is_some()), day, &mut all);
            }
            for (n, next) in further.iter().enumerate() {
                let end = further.get(n + 1).map_or(sentence.to, |p| p.from);
                let part = Sentence { from: next.from, to: end, ..sentence };
                if all.len() < MOST {
                    places_of_line(context, (index, part), (next.to, true), *next, &mut all);
                }
                day = Some(*next);
            }
        }
        all
    }
}

/// "Chile 5-7 May; Peru 8-10 May": places with their days behind them, one after the other.
fn in_a_row<'a>(context: &Context<'a>, index: usize) -> Vec<Entry<'a>> {
    let sentence = context.sentences[index];
    let mut all = Vec::new();
    for day in context.periods[index].iter().filter(|p| matches!(p.start, Date::Day(_))) {
        let before = |n: &usize| context.entity(*n).is_some_and(|(c, _, name)| name && c.kind.is_place());
        let Some(first) = (sentence.from..day.from)
            .rev()
            .take_while(|&n| !context.is(n, words![";", ":"]))
            .filter(before)
            .last()
        else {
            break;
        };
        let opens = first == sentence.from || context.is(first - 1, words![";", ":"]);
        let mut found = places::list(context, first, day.from).0;
        let closes = day.to >= sentence.to || context.is(day.to, words![";", "."]);
        let Some(target) = found.pop().filter(|t| found.is_empty() && t.to == day.from && opens && closes)
        else {
            break;
        };
        let end = Some(day.end).filter(|end| *end != day.start);
        all.push(Entry { target, sentence: index, start: day.start, end, left: false });
    }
    all
}

/// "5-7 May Lima 8 May Quito": the days in a line that starts with one.
fn further_days(periods: &[Period], own: Option<Period>) -> Vec<Period> {
    let Some(own) = own else { return Vec::new() };
    let day = |p: &&Period| p.from > own.to && matches!(p.start, Date::Day(_)) && p.start > own.start;
    periods.iter().filter(day).copied().collect()
}

/// "Arrive Lima", "Depart Lima for Quito", "Lima": the places that a line names behind its day.
fn places_of_line<'a>(
    context: &Context<'a>,
    (index, sentence): (usize, Sentence),
    (from, dated): (usize, bool),
    day: Period,
    all: &mut Vec<Entry<'a>>,
) {
    const NEAR: usize = 4;
    const COMES: WordSet<8> =
        WordSet::new(["arrive", "arrives", "arrival", "arriving", "for", "fly", "travel", "proceed"]);
    const LEAVES: WordSet<8> =
        WordSet::new(["depart", "departs", "departure", "departing", "leave", "leaves", "leaving", "from"]);
    let small =
        |n: usize| !context.tokens[n].is_word() || context.is(n, words!["in", "at", "to", "the", "for"]);
    let end = Some(day.end).filter(|end| *end != day.start);
    let mut returns = false;
    let mut at = from;
    while at < sentence.to {
        returns |= context.has(at, is::BACK);
        let comes = context.is(at, &COMES);
        let leaves = context.is(at, &LEAVES);
        // "5-7 May: Lima".
        let plain = at == from && dated;
        let home = context.has(at, is::BACK) && context.is(at + 1, words!["to"]);
        if comes || leaves || plain || home {
            let first = if plain && !(comes || leaves || home) { at } else { at + 1 };
            let limit = sentence.to.min(first + NEAR);
            let place = (first..limit).find(|&n| !small(n));
            let mut found = place.map_or((Vec::new(), 0), |n| places::list(context, n, sentence.to));
            if found.0.len() == 1
                && let Some(target) = found.0.pop()
            {
                at = target.to.max(at + 1);
                let left = leaves || returns;
                all.push(Entry { target, sentence: index, start: day.start, end, left });
                continue;
            }
        }
        at += 1;
    }
}
