//! Further ways to tell where a journey goes: what it takes in, by what way, and on to where.

use super::Cue;
use super::cue::place_at;
use super::occasions;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::predicates::Predicate;
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// "and then to Peru", behind a verb of going.
pub(super) fn onward(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Cue> {
    let places = occasions::then_to(context, sentence, at)?;
    let goes = is::GO_BASE | is::GO_PAST | is::GO_NOW | is::VISIT_BASE | is::VISIT_PAST;
    let verb = predicates.iter().rposition(|p| p.at < at && !p.passive && context.has(p.at, goes))?;
    Some(Cue { places, verb: Some(verb), told: true, stop: false, rule: "verb-travel" })
}

/// "a ten-day visit encompassing Chile and Peru", "a tour taking in Chile and Peru": where the places start.
pub(super) fn encompassed(context: &Context<'_>, at: usize) -> Option<usize> {
    let takes_in = context.is(at + 1, words!["taking"]) && context.is(at + 2, words!["in"]);
    let covers =
        context.is(at + 1, words!["encompassing", "covering", "comprising", "embracing", "spanning"]);
    let places = if takes_in { at + 3 } else { at + 2 };
    let taken = (takes_in || covers) && place_at(context, places);
    taken
        .then_some(places)
        .or_else(|| that_includes(context, at))
        .or_else(|| listed(context, at))
        .or_else(|| nations_of(context, at))
}

/// "her first tour of the region, which includes Chile and Peru": where the places start.
fn that_includes(context: &Context<'_>, at: usize) -> Option<usize> {
    const FAR: usize = 7;
    const BETWEEN: WordSet<8> = WordSet::new(["of", "to", "in", "the", "region", "area", "continent", ","]);
    let between = |n: &usize| context.is(*n, &BETWEEN) || context.tokens.get(*n).is_some_and(|t| t.covered);
    let which = at + 1 + (at + 1..at + FAR).take_while(between).count();
    let verb = which + 1 + usize::from(context.is(which + 1, words!["will", "also"]));
    let includes = context
        .is(verb, words!["includes", "include", "included", "covers", "cover", "covered", "comprises"]);
    let places = verb + 1;
    (context.is(which, words!["which", "that"]) && includes && place_at(context, places)).then_some(places)
}

/// "a visit to four South American nations of Chile, Peru, Bolivia and Paraguay": where the places start.
fn nations_of(context: &Context<'_>, at: usize) -> Option<usize> {
    const FAR: usize = 9;
    const NATIONS: WordSet<5> = WordSet::new(["nations", "countries", "states", "republics", "islands"]);
    let of = (at + 2..at + FAR).find(|&n| context.is(n, &NATIONS) && context.is(n + 1, words!["of"]))?;
    let clear = (at + 2..of)
        .all(|n| context.tokens.get(n).is_some_and(|t| t.is_word() && !t.is(words!["and", "to"])));
    (context.is(at + 1, words!["to"]) && clear && place_at(context, of + 2)).then_some(of + 2)
}

/// "six country visits in 2012, namely to Chile and Peru", "several trips, including to Chile": where the places start.
fn listed(context: &Context<'_>, at: usize) -> Option<usize> {
    const NEAR: usize = 7;
    let several = context.is(at, words!["visits", "trips", "missions", "travels", "tours", "journeys"]);
    let mark = (at + 1..at + NEAR).filter(|_| several).find(|&n| {
        context.is(n, words!["namely", "including"])
            && context.is(n + 1, words!["to"])
            && place_at(context, n + 2)
    })?;
    let plain = |n: usize| {
        let token = &context.tokens[n];
        token.is(words!["in", ",", "this", "next", "year", "–", "-", "—"])
            || token.text.starts_with(|c: char| c.is_ascii_digit())
    };
    (at + 1..mark).all(plain).then_some(mark + 2)
}

/// The rule of those who spend days in a place.
pub(super) const SPENDS: &str = "verb-spend-days";
/// The rule of countries that are named as those to be visited.
const TO_COME: &str = "visit-includes";

/// "The countries to be visited in 2012 are Chile and Peru", "announced the States to be visited: Chile and Peru".
pub(super) fn to_be_visited(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<Cue> {
    const NEAR: usize = 6;
    const STATES: WordSet<6> =
        WordSet::new(["countries", "states", "parties", "nations", "territories", "capitals"]);
    if !is_to_come(context, at) {
        return None;
    }
    let of = |n: usize| context.is(n, &STATES);
    (at.saturating_sub(4).max(sentence.from)..at).find(|&n| of(n))?;
    let mark = (at + 1..sentence.to.min(at + NEAR)).find(|&n| {
        context.is(n, words!["are", "include", "includes", ":", "be", "namely"]) && place_at(context, n + 1)
    })?;
    let clear = (at + 1..mark).all(|n| !context.is(n, words![".", ";", "by"]));
    clear.then_some(Cue { places: mark + 1, verb: None, told: true, stop: false, rule: TO_COME })
}

/// Whether "visited" at a word is what is yet to be.
pub(super) fn is_to_come(context: &Context<'_>, at: usize) -> bool {
    at > 1
        && context.is(at, words!["visited"])
        && context.is(at - 1, words!["be"])
        && context.is(at - 2, words!["to"])
}

/// "will travel to Chile via Lima, where she will": where the place starts.
pub(super) fn by_way_of(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Cue> {
    const NEAR: usize = 8;
    if !context.is(at, words!["via"]) || !place_at(context, at + 1) {
        return None;
    }
    let (_, end, _) = context.entity(at + 1)?;
    let stays = context.is(end, words![","]) && context.is(end + 1, words!["where"]);
    let goes = is::GO_BASE | is::GO_PAST | is::GO_NOW;
    let verb = predicates.iter().rposition(|p| p.at < at && !p.passive && context.has(p.at, goes))?;
    (stays && predicates[verb].at + NEAR > at && predicates[verb].at >= sentence.from).then_some(Cue {
        places: at + 1,
        verb: Some(verb),
        told: true,
        stop: false,
        rule: "verb-travel",
    })
}

/// "the group, which held its meeting in Lima", "the conclusions from the recent meeting in Lima": talks that a body held, or
/// that only what came of them is told of.
fn is_of_others(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    const FAR: usize = 8;
    const OUTCOMES: WordSet<10> = WordSet::new([
        "conclusions",
        "results",
        "outcome",
        "outcomes",
        "decisions",
        "decision",
        "agreements",
        "commitments",
        "recommendations",
        "resolutions",
    ]);
    let mut before = (at.saturating_sub(FAR).max(sentence.from + 1)..at).rev();
    before.any(|n| {
        let held = context.is(n, words!["held"]) && context.is(n - 1, words!["which", "that"]);
        held || context.is(n, words!["from", "of", "at", "reached", "made", "taken"])
            && context.is(n - 1, &OUTCOMES)
    })
}

/// Talks that are nobody's journey of the text: "since their August meeting in Lima", "views on the peace talks in Chile",
/// "following the inaugural meeting in Lima".
pub(super) fn is_spoken_of(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    let theirs = (at.saturating_sub(3).max(sentence.from)..at).any(|n| context.is(n, words!["their"]));
    let on = |n: usize| context.is(n, words!["on", "about", "regarding"]);
    let the = |n: usize| context.is(n, words!["the"]) && on(n - 1) || on(n);
    let before = at.wrapping_sub(1);
    if is_of_others(context, sentence, at) {
        return true;
    }
    let past = context.is(before, words!["inaugural", "previous", "earlier"])
        && context.has(at.wrapping_sub(2), is::DETERMINER);
    theirs || past || at > sentence.from + 2 && (context.is(at - 1, words!["peace"]) || the(at - 1))
}

/// "The trip took her to Chile": whether a journey is what takes somebody somewhere, which its verb tells.
pub(super) fn takes(context: &Context<'_>, predicates: &[Predicate], at: usize) -> bool {
    const NEAR: usize = 4;
    predicates.iter().any(|p| {
        p.at > at
            && p.at <= at + NEAR
            && !p.passive
            && context.is(p.at, words!["take", "takes", "took", "taken", "brought"])
            && context.is(p.at + 1, words!["him", "her", "them", "us", "me"])
            && context.is(p.at + 2, words!["to"])
    })
}

/// "President Paz was a welcome visitor to Lima in November": where the place starts; "is a regular visitor" tells of no journey.
pub(super) fn is_visitor(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<usize> {
    const NEAR: usize = 5;
    let at = predicate.at;
    if !context.has(at, is::BE) || predicate.negated || !context.is(at + 1, words!["a", "an", "the", "our"]) {
        return None;
    }
    let visitor = (at + 2..sentence.to.min(at + NEAR))
        .take_while(|&n| !context.has(n, is::PREPOSITION) && !context.is(n, words![","]))
        .find(|&n| context.is(n, words!["visitor", "guest"]))?;
    let often = (at..visitor).any(|n| {
        context.is(
            n,
            words!["regular", "frequent", "constant", "first", "last", "only", "most", "highest", "not"],
        )
    });
    let to = context.is(visitor + 1, words!["to", "in"]) && place_at(context, visitor + 2);
    (to && !often).then_some(visitor + 2)
}

/// "will spend 5-7 May in Chile and 8-10 May *in* Peru": where somebody spends further days.
pub(super) fn spends_further(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Cue> {
    const NEAR: usize = 7;
    if !context.is(at, words!["in"]) || !place_at(context, at + 1) {
        return None;
    }
    let verb = predicates.partition_point(|p| p.at < at).checked_sub(1)?;
    let spends = context.is(predicates[verb].at, words!["spend", "spends", "spent", "spending"]);
    let least = at.saturating_sub(NEAR).max(sentence.from);
    let and = (least..at).rev().find(|&n| spends && context.is(n, words!["and", ","]))?;
    let days = and + 1 < at && and > predicates[verb].at && context.behind_days(and + 1, at + 1) == at;
    days.then_some(Cue { places: at + 1, verb: Some(verb), told: true, stop: false, rule: SPENDS })
}
