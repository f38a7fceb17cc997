//! Whose a journey is: the author's of a text in the first person, or of somebody named before it.

use super::{Cue, Journey, governing, travellers};
use crate::authority::Kind;
use crate::facts::Party;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::places::Target;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// "announced the delegation for the mission to Chile": those who go are named elsewhere.
pub(super) fn announces_others(context: &Context<'_>, governs: &Predicate, at: usize) -> bool {
    const NAMES: WordSet<9> = WordSet::new([
        "announce",
        "announces",
        "announced",
        "announcing",
        "send",
        "sends",
        "sent",
        "sending",
        "dispatched",
    ]);
    context.is(governs.at, &NAMES)
        && !governs.passive
        && (governs.at + 1..=at).any(|n| context.is(n, words!["delegation", "designation"]))
}

/// "Mr Li, on his second visit to Chile, told the Minister": he who does something on it.
pub(super) fn put_in(context: &Context<'_>, governs: &Predicate, at: usize) -> Option<Found> {
    let Subject::Phrase(from, to) = governs.subject else { return None };
    let comma = (from + 1..at.min(to))
        .find(|&n| context.is(n, words![","]) && context.is(n + 1, words!["on", "during"]))?;
    let own = context.is(comma + 2, words!["his", "her", "a", "an"]);
    let (found, end) = parties::list(context, from, comma);
    found.into_iter().next().filter(|f| own && f.strong && end == comma)
}

/// "welcomed the visit to Chile": not the host's own.
pub(super) fn is_welcomed(context: &Context<'_>, governs: &Predicate, at: usize) -> bool {
    const NEAR: usize = 5;
    let host = context.has(governs.at, is::HOST) && !governs.passive;
    host && governs.at < at && at < governs.at + NEAR && context.is(governs.at + 1, words!["the"])
}

/// "Besides talks with the mayors, Ms Li, who is visiting Chile,": she alone, of whom a clause tells in the singular.
pub(super) fn of_clause(context: &Context<'_>, predicate: &Predicate, found: Vec<Found>) -> Vec<Found> {
    let sole =
        predicate.relative && found.len() > 1 && context.is(predicate.from, words!["is", "was", "has"]);
    match found.iter().rfind(|f| sole && f.strong) {
        Some(last) => vec![last.clone()],
        None => found,
    }
}

/// Whose a visit is that the subject of its sentence does not tell: whoever does it, whoever reports it, who is named beside it.
pub(super) fn told_otherwise(
    context: &Context<'_>,
    (sentence, predicates): (Sentence, &[Predicate]),
    governs: &Predicate,
    at: usize,
) -> Vec<Found> {
    let all: [&dyn Fn() -> Vec<Found>; 3] =
        [&|| agent(context, governs, at), &|| reported(context, predicates, governs), &|| {
            beside(context, sentence, at)
        }];
    all.iter().map(|told| told()).find(|found| !found.is_empty()).unwrap_or_default()
}

/// Who is named last before a word: "discussions with *Mr Li*, which".
pub(super) fn named_last(context: &Context<'_>, from: usize, to: usize) -> Option<Found> {
    const FAR: usize = 24;
    let own = is::HEAD | is::TITLE | is::OFFICE;
    let part = |n: usize| context.tokens[n].is_capital() || context.has(n, own);
    let linked = |n: usize| part(n) || context.has(n, is::LINK) && n > from && part(n - 1);
    let starts = |n: usize| part(n) && (n == from || !linked(n - 1));
    let least = to.saturating_sub(FAR).max(from);
    (least..to).rev().filter(|&n| starts(n)).find_map(|n| {
        let found = parties::list(context, n, to).0.into_iter().next();
        found.filter(|f| f.strong && f.party.name.is_some())
    })
}

/// "said that Ms Li would be in Chile": the predicate that tells who stays there.
pub(super) fn stays(predicates: &[Predicate], at: usize, cue: &Cue) -> Option<usize> {
    let own = |p: &Predicate| p.at == at && p.mood.is_finite() && matches!(p.subject, Subject::Phrase(..));
    (cue.rule == "verb-stay").then(|| predicates.iter().position(own))?
}

/// "I will visit Chile", "my visit to Chile".
pub(super) fn is_first_person(
    context: &Context<'_>,
    sentence: Sentence,
    verb: Option<&Predicate>,
    at: usize,
) -> bool {
    match verb {
        // "I will host Mr Li in Lima": he is who goes.
        Some(_) if context.has(at, is::HOST) => false,
        // "We leave today for Chile", of two who issue a text.
        Some(verb) => {
            matches!(verb.subject, Subject::Pronoun(n) if context.is(n, words!["i"]) || !sentence.quoted && context.is(n, words!["we"]))
        }
        None if context.has(at, is::BE) => false, // "an officer of my Department is in Chile"
        None => (at.saturating_sub(5).max(sentence.from)..at).any(|n| context.is(n, words!["my"])),
    }
}

/// "In addition to talks in Lima, I hope to see": talks of who writes, where nobody else is named as holding them.
fn is_of_subject(context: &Context<'_>, predicates: &[Predicate], cue: &Cue) -> bool {
    let own = |p: &&Predicate| p.mood.is_finite() && !p.relative;
    let i = |p: &Predicate| matches!(p.subject, Subject::Pronoun(n) if context.is(n, words!["i"]));
    cue.rule == "meetings-in" && predicates.iter().find(own).is_some_and(i)
}

/// "I will pay a visit to Chile": the author goes, where nobody else is named.
pub(super) fn is_of_author(context: &Context<'_>, predicates: &[Predicate], at: usize, cue: &Cue) -> bool {
    const MAKES: WordSet<8> =
        WordSet::new(["pay", "make", "undertake", "conduct", "begin", "start", "commence", "take"]);
    let goes =
        is::LIGHT_PAST | is::LIGHT_NOW | is::BEGUN | is::ENDED | is::GO_BASE | is::GO_PAST | is::GO_NOW;
    is_of_subject(context, predicates, cue)
        || governing(context, predicates, at).is_some_and(|g| {
            matches!(g.subject, Subject::Pronoun(n) if context.is(n, words!["i"]))
                && (context.has(g.at, goes) || context.is(g.at, &MAKES))
                && !is_of_another(context, g, at)
        })
}

/// Whether the author goes; `unnamed`: nobody else is named as going.
pub(super) fn is_authors(
    context: &Context<'_>,
    (index, sentence): (usize, Sentence),
    (at, cue): (usize, &Cue),
    unnamed: bool,
) -> bool {
    // "I met Foreign Minister Li of Chile in Oslo": it is she who has come.
    if (cue.rule == "meetings-in" || cue.rule == super::hosts::RECEIVED) && !unnamed {
        return false;
    }
    let predicates = &context.predicates[index];
    let verb = cue.verb.map(|verb| &predicates[verb]);
    // "I have asked Foreign Minister Li to travel to Chile".
    let asks = words!["asked", "ask", "directed", "instructed", "tasked", "sent", "requested"];
    if let Some(goes) = verb.filter(|v| !unnamed && v.mood == Mood::Infinitive)
        && predicates.iter().any(|p| p.at < goes.from && context.is(p.at, asks))
    {
        return false;
    }
    cue.rule == super::arrival::RULE
        || is_first_person(context, sentence, verb, at)
        || verb.is_none() && unnamed && is_of_author(context, predicates, at, cue)
}

/// Those who go, or who went on the journey before: "the Minister’s trip to Chile follows her visit to Peru".
pub(super) fn or_before(
    context: &Context<'_>,
    (at, cue): (usize, &Cue),
    visitors: Vec<Found>,
    before: Option<&Journey<'_>>,
) -> Vec<Found> {
    let anothers = || (at.saturating_sub(4)..at).any(|n| context.is(n, words!["his", "her"]));
    // "her attendance at the summit in Lima, as well as working visits to Chile and Peru".
    let besides = |b: &Journey<'_>| {
        b.rule == "noun-attendance" && cue.verb.is_none() && context.is(at, words!["visits", "trips"])
    };
    match before {
        Some(before) if besides(before) => before.visitors.clone(),
        Some(before) if visitors.is_empty() && cue.verb.is_none() && anothers() => before.visitors.clone(),
        // "visited Chile on a tour which took her to Peru too".
        Some(before)
            if visitors.is_empty()
                && cue.rule == "verb-take-to"
                && context.is(at + 1, words!["him", "her", "them"]) =>
        {
            before.visitors.clone()
        }
        _ => visitors,
    }
}

/// "will travel to Peru to attend the conference on trade in Chile": what an event is about, where one goes elsewhere.
pub(super) fn is_subject(
    context: &Context<'_>,
    (verb, cue): (Option<&Predicate>, &Cue),
    before: Option<&Journey<'_>>,
    targets: &[Target<'_>],
) -> bool {
    let country = |t: &Target<'_>| context.within(t.concept).unwrap_or(&t.concept.iri).clone();
    let goes = |j: &&Journey<'_>| j.rule == "verb-travel" && !j.targets.is_empty();
    let aim = cue.rule == "verb-attend-event" && verb.is_some_and(|v| v.mood == Mood::Infinitive);
    before.filter(|_| aim).filter(goes).is_some_and(|j| {
        let region = |t: &Target<'_>| t.concept.kind == Kind::Region;
        let there = |t: &Target<'_>| j.targets.iter().any(|(b, _)| region(b) || country(b) == country(t));
        !targets.iter().any(there)
    })
}

/// "I expect my talks with Mr Li, which follow his visit": the journey is not the author's.
pub(super) fn is_of_another(context: &Context<'_>, governs: &Predicate, at: usize) -> bool {
    matches!(governs.subject, Subject::Pronoun(n) if context.is(n, words!["i", "we"]))
        && (at.saturating_sub(4)..at).any(|n| context.is(n, words!["his", "her"]))
}

/// "Ms Li recalled her visit to Chile": one of long ago, in talks on another.
fn is_recalled(context: &Context<'_>, at: usize) -> bool {
    const NEAR: usize = 8;
    const RECALLS: WordSet<5> =
        WordSet::new(["recalled", "recalls", "recalling", "remembered", "remembering"]);
    (at.saturating_sub(NEAR)..at).any(|n| context.is(n, &RECALLS))
}

/// Whether a journey is told of by the way: "Queen Ana, who visited Chile", "talks with Mr Li, which follow his visit".
pub(super) fn is_aside(
    context: &Context<'_>,
    predicates: &[Predicate],
    verb: Option<&Predicate>,
    at: usize,
) -> bool {
    match verb {
        Some(verb) => verb.relative || is_before_leaving(context, verb),
        // "Her visit, arranged to precede the stopover of Mr Paz in Lima".
        None if (at.saturating_sub(5)..at)
            .any(|n| context.is(n, words!["precede", "precedes", "preceding"])) =>
        {
            true
        }
        // "Her visit comes in the wake of two visits by Mr Paz and Ms Sol".
        None if (at.saturating_sub(8)..at).any(|n| context.is(n, words!["wake", "series"])) => true,
        None => governing(context, predicates, at)
            .is_some_and(|g| is_of_another(context, g, at) || is_recalled(context, at)),
    }
}

/// "met leaders before travelling to Chile": what is told of comes before the journey.
fn is_before_leaving(context: &Context<'_>, verb: &Predicate) -> bool {
    verb.mood == Mood::Gerund && context.is(verb.from.wrapping_sub(1), words!["before"])
}

/// "accompanied President Paz on a visit", "part of the delegation accompanying him": the one who is accompanied.
/// Whether they are joined, not those who lead.
pub(super) fn accompanied(
    context: &Context<'_>,
    sentence: Sentence,
    at: usize,
) -> Option<(Vec<Found>, bool)> {
    const FAR: usize = 24;
    let on = (at.saturating_sub(5).max(sentence.from)..at)
        .rev()
        .find(|&n| context.is(n, words!["on", "during"]))?;
    let with = (on.saturating_sub(FAR).max(sentence.from)..on).rev().find(|&n| {
        context.is(
            n,
            words!["accompany", "accompanies", "accompanied", "accompanying", "join", "joins", "joined"],
        ) && !context.is(n + 1, words!["by", "in", "with"])
            && (context.is(n, words!["accompanying"])
                || !context.is(n.wrapping_sub(1), words!["is", "was", "been", "be", "are", "were"]))
    })?;
    let (found, end) = parties::list(context, with + 1, on);
    let found: Vec<Found> = found.into_iter().filter(|f| f.strong).collect();
    let joined = context.is(with, words!["join", "joins", "joined"]);
    (!found.is_empty() && end == on).then_some((found, joined))
}

/// "migrants began their journey": people in general whose journey it is.
pub(super) fn theirs(context: &Context<'_>, predicates: &[Predicate], at: usize) -> Option<Vec<Found>> {
    if let Some(guests) = thanked(context, predicates, at) {
        return Some(guests);
    }
    let own = (at.saturating_sub(3)..at).any(|n| context.is(n, words!["their"]));
    let last = predicates.iter().rev().find(|p| own && p.mood.is_finite() && p.at < at)?;
    let Subject::Phrase(from, to) = last.subject else { return None };
    let found = parties::list(context, from, to).0;
    let people = !found.is_empty()
        && found.iter().all(|f| f.group && !f.strong && !f.delegation)
        && (from..to).all(|n| !context.tokens[n].is_capital());
    people.then_some(found)
}

/// "“I will visit Chile,” Mr Li said": he who says it.
pub(super) fn quoted(context: &Context<'_>, predicates: &[Predicate]) -> Option<Vec<Found>> {
    let says = |p: &&Predicate| p.mood.is_finite() && !p.passive && context.reporting(p.at).is_some();
    predicates.iter().filter(says).find_map(|p| {
        let Subject::Phrase(from, to) = p.subject else { return None };
        let found: Vec<Found> =
            travellers::phrase(context, from, to).into_iter().filter(|f| f.strong).collect();
        (found.len() == 1).then_some(found)
    })
}

/// "President Paz received Ms Li when she arrived in Lima", "welcomed Mr Li as he landed": the guest, not the host.
fn received(context: &Context<'_>, predicates: &[Predicate], verb: usize) -> Option<Vec<Found>> {
    let goes = &predicates[verb];
    let host = predicates[..verb].iter().rev().find(|p| p.mood.is_finite())?;
    let arrives = context.is(goes.at, words!["arrived", "arrives", "landed", "alighted", "reached"]);
    // "I will meet President Paz of Chile when he visits Norway", in a text of Norway's.
    let comes = context.is(goes.at, words!["visits", "visited", "comes", "came"]) && {
        let first = if context.is(goes.at + 1, words!["to"]) { goes.at + 2 } else { goes.at + 1 };
        let place = super::guests::code_at(context, first);
        place.is_some() && place.as_deref() == super::sides::own(context)
    };
    let arrives = arrives || comes;
    let joined = goes.start > 0 && context.is(goes.start - 1, words!["when", "as", "after", "where", "upon"]);
    if !arrives || !joined || host.passive || !context.has(host.at, is::HOST | is::MEET) {
        return None;
    }
    let (found, _) = parties::list(context, host.at + 1, goes.start - 1);
    let found: Vec<Found> = found.into_iter().filter(|f| f.strong).take(1).collect();
    (!found.is_empty()).then_some(found)
}

/// "Mr Li said that he would visit": he is the one who says it.
pub(super) fn reporter(context: &Context<'_>, predicates: &[Predicate], verb: usize) -> Option<Vec<Found>> {
    if let Some(guest) = received(context, predicates, verb) {
        return Some(guest);
    }
    // "said that he had accepted an invitation to visit".
    let his = predicates[verb].subject;
    let says = predicates[..verb].iter().rev().find(|p| p.mood.is_finite() && p.subject != his)?;
    let report = context.reporting(says.at).is_some() && !says.passive;
    let Subject::Phrase(from, to) = says.subject else { return None };
    let found = travellers::phrase(context, from, to);
    (report && found.len() == 1 && found[0].party.name.is_some()).then_some(found)
}

/// "with Mr Paz being joined by": who is.
pub(super) fn being_joined(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<Party> {
    let being = at.checked_sub(1).filter(|&n| n > sentence.from && context.is(n, words!["being"]))?;
    let named = named_last(context, sentence.from, being);
    named.filter(|f| f.to == being).map(|f| f.party)
}

/// "Trade is the main issue for Ms Li during her visit": who is named right before it.
fn beside(context: &Context<'_>, sentence: Sentence, at: usize) -> Vec<Found> {
    const NEAR: usize = 6;
    let least = at.saturating_sub(NEAR).max(sentence.from + 1);
    let pronoun = (least..at).rev().find(|&n| context.is(n, words!["his", "her"]));
    let during = pronoun.filter(|&n| context.is(n - 1, words!["during", "on", "throughout"]));
    let whole =
        |f: &Found| f.party.role.is_some() || f.party.name.as_deref().is_some_and(|n| n.contains(' '));
    let named =
        during.and_then(|n| named_last(context, sentence.from, n - 1).filter(|f| f.to == n - 1 && whole(f)));
    named.into_iter().collect()
}

/// "Mr Li said that he would make a visit": he whom the clause is about is the one who says it.
fn reported(context: &Context<'_>, predicates: &[Predicate], governs: &Predicate) -> Vec<Found> {
    let own = matches!(governs.subject, Subject::Pronoun(n) if context.is(n, words!["he", "she"]));
    let verb = predicates.iter().position(|p| own && p.at == governs.at);
    verb.and_then(|verb| reporter(context, predicates, verb)).unwrap_or_default()
}

/// "The statement was made by Ms Li at the end of her visit to Chile": she who does something on it.
fn agent(context: &Context<'_>, governs: &Predicate, at: usize) -> Vec<Found> {
    const NEAR: usize = 4;
    const FAR: usize = 10;
    let own = (at.saturating_sub(NEAR)..at).any(|n| context.is(n, words!["his", "her", "their"]));
    let by = (governs.at + 1..at.min(governs.at + FAR)).find(|&n| context.is(n, words!["by"]));
    match by.filter(|_| own && governs.passive) {
        Some(by) => parties::list(context, by + 1, at).0.into_iter().filter(|f| f.strong).collect(),
        None => Vec::new(),
    }
}

/// Those who invited: "at the invitation of", "was invited by".
pub(in crate::parse) fn inviters(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
) -> Vec<Found> {
    let start = (sentence.from..sentence.to).find_map(|n| {
        let invitation = context.is(n, words!["invitation"])
            && (n.saturating_sub(3)..n).any(|m| context.is(m, words!["at", "on", "upon"]));
        let of = invitation && context.is(n + 1, words!["of", "from", "by"]);
        let by = context.is(n, words!["invited"]) && context.is(n + 1, words!["by"]);
        let guest = context.is(n, words!["guest", "guests"]) && context.is(n + 1, words!["of"]);
        (of || by || guest).then_some(n + 2)
    });
    let Some(start) = start else { return Vec::new() };
    // "At the invitation of the King, President Paz visited": he who visits did not invite.
    let subject = predicates.iter().filter(|p| p.mood.is_finite()).find_map(|p| match p.subject {
        Subject::Phrase(from, _) if from > start => Some(from),
        _ => None,
    });
    parties::list(context, start, subject.unwrap_or(sentence.to)).0
}

/// "President Paz thanked Ms Li for her visit to Chile": those who are thanked have come.
fn thanked(context: &Context<'_>, predicates: &[Predicate], at: usize) -> Option<Vec<Found>> {
    const NEAR: usize = 4;
    let own = (at.saturating_sub(NEAR)..at).rev().find(|&n| context.is(n, words!["his", "her", "their"]))?;
    let to = own.checked_sub(1).filter(|&n| context.is(n, words!["for"]))?;
    let verb = predicates.iter().rfind(|p| p.at < to && !p.passive)?;
    let thanks = context.is(verb.at, words!["thanked", "thanks", "thank", "thanking"]);
    let guests = || parties::list(context, verb.at + 1, to).0;
    thanks.then(|| guests().into_iter().filter(|f| f.strong).collect())
}
