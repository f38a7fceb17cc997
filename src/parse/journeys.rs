//! Journeys: who goes, went or will go where, and when.

use super::context::Context;
use super::dates::{self, Period};
use super::lexicon::is;
use super::parties::{self, Found};
use super::places::{self, Target};
use super::tokens::Sentence;
use crate::facts::Status;

/// One mention of a journey.
#[derive(Debug)]
pub(super) struct Journey<'a> {
    pub visitors: Vec<Found>,
    pub targets: Vec<(Target<'a>, Option<Period>)>,
    pub status: Option<Status>,
    /// The word after the places and dates.
    pub end: usize,
    pub sentence: usize,
    /// Told of, not only spoken of: by a verb, or a noun with a date or status.
    pub told: bool,
    /// A stop on a journey told of elsewhere, if there is one.
    pub stop: bool,
}

/// How a word starts a journey.
#[derive(Debug, Clone, Copy)]
struct Cue {
    places: usize,
    status: Option<Status>,
    told: bool,
    stop: bool,
}

/// The journeys a sentence tells of.
pub(super) fn find<'a>(context: &Context<'a>, index: usize) -> Vec<Journey<'a>> {
    let sentence = context.sentences[index];
    let periods = dates::periods(&context.tokens[sentence.from..sentence.to], sentence.from, context.issued);
    let mut all: Vec<Journey<'a>> = Vec::new();
    // Periods that stand behind the places of one journey are not those before the places of the next.
    let mut spent: Vec<usize> = Vec::new();
    let mut at = sentence.from;
    while at < sentence.to {
        let found = cue(context, sentence, at).filter(|_| !is_unreal(context, sentence, at));
        let Some(cue) = found else {
            at += 1;
            continue;
        };
        let (targets, end) = places::list(context, cue.places, sentence.to);
        if targets.is_empty() {
            at += 1;
            continue;
        }
        let free = all.last().map_or(sentence.from, |j| j.end);
        // Days behind another place are that place's.
        let near = |p: &&Period| (end..p.from).all(|n| context.entity(n).is_none());
        let shared = period_for(&periods, (sentence.from, free), cue.places, end)
            .filter(|period| period.from < end || near(&period))
            .filter(|period| period.from >= cue.places || !spent.contains(&period.from));
        spent.extend(shared.filter(|period| period.from >= cue.places).map(|period| period.from));
        let many = targets.len() > 1;
        let targets = targets
            .into_iter()
            .map(|t| {
                let own = periods
                    .iter()
                    .find(|p| p.from > t.to && p.from <= t.to + 1 && context.is(t.to, &["("]))
                    .copied();
                (t, own.or(shared.filter(|s| !many || !context.is(s.from.wrapping_sub(1), &["("]))))
            })
            .collect();
        let end = periods
            .iter()
            .filter(|p| p.from >= end && p.from <= end + 3)
            .filter(near)
            .map(|p| p.to)
            .max()
            .unwrap_or(end);
        let status = status(context, sentence, at).or(cue.status);
        all.push(Journey {
            visitors: visitors(context, sentence, at),
            targets,
            status,
            end,
            sentence: index,
            told: cue.told,
            stop: cue.stop,
        });
        at = end.max(at + 1);
    }
    all
}

fn cue(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<Cue> {
    let token = &context.tokens[at];
    let skip_the = |n: usize| if context.is(n, &["the"]) { n + 1 } else { n };
    let place_at = |n: usize| context.entity(skip_the(n)).is_some();
    let verb = |status, told| move |places: usize| Cue { places, status, told, stop: false };
    if token.has(is::VISIT_PAST | is::VISIT_NOW | is::VISIT_BASE) && place_at(at + 1) {
        let base = token.has(is::VISIT_BASE);
        let after_to = at > sentence.from && context.is(at - 1, &["to"]);
        let status = if token.has(is::VISIT_PAST) {
            Some(Status::Completed)
        } else {
            (token.has(is::VISIT_NOW)).then_some(Status::UnderWay)
        };
        return Some(verb(status.or((base && after_to).then_some(Status::Planned)), true)(at + 1));
    }
    if token.has(is::GO_BASE | is::GO_PAST | is::GO_NOW) {
        let to = (at + 1..sentence.to.min(at + 8))
            .find(|&n| context.is(n, &["to", "for", "in"]) && place_at(n + 1))?;
        let clear = (at + 1..to).all(|n| !context.is(n, &[",", ".", "and", "to"]));
        let status = if token.has(is::GO_PAST) {
            Some(Status::Completed)
        } else {
            token.has(is::GO_BASE).then_some(Status::Planned)
        };
        return clear.then(|| verb(status, true)(to + 1));
    }
    if token.has(is::LEAD) {
        let group = (at + 1..sentence.to.min(at + 9)).find(|&n| context.is(n, &["delegation", "mission"]))?;
        return (context.is(group + 1, &["to"]) && place_at(group + 2))
            .then(|| verb(Some(Status::Completed), true)(group + 2));
    }
    noun_cue(context, sentence, at)
}

fn noun_cue(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<Cue> {
    let token = &context.tokens[at];
    let skip_the = |n: usize| if context.is(n, &["the"]) { n + 1 } else { n };
    let place_at = |n: usize| context.entity(skip_the(n)).is_some();
    if token.has(is::VISIT_NOUN) || token.is(&["stop", "stops", "leg"]) {
        let words: &[&str] = if token.has(is::VISIT_NOUN) { &["to", "across", "of"] } else { &["in", "at"] };
        let ahead = (at + 1..sentence.to.min(at + 9)).find(|&n| {
            context.is(n, words) && place_at(n + 1) && (at + 1..n).all(|m| !context.is(m, &[",", ".", "and"]))
        })?;
        let light = at.saturating_sub(5).max(sentence.from)..at;
        let paid = light.clone().any(|n| context.has(n, is::LIGHT_PAST));
        let told = paid
            || light.clone().any(|n| context.has(n, is::LIGHT_NOW))
            || context.tokens[sentence.from..sentence.to]
                .iter()
                .any(|t| t.has(is::ENDED | is::FUTURE | is::BEGUN))
            || !token.has(is::VISIT_NOUN)
            || context.is(at.wrapping_sub(1), &["her", "his", "their", "’s", "'s"]);
        let status = (paid || !token.has(is::VISIT_NOUN)).then_some(Status::Completed);
        return Some(Cue { places: ahead + 1, status, told, stop: false });
    }
    if token.is(&["includes", "include", "included"]) && place_at(at + 1) {
        let journey = (sentence.from..at).any(|n| context.has(n, is::VISIT_NOUN));
        return journey.then_some(Cue { places: at + 1, status: None, told: true, stop: false });
    }
    if token.is(&["meetings", "talks"]) && context.is(at + 1, &["in"]) && place_at(at + 2) {
        return Some(Cue { places: at + 2, status: None, told: true, stop: true });
    }
    None
}

/// An invitation, a hope or a denial is no journey; "at the invitation of" is none of these.
fn is_unreal(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    (sentence.from..at).any(|n| {
        context.has(n, is::UNREAL)
            && !(context.is(n, &["invitation"]) && n > 1 && context.is(n - 2, &["at", "on"]))
    })
}

/// The period that goes with places: behind them, else before them in the sentence.
fn period_for(periods: &[Period], (first, free): (usize, usize), from: usize, end: usize) -> Option<Period> {
    let behind = periods.iter().find(|p| p.from >= from && p.from <= end + 4);
    let before = periods.iter().rev().find(|p| {
        p.to <= from && (free == first || p.from >= free) && (p.from <= first + 3 || p.to + 14 > from)
    });
    behind.or(before).copied()
}

fn status(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<Status> {
    let tokens = &context.tokens;
    let words = sentence.from..sentence.to;
    if words.clone().any(|n| tokens[n].has(is::POSTPONED)) {
        return Some(Status::Postponed);
    }
    if words.clone().any(|n| tokens[n].has(is::CANCELLED)) {
        return Some(Status::Cancelled);
    }
    if (sentence.from..at).any(|n| tokens[n].has(is::ENDED)) {
        return Some(Status::Completed);
    }
    let near = at.saturating_sub(9).max(sentence.from)..at;
    if near.clone().any(|n| tokens[n].has(is::FUTURE))
        || near.clone().any(|n| {
            context.is(n, &["due", "scheduled", "expected", "leaves", "departs", "plans"])
                || context.is(n, &["upcoming", "forthcoming"])
        })
    {
        return Some(Status::Planned);
    }
    if near.clone().any(|n| tokens[n].has(is::BEGUN)) {
        return Some(Status::UnderWay);
    }
    None
}

/// Who goes: the last parties before the verb that no preposition governs, and those "led by", "joined by".
fn visitors(context: &Context<'_>, sentence: Sentence, at: usize) -> Vec<Found> {
    let mut subject: Vec<Found> = Vec::new();
    let mut company: Vec<Found> = Vec::new();
    let mut n = sentence.from;
    while n < at {
        let token = &context.tokens[n];
        let starts = (token.is_capital() || token.is(&["the", "a"]))
            && token.entry.month.is_none()
            && !token.has(is::WEEKDAY);
        let previous = if n > sentence.from { context.tokens[n - 1].text } else { "" };
        let governed = matches!(
            previous,
            "with" | "of" | "to" | "for" | "in" | "from" | "on" | "at" | "In" | "From" | "On" | "Following"
        );
        if !starts {
            n += 1;
            continue;
        }
        let (found, end) = parties::list(context, n, at);
        if governed {
            n = end.max(n + 1);
            continue;
        }
        let none = found.is_empty();
        let by = matches!(previous, "by");
        let named: Vec<Found> = found.into_iter().filter(|f| f.strong || by || !subject.is_empty()).collect();
        if by {
            company.extend(named);
        } else if named.first().is_some_and(|f| f.strong) {
            subject = named;
        }
        n = if none { n + 1 } else { end.max(n + 1) };
    }
    subject.extend(company);
    subject
}

/// The places a text says are left: "will leave Australia", "depart the United States for".
pub(super) fn origins(context: &Context<'_>) -> Vec<String> {
    (0..context.tokens.len())
        .filter(|&n| context.has(n, is::GO_BASE | is::GO_PAST | is::GO_NOW))
        .filter_map(|n| {
            let at = if context.is(n + 1, &["the"]) { n + 2 } else { n + 1 };
            context.entity(at).filter(|(_, _, name)| *name).map(|(c, _, _)| c.iri.clone())
        })
        .take(20)
        .collect()
}

/// Those who invited: "at the invitation of", "was invited by".
pub(super) fn inviters(context: &Context<'_>, sentence: Sentence) -> Vec<Found> {
    let start = (sentence.from..sentence.to).find_map(|n| {
        let invitation = context.is(n, &["invitation"]) && n > 1 && context.is(n - 2, &["at", "on", "upon"]);
        let of = invitation && context.is(n + 1, &["of", "from"]);
        let by = context.is(n, &["invited"]) && context.is(n + 1, &["by"]);
        (of || by).then_some(n + 2)
    });
    start.map_or_else(Vec::new, |start| parties::list(context, start, sentence.to).0)
}

/// Those who go along: "was accompanied by", "members of the delegation included".
pub(super) fn companions(context: &Context<'_>, sentence: Sentence) -> Vec<Found> {
    let start = (sentence.from..sentence.to).find_map(|n| {
        if context.has(n, is::JOIN) {
            return (n + 1..sentence.to.min(n + 6)).find(|&m| context.is(m, &["by"])).map(|m| m + 1);
        }
        let delegation = (sentence.from..n).any(|m| context.is(m, &["delegation"]));
        (delegation && context.is(n, &["included", "includes", "include", "comprises", "comprised"]))
            .then_some(n + 1)
    });
    let Some(start) = start else { return Vec::new() };
    let (found, _) = parties::list(context, start, sentence.to);
    found.into_iter().filter(|f| f.strong).collect()
}
