//! What is compared: people, posts, organizations and places, with what the graph says of them.

use oxigraph::model::NamedNode;
use rustc_hash::FxHashMap;

use super::name::Name;
use crate::text::sha256;

/// What kind of thing it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A person.
    Person,
    /// A post.
    Post,
    /// An organization.
    Organization,
    /// A place.
    Place,
}

impl Kind {
    /// All kinds, in their order.
    pub const ALL: [Self; 4] = [Self::Person, Self::Post, Self::Organization, Self::Place];

    /// Its name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Post => "post",
            Self::Organization => "organization",
            Self::Place => "place",
        }
    }
}

/// A word that many things share: a country, an office, a concept; by number, so that comparing is quick.
pub type Term = u32;

/// A happening in which somebody takes part.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sighting {
    /// The first and last day, as days since the year 0.
    pub days: Option<(i32, i32)>,
    /// The happening.
    pub happening: Term,
    /// The visit that it is or is a part of.
    pub visit: Term,
    /// Whether somebody only speaks or is spoken to, or is spoken of as inviter.
    pub aside: bool,
    /// The country where it is.
    pub there: Option<Term>,
    /// The country that is spoken for.
    pub country: Option<Term>,
    /// The office.
    pub office: Option<Term>,
}

/// One IRI with what is said of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Entity {
    /// The IRI.
    pub iri: NamedNode,
    /// What kind of thing it is.
    pub kind: Kind,
    /// Its labels, sorted.
    pub labels: Vec<String>,
    /// The labels, taken apart.
    pub names: Vec<Name>,
    /// Where a person was seen, by days.
    pub sightings: Vec<Sighting>,
    /// Of a post or organization the countries it belongs to, of a place the country it lies in.
    pub countries: Vec<Term>,
    /// Of a post its office; of a place what kind of place; of an organization nothing.
    pub sort: Vec<Term>,
    /// Of a post the words of its title, without whose it is, each title as one.
    pub wording: Vec<Term>,
    /// Concepts that it is the same as.
    pub concepts: Vec<Term>,
    /// Whether a producer gave it a key, and which: a table that has keys means another by another key.
    pub keyed: Option<Term>,
}

impl Entity {
    /// An entity of which only its labels are known.
    pub fn new(iri: NamedNode, kind: Kind, mut labels: Vec<String>) -> Self {
        labels.sort_unstable();
        labels.dedup();
        let names = labels.iter().map(|label| Name::new(label)).collect();
        Self {
            iri,
            kind,
            labels,
            names,
            sightings: Vec::new(),
            countries: Vec::new(),
            sort: Vec::new(),
            wording: Vec::new(),
            concepts: Vec::new(),
            keyed: None,
        }
    }

    /// The label that stands for it: the longest, which tells most.
    pub fn label(&self) -> &str {
        self.labels.iter().max_by_key(|label| label.chars().count()).map_or("", String::as_str)
    }

    /// The first and last day on which it was seen.
    pub fn span(&self) -> Option<(i32, i32)> {
        let first = self.sightings.iter().filter_map(|seen| seen.days).map(|days| days.0).min()?;
        let last = self.sightings.iter().filter_map(|seen| seen.days).map(|days| days.1).max()?;
        Some((first, last))
    }
}

/// All that is compared.
#[derive(Debug, Clone, Default)]
pub struct Entities {
    /// The entities, sorted by IRI.
    pub all: Vec<Entity>,
    /// What the numbers stand for.
    pub terms: Terms,
}

/// Words by number.
#[derive(Debug, Clone, Default)]
pub struct Terms {
    words: Vec<String>,
    numbers: FxHashMap<String, Term>,
}

impl Terms {
    /// The number of a word.
    pub fn number(&mut self, word: &str) -> Term {
        if let Some(&number) = self.numbers.get(word) {
            return number;
        }
        // More words than this do not fit in memory.
        let number = Term::try_from(self.words.len()).unwrap_or(Term::MAX);
        self.words.push(word.to_owned());
        self.numbers.insert(word.to_owned(), number);
        number
    }

    /// The word of a number.
    pub fn word(&self, number: Term) -> &str {
        self.words.get(number as usize).map_or("", String::as_str)
    }
}

/// The stable key of a pair, whichever comes first: twelve digits of the SHA-256 of both IRIs.
pub fn pair_key(a: &str, b: &str) -> String {
    let (a, b) = if a <= b { (a, b) } else { (b, a) };
    sha256(&format!("{a}\n{b}"))[..12].to_owned()
}
