//! Sentences that open with where somebody is: "In the margins of the Assembly in Lima", "On her second day in Lima".

use super::Cue;
use super::cue::place_at;
use super::stay::is_person;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::predicates::{Mood, Predicate};
use crate::parse::tokens::{Sentence, WordSet};

/// "In a meeting in the margins of the Assembly in Lima, Ms Li signed": somebody is where an event is.
pub(super) fn beside_event(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Cue> {
    const NEAR: usize = 9;
    const FAR: usize = 18;
    const BESIDE: WordSet<5> = WordSet::new(["sidelines", "margins", "sideline", "margin", "fringes"]);
    let first = sentence.from;
    let opens = context.is(at, &BESIDE) && at < first + NEAR && context.is(first, words!["in", "on", "at"]);
    if !opens || sentence.title || sentence.quoted || at + 1 >= sentence.to {
        return None;
    }
    let of = at + 1;
    let open = |n: &usize| !context.is(*n, words![",", ".", ";", "who", "which"]);
    let mut words = (of + 1..sentence.to.min(of + FAR)).take_while(open);
    let place = words.find(|&n| context.is(n, words!["in"]) && place_at(context, n + 1))? + 1;
    let main = predicates.iter().find(|p| p.mood.is_finite() && p.at > place)?;
    let told = matches!(main.mood, Mood::Past | Mood::Future) && is_person(context, main.subject);
    (context.is(of, words!["of"]) && told).then_some(Cue {
        places: place,
        verb: None,
        told: true,
        stop: true,
        rule: "verb-stay",
    })
}

/// "On her second day in Lima, where she arrived on Monday, Ms Li met": somebody is there.
pub(super) fn on_day(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<Cue> {
    const COUNTED: WordSet<8> =
        WordSet::new(["first", "second", "third", "fourth", "fifth", "last", "final", "opening"]);
    let first = sentence.from;
    let opens = at == first + 4 && context.is(first, words!["on"]) && context.has(first + 1, is::POSSESSIVE);
    let day = opens && context.is(at - 1, words!["day"]) && context.is(at - 2, &COUNTED);
    (day && context.is(at, words!["in"]) && place_at(context, at + 1) && !sentence.title).then_some(Cue {
        places: at + 1,
        verb: None,
        told: true,
        stop: false,
        rule: "verb-stay",
    })
}

/// "…, while in the afternoon, in Lima, she will meet": whether the place of a further part of the day stands at a word.
pub(super) fn within_part(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    const NEAR: usize = 7;
    const PARTS: WordSet<4> = WordSet::new(["morning", "afternoon", "evening", "day"]);
    if !context.is(at, words!["in"]) || at < sentence.from + 4 {
        return false;
    }
    let part = at - 1 - usize::from(context.is(at - 1, words![","]));
    let least = at.saturating_sub(NEAR).max(sentence.from);
    context.is(part, &PARTS) && (least..part).any(|n| context.is(n, words!["while", "and", ";"]))
}
