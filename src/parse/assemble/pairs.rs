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
        let talk = context.predicates[index].iter().find(|p| self.are_two(p, (visitor, inviter)));
        let Some(talk) = talk else { return false };
        let same = |p: &&Party| parties::is_same(inviter, p) || *p == inviter;
        if visit.engagements.iter().flat_map(|e| &e.with).chain(&visit.visitors).any(|p| same(&p)) {
            return false;
        }
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
        let both = context.is(from, words!["both"])
            || context.is(from, words!["the"]) && context.is(from + 1, words!["two"])
            || context.is(from, words!["two"]) && context.is(from.wrapping_sub(1), words!["the"]);
        let last = context.tokens[to - 1].text;
        let office = last.strip_suffix('s').filter(|_| context.has(to - 1, is::HEAD));
        let holds = |p: &Party| {
            office.is_some_and(|o| {
                p.role.as_deref().is_some_and(|r| r.split(' ').any(|w| w.eq_ignore_ascii_case(o)))
            })
        };
        let pair =
            holds(visitor) && holds(inviter) || both && context.is(to - 1, words!["leaders", "statesmen"]);
        let verb = predicate.at;
        let talks = (verb + 1..context.tokens.len().min(verb + NEAR)).any(|n| context.has(n, is::MEETING));
        let act = context.reporting(verb).and_then(|(v, _)| v.act());
        if context.is(verb, words!["sign", "signs", "signed", "signing"]) {
            return false;
        }
        let told = context.has(verb, is::MEET)
            || matches!(act, Some(Act::Discuss | Act::Agree))
            || talks
                && (context.has(verb, is::LIGHT_PAST | is::HAVE)
                    || context.is(verb, words!["held", "hold", "had", "have"]));
        pair && told && inviter.role.is_some()
    }

    /// "She will hold talks with the Minister. The Vice President will also attend": met there as well.
    pub(super) fn attends_too(&mut self, index: usize, leg: usize) -> bool {
        const SHORT: usize = 18;
        let context = self.context;
        let sentence = context.sentences[index];
        let [predicate] = &context.predicates[index][..] else { return false };
        let Subject::Phrase(from, to) = predicate.subject else { return false };
        let attends = context.is(predicate.at, words!["attend", "attended", "participate", "participated"])
            && !predicate.negated
            && !predicate.passive;
        let too = (to..predicate.at).any(|n| context.is(n, words!["also"]))
            || context.is(predicate.at + 1, words!["too"])
            || context.is(predicate.at + 1, words!["as"]) && context.is(predicate.at + 2, words!["well"]);
        let end = predicate.at + 1 + usize::from(context.is(predicate.at + 1, words!["too"]));
        let alone = context.is(end, words![".", "as"]) && sentence.to - sentence.from < SHORT;
        if !attends || !too || !alone || index == 0 {
            return false;
        }
        let before = context.sentence(context.sentences[index - 1]);
        let told = self.legs[leg].visit.engagements.last().is_some_and(|e| e.evidence.contains(&before));
        let found = parties::list(context, from, to).0;
        if !told || !found.iter().all(|f| f.strong) {
            return false;
        }
        let met = |p: &Party| self.legs[leg].visit.visitors.iter().any(|v| parties::is_same(v, p));
        let with: Vec<Party> = found.into_iter().map(|f| f.party).filter(|p| !met(p)).collect();
        if with.is_empty() {
            return false;
        }
        let span = context.sentence(sentence);
        let leg = &mut self.legs[leg];
        leg.trace(Part::Engagement(leg.visit.engagements.len()), "attends-too");
        leg.visit.engagements.push(Engagement {
            kind: Some(EngagementKind::Event),
            with,
            evidence: vec![span],
            ..Engagement::default()
        });
        true
    }
}
