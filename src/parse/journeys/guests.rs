//! Meetings at which those who are met have come: "President Li met the King of Chile in the capital of her own country".

use super::Cue;
use super::at_home::{is_abroad, is_of_house, is_us_host, is_us_release};
use super::cue::place_at;
use crate::authority::{Concept, Kind};
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::places;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;

/// The rule of a guest who is named with the word "visiting".
pub(super) const VISITING: &str = "visiting-guest";
/// Farthest from a verb to the place where two meet, in words.
const NEAR: usize = 7;
/// Least often that a text about its own country names it.
const OFTEN: usize = 2;
/// How many words of a text are looked at.
const START: usize = 3000;

/// "President Li and the King of Chile met today in Lima", "at the White House": the first word of the place.
pub(super) fn place_of_both(
    context: &Context<'_>,
    sentence: Sentence,
    predicate: &Predicate,
) -> Option<usize> {
    let at = predicate.at;
    let place = (at + 1..sentence.to.min(at + NEAR))
        .take_while(|&n| !context.is(n, words!["with", ",", "and", "to"]))
        .find(|&n| context.is(n, words!["in", "at"]))?;
    let there = |n: usize| {
        let first = if context.is(n, words!["the"]) { n + 1 } else { n };
        context.entity(first).is_some_and(|(c, _, name)| name && c.kind.is_place())
            || places::is_residence(context, n)
    };
    let Subject::Phrase(from, to) = predicate.subject else { return None };
    if !there(place + 1) {
        return None;
    }
    let both = parties::list(context, from, to).0;
    let came = || super::sides::came(context, &code_at(context, place + 1)?, &both);
    let several = both.len() > 1 && (both.iter().any(|f| f.party.country.is_some()) || came().is_some());
    several.then_some(place + 1)
}

/// "It is a pleasure to welcome Minister Paz on his first visit to Chile": who has come, told by a host.
pub(super) fn welcomed(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<Found> {
    const NEAR: usize = 5;
    const FAR: usize = 16;
    let own = (at.saturating_sub(NEAR).max(sentence.from + 2)..at).rev().find(|&n| {
        context.is(n, words!["his", "her", "their"]) && context.is(n - 1, words!["on", "during", "for"])
    })?;
    let hosts =
        |n: &usize| context.is(*n, words!["welcome", "welcomed", "welcoming", "welcomes", "host", "hosting"]);
    let verb = (own.saturating_sub(FAR).max(sentence.from)..own - 1).rev().find(hosts)?;
    let first = if context.is(verb + 1, words!["to"]) { verb + 2 } else { verb + 1 };
    let (found, end) = parties::list(context, first, own - 1);
    found.into_iter().next().filter(|f| f.strong && end + 1 >= own - 1)
}

/// Those of a meeting at `place` who have come there: the subject's, unless they are at home and the others are not.
pub(super) fn visitors(
    context: &Context<'_>,
    predicate: &Predicate,
    place: usize,
    subject: Vec<Found>,
) -> Vec<Found> {
    // "met in Lima today with the King".
    const LONG: usize = 60;
    let home = || code_at(context, place).filter(|_| subject.len() > 1);
    if let Some(came) = home().and_then(|home| super::sides::came(context, &home, &subject)) {
        return came;
    }
    let with =
        (predicate.at + 1..predicate.at + 9).find(|&n| context.is(n, words!["with"])).unwrap_or(predicate.at);
    let end = if with > place { context.tokens.len().min(with + LONG) } else { place };
    let met = parties::list(context, with + 1, end).0;
    let author = super::sides::is_authors(context, predicate);
    if let Some(came) = super::sides::received(context, place, &subject, &met, author) {
        return came;
    }
    let sides = super::talks::of_sides(context, place, &subject, &met);
    if let Some(came) = sides.or_else(|| super::at_home::received(context, place, &subject, &met)) {
        return came;
    }
    // "Emir Ali and President Paz of Chile met in Santiago": he who is not at home.
    if subject.len() > 1
        && let Some(home) = code_at(context, place)
        && subject.iter().any(|f| f.party.country.as_ref() == Some(&home))
    {
        let came = |f: &&Found| f.strong && f.party.country.as_ref() != Some(&home);
        let came = subject.iter().filter(came).cloned().collect::<Vec<_>>();
        if !came.is_empty() {
            return came;
        }
    }
    if code_at(context, place).is_some_and(|home| is_abroad(context, &subject, &home)) {
        return subject.into_iter().take(1).collect();
    }
    if is_us_release(context)
        && code_at(context, place).as_deref() == Some("US")
        && is_us_host(&subject, &met)
    {
        return met.into_iter().filter(|f| f.strong).collect();
    }
    let residence = || code_at(context, place).filter(|_| places::is_residence(context, place));
    let Some(country) = residence().or_else(|| country_at(context, place)) else { return subject };
    let foreign = |f: &Found| f.party.country.as_ref().is_some_and(|c| *c != country);
    if places::is_residence(context, place) && country == "US" && is_of_house(&subject, &met) {
        return met.into_iter().filter(|f| f.strong).collect();
    }
    if subject.len() > 1 && subject.iter().any(foreign) {
        return subject.into_iter().filter(foreign).collect();
    }
    let at_home = |f: &Found| f.party.country.as_ref() == Some(&country);
    let strange = !subject.is_empty() && subject.iter().any(foreign);
    if strange || met.is_empty() || met.iter().any(at_home) || !met.iter().any(|f| f.strong && foreign(f)) {
        return subject;
    }
    met
}

/// "Visiting Foreign Minister Li and President Paz signed a treaty in Lima": where the guest is.
pub(super) fn visiting(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<Cue> {
    const FAR: usize = 40;
    const BACK: usize = 12;
    let own = at > sentence.from
        && context.has(at - 1, is::BE | is::PREPOSITION)
        && !context.is(at - 1, words!["for", "with"]);
    if !context.is(at, words!["visiting"]) || own || sentence.title {
        return None;
    }
    guest(context, sentence, at)?;
    let there = |n: &usize| context.is(*n, words!["in", "at"]) && place_at(context, n + 1);
    // "hosted a reception in Lima for visiting Foreign Minister Li".
    let before = || (at.saturating_sub(BACK).max(sentence.from)..at).find(there);
    let place = (at + 2..sentence.to.min(at + FAR)).find(there).or_else(before)?;
    Some(Cue { places: place + 1, verb: None, told: true, stop: true, rule: VISITING })
}

/// Whether the guest of a host is "him" or "her", with nothing but days up to the word before the place.
pub(super) fn is_pronoun(context: &Context<'_>, (host, to): (usize, usize)) -> bool {
    let days = host + 2;
    context.is(host + 1, words!["him", "her", "them"]) && (to == days || context.behind_days(days, to) == to)
}

/// "Prime Minister Li of Chile will visit the White House": one who speaks for another country.
pub(super) fn is_at_residence(context: &Context<'_>, predicate: &Predicate) -> bool {
    let place = predicate.at + 1;
    let Subject::Phrase(from, to) = predicate.subject else { return false };
    places::is_residence(context, place) && {
        let host = code_at(context, place);
        let foreign = |f: &Found| f.strong && f.party.country.is_some() && f.party.country != host;
        parties::list(context, from, to).0.iter().any(foreign)
    }
}

/// "saw President Paz in Lima", "will see the Foreign Minister in Lima": whether a verb of seeing has an officer as its object.
pub(super) fn sees(context: &Context<'_>, at: usize) -> bool {
    const NEAR: usize = 14;
    if !context.is(at, words!["see", "sees", "saw", "seeing"]) {
        return false;
    }
    let met = parties::list(context, at + 1, context.tokens.len().min(at + NEAR)).0.into_iter().next();
    met.is_some_and(|f| f.strong && f.from <= at + 3 && (f.party.role.is_some() || f.party.name.is_some()))
}

/// Who is said to be visiting, in front of his office.
pub(super) fn guest(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<Found> {
    let guest = parties::list(context, at + 1, sentence.to).0.into_iter().next()?;
    (guest.from == at + 1 && guest.strong && guest.party.role.is_some()).then_some(guest)
}

/// Whether those who are received are ambassadors, who live where they are received.
pub(super) fn are_resident(found: &[Found]) -> bool {
    let resident = |f: &Found| {
        let role = f.party.role.as_deref().unwrap_or_default();
        ["Ambassador of ", "Ambassador to ", "Chargé"].iter().any(|kind| role.contains(kind))
            && !role.starts_with("former")
    };
    !found.is_empty() && found.iter().all(resident)
}

/// The code of the country that a place is or lies in.
pub(super) fn code_at(context: &Context<'_>, place: usize) -> Option<String> {
    let place = places::behind_kind(context, place);
    let first = if context.is(place, words!["the"]) { place + 1 } else { place };
    let unlisted = || context.entity(places::country_of_unlisted(context, first)?);
    let (concept, ..) = context.entity(first).or_else(unlisted)?;
    let around = || context.authorities.by_iri(context.within(concept)?)?.code.clone();
    concept.code.clone().or_else(around)
}

/// The code of the country a meeting is held in, where the text is one of that country: it names it again and again.
fn country_at(context: &Context<'_>, place: usize) -> Option<String> {
    let first = if context.is(place, words!["the"]) { place + 1 } else { place };
    let (concept, end, _) = context.entity(first)?;
    let iri = match concept.kind {
        Kind::Country => &concept.iri,
        _ => concept.broader.as_ref()?,
    };
    let named = (0..context.tokens.len().min(START)).filter(|n| !(first..end).contains(n));
    let mut named = named.filter_map(|n| context.entity(n).filter(|(c, ..)| c.iri == *iri));
    let code = |(c, ..): (&Concept, usize, bool)| c.code.clone();
    named.nth(OFTEN - 1).and_then(code)
}

/// The first word of the place where somebody meets others: "met the King in Chile".
pub(super) fn meeting_place(
    context: &Context<'_>,
    sentence: Sentence,
    predicate: &Predicate,
) -> Option<usize> {
    let place = place_of_meeting(context, sentence, predicate)?;
    let at = predicate.at;
    let with = (at + 1..at + NEAR).find(|&n| context.is(n, words!["with"])).unwrap_or(at);
    let home = context.office.is_some() && {
        let met = parties::list(context, with + 1, sentence.to).0;
        super::sides::are_at_home(context, place, &met)
    };
    (!home).then_some(place)
}

fn place_of_meeting(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<usize> {
    let at = predicate.at;
    // "met on 5 May in London with the Prime Minister".
    let place = context.behind_days(at + 1, sentence.to);
    let with = (place + 2..sentence.to.min(place + 7)).any(|n| context.is(n, words!["with"]));
    // "will meet in Rome on Saturday, 5 May, with the Foreign Minister".
    let behind = || places::behind_place_and_days(context, place, sentence.to);
    let with = with || behind().is_some_and(|n| context.is(n, words!["with"]));
    let house = || context.is(place, words!["at", "in"]) && places::is_residence(context, place + 1);
    if with && (context.is(place, words!["in"]) && place_at(context, place + 1) || house()) {
        // "met in Lima with foreign representatives": who meets them is at home.
        let strangers = (place + 2..sentence.to.min(place + NEAR + 4))
            .any(|n| context.is(n, words!["foreign"]) && context.has(n + 1, is::GROUP));
        return Some(place + 1).filter(|_| !strangers);
    }
    if let Some(place) = place_of_both(context, sentence, predicate) {
        return Some(place);
    }
    // "has accepted the invitation to meet on 5 May at the White House".
    let invited = predicate.mood == Mood::Infinitive
        && predicate.from > sentence.from
        && context.is(predicate.from - 1, words!["invitation"]);
    let there = |n: usize| place_at(context, n) || places::is_residence(context, n);
    if invited && context.is(place, words!["in", "at"]) && there(place + 1) {
        return Some(place + 1);
    }
    let (found, end) = meeting_end(context, sentence, at)?;
    // "met with the King on 7 May in Amman".
    let end = context.behind_days(end, sentence.to);
    // "met with the King today on the sidelines of the summit in Amman".
    let end = super::occasions::behind_sidelines(context, sentence, end);
    let region = context.entity(end + 1).is_some_and(|(c, _, _)| c.kind == Kind::Region)
        || context.entity(end + 2).is_some_and(|(c, _, _)| c.kind == Kind::Region);
    let residence = || places::is_residence(context, end + 1);
    // "the Permanent Representative of Peru to the United Nations in New York": where that office is.
    let body =
        |n: usize| context.entity(n).is_some_and(|(c, to, _)| to == end && c.kind == Kind::Organization);
    let posted = || {
        (at + 1..end).any(|n| context.is(n, words!["to"]) && (body(n + 1) || body(n + 2)))
            || is_seat(context, (at, end), sentence)
    };
    let place = found
        && (context.is(end, words!["in", "outside", "near"]) && !region && place_at(context, end + 1)
            || context.is(end, words!["in", "at"]) && residence());
    // "met with President Paz at the National Palace in Lima".
    let at_palace = || {
        let house = super::occasions::of_host(context, end + 1).filter(|&n| n > end + 1);
        house.filter(|_| found && context.is(end, words!["at"]) && !posted())
    };
    (place && !posted()).then_some(end + 1).or_else(at_palace)
}

/// "the Regional Director of the World Health Organization in *Cairo*, Dr Li", "the UN Coordinator in Beirut, Mr Paz": whether
/// the place is that of an office, whose holder is named behind it.
fn is_seat(context: &Context<'_>, (at, end): (usize, usize), sentence: Sentence) -> bool {
    if !context.is(end, words!["in"]) {
        return false;
    }
    let behind = places::list(context, end + 1, sentence.to).1;
    let holder = behind + 1;
    let titled = context.is(behind, words![","])
        && context.has(holder, is::TITLE)
        && context.tokens.get(holder + 1).is_some_and(crate::parse::tokens::Token::is_capital);
    let office = || parties::list(context, at + 1, end).0.pop();
    titled && office().is_some_and(|f| f.strong && f.party.name.is_none() && f.to == end)
}

/// Where the list of those met ends, and whether there is anybody in it.
fn meeting_end(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<(bool, usize)> {
    // "met on 5-6 May with the King", "met from 5 to 6 May".
    let first = if context.is(at + 1, words!["from", "between"]) { at + 2 } else { at + 1 };
    let past = context.behind_days(first, sentence.to);
    let first = if past > first { past } else { at + 1 };
    let start = (first..sentence.to.min(first + 4))
        .find(|&n| !context.has(n, is::ADVERB) && !context.is(n, words!["with"]))?;
    let (found, mut end) = parties::list(context, start, sentence.to);
    // "met with X, and with Y, in Lima".
    let more = |end: usize| {
        let and = if context.is(end, words![","]) { end + 1 } else { end };
        let behind = context.is(end, words!["with"]) && context.is(end.wrapping_sub(1), words!["and"]);
        let next = (context.is(and, words!["and"]) && context.is(and + 1, words!["with"])).then_some(and + 2);
        next.or(behind.then_some(end + 1))
    };
    if let Some(next) = more(end) {
        end = parties::list(context, next, sentence.to).1;
    }
    let comma =
        context.is(end, words![","]) && context.is(end + 1, words!["in"]) && place_at(context, end + 2);
    let end = end + usize::from(comma);
    Some((!found.is_empty(), super::occasions::behind_sidelines(context, sentence, end)))
}

/// "welcomed Ms Li on her visit": those whom a host receives; nobody, if only a pronoun stands for them.
pub(super) fn hosted(context: &Context<'_>, governs: &Predicate, at: usize) -> Option<Vec<Found>> {
    if !context.has(governs.at, is::HOST) || governs.passive || governs.at >= at {
        return None;
    }
    let (found, _) = parties::list(context, governs.at + 1, at);
    if found.iter().any(|f| f.strong || f.delegation) {
        return Some(found.into_iter().filter(|f| f.strong || f.delegation).collect());
    }
    // "greeted His Highness on his arrival in Chile": not the host's.
    let his = context.is(at - 1, words!["his", "her", "their"])
        && context.is(at, words!["arrival", "visit", "stay"]);
    his.then(Vec::new)
}
