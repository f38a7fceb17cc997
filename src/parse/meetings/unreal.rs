//! Meetings that do not take place, and those that are only asked or hoped for.

use super::Meeting;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// Farthest from a word that unmakes a meeting to that for the meeting, in words.
const FAR: usize = 8;

/// A wish or a denial is no meeting: "hoped to meet X", "declined to meet X".
pub(super) fn is_unreal(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    const WORK: WordSet<9> = WordSet::new([
        "work",
        "effort",
        "efforts",
        "commitment",
        "ability",
        "desire",
        "ways",
        "need",
        "mandate",
    ]);
    let least = at.saturating_sub(FAR).max(sentence.from);
    // "her work to engage young people".
    let work = at > 1 && context.is(at - 1, words!["to"]) && context.is(at - 2, &WORK);
    work || is_habit(context, at)
        || is_let(context, at, least)
        || is_missed(context, sentence, at)
        || is_counted(context, sentence, at)
        || is_report(context, at)
        || (least..at).any(|n| {
            context.is(n, words!["not", "unable", "declined", "refused", "without"])
                || context.is(n, words!["no"])
                    && context.is(n + 1, words!["plan", "plans", "intention", "intentions", "desire"])
                || context.has(at, is::MEETING) && is_dropped(context, n)
                || context.is(n, words!["requested", "hopes", "hoped", "hope"]) && !is_meant(context, n, at)
        })
}

/// "will allow staff to visit prisons": what others may do.
fn is_let(context: &Context<'_>, at: usize, least: usize) -> bool {
    const LETS: WordSet<8> =
        WordSet::new(["allow", "allows", "allowed", "permit", "permits", "permitted", "enable", "enabling"]);
    let to = at > least && context.is(at - 1, words!["to"]);
    let group = |n: usize| context.has(n, is::GROUP) || context.is(n, words!["staff", "delegates", "teams"]);
    to && (least..at - 1).any(|n| context.is(n, &LETS)) && group(at - 2)
}

/// "The Director routinely visits schools": what is done again and again.
fn is_habit(context: &Context<'_>, at: usize) -> bool {
    const HABITS: WordSet<6> =
        WordSet::new(["routinely", "regularly", "usually", "often", "frequently", "periodically"]);
    at > 0 && context.is(at - 1, &HABITS)
}

/// Whether a meeting is part of what a visitor means to do: "has requested to meet X", "hopes to meet X".
pub(super) fn is_wanted(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    let least = at.saturating_sub(FAR).max(sentence.from);
    (least..at).any(|n| is_meant(context, n, at))
}

/// "has requested" before "to meet X" or "meetings with X", "hopes" before "to meet X".
fn is_meant(context: &Context<'_>, n: usize, at: usize) -> bool {
    const MEANS: WordSet<14> = WordSet::new([
        "hopes", "hope", "plans", "plan", "intends", "intend", "wishes", "wants", "seeks", "seeking", "aims",
        "planning", "hoping", "asked",
    ]);
    if !context.has(at, is::MEET | is::MEETING) {
        return false;
    }
    let has = (n.saturating_sub(3)..n).any(|m| context.is(m, words!["has", "have"]));
    let named = n > 0 && context.has(n - 1, is::DETERMINER);
    let means =
        !named && context.is(n, &MEANS) || has && context.is(n, words!["requested", "asked", "sought"]);
    let small = |m: usize| context.is(m, words!["to", "also", "on"]) || context.has(m, is::ADVERB);
    let verb = context.has(at, is::MEET) && (n + 1..at).all(small);
    let described = |m: usize| context.tokens[m].is_word() && !context.has(m, is::PREPOSITION | is::PRONOUN);
    means && (verb || context.has(at, is::MEETING) && (n + 1..at).all(described))
}

/// "She will be the first minister to meet both leaders since May": what has not been before.
fn is_counted(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    const FAR: usize = 9;
    let least = at.saturating_sub(FAR).max(sentence.from);
    let to = at > least && context.is(at - 1, words!["to"]);
    let first = (least..at).rev().find(|&n| context.is(n, words!["first", "only", "last"])).filter(|_| to);
    first.is_some_and(|n| {
        n > sentence.from + 1 && context.is(n - 1, words!["the"]) && context.has(n - 2, is::BE)
            || n > sentence.from && context.has(n - 1, is::BE)
    })
}

/// "cancelled a meeting with X", "called off talks with X".
fn is_dropped(context: &Context<'_>, n: usize) -> bool {
    context.is(n, words!["cancelled", "canceled", "scrapped", "skipped", "snubbed", "rejected", "postponed"])
        && !context.is(n.wrapping_sub(1), words!["the", "a", "previously", "long"])
        || context.is(n, words!["called", "put"]) && context.is(n + 1, words!["off"])
        || context.is(n, words!["turned"]) && context.is(n + 1, words!["down"])
}

/// "The meeting with X was cancelled", "Talks with X did not take place": what the sentence tells of it behind those met.
pub(super) fn is_called_off(context: &Context<'_>, sentence: Sentence, (at, to): (usize, usize)) -> bool {
    const NEAR: usize = 5;
    // "No meeting with X took place".
    if at > sentence.from && context.is(at - 1, words!["no"]) {
        return true;
    }
    let words = to..sentence.to.min(to + NEAR);
    let clause = words.take_while(|&n| !context.is(n, words![",", ".", ";", "and", "to"]));
    let mut be = false;
    for n in clause {
        if context.has(n, is::CANCELLED | is::POSTPONED) && be
            || context.is(n, words!["called", "put"]) && be && context.is(n + 1, words!["off"])
            || context.is(n, words!["not", "never"])
                && context.is(n + 1, words!["take", "took", "happen", "materialise", "held"])
        {
            return true;
        }
        be |= context.has(n, is::BE);
    }
    false
}

/// "looks forward to briefing the Council", "will brief the President on her return": what comes behind a visit.
fn is_report(context: &Context<'_>, at: usize) -> bool {
    const FAR: usize = 12;
    let forward = at > 1
        && context.is(at, words!["briefing"])
        && context.is(at - 1, words!["to"])
        && context.is(at - 2, words!["forward"]);
    let back = |n: usize| {
        context.is(n, words!["on", "upon", "after"])
            && context.is(n + 1, words!["his", "her", "their", "my", "returning", "return"])
            && (context.is(n + 2, words!["return"]) || context.has(n + 1, is::BACK))
    };
    forward || context.is(at, words!["brief", "report", "meet"]) && (at + 1..at + FAR).any(back)
}

/// "had been due to meet X", "was to have met X": what did not come about.
fn is_missed(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    const FAR: usize = 5;
    let have = at > sentence.from + 2
        && context.has(at, is::MEET)
        && context.is(at - 1, words!["have"])
        && context.is(at - 2, words!["to"])
        && context.is(at - 3, words!["was", "were", "due", "supposed"]);
    let due = |n: usize| {
        context.is(n, words!["due", "scheduled", "expected", "set", "supposed"])
            && context.is(n - 1, words!["been"])
            && context.is(n - 2, words!["had"])
    };
    let least = at.saturating_sub(FAR).max(sentence.from + 2);
    have || (least..at).any(due)
}

/// "looks forward to engaging with her counterparts and other stakeholders": people as they are always spoken of, whom no
/// meeting is told of.
pub(super) fn is_looked_forward_to(context: &Context<'_>, sentence: Sentence, meeting: &Meeting) -> bool {
    const VAGUE: WordSet<10> = WordSet::new([
        "counterparts",
        "authorities",
        "actors",
        "interlocutors",
        "stakeholders",
        "partners",
        "players",
        "colleagues",
        "dignitaries",
        "others",
    ]);
    let Some(first) = meeting.with.first().filter(|f| f.group && f.party.name.is_none()) else {
        return false;
    };
    let least = first.from.saturating_sub(FAR + 4).max(sentence.from);
    let forward = (least..first.from).any(|n| {
        context.is(n, words!["forward"])
            && context.is(n + 1, words!["to"])
            && context.is(n.wrapping_sub(1), words!["look", "looks", "looking", "looked"])
    });
    forward && context.is(first.to.wrapping_sub(1), &VAGUE)
}
