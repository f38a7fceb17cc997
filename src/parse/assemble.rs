//! Journeys, engagements and statements put together as visits.

mod engagements;
mod finish;
mod legs;
mod people;
mod purposes;
mod sayings;
mod turns;

use std::collections::BTreeMap;

use super::context::Context;
use super::explain::{Part, Traced};
use super::header::Header;
use super::journeys::{self, Journey};
use crate::facts::{Party, PlaceKind, Visit};

/// A visit under construction.
#[derive(Debug)]
struct Leg {
    /// Who goes: the place in the list of those known.
    who: usize,
    /// Where: the IRI of the place.
    place: String,
    visit: Visit,
    /// The trip: legs that were told of together share it.
    trip: usize,
    told: bool,
    /// Which rule gave which part.
    traces: Vec<(Part, &'static str)>,
}

/// A leg that a sentence tells of, and the word at which it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Told {
    leg: usize,
    at: usize,
}

struct Assembly<'c, 'a> {
    context: &'c Context<'a>,
    legs: Vec<Leg>,
    /// Everybody named so far, the principal first.
    known: Vec<Party>,
    current: Option<usize>,
    /// Which legs a sentence, by its first word, tells of.
    told_in: BTreeMap<usize, Vec<Told>>,
    /// Places that are left, not gone to.
    origins: Vec<String>,
}

/// The visits a text tells of, and the rules they come from.
pub(super) fn visits(context: &Context<'_>, header: &Header) -> (Vec<Visit>, Vec<Traced>) {
    let mut assembly = Assembly {
        context,
        legs: Vec::new(),
        known: Vec::new(),
        current: None,
        told_in: BTreeMap::new(),
        origins: journeys::origins(context),
    };
    let journeys: Vec<Vec<Journey<'_>>> =
        (0..context.sentences.len()).map(|n| journeys::find(context, n)).collect();
    assembly.principal(&journeys, header);
    for journey in journeys.into_iter().flatten() {
        assembly.journey(journey);
    }
    if assembly.legs.iter().any(|l| l.told) {
        assembly.keep_told();
    }
    assembly.companions();
    assembly.current = assembly
        .legs
        .iter()
        .position(|l| l.visit.destination.kind != Some(PlaceKind::Region))
        .or((!assembly.legs.is_empty()).then_some(0));
    if assembly.current.is_some() {
        for n in 0..context.sentences.len() {
            assembly.sentence(n);
        }
    }
    assembly.finish()
}

impl Leg {
    fn is_region(&self) -> bool {
        self.visit.destination.kind == Some(PlaceKind::Region)
    }

    fn trace(&mut self, part: Part, rule: &'static str) {
        self.traces.push((part, rule));
    }
}
