//! Decisions of a review file, added to those that there are: all of them, or, where one is wrong, none.

use std::collections::{BTreeMap, BTreeSet};

use oxigraph::model::NamedNode;

use super::classes::Classes;
use super::entity::pair_key;
use super::filled::Filled;
use super::links::{Decision, Decisions, Pair, Verdict, pair};
use crate::diagnostic::Diagnostic;
use crate::store::{Store, StoreError};

/// Who decided, when and where.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// Who decided.
    pub by: Option<String>,
    /// The day of the decision.
    pub on: Option<String>,
    /// The name of the review file.
    pub review: Option<String>,
}

/// How many decisions came of a review file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Applied {
    /// Pairs that were accepted.
    pub accepted: usize,
    /// Pairs that were rejected.
    pub rejected: usize,
    /// Pairs of which it cannot be told yet.
    pub unsure: usize,
    /// Pairs of which nothing is decided any more.
    pub revoked: usize,
    /// Of all these, those that were decided alike before.
    pub unchanged: usize,
}

/// The word that takes a decision back.
const REVOKE: &str = "revoke";
/// Words of the first column.
const WORDS: &str = "accept, reject, unsure, revoke, or nothing";

/// What a row says.
struct Said<'r> {
    row: &'r Filled,
    /// Nothing: the decision is taken back.
    verdict: Option<Verdict>,
}

/// Adds the decisions of a review to those that there are. If anything in it is wrong, all that is wrong is told and nothing is
/// changed.
pub fn apply(
    rows: &[Filled],
    store: &Store,
    decisions: &mut Decisions,
    origin: &Origin,
) -> Result<Result<Applied, Vec<Diagnostic>>, StoreError> {
    let known = decisions.all.keys().flat_map(|(a, b)| [a.clone(), b.clone()]).collect();
    let (said, mut wrong) = read(rows, store, &known)?;
    if !wrong.is_empty() {
        return Ok(Err(wrong));
    }
    let mut new = decisions.clone();
    let mut applied = Applied::default();
    for (pair, Said { row, verdict }) in &said {
        let Some(verdict) = *verdict else {
            applied.revoked += 1;
            applied.unchanged += usize::from(new.all.remove(pair).is_none());
            continue;
        };
        match verdict {
            Verdict::Accept => applied.accepted += 1,
            Verdict::Reject => applied.rejected += 1,
            Verdict::Unsure => applied.unsure += 1,
        }
        let decision = decision(row, verdict, origin);
        if let Some(before) = new.all.get(pair)
            && before.verdict == verdict
        {
            // What was decided once keeps who decided it first.
            applied.unchanged += 1;
            continue;
        }
        new.decide(store, pair.clone(), decision)?;
    }
    contradictions(&said, store, &new, &mut wrong)?;
    if !wrong.is_empty() {
        return Ok(Err(wrong));
    }
    *decisions = new;
    Ok(Ok(applied))
}

fn decision(row: &Filled, verdict: Verdict, origin: &Origin) -> Decision {
    // As the store gives it back: it keeps numbers by value.
    let score = row.cell("score").replace(',', ".");
    let score = match score.split_once('.') {
        Some((whole, part)) => {
            format!("{whole}.{}", part.trim_end_matches('0')).trim_end_matches('.').to_owned()
        }
        None => score,
    };
    let right = score.parse::<f64>().is_ok_and(f64::is_finite) && !score.contains(['e', 'E']);
    let mut reasons = row
        .cell("reasons")
        .split("; ")
        .filter(|reason| !reason.is_empty())
        .map(str::to_owned)
        .collect::<Vec<_>>();
    reasons.sort();
    reasons.dedup();
    let Origin { by, on, review } = origin.clone();
    Decision { verdict, score: right.then_some(score), reasons, by, on, review }
}

type AllSaid<'r> = BTreeMap<Pair, Said<'r>>;

/// What each pair's row says, and what is wrong with the rows.
fn read<'r>(
    rows: &'r [Filled],
    store: &Store,
    known: &BTreeSet<NamedNode>,
) -> Result<(AllSaid<'r>, Vec<Diagnostic>), StoreError> {
    let (mut said, mut wrong) = (AllSaid::new(), Vec::new());
    for row in rows {
        let word = row.cell("decision").to_ascii_lowercase();
        if word.is_empty() {
            continue;
        }
        let verdict = Verdict::ALL.into_iter().find(|verdict| verdict.as_str() == word);
        if verdict.is_none() && word != REVOKE {
            let found = Diagnostic::error("unknown-decision", format!("`{word}` is no decision"));
            wrong.push(found.at(row.place("decision")).with_hint(format!("write {WORDS}")));
            continue;
        }
        let Some(two) = two(row, (store, known), &mut wrong)? else { continue };
        match said.get(&two) {
            Some(other) if other.verdict != verdict => {
                let line = other.row.place("decision").line;
                let message = format!("line {line} decides otherwise of these two");
                wrong.push(Diagnostic::error("decided-twice", message).at(row.place("decision")));
            }
            Some(_) => {}
            None => {
                said.insert(two, Said { row, verdict });
            }
        }
    }
    Ok((said, wrong))
}

/// The two that a row speaks of; nothing if it is wrong.
fn two(
    row: &Filled,
    (store, known): (&Store, &BTreeSet<NamedNode>),
    wrong: &mut Vec<Diagnostic>,
) -> Result<Option<Pair>, StoreError> {
    let mut found = Vec::new();
    for column in ["iri_a", "iri_b"] {
        let text = row.cell(column);
        match NamedNode::new(text) {
            Ok(iri) if known.contains(&iri) || is_there(store, &iri)? => {
                found.push(iri);
            }
            _ => {
                let message = format!("the graph says nothing of `{text}`");
                let told = Diagnostic::error("unknown-iri", message).at(row.place(column));
                wrong.push(told.with_hint("the IRIs of a review file must stay as they were written"));
            }
        }
    }
    let Ok([a, b]) = <[NamedNode; 2]>::try_from(found) else { return Ok(None) };
    let key = row.cell("pair");
    if a == b || (!key.is_empty() && key != pair_key(a.as_str(), b.as_str())) {
        let message = if a == b { "both IRIs are the same" } else { "the IRIs are not those of this pair" };
        let told = Diagnostic::error("wrong-pair", message).at(row.place("pair"));
        wrong.push(told.with_hint("rows can be sorted as a whole, not one column alone"));
        return Ok(None);
    }
    Ok(Some(pair(a, b)))
}

fn is_there(store: &Store, iri: &NamedNode) -> Result<bool, StoreError> {
    Ok(store.matching(Some(iri.as_ref()), None, None).next().transpose()?.is_some())
}

/// Pairs that are two and, over other links, one.
fn contradictions(
    said: &AllSaid<'_>,
    store: &Store,
    decisions: &Decisions,
    wrong: &mut Vec<Diagnostic>,
) -> Result<(), StoreError> {
    let classes = Classes::new(store, decisions)?;
    let rejected = decisions.all.iter().filter(|(_, decision)| decision.verdict == Verdict::Reject);
    for (two, _) in rejected.filter(|(two, _)| classes.are_one(&two.0, &two.1)) {
        let between = classes.way(&two.0, &two.1);
        let pairs = between.windows(2).map(|link| pair(link[0].clone(), link[1].clone())).collect::<Vec<_>>();
        // The row that is told: that of the rejection, else the first of the links between them.
        let row = said.get(two).or_else(|| pairs.iter().find_map(|link| said.get(link)));
        let of_file = pairs.iter().filter_map(|link| said.get(link));
        let mut of_file = of_file.map(|said| said.row.place("decision").line).collect::<Vec<_>>();
        of_file.sort_unstable();
        let named = between.iter().map(ToString::to_string).collect::<Vec<_>>().join(" = ");
        let found = Diagnostic::error("one-and-two", format!("rejected, and one by links: {named}"));
        let hint = if of_file.is_empty() {
            "reject or revoke one of the links between them".to_owned()
        } else {
            let of_file = of_file.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
            format!("look at the links of line {of_file} again")
        };
        let place = row.map(|said| said.row.place("decision"));
        let found = found.with_hint(hint);
        wrong.push(match place {
            Some(place) => found.at(place),
            None => found,
        });
    }
    Ok(())
}
