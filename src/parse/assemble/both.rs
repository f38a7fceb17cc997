//! Two sides of talks: who has come, and who is at home.

use super::Assembly;
use crate::facts::Party;
use crate::parse::journeys::Journey;
use crate::parse::lexicon::is;
use crate::parse::meetings::Meeting;
use crate::parse::parties;

impl Assembly<'_, '_> {
    /// "Ms Li and Minister Paz held talks in Lima", where she is there already: only she has come.
    pub(super) fn keep_those_come(&self, journey: &Journey<'_>, visitors: &mut Vec<Party>) {
        let [first, second] = &journey.visitors[..] else { return };
        let context = self.context;
        if journey.rule != "meetings-in" || visitors.len() != 2 || !context.is(first.to, &["and"]) {
            return;
        }
        let sentence = context.sentences[journey.sentence];
        let joint = second.from <= first.to + 3
            && first.strong
            && second.strong
            && (second.to..sentence.to.min(second.to + 12)).any(|n| context.has(n, is::MEETING | is::MEET))
            && !(second.to..sentence.to).any(|n| context.is(n, &["with"]));
        if !joint {
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
