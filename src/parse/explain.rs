//! Which rule a fact comes from, and what the clauses of a text are.

use super::context::Context;
use super::predicates::Subject;

/// A part of a visit that a rule gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// The visit itself.
    Visit,
    /// Its first and last day.
    Dates,
    /// Its status.
    Status,
    /// A stop, by its place in the list; so are the others.
    Stop(usize),
    Purpose(usize),
    Engagement(usize),
    Statement(usize),
}

/// A fact and its rule, as a path into the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Traced {
    /// The fact, as in `visits[0].statements[2]`.
    pub path: String,
    /// The name of the rule, explained in `docs/rules.md`.
    pub rule: &'static str,
    /// The passage it was read from; empty for what follows from other facts.
    pub passage: String,
}

impl Part {
    /// The path of a part of visit number `visit`.
    pub(super) fn path(self, visit: usize) -> String {
        let visit = format!("visits[{visit}]");
        match self {
            Self::Visit => visit,
            Self::Dates => format!("{visit}.start"),
            Self::Status => format!("{visit}.status"),
            Self::Stop(n) => format!("{visit}.stops[{n}]"),
            Self::Purpose(n) => format!("{visit}.purposes[{n}]"),
            Self::Engagement(n) => format!("{visit}.engagements[{n}]"),
            Self::Statement(n) => format!("{visit}.statements[{n}]"),
        }
    }
}

/// Each sentence with its verbs: mood, verb group and subject.
pub(super) fn clauses(context: &Context<'_>) -> Vec<String> {
    let mut all = Vec::new();
    for (&sentence, predicates) in context.sentences.iter().zip(&context.predicates) {
        all.push(context.value(sentence.from, sentence.to));
        for predicate in predicates {
            let subject = match predicate.subject {
                Subject::None => "-".to_owned(),
                Subject::Pronoun(at) => context.value(at, at + 1),
                Subject::Phrase(from, to) => context.value(from, to),
            };
            let verb = context.value(predicate.from, predicate.at + 1);
            let mut marks = format!("{:?}", predicate.mood).to_lowercase();
            for (is, mark) in [
                (predicate.passive, " passive"),
                (predicate.negated, " negated"),
                (predicate.relative, " relative"),
                (predicate.shares.is_some(), " joined"),
            ] {
                marks.push_str(if is { mark } else { "" });
            }
            all.push(format!("  {verb} ({marks}): {subject}"));
        }
    }
    all
}
