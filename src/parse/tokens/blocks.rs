//! Which words and kinds of words stand in a stretch of a text, told at a glance.

use std::ops::Range;

use super::{OneOf, Token};

/// Words of a block.
const LONG: usize = 32;
/// Bits of a block by which words are told apart, as a power of two.
const BITS: u32 = 10;
/// The numbers these take.
const PARTS: usize = (1 << BITS) / u64::BITS as usize;

/// The words of a part of a text.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::parse) struct Block {
    words: [u64; PARTS],
    flags: u64,
}

impl Block {
    /// Whether a word of this sign may stand in it.
    #[inline]
    pub(super) fn may_say(&self, sign: u32) -> bool {
        let (part, bit) = place(sign);
        self.words[part] & bit != 0
    }
}

/// The number in which a word is told of, and its bit.
#[inline]
const fn place(sign: u32) -> (usize, u64) {
    let mixed = sign.wrapping_mul(0x9e37_79b1) >> (u32::BITS - BITS);
    ((mixed / u64::BITS) as usize, 1 << (mixed % u64::BITS))
}

/// The words of a text, a block after the other.
#[derive(Debug, Default)]
pub(in crate::parse) struct Blocks(Vec<Block>);

impl Blocks {
    pub(in crate::parse) fn new(tokens: &[Token<'_>]) -> Self {
        let block = |tokens: &[Token<'_>]| {
            let mut block = Block::default();
            for token in tokens {
                let (part, bit) = place(token.sign);
                block.words[part] |= bit;
                block.flags |= token.entry.flags;
            }
            block
        };
        Self(tokens.chunks(LONG).map(block).collect())
    }

    fn within(&self, words: &Range<usize>) -> &[Block] {
        let to = words.end.div_ceil(LONG).min(self.0.len());
        self.0.get(words.start / LONG..to).unwrap_or_default()
    }

    /// Whether one of some words may stand in a stretch; if not, none does.
    #[expect(
        clippy::inline_always,
        reason = "where the words are known, nearly all of it is done beforehand"
    )]
    #[inline(always)]
    pub(in crate::parse) fn may_say<W: OneOf + ?Sized>(&self, stretch: &Range<usize>, words: &W) -> bool {
        for block in self.within(stretch) {
            if words.may_be_in(block) {
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
}
