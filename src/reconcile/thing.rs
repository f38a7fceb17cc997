//! What speaks for and against two posts, organizations or places being one.

use super::entity::Entity;
use super::name::{Likeness, Trait};
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
    let (likeness, _) = best(&a.names, &b.names)?;
    if has_no_other(&likeness) {
        case.add(Feature::Name(Trait::SameWords), 2.5, None);
    } else if likeness.has(Trait::MoreWords) || likeness.has(Trait::SingleWord) {
        case.add(Feature::Name(Trait::MoreWords), 0.5, None);
    } else {
        case.add(Feature::Name(Trait::OtherWords), -1.0, None);
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
    let known = if case.reasons.is_empty() { 0.0 } else { 3.5 };
    names(&mut case, &likeness, words, known);
    country(&mut case, a, b, [1.5, -8.0]);
    if !a.sort.is_empty() && !b.sort.is_empty() && !a.sort.iter().any(|sort| b.sort.contains(sort)) {
        case.add(Feature::OtherSort, -3.0, b.sort.first().copied());
    }
    Some(case)
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
    let (name, weight) = if has(Trait::OtherWords) {
        (Trait::OtherWords, -4.0 + known)
    } else if has(Trait::OtherGeneration) || has(Trait::OtherInitials) {
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

fn has_no_other(likeness: &Likeness) -> bool {
    let other = [Trait::OtherWords, Trait::MoreWords, Trait::SingleWord, Trait::Letter, Trait::OtherInitials];
    !other.iter().any(|&one| likeness.has(one))
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
