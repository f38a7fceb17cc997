//! Verbs behind another that tells only that somebody says or wants it.

use super::object::object_act;
use crate::facts::Act;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// "said he would ask people to help": what is said is an act of its own, by the same speaker.
pub(super) fn first_said(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    n: usize,
) -> Predicate {
    let own = predicates[n];
    let says = context.is(own.at, words!["said", "says", "say", "added", "adds"]);
    let wants = context.is(
        own.at,
        words![
            "wish",
            "wishes",
            "wished",
            "want",
            "like",
            "sought",
            "continue",
            "continues",
            "continued",
            "plan",
            "plans",
            "planned",
            "intend",
            "intends",
            "intended"
        ],
    );
    // "was able to announce".
    let wants = wants || context.has(own.at, is::BE) && context.is(own.at + 1, words!["able"]);
    let Some(inner) = predicates.get(n + 1).filter(|_| says || wants) else { return own };
    if wants {
        let right = inner.mood == Mood::Infinitive
            && inner.from <= own.at + 2
            && context.reporting(inner.at).is_some();
        return if right { *inner } else { own };
    }
    if let Some(weighed) = weighed(context, predicates, n).filter(|_| says) {
        return weighed;
    }
    let reports = context.reporting(inner.at);
    // "said he had expressed concern that": by what is expressed.
    let expressed = || reports.and_then(|_| object_act(context, sentence, inner.at));
    let act = reports.and_then(|(verb, _)| verb.act()).or_else(expressed);
    let talks =
        |from: usize, to: usize| (from..to).any(|n| context.has(n, is::MEETING)) && act == Some(Act::Discuss);
    let pronoun = match inner.subject {
        Subject::Pronoun(at) => {
            at <= own.at + 3 && (act == Some(Act::Agree) || !context.is(at, words!["they", "it"]))
        }
        // "said that she and Mr Paz had discussed …", "said the talks would focus on …".
        Subject::Phrase(from, to) => {
            act == Some(Act::Agree) && to == from + 1 && context.is(from, words!["it"])
                || context.is(from, words!["he", "she"]) && context.is(from + 1, words!["and"])
                || talks(from, to)
                || act
                    .is_some_and(|act| !matches!(act, Act::State | Act::Discuss | Act::Agree | Act::Announce))
                    && is_own_state(context, from)
        }
        Subject::None => false,
    };
    let quoted = context.any(sentence.from..sentence.to, words!["“", "”"]);
    // "said he hoped to go": what somebody wants to do.
    let hopes = || !context.is(inner.at + 1, words!["to"]) && !context.has(inner.at, is::BE);
    // "said it had been agreed that".
    let by_all = act == Some(Act::Agree) && context.is(inner.at + 1, words!["that"]);
    let plain = act.is_some_and(|act| act != Act::Hope || hopes())
        && (!inner.passive || by_all)
        && inner.shares.is_none();
    if pronoun && plain && !quoted && !inner.negated { *inner } else { own }
}

/// "said Norway appreciated", "said the Norwegian Government urged", in a text of Norway's: whether a state that says something
/// is that of the speaker.
fn is_own_state(context: &Context<'_>, from: usize) -> bool {
    let Some(home) = context.office.as_deref() else { return false };
    let first = if context.is(from, words!["the"]) { from + 1 } else { from };
    context.entity(first).is_some_and(|(c, end, name)| {
        c.code.as_deref() == Some(home)
            && (name && first == from || !name && context.is(end, words!["government"]))
    })
}

/// "said it was important to emphasise the support": what is emphasised, by the same speaker.
fn weighed(context: &Context<'_>, predicates: &[Predicate], n: usize) -> Option<Predicate> {
    const WEIGHTY: WordSet<5> = WordSet::new(["important", "vital", "essential", "right", "crucial"]);
    let (be, act) = (predicates.get(n + 1)?, predicates.get(n + 2)?);
    let it = match be.subject {
        Subject::Pronoun(at) => context.is(at, words!["it"]),
        Subject::Phrase(from, to) => to == from + 1 && context.is(from, words!["it"]),
        Subject::None => false,
    };
    let weighty = (be.at + 1..be.at + 3).find(|&m| context.is(m, &WEIGHTY));
    let plain = weighty.is_some_and(|m| act.from == m + 1) && act.mood == Mood::Infinitive && !act.passive;
    let says = context.reporting(act.at).and_then(|(verb, _)| verb.act());
    let own = matches!(says, Some(Act::Stress | Act::Welcome));
    (it && !be.negated && plain && own).then_some(*act)
}
