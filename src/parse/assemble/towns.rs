//! Towns that are in no list, in a row behind a verb of visiting.

use super::Assembly;
use crate::authority::Kind;
use crate::facts::{Date, Place, PlaceKind, Status};
use crate::parse::dates::Period;
use crate::parse::explain::Part;
use crate::parse::lexicon::is;
use crate::parse::places;
use crate::parse::tokens::{Sentence, Token};

/// The rule of a stop that is named in a row.
const RULE: &str = "towns-in-row";
/// Fewest names of a row of towns.
const LEAST: usize = 3;
/// Most of them.
const MOST: usize = 40;
/// Longest name, in words.
const LONG: usize = 3;

impl Assembly<'_, '_> {
    /// "She plans to visit Lota, Marana, Sani and Tuto", in the country that is told of.
    pub(super) fn towns_visited(&mut self, index: usize, current: usize) {
        let context = self.context;
        let sentence = context.sentences[index];
        let visit = &self.legs[current].visit;
        let country = visit.destination.kind == Some(PlaceKind::Country)
            || visit.destination.kind == Some(PlaceKind::Territory);
        if sentence.title || sentence.quoted || !country || visit.status == Some(Status::Cancelled) {
            return;
        }
        let visits = is::VISIT_BASE | is::VISIT_PAST | is::VISIT_NOW;
        for predicate in &context.predicates[index] {
            let at = predicate.at;
            if !context.has(at, visits) || predicate.passive || predicate.negated {
                continue;
            }
            for (from, to) in self.row(sentence, at + 1) {
                let place = Place { kind: Some(PlaceKind::City), ..places::city(context, from, to) };
                self.legs[current].stop(place, RULE);
            }
        }
    }

    /// "engagements in Lima 5-7 May, Cusco 8-9 May and Arequipa 10-12 May": the days of a visit, and its towns.
    pub(super) fn towns_dated(&mut self, index: usize, current: usize) {
        let context = self.context;
        let (sentence, periods) = (context.sentences[index], &context.periods[index]);
        if periods.len() < LEAST
            || sentence.title
            || sentence.quoted
            || self.told_in.contains_key(&sentence.from)
        {
            return;
        }
        let leg = &self.legs[current];
        let place = |end: usize| {
            (end.saturating_sub(LONG)..end).find_map(|n| {
                let (concept, to, name) = context.entity(n)?;
                let inner = matches!(concept.kind, Kind::City | Kind::Region)
                    && context.within(concept) == Some(&leg.place);
                (name && inner && to == end).then_some((n, to))
            })
        };
        let behind =
            |from: usize| if context.is(from - 1, words!["from", "on", ",", "("]) { from - 1 } else { from };
        let day = |p: &&Period| matches!(p.start, Date::Day(_)) && p.from > sentence.from + 1;
        let rows: Vec<((usize, usize), &Period)> =
            periods.iter().filter(day).filter_map(|p| Some((place(behind(p.from))?, p))).collect();
        let in_order = rows.windows(2).all(|w| w[0].1.start <= w[1].1.start);
        if rows.len() < LEAST || rows.len() + 1 < periods.len() || !in_order {
            return;
        }
        let first = rows.iter().map(|(_, p)| p.start).min();
        let last = rows.iter().map(|(_, p)| p.end).max();
        let leg = &mut self.legs[current];
        for ((from, to), _) in &rows {
            let place = Place { kind: Some(PlaceKind::City), ..places::city(context, *from, *to) };
            leg.stop(place, RULE);
        }
        let rough = leg.visit.start.is_none_or(|start| !matches!(start, Date::Day(_)));
        if let (true, Some(start), Some(end)) = (rough, first, last) {
            (leg.visit.start, leg.visit.end) = (Some(start), Some(end));
            leg.visit.date_basis = rows.first().map(|(_, p)| p.basis);
            leg.own_days = true;
            leg.trace(Part::Dates, RULE);
        }
    }

    /// The names of a row that starts at a word; none, if it is no row of towns.
    fn row(&self, sentence: Sentence, from: usize) -> Vec<(usize, usize)> {
        let context = self.context;
        if !context.tokens.get(from).is_some_and(Token::is_capital) {
            return Vec::new();
        }
        let mut all = Vec::new();
        let mut at = from;
        let mut last = false;
        while at < sentence.to && all.len() < MOST {
            let end = match context.entity(at) {
                Some((c, end, true)) if c.kind == Kind::City => end,
                Some(_) => return Vec::new(),
                None => (at..sentence.to)
                    .take_while(|&n| places::is_name(context, n))
                    .last()
                    .map_or(at, |n| n + 1),
            };
            let other = is::BODY | is::GROUP | is::EVENT | is::PREMISES | is::PRONOUN | is::TITLE;
            if end == at || end > at + LONG || (at..end).any(|n| context.has(n, other)) {
                return Vec::new();
            }
            all.push((at, end));
            if last {
                at = end;
                break;
            }
            let comma = usize::from(context.is(end, words![","]));
            last = context.is(end + comma, words!["and"]);
            if comma == 0 && !last {
                return Vec::new();
            }
            at = end + comma + usize::from(last);
        }
        // Names of people have two words: "visited Ana Li, Bo Paz and Ida Rud".
        let short = all.iter().filter(|(from, to)| to - from == 1).count();
        let next = context.tokens.get(at);
        let ends =
            next.is_none_or(|t| t.entry.forms == 0 && !t.has(is::BODY | is::HEAD | is::MODAL | is::BE));
        let row = last && ends && all.len() >= LEAST && short * 2 > all.len();
        if row { all } else { Vec::new() }
    }
}
