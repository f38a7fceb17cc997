//! Who is asked something.

use crate::parse::context::Context;
use crate::parse::lexicon::{form, is};
use crate::parse::tokens::WordSet;

/// Longest office of those who are asked, in words.
const LONG: usize = 24;
/// What starts a question: "asked the Minister whether", "asked the Minister the number of visits".
const QUESTIONS: WordSet<9> =
    WordSet::new(["if", "whether", "what", "how", "why", "the", "his", "her", "when"]);

/// The word where a question starts behind those who are asked; the first of theirs, if there is none.
pub(in crate::parse) fn behind_asked(context: &Context<'_>, from: usize) -> usize {
    let clause = |n: usize| {
        // "asked the President to free": no question.
        let verb = context.is(n, words!["to"])
            && context.tokens.get(n + 1).is_some_and(|t| t.entry.forms & form::BASE != 0 && !t.is_capital());
        verb || context.is(n, words!["to", "for"]) && !context.has(n - 1, is::HEAD)
            || context.is(n, words![".", ";"])
    };
    let last = context.tokens.len().min(from + LONG);
    let near = (from + 1..last).take_while(|&n| !clause(n));
    let mut found = near.filter(|&n| context.is(n, &QUESTIONS) && !context.has(n - 1, is::LINK));
    found.next().unwrap_or(from)
}

/// "Ana Li, on behalf of the Council, and the Commissioner, Bo Paz": the word behind "and", where such a clause stands at a
/// word.
pub(super) fn behind_behalf(context: &Context<'_>, at: usize) -> Option<usize> {
    const FAR: usize = 20;
    let opens = at > 0
        && context.is(at - 1, words![","])
        && context.is(at, words!["on"])
        && context.is(at + 1, words!["behalf"])
        && context.is(at + 2, words!["of"]);
    let clause =
        |n: &usize| context.tokens[*n].is_word() && context.tokens[*n].entry.forms & form::THIRD == 0;
    let last = context.tokens.len().min(at + FAR);
    let comma = (at + 3..last).find(|n| !clause(n)).filter(|&n| opens && context.is(n, words![","]))?;
    context.is(comma + 1, words!["and"]).then_some(comma + 2)
}
