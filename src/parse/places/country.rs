//! "The country": the word that stands for one already named.

use super::within::is_of_guest;
use super::{Target, target};
use crate::authority::{Concept, Kind};
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::tokens::Token;
use crate::parse::tokens::WordSet;

/// What a country is called that has been named.
const COUNTRY: WordSet<3> = WordSet::new(["country", "island", "nation"]);

/// The seat of a government, told of by its country alone.
const CAPITAL: WordSet<1> = WordSet::new(["capital"]);

/// "a visit to the country": that which was named last, as the text names it anywhere.
pub(super) fn the_country<'a>(context: &Context<'a>, at: usize) -> Option<Target<'a>> {
    const FAR: usize = 300;
    const GUEST: usize = 8;
    const NEAR: usize = 12;
    let to = country_word(context, at)? + 1;
    if let Some(target) = the_realm(context, to - 1) {
        return Some(target);
    }
    if context.is(to - 1, &CAPITAL) {
        return the_capital(context, at, to);
    }
    if context.is(at, words!["our"])
        && let Some(own) = our_country(context, at, to)
    {
        return Some(own);
    }
    let last = |adjectives: bool| {
        (at.saturating_sub(FAR)..at).rev().find_map(|n| {
            let (concept, end, name) = context.entity(n)?;
            // "the Filipino community": people of a country who live elsewhere.
            if !name
                && (context.has(end, is::GROUP)
                    || context.is(end, words!["community", "diaspora", "delegation"]))
            {
                return None;
            }
            // "arrived in Lima on a visit to the country".
            if name && concept.kind == Kind::City && n + NEAR > at {
                return context.within(concept).and_then(|country| context.first_named(country));
            }
            // "the first time a Norwegian President has visited that country".
            let office = |m: usize| context.has(m, is::HEAD | is::OFFICE) && context.tokens[m].is_capital();
            if name && office(end) {
                return None;
            }
            let same = |m: usize| context.entity(m).is_some_and(|(c, ..)| c.iri == concept.iri);
            // "President Paz of Chile (CL) is in the country".
            let least = n.saturating_sub(GUEST);
            if (least..=n).any(|m| same(m) && is_of_guest(context, m, at)) {
                return None;
            }
            let country = matches!(concept.kind, Kind::Country | Kind::Territory);
            country.then(|| context.first_named(&concept.iri).or(Some(n).filter(|_| adjectives && !name)))?
        })
    };
    // "Chilean President Paz met Ms Li, who is visiting the country": one that only its adjective names.
    let named = last(false).or_else(|| last(true))?;
    let (concept, end, _) = context.entity(named)?;
    Some(Target { to, ..target(context, concept, named, end, Vec::new()) })
}

/// "his visit to our country": that which a text is written from, where no country but the guest's is named beside.
fn our_country<'a>(context: &Context<'a>, at: usize, to: usize) -> Option<Target<'a>> {
    const NEAR: usize = 60;
    let named = (at.saturating_sub(NEAR)..at).filter_map(|n| context.entity(n));
    let mut countries = named.filter(|(c, ..)| c.kind == Kind::Country).map(|(c, ..)| &c.iri);
    let first = countries.next()?;
    if countries.any(|iri| iri != first) {
        return None;
    }
    let country = context.authorities.country(super::dateline_country(context)?)?;
    super::named_country(context, &country.iri, to).or_else(|| super::here(context, to))
}

/// The word "country" that stands for one already named: "the country", "this country".
pub(in crate::parse) fn country_word(context: &Context<'_>, at: usize) -> Option<usize> {
    const LONG: usize = 3;
    if let Some(word) = capital_word(context, at) {
        return Some(word);
    }
    if !context.is(at, words!["the", "this", "that", "our"]) {
        return None;
    }
    let word = (at + 1..=at + LONG).find(|&n| !context.tokens.get(n).is_some_and(|t| is_described(t)))?;
    let alone = !context.is(word + 1, words!["’s", "'s", "of", "where", "that", "which", "’"]);
    (context.is(word, &COUNTRY) && alone).then_some(word).or_else(|| realm_word(context, at))
}

/// How far into a text a country is looked for that is called by what it is, in words.
const START: usize = 2000;

/// What some countries call themselves, and which do.
const REALMS: [(&str, &[&str]); 3] = [
    ("Kingdom", &["SA", "BH", "JO", "MA", "KH", "TH", "BT", "TO", "SZ", "LS"]),
    ("Sultanate", &["OM"]),
    ("Emirates", &["AE"]),
];

fn realm<'c>(context: &Context<'_>, word: usize) -> Option<&'c [&'c str]> {
    let token = context.tokens.get(word).filter(|t| !t.covered)?;
    REALMS.iter().find(|(name, _)| *name == token.text).map(|(_, codes)| *codes)
}

/// "a visit to the Kingdom": the word, if it stands alone.
fn realm_word(context: &Context<'_>, at: usize) -> Option<usize> {
    let word = at + 1;
    realm(context, word)?;
    let next = context.tokens.get(word + 1);
    let alone = next.is_none_or(|t| !t.is_capital() && !t.is(words!["’s", "'s", "of", "’", "'"]));
    (context.is(at, words!["the"]) && alone).then_some(word)
}

/// "arrived in Riyadh on a visit to the Kingdom": the word by which the text calls the country of a city that it names by
/// nothing else.
pub(super) fn realm_of<'a>(context: &Context<'a>, country: &str) -> Option<(&'a Concept, usize)> {
    let word = context.realm.get_or_init(|| {
        let last = context.tokens.len().min(START);
        (0..last).find_map(|n| realm_word(context, n))
    });
    let word = (*word)?;
    let mut own = realm(context, word)?.iter().filter_map(|code| context.authorities.country(code));
    Some((own.find(|c| c.iri == country)?, word))
}

/// The country that calls itself so of which the text names a city, or whose name or adjective it has, the nearest before.
fn the_realm<'a>(context: &Context<'a>, word: usize) -> Option<Target<'a>> {
    const FAR: usize = 400;
    let own: Vec<&'a Concept> =
        realm(context, word)?.iter().filter_map(|code| context.authorities.country(code)).collect();
    let country = |n: usize| {
        let (concept, ..) = context.entity(n)?;
        let within = context.within(concept).unwrap_or(&concept.iri);
        own.iter().find(|c| c.iri == *within)
    };
    let before = (word.saturating_sub(FAR)..word).rev().find_map(country);
    let found = before.or_else(|| (word + 1..context.tokens.len().min(word + FAR)).find_map(country))?;
    Some(target(context, found, word, word + 1, Vec::new()))
}

/// Whether a word may describe a country: "the EU candidate country".
fn is_described(token: &Token<'_>) -> bool {
    token.is_word()
        && !token.is(&COUNTRY)
        && !token.has(is::FUNCTION | is::PREPOSITION | is::CONJUNCTION | is::SUBORDINATOR | is::POSSESSIVE)
}

/// "the Chilean capital", where no city is named behind it: the word "capital".
fn capital_word(context: &Context<'_>, at: usize) -> Option<usize> {
    let first = if context.is(at, words!["the"]) { at + 1 } else { at };
    let (concept, word, name) = context.entity(first)?;
    if name || concept.kind != Kind::Country || !context.is(word, &CAPITAL) {
        return None;
    }
    let small = is::PREPOSITION | is::ADVERB | is::WEEKDAY | is::CONJUNCTION | is::SUBORDINATOR;
    let city = |n: usize| context.entity(n).is_some_and(|(c, _, name)| name && c.kind == Kind::City);
    let named = city(word + 1) || context.is(word + 1, words![",", "of"]) && city(word + 2);
    let alone = context.tokens.get(word + 1).is_none_or(|t| {
        !t.is_word() && !t.glued && !t.is(words!["’s", "'s", "’"])
            || t.is(words![".", ",", ";"])
            || t.has(small) && !t.is(words!["of", "city"])
            || t.entry.month().is_some()
            || t.is(words!["today", "yesterday", "tomorrow", "late", "early", "last", "this"])
    });
    (alone && !named).then_some(word)
}

/// The country whose capital is told of, from the word "the" or its adjective on.
fn the_capital<'a>(context: &Context<'a>, at: usize, to: usize) -> Option<Target<'a>> {
    let first = if context.is(at, words!["the"]) { at + 1 } else { at };
    let (concept, ..) = context.entity(first)?;
    let named = context.first_named(&concept.iri).and_then(|n| Some((n, context.entity(n)?.1)));
    let (from, end) = named.unwrap_or((first, to));
    Some(Target { to, ..target(context, concept, from, end, Vec::new()) })
}
