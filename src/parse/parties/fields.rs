//! Where people work, and what they do, as part of what they are called.

use super::bounds::BODIES;
use crate::authority::Kind;
use crate::parse::context::Context;
use crate::parse::lexicon::{form, is};
use crate::parse::tokens::{Token, WordSet};

/// What people may work in.
const FIELDS: WordSet<8> = WordSet::new([
    "sector",
    "sectors",
    "industry",
    "industries",
    "community",
    "communities",
    "field",
    "fields",
]);
/// Longest name of a field, in words.
const LONG: usize = 7;

/// "leaders *in* the tourism and private sector", "students studying *at* the University": whether a group goes on with
/// where it is.
pub(super) fn is_place_of_work(context: &Context<'_>, start: usize, at: usize) -> bool {
    // "experts working on trade".
    let works = context.is(at, words!["on"]) && context.is(at.wrapping_sub(1), words!["working"]);
    if at <= start || !(works || context.is(at, words!["in", "at", "from"])) {
        return false;
    }
    let group = |n: usize| context.has(n, is::GROUP) && !context.tokens[n].is_capital();
    // "companies operating in Chile".
    let body = |n: usize| context.has(n, is::BODY) && context.tokens[n].text.ends_with('s');
    let doing =
        at > start + 1 && context.tokens[at - 1].text.ends_with("ing") && (group(at - 2) || body(at - 2));
    doing || group(at - 1) && field(context, at).is_some()
}

/// Whether "and" joins what a field is of: "players in the tourism *and* private sector".
pub(super) fn goes_on(context: &Context<'_>, start: usize, at: usize) -> bool {
    let within = (start + 1..at).rev().take(LONG).find(|&n| context.is(n, words!["in", "from"]));
    within
        .is_some_and(|n| is_place_of_work(context, start, n) && field(context, n).is_some_and(|end| end > at))
}

/// The word "sector" or the like behind "in".
fn field(context: &Context<'_>, at: usize) -> Option<usize> {
    let small = is::PREPOSITION | is::GROUP | is::HEAD | is::PRONOUN | is::SUBORDINATOR;
    let part = |n: &usize| {
        context.tokens.get(*n).is_some_and(|t| !t.has(small) && (t.is_word() || t.is(words![","])))
    };
    (at + 1..at + LONG).take_while(part).find(|&n| context.is(n, &FIELDS))
}

/// "meets Mr Paz; visits a school", "members of the Union (a body of workers)": whether a mark parts those who are met from
/// what else is done, or from what they are.
pub(super) fn is_next_item(context: &Context<'_>, mark: usize) -> bool {
    const DONE: u64 = is::MEET | is::HOST | is::SITE | is::ATTEND | is::DELIVER;
    if context.is(mark, words!["("]) {
        return context.tokens.get(mark + 1).is_some_and(|t| t.is_word() && !t.is_capital())
            && context.tokens.get(mark + 2).is_some_and(|t| t.is_word() && !t.is_capital());
    }
    if !context.is(mark, words![";"]) {
        return false;
    }
    let verb = if context.is(mark + 1, words!["and"]) { mark + 2 } else { mark + 1 };
    context.has(verb, DONE) && context.tokens.get(verb).is_some_and(|t| t.entry.forms & form::THIRD != 0)
}

/// "employers’ and workers’ representatives": whether both sides of an "and" are of one group.
pub(super) fn are_owned(context: &Context<'_>, and: usize) -> bool {
    let owner = |n: usize| context.is(n, words!["’", "'", "’s", "'s"]);
    // "employers and workers’ representatives".
    let first = and.wrapping_sub(1);
    context.is(and, words!["and"])
        && (owner(first) || context.is(first, words!["employers", "workers", "employees", "farmers"]))
        && (and + 2..and + 4)
            .any(|n| owner(n) && context.has(n + 1, is::GROUP) && !context.tokens[n + 1].is_capital())
}

/// "the minister *for* energy": an office in small letters, and what it is for.
pub(super) fn is_portfolio_of(context: &Context<'_>, at: usize) -> bool {
    const ENDINGS: [&str; 5] = ["tion", "ture", "ment", "ics", "tions"];
    context.is(at.wrapping_sub(1), words!["minister", "secretary"])
        && context.is(at, words!["for"])
        && context.tokens.get(at + 1).is_some_and(|t| {
            let field = t.has(is::OFFICE) || ENDINGS.iter().any(|end| t.text.ends_with(end));
            !t.is_capital() && field && !t.has(is::MEETING | is::EVENT | is::DETERMINER)
        })
}

/// "discuss with his counterparts *bilateral* issues": what is discussed, behind a group.
pub(in crate::parse) fn is_topic(context: &Context<'_>, at: usize) -> bool {
    const NEAR: usize = 5;
    const TOPICS: WordSet<20> = WordSet::new([
        "bilateral",
        "multilateral",
        "regional",
        "international",
        "global",
        "mutual",
        "issues",
        "matters",
        "prospects",
        "topics",
        "questions",
        "cooperation",
        "co-operation",
        "possibilities",
        "opportunities",
        "measures",
        "plans",
        "developments",
        "steps",
        "various",
    ]);
    const PEOPLE: WordSet<8> = WordSet::new([
        "counterparts",
        "counterpart",
        "leaders",
        "officials",
        "authorities",
        "ministers",
        "leadership",
        "government",
    ]);
    // "discuss with her counterparts Norway’s experience".
    let owned = || {
        let state = context.entity(at).filter(|(_, _, name)| *name);
        state.is_some_and(|(_, end, _)| context.is(end, words!["’s", "'s"]))
    };
    // "discuss with her counterparts refugee resettlement issues".
    let of_issues = || {
        let small = is::PREPOSITION | is::CONJUNCTION | is::PRONOUN | is::BODY | is::GROUP;
        let open = |n: &usize| {
            context.tokens.get(*n).is_some_and(|t| t.is_word() && !t.is_capital() && !t.has(small))
        };
        (at..at + NEAR).take_while(open).any(|n| context.is(n, words!["issues", "matters", "questions"]))
    };
    at > 0
        && context.is(at - 1, &PEOPLE)
        && (context.is(at, &TOPICS) || owned() || context.is(at - 1, words!["counterparts"]) && of_issues())
}

/// "a high-level delegation comprising the Minister of Trade", "a team consisting of officials": where its members start.
pub(super) fn are_members(context: &Context<'_>, start: usize, at: usize) -> bool {
    let comprises = context.is(at, words!["comprising", "comprised"]);
    let consists = context.is(at, words!["consisting", "composed"]) && context.is(at + 1, words!["of"]);
    (comprises || consists)
        && at > start
        && context.is(at - 1, words!["delegation", "team", "mission", "entourage"])
}

/// Those whose office ends with the country they are in: "coordinator in Kenya".
const POSTED: WordSet<8> = WordSet::new([
    "coordinator",
    "representative",
    "ambassador",
    "envoy",
    "head",
    "director",
    "chief",
    "mission",
]);

/// Those who are accredited where they are: "Consul-General in Lima".
const ACCREDITED: WordSet<7> = WordSet::new([
    "ambassador",
    "consul",
    "consul-general",
    "commissioner",
    "attaché",
    "attache",
    "representative",
]);

/// "the Minister for Fisheries *in* Chile, Dr Li": the country of an office, right before whoever holds it.
fn is_of_country(context: &Context<'_>, start: usize, at: usize) -> bool {
    let office = context.is(at, words!["in"])
        && (start..at).any(|n| context.has(n, is::HEAD))
        && (context.has(at - 1, is::HEAD | is::OFFICE) || super::bounds::is_portfolio(context, at - 1));
    let end = context.entity(at + 1).filter(|(c, _, name)| *name && c.kind == Kind::Country).map(|e| e.1);
    let held = |end: usize| {
        context.is(end, words![","])
            && context.has(end + 1, is::TITLE)
            && context.tokens.get(end + 2).is_some_and(Token::is_capital)
    };
    office && end.is_some_and(held)
}

/// Whether "on" or "in" does not belong to the office before it: "the Minister in Geneva".
pub(super) fn leaves_office(
    context: &Context<'_>,
    (start, at): (usize, usize),
    before_capital: bool,
    after_capital: bool,
) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    if is_of_country(context, start, at) {
        return false;
    }
    let next = context.tokens.get(at + 1);
    if context.is(at, words!["on"]) {
        let office = context.has(before, is::HEAD | is::AGREEMENT) || context.is(before, &BODIES);
        let subject = if context.is(at + 1, words!["the"]) { at + 2 } else { at + 1 };
        let capital = context.tokens.get(subject).is_some_and(Token::is_capital);
        !(after_capital && capital && office)
            || next.is_some_and(|n| n.entry.month().is_some() || n.has(is::WEEKDAY))
    } else {
        // "Special Representative of the Secretary-General in Chile, Ana Li".
        let sent = || {
            (start..before).any(|n| {
                context.is(n, words!["representative", "envoy", "coordinator", "mission", "adviser"])
            })
        };
        let posted = (context.is(before, &POSTED) || context.is(before, &ACCREDITED) || sent())
            && context.entity(at + 1 + usize::from(context.is(at + 1, words!["the"]))).is_some_and(
                |(c, end, _)| {
                    let capital = context.tokens[before].is_capital();
                    let part = c.kind == Kind::Region && capital;
                    // "Consul-General in Lima", "High Commissioner in Lima".
                    let seated = c.kind == Kind::City && capital && context.is(before, &ACCREDITED);
                    (c.kind == Kind::Country || part || seated) && context.is(end, words![",", ".", "and"])
                },
            );
        !posted
            && (!(before_capital && (after_capital || context.has(before, is::HEAD)))
                || context.entity(at + 1 + usize::from(context.is(at + 1, words!["the"]))).is_some())
    }
}
