//! What is said on arrival: "I am delighted to be in Chile", "It is a pleasure to be back in Chile".

use super::Cue;
use super::stay::GLAD;
use crate::authority::Kind;
use crate::facts::{Date, DateBasis, Status};
use crate::parse::context::Context;
use crate::parse::dates::Period;
use crate::parse::lexicon::is;
use crate::parse::places;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// The rule of a country that somebody is glad to be in.
pub(super) const RULE: &str = "glad-to-be-in";

/// "I am delighted to be in Chile": who writes is there.
pub(super) fn find(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Cue> {
    const FAR: usize = 5;
    const JOYS: WordSet<7> =
        WordSet::new(["pleasure", "honour", "honor", "privilege", "delight", "great", "good"]);
    if sentence.quoted || sentence.title || !context.is(at, words!["be"]) || at < sentence.from + 3 {
        return None;
    }
    // "a great pleasure for me to be".
    let before = at.checked_sub(2).filter(|_| context.is(at - 1, words!["to"]))?;
    let felt = (before.saturating_sub(FAR).max(sentence.from)..=before).rev();
    let felt = felt
        .take_while(|&n| context.tokens[n].is_word())
        .find(|&n| context.is(n, &GLAD) || context.is(n, &JOYS))?;
    let near =
        felt == before || context.is(felt + 1, words!["for"]) || context.is(felt + 1, words!["indeed"]);
    // "It’s great to be in Chile".
    let short = |n: usize| context.is(n, words!["it"]) && context.is(n + 1, words!["’s", "'s"]);
    let short = (felt.saturating_sub(FAR).max(sentence.from)..felt).any(short);
    let told = short
        || predicates.iter().rfind(|p| p.mood.is_finite() && p.at <= felt).is_some_and(|main| {
            let own = match main.subject {
                Subject::Pronoun(n) => context.is(n, words!["i", "we", "it"]),
                Subject::Phrase(from, to) => to == from + 1 && context.is(from, words!["it"]),
                Subject::None => false,
            };
            let be = (main.from..=main.at).any(|n| context.has(n, is::BE));
            let now = matches!(main.mood, Mood::Past | Mood::Present) && !main.negated;
            own && now && felt < main.at + FAR && (be || context.is(main.at, words!["gives", "give"]))
        });
    let within = (at + 1..at + 4).find(|&n| context.is(n, words!["in"]))?;
    let adverbs = (at + 1..within).all(|n| context.is(n, words!["here", "back", "again", "with"]));
    let (concept, end, name) = context.entity(article(context, within + 1))?;
    // "to be in Lima, Peru"; a city alone may be one's own.
    let behind = if context.is(end, words![","]) { end + 1 } else { end };
    let around =
        context.entity(behind).is_some_and(|(c, ..)| behind > end && Some(&c.iri) == context.within(concept));
    let abroad =
        matches!(concept.kind, Kind::Country | Kind::Territory) || concept.kind == Kind::City && around;
    let spoken = (sentence.from..at).any(|n| context.is(n, words!["“", "\""]));
    let whole = near && told && adverbs && name && abroad && !spoken;
    whole.then_some(Cue { places: within + 1, verb: None, told: true, stop: false, rule: RULE })
}

/// "Statement on arrival in Lima" over "I am delighted to be in Chile": the day of issue is the first there.
pub(super) fn day(context: &Context<'_>, cue: &Cue) -> Option<Period> {
    const FIRST: usize = 14;
    let issued = context.issued.filter(|day| cue.rule == RULE && matches!(day, Date::Day(_)))?;
    let over = context.sentences.iter().take(FIRST).filter(|s| s.title || context.is_headline(**s));
    let arrival = over.flat_map(|s| s.from..s.to).any(|n| context.is(n, words!["arrival", "arriving"]));
    arrival.then_some(Period {
        start: issued,
        end: issued,
        basis: DateBasis::Relative,
        open: true,
        until: false,
        from: cue.places,
        to: cue.places,
    })
}

fn article(context: &Context<'_>, at: usize) -> usize {
    let at = places::behind_kind(context, at);
    if context.is(at, words!["the"]) { at + 1 } else { at }
}

/// Who is glad to be in a country is there.
pub(super) fn status(rule: &str) -> Option<Status> {
    (rule == RULE).then_some(Status::UnderWay)
}

/// "arrived in Chile this morning", "Earlier today Ms Li landed in Lima": whether somebody has come on the day of a text.
pub(super) fn is_of_today(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    const FAR: usize = 9;
    let today = |n: usize| {
        context.is(n, words!["today", "tonight"])
            || context.is(n, words!["this"]) && context.is(n + 1, words!["morning", "afternoon", "evening"])
    };
    let away = context.has(at + 1, is::BACK) || context.is(at + 1, words!["home"]);
    let clear = |n: &usize| !context.is(*n, words![";", ".", "that", "which"]) && !context.has(*n, is::BE);
    let behind = (at + 1..sentence.to.min(at + FAR)).take_while(clear).any(today);
    !away && (behind || (sentence.from..at).take(2).any(today) || today(at.wrapping_sub(1)))
}
