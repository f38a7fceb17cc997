//! What people meet for.

use super::Cue;
use super::calls::is_courtesy_call;
use super::object::{is_effort, object_act};
use super::speaker::{self, Speaker};
use crate::facts::Act;
use crate::parse::context::Context;
use crate::parse::lexicon::{form, is};
use crate::parse::predicates::{Mood, Predicate};
use crate::parse::tokens::Sentence;

/// "met X to advance the talks on trade": what they met for is what they talked about.
pub(super) fn aim_of_meeting(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    n: usize,
) -> Option<Cue> {
    let predicate = predicates[n];
    // "to continue the talks on trade", "to continue building on the partnership".
    let goes_on = || {
        let more = context.is(predicate.at, words!["continue"])
            && (context.is(predicate.at + 1, words!["to"])
                || context.tokens.get(predicate.at + 1).is_some_and(|t| t.entry.forms & form::GERUND != 0));
        more || context.is(predicate.at, words!["continue", "resume", "hold", "conduct", "start", "launch"])
            && object_act(context, sentence, predicate.at) == Some(Act::Discuss)
    };
    let aims = predicate.mood == Mood::Infinitive
        && predicate.shares.is_none()
        && (context.has(predicate.at, is::PURPOSIVE) || goes_on())
        && context.reporting(predicate.at).is_none();
    let meets =
        predicates[..n].last().filter(|p| aims && context.has(p.at, is::MEET) && !p.passive && !p.negated)?;
    let quiet = |m: usize| {
        context.is(m, words!["that", "who", "which", "how", "about", "on", "regarding"])
            || context.has(m, is::VISIT_NOUN)
    };
    if (meets.at + 1..predicate.from).any(quiet)
        || is_effort(context, &predicate)
        || predicate.from < meets.at + 2
    {
        return None;
    }
    let speaker = match speaker::find(context, sentence, meets, false) {
        Speaker::Nobody => return None,
        Speaker::Visitor | Speaker::Party(_) => None,
    };
    let lemma = Some(context.tokens[predicate.at].text.to_lowercase());
    let rule = "said-at-a-meeting";
    let from = predicate.from;
    Some(Cue { predicate, act: Act::Discuss, from, cut: from, speaker, rule, lemma })
}

/// "met X to discuss Y", "to discuss Y and reaffirm Z".
pub(super) fn is_said_at_a_meeting(context: &Context<'_>, predicates: &[Predicate], n: usize) -> bool {
    if let Some(k) = predicates[n].shares {
        // "plans to meet X, to exchange views".
        let from = predicates[n].from;
        let aim = context.is(from, words!["to"]) && context.is(from - 1, words![","]);
        if aim && context.has(predicates[k].at, is::MEET) {
            return true;
        }
        return is_said_at_a_meeting(context, predicates, k);
    }
    // "travelled to Oslo to meet X to discuss Y".
    let mut infinitives = predicates[..n].iter().rev().take_while(|p| p.mood == Mood::Infinitive);
    if infinitives.any(|p| context.has(p.at, is::MEET)) {
        return true;
    }
    // "met leaders, including the President, to discuss trade".
    let other = |p: &&Predicate| p.mood == Mood::Infinitive || context.is(p.at, words!["including"]);
    let governs = predicates[..n].iter().rev().find(|p| !other(p));
    // "called on members to honour their pledges".
    let asks = |at: usize| {
        let sentence = context.sentences.get(context.sentences.partition_point(|s| s.to <= at));
        context.is(at + 1, words!["on", "upon"])
            && sentence.is_some_and(|&s| !is_courtesy_call(context, s, at))
    };
    governs.is_some_and(|p| {
        let between = |flags: u64| {
            (p.at + 1..predicates[n].from).any(|m| context.has(m, flags) && !context.has(m, is::VISIT_NOUN))
        };
        let chance = || {
            (p.at + 1..predicates[n].from).any(|m| context.is(m, words!["opportunity", "chance", "occasion"]))
        };
        // "value the opportunity to exchange views": it is the opportunity that is valued.
        let welcomes =
            |at: usize| context.reporting(at).is_some_and(|(verb, _)| verb.act() == Some(Act::Welcome));
        let valued = || predicates[..n].iter().any(|p| welcomes(p.at));
        context.has(p.at, is::MEET | is::HOST | is::JOIN)
            || between(is::MEETING)
            || context.has(p.at, is::ATTEND) && between(is::EVENT)
            || context.has(p.at, is::SPEAK) && between(is::BODY)
            || context.has(p.at, is::DELIVER) && between(is::SPEECH)
            || context.is(p.at, words!["took", "used", "takes", "take"])
            || context.is(p.at, words!["call", "called", "calls"]) && !asks(p.at)
            || (p.at + 1..predicates[n].from).any(|m| context.is(m, words!["calls"]))
            || context.is(
                p.at,
                words!["convened", "convene", "convenes", "co-chaired", "co-chair", "chaired", "chair"],
            )
            || chance() && !valued()
    })
}
