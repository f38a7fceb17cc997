//! Journeys, meetings and statements put together as visits.

mod engagements;
mod finish;
mod purposes;

use std::collections::BTreeMap;

use super::context::Context;
use super::header::Header;
use super::journeys::{self, Journey};
use super::parties;
use super::places;
use super::statements;
use super::tokens::Sentence;
use crate::authority::Kind;
use crate::facts::{Act, Date, Party, Passage, Place, PlaceKind, Span, Statement, Stop, Visit};

/// Most visits of one document.
const MOST: usize = 60;

/// A visit under construction.
#[derive(Debug)]
struct Leg {
    key: String,
    visit: Visit,
    /// The trip: legs that were told of together share it.
    trip: usize,
    told: bool,
}

struct Assembly<'c, 'a> {
    context: &'c Context<'a>,
    legs: Vec<Leg>,
    /// Everybody named so far, the principal first.
    known: Vec<Party>,
    current: Option<usize>,
    /// Which legs a sentence, by its first word, tells of.
    told_in: BTreeMap<usize, Vec<usize>>,
    /// Places that are left, not gone to.
    origins: Vec<String>,
}

/// The visits a text tells of.
pub(super) fn visits(context: &Context<'_>, header: &Header) -> Vec<Visit> {
    let mut assembly = Assembly {
        context,
        legs: Vec::new(),
        known: Vec::new(),
        current: None,
        told_in: BTreeMap::new(),
        origins: journeys::origins(context),
    };
    let journeys: Vec<Vec<Journey<'_>>> =
        (0..context.sentences.len()).map(|n| journeys::find(context, n)).collect();
    assembly.principal(&journeys, header);
    for journey in journeys.into_iter().flatten() {
        assembly.journey(journey);
    }
    if assembly.legs.iter().any(|l| l.told) {
        assembly.keep_told();
    }
    assembly.companions();
    assembly.current =
        assembly.legs.iter().position(|l| l.visit.destination.kind != Some(PlaceKind::Region)).or(Some(0));
    for &sentence in &context.sentences {
        assembly.sentence(sentence);
    }
    assembly.finish()
}

impl Assembly<'_, '_> {
    /// Who the text is about: the first named visitor, else the author of a text in the first person.
    fn principal(&mut self, journeys: &[Vec<Journey<'_>>], header: &Header) {
        let named = journeys
            .iter()
            .flatten()
            .filter(|j| j.told)
            .find_map(|j| j.visitors.iter().find(|v| v.party.name.is_some()));
        let office = || journeys.iter().flatten().find_map(|j| j.visitors.iter().find(|v| v.strong));
        let first_person = self.context.tokens.iter().take(600).any(|t| t.is(&["my", "I"]) && t.text != "i");
        if let Some(found) = named {
            self.known.push(found.party.clone());
        } else if let Some(name) =
            header.creator.clone().filter(|n| first_person && self.context.text.contains(n.as_str()))
        {
            self.known.push(Party { name: Some(name), ..Party::default() });
        } else if let Some(found) = office() {
            self.known.push(found.party.clone());
        }
    }

    /// The party as it is known, if it is; else it is known from now on.
    fn resolve(&mut self, seen: &Party) -> Party {
        if let Some(known) = self.known.iter_mut().find(|k| parties::is_same(k, seen)) {
            if known.role.is_none() && known.name.is_some() {
                known.role.clone_from(&seen.role);
            }
            let longer =
                seen.name.as_ref().is_some_and(|n| known.name.as_ref().is_some_and(|k| n.len() > k.len()));
            if longer {
                known.name.clone_from(&seen.name);
            }
            return known.clone();
        }
        if seen.name.is_some() {
            self.known.push(seen.clone());
        }
        seen.clone()
    }

    fn journey(&mut self, journey: Journey<'_>) {
        let mut visitors: Vec<Party> = journey.visitors.iter().map(|f| self.resolve(&f.party)).collect();
        visitors.dedup();
        let own = visitors.first().is_some_and(|v| v.name.is_some());
        if !own {
            let Some(principal) = self.known.first().cloned() else { return };
            visitors.retain(|v| !parties::is_same(&principal, v));
            visitors.insert(0, principal);
        }
        let who = visitors[0].name.clone().or(visitors[0].role.clone()).unwrap_or_default();
        let trip = journey.sentence;
        let sentence = self.context.sentences[journey.sentence];
        let inviters: Vec<Party> =
            journeys::inviters(self.context, sentence).iter().map(|f| self.resolve(&f.party)).collect();
        let purpose = purposes::behind(self.context, journey.end, sentence);
        for (target, period) in journey.targets {
            if self.legs.len() >= MOST {
                return;
            }
            if self.origins.contains(&target.concept.iri) {
                continue;
            }
            let key = format!("{who}|{}", target.concept.iri);
            let at = self.legs.iter().position(|l| {
                l.key == key && (journey.stop || !is_other_stay(&l.visit, period.map(|p| p.start)))
            });
            let fresh = at.is_none();
            let at = at.unwrap_or_else(|| {
                let visit = Visit {
                    destination: target.place.clone(),
                    visitors: visitors.clone(),
                    ..Visit::default()
                };
                self.legs.push(Leg { key, visit, trip, told: false });
                self.legs.len() - 1
            });
            let leg = &mut self.legs[at];
            leg.told |= journey.told;
            self.told_in.entry(sentence.from).or_default().push(at);
            for stop in target.stops {
                add_stop(&mut leg.visit, stop);
            }
            let visit = &mut leg.visit;
            visit.status = visit.status.or(journey.status);
            if let Some(period) =
                period.filter(|_| visit.start.is_none() && !journey.stop && (journey.told || fresh))
            {
                (visit.start, visit.end, visit.date_basis) =
                    (Some(period.start), Some(period.end), Some(period.basis));
            }
            let span = self.context.sentence(sentence);
            if (journey.told || visit.evidence.is_empty()) && !visit.evidence.contains(&span) {
                visit.evidence.push(span);
            }
            if visit.invited_by.is_empty() {
                visit.invited_by.clone_from(&inviters);
            }
            if let Some(purpose) = purpose.clone().filter(|p| !visit.purposes.contains(p)) {
                visit.purposes.push(purpose);
            }
        }
    }

    /// Leaves out what is only spoken of.
    fn keep_told(&mut self) {
        let kept: Vec<usize> = (0..self.legs.len()).filter(|&n| self.legs[n].told).collect();
        for legs in self.told_in.values_mut() {
            *legs = legs.iter().filter_map(|l| kept.binary_search(l).ok()).collect();
            legs.sort_unstable();
            legs.dedup();
        }
        self.legs.retain(|l| l.told);
    }

    /// Those who go along go on every leg of the principal.
    fn companions(&mut self) {
        let delegation = self.legs.iter().map(|l| &l.visit.visitors).find(|v| v.len() > 1).cloned();
        if let Some(delegation) = delegation {
            let when = self.legs.iter().find_map(|l| l.visit.start);
            for leg in &mut self.legs {
                let alone =
                    leg.visit.visitors.len() == 1 && parties::is_same(&delegation[0], &leg.visit.visitors[0]);
                if alone && !when.is_some_and(|w| is_other_stay(&leg.visit, Some(w))) {
                    leg.visit.visitors.clone_from(&delegation);
                }
            }
        }
        for &sentence in &self.context.sentences {
            for found in journeys::companions(self.context, sentence) {
                let party = self.resolve(&found.party);
                let Some(principal) = self.known.first().cloned() else { return };
                for leg in &mut self.legs {
                    let his = leg.visit.visitors.first().is_some_and(|v| parties::is_same(&principal, v));
                    if his && !leg.visit.visitors.iter().any(|v| parties::is_same(v, &party)) {
                        leg.visit.visitors.push(party.clone());
                    }
                }
            }
        }
    }

    fn sentence(&mut self, sentence: Sentence) {
        let Some(current) = self.turn(sentence) else { return };
        let principal = self.known.first().cloned();
        let both = self.context.is(sentence.from + 1, &["both"])
            && self.context.is(sentence.from + 2, &["countries", "places"]);
        let several = if both {
            (0..self.legs.len()).filter(|&l| self.legs[l].trip == self.legs[current].trip).collect()
        } else {
            self.told_in
                .get(&sentence.from)
                .filter(|legs| legs.len() > 1 && !legs.contains(&usize::MAX))
                .cloned()
                .unwrap_or_default()
        };
        let mut met = self.meetings(sentence, current);
        for leg in several {
            if leg == current || self.legs[leg].visit.destination.kind == Some(PlaceKind::Region) {
                continue;
            }
            met |= self.meetings(sentence, leg);
        }
        let mut statements = statements::find(self.context, sentence, principal.as_ref());
        let tells = self.told_in.get(&sentence.from).is_some_and(|legs| !legs.is_empty());
        // "announced that she will visit": the visit is the fact.
        statements.retain(|s| {
            !tells
                || s.act != Act::Announce && s.verb.as_deref() != Some("say")
                || s.evidence.iter().any(|e| e.quote.contains(['“', '"']))
        });
        for statement in &mut statements {
            if let Some(speaker) = statement.speaker.clone() {
                statement.speaker = Some(self.resolve(&speaker))
                    .filter(|s| !principal.as_ref().is_some_and(|p| parties::is_same(p, s)));
            }
        }
        self.go_on_quoting(sentence, current, &mut statements);
        let visit = &mut self.legs[current].visit;
        if met && let Some(engagement) = visit.engagements.last_mut() {
            for topic in statements.iter().filter(|s| s.act == Act::Discuss) {
                let text = topic.content.clone().unwrap_or_default();
                engagement.topics.push(Passage { text, evidence: topic.evidence.clone() });
            }
        }
        visit.statements.extend(statements);
        if let Some(aim) = purposes::stated(self.context, sentence) {
            let tour = self.legs.iter().position(|l| l.visit.destination.kind == Some(PlaceKind::Region));
            let at = if self.context.value(sentence.from, sentence.to).contains("region") {
                tour.unwrap_or(current)
            } else {
                current
            };
            self.legs[at].visit.purposes.push(aim);
        }
    }

    /// A sentence of a quotation that names no speaker goes on with what was said before.
    fn go_on_quoting(&self, sentence: Sentence, current: usize, statements: &mut Vec<Statement>) {
        let context = self.context;
        let opens = context.is(sentence.from, &["“", "\""]) || context.is(sentence.from + 1, &["“"]);
        if !statements.is_empty() || !(sentence.quoted || opens) || sentence.to < sentence.from + 4 {
            return;
        }
        let last = self.legs[current].visit.statements.last();
        let mut span = context.sentence(sentence);
        if span.quote.trim().is_empty() {
            span = Span::default();
        }
        let first = if opens { sentence.from + 1 } else { sentence.from };
        let mut end = sentence.to;
        while end > first && context.is(end - 1, &[".", "”", "\""]) {
            end -= 1;
        }
        let words = Some(context.value(first, end)).filter(|c| !c.is_empty());
        if span.quote.is_empty() || words.is_none() {
            return;
        }
        statements.push(Statement {
            act: Act::State,
            verb: last.and_then(|s| s.verb.clone()),
            speaker: last.and_then(|s| s.speaker.clone()),
            addressee: None,
            content: words,
            instruments: Vec::new(),
            conditional: false,
            evidence: vec![span],
        });
    }

    /// The leg a sentence is about: the one it names at its start, else the one before.
    fn turn(&mut self, sentence: Sentence) -> Option<usize> {
        let context = self.context;
        let at_start = self.current;
        let mut at = sentence.from;
        while at < sentence.to.min(sentence.from + 4) {
            let leads = context.is(at, &["in", "while", "during", "from"])
                && context.tokens[sentence.from].is_capital();
            let next = if context.is(at + 1, &["in", "the"]) { at + 2 } else { at + 1 };
            if leads && let Some((concept, to, true)) = context.entity(next) {
                let iri =
                    if concept.kind == Kind::City { concept.broader.as_ref() } else { Some(&concept.iri) };
                let ends = |l: &Leg, iri: &String| l.key.ends_with(&format!("|{iri}"));
                if let Some(leg) = iri.and_then(|iri| self.legs.iter().position(|l| ends(l, iri))) {
                    self.current = Some(leg);
                    if concept.kind == Kind::City {
                        add_stop(&mut self.legs[leg].visit, places::city(context, next, to));
                    }
                }
            }
            at += 1;
        }
        if at_start == self.current
            && let Some([leg]) = self.told_in.get(&sentence.from).map(Vec::as_slice)
            && self.legs[*leg].visit.destination.kind != Some(PlaceKind::Region)
        {
            self.current = Some(*leg);
        }
        self.current.filter(|&c| c < self.legs.len())
    }
}

fn is_other_stay(visit: &Visit, start: Option<Date>) -> bool {
    match (visit.start, start) {
        (Some(a), Some(b)) => (a.first_day().until(b.first_day())).map_or(0, |s| s.get_days().abs()) > 60,
        _ => false,
    }
}

fn add_stop(visit: &mut Visit, place: Place) {
    if !visit.stops.iter().any(|s| s.place.name == place.name) {
        visit.stops.push(Stop { place, ..Stop::default() });
    }
}
