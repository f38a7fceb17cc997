//! Visits whose country only the invitation tells: "At the invitation of the Government of Chile, Ms Li undertook a mission".

use super::Cue;
use crate::authority::Kind;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::predicates::Predicate;
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// The name of the rule.
const RULE: &str = "invited-to-country";

/// How the noun of a visit without a place starts a journey to the country that invited.
pub(super) fn find(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Cue> {
    const FAR: usize = 6;
    const MAKES: WordSet<8> =
        WordSet::new(["carry", "carried", "undertake", "conduct", "conducted", "make", "pay", "begin"]);
    if !context.has(at, is::VISIT_NOUN) || sentence.title || sentence.quoted {
        return None;
    }
    let verb = predicates.iter().rfind(|p| p.mood.is_finite() && p.at < at && at < p.at + FAR)?;
    let makes = context.has(verb.at, is::LIGHT_PAST | is::LIGHT_NOW | is::BEGUN | is::ENDED)
        || context.is(verb.at, &MAKES);
    let place = country(context, sentence)?;
    let named = |n: usize| context.entity(n).is_some_and(|(c, _, name)| name && c.kind.is_place());
    let elsewhere = (verb.at + 1..sentence.to).any(named);
    (makes && !verb.passive && !verb.negated && !elsewhere && place < verb.start).then_some(Cue {
        places: place,
        verb: None,
        told: true,
        stop: false,
        rule: RULE,
    })
}

/// "At the kind invitation of the Government of the Republic of Chile": where the country stands.
fn country(context: &Context<'_>, sentence: Sentence) -> Option<usize> {
    const NEAR: usize = 5;
    const LONG: usize = 4;
    const HOSTS: WordSet<5> =
        WordSet::new(["government", "governments", "authorities", "state", "parliament"]);
    let from = sentence.from;
    if !context.is(from, words!["at", "upon", "on", "following", "in", "accepting", "responding"]) {
        return None;
    }
    if let Some(place) = of_person(context, sentence) {
        return Some(place);
    }
    let invitation =
        (from + 1..sentence.to.min(from + NEAR)).find(|&n| context.is(n, words!["invitation"]))?;
    let host = (invitation + 2..sentence.to.min(invitation + NEAR)).find(|&n| context.is(n, &HOSTS))?;
    let place = (host + 2..sentence.to.min(host + LONG)).find(|&n| context.entity(n).is_some())?;
    let (concept, _, name) = context.entity(place)?;
    let of = context.is(host + 1, words!["of"]) && context.is(invitation + 1, words!["of", "from", "by"]);
    (of && name && matches!(concept.kind, Kind::Country | Kind::Territory)).then_some(place)
}

/// "a state visit to King Bo and Queen Ana of Norway", "to the President of Chile": where the country of whoever is visited stands.
pub(super) fn of_head_of_state(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const LONG: usize = 16;
    const HEADS: WordSet<12> = WordSet::new([
        "king",
        "queen",
        "president",
        "emperor",
        "pope",
        "sultan",
        "emir",
        "amir",
        "prince",
        "duke",
        "sovereign",
        "monarch",
    ]);
    if !context.is(at + 1, words!["to"]) {
        return None;
    }
    let first = if context.is(at + 2, words!["the", "his", "her"]) { at + 3 } else { at + 2 };
    let head = (first..first + 3).find(|&n| context.is(n, &HEADS))?;
    let to = sentence.to.min(head + LONG);
    let of = (head + 1..to).take_while(|&n| !context.is(n, words![",", ";", ".", "to", "on", "in"]));
    let place = of.filter(|&n| context.is(n, words!["of"])).map(|n| n + 1).find(|&n| {
        let first = if context.is(n, words!["the"]) { n + 1 } else { n };
        context
            .entity(first)
            .is_some_and(|(c, _, name)| name && matches!(c.kind, Kind::Country | Kind::Territory))
    })?;
    Some(place)
}

/// "In response to an invitation extended by President Paz of Chile": where the country of whoever invites stands.
fn of_person(context: &Context<'_>, sentence: Sentence) -> Option<usize> {
    const NEAR: usize = 7;
    const FAR: usize = 5;
    let from = sentence.from;
    let invitation = (from + 1..sentence.to.min(from + NEAR))
        .find(|&n| context.is(n, words!["invitation", "invitations"]))?;
    let by = (invitation + 1..sentence.to.min(invitation + FAR))
        .find(|&n| context.is(n, words!["of", "from", "by"]))?;
    let host = parties::list(context, by + 1, sentence.to).0.into_iter().next().filter(|f| f.strong)?;
    let code = host.party.country.as_ref()?;
    (host.from..host.to + 4).find(|&n| {
        context.entity(n).is_some_and(|(c, _, name)| {
            name && matches!(c.kind, Kind::Country | Kind::Territory) && c.code.as_ref() == Some(code)
        })
    })
}
