//! People of several kinds whose word stands once: "political, business and banking leaders".

use super::Found;
use crate::parse::context::Context;
use crate::parse::lexicon::is;

/// Most words of one kind.
const LONG: usize = 3;

/// A group as a whole, with the kinds that stand before it in its row, of which some may be read as others; `from`: where
/// the row starts.
pub(super) fn whole(context: &Context<'_>, from: usize, mut found: Found, others: &mut Vec<Found>) -> Found {
    let people = |f: &Found| {
        let last = &context.tokens[f.to - 1];
        f.group && !f.strong && f.to >= f.from + 2 && !last.is_capital() && last.text.ends_with('s')
    };
    if found.from <= from + 1 || !context.is(found.from - 1, &["and", ","]) || !people(&found) {
        return found;
    }
    let mut start = found.from;
    let mut described = false;
    while let Some((kind, adjective)) = kind_before(context, from, start) {
        start = kind;
        described |= adjective;
    }
    if start < found.from && described {
        found.from = start;
        others.retain(|f| f.to <= start);
        found.party.role = Some(context.value(start, found.to));
    }
    found
}

/// The first word of the kind of people that is joined to what starts at a word: "business" before ", banking"; and whether
/// it is an adjective.
fn kind_before(context: &Context<'_>, from: usize, start: usize) -> Option<(usize, bool)> {
    const ENDINGS: [&str; 5] = ["al", "ic", "ive", "ary", "ous"];
    const KINDS: [&str; 6] = ["business", "government", "military", "police", "banking", "opposition"];
    let mark = start.checked_sub(1).filter(|&n| n > from && context.is(n, &["and", ","]))?;
    let both = context.is(mark, &["and"]) && context.is(mark - 1, &[","]);
    let end = if both { mark - 1 } else { mark };
    let small = is::PREPOSITION | is::CONJUNCTION | is::DETERMINER | is::POSSESSIVE | is::PRONOUN;
    let part = |n: &usize| {
        let token = &context.tokens[*n];
        token.is_word() && !token.is_capital() && !token.has(small) && token.entity.is_none()
    };
    let first = (from..end).rev().take(LONG).take_while(part).last()?;
    let last = &context.tokens[end - 1];
    let several = last.text.ends_with('s') && !last.text.ends_with("ss");
    let kind = !several && !last.has(is::GROUP | is::HEAD) && !last.is(&["society", "people", "media"]);
    let before =
        first == from || context.is(first - 1, &["and", ","]) || context.has(first - 1, is::DETERMINER);
    let adjective = ENDINGS.iter().any(|end| last.text.ends_with(end)) || last.is(&KINDS);
    (kind && before).then_some((first, adjective))
}
