//! The names of entities, looked up by their words.

use rustc_hash::FxHashMap;

use super::{Token, pieces};
use crate::authority::{Authorities, Kind};

/// Longest entity name, in words.
const LONGEST_NAME: usize = 16;
/// Names of places are known in capitals, if they have so many letters: no "CHAD" of a firm, no "MALI" of a project.
const SHOUTED: usize = 5;

/// A name of an entity: which, how many words it has, and whether it is its name or only points to it.
#[derive(Debug, Clone, Copy)]
pub(in crate::parse) struct Named {
    pub(super) concept: u32,
    pub(super) words: u8,
    name: bool,
    /// Whether it is written in capitals where the lists have small letters.
    pub(super) shouted: bool,
}

impl Named {
    fn new(label: &Label, words: usize) -> Option<Self> {
        let concept = u32::try_from(label.concept).ok()?;
        Some(Self { concept, words: u8::try_from(words).ok()?, name: label.name, shouted: label.shouted })
    }

    pub(in crate::parse) fn get(self) -> (usize, usize, bool) {
        (self.concept as usize, usize::from(self.words), self.name)
    }
}

/// A label of a concept, whether it is its name, and whether it is put in capitals.
#[derive(Debug, Clone, Copy)]
struct Label {
    concept: usize,
    name: bool,
    shouted: bool,
}

/// Entity names by their words.
#[derive(Debug, Clone, Default)]
pub(in crate::parse) struct Names {
    labels: FxHashMap<String, Label>,
    longest: FxHashMap<String, usize>,
    /// How long their first words are, a bit each, by their first two bytes.
    lengths: Vec<u64>,
}

impl Names {
    pub(in crate::parse) fn new(authorities: &Authorities) -> Self {
        let mut all = Self { lengths: vec![0; STARTS], ..Self::default() };
        for (label, concept, name) in authorities.labels() {
            // A description of a treaty is looked for where treaties are read.
            if !name && authorities.concepts()[concept].kind == Kind::Instrument {
                continue;
            }
            all.add(label, Label { concept, name, shouted: false }, authorities);
        }
        // "VISIT TO SANTIAGO, CHILE", in headlines and letterheads.
        for (label, concept, name) in authorities.labels() {
            let place = authorities.concepts()[concept].kind.is_place();
            if place && label.len() >= SHOUTED && !all.labels.contains_key(&label.to_uppercase()) {
                all.add(&label.to_uppercase(), Label { concept, name, shouted: true }, authorities);
            }
        }
        all
    }

    /// Takes a label up; one that two concepts share is that of the first.
    fn add(&mut self, label: &str, own: Label, authorities: &Authorities) {
        let words: Vec<&str> = pieces(label).collect();
        let Some(first) = words.first() else { return };
        self.lengths[start_of(first)] |= length_bit(first);
        let longest = self.longest.entry(first.replace('’', "'")).or_default();
        *longest = (*longest).max(words.len());
        let first = self.labels.entry(words.join(" ").replace('’', "'")).or_insert(own);
        // "Vatican City", "San Marino": the country, where a city in it has its name.
        let concepts = authorities.concepts();
        if concepts[first.concept].broader.as_ref() == Some(&concepts[own.concept].iri) {
            *first = own;
        }
    }

    /// Whether a name may start with a token; if not, none does.
    #[inline]
    pub(super) fn may_start(&self, token: &Token<'_>) -> bool {
        let near = self.lengths.get(start_of(token.text)).is_some_and(|l| l & length_bit(token.text) != 0);
        near || is_curly(token)
    }

    /// The longest name that starts with the first of the tokens, within its paragraph, and its number of words. The text
    /// is only for use within.
    pub(super) fn at(&self, tokens: &[Token<'_>], key: &mut String) -> Option<(Named, usize)> {
        let first = tokens.first()?.text;
        let straight = || is_curly(&tokens[0]).then(|| first.replace('’', "'"));
        let longest = *self.longest.get(first).or_else(|| self.longest.get(&straight()?))?;
        key.clear();
        let mut found = None;
        for (n, token) in tokens.iter().take(longest.min(LONGEST_NAME)).enumerate() {
            if n > 0 {
                if token.paragraph {
                    break;
                }
                key.push(' ');
            }
            if is_curly(token) {
                key.push_str(&token.text.replace('’', "'"));
            } else {
                key.push_str(token.text);
            }
            if let Some(label) = self.labels.get(key.as_str()) {
                found = Named::new(label, n + 1).map(|named| (named, n + 1));
            }
        }
        found
    }
}

/// Whether a token has a curly apostrophe in it.
fn is_curly(token: &Token<'_>) -> bool {
    !token.is_plain() && !token.text.is_ascii() && token.text.contains('’')
}

/// How many starts of words are told apart.
const STARTS: usize = 4096;

/// The first two bytes of a word, as a number below [`STARTS`].
fn start_of(word: &str) -> usize {
    let byte = |n: usize| word.as_bytes().get(n).copied().map_or(0, usize::from);
    ((byte(0) * 32) ^ byte(1)) % STARTS
}

fn length_bit(word: &str) -> u64 {
    1 << word.len().min(63)
}
