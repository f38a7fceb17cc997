//! Places that are left, not gone to.

use super::cue::place_at;
use crate::authority::Kind;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::tokens::Sentence;

/// A place that a text says is left.
#[derive(Debug)]
pub(in crate::parse) struct Origin {
    place: String,
    country: Option<String>,
    at: usize,
}

impl Origin {
    /// Whether a place told of at a word is that which was left before, or the country around it.
    pub(in crate::parse) fn is_left(&self, place: &str, at: usize) -> bool {
        self.at < at && (self.place == place || self.country.as_deref() == Some(place))
    }
}

/// The places a text says are left: "will leave Australia", "depart the United States for".
pub(in crate::parse) fn origins(context: &Context<'_>) -> Vec<Origin> {
    (0..context.tokens.len())
        .filter(|&n| context.has(n, is::GO_BASE | is::GO_PAST | is::GO_NOW))
        // "arrives Chile": whither.
        .filter(|&n| {
            !context.is(n, &["arrive", "arrives", "arrived", "arriving"]) || context.is(n + 1, &["from"])
        })
        .filter_map(|n| {
            let at = if context.is(n + 1, &["the"]) { n + 2 } else { n + 1 };
            let at = if context.is(n + 1, &["from"]) { n + 2 } else { at };
            let (concept, end, name) = context.entity(at)?;
            // "Ms Li Departs Chile" over a text about her visit to Chile.
            let titled = context.sentences.get(context.sentences.partition_point(|s| s.to <= n));
            if titled.is_some_and(|s| s.title) && !context.is(end, &["for"]) {
                return None;
            }
            let country = context.within(concept).filter(|_| concept.kind == Kind::City).cloned();
            // "leaves Lima after a visit".
            let behind = (at + 1..at + 8).any(|m| {
                context.is(m, &["after", "following", "end", "conclusion"])
                    && (m..m + 6).any(|k| context.has(k, is::VISIT_NOUN))
            });
            (name && !behind && concept.kind.is_place()).then(|| Origin {
                place: concept.iri.clone(),
                country,
                at,
            })
        })
        .take(20)
        .collect()
}

/// "left Lima on Tuesday at the end of a three-day visit": where the place starts that was visited.
pub(super) fn behind(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const FAR: usize = 14;
    const LEAVES: [&str; 6] = ["left", "leaves", "leaving", "departed", "departs", "departing"];
    let least = at.saturating_sub(FAR).max(sentence.from);
    let leaves = (least..at).rev().find(|&n| context.is(n, &LEAVES))?;
    let place = if context.is(leaves + 1, &["from"]) { leaves + 2 } else { leaves + 1 };
    let over = (place + 1..at).any(|n| {
        context.is(n, &["after", "following"])
            || context.is(n, &["end", "conclusion"]) && context.is(n + 1, &["of"])
    });
    // "left Lima after a visit to the port".
    let elsewhere = context.is(at + 1, &["to", "of", "at", "in", "by"]);
    (over && !elsewhere && place_at(context, place)).then_some(place)
}
