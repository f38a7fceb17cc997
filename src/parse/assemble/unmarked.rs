//! Quotations without marks, whole paragraphs behind "Ms Li said:", and those of a paper.

use super::Assembly;
use crate::facts::{Act, Statement};
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::predicates::Subject;
use crate::parse::statements::Said;
use crate::parse::tokens::WordSet;

/// The paragraphs of a quotation without marks.
#[derive(Debug)]
pub(super) struct Unmarked {
    /// The last paragraph that is known to be of it.
    paragraph: usize,
    /// Who says it, and the verb.
    head: Statement,
}

impl Assembly<'_, '_> {
    /// "Ms Li said:", where the next paragraph has no quotation marks: it is what she said.
    pub(super) fn open_unmarked(&mut self, index: usize, said: &mut Vec<Said>) {
        const SHORT: usize = 6;
        let context = self.context;
        let sentence = context.sentences[index];
        let Some(next) = context.sentences.get(index + 1) else { return };
        let colon = context.is(sentence.to - 1, words![":"]);
        let first = &context.tokens[next.from];
        let words = first.paragraph && first.is_capital() && first.is_word() && next.to > next.from + SHORT;
        if !colon || !words || next.title || said.last().is_some_and(|s| s.statement.act != Act::State) {
            return;
        }
        let head = said.pop().map(|said| said.statement).or_else(|| self.attribution(index));
        self.unmarked = head.map(|head| Unmarked { paragraph: context.paragraphs[index + 1], head });
    }

    /// "Ms Li said:", and no more: who says what follows.
    fn attribution(&mut self, index: usize) -> Option<Statement> {
        let context = self.context;
        let sentence = context.sentences[index];
        let last = context.predicates[index].iter().rfind(|p| p.mood.is_finite() && !p.passive)?;
        let (verb, _) = context.reporting(last.at).filter(|_| last.at + 2 >= sentence.to)?;
        let speaker = match last.subject {
            Subject::Phrase(from, to) => {
                let found = parties::list(context, from, to).0.into_iter().next().filter(|f| f.strong)?;
                let speaker = self.resolve(&found.party);
                Some(speaker).filter(|s| !self.known.first().is_some_and(|p| parties::is_same(p, s)))
            }
            _ => None,
        };
        (verb.act() == Some(Act::State)).then(|| Statement {
            act: Act::State,
            verb: Some(verb.lemma.clone()),
            speaker,
            addressee: None,
            content: None,
            instruments: Vec::new(),
            conditional: false,
            evidence: Vec::new(),
        })
    }

    /// Who says a sentence that stands in a quotation without marks.
    pub(super) fn in_unmarked(&mut self, index: usize) -> Option<Statement> {
        let context = self.context;
        let own = context.paragraphs[index];
        let open = self.unmarked.as_ref()?;
        let goes_on = own == open.paragraph || own == open.paragraph + 1 && self.is_first_person(index);
        if !goes_on {
            self.unmarked = None;
            return None;
        }
        let open = self.unmarked.as_mut()?;
        open.paragraph = own;
        Some(open.head.clone())
    }

    /// Whether a paragraph, from its first sentence on, is somebody's own words, and names nobody who says it.
    fn is_first_person(&self, index: usize) -> bool {
        let context = self.context;
        let own = context.paragraphs[index];
        let surname = self.known.first().and_then(|p| p.name.as_deref()).and_then(parties::surname);
        let sentences = context.sentences.iter().zip(&context.paragraphs).skip(index);
        let mut words = sentences.take_while(|(_, p)| **p == own).flat_map(|(s, _)| s.from..s.to);
        let named = |n: usize| {
            let token = &context.tokens[n];
            token.is(words!["“"]) || surname.is_some_and(|name| token.text == name)
        };
        let first = |n: usize| {
            let token = &context.tokens[n];
            token.is(words!["my", "our", "we"])
                || token.text == "I" && !context.has(n.wrapping_sub(1), is::TITLE)
        };
        let mut found = false;
        !words.any(|n| {
            found |= first(n);
            named(n)
        }) && found
    }

    /// "“Ms Li will visit Chile,” the statement reads": whether a paper is quoted, and nobody.
    pub(super) fn is_of_paper(&self, index: usize) -> bool {
        const MOST: usize = 6;
        const PAPERS: WordSet<7> = WordSet::new([
            "statement",
            "document",
            "release",
            "communiqué",
            "announcement",
            "message",
            "notice",
        ]);
        const READS: WordSet<7> = WordSet::new(["reads", "read", "says", "said", "states", "stated", "adds"]);
        let context = self.context;
        let paragraph = context.paragraphs[index];
        let near = (index..context.sentences.len().min(index + MOST))
            .take_while(|&n| context.paragraphs[n] == paragraph);
        near.map(|n| context.sentences[n]).any(|s| {
            (s.from + 1..s.to).any(|n| {
                context.is(n, words!["”", "\""])
                    && context.is(n + 1, words!["the", "a"])
                    && (n + 2..n + 5).any(|m| context.is(m, &PAPERS) && context.is(m + 1, &READS))
            })
        })
    }

    /// Whether the paragraph before left a quotation open, as one does that goes on: each of its paragraphs opens anew.
    pub(super) fn follows_open(&self, index: usize) -> bool {
        let context = self.context;
        let Some(before) = index.checked_sub(1).map(|n| context.sentences[n]) else { return false };
        let mark = |&n: &usize| context.is(n, words!["“", "”"]);
        let last = (before.from..before.to).rev().find(mark);
        context.paragraphs[index - 1] != context.paragraphs[index]
            && last.map_or(before.quoted, |n| context.is(n, words!["“"]))
    }

    /// Whether the sentence before, in the same paragraph, ended a quotation: "“…,” she said. “We agree.”"
    pub(super) fn follows_quotation(&self, index: usize, current: usize) -> bool {
        let context = self.context;
        let Some(before) = index.checked_sub(1).map(|n| context.sentences[n]) else { return false };
        let last = self.legs[current].visit.statements.last().and_then(|s| s.evidence.last());
        let start = context.span(before.from, before.to).start;
        context.paragraphs[index - 1] == context.paragraphs[index]
            && last.is_some_and(|span| span.start >= start && span.quote.contains(['“', '"', '”']))
    }
}
