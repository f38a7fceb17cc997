//! The ontology at its place: its terms are fragments of it, so it is sent as it is.

use axum::extract::{Request, State};
use axum::http::header;
use axum::http::request::Parts;
use axum::response::Response;

use super::rendition::Rendition;
use super::{Problem, Shared, page, reference, representation};
use crate::vocab::service::PREFIXES;

/// Answers a request for `/ontology`, in the form that the client likes best.
pub(super) async fn handle(State(service): State<Shared>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let found = representation::reads(&parts.method)
        .and_then(|()| Rendition::asked(&parts, &Rendition::ALL))
        .and_then(|form| {
            let mut response = answer(&service, &parts, form)?;
            let place = service.href(&format!("ontology.{}", form.name()));
            representation::set(&mut response, header::CONTENT_LOCATION, &place);
            representation::vary(&mut response);
            Ok(response)
        });
    found.unwrap_or_else(|problem| page::or_page(&service, &parts.headers, problem))
}

/// Answers a request for the ontology in the form of an ending.
pub(super) fn in_form(service: &Shared, parts: &Parts, form: Rendition) -> Result<Response, Problem> {
    representation::reads(&parts.method)?;
    answer(service, parts, form)
}

fn answer(service: &Shared, parts: &Parts, form: Rendition) -> Result<Response, Problem> {
    let quads = reference::ontology();
    let bytes = match form {
        Rendition::Html => page::ontology(service, &quads).into_string().into_bytes(),
        Rendition::Rdf(format) => representation::rdf(quads, format, PREFIXES)?,
    };
    let mut response = representation::respond(parts, form, bytes);
    let others = Rendition::ALL.into_iter().filter(|other| *other != form);
    let others = others.map(|other| (service.href(&format!("ontology.{}", other.name())), other));
    representation::link(&mut response, &others.collect::<Vec<_>>(), None);
    Ok(response)
}
