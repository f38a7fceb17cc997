//! Words, sentences and the entities among the words.

mod blocks;
#[macro_use]
mod list;
mod mandates;
mod marks;
mod names;
mod sentences;
mod shouted;
mod words;

use std::ops::Range;

use super::lexicon::{Entry, Lexicon};

pub(super) use blocks::Blocks;
pub(super) use list::{OneOf, WordSet};
use marks::quotation_marks;
pub(super) use names::{Named, Names};
pub(super) use sentences::{Sentence, mark_repeated, part_repeated, sentences};
pub(super) use shouted::quiet;
use words::{Words, is_stamp};

/// Longest sentence, in words; a longer one is cut.
const LONGEST_SENTENCE: usize = 400;
/// Most closing marks that stay with the sentence before them where it is cut.
const MARKS: usize = 8;

/// Of a token that is no mark.
const WORD: u8 = 1;
/// Of a token that starts with a capital letter.
const CAPITAL: u8 = 2;
/// Of a token of letters of ASCII, small ones behind the first, or of digits, or of a mark of ASCII.
const PLAIN: u8 = 4;

/// A word, number or mark, by byte offsets into the plain text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token<'a> {
    pub start: usize,
    pub end: usize,
    pub text: &'a str,
    pub entry: Entry,
    /// The entity a name starting here stands for.
    pub entity: Option<Named>,
    /// Whether an entity covers it.
    pub covered: bool,
    /// Whether it follows the word before without a space.
    pub glued: bool,
    /// Whether a paragraph starts with it.
    pub paragraph: bool,
    /// [`WORD`], [`CAPITAL`] and [`PLAIN`].
    letters: u8,
    /// Tells most other words apart at a glance.
    sign: u32,
}

/// The length of a word, its first two bytes and its last, as small letters: all there is of a word of three bytes. The
/// last ten places are made of all of them.
#[inline]
const fn sign(word: &str) -> u32 {
    const fn byte(word: &[u8], at: usize) -> u8 {
        if at < word.len() { word[at].to_ascii_lowercase() } else { 0 }
    }
    let bytes = word.as_bytes();
    let length = if bytes.len() < 255 { bytes.len().to_le_bytes()[0] } else { u8::MAX };
    let (first, second) = (byte(bytes, 0), byte(bytes, 1));
    let last = byte(bytes, bytes.len().wrapping_sub(1));
    let mixed = last ^ first.rotate_left(2) ^ length.wrapping_mul(11);
    u32::from_be_bytes([length, first, second.rotate_left(6), mixed])
}

#[inline(never)]
fn is_alike(a: &str, b: &str) -> bool {
    // Nearly always they are the same.
    a == b || a.eq_ignore_ascii_case(b)
}

/// "el-Tayeb", "d’Estaing": a name that starts with a small word.
fn is_joined_name(text: &str) -> bool {
    const SMALL: [&str; 14] =
        ["al", "el", "ad", "an", "ar", "as", "at", "az", "ed", "er", "es", "ul", "ud", "ash"];
    let (first, second) = (text.as_bytes().first(), text.as_bytes().get(1));
    let far = matches!(first, Some(b'a' | b'd' | b'e' | b'u'))
        && second.is_some_and(|b| !b.is_ascii_alphanumeric())
        || matches!(text.as_bytes().get(2..4), Some([b'-', _] | [_, b'-']));
    far && text.split_once(['-', '’', '\'']).is_some_and(|(small, name)| {
        (small == "d" || SMALL.contains(&small)) && name.starts_with(char::is_uppercase)
    })
}

/// [`WORD`], [`CAPITAL`] and [`PLAIN`] of a token.
#[inline]
fn letters(text: &str, plain: bool) -> u8 {
    let (word, capital) = match text.as_bytes().first() {
        Some(first) if first.is_ascii() => (first.is_ascii_alphanumeric(), first.is_ascii_uppercase()),
        _ => text.chars().next().map_or((false, false), |c| (c.is_alphanumeric(), c.is_uppercase())),
    };
    let capital = capital || !plain && is_joined_name(text);
    u8::from(word) * WORD + u8::from(capital) * CAPITAL + u8::from(plain) * PLAIN
}

impl<'a> Token<'a> {
    /// Another reading of a mark.
    fn reread(&mut self, text: &'a str) {
        (self.text, self.sign) = (text, sign(text));
        self.letters &= !PLAIN;
    }
}

impl Token<'_> {
    pub(super) fn is_word(&self) -> bool {
        self.letters & WORD != 0
    }
    pub(super) fn is_capital(&self) -> bool {
        self.letters & CAPITAL != 0
    }
    /// Whether it is letters of ASCII, small ones behind the first, or digits, or a mark of ASCII; of some that are so,
    /// that is not told.
    pub(super) fn is_plain(&self) -> bool {
        self.letters & PLAIN != 0
    }
    pub(super) fn has(&self, flags: u64) -> bool {
        self.entry.flags & flags != 0
    }
    #[expect(
        clippy::inline_always,
        reason = "where the words are known, nearly all of it is done beforehand"
    )]
    #[inline(always)]
    pub(super) fn is<W: OneOf + ?Sized>(&self, words: &W) -> bool {
        words.has(self)
    }
}

/// Cuts a range of a plain text into tokens.
pub(super) fn tokens<'a>(
    plain: &'a str,
    range: Range<usize>,
    lexicon: &Lexicon,
    names: &Names,
) -> Vec<Token<'a>> {
    let mut all = Vec::new();
    add(&mut all, plain, range, (lexicon, names));
    all
}

/// Cuts a range of a plain text into tokens, behind those that are there.
pub(super) fn add<'a>(
    all: &mut Vec<Token<'a>>,
    plain: &'a str,
    range: Range<usize>,
    (lexicon, names): (&Lexicon, &Names),
) {
    const USUAL: usize = 5;
    let first = all.len();
    all.reserve(range.len() / USUAL);
    let from = range.start;
    let mut last = from;
    let bytes = plain.as_bytes();
    for piece in Words::new(plain.get(range).unwrap_or_default()) {
        let (start, end) = (piece.start + from, piece.end + from);
        let text = &plain[start..end];
        if text == "i" && is_sign_of_link(plain, end, all.get(first..).and_then(<[_]>::last)) {
            last = end;
            continue;
        }
        let (mut entry, letters) = (lexicon.entry(text), letters(text, piece.plain));
        let capital = letters & CAPITAL != 0;
        if capital {
            entry = capital_word(text, entry, all.last());
        }
        let glued = start == last && start > from;
        let line = match &bytes[last..start] {
            [] => false,
            // Nearly always it is one space.
            [one] => *one == b'\n',
            more => more.contains(&b'\n'),
        };
        let stamped = glued && capital && all.last().is_some_and(|t| is_stamp(t.text));
        all.push(Token {
            start,
            end,
            text,
            entry,
            entity: None,
            covered: false,
            glued,
            paragraph: line || start == from || last == from || stamped,
            letters,
            sign: sign(text),
        });
        last = end;
    }
    quotation_marks(&mut all[first..]);
    let (mut at, mut key) = (first, String::new());
    while let Some(token) = all.get(at) {
        let found = if names.may_start(token) { names.at(&all[at..], &mut key) } else { None };
        if let Some((entity, words)) = found {
            all[at].entity = Some(entity);
            for token in &mut all[at..at + words] {
                token.covered = true;
            }
            at += words;
        } else {
            at += 1;
        }
    }
    mandates::mark(&mut all[first..], lexicon);
}

/// What the lists say of a word with a capital, where it stands.
#[inline]
fn capital_word(text: &str, mut entry: Entry, before: Option<&Token<'_>>) -> Entry {
    match text {
        // "on 5 May to open the school", "the King’s May visit": a month, not what may be.
        "May" if before.is_some_and(is_before_month) => entry.flags &= !super::lexicon::is::MODAL,
        "WHO" => entry = Entry::default(),
        _ => {}
    }
    entry
}

/// Whether a month may stand behind a word, and no verb.
fn is_before_month(token: &Token<'_>) -> bool {
    use super::lexicon::is;
    token.text.starts_with(|c: char| c.is_ascii_digit())
        || token.is(words!["’s", "'s", "last", "this", "early", "late", "since", "mid"])
        || token.has(is::PREPOSITION | is::POSSESSIVE)
}

/// "Commissioner Li i visited Chile": a sign of a page behind a name that told more of it, and no word.
fn is_sign_of_link(plain: &str, end: usize, before: Option<&Token<'_>>) -> bool {
    let mut rest = plain[end..].chars();
    let next = rest.next().unwrap_or(' ');
    let alone =
        next.is_whitespace() || next == ',' || next == '.' && rest.next().is_none_or(char::is_whitespace);
    alone && before.is_some_and(|t| t.is_capital() && t.end < end - 1)
}

/// The words and marks of a text, one by one.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = &str> {
    Words::new(text).map(|piece| &text[piece.start..piece.end])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authority::Authorities;

    fn cut(text: &str) -> Vec<String> {
        let tokens = tokens(text, 0..text.len(), &Lexicon::builtin(), &Names::new(Authorities::builtin()));
        sentences(&tokens)
            .iter()
            .map(|s| text[tokens[s.from].start..tokens[s.to - 1].end].to_owned())
            .collect()
    }

    #[test]
    fn a_token_is_no_longer_than_a_line_of_the_cache() {
        assert_eq!(size_of::<Token<'_>>(), 64);
    }

    #[test]
    fn cuts_sentences() {
        assert_eq!(cut("Mr. J. Doe met H.E. the U.S. envoy. \"We agree.\" He left.").len(), 3);
        assert_eq!(cut("He came to stay.Mr Doe left").len(), 2);
    }

    #[test]
    fn the_longest_name_wins() {
        let text = "in Papua  New Guinea and South Sudan’s Nigerien camp";
        let tokens = tokens(text, 0..text.len(), &Lexicon::builtin(), &Names::new(Authorities::builtin()));
        let found: Vec<_> =
            tokens.iter().filter_map(|t| t.entity).map(|named| (named.get().1, named.get().2)).collect();
        assert_eq!(found, [(3, true), (2, true), (1, false)]);
    }
}
