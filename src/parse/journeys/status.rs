//! Whether a journey lies behind, is under way, lies ahead, or is off.

use super::dropped::{given_up, is_given_up};
use super::left::{is_departure, is_under_way_from};
use super::progress::{is_followed, of_noun};
use super::ways::is_to_come;
use super::{Cue, arrival, aside, back, by_rule, here, paid, passing, unreal, visiting};
use crate::facts::{Date, Status};
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// What begins, now or on a day to come.
pub(super) const BEGINS: WordSet<5> = WordSet::new(["begins", "starts", "kicks", "commences", "embarks"]);

/// The status that the words of a journey at `at` give it.
pub(super) fn find(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
    cue: &Cue,
) -> Option<Status> {
    let predicate = cue.verb.map(|verb| &predicates[verb]);
    back::status(predicate, cue.rule)
        .or_else(|| here::status(context, predicate, cue.rule))
        .or_else(|| paid::status(context, sentence, at, cue.rule))
        .or_else(|| passing::status(context, sentence, cue))
        .or_else(|| (cue.rule == super::forward::RULE).then_some(Status::Planned))
        .or_else(|| by_rule::status(context, predicates, at, cue))
        .or_else(|| arrival::status(cue.rule))
        .or_else(|| visiting::status(context, sentence, at, cue.rule))
        .or_else(|| aside::status(context, sentence, predicates, (at, cue)))
        .or_else(|| told(context, sentence, predicates, at, cue.verb))
}

/// The status that words tell; `verb` is the predicate of the journey, if a verb tells of it.
fn told(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
    verb: Option<usize>,
) -> Option<Status> {
    let words = sentence.from..sentence.to;
    let off = |n: usize| n.abs_diff(at) < 24 && !is_of_another(context, at, n);
    // "leaves on a visit to Chile, after he had to postpone his visit to Peru".
    let another = |n: usize| n > at && (n + 1..n + 5).any(|m| context.has(m, is::VISIT_NOUN));
    let called_off = |flag: u64| words.clone().any(|n| context.has(n, flag) && off(n) && !another(n));
    // "The postponed missions to Chile and Peru will take place next year".
    let resumed = at > sentence.from
        && context.is(at - 1, words!["postponed", "deferred", "delayed", "rescheduled"])
        && words.clone().any(|n| context.has(n, is::FUTURE));
    if resumed || is_to_come(context, at) {
        return Some(Status::Planned);
    }
    if words.clone().any(|n| off(n) && is_kept(context, sentence, n)) {
        return Some(Status::Planned);
    }
    let calls = [(is::POSTPONED, Status::Postponed), (is::CANCELLED, Status::Cancelled)];
    if let Some((_, status)) = calls.into_iter().find(|(flag, _)| called_off(*flag)) {
        return Some(status);
    }
    if verb.is_none() && (context.is(at, &super::stay::EXPECTED) || is_designated(context, sentence, at)) {
        return Some(Status::Planned);
    }
    if let Some(status) = given_up(context, predicates, at) {
        return Some(status);
    }
    if is_given_up(context, sentence, at) {
        return Some(Status::Cancelled);
    }
    if (at.saturating_sub(4).max(sentence.from)..at)
        .any(|n| context.is(n, words!["upcoming", "forthcoming", "planned", "scheduled"]))
    {
        return Some(Status::Planned);
    }
    let invited = |n: usize| context.is(n, words!["accepted", "accepting", "invited", "invites"]);
    if (sentence.from..at).any(invited) && unreal::is_accepted(context, sentence, at) {
        return Some(Status::Planned);
    }
    // "following the visit by Mr Li earlier this month".
    let past = verb.is_none()
        && (at.saturating_sub(4).max(sentence.from)..at)
            .any(|n| context.is(n, words!["following", "after", "since"]))
        && (at..sentence.to.min(at + 20))
            .any(|n| context.is(n, words!["earlier", "last", "ago", "yesterday", "previous"]));
    if past || verb.is_none() && is_followed(context, sentence, at) {
        return Some(Status::Completed);
    }
    if context.is(at, words!["expected", "due", "awaited"]) {
        return Some(Status::Planned);
    }
    // "was in Chile from 5 to 7 May".
    if verb.is_none() && context.is(at, words!["was", "were"]) {
        return Some(Status::Completed);
    }
    if verb.is_none() && super::stay::is_there(context, sentence, at) {
        return Some(Status::UnderWay);
    }
    let left = |p: &Predicate| p.mood == Mood::Past && p.at < at && is_departure(context, sentence, p.at);
    if verb.is_none() && predicates.iter().any(left) {
        return Some(Status::UnderWay);
    }
    match verb {
        Some(verb) => of_verb(context, sentence, predicates, verb),
        None => of_noun(context, sentence, predicates, at),
    }
}

/// "announced the designation of a delegation to Chile": one that is to go.
fn is_designated(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    const BACK: usize = 6;
    const NAMED: WordSet<6> =
        WordSet::new(["announces", "announced", "announcing", "designation", "designated", "appointed"]);
    context.is(at, words!["delegation", "delegations"])
        && context.is(at + 1, words!["to"])
        && (at.saturating_sub(BACK).max(sentence.from)..at).any(|n| context.is(n, &NAMED))
}

/// "has no intention of postponing his visit", "the visit was not cancelled".
fn is_kept(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    const BACK: usize = 4;
    let least = at.saturating_sub(BACK).max(sentence.from);
    context.has(at, is::POSTPONED | is::CANCELLED)
        && (least..at).any(|n| context.is(n, words!["no", "not", "never"]))
}

/// "set off for Chile after the President postponed his own visit": whether what is called off at a word is another visit.
fn is_of_another(context: &Context<'_>, at: usize, off: usize) -> bool {
    off > at + 3
        && context.has(off + 1, is::POSSESSIVE)
        && (off + 2..off + 6).any(|n| context.has(n, is::VISIT_NOUN))
        && (at..off).any(|n| context.is(n, words!["after", "because", "since", "who", "as"]))
}

fn of_verb(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    verb: usize,
) -> Option<Status> {
    let predicate = &predicates[verb];
    // "was headed to Chile": not there yet.
    if context.is(predicate.at, words!["headed"])
        && context.has(predicate.at.wrapping_sub(1), is::BE | is::ADVERB)
    {
        return Some(Status::Planned);
    }
    // "has travelled to Chile", "has left for Chile": and is there, or on the way.
    let has = context.is(predicate.from, words!["has", "have"]) && predicate.from < predicate.at;
    if is_under_way_from(context, &predicates[..verb], predicate) {
        return Some(Status::UnderWay);
    }
    if predicate.mood == Mood::Past && is_departure(context, sentence, predicate.at) {
        return Some(Status::UnderWay);
    }
    if is_begun_today(context, sentence, predicate) {
        return Some(Status::UnderWay);
    }
    match predicate.mood {
        Mood::Past if context.is(predicate.at, words!["embarked"]) => Some(Status::UnderWay),
        Mood::Past if has && context.has(predicate.at, is::GO_PAST) => Some(Status::UnderWay),
        Mood::Past if is_arrival(context, sentence, predicates, verb) => Some(Status::UnderWay),
        Mood::Past => Some(Status::Completed),
        Mood::Future | Mood::Conditional => Some(Status::Planned),
        Mood::Present
            if context.tokens[predicate.at].is(words!["visiting", "travelling", "traveling", "touring"]) =>
        {
            let ahead = is_next(context, sentence, predicate.at);
            Some(if ahead { Status::Planned } else { Status::UnderWay })
        }
        Mood::Present if is_doing_now(context, sentence, predicate) => Some(Status::UnderWay),
        Mood::Present if context.has(predicate.at, is::VISIT_BASE) && !sentence.title => None,
        // "arrives in Lima, beginning her visit to Peru".
        Mood::Present if is_begun_by(context, sentence, predicate.at) => Some(Status::UnderWay),
        Mood::Present => Some(Status::Planned).filter(|_| !sentence.title),
        Mood::Infinitive => of_infinitive(context, sentence, predicates, verb),
        // "has returned from leading a mission to Chile".
        Mood::Gerund if context.is(predicates[verb].from.wrapping_sub(1), words!["from"]) => {
            let back = |p: &Predicate| p.at < predicates[verb].at && context.has(p.at, is::BACK);
            predicates.iter().any(back).then_some(Status::Completed)
        }
        Mood::Gerund => beside_another(context, predicates, verb),
        Mood::Participle => None,
    }
}

/// "announced plans to visit Chile", "became the first to visit Chile".
fn of_infinitive(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    verb: usize,
) -> Option<Status> {
    const PLANS: WordSet<5> = WordSet::new(["plans", "plan", "intention", "decision", "planning"]);
    let predicate = &predicates[verb];
    // "The first leader to visit Chile will be".
    if let Some(is) = super::first::counting(context, sentence, predicates, predicate) {
        return Some(if is.mood == Mood::Past { Status::Completed } else { Status::Planned });
    }
    // "agreed to send officers to Chile".
    let sends = context.is(predicate.at, words!["send", "dispatch"]);
    if sends || context.is(predicate.from.wrapping_sub(1), &PLANS) {
        return Some(Status::Planned);
    }
    let governs = predicates[..verb].iter().rev().find(|p| p.mood.is_finite());
    // "became the first leader to visit Chile".
    if governs.is_some_and(|p| context.is(p.at, words!["became"])) {
        return Some(Status::Completed);
    }
    // "left on Monday to lead the delegation to the summit in Chile".
    if governs.is_some_and(|p| p.mood == Mood::Past && is_departure(context, sentence, p.at)) {
        return Some(Status::UnderWay);
    }
    match governs.map(|p| p.mood) {
        None if sentence.title => Some(Status::Planned),
        Some(Mood::Future | Mood::Present | Mood::Conditional) => Some(Status::Planned),
        _ => None,
    }
}

/// "arrived in Lima for a two-day visit", "arrived in Lima, where she will meet".
fn is_arrival(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate], verb: usize) -> bool {
    const FAR: usize = 16;
    let at = predicates[verb].at;
    let visit = |n: usize| {
        context.is(n, words!["for", "on", "of"]) && (n + 1..n + 7).any(|m| context.has(m, is::VISIT_NOUN))
    };
    let lands = context.is(at, words!["arrived", "landed", "reached"])
        || context.is(at, words!["touched"]) && context.is(at + 1, words!["down"]);
    lands
        && (is_latest(context, sentence, predicates, verb)
            || super::arrival::is_of_today(context, sentence, at)
            || (at + 1..sentence.to.min(at + FAR)).any(visit)
            || predicates[verb + 1..].iter().any(|p| p.mood == Mood::Future)
            || predicates.get(verb + 1).is_some_and(|p| p.mood == Mood::Infinitive && p.shares.is_none()))
}

/// "arrives in Lima, starting her official visit to Peru", "lands in Lima at the start of her visit".
fn is_begun_by(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    const FAR: usize = 14;
    const NEAR: usize = 8;
    let begins = |n: usize| {
        context.is(n, words!["beginning", "starting", "commencing", "kicking"])
            && context.is(n - 1, words![","])
            || context.is(n, words!["start", "beginning"]) && context.is(n + 1, words!["of"])
    };
    let visit = |n: usize| (n + 1..sentence.to.min(n + NEAR)).any(|m| context.has(m, is::VISIT_NOUN));
    context.is(at, words!["arrives", "lands"])
        && !(sentence.from..at).any(|n| context.is(n, words!["when", "before", "tomorrow"]))
        && (at + 1..sentence.to.min(at + FAR)).any(|n| begins(n) && visit(n))
}

/// "Today I embark on a visit to Chile", "will today begin a visit to Chile".
pub(super) fn is_begun_today(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> bool {
    const BEGINS: WordSet<10> = WordSet::new([
        "embark",
        "embarks",
        "commence",
        "commences",
        "begin",
        "begins",
        "start",
        "starts",
        "starting",
        "beginning",
    ]);
    let now = matches!(predicate.mood, Mood::Present | Mood::Future) && !predicate.negated;
    let today = |n: usize| context.is(n, words!["today"]);
    let first = predicate.from.saturating_sub(3).max(sentence.from);
    now && context.is(predicate.at, &BEGINS)
        && (today(sentence.from) || (first..sentence.to.min(predicate.at + 3)).any(today))
}

/// "is leading a mission to Chile this week".
fn is_doing_now(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> bool {
    const DOES: WordSet<7> = WordSet::new([
        "leading",
        "attending",
        "paying",
        "undertaking",
        "making",
        "conducting",
        "representing",
    ]);
    let now = |n: usize| {
        context.is(n, words!["this"]) && context.is(n + 1, words!["week"])
            || context.is(n, words!["today", "currently", "presently"])
    };
    context.is(predicate.at, &DOES) && (sentence.from..sentence.to).any(now)
}

/// Whether the first day that a sentence tells lies ahead.
pub(super) fn is_dated_ahead(context: &Context<'_>, sentence: Sentence) -> bool {
    let index = context.sentences.partition_point(|s| s.to <= sentence.from);
    let day = context.periods.get(index).and_then(|p| p.iter().find(|p| matches!(p.start, Date::Day(_))));
    context.issued.zip(day).is_some_and(|(issued, day)| issued.is_wholly_before(day.start))
}

/// "arrived in Chile on Tuesday", said a day or two later, and nothing that was done there.
fn is_latest(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate], verb: usize) -> bool {
    const NEAR: i32 = 2;
    let index = context.sentences.partition_point(|s| s.to <= sentence.from);
    let day = context.periods.get(index).and_then(|p| p.iter().find(|p| matches!(p.start, Date::Day(_))));
    let Some((issued, day)) = context.issued.zip(day) else { return false };
    let since = day.start.first_day().until(issued.first_day()).map_or(i32::MAX, |s| s.get_days());
    let own = predicates[verb].mood == Mood::Past && predicates[verb].from == predicates[verb].at;
    own && (0..=NEAR).contains(&since) && !predicates[verb + 1..].iter().any(|p| p.mood == Mood::Past)
}

/// "visited Chile after touring Peru": a journey before or after another is as far on as that.
fn beside_another(context: &Context<'_>, predicates: &[Predicate], verb: usize) -> Option<Status> {
    let predicate = &predicates[verb];
    // "looks forward to visiting Chile".
    if context.is(predicate.from, words!["to"])
        && context.is(predicate.from.wrapping_sub(1), words!["forward"])
        || context.is(predicate.from.wrapping_sub(2), words!["forward"])
    {
        return Some(Status::Planned);
    }
    let beside = context.is(predicate.from.wrapping_sub(1), words!["after", "before", "following"]);
    let finite = || predicates.iter().filter(|p| p.mood.is_finite());
    let main = finite().rev().find(|p| p.at < predicate.at).or_else(|| finite().next())?;
    match main.mood {
        _ if !beside => None,
        Mood::Past => Some(Status::Completed),
        Mood::Future => Some(Status::Planned),
        _ => None,
    }
}

/// "returned today from a trip to Chile", "is back from his visit to Chile".
pub(super) fn is_returning(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    const FAR: usize = 14;
    let least = at.saturating_sub(FAR).max(sentence.from);
    let from = |n: &usize| context.is(*n, words!["from", "after", "following"]);
    let Some(from) = (least..at).rev().find(from) else { return false };
    let own =
        (from + 1..at).all(|n| !context.is(n, words![",", "and", "to"]) && !context.has(n, is::VISIT_NOUN));
    let back = |n: usize| context.is(n, words!["return", "returns", "returned", "returning", "back", "home"]);
    own && (from.saturating_sub(FAR).max(sentence.from)..from).any(back)
}

/// "the talks held during his visit to Chile".
pub(super) fn is_done_during(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    let during =
        (at.saturating_sub(5).max(sentence.from)..at).rev().find(|&n| context.is(n, words!["during"]));
    during.filter(|&n| n > sentence.from + 2).is_some_and(|n| {
        let done = ["held", "signed", "made", "reached", "agreed", "concluded", "announced", "established"];
        context.is(n - 1, &done) && !context.has(n - 2, is::BE | is::MODAL | is::ADVERB | is::HAVE)
    })
}

/// "his state visit next week".
pub(super) fn is_next(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    (at..sentence.to.min(at + 8)).take_while(|&n| !context.is(n, words![",", ";", "."])).any(|n| {
        context.is(n, words!["tomorrow"]) && !is_last_of_days(context, n)
            || context.is(n, words!["next", "coming"])
                && context.is(n + 1, words!["day", "days", "week", "weeks", "month", "months", "year"])
    })
}

/// "is on a visit to Chile today and tomorrow": whether a day ends a stretch that has begun.
fn is_last_of_days(context: &Context<'_>, at: usize) -> bool {
    context.is(at.wrapping_sub(1), words!["and", "until", "till", "to", "through"])
        && context.is(at.wrapping_sub(2), words!["today"])
}

/// "The Pope's visit was historic": the journey is what the predicate speaks of.
pub(super) fn is_own(predicate: &Predicate, at: usize) -> bool {
    matches!(predicate.subject, Subject::Phrase(from, to) if (from..to).contains(&at) && to <= at + 6)
}

/// "leaves Lima after a visit to Chile".
pub(super) fn is_left_behind(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    let leaves = |n: usize| context.is(n, words!["leaves", "departs", "leave", "depart", "left", "departed"]);
    let words = |far: usize| at.saturating_sub(far).max(sentence.from)..at;
    words(4).any(|n| context.is(n, words!["after", "following"])) && words(10).any(leaves)
}

/// "at the end of a visit to Chile".
pub(super) fn is_over(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    (at.saturating_sub(8).max(sentence.from)..at).any(|n| {
        context.is(n, words!["end", "conclusion", "close"])
            && context.is(n + 1, words!["of"])
            && context.is(n.wrapping_sub(1), words!["the"])
    })
}
