//! What speaks for and against two posts, organizations or places being one.

use super::entity::Entity;
use super::name::{Likeness, Trait};
use super::office::Offices;
use super::person::best;
use super::weigh::{Case, Feature};

/// The case of two posts.
pub(super) fn posts(a: &Entity, b: &Entity) -> Option<Case> {
    let mut case = Case::default();
    let office = a.sort.iter().find(|sort| b.sort.contains(sort))?;
    case.add(Feature::Office, 3.0, Some(*office));
    country(&mut case, a, b, [1.5, -8.0]);
    match (a.concepts.first(), b.concepts.first()) {
        (Some(one), Some(_)) if b.concepts.contains(one) => case.add(Feature::Body, 1.0, Some(*one)),
        (Some(_), Some(other)) => case.add(Feature::OtherBody, -6.0, Some(*other)),
        (None, None) => {}
        _ => case.add(Feature::OtherBody, -1.0, None),
    }
    if a.wording.iter().any(|words| b.wording.contains(words)) {
        case.add(Feature::Name(Trait::SameWords), 2.5, None);
    } else {
        case.add(Feature::Name(Trait::OtherWords), -1.0, None);
    }
    let manner = |post: &Entity| Offices::manner(post.label());
    if manner(a) != manner(b) {
        let weight = if [manner(a), manner(b)].contains(&"not in office") { -4.0 } else { -1.0 };
        case.add(Feature::OtherSort, weight, None);
    }
    Some(case)
}

/// The case of two organizations.
pub(super) fn organizations(a: &Entity, b: &Entity) -> Option<Case> {
    let mut case = Case::default();
    concept(&mut case, a, b);
    let (likeness, words) = best(&a.names, &b.names)?;
    if abbreviates(a, b) || abbreviates(b, a) {
        case.add(Feature::Abbreviation, 3.5, None);
    } else {
        names(&mut case, &likeness, words, 0.0);
    }
    country(&mut case, a, b, [1.5, -8.0]);
    Some(case)
}

/// The case of two places.
pub(super) fn places(a: &Entity, b: &Entity) -> Option<Case> {
    let mut case = Case::default();
    concept(&mut case, a, b);
    let (likeness, words) = best(&a.names, &b.names)?;
    let same = !case.reasons.is_empty();
    if letters(a) != letters(b) && !same {
        case.add(Feature::Name(Trait::OtherInitials), -3.5, None);
    }
    if side(a) != side(b) {
        case.add(Feature::OtherSort, -6.0, None);
    }
    let known = if same { 3.5 } else { 0.0 };
    names(&mut case, &likeness, words, known);
    country(&mut case, a, b, [1.5, -8.0]);
    if !a.sort.is_empty() && !b.sort.is_empty() && !a.sort.iter().any(|sort| b.sort.contains(sort)) {
        case.add(Feature::OtherSort, -3.0, b.sort.first().copied());
    }
    Some(case)
}

/// Letters and digits of a place that stand alone, which tell as much as words: "Va", "W. Va".
fn letters(place: &Entity) -> Option<usize> {
    place.names.iter().map(|name| name.initials.len()).max()
}

/// What side of a place it is: "East Berlin".
fn side(place: &Entity) -> Option<&str> {
    let sides = ["east", "west", "north", "south", "eastern", "western", "northern", "southern"];
    let first = place.names.iter().filter_map(|name| name.words.first());
    first.map(|word| word.text.as_str()).find(|word| sides.contains(word))
}

fn concept(case: &mut Case, a: &Entity, b: &Entity) {
    if let Some(&concept) = a.concepts.iter().find(|concept| b.concepts.contains(concept)) {
        case.add(Feature::Concept, 7.0, Some(concept));
    }
}

fn country(case: &mut Case, a: &Entity, b: &Entity, [same, other]: [f64; 2]) {
    match a.countries.iter().find(|country| b.countries.contains(country)) {
        Some(&country) => case.add(Feature::Country, same, Some(country)),
        None if a.countries.is_empty() && b.countries.is_empty() => {}
        None if a.countries.is_empty() || b.countries.is_empty() => {
            case.add(Feature::OtherCountry, -0.5, None);
        }
        None => case.add(Feature::OtherCountry, other, b.countries.first().copied()),
    }
}

/// What two names say, where other words weigh less by `known`.
fn names(case: &mut Case, likeness: &Likeness, words: usize, known: f64) {
    let has = |asked| likeness.has(asked);
    let other = [Trait::OtherWords, Trait::OtherGeneration, Trait::OtherInitials];
    let (name, weight) = if other.into_iter().any(has) {
        (Trait::OtherWords, -4.0 + known)
    } else if has(Trait::SingleWord) {
        (Trait::SingleWord, 0.5)
    } else if has(Trait::MoreWords) {
        (Trait::MoreWords, 1.5)
    } else if has(Trait::Letter) {
        (Trait::Letter, if words > 1 { 3.0 } else { 2.0 })
    } else if has(Trait::Spelling) {
        (Trait::Spelling, if words > 1 { 4.5 } else { 3.5 })
    } else if has(Trait::ShortForm) {
        (Trait::ShortForm, 1.5)
    } else {
        (Trait::SameWords, 5.0)
    };
    case.add(Feature::Name(name), weight, None);
    if has(Trait::Order) {
        case.add(Feature::Name(Trait::Order), -1.0, None);
    }
}

/// Whether a label of one is the first letters of a name of the other.
fn abbreviates(short: &Entity, long: &Entity) -> bool {
    let letters = |entity: &Entity| {
        let names = entity.names.iter().filter(|name| name.words.len() > 2);
        let first = names.map(|name| name.words.iter().filter_map(|word| word.text.chars().next()).collect());
        first.collect::<Vec<String>>()
    };
    let letters = letters(long);
    short.names.iter().any(|name| match name.words.as_slice() {
        [word] => letters.contains(&word.text),
        _ => false,
    })
}
