//! Where a thing that was matched can be looked at: its page, or a small one to be shown within other pages.

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

use super::graph::Graph;
use super::index::Thing;
use super::path::node;
use super::property::PROPERTIES;
use super::{answered, id};
use crate::serve::page::{self, Preview};
use crate::serve::params::Params;
use crate::serve::{Problem, Shared};

/// Most values of a property that a preview shows.
const VALUES: usize = 4;

/// What a preview may load, and who may show it: anybody, for that is what it is for. It has no scripts and no forms.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; \
                      frame-ancestors *";

/// Answers a request for `/reconcile/view`: leads to the thing.
pub(super) async fn view(State(service): State<Shared>, uri: Uri, headers: HeaderMap) -> Response {
    match place(&service, &uri).await {
        Ok(place) => (StatusCode::SEE_OTHER, [(header::LOCATION, place)]).into_response(),
        Err(problem) => page::or_page(&service, &headers, problem),
    }
}

async fn place(service: &Shared, uri: &Uri) -> Result<HeaderValue, Problem> {
    let params = Params::of(uri)?;
    let id = id(&params)?.to_owned();
    let find = move |graph: &Graph<'_>| {
        let thing = graph.find(&id).and_then(Thing::node);
        Ok(thing.and_then(|node| graph.service.reference(node.as_str())))
    };
    let place = answered(service, find).await?;
    let place = place.ok_or_else(|| Problem::not_found("there is nothing with this id here"))?;
    HeaderValue::from_str(&place).map_err(Problem::internal)
}

/// Answers a request for `/reconcile/preview`.
pub(super) async fn preview(State(service): State<Shared>, uri: Uri, headers: HeaderMap) -> Response {
    match shown(&service, &uri).await {
        Ok(response) => response,
        Err(problem) => page::or_page(&service, &headers, problem),
    }
}

async fn shown(service: &Shared, uri: &Uri) -> Result<Response, Problem> {
    let params = Params::of(uri)?;
    let id = id(&params)?.to_owned();
    let find = move |graph: &Graph<'_>| graph.find(&id).map(|thing| at_a_glance(graph, thing)).transpose();
    let shown = answered(service, find).await?;
    let shown = shown.ok_or_else(|| Problem::not_found("there is nothing with this id here"))?;
    let mut response = page::html(page::preview(service, &shown));
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    Ok(response)
}

/// What a preview shows: the properties of which the graph tells.
fn at_a_glance(graph: &Graph<'_>, thing: &Thing) -> Result<Preview, Problem> {
    let mut facts = Vec::new();
    for property in PROPERTIES.iter().filter(|property| property.id != "name") {
        let values = property.seen(graph, thing)?;
        if values.is_empty() {
            continue;
        }
        let more = values.len().saturating_sub(VALUES);
        let shown = values.iter().take(VALUES).map(|value| {
            let iri = node(value).map(|node| node.as_str().to_owned());
            // What is the same elsewhere is called what it is called here; its address tells more.
            let words = if property.id == "same" { iri.clone() } else { None };
            Ok(page::Value { words: words.map_or_else(|| graph.said(value), Ok)?, iri })
        });
        facts.push((property.name, shown.collect::<Result<_, Problem>>()?, more));
    }
    let iri = thing.node().map(|node| node.as_str().to_owned()).unwrap_or_default();
    Ok(Preview { name: graph.name(thing), description: graph.description(thing)?, iri, facts })
}
