//! Journeys: who goes, went or will go where, and when.

mod back;
mod bounds;
mod company;
mod cue;
mod first;
mod guests;
mod left;
mod named;
mod occasions;
mod status;
mod stay;
mod travellers;
mod unreal;

use jiff::ToSpan;

use super::context::Context;
use super::dates::Period;
use super::lexicon::is;
use super::parties::Found;
use super::places::{self, Target};
use super::predicates::{Mood, Predicate, Subject};
use super::tokens::Sentence;
use crate::facts::{Date, DateBasis, Status};

pub(super) use company::{Company, companions, leader};
pub(super) use left::{Origin, origins};
pub(super) use stay::FIRST;
pub(super) use travellers::{inviters, is_body, owner};

/// One mention of a journey.
#[derive(Debug)]
pub(super) struct Journey<'a> {
    pub visitors: Vec<Found>,
    pub targets: Vec<(Target<'a>, Option<Period>)>,
    pub status: Option<Status>,
    /// The word after the places and dates.
    pub end: usize,
    pub sentence: usize,
    /// Told of, not only spoken of.
    pub told: bool,
    /// Whether people in general go, nobody in particular.
    pub crowd: bool,
    /// A stop on a journey told of elsewhere, if there is one.
    pub stop: bool,
    /// Whether the author goes: "I will visit", "my visit to".
    pub first_person: bool,
    /// Whether it is another journey than that of its sentence: "following his visit to".
    pub apart: bool,
    /// Whether it is told of by the way, in a sentence about something else.
    pub aside: bool,
    /// Whether it goes to several places at once.
    pub many: bool,
    /// Whether each of its places has its own days.
    pub listed: bool,
    pub rule: &'static str,
}

/// How a word starts a journey.
#[derive(Debug, Clone, Copy)]
struct Cue {
    /// Where its places start.
    places: usize,
    /// The predicate it is, if it is a verb.
    verb: Option<usize>,
    told: bool,
    stop: bool,
    rule: &'static str,
}

/// The journeys a sentence tells of.
pub(super) fn find<'a>(context: &Context<'a>, index: usize) -> Vec<Journey<'a>> {
    let sentence = context.sentences[index];
    let predicates = &context.predicates[index];
    let periods = &context.periods[index];
    let mut all: Vec<Journey<'a>> = Vec::new();
    // Periods that stand behind the places of one journey are not those before the places of the next.
    let mut spent: Vec<usize> = Vec::new();
    let mut at = sentence.from;
    while at < sentence.to {
        let found = cue::find(context, sentence, predicates, at)
            .filter(|cue| !unreal::is_unreal(context, sentence, at, cue.verb.map(|v| &predicates[v])));
        let Some(cue) = found else {
            at += 1;
            continue;
        };
        let (targets, end) = targets(context, sentence, at, &cue);
        let verb = cue.verb.map(|verb| &predicates[verb]);
        if targets.is_empty() || named::is_subject(context, (verb, &cue), all.last(), &targets) {
            at += 1;
            continue;
        }
        let leaves = leaves(context, sentence, predicates, at);
        let free = all.last().map_or(sentence.from, |j| j.end);
        let shared = shared_period(context, periods, (sentence.from, free), (at, cue.places, end))
            .filter(|period| period.from >= cue.places || !spent.contains(&period.from))
            .filter(|p| !decided(context, predicates, at, p) && bounds::has_days(context, &cue, at, p))
            .map(|period| lasting(context, sentence, predicates, at, period))
            .filter(|p| {
                p.start != p.end || cue.verb.is_some() || !status::is_returning(context, sentence, at)
            })
            .map(|p| Period { open: (leaves || p.open) && p.start == p.end, ..p })
            .or_else(|| bounds::ended(context, sentence, (predicates, periods), (at, end)));
        spent.extend(shared.filter(|period| period.from >= cue.places).map(|period| period.from));
        let end = behind_days(context, periods, end);
        let found = travellers::find(context, sentence, predicates, at, &cue);
        let visitors = named::or_before(context, (at, &cue), found, all.last());
        // Officers who are sent somewhere are nobody whose visit is told.
        if verb.is_some_and(|verb| travellers::is_stranger(context, verb, &visitors)) {
            at = end.max(at + 1);
            continue;
        }
        let (crowd, unnamed) = (is_crowd(context, &visitors), visitors.is_empty());
        all.push(Journey {
            visitors,
            targets: dated(context, targets, periods, shared),
            status: back::status(verb, cue.rule)
                .or_else(|| status::find(context, sentence, predicates, at, cue.verb)),
            end,
            sentence: index,
            told: cue.told && !crowd,
            crowd,
            stop: cue.stop,
            first_person: named::is_first_person(context, sentence, verb, at)
                || verb.is_none() && unnamed && named::is_of_author(context, predicates, at),
            apart: cue.verb.is_none() && status::is_before_another(context, sentence, at),
            aside: named::is_aside(context, predicates, verb, at),
            many: false,
            listed: false,
            rule: cue.rule,
        });
        at = end.max(at + 1);
    }
    all
}

/// The places a journey goes to, and the word behind them.
fn targets<'a>(context: &Context<'a>, sentence: Sentence, at: usize, cue: &Cue) -> (Vec<Target<'a>>, usize) {
    let (mut targets, end) = places::list(context, cue.places, sentence.to);
    // "her Middle East mission to Egypt and Syria".
    if cue.rule == "noun-visit"
        && let Some(place) = places::place_before(context, at).filter(|place| {
            let there = |t: &Target<'_>| t.concept.iri == place.concept.iri;
            place.is_region() || targets.is_empty() && !targets.iter().any(there)
        })
    {
        targets.insert(0, place);
    }
    (targets, end)
}

/// Whether only people in general go: "officials", "All Foreign Ministers of the region".
fn is_crowd(context: &Context<'_>, visitors: &[Found]) -> bool {
    let any = |f: &Found, wanted: &dyn Fn(usize) -> bool| (f.from..f.to).any(wanted);
    let group =
        |f: &Found| f.group && !f.strong && !f.delegation && !any(f, &|n| context.tokens[n].is_capital());
    let several = |f: &Found| {
        f.party.name.is_none()
            && f.party.country.is_none()
            && any(f, &|n| context.has(n, is::HEAD) && context.has(n, is::PLURAL))
    };
    !visitors.is_empty()
        && visitors.iter().all(|f| (group(f) || several(f)) && !travellers::is_sent(context, f))
}

/// The word behind the days that stand next behind places.
fn behind_days(context: &Context<'_>, periods: &[Period], end: usize) -> usize {
    let close = periods.iter().filter(|p| p.from >= end && p.from <= end + 3);
    close.filter(|p| near(context, end, p)).map(|p| p.to).max().unwrap_or(end)
}

/// "The visit to Chile was agreed on in May": the day is not that of the visit.
fn decided(context: &Context<'_>, predicates: &[Predicate], at: usize, period: &Period) -> bool {
    const DECIDED: [&str; 7] =
        ["agreed", "announced", "decided", "confirmed", "proposed", "arranged", "approved"];
    predicates.iter().any(|p| {
        let own = matches!(p.subject, Subject::Phrase(from, to) if (from..to).contains(&at));
        p.passive
            && p.at > at
            && p.at < period.from
            && period.from < p.at + 6
            && own
            && context.is(p.at, &DECIDED)
    })
}

/// "departed last night for visits to Chile": the day is the first one.
fn leaves(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate], at: usize) -> bool {
    let verb = predicates.iter().rev().find(|p| p.at < at && p.at >= sentence.from && p.mood.is_finite());
    let departs = |n: usize| {
        context.is(n, &["depart", "departs", "departed", "leave", "leaves", "left", "departing", "leaving"])
    };
    // "a visit to Chile beginning on Friday", but not "beginning with a dinner".
    let begins = (at + 1..sentence.to.min(at + 9)).any(|n| {
        context.is(n, &["beginning", "starting", "commencing"])
            && (context.is(n + 1, &["on", "from"]) || !context.has(n + 1, is::PREPOSITION))
    });
    // "will begin a visit to Chile on Friday".
    let opens =
        |n: usize| context.is(n, &["begin", "begins", "began", "start", "starts", "started", "commence"]);
    let leads = context.is(at, &["lead", "leads"]) && context.is(at + 1, &["a"]);
    let arrives = context.is(at, &["arrived", "landed", "arrive", "arrives", "arriving"]);
    departs(at)
        || leads
        || arrives
        || begins
        || verb.is_some_and(|p| departs(p.at) || opens(p.at) && p.at + 8 > at)
}

/// "a three-day visit": the last day from the first, or the first from the last where the visit ends.
fn lasting(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
    period: Period,
) -> Period {
    if period.start != period.end {
        return period;
    }
    let least = at.saturating_sub(5).max(sentence.from);
    // "travels to Chile tomorrow for a three-day visit".
    let stay = |n: usize| {
        let visit = (n + 1..n + 4).any(|m| context.has(m, is::VISIT_NOUN));
        (visit && context.is(n.wrapping_sub(2), &["for", "on"])).then(|| days(context, n)).flatten()
    };
    let behind = || (at + 1..sentence.to.min(period.to.max(at) + 8)).find_map(stay);
    let Some(days) = (least..at).rev().find_map(|n| days(context, n)).or_else(behind) else { return period };
    let Date::Day(day) = period.start else { return period };
    let ends = predicates.iter().any(|p| context.has(p.at, is::ENDED) && p.at < at && p.mood == Mood::Past)
        || status::is_returning(context, sentence, at)
        || status::is_over(context, sentence, at)
            && !predicates.iter().any(|p| p.mood == Mood::Future && p.at < at);
    let other = day.checked_add((if ends { 1 - days } else { days - 1 }).days()).unwrap_or(day);
    let (start, end) = if ends { (other, day) } else { (day, other) };
    Period { start: Date::Day(start), end: Date::Day(end), basis: DateBasis::Inferred, open: false, ..period }
}

/// "three-day", "3-day", "three days".
pub(super) fn days(context: &Context<'_>, at: usize) -> Option<i64> {
    const NUMBERS: [&str; 14] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen",
    ];
    let word = context.tokens.get(at)?.text.to_ascii_lowercase();
    let weeks = word.ends_with("-week");
    let number = word
        .strip_suffix("-day")
        .or(word.strip_suffix("-week"))
        .or(context.is(at + 1, &["day", "days"]).then_some(word.as_str()))?;
    let named = NUMBERS.iter().position(|n| *n == number).and_then(|n| i64::try_from(n + 1).ok());
    let count: Option<i64> = named.or_else(|| number.parse().ok());
    count.map(|n| if weeks { n * 7 } else { n }).filter(|n| (1..=90).contains(n))
}

/// Days behind another place are that place's.
fn near(context: &Context<'_>, end: usize, period: &Period) -> bool {
    (end..period.from).all(|n| context.entity(n).is_none_or(|(c, _, _)| !c.kind.is_place()))
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
    // "his first visit to Chile since taking office on 5 May".
    let since =
        |p: &Period| (p.from.saturating_sub(6).max(first)..=p.from).any(|n| context.is(n, &["since"]));
    let behind = periods.iter().find(|p| p.from >= places && p.from <= end + 5).filter(|p| !since(p));
    let before = periods.iter().rev().find(|p| {
        p.to <= places
            && !since(p)
            && (free == first || p.from >= free)
            && (p.from <= first + 3 || p.to + 16 > places || p.from >= at && p.from <= at + 3 || p.to == at)
    });
    // "returns tonight after a four-day visit": that is the day of return.
    let behind_stay = |n: usize| context.is(n, &["following", "after"]);
    let long = || (places.saturating_sub(4)..places).any(|n| days(context, n).is_some());
    let after = |p: &&Period| p.start != p.end || !(p.to..places).any(behind_stay) || long();
    // "is visiting Chile as a guest of the Government from 5 to 9 May": the only days there are.
    // "a visit to Chile, which will include a dinner, on 5 May".
    let apart = |p: &Period| (1..3).any(|n| p.from > end + n && context.is(p.from - n, &[","]));
    // "a visit to Chile, which was to have begun on 5 May".
    let clause = |p: &Period| {
        let opens = context.is(end, &["which", "that", "where"])
            || context.is(end, &[","]) && context.is(end + 1, &["which", "where"]);
        opens && p.from < end + 16
    };
    // "will visit Chile and meet President Paz in Lima on 5 May".
    let joined = |p: &Period| {
        let meets =
            |n: usize| context.is(n - 1, &["and"]) && context.has(n, is::MEET | is::ATTEND | is::SITE);
        context.has(at, is::VISIT_BASE | is::VISIT_NOUN | is::GO_BASE)
            && (end + 1..end + 3).any(meets)
            && (end + 3..p.from).all(|n| context.tokens[n].entry.forms == 0 || context.tokens[n].is_capital())
    };
    let only = || {
        let alone = |p: &&Period| p.from > end && !since(p) && (p.start != p.end || apart(p) || clause(p));
        let alone = |p: &&Period| alone(p) || p.from > end && !since(p) && joined(p);
        let other = |p: &Period| {
            (end..p.from).any(|n| {
                context.has(n, is::VISIT_BASE | is::GO_BASE) || context.is(n, &["while", "whereas", "whilst"])
            })
        };
        periods.first().filter(|_| periods.len() == 1).filter(alone).filter(|p| !other(p))
    };
    let found =
        behind.filter(|p| p.from < end || near(context, end, p)).or(before.filter(after)).or_else(only)?;
    // "I conclude today my visit, which lasted from 1 to 5 May".
    let whole = periods.iter().find(|p| {
        let days = matches!((p.start, found.start), (Date::Day(_), Date::Day(_)));
        days && found.start == found.end
            && p.start != p.end
            && p.start.first_day() <= found.start.first_day()
            && found.end.first_day() <= p.end.first_day()
            && p.from > end
            && near(context, end, p)
    });
    Some(*whole.unwrap_or(found))
}

/// Each place with the days in brackets behind it, else the days of all.
fn dated<'a>(
    context: &Context<'a>,
    targets: Vec<Target<'a>>,
    periods: &[Period],
    shared: Option<Period>,
) -> Vec<(Target<'a>, Option<Period>)> {
    let many = targets.len() > 1;
    if let (false, Some(first)) = (many, shared.filter(|p| matches!(p.start, Date::Year(_)))) {
        // "visited Kenya in 1952, 1972 and 1983".
        let mut last = first;
        let mut all = vec![first];
        for period in periods.iter().filter(|p| p.from > first.from) {
            if period.from <= last.to + 2 && matches!(period.start, Date::Year(_)) {
                all.push(*period);
                last = *period;
            }
        }
        return targets
            .into_iter()
            .flat_map(|t| all.iter().map(move |p| (t.clone(), Some(*p))).collect::<Vec<_>>())
            .collect();
    }
    if let ([_], Some(first)) = (&targets[..], shared)
        && let Some(second) = bounds::again(context, periods, &first)
    {
        let stay = |target: &Target<'a>, again| Target { again, ..target.clone() };
        let stays = |t: &Target<'a>| [(stay(t, false), Some(first)), (stay(t, true), Some(second))];
        return targets.iter().flat_map(stays).collect();
    }
    let bracketed = |at: usize| context.is(at, &["("]);
    targets
        .into_iter()
        .map(|target| {
            let own = periods
                .iter()
                .find(|p| {
                    p.from > target.to && p.from <= target.to + 3 && bracketed(target.to)
                        || many
                            && !context.has(p.to, is::VISIT_NOUN)
                            && p.from > target.to
                            && p.from <= target.to + 2
                            && context.is(target.to, &["on", "from", ",", "in"])
                })
                .copied();
            let shared = shared.filter(|s| !many || !bracketed(s.from.wrapping_sub(1)));
            let own = own.filter(|own| shared.is_none_or(|s| s.from != own.from));
            (target, own.or(shared))
        })
        .collect()
}

/// The predicate that governs a word: the last before it in the sentence, else the first behind it.
fn governing<'p>(context: &Context<'_>, predicates: &'p [Predicate], at: usize) -> Option<&'p Predicate> {
    let finite = || predicates.iter().filter(|p| p.mood.is_finite());
    let before = || finite().rev().filter(|p| p.at < at);
    let person = |p: &&&Predicate| match p.subject {
        Subject::Pronoun(_) => true,
        Subject::Phrase(from, to) => {
            (from..to).contains(&at) || (from..to).any(|n| context.has(n, is::HEAD | is::TITLE | is::BODY))
        }
        Subject::None => false,
    };
    before().find(|p| person(&p)).or_else(|| before().next()).or_else(|| finite().next())
}
