//! Two who meet, of whom one has invited the other: "The two leaders will hold talks".

use super::Assembly;
use crate::facts::{Engagement, EngagementKind, Party, Status};
use crate::parse::explain::Part;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::predicates::{Mood, Predicate, Subject};

/// The name of the rule.
const RULE: &str = "two-who-meet";
/// Farthest from a verb to the talks it tells of, in words.
const NEAR: usize = 8;

impl Assembly<'_, '_> {
    /// "at the invitation of President Paz. The two leaders will hold talks": he is met.
    pub(super) fn inviters_met(&mut self) {
        let mut own = (0..self.legs.len()).filter(|&l| self.legs[l].who == 0 && !self.legs[l].apart);
        let (Some(at), None) = (own.next(), own.next()) else { return };
        let visit = &self.legs[at].visit;
        let person = |p: &&Party| p.name.is_some() && p.role.is_some();
        let Some(host) = visit.invited_by.iter().find(person).cloned() else { return };
        let met = visit.engagements.iter().flat_map(|e| &e.with);
        if met.chain(&visit.visitors).any(|p| parties::is_same(&host, p)) {
            return;
        }
        let context = self.context;
        let told = context.sentences.iter().zip(&context.predicates).filter(|(s, _)| !s.title);
        let found = told.flat_map(|(s, all)| all.iter().map(move |p| (s, p))).find(|(_, p)| self.two_meet(p));
        let Some((sentence, verb)) = found else { return };
        let planned = verb.mood == Mood::Future && visit.status != Some(Status::Planned);
        let evidence = vec![context.sentence(*sentence)];
        let leg = &mut self.legs[at];
        leg.trace(Part::Engagement(leg.visit.engagements.len()), RULE);
        leg.visit.engagements.push(Engagement {
            kind: Some(EngagementKind::Meeting),
            with: vec![host],
            status: planned.then_some(Status::Planned),
            evidence,
            ..Engagement::default()
        });
    }

    /// "The two leaders will hold talks", "Both ministers discussed trade".
    fn two_meet(&self, verb: &Predicate) -> bool {
        const PAIR: [&str; 10] = [
            "leaders",
            "presidents",
            "ministers",
            "premiers",
            "sovereigns",
            "monarchs",
            "officials",
            "statesmen",
            "counterparts",
            "dignitaries",
        ];
        let context = self.context;
        let Subject::Phrase(from, to) = verb.subject else { return false };
        let both = (from..to).any(|n| context.is(n, &["two", "both"]));
        let pair = both && to < from + 6 && context.is(to - 1, &PAIR);
        let holds = ["hold", "holds", "held", "have", "had", "holding"];
        let talks = (verb.at + 1..verb.at + NEAR).any(|n| {
            context.has(n, is::MEETING) || context.is(n, &["tête-à-tête", "tete-a-tete", "tête", "tete"])
        });
        let discuss = ["discuss", "discussed", "discusses", "reviewed", "review"];
        let meets = context.has(verb.at, is::MEET)
            || context.is(verb.at, &holds) && talks
            || context.is(verb.at, &discuss);
        let real = matches!(verb.mood, Mood::Past | Mood::Future | Mood::Present) && !verb.passive;
        pair && meets && real && !verb.negated
    }
}
