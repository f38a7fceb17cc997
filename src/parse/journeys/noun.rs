//! The noun of a visit: where its place stands, and whether it is told.

use super::cue::{ahead, place_at};
use super::occasions;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::predicates::Predicate;
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// The first word of the places of a visit.
pub(super) fn visit_to(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    // "the visit of Chile", but not "the visit of Chile’s President".
    let owned = (at + 3..at + 6).any(|n| context.is(n, words!["’s", "'s", "’"]));
    // "the visit of the U. S. Mission".
    let sent = (at + 3..at + 7)
        .take_while(|&n| {
            !context.is(n, words![".", ",", "to"]) || context.is(n, words!["."]) && context.tokens[n].glued
        })
        .any(|n| context.is(n, words!["mission", "delegation", "team", "president", "minister"]));
    let near =
        Some(at + 2).filter(|&n| context.is(at + 1, words!["of"]) && place_at(context, n) && !owned && !sent);
    // "a visit from 3 to 9 May to Chile".
    let past = context.behind_span(at + 1, sentence.to);
    let near = near.or_else(|| {
        let to = past > at + 1 && context.is(past, words!["to"]) && place_at(context, past + 1);
        to.then_some(past + 1)
    });
    near.or_else(|| ahead(context, sentence, at, &["to", "across", "in", "through", "around", "at"], 9))
        .filter(|&p| {
            // "to three countries in West Africa".
            let several = (at + 2..at + 5).any(|n| {
                context.is(at + 1, words!["to"]) && context.is(n, words!["countries", "nations", "states"])
            });
            // "visits to refugee camps at Lota".
            let camps = || {
                context.is(at + 1, words!["to"])
                    && (at + 2..p - 1).any(|n| {
                        context.is(
                            n,
                            words!["camps", "camp", "schools", "hospitals", "hospital", "school", "projects"],
                        )
                    })
            };
            let first = if several || camps() { at + 2 } else { past.min(p - 1).max(at + 1) };
            (first..p - 1)
                .all(|n| !context.is(n, words![",", "and", "to"]) && !context.has(n, is::VISIT_NOUN))
        })
        .or_else(|| {
            // "the visit of President Paz of Chile to Peru".
            let of = context.is(at + 1, words!["of", "by", "paid", "made", "undertaken"]);
            let to = of.then(|| ahead(context, sentence, at + 1, &["to"], 36)).flatten();
            // "the third visit of the year, and reciprocates President Paz’s visit to Chile".
            to.filter(|&to| {
                (at + 2..to).all(|n| !context.has(n, is::VISIT_NOUN) || context.tokens[n].covered)
            })
        })
        .or_else(|| listed(context, sentence, at))
        .or_else(|| before_during(context, sentence, at))
        .or_else(|| super::invited::of_head_of_state(context, sentence, at))
        .or_else(|| to_seat(context, sentence, at))
        .or_else(|| super::aside::abroad(context, at))
        .or_else(|| super::ways::encompassed(context, at))
        .or_else(|| occasions::to_residence(context, sentence, at))
        .or_else(|| super::first::is_place_first(context, sentence, at).then_some(at + 1))
        .or_else(|| super::left::Left::before(context, sentence, at).map(|left| left.place))
        .or_else(|| super::left::from_where(context, sentence, at))
        .or_else(|| there(context, sentence, at))
}

/// "my visit to four areas of importance to us - Chile, Peru and Fiji": where the places start behind how many they are.
fn counted(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const NEAR: usize = 12;
    const FAR: usize = 18;
    const SEVERAL: WordSet<9> =
        WordSet::new(["two", "three", "four", "five", "six", "seven", "eight", "several", "key"]);
    const PLACES: WordSet<7> =
        WordSet::new(["countries", "nations", "areas", "capitals", "cities", "states", "regions"]);
    let to = (at + 1..sentence.to.min(at + NEAR)).find(|&n| context.is(n, words!["to"]))?;
    let several = (to + 1..to + 4).find(|&n| context.is(n, &SEVERAL))?;
    let noun = (several + 1..several + 4).find(|&n| context.is(n, &PLACES))?;
    let mark = (noun + 1..sentence.to.min(noun + FAR))
        .find(|&n| context.is(n, words![":", "-", "–", "—", "(", ".", ","]))?;
    let open = !context.is(mark, words![".", ","]) && place_at(context, mark + 1);
    let row = || crate::parse::places::list(context, mark + 1, sentence.to).0.len() > 1;
    (open && row()).then_some(mark + 1)
}

/// "signed a treaty in Lima *during her two-day visit*": where the place starts that stands right before.
fn before_during(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const NEAR: usize = 5;
    const LONG: usize = 6;
    let least = at.saturating_sub(NEAR).max(sentence.from);
    let during = (least..at).rev().find(|&n| context.is(n, words!["during"]))?;
    let own = context.is(during + 1, words!["his", "her", "their"]);
    let open = context.tokens.get(at + 1).is_some_and(|t| !t.is_word() || t.has(is::WEEKDAY))
        || context.is(at + 1, words!["on", "in", "from", "this", "last", "earlier", "today", "yesterday"]);
    if !own || !open || during < sentence.from + 2 {
        return None;
    }
    let least = during.saturating_sub(LONG).max(sentence.from);
    let place =
        (least..during - 1).rev().find(|&n| context.is(n, words!["in"]) && place_at(context, n + 1))? + 1;
    let whole = crate::parse::places::list(context, place, during).1 == during;
    let after = crate::parse::places::list(context, at + 2, sentence.to).1 > at + 2;
    (whole && !(after && context.is(at + 1, words!["in"]))).then_some(place)
}

/// "the progress made in Chile during her visit *there*": where the place starts that was named last before it.
fn there(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    if !context.is(at + 1, words!["there"]) {
        return None;
    }
    let mut before = (sentence.from..at).rev();
    before.find(|&n| {
        place_at(context, n)
            && context.entity(n).is_some_and(|(c, _, name)| name && c.kind.is_place())
            && (n == sentence.from || !context.has(n - 1, is::DETERMINER))
    })
}

/// "completed four country visits in 2015 – Chile, Peru and Fiji", "announced its visits for 2017: Chile and Peru": where the
/// places of several visits start.
fn listed(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    if let Some(first) = counted(context, sentence, at) {
        return Some(first);
    }
    if !context.is(at, words!["visits", "missions", "trips"]) {
        return None;
    }
    let lead = usize::from(context.is(at + 1, words!["in", "for", "during"]));
    let past = if lead > 0 { context.behind_days(at + 2, sentence.to) } else { at + 1 };
    let mark = context.is(past, words![":", "-", "–", "—", "("]) && past > at + lead;
    let several = || crate::parse::places::list(context, past + 1, sentence.to).0.len() > 1;
    (mark && place_at(context, past + 1) && several()).then_some(past + 1)
}

/// "a visit to the World Bank in Lima", "her visit to ABC headquarters in Lima": where the place of a body's seat starts.
fn to_seat(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const LONG: usize = 9;
    if !context.is(at + 1, words!["to"]) || context.is(at, words!["visits"]) {
        return None;
    }
    let first = if context.is(at + 2, words!["the"]) { at + 3 } else { at + 2 };
    let seat = |n: usize| context.is(n, words!["headquarters", "hq", "seat"]);
    let part = |n: &usize| {
        let token = &context.tokens[*n];
        token.is_capital() && token.is_word()
            || seat(*n)
            || token.is(words!["of", "the", "and", "for", "’s", "'s"])
    };
    let end = (first..sentence.to.min(first + LONG)).take_while(part).last()? + 1;
    let letters = |n: usize| {
        let text = context.tokens[n].text;
        text.len() > 1 && text.bytes().all(|b| b.is_ascii_uppercase())
    };
    let world = |n: usize| {
        let body = context.entity(n).is_some_and(|(c, _, name)| {
            name && c.kind == crate::authority::Kind::Organization && c.broader.is_none()
        });
        body || letters(n) && !context.tokens[n].covered || seat(n)
    };
    let named = context.tokens[first].is_capital() && (first..end).any(world);
    (named && context.is(end, words!["in"]) && place_at(context, end + 1)).then_some(end + 1)
}

pub(super) fn is_told(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> bool {
    let light = at.saturating_sub(6).max(sentence.from)..at;
    let near = sentence.title
        || light.clone().any(|n| {
            context.has(n, is::LIGHT_PAST | is::LIGHT_NOW | is::HOST | is::GO_BASE | is::GO_PAST | is::GO_NOW)
        })
        || light.clone().any(|n| {
            context.is(n, words!["on", "during", "for", "after", "following", "begin", "begins", "start"])
                || context.is(n, words!["end", "conclusion", "close", "outset", "beginning"])
                || context
                    .is(n, words!["upcoming", "forthcoming", "preparing", "prepares", "planning", "plans"])
                || context.is(
                    n,
                    words!["pay", "undertake", "make", "conduct", "scheduled", "expected", "due", "slated"],
                )
        });
    let owned = (at.saturating_sub(4).max(sentence.from)..at)
        .any(|n| context.has(n, is::POSSESSIVE) || context.is(n, words!["’"]));
    let framed = context.tokens[sentence.from..sentence.to]
        .iter()
        .any(|t| t.has(is::ENDED | is::FUTURE | is::BEGUN | is::POSTPONED | is::CANCELLED));
    let by = context.is(at + 1, words!["of", "by"])
        || by_behind(context, sentence, at).is_some()
        || predicates.iter().any(|p| {
            p.at > at && context.is(p.at, words!["foreseen", "planned", "scheduled", "expected", "envisaged"])
        });
    // "her attendance at the summit in Lima, as well as working visits to Chile and Peru".
    let besides = || {
        let least = at.saturating_sub(5).max(sentence.from);
        context.is(at, words!["visits", "trips"])
            && (least..at).any(|n| context.is(n, words!["well"]) && context.is(n + 1, words!["as"]))
            && (sentence.from..least).any(|n| context.is(n, words!["attendance", "participation", "visit"]))
    };
    near || owned || framed || by || besides() || super::status::is_returning(context, sentence, at)
}

/// "a visit to Chile in May *by the Working Group*", "by a group of experts led by Ms Li": those who paid it.
pub(super) fn those_behind(
    context: &Context<'_>,
    sentence: Sentence,
    at: usize,
) -> Option<Vec<parties::Found>> {
    let by = by_behind(context, sentence, at)?;
    let (found, _) = parties::list(context, by, sentence.to);
    let led = found.first().and_then(|f| led_by(context, f.to, sentence.to));
    let party = |f: &parties::Found| {
        let people = f.group && f.party.country.is_some();
        f.strong || f.delegation || f.party.organization.is_some() || people
    };
    Some(led.into_iter().chain(found).take_while(party).collect())
}

/// "a group of experts *led by Ms Li*": she who leads those named before a word.
fn led_by(context: &Context<'_>, at: usize, to: usize) -> Option<parties::Found> {
    let led = context.is(at, words!["led", "headed"]) && context.is(at + 1, words!["by"]);
    let leader = led.then(|| parties::list(context, at + 2, to).0.into_iter().next()).flatten();
    leader.filter(|f| f.strong && f.party.name.is_some())
}

/// "by meeting the President": whether a verb tells by what something is done, not "by leading experts".
fn is_done(context: &Context<'_>, at: usize) -> bool {
    context.tokens.get(at).is_some_and(|t| {
        let known = || t.entry.verb.is_some() || t.has(is::MEET | is::ATTEND | is::SITE | is::HOST);
        !t.is_capital() && t.text.ends_with("ing") && known() && !t.is(words!["leading", "visiting"])
    })
}

/// "a visit to Chile in May 2001 by the Working Group", "the visit to Chile of the King": the word behind "by".
pub(super) fn by_behind(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const JOINED: usize = 6;
    const PAID: WordSet<8> =
        WordSet::new(["paid", "made", "undertaken", "conducted", "led", "headed", "carried", "planned"]);
    let by = (at + 2..sentence.to.min(at + 12))
        .take_while(|&n| !context.is(n, words![",", ";", "."]))
        .find(|&n| context.is(n, words!["by"]) || context.is(n, words!["of"]) && context.ends_name(n))?;
    let clear = (at + 1..by).all(|n| {
        context.tokens[n].entry.forms == 0 || context.tokens[n].is_capital() || context.tokens[n].covered
    });
    // "her visit to Chile as the expert charged by the Council": who has charged her.
    let last = &context.tokens[by - 1];
    let charged =
        last.text.ends_with("ed") && !last.is_capital() && !last.is(&PAID) && context.is(by, words!["by"]);
    // "wound up her visit to Chile by meeting President Paz".
    let done = context.is(by, words!["by"]) && is_done(context, by + 1);
    // "will be accompanied on her visit to Chile by": who goes along.
    let joined = (at.saturating_sub(JOINED).max(sentence.from)..at)
        .any(|n| context.has(n, is::JOIN) && context.is(n + 1, words!["on", "during", "for"]));
    let clear = clear && !charged && !done && !joined;
    let (found, _) = parties::list(context, by + 1, sentence.to);
    let ranked = (at.saturating_sub(4).max(sentence.from)..at)
        .any(|n| context.is(n, words!["first", "last", "only", "highest"]));
    // "a visit to Chile in May by a senior official of the Ministry".
    let of_body = |f: &parties::Found| !ranked && (f.from..f.to).any(|n| context.has(n, is::BODY));
    let several = |n: usize| {
        context.is(n, words!["group", "party", "team", "delegation"]) && context.is(n + 1, words!["of"])
    };
    let party = found.first().is_some_and(|f| {
        let people = f.group && f.party.country.is_some() && (by + 2..by + 4).any(several);
        f.strong || f.delegation || f.party.organization.is_some() || of_body(f) || people
    });
    // "the first visit by a foreign minister since 1990" tells of nobody.
    let anybody = context.is(by + 1, words!["a", "an"])
        && !(by + 2..by + 4).any(several)
        && found
            .first()
            .is_some_and(|f| f.party.name.is_none() && f.party.organization.is_none() && !of_body(f));
    // "the first visit by the leader of Chile's neighbour".
    let described = |f: &parties::Found| {
        f.party.name.is_none() && (f.from..f.to).any(|n| context.is(n, words!["’s", "'s"]))
    };
    (clear && party && !anybody && !found.first().is_some_and(described)).then_some(by + 1)
}
