//! Words that dates are made of.

use super::absolute;
use crate::parse::lexicon::is;
use crate::parse::tokens::Token;
use crate::parse::tokens::WordSet;

/// Whether a word may be one of a date: each date has such a word.
pub(super) fn may_be_dated(token: &Token<'_>) -> bool {
    const TIMES: WordSet<17> = WordSet::new([
        "today",
        "tonight",
        "tomorrow",
        "yesterday",
        "night",
        "afternoon",
        "evening",
        "morning",
        "week",
        "weekend",
        "month",
        "year",
        "spring",
        "summer",
        "autumn",
        "fall",
        "winter",
    ]);
    let byte = |n: usize| token.text.as_bytes().get(n).map_or(0, u8::to_ascii_lowercase);
    byte(0).is_ascii_digit()
        || token.entry.month().is_some()
        || token.has(is::WEEKDAY)
        || token.is_capital() && absolute::joined_months(token).is_some()
        || token.is(&TIMES)
        // "mid-May".
        || byte(3) == b'-' && byte(0) == b'm'
}

/// "missions to Chile (2008) and Peru (2010)": whether a word stands alone in brackets behind a name.
pub(super) fn is_bracketed(tokens: &[Token<'_>], at: usize) -> bool {
    let name = |n: usize| tokens[n].covered && tokens[n].is_capital();
    at > 1 && tokens[at - 1].text == "(" && tokens.get(at + 1).is_some_and(|t| t.text == ")") && name(at - 2)
}
