//! The words that tell of a journey.

use super::adjective::is_adjective;
use super::attended::{attended, is_by_the_way};
use super::noun::{is_told, visit_to};
use super::{Cue, bounds, guests, occasions, unreal};
use crate::authority::Kind;
use crate::parse::context::Context;
use crate::parse::lexicon::{Entry, is};
use crate::parse::parties;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::{Sentence, WordSet};

/// Farthest from a verb or noun of travel to its place, in words.
pub(super) const FAR: usize = 9;
/// Farthest from a verb such as "attend" to the place of the event, in words.
pub(super) const EVENT: usize = 30;

/// How the word starts a journey, if it does; `verb`: the predicate it is.
pub(super) fn find(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    (at, verb): (usize, Option<usize>),
) -> Option<Cue> {
    const STARTS: u64 = is::VISIT_NOUN | is::VISIT_PAST | is::MEETING | is::BACK | is::BE | is::HOST;
    let token = context.tokens.get(at)?;
    // Nor do names and marks tell of one.
    if token.covered || !token.is_word() {
        return None;
    }
    if token.is(words!["since", "visited", "met"]) && super::passing::may_be(context, sentence, at) {
        return super::passing::find(context, sentence, predicates, at);
    }
    if verb.is_none() && !token.entry.journey && !token.has(STARTS) {
        return None;
    }
    if verb.is_none() && token.is(words!["and", "in"]) {
        return super::common::link(context, sentence, predicates, at);
    }
    if let Some(verb) = verb.filter(|_| token.entry.flags == 0 && !token.entry.journey) {
        return of_verb(context, sentence, verb, &predicates[verb])
            .or_else(|| super::common::verb(context, sentence, predicates, at));
    }
    guests::visiting(context, sentence, at)
        .or_else(|| super::visiting::find(context, sentence, predicates, at))
        .or_else(|| verb.and_then(|verb| of_verb(context, sentence, verb, &predicates[verb])))
        .or_else(|| super::paid::find(context, sentence, at))
        .or_else(|| super::forward::find(context, sentence, at))
        .or_else(|| super::passing::find(context, sentence, predicates, at))
        .or_else(|| super::agenda::on_visit(context, sentence, predicates, at))
        .or_else(|| {
            of_noun(context, sentence, predicates, at)
                .filter(|_| !super::ways::takes(context, predicates, at))
        })
        .or_else(|| super::stay::of_stay(context, sentence, predicates, at))
        .or_else(|| super::stay::of_first(context, sentence, predicates, at))
        .or_else(|| super::stay::first(context, sentence, predicates, at))
        .or_else(|| super::back::find(context, sentence, predicates, at))
        .or_else(|| bounds::of_legs(context, sentence, at))
        .or_else(|| bounds::of_bounds(context, sentence, predicates, at))
        .or_else(|| bounds::of_stages(context, sentence, predicates, at))
        .or_else(|| super::program::find(context, sentence, at))
        .or_else(|| super::ways::to_be_visited(context, sentence, at))
        .or_else(|| super::ways::onward(context, sentence, predicates, at))
        .or_else(|| super::ways::by_way_of(context, sentence, predicates, at))
        .or_else(|| super::held::find(context, sentence, predicates, at))
        .or_else(|| super::talks::find(context, sentence, predicates, at))
        .or_else(|| super::hosts::find(context, sentence, predicates, at))
        .or_else(|| super::here::find(context, sentence, predicates, at))
        .or_else(|| super::agenda::find(context, sentence, at))
        .or_else(|| super::invited::find(context, sentence, predicates, at))
        .or_else(|| super::sessions::find(context, sentence, predicates, at))
        .or_else(|| super::aside::find(context, sentence, predicates, at))
        .or_else(|| super::encounter::find(context, sentence, predicates, at))
        .or_else(|| super::represented::find(context, sentence, predicates, at))
        .or_else(|| super::speech::find(context, sentence, predicates, at))
}

/// Whether a place is named at a word, an article aside.
pub(super) fn place_at(context: &Context<'_>, at: usize) -> bool {
    if crate::parse::places::country_word(context, at).is_some() {
        return true;
    }
    let mut at = crate::parse::places::behind_kind(context, at);
    // "The Gambia" is a name whole.
    while context.is(at, words!["the", "both", "“"]) && context.entity(at).is_none() {
        at += 1;
    }
    // Cities have no article: "the Lima Power Plant".
    let article = context.is(at.wrapping_sub(1), words!["the"]);
    if article && context.entity(at).is_some_and(|(c, ..)| c.kind == Kind::City) {
        return false;
    }
    // "New Zealand Aid projects", "Victoria University".
    let named = |end: usize| {
        context.tokens.get(end).is_some_and(|t| {
            let unknown = t.entry == Entry::default() && t.is_word() && t.entity.is_none();
            // "Lima Face Hotel".
            let hotel =
                t.is_capital() && context.has(end + 1, is::PREMISES) && context.tokens[end + 1].is_capital();
            let goes_on = (unknown || hotel)
                && context.tokens.get(end + 1).is_some_and(|t| t.has(is::OFFICE | is::PREMISES | is::BODY));
            let named = t.has(is::PREMISES | is::BODY | is::EVENT) || goes_on && t.text.len() > 2;
            t.is_capital() && named || t.text == "-" && t.glued
        })
    };
    // "the U.S. Air Force base".
    let letters = |end: usize| {
        let text = context.tokens[at].text;
        let short = text.len() < 5 && !text.bytes().any(|b| b.is_ascii_lowercase());
        short
            && end == at + 1
            && context.tokens.get(end).is_some_and(|t| {
                t.is_word()
                    && t.is_capital()
                    && !t.paragraph
                    && t.entry.month().is_none()
                    && !t.has(is::WEEKDAY)
            })
    };
    context.entity(at).is_some_and(|(c, end, name)| {
        // "the Levant region".
        let region = c.kind == Kind::Region && context.is(end, words!["region"]);
        name && c.kind.is_place() && !named(end) && !letters(end) && (region || !is_adjective(context, end))
    }) || crate::parse::places::is_unlisted(context, at)
}

/// The place behind one of `words`, if nothing between breaks off.
pub(super) fn ahead(
    context: &Context<'_>,
    sentence: Sentence,
    at: usize,
    words: &[&str],
    far: usize,
) -> Option<usize> {
    let found =
        (at + 1..sentence.to.min(at + far)).find(|&n| context.is(n, words) && place_at(context, n + 1))?;
    let breaks = |n: usize| context.is(n, words![".", ";", ":", "“", "\"", "that", "who", "which", "where"]);
    let clear = !(at + 1..found).any(breaks);
    clear.then_some(found + 1)
}

/// What a part of a country is called before its name: "visited the Diocese of Lima".
const PARTS: WordSet<18> = WordSet::new([
    "areas",
    "parts",
    "diocese",
    "archdiocese",
    "eparchy",
    "metropolis",
    "province",
    "region",
    "district",
    "governorate",
    "prefecture",
    "municipality",
    "island",
    "islands",
    "port",
    "village",
    "town",
    "state",
]);

fn of_verb(context: &Context<'_>, sentence: Sentence, verb: usize, predicate: &Predicate) -> Option<Cue> {
    let at = predicate.at;
    let token = &context.tokens[at];
    let cue = |places, rule| Some(Cue { places, verb: Some(verb), told: true, stop: false, rule });
    if predicate.mood == Mood::Participle && !context.has(at, is::LEAD) {
        return None;
    }
    let inspects = token.is(words!["inspect", "inspects", "inspected", "inspecting"]);
    if (inspects || token.has(is::VISIT_PAST | is::VISIT_NOW | is::VISIT_BASE)) && !predicate.passive {
        // "will visit for the first time Chile and Peru".
        let times = context.is(at + 1, words!["for"]) && context.is(at + 4, words!["time"]);
        let first = if times { at + 5 } else { at + 1 };
        if !inspects && place_at(context, first) {
            return cue(first, "verb-visit");
        }
        if guests::is_at_residence(context, predicate) {
            return cue(at + 1, "verb-visit");
        }
        let to = (at + 1..sentence.to.min(at + FAR)).find(|&n| {
            let site = context.is(n, words!["of"])
                && (context.has(n - 1, is::PREMISES | is::BODY) || context.is(n - 1, &PARTS))
                && !context.is(n - 1, words!["embassy", "consulate", "commission", "mission"]);
            (context.is(n, words!["in", "to", "around"]) || site) && place_at(context, n + 1)
        });
        let clear = |to: usize| {
            (at + 1..to).all(|n| {
                !context.is(n, words![",", ";", "."]) && !context.has(n, is::SUBORDINATOR | is::MODAL)
            })
        };
        return to.filter(|&to| clear(to)).and_then(|to| cue(to + 1, "verb-visit-site"));
    }
    if let Some(places) = super::going::places(context, sentence, predicate) {
        return cue(places, "verb-travel");
    }
    if let Some(places) = super::ways::is_visitor(context, sentence, predicate) {
        return cue(places, "verb-stay");
    }
    super::taking::of_taking(context, sentence, predicate)
        .or_else(|| of_company(context, sentence, predicate))
        .map(|(places, stop, rule)| Cue { places, verb: Some(verb), told: true, stop, rule })
}

/// Where the places start, whether they are a stop, and the rule.
pub(super) type Led = (usize, bool, &'static str);

/// "led a delegation to Chile", "welcomed the King to Chile", "met the King in Chile".
fn of_company(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Led> {
    let at = predicate.at;
    let token = &context.tokens[at];
    let cue = |places, rule| Some((places, false, rule));
    let heads = token.is(words!["head", "heads", "heading"]);
    if (heads || token.has(is::LEAD)) && !predicate.passive {
        let group = (at + 1..sentence.to.min(at + 12))
            .find(|&n| context.is(n, words!["delegation", "mission", "team", "group"]))?;
        let to = (group + 1..sentence.to.min(group + 8))
            .find(|&n| context.is(n, words!["to", "in"]) && place_at(context, n + 1));
        // "The Minister, leading a delegation of officers, arrived in Lima": that is told by the verb behind the comma.
        let within = context.is(predicate.from.wrapping_sub(1), words![","]) && !predicate.mood.is_finite();
        let other = to.is_some_and(|to| (group..to).any(|n| context.is(n, words![","])));
        if within && other {
            return None;
        }
        let places = to.map(|to| to + 1).or_else(|| occasions::led_to(context, sentence, group))?;
        return cue(places, "verb-lead-delegation");
    }
    if token.has(is::HOST) && !predicate.passive {
        return of_host(context, sentence, at);
    }
    if !predicate.passive
        && occasions::speaks_at(context, at)
        && let Some(places) = attended(context, sentence, at)
    {
        return cue(places, "verb-attend-event");
    }
    let meets = token.has(is::MEET) || guests::sees(context, at);
    if meets && !predicate.passive && predicate.mood != Mood::Gerund {
        return Some((guests::meeting_place(context, sentence, predicate)?, true, "meetings-in"));
    }
    if token.is(words!["join", "joins", "joined", "joining"])
        && !predicate.passive
        && let Some(places) = occasions::joined(context, sentence, at)
    {
        return cue(places, "verb-join-in");
    }
    if let Some(places) = occasions::speech_in(context, sentence, predicate) {
        return cue(places, "verb-attend-event");
    }
    // "the country, which attended the summit as an observer".
    let thing = || {
        let which = predicate.from.checked_sub(1).filter(|&n| context.is(n, words!["which"]));
        which.is_some_and(|n| {
            !(n.saturating_sub(9)..n).any(|m| context.is(m, words!["delegation", "team", "mission"]))
        })
    };
    if occasions::is_attending(context, at) && !predicate.passive && !thing() {
        return cue(attended(context, sentence, at)?, "verb-attend-event");
    }
    None
}

/// "welcomed the King to Chile", "will welcome the King to the White House".
fn of_host(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<Led> {
    // "will welcome the King to the White House".
    let (to, place) = (at + 1..sentence.to.min(at + EVENT))
        .filter(|&n| context.is(n, words!["to", "at", "in"]))
        .find_map(|n| Some((n, occasions::of_host(context, n + 1)?)))?;
    // "received the credentials of Ms Li, the ambassador to Chile".
    let papers = words!["credentials", "documents", "papers", "letters", "letter", "message", "copy"];
    let posted = words!["ambassador", "envoy", "commissioner", "consul", "representative", "nuncio"];
    if context.is(to - 1, posted) || (at + 1..at + 4).any(|n| context.is(n, papers)) {
        return None;
    }
    let (found, end) = parties::list(context, at + 1, to);
    // "It is a pleasure to welcome to Chile today the Foreign Minister of Peru".
    if to == at + 1 || found.is_empty() && is_by_the_way(context, (at + 1, to)) {
        let guest = super::aside::welcomed(context, sentence, place);
        let came = guest.first().is_some_and(|f| f.strong) && !guests::are_resident(&guest);
        return came.then_some((place, false, "verb-host"));
    }
    // "welcoming Mr Li tomorrow, 7 May, at the palace".
    let end = context.behind_days(end, to + 1);
    // "welcomed Mr Li to its headquarters in Oslo", "welcomed Mr Li, the Chairman, to Oslo".
    let seat = || {
        let at = if context.is(end, words![","]) { end + 1 } else { end };
        let at = if context.is(at, words!["back"]) { at + 1 } else { at };
        context.is(at, words!["to", "at"])
            && at <= to
            && (at + 1..to).all(|n| !context.is(n, words![",", ".", ";", "to"]))
    };
    // "welcomed Premier Li’s visit to Chile".
    let visit = (at + 1..to).any(|n| context.has(n, is::VISIT_NOUN) && !context.tokens[n].covered);
    // "received the Peruvian Ambassador to Chile, Ana Li".
    if context.is(to, words!["to", "in"])
        && context.is(to - 1, words!["ambassador", "consul", "commissioner", "envoy"])
    {
        return None;
    }
    // "looks forward to welcoming him to Chile".
    let person = guests::is_pronoun(context, (at, to))
        || found.first().is_some_and(|f| f.strong)
            && !guests::are_resident(&found)
            && (end == to || context.is(end, words!["for"]) || seat());
    (person && !visit).then_some((place, false, "verb-host"))
}

/// "A Norwegian trade mission arrived in Lima", "is expected in Lima": those who are sent, not their journey.
fn is_sent_there(context: &Context<'_>, predicates: &[Predicate], at: usize) -> bool {
    let goes = |p: &Predicate| {
        context.has(p.at, is::GO_BASE | is::GO_PAST | is::GO_NOW)
            || context.has(p.at, is::BE)
                && context.is(p.at + 1, words!["in", "now", "currently", "expected", "due"])
            || context.is(p.at, words!["expected", "due"])
    };
    let theirs = |p: &Predicate| matches!(p.subject, Subject::Phrase(from, to) if (from..to).contains(&at));
    context.is(at, words!["mission", "missions"])
        && predicates.iter().any(|p| p.at > at && p.mood.is_finite() && theirs(p) && goes(p))
}

fn of_noun(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate], at: usize) -> Option<Cue> {
    let token = &context.tokens[at];
    if token.covered || predicates.iter().any(|p| p.at == at && p.mood.is_finite()) {
        return None;
    }
    let told = |places, told, rule| Some(Cue { places, verb: None, told, stop: false, rule });
    if token.has(is::VISIT_NOUN)
        && (unreal::is_dated_before(context, sentence, at)
            || unreal::is_standing(context, at)
            || unreal::is_mutual(context, at)
            || unreal::is_of_a_kind(context, at) && !super::first::is_begun(context, predicates, at))
    {
        return None;
    }
    if token.has(is::VISIT_NOUN) && is_sent_there(context, predicates, at) {
        return None;
    }
    if token.has(is::VISIT_NOUN) {
        let places = visit_to(context, sentence, at)?;
        if super::aside::is_taken(context, predicates, (at, places)) {
            return None;
        }
        let real = is_told(context, sentence, predicates, at) && !unreal::is_tally(context, sentence, at);
        return told(places, real, "noun-visit");
    }
    if let Some(places) = occasions::delegation_to(context, sentence, at) {
        return told(places, true, "verb-lead-delegation");
    }
    if let Some(places) = super::going::named(context, sentence, at) {
        return told(places, true, "noun-visit");
    }
    if token.is(words!["participation", "attendance"]) {
        return told(occasions::attended(context, sentence, at)?, true, "noun-attendance");
    }
    if let Some(places) = super::stay::of_stop(context, sentence, at) {
        return told(places, true, "noun-stop");
    }
    if let Some(places) = super::talks::held_in(context, sentence, at) {
        return Some(Cue { places, verb: None, told: true, stop: true, rule: "meetings-in" });
    }
    if token.has(is::MEETING) && context.is(at + 1, words!["between"]) {
        return told(occasions::between(context, sentence, at)?, true, "meetings-of-others-in");
    }
    if token.has(is::MEETING)
        && context.is(at.wrapping_sub(1), words!["’s", "'s", "’"])
        && context.is(at + 1, words!["with"])
    {
        // "the President’s talks with the King in Amman".
        let (found, end) = parties::list(context, at + 2, sentence.to);
        let place = !found.is_empty() && context.is(end, words!["in"]) && place_at(context, end + 1);
        return place.then_some(()).and_then(|()| told(end + 1, true, "meetings-of-others-in"));
    }
    let route = if token.is(words!["en-route"]) { at + 1 } else { at + 2 };
    let on = token.is(words!["en-route"]) || token.is(words!["en"]) && context.is(at + 1, words!["route"]);
    if on && context.is(route, words!["to"]) {
        return place_at(context, route + 1).then_some(()).and_then(|()| told(route + 1, true, "noun-stop"));
    }
    None
}
