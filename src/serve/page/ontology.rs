//! The page of the ontology, made from its file: every class, property and concept under its own anchor.

use std::collections::{BTreeMap, BTreeSet};

use maud::{Markup, html};
use oxigraph::model::{NamedNodeRef, NamedOrBlankNode, Quad, Term};

use super::described::short;
use super::layout::{Page, head, render};
use super::shown::say;
use super::{concept, link};
use crate::serve::Service;
use crate::vocab::service::ONTOLOGY;
use crate::vocab::{dcterms, owl, rdf, rdfs, skos};

/// What is said of each term, by its IRI.
type Terms<'q> = BTreeMap<&'q str, Vec<&'q Quad>>;

/// The kinds of term, each with its heading.
const KINDS: [(NamedNodeRef<'static>, &str, &str); 5] = [
    (owl::CLASS, "classes", "Classes"),
    (owl::OBJECT_PROPERTY, "object-properties", "Properties between things"),
    (owl::DATATYPE_PROPERTY, "datatype-properties", "Properties with literal values"),
    (skos::CONCEPT_SCHEME, "schemes", "Concept schemes"),
    (skos::CONCEPT, "concepts", "Concepts"),
];

/// The page.
pub(in crate::serve) fn ontology(service: &Service, quads: &[Quad]) -> Markup {
    let mut terms = Terms::new();
    for quad in quads {
        if let NamedOrBlankNode::NamedNode(subject) = &quad.subject {
            terms.entry(subject.as_str()).or_default().push(quad);
        }
    }
    let own = terms.get(ONTOLOGY.as_str()).cloned().unwrap_or_default();
    let title = text(&own, dcterms::TITLE, "en").unwrap_or("Ontology");
    let version = text(&own, owl::VERSION_INFO, "").unwrap_or_default();
    let body = html! {
        (head("Ontology", title, &[("Version", html! { (version) }), ("Namespace", html! { code { (ONTOLOGY.as_str()) "#" } })]))
        @if let Some(told) = text(&own, dcterms::DESCRIPTION, "en") { p.lead { (told) } }
        nav aria-label="Terms" { ul { @for (_, id, heading) in KINDS { li { a href={ "#" (id) } { (heading) } } } } }
        @for (kind, id, heading) in KINDS {
            h2 id=(id) { (heading) }
            @for (iri, quads) in terms.iter().filter(|(iri, quads)| is_own(iri) && has_type(quads, kind)) {
                (term(service, iri, quads))
            }
        }
    };
    let page = Page { title, of: Some("ontology".to_owned()), ..Page::default() };
    render(service, &page, &body)
}

fn is_own(iri: &str) -> bool {
    iri.strip_prefix(ONTOLOGY.as_str()).is_some_and(|rest| rest.starts_with('#'))
}

fn has_type(quads: &[&Quad], class: NamedNodeRef<'_>) -> bool {
    quads.iter().any(|quad| quad.predicate == rdf::TYPE && quad.object == class.into_owned().into())
}

/// The first text of a property in a language.
fn text<'q>(quads: &[&'q Quad], property: NamedNodeRef<'_>, language: &str) -> Option<&'q str> {
    quads.iter().filter(|quad| quad.predicate == property).find_map(|quad| match &quad.object {
        Term::Literal(literal) if literal.language().unwrap_or_default() == language => Some(literal.value()),
        _ => None,
    })
}

fn term(service: &Service, iri: &str, quads: &[&Quad]) -> Markup {
    let id = iri.rsplit('#').next().unwrap_or_default();
    let label = text(quads, rdfs::LABEL, "en").unwrap_or(id);
    html! {
        section.term {
            h3 id=(id) { a href={ "#" (id) } { (label) } " " code { "visit:" (id) } }
            @if let Some(told) = text(quads, skos::DEFINITION, "en") { p { (told) } }
            dl.properties {
                @for (property, name) in [
                    (rdfs::SUB_CLASS_OF, "A kind of"), (rdfs::DOMAIN, "Of"), (rdfs::RANGE, "Leads to"),
                    (skos::IN_SCHEME, "Scheme"),
                ] {
                    @let values = nodes(quads, property);
                    @if !values.is_empty() {
                        dt { (name) }
                        dd { @for (n, value) in values.iter().enumerate() {
                            @if n > 0 { ", " }
                            (link::link(service, value.as_str(), &short(&value.into_owned())))
                        } }
                    }
                }
                @if let Some(example) = text(quads, skos::EXAMPLE, "en") { dt { "Example" } dd { (say(example)) } }
                @if let Some(french) = text(quads, rdfs::LABEL, "fr") {
                    dt { "In French" }
                    dd lang="fr" { (concept::capital(french)) ". "
                        @if let Some(told) = text(quads, skos::DEFINITION, "fr") { (told) } }
                }
            }
        }
    }
}

fn nodes<'q>(quads: &[&'q Quad], property: NamedNodeRef<'_>) -> BTreeSet<NamedNodeRef<'q>> {
    let values = quads.iter().filter(|quad| quad.predicate == property);
    values
        .filter_map(|quad| match &quad.object {
            Term::NamedNode(node) => Some(node.as_ref()),
            _ => None,
        })
        .collect()
}
