//! Portfolios that go on behind "and".

use super::bounds::{is_portfolio, office_goes_on};
use super::item;
use super::joined::{is_part_of_region, is_within_body};
use super::series::is_office_ahead;
use crate::authority::Kind;
use crate::parse::context::Context;
use crate::parse::lexicon::is;

/// Whether an office goes on behind "and": "Minister for Information, Communications and the Arts".
pub(super) fn portfolio_goes_on(context: &Context<'_>, start: usize, at: usize) -> bool {
    let next = at + 1;
    let inner_comma =
        (start..at).find(|&n| context.is(n, words![","])).is_some_and(|n| office_goes_on(context, start, n));
    let portfolio = if context.is(next, words!["the"]) { next + 1 } else { next };
    if inner_comma && context.tokens.get(portfolio).is_some_and(|t| t.is_capital() && !t.has(is::HEAD)) {
        return true;
    }
    // "Ministry of Transport and Communications", "Ministry of Sustainability and the Environment".
    let ministry = (start..at)
        .any(|n| context.is(n, words!["ministry", "department"]) && context.tokens[n].is_capital());
    // "Department of Energy and Climate Change".
    let two = is_portfolio(context, portfolio + 1)
        || context.is(portfolio + 1, words!["change", "affairs", "services", "resources", "works", "care"]);
    let end = portfolio + if two { 2 } else { 1 };
    let last = context.tokens.get(end).is_none_or(|t| !t.is_word() || t.is(words!["and"]));
    if ministry
        && last
        && context.tokens[at - 1].is_capital()
        && context
            .tokens
            .get(portfolio)
            .is_some_and(|t| t.is_capital() && !t.covered && !t.has(is::HEAD | is::BODY))
    {
        return true;
    }
    if is_within_body(context, start, at) {
        return true;
    }
    // "Minister for International Development and the Pacific".
    let region = context
        .entity(next + 1)
        .filter(|(c, _, name)| *name && c.kind == Kind::Region && context.is(next, words!["the"]))
        .is_some_and(|(_, end, _)| !context.has(end, is::BODY | is::HEAD | is::OFFICE));
    let of_person = (start..at).find(|&n| context.is(n, words!["for"]));
    // "Head of the Office for West Africa and the Sahel".
    let beside = || {
        let capital = |n: &usize| context.tokens[*n].is_capital();
        let first = (start + 1..at).rev().take(4).take_while(capital).last();
        first.is_some_and(|n| context.is(n - 1, words!["for", "to"]))
    };
    // "Minister of State for Asia and the Pacific".
    let of_state = |n: usize| context.is(n - 1, words!["state"]) && context.is(n - 2, words!["of"]);
    if region
        && of_person
            .is_some_and(|n| n > start && (context.has(n - 1, is::HEAD) || n > start + 2 && of_state(n)))
    {
        return true;
    }
    if context.is(next, words!["the"]) && beside() && is_part_of_region(context, next + 1) {
        return true;
    }
    // "Minister for Health and the Environment".
    let portfolio = next + 1;
    context.is(next, words!["the"])
        && !is_office_ahead(context, portfolio)
        && (start..at).any(|n| context.is(n, words!["of", "for"]))
        && (start..at).any(|n| context.has(n, is::HEAD))
        && context
            .tokens
            .get(portfolio)
            .is_some_and(|t| t.is_capital() && !t.covered && !t.has(is::HEAD | is::BODY | is::TITLE))
        && context.tokens[at - 1].is_capital()
        && item(context, start, at).is_none_or(|f| f.party.name.is_none())
}
