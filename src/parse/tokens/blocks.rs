//! Which words and kinds of words stand in a stretch of a text, told at a glance.

use std::ops::Range;

use super::{OneOf, Sentence, Token};

/// Bits of a block by which words are told apart, as a power of two.
const BITS: u32 = 10;
/// The numbers these take.
const PARTS: usize = (1 << BITS) / u64::BITS as usize;

/// Words, a bit for each that is told apart.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::parse) struct Words([u64; PARTS]);

impl Words {
    /// The words of some signs.
    pub(super) const fn of(signs: &[u32]) -> Self {
        let (mut all, mut at) = ([0; PARTS], 0);
        while at < signs.len() {
            let (part, bit) = place(signs[at]);
            all[part] |= bit;
            at += 1;
        }
        Self(all)
    }

    /// Whether a word of this sign may be one of them.
    #[inline]
    pub(super) fn may_say(&self, sign: u32) -> bool {
        let (part, bit) = place(sign);
        self.0[part] & bit != 0
    }

    /// Whether they may have a word in common with others.
    #[inline]
    pub(super) fn may_share(&self, others: &Self) -> bool {
        self.0.iter().zip(&others.0).fold(0, |all, (own, other)| all | own & other) != 0
    }
}

/// The number in which a word is told of, and its bit.
#[inline]
const fn place(sign: u32) -> (usize, u64) {
    let mixed = sign.wrapping_mul(0x9e37_79b1) >> (u32::BITS - BITS);
    ((mixed / u64::BITS) as usize, 1 << (mixed % u64::BITS))
}

/// The words of a sentence.
#[derive(Debug, Clone, Copy, Default)]
struct Block {
    words: Words,
    flags: u64,
    /// How many names of entities stand before it in the text, and how many words with a capital.
    before: (usize, usize),
}

/// The words of a text, a sentence after the other.
#[derive(Debug, Default)]
pub(in crate::parse) struct Blocks {
    all: Vec<Block>,
    /// The block of each word.
    of: Vec<u32>,
    /// The words at which the name of an entity starts.
    names: Vec<usize>,
    /// The words that start with a capital letter.
    capitals: Vec<usize>,
}

impl Blocks {
    pub(in crate::parse) fn new(tokens: &[Token<'_>], sentences: &[Sentence]) -> Self {
        let mut new = Self { of: Vec::with_capacity(tokens.len()), ..Self::default() };
        let starts = sentences.iter().map(|s| s.from).filter(|&from| from > 0);
        let mut from = 0;
        for to in starts.chain([tokens.len()]) {
            if let Some(tokens) = tokens.get(from..to) {
                new.push(tokens, from);
                from = to;
            }
        }
        new
    }

    fn push(&mut self, tokens: &[Token<'_>], from: usize) {
        let number = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        let before = (self.names.len(), self.capitals.len());
        let mut block = Block { before, ..Block::default() };
        for (at, token) in tokens.iter().enumerate() {
            let (part, bit) = place(token.sign);
            block.words.0[part] |= bit;
            block.flags |= token.entry.flags;
            if token.entity.is_some() {
                self.names.push(from + at);
            }
            if token.is_capital() {
                self.capitals.push(from + at);
            }
        }
        self.of.resize(from + tokens.len(), number);
        self.all.push(block);
    }

    #[inline]
    fn within(&self, words: &Range<usize>) -> &[Block] {
        let last = words.end.min(self.of.len()).wrapping_sub(1);
        match (self.of.get(words.start), self.of.get(last)) {
            (Some(&first), Some(&last)) => {
                self.all.get(first as usize..last as usize + 1).unwrap_or_default()
            }
            _ => &[],
        }
    }

    /// Whether one of some words may stand in a stretch; if not, none does.
    #[expect(
        clippy::inline_always,
        reason = "where the words are known, nearly all of it is done beforehand"
    )]
    #[inline(always)]
    pub(in crate::parse) fn may_say<W: OneOf + ?Sized>(&self, stretch: &Range<usize>, words: &W) -> bool {
        for block in self.within(stretch) {
            if words.may_be_in(&block.words) {
                return true;
            }
        }
        false
    }

    /// Whether a word of one of some kinds may stand in a stretch; if not, none does.
    #[inline]
    pub(in crate::parse) fn may_have(&self, stretch: &Range<usize>, flags: u64) -> bool {
        self.within(stretch).iter().any(|block| block.flags & flags != 0)
    }

    /// The words of a stretch at which the name of an entity starts, in order.
    #[inline]
    pub(in crate::parse) fn entities(&self, stretch: Range<usize>) -> impl DoubleEndedIterator<Item = usize> {
        let first = self.within(&stretch).first().map_or(self.names.len(), |block| block.before.0);
        among(self.names.get(first..), stretch)
    }

    /// The words of a stretch that start with a capital letter, in order.
    #[inline]
    pub(in crate::parse) fn capitals(&self, stretch: Range<usize>) -> impl DoubleEndedIterator<Item = usize> {
        let first = self.within(&stretch).first().map_or(self.capitals.len(), |block| block.before.1);
        among(self.capitals.get(first..), stretch)
    }
}

/// Those of some words that are of a stretch.
fn among(words: Option<&[usize]>, stretch: Range<usize>) -> impl DoubleEndedIterator<Item = usize> {
    let words = words.unwrap_or_default();
    let words = &words[..words.partition_point(|&at| at < stretch.end)];
    words.iter().copied().filter(move |&at| at >= stretch.start)
}
