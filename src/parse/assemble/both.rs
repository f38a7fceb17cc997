//! Two sides of talks: who has come, and who is at home.

use super::Assembly;
use super::stays::{is_other_stay, is_town_of};
use crate::facts::Party;
use crate::parse::dates::Period;
use crate::parse::journeys::Journey;
use crate::parse::lexicon::is;
use crate::parse::meetings::Meeting;
use crate::parse::parties;
use crate::parse::places::Target;

impl Assembly<'_, '_> {
    /// "Ms Li and Minister Paz held talks in Lima", where she is there already: only she has come.
    pub(super) fn keep_those_come(&self, journey: &Journey<'_>, visitors: &mut Vec<Party>) {
        let [first, second] = &journey.visitors[..] else { return };
        let context = self.context;
        // "Mr Li and his host President Paz".
        if visitors.len() == 2 && (first.to..second.to).any(|n| context.is(n, words!["host"])) {
            visitors.truncate(1);
            return;
        }
        let event = journey.rule == "verb-attend-event";
        if !(event || journey.rule == "meetings-in")
            || visitors.len() != 2
            || !context.is(first.to, words!["and"])
        {
            return;
        }
        let sentence = context.sentences[journey.sentence];
        let joint = second.from <= first.to + 3
            && first.strong
            && second.strong
            && (event
                || (second.to..sentence.to.min(second.to + 12))
                    .any(|n| context.has(n, is::MEETING | is::MEET)))
            && !(second.to..sentence.to).any(|n| context.is(n, words!["with"]));
        if !joint {
            return;
        }
        // "Prime Minister Paz of Chile and Prime Minister Li held a press conference on their talks in Santiago".
        let home = journey.targets.first().and_then(|(target, _)| target.place.code.as_ref());
        let at_home = |p: &Party| home.is_some() && p.country.as_ref() == home;
        if visitors.iter().filter(|v| at_home(v)).count() == 1 {
            visitors.retain(|v| !at_home(v));
            return;
        }
        if event {
            return;
        }
        let travels =
            |p: &Party| self.legs.iter().any(|l| l.visit.visitors.iter().any(|v| parties::is_same(v, p)));
        let come: Vec<bool> = visitors.iter().map(travels).collect();
        if come.iter().filter(|&&c| c).count() == 1 {
            let mut come = come.into_iter();
            visitors.retain(|_| come.next().unwrap_or(true));
        }
    }
}

impl Assembly<'_, '_> {
    /// "The King, accompanied by the Queen, left for Chile. In Lima the Queen was welcomed": the stay of one who goes along.
    pub(super) fn leg_of_companion(
        &self,
        journey: &Journey<'_>,
        (target, who): (&Target<'_>, usize),
        period: Option<Period>,
    ) -> Option<usize> {
        let seen = self.known.get(who).filter(|p| p.name.is_some() || is_spouse(p))?;
        // "The Second Gentleman will also travel to Lima".
        let from = self.context.sentences[journey.sentence].from;
        let also = is_spouse(seen) && (from..target.to).any(|n| self.context.is(n, words!["also"]));
        self.legs.iter().position(|l| {
            let along = l.visit.visitors.iter().skip(1).any(|v| parties::is_same(v, seen));
            let along = along || also && l.told && l.visit.status == journey.status;
            let there =
                || l.place == target.concept.iri || l.includes(target) || is_town_of(self.context, l, target);
            along
                && there()
                && !is_other_stay(&l.visit, period.map(|p| p.start))
                && !self.is_past_stay(&l.visit, journey.status, period)
        })
    }
}

/// Whether somebody is known as the spouse of who holds an office.
fn is_spouse(party: &Party) -> bool {
    const SPOUSES: [&str; 5] =
        ["First Lady", "First Gentleman", "Second Lady", "Second Gentleman", "Queen Consort"];
    party.role.as_deref().is_some_and(|role| SPOUSES.contains(&role))
}

/// Whether one of those who were at a meeting is of the visitor's own side, or led a side that is not the host's.
pub(super) fn is_of_own_side(
    meeting: &Meeting,
    party: &Party,
    host: Option<&String>,
    visitors: &[Party],
) -> bool {
    let of_host = party.country.is_some() && party.country.as_ref() == host;
    let own = || {
        let country = visitors.first().and_then(|v| v.country.as_ref());
        country.is_some() && party.country.as_ref() == country
    };
    match meeting.rule {
        "side-led" => !of_host,
        // "Also present was Ambassador Li": mostly the visitor's.
        "among-those-met" => {
            let envoy = |r: &str| r.starts_with("Ambassador") || r.starts_with("Chargé");
            !of_host && own() || party.name.is_some() && party.role.as_deref().is_some_and(envoy)
        }
        _ => false,
    }
}
