//! Anything else: its properties, what points at it, the sentences it was read from. And what all pages share of this.

use std::collections::BTreeMap;

use maud::{Markup, html};
use oxigraph::model::{NamedNode, Term};

use super::concept::{capital, local};
use super::layout::head;
use super::reader::{About, NAMING, Reader};
use super::shown::{say, spaced};
use super::statement::fact;
use super::{link, quote};
use crate::store::StoreError;
use crate::vocab::{foaf, oa, rdf, rdfs, skos, visit};

pub(super) fn body(reader: &Reader<'_>, node: &NamedNode, about: &About) -> Result<Markup, StoreError> {
    let class = about.nodes(rdf::TYPE).last().map_or("thing".to_owned(), |node| spaced(local(node)));
    let (kind, text) = fact(reader, about)?;
    let title = if kind.is_empty() { text } else { format!("{kind}: {text}") };
    let mut facts = Vec::new();
    for (title, whole) in wholes(reader, node, about)? {
        facts.push((title, link::link(reader.service, whole.node.as_str(), &fact(reader, &whole)?.1)));
    }
    Ok(html! {
        (head(&capital(&class.to_lowercase()), &title, &facts))
        (quote::shown(reader, node)?)
        (properties(reader, about)?)
        (incoming(reader, node)?)
    })
}

/// What a thing is a part of.
fn wholes(
    reader: &Reader<'_>,
    node: &NamedNode,
    about: &About,
) -> Result<Vec<(&'static str, About)>, StoreError> {
    let up = about.one(visit::PART_OF).or(about.one(visit::OCCASION));
    let mut wholes = Vec::new();
    if let Some(up) = up {
        wholes.push(("Visit", reader.about(up)?));
    }
    for property in [visit::PARTICIPATION, visit::CONTENT, visit::TOPIC, visit::PURPOSE] {
        for whole in reader.subjects(property, node)? {
            wholes.push(("Of", reader.about(&whole)?));
        }
    }
    wholes.truncate(20);
    Ok(wholes)
}

/// A value: an IRI as a link, words as words.
fn value(reader: &Reader<'_>, term: &Term) -> Result<Markup, StoreError> {
    Ok(match term {
        Term::NamedNode(node) => reader.link(node)?,
        Term::Literal(literal) => html! {
            (say(literal.value()))
            @if let Some(language) = literal.language() { " " span.tag { (language) } }
        },
        Term::BlankNode(node) => html! { span.unknown { "_:" (node.as_str()) } },
    })
}

/// Everything that is said of a thing, as a table.
pub(super) fn properties(reader: &Reader<'_>, about: &About) -> Result<Markup, StoreError> {
    let mut rows = Vec::new();
    for (property, values) in &about.said {
        let shown = values.iter().take(200).map(|term| value(reader, &term.0));
        rows.push((property, values.len(), shown.collect::<Result<Vec<_>, _>>()?));
    }
    Ok(html! {
        @if !rows.is_empty() {
            section { h2 id="facts" { "What is said of it" }
                dl.properties { @for (property, all, values) in rows {
                    div {
                        dt { (link::link(reader.service, property.as_str(), &spaced(local(property)))) }
                        dd { ul { @for value in &values { li { (value) } }
                            @if all > values.len() { li.note { (all - values.len()) " more" } } } }
                    }
                } }
            }
        }
    })
}

/// What points at a thing, by property.
fn incoming(reader: &Reader<'_>, node: &NamedNode) -> Result<Markup, StoreError> {
    let mut by_property = BTreeMap::<NamedNode, Vec<NamedNode>>::new();
    for (property, subject) in reader.incoming(node)? {
        by_property.entry(property).or_default().push(subject);
    }
    let mut rows = Vec::new();
    for (property, subjects) in by_property {
        let mut shown = Vec::new();
        for subject in subjects.iter().take(100) {
            let (kind, text) = fact(reader, &reader.about(subject)?)?;
            let name = if kind.is_empty() { text } else { format!("{kind}: {text}") };
            shown.push(link::link(reader.service, subject.as_str(), &name));
        }
        rows.push((property, subjects.len(), shown));
    }
    Ok(html! {
        @if !rows.is_empty() {
            section { h2 id="incoming" { "What refers to it" }
                dl.properties { @for (property, all, subjects) in rows {
                    div {
                        dt { (link::link(reader.service, property.as_str(), &spaced(local(&property)))) " of" }
                        dd { ul { @for subject in &subjects { li { (subject) } }
                            @if all > subjects.len() { li.note { (all - subjects.len()) " more" } } } }
                    }
                } }
            }
        }
    })
}

/// Other names and other IRIs of a thing.
pub(super) fn names(reader: &Reader<'_>, about: &About) -> Result<Vec<(&'static str, Markup)>, StoreError> {
    let mut facts = Vec::new();
    let label = reader.label(&about.node)?;
    let names = about.texts(rdfs::LABEL).chain(about.texts(skos::ALT_LABEL)).filter(|name| *name != label);
    let mut names = names.collect::<Vec<_>>();
    names.sort_unstable();
    names.dedup();
    if !names.is_empty() {
        facts.push((
            "Also",
            html! { @for (n, name) in names.iter().take(30).enumerate() {
            @if n > 0 { ", " } (say(name)) } },
        ));
    }
    let mut same = reader.same(&about.node)?;
    same.retain(|node| *node != about.node);
    if let Some(list) = super::layout::links(reader, same.iter().chain(about.nodes(skos::EXACT_MATCH)))? {
        facts.push(("Same as", list));
    }
    Ok(facts)
}

/// What no other part of a page of its own shows.
pub(super) fn rest(reader: &Reader<'_>, about: &About) -> Result<Markup, StoreError> {
    let shown = &NAMING;
    let said = about.said.iter().filter(|(property, _)| !shown.contains(&property.as_ref()));
    let said = said.map(|(property, values)| (property.clone(), values.clone())).collect();
    properties(reader, &About { node: about.node.clone(), said })
}

/// What an evidence or selector of a kind that is no fact is never listed as.
pub(super) fn is_fact(about: &About) -> bool {
    let other = [oa::ANNOTATION, oa::SPECIFIC_RESOURCE, foaf::PERSON];
    !about.is_empty() && !other.iter().any(|class| about.is_a(*class))
}
