//! Search by name.

use std::sync::Arc;

use axum::extract::State;
use axum::http::Uri;
use axum::response::Response;
use maud::{Markup, html};

use super::concept::capital;
use super::index::Entry;
use super::kind::Kind;
use super::layout::{self, Page};
use super::link;
use super::shown::{count, say};
use crate::serve::params::Params;
use crate::serve::{Problem, Service, Shared};

/// How many of a kind are shown before one asks for that kind.
const FIRST: usize = 8;
/// How many of one kind are on a page.
const PAGE: usize = 50;

/// Answers a request for `/search`.
pub(super) async fn handle(State(service): State<Shared>, uri: Uri) -> Response {
    let shared = Arc::clone(&service);
    let found = match Asked::of(&uri) {
        Ok(asked) => service.blocking(move || page(&shared, &asked)).await.and_then(|page| page),
        Err(problem) => Err(problem),
    };
    match found {
        Ok(page) => super::html(page),
        Err(problem) => super::problem(&service, &problem),
    }
}

struct Asked {
    searched: String,
    kind: Option<Kind>,
    page: usize,
}

impl Asked {
    fn of(uri: &Uri) -> Result<Self, Problem> {
        let params = Params::of(uri)?;
        let searched = params.one("q")?.unwrap_or_default().chars().take(200).collect();
        let kind = params.one("kind")?.and_then(Kind::named);
        let page = params.one("page")?.and_then(|page| page.parse().ok()).unwrap_or(1);
        Ok(Self { searched, kind, page: page.clamp(1, 100_000) })
    }

    fn href(&self, service: &Service, kind: Kind, page: usize) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("q", &self.searched).append_pair("kind", kind.plural());
        if page > 1 {
            query.append_pair("page", &page.to_string());
        }
        service.href(&format!("search?{}", query.finish()))
    }
}

fn page(service: &Shared, asked: &Asked) -> Result<Markup, Problem> {
    let index = service.pages.index(service)?;
    let found = index.search(&asked.searched);
    let of = |kind: Kind| found.iter().copied().filter(move |entry| entry.kind == kind).collect::<Vec<_>>();
    let empty = asked.searched.trim().is_empty();
    let body = html! {
        div.head {
            h1 { @if empty { "Search" } @else { "Search for " (say(&asked.searched)) } }
            @if empty { p { "Type a name, or a part of one: of a person, an office, an organization, a place, a treaty, a document." } }
            @else if found.is_empty() { p { "Nothing has such a name. Try fewer words, or another spelling." } }
            @else { p.note { (count(found.len(), "thing has", "things have")) " such a name." } }
            @if !index.whole { p.note { "There are too many names for all of them to be searched." } }
        }
        @for kind in Kind::ALL.into_iter().filter(|kind| asked.kind.is_none_or(|asked| asked == *kind)) {
            (group(service, asked, kind, &of(kind)))
        }
    };
    let title = if empty { "Search".to_owned() } else { format!("{} – search", asked.searched) };
    let page = Page { title: &title, searched: &asked.searched, ..Page::default() };
    Ok(layout::render(service, &page, &body))
}

fn group(service: &Service, asked: &Asked, kind: Kind, found: &[&Entry]) -> Markup {
    let (skip, take) = match asked.kind {
        Some(_) => ((asked.page - 1) * PAGE, PAGE),
        None => (0, FIRST),
    };
    let pages = found.len().div_ceil(PAGE);
    html! {
        @if !found.is_empty() {
            section { h2 id=(kind.plural()) { (capital(kind.plural())) " " span.count { (found.len()) } }
                ul.results { @for entry in found.iter().skip(skip).take(take) { li {
                    (link::link(service, entry.node.as_str(), &entry.label))
                    @if !entry.others.is_empty() { " " span.as { @for (n, other) in entry.others.iter().take(5).enumerate() {
                        @if n > 0 { ", " } (say(other)) } } }
                } } }
                @if asked.kind.is_none() && found.len() > FIRST {
                    p { a href=(asked.href(service, kind, 1)) { "All " (count(found.len(), kind.singular(), kind.plural())) } }
                }
                @if asked.kind.is_some() && pages > 1 {
                    nav.pages aria-label="Pages" {
                        @if asked.page > 1 { a rel="prev" href=(asked.href(service, kind, asked.page - 1)) { "Previous" } " " }
                        span { "Page " (asked.page) " of " (pages) }
                        @if asked.page < pages { " " a rel="next" href=(asked.href(service, kind, asked.page + 1)) { "Next" } }
                    }
                }
            }
        }
    }
}
