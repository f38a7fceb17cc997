//! Verbs in items of programmes, which stand behind marks: "Ms Li in Santiago, Chile: meets President Paz; visits a school".

use crate::parse::context::Context;
use crate::parse::lexicon::form;
use crate::parse::parties;
use crate::parse::tokens::Sentence;

/// Farthest from the start of an item to the colon in it, in words.
const FAR: usize = 40;

/// The words for those who do what a verb at `at` tells of, where it stands behind a mark of an item.
pub(in crate::parse) fn subject(
    context: &Context<'_>,
    sentence: Sentence,
    at: usize,
) -> Option<(usize, usize)> {
    let first = sentence.from;
    if at < first + 3 || context.tokens[at].entry.forms & form::THIRD == 0 {
        return None;
    }
    let behind = context.is(at - 1, words![":", ";"])
        || context.is(at - 1, words!["and"]) && context.is(at - 2, words![";"]);
    if !behind || !context.tokens[first].paragraph {
        return None;
    }
    let colon = (first + 1..at.min(first + FAR)).find(|&n| context.is(n, words![":"]))?;
    let place = (first + 1..colon).find(|&n| context.is(n, words!["in", "on"]))?;
    let (found, end) = parties::list(context, first, place);
    let people = end == place && !found.is_empty() && found.iter().all(|f| f.strong);
    people.then_some((first, place))
}
