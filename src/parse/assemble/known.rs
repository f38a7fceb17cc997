//! Everybody named so far, found quickly.

use std::hash::Hasher;
use std::ops::Deref;

use rustc_hash::FxHasher;

use crate::facts::Party;
use crate::parse::parties;

/// Most that are known of one document; whoever comes after them stays as named there.
const MOST: usize = 1000;

/// Everybody named so far, the principal first.
#[derive(Debug, Default)]
pub(super) struct Known {
    all: Vec<Party>,
    sketches: Vec<Sketch>,
}

/// What tells most parties apart at a glance.
#[derive(Debug, Clone, Copy, Default)]
struct Sketch {
    named: bool,
    name: u64,
    surname: u64,
    /// The word before the surname: the first of two surnames, perhaps.
    middle: u64,
    first: u64,
    /// The names between the first and the last, a bit each; the bit of a name that stands alone.
    between: u64,
    /// The first letters and the last of the surname: of a misread one some are right.
    ends: [u64; 2],
    /// The words of the office, a bit each.
    office: u64,
    /// Those of them that have to be in another's office too, if that is to be the same.
    long: u64,
    /// The country, if there is one.
    country: u64,
    /// Whether the office may be given by its first letters.
    letters: bool,
}

impl Known {
    /// The place of a party in the list.
    pub(super) fn find(&self, seen: &Party) -> Option<usize> {
        let sketch = Sketch::of_seen(seen);
        let mut all = self.all.iter().zip(&self.sketches);
        all.position(|(known, own)| own.may_be(&sketch) && parties::is_same(known, seen))
    }

    /// Puts a party at the end of the list, and tells its place.
    pub(super) fn push(&mut self, party: Party) -> usize {
        self.sketches.push(Sketch::new(&party));
        self.all.push(party);
        self.all.len() - 1
    }

    /// Puts a party at the end of the list, if there is room.
    pub(super) fn add(&mut self, party: &Party) {
        if self.all.len() < MOST {
            self.push(party.clone());
        }
    }

    /// Takes over what is said of a party that is known.
    pub(super) fn change(&mut self, at: usize, change: impl FnOnce(&mut Party)) {
        change(&mut self.all[at]);
        self.sketches[at] = Sketch::new(&self.all[at]);
    }
}

impl Deref for Known {
    type Target = [Party];

    fn deref(&self) -> &[Party] {
        &self.all
    }
}

impl Sketch {
    fn new(party: &Party) -> Self {
        let (name, role) = (party.name.as_deref(), party.role.as_deref());
        let country = party.country.as_deref().map_or(0, exact);
        let all = Self { named: name.is_some(), country, ..Self::default() };
        all.with_name(name.unwrap_or_default()).with_office(role.unwrap_or_default())
    }

    /// What matters of a party that is compared with those who are known: the name, or else the office.
    fn of_seen(party: &Party) -> Self {
        let country = party.country.as_deref().map_or(0, exact);
        let all = Self { named: party.name.is_some(), country, ..Self::default() };
        match &party.name {
            Some(name) => all.with_name(name),
            None => all.with_office(party.role.as_deref().unwrap_or_default()),
        }
    }

    fn with_name(self, name: &str) -> Self {
        const END: usize = 3;
        let surname = parties::surname(name).unwrap_or_default();
        let end = |end: Option<&str>| end.map_or(0, exact);
        Self {
            between: bits(name),
            ends: [
                end(surname.get(..END)),
                end(surname.len().checked_sub(END).and_then(|n| surname.get(n..))),
            ],
            name: exact(name),
            // "Paz-Vega" may be "Vega".
            surname: parties::surname(name).and_then(|s| s.rsplit('-').next()).map_or(0, small),
            middle: name.split_ascii_whitespace().rev().nth(1).map_or(0, exact),
            first: exact(name.split_ascii_whitespace().next().unwrap_or_default()),
            ..self
        }
    }

    fn with_office(self, role: &str) -> Self {
        let (mut office, mut long) = (0, 0);
        for word in role.split_ascii_whitespace() {
            let bit = 1 << (small(word) >> 58);
            office |= bit;
            long |= if is_long(word) { bit } else { 0 };
        }
        let letters = role.chars().all(|c| c.is_uppercase() || c == ' ');
        Self { office, long, letters, ..self }
    }

    /// Whether the party of this sketch may be that of another; where it may not, it surely is not.
    fn may_be(&self, seen: &Self) -> bool {
        if seen.named && !self.named {
            // "the president of Chile", who is named further on.
            self.country != 0 && seen.country == self.country
        } else if seen.named {
            let surname = self.surname == seen.surname || self.middle == seen.name;
            let first = self.first == seen.first || self.first == seen.name || self.name == seen.first;
            let alone = seen.first == seen.name || self.first == self.name;
            let between = alone && self.between & seen.between != 0;
            let misread = || self.ends.iter().zip(&seen.ends).any(|(a, b)| a == b && *a != 0);
            self.named && (surname || first || between || misread())
        } else {
            // "the Chilean Minister for Trade" may be the Minister for Trade of Chile.
            let country = seen.country != 0 && seen.country == self.country;
            seen.letters || country || self.office & seen.long == seen.long
        }
    }
}

/// The names of somebody but the first of several, a bit each.
fn bits(name: &str) -> u64 {
    let bit = |word: &str| 1 << (exact(word) >> 58);
    let first = usize::from(name.contains(' '));
    name.split_ascii_whitespace().skip(first).map(bit).fold(0, |all, bit| all | bit)
}

/// Whether a word has four bytes in small letters.
fn is_long(word: &str) -> bool {
    const LONG: usize = 4;
    let small = || word.chars().flat_map(char::to_lowercase).map(char::len_utf8).sum::<usize>();
    if word.is_ascii() { word.len() >= LONG } else { small() >= LONG }
}

fn exact(word: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(word.as_bytes());
    hasher.finish()
}

/// A digest that is the same whatever the capitals.
fn small(word: &str) -> u64 {
    let mut hasher = FxHasher::default();
    if word.is_ascii() {
        for byte in word.bytes().filter(|b| *b != b'\'' && *b != b'`') {
            hasher.write_u32(u32::from(byte.to_ascii_lowercase()));
        }
        return hasher.finish();
    }
    for c in word.chars().filter(|c| !parties::is_apostrophe(*c)).flat_map(char::to_lowercase) {
        hasher.write_u32(u32::from(parties::without_accent(c)));
    }
    hasher.finish()
}
