//! The first page: how much there is, the latest visits, the saved questions.

use std::sync::Arc;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use maud::{Markup, html};

use super::kind::Kind;
use super::layout::{self, Page};
use super::reader::Reader;
use super::shown::thousands;
use super::timeline::{self, Order};
use super::{ask, visit};
use crate::serve::{Problem, Shared};

/// Answers a request for `/`.
pub(super) async fn handle(State(service): State<Shared>, headers: HeaderMap) -> Response {
    let (shared, public) = (Arc::clone(&service), service.public(&headers));
    match service.blocking(move || page(&shared, &public)).await.and_then(|page| page) {
        Ok(page) => super::html(page),
        Err(problem) => super::problem(&service, &problem),
    }
}

fn page(service: &Shared, public: &str) -> Result<Markup, Problem> {
    let index = service.pages.index(service)?;
    let reader = Reader::new(service);
    let kind = |kind: Kind| index.counts.kinds.get(&kind).copied().unwrap_or(0);
    let counts = [
        ("visits", kind(Kind::Visit)),
        ("documents", kind(Kind::Document)),
        ("persons", kind(Kind::Person)),
        ("countries", index.counts.countries),
        ("statements", index.counts.statements),
        ("instruments", kind(Kind::Instrument)),
    ];
    let latest =
        index.latest.iter().map(|node| visit::entry(&reader, node)).collect::<Result<Vec<_>, _>>()?;
    let body = html! {
        div.hero {
            h1 { "Who went where, whom they met, and what was said" }
            p.lead { "What documents say about official visits, as linked data. Each fact leads to the sentence it was read from." }
            form.search.big role="search" aria-label="By name" action=(service.href("search")) method="get" {
                label for="big" { "Search by name" }
                div { input #big type="search" name="q" placeholder="Louise Arbour, Kazakhstan, Prime Minister …" maxlength="200";
                    button type="submit" { "Search" } }
            }
        }
        ul.counts aria-label="How much there is" {
            @for (name, number) in counts { li { strong { (thousands(number)) } " " span { (name) } } }
        }
        div.two {
            section { h2 id="latest" { "Latest visits" }
                @if latest.is_empty() { p.note { "There are no visits with a date yet." } }
                (timeline::shown(latest, Order::Latest))
            }
            section { h2 id="questions" { "Questions" } (ask::list(service)) }
        }
        section { h2 id="reconcile" { "Match your own table" }
            p { "Names in a spreadsheet – of persons, offices, countries, cities, organizations, treaties – can be matched against this graph with "
                "OpenRefine or any other client of the Reconciliation Service API: in the menu of a column choose "
                em { "Reconcile → Start reconciling → Add standard service" } " and give this address:" }
            p { a href=(service.href("reconcile")) { code { (public) "reconcile" } } }
            p.note { "Then, of what was matched, " em { "Edit column → Add columns from reconciled values" } " fetches countries, offices, visits and codes." }
        }
    };
    Ok(layout::render(service, &Page { title: "Official visits", ..Page::default() }, &body))
}
