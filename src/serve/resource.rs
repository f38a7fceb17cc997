//! The things of the data: each IRI leads to its thing, each thing to its descriptions (Cool URIs for the Semantic Web,
//! section 4.2: 303).

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use oxigraph::model::{Literal, NamedNode, Quad};

use super::describe::{self, Description};
use super::params::Params;
use super::rendition::Rendition;
use super::{Problem, Service, Shared, ontology, page, paths, representation};
use crate::export::Format;
use crate::vocab::service::{PREFIXES, void};
use crate::vocab::{foaf, rdf, rdfs};

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
    if let Some(done) = path.strip_prefix("ontology/").and_then(|path| ontology::below(service, parts, path))
    {
        return done;
    }
    let query = parts.uri.query().map(without_format).filter(|query| !query.is_empty());
    let shared = Arc::clone(service);
    match service.blocking(move || find(&shared, &path, query.as_deref())).await?? {
        Some(Found::Thing(iri)) => thing(service, parts, iri).await,
        Some(Found::Document(iri, form)) => document(service, parts, iri, form).await,
        None => Err(missing()),
    }
}

fn missing() -> Problem {
    Problem::not_found("nothing is said of this here")
}

/// A query without the parameter that asks for a form; what is left may be a part of a name.
fn without_format(query: &str) -> String {
    query.split('&').filter(|parameter| !parameter.starts_with("format=")).collect::<Vec<_>>().join("&")
}

/// The IRI that a path stands for, if anything is said of it.
fn known(service: &Service, path: &str) -> Result<Option<NamedNode>, Problem> {
    for iri in service.names(path) {
        if describe::is_known(&service.store, &service.minter, &iri)? {
            return Ok(Some(iri));
        }
    }
    Ok(None)
}

/// A thing of this name comes before a description of another. A query that is no part of a name changes nothing.
fn find(service: &Service, path: &str, query: Option<&str>) -> Result<Option<Found>, Problem> {
    let named = query.map_or(Ok(None), |query| known(service, &format!("{path}?{query}")))?;
    if let Some(iri) = named.map_or_else(|| known(service, path), |iri| Ok(Some(iri)))? {
        return Ok(Some(Found::Thing(iri)));
    }
    let Some((stem, form)) = path.rsplit_once('.').and_then(|(s, name)| Some((s, Rendition::named(name)?)))
    else {
        return Ok(None);
    };
    Ok(known(service, stem)?.map(|iri| Found::Document(iri, form)))
}

/// Where a thing is described in a form: at its path with an ending, or, where that is the path of another thing or where
/// the path has a query, with a parameter.
fn place(service: &Service, iri: &NamedNode, form: Rendition) -> Result<(String, bool), Problem> {
    let path = service.path_of(iri.as_str()).unwrap_or_default();
    let name = form.name();
    if path.contains('?') {
        return Ok((format!("{path}&format={name}"), true));
    }
    let usual = format!("{path}.{name}");
    Ok(match known(service, &usual)? {
        Some(_) => (format!("{path}?format={name}"), true),
        None => (usual, false),
    })
}

/// The references of the descriptions of a thing, each with its form.
fn forms(service: &Service, iri: &NamedNode) -> Result<Vec<(String, Rendition)>, Problem> {
    let reference = |form| {
        let (path, _) = place(service, iri, form)?;
        // Two slashes at the start would lead to another host.
        let guard = if path.starts_with('/') { "./" } else { "" };
        Ok((paths::encode(&service.href(&format!("{guard}{path}"))), form))
    };
    Rendition::ALL.into_iter().map(reference).collect()
}

/// A thing cannot be sent; the form that the client likes best of what describes it can.
async fn thing(service: &Shared, parts: &Parts, iri: NamedNode) -> Result<Response, Problem> {
    let form =
        Rendition::asked(parts, &Rendition::PLAIN).or_else(|_| Rendition::asked(parts, &Rendition::ALL))?;
    let asked = Params::of(&parts.uri)?.has("format");
    let (shared, of) = (Arc::clone(service), iri.clone());
    let (forms, by_parameter) = service
        .blocking(move || Ok::<_, Problem>((forms(&shared, &of)?, place(&shared, &of, form)?.1)))
        .await??;
    if asked && by_parameter {
        return document(service, parts, iri, form).await;
    }
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
    thing: NamedNode,
    form: Rendition,
) -> Result<Response, Problem> {
    let shared = Arc::clone(service);
    let public = service.public(&parts.headers);
    let made = service.blocking(move || {
        let bytes = match form {
            Rendition::Html => html(&shared, &thing)?,
            Rendition::Rdf(format) => {
                let description = described(&shared, &thing)?;
                let quads = quads(&shared, &public, &description, form)?;
                representation::about(&thing, quads, format, PREFIXES)?
            }
        };
        Ok::<_, Problem>((bytes, forms(&shared, &thing)?))
    });
    let (bytes, mut others) = made.await??;
    let mut response = representation::respond(parts, form, bytes);
    others.retain(|(_, other)| *other != form);
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
fn quads(
    service: &Service,
    public: &str,
    description: &Description,
    form: Rendition,
) -> Result<Vec<Quad>, Problem> {
    let mut quads = description.quads().cloned().collect::<Vec<_>>();
    let (path, _) = place(service, &description.iri, form)?;
    let Ok(own) = NamedNode::new(format!("{public}{}", paths::encode(&path))) else { return Ok(quads) };
    let graph = oxigraph::model::GraphName::DefaultGraph;
    quads.push(Quad::new(own.clone(), rdf::TYPE, foaf::DOCUMENT, graph.clone()));
    quads.push(Quad::new(own.clone(), foaf::PRIMARY_TOPIC, description.iri.clone(), graph.clone()));
    quads.push(Quad::new(own.clone(), void::IN_DATASET, service.minter.dataset(), graph.clone()));
    for cut in &description.left_out {
        let told = Literal::new_simple_literal(cut.sentence());
        quads.push(Quad::new(own.clone(), rdfs::COMMENT, told, graph.clone()));
    }
    if description.is_graph {
        let name = form_urlencoded::byte_serialize(description.iri.as_str().as_bytes()).collect::<String>();
        let whole = NamedNode::new_unchecked(format!("{public}store?graph={name}"));
        quads.push(Quad::new(description.iri.clone(), void::DATA_DUMP, whole, graph.clone()));
    }
    // Readers of JSON-LD look in its default graph; which graph says what is a matter of N-Quads and TriG.
    if form == Rendition::Rdf(Format::JsonLd) {
        for quad in &mut quads {
            quad.graph_name = graph.clone();
        }
    }
    Ok(quads)
}
