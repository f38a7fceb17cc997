//! Subjects that stand apart from their verbs: behind a clause whose verb is not known, and before "went on to".

use super::{inserted, start, trimmed};
use crate::parse::context::Context;
use crate::parse::lexicon::{form, is};
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// "Given that Norway shares values, the Minister stressed": the subject stands behind the clause, whose verb was not known for
/// one.
pub(in crate::parse) fn behind_clause(context: &Context<'_>, sentence: Sentence, predicate: &mut Predicate) {
    const OPENS: WordSet<6> = WordSet::new(["given", "as", "since", "while", "although", "considering"]);
    const NEAR: usize = 12;
    let Subject::Phrase(from, to) = predicate.subject else { return };
    if from > sentence.from + NEAR || !context.is(sentence.from, &OPENS) || !predicate.mood.is_finite() {
        return;
    }
    let Some(comma) = (from..to).rev().find(|&n| context.is(n, words![","])).filter(|&n| n + 1 < to) else {
        return;
    };
    let verb = |n: usize| {
        let token = &context.tokens[n];
        !token.is_capital() && token.entry.forms & (form::THIRD | form::PAST) != 0
    };
    // "Given that Norway shares these values, the Minister stressed": what stands right behind the verb of the clause.
    let object = from > sentence.from + 1 && verb(from - 1);
    if object || (from + 1..comma).any(verb) {
        (predicate.subject, predicate.start) = (Subject::Phrase(comma + 1, to), comma + 1);
    }
}

/// "She went on to say": what she said then.
pub(in crate::parse) fn went_on(
    context: &Context<'_>,
    before: Option<&Predicate>,
    predicate: &mut Predicate,
) {
    let Some(went) = before.filter(|p| context.is(p.at, words!["went", "goes", "go"])) else { return };
    let on = context.is(went.at + 1, words!["on"]) && predicate.from == went.at + 2;
    if on && predicate.mood == Mood::Infinitive && went.mood.is_finite() {
        (predicate.mood, predicate.subject, predicate.start) = (went.mood, went.subject, went.start);
        (predicate.shares, predicate.relative) = (went.shares, went.relative);
    }
}

/// "Crowds cheered *as* the Duke and Duchess arrived", "the first *since* Mr Paz went": whether a clause of its own opens
/// behind a verb.
pub(super) fn opens_with_as(context: &Context<'_>, at: usize, before: &[Predicate]) -> bool {
    const PARTS: WordSet<10> =
        WordSet::new(["such", "well", "as", "same", "far", "long", "soon", "much", "known", ","]);
    if !context.is(at, words!["as", "since"]) || at == 0 || context.is(at.wrapping_sub(1), &PARTS) {
        return false;
    }
    let next = at + 1;
    let party = context.is(next, words!["the"]) && context.has(next + 1, is::HEAD | is::TITLE | is::OFFICE)
        || context.has(next, is::HEAD | is::TITLE) && context.tokens[next].is_capital();
    party
        && (context.tokens[at - 1].text.ends_with("ed")
            || before.iter().any(|p| p.mood.is_finite() && p.at < at && !p.passive))
}

/// "X, who met": the noun phrase before the relative pronoun.
pub(super) fn antecedent(
    context: &Context<'_>,
    sentence: Sentence,
    pronoun: usize,
    predicate: &mut Predicate,
) {
    predicate.relative = true;
    predicate.start = pronoun;
    let end = trimmed(context, sentence.from, pronoun);
    let mut start = end;
    while start > sentence.from && end - start < 40 {
        let token = &context.tokens[start - 1];
        // "The Foreign Secretary (Mr Berg), who left".
        if token.text == ")"
            && let Some(open) = inserted(context, sentence, start - 1)
        {
            start = open;
            continue;
        }
        let stops = token.is(words![";", ":", "“", "”", "\"", "(", ")"])
            || (token.has(is::PREPOSITION) && !start::is_of_office(context, start - 1))
            || token.has(is::SUBORDINATOR | is::PRONOUN)
            || (token.entry.forms & (form::PAST | form::THIRD) != 0
                && !token.is_capital()
                && !token.has(is::GROUP));
        if stops {
            break;
        }
        start -= 1;
    }
    if start < end {
        predicate.subject = Subject::Phrase(start, end);
    }
}

/// "returned from a visit to Chile *warning that*": what somebody says who did something.
pub(in crate::parse) fn warns(context: &Context<'_>, predicate: &Predicate) -> bool {
    let before = predicate.from.checked_sub(1).is_some_and(|n| context.entity(n).is_some());
    before
        && context.is(predicate.at, words!["warning", "saying", "urging"])
        && context.is(predicate.at + 1, words!["that"])
}
