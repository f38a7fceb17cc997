//! Further ways to tell where a journey goes: what it takes in, by what way, and on to where.

use super::Cue;
use super::cue::place_at;
use super::occasions;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::predicates::Predicate;
use crate::parse::tokens::Sentence;

/// "and then to Peru", behind a verb of going.
pub(super) fn onward(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Cue> {
    let places = occasions::then_to(context, sentence, at)?;
    let goes = is::GO_BASE | is::GO_PAST | is::GO_NOW | is::VISIT_BASE | is::VISIT_PAST;
    let verb = predicates.iter().rposition(|p| p.at < at && !p.passive && context.has(p.at, goes))?;
    Some(Cue { places, verb: Some(verb), told: true, stop: false, rule: "verb-travel" })
}

/// "a ten-day visit encompassing Chile and Peru", "a tour taking in Chile and Peru": where the places start.
pub(super) fn encompassed(context: &Context<'_>, at: usize) -> Option<usize> {
    let takes_in = context.is(at + 1, &["taking"]) && context.is(at + 2, &["in"]);
    let covers = context.is(at + 1, &["encompassing", "covering", "comprising", "embracing", "spanning"]);
    let places = if takes_in { at + 3 } else { at + 2 };
    ((takes_in || covers) && place_at(context, places)).then_some(places)
}

/// "will travel to Chile via Lima, where she will": where the place starts.
pub(super) fn by_way_of(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Cue> {
    const NEAR: usize = 8;
    if !context.is(at, &["via"]) || !place_at(context, at + 1) {
        return None;
    }
    let (_, end, _) = context.entity(at + 1)?;
    let stays = context.is(end, &[","]) && context.is(end + 1, &["where"]);
    let goes = is::GO_BASE | is::GO_PAST | is::GO_NOW;
    let verb = predicates.iter().rposition(|p| p.at < at && !p.passive && context.has(p.at, goes))?;
    (stays && predicates[verb].at + NEAR > at && predicates[verb].at >= sentence.from).then_some(Cue {
        places: at + 1,
        verb: Some(verb),
        told: true,
        stop: false,
        rule: "verb-travel",
    })
}

/// "the group, which held its meeting in Lima", "the conclusions from the recent meeting in Lima": talks that a body held, or
/// that only what came of them is told of.
fn is_of_others(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    const FAR: usize = 8;
    const OUTCOMES: [&str; 10] = [
        "conclusions",
        "results",
        "outcome",
        "outcomes",
        "decisions",
        "decision",
        "agreements",
        "commitments",
        "recommendations",
        "resolutions",
    ];
    let mut before = (at.saturating_sub(FAR).max(sentence.from + 1)..at).rev();
    before.any(|n| {
        let held = context.is(n, &["held"]) && context.is(n - 1, &["which", "that"]);
        held || context.is(n, &["from", "of", "at", "reached", "made", "taken"])
            && context.is(n - 1, &OUTCOMES)
    })
}

/// Talks that are nobody's journey of the text: "since their August meeting in Lima", "views on the peace talks in Chile",
/// "following the inaugural meeting in Lima".
pub(super) fn is_spoken_of(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    let theirs = (at.saturating_sub(3).max(sentence.from)..at).any(|n| context.is(n, &["their"]));
    let on = |n: usize| context.is(n, &["on", "about", "regarding"]);
    let the = |n: usize| context.is(n, &["the"]) && on(n - 1) || on(n);
    let before = at.wrapping_sub(1);
    if is_of_others(context, sentence, at) {
        return true;
    }
    let past = context.is(before, &["inaugural", "previous", "earlier"])
        && context.has(at.wrapping_sub(2), is::DETERMINER);
    theirs || past || at > sentence.from + 2 && (context.is(at - 1, &["peace"]) || the(at - 1))
}

/// "visit several countries including Chile and Peru": where the places start.
pub(super) fn several(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    let countries = (at + 1..sentence.to.min(at + 8)).find(|&n| {
        context.is(n, &["countries", "nations", "capitals", "cities", "states", "places", "islands"])
    })?;
    let mark = (countries + 1..sentence.to.min(countries + 5)).find(|&n| {
        context.is(n, &["including", ":", "namely", "as", "–", "—", "-", "--", "(", ","])
            && place_at(context, n + 1)
    })?;
    Some(mark + 1)
}
