//! Guests whom a host receives at home, where the country is only told by the host: "called on the President of Chile".

use super::at_court::{behind_manner, behind_meal, is_welcome, own_home, sovereign_home};
use super::cue::place_at;
use super::{Cue, guests};
use crate::authority::Kind;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::places::{self, Target};
use crate::parse::predicates::{Predicate, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// The rule of somebody who calls on a host.
const CALLS: &str = "calls-on-host";
/// The rule of somebody whom a host receives.
pub(super) const RECEIVED: &str = "received-at-home";
/// Those who live where they call.
const RESIDENT: WordSet<12> = WordSet::new([
    "ambassador",
    "ambassadors",
    "envoy",
    "envoys",
    "chargé",
    "charge",
    "coordinator",
    "consul",
    "commissioner",
    "attaché",
    "attache",
    "attachés",
]);

/// A guest and the country of the host.
struct Call {
    verb: usize,
    guests: Vec<Found>,
    home: String,
    end: usize,
    rule: &'static str,
}

/// How a word starts a journey to a host.
pub(super) fn find(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Cue> {
    // Most words are of no list that could matter here.
    let entry = context.tokens.get(at)?.entry;
    if entry.flags == 0 && entry.verb.is_none() && !entry.phrasal {
        return None;
    }
    let call = call(context, sentence, predicates, at)?;
    target(context, &call)?;
    Some(Cue { places: at + 1, verb: Some(call.verb), told: true, stop: true, rule: call.rule })
}

/// The country of the host, and who goes there, if the rule is one of this module.
pub(super) fn read<'a>(
    context: &Context<'a>,
    (sentence, predicates): (Sentence, &[Predicate]),
    at: usize,
    rule: &str,
) -> Option<(Target<'a>, Vec<Found>)> {
    let call =
        [CALLS, RECEIVED].contains(&rule).then(|| call(context, sentence, predicates, at)).flatten()?;
    Some((target(context, &call)?, call.guests))
}

fn target<'a>(context: &Context<'a>, call: &Call) -> Option<Target<'a>> {
    let country = context.authorities.country(&call.home)?;
    // "Lima, 3 May" over a text that names no Peru.
    let here = || {
        let home = places::dateline_country(context) == Some(call.home.as_str());
        home.then(|| places::here(context, call.end))?
    };
    places::named_country(context, &country.iri, call.end).or_else(here)
}

fn call(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate], at: usize) -> Option<Call> {
    if sentence.title || sentence.quoted {
        return None;
    }
    let courtesy =
        || context.is(at, words!["visit"]) && at > sentence.from && context.is(at - 1, words!["courtesy"]);
    let found = if context.is(at, words!["call", "calls", "called"]) || courtesy() {
        calls(context, sentence, predicates, at)
    } else if context.is(at, words!["visiting"]) {
        visiting(context, sentence, predicates, at)
    } else if context.has(at, is::HOST) || context.is(at, words!["gave", "gives", "give"]) {
        receives(context, sentence, predicates, at)
    } else {
        at_home(context, sentence, predicates, at)
    };
    found.filter(|call| !is_elsewhere(context, sentence, call))
}

/// "paid a courtesy call on the President of Chile", "called on the President of Chile".
fn calls(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate], at: usize) -> Option<Call> {
    let courtesy = at > sentence.from && context.is(at - 1, words!["courtesy"]);
    let to = courtesy && context.is(at, words!["visit"]) && context.is(at + 1, words!["to"]);
    // "paid a courtesy call on Monday on President Paz".
    let past = context.behind_days(at + 1, sentence.to);
    let dated = courtesy && past > at + 3 && context.is(past - 1, words!["on", "upon"]);
    let link = if dated { past - 1 } else { at + 1 };
    if !context.is(link, words!["on", "upon"]) && !to {
        return None;
    }
    let own = predicates.iter().position(|p| p.at == at && !to);
    let paid = |p: &Predicate| p.at < at && context.is(p.at, words!["paid", "pays", "pay", "paying", "made"]);
    let verb = own.or_else(|| predicates.iter().rposition(|p| courtesy && paid(p)))?;
    let predicate = &predicates[verb];
    if predicate.passive || predicate.negated || !predicate.mood.is_finite() {
        return None;
    }
    let (hosts, end) = parties::list(context, link + 1, sentence.to);
    if own.is_some() && context.is_demand(end) {
        return None;
    }
    let host = hosts.first().filter(|f| f.strong && is_officer(f))?;
    let told = || courtesy.then(|| sole_country(context, host, &subject(context, predicate))).flatten();
    // "a visit to the King and Queen of Chile".
    let shared = || hosts.iter().skip(1).find_map(|f| f.party.country.clone()).filter(|_| courtesy);
    let home = host.party.country.clone().or_else(shared).or_else(told)?;
    let known = courtesy || hosts[0].party.name.is_some();
    let foreign = |f: &Found| is_foreign(context, f, &home) || known && is_of_no_country(f);
    let guests = subject(context, predicate).into_iter().filter(foreign).collect::<Vec<_>>();
    (!guests.is_empty()).then_some(Call { verb, guests, home, end, rule: CALLS })
}

/// "President Paz of Chile received the Foreign Minister of Peru", "Ms Li of Peru was received by President Paz of
/// Chile".
fn receives(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate], at: usize) -> Option<Call> {
    const RECEIVES: WordSet<8> =
        WordSet::new(["received", "receives", "receive", "hosted", "hosts", "host", "welcomed", "welcomes"]);
    let verb = predicates.iter().position(|p| p.at == at && p.mood.is_finite() && !p.negated)?;
    let predicate = &predicates[verb];
    let meal = behind_meal(context, at + 1).filter(|_| !predicate.passive);
    if !context.is(at, &RECEIVES) && meal.is_none() && !is_welcome(context, predicate, sentence.to) {
        return None;
    }
    let first = meal.unwrap_or_else(|| behind_call(context, at + 1));
    let first = if predicate.passive { first + usize::from(context.is(first, words!["by"])) } else { first };
    if predicate.passive && first == at + 1 {
        return None;
    }
    let first = context.behind_days(behind_manner(context, first), sentence.to);
    let first = behind_manner(context, first);
    let (object, end) = led(context, parties::list(context, first, sentence.to), sentence.to);
    let subject = subject(context, predicate);
    let (hosts, guests) = if predicate.passive { (object, subject) } else { (subject, object) };
    let home = match hosts.first().filter(|f| f.strong && is_officer(f)) {
        // "The President will host Prime Minister Li of Norway for a lunch", where the text is written from.
        Some(host) => {
            let here = || meal.and(places::dateline_country(context)).map(str::to_owned);
            let home =
                || own_home(context, (at, end)).or_else(|| sovereign_home(context, host, end)).or_else(here);
            host.party.country.clone().or_else(home)?
        }
        None if predicate.passive => return None,
        None => country_as_host(context, predicate)?,
    };
    // "President Li and First Lady Roe of Norway": he as well.
    let foreign = |f: &Found| is_foreign(context, f, &home);
    let couple = |f: &Found, next: Option<&Found>| {
        let joined =
            next.is_some_and(|n| foreign(n) && context.is(f.to, words!["and"]) && n.from <= f.to + 2);
        joined && f.strong && f.party.country.is_none()
    };
    let guest = |n: usize| foreign(&guests[n]) || couple(&guests[n], guests.get(n + 1));
    let guests = (0..guests.len()).filter(|&n| guest(n)).map(|n| guests[n].clone()).collect::<Vec<_>>();
    // "welcomed the appointment of Prime Minister Li".
    let small = |n: usize| {
        context.has(n, is::DETERMINER | is::TITLE | is::ADVERB) || context.is(n, words!["visiting"])
    };
    let opens = |n: usize| context.tokens[n].is_capital() || context.has(n, is::HEAD);
    let near = |f: &Found| predicate.passive || (first..f.from).all(small) && opens(f.from);
    let welcomes = context.is(at, words!["welcomed", "welcomes"]);
    let came = guests.first().is_some_and(|f| !welcomes || near(f));
    came.then_some(Call { verb, guests, home, end, rule: RECEIVED })
}

/// "Chile will host Prime Minister Li": the country that is the subject.
pub(super) fn country_as_host(context: &Context<'_>, predicate: &Predicate) -> Option<String> {
    let Subject::Phrase(from, to) = predicate.subject else { return None };
    let first = if context.is(from, words!["the"]) { from + 1 } else { from };
    let (concept, end, name) = context.entity(first)?;
    (name && end == to && concept.kind == Kind::Country).then(|| concept.code.clone())?
}

/// "President Paz of Chile met visiting Foreign Minister Li", "held talks with visiting Foreign Minister Li".
fn visiting(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate], at: usize) -> Option<Call> {
    const NEAR: usize = 8;
    let verb =
        predicates.iter().rposition(|p| p.at < at && p.mood.is_finite() && !p.negated && !p.passive)?;
    let predicate = &predicates[verb];
    let meets = context.has(predicate.at, is::MEET | is::HOST)
        || (predicate.at + 1..at).any(|n| context.has(n, is::MEETING));
    let near = at < predicate.at + NEAR
        && (at == predicate.at + 1 || context.is(at - 1, words!["with", "the", "a", "of", "for"]));
    if !meets || !near {
        return None;
    }
    let (guests, end) = parties::list(context, at + 1, sentence.to);
    let first = guests.into_iter().next().filter(|f| f.strong && f.from == at + 1 && is_officer(f))?;
    let host = subject(context, predicate).into_iter().next().filter(is_officer)?;
    let here = || places::dateline_country(context).map(str::to_owned);
    let home = host.party.country.or_else(here)?;
    let foreign = first.party.country.as_ref().is_none_or(|c| *c != home);
    foreign.then(|| Call { verb, guests: vec![first], home, end, rule: RECEIVED })
}

/// The one country that a text names besides that of the guest: the host’s, who is a head of state or government.
fn sole_country(context: &Context<'_>, host: &Found, guests: &[Found]) -> Option<String> {
    const HEADS: [&str; 5] = ["President", "Prime Minister", "King", "Sultan", "Emir"];
    const START: usize = 1500;
    let head = host.party.name.is_some() && host.party.role.as_deref().is_some_and(|r| HEADS.contains(&r));
    let guest = guests.first().filter(|_| head)?;
    if guest.party.country.is_none() && !is_of_world_body(context, guest) {
        return None;
    }
    let codes = (0..context.tokens.len().min(START)).filter_map(|n| {
        let (concept, ..) = context.entity(n)?;
        concept.code.as_ref().filter(|_| concept.kind == Kind::Country)
    });
    let mut others = codes.filter(|&code| guest.party.country.as_ref() != Some(code));
    let first = others.next()?;
    others.all(|code| code == first).then(|| first.clone())
}

/// The word behind "a courtesy call from", "a visit by"; "a call from" is one by telephone.
fn behind_call(context: &Context<'_>, at: usize) -> usize {
    const LONG: usize = 6;
    let call = (at + 1..at + LONG).find(|&n| context.is(n, words!["call", "visit"]));
    let paid =
        |n: usize| context.is(n, words!["visit"]) || (at..n).any(|m| context.is(m, words!["courtesy"]));
    let call = call.filter(|&n| {
        paid(n) && context.is(at, words!["a", "the"]) && context.is(n + 1, words!["from", "by", "of"])
    });
    call.map_or(at, |n| n + 2)
}

fn subject(context: &Context<'_>, predicate: &Predicate) -> Vec<Found> {
    match predicate.subject {
        Subject::Phrase(from, to) => led(context, parties::list(context, from, to), to).0,
        _ => Vec::new(),
    }
}

/// "a delegation led by the President of Chile": the President.
fn led(context: &Context<'_>, (found, end): (Vec<Found>, usize), to: usize) -> (Vec<Found>, usize) {
    let one = found.len() == 1 && found[0].delegation && !found[0].strong;
    if one && context.is(end, words!["led", "headed"]) && context.is(end + 1, words!["by"]) {
        let (mut leader, end) = parties::list(context, end + 2, to);
        leader.truncate(1);
        // "a Norwegian delegation led by the Minister of Trade": of Norway.
        let country = found[0].party.country.clone();
        if let Some(one) = leader.first_mut() {
            one.party.country = one.party.country.take().or(country);
        }
        return (leader, end);
    }
    (found, end)
}

/// Whether somebody holds an office, which a host does.
fn is_officer(found: &Found) -> bool {
    found.party.role.is_some()
}

/// Whether somebody speaks for another country, and does not live in that of the host.
fn is_foreign(context: &Context<'_>, found: &Found, home: &str) -> bool {
    let state = |n: usize| {
        let (state, ..) = context.entity(n).filter(|(c, ..)| c.kind == Kind::Country)?;
        state.code.as_deref().map(|code| code != home)
    };
    // "Deputy Chairman of the Peruvian Assembly".
    let named = || found.party.country.is_none() && (found.from..found.to).any(|n| state(n) == Some(true));
    let other = found.party.country.as_ref().is_some_and(|c| c != home) || named();
    found.strong && (other || is_of_world_body(context, found)) && !is_resident(context, found)
}

/// Whether somebody leads a body of many countries: "the Secretary General of the OSCE", not its envoy in a country.
fn is_of_world_body(context: &Context<'_>, found: &Found) -> bool {
    const POSTED: WordSet<11> = WordSet::new([
        "ambassador",
        "representative",
        "coordinator",
        "envoy",
        "chargé",
        "delegation",
        "mission",
        "country",
        "resident",
        "office",
        "regional",
    ]);
    let body = |n: usize| {
        context
            .entity(n)
            .is_some_and(|(c, _, name)| name && c.kind == Kind::Organization && c.broader.is_none())
    };
    found.party.country.is_none()
        && is_officer(found)
        && (found.from..found.to).any(body)
        && !(found.from..found.to).any(|n| context.is(n, &POSTED))
}

/// A minister of foreign affairs, or head of state or government, whose country the sentence does not tell.
fn is_of_no_country(found: &Found) -> bool {
    let role = found.party.role.as_deref().unwrap_or_default();
    let abroad = ["Foreign", "External Affairs", "President", "Prime Minister"];
    found.party.name.is_some()
        && found.party.country.is_none()
        && abroad.iter().any(|word| role.contains(word))
        && !role.contains("Vice")
}

fn is_resident(context: &Context<'_>, found: &Found) -> bool {
    (found.from..found.to).any(|n| context.is(n, &RESIDENT))
}

/// Words of meetings that are not at home, or where nobody is with another.
const AFAR: WordSet<14> = WordSet::new([
    "sidelines",
    "sideline",
    "margins",
    "fringes",
    "phone",
    "telephone",
    "video",
    "videoconference",
    "teleconference",
    "virtual",
    "virtually",
    "online",
    "zoom",
    "congratulations",
]);

/// Whether two meet in a third country or from afar: "on the margins of the summit", "in New York", "by telephone".
fn is_elsewhere(context: &Context<'_>, sentence: Sentence, call: &Call) -> bool {
    let place = |n: usize| {
        context.is(n, words!["in", "at"])
            && place_at(context, n + 1)
            && guests::code_at(context, n + 1).is_some_and(|code| code != call.home)
    };
    // "on the sidelines of the summit in Lima", at home.
    let here = |n: usize| {
        context.is(n, words!["in"]) && guests::code_at(context, n + 1).is_some_and(|code| code == call.home)
    };
    let beside = words!["sidelines", "sideline", "margins", "fringes"];
    let at_home = (sentence.from..sentence.to).any(here);
    (sentence.from..sentence.to).filter(|&n| !(at_home && context.is(n, beside))).any(|n| {
        let assembly = context.is(n, words!["assembly"]) && context.is(n.wrapping_sub(1), words!["general"]);
        context.is(n, &AFAR) || assembly || place(n)
    })
}

/// "SANTIAGO – President Paz met here with the Foreign Minister of Norway": one who speaks for the country that a text is written
/// from meets somebody of another.
fn at_home(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate], at: usize) -> Option<Call> {
    const NEAR: usize = 8;
    let holds = context.is(at, words!["held", "holds", "hold", "had"]);
    if context.dateline.is_none() || !holds && !context.is(at, words!["met", "meets", "meet"]) {
        return None;
    }
    let verb =
        predicates.iter().position(|p| p.at == at && p.mood.is_finite() && !p.negated && !p.passive)?;
    let limit = sentence.to.min(at + NEAR);
    let with = (at + 1..limit).find(|&n| context.is(n, words!["with"]));
    let talks = with.is_some_and(|with| (at + 1..with).any(|n| context.has(n, is::MEETING)));
    if holds && !talks {
        return None;
    }
    let home = places::dateline_country(context)?;
    let author = super::sides::is_authors(context, &predicates[verb]);
    let host = subject(context, &predicates[verb]).into_iter().next().filter(|f| f.strong && is_officer(f));
    let here = (at + 1..limit).any(|n| context.is(n, words!["here"]));
    // "I met the Foreign Minister of Norway today", over "SANTIAGO", in a text of an office of Chile.
    let today = || {
        let day = |n: usize| context.is(n, words!["today", "morning", "afternoon", "evening"]);
        context.office.as_deref() == Some(home) && (sentence.from..sentence.to).any(day)
    };
    let own_country = |f: &Found| f.party.country.as_deref().is_none_or(|country| country == home);
    let own = (here || today()) && (author || host.as_ref().is_some_and(own_country));
    let first = with.map_or(at, |with| with) + 1;
    let (guests, end) = parties::list(context, first, sentence.to);
    let guests =
        guests.into_iter().filter(|f| is_officer(f) && is_foreign(context, f, home)).collect::<Vec<_>>();
    let came = own && !guests.is_empty() && guests.iter().all(|f| f.from < first + NEAR);
    came.then(|| Call { verb, guests, home: home.to_owned(), end, rule: RECEIVED })
}
