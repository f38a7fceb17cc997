//! Those who were at a meeting besides those who held it: "Also present were", "X took part in the talks".

use super::{Meeting, meeting, subject};
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::predicates::Predicate;
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// Longest opening of a list of those present, in words.
const HEAD: usize = 12;

/// Whether a word is a meeting, and no visit.
fn is_talks(context: &Context<'_>, at: usize) -> bool {
    context.has(at, is::MEETING) && !context.has(at, is::VISIT_NOUN)
}

/// "Also present were X and Y", "Attending the meeting were X": where the list starts.
pub(super) fn opened_list(context: &Context<'_>, sentence: Sentence) -> Option<(usize, usize)> {
    const OPENS: WordSet<9> = WordSet::new([
        "also",
        "present",
        "attending",
        "participating",
        "joining",
        "taking",
        "in",
        "representing",
        "others",
    ]);
    let first = sentence.from;
    if !context.is(first, &OPENS) {
        return None;
    }
    let verb = (first + 1..sentence.to.min(first + HEAD))
        .take_while(|&n| !context.is(n, words![",", ".", ";", "“", "that", "which"]))
        .find(|&n| context.is(n, words!["were", "was", "are", "is", "included", "include"]))?;
    let there = (first..verb).any(|n| {
        context.is(n, words!["present", "attending", "participating", "attendance", "joining"])
            || context.is(n, words!["part"]) && context.is(n.wrapping_sub(1), words!["taking"])
    });
    let named = (first..verb).any(|n| is_talks(context, n));
    let agenda =
        (first..verb).any(|n| context.is(n, words!["agenda", "programme", "program", "visit", "trip"]));
    let elsewhere =
        (first..verb).any(|n| context.is(n, words!["at", "in"]) && !context.is(n + 1, words!["attendance"]));
    (there && !agenda && (named || !elsewhere && follows_talks(context, sentence)))
        .then_some((verb, verb + 1))
}

/// Whether the sentence before tells of a meeting.
fn follows_talks(context: &Context<'_>, sentence: Sentence) -> bool {
    const BACK: usize = 60;
    let before = sentence.from.saturating_sub(BACK)..sentence.from;
    let start = before.clone().rev().skip(1).find(|&n| context.is(n, words!["."])).unwrap_or(before.start);
    (start..sentence.from).any(|n| is_talks(context, n) || context.has(n, is::MEET | is::HOST))
}

/// "Minister Paz was also present at the meeting", "Minister Paz also took part in the talks".
pub(super) fn was_there(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    const NEAR: usize = 6;
    let at = predicate.at;
    if predicate.passive || predicate.negated || !predicate.mood.is_finite() {
        return None;
    }
    let next = (at + 1..at + 4).find(|&n| !context.has(n, is::ADVERB)).unwrap_or(at + 1);
    let before = (predicate.from.saturating_sub(1)..=next).any(|n| context.is(n, words!["also"]));
    let present = context.has(at, is::BE)
        && (context.is(next, words!["present"])
            || context.is(next, words!["in"]) && context.is(next + 1, words!["attendance"]));
    let part = context.is(at, words!["took", "take", "takes"]) && context.is(next, words!["part"])
        || context.is(at, words!["participated", "participate", "participates"]);
    let sits = context.is(at, words!["attended", "attend", "attends", "joined", "join", "joins"]);
    if !present && !part && !sits {
        return None;
    }
    let talks = (at + 1..sentence.to.min(at + NEAR + 2))
        .take_while(|&n| !context.is(n, words![",", ".", "of", "with", "and", "between"]))
        .find(|&n| is_talks(context, n))
        .filter(|&n| {
            let the =
                (n.saturating_sub(3)..n).any(|m| context.is(m, words!["the", "their", "these", "both"]));
            let over = |m: usize| context.tokens.get(m).is_none_or(|t| !t.is_word());
            the && !context.tokens[n].is_capital()
                && (over(n + 1) || context.is(n + 1, words!["from", "on", "for", "as"]))
        });
    // "Minister Paz was also present", behind a meeting.
    let alone = || {
        let end = if context.is(next, words!["in"]) { next + 2 } else { next + 1 };
        before && present && context.is(end, words![".", ","]) && follows_talks(context, sentence)
    };
    if talks.is_none() && !alone() {
        return None;
    }
    let with = subject(context, predicate);
    let strong = with.first().is_some_and(|f| f.strong && !f.delegation);
    strong.then(|| Meeting {
        subject: Vec::new(),
        ..meeting(context, predicate, with, (at, at + 1), "among-those-met")
    })
}

/// "The Chilean side was headed by Minister Paz": who leads the talks for a country named.
pub(super) fn side_led(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    let led = crate::parse::journeys::leaders(context, sentence, predicate);
    let to = led.last()?.1;
    let with = led.into_iter().flat_map(|(found, _)| found).collect();
    let told = meeting(context, predicate, with, (predicate.at, to), "side-led");
    Some(Meeting { subject: Vec::new(), ..told })
}
