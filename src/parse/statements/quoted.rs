//! Quoted words: where they stand, and what act they are.

use super::adjective::{adjective, pleased_to};
use super::courteous;
use crate::facts::Act;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;

/// How far into what is quoted the verb stands that makes it an act, in words.
const EARLY: usize = 8;

/// The act that quoted words plainly are, and its verb: "I urge all sides", "I am pleased to welcome".
pub(in crate::parse) fn quoted_act(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
) -> Option<(Act, String)> {
    let early = || {
        let first = behind_opening(context, sentence);
        let near = predicates.iter().filter(move |p| p.from >= first && p.from < first + EARLY);
        // "Chile has decided to build a port": what others did.
        near.filter(|p| !matches!(p.subject, Subject::Phrase(..)) || p.mood != Mood::Past)
    };
    if let Some((act, verb, _)) = courteous::opening(context, sentence) {
        return Some((act, verb));
    }
    if let Some((act, verb)) = super::feelings::felt(context, sentence) {
        return Some((act, verb.to_owned()));
    }
    if is_found_wrong(context, sentence) {
        return Some((Act::Concern, "find".to_owned()));
    }
    if let Some(act) = own_noun(context, sentence) {
        return Some((act, "be".to_owned()));
    }
    let first =
        early().find(|p| matches!(p.subject, Subject::Pronoun(at) if context.is(at, words!["i", "we"])));
    if let Some((at, act)) = first.and_then(|p| adjective(context, p))
        && (matches!(act, Act::Concern | Act::Welcome))
    {
        // "I am proud to announce".
        let act = pleased_to(context, at, act);
        return Some((act, format!("be {}", context.tokens[at].text)));
    }
    let Some(predicate) = early().find(|p| speaks(context, sentence, p)) else {
        return super::feelings::meets_to_discuss(context, sentence, predicates);
    };
    let (verb, _) = context.reporting(predicate.at)?;
    let act = match verb.act() {
        Some(act) => act,
        None if ["express", "convey"].contains(&verb.lemma.as_str()) => {
            super::object::object_act(context, sentence, predicate.at)?
        }
        None => return None,
    };
    let plain = matches!(
        act,
        Act::Welcome
            | Act::Urge
            | Act::Concern
            | Act::Offer
            | Act::Stress
            | Act::Hope
            | Act::Agree
            | Act::Announce
    );
    // "I look forward to meeting".
    let ahead = act == Act::Hope && context.is(predicate.at, words!["look"]);
    let particles = ["importance", "ready", "tribute", "attention", "thanks"];
    let whole = verb.particle.as_deref().is_none_or(|particle| particles.contains(&particle) || ahead);
    // "We discussed trade", what the speaker did.
    let talks = predicate.mood == Mood::Past || predicate.mood == Mood::Future && verb.lemma == "discuss";
    let talked = act == Act::Discuss && talks && verb.particle.is_none();
    let plain = plain || talked;
    (plain && whole).then(|| (act, verb.lemma.clone()))
}

/// "Of the many issues that we face, I want to": the word behind the words that lead to the main clause, else the first.
fn behind_opening(context: &Context<'_>, sentence: Sentence) -> usize {
    const LONG: usize = 14;
    let first = sentence.from;
    if !context.is(first, words!["of", "in", "on", "as", "during", "with"]) {
        return first;
    }
    let mark = (first + 2..sentence.to.min(first + LONG)).find(|&n| context.is(n, words![","]));
    let main = mark.filter(|&n| context.is(n + 1, words!["I", "we"]));
    main.map_or(first, |n| n + 1)
}

/// Whether a verb says what those who are quoted do: "I urge", "the mission commends".
fn speaks(context: &Context<'_>, sentence: Sentence, p: &Predicate) -> bool {
    let own = match p.subject {
        Subject::Pronoun(at) => context.is(at, words!["i", "we"]),
        Subject::Phrase(from, to) => {
            from < sentence.from + EARLY
                && !p.relative
                && (context.is(to - 1, words!["mission", "delegation", "team", "rapporteur", "commissioner"])
                    || context.has(to - 1, is::SIDE | is::BODY | is::PLURAL)
                    || context.entity(from).is_some_and(|(_, end, name)| name && end == to))
        }
        Subject::None => false,
    };
    let pleased = p.mood != Mood::Infinitive
        || (sentence.from..p.from)
            .any(|n| context.is(n, words!["pleased", "delighted", "happy", "glad", "like", "want", "wish"]));
    // "I wish to thank the President": thanks, no wish.
    let wishes = context.is(p.at, words!["wish", "want"])
        && context.is(p.at + 1, words!["to"])
        && context.tokens.get(p.at + 2).is_some_and(|t| t.entry.verb.is_some());
    own && pleased && !wishes && !p.negated && !p.passive && context.reporting(p.at).is_some()
}

/// "I find it unacceptable that …".
fn is_found_wrong(context: &Context<'_>, sentence: Sentence) -> bool {
    let early = sentence.from..sentence.to.min(sentence.from + EARLY);
    let found = |n: usize| {
        context.is(n, words!["find", "found"])
            && context.is(n.wrapping_sub(1), words!["i", "we"])
            && context.is(n + 1, words!["it"])
    };
    early
        .clone()
        .find(|&n| found(n))
        .is_some_and(|n| (n + 2..n + 5).any(|m| context.is(m, &super::feelings::WRONG)))
}

/// "It is my hope that …", "Our wish is that …": the act of the noun.
fn own_noun(context: &Context<'_>, sentence: Sentence) -> Option<Act> {
    let at = (sentence.from..sentence.to.min(sentence.from + EARLY))
        .find(|&n| context.is(n, words!["my", "our"]))?;
    let noun = (at + 1..at + 4).find(|&n| context.tokens.get(n).is_some_and(|t| t.entry.object.is_some()))?;
    let told = context.is(noun + 1, words!["that", "is", "to"])
        && (context.is(at.wrapping_sub(1), words!["is", "was"]) || context.is(noun + 1, words!["is"]));
    context.tokens[noun].entry.object.filter(|act| told && matches!(act, Act::Hope | Act::Concern))
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

/// The first words in quotation marks, as a sentence of their own.
pub(super) fn words(context: &Context<'_>, sentence: Sentence) -> Option<Sentence> {
    let first = ranges(context, sentence).into_iter().next()?;
    let from = if sentence.quoted && first.start == sentence.from { first.start } else { first.start + 1 };
    (from < first.end).then_some(Sentence { from, to: first.end, quoted: false, title: false })
}
