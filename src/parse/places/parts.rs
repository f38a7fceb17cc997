//! The part of a country that a town in a row of places lies in.

use super::is_name;
use crate::parse::context::Context;
use crate::parse::tokens::WordSet;

/// What parts of a country are called.
const KINDS: WordSet<15> = WordSet::new([
    "province",
    "region",
    "district",
    "department",
    "state",
    "governorate",
    "county",
    "prefecture",
    "oblast",
    "canton",
    "municipality",
    "territory",
    "island",
    "valley",
    "division",
]);
/// The sides of a country.
const SIDES: WordSet<13> = WordSet::new([
    "north",
    "south",
    "east",
    "west",
    "northeast",
    "northwest",
    "southeast",
    "southwest",
    "north-east",
    "north-west",
    "south-east",
    "south-west",
    "centre",
]);
/// Longest name of a part, in words.
const LONG: usize = 4;

/// "Kandi in the province of Mano, Lubi": the word behind the part of the country, where the row goes on there; else the
/// word looked at.
pub(super) fn behind(context: &Context<'_>, at: usize, limit: usize) -> usize {
    if !context.is(at, words!["in"]) {
        return at;
    }
    let part = if context.is(at + 1, words!["the"]) { at + 2 } else { at + 1 };
    let end = if context.is(part, &KINDS) && context.is(part + 1, words!["of"]) {
        named(context, part + 2)
    } else if context.is(part, &SIDES) && context.is(part + 1, words!["of"]) {
        let first = if context.is(part + 2, words!["the"]) { part + 3 } else { part + 2 };
        if context.is(first, words!["country"]) { Some(first + 1) } else { named(context, first) }
    } else {
        named(context, part).filter(|&end| context.is(end, &KINDS)).map(|end| end + 1)
    };
    let row = |end: usize| end < limit && context.is(end, words![",", "and"]);
    end.filter(|&end| row(end)).unwrap_or(at)
}

/// Where a name ends that starts at a word.
fn named(context: &Context<'_>, at: usize) -> Option<usize> {
    if let Some((_, end, _)) = context.entity(at) {
        return Some(end);
    }
    let name = |n: &usize| is_name(context, *n) && !context.is(*n, &KINDS);
    let words = (at..at + LONG).take_while(name).count();
    (words > 0).then_some(at + words)
}

/// "the Karamo region" in a row of places: the word behind it.
pub(super) fn region_end(context: &Context<'_>, at: usize, limit: usize) -> Option<usize> {
    let words =
        (at..limit.min(at + LONG)).take_while(|&n| is_name(context, n) && !context.is(n, &KINDS)).count();
    let end = at + words;
    (words > 0 && end < limit && context.is(end, &KINDS) && !context.is(end, words!["state", "division"]))
        .then_some(end + 1)
}
