//! An office in the plural that several people hold, each with a name: "Deputy Ministers Ana Li and Bo Paz".

use super::Found;
use crate::parse::context::Context;
use crate::parse::lexicon::is;

/// Gives each of those who are named behind an office in the plural that office.
pub(super) fn name_each(context: &Context<'_>, all: &mut Vec<Found>) {
    if all.len() < 2 {
        return;
    }
    let mut at = 0;
    while at + 1 < all.len() {
        let found = &all[at];
        let Some(one) = found.party.role.as_deref().and_then(|role| of_one(context, found, role)) else {
            at += 1;
            continue;
        };
        let plain =
            |f: &Found| f.party.name.is_some() && f.party.role.is_none() && f.party.organization.is_none();
        let named = all[at + 1..].iter().take_while(|f| plain(f)).count();
        let alone = found.party.name.is_none();
        // "the co-chairs, Ana Li and Bo Paz".
        let behind = context.is(found.to, words![",", ":", "–", "—"]);
        if named == 0 || alone && (named < 2 || !behind) {
            at += 1;
            continue;
        }
        let country = found.party.country.clone();
        for party in all[at..=at + named].iter_mut().map(|f| &mut f.party) {
            party.role = Some(one.clone());
            party.country = party.country.take().or(country.clone());
        }
        if alone {
            all.remove(at);
        }
        at += named;
    }
}

/// "Deputy Minister" for "Deputy Ministers", where these letters stand in the text; else the office as it is written.
fn of_one(context: &Context<'_>, found: &Found, role: &str) -> Option<String> {
    let plural = |word: &str| word.ends_with("men") || word.ends_with('s') && !word.ends_with("ss");
    let offices = |n: usize| context.has(n, is::HEAD) && plural(context.tokens[n].text);
    if !(found.from..found.to).any(offices) {
        return None;
    }
    let end = [" of ", " for ", " to ", " from "].iter().filter_map(|link| role.find(link)).min();
    let (office, rest) = role.split_at(end.unwrap_or(role.len()));
    let word = office.rsplit(' ').next()?;
    let held = plural(word)
        && (found.from..found.to).any(|n| context.has(n, is::HEAD) && context.tokens[n].text == word);
    if !held {
        return None;
    }
    // "Secretaries" and "chairs of the Board" stay as they are written.
    let one = office.strip_suffix('s').filter(|one| rest.is_empty() && !one.ends_with("ie"));
    Some(one.unwrap_or(role).to_owned())
}

/// "met with: the Minister", "met with the following: the Minister": the word behind the colon.
pub(super) fn behind_colon(context: &Context<'_>, from: usize) -> usize {
    const NEAR: usize = 5;
    // "Apart from this, Ms Li".
    if super::given::is_opening_adverb(context, from) {
        let comma = (from + 1..from + NEAR).find(|&n| context.is(n, words![","]));
        return comma.map_or(from, |n| n + 1);
    }
    let word = if context.is(from, words!["the"]) { from + 1 } else { from };
    let colon = if context.is(word, words!["following"]) { word + 1 } else { from };
    if context.is(colon, words![":"]) { colon + 1 } else { from }
}
