//! The word lists that are no entities: verbs with their acts, titles, offices, groups, journeys.

mod file;
pub(super) mod is;
mod packed;

use std::collections::{BTreeMap, BTreeSet};
use std::num::{NonZeroI8, NonZeroU16};

use packed::{packed, packed_long};
use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::inflect;
use crate::facts::Act;

/// Most letters of an office that count in capitals only.
const LETTERS: usize = 4;

/// Forms that any verb can have, as bits of [`Entry::forms`].
pub(super) mod form {
    pub(in crate::parse) const BASE: u8 = 1;
    pub(in crate::parse) const THIRD: u8 = 1 << 1;
    pub(in crate::parse) const PAST: u8 = 1 << 2;
    pub(in crate::parse) const PARTICIPLE: u8 = 1 << 3;
    pub(in crate::parse) const GERUND: u8 = 1 << 4;
}

/// What the lists say of one word.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Entry {
    pub flags: u64,
    /// The forms of a verb it can be.
    pub forms: u8,
    /// The reporting verb it is a form of, by its number from 1 on.
    pub verb: Option<NonZeroU16>,
    /// Whether it is a form of a verb with a particle.
    pub phrasal: bool,
    /// Whether a journey may be told from it on, though it is no verb of its clause.
    pub journey: bool,
    month: Option<NonZeroI8>,
    pub object: Option<Act>,
    /// The act of an adjective behind "be".
    pub adjective: Option<Act>,
}

impl Entry {
    /// The month it names, from 1 on.
    pub(super) fn month(self) -> Option<i8> {
        self.month.map(NonZeroI8::get)
    }
}

/// A reporting verb.
#[derive(Debug, Clone, Deserialize)]
pub struct Verb {
    /// Its base form.
    pub lemma: String,
    /// The word behind it without which it is another verb: "look *forward*".
    pub particle: Option<String>,
    /// The act it performs; `object`: the act of what is expressed.
    pub act: String,
    past: String,
    /// Where it is another word than the past: "taken".
    participle: Option<String>,
    third: String,
    gerund: String,
    /// How strongly it urges, 1 to 5.
    pub strength: Option<u8>,
}

#[derive(Debug, Clone, Default, Deserialize)]
struct Verbs {
    #[serde(default)]
    verb: Vec<Verb>,
}

#[derive(Debug, Clone, Default, Deserialize)]
struct Words {
    #[serde(default)]
    objects: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    adjectives: BTreeMap<String, Vec<String>>,
    #[serde(flatten)]
    lists: BTreeMap<String, Vec<String>>,
}

/// A file of words could not be read.
#[derive(Debug, thiserror::Error)]
#[error("lexicon file: {0}")]
pub struct LexiconError(#[from] toml::de::Error);

/// All word lists, compiled to one table.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    verbs: Vec<Verb>,
    words: FxHashMap<String, Entry>,
    /// Those of them that have up to eight bytes, by these as one number.
    short: FxHashMap<u64, Entry>,
    /// Those that have more, up to 16.
    long: FxHashMap<u128, Entry>,
    /// The verbs with a particle, by their forms.
    phrasal: FxHashMap<String, Vec<usize>>,
    boilerplate: Vec<String>,
    /// What experts are charged with, each by its words, under the first of them.
    mandates: FxHashMap<String, Vec<Vec<String>>>,
    /// Offices by their first letters, which count in capitals only.
    letters: BTreeSet<String>,
    /// Irregular verbs, which have no forms by rule.
    inflected: BTreeSet<String>,
}

impl Lexicon {
    /// The lists that come with the program.
    ///
    /// # Panics
    ///
    /// Never: the lists are part of the program, and its tests read them.
    #[expect(clippy::expect_used, reason = "the embedded files are read by every test")]
    pub fn builtin() -> Self {
        Self::default()
            .with_words(include_str!("lexicon/grammar.toml"))
            .and_then(|lexicon| lexicon.with_words(include_str!("lexicon/words.toml")))
            .and_then(|lexicon| lexicon.with_verbs(include_str!("lexicon/verbs.toml")))
            .expect("the embedded word lists are valid TOML")
    }

    /// Adds the word lists of a TOML file.
    ///
    /// # Errors
    ///
    /// If the text is not TOML or not of this form.
    pub fn with_words(mut self, toml: &str) -> Result<Self, LexiconError> {
        self.add_words(&toml::from_str(toml)?);
        self.pack();
        Ok(self)
    }

    /// Puts all but the longest words into their tables.
    pub(super) fn pack(&mut self) {
        self.short = self.words.iter().filter_map(|(word, entry)| Some((packed(word)?, *entry))).collect();
        self.long =
            self.words.iter().filter_map(|(word, entry)| Some((packed_long(word)?, *entry))).collect();
    }

    fn add_words(&mut self, words: &Words) {
        for &(name, flag) in is::LISTS {
            for word in words.lists.get(name).into_iter().flatten() {
                self.words.entry(word.to_lowercase()).or_default().flags |= flag;
            }
        }
        let list = |name: &str| words.lists.get(name).into_iter().flatten();
        for irregular in list("irregular") {
            let mut parts = irregular.split(' ');
            if let (Some(base), Some(past), Some(participle)) = (parts.next(), parts.next(), parts.next()) {
                self.inflected.insert(base.to_owned());
                self.add_forms(base, &inflect::irregular(base, past, participle));
            }
        }
        for base in list("verbs") {
            if !self.inflected.contains(base) {
                self.add_forms(base, &inflect::regular(base));
                if let Some(british) = inflect::british(base) {
                    self.add_forms(base, &british);
                }
            }
        }
        for word in list("journey_words") {
            self.words.entry(word.to_lowercase()).or_default().journey = true;
        }
        for name in ["months", "month_short"] {
            for (word, number) in words.lists.get(name).into_iter().flatten().zip(1..) {
                let word = word.to_lowercase();
                if word == "sep" {
                    for other in ["sept", "sept."] {
                        self.words.entry(other.to_owned()).or_default().month = NonZeroI8::new(number);
                    }
                }
                if name == "month_short" {
                    self.words.entry(format!("{word}.")).or_default().month = NonZeroI8::new(number);
                }
                self.words.entry(word).or_default().month = NonZeroI8::new(number);
            }
        }
        self.letters.extend(list("office_letters").cloned());
        self.boilerplate.extend(words.lists.get("boilerplate").into_iter().flatten().cloned());
        for mandate in list("mandates") {
            let mandate = mandate.to_lowercase();
            let words = super::tokens::pieces(&mandate).map(str::to_owned).collect::<Vec<_>>();
            if let Some(first) = words.first().cloned() {
                self.mandates.entry(first).or_default().push(words);
            }
        }
        for (act, adjectives) in &words.adjectives {
            for word in adjectives {
                self.words.entry(word.to_lowercase()).or_default().adjective = act_named(act);
            }
        }
        for (act, objects) in &words.objects {
            for word in objects {
                self.words.entry(word.to_lowercase()).or_default().object = act_named(act);
            }
        }
    }

    /// Adds the reporting verbs of a TOML file.
    ///
    /// # Errors
    ///
    /// If the text is not TOML or not of this form.
    pub fn with_verbs(mut self, toml: &str) -> Result<Self, LexiconError> {
        for verb in toml::from_str::<Verbs>(toml)?.verb {
            self.add_verb(verb);
        }
        self.pack();
        Ok(self)
    }

    fn add_verb(&mut self, verb: Verb) {
        let at = self.verbs.len();
        let past = if verb.participle.is_some() { form::PAST } else { form::PAST | form::PARTICIPLE };
        let forms = [
            (&verb.lemma, form::BASE),
            (&verb.past, past),
            (&verb.third, form::THIRD),
            (&verb.gerund, form::GERUND),
        ];
        let participle = verb.participle.as_ref().map(|word| (word, form::PARTICIPLE));
        for (word, form) in forms.into_iter().chain(participle) {
            let entry = self.words.entry(word.clone()).or_default();
            entry.forms |= form;
            if verb.particle.is_some() {
                entry.phrasal = true;
                self.phrasal.entry(word.clone()).or_default().push(at);
            } else {
                entry.verb = u16::try_from(at + 1).ok().and_then(NonZeroU16::new);
            }
        }
        self.verbs.push(verb);
    }

    fn add_forms(&mut self, base: &str, forms: &inflect::Forms) {
        let all = [
            (base, form::BASE),
            (&*forms.third, form::THIRD),
            (&*forms.past, form::PAST),
            (&*forms.participle, form::PARTICIPLE),
            (&*forms.gerund, form::GERUND),
        ];
        for (word, form) in all {
            self.words.entry(word.to_owned()).or_default().forms |= form;
        }
    }

    /// Whether a line over a text says only what kind of text it is: "PRESS RELEASE", "Media Release No. 12".
    pub(super) fn is_boilerplate(&self, line: &str) -> bool {
        let words = line.to_lowercase();
        let words = words.trim_end_matches(|c: char| !c.is_alphabetic());
        let words = words.strip_suffix(" no").unwrap_or(words).trim_end_matches(|c: char| !c.is_alphabetic());
        self.boilerplate.iter().any(|known| known == words)
    }

    /// How many words the longest mandate has that words start with.
    pub(super) fn mandate<'t>(&self, words: &(impl Iterator<Item = &'t str> + Clone)) -> Option<usize> {
        let first = words.clone().next()?;
        let small = first.starts_with(char::is_lowercase);
        let known = if small { self.mandates.get(first) } else { self.mandates.get(&first.to_lowercase()) };
        let same = |mandate: &&Vec<String>| {
            let mut words = words.clone();
            mandate.iter().all(|own| words.next().is_some_and(|word| word.eq_ignore_ascii_case(own)))
        };
        known?.iter().filter(same).map(Vec::len).max()
    }

    /// The verbs with a particle that a word is a form of.
    pub(super) fn phrasal(&self, word: &str) -> &[usize] {
        let small = word.bytes().all(|b| b.is_ascii_lowercase());
        let known = if small { self.phrasal.get(word) } else { self.phrasal.get(&word.to_lowercase()) };
        known.map_or(&[], Vec::as_slice)
    }

    pub(super) fn verb(&self, at: usize) -> &Verb {
        &self.verbs[at]
    }

    /// The reporting verb that a word is a form of.
    pub(super) fn verb_of(&self, entry: Entry) -> Option<&Verb> {
        self.verbs.get(usize::from(entry.verb?.get()) - 1)
    }

    /// What the lists say of a word, whatever its capitals.
    #[inline]
    pub(super) fn entry(&self, word: &str) -> Entry {
        let known = match packed(word) {
            Some(packed) => self.short.get(&packed),
            None => self.long_entry(word),
        };
        let mut entry = known.copied().unwrap_or_else(|| self.unlisted(word));
        if word.len() <= LETTERS && word.as_bytes().last().is_some_and(u8::is_ascii_uppercase) {
            entry.flags |= self.of_letters(word);
        }
        entry
    }

    /// "PM Li", not "3 pm": what a word is that may be the first letters of an office.
    #[inline(never)]
    fn of_letters(&self, word: &str) -> u64 {
        if self.letters.contains(word) && word.bytes().all(|b| b.is_ascii_uppercase()) { is::HEAD } else { 0 }
    }

    #[inline(never)]
    fn long_entry(&self, word: &str) -> Option<&Entry> {
        match packed_long(word) {
            Some(packed) => self.long.get(&packed),
            None => self.words.get(&word.to_lowercase()),
        }
    }

    /// What a word in no list is by its parts.
    #[inline(never)]
    fn unlisted(&self, word: &str) -> Entry {
        let first = word.bytes().position(|b| b == b'-').and_then(|mark| word.get(..mark));
        // "Chairperson-in-Office", "Commissioner-General".
        let head = first.is_some_and(|first| {
            !first.eq_ignore_ascii_case("amir")
                && self.words.get(&first.to_lowercase()).is_some_and(|e| e.flags & is::HEAD != 0)
        });
        let adverb = word.len() > 5 && word.ends_with("ly") && word.starts_with(char::is_lowercase);
        let flags = u64::from(head) * is::HEAD + u64::from(adverb) * is::ADVERB;
        Entry { flags, ..Entry::default() }
    }
}

impl Verb {
    /// The act of a verb whose object has none: "conveyed a message" says something.
    pub(super) fn otherwise(&self) -> Option<Act> {
        act_named(self.act.strip_prefix("object or ")?)
    }

    /// The act, unless it is that of the object.
    pub(super) fn act(&self) -> Option<Act> {
        act_named(&self.act)
    }
}

fn act_named(name: &str) -> Option<Act> {
    Some(match name {
        "welcome" => Act::Welcome,
        "concern" => Act::Concern,
        "urge" => Act::Urge,
        "stress" => Act::Stress,
        "hope" => Act::Hope,
        "offer" => Act::Offer,
        "agree" => Act::Agree,
        "announce" => Act::Announce,
        "discuss" => Act::Discuss,
        "allege" => Act::Allege,
        "state" => Act::State,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_words_by_what_they_are_for() {
        let lexicon = Lexicon::builtin();
        assert_ne!(lexicon.entry("Minister").flags & is::HEAD, 0);
        assert_eq!(lexicon.entry("April").month(), Some(4));
        let welcomed = lexicon.entry("welcomed");
        assert_eq!(lexicon.verb_of(welcomed).expect("a verb").act(), Some(Act::Welcome));
        assert_eq!(welcomed.forms, form::PAST | form::PARTICIPLE);
        assert_eq!(lexicon.entry("led").forms, form::PAST | form::PARTICIPLE);
        assert_eq!(lexicon.entry("leaded").forms, 0);
        assert_eq!(lexicon.entry("hope").object, Some(Act::Hope));
    }
}
