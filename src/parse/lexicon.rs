//! The word lists that are no entities: verbs with their acts, titles, offices, groups, journeys.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;

use crate::facts::Act;

/// What a word can be, as bits.
pub(super) mod is {
    pub(in crate::parse) const TITLE: u32 = 1;
    pub(in crate::parse) const RANK: u32 = 1 << 1;
    pub(in crate::parse) const SUFFIX: u32 = 1 << 2;
    pub(in crate::parse) const HEAD: u32 = 1 << 3;
    pub(in crate::parse) const OFFICE: u32 = 1 << 4;
    pub(in crate::parse) const GROUP: u32 = 1 << 5;
    pub(in crate::parse) const BODY: u32 = 1 << 6;
    pub(in crate::parse) const VISIT_NOUN: u32 = 1 << 7;
    pub(in crate::parse) const VISIT_BASE: u32 = 1 << 8;
    pub(in crate::parse) const VISIT_PAST: u32 = 1 << 9;
    pub(in crate::parse) const VISIT_NOW: u32 = 1 << 10;
    pub(in crate::parse) const GO_BASE: u32 = 1 << 11;
    pub(in crate::parse) const GO_PAST: u32 = 1 << 12;
    pub(in crate::parse) const GO_NOW: u32 = 1 << 13;
    pub(in crate::parse) const LEAD: u32 = 1 << 14;
    pub(in crate::parse) const FUTURE: u32 = 1 << 15;
    pub(in crate::parse) const POSTPONED: u32 = 1 << 16;
    pub(in crate::parse) const CANCELLED: u32 = 1 << 17;
    pub(in crate::parse) const ENDED: u32 = 1 << 18;
    pub(in crate::parse) const BEGUN: u32 = 1 << 19;
    pub(in crate::parse) const UNREAL: u32 = 1 << 20;
    pub(in crate::parse) const MEET_PAST: u32 = 1 << 21;
    pub(in crate::parse) const MEET_BASE: u32 = 1 << 22;
    pub(in crate::parse) const JOIN: u32 = 1 << 23;
    pub(in crate::parse) const WEEKDAY: u32 = 1 << 24;
    pub(in crate::parse) const FUNCTION: u32 = 1 << 25;
    pub(in crate::parse) const LIGHT_PAST: u32 = 1 << 26;
    pub(in crate::parse) const LIGHT_NOW: u32 = 1 << 27;
    pub(in crate::parse) const LEADING: u32 = 1 << 28;
    pub(in crate::parse) const PARTICLE: u32 = 1 << 29;
    pub(in crate::parse) const LINK: u32 = 1 << 30;
    pub(in crate::parse) const PLURAL: u32 = 1 << 31;
}

/// The form of a reporting verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Base,
    Past,
    Third,
    Gerund,
}

/// What the lists say of one word.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Entry {
    pub flags: u32,
    pub verb: Option<(usize, Form)>,
    pub month: Option<i8>,
    pub object: Option<Act>,
}

/// A reporting verb.
#[derive(Debug, Clone, Deserialize)]
pub struct Verb {
    /// Its base form.
    pub lemma: String,
    /// The act it performs; `object`: the act of what is expressed.
    pub act: String,
    past: String,
    third: String,
    gerund: String,
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
    words: HashMap<String, Entry>,
    boilerplate: Vec<String>,
}

const LISTS: [(&str, u32); 33] = [
    ("titles", is::TITLE),
    ("ranks", is::RANK),
    ("suffixes", is::SUFFIX),
    ("heads", is::HEAD),
    ("office", is::OFFICE),
    ("groups", is::GROUP),
    ("bodies", is::BODY),
    ("visit_nouns", is::VISIT_NOUN),
    ("visit_verbs_future", is::VISIT_BASE),
    ("visit_verbs_past", is::VISIT_PAST),
    ("visit_verbs_now", is::VISIT_NOW),
    ("go_verbs_base", is::GO_BASE),
    ("go_verbs_past", is::GO_PAST),
    ("go_verbs_now", is::GO_NOW),
    ("lead_verbs", is::LEAD),
    ("future", is::FUTURE),
    ("postponed", is::POSTPONED),
    ("cancelled", is::CANCELLED),
    ("ended", is::ENDED),
    ("begun", is::BEGUN),
    ("unreal", is::UNREAL),
    ("meet_past", is::MEET_PAST),
    ("meet_base", is::MEET_BASE),
    ("join", is::JOIN),
    ("weekdays", is::WEEKDAY),
    ("months", 0),
    ("function", is::FUNCTION),
    ("light_verbs_past", is::LIGHT_PAST),
    ("light_verbs_now", is::LIGHT_NOW),
    ("leading", is::LEADING),
    ("particles", is::PARTICLE),
    ("office_links", is::LINK),
    ("plural_subjects", is::PLURAL),
];

impl Lexicon {
    /// The lists that come with the program.
    ///
    /// # Panics
    ///
    /// Never: the lists are part of the program, and its tests read them.
    #[expect(clippy::expect_used, reason = "the embedded files are read by every test")]
    pub fn builtin() -> Self {
        Self::default()
            .with_words(include_str!("lexicon/words.toml"))
            .and_then(|lexicon| lexicon.with_verbs(include_str!("lexicon/verbs.toml")))
            .expect("the embedded word lists are valid TOML")
    }

    /// Adds the word lists of a TOML file.
    ///
    /// # Errors
    ///
    /// If the text is not TOML or not of this form.
    pub fn with_words(mut self, toml: &str) -> Result<Self, LexiconError> {
        let words: Words = toml::from_str(toml)?;
        for (name, flag) in LISTS {
            for word in words.lists.get(name).into_iter().flatten() {
                self.words.entry(word.to_lowercase()).or_default().flags |= flag;
            }
        }
        for name in ["months", "month_short"] {
            for (word, number) in words.lists.get(name).into_iter().flatten().zip(1..) {
                self.words.entry(word.to_lowercase()).or_default().month = Some(number);
            }
        }
        self.boilerplate.extend(words.lists.get("boilerplate").into_iter().flatten().cloned());
        for (act, objects) in &words.objects {
            for word in objects {
                self.words.entry(word.to_lowercase()).or_default().object = act_named(act);
            }
        }
        Ok(self)
    }

    /// Adds the reporting verbs of a TOML file.
    ///
    /// # Errors
    ///
    /// If the text is not TOML or not of this form.
    pub fn with_verbs(mut self, toml: &str) -> Result<Self, LexiconError> {
        for verb in toml::from_str::<Verbs>(toml)?.verb {
            let at = self.verbs.len();
            let forms = [
                (&verb.lemma, Form::Base),
                (&verb.past, Form::Past),
                (&verb.third, Form::Third),
                (&verb.gerund, Form::Gerund),
            ];
            for (word, form) in forms {
                self.words.entry(word.clone()).or_default().verb = Some((at, form));
            }
            self.verbs.push(verb);
        }
        Ok(self)
    }

    /// Whether a line over a text says only what kind of text it is: "PRESS RELEASE", "Media Release No. 12".
    pub(super) fn is_boilerplate(&self, line: &str) -> bool {
        let words = line.to_lowercase();
        let words = words.trim_end_matches(|c: char| !c.is_alphabetic());
        let words = words.strip_suffix(" no").unwrap_or(words).trim_end_matches(|c: char| !c.is_alphabetic());
        self.boilerplate.iter().any(|known| known == words)
    }

    pub(super) fn verb(&self, at: usize) -> &Verb {
        &self.verbs[at]
    }

    pub(super) fn entry(&self, word: &str) -> Entry {
        if word.bytes().any(|b| b.is_ascii_uppercase() || !b.is_ascii()) {
            self.words.get(&word.to_lowercase()).copied().unwrap_or_default()
        } else {
            self.words.get(word).copied().unwrap_or_default()
        }
    }
}

impl Verb {
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
        assert_eq!(lexicon.entry("April").month, Some(4));
        let (verb, form) = lexicon.entry("welcomed").verb.expect("a verb");
        assert_eq!((lexicon.verb(verb).act(), form), (Some(Act::Welcome), Form::Past));
        assert_eq!(lexicon.entry("hope").object, Some(Act::Hope));
    }
}
