//! Hosts and guests.

use super::further::again;
use super::{Meeting, calls, further, hosts, meeting, subject};
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::{self};
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// "was received by X", "received X", "hosted a dinner for X".
pub(super) fn hosted(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    const HOSTS: WordSet<12> = WordSet::new([
        "received",
        "receive",
        "receives",
        "receiving",
        "hosted",
        "hosts",
        "host",
        "hosting",
        "greeted",
        "greet",
        "greets",
        "greeting",
    ]);
    let at = predicate.at;
    // "The town hosts fifty families": no person who receives.
    let thing = match predicate.subject {
        Subject::Pronoun(n) | Subject::Phrase(n, _) => context.is(n, words!["it"]),
        Subject::None => false,
    };
    // "Colourful dances greeted the King".
    let nobody = || match predicate.subject {
        Subject::Phrase(from, to) => {
            context.is(at, words!["greeted", "greets", "greet"])
                && parties::list(context, from, to).0.is_empty()
        }
        _ => false,
    };
    if !predicate.passive && (thing || nobody()) {
        return None;
    }
    if predicate.passive || predicate.mood == Mood::Participle {
        return hosted_by(context, sentence, predicate);
    }
    if let Some(from) = call_received(context, at) {
        let (with, to) = parties::list(context, from, sentence.to);
        let strong = with.first().is_some_and(|f| f.strong) && predicate.mood.is_finite();
        return strong.then(|| meeting(context, predicate, with, (at, to), "receives-visitor"));
    }
    let hosts = context.is(at, &HOSTS);
    let welcomes = context.is(at, words!["welcomed", "welcomes", "welcome", "welcoming"]);
    let meal = calls::meal_for(context, sentence, at).unwrap_or(at + 1);
    let meal = hosts::behind_audience(context, meal);
    let room = context.behind_days(behind_office(context, meal), sentence.to);
    // "received yesterday at the palace Ms Li".
    let room = if room > meal { behind_office(context, room) } else { room };
    let (with, to) = parties::list(context, room, sentence.to);
    let first = with.first()?;
    // "refugees, whom Chile hosts", but "Minister Paz, who received Ms Li".
    let hosts = hosts && (!predicate.relative || first.party.name.is_some());
    // "welcomed the Chilean President as its guest".
    let foreign = first.party.country.is_some() && first.party.role.is_some();
    let person = first.strong && (first.party.name.is_some() || foreign || hosts)
        || hosts && (first.group || first.delegation);
    ((hosts || welcomes) && person).then(|| meeting(context, predicate, with, (at, to), "receives-visitor"))
}

/// "received a courtesy call from X", "received a visit by X": where those start who have come.
pub(super) fn call_received(context: &Context<'_>, at: usize) -> Option<usize> {
    let receives = context.is(at, words!["received", "receive", "receives"])
        && context.is(at + 1, words!["a", "an", "the"]);
    let call = (at + 2..at + 6).find(|&n| context.is(n, words!["call", "visit"])).filter(|_| receives)?;
    context
        .is(call + 1, words!["from", "by", "paid"])
        .then(|| if context.is(call + 2, words!["by"]) { call + 3 } else { call + 2 })
}

/// The word behind "at his office", "in her residence" that stands before those who are received.
pub(super) fn behind_office(context: &Context<'_>, from: usize) -> usize {
    const ROOMS: WordSet<9> = WordSet::new([
        "office",
        "offices",
        "residence",
        "palace",
        "home",
        "ministry",
        "headquarters",
        "house",
        "lodge",
    ]);
    let room = (from + 1..from + 6).find(|&n| context.is(n, &ROOMS));
    let day = |n: usize| if context.has(n, is::ADVERB) { n + 1 } else { n };
    room.filter(|_| context.is(from, words!["at", "in"])).map_or(from, |room| day(room + 1))
}

/// "was received by X and by Y".
pub(super) fn hosted_by(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    const BEFORE: usize = 40;
    let at = predicate.at;
    if further::is_held_by(context, predicate) {
        return None;
    }
    let by = (at + 1..sentence.to.min(at + 9)).find(|&n| context.is(n, words!["by"]))?;
    // "returned home today. She was welcomed at the airport by": those at home.
    let back = || (sentence.from.saturating_sub(BEFORE)..sentence.from).any(|n| context.has(n, is::BACK));
    if (at + 1..sentence.to.min(at + 12)).any(|n| context.is(n, words!["airport"])) && back() {
        return None;
    }
    if is_sent_off(context, sentence, at) {
        return None;
    }
    // "The measures taken by Norway were welcomed by the Minister": no guest.
    let things = || matches!(predicate.subject, Subject::Phrase(from, to) if context.names_things(from, to));
    if context.is(at, words!["welcomed"]) && things() {
        return None;
    }
    let (mut with, mut to) = parties::list(context, by + 1, sentence.to);
    let received = match predicate.subject {
        Subject::Pronoun(_) => true,
        Subject::Phrase(..) => !subject(context, predicate).is_empty(),
        Subject::None => false,
    };
    // "was received by the Federal Council".
    let body = |f: &parties::Found| f.party.organization.is_some() && !f.delegation;
    let seen = received
        && context.is(at, words!["received"])
        && !matches!(predicate.subject, Subject::Pronoun(n) if context.is(n, words!["it", "which", "that", "this"]));
    let who = with.iter().any(|f| f.strong || f.group && received) || seen && with.first().is_some_and(body);
    if who {
        to = again(context, sentence, "by", &mut with, to);
    }
    let mut told = meeting(context, predicate, with, (at, to), "received-by");
    told.subject.retain(|f| f.party.name.is_some());
    who.then_some(told)
}

/// "left for Chile today. She was seen off by the Speaker": those at home from whom the visitor departs.
fn is_sent_off(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    const BEFORE: usize = 50;
    const NEAR: usize = 7;
    if !context.is(at, words!["seen"]) || !context.is(at + 1, words!["off"]) {
        return false;
    }
    let least = at.saturating_sub(BEFORE);
    let leaves = |n: usize| {
        let verb =
            context.is(n, words!["left", "leaves", "departed", "departs", "heading", "headed", "leaving"]);
        verb && (n + 1..n + NEAR).any(|m| context.is(m, words!["for", "to"]))
    };
    // "at the end of his visit, the King left for home".
    let ends = |n: usize| {
        context.has(n, is::BACK | is::ENDED)
            || context.is(n, words!["home", "end", "after", "conclusion", "concluding", "wrapping"])
    };
    (least..sentence.to.min(at)).any(leaves) && !(least..at).any(ends)
}
