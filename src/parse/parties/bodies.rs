//! Bodies that stand behind a name: "President Ana Li of the Trade Court".

use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::tokens::WordSet;

/// The "of" between a name and the body up to `to` whose office its bearer holds.
pub(super) fn behind_name(context: &Context<'_>, from: usize, to: usize) -> Option<usize> {
    const SMALL: WordSet<9> = WordSet::new(["of", "the", "for", "on", "and", "’s", "'s", "-", "to"]);
    let of = (from + 2..to).find(|&n| context.is(n, words!["of"]))?;
    let capital = |n: usize| context.tokens.get(n).is_some_and(|t| t.is_word() && t.is_capital());
    let other = is::HEAD | is::OFFICE | is::BODY | is::GROUP | is::TITLE;
    let name = |n: usize| capital(n) && !context.has(n, other) && !context.tokens[n].covered;
    // "President Li", "Director Bo Paz", not "Chairman of the Board".
    let held = (from..of - 1).any(|n| context.has(n, is::HEAD) && capital(n)) && name(of - 1);
    let body = |n: usize| context.has(n, is::BODY) && capital(n);
    let whole = (of + 1..to).all(|n| capital(n) || context.is(n, &SMALL));
    // "Vice Minister Li of Foreign Affairs".
    let affairs =
        |n: usize| context.is(n + 1, words!["affairs", "defence", "defense", "education", "trade", "health"]);
    let portfolio =
        || (of..to.min(of + 3)).any(affairs) && (from..of).any(|n| context.is(n, words!["minister"]));
    // "President Ana Li of the Swiss Red Cross".
    let known = || context.is(of + 1, words!["the"]) && of > from + 2 && name(of - 2) && capital(to - 1);
    let named = (of + 1..to).any(body) || portfolio() || known();
    (held && whole && named && !(of + 1..to).any(|n| context.has(n, is::HEAD))).then_some(of)
}

/// "Vice President of the Peruvian NA Bo Paz": where the name starts behind the letters of a body, else where it did.
pub(super) fn behind_letters(context: &Context<'_>, from: usize, (start, end): (usize, usize)) -> usize {
    const LONG: usize = 5;
    let capitals = |n: usize| {
        let text = context.tokens[n].text;
        (2..=LONG).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_uppercase())
    };
    if end < start + 3 || !capitals(start) || (start + 1..end).all(capitals) {
        return start;
    }
    let of = (from..start).rev().find(|&n| context.is(n, words!["of"]));
    let plain = of.is_some_and(|of| {
        of > from
            && start <= of + LONG
            && !(of..start).any(|n| context.has(n, is::HEAD | is::TITLE) && !context.is(n, words!["the"]))
    });
    if plain { start + 1 } else { start }
}

/// "Head of Parliament’s *Apparatus* Ana Li": where the name starts behind what an office is of, else where it did.
pub(super) fn behind_owned(context: &Context<'_>, (from, start, end): (usize, usize, usize)) -> usize {
    let other = is::HEAD | is::OFFICE | is::BODY | is::TITLE | is::GROUP;
    let owned = end == start + 3 && start > from + 2 && context.is(start - 1, words!["’s", "'s"]);
    let held = owned
        && (from..start).any(|n| context.has(n, is::HEAD) && context.is(n + 1, words!["of"]))
        && (start..end).all(|n| !context.has(n, other));
    if held { start + 1 } else { start }
}
