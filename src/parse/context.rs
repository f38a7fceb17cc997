//! One text with everything that was found out about it before the facts.

use std::cell::{Cell, OnceCell};
use std::ops::Range;

use memchr::memchr;
use rustc_hash::FxHashMap;

use super::dates::{self, Period};
use super::header::collapse;
use super::lexicon::{Lexicon, Verb, is};
use super::parties::Memo;
use super::predicates::{self, Predicate};
use super::tokens::{Blocks, OneOf, Sentence, Token};
use crate::authority::{Authorities, Concept};
use crate::facts::{Date, Span};
use crate::text::{CodePoints, Plain};

#[derive(Debug)]
pub(super) struct Context<'a> {
    /// The document as it is.
    pub text: &'a str,
    /// Its words, which the tokens are counted in.
    pub plain: &'a Plain,
    /// Whether values are taken from the plain text, not from the source with its markup.
    pub clean: bool,
    pub points: CodePoints<'a>,
    pub tokens: Vec<Token<'a>>,
    /// What the tokens are, a stretch of them at a glance.
    pub blocks: Blocks,
    pub sentences: Vec<Sentence>,
    /// The predicates of each sentence.
    pub predicates: Vec<Vec<Predicate>>,
    /// The days and periods of each sentence.
    pub periods: Vec<Vec<Period>>,
    pub lexicon: &'a Lexicon,
    pub authorities: &'a Authorities,
    /// The byte of the plain text where the title given apart from the text ends.
    pub title: usize,
    pub issued: Option<Date>,
    /// The words of the line that tells where and when a text was written, if it does, and the first behind them.
    pub dateline: Option<(usize, usize)>,
    /// The paragraph that each sentence stands in.
    pub paragraphs: Vec<usize>,
    /// The first words of the names of entities near the start of the text, by their IRIs.
    pub named: OnceCell<FxHashMap<&'a str, usize>>,
    /// The first word that calls a country by what it is: "the Kingdom".
    pub realm: OnceCell<Option<usize>>,
    /// The country of the dateline's place, by its code.
    pub home: OnceCell<Option<&'a str>>,
    /// The country whose office the text comes from, by its code.
    pub office: Option<String>,
    /// The lists of parties read last.
    pub parties: Memo,
    /// How many more bytes may be looked through for words without markup.
    pub search: Cell<usize>,
}

/// How far into a text, in words, the country of a city is looked for.
const START: usize = 3000;
/// How many bytes of a text are looked through for words without markup.
pub(super) const SEARCH: usize = 256 << 20;

/// The last year of a state that is none today.
const LAST_FORMER: i16 = 2006;

impl<'a> Context<'a> {
    /// Reads verbs and dates of every sentence.
    pub(super) fn analyse(mut self) -> Self {
        self.blocks = Blocks::new(&self.tokens, &self.sentences);
        let starts = self.sentences.iter().map(|s| usize::from(self.tokens[s.from].paragraph));
        self.paragraphs = starts
            .scan(0, |paragraph, start| {
                *paragraph += start;
                Some(*paragraph)
            })
            .collect();
        self.periods = self
            .sentences
            .iter()
            .map(|s| dates::periods(&self.tokens[s.from..s.to], s.from, self.issued))
            .collect();
        if self.issued.is_none() {
            dates::of_full_dates(&self.tokens, &self.sentences, &mut self.periods);
        }
        self.predicates = self.sentences.iter().map(|&s| predicates::find(&self, s)).collect();
        self
    }

    /// The words of a token range as written, line ends as spaces.
    pub(super) fn value(&self, from: usize, to: usize) -> String {
        self.written(from, to, || (from + 1..=to).rev().map(move |to| (from, to)))
    }

    /// The words of a name as written, line ends as spaces.
    pub(super) fn name(&self, from: usize, to: usize) -> String {
        self.written(from, to, || (from..to).map(move |from| (from, to)))
    }

    /// The words of a token range as written. Of a title with escapes in it: the first of some parts of it whose words stand
    /// in the text.
    fn written<I: Iterator<Item = (usize, usize)>>(
        &self,
        from: usize,
        to: usize,
        parts: impl FnOnce() -> I,
    ) -> String {
        if self.clean {
            return self.words(from, to).unwrap_or_default();
        }
        let value = self.raw(from, to).map(collapse).unwrap_or_default();
        if memchr(b'\\', value.as_bytes()).is_none() {
            return value;
        }
        let parts = parts().take_while(|_| {
            let left = self.search.get().checked_sub(self.text.len());
            self.search.set(left.unwrap_or(0));
            left.is_some()
        });
        let there = |words: &String| self.text.contains(words.as_str());
        parts.filter_map(|(from, to)| self.words(from, to)).find(there).unwrap_or(value)
    }

    /// The words of a token range without markup.
    fn words(&self, from: usize, to: usize) -> Option<String> {
        let (first, last) = (self.tokens.get(from)?, self.tokens.get(to.checked_sub(1)?)?);
        self.plain.as_str().get(first.start..last.end).map(collapse)
    }

    fn raw(&self, from: usize, to: usize) -> Option<&'a str> {
        self.text.get(self.bytes(from, to)?)
    }

    fn bytes(&self, from: usize, to: usize) -> Option<std::ops::Range<usize>> {
        let (first, last) = (self.tokens.get(from)?, self.tokens.get(to.checked_sub(1)?)?);
        Some(self.plain.source(first.start..last.end))
    }

    /// A token range as evidence.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        let Some(bytes) = self.bytes(from, to) else { return Span::default() };
        let Some(quote) = self.text.get(bytes.clone()) else { return Span::default() };
        let (start, end) = (self.points.from_byte(bytes.start), self.points.from_byte(bytes.end));
        Span { quote: quote.to_owned(), start, end }
    }

    #[expect(
        clippy::inline_always,
        reason = "where the words are known, nearly all of it is done beforehand"
    )]
    #[inline(always)]
    pub(super) fn is<W: OneOf + ?Sized>(&self, at: usize, words: &W) -> bool {
        if let Some(token) = self.tokens.get(at) { token.is(words) } else { false }
    }

    /// Whether one of some words may stand in a stretch; if not, none does.
    #[expect(
        clippy::inline_always,
        reason = "where the words are known, nearly all of it is done beforehand"
    )]
    #[inline(always)]
    pub(super) fn may_say<W: OneOf + ?Sized>(&self, stretch: Range<usize>, words: &W) -> bool {
        self.blocks.may_say(&stretch, words)
    }

    /// Whether a word of one of some kinds may stand in a stretch; if not, none does.
    #[inline]
    pub(super) fn may_have(&self, stretch: Range<usize>, flags: u64) -> bool {
        self.blocks.may_have(&stretch, flags)
    }

    /// The words of a stretch at which the name of an entity starts, in order.
    #[inline]
    pub(super) fn entities(&self, stretch: Range<usize>) -> impl DoubleEndedIterator<Item = usize> {
        self.blocks.entities(stretch)
    }

    /// The words of a stretch that start with a capital letter, in order.
    #[inline]
    pub(super) fn capitals(&self, stretch: Range<usize>) -> impl DoubleEndedIterator<Item = usize> {
        self.blocks.capitals(stretch)
    }

    /// Whether one of some words stands in a stretch.
    #[expect(
        clippy::inline_always,
        reason = "where the words are known, nearly all of it is done beforehand"
    )]
    #[inline(always)]
    pub(super) fn any<W: OneOf + ?Sized>(&self, mut stretch: Range<usize>, words: &W) -> bool {
        self.blocks.may_say(&stretch, words) && stretch.any(|n| self.is(n, words))
    }

    /// Whether a word of one of some kinds stands in a stretch.
    #[inline]
    pub(super) fn any_has(&self, mut stretch: Range<usize>, flags: u64) -> bool {
        self.blocks.may_have(&stretch, flags) && stretch.any(|n| self.has(n, flags))
    }

    /// "called on the President to resign", "… not to close the border": whether a demand starts at a word.
    pub(super) fn is_demand(&self, at: usize) -> bool {
        // "called on the Government “to act”".
        let quoted = self.is(at, words!["“", "\""]) && self.is(at + 1, words!["to", "not"]);
        let at = if quoted { at + 1 } else { at };
        self.is(at, words!["to", "for"]) || self.is(at, words!["not"]) && self.is(at + 1, words!["to"])
    }

    #[inline]
    pub(super) fn has(&self, at: usize, flags: u64) -> bool {
        if let Some(token) = self.tokens.get(at) { token.has(flags) } else { false }
    }

    /// The word behind days that stand at a word: "on Friday, 7 May and on Sunday".
    pub(super) fn behind_days(&self, from: usize, to: usize) -> usize {
        const LONGEST: usize = 14;
        let day = |n: usize| {
            let token = &self.tokens[n];
            token.has(is::WEEKDAY)
                || token.entry.month().is_some()
                || token.text.starts_with(|c: char| c.is_ascii_digit())
                || token.is(words!["on", "yesterday", "today", "tomorrow", "morning", "afternoon", "evening"])
                || n > from && token.is(words!["and", ","])
        };
        (from..to.min(from + LONGEST).min(self.tokens.len())).find(|&n| !day(n)).unwrap_or(from)
    }

    /// The word behind "from 3 to 9 May" or days at a word, or that word.
    pub(super) fn behind_span(&self, at: usize, to: usize) -> usize {
        const FAR: usize = 6;
        let first = if self.is(at, words!["from", "between"]) { at + 1 } else { at };
        let digit = |n: usize| self.tokens[n].text.starts_with(|c: char| c.is_ascii_digit());
        let dated = |n: usize| digit(n) || self.tokens[n].entry.month().is_some();
        let until = |n: &usize| {
            self.is(*n, words!["to", "-", "–", "until", "and"])
                && dated(n - 1)
                && self.tokens.get(n + 1).is_some()
                && dated(n + 1)
        };
        let second = (first + 1..to.min(first + FAR)).find(until).map_or(first, |n| n + 1);
        let end = self.behind_days(second, to);
        if end > second { end } else { at }
    }

    /// The entity that starts at a token, with the token after it.
    pub(super) fn entity(&self, at: usize) -> Option<(&'a Concept, usize, bool)> {
        let (concept, words, name) = self.tokens.get(at)?.entity?.get();
        Some((self.authorities.concepts().get(concept)?, at + words, name))
    }

    /// Where an entity is named first near the start of the text.
    pub(super) fn first_named(&self, iri: &str) -> Option<usize> {
        let named = self.named.get_or_init(|| {
            // "the U.S. and Chilean delegations" name a country by its letters, if nothing else does.
            let at = |at: usize| self.entity(at).filter(|(.., name)| *name).map(|(c, end, _)| (c, end, at));
            let all = (0..self.tokens.len().min(START)).rev().filter_map(at);
            let (joined, plain): (Vec<_>, Vec<_>) = all.partition(|e| self.is_joined_adjective(e.1));
            let letters = joined.into_iter().filter(|(.., at)| self.tokens[*at].text.ends_with('.'));
            letters.chain(plain).map(|(c, _, at)| (c.iri.as_str(), at)).collect()
        });
        named.get(iri).copied()
    }

    /// The country that a place lies in: a former one, if the text names that and not the state that came after it.
    pub(super) fn within<'c>(&self, place: &'c Concept) -> Option<&'c String>
    where
        'a: 'c,
    {
        let country = place.broader.as_ref()?;
        // "the former Soviet Union": of late nobody goes to a state of the past.
        let late = || self.issued.is_some_and(|day| day.first_day().year() > LAST_FORMER);
        if late() || self.first_named(country).is_some() {
            return Some(country);
        }
        let former = self.authorities.by_iri(country).into_iter().flat_map(|c| &c.former);
        former.into_iter().find(|iri| self.first_named(iri).is_some()).or(Some(country))
    }

    /// Whether a name before a word stands like an adjective: "U.S. and Egyptian delegations", "U.S.-Israel".
    fn is_joined_adjective(&self, end: usize) -> bool {
        let adjective = |at: usize| self.entity(at).is_some_and(|(_, _, name)| !name);
        self.is(end, words!["and"]) && adjective(end + 1)
            || self.tokens.get(end).is_some_and(|t| t.glued && t.is(words!["-", "–"]))
    }

    /// The reporting verb at a word, and the word after it and its particle.
    pub(super) fn reporting(&self, at: usize) -> Option<(&'a Verb, usize)> {
        const NEAR: usize = 4;
        let token = self.tokens.get(at)?;
        let particle = |verb: &usize| {
            let particle = self.lexicon.verb(*verb).particle.as_deref()?;
            // "spoke to officers of the frigate".
            if particle == "of" && self.is(at + 1, words!["to", "with"]) {
                return None;
            }
            let found = (at + 1..at + NEAR).find(|&n| self.is(n, &[particle]))?;
            Some((self.lexicon.verb(*verb), found + 1))
        };
        let phrasal = if token.entry.phrasal { self.lexicon.phrasal(token.text) } else { &[] };
        phrasal.iter().find_map(particle).or_else(|| Some((self.lexicon.verb_of(token.entry)?, at + 1)))
    }

    /// Whether the name of an entity ends before a word; an adjective such as "Kazakh" is no name.
    pub(super) fn ends_name(&self, at: usize) -> bool {
        let least = at.saturating_sub(16);
        (least..at).any(|n| self.entity(n).is_some_and(|(_, end, name)| end == at && name))
    }

    /// Whether a sentence stands in the title given apart from the text.
    pub(super) fn is_headline(&self, sentence: Sentence) -> bool {
        self.tokens.get(sentence.from).is_some_and(|t| t.start < self.title)
    }

    /// The evidence a sentence is.
    pub(super) fn sentence(&self, sentence: Sentence) -> Span {
        self.span(sentence.from, sentence.to)
    }
}

/// A plain text with the built-in lists, for tests.
#[cfg(test)]
pub(super) fn tested<T>(text: &str, look: impl FnOnce(&Context<'_>) -> T) -> T {
    let lexicon = Lexicon::builtin();
    let authorities = Authorities::builtin();
    let plain = crate::text::plain_text(text, 0);
    let names = super::tokens::Names::new(authorities);
    let tokens = super::tokens::tokens(plain.as_str(), 0..plain.as_str().len(), &lexicon, &names);
    let context = Context {
        text,
        plain: &plain,
        clean: false,
        points: CodePoints::new(text),
        sentences: super::tokens::sentences(&tokens),
        predicates: Vec::new(),
        periods: Vec::new(),
        lexicon: &lexicon,
        authorities,
        blocks: Blocks::default(),
        title: 0,
        issued: "2007-04-30".parse().ok(),
        dateline: None,
        paragraphs: Vec::new(),
        named: OnceCell::new(),
        realm: OnceCell::new(),
        home: OnceCell::new(),
        office: None,
        parties: Memo::default(),
        search: Cell::new(SEARCH),
        tokens,
    };
    look(&context.analyse())
}
