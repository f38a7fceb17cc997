//! What a journey includes, where and when it starts and ends, and who goes on none.

use jiff::ToSpan;

use super::cue::place_at;
use super::{Cue, days};
use crate::facts::{Date, DateBasis};
use crate::parse::context::Context;
use crate::parse::dates::Period;
use crate::parse::lexicon::is;
use crate::parse::parties::Found;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// "Other legs of her visit include Chile".
pub(super) fn of_legs(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<Cue> {
    let includes = context.tokens[at].entry.forms != 0
        && context.is(at, words!["includes", "include", "included", "covers", "cover"]);
    // "Her itinerary includes Chile".
    let plan = |n: usize| context.is(n, &super::program::PLANS);
    let journey = || (sentence.from..at).any(|n| context.has(n, is::VISIT_NOUN) || plan(n));
    if !includes || !journey() {
        return None;
    }
    // "will include discussions with Chile and Peru", "includes a stop in Chile".
    let talks =
        |n: &usize| context.has(*n, is::MEETING | is::VISIT_NOUN) || context.is(*n, words!["stops", "stop"]);
    let behind = (at + 1..at + 4)
        .find(talks)
        .filter(|&n| context.is(n + 1, words!["with", "in"]) && place_at(context, n + 2))
        .map(|n| n + 2);
    let counted = || {
        let noun = (at + 1..at + 5).find(|&n| {
            context.is(n, words!["nations", "countries", "states", "cities", "capitals", "places"])
        })?;
        let behind = |n: &usize| !context.is(*n, words![",", ":", "–", "-", "including", "namely"]);
        (noun + 1..noun + 4).find(behind).filter(|&n| n > noun + 1 && place_at(context, n))
    };
    let places = Some(at + 1).filter(|&n| place_at(context, n)).or(behind).or_else(counted)?;
    Some(Cue { places, verb: None, told: true, stop: false, rule: "visit-includes" })
}

/// Whether a word tells where a journey ends.
pub(super) fn is_end(context: &Context<'_>, at: usize) -> bool {
    context.is(at, words!["end", "ends", "ended", "conclude", "concludes", "finish", "finishes"])
}

/// "will end", "to wrap up", "complete": whether a verb brings a journey to its end.
pub(super) fn closes(context: &Context<'_>, at: usize) -> bool {
    let up = context.is(at, words!["wrap", "wraps", "wind", "winds"]) && context.is(at + 1, words!["up"]);
    up || context.has(at, is::ENDED) || is_end(context, at) || context.is(at, words!["complete", "completes"])
}

/// "a three-country tour that will end in Chile", "The visit starts in Peru".
pub(super) fn of_bounds(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Cue> {
    const STARTS: WordSet<8> =
        WordSet::new(["begin", "begins", "start", "starts", "commence", "commences", "began", "started"]);
    const BACK: usize = 30;
    if !(context.is(at, &STARTS) || is_end(context, at))
        || !context.is(at + 1, words!["in", "with"])
        || !place_at(context, at + 2)
    {
        return None;
    }
    let verb = predicates.iter().find(|p| p.at == at && p.mood.is_finite() && !p.negated)?;
    let first = match verb.subject {
        Subject::Phrase(from, _) => from,
        _ => verb.from.saturating_sub(4).max(sentence.from),
    };
    let told = |from: usize, to: usize| {
        (from..to).any(|n| {
            context.has(n, is::VISIT_NOUN | is::VISIT_BASE | is::VISIT_NOW) && !context.tokens[n].covered
        })
    };
    // "will visit South America. She will start in Chile".
    let person = matches!(verb.subject, Subject::Pronoun(n) if context.is(n, words!["he", "she", "i", "they"]))
        && told(sentence.from.saturating_sub(BACK), sentence.from);
    let journey = told(first, verb.from) || person;
    journey.then_some(Cue { places: at + 2, verb: None, told: true, stop: false, rule: "visit-includes" })
}

/// "She will end her mission to Chile on 9 May": the day is the last, and the first is not known.
pub(super) fn is_end_of(context: &Context<'_>, predicates: &[Predicate], at: usize, period: &Period) -> bool {
    const NEAR: usize = 8;
    // "cut short his visit to Chile on Monday".
    let cuts = |p: &Predicate| {
        context.is(p.at, words!["cut", "cuts", "cutting"])
            && context.is(p.at + 1, words!["short"])
            && (p.passive || p.at < at && at < p.at + NEAR)
    };
    let ends = |p: &&Predicate| {
        closes(context, p.at)
            && p.mood == Mood::Future
            && !p.passive
            && p.at < at
            && at < p.at + NEAR
            && period.from > at
    };
    // "The visit to Chile ends on 9 May".
    let own = |p: &Predicate| {
        let subject = matches!(p.subject, Subject::Phrase(from, to) if (from..to).contains(&at));
        let which = p.relative && p.at > at;
        (subject || which)
            && p.mood.is_finite()
            && !p.passive
            && (context.has(p.at, is::ENDED) || is_end(context, p.at))
            && period.from > p.at
    };
    period.start == period.end
        && context.has(at, is::VISIT_NOUN)
        && predicates.iter().any(|p| ends(&p) || own(p) || cuts(p) && period.from > at.max(p.at))
}

/// Whether days beside a word of a journey may be those of its stay: the last day of a tour is not.
pub(super) fn has_days(context: &Context<'_>, cue: &Cue, at: usize) -> bool {
    cue.rule != "visit-includes" || !is_end(context, at)
}

/// "The visit to Chile and Peru ended today": the day on which the last of them was left.
pub(super) fn is_last_day(context: &Context<'_>, place: usize, period: &Period) -> bool {
    const NEAR: usize = 24;
    let index = context.sentences.partition_point(|s| s.to <= place);
    let ends = |n: usize| context.has(n, is::ENDED) && !context.tokens[n].covered && n.abs_diff(place) < NEAR;
    let day = period.start == period.end && matches!(period.start, Date::Day(_));
    day && context.sentences.get(index).is_some_and(|s| (s.from..s.to).any(ends))
}

/// Where days behind a place stand at the farthest: "arrived in Chile for a three-day official visit on Monday".
pub(super) fn near(context: &Context<'_>, end: usize) -> usize {
    (end + 5).max(behind_stay(context, end) + 2)
}

/// "for a three-day official visit" behind a place: the word behind it, else the word itself.
fn behind_stay(context: &Context<'_>, end: usize) -> usize {
    const LONG: usize = 7;
    // "in the morning of Saturday 24 March".
    const TIMES: WordSet<10> =
        WordSet::new(["early", "late", "in", "the", "morning", "afternoon", "evening", "of", "on", "around"]);
    let times = (end..end + LONG).take_while(|&n| context.is(n, &TIMES)).count();
    if times > 2 && context.is(end + times - 1, words!["of", "on"]) {
        return end + times;
    }
    let began = |n: usize| {
        context.is(n, words!["which", "that"])
            && context.has(n + 1, is::BEGUN)
            && !context.is(n + 1, words!["arrived"])
    };
    if !context.is(end, words!["for", "on"]) || !context.is(end + 1, words!["a", "an", "his", "her", "their"])
    {
        return end;
    }
    let word = |n: &usize| !context.has(*n, is::PREPOSITION) && !context.is(*n, words![",", ".", "and"]);
    let mut near = (end + 2..end + LONG).take_while(word);
    let noun = near.find(|&n| context.has(n, is::VISIT_NOUN));
    // "for a three-day visit which began on Tuesday".
    noun.map_or(end, |n| if began(n + 1) { n + 3 } else { n + 1 })
}

/// Days that a sentence opens with, behind what is put in front, or that stand beside the word of a journey: "As was told
/// before, on 5 May a delegation …".
pub(super) fn opens(
    context: &Context<'_>,
    (first, at): (usize, usize),
    all: &[Period],
    period: &Period,
) -> bool {
    const FAR: usize = 9;
    let from = period.from;
    let behind = || {
        from >= first + 2
            && from < first + FAR
            && context.is(from - 1, words!["on", "from", "between"])
            && context.is(from - 2, words![","])
    };
    from <= first + 3 || from >= at && from <= at + 3 || period.to == at || all.len() == 1 && behind()
}

/// "At the end of a four-day visit": the days up to that of issue, where the sentence names none; else those of what is attended.
pub(super) fn ended(
    context: &Context<'_>,
    sentence: Sentence,
    (predicates, periods): (&[Predicate], &[Period]),
    (at, end): (usize, usize),
) -> Option<Period> {
    const BEFORE: usize = 8;
    // "today urged Chile to act at the end of a ten-day visit": no other day than that of issue.
    let today = |p: &Period| p.start == p.end && Some(p.start) == context.issued;
    if !periods.iter().all(today) || sentence.title || !context.has(at, is::VISIT_NOUN) {
        return attended(context, predicates, periods, end);
    }
    let least = at.saturating_sub(BEFORE).max(sentence.from);
    let ends = (least..at).find(|&n| {
        let word = context.is(n, words!["end", "conclusion", "close", "completion"])
            && context.is(n + 1, words!["of"]);
        word || context.is(n, words!["concluding", "ending", "completing", "wrapping"])
    })?;
    let count = (ends + 1..at).find_map(|n| days(context, n))?;
    let Some(Date::Day(day)) = context.issued else { return None };
    let first = day.checked_sub((count - 1).days()).ok()?;
    Some(Period {
        start: Date::Day(first),
        end: Date::Day(day),
        basis: DateBasis::Inferred,
        open: false,
        until: false,
        from: ends,
        to: ends,
    })
}

/// "will travel to Chile to attend the summit on 5 May": the days of what is attended there.
fn attended(
    context: &Context<'_>,
    predicates: &[Predicate],
    periods: &[Period],
    end: usize,
) -> Option<Period> {
    const NEAR: usize = 3;
    const LONG: usize = 24;
    // "will travel to Chile for the summit on 5 May".
    let event = |at: usize| {
        (at..at + LONG)
            .take_while(|&n| !context.is(n, words![",", "and"]))
            .find(|&n| context.has(n, is::EVENT))
    };
    let exact = |p: &Period| matches!(p.start, Date::Day(_));
    if let Some(event) = event(end).filter(|_| context.is(end, words!["for"])) {
        let beside = periods.iter().find(|p| p.from > event && p.from < event + 8);
        let clause = |p: &Period| predicates.iter().any(|v| v.at > end && v.at < p.from);
        return beside.filter(|p| exact(p) && !clause(p)).copied();
    }
    let aim =
        predicates.iter().find(|p| p.mood == Mood::Infinitive && p.from >= end && p.from < end + NEAR)?;
    let attends = context.is(aim.at, words!["attend", "participate", "join", "represent"])
        || context.is(aim.at, words!["take"]) && context.is(aim.at + 1, words!["part"]);
    let period = periods.iter().find(|p| p.from > aim.at && p.from < aim.at + LONG).filter(|_| attends)?;
    // "the inauguration of Jo Paz, President-elect of the Republic of Chile, on 5 May".
    let of = |n: usize| {
        context.is(n.wrapping_sub(1), words!["of"])
            || context.is(n.wrapping_sub(1), words!["the"]) && context.is(n.wrapping_sub(2), words!["of"])
    };
    let place = |n: usize| !of(n) && context.entity(n).is_some_and(|(c, _, name)| name && c.kind.is_place());
    let clause = predicates.iter().any(|p| p.at > aim.at && p.at < period.from);
    let exact = matches!(period.start, Date::Day(_));
    (exact && !clause && !(end..period.from).any(place)).then_some(*period)
}

/// People who move, and do not visit.
const MIGRANTS: WordSet<14> = WordSet::new([
    "refugees",
    "migrants",
    "immigrants",
    "emigrants",
    "evacuees",
    "seekers",
    "returnees",
    "settlers",
    "arrivals",
    "escapees",
    "deportees",
    "orphans",
    "prisoners",
    "detainees",
]);

/// "Further refugees will arrive": no visit, whatever is said of them.
pub(super) fn is_of_migrants(context: &Context<'_>, visitors: &[Found]) -> bool {
    let moves = |f: &Found| f.group && !f.strong && (f.from..f.to).any(|n| context.is(n, &MIGRANTS));
    !visitors.is_empty() && visitors.iter().all(moves)
}

/// "on 5 May and again on 9 May": the days of a second stay.
pub(super) fn again(context: &Context<'_>, periods: &[Period], first: &Period) -> Option<Period> {
    const NEAR: usize = 4;
    let second = periods.iter().find(|p| p.from >= first.to)?;
    let words = first.to..second.from;
    let again = words.len() <= NEAR && words.clone().any(|n| context.is(n, words!["again", "then"]));
    let plain = words.into_iter().all(|n| context.is(n, words!["again", "and", ",", "on", "from", "then"]));
    (again && plain && first.end.first_day() < second.start.first_day()).then_some(*second)
}

/// "The last country of her tour will be Chile", "The first stop of the visit is Lima": a stage of a journey told of.
pub(super) fn of_stages(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Cue> {
    const STAGES: WordSet<9> = WordSet::new([
        "stop",
        "leg",
        "country",
        "stage",
        "destination",
        "station",
        "stopover",
        "port",
        "city",
    ]);
    const COUNTED: WordSet<10> = WordSet::new([
        "first", "second", "third", "fourth", "fifth", "last", "final", "next", "other", "only",
    ]);
    const BACK: usize = 40;
    let places = if context.is(at + 1, words!["in"]) { at + 2 } else { at + 1 };
    if !context.has(at, is::BE) || !place_at(context, places) {
        return None;
    }
    let verb = predicates.iter().find(|p| p.at == at && p.mood.is_finite() && !p.negated)?;
    let Subject::Phrase(from, to) = verb.subject else { return None };
    // "The centrepiece of my visit will be Lima".
    let centre = (from..to).find(|&n| context.is(n, words!["centrepiece", "centerpiece", "highlight"]));
    let centre = centre.filter(|&n| context.is(n + 1, words!["of"]));
    let stage = centre.or_else(|| (from..to).find(|&n| context.is(n, &STAGES)))?;
    let counted = centre.is_some() || (from..stage).any(|n| context.is(n, &COUNTED));
    let journey = |from: usize, to: usize| {
        (from..to).any(|n| {
            context.has(n, is::VISIT_NOUN | is::VISIT_BASE | is::GO_BASE) && !context.tokens[n].covered
        })
    };
    let told = journey(from, to)
        || context.is(stage + 1, words!["will", "is", "was", "would"])
            && journey(sentence.from.saturating_sub(BACK), sentence.from);
    // No journey is told of, but none else has stops.
    let stop = !told && context.is(stage, words!["stop", "leg", "stopover"]);
    let rule = if stop { "noun-stop" } else { "visit-includes" };
    (counted && (told || stop)).then_some(Cue { places, verb: None, told: true, stop, rule })
}
