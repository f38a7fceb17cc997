//! What a verb that reports has as its object.

use super::seen::is_seen_as_success;
use crate::facts::Act;
use crate::parse::context::Context;
use crate::parse::lexicon::{Verb, is};
use crate::parse::predicates::{Predicate, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// The act by what is spoken of: "noted allegations that …", "recognised the contribution of …".
pub(super) fn spoken_of(context: &Context<'_>, sentence: Sentence, at: usize, act: Act) -> Act {
    const NEAR: usize = 12;
    if act != Act::State {
        return act;
    }
    let behind = at + 1..sentence.to.min(at + NEAR);
    let claims = |n: usize| context.has(n, is::CLAIM) && context.is(n + 1, words!["that", "of"]);
    if behind.clone().any(claims) {
        return Act::Allege;
    }
    // "indicated that Chile is ready to help".
    let ready = |n: usize| {
        context.has(n, is::BE)
            && (context.is(n + 1, words!["ready", "prepared", "willing"])
                || context.has(n + 1, is::ADVERB)
                    && context.is(n + 2, words!["ready", "prepared", "willing"]))
    };
    if behind.clone().any(ready) {
        return Act::Offer;
    }
    let merit = |n: usize| {
        context.has(n, is::MERIT)
            || context.is(at, words!["acknowledged"]) && context.is(n, words!["efforts", "progress", "steps"])
    };
    let honours = context
        .is(at, words!["recognise", "recognize", "recognised", "recognized", "acknowledged"])
        && behind.clone().any(merit)
        && !behind.clone().any(|n| context.is(n, words!["that", "need"]));
    if honours || is_seen_as_success(context, at, sentence.to) { Act::Welcome } else { act }
}

/// The act of what is expressed, exchanged or held.
pub(super) fn object_act(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<Act> {
    // "held talks on issues of common concern", "held talks with the opposition": nothing is deplored.
    let holds = context.is(at, words!["hold", "holds", "held", "holding"]);
    let common = |n: usize| n > at + 1 && context.is(n - 1, words!["common", "mutual", "shared"]);
    // "held meetings on matters of mutual interest": nothing is said.
    let felt = |n: usize, act: Act| match act {
        Act::Concern => !holds && !common(n),
        Act::State => !holds || !common(n),
        _ => true,
    };
    let first = super::content::behind_inserted(context, sentence.to, at + 1);
    (first..sentence.to.min(first + 8))
        .take_while(|&n| !context.is(n, words![".", ";", "that"]))
        // "held a meeting with the Opposition Leader".
        .filter(|&n| !(context.tokens[n].is_capital() && context.has(n + 1, is::HEAD)))
        .find_map(|n| context.tokens[n].entry.object.filter(|&act| felt(n, act)))
}

/// "efforts to address the crisis", "the need to stress": the verb belongs to the noun.
pub(super) fn is_effort(context: &Context<'_>, predicate: &Predicate) -> bool {
    const NOUNS: WordSet<28> = WordSet::new([
        "effort",
        "efforts",
        "need",
        "ability",
        "commitment",
        "plan",
        "plans",
        "right",
        "steps",
        "measures",
        "ways",
        "willingness",
        "desire",
        "how",
        "decision",
        "decisions",
        "intention",
        "intent",
        "promise",
        "pledge",
        "readiness",
        "refusal",
        "failure",
        "attempt",
        "attempts",
        "determination",
        "resolve",
        "obligation",
    ]);
    predicate.shares.is_none() && predicate.from > 0 && context.is(predicate.from - 1, &NOUNS)
}

/// "They spoke about trade", "The two leaders spoke of trade": what several do together.
pub(super) fn of_both(context: &Context<'_>, predicate: &Predicate, verb: &Verb) -> Option<Act> {
    let about = verb.lemma == "speak" && matches!(verb.particle.as_deref(), Some("about" | "of"));
    let several = || match predicate.subject {
        Subject::Pronoun(at) => context.is(at, words!["they"]),
        Subject::Phrase(from, to) => (from..to).any(|n| {
            context.is(n, words!["and", "both", "two", "leaders", "presidents", "ministers", "sides"])
        }),
        Subject::None => false,
    };
    (about && several()).then_some(Act::Discuss)
}
