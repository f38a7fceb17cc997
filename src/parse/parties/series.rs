//! People who are told by what they are in, one word behind the other: "political, religious and community leaders".

use super::plurals::are_of_both;
use super::portfolios::portfolios_go_on;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::tokens::Token;
use crate::parse::tokens::WordSet;

/// Most kinds in a row.
const MOST: usize = 7;
/// Longest of them, in words.
const LONG: usize = 4;

/// Whether a comma or "and" stands within what several are responsible for, or what people are in.
pub(super) fn row_goes_on(context: &Context<'_>, start: usize, at: usize) -> bool {
    portfolios_go_on(context, start, at)
        || series_goes_on(context, start, at)
        || is_everybody(context, at)
        || are_heads(context, at)
        || are_of_both(context, start, at)
        || kinds_go_on(context, start, at)
        || bodies_go_on(context, start, at)
        || is_plenipotentiary(context, at)
}

/// "the Minister of Defence and *Vice Admiral Ana Li*": whether a rank with a name starts at a word.
pub(super) fn is_ranked(context: &Context<'_>, at: usize) -> bool {
    let rank =
        |n: usize| context.has(n, is::RANK) && !context.has(n, is::HEAD) && context.tokens[n].is_capital();
    let first =
        if context.is(at, words!["vice", "rear", "major", "lieutenant", "brigadier"]) { at + 1 } else { at };
    let name = |n: usize| {
        context.tokens.get(n).is_some_and(|t| {
            t.is_word() && t.is_capital() && !t.covered && !t.has(is::OFFICE | is::HEAD | is::BODY | is::RANK)
        })
    };
    rank(first) && name(first + 1) && name(first + 2)
}

/// "Ambassador Extraordinary *and* Plenipotentiary": one office.
fn is_plenipotentiary(context: &Context<'_>, at: usize) -> bool {
    context.is(at, words!["and", "&"]) && context.is(at + 1, words!["plenipotentiary"])
}

/// "the men and women of the Navy": all of them.
fn is_everybody(context: &Context<'_>, at: usize) -> bool {
    const ALL: WordSet<4> = WordSet::new(["men", "women", "boys", "girls"]);
    context.is(at, words!["and"])
        && context.is(at + 1, &ALL)
        && at > 0
        && context.is(at - 1, &ALL)
        && context.is(at + 2, words!["of", "serving", "in"])
}

/// "the President of the Courts and the *Public Prosecutor*": whether an office starts at a word.
pub(super) fn is_office_ahead(context: &Context<'_>, at: usize) -> bool {
    let capital = |n: &usize| context.tokens.get(*n).is_some_and(Token::is_capital);
    (at..at + LONG).take_while(capital).any(|n| context.has(n, is::HEAD))
}

/// Whether a comma or "and" stands between words that all tell of the people behind them: "military, security, and
/// diplomatic officials", "Chilean and Peruvian officials".
fn series_goes_on(context: &Context<'_>, start: usize, at: usize) -> bool {
    if !context.is(at, words![",", "and"]) || at <= start || at - start > LONG * MOST {
        return false;
    }
    let row = |n: usize| is_kind(context, n) || n > start && context.is(n, words![",", "and"]);
    if !(start..at).all(row)
        || !is_kind(context, at - 1)
        || context.is(at, words![","])
            && (is_plural(context, at - 1) || context.is(at - 1, words!["society"]))
    {
        return false;
    }
    let mut comma = (start..=at).any(|n| context.is(n, words![","]));
    let mut from = at + 1;
    for _ in 0..MOST {
        let and = context.is(from, words!["and"]) || context.is(from - 1, words!["and"]);
        if context.is(from, words!["and"]) {
            from += 1;
        }
        let Some(end) = (from..from + LONG).find(|&n| !is_kind(context, n)) else { return false };
        if end == from {
            return false;
        }
        if context.has(end, is::GROUP) && !context.tokens[end].is_capital() {
            return and && comma;
        }
        if !context.is(end, words![",", "and"]) || context.is(end, words![","]) && is_plural(context, end - 1)
        {
            return false;
        }
        comma |= context.is(end, words![","]);
        from = end + 1;
    }
    false
}

/// "leaders of the Chilean, Roma and Druze *communities*": of what kinds those are whom some people lead or stand for.
fn kinds_go_on(context: &Context<'_>, start: usize, at: usize) -> bool {
    const WHOLES: WordSet<12> = WordSet::new([
        "communities",
        "parties",
        "factions",
        "faiths",
        "groups",
        "organizations",
        "organisations",
        "tribes",
        "churches",
        "religions",
        "confessions",
        "clans",
    ]);
    if !context.is(at, words![",", "and"]) || at <= start + 2 || at - start > LONG * MOST {
        return false;
    }
    let of = (start + 1..at).find(|&n| context.is(n, words!["of", "from"]));
    let Some(of) = of.filter(|&n| context.has(n - 1, is::GROUP | is::HEAD)) else { return false };
    let first = if context.is(of + 1, words!["the", "both"]) { of + 2 } else { of + 1 };
    let none = is::GROUP | is::HEAD | is::TITLE | is::BODY | is::DETERMINER | is::PREPOSITION | is::PRONOUN;
    let kind = |n: usize| {
        context.tokens.get(n).is_some_and(|t| {
            let people = context.entity(n).is_none_or(|(_, _, name)| !name);
            t.is_word() && !t.has(none) && people && !t.text.ends_with('s') && !t.paragraph
        })
    };
    let mark = |n: usize| context.is(n, words![",", "and"]);
    // A word or two of each kind, and no mark beside a mark but ", and".
    let row = |n: usize| kind(n) || mark(n) && (kind(n - 1) || context.is(n, words!["and"]) && mark(n - 1));
    if first >= at || !kind(first) || !(first..at).all(row) {
        return false;
    }
    let end = (at + 1..at + LONG * MOST).find(|&n| !row(n)).unwrap_or(at);
    let close = (at..end).rev().find(|&n| context.is(n, words!["and"])).is_some_and(|and| end <= and + 3);
    close && context.is(end, &WHOLES) && !context.tokens[end].is_capital()
}

/// "*NATO and EU* foreign ministers": bodies by their letters whose people those behind them are.
fn bodies_go_on(context: &Context<'_>, start: usize, at: usize) -> bool {
    let letters = |n: usize| {
        context
            .tokens
            .get(n)
            .is_some_and(|t| t.text.len() > 1 && t.text.bytes().all(|b| b.is_ascii_uppercase()))
    };
    let first = if context.is(start, words!["the", "both", "senior"]) { start + 1 } else { start };
    if first + 1 != at || !context.is(at, words!["and"]) || !letters(first) || !letters(at + 1) {
        return false;
    }
    let end = (at + 2..at + 2 + LONG).find(|&n| context.has(n, is::GROUP | is::HEAD));
    end.is_some_and(|end| {
        (at + 2..=end).all(|n| context.tokens[n].is_word() && !context.tokens[n].is_capital())
            && (context.has(end, is::GROUP) || context.tokens[end].text.ends_with('s'))
    })
}

/// "teachers", but not "politics".
fn is_plural(context: &Context<'_>, at: usize) -> bool {
    let text = context.tokens[at].text;
    text.ends_with('s') && !text.ends_with("ss") && !text.ends_with("ics")
}

/// Whether a word may tell what people are in: "military", "civil", "Chilean".
fn is_kind(context: &Context<'_>, at: usize) -> bool {
    const NONE: u64 = is::GROUP
        | is::HEAD
        | is::TITLE
        | is::DETERMINER
        | is::POSSESSIVE
        | is::PREPOSITION
        | is::CONJUNCTION
        | is::PRONOUN
        | is::SUBORDINATOR
        | is::MODAL
        | is::BE
        | is::HAVE
        | is::MEET
        | is::MEETING
        | is::EVENT;
    context.tokens.get(at).is_some_and(|t| {
        let people = || context.entity(at).is_some_and(|(_, end, name)| !name && end == at + 1);
        // "UN, Chilean and local partners".
        let letters = || t.text == "UN" || t.text == "EU" || t.text == "AU";
        t.is_word() && !t.has(NONE) && (!t.is_capital() && !t.covered || people()) || letters()
    })
}

/// "Heads of State *and* Government": one office.
fn are_heads(context: &Context<'_>, at: usize) -> bool {
    context.is(at, words!["and"])
        && at > 2
        && context.is(at - 1, words!["state"])
        && context.is(at - 2, words!["of"])
        && context.is(at - 3, words!["head", "heads"])
        && context.is(at + 1, words!["government", "governments"])
}

/// "Minister of Finance and Sayyid Ali": whether somebody with a title stands behind "and".
pub(super) fn is_titled_next(context: &Context<'_>, at: usize) -> bool {
    let next = at + 1;
    let named = || {
        context.tokens[next].is_capital()
            && context.tokens.get(next + 1).is_some_and(Token::is_capital)
            && !context.is(next, words!["royal", "right", "u", "don"])
    };
    context.has(next, is::TITLE) && (context.has(at - 1, is::HEAD) || named())
}

/// "Secretary for Relations *with* States".
pub(super) fn is_of_states(context: &Context<'_>, at: usize) -> bool {
    context.is(at + 1, words!["states"]) && context.is(at.wrapping_sub(1), words!["relations"])
}
