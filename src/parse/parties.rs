//! People, offices, bodies and groups, alone and in lists.

mod asked;
mod bodies;
mod bounds;
mod brackets;
mod crowds;
mod duties;
mod each;
mod explained;
mod fields;
mod given;
mod goes_on;
mod holders;
mod item;
mod joined;
mod list;
mod mandates;
mod memo;
mod peers;
mod peoples;
mod plurals;
mod portfolios;
mod ranked;
mod ranks;
mod same;
mod seam;
mod series;
mod shared;
mod sources;
mod spelt;
mod surnames;
mod tails;

use crate::facts::Party;

pub(super) use asked::behind_asked;
pub(super) use fields::is_topic;
pub(super) use item::item;
pub(super) use joined::is_described_people;
pub(super) use list::list;
pub(super) use memo::Memo;
pub(super) use same::{is_part, is_same, is_short_office, surname};
pub(super) use spelt::{is_apostrophe, is_misread, without_accent};
pub(super) use tails::is_nickname;

/// Longest party, in words.
const LONGEST: usize = 40;

/// A party and the words it stands in.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub party: Party,
    pub from: usize,
    pub to: usize,
    /// Whether it has a name or an office of its own, not only people or bodies in general.
    pub strong: bool,
    /// Whether it is people in general: "local officials".
    pub group: bool,
    /// Whether it is a delegation, team or mission.
    pub delegation: bool,
    /// Whether it is somebody's wife by her title: "Mrs Fraser".
    pub lady: bool,
}

/// The first who is named, but not "Mrs Li" beside the Governor-General.
pub(super) fn first_named(visitors: &[Found]) -> Option<&Found> {
    let beside =
        |v: &Found| v.lady && visitors.first().is_some_and(|first| first.from < v.from && first.strong);
    visitors.iter().find(|v| v.party.name.is_some() && !beside(v))
}

#[cfg(test)]
mod tests {
    use crate::parse::context::tested;

    fn read(text: &str) -> Vec<(String, String)> {
        let (found, _) = tested(text, |context| super::list(context, 0, context.tokens.len()));
        found
            .into_iter()
            .map(|f| {
                (f.party.name.unwrap_or_default(), f.party.role.or(f.party.organization).unwrap_or_default())
            })
            .collect()
    }

    #[test]
    fn reads_lists_with_and_without_names() {
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(
            read(
                "the Prime Minister of Norway, Kari Li, the Chairman of the Supreme Court and the Deputy Minister of Interior."
            ),
            [
                pair("Kari Li", "Prime Minister of Norway"),
                pair("", "Chairman of the Supreme Court"),
                pair("", "Deputy Minister of Interior")
            ]
        );
        assert_eq!(
            read(
                "President Pedro Paz of Chile, Minister of Justice and Law Ana de la Cruz, and local officials to discuss trade"
            ),
            [
                pair("Pedro Paz", "President"),
                pair("Ana de la Cruz", "Minister of Justice and Law"),
                pair("", "local officials")
            ]
        );
    }
}
