//! Offices and groups that several countries have: one party for each.

use super::Found;
use crate::authority::Kind;
use crate::facts::Party;
use crate::parse::context::Context;
use crate::parse::lexicon::is;

/// Those that one office or group of several countries stands for, and the word behind them.
pub(super) fn of_several(context: &Context<'_>, from: usize, to: usize) -> Option<(Vec<Found>, usize)> {
    distributed(context, from, to).or_else(|| of_peoples(context, from, to))
}

/// "President Li of Norway, President Paz and Prime Minister Sol of Chile": of two offices side by side both are of the
/// country behind them, in a list where others are of countries of their own.
pub(super) fn share_country(context: &Context<'_>, all: &mut [Found]) {
    let named = |f: &Found| f.party.name.is_some() && f.party.role.is_some();
    let behind = |f: &Found| {
        let of = (f.from..f.to).rev().find(|&n| context.is(n, words!["of"]))?;
        let at = if context.is(of + 1, words!["the"]) { of + 2 } else { of + 1 };
        let country = context.entity(at).is_some_and(|(c, end, _)| c.kind.is_place() && end == f.to);
        f.party.country.clone().filter(|_| country)
    };
    if !all.iter().any(|f| named(f) && behind(f).is_some()) {
        return;
    }
    for n in 2..all.len() {
        let (first, second) = (&all[n - 1], &all[n]);
        let joined = context.is(first.to, words!["and"]) && second.from <= first.to + 2;
        let before = || all[..n - 1].iter().any(|f| behind(f).is_some());
        if joined && named(first) && named(second) && first.party.country.is_none() && before() {
            all[n - 1].party.country = behind(&all[n]);
        }
    }
}

/// "the Prime Ministers of Fiji, Samoa and Tonga", "officials from Japan and Fiji": one party for each country.
fn distributed(context: &Context<'_>, from: usize, to: usize) -> Option<(Vec<Found>, usize)> {
    let tokens = &context.tokens;
    let mut start = from;
    while start < to && tokens[start].has(is::LEADING) {
        start += 1;
    }
    let head = (start..to.min(start + 6))
        .take_while(|&n| tokens[n].is_word() && !tokens[n].has(is::PREPOSITION | is::CONJUNCTION))
        .find(|&n| {
            tokens[n].text.ends_with('s')
                && tokens[n].has(is::HEAD | is::GROUP)
                && context.is(n + 1, words!["of", "from"])
        })?;
    let mut countries = Vec::new();
    // "officials from the Governments of Japan and Fiji".
    let states =
        context.is(head + 2, words!["the"]) && context.is(head + 3, words!["governments", "capitals"]);
    let mut at = if states && context.is(head + 4, words!["of"]) { head + 5 } else { head + 2 };
    loop {
        let first = if context.is(at, words!["the"]) { at + 1 } else { at };
        let country = context
            .entity(first)
            .filter(|(c, _, name)| *name && matches!(c.kind, Kind::Country | Kind::Territory));
        let Some((concept, end, _)) = country.filter(|(_, end, _)| *end <= to) else { break };
        let holder = bracketed(context, end);
        countries.push((concept.code.clone(), holder.as_ref().map(|(name, _)| name.clone())));
        at = holder.map_or(end, |(_, behind)| behind);
        while context.is(at, words![",", "and"]) && at < to {
            at += 1;
        }
    }
    while at > head && context.is(at - 1, words![",", "and"]) {
        at -= 1;
    }
    let words = context.value(start, head + 1);
    let office = tokens[head].has(is::HEAD);
    let one = words.strip_suffix('s').filter(|one| office && !one.ends_with("ie"));
    let role = one.map_or_else(|| words.clone(), str::to_owned);
    let found = |(country, name): (Option<String>, Option<String>)| Found {
        party: Party { role: Some(role.clone()), country, name, ..Party::default() },
        from: start,
        to: at,
        strong: office,
        group: !office,
        delegation: false,
        lady: false,
    };
    (countries.len() > 1).then(|| (countries.into_iter().map(found).collect(), at))
}

/// "of Chile (Ana Li)": the name in brackets behind a country, and the word behind them.
fn bracketed(context: &Context<'_>, at: usize) -> Option<(String, usize)> {
    const LONG: usize = 7;
    if !context.is(at, words!["("]) {
        return None;
    }
    let close = (at + 2..at + LONG).find(|&n| context.is(n, words![")"]))?;
    let party = super::item(context, at + 1, close)?.party;
    party.name.filter(|_| party.role.is_none()).map(|name| (name, close + 1))
}

/// "her counterparts from Chile and Peru, Ana Li and Pedro Paz": each with the name told behind.
pub(super) fn name_several(all: &mut Vec<Found>) {
    let Some(first) = all.first().filter(|f| f.party.name.is_none()) else { return };
    let (from, to) = (first.from, first.to);
    let count = all.iter().take_while(|f| f.party.name.is_none() && (f.from, f.to) == (from, to)).count();
    let Some(named) = all.get(count..2 * count).filter(|_| count > 1) else { return };
    // "the Foreign Ministers of Chile and Peru, Minister Li and Minister Paz".
    let office = all[0].party.role.clone().unwrap_or_default();
    let plain = |role: &Option<String>| role.as_ref().is_none_or(|r| office.ends_with(r.as_str()));
    if !named.iter().all(|f| f.party.name.is_some() && plain(&f.party.role)) {
        return;
    }
    let named = all.drain(count..2 * count).collect::<Vec<_>>();
    for (office, named) in all.iter_mut().zip(named) {
        office.party.name = named.party.name;
        (office.from, office.to, office.strong) = (named.from, named.to, true);
    }
}

/// "the Japanese, Thai and Malaysian Foreign Ministers": one party for each people.
fn of_peoples(context: &Context<'_>, from: usize, to: usize) -> Option<(Vec<Found>, usize)> {
    const OFFICE: usize = 5;
    let tokens = &context.tokens;
    let mut at = from;
    while at < to && tokens[at].has(is::LEADING) {
        at += 1;
    }
    let start = at;
    let mut countries = Vec::new();
    loop {
        let Some((concept, end, false)) = context.entity(at) else { return None };
        if concept.kind != Kind::Country || end > to {
            return None;
        }
        countries.push(concept.code.clone());
        at = end;
        if context.is(at, words![","]) && !context.is(at + 1, words!["and"]) {
            at += 1;
        } else if context.is(at, words!["and"]) || context.is(at, words![","]) {
            at += if context.is(at, words![","]) { 2 } else { 1 };
            let (concept, end, _) =
                context.entity(at).filter(|(c, e, name)| !*name && c.kind == Kind::Country && *e <= to)?;
            countries.push(concept.code.clone());
            at = end;
            break;
        } else {
            return None;
        }
    }
    let office = |n: usize| tokens[n].is_word() && tokens[n].has(is::HEAD | is::OFFICE) && !tokens[n].covered;
    let end = (at..to.min(at + OFFICE)).find(|&n| !office(n)).unwrap_or(to.min(at + OFFICE));
    let head = end.checked_sub(1).filter(|&n| n >= at && tokens[n].has(is::HEAD))?;
    let words = context.value(at, end);
    let role =
        words.strip_suffix('s').filter(|one| tokens[head].text.ends_with('s') && !one.ends_with("ie"))?;
    let found = |country: Option<String>| Found {
        party: Party { role: Some(role.to_owned()), country, ..Party::default() },
        from: start,
        to: end,
        strong: true,
        group: false,
        delegation: false,
        lady: false,
    };
    Some((countries.into_iter().map(found).collect(), end))
}

/// "the Foreign Ministers of Chile and Peru, Ana Li and Bo Paz": whether the last of a list have one office of several
/// countries, each with a name of their own behind.
pub(super) fn are_of_several(all: &[Found]) -> bool {
    matches!(all, [.., a, b] if (a.from, a.to) == (b.from, b.to) && a.party.name.is_none())
}
