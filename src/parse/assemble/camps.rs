//! Places named with what they are: "the Karago refugee camp", "Lota village", "Camp Bravo".

use super::Assembly;
use crate::facts::{Place, PlaceKind, Status};
use crate::parse::lexicon::is;
use crate::parse::places;
use crate::parse::tokens::{Sentence, Token, WordSet};

/// The rule of a stop that is named with its kind.
const RULE: &str = "place-of-a-kind";
/// What a place of people who live together is called by.
const SITES: WordSet<7> =
    WordSet::new(["camp", "settlement", "base", "airbase", "garrison", "outpost", "checkpoint"]);
/// What parts of a country are called by.
const PARTS: WordSet<11> = WordSet::new([
    "region",
    "province",
    "district",
    "county",
    "governorate",
    "prefecture",
    "oblast",
    "delta",
    "valley",
    "island",
    "islands",
]);
const TOWNS: WordSet<4> = WordSet::new(["village", "town", "city", "township"]);
/// Most words of a name, its kind with it.
const LONG: usize = 6;
/// Most places in a row.
const MOST: usize = 20;

impl Assembly<'_, '_> {
    /// "visited the Karago refugee camp", "will visit Lota city and Arica city": stops in the country that is told of.
    pub(super) fn places_of_a_kind(&mut self, index: usize, current: usize) {
        let context = self.context;
        let sentence = context.sentences[index];
        let words = || sentence.from..sentence.to;
        let visit = &self.legs[current].visit;
        let country = matches!(visit.destination.kind, Some(PlaceKind::Country | PlaceKind::Territory));
        if sentence.title || sentence.quoted || !country || visit.status == Some(Status::Cancelled) {
            return;
        }
        let kinds = [
            context.may_say(words(), &SITES),
            context.may_say(words(), &PARTS),
            context.may_say(words(), &TOWNS),
        ];
        if !kinds.contains(&true) {
            return;
        }
        let goes = is::GO_BASE | is::GO_PAST | is::GO_NOW;
        let visits = is::VISIT_BASE | is::VISIT_PAST | is::VISIT_NOW;
        for predicate in &context.predicates[index] {
            let to = context.has(predicate.at, goes) && context.is(predicate.at + 1, words!["to"]);
            let told = (context.has(predicate.at, visits) || to) && !predicate.passive && !predicate.negated;
            if !told {
                continue;
            }
            let mut at = predicate.at + 1 + usize::from(to);
            for _ in 0..MOST {
                let Some((from, (name, end), kind)) = self.place_of_a_kind(sentence, at) else { break };
                let place = Place { kind: Some(kind), ..places::city(context, from, name) };
                self.legs[current].stop(place, RULE);
                if !context.is(end, words![",", "and"]) {
                    break;
                }
                at = if context.is(end + 1, words!["and"]) { end + 2 } else { end + 1 };
            }
        }
    }

    /// A name with its kind at a word: its first word, the words behind the name and behind the kind, and what it is.
    fn place_of_a_kind(&self, sentence: Sentence, at: usize) -> Option<(usize, (usize, usize), PlaceKind)> {
        let context = self.context;
        let from = if context.is(at, words!["the"]) { at + 1 } else { at };
        let limit = sentence.to.min(from + LONG);
        let capital = |n: usize| context.tokens.get(n).is_some_and(|t| t.is_capital() && t.is_word());
        // "Camp Bravo".
        if context.is(from, words!["camp"]) && capital(from) && capital(from + 1) {
            let end = (from + 1..limit).find(|&n| !capital(n)).unwrap_or(limit);
            return Some((from, (end, end), PlaceKind::Site));
        }
        let site =
            context.is(from, words!["refugee", "refugees", "transit", "air", "army", "naval", "military"]);
        if !capital(from) || site || context.has(from, is::TITLE | is::HEAD | is::BODY | is::GROUP) {
            return None;
        }
        let kind = (from + 1..limit).find(|&n| {
            context.is(n, &SITES)
                || context.is(n, &PARTS)
                || context.is(n, &TOWNS)
                || !capital(n) && !is_of_camp(&context.tokens[n])
        })?;
        let other = is::BODY | is::EVENT | is::POSSESSIVE;
        // "Solomon Islands": within a name that is known.
        if context.tokens[kind].covered {
            return None;
        }
        if (from..kind).any(|n| context.has(n, other))
            || context.is(kind + 1, words!["’s", "'s"])
            || capital(kind + 1)
        {
            return None;
        }
        let what = match () {
            () if context.is(kind, &SITES) => PlaceKind::Site,
            () if context.is(kind, &PARTS) => PlaceKind::Region,
            () if context.is(kind, &TOWNS) => PlaceKind::City,
            () => return None,
        };
        let whole = what != PlaceKind::City || context.tokens[kind].is_capital();
        Some((from, (kind + usize::from(whole), kind + 1), what))
    }
}

/// "Karago *refugee* camp".
fn is_of_camp(token: &Token<'_>) -> bool {
    token.is(words![
        "refugee",
        "refugees",
        "transit",
        "air",
        "army",
        "naval",
        "military",
        "displacement",
        "idp",
        "reception"
    ])
}
