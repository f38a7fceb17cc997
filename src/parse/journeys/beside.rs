//! The days of a journey: those that stand beside its words, and others.

use super::{
    Cue, PEOPLE, agenda, arrival, aside, back, bounds, days, here, length, near, passing, sessions, status,
    ways,
};
use crate::facts::Date;
use crate::parse::context::Context;
use crate::parse::dates::Period;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::{Sentence, WordSet};

/// The days of a journey: those that stand beside it, else others; `free`: where it may have days before it, `spent`: those
/// behind the places of one before.
pub(super) fn days_told(
    context: &Context<'_>,
    index: usize,
    (cue, at, end): (&Cue, usize, usize),
    (free, spent): (usize, &[usize]),
) -> Option<Period> {
    let sentence = context.sentences[index];
    let (predicates, periods) = (&context.predicates[index], &context.periods[index]);
    if passing::is_of(cue) {
        return passing::day(context, sentence, periods, at);
    }
    // "will spend 5-7 May in Chile and 8-10 May in Peru".
    let spent_there =
        |p: &&Period| cue.rule == ways::SPENDS && (p.from > at || p.to == at) && p.to < cue.places;
    if let Some(own) = periods.iter().find(spent_there).filter(|p| matches!(p.start, Date::Day(_))) {
        return Some(*own);
    }
    shared_period(context, periods, (sentence.from, free), (at, cue.places, end))
        .filter(|p| p.from >= cue.places || !spent.contains(&p.from) || context.is(p.to, words!["when"]))
        .and_then(|period| own_period(context, (sentence, predicates), (cue, at), period))
        .or_else(|| other_period(context, (index, sentence), (cue, at), end))
        // "Visit to Chile 5 May 2011" over a text of that day: when it was issued.
        .filter(|p| !sentence.title || p.start != p.end || Some(p.start) != context.issued)
}

/// The days of a journey that do not stand beside it.
fn other_period(
    context: &Context<'_>,
    (index, sentence): (usize, Sentence),
    (cue, at): (&Cue, usize),
    end: usize,
) -> Option<Period> {
    let (predicates, periods) = (&context.predicates[index], &context.periods[index]);
    if cue.rule == agenda::RULE {
        return agenda::day(context, index, end);
    }
    bounds::ended(context, sentence, (predicates, periods), (at, end))
        .or_else(|| taking_place(context, (predicates, periods), (at, end)))
        .or_else(|| here::day(periods, cue))
        .or_else(|| arrival::day(context, cue))
}

/// "The visit to Chile, her second, will take place from 5 to 7 May": the days behind the verb of a visit.
fn taking_place(
    context: &Context<'_>,
    (predicates, periods): (&[Predicate], &[Period]),
    (at, end): (usize, usize),
) -> Option<Period> {
    const FAR: usize = 8;
    let own = |p: &&Predicate| matches!(p.subject, Subject::Phrase(from, to) if from <= at && at < to && p.at > end);
    let verb = predicates.iter().filter(|p| p.mood.is_finite() && !p.negated && !p.relative).find(own)?;
    let begins = context.is(verb.at, words!["begin", "begins", "start", "starts", "began", "started"]);
    let takes = context.is(verb.at, words!["take", "takes", "took"])
        && context.is(verb.at + 1, words!["place"])
        || context.is(verb.at, words!["scheduled", "planned", "run", "runs"]);
    let period = periods.iter().find(|p| p.from > verb.at && p.from < verb.at + FAR)?;
    let day = matches!(period.start, Date::Day(_)) && period.start == period.end;
    (context.has(at, is::VISIT_NOUN) && (takes || begins))
        .then_some(Period { open: period.open || begins && day, ..*period })
}

/// The days beside a word of a journey as those of the journey, if they are its own.
fn own_period(
    context: &Context<'_>,
    (sentence, predicates): (Sentence, &[Predicate]),
    (cue, at): (&Cue, usize),
    period: Period,
) -> Option<Period> {
    let leaves = length::leaves(context, sentence, predicates, at);
    let one_day = || length::is_of_one_day(context, sentence, at);
    let is_returned = status::is_returning;
    Some(period)
        .filter(|_| cue.rule != agenda::RULE)
        .filter(|p| !is_of_main(context, predicates, (cue, at), p))
        .filter(|p| !length::decided(context, sentence, predicates, (at, p)))
        .filter(|p| !length::goes_on(context, sentence, at, p))
        .filter(|_| bounds::has_days(context, cue, at))
        .map(|period| length::lasting(context, sentence, predicates, at, period))
        .map(|p| {
            let day = p.start == p.end && matches!(p.start, Date::Day(_));
            let ends = || {
                bounds::is_end_of(context, predicates, at, &p)
                    || sessions::is_last_day(context, cue, at)
                    || cue.rule == back::FROM
                    || cue.verb.is_none()
                        && (is_returned(context, sentence, at) || status::is_over(context, sentence, at))
            };
            let until = p.until || day && ends();
            let since = aside::is_since(context, sentence, at, p.from);
            // "said on arrival in Lima tonight".
            let since = since || context.is(at, words!["arrival"]);
            Period { until, open: (leaves || p.open || since) && day && !until && !one_day(), ..p }
        })
}

/// "President Paz, who is visiting Norway, today met the King": the day of what is told behind the relative clause.
fn is_of_main(
    context: &Context<'_>,
    predicates: &[Predicate],
    (cue, at): (&Cue, usize),
    period: &Period,
) -> bool {
    let within = cue.verb.map(|verb| &predicates[verb]).or_else(|| predicates.iter().rfind(|p| p.at <= at));
    let stays = within.is_some_and(|p| p.relative && p.mood == Mood::Present);
    let main = || predicates.iter().any(|p| p.from == period.to && !p.relative && p.mood.is_finite());
    stays && period.from > at && context.is(period.from - 1, words![","]) && main()
}

/// "will visit Chile and meet President Paz in Lima on 5 May": days that are those of the journey as well.
fn is_joined(context: &Context<'_>, (at, end): (usize, usize), period: &Period) -> bool {
    let meets =
        |n: usize| context.is(n - 1, words!["and"]) && context.has(n, is::MEET | is::ATTEND | is::SITE);
    let noun = |n: usize| context.tokens[n].entry.forms == 0 || context.tokens[n].is_capital();
    context.has(at, is::VISIT_BASE | is::VISIT_NOUN | is::GO_BASE)
        && (end + 1..end + 3).any(meets)
        && (end + 3..period.from).all(noun)
}

/// "will also visit Peru before returning to Oslo on Sunday": the day of return.
fn is_return(context: &Context<'_>, first: usize, period: &Period) -> bool {
    const FAR: usize = 8;
    let least = period.from.saturating_sub(FAR).max(first + 1);
    let home = |n: usize| {
        context.is(n, words!["returning"])
            || context.is(n, words!["heading", "flying", "travelling", "traveling", "going"])
                && context.is(n + 1, words!["home", "back"])
    };
    (least..period.from).any(|n| home(n) && context.is(n - 1, words!["before"]))
        || returns(context, first, period)
}

/// "will leave for Chile tomorrow and will return on Sunday": whether that is the day of a period.
fn returns(context: &Context<'_>, first: usize, period: &Period) -> bool {
    const NEAR: usize = 5;
    let back = |n: usize| {
        context.is(n, words!["return", "returns", "returning"])
            && context.is(n - 1, words!["and", "will", ",", "to"])
            && (n + 1..period.from).all(|m| {
                context.is(m, words!["on", "home", "from", "to", "here", "in"]) || context.tokens[m].covered
            })
    };
    (period.from.saturating_sub(NEAR).max(first + 1)..period.from).any(back)
}

/// "his first visit to Chile since taking office on 5 May", "before returning home on 5 May".
fn is_of_another_time(context: &Context<'_>, (first, at): (usize, usize), period: &Period) -> bool {
    aside::is_reckoned_since(context, (first, at), period.from)
        || is_return(context, first, period)
        || is_of_office(context, (first, at), period)
}

/// "Ms Li, who was elected in December 1965, will visit Chile": when somebody came to an office.
fn is_of_office(context: &Context<'_>, (first, at): (usize, usize), period: &Period) -> bool {
    const FAR: usize = 12;
    const CAME: WordSet<9> = WordSet::new([
        "elected",
        "re-elected",
        "born",
        "appointed",
        "sworn",
        "became",
        "inaugurated",
        "crowned",
        "ordained",
    ]);
    let least = period.from.saturating_sub(FAR).max(first);
    let came = (least..period.from).rev().find(|&n| context.is(n, &CAME));
    let who = |n: usize| (n.saturating_sub(3)..n).any(|m| context.is(m, words!["who", "since"]));
    period.to <= at && came.is_some_and(who)
}

/// "left Oslo on 5 May to lead the delegation to".
fn is_of_leaving(context: &Context<'_>, first: usize, period: &Period) -> bool {
    const NEAR: usize = 4;
    let least = period.from.saturating_sub(NEAR).max(first);
    (least..period.from).any(|n| context.is(n, words!["left", "departed", "leaves"]))
}

/// "leaves this afternoon to attend the meeting that is to be held in Lima": days right before the verb.
fn is_close(period: &Period, at: usize, places: usize) -> bool {
    period.to + 16 > places || period.to <= at && period.to + 2 > at
}

fn shared_period(
    context: &Context<'_>,
    periods: &[Period],
    (first, free): (usize, usize),
    (at, places, end): (usize, usize, usize),
) -> Option<Period> {
    // "her May 2011 visit to Chile and her June 2012 visit to Peru": each has its own.
    if let Some(own) = periods.iter().find(|p| p.to == at && matches!(p.start, Date::Month(..))) {
        return Some(*own);
    }
    let since = |p: &Period| is_of_another_time(context, (first, at), p);
    // "the visit to Chile of Ms Li and Mr Paz in May".
    let people = context.has(at, is::VISIT_NOUN) && context.is(end, words!["of", "by"]);
    let end =
        if people { parties::list(context, end + 1, context.tokens.len().min(end + PEOPLE)).1 } else { end };
    let last = bounds::near(context, end);
    let behind = periods.iter().find(|p| p.from >= places && p.from <= last).filter(|p| !since(p));
    let before = periods.iter().rev().find(|p| {
        p.to <= places
            && !since(p)
            && (free == first || p.from >= free)
            && (is_close(p, at, places)
                || is_of_leaving(context, first, p)
                || bounds::opens(context, (first, at), periods, p))
    });
    // "returns tonight after a four-day visit": that is the day of return.
    let behind_stay = |n: usize| context.is(n, words!["following", "after"]);
    let long = || (places.saturating_sub(4)..places).any(|n| days(context, n).is_some());
    let after = |p: &&Period| p.start != p.end || !(p.to..places).any(behind_stay) || long();
    // "is visiting Chile as a guest of the Government from 5 to 9 May": the only days there are.
    // "a visit to Chile, which will include a dinner, on 5 May".
    let apart = |p: &Period| (1..3).any(|n| p.from > end + n && context.is(p.from - n, words![","]));
    // "a visit to Chile, which was to have begun on 5 May".
    let clause = |p: &Period| {
        let opens = context.is(end, words!["which", "that", "where"])
            || context.is(end, words![","]) && context.is(end + 1, words!["which", "where"]);
        opens && p.from < end + 16
    };
    let joined = |p: &Period| is_joined(context, (at, end), p);
    let only = || {
        let alone = |p: &&Period| p.from > end && !since(p) && (p.start != p.end || apart(p) || clause(p));
        let alone = |p: &&Period| alone(p) || p.from > end && !since(p) && joined(p);
        let other = |p: &Period| {
            (end..p.from).any(|n| {
                // "for the visit planned from 5 to 9 May".
                let noun = context.has(n, is::VISIT_NOUN)
                    && (n.saturating_sub(3)..n).any(|m| context.has(m, is::DETERMINER));
                context.has(n, is::VISIT_BASE | is::GO_BASE) && !noun
                    || context.is(n, words!["while", "whereas", "whilst"])
            })
        };
        // "will visit Chile, Peru and others upon invitation from 5 to 9 May, Ms Li announced on Monday".
        let mut spans = periods.iter().filter(|p| p.start != p.end || periods.len() == 1);
        let only = spans.next().filter(|_| spans.next().is_none());
        only.filter(alone).filter(|p| !other(p))
    };
    let found =
        behind.filter(|p| p.from < end || near(context, end, p)).or(before.filter(after)).or_else(only)?;
    // "is in Chile this week (5 to 7 May)".
    let vague = !matches!(found.start, Date::Day(_));
    let exact = |p: &&Period| {
        matches!(p.start, Date::Day(_)) && p.from == found.to + 1 && context.is(found.to, words!["("])
    };
    if let Some(exact) = periods.iter().find(exact).filter(|_| vague) {
        return Some(*exact);
    }
    // "I conclude today my visit, which lasted from 1 to 5 May".
    let whole = periods.iter().find(|p| {
        let days = matches!((p.start, found.start), (Date::Day(_), Date::Day(_)));
        days && found.start == found.end
            && p.start != p.end
            && p.start.first_day() <= found.start.first_day()
            && found.end.first_day() <= p.end.first_day()
            // "Lima, Peru, 5 to 7 May: The Minister arrived on 5 May".
            && (context.is(p.to, words![":"]) || p.from > end && (near(context, end, p) || p.start == found.start))
    });
    Some(*whole.unwrap_or(found))
}
