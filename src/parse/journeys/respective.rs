//! Several visitors who go each to his own place, or each in his own year.

use super::Journey;
use crate::parse::context::Context;
use crate::parse::tokens::Sentence;

/// The rule of those who are told of "respectively".
const RULE: &str = "each-respectively";

/// "Mr Li and Ms Paz visited Chile in 1958 and 1963 respectively": the journey of each, in the order told; of others the
/// one journey that it is.
pub(super) fn each<'a>(
    context: &Context<'a>,
    sentence: Sentence,
    at: usize,
    journey: Journey<'a>,
) -> Vec<Journey<'a>> {
    const NEAR: usize = 3;
    // "the talks between President Li and President Paz in Lima": a visit of each.
    if journey.rule == super::passing::ELSEWHERE && journey.visitors.len() > 1 {
        let one = |visitor: &_| Journey {
            visitors: vec![Clone::clone(visitor)],
            targets: journey.targets.clone(),
            ..journey
        };
        return journey.visitors.iter().map(one).collect();
    }
    let last = sentence.to.min(journey.end + NEAR);
    let said = (at..last).any(|n| context.is(n, words!["respectively"]));
    let several = journey.visitors.len() > 1 && journey.visitors.len() == journey.targets.len();
    if !said || !several || !journey.visitors.iter().all(|v| v.strong) {
        return vec![journey];
    }
    let each = journey.visitors.iter().zip(&journey.targets);
    let one = |(visitor, target): (&_, &_)| Journey {
        visitors: vec![Clone::clone(visitor)],
        targets: vec![Clone::clone(target)],
        apart: true,
        rule: RULE,
        ..journey
    };
    each.map(one).collect()
}
