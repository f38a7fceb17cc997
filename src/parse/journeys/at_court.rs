//! The country of a host who receives at home.

use super::hosts::country_as_host;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::Found;
use crate::parse::places::{self};
use crate::parse::predicates::Predicate;
use crate::parse::tokens::WordSet;

/// What a guest is given.
const MEALS: WordSet<8> =
    WordSet::new(["lunch", "breakfast", "dinner", "luncheon", "banquet", "supper", "reception", "tea"]);

/// "received *in audience at the Presidential Palace* the President": the word behind how and where somebody is received.
pub(super) fn behind_manner(context: &Context<'_>, at: usize) -> usize {
    const LONG: usize = 7;
    let inner = usize::from(context.is(at + 1, words!["private", "a"]));
    let audience = context.is(at, words!["in"]) && context.is(at + 1 + inner, words!["audience"]);
    let at = if audience { at + 2 + inner } else { at };
    let house = |n: usize| {
        context.is(
            n,
            words!["palace", "house", "office", "residence", "villa", "lodge", "airport", "ministry", "hall"],
        )
    };
    let inside =
        context.is(at, words!["at", "in"]).then(|| (at + 1..at + LONG).rev().find(|&n| house(n))).flatten();
    let clear = |end: usize| (at + 1..end).all(|n| context.tokens[n].is_word() && !context.has(n, is::HEAD));
    inside.filter(|&end| clear(end)).map_or(at, |end| end + 1)
}

/// "hosted *a state banquet for* President Paz", "gave *a dinner in honour of* Ms Li": the word behind the meal.
pub(super) fn behind_meal(context: &Context<'_>, at: usize) -> Option<usize> {
    const NEAR: usize = 5;
    let article = context.is(at, words!["a", "an", "the"]);
    let meal = (at + 1..at + NEAR).find(|&n| context.is(n, &MEALS)).filter(|_| article)?;
    let honour = context.is(meal + 1, words!["in"])
        && context.is(meal + 2, words!["honour", "honor"])
        && context.is(meal + 3, words!["of"]);
    match () {
        () if honour => Some(meal + 4),
        () if context.is(meal + 1, words!["for"]) => Some(meal + 2),
        () => None,
    }
}

/// The country that a text is written from, where a guest stays for something: "for talks", "for an official visit".
pub(super) fn own_home(context: &Context<'_>, (at, end): (usize, usize)) -> Option<String> {
    const NEAR: usize = 8;
    let occasion =
        |n: usize| context.has(n, is::VISIT_NOUN | is::MEETING | is::EVENT) || context.is(n, &MEALS);
    let first = context.behind_days(end, context.tokens.len());
    let stays = context.is(first, words!["for", "at", "on"]) && (first + 1..first + NEAR).any(occasion);
    // "received the Foreign Minister of Peru at his office": nobody is received but by coming.
    let day = |from: usize, to: usize| (from..to).any(|n| !context.is(n, words!["on", ","]));
    let dated = || day(at + 1, context.behind_days(at + 1, end)) || day(end, first);
    let comes = context.is(at, words!["received", "receives"]) && dated();
    let house = |n: usize| {
        context.has(n, is::PREMISES) || context.is(n, words!["palace", "mansion", "office", "house"])
    };
    let welcomed = || context.is(first, words!["at", "in"]) && (first + 1..first + NEAR).any(house);
    places::dateline_country(context).filter(|_| stays || comes || welcomed()).map(str::to_owned)
}

/// "Chile has welcomed Prime Minister Li for a two-day visit": a country, and a visit behind the guest.
pub(super) fn is_welcome(context: &Context<'_>, predicate: &Predicate, to: usize) -> bool {
    const FAR: usize = 30;
    let at = predicate.at;
    let welcomes = context.is(at, words!["welcomed", "welcomes"]) && !predicate.passive;
    let visit = |n: usize| {
        context.is(n, words!["for", "on"])
            && context.is(n + 1, words!["a", "an", "his", "her", "their"])
            && (n + 2..n + 6).any(|m| context.has(m, is::VISIT_NOUN))
    };
    welcomes && country_as_host(context, predicate).is_some() && (at + 2..to.min(at + FAR)).any(visit)
}

/// "LIMA: His Majesty King Ali received Ms Li of Norway": the country that a text is written from, of who reigns there.
pub(super) fn sovereign_home(context: &Context<'_>, host: &Found, end: usize) -> Option<String> {
    const FAR: usize = 14;
    const REIGN: [&str; 6] = ["King", "Queen", "Emir", "Amir", "Sultan", "Custodian of the Two Holy Mosques"];
    let reigns = host.party.role.as_deref().is_some_and(|role| REIGN.contains(&role));
    // "at the start of his state visit to Chile": which tells more.
    let visit = (end..end + FAR).any(|n| context.has(n, is::VISIT_NOUN));
    places::dateline_country(context).filter(|_| reigns && !visit).map(str::to_owned)
}
