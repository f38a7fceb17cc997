//! What the service says of itself and of its data: SPARQL Service Description, VoID, DCAT.

use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use oxigraph::model::{GraphName, NamedNode, Quad};

use super::negotiate::Accept;
use super::rendition::Rendition;
use super::{Problem, Service, Shared, dump, page, representation};
use crate::dataset::{Counts, Triples, record};
use crate::export::Format;
use crate::vocab::service::{MEDIA_TYPES, PREFIXES, dcat, formats, sd, void};
use crate::vocab::{dcterms, foaf, rdf, rdfs};

/// Most of what the data says of itself that is told.
const SAID: usize = 1_000;

/// Answers `GET /query` without a query: the service description, or for people the page where queries are written.
pub(super) async fn query(service: &Shared, parts: &Parts) -> Result<Response, Problem> {
    let headers = &parts.headers;
    let accept = Accept::of(headers);
    if headers.contains_key(header::ACCEPT) && accept.quality("text/html") > accept.quality("text/turtle") {
        let mut response = StatusCode::SEE_OTHER.into_response();
        representation::set(&mut response, header::LOCATION, &service.href("sparql"));
        representation::vary(&mut response);
        return Ok(response);
    }
    let (shared, public) = (service.clone(), service.public(headers));
    let quads = service
        .blocking(move || Ok::<_, Problem>(description(&shared, &public, &*shared.counts()?)))
        .await??;
    respond(parts, &Rendition::RDF, |form| rdf(form, quads))
}

/// Answers `/.well-known/void`.
pub(super) async fn void_of(State(service): State<Shared>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let answered = void_in_form(&service, &parts).await;
    answered.unwrap_or_else(|problem| page::or_page(&service, &parts.headers, problem))
}

async fn void_in_form(service: &Shared, parts: &Parts) -> Result<Response, Problem> {
    representation::reads(&parts.method)?;
    let (shared, public) = (service.clone(), service.public(&parts.headers));
    let made = service.blocking(move || Ok::<_, Problem>(dataset(&shared, &public, &*shared.counts()?)));
    let quads = made.await??;
    let mut response = respond(parts, &Rendition::RDF, |form| rdf(form, quads))?;
    link_forms(service, &mut response, ".well-known/void", &Rendition::RDF);
    Ok(response)
}

/// The links to a document in each form.
fn link_forms(service: &Service, response: &mut Response, path: &str, forms: &[Rendition]) {
    let place = |form: &Rendition| (service.href(&format!("{path}?format={}", form.name())), *form);
    representation::link(response, &forms.iter().map(place).collect::<Vec<_>>(), None);
}

/// Answers `/dataset`.
pub(super) async fn dataset_of(State(service): State<Shared>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let answered = dataset_in_form(&service, &parts).await;
    answered.unwrap_or_else(|problem| page::or_page(&service, &parts.headers, problem))
}

async fn dataset_in_form(service: &Shared, parts: &Parts) -> Result<Response, Problem> {
    representation::reads(&parts.method)?;
    let (shared, public) = (service.clone(), service.public(&parts.headers));
    let found = service.blocking(move || {
        let counts = shared.counts()?;
        let quads = [dataset(&shared, &public, &counts), catalog(&shared, &public)?].concat();
        Ok::<_, Problem>((counts, quads))
    });
    let (counts, quads) = found.await??;
    let mut response = respond(parts, &Rendition::ALL, |form| match form {
        Rendition::Html => Ok(page::dataset(service, &counts).into_string().into_bytes()),
        Rendition::Rdf(_) => rdf(form, quads),
    })?;
    link_forms(service, &mut response, "dataset", &Rendition::ALL);
    Ok(response)
}

fn respond(
    parts: &Parts,
    offered: &[Rendition],
    bytes: impl FnOnce(Rendition) -> Result<Vec<u8>, Problem>,
) -> Result<Response, Problem> {
    representation::reads(&parts.method)?;
    let form = Rendition::asked(parts, offered)?;
    let mut response = representation::respond(parts, form, bytes(form)?);
    representation::vary(&mut response);
    Ok(response)
}

fn rdf(form: Rendition, quads: Vec<Quad>) -> Result<Vec<u8>, Problem> {
    let format = match form {
        Rendition::Rdf(format) => format,
        Rendition::Html => Format::Turtle,
    };
    representation::rdf(quads, format, PREFIXES)
}

fn at(public: &str, path: &str) -> NamedNode {
    NamedNode::new_unchecked(format!("{public}{path}"))
}

/// The service description.
fn description(service: &Service, public: &str, counts: &Counts) -> Vec<Quad> {
    let mut triples = Triples::default();
    let own = at(public, "query#service");
    triples.add(&own, rdf::TYPE, sd::SERVICE);
    triples.add(&own, sd::ENDPOINT, at(public, "query"));
    triples.add(&own, sd::SUPPORTED_LANGUAGE, sd::SPARQL11_QUERY);
    if service.token.is_some() {
        let writer = at(public, "update#service");
        triples.add(&writer, rdf::TYPE, sd::SERVICE);
        triples.add(&writer, sd::ENDPOINT, at(public, "update"));
        triples.add(&writer, sd::SUPPORTED_LANGUAGE, sd::SPARQL11_UPDATE);
    }
    triples.add(&own, sd::FEATURE, sd::UNION_DEFAULT_GRAPH);
    for format in [
        formats::SPARQL_RESULTS_JSON,
        formats::SPARQL_RESULTS_XML,
        formats::SPARQL_RESULTS_CSV,
        formats::SPARQL_RESULTS_TSV,
        formats::TURTLE,
        formats::N_TRIPLES,
        formats::N_QUADS,
        formats::TRIG,
        formats::RDF_XML,
        formats::JSON_LD,
    ] {
        triples.add(&own, sd::RESULT_FORMAT, format);
    }
    let (dataset, graph) = (at(public, "query#dataset"), at(public, "query#default-graph"));
    triples.add(&own, sd::DEFAULT_DATASET, dataset.clone());
    triples.add(&dataset, rdf::TYPE, sd::DATASET);
    triples.add(&dataset, sd::DEFAULT_GRAPH, graph.clone());
    triples.number(&dataset, void::DOCUMENTS, counts.graphs);
    triples.add(&graph, rdf::TYPE, sd::GRAPH);
    triples.number(&graph, void::TRIPLES, counts.triples);
    triples.text(&graph, rdfs::COMMENT, "The union of all graphs; what owl:sameAs links is one.");
    triples.0
}

/// The dataset, in VoID.
fn dataset(service: &Service, public: &str, counts: &Counts) -> Vec<Quad> {
    let own = service.minter.dataset();
    let mut triples = record(&own, service.minter.base(), service.license.as_ref(), counts);
    let document = at(public, ".well-known/void");
    triples.add(&document, rdf::TYPE, void::DATASET_DESCRIPTION);
    triples.add(&document, foaf::PRIMARY_TOPIC, own.clone());
    triples.add(&own, foaf::HOMEPAGE, at(public, ""));
    triples.add(&own, void::SPARQL_ENDPOINT, at(public, "query"));
    for file in dump::FILES {
        triples.add(&own, void::DATA_DUMP, at(public, &file.path()));
    }
    for format in [formats::TURTLE, formats::N_TRIPLES, formats::RDF_XML, formats::JSON_LD] {
        triples.add(&own, void::FEATURE, format);
    }
    triples.0
}

/// The dataset, in DCAT.
fn catalog(service: &Service, public: &str) -> Result<Vec<Quad>, Problem> {
    let own = service.minter.dataset();
    let mut triples = Triples::default();
    triples.add(&own, dcat::LANDING_PAGE, at(public, ""));
    for file in dump::FILES {
        let one = NamedNode::new_unchecked(format!("{}-{}", own.as_str(), file.name().replace('.', "-")));
        triples.add(&own, dcat::DISTRIBUTION, one.clone());
        triples.add(&one, rdf::TYPE, dcat::DISTRIBUTION_CLASS);
        triples.text(&one, dcterms::TITLE, &file.name());
        triples.add(&one, dcat::DOWNLOAD_URL, at(public, &file.path()));
        triples.add(&one, dcat::ACCESS_URL, at(public, &file.path()));
        let media = |media_type: &str| NamedNode::new_unchecked(format!("{MEDIA_TYPES}{media_type}"));
        triples.add(&one, dcat::MEDIA_TYPE, media(file.format.media_type()));
        if let Some(packing) = file.packing {
            triples.add(&one, dcat::COMPRESS_FORMAT, media(packing.media_type()));
        }
        if let Some(license) = &service.license {
            triples.add(&one, dcterms::LICENSE, license.clone());
        }
    }
    let endpoint = at(public, "query#service");
    triples.add(&endpoint, rdf::TYPE, dcat::DATA_SERVICE);
    triples.text(&endpoint, dcterms::TITLE, "SPARQL endpoint");
    triples.add(&endpoint, dcat::ENDPOINT_URL, at(public, "query"));
    triples.add(&endpoint, dcat::ENDPOINT_DESCRIPTION, at(public, "openapi.json"));
    triples.add(&endpoint, dcat::SERVES_DATASET, own.clone());
    let by_query = NamedNode::new_unchecked(format!("{}-by-query", own.as_str()));
    triples.add(&own, dcat::DISTRIBUTION, by_query.clone());
    triples.add(&by_query, rdf::TYPE, dcat::DISTRIBUTION_CLASS);
    triples.text(&by_query, dcterms::TITLE, "By query");
    triples.add(&by_query, dcat::ACCESS_URL, at(public, "query"));
    triples.add(&by_query, dcat::ACCESS_SERVICE, endpoint);
    // What the data says of itself: its publisher, say.
    let said = service.store.matching(Some(own.as_ref()), None, None).take(SAID);
    for quad in said {
        triples.0.push(Quad { graph_name: GraphName::DefaultGraph, ..quad? });
    }
    Ok(triples.0)
}
