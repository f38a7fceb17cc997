//! Ids, names and descriptions of things, as clients get them.

use oxigraph::model::Term;

use super::graph::Graph;
use super::index::Thing;
use super::path::Value;
use super::property::Asked;
use crate::serve::Problem;
use crate::serve::page::plain;

/// Most values of a property in a description.
const SHOWN: usize = 2;
/// What tells a thing from its namesakes.
const TELLING: [&str; 4] = ["office", "organization", "country", "issued"];

impl Graph<'_> {
    /// The id of a thing: its IRI without the base of the data, which is the identifier space, or its whole IRI.
    pub(super) fn id(&self, thing: &Thing) -> String {
        let iri = thing.node().map_or("", |node| node.as_str());
        let below = iri.strip_prefix(self.service.minter.base());
        below.filter(|path| !path.is_empty() && !path.contains(':')).unwrap_or(iri).to_owned()
    }

    /// The thing with an id, or with an IRI, here or in another dataset.
    pub(super) fn find(&self, id: &str) -> Option<&Thing> {
        let id = id.trim();
        let known = |iri: &str| self.index.thing(iri);
        known(id).or_else(|| known(&format!("{}{id}", self.service.minter.base()))).or_else(|| {
            // As it is minted, where a client writes it in another way.
            let minted = self.service.minter.resolve(&format!("{}{id}", self.service.minter.base()))?;
            known(self.service.minter.mint(&minted.resource).as_str())
        })
    }

    /// What a thing is called, on one line.
    pub(super) fn name(&self, thing: &Thing) -> String {
        let name = plain(&thing.label);
        if name.is_empty() { self.id(thing) } else { name }
    }

    /// What kind of thing it is, and what tells it from its namesakes: "Office, Kenya".
    pub(super) fn description(&self, thing: &Thing) -> Result<String, Problem> {
        let mut parts = thing.types.iter().take(1).map(|one| one.name.to_owned()).collect::<Vec<_>>();
        for property in TELLING.iter().filter_map(|id| Asked::named(id)) {
            let values = self.values(thing, &property.ways(thing.types))?;
            for value in values.iter().take(SHOWN) {
                let said = self.said(value)?;
                if !parts.contains(&said) && said != thing.label {
                    parts.push(said);
                }
            }
        }
        if !thing.in_graph {
            parts.push("from the word lists, not in the graph".to_owned());
        }
        Ok(parts.join(", "))
    }

    /// A value in words.
    pub(super) fn said(&self, value: &Value) -> Result<String, Problem> {
        Ok(plain(&match &value.0 {
            Term::NamedNode(node) => self.label(node)?,
            Term::Literal(literal) => literal.value().to_owned(),
            Term::BlankNode(_) => String::new(),
        }))
    }
}
