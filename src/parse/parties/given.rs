//! Given names, surnames that are places, and the country of a party.

use super::joined::is_office_behind;
use super::surnames::{before_place, is_behind_office, is_held, is_month_behind_name};
use crate::authority::Kind;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::tokens::WordSet;

/// A name that is a month's too: "Jan Berg", "Prime Minister May", not "in May 2011".
pub(super) fn is_named_month(context: &Context<'_>, at: usize) -> bool {
    let Some(next) = context.tokens.get(at + 1) else { return false };
    let digit = next.text.starts_with(|c: char| c.is_ascii_digit());
    let before = at.checked_sub(1).map(|n| &context.tokens[n]);
    let title = before.is_some_and(|t| t.has(is::TITLE | is::HEAD) || t.has(is::OFFICE) && t.is_capital());
    // "met Jan Berg", "the Minister for Trade, Jan Berg".
    let met = before.is_some_and(|t| t.has(is::MEET) || t.is(words!["with", "by"]))
        || is_behind_office(context, at);
    let title = title || met && !next.has(is::PREPOSITION | is::FUNCTION);
    let given = next.is_capital()
        && !next.covered
        && next.entry.month().is_none()
        && !next.has(is::WEEKDAY | is::HEAD);
    !digit && title && (given || !next.is_capital()) || is_month_behind_name(context, 0, at)
}

/// Where a name starts that ends with a place's name: "Commissioner Ana Holland", "Ms Holland".
pub(super) fn place_surname(context: &Context<'_>, from: usize, end: usize) -> Option<usize> {
    let place =
        context.entity(end.checked_sub(1)?).filter(|(c, e, name)| *name && *e == end && c.kind.is_place());
    let (concept, ..) = place?;
    if concept.kind != Kind::Country && is_held(context, from, end - 1) {
        return Some(end - 1);
    }
    if end - 1 == from {
        let title = from > 0 && context.has(from - 1, is::TITLE) && !context.is(from - 1, words!["the"]);
        return title.then_some(from);
    }
    // "King Juan and Queen Sofia".
    let crowned = end - 2 >= from && context.is(end - 2, words!["king", "queen", "prince", "princess"]);
    if crowned && context.tokens[end - 2].is_capital() {
        return Some(end - 1);
    }
    before_place(context, end)
}

/// A name that is a country's, or its people's, too: "the Minister of Energy, Jordan Paz", "Mr Israel Paz".
pub(super) fn is_given_name(context: &Context<'_>, from: usize, (start, end): (usize, usize)) -> bool {
    let one = |n: usize| context.entity(n).is_some_and(|(c, e, _)| c.kind.is_place() && e == n + 1);
    let held = || start > from + 1 && context.has(start - 2, is::HEAD | is::TITLE);
    let first = || {
        // "She met Santiago Paz, Minister of Mines".
        let told = || is_office_behind(context, end) && context.entity(from).is_some_and(|(_, _, name)| name);
        let titled = context.has(from.wrapping_sub(1), is::TITLE);
        start - 1 == from && (titled || is_behind_office(context, from) || told())
    };
    start > from && one(start - 1) && (held() || first())
}

/// The word behind "of", "of the", "of the friendly".
pub(super) fn behind_of(context: &Context<'_>, of: usize) -> usize {
    const FRIENDLY: WordSet<6> =
        WordSet::new(["friendly", "brotherly", "fraternal", "sisterly", "sister", "neighbouring"]);
    let first = if context.is(of + 1, words!["the"]) { of + 2 } else { of + 1 };
    if context.is(first, &FRIENDLY) { first + 1 } else { first }
}

pub(super) fn country(context: &Context<'_>, from: usize, to: usize) -> Option<String> {
    let code = |at: usize| {
        let (concept, _, _) = context.entity(at)?;
        concept.code.clone().filter(|_| matches!(concept.kind, Kind::Country | Kind::Territory))
    };
    let of = |n: usize| context.is(n, words!["of"]).then(|| behind_of(context, n)).filter(|&n| n < to);
    // "Mr Jordan": a surname.
    let surname = from > 0
        && context.is(from - 1, words!["mr", "mr.", "ms", "ms.", "mrs", "mrs.", "miss", "dr", "dr."])
        && context.entity(from).is_some_and(|(_, end, _)| end == to);
    code(from).filter(|_| !surname).or_else(|| (from..to).filter_map(of).find_map(code))
}

/// "*Initially*, Ms Li will", "*Apart* from this", "*Recall*, Ms Li": a word that only opens a sentence.
pub(super) fn is_opening_adverb(context: &Context<'_>, at: usize) -> bool {
    let Some(token) = context.tokens.get(at) else { return false };
    let adverb = token.text.len() > 6 && token.text.ends_with("ly") && context.is(at + 1, words![","]);
    let opens =
        adverb || token.is(words!["apart", "recall", "besides"]) && context.is(at + 1, words![",", "from"]);
    opens && token.is_capital() && context.sentences.binary_search_by_key(&at, |s| s.from).is_ok()
}
