//! Pages for people: rendered on the server, readable without scripts, nothing from elsewhere.
//!
//! What a page shows of the store is read by a [`reader::Reader`], which is bounded: a page of a thing that half the
//! graph speaks of shows a part, and says so. Every word of the data goes through [`shown`], every IRI through
//! [`link`], so that none of them can be markup, a script or a direction of writing for what is around it.

mod ask;
mod assets;
mod concept;
mod dataset;
mod described;
mod document;
mod generic;
mod highlight;
mod home;
mod index;
mod instrument;
mod json_ld;
mod kind;
mod layout;
mod link;
mod ontology;
mod part;
mod party;
mod place;
mod preview;
mod quote;
mod reader;
mod search;
mod shown;
mod sparql;
mod statement;
mod texts;
mod timeline;
mod visit;
mod when;

use axum::Router;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::Markup;
use oxigraph::model::NamedNode;

use super::negotiate::Accept;
use super::{Problem, Service, Shared, reference};
use layout::Page;
use reader::Reader;

pub(super) use dataset::dataset;
pub(super) use described::described;
pub(super) use index::Cache;
pub(super) use kind::Kind;
pub(super) use ontology::ontology;
pub(super) use preview::{Preview, Value, preview};
pub(super) use shown::plain;
pub use texts::Texts;

/// The pages that are not of a resource, and what they load.
pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/", get(home::handle))
        .route("/search", get(search::handle))
        .route("/ask/{saved}", get(ask::handle))
        .route("/sparql", get(sparql::handle))
        .route("/assets/{name}", get(assets::handle))
}

/// The page of a resource; nothing if the graph says nothing of it. Reads the store, so it is called where that
/// holds nobody up.
pub(super) fn resource(service: &Shared, iri: &NamedNode) -> Result<Option<Markup>, Problem> {
    let reader = Reader::new(service);
    let about = reader.about(iri)?;
    // A concept that the data only speaks of is described by its word list.
    if about.is_empty() && (reference::tells_of(iri) || !reader.is_spoken_of(iri)?) {
        return Ok(None);
    }
    let body = match Kind::of(&about) {
        Some(Kind::Visit) => visit::body(&reader, iri, &about)?,
        Some(Kind::Person | Kind::Post | Kind::Organization) => party::body(&reader, iri, &about)?,
        Some(Kind::Place) => place::body(&reader, iri, &about)?,
        Some(Kind::Instrument) => instrument::body(&reader, iri, &about)?,
        Some(Kind::Document) => document::body(&reader, iri, &about)?,
        None => generic::body(&reader, iri, &about)?,
    };
    let label = reader.label(iri)?;
    let page = Page {
        title: &label,
        of: reader.path(iri),
        json_ld: json_ld::of(&about)?,
        note: reader.is_cut(),
        ..Page::default()
    };
    Ok(Some(layout::render(service, &page, &body)))
}

/// A page as a response. What it may load and do is the matter of a layer: nothing but what this server has.
pub(super) fn html(markup: Markup) -> Response {
    let mut response = markup.into_string().into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

/// A problem as a page, for people.
pub(super) fn problem(service: &Service, problem: &Problem) -> Response {
    let mut response = html(layout::problem(service, problem));
    if let Ok(status) = axum::http::StatusCode::from_u16(problem.status) {
        *response.status_mut() = status;
    }
    if let Some(seconds) = problem.retry_after {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// A problem as a page for those who like pages better, else as it is.
pub(super) fn or_page(service: &Service, headers: &HeaderMap, found: Problem) -> Response {
    let accept = Accept::of(headers);
    let pages = headers.contains_key(header::ACCEPT)
        && accept.quality("text/html") > accept.quality("application/problem+json");
    let mut response =
        if pages { problem(service, &found) } else { axum::response::IntoResponse::into_response(found) };
    super::representation::vary(&mut response);
    response
}
