//! The page of the dataset: how much there is, and how to have it.

use maud::{Markup, html};

use super::described::short;
use super::layout::{Page, head, render};
use super::link;
use crate::dataset::Counts;
use crate::serve::{Service, dump};

/// The page.
pub(in crate::serve) fn dataset(service: &Service, counts: &Counts) -> Markup {
    let at = |path: &str| service.href(path);
    let body = html! {
        (head("Data set", "What documents say about official visits", &[
            ("Documents", html! { (counts.graphs) }), ("Things", html! { (counts.entities) }),
            ("Triples", html! { (counts.triples) }),
        ]))
        @if let Some(license) = &service.license {
            p { "Licence: " (link::link(service, license.as_str(), license.as_str())) }
        }
        h2 { "All of it" }
        ul { @for file in dump::FILES { li { a href=(at(&file.path())) { (file.name()) } } } }
        p { "SPARQL: " a href=(at("query")) { code { "/query" } } " · " a href=(at("sparql")) { "write a query" } " · "
            a href=(at(".well-known/void")) { "VoID" } " · " a href=(at("openapi.json")) { "HTTP interface" } }
        (table(service, "Classes", "Things", counts.classes.iter()))
        (table(service, "Properties", "Triples", counts.properties.iter()))
    };
    render(service, &Page { title: "Data set", ..Page::default() }, &body)
}

fn table<'c>(
    service: &Service,
    what: &str,
    of: &str,
    rows: impl Iterator<Item = (&'c oxigraph::model::NamedNode, &'c usize)>,
) -> Markup {
    html! {
        h2 { (what) }
        table { thead { tr { th scope="col" { (what) } th.number scope="col" { (of) } } }
            tbody { @for (term, number) in rows {
                tr { td { (link::link(service, term.as_str(), &short(term))) } td.number { (number) } }
            } } }
    }
}
