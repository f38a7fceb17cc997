//! Brackets within an office, and more offices and bodies behind a name.

use super::Found;
use crate::parse::context::Context;
use crate::parse::lexicon::is;

/// Where an office ends that a bracket stands in: "Chief of Army Staff (COAS) General Li" without the letters, "Secretary of
/// State (Asia) Li" with the words.
pub(super) fn with_brackets(context: &Context<'_>, from: usize, (end, name): (usize, usize)) -> usize {
    let open = (from + 1..end).rev().find(|&n| context.is(n, &["(", ")"]));
    let Some(open) = open.filter(|&n| context.is(n, &["("])) else { return end };
    let Some(close) = (end..name.min(end + 2)).find(|&n| context.is(n, &[")"])) else { return end };
    let letters = close == open + 2 && !context.tokens[open + 1].text.contains(char::is_lowercase);
    if letters { open } else { close + 1 }
}

/// "Ana Li, Deputy Prime Minister and Minister for Trade": one more office of somebody whose first one stands behind the name.
pub(super) fn holds_both(context: &Context<'_>, last: &Found, found: &Found) -> Option<usize> {
    let offices = last.strong && found.strong && found.party.name.is_none();
    let (Some(name), Some(had), Some(has)) = (&last.party.name, &last.party.role, &found.party.role) else {
        return None;
    };
    let first = |office: &'_ str| office.split(' ').next().is_some_and(|word| word.ends_with('s'));
    let plain = |office: &str| office.starts_with(char::is_uppercase) && !first(office);
    if !offices || found.from != last.to + 1 || !context.is(last.to, &["and"]) || !plain(has) || !plain(had) {
        return None;
    }
    let comma = (last.from..last.to).rev().find(|&n| context.is(n, &[","]))?;
    let first = comma + 1;
    let behind = context.tokens.get(comma.wrapping_sub(1)).is_some_and(|t| name.ends_with(t.text));
    let whole = had.split_whitespace().next() == Some(context.tokens[first].text);
    (behind && whole && !context.has(first, is::DETERMINER)).then_some(first)
}

/// "Ana Li, Minister of State, Department of Energy": whether a body behind somebody's office is the one it is held in.
pub(super) fn is_body_of_office(context: &Context<'_>, last: &Found, found: &Found) -> bool {
    const BODIES: [&str; 4] = ["Department", "Ministry", "Foreign and Commonwealth Office", "Foreign Office"];
    let held = last.strong && last.party.role.is_some() && last.party.organization.is_none();
    let body = found.party.organization.as_deref();
    let near = found.from == last.to + 1 && context.is(last.to, &[","]);
    held && near && body.is_some_and(|body| BODIES.iter().any(|b| body.starts_with(b)))
}
