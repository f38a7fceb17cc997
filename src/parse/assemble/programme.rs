//! What a visitor is going to do on a visit, told in reported speech: the programme is the fact, and no statement.

use super::Assembly;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::predicates::{Mood, Predicate, Subject};

impl Assembly<'_, '_> {
    /// "The spokesman said that Ms Li would also meet President Paz": whether a sentence says no more than whom a visitor will
    /// meet or where she will go.
    pub(super) fn is_programme(&self, index: usize) -> bool {
        let context = self.context;
        let sentence = context.sentences[index];
        if sentence.quoted || self.legs.is_empty() {
            return false;
        }
        let mut finite = context.predicates[index].iter().filter(|p| p.mood.is_finite());
        let (Some(first), Some(second)) = (finite.next(), finite.next()) else { return false };
        // "She will be accompanied by Ms Roe, the spokesman said."
        let turned = finite.next().is_none() && context.is(second.start.wrapping_sub(1), words![","]);
        let (says, does) =
            if turned && context.reporting(second.at).is_some() { (second, first) } else { (first, second) };
        // Who does it is looked for last: few sentences are of that kind.
        says.at != does.at
            && self.is_on_visit(does, sentence.to)
            && !says.passive
            && context.reporting(says.at).is_some()
            && !context.any(sentence.from..sentence.to, words!["“", "\""])
            && self.is_visitors(does.subject)
    }

    /// "would meet", "will be visiting", "will hold talks": what is done on a visit.
    fn is_on_visit(&self, does: &Predicate, limit: usize) -> bool {
        const NEAR: usize = 5;
        const DOES: u64 = is::MEET | is::ATTEND | is::VISIT_BASE | is::GO_BASE;
        let context = self.context;
        let ahead = matches!(does.mood, Mood::Future | Mood::Conditional) && !does.negated;
        if does.passive {
            return ahead && context.has(does.at, is::JOIN) && context.is(does.at + 1, words!["by"]);
        }
        let holds = context.is(does.at, words!["hold", "have", "make", "pay"]);
        let noun = |n: usize| context.has(n, is::MEETING | is::VISIT_NOUN) || context.is(n, words!["call"]);
        let doing = words!["meeting", "visiting", "travelling", "traveling", "attending", "leaving"];
        ahead
            && (context.has(does.at, DOES)
                || context.is(does.at, doing)
                || holds && (does.at + 1..limit.min(does.at + NEAR)).any(noun))
    }

    /// Whether the subject is somebody whose visit is told of: "he", "Ms Li".
    fn is_visitors(&self, subject: Subject) -> bool {
        let context = self.context;
        match subject {
            Subject::Pronoun(n) => context.is(n, words!["he", "she", "they"]),
            Subject::Phrase(from, to) => {
                let who = parties::list(context, from, to).0.into_iter().next();
                who.is_some_and(|f| {
                    let own = |v| parties::is_same(v, &f.party);
                    self.legs.iter().any(|l| l.visit.visitors.first().is_some_and(own))
                })
            }
            Subject::None => false,
        }
    }
}
