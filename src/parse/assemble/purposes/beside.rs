//! Purposes that a sentence names in another clause than that of the journey.

use super::{AIMS, Stated, is_infinitive, passages, trimmed};
use crate::facts::Passage;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// Longest clause that a sentence opens with, in words.
const LONG: usize = 60;

/// "To mark the anniversary, the President will visit the port": what a sentence opens with.
pub(super) fn fronted(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate]) -> Option<Stated> {
    let first = sentence.from;
    let from = if context.is(first, words!["and"]) { first + 1 } else { first };
    let aimed = behind_lead(context, from);
    let from = aimed.unwrap_or(from);
    if aimed.is_none() && (!context.is(from, words!["to"]) || !is_infinitive(context, from)) {
        return None;
    }
    let will = |p: &Predicate| aimed.is_some() && p.mood == Mood::Future && !p.negated && !p.passive;
    let main = predicates
        .iter()
        .find(|p| p.at > from + 2 && p.mood.is_finite() && !p.relative && (goes(context, p) || will(p)))?;
    let person = match main.subject {
        Subject::Pronoun(at) => context.is(at, words!["i", "he", "she", "they", "we"]),
        Subject::Phrase(from, to) => {
            parties::list(context, from, to).0.iter().any(|f| f.strong || f.delegation)
        }
        Subject::None => false,
    };
    let start = match main.subject {
        Subject::Pronoun(at) | Subject::Phrase(at, _) => at,
        Subject::None => main.start,
    };
    let least = if aimed.is_some() { from + 2 } else { from + 3 };
    let comma = (least..start).rev().find(|&n| context.is(n, words![","]))?;
    let near = person && comma < from + LONG && start <= comma + 3;
    let end = trimmed(context, from, comma);
    let passage = Passage { text: context.value(from, end), evidence: vec![context.sentence(sentence)] };
    near.then(|| (vec![passage], "purpose-in-front"))
}

/// "Ms Li’s attendance at the ceremony will": the word for what she does there.
pub(super) fn attendance(context: &Context<'_>, sentence: Sentence) -> Option<usize> {
    const FAR: usize = 6;
    (sentence.from + 1..sentence.to.min(sentence.from + FAR)).find(|&n| {
        let own = context.has(n - 1, is::POSSESSIVE) || context.is(n - 1, words!["’s", "'s", "’"]);
        own && context.is(n, words!["attendance", "participation"])
    })
}

/// "In a bid to revive the talks", "With a view to reviving the talks": where the aim starts behind such words.
fn behind_lead(context: &Context<'_>, from: usize) -> Option<usize> {
    const NOUNS: WordSet<10> = WordSet::new([
        "bid",
        "effort",
        "attempt",
        "order",
        "view",
        "aim",
        "goal",
        "purpose",
        "objective",
        "intention",
    ]);
    const LONG: usize = 5;
    if !context.is(from, words!["in", "with"]) {
        return None;
    }
    let noun = (from + 1..from + LONG).find(|&n| context.is(n, &NOUNS))?;
    let next = noun + 1;
    let to = context.is(next, words!["to"]) && is_infinitive(context, next);
    let gerund = context.is(next, words!["to", "of"])
        && context.tokens.get(next + 1).is_some_and(|t| t.text.ends_with("ing") && !t.is_capital());
    if to && !gerund {
        return Some(next);
    }
    gerund.then_some(next + 1)
}

/// "…, hoping to revive the talks", "…, seeking support for a treaty", behind a journey: what it is for.
fn sought(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate]) -> Option<Stated> {
    let seeks = |p: &&Predicate| {
        let hopes =
            context.is(p.at, words!["hoping", "looking", "aiming"]) && context.is(p.at + 1, words!["to"]);
        let seeks = context.is(p.at, words!["seeking"]);
        p.mood == Mood::Gerund && (hopes || seeks) && context.is(p.at.wrapping_sub(1), words![","])
    };
    let verb = predicates.iter().find(seeks)?;
    let main = predicates.iter().rev().find(|p| p.at < verb.at && p.mood.is_finite())?;
    let journey =
        context.has(main.at, JOURNEY | is::VISIT_NOW | is::GO_NOW) && !main.passive && !main.negated;
    let from = if context.is(verb.at + 1, words!["to"]) { verb.at + 1 } else { verb.at };
    journey.then(|| (passages(context, from, sentence, predicates), "purpose-behind-journey"))
}

/// "The visit has two aims: to revive the talks and to open the port": where the aims start.
fn behind_colon(context: &Context<'_>, sentence: Sentence) -> Option<usize> {
    const LONG: usize = 16;
    let words = || sentence.from..sentence.to;
    if !context.may_say(words(), &AIMS) && !context.may_say(words(), words!["mission"]) {
        return None;
    }
    let colon = (sentence.from + 2..sentence.to.min(sentence.from + LONG))
        .find(|&n| context.is(n, words![":", "-", "–", "—"]))?;
    let before = sentence.from..colon;
    let aims = before.clone().any(|n| context.is(n, &AIMS) || context.is(n, words!["mission"]));
    let visit = before.clone().any(|n| context.has(n, is::VISIT_NOUN));
    (aims && visit && context.is(colon + 1, words!["to"]) && is_infinitive(context, colon + 1))
        .then_some(colon + 1)
}

/// What tells that somebody goes to a country.
const JOURNEY: u64 = is::VISIT_BASE | is::VISIT_PAST | is::GO_BASE | is::GO_PAST;

/// Whether a verb tells where the visitor goes, or whom and what the visitor sees there.
fn goes(context: &Context<'_>, verb: &Predicate) -> bool {
    let there =
        is::VISIT_BASE | is::VISIT_PAST | is::GO_BASE | is::GO_PAST | is::SITE | is::ATTEND | is::MEET;
    !verb.negated && !verb.passive && context.has(verb.at, there)
}

/// "has accepted an invitation to address the congress": what somebody is invited for, if it is more than a visit.
pub(super) fn invited(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate]) -> Option<Stated> {
    const FAR: usize = 18;
    if !context.may_say(sentence.from..sentence.to, words!["invitation", "invitations"]) {
        return None;
    }
    let accepts = |p: &&Predicate| {
        !p.passive && !p.negated && context.is(p.at, words!["accepted", "accept", "accepts", "accepting"])
    };
    let accept = predicates.iter().find(accepts)?.at;
    let invitation = (accept + 1..sentence.to.min(accept + 8))
        .find(|&n| context.is(n, words!["invitation", "invitations"]))?;
    let to = (invitation + 1..sentence.to.min(invitation + FAR))
        .take_while(|&n| !context.is(n, words![",", ".", ";"]))
        .find(|&n| context.is(n, words!["to"]) && is_infinitive(context, n))?;
    let visits = is::VISIT_BASE | is::GO_BASE;
    let more = !context.has(to + 1, visits | is::MEET)
        && !context.is(to + 1, words!["make", "pay", "undertake", "be"]);
    more.then(|| (passages(context, to, sentence, predicates), "purpose-of-invitation"))
}

/// "will visit Lima and Cuzco, enabling her to see both coasts": what a journey makes possible.
pub(super) fn enabled(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate]) -> Option<Stated> {
    if let Some(from) = behind_colon(context, sentence) {
        return Some((passages(context, from, sentence, predicates), "stated-purpose"));
    }
    if let Some(found) = sought(context, sentence, predicates) {
        return Some(found);
    }
    let enabling = |p: &&Predicate| {
        p.mood == Mood::Gerund
            && context.is(p.at, words!["enabling", "allowing", "permitting"])
            && context.is(p.at.wrapping_sub(1), words![","])
    };
    let verb = predicates.iter().find(enabling)?;
    let journey = predicates.iter().any(|p| p.at < verb.at && p.mood.is_finite() && goes(context, p));
    let whom = context.is(verb.at + 1, words!["him", "her", "them", "me", "us"])
        && context.is(verb.at + 2, words!["to"]);
    (journey && whom).then(|| (passages(context, verb.at + 2, sentence, predicates), "purpose-made-possible"))
}

/// "to attend the forum, and to Lima, Peru on 5 May": where the journey goes on behind a purpose.
pub(super) fn onward(context: &Context<'_>, from: usize, predicates: &[Predicate]) -> Option<usize> {
    const FAR: usize = 40;
    let place = |n: usize| context.entity(n).is_some_and(|(c, _, name)| name && c.kind.is_place());
    let goes = predicates.iter().any(|p| p.at < from && context.has(p.at, is::GO_BASE | is::GO_PAST));
    let last = context.tokens.len().min(from + FAR);
    let mut near = (from + 2..last).take_while(|&n| !context.is(n, words![".", ";"]));
    near.find(|&n| {
        let and =
            context.is(n, words!["and"]) && context.is(n - 1, words![","]) && context.is(n + 1, words!["to"]);
        goes && and && (place(n + 2) || place(n + 3))
    })
}
