//! Engagements of a visit.

use super::Assembly;
use super::both::is_of_own_side;
use super::sides::{hosts_of_same_office, is_apart, is_of_others, is_office, is_traveller, meeting_place};
use super::stays::{day_hosted, has_begun};
use crate::facts::{Engagement, EngagementKind, Party, Status};
use crate::parse::context::Context;
use crate::parse::explain::Part;
use crate::parse::meetings::Meeting;
use crate::parse::parties::{self, Found};
use crate::parse::predicates::Mood;
use crate::parse::tokens::Sentence;

impl Assembly<'_, '_> {
    /// Adds the engagements of a sentence to a leg, and tells whether there were any.
    pub(super) fn engagements(&mut self, index: usize, current: usize, meetings: &[Meeting]) -> bool {
        let mut any = false;
        for meeting in meetings {
            any |= self.engagement(index, current, meeting);
        }
        any
    }

    /// "leaves for Chile to meet President Paz, and for Peru": he is met before the second place.
    fn is_before(&self, index: usize, leg: usize, meeting: &Meeting) -> bool {
        let from = self.context.sentences[index].from;
        let told = self.told_in.get(&from).map_or(&[][..], Vec::as_slice);
        let later = told.iter().any(|t| t.leg == leg && t.at > meeting.to);
        later && told.iter().any(|t| t.leg != leg && !t.aside && t.at <= meeting.from)
    }

    /// Adds engagements that were told of another leg already, and repeat on this one.
    pub(super) fn repeated(&mut self, index: usize, leg: usize, meetings: &[Meeting]) -> bool {
        let mut any = false;
        for meeting in meetings {
            any |= !self.is_before(index, leg, meeting) && self.repeat(index, leg, meeting.clone());
        }
        any
    }

    /// "In Lima and Quito she will meet farmers, while in Bogotá she will meet President Paz": the leg of the place that is
    /// named within a sentence before a meeting.
    fn leg_meanwhile(&self, sentence: Sentence, meeting: &Meeting) -> Option<usize> {
        let context = self.context;
        let place = super::sides::meanwhile(context, sentence, meeting.from)?;
        let legs = self.legs_listed(place);
        legs.first().copied().filter(|_| legs.len() == 1)
    }

    /// "met President Paz before travelling to Peru, where she met farmers": whether "where" leads from the place of a leg.
    fn is_where(&self, sentence: Sentence, leg: usize, meeting: &Meeting) -> bool {
        const NEAR: usize = 9;
        let told = self.told_in.get(&sentence.from).map_or(&[][..], Vec::as_slice);
        let last = told.iter().filter(|t| t.leg == leg && t.at <= meeting.from).map(|t| t.at).max();
        let clause = |at: usize| {
            let mut words = at + 1..meeting.from.min(at + NEAR);
            words.any(|n| self.context.is(n, words!["where"]) && self.context.is(n - 1, words![","]))
        };
        last.is_some_and(clause)
    }

    fn engagement(&mut self, index: usize, current: usize, meeting: &Meeting) -> bool {
        let sentence = self.context.sentences[index];
        if let Some(beside) = self.leg_of_meeting(sentence, meeting).filter(|&leg| leg != current) {
            if self.others(sentence, current).contains(&beside) {
                // It is told when that leg's turn comes.
                return false;
            }
            if self.is_where(sentence, beside, meeting) {
                return self.engage(index, beside, meeting);
            }
        }
        if let Some(there) = self.leg_meanwhile(sentence, meeting) {
            return self.engage(index, there, meeting);
        }
        let mut any = false;
        let (spread, end) = self.spread(sentence, meeting);
        if !spread.is_empty() {
            let (near, rest) = meeting.with.iter().cloned().partition(|f| f.to <= end);
            let near = meeting.of(near);
            for leg in spread {
                any |= self.engage(index, leg, &near);
            }
            let rest = meeting.of(rest);
            return !rest.with.is_empty() && self.engage(index, current, &rest) || any;
        }
        let elsewhere = |l: &usize| self.legs[*l].place != self.legs[current].place;
        let current = self.leg_within(meeting).filter(elsewhere).unwrap_or(current);
        for (at, with) in self.by_leg(&meeting.with, current) {
            any |= match with {
                Some(with) => self.engage(index, at, &meeting.of(with)),
                None => self.engage(index, at, meeting),
            };
        }
        any
    }

    /// The legs whose places are named with a meeting: "In both Oslo and Rome, she met", "met officials in Oslo and Rome";
    /// and the word where those met there end.
    fn spread(&self, sentence: Sentence, meeting: &Meeting) -> (Vec<usize>, usize) {
        let meanwhile = || super::sides::meanwhile(self.context, sentence, meeting.from).is_some();
        if meeting.kind != EngagementKind::Meeting || meanwhile() {
            return (Vec::new(), usize::MAX);
        }
        let context = self.context;
        let behind = meeting.with.iter().map(|f| f.to).find(|&n| context.is(n, words!["in"]));
        let first = sentence.from;
        let first = if context.is(first, words!["while"]) { first + 1 } else { first };
        let before = context.is(first, words!["in"]).then_some(if context.is(first + 1, words!["both"]) {
            first + 1
        } else {
            first
        });
        let end = |n: usize| if Some(n) == behind { n } else { usize::MAX };
        let all = [before, behind].into_iter().flatten().map(|n| (self.legs_listed(n + 1), end(n)));
        let mut several = all.filter(|(legs, _)| legs.len() > 1);
        several.next().unwrap_or((Vec::new(), usize::MAX))
    }

    /// The leg of the place that stands within a meeting: "talks in London with X".
    fn leg_within(&self, meeting: &Meeting) -> Option<usize> {
        let first = meeting.with.iter().map(|f| f.from).min()?;
        let last = meeting.with.iter().map(|f| f.to).max()?;
        let places = (meeting.from..first).chain([last + 1]);
        let places =
            places.filter(|&n| n == meeting.from || self.context.is(n.wrapping_sub(1), words!["in"]));
        places.map(|n| self.legs_listed(n)).find(|legs| legs.len() == 1).map(|legs| legs[0])
    }

    /// The legs of the places that a list names from a word on, each once.
    fn legs_listed(&self, from: usize) -> Vec<usize> {
        let context = self.context;
        let mut legs = Vec::new();
        let mut at = if context.is(from, words!["the"]) { from + 1 } else { from };
        while let Some((concept, to, true)) = context.entity(at) {
            let there = |l: &super::Leg| l.place == concept.iri || context.within(concept) == Some(&l.place);
            legs.extend(self.legs.iter().position(there).filter(|leg| !legs.contains(leg)));
            at = to;
            while context.is(at, words![",", "and", "the"]) {
                at += 1;
            }
            if at == to {
                break;
            }
        }
        legs
    }

    /// A meeting that is held on each leg, with those who are of no other country.
    fn repeat(&mut self, index: usize, leg: usize, mut meeting: Meeting) -> bool {
        let sentence = self.context.sentences[index];
        let at = self.leg_of_meeting(sentence, &meeting);
        let beside = at.is_some_and(|beside| beside != leg);
        let apart = || self.leg_within(&meeting).is_some_and(|own| own != leg);
        if beside
            || apart()
            || self.is_behind(sentence, leg, meeting.from)
            || !self.spread(sentence, &meeting).0.is_empty()
        {
            return false;
        }
        let own = self.legs[leg].visit.destination.code.clone();
        // Those of the country were met on its leg already, where they have been told apart.
        let span = self.context.sentence(sentence);
        let told = self.legs[leg].visit.engagements.last().is_some_and(|e| e.evidence.contains(&span));
        let there = at.is_some() && own.is_none();
        meeting.with.retain(|f| there || f.party.country.is_none() || !told && f.party.country == own);
        !meeting.with.is_empty() && self.engage(index, leg, &meeting)
    }

    /// Those met, by the leg they are met on: the Presidents of two countries are met in each. `None` stands for all.
    fn by_leg(&self, with: &[Found], current: usize) -> Vec<(usize, Option<Vec<Found>>)> {
        let leg_of = |found| self.leg_of_hosts(std::slice::from_ref(found), current).unwrap_or(current);
        let own = with.iter().map(leg_of).collect::<Vec<_>>();
        let mut legs: Vec<usize> = Vec::new();
        for leg in &own {
            if !legs.contains(leg) {
                legs.push(*leg);
            }
        }
        if legs.len() == 2 && legs.contains(&current) || legs.is_empty() {
            return vec![(self.leg_of_hosts(with, current).unwrap_or(current), None)];
        }
        if let [leg] = legs[..] {
            return vec![(leg, None)];
        }
        let of = |leg: usize| {
            with.iter().zip(&own).filter(|(_, own)| **own == leg).map(|(f, _)| f.clone()).collect()
        };
        legs.into_iter().map(|leg| (leg, Some(of(leg)))).collect()
    }

    pub(super) fn engage(&mut self, index: usize, at: usize, meeting: &Meeting) -> bool {
        let sentence = self.context.sentences[index];
        let Some(mut with) = self.other_side(meeting, at) else { return false };
        // "the summit hosted by President Paz": he is met once in a sentence.
        let there = self.context.sentence(sentence);
        let told = self.legs[at].visit.engagements.iter().rev();
        let told = told.take_while(|e| e.evidence.contains(&there));
        if told.clone().any(|e| !with.is_empty() && e.with == with) {
            return false;
        }
        let before: Vec<&Party> = told.flat_map(|e| &e.with).filter(|p| p.name.is_some()).collect();
        let several = with.len();
        with.retain(|p| !before.contains(&p));
        if several > 0 && with.is_empty() {
            return false;
        }
        let nobody = with.is_empty() && meeting.place.is_none() && meeting.kind != EngagementKind::Signing;
        let earlier = || {
            self.is_before_visit(sentence, at)
                || self.is_long_ago(index, at)
                || self.is_over(index, at, meeting)
        };
        if nobody || !meeting.planned && earlier() {
            return false;
        }
        let place = meeting.place.clone().or_else(|| meeting_place(self.context, sentence, meeting.from));
        let date = super::events::day_of(self.context, index);
        let span = self.context.sentence(sentence);
        let leg = &mut self.legs[at];
        // "The President will host Ms Li on 5 May": the days of her visit, where there are no others.
        let first = (meeting.rule == "receives-visitor")
            .then(|| day_hosted(&leg.visit, &self.context.periods[index]));
        if let Some(period) = first.flatten() {
            leg.days(period, "days-told-of-visit");
        }
        if !meeting.planned && has_begun(&leg.visit, self.context.issued, meeting.kind) {
            leg.visit.status = Some(Status::Completed);
        }
        let status =
            (meeting.planned && leg.visit.status != Some(Status::Planned)).then_some(Status::Planned);
        leg.trace(Part::Engagement(leg.visit.engagements.len()), meeting.rule);
        leg.visit.engagements.push(Engagement {
            kind: Some(meeting.kind),
            with,
            place,
            date,
            status,
            evidence: vec![span],
            ..Engagement::default()
        });
        true
    }

    /// "The President met the Minister in May 2008", of a visit to come: an earlier meeting.
    fn is_long_ago(&self, index: usize, leg: usize) -> bool {
        let visit = &self.legs[leg].visit;
        let (Some(issued), Some(Status::Planned)) = (self.context.issued, visit.status) else { return false };
        let periods = &self.context.periods[index];
        periods.len() == 1
            && periods[0].end.is_wholly_before(issued)
            && visit.start.is_some_and(|start| periods[0].end.is_wholly_before(start))
    }

    /// "On her trip to Chile she met farmers", where she will visit Peru: a meeting that is over, of a visit to come.
    fn is_over(&self, index: usize, leg: usize, meeting: &Meeting) -> bool {
        let visit = &self.legs[leg].visit;
        let ahead = visit
            .start
            .zip(self.context.issued)
            .is_some_and(|(start, issued)| issued.is_wholly_before(start));
        let mut before = self.context.predicates[index].iter().rev().filter(|p| p.at <= meeting.from);
        let mut met =
            || before.find(|p| p.mood.is_finite()).is_some_and(|p| p.mood == Mood::Past && !p.passive);
        matches!(visit.status, None | Some(Status::Planned)) && ahead && met()
    }

    /// "President Li met Mr Paz. She will visit Chile": whether a sentence is before all that tells of a visit to come.
    fn is_before_visit(&self, sentence: Sentence, leg: usize) -> bool {
        let title = |from: usize| self.context.sentences.iter().any(|s| s.from == from && s.title);
        let planned = self.legs[leg].visit.status == Some(Status::Planned);
        let first = || self.told_in.keys().copied().find(|&from| !title(from));
        planned && first().is_some_and(|first| sentence.from < first)
    }

    /// Whether the text tells who wrote or issued it.
    fn is_written(&self) -> bool {
        self.author.is_some() || self.issuer.is_some()
    }

    /// Those met: the object, or where that is the visitor the subject. `None` if no visitor takes part.
    fn other_side(&mut self, meeting: &Meeting, leg: usize) -> Option<Vec<Party>> {
        let visitors = self.legs[leg].visit.visitors.clone();
        let host = self.legs[leg].visit.destination.code.clone();
        let travels = |p: &Party| visitors.iter().any(|v| is_traveller(v, p));
        let subject = self.parties(&meeting.subject, host.as_ref());
        let own = meeting.subject.is_empty() && self.author.as_ref().is_none_or(travels)
            || subject.iter().any(travels);
        let namesake = own
            && ["verb-meet", "noun-meeting", "called-on", "discusses-with", "received-by"]
                .contains(&meeting.rule);
        let mut object = self.parties(&meeting.with, host.as_ref());
        if namesake {
            hosts_of_same_office(&mut object, &meeting.with, host.as_ref(), &visitors);
        }
        // An office that is known for nobody else may be the visitor's own.
        let other = |f: &Found| {
            let known = self.who(&f.party).is_some_and(|at| !visitors.contains(&self.known[at]));
            f.strong && (f.party.name.is_some() || known)
        };
        let strangers = meeting.subject.iter().any(other) && !meeting.subject.iter().any(|f| f.delegation);
        // "The President and the First Lady will host Ms Li": they are no visitors, though no name tells so.
        let hosts = meeting.rule == "receives-visitor" && !subject.is_empty() && object.iter().any(travels);
        let same = hosts && subject.iter().all(travels);
        let subject = if same { hosts_by_office(meeting, host.as_ref()) } else { subject };
        // "The Minister of Mines and the Minister of Trade called on the Prime Minister", who has come.
        let (turned, subject) = self.turned(meeting.rule, &object, subject, &travels);
        // "The Minister met Ms Li of Chile in Oslo", in a text of Norway's: it is she who has come.
        let may_receive = if meeting.subject.is_empty() { self.is_written() } else { !own };
        let received = ["verb-meet", "noun-meeting"].contains(&meeting.rule)
            && may_receive
            && object.iter().any(travels)
            && !subject.iter().any(travels);
        let met_at_home = received && meeting.subject.iter().any(|f| f.strong);
        let visitor_meets = !hosts && !turned && !met_at_home && (!strangers || subject.iter().any(travels));
        let sides = ["meeting-between", "meets-together"].contains(&meeting.rule);
        let between = sides && !object.iter().any(travels);
        if between || !visitor_meets && !object.iter().any(travels) {
            // Others meet; but an office that is named by its words alone may be the visitor's.
            return None;
        }
        // "Ms Li and I discussed trade": the author, where it is she who has come.
        let host_writes =
            meeting.rule == "meets-together" && meeting.with.len() == 1 && object.iter().any(travels);
        let unnamed = received && meeting.subject.is_empty();
        let host_writes = host_writes || unnamed || self.is_with_author(meeting);
        let author = self.author.clone().or_else(|| self.issuer.clone());
        let author = author.filter(|a| host_writes && !travels(a));
        let receiving = if hosts { subject.clone() } else { Vec::new() };
        let beside = subject.into_iter().filter(|p| !visitor_meets && (hosts || !travels(p)));
        let mut with: Vec<Party> = Vec::new();
        let own = own_delegations(self.context, meeting);
        let guests = object.into_iter().chain(beside).chain(author);
        for party in guests.filter(|p| !is_of_own_side(meeting, p, host.as_ref(), &visitors)) {
            let delegation = party.organization.is_some() && own.contains(&party.organization);
            let other = namesake && is_of_others(&party, host.as_ref(), &visitors);
            if (other || receiving.contains(&party) || !travels(&party))
                && !with.contains(&party)
                && !delegation
                && !self.was_met(meeting, leg, &visitors, &party)
            {
                with.push(party);
            }
        }
        Some(with)
    }

    /// "will have talks with me", "with myself and Ministers".
    fn is_with_author(&self, meeting: &Meeting) -> bool {
        const NEAR: usize = 8;
        let last = meeting.with.iter().map(|f| f.from).min().unwrap_or(meeting.to + 1);
        let context = self.context;
        (meeting.from + 1..last.min(meeting.from + NEAR)).any(|n| {
            context.is(n, words!["me", "myself"]) && context.is(n - 1, words!["with", "meet", "met"])
        })
    }

    fn parties(&mut self, found: &[Found], host: Option<&String>) -> Vec<Party> {
        let mut all = Vec::new();
        for found in found {
            // "Ana Li and Mrs Li".
            let spouse = found.lady && all.iter().any(|p| parties::is_same(p, &found.party));
            // "ministers from Chile and Peru": not the Minister who is known.
            let small = found.party.role.as_ref().is_some_and(|r| !r.contains(char::is_uppercase));
            let others = small && found.party.name.is_none() && found.party.country.is_some();
            let own = spouse || others;
            let mut party = if own { found.party.clone() } else { self.resolve(&found.party) };
            if party.country.is_none() && is_office(self.context, found) {
                party.country = host.cloned();
            }
            all.push(party);
        }
        all
    }
}

/// "The President" who hosts is not the President who comes.
fn hosts_by_office(meeting: &Meeting, host: Option<&String>) -> Vec<Party> {
    let own = |f: &Found| Party { country: f.party.country.clone().or(host.cloned()), ..f.party.clone() };
    meeting.subject.iter().map(own).filter(|p| p.name.is_none()).collect()
}

/// The bodies of the delegations that meet, each by its name.
fn own_delegations(context: &Context<'_>, meeting: &Meeting) -> Vec<Option<String>> {
    let own = meeting.with.iter().filter(|f| f.delegation && !is_apart(context, f));
    own.map(|f| f.party.organization.clone()).collect()
}
