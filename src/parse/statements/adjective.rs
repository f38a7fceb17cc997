//! What is said with an adjective behind "be".

use super::Cue;
use super::speaker::{self, Speaker};
use crate::authority::Kind;
use crate::facts::Act;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::predicates::{Predicate, Subject};
use crate::parse::tokens::{Sentence, Token};

/// "I am pleased that …", "she was concerned about …": the adjective and its act.
pub(super) fn adjective(context: &Context<'_>, predicate: &Predicate) -> Option<(usize, Act)> {
    let be = context.has(predicate.at, is::BE)
        || context.is(predicate.at, words!["remain", "remains", "remained", "stand", "stands"]);
    let at = if be {
        (predicate.at + 1..predicate.at + 6).find(|&n| {
            !context.has(n, is::ADVERB)
                && !context.is(n, words![",", "very", "so", "most", "too", "all", "both"])
        })?
    } else {
        predicate.at
    };
    let we = || matches!(predicate.subject, Subject::Pronoun(n) if context.is(n, words!["i", "we"]));
    let act = match context.tokens.get(at)?.entry.adjective {
        Some(act) => act,
        // "We are committed to helping".
        None if context.is(at, words!["committed"]) && we() => Act::Offer,
        // "Norway will remain deeply engaged with Chile", "The Government stands ready to help".
        None if context.is(at, words!["committed", "engaged", "ready"])
            && is_of_state(context, predicate) =>
        {
            Act::Offer
        }
        None => return None,
    };
    // "refugees that the body is aware of".
    if !context.tokens.get(at + 2).is_some_and(Token::is_word) && context.has(at + 1, is::PREPOSITION) {
        return None;
    }
    let linked = be || predicate.passive;
    let mut next = at + 1;
    // "disappointed and surprised at".
    let felt = |t: &Token<'_>| t.entry.adjective.is_some() || t.text.ends_with("ed");
    if context.is(next, words!["and"]) && context.tokens.get(next + 1).is_some_and(felt) {
        next += 2;
    }
    if context.is(next, words![","]) && context.is(next + 2, words![","]) {
        // "concerned, however, that".
        next += 3;
    }
    // "pleased Chile has agreed".
    let clause = !context.has(next, is::PREPOSITION | is::CONJUNCTION | is::SUBORDINATOR)
        && matches!(act, Act::Welcome | Act::Concern | Act::State)
        && starts_clause(context, next);
    let behind = clause
        || context.is(next, words!["to", "that", "by", "about", "with", "for", "at", "of", "over", "in"]);
    // "pleased to meet", "glad to be here": said for courtesy.
    let courtesy = context.is(next, words!["to"])
        && (context.has(next + 1, is::MEET | is::BE | is::VISIT_BASE)
            || context.is(next + 1, words!["be", "join", "host", "attend", "take", "answer"]));
    (linked && behind && !courtesy && predicate.mood.is_finite()).then_some((at, act))
}

/// Whether a country or its government is spoken of.
fn is_of_state(context: &Context<'_>, predicate: &Predicate) -> bool {
    let Subject::Phrase(from, to) = predicate.subject else { return false };
    let first = if context.is(from, words!["the"]) { from + 1 } else { from };
    let country = context.entity(first);
    country.is_some_and(|(c, end, name)| name && c.kind == Kind::Country && end == to)
        || context.is(to - 1, words!["government", "administration"]) && context.tokens[to - 1].is_capital()
}

/// Farthest from the start of a clause to its verb, in words.
const CLAUSE: usize = 12;

/// Whether a clause without "that" starts at a word: a name, a pronoun or an article, and a verb of its own.
fn starts_clause(context: &Context<'_>, at: usize) -> bool {
    let opens = context.tokens.get(at).is_some_and(|t| {
        t.is_word() && (t.is_capital() || t.has(is::PRONOUN | is::DETERMINER | is::POSSESSIVE))
    });
    opens
        && (at + 1..at + CLAUSE)
            .take_while(|&n| context.tokens.get(n).is_some_and(Token::is_word))
            .any(|n| context.has(n, is::BE | is::HAVE | is::MODAL | is::FUTURE))
}

/// "pleased to accept the invitation", "proud to announce": the act of the verb.
pub(super) fn pleased_to(context: &Context<'_>, at: usize, act: Act) -> Act {
    let verb = context.reporting(at + 2).filter(|_| context.is(at + 1, words!["to"]));
    let own = verb.and_then(|(verb, _)| verb.act());
    own.filter(|own| matches!(own, Act::Agree | Act::Announce | Act::Offer)).unwrap_or(act)
}

/// "said that he was pleased that the talks had gone well", "said she was concerned about the press": what is felt, by the same
/// speaker.
fn felt_by_speaker(
    context: &Context<'_>,
    sentence: Sentence,
    says: &Predicate,
    inner: Option<&Predicate>,
) -> Option<Cue> {
    const NEAR: usize = 3;
    let said = context.is(says.at, words!["said", "says", "added", "adds"]) && !says.passive;
    let felt = inner.filter(|_| said)?;
    let own = matches!(felt.subject, Subject::Pronoun(n) if n <= says.at + NEAR && context.is(n, words!["he", "she", "we"]));
    let quoted = context.any(sentence.from..sentence.to, words!["“", "”", "\""]);
    let (at, act) = adjective(context, felt).filter(|_| own && !quoted && !felt.negated)?;
    // "said he was honoured to have the opportunity": no more than that.
    if !matches!(act, Act::Welcome | Act::Concern) || context.is(at + 1, words!["to", "with"]) {
        return None;
    }
    let speaker = match speaker::find(context, sentence, says, false) {
        Speaker::Visitor => None,
        Speaker::Party(party) => Some(party),
        Speaker::Nobody => return None,
    };
    let lemma = Some(format!("be {}", context.tokens[at].text));
    let predicate = Predicate { at, ..*says };
    let (from, rule) = (says.start, "said-with-adjective");
    Some(Cue { predicate, act, from, cut: from, speaker, rule, lemma })
}

/// What one of the predicates of a sentence says with an adjective, or with that of the one behind it.
pub(super) fn said_with(
    context: &Context<'_>,
    sentence: Sentence,
    (predicates, n): (&[Predicate], usize),
    predicate: Predicate,
) -> Option<Cue> {
    let told = |m: usize| felt_by_speaker(context, sentence, predicates.get(m)?, predicates.get(m + 1));
    let own = adjective_cue(context, sentence, predicate);
    own.filter(|_| n.checked_sub(1).and_then(told).is_none()).or_else(|| told(n))
}

fn adjective_cue(context: &Context<'_>, sentence: Sentence, predicate: Predicate) -> Option<Cue> {
    let (at, act) = adjective(context, &predicate)?;
    let act = pleased_to(context, at, act);
    let person = match predicate.subject {
        Subject::Pronoun(n) => !context.is(n, words!["it"]),
        Subject::Phrase(..) => true,
        Subject::None => false,
    };
    let speaker = match speaker::find(context, sentence, &predicate, true) {
        Speaker::Visitor => None,
        Speaker::Party(party) => Some(party),
        Speaker::Nobody => return None,
    };
    let lemma = format!("be {}", context.tokens[at].text);
    let predicate = Predicate { at, ..predicate };
    person.then_some(Cue {
        predicate,
        act,
        from: predicate.start,
        cut: predicate.start,
        speaker,
        rule: "said-with-adjective",
        lemma: Some(lemma),
    })
}
