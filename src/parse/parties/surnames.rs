//! Names of people that are words, months or places too.

use crate::parse::context::Context;
use crate::parse::lexicon::is;

/// Names that are words of other kinds too.
const WORDS: [&str; 8] = ["Son", "Turk", "To", "Do", "Man", "Grand", "Sultan", "King"];
/// Most names before the last.
const MOST: usize = 3;

/// A word of no list that may be part of a name.
fn is_free(context: &Context<'_>, at: usize) -> bool {
    let lists = is::OFFICE | is::HEAD | is::TITLE | is::RANK | is::BODY | is::GROUP | is::FUNCTION | is::LINK;
    context.tokens.get(at).is_some_and(|t| {
        t.is_word() && t.is_capital() && !t.covered && !t.has(lists) && t.entry.month.is_none()
    })
}

/// Whether a word that is in a list is part of a name all the same: "Foreign Minister Ana Son", "Party chief To Li",
/// "Minister Sultan bin Li"; `from`: where the party starts, `last`: whether the name ends with the word.
pub(super) fn is_part(context: &Context<'_>, from: usize, at: usize, last: bool) -> bool {
    let office = is::HEAD | is::OFFICE | is::TITLE | is::GROUP;
    let token = &context.tokens[at];
    if at <= from || !token.is_capital() {
        return false;
    }
    if token.is(&["sultan"]) {
        return context.has(at + 1, is::PARTICLE) && context.has(at - 1, office);
    }
    if !WORDS.contains(&token.text) {
        return false;
    }
    let held = (from..at).any(|n| context.has(n, is::HEAD));
    let given = last && is_free(context, at - 1) && held;
    let family = !last && is_free(context, at + 1) && context.has(at - 1, is::HEAD) && token.text.len() < 4;
    given || family
}

/// A name that is a month's in short too, behind another: "Wang Jun", not "Friday Jun 5".
pub(super) fn is_month_behind_name(context: &Context<'_>, from: usize, at: usize) -> bool {
    let short = context.tokens[at].text.len() < 4;
    let day = context.tokens.get(at + 1).is_some_and(|t| t.text.starts_with(|c: char| c.is_ascii_digit()));
    short && !day && at > from && is_free(context, at - 1) && !context.has(at - 1, is::WEEKDAY)
}

/// Where a name starts whose last word is a place's: "Commissioner Ana Holland", "Minister Ana Paz Lima"; `end`: the word
/// behind it.
pub(super) fn before_place(context: &Context<'_>, end: usize) -> Option<usize> {
    let before = is::OFFICE | is::HEAD | is::TITLE | is::RANK;
    let least = (end - 1).saturating_sub(MOST);
    let start = (least..end - 1).rev().take_while(|&n| is_free(context, n)).last()?;
    let office = start.checked_sub(1)?;
    (context.has(office, before) && !context.is(office, &["the"])).then_some(start)
}
