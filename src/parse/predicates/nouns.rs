//! Words that look like verbs and are nouns.

use super::Predicate;
use crate::parse::context::Context;
use crate::parse::lexicon::{form, is};
use crate::parse::tokens::WordSet;
use crate::parse::tokens::{Sentence, Token};

/// "a free and open ocean", "increasingly close ties": no verb, where no article stands behind it.
pub(super) fn is_quality(context: &Context<'_>, p: usize, at: usize) -> bool {
    const QUALITIES: WordSet<12> = WordSet::new([
        "free",
        "fair",
        "safe",
        "inclusive",
        "peaceful",
        "stable",
        "secure",
        "prosperous",
        "transparent",
        "frank",
        "deep",
        "strong",
    ]);
    // "ministries and state institutions".
    if context.is(at, words!["state"])
        && !context.is(at + 1, words!["that", "“", ":", "his", "her", "their", "its"])
    {
        return context.has(p - 1, is::CONJUNCTION) || context.is(p - 1, words![","]);
    }
    if !context.is(at, words!["open", "close"])
        || context.has(at + 1, is::DETERMINER | is::POSSESSIVE | is::PRONOUN)
    {
        return false;
    }
    let joined = context.is(p - 1, words!["and", ","]) && p > 1 && context.is(p - 2, &QUALITIES);
    joined && p == at || p < at && context.is(at, words!["close"])
}

/// "Ms Li and Mr Paz leave for Oslo", "The two MPs travel to Oslo".
pub(super) fn is_travel_of_several(
    context: &Context<'_>,
    sentence: Sentence,
    p: usize,
    at: usize,
    before: &[Predicate],
) -> bool {
    const FAR: usize = 14;
    let travels = context.has(at, is::GO_BASE | is::VISIT_BASE) && !context.tokens[at].text.ends_with('s');
    let forward = context.is(at, words!["look"]) && context.is(at + 1, words!["forward"]);
    if !(travels || forward)
        || sentence.title
        || before.iter().any(|b| !b.relative)
        || at > sentence.from + FAR
    {
        return false;
    }
    let next = context.tokens.get(at + 1);
    let on = next
        .is_some_and(|n| n.is(words!["to", "for", "on", "in", "tomorrow", "today"]) || n.has(is::WEEKDAY));
    let place = next.is_some_and(|n| n.covered) && context.has(at, is::VISIT_BASE);
    let several = (sentence.from + 1..p - 1).any(|n| context.is(n, words!["and"]))
        && context.tokens[p - 1].is_capital()
        || context.is(p - 1, words!["mps", "colleagues", "ministers", "members", "senators"]);
    (on || place || forward) && several
}

/// "delivered opening remarks", "the recent bilateral meeting": a word in -ing that is no verb; `previous`: the one before it,
/// if it is not the first.
pub(super) fn is_noun_in_ing(context: &Context<'_>, at: usize, previous: Option<&Token<'_>>) -> bool {
    let token = &context.tokens[at];
    let Some(previous) = previous else { return false };
    let speech = context.tokens.get(at + 1).is_some_and(|n| n.has(is::SPEECH)) && previous.entry.forms != 0;
    speech && token.is(words!["opening", "closing", "welcoming", "concluding", "introducing"])
        || token.has(is::MEETING)
            && previous.is_word()
            && !previous.has(is::PREPOSITION | is::CONJUNCTION | is::BE | is::SUBORDINATOR)
            && previous.entry.forms & form::GERUND == 0
}
