//! Stops that a text names in passing.

use super::Assembly;
use crate::authority::Kind;
use crate::facts::{Place, PlaceKind, Status};
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::places;
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// The rule of a stop that is named in passing.
const RULE: &str = "city-in-passing";
/// What a place within a country may be called by: "Rivne Province".
const KINDS: WordSet<18> = WordSet::new([
    "state",
    "province",
    "county",
    "district",
    "region",
    "village",
    "city",
    "island",
    "islands",
    "town",
    "governorate",
    "prefecture",
    "valley",
    "municipality",
    "oblast",
    "department",
    "canton",
    "atoll",
]);
/// What stands in a city without a visitor there: "the Embassy in Lima".
const ELSEWHERE: WordSet<9> = WordSet::new([
    "embassy",
    "commission",
    "consulate",
    "secretariat",
    "summit",
    "conference",
    "congress",
    "museum",
    "headquarters",
]);
/// Longest name that is in no list, in words.
const LONGEST: usize = 3;

impl Assembly<'_, '_> {
    /// "He opened a school in Valparaíso": cities of the country that a sentence about a leg names.
    pub(super) fn stops_in_passing(&mut self, index: usize, current: usize) {
        let sentence = self.context.sentences[index];
        if sentence.title || sentence.quoted || self.legs[current].is_region() {
            return;
        }
        // "Stops in Lota and Arica were cancelled".
        if self.legs[current].visit.status != Some(Status::Cancelled)
            && self.context.any_has(sentence.from..sentence.to, is::CANCELLED)
        {
            return;
        }
        let mark = |n: &usize| self.context.is(*n, words!["“", "”", "\""]);
        let marks = self.context.may_say(sentence.from..sentence.to, words!["“", "”", "\""]);
        let (mut quoted, mut seen) = (false, sentence.from);
        let mut row = usize::MAX;
        let context = self.context;
        for at in context.capitals(sentence.from..sentence.to) {
            if marks {
                quoted ^= (seen..at).filter(mark).count() % 2 == 1;
                seen = at + 1;
            }
            let before = at.wrapping_sub(1);
            let joined = row == before && self.context.is(before, words![",", "and"]);
            // "While in Lima, Paz on Thursday will open": he whom the text is about.
            let person = || {
                let surname = |p: &crate::facts::Party| {
                    p.name.as_deref().and_then(parties::surname) == Some(self.context.tokens[at].text)
                };
                joined && self.context.entity(at).is_none() && self.known.iter().take(20).any(surname)
            };
            if !quoted && !person() && (joined || self.leads(sentence, at)) {
                row = self.stop_at(sentence, current, at, joined).unwrap_or(row);
            }
        }
    }

    /// Whether the word before another leads to a place: "in", but not "the Embassy in".
    pub(super) fn leads(&self, sentence: Sentence, at: usize) -> bool {
        let context = self.context;
        let before = at.wrapping_sub(1);
        // "travels to X": a place in no list may be in another country.
        let goes = |to: usize| context.has(to.wrapping_sub(1), is::VISIT_NOUN | is::GO_BASE | is::GO_NOW);
        let elsewhere = |n: usize| {
            let press =
                context.is(n, words!["conference"]) && context.is(n.wrapping_sub(1), words!["press", "news"]);
            context.is(n, &ELSEWHERE) && !press
        };
        // "at the Australian National University, Canberra".
        let premises = at > sentence.from + 3
            && context.is(before, words![","])
            && context.tokens[at - 2].is_capital()
            && context.has(at - 2, is::BODY | is::PREMISES)
            && context.entity(at).is_some_and(|(c, _, name)| name && c.kind == Kind::City)
            && (at.saturating_sub(9).max(sentence.from)..at).any(|n| context.is(n, words!["at"]));
        if premises || self.is_of_address(sentence, at) {
            return true;
        }
        at > sentence.from
            && (context.is(before, words!["in", "at", "to", "near"])
                || context.is(before, words!["both"])
                    && context.is(before.wrapping_sub(1), words!["in", "to"])
                || self.is_town_of(sentence, before))
            && !(before > sentence.from && elsewhere(before - 1))
            && !(context.is(before, words!["to"])
                && context.entity(at).is_none()
                && goes(before)
                && !self.is_of_one_country())
    }

    /// "a press conference at UN House, 5 High Street, Lima": whether the city of an address stands at a word.
    fn is_of_address(&self, sentence: Sentence, at: usize) -> bool {
        let context = self.context;
        let Some((concept, end, true)) = context.entity(at) else { return false };
        let press = |n: usize| {
            context.is(n, words!["conference", "briefing"])
                && context.is(n.wrapping_sub(1), words!["press", "news", "media"])
        };
        let place = concept.kind == Kind::City && context.is(end, words![",", ".", "(", ";"]);
        place
            && context.is(at.wrapping_sub(1), words![","])
            && (sentence.from + 1..at)
                .find(|&n| press(n))
                .is_some_and(|n| (n + 1..at).any(|m| context.is(m, words!["at", "in"])))
    }

    /// "visited the border town of Muse": whether "of" behind what a place is called by stands at a word.
    fn is_town_of(&self, sentence: Sentence, of: usize) -> bool {
        const TOWNS: WordSet<4> = WordSet::new(["town", "city", "village", "island"]);
        let context = self.context;
        let goes = is::SITE | is::VISIT_PAST | is::VISIT_BASE | is::GO_PAST | is::GO_BASE;
        context.is(of, words!["of"])
            && of > sentence.from
            && context.is(of - 1, &TOWNS)
            && !(sentence.from..of).any(|n| context.is(n, words!["mayor", "governor", "from"]))
            && ((sentence.from..of).any(|n| context.has(n, goes)) || self.is_in_town(sentence, of - 1))
    }

    /// "*In the southern city* of Temuco, she opened a school": whether what a place is called by stands behind "in", and
    /// is of no other country.
    fn is_in_town(&self, sentence: Sentence, town: usize) -> bool {
        const LONG: usize = 5;
        let context = self.context;
        let least = town.saturating_sub(LONG).max(sentence.from);
        let described = |n: &usize| {
            let token = &context.tokens[*n];
            token.is_word() && !token.covered && !token.has(is::PREPOSITION | is::CONJUNCTION | is::HEAD)
        };
        let first = (least..town).rev().take_while(described).last();
        first.is_some_and(|n| {
            n > sentence.from
                && context.is(n, words!["the", "a"])
                && context.is(n - 1, words!["in", "at", "near", "to"])
        })
    }

    /// Whether the principal goes to one country and no other.
    fn is_of_one_country(&self) -> bool {
        let mut own = self.legs.iter().filter(|l| l.who == 0);
        own.next().is_some_and(|l| !l.is_region()) && own.next().is_none()
    }

    /// Adds the place at a word as a stop; tells where its name ends.
    fn stop_at(&mut self, sentence: Sentence, current: usize, at: usize, joined: bool) -> Option<usize> {
        let context = self.context;
        if let Some((concept, to, true)) = context.entity(at) {
            let leg = self.leg_of_country(context.within(concept)?, current)?;
            let end = self.kind_behind(to).unwrap_or(to);
            let whole = context
                .tokens
                .get(end)
                .is_none_or(|t| !t.is_capital() || !t.is_word() || t.has(is::PREPOSITION | is::CONJUNCTION));
            let within = concept.kind == Kind::City || concept.kind == Kind::Region;
            // "at Lima airport".
            let airport =
                context.is(end, words!["airport", "station", "port"]) && !context.tokens[end].is_capital();
            if !within || !whole || airport {
                return None;
            }
            let kind = if concept.kind == Kind::City { PlaceKind::City } else { PlaceKind::Region };
            let place = Place { kind: Some(kind), ..places::city(context, at, end) };
            self.legs[leg].stop(place, RULE);
            return Some(end);
        }
        let end = (at..sentence.to.min(at + LONGEST)).find(|&n| !places::is_name(context, n))?;
        let end = self.kind_behind(end).unwrap_or(end);
        let called = context.is(end.wrapping_sub(1), &KINDS) && end > at + 1;
        let town = self.is_town_of(sentence, at.wrapping_sub(1));
        let goes = (sentence.from..at.wrapping_sub(1)).rev().take(3).any(|n| {
            context.has(n, is::GO_BASE | is::GO_PAST | is::GO_NOW) && context.is(at - 1, words!["to"])
        });
        let site = context.is(at.wrapping_sub(1), words!["at", "near"])
            && context.is(end, words![",", "."])
            && (sentence.from..at).any(|n| context.has(n, is::SITE))
            && context.tokens[at.saturating_sub(2)].text.starts_with(char::is_lowercase);
        let letters = |n: usize| context.tokens[n].text.bytes().all(|b| !b.is_ascii_digit());
        let first = at == sentence.from + 1 && context.is(end, words![","]) && (at..end).all(letters);
        // "In Lima, Ana Li will meet": a row of places does not go on with a verb.
        let verb = |n: usize| {
            let token = context.tokens.get(n);
            token.is_some_and(|t| t.has(is::MODAL | is::BE | is::HAVE) || t.entry.forms != 0)
        };
        let joined = joined && !verb(end);
        let plain =
            (at..end).all(|n| !context.has(n, is::BODY | is::GROUP | is::EVENT | is::PREMISES | is::PRONOUN));
        if end == at || !plain || !(called || goes || first || joined || site || town) {
            return None;
        }
        let place = places::city(context, at, end);
        let kind = if called && !context.is(end - 1, words!["city", "village", "town"]) {
            PlaceKind::Region
        } else {
            PlaceKind::City
        };
        self.legs[current].stop(Place { kind: Some(kind), ..place }, RULE);
        Some(end)
    }

    /// The word behind "Province" and the like, if it stands at a word.
    fn kind_behind(&self, at: usize) -> Option<usize> {
        self.context.is(at, &KINDS).then_some(at + 1)
    }

    /// The leg to a country: the current one, else another of the same visitor.
    fn leg_of_country(&self, country: &String, current: usize) -> Option<usize> {
        let who = self.legs[current].who;
        let mut all =
            (0..self.legs.len()).filter(|&l| self.legs[l].who == who && &self.legs[l].place == country);
        let first = all.clone().find(|&l| l == current);
        first.or_else(|| all.next())
    }
}
