//! Lists of parties.

use super::bounds::{is_list_end, is_separator};
use super::brackets::{is_first_of_all, is_more_of, named_in_brackets};
use super::explained::name_behind_body;
use super::joined::together;
use super::peoples::{are_of_several, name_several, of_several, share_country};
use super::ranked::goes_with;
use super::shared::{behind_colon, name_each};
use super::sources::{is_source, is_teller};
use super::surnames::are_letters;
use super::tails::{glossed, is_told_again};
use super::{Found, LONGEST, item, peers, seam};
use crate::authority::Kind;
use crate::parse::context::Context;
use crate::parse::lexicon::{form, is};

/// Most parties in one list.
const MOST: usize = 40;

/// Offices that stand before a name like a title, where another office stands behind it.
const RANKS: [&str; 12] = [
    "Crown Prince",
    "Prince",
    "Ambassador",
    "Senator",
    "Congressman",
    "Congresswoman",
    "Representative",
    "Councillor",
    "Cardinal",
    "Archbishop",
    "Bishop",
    "Father",
];

/// Reads a list of parties that starts at a word; gives them and the word after. Those who are named behind a group and a
/// colon stand for it: "his counterparts: President Li of Peru and Prime Minister Roe of Fiji".
pub(in crate::parse) fn list(context: &Context<'_>, from: usize, to: usize) -> (Vec<Found>, usize) {
    let to = to.min(context.tokens.len());
    context.parties.get(from, to, || with_named(context, from, to))
}

/// A list, or those who are named behind a group and a colon.
fn with_named(context: &Context<'_>, from: usize, to: usize) -> (Vec<Found>, usize) {
    let (all, end) = row(context, behind_colon(context, from), to);
    let group = matches!(&all[..], [one] if one.group && one.party.name.is_none());
    if group && end < to && context.is(end, words![":"]) {
        let (named, last) = row(context, end + 1, to);
        let several =
            named.len() > 1 && named.iter().all(|f| f.strong || f.group || f.party.organization.is_some());
        if several || !named.is_empty() && named.iter().all(|f| f.party.name.is_some()) {
            return (named, last);
        }
    }
    (all, end)
}

/// "talks with myself and Government Ministers".
fn behind_author(context: &Context<'_>, from: usize) -> usize {
    let author = context.is(from, words!["me", "myself"]) && context.is(from + 1, words!["and", ","]);
    if author { from + 2 } else { from }
}

/// Reads a list of parties up to a mark that ends it.
fn row(context: &Context<'_>, from: usize, to: usize) -> (Vec<Found>, usize) {
    let from = behind_author(context, from);
    let (mut all, from) = of_several(context, from, to).unwrap_or((Vec::new(), from));
    let (mut start, mut at) = (from, from);
    let (mut comma, mut several) = (false, false);
    loop {
        (start, at) = peers::behind_count(context, (start, at), to);
        if at < to
            && let Some((found, end)) = bracketed(context, start, at)
        {
            join(context, &mut all, found, comma);
            several |= context.is(end, words!["and", "&"]);
            if end < to && all.len() < MOST && context.is(end, words![",", ";", "and", "&"]) {
                (comma, start, at) = (false, end + 1, end + 1);
                continue;
            }
            return (whole(context, all, several), end);
        }
        if at < to && seam::ends(context, (start, at), (&mut all, comma)) {
            (start, at, comma) = (at, at + 1, true);
            continue;
        }
        let ends = at >= to || at - start > LONGEST || all.len() >= MOST || is_list_end(context, start, at);
        let separates = !ends && is_separator(context, start, at);
        if ends || separates {
            // "Justice Ana Li, of the Supreme Court; the Mayor".
            let of = context.is(start, words!["of"]) && comma_before(context, start) && !all.is_empty();
            let read = item(context, start, at).filter(|_| !of && !is_electorate(context, start, at));
            let (none, before) = (read.is_none(), all.len());
            if none && let Some(last) = all.last_mut().filter(|_| is_suffix(context, start, at)) {
                last.to = at;
            }
            let read = read.filter(|f| before == 0 || !is_of_teller(context, f, (start, at), ends));
            if let Some(found) = read {
                join(context, &mut all, found, comma);
            }
            if ends || (none && at > start && start > from && !of && !context.is(at, words!["and", ","])) {
                if all.len() > before && before > 0 && is_of_next(context, (start, at), to) {
                    all.pop();
                }
                return (whole(context, all, several), at);
            }
            if let Some(words) = together(context, at) {
                (several, comma) = (true, false);
                (start, at) = (at + words, at + words);
                continue;
            }
            several |= !context.is(at, words![","]);
            comma = context.is(at, words![","]) && all.last().is_some_and(|f| f.to == at || f.to + 1 == at);
            if context.is(at, words!["including"]) && context.is(at + 1, words![":"]) {
                (start, at) = (at + 2, at + 2);
                continue;
            }
            start = at + 1;
            if let Some((more, end)) = of_several(context, start, to) {
                (start, at) = (end, end);
                all.extend(more);
                continue;
            }
        }
        at += 1;
    }
}

/// "met the President, Agency reports": whether those named last report it.
fn is_of_teller(context: &Context<'_>, found: &Found, (start, at): (usize, usize), ends: bool) -> bool {
    is_first_of_all(context, found) || ends && is_teller(context, start, at)
}

/// "In talks with X, officials discussed": whether a sentence goes on about those named last.
fn is_of_next(context: &Context<'_>, (start, at): (usize, usize), to: usize) -> bool {
    comma_before(context, start) && (is_told_of(context, at, to) || is_source(context, start, at))
}

/// "Ana Li, *Q. C.*, Minister for Trade", "Ana Li, *Ph.D.*, Chair of the Board".
fn is_suffix(context: &Context<'_>, start: usize, at: usize) -> bool {
    are_letters(context, start, at)
        || at == start + 1 && context.has(start, is::SUFFIX)
        || is_electorate(context, start, at)
}

/// "Ana Li MP, *(Lota)*, Minister for Trade": where a member was elected, in brackets behind the name.
fn is_electorate(context: &Context<'_>, start: usize, at: usize) -> bool {
    const LONG: usize = 5;
    let before = start.checked_sub(if comma_before(context, start) { 2 } else { 1 });
    let member = |n: usize| context.is(n, words!["mp", "m.p.", "m.p", "mps", "p"]);
    let bracket = context.is(start, words!["("]) && context.is(at.wrapping_sub(1), words![")"]);
    bracket && at > start + 2 && at <= start + LONG && before.is_some_and(member)
}

/// The list with those who are one taken as one.
fn whole(context: &Context<'_>, mut all: Vec<Found>, several: bool) -> Vec<Found> {
    drop_counterparts(&mut all);
    name_several(&mut all);
    name_each(context, &mut all);
    peers::offices_with_dash(context, &mut all);
    name_counted(context, &mut all);
    if !several {
        one_of_two_offices(&mut all);
    }
    offices_of_a_member(context, &mut all);
    name_behind_body(context, &mut all);
    share_country(context, &mut all);
    super::each::of_each_body(context, &mut all);
    all
}

/// "Party Committee Member, Director of the Office, and Minister Ana Li": offices without articles that one person holds.
fn offices_of_a_member(context: &Context<'_>, all: &mut Vec<Found>) {
    let first = |f: &Found| f.party.name.is_none() && f.strong && context.is(f.to - 1, words!["member"]);
    let Some(from) = all.iter().position(first) else { return };
    let Some(named) = all[from..].iter().position(|f| f.party.name.is_some()).map(|n| from + n) else {
        return;
    };
    let article = |f: &Found| f.from > 0 && context.has(f.from - 1, is::DETERMINER);
    let plain = all[from + 1..=named].iter().all(|f| f.strong && !article(f) && f.party.role.is_some());
    if named > from && named <= from + 3 && plain {
        let person = Found { from: all[from].from, ..all[named].clone() };
        all.splice(from..=named, [person]);
    }
}

/// "Ana Li (Norway)", "Ana Li (head of the delegation)": somebody with words in brackets behind the name, and the word
/// behind these.
fn bracketed(context: &Context<'_>, start: usize, at: usize) -> Option<(Found, usize)> {
    const LONG: usize = 16;
    if !context.is(at, words!["("]) || at <= start {
        return None;
    }
    let close = (at + 2..at + LONG).find(|&n| context.is(n, words![")"]))?;
    // "Seasonal Employer (RSE) workers": letters within what a group is called by.
    if context.has(close + 1, is::GROUP) && !context.tokens.get(close + 1)?.is_capital() {
        return None;
    }
    let read = named_in_brackets(context, (start, at, close));
    if let Some(found) = read.or_else(|| glossed(context, (start, at, close))) {
        return Some((found, close + 1));
    }
    let mut found = item(context, start, at).filter(|f| f.party.name.is_some() && f.to == at)?;
    let party = &mut found.party;
    if let Some((concept, end, _)) = context.entity(at + 1)
        && end == close
        && matches!(concept.kind, Kind::Country | Kind::Territory)
    {
        party.country = party.country.take().or(concept.code.clone());
    } else if party.role.is_none() && (at + 1..close).any(|n| context.has(n, is::HEAD)) {
        let office = item(context, at + 1, close).filter(|f| f.party.name.is_none());
        party.role = office.and_then(|f| f.party.role);
    }
    found.to = close + 1;
    Some((found, close + 1))
}

/// "two members of the Senate, Ana Li and Bo Paz" are those two.
fn name_counted(context: &Context<'_>, all: &mut Vec<Found>) {
    const NUMBERS: [&str; 9] = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    let groups = (0..all.len()).filter(|&n| all[n].group && all[n].party.name.is_none());
    let counted = groups.filter_map(|n| {
        let word = context.tokens.get(all[n].from.checked_sub(1)?)?;
        let count = NUMBERS.iter().position(|number| word.is(&[*number]))? + 2;
        let named = all.get(n + 1..n + 1 + count)?;
        let comma = context.is(all[n].to, words![",", ":"]);
        let plain = named.iter().all(|f| f.party.name.is_some());
        (comma && plain).then_some((n, count))
    });
    let Some((at, count)) = counted.last() else { return };
    let group = all.remove(at);
    for found in &mut all[at..at + count] {
        let party = &mut found.party;
        party.role = party.role.take().or(group.party.role.clone());
        party.country = party.country.take().or(group.party.country.clone());
    }
}

fn comma_before(context: &Context<'_>, start: usize) -> bool {
    start > 0 && context.is(start - 1, words![","]) && !context.is(start, words!["and"])
}

/// Whether a verb follows that tells what those before it do.
fn is_told_of(context: &Context<'_>, at: usize, to: usize) -> bool {
    let verb = context.tokens.get(at).is_some_and(|t| t.entry.forms & (form::PAST | form::THIRD) != 0);
    at < to && (context.has(at, is::MODAL | is::BE | is::HAVE) || verb && !context.has(at, is::GROUP))
}

/// "the Chair of the OSCE, Finland's Foreign Minister Ana Li": two offices of one person, as no "and" joins them.
fn one_of_two_offices(all: &mut Vec<Found>) {
    let [first, second] = &all[..] else { return };
    // "Senator Ana Li, the Minister for Trade,".
    let ranked =
        first.party.name.is_some() && first.party.role.as_deref().is_some_and(|r| RANKS.contains(&r));
    if ranked && second.party.name.is_none() && second.party.role.is_some() {
        let mut one = first.clone();
        one.party.role.clone_from(&second.party.role);
        one.to = second.to;
        *all = vec![one];
        return;
    }
    let two = first.strong
        && first.party.name.is_none()
        && first.party.role.is_some()
        && second.party.name.is_some();
    if two && second.party.role.is_some() {
        let mut one = first.clone();
        one.party.name.clone_from(&second.party.name);
        one.party.country = one.party.country.or(second.party.country.clone());
        one.to = second.to;
        *all = vec![one];
    }
}

/// Puts a name to the office before it, or an office to the name before it.
pub(super) fn join(context: &Context<'_>, all: &mut Vec<Found>, found: Found, comma: bool) {
    // "Ambassador Li, the Minister": somebody else may have an article.
    let in_row = all.last().is_some_and(|l| found.from > l.to + 1);
    // "his Georgian counterpart, Davit Zalkaliani".
    if let Some(last) = all.last_mut().filter(|l| comma && l.group && l.party.name.is_none())
        && last.party.role.as_ref().is_some_and(|r| peers::is_one(r))
        && found.party.name.is_some()
    {
        last.party.name.clone_from(&found.party.name);
        if found.party.role.is_some() {
            last.party.role.clone_from(&found.party.role);
        }
        (last.to, last.strong) = (found.to, true);
        return;
    }
    if all.last_mut().is_some_and(|last| goes_with(last, &found, comma)) {
        return;
    }
    if is_more_of(context, all, &found, (comma, in_row)) || is_told_again(context, all, &found) {
        return;
    }
    if comma && found.party.name.is_some() && are_of_several(all) {
        all.push(found);
        return;
    }
    if let Some(last) = all.last_mut().filter(|l| comma && l.strong && found.strong) {
        let (had, has) = (&last.party, &found.party);
        // "the Speaker, the Mayor, and Ana Li": one more.
        let more = context.is(found.from.wrapping_sub(1), words!["and"]) && context.is(last.to, words![","]);
        if had.name.is_none() && had.role.is_some() && has.name.is_some() && has.role.is_none() && !more {
            last.party.name.clone_from(&found.party.name);
            last.to = found.to;
            drop_counterpart(all);
            return;
        }
        let again = |a: &str, b: &str| b.ends_with(a) || b.contains(&format!("{a} and "));
        if had.name.is_some()
            && has.name.is_none()
            && had.role.as_deref().zip(has.role.as_deref()).is_some_and(|(a, b)| again(a, b))
        {
            // "Prime Minister Ana Li, the Prime Minister and Minister of Trade".
            last.to = found.to;
            return;
        }
        if peers::is_crown_again(had, has) {
            last.to = found.to;
            return;
        }
        // "Ambassador Ana Li, Head of the Mission", "Senator Ana Li, Chair of the Committee".
        let ranked = had.role.as_deref().is_some_and(|role| RANKS.contains(&role))
            && has.role.as_ref().is_some_and(|r| r.contains(' '))
            && !in_row;
        // "her counterpart, Ana Li, Minister of Trade".
        let peer = had.role.as_deref().is_some_and(|role| role.ends_with("counterpart"));
        if had.name.is_some()
            && (had.role.is_none() || ranked || peer && !in_row)
            && has.name.is_none()
            && has.role.is_some()
        {
            last.party.role.clone_from(&found.party.role);
            last.party.acting = found.party.acting;
            last.party.country.clone_from(&found.party.country);
            last.to = found.to;
            return;
        }
    }
    all.push(found);
}

/// "his counterpart, the Minister of Energy, Ana Li" is one.
fn drop_counterpart(all: &mut Vec<Found>) {
    let [.., before, last] = &all[..] else { return };
    let counterpart = before.group && before.party.role.as_ref().is_some_and(|r| r.ends_with("counterpart"));
    if counterpart && before.party.name.is_none() && last.from <= before.to + 2 {
        let country = before.party.country.clone();
        let at = all.len() - 1;
        all[at].party.country = all[at].party.country.take().or(country);
        all.remove(at - 1);
    }
}

/// "his counterparts, Ana Li of Peru and Pedro Paz of Chile" are those two.
fn drop_counterparts(all: &mut Vec<Found>) {
    let [first, rest @ ..] = &all[..] else { return };
    let counterparts = first.group
        && first.party.name.is_none()
        && first.party.role.as_ref().is_some_and(|r| r.ends_with("counterparts"));
    if counterparts && !rest.is_empty() && rest.iter().all(|f| f.party.name.is_some()) {
        all.remove(0);
    }
}
