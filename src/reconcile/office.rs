//! Titles of offices as kinds of office: "Israeli Prime Minister" and "Premier" are both head of government.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::authority::{Authorities, Kind};

/// The titles and the words for countries that stand in front of them.
#[derive(Debug)]
pub struct Offices {
    /// The concept of a title in small letters.
    titles: FxHashMap<String, String>,
    /// Names and adjectives of countries, in small letters.
    countries: FxHashSet<String>,
}

/// Words that say how somebody has an office, not which.
const MANNERS: [&str; 9] =
    ["former", "acting", "interim", "then", "caretaker", "outgoing", "transitional", "newly", "provisional"];
/// Most words of a country in front of a title.
const MOST: usize = 4;

impl Offices {
    /// The titles of the authorities.
    pub fn new(authorities: &Authorities) -> Self {
        let concepts = authorities.concepts();
        let titles =
            authorities.offices().map(|(title, at)| (small(title), concepts[at].iri.clone())).collect();
        let countries = authorities
            .labels()
            .filter(|&(_, at, _)| matches!(concepts[at].kind, Kind::Country | Kind::Territory))
            .map(|(label, ..)| small(label))
            .collect();
        Self { titles, countries }
    }

    /// What office a title names: the concept, else the title itself without what says whose it is or how it is held.
    pub fn key(&self, title: &str) -> String {
        let title = small(title).replace("-elect", "").replace("-designate", "").replace(" designate", "");
        let words = title.split(['/', ' ']).filter(|word| !word.is_empty()).collect::<Vec<_>>();
        let words = self.bare(&words);
        // The longest title that it begins with: "foreign minister prince".
        (1..=words.len())
            .rev()
            .find_map(|count| self.titles.get(&words[..count].join(" ")).cloned())
            .unwrap_or_else(|| words.join(" "))
    }

    /// The words of a title that tell the office, sorted.
    pub fn wording(&self, title: &str) -> String {
        let title = small(title);
        let words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let words = words.collect::<Vec<_>>();
        let mut words = self.bare(&words).to_vec();
        words.retain(|word| !["of", "for", "the", "and", "elect", "designate"].contains(word));
        words.sort_unstable();
        words.join(" ")
    }

    /// How a title says that somebody has the office: had or will have it, has it for a time, has it.
    pub fn manner(title: &str) -> &'static str {
        let title = small(title);
        let said = |word: &str| title.split(|c: char| !c.is_alphanumeric()).any(|one| one == word);
        if ["former", "elect", "designate"].into_iter().any(said) {
            "not in office"
        } else if MANNERS.into_iter().any(said) {
            "for a time"
        } else {
            "in office"
        }
    }

    /// Without the manner and the country in front, where something is left.
    fn bare<'w, 't>(&self, mut words: &'w [&'t str]) -> &'w [&'t str] {
        loop {
            let manner = words.first().is_some_and(|word| MANNERS.contains(word));
            let country = (1..words.len().min(MOST + 1))
                .rev()
                .find(|&count| self.countries.contains(&words[..count].join(" ")))
                .unwrap_or(usize::from(manner));
            if country == 0 || country >= words.len() {
                return words;
            }
            words = &words[country..];
        }
    }
}

fn small(text: &str) -> String {
    text.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_office_has_many_titles() {
        let offices = Offices::new(Authorities::builtin());
        let key = |title: &str| offices.key(title);
        assert_eq!(key("Israeli Prime Minister"), key("Prime Minister"));
        assert_eq!(key("President-elect"), key("former South African President"));
        assert_eq!(key("Foreign Minister Prince"), key("Minister for Foreign Affairs"));
        assert_ne!(key("Prime Minister"), key("Deputy Prime Minister"));
        assert_eq!(key("Keeper of the Seal"), "keeper of the seal");
        assert_eq!(key("Denmark"), "denmark");
        assert_eq!(key(""), "");
    }
}
