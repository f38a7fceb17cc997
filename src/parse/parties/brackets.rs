//! Brackets within an office, and more offices and bodies behind a name.

use super::{Found, item};
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::tokens::WordSet;

/// Where an office ends that a bracket stands in: "Chief of Army Staff (COAS) General Li" without the letters, "Secretary of
/// State (Asia) Li" with the words.
pub(super) fn with_brackets(context: &Context<'_>, from: usize, (end, name): (usize, usize)) -> usize {
    let open = (from + 1..end).rev().find(|&n| context.is(n, words!["(", ")"]));
    let Some(open) = open.filter(|&n| context.is(n, words!["("])) else { return end };
    let Some(close) = (end..name.min(end + 2)).find(|&n| context.is(n, words![")"])) else { return end };
    let letters = close == open + 2 && !context.tokens[open + 1].text.contains(char::is_lowercase);
    if letters { open } else { close + 1 }
}

/// "the World Bank (WB) *for* Asia": the word behind the name that letters in brackets before a word stand for, or the word.
pub(super) fn behind_letters(context: &Context<'_>, at: usize) -> usize {
    let letters =
        |n: usize| context.tokens[n].text.len() > 1 && !context.tokens[n].text.contains(char::is_lowercase);
    let bracket =
        at > 3 && context.is(at - 1, words![")"]) && context.is(at - 3, words!["("]) && letters(at - 2);
    if bracket { at - 3 } else { at }
}

/// "Ms Li, *the first Norwegian minister* to visit Chile": nobody else, but what is to be said of her.
pub(super) fn is_first_of_all(context: &Context<'_>, found: &Found) -> bool {
    const FIRST: WordSet<6> =
        WordSet::new(["first", "second", "third", "highest-ranking", "highest-level", "only"]);
    let opens = (found.from.saturating_sub(1)..found.from + 2).any(|n| context.is(n, &FIRST));
    let senior = context.is(found.from, words!["most"]) && context.is(found.from + 1, words!["senior"]);
    found.party.name.is_none() && (opens || senior) && context.is(found.to, words!["to"])
}

/// "the Prime Minister of Chile (Mr Paz)": whoever holds an office, with the name in brackets, as newspapers used to write it.
pub(super) fn named_in_brackets(
    context: &Context<'_>,
    (start, open, close): (usize, usize, usize),
) -> Option<Found> {
    if !context.has(open + 1, is::TITLE) || !context.tokens.get(open + 2)?.is_capital() {
        return None;
    }
    let office = |f: &Found| f.strong && f.party.name.is_none() && f.party.role.is_some() && f.to == open;
    let mut found = item(context, start, open).filter(office)?;
    let name = item(context, open + 1, close).filter(|f| f.party.role.is_none() && f.to == close)?;
    found.party.name = Some(name.party.name?);
    found.to = close + 1;
    Some(found)
}

/// "Ana Li, Deputy Prime Minister and Minister for Trade": one more office of somebody whose first one stands behind the name.
fn holds_both(context: &Context<'_>, last: &Found, found: &Found) -> Option<usize> {
    let offices = last.strong && found.strong && found.party.name.is_none();
    let (Some(name), Some(had), Some(has)) = (&last.party.name, &last.party.role, &found.party.role) else {
        return None;
    };
    let first = |office: &'_ str| office.split(' ').next().is_some_and(|word| word.ends_with('s'));
    let plain = |office: &str| office.starts_with(char::is_uppercase) && !first(office);
    if !offices
        || found.from != last.to + 1
        || !context.is(last.to, words!["and"])
        || !plain(has)
        || !plain(had)
    {
        return None;
    }
    let comma = (last.from..last.to).rev().find(|&n| context.is(n, words![","]))?;
    let first = comma + 1;
    let behind = context.tokens.get(comma.wrapping_sub(1)).is_some_and(|t| name.ends_with(t.text));
    let whole = had.split_whitespace().next() == Some(context.tokens[first].text);
    (behind && whole && !context.has(first, is::DETERMINER)).then_some(first)
}

/// "Ana Li, Minister of State, Department of Energy": whether a body behind somebody's office is the one it is held in.
fn is_body_of_office(context: &Context<'_>, last: &Found, found: &Found) -> bool {
    const BODIES: [&str; 4] = ["Department", "Ministry", "Foreign and Commonwealth Office", "Foreign Office"];
    let held = last.strong && last.party.role.is_some() && last.party.organization.is_none();
    let body = found.party.organization.as_deref();
    let near = found.from == last.to + 1 && context.is(last.to, words![","]);
    held && near && body.is_some_and(|body| BODIES.iter().any(|b| body.starts_with(b)))
}

/// Whether an office or a body behind somebody is one more of theirs, which the one before takes over.
pub(super) fn is_more_of(
    context: &Context<'_>,
    all: &mut [Found],
    found: &Found,
    (comma, in_row): (bool, bool),
) -> bool {
    let Some(last) = all.last_mut() else { return false };
    if let Some(first) = holds_both(context, last, found) {
        last.party.role = Some(context.value(first, found.to));
        last.to = found.to;
        return true;
    }
    if comma && is_body_of_office(context, last, found) {
        last.party.organization.clone_from(&found.party.organization);
        last.to = found.to;
        return true;
    }
    let Some(role) = found.party.role.as_deref().filter(|_| comma && found.party.name.is_none()) else {
        return false;
    };
    // "Prince Bo, brother of the King".
    let kin = last.party.name.is_some() && is_kin(role);
    // "Special Envoy Ana Li, head of the Mission", "Ana Li, its top expert": what she is besides.
    let its = context.has(found.from.wrapping_sub(1), is::POSSESSIVE);
    let besides = role.starts_with(char::is_lowercase) && (its || role.contains(" of "));
    let known = last.party.name.is_some() && last.party.role.is_some();
    if kin || known && besides && (its || !in_row) && !found.group {
        last.to = found.to;
        return true;
    }
    false
}

/// "brother of the King", "eldest son of President Paz": whose kin somebody is.
fn is_kin(role: &str) -> bool {
    const KIN: [&str; 12] = [
        "brother", "sister", "son", "daughter", "wife", "husband", "widow", "cousin", "nephew", "niece",
        "father", "mother",
    ];
    let mut words = role.split(' ');
    words.by_ref().take(3).any(|word| KIN.contains(&word)) && words.next() == Some("of")
        || role.split_once(" of ").is_some_and(|(kin, _)| KIN.contains(&kin))
}
