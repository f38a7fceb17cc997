//! What is put into the index: the things of the graph with their names, and what the word lists add.

use std::collections::{BTreeMap, BTreeSet};

use oxigraph::model::{NamedNode, Term};
use rustc_hash::{FxHashMap, FxHashSet};

use super::index::{Draft, Index};
use super::path::named;
use super::types::{Types, place_kinds};
use crate::authority::{Authorities, Concept, Kind, elsewhere};
use crate::serve::{Problem, Service};
use crate::vocab::{dcterms, skos, visit};

/// Longer names are cut: nobody writes them in a table.
const LONGEST: usize = 300;

impl Index {
    /// The names of the graph and of the word lists, as they are now.
    pub(super) fn build(service: &Service) -> Result<Self, Problem> {
        let mut things = Things::of_graph(service)?;
        things.kinds_of_places(service)?;
        things.codes(service)?;
        let mut drafts = things.drafts;
        let lists = service.intake.lists().authorities();
        let known = concepts(service, lists, &mut drafts, &things.one)?;
        let others = lists
            .concepts()
            .iter()
            .filter(|concept| concept.kind.is_entity() || concept.kind == Kind::Theme)
            .filter(|concept| !known.contains(concept.iri.as_str()));
        for concept in others {
            let Ok(node) = NamedNode::new(&concept.iri) else { continue };
            let mut draft = Draft { nodes: vec![node.clone()], ..Draft::default() };
            enrich(&mut draft, concept);
            drafts.entry(node).or_insert(draft);
        }
        in_all_languages(&mut drafts)?;
        Ok(Self::new(drafts.into_values().collect()))
    }
}

/// The things of the graph.
struct Things {
    drafts: BTreeMap<NamedNode, Draft>,
    /// What stands for a thing that is linked as the same as others.
    one: FxHashMap<NamedNode, NamedNode>,
}

impl Things {
    fn of_graph(service: &Service) -> Result<Self, Problem> {
        let mut one = FxHashMap::default();
        let mut classes = FxHashMap::default();
        let linked = if service.pool.with_links() { service.store.same()? } else { Vec::new() };
        for class in linked {
            let Some(first) = class.first().cloned() else { continue };
            one.extend(class.iter().map(|node| (node.clone(), first.clone())));
            classes.insert(first, class);
        }
        let mut drafts = BTreeMap::<NamedNode, Draft>::new();
        for entry in service.pages.index(service)?.entries() {
            let node = one.get(&entry.node).unwrap_or(&entry.node);
            let draft = drafts.entry(node.clone()).or_insert_with(|| Draft {
                nodes: classes.remove(node).unwrap_or_else(|| vec![node.clone()]),
                in_graph: true,
                ..Draft::default()
            });
            let class = entry.kind.class();
            draft.types = draft.types.and(Types::named(class.as_str()).unwrap_or_default());
            let names = std::iter::once(&entry.label).chain(&entry.others).map(|name| cut(name));
            if *node == entry.node {
                // The name of the one that stands for all is the name of all.
                draft.names.splice(0..0, names);
            } else {
                draft.names.extend(names);
            }
        }
        Ok(Self { drafts, one })
    }

    fn draft(&mut self, node: &NamedNode) -> Option<&mut Draft> {
        let node = self.one.get(node).unwrap_or(node);
        self.drafts.get_mut(node)
    }

    fn kinds_of_places(&mut self, service: &Service) -> Result<(), Problem> {
        for (kind, types) in place_kinds() {
            for quad in service.store.matching(None, Some(visit::KIND), Some(kind.into())) {
                if let Some(draft) = named(quad?.subject).and_then(|node| self.draft(&node)) {
                    draft.types = draft.types.and(types);
                }
            }
        }
        Ok(())
    }

    fn codes(&mut self, service: &Service) -> Result<(), Problem> {
        for quad in service.store.matching(None, Some(dcterms::IDENTIFIER), None) {
            let quad = quad?;
            if let Term::Literal(code) = quad.object
                && let Some(draft) = named(quad.subject).and_then(|node| self.draft(&node))
                && !draft.codes.iter().any(|known| known == code.value())
            {
                draft.codes.push(cut(code.value()));
            }
        }
        Ok(())
    }
}

/// Adds to things what the word lists say of the concepts that they are the same as; gives those concepts.
fn concepts<'l>(
    service: &Service,
    lists: &'l Authorities,
    drafts: &mut BTreeMap<NamedNode, Draft>,
    one: &FxHashMap<NamedNode, NamedNode>,
) -> Result<FxHashSet<&'l str>, Problem> {
    let mut pairs = BTreeSet::new();
    for quad in service.store.matching(None, Some(skos::EXACT_MATCH), None) {
        let quad = quad?;
        if let (Some(node), Term::NamedNode(concept)) = (named(quad.subject), quad.object) {
            pairs.insert((one.get(&node).cloned().unwrap_or(node), concept));
        }
    }
    let mut known = FxHashSet::default();
    for (node, concept) in pairs {
        let Some(draft) = drafts.get_mut(&node) else { continue };
        if let Some(concept) = lists.by_iri(concept.as_str()) {
            known.insert(concept.iri.as_str());
            enrich(draft, concept);
        } else {
            draft.elsewhere.push(concept.into_string());
        }
    }
    Ok(known)
}

/// Adds the names that the word lists have of a thing in other languages.
fn in_all_languages(drafts: &mut BTreeMap<NamedNode, Draft>) -> Result<(), Problem> {
    let Ok(lists) = crate::serve::reference::REFERENCE.as_ref() else { return Ok(()) };
    for draft in drafts.values_mut() {
        let mut names = BTreeSet::new();
        for concept in draft.elsewhere.iter().filter(|iri| iri.starts_with(crate::authority::NAMESPACE)) {
            let Ok(concept) = NamedNode::new(concept) else { continue };
            for property in [skos::PREF_LABEL, skos::ALT_LABEL] {
                for quad in lists.matching(Some(concept.as_ref()), Some(property), None) {
                    if let Term::Literal(name) = quad?.object {
                        names.insert(name.destruct().0);
                    }
                }
            }
        }
        draft.names.extend(names);
    }
    Ok(())
}

/// What a concept says of a thing.
fn enrich(draft: &mut Draft, concept: &Concept) {
    draft.types = draft.types.and(Types::of_concept(concept.kind));
    draft.names.extend(std::iter::once(&concept.label).chain(&concept.alternatives).cloned());
    let state = matches!(concept.kind, Kind::Country | Kind::Territory);
    if state || concept.kind == Kind::Instrument {
        draft.codes.extend(concept.code.iter().chain(&concept.alpha3).cloned());
    }
    draft.elsewhere.push(concept.iri.clone());
    draft.elsewhere.extend(concept.matches.iter().chain(elsewhere(&concept.iri)).cloned());
}

fn cut(name: &str) -> String {
    name.chars().take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::serve::page::Kind as Page;

    #[test]
    fn every_kind_of_page_is_a_type() {
        for kind in Page::ALL {
            assert!(Types::named(kind.class().as_str()).is_some(), "{kind:?}");
        }
    }
}
