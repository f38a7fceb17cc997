//! Quoted words: where they stand, and what act they are.

use super::cue::adjective;
use crate::facts::Act;
use crate::parse::context::Context;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;

/// The act that quoted words plainly are, and its verb: "I urge all sides", "I am pleased to welcome".
pub(in crate::parse) fn quoted_act(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
) -> Option<(Act, String)> {
    const EARLY: usize = 8;
    let pleased = predicates.iter().find(|p| matches!(p.subject, Subject::Pronoun(at) if context.is(at, &["i", "we"]) && p.from < sentence.from + EARLY));
    if let Some((at, act)) = pleased.and_then(|p| adjective(context, p))
        && matches!(act, Act::Welcome | Act::Concern)
        && context.is(at + 1, &["to"])
        && context.is(at + 2, &["welcome", "see", "hear", "congratulate", "thank"])
            | matches!(act, Act::Concern)
    {
        return Some((act, format!("be {}", context.tokens[at].text)));
    }
    let predicate = predicates.iter().find(|p| {
        let own = match p.subject {
            Subject::Pronoun(at) => context.is(at, &["i", "we"]),
            Subject::Phrase(_, to) => context.is(to - 1, &["mission", "delegation", "team"]),
            Subject::None => false,
        };
        let pleased = p.mood != Mood::Infinitive
            || (sentence.from..p.from)
                .any(|n| context.is(n, &["pleased", "delighted", "happy", "glad", "like", "want", "wish"]));
        own && pleased
            && !p.negated
            && !p.passive
            && p.at < sentence.from + EARLY
            && context.reporting(p.at).is_some()
    })?;
    let (verb, _) = context.reporting(predicate.at)?;
    let act = verb.act().filter(|act| matches!(act, Act::Welcome | Act::Urge | Act::Concern | Act::Offer))?;
    verb.particle.is_none().then(|| (act, verb.lemma.clone()))
}

/// Token ranges between quotation marks.
pub(super) fn ranges(context: &Context<'_>, sentence: Sentence) -> Vec<std::ops::Range<usize>> {
    let mut all = Vec::new();
    let mut open = sentence.quoted.then_some(sentence.from);
    for at in (sentence.from..sentence.to).filter(|&at| !context.tokens[at].is_word()) {
        match (context.tokens[at].text, open) {
            ("“" | "\"", None) => open = Some(at),
            ("”" | "\"", Some(from)) => {
                all.push(from..at);
                open = None;
            }
            _ => {}
        }
    }
    all.extend(open.map(|from| from..sentence.to));
    all
}

