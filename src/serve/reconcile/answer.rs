//! Candidates for a query: which things it may mean, how well each fits, and whether one clearly does.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use serde_json::{Value as Json, json};

use super::batch::{Query, Strict};
use super::evidence::Text;
use super::graph::Graph;
use super::index::Thing;
use super::types::Types;
use crate::serve::Problem;

/// What is less like the name that is asked is no candidate.
const LEAST: f64 = 0.35;
/// From this likeness on a name can be the one that is meant.
const SURE: f64 = 0.9;
/// How far the next one has to be behind, of 100.
const CLEAR: f64 = 8.0;
/// How much a property counts, where a name counts 1.
const PROPERTY: f64 = 0.25;
/// What a property counts of which the graph does not tell.
const UNKNOWN: f64 = 0.5;
/// What is left of a score for another type than is wanted.
const OTHER_TYPE: f64 = 0.7;

/// A thing that may be meant.
struct Candidate<'i> {
    thing: &'i Thing,
    score: f64,
    /// How alike the name is; nothing if none was asked.
    name: Option<f64>,
    /// Whether it is the name itself, the code or the id.
    exact: bool,
    of_type: bool,
    /// The properties that were compared, with how well they fit.
    properties: Vec<(String, f64)>,
}

/// The candidates for a query, the best first.
pub(super) fn answer(graph: &Graph<'_>, query: &Query) -> Result<Json, Problem> {
    let mut found = candidates(graph, query, query.types)?;
    if found.is_empty() && query.strict == Strict::Should && query.types != Types::ALL {
        found = candidates(graph, query, Types::ALL)?;
    }
    found.sort_by(|a, b| {
        let key = |one: &Candidate<'_>| (Reverse(one.exact), Reverse(one.thing.in_graph));
        let by_name = || (&a.thing.label, &a.thing.nodes).cmp(&(&b.thing.label, &b.thing.nodes));
        b.score.total_cmp(&a.score).then_with(|| key(a).cmp(&key(b))).then_with(by_name)
    });
    drop_listed(&mut found);
    let sure = is_clear(&found);
    let shown = found.iter().take(query.limit).enumerate();
    shown.map(|(at, one)| one.json(graph, sure && at == 0)).collect()
}

/// An entry of a word list is no candidate where the graph has one of the same name and type.
fn drop_listed(found: &mut Vec<Candidate<'_>>) {
    let narrow = |thing: &Thing| thing.types.iter().next().map(|one| one.id);
    let key = |one: &Candidate<'_>| (one.thing.label.to_lowercase(), narrow(one.thing));
    let in_graph = found.iter().filter(|one| one.thing.in_graph).map(key).collect::<BTreeSet<_>>();
    found.retain(|one| one.thing.in_graph || !in_graph.contains(&key(one)));
}

/// Whether the first is clearly the one that is meant.
fn is_clear(found: &[Candidate<'_>]) -> bool {
    let Some(first) = found.first() else { return false };
    let for_it = |fits: f64| fits >= UNKNOWN;
    let fits = match first.name {
        Some(name) => name >= SURE && first.properties.iter().all(|(_, fits)| for_it(*fits)),
        None => !first.properties.is_empty() && first.properties.iter().all(|(_, fits)| *fits >= SURE),
    };
    let clear = found.get(1).is_none_or(|next| {
        first.score - next.score >= CLEAR || (first.exact && !next.exact && first.score > next.score)
    });
    fits && clear && first.of_type
}

fn candidates<'g>(graph: &'g Graph<'_>, query: &Query, wanted: Types) -> Result<Vec<Candidate<'g>>, Problem> {
    let text = query.text.trim();
    let asked = (!text.is_empty()).then(|| Text::new(graph, text));
    let itself = graph.find(text).map(|thing| thing.nodes.clone());
    let coded = graph.index.coded(text);
    let mut things = BTreeSet::new();
    things.extend(itself.iter().flatten().filter_map(|node| graph.index.number(node.as_str())));
    if things.is_empty() {
        things.extend(coded);
        things.extend(asked.iter().flat_map(|asked| graph.index.near(&asked.asking, wanted)));
        for given in &query.properties {
            things.extend(graph.known_by(given, wanted)?);
        }
    }
    let mut found = Vec::new();
    for at in things {
        let thing = &graph.index.things[at as usize];
        if !is_wanted(thing, query, wanted) {
            continue;
        }
        let known = coded.contains(&at) || itself.as_ref() == Some(&thing.nodes);
        let name = asked.as_ref().map(|asked| if known { 1.0 } else { graph.likeness(asked, thing) });
        if name.is_none_or(|name| name >= LEAST) {
            found.push(candidate(graph, query, thing, name)?);
        }
    }
    Ok(found)
}

fn is_wanted(thing: &Thing, query: &Query, wanted: Types) -> bool {
    match query.strict {
        Strict::All if wanted != Types::ALL => thing.types.has(wanted),
        _ => thing.types.meets(wanted),
    }
}

fn candidate<'g>(
    graph: &Graph<'_>,
    query: &Query,
    thing: &'g Thing,
    name: Option<f64>,
) -> Result<Candidate<'g>, Problem> {
    let mut properties = Vec::new();
    let (mut sum, mut all) = (name.unwrap_or(0.0), name.map_or(0.0, |_| 1.0));
    for given in &query.properties {
        let fits = graph.fits(thing, given)?;
        sum += PROPERTY * fits.unwrap_or(UNKNOWN);
        all += PROPERTY;
        properties.extend(fits.map(|fits| (given.property.id().to_owned(), fits)));
    }
    let of_type = thing.types.meets(query.types);
    let score = 100.0 * sum / all.max(PROPERTY) * if of_type { 1.0 } else { OTHER_TYPE };
    let score = (score * 10.0).round() / 10.0;
    Ok(Candidate { thing, score, name, exact: name.is_none_or(|name| name >= 1.0), of_type, properties })
}

impl Candidate<'_> {
    fn json(&self, graph: &Graph<'_>, sure: bool) -> Result<Json, Problem> {
        let percent = |part: f64| (part * 1000.0).round() / 10.0;
        let mut features = vec![json!({"id": "type", "value": self.of_type})];
        if let Some(name) = self.name {
            features.push(json!({"id": "name", "value": percent(name)}));
            features.push(json!({"id": "exact_name", "value": self.exact}));
        }
        for (id, fits) in &self.properties {
            features.push(json!({"id": format!("property:{id}"), "value": percent(*fits)}));
        }
        Ok(json!({
            "id": graph.id(self.thing),
            "name": graph.name(self.thing),
            "description": graph.description(self.thing)?,
            "score": self.score,
            "match": sure,
            "type": self.thing.types.json(),
            "features": features,
        }))
    }
}
