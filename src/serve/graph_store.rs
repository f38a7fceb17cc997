//! The SPARQL 1.1 Graph Store HTTP Protocol, graphs named by `?graph=` or `?default`.

use axum::body::Body;
use axum::extract::{FromRequest, Multipart, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use iri_string::types::IriStr;
use oxigraph::model::{GraphName, NamedNode, Quad};

use super::negotiate::Accept;
use super::params::{self, Params};
use super::{Problem, Shared};
use crate::export::{Format, write};
use crate::mint::Resource;
use crate::store::parse_rdf;
use crate::text::sha256;
use crate::vocab::PREFIXES;

const METHODS: &str = "GET, HEAD, PUT, POST, DELETE";

/// Answers a request for `/store`.
pub(super) async fn handle(State(service): State<Shared>, request: Request) -> Response {
    let found = match *request.method() {
        Method::GET | Method::HEAD => read(&service, request).await,
        Method::PUT | Method::POST | Method::DELETE => change(&service, request).await,
        _ => Err(Problem::method_not_allowed(METHODS)),
    };
    found.unwrap_or_else(IntoResponse::into_response)
}

/// The graph that a request names; nothing for the graph store itself.
fn named(service: &Shared, params: &Params) -> Result<Option<GraphName>, Problem> {
    let graph = params.one("graph")?;
    match (graph, params.has("default")) {
        (Some(_), true) => Err(Problem::bad_request("two-graphs", "give `graph` or `default`, not both")),
        (None, true) => Ok(Some(GraphName::DefaultGraph)),
        (Some(iri), false) => {
            // A relative IRI is one of the data (section 4.2).
            let iri =
                if iri.contains(':') { iri.to_owned() } else { format!("{}{iri}", service.minter.base()) };
            match NamedNode::new(&iri) {
                Ok(iri) => Ok(Some(iri.into())),
                Err(error) => Err(Problem::bad_request("bad-iri", format!("`{iri}` is not an IRI: {error}"))),
            }
        }
        (None, false) => Ok(None),
    }
}

fn no_graph() -> Problem {
    Problem::bad_request("no-graph", "name the graph, `?graph=IRI`, or `?default`")
}

fn missing(graph: &GraphName) -> Problem {
    Problem::not_found(format!("there is no graph {graph}"))
}

async fn read(service: &Shared, request: Request) -> Result<Response, Problem> {
    let (parts, _) = request.into_parts();
    let graph = named(service, &Params::of(&parts.uri)?)?.ok_or_else(no_graph)?;
    let formats = [Format::Turtle, Format::NTriples, Format::RdfXml, Format::JsonLd];
    let offered = formats.map(|format| (format, format.media_type()));
    let format = Accept::of(&parts.headers).best(offered);
    let format = format.ok_or_else(|| Problem::not_acceptable(&formats.map(Format::media_type)))?;
    let shared = std::sync::Arc::clone(service);
    let bytes = service.blocking(move || {
        if !shared.store.has_graph(graph.as_ref())? {
            return Err(missing(&graph));
        }
        let mut quads = Vec::new();
        for quad in shared.store.quads_in(graph.as_ref()).take(shared.limits.rows + 1) {
            quads.push(Quad { graph_name: GraphName::DefaultGraph, ..quad? });
        }
        if quads.len() > shared.limits.rows {
            return Err(crate::store::QueryError::TooMany(shared.limits.rows).into());
        }
        let mut bytes = Vec::new();
        write(quads, format, PREFIXES, &mut bytes)?;
        Ok(bytes)
    });
    let mut response = bytes.await??.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(format.media_type()));
    headers.insert(header::VARY, HeaderValue::from_static("Accept"));
    Ok(response)
}

/// What a write did.
enum Written {
    Made(GraphName),
    Changed,
    Gone,
}

async fn change(service: &Shared, request: Request) -> Result<Response, Problem> {
    service.authorize(request.headers())?;
    let (parts, body) = request.into_parts();
    let graph = named(service, &Params::of(&parts.uri)?)?;
    let shared = std::sync::Arc::clone(service);
    let method = parts.method.clone();
    if method == Method::DELETE {
        let graph = graph.ok_or_else(no_graph)?;
        let gone = service.write(move |keep| {
            let known = shared.store.delete_graph(graph.as_ref(), keep)?;
            if known { Ok(Written::Gone) } else { Err(missing(&graph)) }
        });
        return Ok(finished(gone.await??));
    }
    if graph.is_none() && method == Method::PUT {
        return Err(no_graph());
    }
    let payloads = payloads(parts, body, service.limits.body).await?;
    let work = service.write(move |keep| {
        let graph = graph.unwrap_or_else(|| new_graph(&shared, &payloads));
        let quads = parse(&payloads, &graph)?;
        let new = shared.store.write_graph(&graph, &quads, method == Method::PUT, keep)?;
        Ok::<_, Problem>(if new { Written::Made(graph) } else { Written::Changed })
    });
    Ok(finished(work.await??))
}

fn finished(written: Written) -> Response {
    match written {
        Written::Changed | Written::Gone => StatusCode::NO_CONTENT.into_response(),
        Written::Made(graph) => {
            let mut response = StatusCode::CREATED.into_response();
            if let GraphName::NamedNode(graph) = graph {
                // Section 5.5: the IRI of the graph, here as a URI.
                let place = IriStr::new(graph.as_str()).ok().map(|iri| iri.encode_to_uri().to_string());
                let place = place.and_then(|place| HeaderValue::from_str(&place).ok());
                response.headers_mut().extend(place.map(|place| (header::LOCATION, place)));
            }
            response
        }
    }
}

/// The IRI of a graph that was sent without one: made from what it holds, so that sending it again is harmless.
fn new_graph(service: &Shared, payloads: &[(Format, String)]) -> GraphName {
    let all = payloads.iter().map(|(_, text)| text.as_str()).collect::<String>();
    let file = format!("posted-{}", &sha256(&all)[..16]);
    service.minter.mint(&Resource::FileGraph { file }).into()
}

fn parse(payloads: &[(Format, String)], graph: &GraphName) -> Result<Vec<Quad>, Problem> {
    let scope = match graph {
        GraphName::NamedNode(name) => name.clone(),
        _ => NamedNode::new_unchecked("urn:x-visitgraph:default"),
    };
    let mut quads = Vec::new();
    for (format, text) in payloads {
        for quad in parse_rdf(text.as_bytes(), format.rdf_format(), &scope) {
            quads.push(quad?);
        }
    }
    Ok(quads)
}

/// The RDF that was sent, each with its format: the body, or the files of a form.
async fn payloads(parts: Parts, body: Body, most: usize) -> Result<Vec<(Format, String)>, Problem> {
    let multipart = params::media_type(&parts.headers)?.is_some_and(|t| t == "multipart/form-data");
    if !multipart {
        let format = format_of(&parts.headers)?;
        return Ok(vec![(format, params::text(params::body(body, most).await?)?)]);
    }
    let broken = |error: &dyn std::fmt::Display| Problem::bad_request("bad-form", error.to_string());
    let limited = Body::new(http_body_util::Limited::new(body, most));
    let request = Request::from_parts(parts, limited);
    let mut form = Multipart::from_request(request, &()).await.map_err(|error| broken(&error))?;
    let mut payloads = Vec::new();
    while let Some(field) = form.next_field().await.map_err(|error| broken(&error))? {
        let format = format_of(field.headers())?;
        let bytes = field.bytes().await.map_err(|error| broken(&error))?;
        payloads.push((format, params::text(bytes)?));
    }
    Ok(payloads)
}

fn format_of(headers: &HeaderMap) -> Result<Format, Problem> {
    let media_type = params::media_type(headers)?;
    // RFC 9110, section 8.3: what is not labelled may be guessed at; Turtle includes N-Triples.
    let Some(media_type) = media_type else { return Ok(Format::Turtle) };
    Format::from_media_type(&media_type)
        .ok_or_else(|| Problem::unsupported_media_type(format!("{media_type} is no RDF that is read here")))
}
