//! What is attended, signed and looked at.

use super::{Meeting, meeting, together};
use crate::authority::Kind;
use crate::facts::{EngagementKind, Place, PlaceKind};
use crate::parse::context::Context;
use crate::parse::lexicon::{form, is};
use crate::parse::parties;
use crate::parse::places;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::WordSet;
use crate::parse::tokens::{Sentence, Token};

/// The words of a noun phrase from a word on: articles left out, to the next verb, clause or mark.
fn phrase(context: &Context<'_>, from: usize, limit: usize) -> (usize, usize) {
    let mut start = from;
    while start < limit && context.has(start, is::DETERMINER | is::POSSESSIVE) {
        start += 1;
    }
    let mut end = start;
    while end < limit && end < start + 14 {
        let token = &context.tokens[end];
        let of = token.is(words!["of", "for", "on", "and", "the"])
            && end > start
            && !leads_to_verb(context, end)
            && !(token.is(words!["on"]) && is_day(context, end + 1));
        let stops = !of
            && (!token.is_word()
                && !["’s", "'s", "-"].contains(&token.text)
                && !is_dash(context, end)
                && !owns(context, end)
                || token.has(
                    is::PREPOSITION
                        | is::SUBORDINATOR
                        | is::MODAL
                        | is::BE
                        | is::HAVE
                        | is::PRONOUN
                        | is::CONJUNCTION,
                )
                || token.has(is::ADVERB) && !token.is(words!["first", "last"])
                || token.is(words![
                    "commencing",
                    "along",
                    "beginning",
                    "starting",
                    "taking",
                    "held",
                    "opening",
                    "organised",
                    "organized"
                ]) && end > start
                || end > start
                    && !token.is_capital()
                    && token.entry.forms & (form::PAST | form::THIRD) != 0
                    && token.entry.forms & form::BASE == 0
                    && !token.has(is::GROUP)
                    && !token.is(words!["centres", "centers"]));
        if stops {
            break;
        }
        end += 1;
    }
    while end > start && (context.has(end - 1, is::LINK | is::CONJUNCTION | is::DETERMINER)) {
        end -= 1;
    }
    (start, end)
}

/// Whether a day stands at a word: "on 5 May", "on Monday".
fn is_day(context: &Context<'_>, at: usize) -> bool {
    context.tokens.get(at).is_some_and(|t| {
        t.has(is::WEEKDAY) || t.entry.month().is_some() || t.text.starts_with(|c: char| c.is_ascii_digit())
    })
}

/// The mark of "Leaders’ Summit", behind the plural of an owner.
fn owns(context: &Context<'_>, at: usize) -> bool {
    let glued = context.tokens[at].glued && context.is(at, words!["’", "'"]);
    let owned = || context.tokens.get(at + 1).is_some_and(|t| t.is_word() && !t.has(is::PREPOSITION));
    glued && context.tokens[at - 1].text.ends_with('s') && owned()
}

/// "delivered a speech at the University": to those who belong there.
fn speech(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<(Vec<parties::Found>, usize)> {
    const SPEECHES: WordSet<7> =
        WordSet::new(["speech", "lecture", "address", "remarks", "keynote", "talk", "presentation"]);
    let spoken = (at + 1..sentence.to.min(at + 8)).find(|&n| context.is(n, &SPEECHES));
    let spoken = spoken.map_or(at, |n| n);
    let place = (spoken + 1..sentence.to.min(spoken + 4)).find(|&n| context.is(n, words!["at", "to"]))?;
    let (start, end) = phrase(context, place + 1, sentence.to);
    if (start..end).any(|n| context.has(n, is::EVENT)) {
        return None;
    }
    let (with, to) = parties::list(context, place + 1, sentence.to);
    let body = |f: &&parties::Found| f.party.organization.is_some() || f.group;
    let with: Vec<_> = with.iter().take(1).filter(body).cloned().collect();
    (!with.is_empty()).then_some((with, to))
}

/// "a speech at the climate forum": the forum.
fn spoken_at(
    context: &Context<'_>,
    sentence: Sentence,
    (start, to): (usize, usize),
) -> Option<(usize, usize)> {
    let speech = (start..to).any(|n| context.has(n, is::SPEECH));
    let at = speech && context.is(to, words!["at", "to", "before", "during"]);
    let (from, end) = at.then(|| phrase(context, to + 1, sentence.to))?;
    (from..end).any(|n| context.has(n, is::EVENT)).then_some((from, end))
}

/// The dash of "Norway–Chile".
fn is_dash(context: &Context<'_>, at: usize) -> bool {
    let side = |n: usize| context.tokens.get(n).is_some_and(Token::is_capital);
    context.is(at, words!["–", "/"]) && side(at + 1) && side(at.wrapping_sub(1)) && {
        context.tokens[at].start + context.tokens[at].text.len() == context.tokens[at + 1].start
    }
}

/// "a roundtable of community leaders": the word before those who gather.
fn of_people(context: &Context<'_>, sentence: Sentence, (from, to): (usize, usize)) -> Option<usize> {
    let table = |n: usize| context.is(n, words!["table"]) && context.is(n.wrapping_sub(1), words!["round"]);
    let event = |n: &usize| (context.has(*n, is::EVENT) || table(*n)) && !context.tokens[*n].is_capital();
    let of = (from..to).find(event).map(|n| n + 1).filter(|&n| context.is(n, words!["of"]))?;
    let (with, _) = parties::list(context, of + 1, sentence.to);
    with.first().is_some_and(|f| f.group && !f.strong).then_some(of)
}

/// Whether "and" goes on with a verb: "the camp and meet".
fn leads_to_verb(context: &Context<'_>, and: usize) -> bool {
    let verb = |t: &Token<'_>| {
        let forms = t.entry.forms & (form::BASE | form::PAST) != 0;
        forms && !t.is_capital() && !t.has(is::GROUP | is::MEETING | is::EVENT | is::VISIT_NOUN)
    };
    let person = context.has(and + 2, is::HEAD | is::TITLE) && context.tokens[and + 2].is_capital();
    let object = context.has(and + 2, is::DETERMINER | is::POSSESSIVE | is::PREPOSITION | is::GROUP);
    // "the camp and call on the Mayor".
    let calls = context.is(and + 1, words!["call", "calls"]) && context.is(and + 2, words!["on", "upon"]);
    let acts = (object || person) && context.tokens.get(and + 1).is_some_and(verb);
    context.is(and, words!["and"]) && (acts || calls)
}

/// "gave a lecture at the University": whether a speech is given.
pub(super) fn lectures(context: &Context<'_>, at: usize) -> bool {
    context.has(at, is::DELIVER) && (at + 1..at + 5).any(|n| context.has(n, is::SPEECH))
}

/// "will speak on trade before students and teachers".
pub(super) fn spoken_before(
    context: &Context<'_>,
    sentence: Sentence,
    predicate: &Predicate,
) -> Option<Meeting> {
    const FAR: usize = 30;
    let at = predicate.at;
    if !context.is(at, words!["speak", "speaks", "spoke", "speaking"]) {
        return None;
    }
    let mut near = (at + 1..sentence.to.min(at + FAR)).take_while(|&n| !context.is(n, words![";", "."]));
    let before = near.find(|&n| context.is(n, words!["before"]))?;
    let (people, to) = parties::list(context, before + 1, sentence.to);
    people.first().filter(|f| f.group && f.from <= before + 2)?;
    let meeting = meeting(context, predicate, people, (at, to), "takes-part-in");
    Some(Meeting { kind: EngagementKind::Event, ..meeting })
}

/// "addressed students", "opened a dinner hosted by X".
fn audience(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<(Vec<parties::Found>, usize)> {
    let addressed = context.is(at, words!["address", "addressed", "addresses", "addressing"]);
    let (with, to) = parties::list(context, at + 1, sentence.to);
    (addressed && with.first().is_some_and(|f| f.group && !f.strong && f.from <= at + 2))
        .then_some((with, to))
}

/// "attended the summit", "addressed the Assembly", "delivered a lecture at the University".
pub(super) fn event(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    let at = predicate.at;
    // "Chile will chair the Association": what a state does.
    let state = |from: usize, to: usize| {
        context.entity(from).is_some_and(|(c, end, name)| name && end == to && c.kind == Kind::Country)
    };
    if context.deals_with_topic(at)
        || matches!(predicate.subject, Subject::Phrase(from, to) if state(from, to))
    {
        return None;
    }
    // "joined them for dinner".
    let them = usize::from(context.is(at + 1, words!["him", "her", "them", "us"]));
    let from = if context.is(at + 1 + them, words!["in", "at", "for"]) { at + 2 + them } else { at + 1 };
    let from = part_in(context, at).unwrap_or(from);
    let (start, to) = phrase(context, from, sentence.to);
    // "will attend a ceremony and meet President Paz": what comes next is another.
    let next = |n: &usize| {
        context.is(*n, words!["and"]) && context.has(n + 1, is::MEET) && !context.tokens[n + 1].is_capital()
    };
    let to = (start..to).find(next).unwrap_or(to);
    // "delivered opening remarks (at the forum)".
    let to = if start < to && context.has(to, is::SPEECH) { to + 1 } else { to };
    let (start, to) = spoken_at(context, sentence, (start, to)).unwrap_or((start, to));
    let spoken = start < to && context.has(to - 1, is::SPEECH) && !context.tokens[to - 1].is_capital();
    let named = !spoken
        && (start..to).any(|n| {
            context.has(n, is::EVENT | is::BODY)
                || context.is(n, words!["table"]) && context.is(n - 1, words!["round"])
                || context.entity(n).is_some_and(|(c, _, _)| !c.kind.is_place())
        });
    let chairs = context.is(at, words!["co-chair", "co-chaired", "co-chairs", "chair", "chaired"]);
    let named = named || start < to && part_in(context, at).is_some();
    let named = named || chairs && start < to && context.tokens[to - 1].is_capital();
    if start >= to || !named {
        let speaks = context
            .is(at, words!["deliver", "delivered", "delivers", "gave", "give", "gives", "speak", "spoke"]);
        let spoken = || speech(context, sentence, at).filter(|_| speaks);
        let (with, to) = audience(context, sentence, at).or_else(spoken)?;
        let meeting = meeting(context, predicate, with, (at, to), "takes-part-in");
        return Some(Meeting { kind: EngagementKind::Event, ..meeting });
    }
    let beside = beside(context, sentence, to);
    let addressed = context.is(at, words!["address", "addressed", "addresses"])
        && !(start..to).any(|n| context.has(n, is::EVENT));
    let (with, place) = if addressed {
        (parties::list(context, start, to).0, None)
    } else {
        let with = super::company::given_by(context, to)
            .or(beside)
            .or_else(|| of_people(context, sentence, (start, to)));
        let with = with.map_or_else(Vec::new, |n| parties::list(context, n + 1, sentence.to).0);
        (with, Some(site_place(context, start, to)))
    };
    Some(Meeting {
        kind: EngagementKind::Event,
        with,
        place,
        ..meeting(context, predicate, Vec::new(), (at, to), "takes-part-in")
    })
}

/// "attended the session with X": the word that leads to those who are there, behind the event.
fn beside(context: &Context<'_>, sentence: Sentence, to: usize) -> Option<usize> {
    (to..sentence.to.min(to + 24))
        .take_while(|&n| {
            // "attended the session, where she met with X".
            let comma = context.is(n, words![","])
                && !context.is(n + 1, words!["with", "alongside", "together", "along"]);
            // "took part in the forum and held talks with X".
            let next = context.tokens.get(n + 1);
            let clause = context.is(n, words!["and"])
                && next.is_some_and(|t| t.entry.forms & form::PAST != 0 && !t.is_capital());
            !comma
                && !clause
                && !context.is(n, words![".", ";"])
                && !context.has(n, is::MEET | is::SUBORDINATOR)
        })
        .find(|&n| context.is(n, words!["alongside", "with"]))
}

fn site_place(context: &Context<'_>, from: usize, to: usize) -> Place {
    Place { name: context.value(from, to), kind: Some(PlaceKind::Site), ..Place::default() }
}

/// "will lead the annual Dialogue", "will lead Norway’s participation in the Working Group": whether what is led is an event.
pub(super) fn led(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    if part_in(context, at).is_some() {
        return true;
    }
    let (start, to) = phrase(context, at + 1, sentence.to);
    let group =
        |n: usize| context.is(n, words!["delegation", "delegations", "mission", "team", "group", "efforts"]);
    let event = |n: usize| context.has(n, is::EVENT) && context.tokens[n].is_capital();
    (start..to).any(event) && !(start..to).any(group)
}

/// "lead Norway’s participation in the Working Group": where the event starts.
fn part_in(context: &Context<'_>, at: usize) -> Option<usize> {
    const NEAR: usize = 6;
    let leads = context.has(at, is::LEAD);
    let part = (at + 1..at + NEAR).find(|&n| context.is(n, words!["participation"]) && leads)?;
    context.is(part + 1, words!["in", "at"]).then_some(part + 2)
}

/// "signed an agreement (with X)".
pub(super) fn signing(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    let at = predicate.at;
    let (start, to) = phrase(context, at + 1, sentence.to);
    let signed = (start..to).any(|n| context.has(n, is::AGREEMENT));
    let both = together(context, predicate).filter(|_| signed);
    if let Some(both) = both {
        return Some(Meeting { kind: EngagementKind::Signing, ..both });
    }
    let with = (to..sentence.to.min(to + 2)).find(|&n| context.is(n, words!["with"]));
    let with = with.map_or_else(Vec::new, |n| parties::list(context, n + 1, sentence.to).0);
    signed.then(|| Meeting {
        kind: EngagementKind::Signing,
        place: None,
        ..meeting(context, predicate, with, (at, to), "signs-agreement")
    })
}

/// "toured the refugee camp": a place that is no country or city.
pub(super) fn site(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    let at = predicate.at;
    let (start, to) = phrase(context, at + 1, sentence.to);
    let words = start..to;
    let place = context.entity(start).is_some_and(|(c, e, name)| {
        name && c.kind.is_place()
            && (e == to
                || !context.tokens.get(e).is_some_and(|t| t.is_capital() && t.entry.month().is_none()))
    }) || places::is_unlisted(context, start)
        || places::country_word(context, at + 1).is_some()
        || places::behind_kind(context, at + 1) > at + 1
        || is_town(context, (start, to))
        || words.clone().any(|n| {
            context.has(n, is::VISIT_NOUN)
                || context.is(n, words!["countries", "nations", "cities", "capitals", "towns"])
        });
    let impact = context.is(to.wrapping_sub(1), words!["impact", "investments", "results", "progress"]);
    if start >= to || place || impact {
        return None;
    }
    let (with, end) = parties::list(context, at + 1, sentence.to);
    // "Visiting Prime Minister Li signed": he is the guest.
    if predicate.mood == Mood::Gerund && with.first().is_some_and(|f| f.strong && f.from == at + 1) {
        return None;
    }
    if with.first().is_some_and(|f| f.group && !f.strong && !f.delegation) && is_people(context, start, to) {
        return Some(meeting(context, predicate, with, (at, end), "visits-people"));
    }
    let company = context.is(to, words!["with"]).then(|| parties::list(context, to + 1, sentence.to).0);
    Some(Meeting {
        kind: EngagementKind::SiteVisit,
        with: company.unwrap_or_default().into_iter().filter(|f| f.strong).collect(),
        place: Some(site_place(context, start, to)),
        ..meeting(context, predicate, Vec::new(), (at, to), "site-visit")
    })
}

/// "the oil-rich town of Talara": a place that is told what it is.
fn is_town(context: &Context<'_>, (from, to): (usize, usize)) -> bool {
    const TOWNS: WordSet<7> =
        WordSet::new(["town", "towns", "city", "cities", "village", "villages", "province"]);
    let capital = |n: usize| context.tokens.get(n).is_some_and(|t| t.is_word() && t.is_capital());
    (from..to).any(|n| context.is(n, &TOWNS) && context.is(n + 1, words!["of"]) && capital(n + 2))
}

/// Whether a noun phrase is people, not something of theirs: "dairy farmers", not "a workers' hostel".
fn is_people(context: &Context<'_>, from: usize, to: usize) -> bool {
    let end = (from..to).find(|&n| context.has(n, is::PREPOSITION)).unwrap_or(to);
    // "places and communities around Lima".
    let places = (from..end).any(|n| context.is(n, words!["places", "sites", "areas", "locations"]));
    if places
        || (from..end).any(|n| context.tokens[n].text.ends_with("ing") && !context.tokens[n].is_capital())
    {
        return false;
    }
    let of = context.is(end, words!["of"]) && context.is(end.wrapping_sub(1), words!["group", "number"]);
    context.has(end.wrapping_sub(1), is::GROUP) || of
}
