//! Which pairs are looked at: those in one block, so that a hundred thousand names are not compared each with each.

use std::collections::BTreeMap;

use super::entity::{Entities, Entity, Kind, Term};

/// Most members of a block of which each is compared with each.
pub(super) const MOST: usize = 100;
/// In a larger one, by how many places in alphabetical order two may be apart.
const NEAR: usize = 30;

/// Pairs to be looked at, and what was not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Blocks {
    /// The pairs, by place in [`Entities::all`], the smaller first; sorted.
    pub pairs: Vec<(u32, u32)>,
    /// Blocks that were too large, by what their members share, with their size.
    pub large: Vec<(String, usize)>,
}

/// What members of a block share.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    /// A word, by its consonants.
    Word(Kind, String),
    /// A word and a country.
    WordAt(Kind, String, Term),
    /// The office of a country, and how the last word begins.
    Office(Term, Term, char),
    /// A concept.
    Concept(Kind, Term),
    /// A sort of thing in a country.
    Sort(Kind, Term, Term),
}

impl Blocks {
    /// The blocks of all that is compared.
    pub fn new(entities: &Entities) -> Self {
        let mut blocks = BTreeMap::<Key, Vec<u32>>::new();
        for (at, entity) in (0_u32..).zip(&entities.all) {
            for key in keys(entity) {
                blocks.entry(key).or_default().push(at);
            }
        }
        let mut found = Self::default();
        for (key, mut members) in blocks {
            members.dedup();
            found.block(entities, &key, members);
        }
        found.pairs.sort_unstable();
        found.pairs.dedup();
        found.large.sort();
        found
    }

    fn block(&mut self, entities: &Entities, key: &Key, members: Vec<u32>) {
        let Key::Word(kind, word) = key else { return self.pairs_of(entities, key, members) };
        if members.len() <= MOST {
            return self.pairs_of(entities, key, members);
        }
        // A word of many: those of one country are compared, and those of no known country with all that are near.
        let mut parts = BTreeMap::<Term, Vec<u32>>::new();
        for &member in &members {
            for country in countries(&entities.all[member as usize]) {
                parts.entry(country).or_default().push(member);
            }
        }
        for (country, members) in parts {
            self.pairs_of(entities, &Key::WordAt(*kind, word.clone(), country), members);
        }
        self.near(entities, members);
    }

    fn pairs_of(&mut self, entities: &Entities, key: &Key, mut members: Vec<u32>) {
        members.sort_unstable();
        members.dedup();
        if members.len() > MOST {
            self.large.push((told(entities, key), members.len()));
            return self.near(entities, members);
        }
        for (n, &a) in members.iter().enumerate() {
            self.pairs.extend(members[n + 1..].iter().map(|&b| (a, b)));
        }
    }

    /// Pairs of those that stand near each other in alphabetical order.
    fn near(&mut self, entities: &Entities, mut members: Vec<u32>) {
        let sound = |at: u32| {
            let name = entities.all[at as usize].names.first();
            name.map(|name| name.words.iter().map(|word| word.bones.as_str()).collect::<Vec<_>>())
        };
        members.sort_by_cached_key(|&at| (sound(at), at));
        for (n, &a) in members.iter().enumerate() {
            let next = members[n + 1..].iter().take(NEAR);
            self.pairs.extend(next.map(|&b| if a < b { (a, b) } else { (b, a) }));
        }
    }
}

fn told(entities: &Entities, key: &Key) -> String {
    match key {
        Key::Word(kind, word) => format!("{}: {word}", kind.as_str()),
        Key::WordAt(kind, word, country) => {
            format!("{}: {word}, {}", kind.as_str(), entities.terms.word(*country))
        }
        Key::Office(country, office, letter) => {
            format!("{letter}…, {}, {}", entities.terms.word(*office), entities.terms.word(*country))
        }
        Key::Concept(kind, concept) => format!("{}: {}", kind.as_str(), entities.terms.word(*concept)),
        Key::Sort(kind, sort, country) => {
            let word = |term: &Term| entities.terms.word(*term);
            format!("{}: {}, {}", kind.as_str(), word(sort), word(country))
        }
    }
}

/// The countries of an entity, each once.
pub(super) fn countries(entity: &Entity) -> Vec<Term> {
    let spoken = entity.sightings.iter().filter_map(|seen| seen.country);
    let mut countries = entity.countries.iter().copied().chain(spoken).collect::<Vec<_>>();
    countries.sort_unstable();
    countries.dedup();
    countries
}

fn keys(entity: &Entity) -> Vec<Key> {
    let kind = entity.kind;
    let mut keys = entity.concepts.iter().map(|&concept| Key::Concept(kind, concept)).collect::<Vec<_>>();
    if kind == Kind::Post {
        let countries = entity.countries.iter();
        keys.extend(countries.flat_map(|&at| entity.sort.iter().map(move |&sort| Key::Sort(kind, sort, at))));
        if entity.countries.is_empty() {
            keys.extend(entity.sort.iter().map(|&sort| Key::Sort(kind, sort, Term::MAX)));
        }
        return keys;
    }
    for word in entity.names.iter().flat_map(|name| &name.words) {
        keys.push(Key::Word(kind, word.bones.clone()));
    }
    if kind == Kind::Person {
        let letters = entity.names.iter().filter_map(|name| name.words.last()?.bones.chars().next());
        let mut letters = letters.collect::<Vec<_>>();
        letters.sort_unstable();
        letters.dedup();
        for seen in &entity.sightings {
            if let (Some(country), Some(office)) = (seen.country, seen.office) {
                keys.extend(letters.iter().map(|&letter| Key::Office(country, office, letter)));
            }
        }
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}
