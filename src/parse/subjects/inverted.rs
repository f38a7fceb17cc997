//! "Trade is growing, said Ms Li": a verb whose subject stands behind it, without marks of quotation.

use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::tokens::WordSet;

/// Whether the words before a verb of saying are said by somebody named right behind it.
pub(in crate::parse) fn is_inverted(context: &Context<'_>, at: usize) -> bool {
    const SAYS: WordSet<4> = WordSet::new(["said", "says", "added", "adds"]);
    const LONG: usize = 30;
    if at < 3 || !context.is(at, &SAYS) || context.tokens[at - 1].text != "," {
        return false;
    }
    let opens = context.tokens.get(at + 1).is_some_and(|t| t.is_capital() || t.is(words!["the", "a", "an"]));
    if !opens {
        return false;
    }
    let last = context.tokens.len().min(at + LONG);
    let (found, _) = parties::list(context, at + 1, last);
    let Some(first) = found.first() else { return false };
    // "…, said the officials".
    let group = first.group && context.is(at + 1, words!["the"]);
    let strong = first.strong || first.party.organization.is_some() || group;
    let behind = context.tokens.get(first.to).is_none_or(|t| {
        matches!(t.text, "." | "," | ";")
            || t.has(is::WEEKDAY | is::ADVERB)
            || t.is(words![
                "on",
                "in",
                "at",
                "during",
                "after",
                "following",
                "while",
                "when",
                "who",
                "today",
                "yesterday"
            ])
    });
    strong && behind
}

/// "Trade is growing, the Minister, Ms Li, said": where the speaker starts, with the name put in between commas.
fn put_between(context: &Context<'_>, (least, end): (usize, usize)) -> Option<usize> {
    const LONG: usize = 24;
    const MOST: usize = 4;
    let close = end.checked_sub(1).filter(|&n| n > least && context.is(n, words![","]))?;
    let opens = |n: usize| context.tokens.get(n).is_some_and(|t| t.is_capital() || t.is(words!["the"]));
    let commas = (least..close).rev().take(LONG).filter(|&n| context.is(n, words![","]) && opens(n + 1));
    let whole = |comma: &usize| {
        let (found, to) = parties::list(context, comma + 1, close);
        to == close
            && found.len() == 1
            && found[0].strong
            && found[0].party.name.is_some()
            && found[0].party.role.is_some()
    };
    commas.take(MOST).filter(whole).last().map(|comma| comma + 1)
}

/// Whether such a speaker stands before a verb of saying; `end`: the word behind the comma.
pub(super) fn is_said_behind(context: &Context<'_>, first: usize, end: usize, at: usize) -> bool {
    const LEAST: usize = 4;
    context.is(at, words!["said", "added", "says"]) && put_between(context, (first + LEAST, end)).is_some()
}

/// "Chile attaches importance to trade, Ms Li said": where the speaker starts behind what is said, where no verb of that
/// is known.
pub(super) fn behind_words(context: &Context<'_>, (start, end): (usize, usize), at: usize) -> Option<usize> {
    const LEAST: usize = 4;
    const LONG: usize = 14;
    let last = context.tokens.get(at + 1).is_none_or(|t| {
        matches!(t.text, "." | "”" | "\"")
            || t.has(is::WEEKDAY)
            || t.is(words!["on", "in", "at", "during", "today"])
    });
    if !context.is(at, words!["said", "added", "says"]) || !last {
        return None;
    }
    if let Some(speaker) = put_between(context, (start + LEAST, end)) {
        return Some(speaker);
    }
    let comma = (start + LEAST..end).rev().take(LONG).find(|&n| context.is(n, words![",", "”", "\""]))?;
    let opens = context.tokens.get(comma + 1).is_some_and(|t| t.is_capital() || t.is(words!["the"]));
    // "The Minister of Mines, Ana Li said".
    let (found, to) = parties::list(context, start, comma);
    let party = to == comma && found.first().is_some_and(|f| f.from <= start + 1);
    (opens && comma + 1 < end && !party).then_some(comma + 1)
}
