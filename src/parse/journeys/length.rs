//! How long a journey takes, and the days that are not its own.

use jiff::ToSpan;

use super::left::Left;
use super::status;
use crate::facts::{Date, DateBasis};
use crate::parse::context::Context;
use crate::parse::dates::{Period, counted};
use crate::parse::lexicon::is;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// "According to a statement on Friday, she will visit Chile": the day of the statement.
fn is_of_source(context: &Context<'_>, sentence: Sentence, period: &Period) -> bool {
    const FAR: usize = 12;
    const WORDS: WordSet<8> = WordSet::new([
        "statement",
        "release",
        "announcement",
        "spokesman",
        "spokesperson",
        "communiqué",
        "report",
        "notice",
    ]);
    let (first, to) = (sentence.from, period.from.min(sentence.from + FAR));
    let opens = context.is(first, words!["according", "in"]) && period.from < first + FAR;
    opens
        && (first + 1..to).any(|n| context.is(n, &WORDS))
        && context.is(period.to, words![","])
        && (first..to).all(|n| !context.is(n, words![","]))
}

/// "issued the following statement on 5 May": whether a statement stands next before a day.
fn is_of_statement(context: &Context<'_>, at: usize, first: usize) -> bool {
    const NEAR: usize = 4;
    const STATEMENTS: WordSet<6> =
        WordSet::new(["statement", "release", "communiqué", "communique", "announcement", "declaration"]);
    let on = at.saturating_sub(1);
    let least = on.saturating_sub(NEAR).max(first);
    context.is(on, words!["on"])
        && context.is(on.saturating_sub(1), &STATEMENTS)
        && (least..on).any(|n| context.is(n, words!["issued", "made", "released", "gave", "following"]))
}

/// "continues her visit to Chile today": a day within the visit.
pub(super) fn goes_on(context: &Context<'_>, sentence: Sentence, at: usize, period: &Period) -> bool {
    const NEAR: usize = 5;
    let least = at.saturating_sub(NEAR).max(sentence.from);
    let continues = |n: usize| context.is(n, words!["continues", "continued", "continuing"]);
    period.start == period.end && context.has(at, is::VISIT_NOUN) && (least..at).any(continues)
}

/// "The visit to Chile was agreed on in May": the day is not that of the visit.
pub(super) fn decided(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    (at, period): (usize, &Period),
) -> bool {
    const DECIDED: WordSet<7> =
        WordSet::new(["agreed", "announced", "decided", "confirmed", "proposed", "arranged", "approved"]);
    // "in a statement today before her departure for Chile": she leaves today.
    if context.is(at, words!["departure"]) {
        return false;
    }
    // "Before returning home on Wednesday, she will hold talks in Chile": the day is that of the return.
    let first = sentence.from;
    let returns = context.is(first, words!["before"])
        && context
            .is(first + 1, words!["returning", "leaving", "departing", "flying", "travelling", "traveling"])
        && (period.to..at).any(|n| context.is(n, words![","]));
    // "She will go on to Chile, which is my second announcement today".
    let announced = period.from > at
        && context.is(period.from.wrapping_sub(1), words!["announcement", "announcements", "statement"]);
    // "today cancelled her trip to Chile".
    let off = |p: &Predicate| {
        let near = period.to <= p.at && p.at < period.to + 3 && p.at < at;
        near && !p.passive && p.mood == Mood::Past && context.has(p.at, is::CANCELLED | is::POSTPONED)
    };
    // "issued a statement on 5 May on her planned visit to Chile": the day of the statement.
    let issued = period.to <= at && is_of_statement(context, period.from, sentence.from);
    issued
        || returns && period.to <= at
        || is_of_source(context, sentence, period)
        || announced
        || predicates.iter().any(off)
        || is_of_saying(context, sentence, predicates, (at, period))
        || predicates.iter().any(|p| {
            let own = matches!(p.subject, Subject::Phrase(from, to) if (from..to).contains(&at));
            p.passive
                && p.at > at
                && p.at < period.from
                && period.from < p.at + 6
                && own
                && context.is(p.at, &DECIDED)
        })
}

/// "said today that she would visit Chile", "the visit was a success, she said on Monday": the day is that of the saying.
fn is_of_saying(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    (at, period): (usize, &Period),
) -> bool {
    let says = |p: &&Predicate| {
        // "today held a meeting in Lima": what is held is no saying.
        let says = context.reporting(p.at).is_some_and(|(verb, _)| verb.act().is_some());
        let held = context.has(p.at, is::MEET) || context.is(p.at, words!["held", "holds", "hold"]);
        let made = matches!(p.mood, Mood::Past | Mood::Present) && says && !held;
        made && p.at != at && !context.has(p.at, is::ENDED | is::BEGUN)
    };
    let behind = |p: &Predicate| {
        period.from == p.at + 1 || period.from == p.at + 2 && context.is(p.at + 1, words!["on", "here"])
    };
    let before = |p: &Predicate| period.to == p.from || period.to == p.at;
    let told = |p: &Predicate| {
        let clear =
            (p.at + 1..period.from).all(|n| context.tokens[n].text != "," && !context.is(n, words!["that"]));
        p.at < period.from && period.to < at && context.is(period.to, words!["that"]) && clear
    };
    // "During her speech on 5 May in Lima, Ms Li announced that she would visit Chile".
    let fronted = |p: &Predicate| {
        let comma = (period.to..p.start).any(|n| context.is(n, words![","]));
        period.to <= p.start
            && p.start > period.to
            && comma
            && context.is(p.at + 1, words!["that"])
            && context.is(p.at, words!["announced", "announces", "declared"])
    };
    let day = |p: &Predicate| {
        if p.at < at { behind(p) || before(p) || told(p) || fronted(p) } else { !p.passive && behind(p) }
    };
    !status::is_over(context, sentence, at) && predicates.iter().filter(says).any(day)
}

/// What begins a visit.
const OPENS: WordSet<13> = WordSet::new([
    "begin",
    "begins",
    "began",
    "begun",
    "start",
    "starts",
    "started",
    "commence",
    "commences",
    "commenced",
    "kick",
    "kicks",
    "kicked",
]);

/// "departed last night for visits to Chile": the day is the first one.
pub(super) fn leaves(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate], at: usize) -> bool {
    const NEAR: usize = 16;
    // "landed in Chile on Friday for a one-day visit".
    if (at..sentence.to.min(at + NEAR)).any(|n| days(context, n) == Some(1)) {
        return false;
    }
    let verb = predicates.iter().rev().find(|p| p.at < at && p.at >= sentence.from && p.mood.is_finite());
    let departs = |n: usize| {
        context.is(
            n,
            words![
                "depart",
                "departs",
                "departed",
                "leave",
                "leaves",
                "left",
                "departing",
                "leaving",
                "embark",
                "embarks",
                "embarked",
                "headed"
            ],
        )
    };
    // "a visit to Chile beginning on Friday", but not "beginning with a dinner".
    let begins = (at + 1..sentence.to.min(at + 9)).any(|n| {
        context.is(n, words!["beginning", "starting", "commencing"])
            && (context.is(n + 1, words!["on", "from"]) || !context.has(n + 1, is::PREPOSITION))
    });
    // "will begin a visit to Chile on Friday".
    let opens = |n: usize| context.is(n, &OPENS);
    let leads = context.is(at, words!["lead", "leads"]) && context.is(at + 1, words!["a"]);
    // "Her visit to Chile begins today".
    let own = |p: &Predicate| matches!(p.subject, Subject::Phrase(from, to) if (from..to).contains(&at));
    let begins = begins || predicates.iter().any(|p| own(p) && opens(p.at));
    // "is in Chile on a visit which began on Friday".
    let which = |n: usize| context.is(n, words!["which", "that"]) && opens(n + 1);
    let begins = begins || (at + 1..sentence.to.min(at + NEAR)).any(which);
    let arrives = context
        .is(at, words!["arrived", "landed", "arrive", "arrives", "arriving", "reached", "reaches"])
        || context.is(at, words!["touched", "touches"]) && context.is(at + 1, words!["down"])
        || context.is(at, words!["set", "sets"]) && context.is(at + 1, words!["off", "out"]);
    departs(at)
        || context.is(at, words!["departure"])
        || leads
        || arrives
        || begins
        || on_what(context, sentence, at).is_some_and(departs)
        || verb.is_some_and(|p| departs(p.at) || opens(p.at) && p.at + 8 > at || lands(context, p, at))
}

/// "arrived at the airport yesterday for a visit to Chile": the day of who has come is the first one.
fn lands(context: &Context<'_>, verb: &Predicate, visit: usize) -> bool {
    const FAR: usize = 15;
    context.is(verb.at, words!["arrived", "landed", "arrive", "arrives"])
        && verb.at + FAR > visit
        && context.has(visit, is::VISIT_NOUN)
        && (visit.saturating_sub(4)..visit).any(|n| context.is(n, words!["for", "on", "begin", "start"]))
}

/// "leaves today on what will be the first visit": the first word before "on what" that is no day.
pub(super) fn on_what(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const NEAR: usize = 8;
    const DAYS: usize = 4;
    let what = (at.saturating_sub(NEAR).max(sentence.from)..at).find(|&n| context.is(n, words!["what"]))?;
    let on = what.checked_sub(1).filter(|&n| context.is(n, words!["on"]))?;
    let goes = is::GO_BASE | is::GO_PAST | is::GO_NOW;
    (on.saturating_sub(DAYS).max(sentence.from)..on).rev().find(|&n| context.has(n, goes))
}

/// "a three-day visit": the last day from the first, or the first from the last where the visit ends.
pub(super) fn lasting(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
    period: Period,
) -> Period {
    if period.start != period.end {
        return period;
    }
    let left = Left::by(context, sentence, at).or_else(|| Left::before(context, sentence, at));
    let noun = left.map_or(at, |left| left.noun);
    let least = noun.saturating_sub(5).max(sentence.from);
    // "travels to Chile tomorrow for a three-day visit".
    let stay = |n: usize| {
        let visit = (n + 1..n + 4).any(|m| context.has(m, is::VISIT_NOUN));
        let beside = visit && (2..4).any(|back| context.is(n.wrapping_sub(back), words!["for", "on"]));
        // "began three days of talks".
        let begun = context.has(n.wrapping_sub(1), is::BEGUN) && context.is(n + 2, words!["of"]);
        // "met X in Lima on Monday, kicking off a two-day visit".
        let opens = visit && is_opened(context, n);
        (beside || begun || opens || is_span(context, n)).then(|| days(context, n)).flatten()
    };
    let behind = || (at + 1..sentence.to.min(period.to.max(at) + 9)).find_map(stay);
    let Some(days) = (least..noun).rev().find_map(|n| days(context, n)).or_else(behind) else {
        return period;
    };
    let Date::Day(day) = period.start else { return period };
    // "leaves Lima on 9 May at the end of her ten-day visit".
    let at_close = (period.to..noun)
        .any(|n| context.is(n, words!["end", "conclusion", "close"]) && context.is(n + 1, words!["of"]));
    let ends = left.is_some()
        || at_close
        || predicates.iter().any(|p| ends(context, p, (at, period.from)))
        || status::is_returning(context, sentence, at)
        || status::is_left_behind(context, sentence, at)
        || status::is_over(context, sentence, at)
            && !predicates.iter().any(|p| p.mood == Mood::Future && p.at < at);
    let other = day.checked_add((if ends { 1 - days } else { days - 1 }).days()).unwrap_or(day);
    let (start, end) = if ends { (other, day) } else { (day, other) };
    Period {
        start: Date::Day(start),
        end: Date::Day(end),
        basis: DateBasis::Inferred,
        open: false,
        until: false,
        ..period
    }
}

/// ", kicking off a two-day", ", beginning her two-day": whether a visit begins whose length stands at a word.
fn is_opened(context: &Context<'_>, at: usize) -> bool {
    let Some(verb) = at.checked_sub(2).filter(|_| context.has(at - 1, is::DETERMINER | is::POSSESSIVE))
    else {
        return false;
    };
    let off =
        context.is(verb, words!["off"]) && verb > 0 && context.is(verb - 1, words!["kicking", "starting"]);
    off || context.is(verb, words!["beginning", "starting", "opening", "commencing"])
}

/// "concluded a two-day visit", "The two-day visit ended on Tuesday", "…, wrapping up a two-day visit".
fn ends(context: &Context<'_>, p: &Predicate, (at, day): (usize, usize)) -> bool {
    let own = matches!(p.subject, Subject::Phrase(from, to) if (from..to).contains(&at));
    let ended = context.has(p.at, is::ENDED) && !p.passive;
    let gerund = p.mood == Mood::Gerund && day < p.at && context.is(p.from.wrapping_sub(1), words![","]);
    let behind =
        (own || p.relative) && p.at > at && p.at < day && matches!(p.mood, Mood::Past | Mood::Present);
    // "will wrap up his three-day visit to Chile on Saturday", not "will conclude the tour with a two-day visit".
    let ahead = || {
        let ends = super::bounds::closes(context, p.at);
        let open = |n: usize| !context.is(n, words!["with", "in", ",", "and", "by"]);
        ends && !p.passive
            && matches!(p.mood, Mood::Future | Mood::Present | Mood::Infinitive)
            && p.at < at
            && day > at
            && (p.at..at).all(open)
    };
    ended && (p.at < at && (p.mood == Mood::Past || gerund) || behind) || ahead()
}

/// Whether a visit that is told of near a word is of one day.
pub(super) fn is_of_one_day(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    const NEAR: usize = 5;
    const FAR: usize = 22;
    (at.saturating_sub(NEAR).max(sentence.from)..sentence.to.min(at + FAR)).any(|n| {
        days(context, n) == Some(1)
            && !context.is(n, words!["one", "1"])
            && (n + 1..n + 4).any(|m| context.has(m, is::VISIT_NOUN))
    })
}

/// "will visit Chile for three days from 5 May": how long it is.
fn is_span(context: &Context<'_>, at: usize) -> bool {
    const BEGINS: WordSet<6> = WordSet::new(["beginning", "starting", "commencing", "from", "on", "until"]);
    let count = context.is(at + 1, words!["day", "days", "week", "weeks"]);
    count && context.is(at.wrapping_sub(1), words!["for"]) && context.is(at + 2, &BEGINS)
}

/// "three-day", "3-day", "three days", "week-long".
pub(in crate::parse) fn days(context: &Context<'_>, at: usize) -> Option<i64> {
    let word = context.tokens.get(at)?.text.to_ascii_lowercase();
    // "the day long visit".
    if context.is(at, words!["day", "week"]) && context.is(at + 1, words!["long"]) {
        return Some(if word == "day" { 1 } else { 7 });
    }
    match word.strip_suffix("long").map(|length| length.trim_end_matches('-')) {
        Some("week") => return Some(7),
        Some("day") => return Some(1),
        _ => {}
    }
    let weeks = word.ends_with("-week") || context.is(at + 1, words!["week", "weeks"]);
    let number = word
        .strip_suffix("-day")
        .or(word.strip_suffix("-week"))
        .or(context.is(at + 1, words!["day", "days", "week", "weeks"]).then_some(word.as_str()))?;
    counted(number).map(|n| if weeks { n.saturating_mul(7) } else { n }).filter(|n| (1..=90).contains(n))
}
