//! Where the name of an agreement starts and ends that is in no list.

use super::is_next_agreement;
use crate::parse::context::Context;
use crate::parse::lexicon::{form, is};
use crate::parse::tokens::WordSet;

/// What tells nothing of an agreement: "a new agreement".
const GENERAL: WordSet<53> = WordSet::new([
    "new",
    "recent",
    "bilateral",
    "final",
    "formal",
    "existing",
    "such",
    "legal",
    "mutual",
    "broad",
    "general",
    "important",
    "major",
    "international",
    "possible",
    "draft",
    "joint",
    "multilateral",
    "further",
    "landmark",
    "historic",
    "signed",
    "next",
    "first",
    "second",
    "third",
    "latest",
    "oldest",
    "earlier",
    "previous",
    "current",
    "proposed",
    "planned",
    "comprehensive",
    "global",
    "regional",
    "political",
    "trilateral",
    "interim",
    "longstanding",
    "long-standing",
    "enduring",
    "ambitious",
    "similar",
    "separate",
    "special",
    "standard",
    "written",
    "working",
    "cooperation",
    "co-operation",
    "collaboration",
    "partnership",
]);

/// How an agreement came about, behind who brought it about.
const BROKERED: [&str; 6] = ["brokered", "led", "mediated", "sponsored", "backed", "facilitated"];

/// "Treaty of Commerce and Navigation", "Convention on Biodiversity": where a name with capitals ends.
pub(super) fn name_end(context: &Context<'_>, end: usize, to: usize) -> usize {
    let capital = |n: usize| n < to && context.tokens[n].is_capital();
    let link = |n: usize| context.is(n, words!["of", "on", "for", "and", "the"]);
    if !(context.is(end, words!["of", "on", "for"])
        && (capital(end + 1) || context.is(end + 1, words!["the"]) && capital(end + 2)))
        || is_dated(context, end)
    {
        return end;
    }
    // "Treaty of Peace, Friendship and Cooperation", but not "the Treaty, President Li and Mr Paz".
    let other = is::HEAD | is::TITLE | is::GROUP;
    let quality = |n: usize| capital(n) && !context.tokens[n].covered && !context.has(n, other);
    let row = |n: usize| {
        let and = (n + 2..to.min(n + 6)).find(|&m| context.is(m, words!["and"]));
        context.is(n, words![","])
            && quality(n + 1)
            && and.is_some_and(|and| {
                quality(and + 1) && (n + 1..and).all(|m| quality(m) || context.is(m, words![","]))
            })
    };
    let mut last = end;
    let mut n = end;
    while n < to && (capital(n) || link(n) || row(n)) && n < end + 12 && !is_next_agreement(context, n) {
        n += 1;
        if capital(n - 1) {
            last = n;
        }
    }
    last
}

/// Where the words start that name the agreement whose head stands at a word.
pub(super) fn name_start(context: &Context<'_>, from: usize, at: usize) -> usize {
    let capital = context.tokens[at].is_capital();
    let mut start = at;
    while start > from {
        let token = &context.tokens[start - 1];
        let joins = capital
            && token.is(words!["and", "on", "of"])
            && start - 1 > from
            && context.tokens[start - 2].is_capital();
        let small = is::DETERMINER
            | is::POSSESSIVE
            | is::PREPOSITION
            | is::ADVERB
            | is::CONJUNCTION
            | is::BE
            | is::HAVE
            | is::PRONOUN;
        let noun = token.is_word()
            && !token.has(small)
            && (token.is_capital() || token.entry.forms == 0 || is_noun(context, (from, start - 1)))
            && !token.has(is::MODAL);
        if !(joins || noun && (!capital || token.is_capital())) || at - start > 7 {
            break;
        }
        start -= 1;
    }
    // "the UN-brokered agreement".
    let brokered =
        |n: usize| context.tokens[n].text.rsplit_once('-').is_some_and(|(_, way)| BROKERED.contains(&way));
    // "a comprehensive free trade agreement", but "a comprehensive agreement".
    let kind = |n: usize| context.is(n, words!["comprehensive"]) && n + 2 < at;
    let general =
        |n: usize| !context.tokens[n].is_capital() && context.is(n, &GENERAL) && !kind(n) || brokered(n);
    let first = (start..at).find(|&n| !general(n)).unwrap_or(at);
    // "the 1954 Convention".
    let year = capital && first > from && is_year(context, first - 1);
    if year { first - 1 } else { first }
}

/// Whether a year stands at a word.
pub(super) fn is_year(context: &Context<'_>, at: usize) -> bool {
    let year = |text: &str| {
        text.len() == 4
            && (text.starts_with("19") || text.starts_with("20"))
            && text.bytes().all(|b| b.is_ascii_digit())
    };
    context.tokens.get(at).is_some_and(|t| year(t.text))
}

/// "the state border agreement": a word that is a verb's too, behind an article.
fn is_noun(context: &Context<'_>, (from, at): (usize, usize)) -> bool {
    let forms = context.tokens[at].entry.forms;
    at > from
        && forms & form::BASE != 0
        && forms & form::PAST == 0
        && context.is(at - 1, words!["the", "a", "an"])
}

/// "the Trans-Pacific Partnership", "the Trade and Investment Partnership".
pub(super) fn is_trade_pact(context: &Context<'_>, at: usize) -> bool {
    let pact = context.tokens[at].is_capital() && context.is(at, words!["partnership"]);
    pact && context.is(at.wrapping_sub(1), words!["trans-pacific", "investment", "trade"])
        && context.tokens[at - 1].is_capital()
}

/// "the Double Taxation Agreement (DTA)": the word behind its letters in brackets, or the first.
pub(super) fn behind_letters(context: &Context<'_>, end: usize, to: usize) -> usize {
    let letters = |text: &str| (2..7).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_uppercase());
    let short = context.tokens.get(end + 1).is_some_and(|t| letters(t.text));
    let closed = context.is(end, words!["("]) && context.is(end + 2, words![")"]);
    if closed && short && end + 3 <= to { end + 3 } else { end }
}

/// "signed on 5 May", "signed on Monday": the day, not what it is about.
pub(super) fn is_dated(context: &Context<'_>, on: usize) -> bool {
    context.tokens.get(on + 1).is_some_and(|t| {
        t.entry.month().is_some() || t.has(is::WEEKDAY) || t.text.starts_with(|c: char| c.is_ascii_digit())
    })
}
