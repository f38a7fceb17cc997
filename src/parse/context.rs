//! One text with everything that was found out about it before the facts.

use super::header::collapse;
use super::lexicon::Lexicon;
use super::tokens::{Sentence, Token};
use crate::authority::{Authorities, Concept};
use crate::facts::{Date, Span};
use crate::text::CodePoints;

#[derive(Debug)]
pub(super) struct Context<'a> {
    pub text: &'a str,
    pub points: CodePoints<'a>,
    pub tokens: Vec<Token<'a>>,
    pub sentences: Vec<Sentence>,
    pub lexicon: &'a Lexicon,
    pub authorities: &'a Authorities,
    pub issued: Option<Date>,
}

impl<'a> Context<'a> {
    /// The words of a token range as written, line ends as spaces.
    pub(super) fn value(&self, from: usize, to: usize) -> String {
        self.raw(from, to).map(collapse).unwrap_or_default()
    }

    fn raw(&self, from: usize, to: usize) -> Option<&'a str> {
        let (first, last) = (self.tokens.get(from)?, self.tokens.get(to.checked_sub(1)?)?);
        self.text.get(first.start..last.end)
    }

    /// A token range as evidence.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        let quote = self.raw(from, to).unwrap_or_default().to_owned();
        let start = self.tokens.get(from).map_or(0, |t| self.points.from_byte(t.start));
        let end = start + quote.chars().count();
        Span { quote, start, end }
    }

    pub(super) fn is(&self, at: usize, words: &[&str]) -> bool {
        self.tokens.get(at).is_some_and(|t| t.is(words))
    }

    pub(super) fn has(&self, at: usize, flags: u32) -> bool {
        self.tokens.get(at).is_some_and(|t| t.has(flags))
    }

    /// The entity that starts at a token, with the token after it.
    pub(super) fn entity(&self, at: usize) -> Option<(&'a Concept, usize, bool)> {
        let (concept, words, name) = self.tokens.get(at)?.entity?;
        Some((self.authorities.concepts().get(concept)?, at + words, name))
    }

    /// The evidence a sentence is.
    pub(super) fn sentence(&self, sentence: Sentence) -> Span {
        self.span(sentence.from, sentence.to)
    }
}
