//! Who says it.

use crate::facts::Party;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::predicates::{Predicate, Subject};
use crate::parse::tokens::Sentence;

/// The speaker of a statement.
#[derive(Debug)]
pub(super) enum Speaker {
    /// The visitor, by a word that names nobody: "she", "the visitors".
    Visitor,
    Party(Party),
    /// Nobody who can speak: "the trip underscored".
    Nobody,
}

/// The speaker of a predicate.
/// `strict`: another verb reports already, so the speaker has to stand right before this one.
pub(super) fn find(
    context: &Context<'_>,
    sentence: Sentence,
    predicate: &Predicate,
    strict: bool,
) -> Speaker {
    if let Some(speaker) = inverted(context, sentence, predicate.at) {
        return speaker;
    }
    match predicate.subject {
        Subject::None => Speaker::Nobody,
        Subject::Pronoun(at) if context.is(at, &["it"]) => Speaker::Nobody,
        Subject::Pronoun(_) => Speaker::Visitor,
        Subject::Phrase(from, to) => phrase(context, (from, to), strict && predicate.shares.is_none()),
    }
}

/// "“…,” said Ms Li".
fn inverted(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<Speaker> {
    let after_quote = at > sentence.from && context.is(at - 1, &["”", "\"", ","]) && {
        (sentence.from..at).any(|n| context.is(n, &["”", "\""]))
    };
    let next = context.tokens.get(at + 1).filter(|_| at + 1 < sentence.to)?;
    if !after_quote || !(next.is_capital() || next.is(&["the", "a"])) {
        return None;
    }
    let (found, _) = parties::list(context, at + 1, sentence.to);
    found.into_iter().next().map(|f| Speaker::Party(f.party))
}

fn phrase(context: &Context<'_>, (from, to): (usize, usize), strict: bool) -> Speaker {
    let last = &context.tokens[to - 1];
    if last.is(&["it", "this", "that", "trip", "visit"]) || last.has(is::VISIT_NOUN) {
        return Speaker::Nobody;
    }
    if last.is(&["delegation"]) || context.has(from, is::PRONOUN) {
        return Speaker::Visitor;
    }
    let (found, _) = parties::list(context, from, to);
    if strict && found.last().is_some_and(|f| f.to < to) {
        return Speaker::Nobody;
    }
    if let Some(first) = found.into_iter().find(|f| f.from < to) {
        return Speaker::Party(first.party);
    }
    let words = context.value(skip_determiners(context, from, to), to);
    let entity = (from..to).any(|n| context.entity(n).is_some_and(|(_, end, name)| name && end == to));
    if entity
        || last.has(is::PLURAL | is::SIDE)
        || last.is(&["side", "delegation", "team", "party", "mission"])
    {
        return Speaker::Party(Party { organization: Some(words), ..Party::default() });
    }
    Speaker::Nobody
}

fn skip_determiners(context: &Context<'_>, from: usize, to: usize) -> usize {
    (from..to.saturating_sub(1)).find(|&n| !context.is(n, &["the", "a", "an"])).unwrap_or(from)
}
