//! Those who are told by where they are: "A delegation from Norway visiting Chile this week met President Paz".

use super::Cue;
use super::cue::place_at;
use super::status::is_next;
use crate::facts::Status;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::predicates::Predicate;
use crate::parse::tokens::Sentence;

/// The name of the rule.
pub(super) const RULE: &str = "those-visiting";
/// Most words of those who are told so.
const LONG: usize = 16;

/// How a word behind a party starts its journey.
pub(super) fn find(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Cue> {
    if sentence.title || at < sentence.from + 2 || !context.is(at, words!["visiting", "touring", "coming"]) {
        return None;
    }
    let to = context.is(at, words!["coming"]);
    if to && !context.is(at + 1, words!["to"]) {
        return None;
    }
    let places = if to { at + 2 } else { at + 1 };
    let finite = |p: &Predicate| p.at == at && p.mood.is_finite();
    let now = behind(context, sentence, at) < at;
    let told = || predicates.iter().any(|p| p.mood.is_finite() && (now || p.at > at));
    let own = place_at(context, places) && !predicates.iter().any(finite) && told();
    let people = || !visitors(context, sentence, at).is_empty();
    (own && people()).then_some(Cue { places, verb: None, told: true, stop: false, rule: RULE })
}

/// "Ms Li, currently *visiting* Chile": the word behind those who are told so.
fn behind(context: &Context<'_>, sentence: Sentence, at: usize) -> usize {
    let now = at > sentence.from + 2 && context.is(at - 1, words!["currently", "presently", "now"]);
    match (now, now && context.is(at - 2, words![","])) {
        (_, true) => at - 2,
        (true, _) => at - 1,
        _ => at,
    }
}

/// Those who stand next before the word.
pub(super) fn visitors(context: &Context<'_>, sentence: Sentence, at: usize) -> Vec<Found> {
    let at = behind(context, sentence, at);
    let opens = |n: &usize| {
        context.has(*n, is::DETERMINER)
            || *n == sentence.from
            || context.is(n.wrapping_sub(1), words![","])
            || context.has(n.wrapping_sub(1), is::CONJUNCTION)
    };
    let least = at.saturating_sub(LONG).max(sentence.from);
    let starts = (least..at).filter(opens);
    // "A delegation from Norway visiting Chile".
    let from = |end: usize| {
        context.is(end, words!["from"]) && context.entity(end + 1).is_some_and(|(_, behind, _)| behind == at)
    };
    let named = |f: &Found| f.group && (f.from..f.to).any(|n| context.tokens[n].is_capital());
    let whole = starts.map(|n| parties::list(context, n, at)).find(|(found, end)| {
        let one = found.len() == 1 && found.iter().all(|f| f.delegation || f.strong || named(f));
        one && (*end == at || from(*end))
    });
    whole.map_or_else(Vec::new, |(found, _)| found)
}

/// How far on it is.
pub(super) fn status(context: &Context<'_>, sentence: Sentence, at: usize, rule: &str) -> Option<Status> {
    let ahead = || is_next(context, sentence, at) || context.is(at, words!["coming"]);
    (rule == RULE).then(|| if ahead() { Status::Planned } else { Status::UnderWay })
}
