//! Calls that the visitor makes on somebody.

use super::{Meeting, meeting};
use crate::facts::Act;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// "Calls will be made on X".
pub(super) fn calls_made(
    context: &Context<'_>,
    sentence: Sentence,
    predicate: &Predicate,
) -> Option<Meeting> {
    if let Some(visited) = visited(context, sentence, predicate) {
        return Some(visited);
    }
    let at = predicate.at;
    let made = predicate.passive
        && context.is(at, words!["made", "paid"])
        && context.is(at + 1, words!["on", "upon"]);
    let calls =
        || matches!(predicate.subject, Subject::Phrase(_, to) if context.is(to - 1, words!["calls", "call"]));
    if !made || !calls() {
        return None;
    }
    let (with, to) = parties::list(context, at + 2, sentence.to);
    let strong = with.iter().any(|f| f.strong || f.group);
    strong
        .then(|| Meeting { subject: Vec::new(), ..meeting(context, predicate, with, (at, to), "called-on") })
}

/// "visited the Prime Minister of Chile, Bo Paz": somebody, and no place or house.
fn visited(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    const NEAR: usize = 3;
    let at = predicate.at;
    let paid = paid_to(context, sentence, at);
    let visits = context.has(at, is::VISIT_PAST | is::VISIT_NOW | is::VISIT_BASE);
    if predicate.passive || !visits && paid.is_none() {
        return None;
    }
    let start = paid.unwrap_or(at + 1);
    let (with, to) = parties::list(context, start, sentence.to);
    let first = with.first().filter(|f| f.strong && !f.group && f.from < start + NEAR)?;
    let part = |n: usize| {
        let token = &context.tokens[n];
        token.has(is::BODY | is::PREMISES) || token.is(words!["’s", "'s", "’", "office"])
    };
    let office = first.party.role.as_ref().is_some_and(|r| r.starts_with(char::is_uppercase));
    let whole = !(first.from..=first.to.min(sentence.to - 1)).any(part);
    (office && whole).then(|| meeting(context, predicate, with, (at, to), "called-on"))
}

/// "paid a visit to President Paz", "made a courtesy call to Minister Roe", "paid her respects to the King": the word behind
/// "to".
fn paid_to(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const NEAR: usize = 6;
    const PAYS: WordSet<8> =
        WordSet::new(["paid", "pay", "pays", "paying", "made", "make", "makes", "making"]);
    if !context.is(at, &PAYS) || !context.has(at + 1, is::DETERMINER | is::POSSESSIVE) {
        return None;
    }
    let noun = (at + 2..sentence.to.min(at + NEAR)).find(|&n| {
        context.is(n, words!["visit", "call", "calls", "respects"])
            || !context.tokens.get(n).is_some_and(|t| t.is_word() && !t.is_capital())
    })?;
    let courtesy = || context.is(noun - 1, words!["courtesy"]);
    let own = || context.has(at + 1, is::POSSESSIVE) && noun == at + 2;
    let plain = context.is(noun, words!["visit"])
        || context.is(noun, words!["call", "calls"]) && courtesy()
        || context.is(noun, words!["respects"]) && own();
    (plain && context.is(noun + 1, words!["to"])).then_some(noun + 2)
}

/// Most times that "and on" goes on with those who are called on.
const MORE: usize = 6;

/// "called on X", unless that is a demand: "called on the Government to act".
pub(super) fn called_on(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    let at = predicate.at;
    let (mut with, mut to) = parties::list(context, at + 2, sentence.to);
    // "called on the President, Ana Li, and on the Speaker".
    for _ in 0..MORE {
        let and = if context.is(to, words![","]) { to + 1 } else { to };
        let and = if context.is(to, words!["on", "upon"]) && context.is(to - 1, words!["and"]) {
            to - 1
        } else {
            and
        };
        let on = and + 1;
        let next =
            context.is(and, words!["and"]) && context.is(on, words!["on", "upon"]) && on + 1 < sentence.to;
        let more = next.then(|| parties::list(context, on + 1, sentence.to));
        let Some((more, end)) = more.filter(|(more, _)| more.first().is_some_and(|f| f.strong)) else {
            break;
        };
        with.extend(more);
        to = end;
    }
    let talks = context.reporting(to + 1).is_some_and(|(v, _)| {
        v.act().is_none_or(|act| act == Act::Discuss) && v.particle.as_deref() != Some("up")
    });
    // "called on the authorities to follow up", "called on members to discuss it".
    let person = with.first().is_some_and(|f| f.strong);
    let urges = context.is_demand(to) && !(talks && person);
    let bodies = || with.len() > 1 && context.is(to, words!["."]);
    let strong = (with.iter().any(|f| f.strong || f.group) || bodies()) && !urges;
    let told = strong.then(|| meeting(context, predicate, with, (at, to), "called-on"))?;
    let subject = callers(context, sentence, predicate).unwrap_or(told.subject);
    Some(Meeting { subject, ..told })
}

/// "Ana Li, Minister for Trade; Bo Paz, Minister for Health; and Ida Roe called on": those before marks too.
fn callers(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Vec<Found>> {
    let Subject::Phrase(from, to) = predicate.subject else { return None };
    let before = if context.is(from.wrapping_sub(1), words!["and"]) {
        from.wrapping_sub(2)
    } else {
        from.wrapping_sub(1)
    };
    if from <= sentence.from + 2 || !context.is(before, words![";"]) {
        return None;
    }
    let (all, end) = parties::list(context, sentence.from, to);
    (end >= to && all.len() > 1 && all.iter().all(|f| f.strong)).then_some(all)
}

/// Those who tell the visitor something, or come to an event of the visitor's.
pub(super) fn briefed(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    briefing(context, sentence, predicate)
        .or_else(|| heard(context, sentence, predicate))
        .or_else(|| super::further::gathered(context, sentence, predicate))
}

/// "will receive briefings from the Navy and Mr Paz": those who brief the visitor.
fn briefing(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    const NEAR: usize = 5;
    let at = predicate.at;
    let receives = context.is(at, words!["receive", "received", "receives"]) && !predicate.passive;
    let mut behind = (at + 1..at + NEAR).filter(|_| receives);
    let briefing = behind.find(|&n| context.is(n, words!["briefing", "briefings"]))?;
    if !context.is(briefing + 1, words!["from", "by"]) {
        return None;
    }
    let (with, to) = parties::list(context, briefing + 2, sentence.to);
    let some = with.iter().any(|f| f.strong || f.group || f.party.organization.is_some());
    some.then(|| super::meeting(context, predicate, with, (at, to), "verb-meet"))
}

/// "hosted a reception in Lima for visiting Minister Li", "gave a dinner for Ms Li": where the guests start.
pub(super) fn meal_for(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const NEAR: usize = 7;
    const FAR: usize = 10;
    const MEALS: WordSet<9> = WordSet::new([
        "reception",
        "dinner",
        "lunch",
        "luncheon",
        "banquet",
        "breakfast",
        "meal",
        "iftar",
        "ceremony",
    ]);
    let hosts = context.is(at, words!["hosted", "hosts", "host", "hosting"]);
    let open = |n: &usize| !context.is(*n, words![",", ".", ";", "to", "and", "who", "which"]);
    let meal = (at + 2..sentence.to.min(at + NEAR))
        .take_while(|n| hosts && open(n))
        .find(|&n| context.is(n, &MEALS))?;
    let first =
        (meal + 1..sentence.to.min(meal + FAR)).take_while(open).find(|&n| context.is(n, words!["for"]))? + 1;
    let guest = if context.is(first, words!["visiting", "the"]) { first + 1 } else { first };
    Some(if context.is(guest, words!["visiting"]) { guest + 1 } else { guest })
}

/// "extended a warm welcome to X", "gave a dinner in honour of X", "bade farewell to X": a guest who is honoured.
pub(super) fn honoured(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    const GIVES: WordSet<21> = WordSet::new([
        "extended",
        "extend",
        "extends",
        "gave",
        "give",
        "gives",
        "hosted",
        "host",
        "hosts",
        "held",
        "hold",
        "holds",
        "offered",
        "offers",
        "offer",
        "tendered",
        "bade",
        "bid",
        "bids",
        "threw",
        "organised",
    ]);
    const MEALS: WordSet<8> =
        WordSet::new(["dinner", "banquet", "lunch", "luncheon", "breakfast", "reception", "supper", "iftar"]);
    const NEAR: usize = 6;
    let at = predicate.at;
    if predicate.passive || !predicate.mood.is_finite() || !context.is(at, &GIVES) {
        return None;
    }
    let last = sentence.to.min(at + NEAR);
    let noun =
        (at + 1..last).find(|&n| context.is(n, &MEALS) || context.is(n, words!["welcome", "farewell"]))?;
    let days = context.behind_days(noun + 1, sentence.to);
    let honour = |n: usize| {
        context.is(n, words!["in"])
            && context.is(n + 1, words!["honour", "honor"])
            && context.is(n + 2, words!["of"])
    };
    let from = if context.is(noun, &MEALS) {
        let first = (days..days + NEAR).find(|&n| honour(n)).map(|n| n + 3);
        let to = || (days..days + NEAR).find(|&n| context.is(n, words!["to"])).map(|n| n + 1);
        let offers = context.is(at, words!["offered", "offers", "offer", "gave", "gives"]);
        first
            .or_else(|| context.is(days, words!["for"]).then_some(days + 1))
            .or_else(|| to().filter(|_| offers))?
    } else {
        context.is(days, words!["to"]).then_some(days + 1)?
    };
    let (with, to) = parties::list(context, from, sentence.to);
    let person = with.first().is_some_and(|f| f.strong || f.delegation);
    person.then(|| meeting(context, predicate, with, (at, to), "receives-visitor"))
}

/// "will hear from victims", "received information from witnesses and unions": those who tell the visitor.
fn heard(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    const TOLD: WordSet<6> =
        WordSet::new(["information", "testimony", "testimonies", "evidence", "submissions", "accounts"]);
    let at = predicate.at;
    let gets = context.is(
        at,
        words![
            "receive",
            "received",
            "receives",
            "gather",
            "gathered",
            "collect",
            "collected",
            "take",
            "took"
        ],
    );
    let hears = context.is(at, words!["hear", "heard", "hears"]);
    if predicate.passive || !(gets || hears) || predicate.mood == Mood::Participle {
        return None;
    }
    let from = if hears {
        let adverb = usize::from(context.is(at + 1, words!["directly"]) || context.has(at + 1, is::ADVERB));
        at + 1 + adverb
    } else {
        (at + 1..at + 5).find(|&n| context.is(n, &TOLD))? + 1
    };
    if !context.is(from, words!["from"]) {
        return None;
    }
    let (with, to) = parties::list(context, from + 1, sentence.to);
    let people = with.first().is_some_and(|f| f.group || f.strong) && with.iter().all(|f| f.from > from);
    // "heard from the Minister that": news of others.
    let clause = context.is(to, words!["that", "how", "about"]) && hears && with.len() == 1;
    (people && !clause).then(|| super::meeting(context, predicate, with, (at, to), "verb-meet"))
}
