//! The review file: candidates as rows that a person decides.

use oxigraph::model::NamedNode;

use super::candidates::Candidate;
use super::entity::{Entities, Entity, pair_key};
use super::links::{Decision, Decisions, Verdict};
use super::weigh::{Class, Feature, Reason};

/// The columns, in their order.
pub const COLUMNS: [&str; 11] = [
    "decision", "score", "class", "kind", "label_a", "label_b", "reasons", "where", "iri_a", "iri_b", "pair",
];

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The cells, in the order of [`COLUMNS`].
    pub cells: [String; COLUMNS.len()],
}

/// Most happenings that a row names.
const MOST_SHOWN: usize = 3;

impl Row {
    /// The rows of what was decided, in the order of the pairs.
    pub fn decided<'d>(entities: &'d Entities, decisions: &'d Decisions) -> impl Iterator<Item = Self> + 'd {
        let find = |iri: &NamedNode| {
            entities.all.binary_search_by(|entity| entity.iri.cmp(iri)).ok().map(|at| &entities.all[at])
        };
        decisions.all.iter().map(move |((a, b), decision)| {
            let (one, other) = (find(a), find(b));
            let labels = |entity: Option<&Entity>| entity.map(labels).unwrap_or_default();
            let score = decision.score.clone().unwrap_or_default();
            let class = score.parse().ok().and_then(Class::of).map_or("", Class::as_str);
            Self {
                cells: [
                    decision.verdict.as_str().to_owned(),
                    score,
                    class.to_owned(),
                    one.or(other).map_or("", |entity| entity.kind.as_str()).to_owned(),
                    labels(one),
                    labels(other),
                    decision.reasons.join("; "),
                    whence(decision),
                    a.as_str().to_owned(),
                    b.as_str().to_owned(),
                    pair_key(a.as_str(), b.as_str()),
                ],
            }
        })
    }

    /// The row of a candidate, with what was decided before.
    pub fn new(entities: &Entities, candidate: &Candidate, decided: Option<Verdict>) -> Self {
        let (a, b) = candidate.pair;
        let (a, b) = (&entities.all[a as usize], &entities.all[b as usize]);
        let reasons = candidate.reasons.iter().map(|reason| told(entities, reason)).collect::<Vec<_>>();
        Self {
            cells: [
                decided.map_or("", Verdict::as_str).to_owned(),
                format!("{:.3}", candidate.score),
                candidate.class.as_str().to_owned(),
                a.kind.as_str().to_owned(),
                labels(a),
                labels(b),
                reasons.join("; "),
                shown(entities, candidate).join(" "),
                a.iri.as_str().to_owned(),
                b.iri.as_str().to_owned(),
                pair_key(a.iri.as_str(), b.iri.as_str()),
            ],
        }
    }
}

/// Its labels; what a spreadsheet would take for a formula is kept from being one.
fn labels(entity: &Entity) -> String {
    let all = entity.labels.join(" / ");
    if all.starts_with(['=', '+', '-', '@', '\t']) { format!("'{all}") } else { all }
}

/// Who decided, when, and in which file.
fn whence(decision: &Decision) -> String {
    let all = [&decision.by, &decision.on, &decision.review];
    all.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// A reason in words: `same office +2.0 (Prime Minister)`.
fn told(entities: &Entities, reason: &Reason) -> String {
    let Reason { feature, weight, seen } = *reason;
    let word = seen.map(|seen| last(entities.terms.word(seen)));
    let word = word.filter(|word| !word.is_empty() && !is_happening(feature));
    let word = word.map(|word| format!(" ({word})")).unwrap_or_default();
    format!("{} {weight:+.1}{word}", feature.as_str())
}

fn is_happening(feature: Feature) -> bool {
    matches!(feature, Feature::Together | Feature::TwoPlaces | Feature::OthersBetween)
}

/// The last part of an IRI.
fn last(word: &str) -> &str {
    word.rsplit(['/', '#']).next().unwrap_or(word)
}

/// The happenings that show it: those that speak against, and one of each of the two.
fn shown(entities: &Entities, candidate: &Candidate) -> Vec<String> {
    let against = candidate.reasons.iter().filter(|reason| is_happening(reason.feature));
    let mut shown = against.filter_map(|reason| reason.seen).collect::<Vec<_>>();
    for at in [candidate.pair.0, candidate.pair.1] {
        let seen = &entities.all[at as usize].sightings;
        shown.extend(seen.iter().rev().map(|seen| seen.happening).next());
    }
    shown.dedup();
    shown.truncate(MOST_SHOWN);
    shown.into_iter().map(|happening| entities.terms.word(happening).to_owned()).collect()
}
