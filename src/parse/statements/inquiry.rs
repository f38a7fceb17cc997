//! What a visitor will find out: what the visit is for, and nothing that is said.

use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// "will examine the state of the prisons", "will look into the causes of hunger": by one visitor, or by experts.
pub(in crate::parse) fn is_inquiry(context: &Context<'_>, sentence: Sentence, verb: &Predicate) -> bool {
    const FINDS: WordSet<11> = WordSet::new([
        "examine",
        "assess",
        "study",
        "investigate",
        "evaluate",
        "analyse",
        "analyze",
        "gather",
        "collect",
        "scrutinise",
        "scrutinize",
    ]);
    if verb.mood != Mood::Future || verb.passive || verb.negated {
        return false;
    }
    let behind = verb.at + 1;
    let looks = context.is(verb.at, words!["look", "looking"]) && context.is(behind, words!["into", "at"]);
    let object = || {
        context.tokens.get(behind).is_some_and(|t| t.is_word() && !t.has(is::PREPOSITION))
            || context.is(behind, words![","])
    };
    let finds = looks || context.is(verb.at, &FINDS) && object();
    finds && is_of_expert(context, verb) && !is_with_somebody(context, behind, sentence.to)
}

/// "asked Ms Li to travel to Chile", "directed her adviser to lead a delegation": a journey, and nothing that is said.
pub(super) fn is_sent(context: &Context<'_>, at: usize) -> bool {
    const FAR: usize = 14;
    let to = (at + 1..at + FAR)
        .take_while(|&n| !context.is(n, words![".", ";", "“", "\""]))
        .find(|&n| context.is(n, words!["to"]) && !context.tokens[n].covered);
    to.is_some_and(|n| {
        context.has(n + 1, is::VISIT_BASE)
            || context.is(n + 1, words!["travel", "go", "fly", "lead", "represent"])
    })
}

/// "she", "the Special Rapporteur", "the experts", "the Working Group".
fn is_of_expert(context: &Context<'_>, verb: &Predicate) -> bool {
    match verb.subject {
        Subject::Pronoun(at) => context.is(at, words!["i", "he", "she"]),
        Subject::Phrase(from, to) => {
            let experts =
                context.is(to - 1, words!["expert", "experts", "rapporteur", "delegation", "group"]);
            let several = (from..to).any(|n| context.is(n, words!["and"]) && !context.tokens[n].covered);
            let (found, _) = parties::list(context, from, to);
            experts || found.iter().any(|f| f.delegation) || !several && found.iter().any(|f| f.strong)
        }
        Subject::None => false,
    }
}

/// "will examine with the Minister the state of the prisons": what is talked of.
fn is_with_somebody(context: &Context<'_>, from: usize, to: usize) -> bool {
    const FAR: usize = 20;
    (from..to.min(from + FAR)).filter(|&n| context.is(n, words!["with"])).any(|n| {
        context.is(n + 1, words!["him", "her", "them"])
            || parties::list(context, n + 1, to).0.iter().any(|f| f.strong || f.group)
    })
}
