//! Quotations that carry more than one act.

use super::Assembly;
use crate::facts::Act;
use crate::parse::predicates::{Predicate, Subject};
use crate::parse::statements::{self, Said};
use crate::parse::tokens::Sentence;

impl Assembly<'_, '_> {
    /// What a sentence says.
    pub(super) fn statements_of(&self, index: usize) -> Vec<Said> {
        let context = self.context;
        let predicates = &context.predicates[index];
        let said = statements::find(context, context.sentences[index], predicates, self.known.first());
        self.split_quoted(index, &said).unwrap_or(said)
    }

    /// "“We welcome the law and urge its passage,” she said": each act is a statement of its own.
    fn split_quoted(&self, index: usize, said: &[Said]) -> Option<Vec<Said>> {
        let context = self.context;
        let sentence = context.sentences[index];
        let opens = context.is(sentence.from, words!["“", "\""]);
        let [only] = said else { return None };
        let plain = |act: Act| !matches!(act, Act::State | Act::Allege | Act::Discuss);
        if !(opens || sentence.quoted) || !plain(only.statement.act) {
            return None;
        }
        let from = sentence.from + usize::from(opens);
        let close = (from..sentence.to).find(|&n| context.is(n, words!["”", "\""]))?;
        let all = &context.predicates[index];
        let all = all.get(..all.partition_point(|p| p.at < close)).unwrap_or(&[]);
        // "and urge", "and we look forward".
        let own = |p: &Predicate| {
            p.shares.is_some()
                || matches!(p.subject, Subject::Pronoun(at) if context.is(at, words!["i", "we"]))
        };
        let acts = all.iter().any(|p| own(p) && context.reporting(p.at).is_some());
        if !acts || !context.any(from..close, words!["and", "but"]) {
            return None;
        }
        let end = close - usize::from(close > from && context.is(close - 1, words![",", "."]));
        let words = Sentence { from, to: end, quoted: false, title: false };
        let mut found = statements::find(context, words, all, self.known.first());
        let start = context.span(from, end).start;
        let first = found.first().and_then(|s| s.statement.evidence.first());
        let whole = first.is_some_and(|span| span.start <= start);
        if found.len() < 2 || !whole || !found.iter().all(|s| plain(s.statement.act)) {
            return None;
        }
        for part in &mut found {
            part.statement.speaker.clone_from(&only.statement.speaker);
        }
        Some(found)
    }
}
