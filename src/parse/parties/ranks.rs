//! Ranks before a name, and offices that have a word of a rank in them.

use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::tokens::WordSet;

/// "Secretary *General*", "Attorney *General*": whether the word is part of an office, not the rank of "Defence Minister
/// *General* Li".
pub(super) fn is_general(context: &Context<'_>, at: usize) -> bool {
    const OFFICES: WordSet<24> = WordSet::new([
        "secretary",
        "director",
        "attorney",
        "governor",
        "consul",
        "auditor",
        "inspector",
        "prosecutor",
        "solicitor",
        "surgeon",
        "procurator",
        "advocate",
        "comptroller",
        "postmaster",
        "administrator",
        "commissioner",
        "adjutant",
        "registrar",
        "vicar",
        "superior",
        "treasurer",
        "manager",
        "rapporteur",
        "intendant",
    ]);
    at > 0 && context.is(at - 1, &OFFICES)
}

/// "*Air Chief* Marshal Li": a rank of three words.
pub(super) fn is_air_chief(context: &Context<'_>, at: usize) -> bool {
    let air = if context.is(at, words!["chief"]) { at.wrapping_sub(1) } else { at };
    context.is(air, words!["air"])
        && context.is(air + 1, words!["chief"])
        && context.is(air + 2, words!["marshal"])
}

/// "Chief of the Norwegian *Army* Lieutenant General Li": whether the word for a force belongs to the office before a rank.
pub(super) fn is_of_service(context: &Context<'_>, from: usize, at: usize) -> bool {
    const NEAR: usize = 4;
    let least = at.saturating_sub(NEAR).max(from);
    let of = (least..at).rev().find(|&n| context.is(n, words!["of"]));
    of.is_some_and(|of| of + 1 < at && (from..of).any(|n| context.has(n, is::HEAD)))
}

/// "the Royal *Couple*": two who go together.
pub(super) fn is_couple(context: &Context<'_>, from: usize, at: usize) -> bool {
    const WHOSE: WordSet<6> =
        WordSet::new(["royal", "presidential", "imperial", "princely", "grand-ducal", "vice-regal"]);
    at > from && context.is(at, words!["couple"]) && context.is(at - 1, &WHOSE)
}
