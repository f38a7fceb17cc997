//! Lists of words that a token is compared with.

use std::ops::Deref;

use super::blocks::Words;
use super::{Token, is_alike, sign};

/// Words of a list, by which most others are told apart at a glance.
#[derive(Debug, Clone, Copy)]
pub(in crate::parse) struct WordSet<const N: usize> {
    words: [&'static str; N],
    signs: [u32; N],
    /// A bit for the last places of each sign.
    bits: [u64; PARTS],
    all: Words,
}

impl<const N: usize> WordSet<N> {
    pub(in crate::parse) const fn new(words: [&'static str; N]) -> Self {
        let (mut signs, mut bits, mut at) = ([0; N], [0; PARTS], 0);
        while at < N {
            signs[at] = sign(words[at]);
            let (part, bit) = bit(signs[at]);
            bits[part] |= bit;
            at += 1;
        }
        Self { words, signs, bits, all: Words::of(&signs) }
    }

    /// Whether a word that is no token is one of them, whatever its capitals.
    pub(super) fn holds(&self, word: &str) -> bool {
        let sign = sign(word);
        let (part, bit) = bit(sign);
        let same = |(own, own_sign): (&&str, &u32)| *own_sign == sign && is_alike(own, word);
        self.bits[part] & bit != 0 && self.words.iter().zip(&self.signs).any(same)
    }
}

impl<const N: usize> Deref for WordSet<N> {
    type Target = [&'static str];

    fn deref(&self) -> &Self::Target {
        &self.words
    }
}

/// Numbers that the words of a list are told by, a bit each.
const PARTS: usize = 16;

/// The part that the last places of a sign are told in, and their bit there.
const fn bit(sign: u32) -> (usize, u64) {
    ((sign / u64::BITS) as usize % PARTS, 1 << (sign % u64::BITS))
}

/// What a token may be one of, in small letters.
pub(in crate::parse) trait OneOf {
    fn has(&self, token: &Token<'_>) -> bool;

    /// Whether one of them may be one of some words; if not, none is.
    fn may_be_in(&self, words: &Words) -> bool;
}

/// So few words are compared one by one.
const FEW: usize = 4;

impl<const N: usize> OneOf for WordSet<N> {
    #[expect(clippy::inline_always, reason = "of a few words little more is left than comparing numbers")]
    #[inline(always)]
    fn has(&self, token: &Token<'_>) -> bool {
        if N <= FEW {
            let mut at = 0;
            while at < N {
                if is(token, self.words[at], self.signs[at]) {
                    return true;
                }
                at += 1;
            }
            return false;
        }
        let (part, bit) = bit(token.sign);
        self.bits[part] & bit != 0 && has(&self.words, &self.signs, token)
    }

    #[inline]
    fn may_be_in(&self, words: &Words) -> bool {
        if N <= FEW { self.signs.iter().any(|&sign| words.may_say(sign)) } else { self.all.may_share(words) }
    }
}

impl<const N: usize> OneOf for [&str; N] {
    #[expect(
        clippy::inline_always,
        reason = "where the words are known, nearly all of it is done beforehand"
    )]
    #[inline(always)]
    fn has(&self, token: &Token<'_>) -> bool {
        self.iter().any(|w| is(token, w, sign(w)))
    }

    #[expect(
        clippy::inline_always,
        reason = "where the words are known, nearly all of it is done beforehand"
    )]
    #[inline(always)]
    fn may_be_in(&self, words: &Words) -> bool {
        for word in self {
            if words.may_say(sign(word)) {
                return true;
            }
        }
        false
    }
}

impl OneOf for [&str] {
    fn has(&self, token: &Token<'_>) -> bool {
        self.iter().any(|w| w.len() == token.text.len() && is(token, w, sign(w)))
    }

    fn may_be_in(&self, words: &Words) -> bool {
        self.iter().any(|w| words.may_say(sign(w)))
    }
}

#[inline(never)]
fn has(words: &[&str], signs: &[u32], token: &Token<'_>) -> bool {
    words.iter().zip(signs).any(|(word, &sign)| is(token, word, sign))
}

#[inline]
fn is(token: &Token<'_>, word: &str, sign: u32) -> bool {
    /// Of words this long the sign is all there is.
    const SHORT: usize = 3;
    sign == token.sign && (word.len() <= SHORT || is_alike(token.text, word))
}

/// A list of words, made ready when the program is.
macro_rules! words {
    ($($word:literal),+ $(,)?) => {
        &const { $crate::parse::tokens::WordSet::new([$($word),+]) }
    };
}
