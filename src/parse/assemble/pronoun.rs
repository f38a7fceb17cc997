//! Whom "she" stands for where a text is about somebody whom others met: "The Board met President Li. She visited the port on her
//! trip to Chile".

use super::Assembly;
use crate::facts::Party;
use crate::parse::journeys::Journey;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::predicates::Subject;

impl Assembly<'_, '_> {
    /// The person named last before the first journey, if a pronoun goes on it, and no person is the subject right before.
    pub(super) fn whom_others_met(&self, journeys: &[Vec<Journey<'_>>]) -> Option<Party> {
        let context = self.context;
        let told = |j: &&Journey<'_>| j.told && !context.sentences[j.sentence].title;
        let first = journeys.iter().flatten().find(told)?;
        let place = first.targets.first()?.0.to;
        let goes = context.predicates[first.sentence].iter().rfind(|p| p.at < place && p.mood.is_finite())?;
        let she = matches!(goes.subject, Subject::Pronoun(n) if context.is(n, words!["he", "she"]));
        let before = first.sentence.checked_sub(1).filter(|_| she && first.visitors.is_empty())?;
        let sentence = context.sentences[before];
        let main = context.predicates[before].iter().find(|p| p.mood.is_finite())?;
        let Subject::Phrase(from, to) = main.subject else { return None };
        // "Minister Li met President Paz. She visited".
        let person = parties::list(context, from, to).0.iter().any(|f| f.strong && !f.group && !f.delegation);
        if person || sentence.title || !context.has(main.at, is::MEET | is::HOST) && !self.is_glad(main.at) {
            return None;
        }
        let met = parties::list(context, self.behind_meeting(main.at, sentence.to), sentence.to).0;
        let mut named = met.into_iter().filter(|f| f.strong && f.party.name.is_some());
        named.next().filter(|_| named.next().is_none()).map(|f| f.party)
    }

    /// "was delighted to meet": a verb of joy before one of meeting.
    fn is_glad(&self, at: usize) -> bool {
        self.meeting_behind(at).is_some()
    }

    fn meeting_behind(&self, at: usize) -> Option<usize> {
        const NEAR: usize = 6;
        let context = self.context;
        (at + 1..context.tokens.len().min(at + NEAR))
            .find(|&n| context.has(n, is::MEET | is::HOST) && context.is(n - 1, words!["to", "of"]))
    }

    /// The word behind "met", "met with" or "was delighted to meet".
    fn behind_meeting(&self, at: usize, limit: usize) -> usize {
        let context = self.context;
        let verb =
            if context.has(at, is::MEET | is::HOST) { at } else { self.meeting_behind(at).unwrap_or(at) };
        let next = if context.is(verb + 1, words!["with"]) { verb + 2 } else { verb + 1 };
        next.min(limit)
    }
}
