//! What experts are charged with: "Special Rapporteur on the independence of judges and lawyers".

use super::Token;
use crate::parse::lexicon::{Entry, Lexicon, is};

/// Most words of a mandate.
const LONGEST: usize = 40;

/// Marks the words of mandates: they are one name, whatever words and marks are in it.
pub(super) fn mark(tokens: &mut [Token<'_>], lexicon: &Lexicon) {
    let mut at = 1;
    while at < tokens.len() {
        let Some((from, to)) = find(tokens, at, lexicon) else {
            at += 1;
            continue;
        };
        for token in &mut tokens[from..to] {
            (token.covered, token.entity) = (true, None);
            token.entry = Entry::default();
        }
        at = to;
    }
}

/// The words of a mandate whose "on" stands at a word.
fn find(tokens: &[Token<'_>], at: usize, lexicon: &Lexicon) -> Option<(usize, usize)> {
    let link = tokens.get(at).filter(|token| token.is(words!["on", "in", "of"]))?;
    let first = match link.text {
        "on" | "On" => at + 1,
        "in" if tokens.get(at + 1)?.is(words!["the"]) && tokens.get(at + 2)?.is(words!["field"]) => at + 4,
        "of" if tokens[at - 1].is(words!["experts"]) => at + 2,
        _ => return None,
    };
    let before = &tokens[at - 1];
    let expert = before.is_capital() || before.has(is::HEAD) || before.is(words!["group", "mechanism"]);
    let from = if tokens.get(first)?.is(words!["the"]) { first + 1 } else { first };
    let words = tokens.get(from..)?.iter().take(LONGEST).map(|token| token.text);
    let words = Some(words).filter(|_| expert)?;
    Some((from, from + lexicon.mandate(&words)?))
}
