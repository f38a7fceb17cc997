//! Verbs of saying that say nothing where they stand, and those that are another act by what they are said of.

use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::WordSet;

/// "will say more in her report", "celebrated the anniversary", "signed the visitors’ book", "hoping to sell more fish".
pub(super) fn is_unsaid(context: &Context<'_>, predicate: &Predicate, at: usize, lemma: &str) -> bool {
    const NEAR: usize = 7;
    const FEASTS: [&str; 12] = [
        "anniversary",
        "centenary",
        "bicentenary",
        "jubilee",
        "birthday",
        "years",
        "independence",
        "festival",
        "day",
        "eid",
        "christmas",
        "diwali",
    ];
    const BOOKS: [&str; 4] = ["book", "books", "register", "guestbook"];
    let near = |words: &[&str]| {
        let clear = |n: &usize| context.tokens.get(*n).is_some_and(|t| !matches!(t.text, "." | "," | ";"));
        (at + 1..at + NEAR).take_while(clear).any(|n| context.is(n, words))
    };
    match lemma {
        "say" => {
            let more = context.is(at, words!["say"]) && context.is(at + 1, words!["more"]);
            more && !context.is(at + 2, words!["than"])
                || context.is(at + 1, words!["goodbye", "farewell", "mass", "hello"])
        }
        // "found the port closed", "concluded an agreement that helps".
        "find" | "conclude" => !context.is(at + 1, words!["that", ","]),
        // "human rights, press freedom": no verb.
        "press" => {
            let object = context.tokens.get(at + 1).is_some_and(|t| {
                t.is_capital() || t.has(is::DETERMINER | is::POSSESSIVE | is::PRONOUN | is::PREPOSITION)
            });
            context.is(at, words!["press"]) && !object && !context.is(at + 1, words!["ahead", "both"])
        }
        "celebrate" => near(&FEASTS),
        "sign" => near(&BOOKS),
        // "will visit Chile, hoping to sell more fish": what the visit is for.
        "hope" => {
            predicate.mood == Mood::Gerund
                && context.is(at + 1, words!["to"])
                && context.is(at.wrapping_sub(1), words![","])
        }
        _ => false,
    }
}

/// "considered ways to trade more", "considered the prospects for trade": talks, not a belief.
pub(super) fn weighs(context: &Context<'_>, at: usize) -> bool {
    const NEAR: usize = 5;
    context.is(at, words!["considered", "consider", "considers", "considering"])
        && (at + 1..at + NEAR)
            .take_while(|&n| !context.is(n, words!["that", ",", ".", "it", "to"]))
            .any(|n| is_weighed(context, n))
}

/// What is considered in talks.
pub(super) fn is_weighed(context: &Context<'_>, at: usize) -> bool {
    const TOPICS: WordSet<24> = WordSet::new([
        "ways",
        "means",
        "possibility",
        "possibilities",
        "options",
        "prospects",
        "issue",
        "issues",
        "question",
        "questions",
        "matters",
        "topics",
        "proposals",
        "measures",
        "steps",
        "avenues",
        "opportunities",
        "aspects",
        "areas",
        "problems",
        "state",
        "progress",
        "cooperation",
        "co-operation",
    ]);
    context.is(at, &TOPICS)
}

/// "Issues of trade were considered", not "is considered a friend".
pub(super) fn is_considered(context: &Context<'_>, predicate: &Predicate) -> bool {
    let Subject::Phrase(from, to) = predicate.subject else { return false };
    context.is(predicate.at, words!["considered"])
        && context.is(predicate.at + 1, words![".", ",", "at", "during", "in", "as", "and", "by"])
        && (from..to).any(|n| is_weighed(context, n))
}

/// "conveyed the greetings of the King", "conveys the best wishes of the people": a message.
pub(super) fn greets(context: &Context<'_>, at: usize) -> bool {
    const NEAR: usize = 5;
    const GREETINGS: WordSet<7> =
        WordSet::new(["greetings", "greeting", "regards", "message", "compliments", "salutations", "letter"]);
    (at + 1..at + NEAR).any(|n| context.is(n, &GREETINGS))
}

/// "asked the Minister whether", "asked the Minister his plans".
pub(super) fn is_question(context: &Context<'_>, at: usize) -> bool {
    let behind = parties::behind_asked(context, at + 1);
    behind > at + 1 && (at + 1..behind).any(|n| context.has(n, is::HEAD))
        || context.is(at + 1, words!["if", "whether", "what", "how", "why"])
        || (at + 1..at + 4).any(|n| context.is(n, words!["question", "questions"]))
}

/// "invited her last year", "invited a delegation to accompany me": to nothing that is told.
pub(super) fn invites_along(context: &Context<'_>, at: usize) -> bool {
    const FAR: usize = 20;
    (at + 1..at + FAR).take_while(|&n| !context.is(n, words![".", ";"])).all(|n| {
        let asked = context.is(n, words!["to", "into", "for"]);
        // "invited the leaders for a joint meeting".
        let met = context.is(n, words!["for"]) && (n + 1..n + 4).any(|m| context.has(m, is::MEETING));
        let along =
            context.is(n + 1, words!["accompany"]) || context.is(n.wrapping_sub(1), words!["accompany"]);
        !asked || met || along
    })
}
