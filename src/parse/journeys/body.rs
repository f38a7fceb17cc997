//! The delegation of a body, told with who leads it.

use crate::authority::Kind;
use crate::facts::Party;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::predicates::Predicate;
use crate::parse::tokens::WordSet;

/// "An ABC mission led by Ms Li", "a delegation from the World Bank, headed by Ms Li": the mission, if it tells the body it is of.
pub(super) fn of_body(context: &Context<'_>, found: &Found, at: usize) -> Option<Found> {
    let named = |n: usize| {
        let token = &context.tokens[n];
        let letters = token.text.len() > 1 && token.text.bytes().all(|b| b.is_ascii_uppercase());
        letters && !token.covered
            || token.is_capital() && token.has(is::BODY)
            || context.entity(n).is_some_and(|(c, _, name)| name && c.kind == Kind::Organization)
    };
    if (found.from..found.to).any(named) {
        return Some(found.clone());
    }
    if !context.is(found.to, words!["from", "of"]) {
        return None;
    }
    let behind = parties::list(context, found.to + 1, at).0.into_iter().next();
    let whole = behind.filter(|b| is_body(context, b) && b.from <= found.to + 2).map(|b| b.to);
    let to = whole.or_else(|| name_end(context, found.to + 1, at))?;
    let party = Party { organization: Some(context.value(found.from, to)), ..Party::default() };
    Some(Found { party, to, ..found.clone() })
}

/// Where the name of a body that is in no list ends: "from Boeing", "from the Office of the High Commissioner (OHC)". No name,
/// if it is a place.
fn name_end(context: &Context<'_>, from: usize, limit: usize) -> Option<usize> {
    const LINKS: WordSet<6> = WordSet::new(["of", "the", "for", "and", "on", "de"]);
    const LONG: usize = 14;
    let first = if context.is(from, words!["the"]) { from + 1 } else { from };
    let capital = |n: usize| context.tokens.get(n).is_some_and(|t| t.is_word() && t.is_capital());
    let linked = |n: usize| {
        let next = (n + 1..n + 3).find(|&m| !context.is(m, &LINKS));
        context.is(n, &LINKS) && next.is_some_and(capital)
    };
    let own = (first..limit.min(first + LONG)).take_while(|&n| capital(n) || linked(n)).last()?;
    // "a delegation from Norway and Peru", "from the Ministry", "from Foreign Minister Li".
    let other = |n: usize| {
        context.has(n, is::TITLE)
            || context
                .entity(n)
                .is_some_and(|(c, end, name)| name && c.kind.is_place() && (n == first || end > own))
    };
    if !capital(first) || (first..=own).any(other) {
        return None;
    }
    let letters = context.is(own + 1, words!["("]) && context.is(own + 3, words![")"]);
    Some(if letters { own + 4 } else { own + 1 })
}

/// "A team from the World Bank": those sent by a body, with its name.
pub(super) fn whole(context: &Context<'_>, visitors: &mut [Found]) {
    for found in visitors.iter_mut().filter(|f| f.delegation && !f.strong) {
        if context.is(found.to, words!["from"])
            && let Some(whole) = of_body(context, found, context.tokens.len().min(found.to + 20))
        {
            *found = whole;
        }
        if found.to == found.from + 1
            && let Some(named) = called_elsewhere(context, found.from)
        {
            found.party.organization = Some(named);
        }
    }
}

/// "decided to send a mission to Chile", where the text speaks of "the World Bank mission" elsewhere: what it calls it.
fn called_elsewhere(context: &Context<'_>, noun: usize) -> Option<String> {
    const START: usize = 600;
    const LONG: usize = 6;
    let word = context.tokens[noun].text;
    let capital = |n: usize| {
        context.tokens.get(n).is_some_and(|t| t.is_word() && t.is_capital() && !t.has(is::DETERMINER))
    };
    let body = |n: usize| {
        context.has(n, is::BODY)
            || context.entity(n).is_some_and(|(c, _, name)| name && c.kind == Kind::Organization)
    };
    let named = |n: usize| {
        let first = (n.saturating_sub(LONG)..n).rev().take_while(|&m| capital(m)).last()?;
        (first + 1 < n && (first..n).any(body)).then(|| context.value(first, n + 1))
    };
    let all = (1..context.tokens.len().min(START)).filter(|&n| context.tokens[n].text == word);
    all.filter_map(named).rev().max_by_key(String::len)
}

/// Whether it is a body that goes, by its name: "the Working Group on Housing".
pub(in crate::parse) fn is_body(context: &Context<'_>, found: &Found) -> bool {
    let named = |n: usize| {
        let token = &context.tokens[n];
        token.is_capital() && (token.has(is::BODY | is::GROUP) || token.is(words!["group", "panel"]))
            || context.entity(n).is_some_and(|(c, _, name)| name && c.kind == Kind::Organization)
    };
    found.party.organization.is_some() && !found.delegation && (found.from..found.to).any(named)
}

/// Whether people go as one: "a delegation of business leaders".
pub(super) fn is_sent(context: &Context<'_>, found: &Found) -> bool {
    let as_one = |of: usize| {
        context.is(of, words!["of"])
            && context.is(of.wrapping_sub(1), words!["delegation", "team", "mission"])
    };
    // "a delegation of more than 120 business people".
    let counts = |n: usize| {
        let digits = context.tokens[n].text.starts_with(|c: char| c.is_ascii_digit());
        digits || context.is(n, words!["more", "than", "over", "about", "around", "nearly", "some"])
    };
    let first = (found.from.saturating_sub(3)..found.from).rev().take_while(|&n| counts(n)).last();
    found.group && found.from > 1 && first.unwrap_or(found.from).checked_sub(1).is_some_and(as_one)
}

/// "announced today the designation of a *delegation*": those who are announced.
pub(super) fn announced(context: &Context<'_>, governs: &Predicate, at: usize) -> Vec<Found> {
    let article = (governs.at + 1..at).rev().find(|&n| context.is(n, words!["a", "the", "his", "her"]));
    let all = parties::list(context, article.unwrap_or(governs.at) + 1, at + 1).0;
    all.into_iter().filter(|f| f.delegation).collect()
}
