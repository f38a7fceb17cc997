//! What is said without a word of who says it: "The need for reforms was emphasised", "Ms Li: “We agree.”".

use super::Said;
use super::content::{trimmed, trimmed_quotes};
use super::nominal::plain;
use super::quoted::quoted_act;
use crate::facts::{Act, Party};
use crate::parse::context::Context;
use crate::parse::instruments::SIGNED;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// The rule of both.
const RULE: &str = "said-by-nobody";

/// "The importance of trade was stressed", "Mutual satisfaction was expressed with the talks".
pub(super) fn said(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate], all: &mut Vec<Said>) {
    let told = |p: &&Predicate| {
        let past = p.passive && p.mood == Mood::Past;
        (past || is_held(context, p)) && !p.negated && !p.relative
    };
    for predicate in predicates.iter().filter(told) {
        let Subject::Phrase(from, to) = predicate.subject else { continue };
        if from < sentence.from || predicate.start > sentence.from && !opens(context, sentence, predicate) {
            continue;
        }
        let Some(act) = act(context, predicate.at, (from, to)) else { continue };
        let (from, end) = match act {
            Act::Agree => agreements(context, sentence, predicate, (from, to)),
            _ => (from, trimmed(context, from, sentence.to)),
        };
        let found = plain(context, act, (from, end), (sentence.from, trimmed_quotes(context, sentence.to)));
        all.extend(found.map(|mut said| {
            if act == Act::Discuss {
                // "Talks were held on a trade agreement": none that there is.
                said.statement.instruments.retain(|name| !name.contains(' '));
            }
            Said { rule: RULE, ..said }
        }));
        return;
    }
}

/// "Talks will be held on trade", "An exchange of views took place on trade".
fn is_held(context: &Context<'_>, predicate: &Predicate) -> bool {
    let held = predicate.passive && context.is(predicate.at, words!["held"]);
    predicate.mood.is_finite() && (held || takes_place(context, predicate.at))
        || predicate.mood == Mood::Infinitive && takes_place(context, predicate.at)
}

fn takes_place(context: &Context<'_>, at: usize) -> bool {
    context.is(at, words!["take", "took", "takes"]) && context.is(at + 1, words!["place"])
}

/// "In this context, the importance of trade was stressed": whether it is the main clause.
fn opens(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> bool {
    let clause =
        (sentence.from..predicate.start).any(|n| context.is(n, words!["that", "which", "who", "“", "\""]));
    let during = context.is(sentence.from, words!["during", "throughout"]);
    !clause && (during || (sentence.from..predicate.start).any(|n| context.is(n, words![",", "and", "also"])))
        || predicate.start == sentence.from + 1
}

/// The act of a verb that is said of what was expressed or stressed.
fn act(context: &Context<'_>, at: usize, (from, to): (usize, usize)) -> Option<Act> {
    const STRESSED: WordSet<9> = WordSet::new([
        "emphasised",
        "emphasized",
        "stressed",
        "underlined",
        "underscored",
        "highlighted",
        "reaffirmed",
        "reiterated",
        "pointed",
    ]);
    const WEIGHT: [&str; 8] =
        ["importance", "need", "necessity", "significance", "role", "readiness", "commitment", "relevance"];
    const TALKS: [&str; 5] = ["talks", "discussions", "consultations", "exchange", "exchanges"];
    const DONE: [&str; 4] = ["agreement", "agreements", "understanding", "consensus"];
    let noun = |words: &[&str]| (from..to).any(|n| context.is(n, words));
    if context.is(at, &STRESSED) && noun(&WEIGHT) {
        return Some(Act::Stress);
    }
    // "Views were exchanged on trade", "Talks were held on trade".
    let behind = if takes_place(context, at) { at + 2 } else { at + 1 };
    let about = || {
        context.is(behind, words!["on", "about", "regarding", "concerning"])
            && !context.has(behind + 1, is::WEEKDAY)
            && context.behind_days(behind, context.tokens.len()) <= behind + 1
    };
    if context.is(at, words!["exchanged"]) && noun(&["views", "opinions"])
        || (context.is(at, words!["held"]) || takes_place(context, at)) && noun(&TALKS) && about()
    {
        return Some(Act::Discuss);
    }
    if context.is(at, words!["expressed", "voiced", "conveyed"]) {
        return (from..to).find_map(|n| context.tokens[n].entry.object);
    }
    if context.is(at, &SIGNED)
        && !context.is(at.wrapping_sub(1), words!["had"])
        && !context.is(at.wrapping_sub(2), words!["had"])
    {
        // "was signed in 1994", "is signed by a company".
        let state =
            || !context.is(at + 1, words!["in", "by", "last"]) || context.is(at + 2, words!["both", "the"]);
        return (from..to).any(|n| is_agreement(context, n) && state()).then_some(Act::Agree);
    }
    (context.is(at, words!["agreed"]) || context.is(at, words!["reached", "made"]) && noun(&DONE))
        .then_some(Act::Agree)
}

/// Whether a word stands for what two states sign.
fn is_agreement(context: &Context<'_>, at: usize) -> bool {
    let letter = context.is(at, words!["letter", "statement", "contract", "contracts"]);
    context.has(at, is::AGREEMENT) && !letter || context.is(at, words!["documents", "document", "mous"])
}

/// What was signed: the subject, or what a colon behind it tells of.
fn agreements(
    context: &Context<'_>,
    sentence: Sentence,
    predicate: &Predicate,
    (from, to): (usize, usize),
) -> (usize, usize) {
    if !context.is(predicate.at, &SIGNED) {
        return (from, trimmed(context, from, sentence.to));
    }
    let colon = (predicate.at + 1..sentence.to.min(predicate.at + 3)).find(|&n| context.is(n, words![":"]));
    match colon.filter(|colon| colon + 2 < sentence.to) {
        Some(colon) => (colon + 1, trimmed(context, colon + 1, sentence.to)),
        None => (from, to),
    }
}

/// "President Paz: “This is a sign of friendship.”": who is named before a colon.
pub(super) fn behind_name(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    principal: Option<&Party>,
    all: &mut Vec<Said>,
) {
    const LONG: usize = 12;
    let from = sentence.from;
    let colon = (from + 1..sentence.to.min(from + LONG)).find(|&n| context.is(n, words![":"]));
    let Some(colon) = colon.filter(|&n| context.is(n + 1, words!["“", "\""]) && n + 4 < sentence.to) else {
        return;
    };
    let who = parties::list(context, from, colon).0.into_iter().next().filter(|f| f.strong && f.to == colon);
    let Some(who) = who.filter(|w| w.party.name.is_some()) else { return };
    let end = trimmed(context, colon + 2, sentence.to);
    let words = Sentence { from: colon + 2, to: end, quoted: false, title: false };
    let act = quoted_act(context, words, predicates).map_or(Act::State, |(act, _)| act);
    let found = plain(context, act, (colon + 2, end), (from, sentence.to));
    let visitor = principal.is_some_and(|p| parties::is_same(p, &who.party));
    all.extend(found.map(|mut said| {
        said.statement.speaker = Some(who.party).filter(|_| !visitor);
        Said { rule: RULE, ..said }
    }));
}
