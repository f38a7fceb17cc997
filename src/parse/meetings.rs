//! Meetings: whom the visitors met, meet or will meet.

use super::context::Context;
use super::lexicon::is;
use super::parties::{self, Found};
use super::tokens::Sentence;

/// A meeting and the words of its list.
#[derive(Debug)]
pub(super) struct Meeting {
    pub with: Vec<Found>,
    pub planned: bool,
}

/// The meetings a sentence tells of.
pub(super) fn find(context: &Context<'_>, sentence: Sentence) -> Vec<Meeting> {
    let mut all = Vec::new();
    let mut at = sentence.from;
    while at < sentence.to {
        let Some(start) = cue(context, sentence, at) else {
            at += 1;
            continue;
        };
        let (with, end) = parties::list(context, start, sentence.to);
        let general = !context.has(at, is::MEET_PAST | is::MEET_BASE) && !with.iter().any(|f| f.strong);
        if !with.is_empty() && !general {
            let planned = (sentence.from..at).any(|n| context.has(n, is::FUTURE));
            all.push(Meeting { with, planned });
        }
        at = end.max(at + 1);
    }
    all
}

fn cue(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    let token = &context.tokens[at];
    let with = (at + 1..sentence.to.min(at + 6)).find(|&n| context.is(n, &["with"])).map(|n| n + 1);
    let negated = (sentence.from..at).any(|n| context.is(n, &["not", "invited", "hopes", "hoped"]));
    if negated {
        return None;
    }
    if token.has(is::MEET_PAST) {
        return with.or(Some(at + 1));
    }
    if token.has(is::MEET_BASE) {
        let verb = (at.saturating_sub(5).max(sentence.from)..at)
            .any(|n| context.has(n, is::FUTURE) || context.is(n, &["to"]));
        return verb.then(|| with.unwrap_or(at + 1));
    }
    let of_others = at > sentence.from && context.is(at - 1, &["’s", "'s", "between"]);
    if !of_others
        && token.is(&["meeting", "meetings", "talks", "discussions", "discussion", "visit"])
        && context.is(at + 1, &["with"])
    {
        return Some(at + 2);
    }
    None
}
