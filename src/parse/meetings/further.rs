//! Those met whom a sentence names further on.

use super::Meeting;
use super::elsewhere::is_elsewhere;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::predicates::{Predicate, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// "met leaders on the island and with members of the opposition": those behind a further "and with".
pub(super) fn again(
    context: &Context<'_>,
    sentence: Sentence,
    link: &str,
    found: &mut Vec<Found>,
    to: usize,
) -> usize {
    if link == "with" && is_elsewhere(context, sentence, to) {
        return to;
    }
    let to = including(context, sentence, found, to);
    let to = behind_duty(context, sentence, found, to);
    let to = super::later::at_other_times(context, sentence, found, to);
    let to = if link == "with" { each_on(context, sentence, found, to) } else { to };
    let next = (to.saturating_sub(1)..sentence.to.min(to + 8))
        .find(|&n| context.is(n, words!["and"]) && context.is(n + 1, &[link]));
    let next = next.or_else(|| super::later::then(context, sentence, link, to));
    let next = next.or_else(|| with_others(context, sentence, link, to));
    let next = next.or_else(|| behind_clause(context, sentence, link, to));
    let next = next.or_else(|| in_row(context, sentence, link, to));
    let Some(next) = next else {
        let to = row_behind_clause(context, sentence, found, to);
        return as_well_as(context, sentence, found, to);
    };
    let (more, end) = parties::list(context, next + 2, sentence.to);
    found.extend(more);
    in_row(context, sentence, link, end).map_or(end, |_| again(context, sentence, link, found, end))
}

/// "met with the Mayor, with the bishops, and with teachers": the comma before one more "with".
fn in_row(context: &Context<'_>, sentence: Sentence, link: &str, to: usize) -> Option<usize> {
    let with =
        |n: usize| n + 2 < sentence.to && context.is(n, words![",", "and"]) && context.is(n + 1, &[link]);
    // "and with", or ", and with", whose "and" is the word before "with".
    let at = if context.is(to, words![","]) && context.is(to + 1, words!["and"]) { to + 1 } else { to };
    let people = || parties::list(context, at + 2, sentence.to).0.first().map(|f| f.strong || f.group);
    (with(at) && people() == Some(true)).then_some(at)
}

/// The word behind a verb of meeting, and another joined to it: "will meet and address the students".
pub(super) fn behind_joined(context: &Context<'_>, at: usize) -> usize {
    let verb = |n: usize| {
        let token = &context.tokens[n];
        let small = is::HEAD | is::GROUP | is::OFFICE | is::BODY;
        token.entry.forms & context.tokens[at].entry.forms != 0 && !token.is_capital() && !token.has(small)
    };
    let joined = context.is(at + 1, words!["and"]) && at + 3 < context.tokens.len() && verb(at + 2);
    if joined { at + 3 } else { at + 1 }
}

/// "meetings with X, who leads the union, and with Y": the "and" behind the clause.
fn behind_clause(context: &Context<'_>, sentence: Sentence, link: &str, to: usize) -> Option<usize> {
    const LONG: usize = 16;
    let clause = if context.is(to, words![","]) { to + 1 } else { to };
    if !context.is(clause, words!["who"]) {
        return None;
    }
    let next = (clause + 2..sentence.to.min(clause + LONG))
        .take_while(|&n| !context.is(n, words![";", "which", "where", "that", "to"]))
        .find(|&n| context.is(n, words!["and"]) && context.is(n + 1, &[link]))?;
    let people = parties::list(context, next + 2, sentence.to).0;
    people.first().is_some_and(|f| f.strong).then_some(next)
}

/// "met the Envoy, who heads the mission, officers of the Union and diplomats": the row goes on behind the clause, up to the
/// end of the sentence.
fn row_behind_clause(context: &Context<'_>, sentence: Sentence, found: &mut Vec<Found>, to: usize) -> usize {
    const LONG: usize = 20;
    let clause = if context.is(to, words![","]) { to + 1 } else { to };
    let leads = context.is(clause, words!["who"])
        && context.tokens.get(clause + 1).is_some_and(|t| t.entry.forms != 0);
    if !leads || found.is_empty() {
        return to;
    }
    let mut near = (clause + 2..sentence.to.min(clause + LONG))
        .take_while(|&n| !context.is(n, words![";", "which", "where", "that", "“"]));
    let Some(comma) = near.find(|&n| context.is(n, words![","])) else { return to };
    let start = if context.is(comma + 1, words!["and", "with"]) { comma + 2 } else { comma + 1 };
    let (more, end) = parties::list(context, start, sentence.to);
    let first = more.first().is_some_and(|f| f.from <= start + 2 && (f.strong || f.group));
    if !first || end < sentence.to && !context.is(end, words![".", ";"]) {
        return to;
    }
    found.extend(more);
    end
}

/// "met X in a joint meeting, as well as Y": those behind what stands between.
fn as_well_as(context: &Context<'_>, sentence: Sentence, found: &mut Vec<Found>, to: usize) -> usize {
    const NEAR: usize = 8;
    let clause = |n: &usize| !context.is(*n, words!["to", ".", ";", "who", "which", "where", "“", "on"]);
    let well = (to..sentence.to.min(to + NEAR)).take_while(clause).find(|&n| {
        context.is(n, words!["as"]) && context.is(n + 1, words!["well"]) && context.is(n + 2, words!["as"])
    });
    let Some(well) = well.filter(|_| !found.is_empty()) else { return to };
    let (more, end) = parties::list(context, well + 3, sentence.to);
    if !more.first().is_some_and(|f| f.strong || f.group || f.party.organization.is_some()) {
        return to;
    }
    found.extend(more);
    end
}

/// "met X to discuss trade, and with members of the opposition to hear of the elections": the "and" of the second.
fn with_others(context: &Context<'_>, sentence: Sentence, link: &str, to: usize) -> Option<usize> {
    const FAR: usize = 45;
    let clause = |n: &usize| !context.is(*n, words![";", "“", "which", "who", "that", "where"]);
    let next = (to..sentence.to.min(to + FAR)).take_while(clause).find(|&n| {
        context.is(n, words![","]) && context.is(n + 1, words!["and"]) && context.is(n + 2, &[link])
    })?;
    let people = parties::list(context, next + 3, sentence.to).0;
    people.first().is_some_and(|f| f.strong || f.group).then_some(next + 1)
}

/// "met leaders in Chile, including President Paz": those of a group who are named behind where they are.
fn including(context: &Context<'_>, sentence: Sentence, found: &mut Vec<Found>, to: usize) -> usize {
    const FAR: usize = 7;
    const WHERE: WordSet<7> = WordSet::new(["country", "region", "city", "capital", "island", "area", ","]);
    let group = found.last().is_some_and(|f| f.group && !f.strong && f.to == to);
    if !group || !context.is(to, words!["in", "across", "from", "throughout", "of"]) {
        return to;
    }
    let place = |n: usize| {
        context.tokens[n].is_capital()
            || context.tokens[n].covered
            || context.has(n, is::DETERMINER | is::PREPOSITION)
            || context.is(n, &WHERE)
    };
    let near = (to + 1..sentence.to.min(to + FAR)).find(|&n| context.is(n, words!["including"]));
    let Some(more) = near.filter(|&n| (to..n).all(place)) else { return to };
    let (named, end) = parties::list(context, more + 1, sentence.to);
    if !named.first().is_some_and(|f| f.strong || f.group || f.party.organization.is_some()) {
        return to;
    }
    found.extend(named);
    end
}

/// "met officials responsible for trade, donors and the Council": those behind what the first look after.
fn behind_duty(context: &Context<'_>, sentence: Sentence, found: &mut Vec<Found>, to: usize) -> usize {
    const LONG: usize = 12;
    let group = found.last().is_some_and(|f| f.group && f.to == to);
    if !group || !context.is(to, words!["responsible"]) || !context.is(to + 1, words!["for"]) {
        return to;
    }
    let mut near =
        (to + 2..sentence.to.min(to + LONG)).take_while(|&n| !context.is(n, words![";", "who", "to"]));
    let Some(comma) = near.find(|&n| context.is(n, words![","])) else { return to };
    let (more, end) = parties::list(context, comma + 1, sentence.to);
    let first = more.first().filter(|f| f.from <= comma + 3);
    if !first.is_some_and(|f| f.strong || f.group || f.party.organization.is_some()) {
        return to;
    }
    found.extend(more);
    end
}

/// "met X on trade, Y on taxes, and Z on ports": each with what was spoken of; gives the word behind the last of them.
fn each_on(context: &Context<'_>, sentence: Sentence, found: &mut Vec<Found>, to: usize) -> usize {
    const ON: WordSet<3> = WordSet::new(["on", "about", "regarding"]);
    const FAR: usize = 14;
    const MOST: usize = 40;
    let mut end = to;
    let first = found.last().is_some_and(|f| f.strong);
    while first && context.is(end, &ON) && found.len() < MOST {
        let clause = |n: &usize| !context.is(*n, words![".", ";", "who", "which", "where", "that"]);
        let marks = (end + 1..sentence.to.min(end + FAR)).take_while(clause);
        let next = marks.filter(|&n| context.is(n, words![",", "and"])).find_map(|n| {
            let start = if context.is(n + 1, words!["and"]) { n + 2 } else { n + 1 };
            let (more, stop) = parties::list(context, start, sentence.to);
            let person =
                |f: &Found| f.party.name.is_some() || (f.from..f.to).any(|n| context.has(n, is::HEAD));
            let one = matches!(&more[..], [one] if one.strong && one.from <= start + 1 && person(one));
            // "met X on trade, and Minister Y on Friday signed": another clause, unless days tell each apart.
            let behind = context.behind_days(stop, sentence.to);
            let ends = context.is(behind, words![",", ".", "and", ";"])
                || context.is(behind - 1, words![",", "and"]);
            let clause = behind > stop + 1 && !ends || context.is(stop + 1, words!["behalf"]);
            (one && !clause && context.is(stop, &ON)).then_some((more, stop))
        });
        let Some((more, stop)) = next else { break };
        found.extend(more);
        end = stop;
    }
    end
}

/// "The meeting was also attended by the Minister of Mines": those who were there besides.
pub(super) fn attended(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    let by = predicate.at + 1;
    if !context.is(by, words!["by"]) {
        return None;
    }
    let talks = |n: usize| context.has(n, is::MEETING) && !context.has(n, is::VISIT_NOUN);
    let meeting = match predicate.subject {
        Subject::Phrase(from, to) => to <= from + 4 && (from..to).any(talks),
        _ => false,
    };
    if !meeting && !is_event_attended(context, sentence, predicate) {
        return None;
    }
    let (with, end) = parties::list(context, by + 1, sentence.to);
    let strong = with.first().is_some_and(|f| f.strong || f.group && meeting);
    strong.then(|| Meeting {
        subject: Vec::new(),
        ..super::meeting(context, predicate, with, (predicate.at, end), "among-those-met")
    })
}

/// "She will attend the summit, which will also be attended by": whether it is an event that the visitor goes to as well.
fn is_event_attended(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> bool {
    const ATTENDS: WordSet<8> = WordSet::new([
        "attend",
        "attends",
        "attended",
        "attending",
        "participate",
        "participated",
        "host",
        "hosted",
    ]);
    const NEAR: usize = 4;
    let clause = (predicate.from.saturating_sub(NEAR).max(sentence.from)..=predicate.from)
        .rev()
        .find(|&n| context.is(n, words!["which"]) && n > sentence.from && context.is(n - 1, words![","]));
    let Some(clause) = clause else { return false };
    let event = (sentence.from..clause).rev().find(|&n| context.has(n, is::EVENT));
    event.is_some_and(|event| (sentence.from..event).any(|n| context.is(n, &ATTENDS)))
}

/// "The seminar is hosted by the Chairman": who holds it need not be there.
pub(super) fn is_held_by(context: &Context<'_>, predicate: &Predicate) -> bool {
    const EVENTS: WordSet<12> = WordSet::new([
        "seminar",
        "seminars",
        "workshop",
        "workshops",
        "symposium",
        "forum",
        "course",
        "exhibition",
        "event",
        "programme",
        "program",
        "series",
    ]);
    let Subject::Phrase(from, to) = predicate.subject else { return false };
    let held =
        context.is(predicate.at, words!["hosted", "organised", "organized"]) && predicate.mood.is_finite();
    held && to < from + 8 && (from..to).any(|n| context.is(n, &EVENTS))
}

/// "She will address the forum. The forum will bring together leaders and unions": those of an event that the visitor goes to.
pub(super) fn gathered(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    const BACK: usize = 60;
    const GOES: WordSet<8> =
        WordSet::new(["attend", "address", "open", "opened", "addressed", "attended", "chair", "chaired"]);
    let Subject::Phrase(from, to) = predicate.subject else { return None };
    let at = predicate.at;
    let includes = context.is(at, words!["include", "includes", "included"]);
    let together =
        context.is(at + 1, words!["together"]) && context.is(at, words!["bring", "brings", "brought"]);
    if predicate.passive || predicate.negated || to > from + 3 || !(includes || together) {
        return None;
    }
    let event = |n: usize| context.has(n, is::EVENT) && !context.has(n, is::VISIT_NOUN);
    let least = sentence.from.saturating_sub(BACK);
    let before = least..sentence.from;
    let own = before.clone().any(event)
        && before.clone().any(|n| {
            context.is(n, &GOES) || context.is(n, words!["speech"]) && context.is(n + 1, words!["at"])
        });
    if !event(to - 1) || !own {
        return None;
    }
    let start = if together { at + 2 } else { at + 1 };
    let (with, end) = parties::list(context, start, sentence.to);
    let group = with.first().is_some_and(|f| f.group && f.from <= start + 2);
    group.then(|| Meeting {
        subject: Vec::new(),
        ..super::meeting(context, predicate, with, (at, end), "among-those-met")
    })
}
