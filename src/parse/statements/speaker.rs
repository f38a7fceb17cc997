//! Who says it.

use crate::facts::{Act, Party};
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::predicates::{Predicate, Subject};
use crate::parse::subjects::is_inverted;
use crate::parse::tokens::WordSet;
use crate::parse::tokens::{Sentence, Token};

/// Whose office speaks for him: "the presidential office".
const OFFICES: WordSet<6> =
    WordSet::new(["presidential", "president", "president’s", "prime", "minister", "royal"]);

/// What those are called who speak together or for one side.
const SIDES: WordSet<11> = WordSet::new([
    "side",
    "delegation",
    "team",
    "party",
    "mission",
    "guest",
    "host",
    "guests",
    "hosts",
    "both",
    "two",
]);

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
        // "It was agreed that".
        _ if predicate.passive => Speaker::Visitor,
        Subject::None => Speaker::Nobody,
        Subject::Pronoun(at) if context.is(at, words!["it"]) => Speaker::Nobody,
        Subject::Pronoun(_) => Speaker::Visitor,
        // "The mission will focus on prisons": what it is for.
        Subject::Phrase(_, to)
            if is_journey(context, predicate.subject, to)
                && context.is(predicate.at, words!["focus", "focused", "focuses"]) =>
        {
            Speaker::Nobody
        }
        Subject::Phrase(from, to) if is_talks(context, (from, to), predicate.at) => Speaker::Visitor,
        Subject::Phrase(from, to) => phrase(context, (from, to), strict && predicate.shares.is_none()),
    }
}

/// "the mission", "The visit, the first by a Rapporteur,".
fn is_journey(context: &Context<'_>, subject: Subject, to: usize) -> bool {
    let Subject::Phrase(from, _) = subject else { return false };
    let first = (from + 1..to).find(|&n| context.is(n, words![","])).unwrap_or(to);
    context.is(to - 1, words!["mission"]) || first < to && context.has(first - 1, is::VISIT_NOUN)
}

/// "“…,” said Ms Li".
fn inverted(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<Speaker> {
    let after_quote = at > sentence.from && context.is(at - 1, words!["”", "\"", ","]) && {
        (sentence.from..at).any(|n| context.is(n, words!["”", "\""]))
    };
    let next = context.tokens.get(at + 1).filter(|_| at + 1 < sentence.to)?;
    let plain = !after_quote && is_inverted(context, at);
    if !after_quote && !plain || !(next.is_capital() || next.is(words!["the", "a"])) {
        return None;
    }
    let (found, _) = parties::list(context, at + 1, sentence.to);
    let paper = || {
        let end = (at + 2..sentence.to.min(at + 5)).find(|&n| context.is(n, &super::source::PAPERS))? + 1;
        let words = context.value(skip_determiners(context, at + 1, end), end);
        Some(Speaker::Party(Party { organization: Some(words), ..Party::default() }))
    };
    found.into_iter().next().map(|f| Speaker::Party(f.party)).or_else(paper)
}

/// "The meeting discussed …": those who met.
fn is_talks(context: &Context<'_>, (from, to): (usize, usize), at: usize) -> bool {
    let act = context.reporting(at).and_then(|(verb, _)| verb.act());
    let talks = |n: usize| context.has(n, is::MEETING | is::EVENT) && !context.has(n, is::VISIT_NOUN);
    let own = context.is(at, words!["acknowledged", "noted", "recognised", "recognized", "agreed"]);
    // "The meeting followed up on the call": nothing that was said there.
    (act == Some(Act::Discuss) && !context.is(at, words!["followed", "follows"]) || own)
        && (talks(to - 1) || act == Some(Act::Discuss) && (from..to).any(talks))
}

fn phrase(context: &Context<'_>, (from, to): (usize, usize), strict: bool) -> Speaker {
    let last = &context.tokens[to - 1];
    if let Some(paper) = paper(context, from, to) {
        return Speaker::Party(paper);
    }
    if is_counted_visit(context, from, to)
        || last.is(words!["it", "this", "that", "trip", "visit"])
        || last.has(is::VISIT_NOUN) && !last.is(words!["mission"])
    {
        return Speaker::Nobody;
    }
    if last.is(words!["delegation", "mission"])
        || is_own_speech(context, (from, to))
        || context.has(from, is::PRONOUN)
        || is_styled(context, (from, to))
        || last.is(words!["mandate", "office"]) && context.is(from, words!["my"])
    {
        return Speaker::Visitor;
    }
    // "Her trip comes as the two countries celebrate".
    if (from + 1..to).any(|n| {
        context.is(n, words!["as"])
            && !context.is(n - 1, words!["well", "such"])
            && !context.is(n + 1, words!["well"])
    }) {
        return Speaker::Nobody;
    }
    // "The visit of the Minister underscored", "My talks with the President will show".
    let head = (from + 1..to).find(|&n| context.has(n, is::PREPOSITION)).map(|n| &context.tokens[n - 1]);
    if head.is_some_and(is_idle) {
        return Speaker::Nobody;
    }
    if let Some(issuer) = super::source::issuer(context, (from, to)) {
        return Speaker::Party(issuer);
    }
    let (found, _) = parties::list(context, from, to);
    // "the Minister’s programme": no person.
    if found.last().is_some_and(|f| f.to + 1 < to && context.is(f.to, words!["’s", "'s", "’", "'"]))
        && !last.has(is::HEAD | is::GROUP | is::BODY)
    {
        return Speaker::Nobody;
    }
    if strict && found.last().is_some_and(|f| f.to < to) {
        return Speaker::Nobody;
    }
    if let Some(first) = found.into_iter().find(|f| f.from < to) {
        return Speaker::Party(first.party);
    }
    let words = context.value(skip_determiners(context, from, to), to);
    let entity = (from..to).any(|n| context.entity(n).is_some_and(|(_, end, name)| name && end == to));
    let office = last.is(words!["office"]) && (from..to - 1).any(|n| context.is(n, &OFFICES));
    if entity
        || office
        || last.is(&super::source::PAPERS)
        || last.has(is::PLURAL | is::SIDE)
        || last.is(&SIDES)
    {
        return Speaker::Party(Party { organization: Some(words), ..Party::default() });
    }
    Speaker::Nobody
}

/// "This visit, her first to Asia, will strengthen": nobody who can speak.
fn is_counted_visit(context: &Context<'_>, from: usize, to: usize) -> bool {
    let comma = (from + 1..to).find(|&n| context.is(n, words![","]));
    comma.is_some_and(|n| context.has(n - 1, is::VISIT_NOUN) && !context.is(n - 1, words!["mission"]))
}

/// "The communiqué issued at the end of the visit": the paper that was issued.
fn paper(context: &Context<'_>, from: usize, to: usize) -> Option<Party> {
    const LONG: usize = 5;
    const GIVEN: WordSet<6> =
        WordSet::new(["issued", "released", "adopted", "signed", "published", "distributed"]);
    let given = |n: &usize| *n > from && context.is(*n - 1, &super::source::PAPERS) && context.is(*n, &GIVEN);
    let end = (from..to.min(from + LONG)).find(given)?;
    let words = context.value(skip_determiners(context, from, end), end);
    Some(Party { organization: Some(words), ..Party::default() })
}

/// "The visit of", "The purpose of": nobody who can speak.
fn is_idle(head: &Token<'_>) -> bool {
    let talks = head.has(is::VISIT_NOUN | is::MEETING) && !head.is(words!["mission", "delegation"]);
    talks && !head.is_capital() || head.is(words!["purpose", "aim", "goal", "objective"])
}

/// "Her speech stressed", "In his message": who spoke before.
fn is_own_speech(context: &Context<'_>, (from, to): (usize, usize)) -> bool {
    const SPEECHES: WordSet<4> = WordSet::new(["message", "statement", "intervention", "toast"]);
    let speech = context.has(to - 1, is::SPEECH) || context.is(to - 1, &SPEECHES);
    context.is(from, words!["his", "her", "my"]) && to <= from + 4 && speech
}

/// "His Highness", "Her Excellency": somebody told of before.
fn is_styled(context: &Context<'_>, (from, to): (usize, usize)) -> bool {
    const STYLES: WordSet<5> = WordSet::new(["highness", "majesty", "excellency", "eminence", "holiness"]);
    to == from + 2 && context.has(from, is::POSSESSIVE) && context.is(to - 1, &STYLES)
}

fn skip_determiners(context: &Context<'_>, from: usize, to: usize) -> usize {
    (from..to.saturating_sub(1)).find(|&n| !context.is(n, words!["the", "a", "an"])).unwrap_or(from)
}
