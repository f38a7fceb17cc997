//! The things of the data: each IRI leads to its thing, each thing to its descriptions (Cool URIs for the Semantic Web,
//! section 4.2: 303).

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use oxigraph::model::{Literal, NamedNode, Quad};

use super::describe::{self, Description};
use super::rendition::Rendition;
use super::{Problem, Service, Shared, ontology, page, paths, representation};
use crate::export::Format;
use crate::vocab::service::{PREFIXES, foaf, void};
use crate::vocab::{rdf, rdfs};

/// Longer paths name nothing.
const LONGEST: usize = 4_096;

/// What a path leads to.
enum Found {
    /// A thing.
    Thing(NamedNode),
    /// A description of a thing in one form.
    Document(NamedNode, Rendition),
}

/// Answers a request for a thing or for a description of one.
pub(super) async fn handle(State(service): State<Shared>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    match answer(&service, &parts).await {
        Ok(response) => response,
        Err(problem) => page::or_page(&service, &parts.headers, problem),
    }
}

async fn answer(service: &Shared, parts: &Parts) -> Result<Response, Problem> {
    representation::reads(&parts.method)?;
    let path = parts.uri.path();
    let path = path.strip_prefix('/').unwrap_or(path).to_owned();
    if path.len() > LONGEST {
        return Err(missing());
    }
    if let Some(form) = path.strip_prefix("ontology.").and_then(Rendition::named) {
        return ontology::in_form(service, parts, form);
    }
    let shared = Arc::clone(service);
    match service.blocking(move || find(&shared, &path)).await?? {
        Some(Found::Thing(iri)) => thing(service, parts, &iri),
        Some(Found::Document(iri, form)) => document(service, parts, iri, form).await,
        None => Err(missing()),
    }
}

fn missing() -> Problem {
    Problem::not_found("nothing is said of this here")
}

/// A thing of this name comes before a description of another.
fn find(service: &Service, path: &str) -> Result<Option<Found>, Problem> {
    let known = |path: &str| {
        for iri in service.names(path) {
            if describe::is_known(&service.store, &service.minter, &iri)? {
                return Ok::<_, Problem>(Some(iri));
            }
        }
        Ok(None)
    };
    if let Some(iri) = known(path)? {
        return Ok(Some(Found::Thing(iri)));
    }
    let Some((stem, form)) = path.rsplit_once('.').and_then(|(s, name)| Some((s, Rendition::named(name)?)))
    else {
        return Ok(None);
    };
    Ok(known(stem)?.map(|iri| Found::Document(iri, form)))
}

/// The references of the descriptions of a thing, each with its form.
fn forms(service: &Service, iri: &NamedNode) -> Vec<(String, Rendition)> {
    let path = service.path_of(iri.as_str()).unwrap_or_default();
    let reference = |form: Rendition| paths::encode(&format!("{}.{}", service.href(path), form.name()));
    Rendition::ALL.map(|form| (reference(form), form)).to_vec()
}

/// A thing cannot be sent; the form that the client likes best of what describes it can.
fn thing(service: &Service, parts: &Parts, iri: &NamedNode) -> Result<Response, Problem> {
    let form = Rendition::asked(parts, &Rendition::ALL)?;
    let forms = forms(service, iri);
    let target = forms.iter().find(|(_, known)| *known == form).map(|(reference, _)| reference.clone());
    let target = target.unwrap_or_default();
    let mut response = StatusCode::SEE_OTHER.into_response();
    representation::set(&mut response, header::LOCATION, &target);
    representation::link(&mut response, &forms, Some(&target));
    representation::vary(&mut response);
    Ok(response)
}

async fn document(
    service: &Shared,
    parts: &Parts,
    iri: NamedNode,
    form: Rendition,
) -> Result<Response, Problem> {
    let (shared, thing) = (Arc::clone(service), iri.clone());
    let public = service.public(&parts.headers);
    let bytes = service.blocking(move || match form {
        Rendition::Html => html(&shared, &thing),
        Rendition::Rdf(format) => {
            let description = described(&shared, &thing)?;
            representation::rdf(quads(&shared, &public, &description, form), format, PREFIXES)
        }
    });
    let mut response = representation::respond(parts, form, bytes.await??);
    let others = forms(service, &iri).into_iter().filter(|(_, other)| *other != form).collect::<Vec<_>>();
    representation::link(&mut response, &others, None);
    Ok(response)
}

fn described(service: &Service, iri: &NamedNode) -> Result<Description, Problem> {
    describe::describe(&service.store, &service.minter, iri)?.ok_or_else(missing)
}

fn html(service: &Shared, iri: &NamedNode) -> Result<Vec<u8>, Problem> {
    let markup = match page::resource(service, iri)? {
        Some(markup) => markup,
        // A term of the ontology or of a word list, or a name of something else.
        None => page::described(service, &described(service, iri)?),
    };
    Ok(markup.into_string().into_bytes())
}

/// The description as RDF, with what is said of itself: what it is about, and what it leaves out.
fn quads(service: &Service, public: &str, description: &Description, form: Rendition) -> Vec<Quad> {
    let mut quads = description.quads().cloned().collect::<Vec<_>>();
    let path = service.path_of(description.iri.as_str()).unwrap_or_default();
    let own = format!("{public}{}", paths::encode(&format!("{path}.{}", form.name())));
    let Ok(own) = NamedNode::new(own) else { return quads };
    let graph = oxigraph::model::GraphName::DefaultGraph;
    quads.push(Quad::new(own.clone(), rdf::TYPE, foaf::DOCUMENT, graph.clone()));
    quads.push(Quad::new(own.clone(), foaf::PRIMARY_TOPIC, description.iri.clone(), graph.clone()));
    quads.push(Quad::new(own.clone(), void::IN_DATASET, service.minter.dataset(), graph.clone()));
    for cut in &description.left_out {
        let told = Literal::new_simple_literal(cut.sentence());
        quads.push(Quad::new(own.clone(), rdfs::COMMENT, told, graph.clone()));
    }
    // Readers of JSON-LD look in its default graph; which graph says what is a matter of N-Quads and TriG.
    if form == Rendition::Rdf(Format::JsonLd) {
        quads.iter_mut().for_each(|quad| quad.graph_name = graph.clone());
    }
    quads
}
