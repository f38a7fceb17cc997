//! Places and mandates that an office goes on with.

use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::tokens::WordSet;

/// Whether places go on that somebody is sent to: "Ambassador to Fiji, Kiribati, and the Republic of Nauru".
pub(super) fn posts_go_on(context: &Context<'_>, start: usize, at: usize) -> bool {
    const SENT: WordSet<5> =
        WordSet::new(["ambassador", "commissioner", "envoy", "representative", "consul"]);
    let sent = (start..at).find(|&n| context.is(n, &SENT) && context.is(n + 1, words!["to"]));
    // "Deputy Assistant Secretary of Defense for Chile, Peru, and the Caribbean".
    let of_region = || {
        let link = (start + 1..at).rev().find(|&n| context.is(n, words!["for"]))?;
        (start..link).any(|n| context.has(n, is::HEAD) && context.tokens[n].is_capital()).then_some(link - 1)
    };
    let Some(sent) = sent.or_else(of_region).filter(|&n| n + 2 < at) else { return false };
    let row = (sent + 2..at).all(|n| context.tokens[n].covered || context.is(n, words![",", "and", "the"]));
    let next = (at + 1..at + 4).find(|&n| !context.is(n, words!["and", "the"]));
    let place = next.and_then(|n| context.entity(n)).filter(|(c, _, name)| *name && c.kind.is_place());
    row && place.is_some_and(|(_, end, _)| !context.is(end, words!["’s", "'s", "’"]))
}

/// Whether what an expert reports on goes on: "Special Rapporteur on Racism, Racial Discrimination and Xenophobia".
pub(super) fn mandate_goes_on(context: &Context<'_>, start: usize, at: usize) -> bool {
    const FAR: usize = 12;
    const ENDS: [&str; 11] =
        ["ism", "ion", "bia", "ance", "ence", "ity", "ment", "tures", "ples", "ery", "ders"];
    let expert = |n: usize| context.is(n, words!["rapporteur", "expert"]) && context.is(n + 1, words!["on"]);
    if !(start..at).any(expert) {
        return false;
    }
    let subject = |n: usize| {
        let token = &context.tokens[n];
        !token.has(is::HEAD | is::TITLE | is::GROUP) && ENDS.iter().any(|end| token.text.ends_with(end))
    };
    let part = |n: usize| {
        context.tokens.get(n).is_some_and(|t| t.is_word() && t.is_capital() && !t.has(is::HEAD | is::TITLE))
    };
    // Subjects of a word or two up to "and", and one behind it.
    let mut from = at + 1;
    while from < at + FAR {
        let end = (from..from + 3).find(|&n| !part(n)).unwrap_or(from + 3);
        if end == from || !subject(end - 1) {
            return false;
        }
        if context.is(from - 1, words!["and"]) {
            return true;
        }
        if !context.is(end, words![",", "and"]) {
            return false;
        }
        from = if context.is(end, words![","]) && context.is(end + 1, words!["and"]) {
            end + 2
        } else {
            end + 1
        };
    }
    false
}
