//! Where somebody is, told by the way: "Ms Li, in Chile for a visit, said", "stayed in Chile", "After Chile, she will go to Peru".

use super::cue::place_at;
use super::speaking::{opened, said_in, signed, speaking};
use super::stay::is_person;
use super::{Cue, days, governing, named};
use crate::facts::Status;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::places;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

const STAYS: WordSet<6> = WordSet::new(["stay", "stays", "stayed", "remain", "remains", "remained"]);
const STAY: &str = "verb-stay";

/// How a word starts such a journey.
pub(super) fn find(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Cue> {
    if sentence.title || sentence.quoted {
        return None;
    }
    let cue = |places, verb, rule| Some(Cue { places, verb, told: true, stop: false, rule });
    if is_put_in(context, sentence, at) {
        return cue(at + 1, None, STAY);
    }
    if let Some(places) = where_somebody_is(context, sentence, at) {
        return cue(places, None, STAY);
    }
    if let Some(places) = is_stage(context, sentence, at) {
        return cue(places, None, "visit-includes");
    }
    if let Some(places) = speaking(context, sentence, predicates, at) {
        return cue(places, None, super::speaking::RULE);
    }
    if let Some(places) = left_behind(context, sentence, predicates, at).or_else(|| on_the_way(context, at)) {
        return cue(places, None, "noun-stop");
    }
    if context.is(at, words!["bound"]) && context.is(at + 1, words!["for"]) && place_at(context, at + 2) {
        let be = context.has(at.wrapping_sub(1), is::BE) || context.has(at.wrapping_sub(1), is::ADVERB);
        let person = predicates.iter().any(|p| p.at < at && p.at + 3 > at && is_person(context, p.subject));
        return if be && person { cue(at + 2, None, "verb-travel") } else { None };
    }
    let verb = predicates.iter().position(|p| p.at == at)?;
    let predicate = &predicates[verb];
    if !predicate.mood.is_finite() || predicate.negated {
        return None;
    }
    let places = stays(context, sentence, predicate);
    if places.is_some() {
        return cue(places?, Some(verb), STAY);
    }
    if let Some(places) = said_in(context, sentence, predicate) {
        return cue(places, Some(verb), super::speaking::RULE);
    }
    let event = signed(context, sentence, predicate).or_else(|| opened(context, sentence, predicate));
    event.and_then(|places| cue(places, Some(verb), "verb-attend-event"))
}

/// Whether a word opens what is put in behind a name: "Ms Li, in Chile for a visit,", "Ms Li, in Chile since Tuesday,".
fn is_put_in(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    const LONG: usize = 12;
    if !context.is(at, words!["in"]) {
        return false;
    }
    let now = at > sentence.from + 2 && context.is(at - 1, words!["currently", "presently", "now"]);
    let comma = at.saturating_sub(1 + usize::from(now));
    let first = comma > sentence.from && context.is(comma, words![","]);
    if !first || !place_at(context, at + 1) {
        return false;
    }
    let (found, end) = places::list(context, at + 1, sentence.to);
    // "in Lima, Peru, for a summit,".
    let city = found.first().is_some_and(|t| !t.stops.is_empty()) && context.is(end, words![","]);
    let end = if city { end + 1 } else { end };
    let close = (end..sentence.to.min(end + LONG)).find(|&n| context.is(n, words![",", ".", ";"]));
    let Some(close) = close.filter(|&n| context.is(n, words![","])) else { return false };
    let purpose = |n: usize| context.has(n, is::VISIT_NOUN | is::MEETING | is::EVENT);
    let stay = context.is(end, words!["for", "on"]) && (end + 1..close).any(purpose)
        || context.is(end, words!["since"]) && (end + 1..close).all(|n| is_of_day(context, n));
    (stay || now) && named_before(context, sentence, comma).is_some()
}

/// Who is named right before a comma.
fn named_before(context: &Context<'_>, sentence: Sentence, comma: usize) -> Option<Found> {
    named::named_last(context, sentence.from, comma).filter(|f| f.to == comma)
}

fn is_of_day(context: &Context<'_>, at: usize) -> bool {
    let token = &context.tokens[at];
    token.has(is::WEEKDAY)
        || token.entry.month().is_some()
        || token.is(words!["yesterday", "last", "week"])
        || token.text.starts_with(|c: char| c.is_ascii_digit())
}

/// "In Chile, where she is on a visit, Ms Li met": where the place starts.
fn where_somebody_is(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const NEAR: usize = 5;
    const LONG: usize = 9;
    const DOES: WordSet<6> =
        WordSet::new(["attending", "holding", "taking", "meeting", "leading", "representing"]);
    let who = context.is(at, words!["where"]) && context.is(at + 1, words!["he", "she", "they"]);
    if !who || !context.is(at + 2, words!["is", "are", "was", "were"]) {
        return None;
    }
    let behind = if context.has(at + 3, is::ADVERB) { at + 4 } else { at + 3 };
    let visit = |n: usize| context.has(n, is::VISIT_NOUN | is::MEETING | is::EVENT);
    let stays = context.is(behind, words!["on", "for"])
        && (behind + 1..sentence.to.min(behind + LONG))
            .take_while(|&n| !context.is(n, words![",", "."]))
            .any(visit);
    if !stays && !context.is(behind, &DOES) {
        return None;
    }
    let least = at.saturating_sub(NEAR).max(sentence.from);
    let within = (least..at.saturating_sub(1)).rev().find(|&n| context.is(n, words!["in"]))?;
    let end = places::list(context, within + 1, sentence.to).1;
    let beside = end == at || context.is(end, words![","]) && end + 1 == at;
    (beside && place_at(context, within + 1)).then_some(within + 1)
}

/// "After Chile, she will go to Peru", "after three days in Chile": where the places start of a stay that comes first.
fn left_behind(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<usize> {
    if !context.is(at, words!["after", "following"]) {
        return None;
    }
    let within = (at + 2..at + 5).find(|&n| context.is(n, words!["in"]));
    if let Some(within) = within.filter(|&n| place_at(context, n + 1)) {
        let counted = (at + 1..within).any(|n| days(context, n).is_some());
        let last = context.is(within - 1, words!["day", "days", "week", "weeks"]);
        return (counted && last).then_some(within + 1);
    }
    if at != sentence.from || !place_at(context, at + 1) {
        return None;
    }
    let end = places::list(context, at + 1, sentence.to).1;
    let goes = is::GO_BASE | is::GO_PAST | is::GO_NOW | is::VISIT_BASE | is::VISIT_PAST | is::VISIT_NOW;
    let first = predicates.iter().find(|p| p.mood.is_finite() && !p.passive && !p.negated)?;
    (context.is(end, words![","]) && context.has(first.at, goes) && first.at > end).then_some(at + 1)
}

/// "will stop in Chile on her way to Peru", "on his way to the summit in Peru": where the place starts.
fn on_the_way(context: &Context<'_>, at: usize) -> Option<usize> {
    const NEAR: usize = 6;
    let on = at > 1 && context.is(at, words!["way"]) && context.is(at - 2, words!["on"]);
    let own = on && context.is(at - 1, words!["his", "her", "their", "the"]);
    if !own || !context.is(at + 1, words!["to"]) {
        return None;
    }
    if place_at(context, at + 2) {
        return Some(at + 2);
    }
    let event = (at + 3..at + 3 + NEAR).find(|&n| context.has(n, is::EVENT))?;
    let plain = (at + 2..event).all(|n| !context.has(n, is::PREPOSITION) && !context.is(n, words![","]));
    (plain && context.is(event + 1, words!["in", "at"]) && place_at(context, event + 2)).then_some(event + 2)
}

/// "stayed in Chile from 3 to 5 May", "remains in Chile until Friday": where the places start.
fn stays(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<usize> {
    const FAR: usize = 6;
    let at = predicate.at;
    let there = context.is(at, &STAYS) && !predicate.passive && context.is(at + 1, words!["in"]);
    if !there || !place_at(context, at + 2) || !is_person(context, predicate.subject) {
        return None;
    }
    let end = places::list(context, at + 2, sentence.to).1;
    let timed = |n: usize| context.is(n, words!["until", "till", "from", "for", "through", "between", "on"]);
    let counted = |n: usize| is_of_day(context, n) || days(context, n).is_some();
    let until = (end..end + 2).any(timed) && (end + 1..sentence.to.min(end + FAR)).any(counted);
    until.then_some(at + 2)
}

/// "Chile is the second stop on the Minister’s tour": where the place starts.
pub(super) fn is_stage(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const COUNTED: WordSet<9> =
        WordSet::new(["first", "second", "third", "fourth", "fifth", "last", "final", "next", "latest"]);
    let be = context.is(at, words!["is", "was"]) || context.is(at, words!["be"]);
    let subject = if context.is(at, words!["be"]) { at.checked_sub(1)? } else { at };
    let counted = context.is(at + 1, words!["the"]) && context.is(at + 2, &COUNTED);
    let stage = context.is(at + 3, words!["stop", "leg", "stage", "stopover", "destination"]);
    let of = context.is(at + 4, words!["of", "on", "in"]);
    // "Chile will be the last stop."
    let alone = at + 5 >= sentence.to;
    if !be || !counted || !stage || !of && !alone {
        return None;
    }
    let first =
        places::list(context, sentence.from, subject).1 == subject && place_at(context, sentence.from);
    (first && (alone || tour(context, sentence, at).is_some())).then_some(sentence.from)
}

/// The tour that a place is a stage of.
fn tour(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const LONG: usize = 16;
    (at + 5..sentence.to.min(at + LONG))
        .find(|&n| context.has(n, is::VISIT_NOUN) && !context.tokens[n].covered)
}

/// Those whose stay is told at a word by the way, where they are not the subject of its verb.
pub(super) fn visitors(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Vec<Found>> {
    if is_put_in(context, sentence, at) {
        let now = usize::from(!context.is(at - 1, words![","]));
        return named_before(context, sentence, at - 1 - now).map(|f| vec![f]);
    }
    if is_stage(context, sentence, at).is_some() {
        return tour(context, sentence, at).and_then(|tour| super::owner(context, sentence, tour));
    }
    where_somebody_is(context, sentence, at)?;
    let own = |p: &&Predicate| p.mood.is_finite() && !p.relative && matches!(p.subject, Subject::Phrase(..));
    let opens = predicates.iter().find(own).filter(|p| p.at > at);
    let main = opens.or_else(|| predicates.iter().rev().filter(own).find(|p| p.at < at))?;
    let Subject::Phrase(from, to) = main.subject else { return None };
    Some(super::travellers::phrase(context, from, to))
}

/// How far on such a stay is.
pub(super) fn status(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    (at, cue): (usize, &Cue),
) -> Option<Status> {
    if let Some(verb) = cue.verb {
        let present = predicates[verb].mood == Mood::Present && context.is(at, &STAYS);
        return (present && cue.rule == STAY).then_some(Status::UnderWay);
    }
    match cue.rule {
        STAY if context.is(at, words!["in"]) => is_put_in(context, sentence, at).then_some(Status::UnderWay),
        STAY if context.is(at, words!["where"]) => {
            let now = context.is(at + 2, words!["is", "are"]);
            Some(if now { Status::UnderWay } else { Status::Completed })
        }
        STAY if context.is(at, words!["been"]) => {
            let had = context.is(at.wrapping_sub(1), words!["had"]);
            Some(if had { Status::Completed } else { Status::UnderWay })
        }
        "visit-includes" if context.is(at, words!["was"]) => Some(Status::Completed),
        super::speaking::RULE => Some(Status::Completed),
        "verb-travel" if context.is(at, words!["bound"]) => Some(Status::Planned),
        "noun-stop" if context.is(at, words!["after", "following", "way"]) => {
            let main = governing(context, predicates, at)?;
            let ahead = main.mood == Mood::Future;
            let behind = main.mood == Mood::Past && !context.is(at, words!["way"]);
            if ahead { Some(Status::Planned) } else { behind.then_some(Status::Completed) }
        }
        _ => None,
    }
}

/// Whether a day is that since which somebody is in a place: "has been in Chile since Tuesday", "Ms Li, in Chile since Tuesday,".
pub(super) fn is_since(context: &Context<'_>, sentence: Sentence, at: usize, day: usize) -> bool {
    const NEAR: usize = 5;
    let least = at.saturating_sub(NEAR).max(sentence.from);
    let been = (least..=at).any(|n| {
        context.is(n, words!["been"])
            && context.is(n.wrapping_sub(1), words!["has", "have"])
            && !context.is(n + 1, words!["to"])
    });
    let since = context.is(day.wrapping_sub(1), words!["since"]) || context.is(day, words!["since"]);
    since && (been || is_put_in(context, sentence, at))
}

/// "her first visit since taking office on 5 May": whether a day is none of a stay at a word.
pub(super) fn is_reckoned_since(context: &Context<'_>, (first, at): (usize, usize), day: usize) -> bool {
    let index = context.sentences.partition_point(|s| s.to <= at);
    let there = || context.sentences.get(index).is_some_and(|s| is_since(context, *s, at, day));
    (day.saturating_sub(6).max(first)..=day).any(|n| context.is(n, words!["since"])) && !there()
}

/// "welcome to Chile this week the Foreign Minister of Peru": those named behind the place.
pub(super) fn welcomed(context: &Context<'_>, sentence: Sentence, places: usize) -> Vec<Found> {
    const TIMES: WordSet<5> = WordSet::new(["week", "morning", "afternoon", "evening", "month"]);
    let end = places::list(context, places, sentence.to).1;
    // "to Lima, Peru, on Friday the Foreign Minister".
    let past = context.behind_days(end + 1, sentence.to);
    let parted = context.is(end, words![","]) && past > end + 1;
    let end = if parted { past } else { context.behind_days(end, sentence.to) };
    let this = context.is(end, words!["this"]) && context.is(end + 1, &TIMES);
    let end = if this { end + 2 } else { end };
    let end = if context.is(end, words![","]) { end + 1 } else { end };
    let end =
        if context.is(end, words!["the"]) && context.is(end + 1, words!["visiting"]) { end + 2 } else { end };
    parties::list(context, end, sentence.to).0
}

/// "her first trip abroad, to Chile": where the places start.
pub(super) fn abroad(context: &Context<'_>, at: usize) -> Option<usize> {
    let to = if context.is(at + 2, words![","]) { at + 3 } else { at + 2 };
    let away = context.is(at + 1, words!["abroad", "overseas"]) && context.is(to, words!["to"]);
    (away && place_at(context, to + 1)).then_some(to + 1)
}

/// "The last leg of her journey will take Ms Li to Chile": whether a verb tells where the journey goes.
pub(super) fn is_taken(
    context: &Context<'_>,
    predicates: &[Predicate],
    (at, places): (usize, usize),
) -> bool {
    let takes = |p: &Predicate| {
        let her = context.is(p.at + 1, words!["him", "her", "them", "us", "me"]);
        !her && context.is(p.at, words!["take", "takes", "took", "taken", "bring", "brings"])
    };
    predicates.iter().any(|p| p.at > at && p.at < places && p.mood.is_finite() && takes(p))
}

/// "A visit to Chile was paid by Ms Li", "Ms Li, on a visit to Chile, told": who pays it.
pub(super) fn payers(
    context: &Context<'_>,
    sentence: Sentence,
    (governs, at): (&Predicate, usize),
) -> Vec<Found> {
    const PAYS: WordSet<6> = WordSet::new(["made", "paid", "undertaken", "conducted", "carried", "begun"]);
    let by = if context.is(governs.at + 1, words!["out"]) { governs.at + 2 } else { governs.at + 1 };
    if governs.passive && context.is(governs.at, &PAYS) && context.is(by, words!["by"]) {
        let found = parties::list(context, by + 1, sentence.to).0;
        return found.into_iter().filter(|f| f.strong || f.delegation).collect();
    }
    named::put_in(context, governs, at).into_iter().collect()
}

/// "Having visited Chile, Ms Li said": the predicate of her who did.
pub(super) fn having<'p>(
    context: &Context<'_>,
    predicates: &'p [Predicate],
    predicate: &Predicate,
) -> Option<&'p Predicate> {
    let having = context.is(predicate.from, words!["having"]);
    // "Visiting Chile this week, Ms Li said", at the start of a sentence.
    let first = || context.sentences.binary_search_by_key(&predicate.from, |s| s.from).is_ok();
    let gerund = predicate.mood == Mood::Gerund && first();
    let opens = (having || gerund) && predicate.subject == Subject::None;
    let main = |p: &&Predicate| p.mood.is_finite() && p.at > predicate.at && p.subject != Subject::None;
    predicates.iter().find(main).filter(|_| opens)
}

/// "welcomes the Foreign Minister of Peru to Chile", "welcomes to Chile the Foreign Minister of Peru": who is welcomed.
pub(super) fn guests(context: &Context<'_>, sentence: Sentence, verb: usize, places: usize) -> Vec<Found> {
    let named = || parties::list(context, verb + 1, places.saturating_sub(1)).0.is_empty();
    if places == verb + 2 || context.has(verb + 1, is::PREPOSITION) && named() {
        return welcomed(context, sentence, places).into_iter().take(1).collect();
    }
    parties::list(context, verb + 1, places.saturating_sub(1)).0
}
