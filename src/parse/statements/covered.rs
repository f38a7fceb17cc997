//! What somebody says that talks are about, or were.

use super::Said;
use super::agenda::is_discussed;
use super::listed::talked_of;
use crate::facts::{Act, Statement};
use crate::parse::context::Context;
use crate::parse::predicates::{Predicate, Subject};
use crate::parse::tokens::Sentence;

/// What somebody says of talks is what is talked of: "said that the talks would cover trade".
pub(super) fn as_talks(
    context: &Context<'_>,
    said: Said,
    clause: (usize, usize),
    predicates: &[Predicate],
) -> Said {
    let verb = said.statement.verb.as_deref();
    let reports =
        said.statement.act == Act::State && verb.is_some_and(|v| ["say", "expect", "add"].contains(&v));
    let quoted = || context.any(clause.0..clause.1, words!["“", "”"]);
    let Some((from, to)) = reports.then(|| told(context, clause, predicates)).flatten().filter(|_| !quoted())
    else {
        return said;
    };
    let topic = Some(context.value(from, to)).filter(|words| !words.is_empty());
    let statement = Statement { act: Act::Discuss, content: topic, ..said.statement };
    Said { statement, ..said }
}

/// "said that the talks would cover trade", "said that trade had been discussed": what is told of as talked of, where it is
/// all that is said.
fn told(
    context: &Context<'_>,
    (from, to): (usize, usize),
    predicates: &[Predicate],
) -> Option<(usize, usize)> {
    const EARLY: usize = 3;
    let clause = Sentence { from, to, quoted: false, title: false };
    let mut within = predicates.iter().filter(|p| p.at > from && p.at < to && p.mood.is_finite());
    // "said he expected that the talks would cover trade".
    let expects = |p: &&Predicate| p.at <= from + EARLY && context.is(p.at, words!["expected", "expects"]);
    let first = within.next()?;
    let own = if expects(&first) { within.next()? } else { first };
    let Subject::Phrase(start, end) = own.subject else { return None };
    if start < from || own.negated || within.next().is_some() {
        return None;
    }
    let covers = || talked_of(context, clause, own, (start, end));
    if is_discussed(context, own) { Some((start, end)) } else { covers() }
}
