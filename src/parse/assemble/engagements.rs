//! Meetings as engagements of a visit.

use super::Assembly;
use crate::authority::Kind;
use crate::facts::{Engagement, EngagementKind, Party, Place, Status};
use crate::parse::context::Context;
use crate::parse::parties::{self, Found};
use crate::parse::tokens::Sentence;
use crate::parse::{meetings, places};

impl Assembly<'_, '_> {
    /// Adds the meetings of a sentence to a leg, and tells whether there were any.
    pub(super) fn meetings(&mut self, sentence: Sentence, current: usize) -> bool {
        let context = self.context;
        let found = meetings::find(context, sentence);
        let any = !found.is_empty();
        let host = self.legs[current].visit.destination.code.clone();
        let place = meeting_place(context, sentence);
        let planned_visit = self.legs[current].visit.status == Some(Status::Planned);
        for meeting in found {
            let mut with: Vec<Party> = Vec::new();
            for found in &meeting.with {
                let mut party = self.resolve(&found.party);
                let travels = self.legs[current].visit.visitors.iter().any(|v| parties::is_same(v, &party));
                if party.country.is_none() && is_office(context, found) {
                    party.country.clone_from(&host);
                }
                if !travels && !with.contains(&party) {
                    with.push(party);
                }
            }
            if with.is_empty() {
                continue;
            }
            let status = (meeting.planned && !planned_visit).then_some(Status::Planned);
            self.legs[current].visit.engagements.push(Engagement {
                kind: Some(EngagementKind::Meeting),
                with,
                place: place.clone(),
                status,
                evidence: vec![context.sentence(sentence)],
                ..Engagement::default()
            });
        }
        any
    }
}

/// Whether it is an office of a state: not one of an international body, such as the head of its mission.
fn is_office(context: &Context<'_>, found: &Found) -> bool {
    let body = |n| context.entity(n).is_some_and(|(concept, _, _)| concept.kind == Kind::Organization);
    found.strong && found.party.role.is_some() && !(found.from..found.to).any(body)
}

/// The city a sentence starts with, "In Astana, …", or goes on from, "… to Astana, where …".
fn meeting_place(context: &Context<'_>, sentence: Sentence) -> Option<Place> {
    let going_on = (sentence.from..sentence.to).find_map(|at| {
        let (concept, to, name) = context.entity(at)?;
        let city = name && concept.kind == Kind::City;
        (city && context.is(to, &[","]) && context.is(to + 1, &["where"]))
            .then(|| places::city(context, at, to))
    });
    if going_on.is_some() {
        return going_on;
    }
    let at = sentence.from + 1;
    let (concept, to, name) = context.entity(at)?;
    (context.is(sentence.from, &["in"]) && name && concept.kind == Kind::City)
        .then(|| places::city(context, at, to))
}
