//! Journeys, engagements and statements put together as visits.

mod aims;
mod all_along;
mod author;
mod away;
mod beside;
mod both;
mod camps;
mod concluded;
mod counted;
mod days;
mod engagements;
mod escort;
mod events;
mod finish;
mod given;
mod headed_days;
mod holder;
mod home;
mod indirect;
mod itinerary;
mod kept;
mod known;
mod lasts;
mod leg;
mod legs;
mod letterhead;
mod nth;
mod offices;
mod outcome;
mod pairs;
mod people;
mod principal;
mod programme;
mod pronoun;
mod purposes;
mod retold;
mod said;
mod sayings;
mod several;
mod sides;
mod signature;
mod spelling;
mod stays;
mod stops;
mod towns;
mod traveller;
mod turns;
mod unmarked;
mod whole;

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeMap, HashSet};

use rustc_hash::FxHashMap;

use super::context::Context;
use super::explain::{Part, Traced};
use super::header::Header;
use super::journeys::{self, Journey};
use super::parties;
use crate::facts::{Date, Party, Statement, Visit};
use known::Known;

/// A visit under construction.
#[derive(Debug)]
struct Leg {
    /// Who goes: the place in the list of those known.
    who: usize,
    /// Where: the IRI of the place.
    place: String,
    visit: Visit,
    /// Whether it goes to a region over several countries.
    tour: bool,
    /// The trip: legs that were told of together share it.
    trip: usize,
    told: bool,
    /// Whether only a headline tells of it so far.
    titled: bool,
    /// Whether that is the title given apart from the text.
    headline: bool,
    /// Whether its days were given for it alone.
    own_days: bool,
    /// Whether its first day was told apart, within the days of the trip.
    since: bool,
    /// Whether it is of another journey than that told of in its sentence.
    apart: bool,
    /// Days that sentences about it start with.
    seen: Vec<Date>,
    /// Its purposes, to tell which are new.
    purposes: HashSet<String>,
    /// Which rule gave which part.
    traces: Vec<(Part, &'static str)>,
}

/// A leg that a sentence tells of, and the word at which it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Told {
    leg: usize,
    at: usize,
    /// Whether a verb tells of it: "will visit".
    verb: bool,
    /// Whether it does by the way.
    aside: bool,
}

struct Assembly<'c, 'a> {
    context: &'c Context<'a>,
    legs: Vec<Leg>,
    /// Everybody named so far, the principal first.
    known: Known,
    current: Option<usize>,
    /// Whether the text has named the place of the current leg since it turned to it.
    located: bool,
    /// The leg whose place the last heading names.
    headed: Option<usize>,
    /// The leg that a text is about where it names no place: the first that its body tells of.
    home: Option<usize>,
    /// Which legs a sentence, by its first word, tells of.
    told_in: BTreeMap<usize, Vec<Told>>,
    /// Who went on the last journey told of, with its sentence.
    recent: Option<(usize, Vec<Party>)>,
    /// Who writes in the first person, where the text names them.
    author: Option<Party>,
    /// Who issued the text, if it tells.
    issuer: Option<Party>,
    /// What the items of a list are that a sentence ends in: "called upon the Government to:".
    listed: Option<Statement>,
    /// The leg whose aims the items of a list are.
    aims: Option<usize>,
    /// Who says the quotation that a sentence ends before.
    head: Option<Statement>,
    /// The quotation without marks that a sentence opened.
    unmarked: Option<unmarked::Unmarked>,
    /// Those who go by their given names.
    crowned: OnceCell<FxHashMap<String, Party>>,
    /// Who holds the offices that were looked for.
    holders: RefCell<FxHashMap<String, Option<Party>>>,
    /// The bodies that are subjects of the first sentences, as they are named there.
    bodies: OnceCell<Vec<Party>>,
    /// Places that are left, not gone to.
    origins: Vec<journeys::Origin>,
}

/// The visits a text tells of, and, where that is to be explained, the rules they come from.
pub(super) fn visits(context: &Context<'_>, header: &Header, explain: bool) -> (Vec<Visit>, Vec<Traced>) {
    let mut assembly = Assembly {
        context,
        legs: Vec::new(),
        known: Known::default(),
        current: None,
        home: None,
        headed: None,
        located: false,
        told_in: BTreeMap::new(),
        recent: None,
        author: None,
        issuer: None,
        listed: None,
        aims: None,
        head: None,
        unmarked: None,
        crowned: OnceCell::new(),
        holders: RefCell::default(),
        bodies: OnceCell::new(),
        origins: journeys::origins(context),
    };
    let journeys: Vec<Vec<Journey<'_>>> =
        (0..context.sentences.len()).map(|n| journeys::find(context, n)).collect();
    assembly.principal(&journeys, header);
    for journey in journeys.into_iter().flatten() {
        assembly.journey(journey);
    }
    assembly.itinerary();
    if assembly.legs.iter().any(|l| l.told) {
        assembly.keep_told();
    }
    assembly.drop_headline_regions();
    assembly.drop_headline_bodies();
    assembly.drop_headline_parts();
    assembly.drop_headline_arrivals();
    assembly.drop_headquarters();
    assembly.drop_nameless_offices();
    assembly.name_told_offices();
    assembly.companions();
    assembly.home = assembly.first_told();
    assembly.current = assembly.home;
    if assembly.current.is_some() {
        for n in 0..context.sentences.len() {
            assembly.sentence(n);
        }
    }
    assembly.finish(explain)
}

impl Assembly<'_, '_> {
    /// The first leg the body tells of, regions and others' visits left aside.
    fn first_told(&self) -> Option<usize> {
        let principal = self.known.first();
        let of_principal = |l: usize| {
            let first = self.legs[l].visit.visitors.first();
            first.zip(principal).is_some_and(|(v, p)| parties::is_same(p, v) || v == p)
        };
        let sentences = &self.context.sentences;
        let title = |from: &usize| {
            sentences.binary_search_by_key(from, |s| s.from).is_ok_and(|at| sentences[at].title)
        };
        let told = self.told_in.iter().filter(|(from, _)| !title(from)).flat_map(|(_, told)| {
            let mut told = told.clone();
            told.sort_unstable_by_key(|t| t.at);
            told
        });
        let mut told = told.map(|t| t.leg).filter(|&l| !self.legs[l].is_region());
        // "Following her trip to Chile, she will travel to Peru": it is about Peru.
        let own = told.clone().find(|&l| of_principal(l) && !self.legs[l].apart);
        let first = own.or_else(|| told.clone().find(|&l| of_principal(l))).or_else(|| told.next());
        first
            .or_else(|| self.legs.iter().position(|l| !l.is_region()))
            .or((!self.legs.is_empty()).then_some(0))
    }
}

impl Leg {
    /// Whether it is a tour of a region over several countries.
    fn is_region(&self) -> bool {
        self.tour
    }

    fn trace(&mut self, part: Part, rule: &'static str) {
        self.traces.push((part, rule));
    }
}
