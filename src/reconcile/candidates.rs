//! Candidates: pairs that can be one, with their score and reasons.

use oxigraph::model::NamedNode;
use rustc_hash::FxHashMap;

use super::block::Blocks;
use super::entity::{Entities, Kind, Term};
use super::name::{Trait, compare};
use super::person::People;
use super::thing::{organizations, places, posts};
use super::weigh::{Case, Class, Feature, Reason};

/// Two that can be one.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// Their places in [`Entities::all`], the smaller first.
    pub pair: (u32, u32),
    /// From 0 to 1.
    pub score: f64,
    /// How sure it is.
    pub class: Class,
    /// What speaks for it and against it, the weightiest first.
    pub reasons: Vec<Reason>,
}

/// What was found, and what was not looked at.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    /// The candidates, the surest first.
    pub candidates: Vec<Candidate>,
    /// How many pairs were compared.
    pub compared: usize,
    /// What too many share for each to be compared with each, with how many: of these only pairs near each other in
    /// alphabetical order were compared.
    pub large: Vec<(String, usize)>,
}

/// The candidates among all that is compared; those of which `decided` says so are left out.
pub fn candidates(entities: &Entities, decided: impl Fn(&NamedNode, &NamedNode) -> bool) -> Found {
    let Blocks { pairs, large } = Blocks::new(entities);
    let people = People::new(entities);
    let compared = pairs.len();
    let mut cases = Vec::new();
    for (a, b) in pairs {
        let (one, other) = (&entities.all[a as usize], &entities.all[b as usize]);
        if one.kind != other.kind {
            continue;
        }
        let case = match one.kind {
            Kind::Person => people.case(a, b),
            Kind::Post => posts(one, other),
            Kind::Organization => organizations(one, other),
            Kind::Place => places(one, other),
        };
        if let Some(case) = case.filter(|case| Class::of(case.score()).is_some()) {
            cases.push(((a, b), case));
        }
    }
    several(entities, &mut cases);
    let iri = |at: u32| &entities.all[at as usize].iri;
    let mut candidates = cases
        .into_iter()
        .filter(|((a, b), _)| !decided(iri(*a), iri(*b)))
        .filter_map(|(pair, case)| candidate(pair, case))
        .collect::<Vec<_>>();
    candidates.sort_by(|a, b| {
        let kind = |c: &Candidate| entities.all[c.pair.0 as usize].kind;
        a.class
            .cmp(&b.class)
            .then(kind(a).cmp(&kind(b)))
            .then(b.score.total_cmp(&a.score))
            .then(a.pair.cmp(&b.pair))
    });
    Found { candidates, compared, large }
}

fn candidate(pair: (u32, u32), case: Case) -> Option<Candidate> {
    let score = case.score();
    let class = Class::of(score)?;
    let mut reasons = case.reasons;
    reasons.sort_by(|a, b| b.weight.abs().total_cmp(&a.weight.abs()).then(a.feature.cmp(&b.feature)));
    Some(Candidate { pair, score, class, reasons })
}

/// By how much a candidate must be ahead of another that a single word fits as well.
const AHEAD: f64 = 1.6;
/// Of one single word, with how many candidates this is looked at.
const MOST: usize = 60;

/// A single word, "Bush", that fits two who are not one: neither is sure, save one that is far ahead.
fn several(entities: &Entities, cases: &mut [((u32, u32), Case)]) {
    let mut of = FxHashMap::<u32, Vec<usize>>::default();
    for (n, ((a, b), case)) in cases.iter().enumerate() {
        if case.reasons.iter().any(|reason| reason.feature == Feature::Name(Trait::SingleWord)) {
            let words = |at: u32| entities.all[at as usize].names.iter().map(|name| name.words.len()).max();
            of.entry(if words(*a) < words(*b) { *a } else { *b }).or_default().push(n);
        }
    }
    let mut doubted = Vec::<(usize, Option<Term>)>::new();
    #[expect(clippy::iter_over_hash_type, reason = "what is found is sorted")]
    for (word, all) in of {
        let all = &all[..all.len().min(MOST)];
        for &n in all {
            let fits = |&&m: &&usize| {
                m != n
                    && cases[m].1.odds() > cases[n].1.odds() - AHEAD
                    && are_two(entities, other(cases[n].0, word), other(cases[m].0, word))
            };
            if all.iter().find(fits).is_some() {
                doubted.push((n, None));
            }
        }
    }
    doubted.sort_unstable();
    for (n, seen) in doubted {
        cases[n].1.add(Feature::SeveralFit, -3.0, seen);
    }
}

fn other(pair: (u32, u32), one: u32) -> u32 {
    if pair.0 == one { pair.1 } else { pair.0 }
}

/// Whether the names of two cannot be those of one.
fn are_two(entities: &Entities, a: u32, b: u32) -> bool {
    let (one, other) = (&entities.all[a as usize], &entities.all[b as usize]);
    let all = one.names.iter().flat_map(|x| other.names.iter().map(move |y| compare(x, y).score));
    all.fold(0.0_f64, f64::max) < 0.75
}
