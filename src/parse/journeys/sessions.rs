//! Sessions that a body holds away from its seat.

use super::Cue;
use super::cue::place_at;
use crate::authority::Kind;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// The name of the rule.
const RULE: &str = "session-in";
/// What is done with a session.
const HOLDS: WordSet<19> = WordSet::new([
    "hold",
    "holds",
    "held",
    "holding",
    "open",
    "opens",
    "opened",
    "begin",
    "begins",
    "began",
    "convene",
    "convenes",
    "convened",
    "conclude",
    "concludes",
    "concluded",
    "end",
    "ends",
    "ended",
]);
/// Where the bodies of the world have their seats.
const SEATS: [&str; 2] = ["Geneva", "New York"];

/// "The Working Group concluded its session in Lima": where the places start.
pub(super) fn find(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Cue> {
    const NEAR: usize = 7;
    if !context.is(at, &HOLDS) {
        return None;
    }
    let own = |n: usize| context.is(n, words!["session", "sessions"]) && !context.tokens[n].covered;
    let session = (at + 2..sentence.to.min(at + NEAR)).find(|&n| own(n))?;
    let its = (at + 1..session).any(|n| context.is(n, words!["its", "their"]));
    let verb = predicates.iter().position(|p| p.at == at && !p.negated && !p.passive)?;
    let finite = predicates[verb].mood.is_finite() && predicates[verb].mood != Mood::Conditional;
    let Subject::Phrase(from, to) = predicates[verb].subject else { return None };
    let held = context.is(session + 1, words!["in"]).then_some(session + 1);
    let held = held.filter(|_| its && finite)?;
    let seat = context.entity(held + 1).is_some_and(|(c, end, _)| {
        c.kind == Kind::City && SEATS.contains(&context.value(held + 1, end).as_str())
    });
    let body = || {
        let found = parties::list(context, from, to).0;
        let bodies = ["group", "panel", "mechanism"];
        let named =
            |n: usize| context.has(n, is::BODY) || context.is(n, &bodies) && context.tokens[n].is_capital();
        found.iter().any(|f| f.party.organization.is_some() || (f.from..f.to).any(named))
    };
    (!seat && place_at(context, held + 1) && body()).then_some(Cue {
        places: held + 1,
        verb: Some(verb),
        told: true,
        stop: false,
        rule: RULE,
    })
}

/// "concluded its session in Lima on Friday": whether a day is the last of a session.
pub(super) fn is_last_day(context: &Context<'_>, cue: &Cue, at: usize) -> bool {
    cue.rule == RULE && context.is(at, words!["concluded", "concludes", "ended", "ends"])
}
