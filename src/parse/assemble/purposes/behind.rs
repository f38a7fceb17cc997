//! Purposes that stand beside the places and days of a journey.

use super::{is_infinitive, is_occasion, passages};
use crate::authority::Kind;
use crate::facts::Passage;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::predicates::{Mood, Predicate};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// Farthest from the places and dates of a journey to its purpose, in words.
const NEAR: usize = 5;

/// "… to Chile to open the embassy", "… to Chile for talks with the President": what stands behind the places of a
/// journey, or behind its days.
pub(in crate::parse::assemble) fn behind(
    context: &Context<'_>,
    (places, days): (usize, usize),
    sentence: Sentence,
    predicates: &[Predicate],
) -> Vec<Passage> {
    let from = past_asides(context, past_days(context, places.max(days), sentence), sentence);
    let limit = sentence.to.min(from + NEAR);
    let skipped = if from > places.max(days) { from } else { places };
    let near = (skipped..limit).take_while(|&n| !context.is(n, words![".", ";", "where", "which", "and"]));
    for n in near {
        if context.is(n, words!["to"]) && is_no_aim(context, n, places, predicates) {
            break;
        }
        // "from May 18 to 24".
        let number = |n: usize| {
            context.tokens.get(n).is_some_and(|t| t.text.starts_with(|c: char| c.is_ascii_digit()))
        };
        if context.is(n, words!["to"]) && is_infinitive(context, n) && !number(n + 1) {
            return passages(context, n, sentence, predicates);
        }
        if context.is(n, words!["for"])
            && !context.is(n + 1, words!["visiting"])
            && is_occasion(context, n + 1, sentence)
        {
            return passages(context, n + 1, sentence, predicates);
        }
        // "as part of the Government’s commitment to deepening ties".
        if context.is(n, words!["as"])
            && context.is(n + 1, words!["part"])
            && context.is(n + 2, words!["of"])
            && let Some(to) = part_of_efforts(context, n + 3, sentence)
        {
            let from = if is_gerund(context, to + 1) { to + 1 } else { to };
            return passages(context, from, sentence, predicates);
        }
        // "aimed at deepening ties", "in a bid to deepen ties".
        if context.is(n, words!["aimed"]) && context.is(n + 1, words!["at"]) {
            return passages(context, n + 2, sentence, predicates);
        }
        // "a visit to Chile from 5 to 9 May focused on trade".
        if !sentence.title
            && context.is(n, words!["focused", "focussed", "focusing", "centred", "centered"])
            && context.is(n + 1, words!["on", "around"])
        {
            return passages(context, n + 2, sentence, predicates);
        }
        if context.is(n, words!["in"])
            && let Some(to) = (n + 2..n + 5).find(|&m| context.is(m, words!["to"]))
            && context.is(to - 1, words!["bid", "effort", "attempt", "order"])
        {
            return passages(context, to, sentence, predicates);
        }
        if context.is(n, words!["with"])
            && (n..n + 4).any(|m| context.is(m, words!["view", "aim", "goal", "purpose"]))
        {
            let Some(from) = (n..limit + 3).find(|&m| context.is(m, words!["to", "of"])) else { continue };
            return passages(context, from, sentence, predicates);
        }
    }
    before(context, places, sentence, predicates)
}

/// "the Government’s continuing efforts to deepen ties", "its commitment to deepening ties": the "to".
fn part_of_efforts(context: &Context<'_>, from: usize, sentence: Sentence) -> Option<usize> {
    const LONG: usize = 9;
    const EFFORTS: WordSet<6> =
        WordSet::new(["effort", "efforts", "commitment", "drive", "push", "campaign"]);
    let clear = |n: &usize| !context.is(*n, words![",", ".", ";", "to"]);
    let effort = (from..sentence.to.min(from + LONG)).take_while(clear).find(|&n| context.is(n, &EFFORTS))?;
    let to = effort + 1;
    (context.is(to, words!["to"]) && (is_infinitive(context, to) || is_gerund(context, to + 1))).then_some(to)
}

/// "deepening".
fn is_gerund(context: &Context<'_>, at: usize) -> bool {
    context.tokens.get(at).is_some_and(|t| t.text.ends_with("ing") && !t.is_capital())
}

/// Whether what a "to" leads to is no aim of a journey.
fn is_no_aim(context: &Context<'_>, to: usize, places: usize, predicates: &[Predicate]) -> bool {
    let before = to.wrapping_sub(1);
    // "In Lima, she is to meet", "I hope to see": what somebody does or wants, not what the journey is for.
    let verb = predicates.iter().any(|p| p.at == before && p.mood.is_finite() && p.at > places);
    let governed = to > places && (verb || context.has(before, is::BE));
    governed
        // "that was due to begin on 5 May", "after receiving an invitation to visit".
        || context.is(before, words!["due", "scheduled", "expected", "set", "invitation", "invited"])
        // "other stops to be announced separately".
        || context.is(to + 1, words!["be"])
        // "travels to Asia to visit China and Japan": where the journey goes.
        || context.has(to + 1, is::VISIT_BASE) && is_place(context, to + 2)
}

/// Whether a place is named at a word.
fn is_place(context: &Context<'_>, at: usize) -> bool {
    let at = if context.is(at, words!["the"]) { at + 1 } else { at };
    let country = |kind: Kind| matches!(kind, Kind::Country | Kind::Territory | Kind::City);
    context
        .entity(at)
        .is_some_and(|(c, end, name)| name && country(c.kind) && !context.is(end, words!["’s", "'s", "’"]))
}

/// The word behind days of an unknown year: "from 31 October to 1 November".
fn past_days(context: &Context<'_>, at: usize, sentence: Sentence) -> usize {
    const LONG: usize = 12;
    let month = |n: usize| context.tokens[n].entry.month().is_some() && context.tokens[n].is_capital();
    let part = |n: usize| {
        month(n)
            || context.has(n, is::WEEKDAY)
            || context.tokens[n].text.starts_with(|c: char| c.is_ascii_digit())
            || context.is(n, words!["from", "on", "between", "to", "and", "until", "-", "–", "of", "the"])
    };
    let last = sentence.to.min(at + LONG);
    let end = (at..last).find(|&n| !part(n)).unwrap_or(last);
    (at..end).rev().find(|&n| month(n) || context.has(n, is::WEEKDAY)).map_or(at, |n| n + 1)
}

/// At, on or upon what somebody goes.
const ASKED: WordSet<5> = WordSet::new(["invitation", "behalf", "request", "direction", "instruction"]);

/// Where a sentence goes on behind what stands between a journey and its purpose: "(Monday, 5 May)", "at the
/// invitation of the Government of Chile", "on behalf of the President".
fn past_asides(context: &Context<'_>, mut at: usize, sentence: Sentence) -> usize {
    const LONG: usize = 20;
    for _ in 0..3 {
        let ends = |n: usize| {
            context.is(n, words!["to"]) && is_infinitive(context, n)
                || context.is(n, words!["for"]) && is_occasion(context, n + 1, sentence)
                || context.is(n, words![".", ";"])
        };
        let near = at..sentence.to.min(at + 3);
        let next = if context.is(at, words!["("]) {
            (at..sentence.to.min(at + LONG)).find(|&n| context.is(n, words![")"])).map(|n| n + 1)
        } else {
            let opens = near.into_iter().find(|&n| {
                context.is(n, words!["at", "on", "upon"]) && (n + 1..n + 6).any(|m| context.is(m, &ASKED))
            });
            let asked = opens.and_then(|n| (n + 2..sentence.to.min(n + LONG)).find(|&m| ends(m)));
            asked.or_else(|| behind_visit(context, at, sentence))
        };
        match next {
            Some(next) if next > at && next < sentence.to => at = next,
            _ => break,
        }
    }
    at
}

/// "arrived in Lima for a short visit for talks", "on a two-day visit aimed at …": the word behind the visit.
fn behind_visit(context: &Context<'_>, at: usize, sentence: Sentence) -> Option<usize> {
    const LONG: usize = 7;
    let opens = (at..sentence.to.min(at + 3)).find(|&n| {
        context.is(n, words!["for", "on"]) && context.is(n + 1, words!["a", "an", "his", "her", "their"])
    })?;
    let visit = (opens + 2..sentence.to.min(opens + LONG)).find(|&n| context.has(n, is::VISIT_NOUN))?;
    let plain = (opens + 2..visit).all(|n| !context.has(n, is::PREPOSITION) && !context.is(n, words![","]));
    plain.then_some(visit + 1)
}

/// "will travel to attend the summit in Oslo": the purpose of the journey names its place.
fn before(
    context: &Context<'_>,
    places: usize,
    sentence: Sentence,
    predicates: &[Predicate],
) -> Vec<Passage> {
    let attends = |n: &usize| {
        let p = &predicates[*n];
        let event = (p.at + 1..places).any(|m| context.has(m, is::EVENT));
        p.mood == Mood::Infinitive
            && p.at < places
            && !p.relative
            && event
            && (context.is(p.at, words!["attend"])
                || context.is(p.at, words!["participate", "take", "lead", "represent"]))
    };
    let Some(n) = (0..predicates.len()).find(attends) else {
        return hosted(context, places, sentence, predicates);
    };
    let p = &predicates[n];
    let governs = predicates[..n].iter().rev().find(|g| g.mood.is_finite());
    let goes = governs.is_some_and(|g| {
        context.has(g.at, is::GO_BASE | is::GO_PAST) || context.is(g.at, words!["leads", "lead", "led"])
    });
    let goes =
        goes || (p.from.saturating_sub(4)..p.from).any(|m| {
            context.is(m, words!["delegation", "way", "leaving", "travelling", "traveling", "departing"])
        }) || (p.from.saturating_sub(14)..p.from).any(|m| context.is(m, words!["delegation"]));
    if goes && p.from > sentence.from { passages(context, p.from, sentence, predicates) } else { Vec::new() }
}

/// "will host the President for talks at the castle": what a guest comes for stands before the place.
fn hosted(
    context: &Context<'_>,
    places: usize,
    sentence: Sentence,
    predicates: &[Predicate],
) -> Vec<Passage> {
    let hosts = |p: &&Predicate| p.at < places && !p.passive && !p.negated && context.has(p.at, is::HOST);
    let Some(host) = predicates.iter().find(hosts) else { return Vec::new() };
    let occasion = (host.at + 2..places)
        .find(|&n| context.is(n, words!["for"]) && is_occasion(context, n + 1, sentence));
    occasion.map_or_else(Vec::new, |n| passages(context, n + 1, sentence, predicates))
}
