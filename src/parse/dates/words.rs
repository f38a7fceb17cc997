//! Words that dates are made of.

use super::absolute;
use crate::parse::lexicon::is;
use crate::parse::tokens::Token;
use crate::parse::tokens::WordSet;

/// Whether a word may be one of a date: each date has such a word.
#[inline]
pub(super) fn may_be_dated(token: &Token<'_>) -> bool {
    const TIMES: WordSet<20> = WordSet::new([
        "days",
        "months",
        "years",
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
    let digit = token.text.as_bytes().first().is_some_and(u8::is_ascii_digit);
    digit
        || token.entry.month().is_some()
        || token.has(is::WEEKDAY)
        || token.is(&TIMES)
        || !token.is_plain() && (is_mid(token.text) || absolute::joined_months(token).is_some())
}

/// "mid-May", "late-2005".
fn is_mid(word: &str) -> bool {
    matches!(
        word.as_bytes(),
        [b'm' | b'M', _, _, b'-', ..]
            | [b'l' | b'L', _, _, _, b'-', ..]
            | [b'e' | b'E', _, _, _, _, b'-', ..]
    )
}

/// "missions to Chile (2008) and Peru (2010)": whether a word stands alone in brackets behind a name.
pub(super) fn is_bracketed(tokens: &[Token<'_>], at: usize) -> bool {
    let name = |n: usize| tokens[n].covered && tokens[n].is_capital();
    at > 1 && tokens[at - 1].text == "(" && tokens.get(at + 1).is_some_and(|t| t.text == ")") && name(at - 2)
}

/// "two", "2": how many, of those that are written out to fourteen.
pub(in crate::parse) fn counted(word: &str) -> Option<i64> {
    const NUMBERS: [&str; 14] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen",
    ];
    let named = NUMBERS.iter().zip(1..).find(|(name, _)| word.eq_ignore_ascii_case(name)).map(|(_, n)| n);
    named.or_else(|| word.parse().ok())
}
