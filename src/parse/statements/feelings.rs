//! What quoted words feel or talk of without a verb that reports: "It is regrettable that", "Our thoughts are with them".

use crate::facts::Act;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::{Sentence, WordSet};

/// What is deplored.
pub(super) const WRONG: WordSet<12> = WordSet::new([
    "unacceptable",
    "regrettable",
    "deplorable",
    "disappointing",
    "unfortunate",
    "alarming",
    "shocking",
    "worrying",
    "appalling",
    "troubling",
    "disturbing",
    "intolerable",
]);

/// The act of quoted words that open with what is felt, and its verb.
pub(super) fn felt(context: &Context<'_>, sentence: Sentence) -> Option<(Act, &'static str)> {
    const EARLY: usize = 8;
    let first = sentence.from;
    let words = first..sentence.to.min(first + EARLY);
    // "My thoughts are with the families".
    if context.is(first, words!["my", "our"]) {
        let thoughts = |n: &usize| context.is(*n, words!["thoughts", "hearts", "heart", "prayers"]);
        let with = |n: usize| {
            (context.has(n, is::BE) || context.is(n, words!["go"]))
                && (n + 1..n + 3).any(|m| context.is(m, words!["with", "out", "to"]))
        };
        let told = words.clone().find(thoughts).is_some_and(|at| (at + 1..at + 6).any(with));
        return told.then_some((Act::Concern, "be"));
    }
    if !context.is(first, words!["it", "this", "that", "these", "the"]) {
        return None;
    }
    let be = words.clone().skip(1).take(3).find(|&n| context.has(n, is::BE))?;
    let behind = be + 1..sentence.to.min(be + 5);
    if !context.is(be + 1, words!["not", "no", "n’t"])
        && behind.clone().any(|n| context.is(n, &WRONG) && !context.is(n.wrapping_sub(1), words!["not"]))
    {
        return Some((Act::Concern, "be"));
    }
    // "It is a great pleasure to welcome Ms Paz".
    let pleasure = |n: &usize| {
        context.is(*n, words!["pleasure", "honour", "honor", "privilege", "delight"])
            && context.is(n + 1, words!["to"])
            && context.reporting(n + 2).is_some_and(|(verb, _)| verb.act() == Some(Act::Welcome))
    };
    let pleased = context.is(first, words!["it"]) && behind.clone().any(|n| pleasure(&n));
    pleased.then_some((Act::Welcome, "welcome"))
}

/// "I will meet President Paz to discuss trade": talks of those who are quoted.
pub(super) fn meets_to_discuss(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
) -> Option<(Act, String)> {
    const EARLY: usize = 8;
    const FAR: usize = 18;
    let own = |p: &Predicate| matches!(p.subject, Subject::Pronoun(at) if context.is(at, words!["i", "we"]));
    let early = |p: &Predicate| p.from >= sentence.from && p.from < sentence.from + EARLY;
    let meets = |p: &Predicate| {
        early(p) && own(p) && context.has(p.at, is::MEET) && !p.passive && !p.negated && p.mood.is_finite()
    };
    let at = predicates.iter().position(meets)?;
    let (meets, aim) = (predicates.get(at)?, predicates.get(at + 1)?);
    let discusses = aim.mood == Mood::Infinitive && context.is(aim.at, words!["discuss"]);
    (discusses && aim.at < meets.at + FAR && aim.at < sentence.to)
        .then(|| (Act::Discuss, "discuss".to_owned()))
}
