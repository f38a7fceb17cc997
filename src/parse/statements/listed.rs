//! What talks are said to be about, in a list or a headline.

use super::content::trimmed;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::predicates::{Mood, Predicate};
use crate::parse::tokens::Sentence;

/// "The talks focused on trade", "a key theme of the talks will be trade": what stands behind the verb.
pub(super) fn talked_of(
    context: &Context<'_>,
    sentence: Sentence,
    predicate: &Predicate,
    (from, to): (usize, usize),
) -> Option<(usize, usize)> {
    let topics = (from..to).any(|n| context.has(n, is::TOPIC));
    let talks =
        (from..to).any(|n| context.has(n, is::MEETING | is::EVENT)) && !context.has(to - 1, is::VISIT_NOUN);
    let trip = (from..to).any(|n| context.has(n, is::VISIT_NOUN));
    let includes = context.is(predicate.at, words!["include", "includes", "included"]);
    // "Readouts of the talks are included below".
    if includes && predicate.passive {
        return None;
    }
    let centre = includes || context.has(predicate.at, is::CENTRE);
    // "Key issues will include trade".
    let issues = to < from + 4 && context.is(to - 1, words!["issues", "topics", "subjects", "themes"]);
    // "The topics included trade", "The agenda includes trade".
    let topic = |n: usize| context.is(n, words!["topics", "agenda"]) && !context.is(n + 1, words!["of"]);
    // "Issues on the agenda include trade".
    let listed = context.is(to - 1, words!["agenda"])
        && context.is(from, words!["issues", "topics", "items", "subjects"]);
    let agenda =
        to < from + 6 && (listed || topic(if context.is(from, words!["the"]) { from + 1 } else { from }));
    let issues = issues && predicate.mood == Mood::Future || agenda;
    let centres = centre && if includes { (talks || issues) && !trip } else { talks || topics };
    let names = context.has(predicate.at, is::BE)
        && topics
        && talks
        && !context.is(predicate.at + 1, words!["discussed", "held", "on", "in", "with"]);
    if !(centres || names) {
        return None;
    }
    let mut said = predicate.at + 1;
    while context.is(said, words!["on", "around", "upon", "with", "about", "in", "respectively"]) {
        said += 1;
    }
    // "The workshop will include representatives of unions": who takes part.
    let people = || parties::list(context, said, sentence.to).0.first().is_some_and(|f| f.group && !f.strong);
    if includes && people() {
        return None;
    }
    Some((said, trimmed(context, said, sentence.to)))
}

/// "Trade will be high on the agenda of the talks", "Trade will dominate the talks": the subject.
pub(super) fn on_agenda(
    context: &Context<'_>,
    sentence: Sentence,
    predicate: &Predicate,
    (from, to): (usize, usize),
) -> Option<(usize, usize)> {
    const NEAR: usize = 14;
    let behind = predicate.at + 1..sentence.to.min(predicate.at + NEAR);
    let talks = |n: usize| {
        context.has(n, is::MEETING) && !context.has(n, is::VISIT_NOUN) || context.is(n, words!["agenda"])
    };
    let topic = context.has(predicate.at, is::BE) && behind.clone().any(|n| context.has(n, is::TOPIC));
    let figures = context.is(
        predicate.at,
        words![
            "feature",
            "featured",
            "features",
            "figure",
            "figured",
            "figures",
            "dominate",
            "dominated",
            "dominates",
            "top",
            "topped",
            "tops"
        ],
    );
    // "Trade will be the topic of the visit".
    let of = |n: usize| context.has(n, is::TOPIC) && context.is(n + 1, words!["of"]);
    let visit = topic
        && behind.clone().any(of)
        && behind.clone().any(|n| context.has(n, is::VISIT_NOUN))
        && !context.has(to - 1, is::TOPIC);
    let agenda = (topic || figures) && behind.clone().any(talks) || visit;
    (agenda && !predicate.relative).then_some((from, to))
}
