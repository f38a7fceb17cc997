//! Which visit a sentence is about.

use super::{Assembly, Leg, Told};
use crate::authority::Kind;
use crate::facts::{Place, PlaceKind};
use crate::parse::lexicon::is;
use crate::parse::places;
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// What leads to a visit that a sentence names by the way: "which reciprocated my visit to Chile".
const ASIDE: WordSet<13> = WordSet::new([
    "advance",
    "ahead",
    "prior",
    "during",
    "following",
    "since",
    "after",
    "reciprocated",
    "reciprocates",
    "reciprocating",
    "returned",
    "follows",
    "followed",
]);

/// The one leg that a sentence tells of, others that it names by the way left aside: "After her visit to Chile, she will
/// travel to Peru".
fn only(told: &[Told]) -> Option<&Told> {
    if let [told] = told {
        return Some(told);
    }
    let mut plain = told.iter().filter(|t| !t.aside);
    plain.next().filter(|told| told.verb && plain.next().is_none())
}

/// Most lines under a text.
const UNDER: usize = 40;

impl Assembly<'_, '_> {
    /// The leg a sentence is about: the one it names at its start, else the one before.
    pub(super) fn turn(&mut self, sentence: Sentence) -> Option<usize> {
        if self.heading(sentence) {
            return self.current;
        }
        if self.goes_on_all_along(sentence) {
            return self.current;
        }
        self.turn_back(sentence);
        let before = self.current;
        self.visit_named(sentence);
        self.place_named(sentence);
        if let Some(earlier) = self.earlier_of_another(sentence).filter(|_| before == self.current) {
            return Some(earlier);
        }
        if before == self.current
            && let Some(told) = self.told_in.get(&sentence.from).and_then(|told| only(told))
            && (!self.legs[told.leg].is_region() || self.is_during(sentence, told))
            && !self.is_aside(sentence, told)
            && !self.is_later(sentence, told)
            && !before.is_some_and(|before| told.aside && self.is_earlier(told.leg, before))
        {
            self.current = Some(told.leg);
            self.located = true;
        }
        if before == self.current && !self.told_in.contains_key(&sentence.from) {
            self.city_within(sentence);
        }
        self.current.filter(|&c| c < self.legs.len())
    }

    /// "She met leaders before travelling to Peru": told of where she still is.
    fn is_later(&self, sentence: Sentence, told: &Told) -> bool {
        const BACK: usize = 7;
        let context = self.context;
        let from = (sentence.from + 1).max(told.at.saturating_sub(BACK));
        let gerund = |n: usize| context.tokens.get(n).is_some_and(|t| t.text.ends_with("ing"));
        told.aside && (from..told.at).any(|n| context.is(n, words!["before"]) && gerund(n + 1))
    }

    /// "She will open a school in Valparaíso": a city of one leg's country, wherever the sentence names it.
    fn city_within(&mut self, sentence: Sentence) {
        let context = self.context;
        let Some(who) =
            self.current.map(|c| self.legs[c].who).filter(|_| !sentence.title && !sentence.quoted)
        else {
            return;
        };
        let mut found = None;
        for at in context.entities(sentence.from + 1..sentence.to) {
            let place = context.entity(at).filter(|(_, _, name)| *name);
            // "the National Parliament in Peru".
            let housed = |kind: Kind| {
                let seat = at > sentence.from + 2
                    && context.is(at - 1, words!["in"])
                    && context.tokens[at - 2].is_capital();
                kind == Kind::Country && seat && context.has(at - 2, is::BODY | is::PREMISES)
            };
            let place =
                place.filter(|(c, ..)| c.kind == Kind::City && self.leads(sentence, at) || housed(c.kind));
            let Some((concept, ..)) = place else { continue };
            let country = context.within(concept);
            let place = |l: &Leg| country == Some(&l.place) || concept.iri == l.place;
            let there = |l: &Leg| l.who == who && place(l) && !l.apart;
            let leg = self.legs.iter().position(there);
            if leg.is_none() || found.is_some_and(|f| Some(f) != leg) {
                return;
            }
            found = leg;
        }
        if let Some(leg) = found {
            self.current = Some(leg);
            self.located = true;
        }
    }

    /// "Ms Li, who visited Chile in 2008 already": a stay before the one that is told of.
    fn is_earlier(&self, leg: usize, current: usize) -> bool {
        let (other, own) = (&self.legs[leg], &self.legs[current]);
        let before = other.visit.start.is_some() && other.visit.start < own.visit.start;
        leg != current && before && other.place == own.place && other.who == own.who
    }

    /// "…, as we agreed during my visit to Chile last year": named in passing, not turned to.
    fn is_aside(&self, sentence: Sentence, told: &Told) -> bool {
        const BACK: usize = 10;
        let other = self.home.is_some_and(|home| self.legs[home].trip != self.legs[told.leg].trip);
        let from = (sentence.from + 1).max(told.at.saturating_sub(BACK));
        // "She called on Queen Ana, who visited Norway last year".
        let others = |leg: usize| self.legs[leg].who != self.legs[told.leg].who;
        // "the talks begun on President Paz’s visit to Norway": one of another before the visit that is told of.
        let earlier = |leg: usize| {
            let (own, start) = (self.legs[leg].visit.start, self.legs[told.leg].visit.start);
            !told.verb && start.is_some() && start < own
        };
        self.current.is_some_and(|leg| others(leg) && (told.aside || earlier(leg)))
            || other && !told.verb && (from..told.at).any(|n| self.context.is(n, &ASIDE))
    }

    /// A new paragraph that names no place, and goes on with nobody, is about the visit as a whole again.
    fn turn_back(&mut self, sentence: Sentence) {
        let context = self.context;
        let words = sentence.from..sentence.to;
        if self.is_of_trip(sentence)
            && let Some(tour) = self.legs.iter().position(Leg::is_region)
        {
            self.current = Some(tour);
            return;
        }
        if self.legs.len() > 1 && self.is_of_all_places(sentence) {
            self.located = false;
            self.current = self.home_leg().or(self.current);
            return;
        }
        if !context.tokens[sentence.from].paragraph || sentence.title {
            return;
        }
        // "the leaders of these countries": those of the whole trip.
        let several = |n: usize| {
            context.is(n, words!["these", "three", "four", "five", "six"])
                && context.is(n + 1, words!["countries", "nations", "visits", "states"])
        };
        let states = || context.may_say(words.clone(), words!["countries", "nations", "visits", "states"]);
        if self.legs.len() > 1 && states() && words.clone().any(several) {
            self.located = false;
            self.current = self.home_leg().or(self.current);
            return;
        }
        let goes_on = context.has(sentence.from, is::PRONOUN)
            || context.is(
                sentence.from,
                words!["“", "this", "these", "there", "it", "also", "additionally", "furthermore"],
            )
            || context.is(sentence.from, words!["in"]) && context.is(sentence.from + 1, words!["addition"])
            || words.clone().take(12).any(|n| context.is(n, words!["also", "both"]))
            || context.is(sentence.from, words!["during"]) && context.has(sentence.from + 2, is::VISIT_NOUN);
        if goes_on && !self.opens_anew(sentence) {
            return;
        }
        let all: Vec<usize> = (0..self.legs.len())
            .filter(|&l| !self.legs[l].is_region() && self.is_named(sentence, l, false))
            .collect();
        let only = match all[..] {
            [leg] if Some(leg) == self.current || self.is_named(sentence, leg, true) => Some(leg),
            _ => None,
        };
        let only = only.or(self.headed);
        // "From Chile, Ms Li will travel to Peru. … Ms Li will also meet President Paz": there.
        let meets = |n: usize| context.has(n, is::MEET) && context.tokens[n].entry.forms != 0;
        let before = context.sentences.partition_point(|s| s.from < sentence.from).checked_sub(1);
        let before = before.map(|n| context.sentences[n].from);
        let onward =
            before.filter(|&n| context.is(n, words!["from", "then", "next", "finally", "after", "upon"]));
        let told = onward.and_then(|n| self.told_in.get(&n));
        let goes = told.is_some_and(|told| told.iter().any(|t| Some(t.leg) == self.current));
        if only.is_none() && self.located && goes && words.clone().any(meets) {
            return;
        }
        self.located = only.is_some();
        self.current = only.or_else(|| self.home_leg()).or(self.current);
    }

    /// "In Lima", "Peru, 5-6 May" over what is told of it: the place of a leg, alone in its paragraph. Another line of that
    /// kind without a place ends it, unless it is a day.
    fn heading(&mut self, sentence: Sentence) -> bool {
        const LONG: usize = 14;
        let context = self.context;
        let words = sentence.from..sentence.to;
        let next = context.tokens.get(sentence.to);
        let alone = context.tokens[sentence.from].paragraph && next.is_some_and(|t| t.paragraph);
        if !alone || words.len() > LONG || context.is(sentence.to - 1, words!["."]) {
            return false;
        }
        let Ok(index) = context.sentences.binary_search_by_key(&sentence.from, |s| s.from) else {
            return false;
        };
        if context.predicates[index].iter().any(|p| p.mood.is_finite())
            || context.is(sentence.from, words!["-", "•"])
        {
            return false;
        }
        let place = context
            .entities(words.clone())
            .find(|&n| context.entity(n).is_some_and(|(c, _, name)| name && c.kind.is_place()));
        let told = self.told_in.keys().next().is_some_and(|&first| first < sentence.from);
        let headed = place.filter(|_| told).and_then(|at| {
            let (concept, end, _) = context.entity(at)?;
            let small = |n: usize| {
                let token = &context.tokens[n];
                !token.is_word()
                    || token.covered
                    || token.entry.month().is_some()
                    || token.text.starts_with(|c: char| c.is_ascii_digit())
                    || token.has(is::PREPOSITION | is::DETERMINER | is::VISIT_NOUN | is::WEEKDAY)
                    || token.is(words!["and", "programme", "program", "leg", "stop"])
            };
            let there = |l: &Leg| l.place == concept.iri || context.within(concept) == Some(&l.place);
            let leg = self.legs.iter().position(|l| there(l) && !l.is_region());
            leg.filter(|_| words.clone().all(small)).map(|leg| (leg, end))
        });
        let days = !context.periods[index].is_empty();
        if let Some((leg, end)) = headed {
            self.current = Some(leg);
            self.located = true;
            self.days_named(sentence, leg, end);
            // "LIMA, 3 May" under a text is where it was written.
            let goes_on = context.predicates[index..].iter().take(UNDER).any(|all| !all.is_empty());
            if let Some(at) = place.filter(|_| goes_on)
                && context.entity(at).is_some_and(|(c, ..)| c.kind == Kind::City)
            {
                let city = places::city(context, at, end);
                self.legs[leg].stop(Place { kind: Some(PlaceKind::City), ..city }, "city-named-first");
            }
        }
        if headed.is_some() || !days {
            self.headed = headed.map(|(leg, _)| leg);
        }
        headed.is_some()
    }

    /// Whether a sentence names a leg's country, by its name or an adjective, or one of its stops.
    /// `plainly`: by a name near its start.
    pub(super) fn is_named(&self, sentence: Sentence, leg: usize, plainly: bool) -> bool {
        const START: usize = 9;
        let leg = &self.legs[leg];
        let end = if plainly { sentence.to.min(sentence.from + START) } else { sentence.to };
        self.context.entities(sentence.from..end).any(|n| {
            self.context.entity(n).is_some_and(|(c, _, name)| {
                let there =
                    c.iri == leg.place || c.kind == Kind::City && self.context.within(c) == Some(&leg.place);
                there && (name || !plainly)
            })
        })
    }

    /// "The Minister’s visit to Chile was agreed in May" at the start of a paragraph: it goes on about that visit.
    fn visit_named(&mut self, sentence: Sentence) {
        const FAR: usize = 8;
        let context = self.context;
        let opens = (sentence.from.saturating_sub(2)..=sentence.from).any(|n| context.tokens[n].paragraph);
        // "3. The Minister’s visit".
        let from = sentence.from + if context.is(sentence.from + 1, words!["."]) { 2 } else { 0 };
        if !opens || sentence.title || !context.is(from, words!["the", "his", "her", "this"]) {
            return;
        }
        let visit = (from..sentence.to.min(from + FAR))
            .find(|&n| context.has(n, is::VISIT_NOUN) && context.is(n + 1, words!["to"]));
        let place = visit.map(|n| if context.is(n + 2, words!["the"]) { n + 3 } else { n + 2 });
        let Some((concept, _, true)) = place.and_then(|place| context.entity(place)) else { return };
        let own = |l: &Leg| l.place == concept.iri && !l.apart;
        if let Some(leg) = self.legs.iter().position(own) {
            self.current = Some(leg);
            self.located = true;
        }
    }

    /// "In Santiago", "While in Chile", "During his stay in Chile" at the start of a sentence.
    fn place_named(&mut self, sentence: Sentence) {
        let context = self.context;
        let start = if context.is(sentence.from, words!["“", "\"", "'", "‘"]) {
            sentence.from + 1
        } else {
            sentence.from
        };
        let clause = start > 0 && context.is(start - 1, words![";"]);
        if start >= sentence.to || !clause && !context.tokens[start].is_capital() {
            return;
        }
        // "On 5 May in Chile, she will".
        let start = context.behind_days(start, sentence.to);
        let start = if context.is(start, words![","]) { start + 1 } else { start };
        if context.entities(start..start + 9).next().is_none() {
            return;
        }
        // "While I'm in Chile".
        let idle = is::ADVERB | is::PREPOSITION | is::DETERMINER | is::POSSESSIVE | is::VISIT_NOUN;
        let while_there = context.is(start, words!["while", "whilst", "when"]);
        for at in start..sentence.to.min(start + 6) {
            let first = (start..at).all(|n| {
                context.has(n, idle)
                    || context.is(n, words!["while", "whilst", ",", "meetings", "stay"])
                    || while_there
                        && (context.has(n, is::PRONOUN | is::BE)
                            || context.is(n, words!["i'm", "i’m", "’m", "'m", "’re", "'re"]))
            });
            let leads =
                first && context.is(at, words!["in", "while", "during", "from", "at", "throughout", "to"]);
            let within = context.is(at + 1, words!["in"]);
            // "During her Chile visit".
            let own = context.has(at + 1, is::POSSESSIVE)
                && context.entity(at + 2).is_some_and(|(_, end, _)| context.has(end, is::VISIT_NOUN));
            let next = if within || own || context.is(at + 1, words!["the"]) { at + 2 } else { at + 1 };
            // "While Chile agrees": not where.
            let leads = leads && (within || !context.is(at, words!["while"]));
            // "In the Chilean capital".
            let named = match context.entity(next).filter(|_| leads) {
                Some((concept, to, true)) => Some((concept, to)),
                Some((concept, to, _)) if context.is(to, words!["capital"]) => Some((concept, to + 1)),
                _ => None,
            };
            let Some((concept, to)) = named else { continue };
            let within = matches!(concept.kind, Kind::City | Kind::Region) && concept.broader.is_some();
            let iri = if within { context.within(concept) } else { Some(&concept.iri) };
            let leg_in = |iri: &String| self.legs.iter().position(|l| &l.place == iri);
            let own = leg_in(&concept.iri);
            let leg = own.or_else(|| iri.and_then(leg_in));
            // "From Chile she will travel to Peru": where she is from then on.
            // So does "Following her trip to Chile, she will travel to Peru".
            let behind = context.is(at, words!["from"])
                || context.is(start, words!["following", "after", "enroute", "en", "before"])
                || leg.is_some_and(|l| self.legs[l].apart);
            let left = behind && self.tells_of_other(sentence, leg);
            if let Some(leg) = leg.filter(|_| !left) {
                self.current = Some(leg);
                self.located = true;
                self.days_named(sentence, leg, to + usize::from(context.has(to, is::VISIT_NOUN)));
                if own.is_none() && iri.is_some_and(|iri| iri != &concept.iri) {
                    let kind = if concept.kind == Kind::City { PlaceKind::City } else { PlaceKind::Region };
                    let place = Place { kind: Some(kind), ..places::city(context, next, to) };
                    self.legs[leg].stop(place, "city-named-first");
                }
            }
        }
    }

    /// Whether a sentence tells of a journey to another place than that of a leg.
    fn tells_of_other(&self, sentence: Sentence, leg: Option<usize>) -> bool {
        let told = self.told_in.get(&sentence.from).map_or(&[][..], Vec::as_slice);
        told.iter().any(|t| Some(t.leg) != leg && !t.aside)
    }
}
