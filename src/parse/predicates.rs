//! Verbs in their clauses: form, tense and voice, who does it, and where the clause starts.
//!
//! A sentence is read from left to right. Each verb group (auxiliaries, adverbs, verb) becomes a predicate; its
//! subject is the noun phrase before it that no preposition governs, or that of the verb it is joined to by "and".

mod bare;
mod inserted;
pub(super) mod items;
mod nouns;

use super::context::Context;
use super::lexicon::{form, is};
use super::subjects;
use super::tokens::{Sentence, Token};
use crate::parse::tokens::WordSet;

/// When, or in what way, something is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mood {
    Past,
    Present,
    /// "will", "is to", "is due to".
    Future,
    /// "would", "could", "may".
    Conditional,
    /// "to visit".
    Infinitive,
    /// "visiting".
    Gerund,
    /// "accompanied by", without an auxiliary.
    Participle,
}

impl Mood {
    /// Whether the verb can have a subject of its own.
    pub(super) fn is_finite(self) -> bool {
        matches!(self, Self::Past | Self::Present | Self::Future | Self::Conditional)
    }
}

/// Who does it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    None,
    /// A pronoun, by its word.
    Pronoun(usize),
    /// A noun phrase, by its words.
    Phrase(usize, usize),
}

/// A verb group with its subject.
#[derive(Debug, Clone, Copy)]
pub(super) struct Predicate {
    /// The first word of the group: an auxiliary or the verb itself.
    pub from: usize,
    /// The verb.
    pub at: usize,
    pub mood: Mood,
    pub passive: bool,
    pub negated: bool,
    pub subject: Subject,
    /// Where the clause starts: its subject, the word that joins it, or the sentence.
    pub start: usize,
    /// The predicate whose subject it shares: "met X and *visited* Y".
    pub shares: Option<usize>,
    /// Whether it stands in a relative clause: "who *met* X".
    pub relative: bool,
}

/// The auxiliaries of a verb group.
#[derive(Debug, Default, Clone, Copy)]
struct Auxiliaries {
    from: usize,
    future: bool,
    conditional: bool,
    to: bool,
    be: bool,
    have: bool,
    does: bool,
    negated: bool,
    past: bool,
}

/// The predicates of a sentence, in order.
pub(super) fn find(context: &Context<'_>, sentence: Sentence) -> Vec<Predicate> {
    let mut all: Vec<Predicate> = Vec::new();
    let words = context.tokens.get(sentence.from..sentence.to).unwrap_or_default();
    for (at, token) in (sentence.from..).zip(words) {
        if token.covered {
            continue;
        }
        if token.has(is::BE | is::HAVE) && is_copula(context, sentence, at) {
            all.push(copula(context, sentence, at, &all));
            continue;
        }
        if token.entry.forms == 0 && !may_be_verb(context, sentence, at) {
            continue;
        }
        // "will next week begin".
        if token.is(words!["next", "this"]) && context.is(at + 1, words!["week", "month", "year"]) {
            continue;
        }
        let capital = token.is_capital() && at > sentence.from && !sentence.title;
        // "Acting Secretary Li said".
        let office = token.is_capital()
            && token.has(is::OFFICE)
            && context.tokens.get(at + 1).is_some_and(super::tokens::Token::is_capital);
        if capital || office {
            continue;
        }
        let auxiliaries = auxiliaries(context, sentence, at);
        let Some(mood) = mood(context, sentence, at, auxiliaries, &all) else { continue };
        let mut predicate = Predicate {
            from: auxiliaries.from,
            at,
            mood,
            passive: auxiliaries.be && token.entry.forms & form::PARTICIPLE != 0,
            negated: auxiliaries.negated,
            subject: Subject::None,
            start: auxiliaries.from,
            shares: None,
            relative: false,
        };
        subjects::find(context, sentence, &mut predicate, &all);
        subjects::behind_clause(context, sentence, &mut predicate);
        subjects::went_on(context, all.last(), &mut predicate);
        all.push(predicate);
    }
    subjects::of_opening(context, sentence, &mut all);
    all
}

/// Whether a form of "be" or "have" is the verb itself: "will be in Lima", "had an effect".
fn is_copula(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    let next = (at + 1..sentence.to).find(|&n| !context.has(n, is::ADVERB));
    // "has on Thursday left".
    let next = next.map(|n| {
        let day = context.is(n, words!["on"]) && context.tokens.get(n + 1).is_some_and(is_of_day);
        let end =
            if day { context.behind_days(n, sentence.to) } else { behind_time(context, n).unwrap_or(n) };
        end.min(sentence.to - 1)
    });
    let am = context.is(at, words!["am"]) && !(at > sentence.from && context.is(at - 1, words!["i"]));
    // "have been impressed": an adjective, where no verb of that form is known.
    let been = context.is(at, words!["been"])
        && next.is_some_and(|n| {
            let entry = context.tokens[n].entry;
            // "has been in Lima since Tuesday", "has been on a visit".
            let stays =
                context.is(n, words!["in", "on"]) && context.has(at.wrapping_sub(1), is::HAVE | is::ADVERB);
            stays || entry.adjective.is_some() && entry.forms & form::PARTICIPLE == 0
        });
    !am && (been || !context.is(at, words!["been", "being", "having"]))
        && next.is_some_and(|n| {
            let forms = context.tokens[n].entry.forms;
            forms & (form::PARTICIPLE | form::GERUND) == 0
                && !context.has(n, is::BE)
                && !(context.is(n, words!["to"])
                    || context.is(n, words!["due"]) && !context.is(n + 1, words!["in"]))
        })
}

fn copula(context: &Context<'_>, sentence: Sentence, at: usize, before: &[Predicate]) -> Predicate {
    let auxiliaries = auxiliaries(context, sentence, at);
    let mood = match () {
        () if auxiliaries.future => Mood::Future,
        () if auxiliaries.conditional => Mood::Conditional,
        () if auxiliaries.to => Mood::Infinitive,
        () if context.is(at, words!["was", "were", "had"]) => Mood::Past,
        () => Mood::Present,
    };
    let mut predicate = Predicate {
        from: auxiliaries.from,
        at,
        mood,
        passive: false,
        negated: auxiliaries.negated,
        subject: Subject::None,
        start: auxiliaries.from,
        shares: None,
        relative: false,
    };
    subjects::find(context, sentence, &mut predicate, before);
    predicate
}

/// Whether a word that is in no list stands where only a verb can: behind "will" or "would".
fn may_be_verb(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    let token = &context.tokens[at];
    if !token.is_word() || token.is_capital() {
        return false;
    }
    let small =
        is::MODAL | is::HAVE | is::BE | is::DO | is::ADVERB | is::PREPOSITION | is::DETERMINER | is::PRONOUN;
    let word = !token.has(small | is::POSSESSIVE | is::SUBORDINATOR);
    let before = || (sentence.from..at).rev().find(|&n| !context.has(n, is::ADVERB));
    word && before()
        .is_some_and(|n| context.has(n, is::MODAL) && !context.is(n, words!["may", "can", "might"]))
}

/// Whether a word may be the last one of a day: "11 March", "Sunday".
fn is_of_day(token: &Token<'_>) -> bool {
    token.has(is::WEEKDAY)
        || token.entry.month().is_some()
        || token.text.starts_with(|c: char| c.is_ascii_digit())
}

/// The word behind "this morning", "last week", if that stands at a word.
fn behind_time(context: &Context<'_>, at: usize) -> Option<usize> {
    const TIMES: WordSet<9> =
        WordSet::new(["morning", "afternoon", "evening", "night", "week", "weekend", "month", "year", "day"]);
    (context.is(at, words!["this", "last", "next"]) && context.is(at + 1, &TIMES)).then_some(at + 2)
}

/// Where a day opens that stands between "will" and its verb: "will on Sunday, 11 March begin".
fn day_between(context: &Context<'_>, sentence: Sentence, last: usize) -> Option<usize> {
    const LONG: usize = 7;
    if last > sentence.from + 1
        && behind_time(context, last - 1) == Some(last + 1)
        && context.has(last - 2, is::MODAL | is::HAVE | is::BE)
    {
        return Some(last - 1);
    }
    let part = |n: usize| is_of_day(&context.tokens[n]) || context.is(n, words![",", "the", "of"]);
    let open = (last.saturating_sub(LONG).max(sentence.from + 1)..last).rev().find(|&n| !part(n))?;
    let modal = (sentence.from..open).rev().find(|&n| !context.has(n, is::ADVERB))?;
    (context.is(open, words!["on", "in", "from"]) && context.has(modal, is::MODAL | is::HAVE | is::BE))
        .then_some(open)
}

/// "will on Monday begin", "will next week begin": the word before the time that stands between a verb and its auxiliary.
fn over_time(context: &Context<'_>, sentence: Sentence, n: usize, at: usize) -> Option<usize> {
    let week = context.is(n - 1, words!["week", "month", "year"])
        && n > sentence.from + 2
        && context.is(n - 2, words!["next", "this", "later"])
        && context.has(n - 3, is::MODAL);
    if week {
        return Some(n - 2);
    }
    let day =
        is_of_day(&context.tokens[n - 1]) || n > sentence.from + 1 && behind_time(context, n - 2) == Some(n);
    if n == at && day { day_between(context, sentence, n - 1) } else { None }
}

/// "would *like* to thank", "would *first like* to thank", "would *like first of all* to thank": the word behind the modal,
/// from that before "to" on.
fn behind_modal(context: &Context<'_>, sentence: Sentence, n: usize) -> Option<usize> {
    const LEAST: usize = 2;
    let like = |n: usize| n > sentence.from + LEAST && context.is(n - 1, words!["like"]);
    let first = |n: usize| {
        n > sentence.from + LEAST && context.is(n - 1, words!["first", "firstly", "again", "also"])
    };
    let all =
        n > sentence.from + LEAST && context.is(n - 1, words!["all"]) && context.is(n - 2, words!["of"]);
    let n = if all && first(n - 2) {
        n - 3
    } else if first(n) {
        n - 1
    } else {
        n
    };
    let n = if like(n) { n - 1 } else { return None };
    let n = if first(n) { n - 1 } else { n };
    context.has(n - 1, is::MODAL).then_some(n)
}

fn auxiliaries(context: &Context<'_>, sentence: Sentence, at: usize) -> Auxiliaries {
    let mut found = Auxiliaries { from: at, ..Auxiliaries::default() };
    let mut n = at;
    while n > sentence.from {
        let token = &context.tokens[n - 1];
        if token.covered {
            break;
        }
        if n == at && matches!(token.text, "," | ")") {
            let Some(open) = inserted::put_in(context, sentence, n - 1) else { break };
            n = open;
            continue;
        }
        if let Some(open) = over_time(context, sentence, n, at) {
            n = open;
            continue;
        }
        if token.is(words!["not", "never", "n’t"]) {
            found.negated = true;
        } else if token.is(words!["longer"]) && n > sentence.from + 1 && context.is(n - 2, words!["no"]) {
            // "will no longer visit".
            found.negated = true;
            n -= 1;
        } else if token.has(is::MODAL) {
            found.future |= token.is(words!["will", "shall", "’ll", "'ll"]);
            found.conditional |= !found.future;
            found.from = n - 1;
        } else if token.is(words!["to"]) {
            found.to = true;
            found.from = n - 1;
        } else if token.has(is::BE) {
            found.be |= !found.to;
            // "is to visit", "was due to visit", "was to arrive".
            let goes = || context.has(at, is::GO_BASE | is::VISIT_BASE) && token.is(words!["was", "were"]);
            found.future |= found.to && (token.is(words!["is", "are"]) || goes());
            found.past |= token.is(words!["was", "were"]);
            found.from = n - 1;
        } else if token.has(is::HAVE) {
            found.have = true;
            found.from = n - 1;
        } else if token.has(is::DO) {
            found.does = true;
            found.from = n - 1;
        } else if found.to
            && let Some(modal) = behind_modal(context, sentence, n)
        {
            found.from = n - 1;
            n = modal;
            continue;
        } else if found.to
            && token.is(words!["due", "scheduled", "expected", "set", "planned", "slated", "about"])
        {
            found.future = true;
            found.from = n - 1;
        } else if !token.has(is::ADVERB) && !is_next(context, n - 1) {
            break;
        }
        n -= 1;
    }
    found
}

/// "will next visit": whether a word is such a "next".
fn is_next(context: &Context<'_>, at: usize) -> bool {
    context.is(at, words!["next"]) && at > 0 && context.has(at - 1, is::MODAL)
}

fn mood(
    context: &Context<'_>,
    sentence: Sentence,
    at: usize,
    aux: Auxiliaries,
    before: &[Predicate],
) -> Option<Mood> {
    let forms = context.tokens[at].entry.forms;
    let has = |bits: u8| forms & bits != 0;
    if aux.future && (has(form::BASE | form::PARTICIPLE | form::GERUND) || forms == 0) {
        return Some(Mood::Future);
    }
    if aux.conditional {
        return Some(Mood::Conditional);
    }
    // "had to cancel her visit".
    if aux.to && aux.have && has(form::BASE) && context.is(at.wrapping_sub(1), words!["to"]) {
        let before = &context.tokens[at.saturating_sub(2)];
        if before.is(words!["had"]) {
            return Some(Mood::Past);
        }
    }
    if aux.to && has(form::BASE) {
        return Some(Mood::Infinitive);
    }
    if aux.to && aux.be && !aux.have && has(form::PARTICIPLE) {
        return Some(Mood::Infinitive);
    }
    if (aux.have || aux.be) && has(form::PARTICIPLE) {
        // "after having taken office".
        let behind = context.has(aux.from.wrapping_sub(1), is::PREPOSITION) && aux.from > sentence.from;
        let having = behind && context.is(aux.from, words!["having"]);
        return Some(if having { Mood::Gerund } else { Mood::Past });
    }
    if aux.be && has(form::GERUND) {
        return Some(if aux.past { Mood::Past } else { Mood::Present });
    }
    if aux.does && has(form::BASE) {
        return Some(Mood::Present);
    }
    bare::bare(context, sentence, at, before)
}
