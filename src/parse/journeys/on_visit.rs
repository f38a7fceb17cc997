//! Which of two who meet is on a visit that is told of beside them.

use super::guests::code_at;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::places;
use crate::parse::predicates::Predicate;
use crate::parse::tokens::WordSet;

/// What leads to a visit that somebody is on.
const DURING: WordSet<11> = WordSet::new([
    "during",
    "context",
    "framework",
    "occasion",
    "margins",
    "culmination",
    "end",
    "conclusion",
    "start",
    "beginning",
    "day",
]);
/// "The Minister met President Paz of Chile during his visit to Peru": he who is met, as he speaks for another country and
/// the Minister for none.
pub(super) fn met_on_visit(
    context: &Context<'_>,
    predicate: &Predicate,
    (at, place): (usize, usize),
    subject: &[Found],
) -> Option<Found> {
    const OWN: usize = 4;
    let own = (at.saturating_sub(OWN)..at).any(|n| context.is(n, words!["his", "her"]));
    let during = (at.saturating_sub(OWN)..at).any(|n| context.is(n, &DURING));
    let meets = context.has(predicate.at, is::MEET) || held_with(context, predicate.at, at).is_some();
    if !own || !during || predicate.passive || !meets || predicate.at > at {
        return None;
    }
    let with = || (predicate.at + 1..predicate.at + 6).find(|&n| context.is(n, words!["with"]));
    let with = held_with(context, predicate.at, at).or_else(with).unwrap_or(predicate.at);
    let met = parties::list(context, with + 1, at).0.into_iter().next()?;
    // "The Director-General met President Paz during his visit to the headquarters in Lima".
    if (at..place).any(|n| context.is(n, words!["headquarters", "hq", "seat"])) {
        return Some(met).filter(|met| met.strong);
    }
    if is_hers(context, at, subject, &met) {
        return Some(met).filter(|met| met.strong);
    }
    let own_country = || {
        let country = places::dateline_country(context).filter(|_| context.is(place, words!["our"]));
        country.map(str::to_owned)
    };
    let code = code_at(context, place).or_else(own_country)?;
    let home = subject.iter().all(|f| f.party.country.as_ref().is_none_or(|c| *c == code));
    let foreign = met.party.country.as_ref().is_some_and(|c| *c != code);
    (home && foreign && met.strong).then_some(met)
}

/// "Mr Li met Minister Paz during her visit to Peru": whether it is the visit of who is met, as "Mr Li" is no woman.
fn is_hers(context: &Context<'_>, at: usize, subject: &[Found], met: &Found) -> bool {
    const OWN: usize = 4;
    const MEN: WordSet<6> = WordSet::new(["mr", "mr.", "sir", "king", "prince", "lord"]);
    const WOMEN: WordSet<8> =
        WordSet::new(["ms", "ms.", "mrs", "mrs.", "madam", "queen", "princess", "dame"]);
    let called = |f: &Found| f.from.saturating_sub(1)..f.to;
    let man = |f: &Found| called(f).any(|n| context.is(n, &MEN));
    let woman = |f: &Found| called(f).any(|n| context.is(n, &WOMEN));
    let mut own = at.saturating_sub(OWN)..at;
    let [one] = subject else { return false };
    man(one) && !man(met) && own.clone().any(|n| context.is(n, words!["her"]))
        || woman(one) && !woman(met) && own.any(|n| context.is(n, words!["his"]))
}

/// "held a meeting, followed by a lunch, with President Paz during": the word before him.
fn held_with(context: &Context<'_>, at: usize, to: usize) -> Option<usize> {
    const FAR: usize = 16;
    let holds = context.is(at, words!["held", "hold", "holds", "had"]);
    let with = (at + 1..to.min(at + FAR)).find(|&n| context.is(n, words!["with"]))?;
    let talks = (at + 1..with).any(|n| context.has(n, is::MEETING) && !context.has(n, is::VISIT_NOUN));
    (holds && talks).then_some(with)
}
