//! Queries: the SPARQL 1.1 Protocol, section 2.1, and the method QUERY.

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::frame::{Task, graph_name, name_of};
use super::negotiate::Accept;
use super::params::{self, Params};
use super::{Limits, Problem, Shared, pool};
use crate::export::{Format, ResultFormat};

/// The media types of solutions.
pub(super) const SOLUTIONS: [&str; 4] = [
    "application/sparql-results+json",
    "application/sparql-results+xml",
    "text/csv",
    "text/tab-separated-values",
];
/// The media types of a truth value.
pub(super) const TRUTH: [&str; 2] = ["application/sparql-results+json", "application/sparql-results+xml"];
/// The media types of a graph.
pub(super) const GRAPH: [&str; 6] = [
    "text/turtle",
    "application/n-triples",
    "application/n-quads",
    "application/trig",
    "application/rdf+xml",
    "application/ld+json",
];

/// Answers a request for `/query`.
pub(super) async fn handle(State(service): State<Shared>, request: Request) -> Response {
    match answer(&service, request).await {
        Ok(response) => response,
        Err(problem) => vary(problem.into_response()),
    }
}

async fn answer(service: &Shared, request: Request) -> Result<Response, Problem> {
    let (parts, body) = request.into_parts();
    let params = Params::of(&parts.uri)?;
    let params = match parts.method {
        Method::GET | Method::HEAD => params,
        Method::POST => params.and(posted(&parts.headers, body).await?),
        _ if parts.method.as_str() == "QUERY" => params.and(posted(&parts.headers, body).await?),
        _ => return Err(Problem::method_not_allowed("GET, HEAD, POST, QUERY")),
    };
    if !params.has("query") && matches!(parts.method, Method::GET | Method::HEAD) {
        return super::about::query(service, &parts).await;
    }
    let task = task(service, &params, &parts.headers)?;
    let answer = pool::run(service, &task).await?;
    let body = Body::from_stream(answer.body.stream());
    let mut response = body.into_response();
    if let Ok(media_type) = HeaderValue::from_str(&answer.media_type) {
        response.headers_mut().insert(header::CONTENT_TYPE, media_type);
    }
    Ok(vary(response))
}

/// What is sent depends on what is taken.
fn vary(mut response: Response) -> Response {
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("Accept"));
    response
}

/// The parameters that a body gives: a form, or the query itself.
async fn posted(headers: &HeaderMap, body: Body) -> Result<Params, Problem> {
    let media_type = params::media_type(headers)?;
    let bytes = params::body(body, Limits::QUERY).await?;
    match media_type.as_deref() {
        Some("application/x-www-form-urlencoded") => Params::parse(&bytes),
        Some("application/sparql-query") => Ok(Params::single("query", params::text(bytes)?)),
        Some("application/sparql-update") => {
            Err(Problem::bad_request("not-a-query", "this is an update; send it to /update"))
        }
        _ => Err(Problem::unsupported_media_type(
            "send application/sparql-query or application/x-www-form-urlencoded",
        )),
    }
}

/// The query of a request, and how its result is to be written.
fn task(service: &Shared, params: &Params, headers: &HeaderMap) -> Result<Task, Problem> {
    let Some(query) = params.one("query")? else {
        return Err(Problem::bad_request(
            "no-query",
            "give a query, as the parameter `query` or as the body",
        ));
    };
    if params.has("update") {
        return Err(Problem::bad_request("not-a-query", "there is an update beside the query"));
    }
    if query.len() > Limits::QUERY {
        return Err(Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too-large", "the query is too long"));
    }
    let accept = Accept::of(headers);
    let solutions = ResultFormat::SOLUTIONS.map(|format| (format, format.media_type()));
    let truth = [ResultFormat::Json, ResultFormat::Xml].map(|format| (format, format.media_type()));
    let graph = Format::ALL.map(|format| (format, format.media_type()));
    let mut task = Task {
        query: query.to_owned(),
        base: service.minter.base().to_owned(),
        dataset: params.dataset("default-graph-uri", "named-graph-uri")?,
        bindings: bindings(params),
        solutions: accept.best(solutions).map(name_of),
        truth: accept.best(truth).map(name_of),
        graph: accept.best(graph).map(graph_name),
        rows: service.limits.rows,
    };
    if let Some(format) = params.one("format")? {
        asked_format(&mut task, format)?;
    }
    // A client that takes JSON takes the results that are JSON.
    if accept.quality("application/json") > 0 && task.solutions.is_none() {
        task.solutions = Some(name_of(ResultFormat::Json));
        task.truth.get_or_insert_with(|| name_of(ResultFormat::Json));
    }
    Ok(task)
}

/// `format`, by name or by media type, overrides what the client takes.
fn asked_format(task: &mut Task, format: &str) -> Result<(), Problem> {
    let named = format.parse::<ResultFormat>().ok().filter(|format| *format != ResultFormat::Table);
    let solutions = ResultFormat::SOLUTIONS.into_iter().find(|known| known.media_type() == format);
    let graph = Format::from_media_type(format).or_else(|| Format::from_extension(format)).or(match format {
        // As clients call them.
        "n3" => Some(Format::Turtle),
        "n-triples" => Some(Format::NTriples),
        "n-quads" => Some(Format::NQuads),
        "rdf+xml" | "rdfxml" => Some(Format::RdfXml),
        "json-ld" => Some(Format::JsonLd),
        _ => None,
    });
    match named.or(solutions).or(graph.map(ResultFormat::Graph)) {
        Some(format @ ResultFormat::Graph(_)) => task.graph = Some(name_of(format)),
        Some(format) => {
            task.solutions = Some(name_of(format));
            task.truth = Some(name_of(format));
        }
        None => {
            let detail = format!(
                "there is no format `{format}`; use one of json, xml, csv, tsv, ttl, nt, nq, trig, rdf, jsonld"
            );
            return Err(Problem::bad_request("unknown-format", detail));
        }
    }
    Ok(())
}

/// Parameters that begin with `$` give variables their values, N-Triples: `$visitor=<https://…>`.
fn bindings(params: &Params) -> Vec<(String, String)> {
    let named = params.iter().filter_map(|(name, value)| Some((name.strip_prefix('$')?, value)));
    named.filter(|(_, value)| !value.is_empty()).map(|(n, value)| (n.to_owned(), value.to_owned())).collect()
}
