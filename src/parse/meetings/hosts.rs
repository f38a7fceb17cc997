//! What hosts do to those who come, besides receiving them: they see them off, show them round, grant them an audience.

use super::{Meeting, company, meeting, present, subject};
use crate::facts::EngagementKind;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::predicates::{Mood, Predicate};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// "was met by", "was seen off by", "was granted an audience by": whether a verb in the passive is one of hosts.
pub(super) fn is_met_by(context: &Context<'_>, predicate: &Predicate) -> bool {
    const NEAR: usize = 6;
    let at = predicate.at;
    if !predicate.passive {
        return false;
    }
    let near = |words: &[&str]| (at + 1..at + NEAR).any(|n| context.is(n, words));
    context.has(at, is::MEET) && context.is(at, words!["met", "briefed"])
        || context.is(at, words!["assured", "escorted", "entertained", "guided", "informed"])
        || context.is(at, words!["seen"]) && context.is(at + 1, words!["off"])
        || context.is(at, words!["shown", "taken"])
            && context.is(at + 1, words!["around", "round", "through", "over"])
        || context.is(at, words!["granted", "accorded", "given"])
            && near(&["audience", "audiences", "reception", "welcome", "tour", "briefing", "presentation"])
}

/// "was introduced to Minister Paz".
pub(super) fn introduced(
    context: &Context<'_>,
    sentence: Sentence,
    predicate: &Predicate,
) -> Option<Meeting> {
    let at = predicate.at;
    let introduced = predicate.passive
        && context.is(at, words!["introduced", "presented"])
        && context.is(at + 1, words!["to"]);
    if !introduced || !subject(context, predicate).iter().all(|f| f.strong) {
        return None;
    }
    let (with, to) = parties::list(context, at + 2, sentence.to);
    let person = with.first().is_some_and(|f| f.strong || f.group);
    person.then(|| meeting(context, predicate, with, (at, to), "verb-meet"))
}

/// "told the Minister that", "assured President Paz of support": one of both has come.
pub(super) fn told(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    const FAR: usize = 14;
    const TELLS: WordSet<6> = WordSet::new(["told", "assured", "reassured", "informed", "tells", "assures"]);
    let at = predicate.at;
    let plain = context.is(at, &TELLS) && !predicate.passive && predicate.mood.is_finite();
    if !plain || predicate.relative {
        return None;
    }
    let said = (at + 2..sentence.to.min(at + FAR))
        .find(|&n| context.is(n, words!["that", "of", "about", "how", "he", "she", "it", "they"]))?;
    let (with, to) = parties::list(context, at + 1, said);
    let [one] = &with[..] else { return None };
    let close = one.strong && !one.group && one.from <= at + 3 && to == said;
    close.then(|| meeting(context, predicate, with, (at, to), "discusses-with"))
}

/// "The agreement was signed by Ms Li and Minister Paz": one of both has come.
pub(super) fn signed_by(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    const NEAR: usize = 6;
    let at = predicate.at;
    let signed = predicate.passive
        && context.is(at, words!["signed", "inaugurated", "unveiled", "co-chaired", "chaired"]);
    if !signed {
        return None;
    }
    let by = (at + 1..sentence.to.min(at + NEAR)).find(|&n| context.is(n, words!["by"]))?;
    let (with, to) = parties::list(context, by + 1, sentence.to);
    let two = with.len() > 1 && with.len() < 5 && with.iter().all(|f| f.strong);
    let kind = if context.is(at, words!["signed"]) { EngagementKind::Signing } else { EngagementKind::Event };
    two.then(|| Meeting {
        kind,
        subject: Vec::new(),
        ..meeting(context, predicate, with, (at, to), "meets-together")
    })
}

/// "spent an hour with Cardinal Paz".
pub(super) fn spent_with(
    context: &Context<'_>,
    sentence: Sentence,
    predicate: &Predicate,
) -> Option<Meeting> {
    const TIME: WordSet<9> =
        WordSet::new(["time", "hour", "hours", "day", "morning", "afternoon", "evening", "minutes", "night"]);
    const NEAR: usize = 8;
    let at = predicate.at;
    let spends = context.is(at, words!["spent", "spend", "spends"]) && !predicate.passive;
    if !spends {
        return None;
    }
    let with = (at + 2..sentence.to.min(at + NEAR))
        .take_while(|&n| !context.is(n, words![",", ".", ";", "and", "to"]))
        .find(|&n| context.is(n, words!["with"]))
        .filter(|&n| (at + 1..n).any(|n| context.is(n, &TIME)))?;
    let (found, to) = parties::list(context, with + 1, sentence.to);
    let told = matches!(predicate.mood, Mood::Past | Mood::Future);
    let person = found.first().is_some_and(|f| f.strong || f.group && told);
    person.then(|| meeting(context, predicate, found, (at, to), "verb-meet"))
}

/// "delivered a letter to President Paz", "presented his credentials to the King".
pub(super) fn handed(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    const HANDS: WordSet<6> =
        WordSet::new(["delivered", "deliver", "presented", "present", "presents", "delivers"]);
    const PAPERS: WordSet<9> = WordSet::new([
        "letter",
        "message",
        "credentials",
        "gift",
        "copy",
        "medal",
        "award",
        "letters",
        "portrait",
    ]);
    const NEAR: usize = 7;
    const FAR: usize = 24;
    let at = predicate.at;
    if predicate.passive || !context.is(at, &HANDS) || predicate.relative {
        return None;
    }
    let paper = (at + 1..sentence.to.min(at + NEAR)).find(|&n| context.is(n, &PAPERS))?;
    let to = (paper + 1..sentence.to.min(paper + FAR))
        .take_while(|&n| !context.is(n, words![".", ";", "“", "that", "which", "who"]))
        .find(|&n| {
            context.is(n, words!["to"])
                && parties::list(context, n + 1, sentence.to)
                    .0
                    .first()
                    .is_some_and(|f| f.strong && f.from <= n + 3)
        })?;
    let (with, end) = parties::list(context, to + 1, sentence.to);
    Some(meeting(context, predicate, with, (at, end), "verb-meet"))
}

/// "granted her an audience": whether a host has the visitor in.
pub(super) fn grants(context: &Context<'_>, predicate: &Predicate) -> bool {
    let at = predicate.at;
    context.is(at, words!["granted", "grants", "grant", "accorded", "gave"])
        && context.is(at + 1, words!["him", "her", "them"])
        && context.is(at + 2, words!["an", "a"])
        && (at + 3..at + 6).any(|n| context.is(n, words!["audience", "reception"]))
        && !predicate.passive
}

/// "received in audience Ms Li": the word behind "in audience".
pub(super) fn behind_audience(context: &Context<'_>, at: usize) -> usize {
    let adjective = usize::from(context.is(at + 1, words!["private", "a"]));
    let audience = context.is(at, words!["in"]) && context.is(at + 1 + adjective, words!["audience"]);
    if audience { at + 2 + adjective } else { at }
}

/// "unveiled a plaque with Minister Paz".
pub(super) fn did_with(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    const DOES: WordSet<8> = WordSet::new([
        "planted",
        "plant",
        "unveiled",
        "unveil",
        "launched",
        "launch",
        "co-hosted",
        "inaugurated",
    ]);
    const NEAR: usize = 9;
    let at = predicate.at;
    if !context.is(at, &DOES) || predicate.passive {
        return None;
    }
    let with = (at + 2..sentence.to.min(at + NEAR))
        .take_while(|&n| !context.is(n, words![",", ".", ";", "and", "to", "that"]))
        .find(|&n| context.is(n, words!["with", "alongside"]))?;
    let (found, to) = parties::list(context, with + 1, sentence.to);
    let person = found.first().is_some_and(|f| f.strong && f.party.name.is_some());
    person.then(|| meeting(context, predicate, found, (at, to), "verb-meet"))
}

/// Those met whom the verb names by what they do together with the visitor.
pub(super) fn company_or_host(
    context: &Context<'_>,
    sentence: Sentence,
    predicate: &Predicate,
) -> Option<Meeting> {
    company::visits_person(context, sentence, predicate)
        .or_else(|| present::was_there(context, sentence, predicate))
        .or_else(|| present::side_led(context, sentence, predicate))
        .or_else(|| introduced(context, sentence, predicate))
        .or_else(|| told(context, sentence, predicate))
        .or_else(|| handed(context, sentence, predicate))
        .or_else(|| signed_by(context, sentence, predicate))
        .or_else(|| did_with(context, sentence, predicate))
        .or_else(|| spent_with(context, sentence, predicate))
}

/// "briefed journalists": whether those who are spoken to are the press.
pub(super) fn is_press(context: &Context<'_>, at: usize, found: &Found) -> bool {
    context.is(found.to - 1, words!["reporters", "journalists", "correspondents", "press", "media"])
        && !context.has(at, is::VISIT_BASE)
        && !context.is(at, words!["met", "meet", "meets", "meeting"])
}
