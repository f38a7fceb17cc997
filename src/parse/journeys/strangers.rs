//! Those who are named beside a journey and do not go on it.

use super::travellers::SENDS;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::WordSet;

/// Whether a subject that is no party does it: "more than 1,200 people arrived in Australia".
pub(super) fn is_stranger(context: &Context<'_>, predicate: &Predicate, visitors: &[Found]) -> bool {
    if super::bounds::is_of_migrants(context, visitors) {
        return true;
    }
    let Subject::Phrase(from, to) = predicate.subject else {
        // "in that year more than 1,200 Iraqis had arrived": a subject that is not read is nobody known.
        let before = predicate.from.checked_sub(1).map(|n| &context.tokens[n]);
        let small = is::CONJUNCTION | is::ADVERB | is::PRONOUN | is::SUBORDINATOR;
        return visitors.is_empty()
            && predicate.subject == Subject::None
            && (predicate.mood.is_finite() || is_of_people(context, predicate))
            && !context.is(predicate.from, words!["having"])
            && before.is_some_and(|t| {
                t.is_word() && !t.has(small) && !t.is(words!["who", "which", "that", "where"])
            });
    };
    let party = (from..to).any(|n| {
        context.has(n, is::HEAD | is::TITLE | is::PRONOUN)
            || context.is(
                n,
                words![
                    "delegation",
                    "team",
                    "mission",
                    "visit",
                    "trip",
                    "tour",
                    "journey",
                    "travels",
                    "voyage"
                ],
            )
    });
    visitors.is_empty() && !party && !is_those(context, from, to)
}

/// "refugees *arriving* in Chile", "others *travelling* to Chile": whether people that are no party do it.
fn is_of_people(context: &Context<'_>, predicate: &Predicate) -> bool {
    const PARTIES: u64 = is::HEAD | is::TITLE | is::BODY | is::GROUP | is::OFFICE;
    const TIMES: WordSet<5> = WordSet::new(["days", "weeks", "months", "years", "hours"]);
    const SHORT: usize = 3;
    let before = predicate.from.checked_sub(1).map(|n| &context.tokens[n]);
    predicate.mood == Mood::Gerund
        && before.is_some_and(|t| {
            let plural = t.text.len() > SHORT && t.text.ends_with('s');
            let many = plural || t.is(words!["people", "those"]);
            many && t.is_word() && !t.is_capital() && !t.has(PARTIES) && !t.is(&TIMES) && !t.is(words!["as"])
        })
}

/// "The experts", "The royal couple": those a text has told of.
pub(super) fn is_those(context: &Context<'_>, from: usize, to: usize) -> bool {
    const GROUPS: WordSet<9> = WordSet::new([
        "experts",
        "members",
        "delegates",
        "senators",
        "ministers",
        "couple",
        "envoys",
        "leaders",
        "visitors",
    ]);
    const LONG: usize = 4;
    let described =
        || (from + 1..to - 1).all(|n| context.tokens[n].is_word() && !context.has(n, is::PREPOSITION));
    to > from + 1
        && to < from + LONG
        && context.is(from, words!["the", "these", "both"])
        && context.is(to - 1, &GROUPS)
        && described()
}

/// "directed her adviser, Li Wei, to travel": the one who is told to.
pub(super) fn object_before(
    context: &Context<'_>,
    predicates: &[Predicate],
    verb: usize,
) -> Option<Vec<Found>> {
    let governs = predicates[..verb].iter().rev().find(|p| p.mood.is_finite())?;
    let sends = context.is(governs.at, &SENDS);
    // "welcomed investors to come": the investors come.
    let object = (governs.at + 1..predicates[verb].from)
        .any(|n| context.has(n, is::GROUP) && !context.has(n, is::HEAD))
        && !context.has(governs.at, is::GO_BASE | is::GO_PAST | is::VISIT_BASE);
    if !sends && !object {
        return None;
    }
    let (found, _) = parties::list(context, governs.at + 1, predicates[verb].from);
    Some(found).filter(|f| !f.is_empty())
}
