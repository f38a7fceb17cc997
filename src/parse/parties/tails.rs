//! What stands behind an office, a group or a name, and whether it is part of it.

use super::{Found, item};
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::tokens::WordSet;

/// "Minister Paz *in the framework of* her visit": words that tell when or where, and no part of an office.
pub(super) fn leaves(context: &Context<'_>, at: usize) -> bool {
    const TIMES: WordSet<14> = WordSet::new([
        "framework",
        "context",
        "course",
        "margins",
        "sidelines",
        "occasion",
        "run-up",
        "wake",
        "fringes",
        "end",
        "conclusion",
        "close",
        "start",
        "outset",
    ]);
    let article = usize::from(context.is(at + 1, words!["the", "this"]));
    context.is(at, words!["in", "on", "at", "within"]) && context.is(at + 1 + article, &TIMES)
}

/// Longest name in quotation marks, in words.
const QUOTED: usize = 7;

fn is_mark(context: &Context<'_>, at: usize) -> bool {
    context.is(at, words!["“", "”", "\""])
}

/// "members of the *“Blue Shield”*": whether a quotation mark opens or closes the name of those whom people are of.
pub(super) fn is_quoted_name(context: &Context<'_>, start: usize, at: usize) -> bool {
    if at <= start || !is_mark(context, at) {
        return false;
    }
    let closing = |open: usize| {
        let name = |n: &usize| context.tokens.get(*n).is_some_and(|t| t.is_word() && t.is_capital());
        let close = (open + 1..open + QUOTED).take_while(name).last()? + 1;
        let of = if context.is(open - 1, words!["the"]) { open.checked_sub(2)? } else { open - 1 };
        let led =
            of > start && context.is(of, words!["of", "from"]) && context.has(of - 1, is::GROUP | is::HEAD);
        (led && is_mark(context, close)).then_some(close)
    };
    closing(at).is_some()
        || (at.saturating_sub(QUOTED).max(start + 1)..at)
            .any(|open| is_mark(context, open) && closing(open) == Some(at))
}

/// Whether what somebody is called may stand between two marks: quotation marks, or brackets within a name alone.
fn are_around(context: &Context<'_>, open: usize, close: usize) -> bool {
    let bracket = || {
        let plain = |n: usize| {
            let office = is::HEAD | is::OFFICE | is::TITLE | is::BODY | is::GROUP;
            context.tokens.get(n).is_some_and(|t| !t.covered && !t.has(office))
        };
        context.is(open, words!["("]) && context.is(close, words![")"]) && plain(open - 1) && plain(open + 1)
    };
    is_mark(context, open) && is_mark(context, close) || close == open + 2 && bracket()
}

/// "Bo *“Bob”* Paz", "Bo *(Bob)* Paz": whether a mark opens or closes what somebody is called within a name.
pub(in crate::parse) fn is_nickname(context: &Context<'_>, at: usize) -> bool {
    let name = |n: usize| context.tokens.get(n).is_some_and(|t| t.is_word() && t.is_capital());
    let nickname = |open: usize| {
        let close = if name(open + 2) { open + 3 } else { open + 2 };
        let within = open > 0 && name(open - 1) && name(open + 1) && are_around(context, open, close);
        (within && name(close + 1)).then_some(close)
    };
    (is_mark(context, at) || context.is(at, words!["(", ")"]))
        && (nickname(at).is_some() || (at.saturating_sub(3)..at).any(|open| nickname(open) == Some(at)))
}

/// Whether the last word of a party closes a quotation that opens within it.
pub(super) fn closes_quote(context: &Context<'_>, from: usize, last: usize) -> bool {
    is_mark(context, last) && (from..last).any(|n| is_mark(context, n))
}

/// "members of the “Blue Shield”, *a relief body*": what such a name stands for.
fn explains_quote(context: &Context<'_>, last: &Found, found: &Found) -> bool {
    let article = found.from.wrapping_sub(1);
    found.party.name.is_none()
        && context.is(article, words!["a", "an"])
        && context.is(article.wrapping_sub(1), words![","])
        && (last.to == article - 1 || last.to + 1 == article)
        && is_mark(context, last.to - 1)
}

/// "the Speaker of the Sejm (the lower house) and the Mayor": an office or a group that brackets explain.
pub(super) fn glossed(context: &Context<'_>, (start, open, close): (usize, usize, usize)) -> Option<Found> {
    if close < open + 3 || !context.is(open + 1, words!["the", "a", "an"]) {
        return None;
    }
    let mut found = item(context, start, open).filter(|f| f.party.name.is_none() && f.to == open)?;
    found.to = close + 1;
    Some(found)
}

/// "envoy *for* the southern district Mr Paz", "adviser *on* human rights, Ms Li": whether somebody with a title holds the
/// office that small letters go on with.
pub(super) fn is_held_behind(context: &Context<'_>, start: usize, at: usize) -> bool {
    const LONG: usize = 8;
    const OFFICES: WordSet<6> =
        WordSet::new(["representative", "envoy", "adviser", "advisor", "coordinator", "commissioner"]);
    let office = at > start && context.is(at, words!["for", "on"]) && context.is(at - 1, &OFFICES);
    if !office {
        return false;
    }
    let small = is::PRONOUN | is::SUBORDINATOR | is::MODAL | is::BE | is::HAVE | is::HEAD;
    let field = |n: &usize| {
        context
            .tokens
            .get(*n)
            .is_some_and(|t| t.is_word() && !t.is_capital() && !t.has(small | is::TITLE | is::WEEKDAY))
    };
    let Some(last) = (at + 1..at + LONG).take_while(field).last() else { return false };
    let next = if context.is(last + 1, words![","]) { last + 2 } else { last + 1 };
    context.has(next, is::TITLE)
        && context.tokens.get(next).is_some_and(crate::parse::tokens::Token::is_capital)
        && context.tokens.get(next + 1).is_some_and(|t| t.is_word() && t.is_capital())
}

/// "discuss with Minister Paz *human* rights": whether a word in small letters behind somebody's name starts what is
/// talked of.
pub(super) fn is_subject(context: &Context<'_>, start: usize, at: usize) -> bool {
    const SMALL: u64 = is::PREPOSITION
        | is::CONJUNCTION
        | is::SUBORDINATOR
        | is::ADVERB
        | is::PARTICLE
        | is::LINK
        | is::SUFFIX
        | is::TITLE
        | is::GROUP
        | is::HEAD
        | is::BODY
        | is::RANK
        | is::POSSESSIVE
        | is::DETERMINER
        | is::PRONOUN;
    if at <= start + 1 {
        return false;
    }
    let (Some(token), Some(last)) = (context.tokens.get(at), context.tokens.get(at - 1)) else {
        return false;
    };
    let small = token.text.len() > 3 && token.text.bytes().all(|b| b.is_ascii_lowercase());
    let name = last.is_capital() && last.is_word() && !last.covered;
    let told = || {
        (start.saturating_sub(8)..start).any(|n| {
            context
                .is(n, words!["discuss", "discussed", "discusses", "raise", "raised", "review", "reviewed"])
        })
    };
    let person = |f: Found| f.party.name.is_some() && f.party.role.is_some();
    small
        && name
        && !token.has(SMALL)
        && !last.has(is::OFFICE | is::HEAD | is::BODY | is::GROUP | is::RANK | is::TITLE)
        && told()
        && item(context, start, at).is_some_and(person)
}

/// "Bo Paz, *her Chilean counterpart*, and": whose peer somebody is who has just been named.
fn is_peer_again(context: &Context<'_>, last: &Found, found: &Found) -> bool {
    let office = found.party.role.as_deref();
    let peer = office.is_some_and(|role| role.ends_with("counterpart") || role.ends_with("opposite number"));
    peer && found.party.name.is_none()
        && last.party.name.is_some()
        && context.has(found.from.wrapping_sub(1), is::POSSESSIVE)
        && context.is(found.from.wrapping_sub(2), words![","])
        && last.to + 2 >= found.from
}

/// Whether words behind somebody only tell more of them.
pub(super) fn is_told_again(context: &Context<'_>, all: &[Found], found: &Found) -> bool {
    all.last().is_some_and(|last| explains_quote(context, last, found) || is_peer_again(context, last, found))
}
