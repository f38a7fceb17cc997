//! Words that point to themes and to how much is asked, wherever they stand in a text.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::{Authorities, Concept, Kind};

/// A place in a text whose words point to a concept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pointed<'a> {
    /// The concept.
    pub concept: &'a Concept,
    /// The bytes of the words.
    pub words: Range<usize>,
}

/// The words of concepts, by the first of them: those that are looked for, and names in which these mean nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Phrases {
    by_first: FxHashMap<String, Vec<Phrase>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Phrase {
    words: Vec<Word>,
    kind: Kind,
    /// Where its concept is among all.
    concept: usize,
}

/// A word as it is compared: in small letters, without the sign of a plural. What is sought in the plural is not found in the
/// singular: "judges", not "to judge".
#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    folded: String,
    /// Whether it is written in capitals; then it is another word in small letters.
    capitals: bool,
    plural: bool,
    at: Range<usize>,
}

impl Phrases {
    pub(super) fn of(concepts: &[Concept]) -> Self {
        let mut phrases = Self::default();
        for (at, concept) in concepts.iter().enumerate() {
            let sought = matches!(concept.kind, Kind::Theme | Kind::Strength);
            for label in concept.names().chain(concept.hidden.iter().map(String::as_str)) {
                let words = words(label);
                // A name of one word is no more than that word. Treaties are about what their names say.
                if !sought && (words.len() < 2 || concept.kind == Kind::Instrument) {
                    continue;
                }
                let Some(first) = words.first() else { continue };
                let entry = phrases.by_first.entry(first.folded.clone()).or_default();
                entry.push(Phrase { kind: concept.kind, concept: at, words });
            }
        }
        phrases
    }

    /// How many words the longest phrases take up that the words start with, those of a kind and names of entities and
    /// offices, and the concepts of the kind among these.
    fn longest(&self, kind: Kind, words: &[Word]) -> Option<(usize, Vec<usize>)> {
        let known = self.by_first.get(&words.first()?.folded)?;
        let other =
            |phrase: &Phrase| matches!(phrase.kind, Kind::Theme | Kind::Strength) && phrase.kind != kind;
        let fits = |phrase: &&Phrase| !other(phrase) && phrase.stands_at(words);
        let fitting = known.iter().filter(fits).collect::<Vec<_>>();
        let length = fitting.iter().map(|phrase| phrase.words.len()).max()?;
        let of_kind = |phrase: &&&Phrase| phrase.kind == kind && phrase.words.len() == length;
        let mut concepts = fitting.iter().filter(of_kind).map(|phrase| phrase.concept).collect::<Vec<_>>();
        concepts.sort_unstable();
        concepts.dedup();
        Some((length, concepts))
    }
}

impl Phrase {
    fn stands_at(&self, words: &[Word]) -> bool {
        let same = |(own, other): (&Word, &Word)| {
            own.folded == other.folded && (other.capitals || !own.capitals) && (other.plural || !own.plural)
        };
        self.words.len() <= words.len() && self.words.iter().zip(words).all(same)
    }
}

impl Authorities {
    /// Where words of a text point to concepts of a kind, a theme or a strength, in order. Of words within other words only
    /// the longer count: "food security" is no security, and neither is the "UN Security Council".
    ///
    /// ```
    /// use visitgraph::authority::{Authorities, Kind};
    ///
    /// let found = Authorities::builtin().pointed(Kind::Theme, "the abolition of the death penalty");
    /// assert_eq!((found[0].concept.label.as_str(), found[0].words.clone()), ("death penalty", 21..34));
    /// ```
    pub fn pointed(&self, kind: Kind, text: &str) -> Vec<Pointed<'_>> {
        let phrases = self.phrases.get_or_init(|| Phrases::of(&self.concepts));
        let words = words(text);
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let Some((length, concepts)) = phrases.longest(kind, &words[at..]) else {
                at += 1;
                continue;
            };
            let bytes = words[at].at.start..words[at + length - 1].at.end;
            let pointed = |&n: &usize| Pointed { concept: &self.concepts[n], words: bytes.clone() };
            found.extend(concepts.iter().map(pointed));
            at += length;
        }
        found
    }
}

/// The words of a text: letters and digits; what stands behind an apostrophe is left out.
fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    let mut behind_apostrophe = false;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if c.is_alphanumeric() {
            if !behind_apostrophe {
                start = start.or(Some(at));
            }
            continue;
        }
        if let Some(start) = start.take() {
            words.push(Word::new(text, start..at));
            behind_apostrophe = matches!(c, '\'' | '’');
        } else {
            behind_apostrophe = false;
        }
    }
    words
}

impl Word {
    fn new(text: &str, at: Range<usize>) -> Self {
        let written = &text[at.clone()];
        let singular = singular(written);
        let capitals = singular.chars().filter(|c| c.is_uppercase()).count() > 1;
        let mut folded = singular.to_lowercase();
        if written.ends_with("ies") && folded.len() > 3 {
            folded.replace_range(folded.len() - 2.., "y");
        }
        let plural = singular.len() < written.len();
        Self { folded, capitals, plural, at }
    }
}

/// A word without the sign of a plural; what is left of "countries" is "countrie".
fn singular(word: &str) -> &str {
    let Some(stem) = word.strip_suffix('s').filter(|stem| stem.len() > 2) else { return word };
    if ["s", "u", "i"].iter().any(|end| stem.ends_with(end)) {
        return word;
    }
    let hissing = ["sse", "she", "che", "xe"].iter().any(|end| stem.ends_with(end));
    if hissing { &stem[..stem.len() - 1] } else { stem }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn themes(text: &str) -> Vec<(&str, &str)> {
        let found = Authorities::builtin().pointed(Kind::Theme, text);
        found
            .iter()
            .map(|f| (f.concept.iri.rsplit('/').next().unwrap_or(""), &text[f.words.clone()]))
            .collect()
    }

    #[test]
    fn themes_are_found_by_their_words_in_any_form() {
        assert_eq!(themes("Death penalties"), [("death-penalty", "Death penalties")]);
        assert_eq!(themes("women’s rights"), [("womens-rights", "women’s rights")]);
        assert_eq!(themes("counter-terrorism"), [("terrorism", "counter-terrorism")]);
        assert_eq!(themes("HIV/AIDS"), [("health", "HIV/AIDS")]);
        assert_eq!(themes("it aids them"), [("development-cooperation", "aids")]);
        assert_eq!(themes("the road ahead to nowhere"), [("transport", "road")]);
        assert_eq!(themes("he cannot judge"), []);
        assert_eq!(themes("'s’ ʼ"), []);
    }

    #[test]
    fn the_longer_words_count() {
        assert_eq!(themes("nuclear non-proliferation"), [("nuclear", "nuclear non-proliferation")]);
        assert_eq!(themes("food security"), [("food", "food security")]);
        assert_eq!(themes("the UN Security Council in Port Moresby and the Minister of Health"), []);
        assert_eq!(themes("security of food"), [("peace-and-security", "security"), ("food", "food")]);
    }

    #[test]
    fn strength_is_told_by_other_words_than_themes() {
        let strength = |text: &str| {
            let found = Authorities::builtin().pointed(Kind::Strength, text);
            found.first().and_then(|f| f.concept.code.as_deref())
        };
        assert_eq!(strength("to consider ratifying the Convention"), Some("3"));
        assert_eq!(strength("the full abolishment of capital punishment"), Some("5"));
        assert_eq!(strength("to ensure a democratic space"), Some("4"));
        assert_eq!(strength("the same"), None);
    }
}
