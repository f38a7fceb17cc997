//! The place a text is written from: "here".

use super::{Target, city, of_city, one};
use crate::authority::{Concept, Kind};
use crate::facts::Place;
use crate::parse::context::Context;

/// Longest name of a city in capitals, in words.
const LONGEST: usize = 3;

/// The place of the dateline; `to`: the word behind that which stands for it.
pub(in crate::parse) fn here<'a>(context: &Context<'a>, to: usize) -> Option<Target<'a>> {
    let (from, end) = context.dateline?;
    let named = (from..end).find_map(|at| one(context, at).filter(|found| found.to <= end));
    let capitals = || in_capitals(context, from, end);
    let found = match (named, capitals()) {
        // "LIMA, Peru".
        (Some(found), Some((_, place))) if found.stops.is_empty() => Target { stops: vec![place], ..found },
        (Some(found), _) => found,
        (None, Some((concept, place))) if concept.kind == Kind::Country => {
            let code = concept.code.clone();
            let place = Place { kind: Some(crate::facts::PlaceKind::Country), code, ..place };
            Target { place, concept, stops: Vec::new(), to, again: false }
        }
        (None, Some((concept, place))) => of_city(context, concept, place, end),
        (None, None) => return None,
    };
    Some(Target { to, ..found })
}

/// "LIMA", "MEXICO CITY": a city whose name stands in capitals.
fn in_capitals<'a>(context: &Context<'a>, from: usize, end: usize) -> Option<(&'a Concept, Place)> {
    let upper = |n: usize| {
        let text = context.tokens[n].text;
        text.len() > 2 && text.chars().all(|c| c.is_uppercase() || c == '-')
    };
    let last = (from..end.min(from + LONGEST)).take_while(|&n| upper(n)).last()?;
    let word = |word: &str| {
        let mut letters = word.chars();
        letters.next().into_iter().chain(letters.flat_map(char::to_lowercase)).collect::<String>()
    };
    let name = (from..=last).map(|n| word(context.tokens[n].text)).collect::<Vec<_>>().join(" ");
    let concept = context.authorities.place(&name, None)?;
    let alone = matches!(concept.kind, Kind::City) || concept.kind == Kind::Country && from == last;
    if !alone {
        return None;
    }
    Some((concept, city(context, from, last + 1)))
}

/// The country of the dateline's place, else that whose office the text comes from, by its code.
pub(in crate::parse) fn country<'c>(context: &'c Context<'_>) -> Option<&'c str> {
    of_dateline(context).or(context.office.as_deref())
}

fn of_dateline<'a>(context: &Context<'a>) -> Option<&'a str> {
    *context.home.get_or_init(|| {
        let place = here(context, 0)?;
        let code = |concept: &'a Concept| concept.code.as_deref();
        let of = place.concept.broader.as_ref().and_then(|iri| context.authorities.by_iri(iri));
        code(place.concept).or_else(|| of.and_then(code))
    })
}
