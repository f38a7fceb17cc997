//! What is known of the thing that is searched, for or against a candidate.

use std::collections::BTreeSet;

use oxigraph::model::{Literal, Term};

use super::batch::{Given, Known};
use super::graph::Graph;
use super::index::Thing;
use super::path::{Value, node};
use super::types::Types;
use crate::reconcile::name::{Name, compare};
use crate::serve::Problem;
use crate::vocab::xsd;

/// Most things that a value may mean.
const MEANT: usize = 50;

impl Graph<'_> {
    /// How well a property of a thing fits what is known: from 0 to 1; nothing if the graph does not tell.
    pub(super) fn fits(&self, thing: &Thing, given: &Given) -> Result<Option<f64>, Problem> {
        let values = self.values(thing, &given.property.ways(thing.types))?;
        let mut best = None;
        for value in &values {
            for known in &given.values {
                let fit = self.fit(value, known)?;
                best = Some(best.map_or(fit, |best: f64| best.max(fit)));
            }
        }
        Ok(best)
    }

    fn fit(&self, value: &Value, known: &Known) -> Result<f64, Problem> {
        let Some(node) = node(value) else {
            let Term::Literal(literal) = &value.0 else { return Ok(0.0) };
            return Ok(literal_fit(literal.value(), &known.text));
        };
        let Some(thing) = self.index.thing(node.as_str()) else {
            let same = [known.id.as_deref().unwrap_or_default(), known.text.trim()].contains(&node.as_str());
            return Ok(if same { 1.0 } else { words_fit(&self.label(node)?, &known.text) });
        };
        for id in known.id.iter().map(String::as_str).chain([known.text.trim()]) {
            if self.find(id).is_some_and(|other| other.nodes == thing.nodes) {
                return Ok(1.0);
            }
        }
        // What was found out to be another thing is another thing.
        if known.id.as_deref().is_some_and(|id| self.find(id).is_some()) {
            return Ok(0.0);
        }
        let coded = self.index.coded(known.text.trim()).iter();
        if coded.map(|at| &self.index.things[*at as usize]).any(|other| other.nodes == thing.nodes) {
            return Ok(1.0);
        }
        Ok(self.likeness(&Text::new(self, &known.text), thing))
    }

    /// How alike a text and the names of a thing are: from 0 to 1, and 1 only if one of them is the same.
    pub(super) fn likeness(&self, text: &Text, thing: &Thing) -> f64 {
        let person = Types::named("foaf:Person").is_some_and(|person| thing.types.meets(person));
        let alike = |entry: &super::index::Entry| {
            let shared = f64::from(text.asking.shared(entry));
            if person && shared < 1.0 {
                compare(&text.name, &Name::new(&entry.text)).score.min(0.99)
            } else {
                shared
            }
        };
        self.index.names_of(thing).iter().map(alike).fold(0.0, f64::max)
    }

    /// The things of which what is known is true, as far as they are found by that.
    pub(super) fn known_by(&self, given: &Given, wanted: Types) -> Result<BTreeSet<u32>, Problem> {
        let mut values = BTreeSet::new();
        for known in &given.values {
            values.extend(self.meant(known));
        }
        let mut found = BTreeSet::new();
        for way in given.property.ways(wanted) {
            for value in way.sources(self, values.clone())? {
                let number = node(&value).and_then(|node| self.index.number(node.as_str()));
                found.extend(number.filter(|at| self.index.things[*at as usize].types.meets(wanted)));
            }
        }
        Ok(found)
    }

    /// The terms that a value may stand for in the graph.
    fn meant(&self, known: &Known) -> BTreeSet<Value> {
        let text = known.text.trim();
        let mut meant = BTreeSet::new();
        for id in known.id.iter().map(String::as_str).chain([text]) {
            meant.extend(self.find(id).into_iter().flat_map(|thing| thing.nodes.iter().cloned()));
        }
        if meant.is_empty() {
            let asking = self.index.asking(text);
            let same = self.index.near(&asking, Types::ALL).into_iter().filter(|at| {
                let names = self.index.names_of(&self.index.things[*at as usize]);
                names.iter().any(|entry| entry.key == asking.key)
            });
            let coded = self.index.coded(text).iter().copied();
            for at in same.chain(coded).take(MEANT) {
                meant.extend(self.index.things[at as usize].nodes.iter().cloned());
            }
        }
        let mut meant = meant.into_iter().map(|node| Value(node.into())).collect::<BTreeSet<_>>();
        let typed = [xsd::DATE, xsd::G_YEAR, xsd::G_YEAR_MONTH, xsd::INTEGER];
        let plain = Literal::new_simple_literal(text);
        let english = Literal::new_language_tagged_literal_unchecked(text, "en");
        let day = day(text);
        let others = typed.map(|datatype| Literal::new_typed_literal(day, datatype));
        meant.extend([plain, english].into_iter().chain(others).map(|literal| Value(literal.into())));
        meant
    }
}

/// A text that names are compared with.
pub(super) struct Text {
    pub(super) asking: super::index::Asking,
    name: Name,
}

impl Text {
    pub(super) fn new(graph: &Graph<'_>, text: &str) -> Self {
        Self { asking: graph.index.asking(text), name: Name::new(text) }
    }
}

/// How well a literal fits: dates as far as both go, numbers by value, texts by their words.
fn literal_fit(value: &str, known: &str) -> f64 {
    let known = known.trim();
    if value == known {
        return 1.0;
    }
    let (one, other) = (day(value), day(known));
    if is_date(one) && is_date(other) {
        return if one.starts_with(other) || other.starts_with(one) { 1.0 } else { 0.0 };
    }
    if let (Ok(one), Ok(other)) = (value.parse::<f64>(), known.parse::<f64>()) {
        return if (one - other).abs() < f64::EPSILON { 1.0 } else { 0.0 };
    }
    words_fit(value, known)
}

fn words_fit(one: &str, other: &str) -> f64 {
    let key = |text: &str| super::words::key(&super::words::words(text));
    if key(one) == key(other) { 1.0 } else { 0.0 }
}

/// A date without the time that clients add.
fn day(text: &str) -> &str {
    text.split('T').next().unwrap_or_default()
}

/// Whether a text is a year, a month or a day.
fn is_date(text: &str) -> bool {
    let shape = text.chars().map(|c| if c.is_ascii_digit() { 'd' } else { c }).collect::<String>();
    ["dddd", "dddd-dd", "dddd-dd-dd"].contains(&shape.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_fit_by_what_they_mean() {
        for (value, known, fits) in [
            ("2016-10-12", "2016-10-12T00:00:00Z", true),
            ("2016-10-12", "2016", true),
            ("2016-10-12", "2017", false),
            ("7", "7.0", true),
            ("OPCAT", "opcat", true),
            ("OPCAT", "CAT", false),
        ] {
            assert_eq!(literal_fit(value, known) > 0.5, fits, "{value} {known}");
        }
    }
}
