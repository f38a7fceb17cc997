//! What of a sentence counts as said, and items of a list.

use crate::facts::{Act, Statement};
use crate::parse::context::Context;
use crate::parse::tokens::Sentence;

/// "announced the designation of a delegation": who goes is the fact, and no statement.
pub(super) fn names_delegation(content: &str) -> bool {
    const EARLY: usize = 8;
    content.split(' ').take(EARLY).any(|word| word.eq_ignore_ascii_case("delegation"))
}

/// "Announcing this today": words that tell nothing.
pub(super) fn is_empty(word: &str) -> bool {
    ["this", "it", "today", "yesterday", "tonight"].contains(&word)
}

/// "paid tribute to the troops: “You are brave. …": a statement that praises, right before what stands at a place.
pub(super) fn is_praise(last: &Statement, start: usize) -> bool {
    const PRAISES: [&str; 7] = ["pay", "praise", "commend", "laud", "hail", "applaud", "salute"];
    const BETWEEN: usize = 4;
    let verb = last.verb.as_deref().is_some_and(|verb| PRAISES.contains(&verb));
    let near = last.evidence.last().is_some_and(|e| e.end <= start && start - e.end < BETWEEN);
    last.act == Act::Welcome && verb && near
}

/// The first word of an item of a list: behind "(a)", "1.", "•", or a small letter that starts a paragraph.
pub(super) fn item(context: &Context<'_>, sentence: Sentence) -> Option<usize> {
    let from = sentence.from;
    if !context.tokens[from].paragraph {
        return None;
    }
    let short = |n: usize| context.tokens.get(n).is_some_and(|t| t.text.len() <= 2);
    let first = match () {
        () if context.is(from, words!["•", "·", "-", "–", "*", "◦", "▪"]) => from + 1,
        // What a wrong decoding made of "•".
        () if context.is(from, words!["â"]) && context.is(from + 1, words!["¢"]) => from + 2,
        () if context.is(from, words!["("]) && short(from + 1) && context.is(from + 2, words![")"]) => {
            from + 3
        }
        () if short(from) && context.is(from + 1, words![".", ")"]) => from + 2,
        () if context.tokens[from].text.starts_with(char::is_lowercase) => from,
        () => return None,
    };
    (first < sentence.to).then_some(first)
}
