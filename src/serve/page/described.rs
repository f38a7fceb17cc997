//! Pages of what has no page of its own: terms, concepts, the dataset.

use std::collections::BTreeSet;

use maud::{Markup, html};
use oxigraph::model::{NamedNode, NamedNodeRef, NamedOrBlankNode, Quad, Term};

use super::layout::{Page, head, render};
use super::shown::say;
use super::{concept, json_ld, link};
use crate::serve::Service;
use crate::serve::describe::Description;
use crate::vocab::PREFIXES;

/// The page of a description: what is said of the thing, and what leads to it.
pub(in crate::serve) fn described(service: &Service, description: &Description) -> Markup {
    let iri = &description.iri;
    let title = description.title().unwrap_or_else(|| concept::local(iri)).to_owned();
    let kind = description.own_types().first().map_or_else(String::new, |class| {
        description.label(class.as_ref()).map_or_else(|| short(class), str::to_owned)
    });
    let body = html! {
        (head(&concept::capital(&kind), &title, &[("IRI", html! { code { (iri.as_str()) } })]))
        @if description.is_graph {
            @let name = form_urlencoded::byte_serialize(iri.as_str().as_bytes()).collect::<String>();
            p { "This names a graph: " a href=(service.href(&format!("store?graph={name}"))) { "all of it" } "." }
        }
        (table(service, description, &description.outgoing, false))
        @if !description.incoming.is_empty() {
            h2 { "What leads here" }
            (table(service, description, &description.incoming, true))
        }
        @for cut in &description.left_out { p.note { (cut.sentence()) } }
    };
    let page = Page {
        title: &title,
        of: service.path_of(iri.as_str()).map(str::to_owned),
        json_ld: json_ld::of_quads(&description.outgoing),
        ..Page::default()
    };
    render(service, &page, &body)
}

/// Properties with their values, or with what leads here by them.
fn table(service: &Service, description: &Description, quads: &[Quad], incoming: bool) -> Markup {
    let properties = quads.iter().map(|quad| &quad.predicate).collect::<BTreeSet<_>>();
    html! {
        dl.properties {
            @for property in properties {
                dt { (link::link(service, property.as_str(), &name(description, property))) }
                dd { ul {
                    @for value in values(quads, property, incoming) { li { (term(service, description, &value)) } }
                } }
            }
        }
    }
}

fn values(quads: &[Quad], property: &NamedNode, incoming: bool) -> Vec<Term> {
    let of = quads.iter().filter(|quad| quad.predicate == *property);
    let mut values = of
        .map(|quad| match (&quad.subject, incoming) {
            (NamedOrBlankNode::NamedNode(node), true) => node.clone().into(),
            (NamedOrBlankNode::BlankNode(node), true) => node.clone().into(),
            _ => quad.object.clone(),
        })
        .collect::<Vec<Term>>();
    values.dedup();
    values
}

fn term(service: &Service, description: &Description, value: &Term) -> Markup {
    match value {
        Term::NamedNode(node) => link::link(service, node.as_str(), &name(description, node)),
        Term::Literal(literal) => html! {
            span lang=[literal.language()] { (say(literal.value())) }
            @if let Some(tag) = literal.language() { " " span.note { (tag) } }
        },
        Term::BlankNode(_) => html! { "(a part without a name)" },
    }
}

fn name(description: &Description, node: &NamedNode) -> String {
    description.label(node.as_ref()).map_or_else(|| short(node), str::to_owned)
}

/// An IRI with a prefix, or itself.
pub(in crate::serve::page) fn short(node: &NamedNode) -> String {
    let node = NamedNodeRef::from(node).as_str();
    let known = PREFIXES.iter().find_map(|(prefix, namespace)| Some((prefix, node.strip_prefix(namespace)?)));
    known.map_or_else(|| node.to_owned(), |(prefix, local)| format!("{prefix}:{local}"))
}
