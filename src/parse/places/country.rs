//! "The country": the word that stands for one already named.

use super::within::is_of_guest;
use super::{Target, target};
use crate::authority::Kind;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::tokens::Token;

/// "a visit to the country": that which was named last, as the text names it anywhere.
pub(super) fn the_country<'a>(context: &Context<'a>, at: usize) -> Option<Target<'a>> {
    const FAR: usize = 300;
    const GUEST: usize = 8;
    const NEAR: usize = 12;
    let to = country_word(context, at)? + 1;
    let named = (at.saturating_sub(FAR)..at).rev().find_map(|n| {
        let (concept, end, name) = context.entity(n)?;
        // "the Filipino community": people of a country who live elsewhere.
        if !name && (context.has(end, is::GROUP) || context.is(end, &["community", "diaspora", "delegation"]))
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
        country.then(|| context.first_named(&concept.iri))?
    })?;
    let (concept, end, _) = context.entity(named)?;
    Some(Target { to, ..target(context, concept, named, end, Vec::new()) })
}

/// The word "country" that stands for one already named: "the country", "this country".
pub(in crate::parse) fn country_word(context: &Context<'_>, at: usize) -> Option<usize> {
    const LONG: usize = 3;
    if !context.is(at, &["the", "this", "that", "our"]) {
        return None;
    }
    let word = (at + 1..=at + LONG).find(|&n| !context.tokens.get(n).is_some_and(|t| is_described(t)))?;
    let alone = !context.is(word + 1, &["’s", "'s", "of", "where", "that", "which", "’"]);
    (context.is(word, &["country"]) && alone).then_some(word)
}

/// Whether a word may describe a country: "the EU candidate country".
fn is_described(token: &Token<'_>) -> bool {
    token.is_word()
        && !token.is(&["country"])
        && !token.has(is::FUNCTION | is::PREPOSITION | is::CONJUNCTION | is::SUBORDINATOR | is::POSSESSIVE)
}
