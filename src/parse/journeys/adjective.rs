//! Names of countries that stand like adjectives.

use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::tokens::WordSet;

/// Whether the name of a country is used like an adjective: "U.S. air bases".
pub(super) fn is_adjective(context: &Context<'_>, end: usize) -> bool {
    const DAYS: WordSet<23> = WordSet::new([
        "en",
        "alone",
        "aboard",
        "abroad",
        "onward",
        "onwards",
        "whose",
        "next",
        "last",
        "this",
        "early",
        "late",
        "mid",
        "earlier",
        "later",
        "tonight",
        "beginning",
        "ahead",
        "prior",
        "due",
        "twice",
        "once",
        "shortly",
    ]);
    let small = is::PREPOSITION
        | is::CONJUNCTION
        | is::ADVERB
        | is::DETERMINER
        | is::SUBORDINATOR
        | is::MODAL
        | is::BE
        | is::HAVE
        | is::POSSESSIVE
        | is::PRONOUN;
    context.tokens.get(end).is_some_and(|t| {
        t.is_word()
            && t.text.starts_with(char::is_lowercase)
            && !t.has(small)
            && t.entry.forms == 0
            && !t.is(&DAYS)
            && !is_doing(context, end)
    })
}

/// "a week in Chile *studying* the settlement": what somebody does there.
fn is_doing(context: &Context<'_>, at: usize) -> bool {
    context.tokens[at].text.ends_with("ing")
        && context.has(at + 1, is::DETERMINER | is::POSSESSIVE | is::PREPOSITION)
}
