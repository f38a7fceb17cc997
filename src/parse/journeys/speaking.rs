//! Visits that are told of where somebody speaks, signs or opens something.

use super::cue::place_at;
use super::guests;
use super::stay::is_person;
use crate::authority::Kind;
use crate::parse::context::Context;
use crate::parse::parties::{self};
use crate::parse::places;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::{Sentence, WordSet};

/// The rule of somebody who says something abroad.
pub(super) const RULE: &str = "says-in";

/// "Speaking in Lima, Peru, on Monday, Ms Li said": where the place starts.
pub(super) fn speaking(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<usize> {
    const FAR: usize = 14;
    let first = if at == sentence.from { opening(context, at)? } else { put_in(context, sentence, at)? };
    let open = |n: &usize| !context.is(*n, words![",", "about", "of", "on", "ahead", "before", "that"]);
    let within = (first..at + FAR)
        .take_while(open)
        .find(|&n| context.is(n, words!["in", "from"]) && place_at(context, n + 1))?;
    let (first, ..) = context.entity(within + 1)?;
    let (found, end) = places::list(context, within + 1, sentence.to);
    // "in Lima, Peru": a city alone may be one's own.
    let whole = first.kind != Kind::City || found.first().is_some_and(|t| t.concept.iri != first.iri);
    let whole = whole || is_abroad(context, within + 1);
    let main = predicates.iter().find(|p| p.mood.is_finite() && p.at > end)?;
    let told = main.mood == Mood::Past && !main.passive && matches!(main.subject, Subject::Phrase(..));
    (whole && told && is_guest(context, main, within + 1)).then_some(within + 1)
}

/// "Speaking in Lima", "Addressing a conference in Lima", "In an address to members in Lima": the word from which on the place
/// may stand.
fn opening(context: &Context<'_>, at: usize) -> Option<usize> {
    let says = words!["address", "speech", "interview", "lecture", "statement"];
    match () {
        () if context.is(at, words!["speaking", "addressing"]) => Some(at + 1),
        () if context.is(at, words!["in"]) && context.is(at + 1, words!["a", "an"]) => {
            context.is(at + 2, says).then_some(at + 3)
        }
        () => None,
    }
}

/// "Ms Li, *speaking* in Lima, said": the word behind.
fn put_in(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    let comma = at > sentence.from + 1 && context.is(at - 1, words![","]);
    let speaks = comma && context.is(at, words!["speaking", "addressing"]);
    let named = || super::named::named_last(context, sentence.from, at - 1).is_some_and(|f| f.to == at - 1);
    (speaks && named()).then_some(at + 1)
}

/// "signed an agreement in Lima, Peru, with her counterpart": where the places start.
pub(super) fn signed(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<usize> {
    const FAR: usize = 14;
    let at = predicate.at;
    if !context.is(at, words!["sign", "signs", "signed"]) || predicate.passive {
        return None;
    }
    let open = |n: &usize| !context.is(*n, words![".", ";", "on", "to", "for", "that", "which", "between"]);
    let within = (at + 2..sentence.to.min(at + FAR))
        .take_while(open)
        .find(|&n| context.is(n, words!["in"]) && place_at(context, n + 1))?;
    let end = places::list(context, within + 1, sentence.to).1;
    let with = if context.is(end, words![","]) { end + 1 } else { end };
    let with = context.behind_days(with, sentence.to);
    let before = || (at + 1..within).rev().find(|&n| context.is(n, words!["with"]));
    let with = Some(with).filter(|&n| context.is(n, words!["with"])).or_else(before)?;
    let other = parties::list(context, with + 1, sentence.to).0.into_iter().next().filter(|f| f.strong)?;
    let counterpart = (other.from..other.to).any(|n| context.is(n, words!["counterpart"]));
    let home = other.party.country.is_some() && other.party.country == guests::code_at(context, within + 1);
    ((counterpart || home) && is_guest(context, predicate, within + 1)).then_some(within + 1)
}

/// "Minister Li said in Lima today", in a text of another country's office: where the place starts.
pub(super) fn said_in(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<usize> {
    let at = predicate.at;
    let says = context.is(at, words!["said", "says", "told", "announced", "stated"]) && !predicate.passive;
    let speaks = context.is(at, words!["spoke", "speaking"]) && predicate.mood == Mood::Past;
    if !says && !speaks {
        return None;
    }
    // "announced today in Lima".
    let heard = behind_hearers(context, at + 1);
    let link = context.behind_days(heard, sentence.to);
    if !context.is(link, words!["in", "from"]) || !place_at(context, link + 1) {
        return None;
    }
    let end = places::list(context, link + 1, sentence.to).1;
    let dated = context.behind_days(end, sentence.to) > end;
    let clause = context.is(end, words![","]) && context.is(end + 1, words!["where"]);
    // "spoke in Chile’s defence".
    let owns = context.is(end, words!["’s", "'s", "’", "'"]);
    let told = (dated || clause || link > at + 1 || speaks) && !owns;
    (told && is_abroad(context, link + 1) && is_guest(context, predicate, link + 1)).then_some(link + 1)
}

/// "told *a press conference* in Lima", "said *at a meeting with reporters* in Lima": the word behind those who hear it.
fn behind_hearers(context: &Context<'_>, at: usize) -> usize {
    const FAR: usize = 9;
    const HEARERS: WordSet<14> = WordSet::new([
        "press",
        "news",
        "conference",
        "reporters",
        "journalists",
        "media",
        "briefing",
        "interview",
        "speech",
        "address",
        "audience",
        "luncheon",
        "dinner",
        "correspondents",
    ]);
    // "said in a speech".
    let within = context.is(at, words!["in", "at", "during"]) && context.is(at + 1, words!["a", "an"]);
    let at = if within { at + 2 } else { at };
    let plain = |n: &usize| {
        let token = context.tokens.get(*n);
        token.is_some_and(|t| {
            let verb = t.entry.forms != 0 && !t.is(&HEARERS);
            t.is_word() && !verb && !t.is(words!["in", "from", "that"])
        })
    };
    let end = at + (at..at + FAR).take_while(plain).count();
    if end > at && (at..end).any(|n| context.is(n, &HEARERS)) { end } else { at }
}

/// Whether a place lies in another country than the office that the text comes from.
pub(super) fn is_abroad(context: &Context<'_>, place: usize) -> bool {
    is_away_from(context, place, context.office.as_deref())
}

/// Whether a place lies in another country than the office, or the place, that the text comes from.
pub(super) fn is_away(context: &Context<'_>, place: usize) -> bool {
    is_away_from(context, place, super::sides::own(context))
}

fn is_away_from(context: &Context<'_>, place: usize, home: Option<&str>) -> bool {
    home.is_some_and(|home| guests::code_at(context, place).is_some_and(|code| code != home))
}

/// "opened Norway's new embassy in Lima, Peru": where the places start.
pub(super) fn opened(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<usize> {
    const FAR: usize = 10;
    let at = predicate.at;
    let opens = ["open", "opens", "opened", "inaugurate", "inaugurates", "inaugurated"];
    if !context.is(at, &opens) || predicate.passive {
        return None;
    }
    let open = |n: &usize| !context.is(*n, words![".", ";", ",", "with", "at"]);
    let embassy = |n: usize| context.is(n, words!["embassy", "consulate", "chancery", "consulate-general"]);
    let house = (at + 1..sentence.to.min(at + FAR)).take_while(open).find(|&n| embassy(n))?;
    let within = (house + 1..house + 5)
        .take_while(open)
        .find(|&n| context.is(n, words!["in"]) && place_at(context, n + 1))?;
    is_guest(context, predicate, within + 1).then_some(within + 1)
}

/// Whether somebody, of another country than a place, does something there.
pub(super) fn is_guest(context: &Context<'_>, predicate: &Predicate, place: usize) -> bool {
    let Subject::Phrase(from, to) = predicate.subject else { return is_person(context, predicate.subject) };
    let home = guests::code_at(context, place);
    let who = parties::list(context, from, to).0.into_iter().next().filter(|f| f.strong);
    who.is_some_and(|f| f.party.country.is_none() || f.party.country != home)
}
