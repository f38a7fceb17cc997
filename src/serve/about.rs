//! What the service says of itself and of its data: SPARQL Service Description, VoID, DCAT.

use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use oxigraph::model::{GraphName, Literal, NamedNode, NamedNodeRef, Quad, Term};

use super::counts::Counts;
use super::negotiate::Accept;
use super::rendition::Rendition;
use super::{Problem, Service, Shared, dump, page, representation};
use crate::export::Format;
use crate::vocab::service::{MEDIA_TYPES, PREFIXES, dcat, dcterms, foaf, formats, sd, void};
use crate::vocab::{PREFIXES as VOCABULARIES, rdf, rdfs, xsd};

/// Triples that are put together.
struct Triples(Vec<Quad>);

impl Triples {
    fn add(&mut self, subject: &NamedNode, property: NamedNodeRef<'_>, value: impl Into<Term>) {
        self.0.push(Quad::new(subject.clone(), property.into_owned(), value, GraphName::DefaultGraph));
    }

    fn text(&mut self, subject: &NamedNode, property: NamedNodeRef<'_>, text: &str) {
        self.add(subject, property, Literal::new_language_tagged_literal_unchecked(text, "en"));
    }

    fn number(&mut self, subject: &NamedNode, property: NamedNodeRef<'_>, number: usize) {
        self.add(subject, property, Literal::new_typed_literal(number.to_string(), xsd::INTEGER));
    }
}

/// Answers `GET /query` without a query: the service description, or for people the page where queries are written.
pub(super) fn query(service: &Shared, headers: &HeaderMap) -> Result<Response, Problem> {
    let accept = Accept::of(headers);
    if headers.contains_key(header::ACCEPT) && accept.quality("text/html") > accept.quality("text/turtle") {
        let mut response = StatusCode::SEE_OTHER.into_response();
        representation::set(&mut response, header::LOCATION, &service.href("sparql"));
        representation::vary(&mut response);
        return Ok(response);
    }
    let form = Rendition::wanted(headers, &Rendition::RDF)?;
    let bytes = rdf(form, description(service, headers))?;
    let mut response = bytes.into_response();
    representation::set(&mut response, header::CONTENT_TYPE, form.content_type());
    representation::vary(&mut response);
    Ok(response)
}

/// Answers `/.well-known/void`.
pub(super) async fn void_of(State(service): State<Shared>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let (shared, headers) = (service.clone(), parts.headers.clone());
    let quads = service.blocking(move || Ok::<_, Problem>(dataset(&shared, &headers, &*shared.counts()?)));
    let quads = match quads.await.and_then(|quads| quads) {
        Ok(quads) => quads,
        Err(problem) => return problem.into_response(),
    };
    respond(&parts, &Rendition::RDF, |form| rdf(form, quads)).unwrap_or_else(IntoResponse::into_response)
}

/// Answers `/dataset`.
pub(super) async fn dataset_of(State(service): State<Shared>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let (shared, headers) = (service.clone(), parts.headers.clone());
    let found = service.blocking(move || {
        let counts = shared.counts()?;
        let (void, dcat) = (dataset(&shared, &headers, &counts), catalog(&shared, &headers));
        Ok::<_, Problem>((counts, [void, dcat].concat()))
    });
    let (counts, quads) = match found.await.and_then(|found| found) {
        Ok(found) => found,
        Err(problem) => return page::or_page(&service, &parts.headers, problem),
    };
    respond(&parts, &Rendition::ALL, |form| match form {
        Rendition::Html => Ok(page::dataset(&service, &counts).into_string().into_bytes()),
        Rendition::Rdf(_) => rdf(form, quads),
    })
    .unwrap_or_else(|problem| page::or_page(&service, &parts.headers, problem))
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
fn description(service: &Service, headers: &HeaderMap) -> Vec<Quad> {
    let public = service.public(headers);
    let mut triples = Triples(Vec::new());
    let own = at(&public, "query#service");
    triples.add(&own, rdf::TYPE, sd::SERVICE);
    triples.add(&own, sd::ENDPOINT, at(&public, "query"));
    triples.add(&own, sd::SUPPORTED_LANGUAGE, sd::SPARQL11_QUERY);
    if service.token.is_some() {
        triples.add(&own, sd::SUPPORTED_LANGUAGE, sd::SPARQL11_UPDATE);
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
    let (dataset, graph) = (at(&public, "query#dataset"), at(&public, "query#default-graph"));
    triples.add(&own, sd::DEFAULT_DATASET, dataset.clone());
    triples.add(&dataset, rdf::TYPE, sd::DATASET);
    triples.add(&dataset, sd::DEFAULT_GRAPH, graph.clone());
    triples.add(&graph, rdf::TYPE, sd::GRAPH);
    triples.text(&graph, rdfs::COMMENT, "The union of all graphs; what owl:sameAs links is one.");
    triples.0
}

/// The dataset, in VoID.
fn dataset(service: &Service, headers: &HeaderMap, counts: &Counts) -> Vec<Quad> {
    let public = service.public(headers);
    let own = service.minter.dataset();
    let mut triples = Triples(Vec::new());
    let document = at(&public, ".well-known/void");
    triples.add(&document, rdf::TYPE, void::DATASET_DESCRIPTION);
    triples.add(&document, foaf::PRIMARY_TOPIC, own.clone());
    triples.add(&own, rdf::TYPE, void::DATASET);
    triples.text(&own, dcterms::TITLE, "What documents say about official visits");
    triples.add(&own, foaf::HOMEPAGE, at(&public, ""));
    triples.add(&own, void::SPARQL_ENDPOINT, at(&public, "query"));
    triples.add(&own, void::URI_SPACE, Literal::new_simple_literal(service.minter.base()));
    if let Some(license) = &service.license {
        triples.add(&own, dcterms::LICENSE, license.clone());
    }
    for file in dump::FILES {
        triples.add(&own, void::DATA_DUMP, at(&public, &file.path()));
    }
    for format in [formats::TURTLE, formats::N_TRIPLES, formats::RDF_XML, formats::JSON_LD] {
        triples.add(&own, void::FEATURE, format);
    }
    for example in &counts.examples {
        triples.add(&own, void::EXAMPLE_RESOURCE, example.clone());
    }
    for (_, namespace) in
        VOCABULARIES.iter().filter(|(_, n)| counts.properties.keys().any(|p| p.as_str().starts_with(n)))
    {
        triples.add(&own, void::VOCABULARY, NamedNode::new_unchecked(*namespace));
    }
    for (property, number) in [
        (void::TRIPLES, counts.triples),
        (void::ENTITIES, counts.entities),
        (void::CLASSES, counts.classes.len()),
        (void::PROPERTIES, counts.properties.len()),
        (void::DOCUMENTS, counts.graphs),
    ] {
        triples.number(&own, property, number);
    }
    partitions(&mut triples, &own, counts);
    triples.0
}

/// How much there is by class and by property.
fn partitions(triples: &mut Triples, own: &NamedNode, counts: &Counts) {
    let part = |kind: &str, at: usize| NamedNode::new_unchecked(format!("{}-{kind}-{at}", own.as_str()));
    for (at, (class, number)) in counts.classes.iter().enumerate() {
        let part = part("class", at + 1);
        triples.add(own, void::CLASS_PARTITION, part.clone());
        triples.add(&part, void::CLASS, class.clone());
        triples.number(&part, void::ENTITIES, *number);
    }
    for (at, (property, number)) in counts.properties.iter().enumerate() {
        let part = part("property", at + 1);
        triples.add(own, void::PROPERTY_PARTITION, part.clone());
        triples.add(&part, void::PROPERTY, property.clone());
        triples.number(&part, void::TRIPLES, *number);
    }
}

/// The dataset, in DCAT.
fn catalog(service: &Service, headers: &HeaderMap) -> Vec<Quad> {
    let public = service.public(headers);
    let own = service.minter.dataset();
    let mut triples = Triples(Vec::new());
    triples.add(&own, rdf::TYPE, dcat::DATASET);
    triples.text(&own, dcterms::DESCRIPTION, "Who went where, when and in what office, whom they met and what was said, each fact with the passage it was read from.");
    triples.text(&own, dcat::KEYWORD, "official visits");
    triples.text(&own, dcat::KEYWORD, "diplomacy");
    triples.add(&own, dcat::LANDING_PAGE, at(&public, ""));
    for file in dump::FILES {
        let one = NamedNode::new_unchecked(format!("{}-{}", own.as_str(), file.name().replace('.', "-")));
        triples.add(&own, dcat::DISTRIBUTION, one.clone());
        triples.add(&one, rdf::TYPE, dcat::DISTRIBUTION_CLASS);
        triples.text(&one, dcterms::TITLE, &file.name());
        triples.add(&one, dcat::DOWNLOAD_URL, at(&public, &file.path()));
        triples.add(&one, dcat::ACCESS_URL, at(&public, &file.path()));
        let media = |media_type: &str| NamedNode::new_unchecked(format!("{MEDIA_TYPES}{media_type}"));
        triples.add(&one, dcat::MEDIA_TYPE, media(file.format.media_type()));
        if let Some(packing) = file.packing {
            triples.add(&one, dcat::COMPRESS_FORMAT, media(packing.media_type()));
        }
        if let Some(license) = &service.license {
            triples.add(&one, dcterms::LICENSE, license.clone());
        }
    }
    let endpoint = at(&public, "query#service");
    triples.add(&endpoint, rdf::TYPE, dcat::DATA_SERVICE);
    triples.text(&endpoint, dcterms::TITLE, "SPARQL endpoint");
    triples.add(&endpoint, dcat::ENDPOINT_URL, at(&public, "query"));
    triples.add(&endpoint, dcat::ENDPOINT_DESCRIPTION, at(&public, "openapi.json"));
    triples.add(&endpoint, dcat::SERVES_DATASET, own);
    triples.0
}
