//! Two of one office who talk: the visitor, and who invited the visitor.

use super::Assembly;
use crate::facts::{Act, Engagement, EngagementKind, Party};
use crate::parse::explain::Part;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::predicates::{Mood, Predicate, Subject};

/// The name of the rule.
const RULE: &str = "two-of-one-office";

impl Assembly<'_, '_> {
    /// "visited Chile at the invitation of Foreign Minister Paz. The two Foreign Ministers discussed trade": he was met.
    pub(super) fn pair(&mut self, index: usize, leg: usize) -> bool {
        let context = self.context;
        let visit = &self.legs[leg].visit;
        let ([inviter], Some(visitor)) = (&visit.invited_by[..], visit.visitors.first()) else {
            return false;
        };
        let same = |p: &&Party| parties::is_same(inviter, p) || *p == inviter;
        if visit.engagements.iter().flat_map(|e| &e.with).chain(&visit.visitors).any(|p| same(&p)) {
            return false;
        }
        let talk = context.predicates[index].iter().find(|p| self.are_two(p, (visitor, inviter)));
        let Some(talk) = talk else { return false };
        let planned = matches!(talk.mood, Mood::Future | Mood::Conditional);
        let party = inviter.clone();
        let span = context.sentence(context.sentences[index]);
        let leg = &mut self.legs[leg];
        let status = (planned && leg.visit.status != Some(crate::facts::Status::Planned))
            .then_some(crate::facts::Status::Planned);
        leg.trace(Part::Engagement(leg.visit.engagements.len()), RULE);
        leg.visit.engagements.push(Engagement {
            kind: Some(EngagementKind::Meeting),
            with: vec![party],
            status,
            evidence: vec![span],
            ..Engagement::default()
        });
        true
    }

    /// Whether a verb tells that both talked: "The two Ministers discussed", "Both leaders held talks".
    fn are_two(&self, predicate: &Predicate, (visitor, inviter): (&Party, &Party)) -> bool {
        const NEAR: usize = 9;
        let context = self.context;
        let Subject::Phrase(from, to) = predicate.subject else { return false };
        if predicate.passive
            || predicate.negated
            || !predicate.mood.is_finite()
            || to > from + 6
            || to < from + 2
        {
            return false;
        }
        let both = context.is(from, &["both"])
            || context.is(from, &["the"]) && context.is(from + 1, &["two"])
            || context.is(from, &["two"]) && context.is(from.wrapping_sub(1), &["the"]);
        let last = context.tokens[to - 1].text;
        let office = last.strip_suffix('s').filter(|_| context.has(to - 1, is::HEAD));
        let holds = |p: &Party| {
            office.is_some_and(|o| {
                p.role.as_deref().is_some_and(|r| r.split(' ').any(|w| w.eq_ignore_ascii_case(o)))
            })
        };
        let pair = holds(visitor) && holds(inviter) || both && context.is(to - 1, &["leaders", "statesmen"]);
        let verb = predicate.at;
        let talks = (verb + 1..context.tokens.len().min(verb + NEAR)).any(|n| context.has(n, is::MEETING));
        let act = context.reporting(verb).and_then(|(v, _)| v.act());
        let told = context.has(verb, is::MEET)
            || matches!(act, Some(Act::Discuss | Act::Agree))
            || talks
                && (context.has(verb, is::LIGHT_PAST | is::HAVE)
                    || context.is(verb, &["held", "hold", "had", "have"]));
        pair && told && inviter.role.is_some()
    }
}
