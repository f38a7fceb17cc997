//! The Reconciliation Service API, 0.2: people match their own tables against the graph.
//!
//! Names are looked up in an [`index`] in memory, of the graph and of the word lists, which is made anew when the graph
//! has changed and somebody asks. What tells namesakes apart is read from the graph, along ways of [`path`]. There is no
//! JSONP: it would let any page run what this service sends, and CORS does what it was for.

mod answer;
mod batch;
mod build;
mod describe;
mod evidence;
mod extend;
mod graph;
mod index;
mod manifest;
mod path;
mod property;
mod suggest;
mod types;
mod view;
mod vocabulary;
mod words;

use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use serde_json::{Map, Value as Json, json};
use tokio::sync::Semaphore;
use tokio::time::{Instant, timeout};

use super::params::{self, Params};
use super::{Limits, Problem, Service, Shared};

use batch::{Query, Wrong};
use extend::Extension;
use graph::Graph;
use index::Index;

/// Most queries at once.
const BATCH: usize = 1_000;
/// Most bytes of a form.
const FORM: usize = 8 << 20;

/// The index as of one state of the graph, and who may ask it.
#[derive(Debug)]
pub(super) struct Names {
    newest: Mutex<Option<(u64, Arc<Index>)>>,
    turns: Arc<Semaphore>,
}

impl Names {
    pub(super) fn new(limits: Limits) -> Self {
        Self { newest: Mutex::default(), turns: Arc::new(Semaphore::new(limits.queries)) }
    }
}

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/reconcile", any(handle))
        .route("/reconcile/suggest/{kind}", get(suggest::handle))
        .route("/reconcile/flyout/{kind}", get(suggest::flyout))
        .route("/reconcile/properties", get(extend::proposals))
        .route("/reconcile/preview", get(view::preview))
        .route("/reconcile/view", get(view::view))
}

impl Service {
    /// The names as they are now.
    fn index(&self) -> Result<Arc<Index>, Problem> {
        // One makes the index, and the others wait for that one.
        let mut newest = self.names.newest.lock().unwrap_or_else(PoisonError::into_inner);
        let generation = self.generation();
        if let Some((_, index)) = newest.as_ref().filter(|(of, _)| *of == generation) {
            return Ok(Arc::clone(index));
        }
        let index = Arc::new(Index::build(self)?);
        *newest = Some((generation, Arc::clone(&index)));
        Ok(index)
    }
}

/// What the graph answers, where it holds nobody up; as many at once as queries may run.
async fn answered<T: Send + 'static>(
    service: &Shared,
    answer: impl FnOnce(&Graph<'_>) -> Result<T, Problem> + Send + 'static,
) -> Result<T, Problem> {
    let deadline = Instant::now() + service.limits.timeout;
    let turn = timeout(Limits::TURN, Arc::clone(&service.names.turns).acquire_owned()).await;
    let turn = turn.map_err(|_| Problem::busy())?.map_err(Problem::internal)?;
    let shared = Arc::clone(service);
    let work = move || {
        let _turn = turn;
        answer(&Graph::new(&shared, shared.index()?, deadline))
    };
    service.blocking(work).await?
}

/// An answer as JSON.
async fn respond(answer: impl Future<Output = Result<Json, Problem>>) -> Response {
    match answer.await {
        Ok(json) => {
            let media_type = HeaderValue::from_static("application/json");
            let kept = HeaderValue::from_static("no-cache");
            ([(header::CONTENT_TYPE, media_type), (header::CACHE_CONTROL, kept)], json.to_string())
                .into_response()
        }
        Err(problem) => problem.into_response(),
    }
}

/// Answers a request for `/reconcile`.
async fn handle(State(service): State<Shared>, request: Request) -> Response {
    respond(answer(&service, request)).await
}

async fn answer(service: &Shared, request: Request) -> Result<Json, Problem> {
    let (parts, body) = request.into_parts();
    let mut params = Params::of(&parts.uri)?;
    match parts.method {
        Method::GET | Method::HEAD => {}
        Method::POST => {
            let media_type = params::media_type(&parts.headers)?;
            let bytes = params::body(body, FORM.min(service.limits.body)).await?;
            if !bytes.is_empty() && media_type.as_deref() != Some("application/x-www-form-urlencoded") {
                return Err(Problem::unsupported_media_type("send application/x-www-form-urlencoded"));
            }
            params = params.and(Params::parse(&bytes)?);
        }
        _ => return Err(Problem::method_not_allowed("GET, HEAD, POST")),
    }
    if params.has("callback") {
        let detail =
            "JSONP is not spoken here: it would run as a script; pages of other origins may ask by CORS";
        return Err(Problem::bad_request("no-jsonp", detail));
    }
    if let Some(extend) = params.one("extend")? {
        let extension = Extension::read(extend)?;
        return answered(service, move |graph| extension.answer(graph)).await;
    }
    if let Some(queries) = params.one("queries")? {
        let queries = read_batch(queries)?;
        return answered(service, move |graph| batch(graph, queries)).await;
    }
    if let Some(query) = params.one("query")? {
        let query = one(query)?;
        return answered(service, move |graph| result(graph, query)).await;
    }
    Ok(manifest::manifest(service, &service.public(&parts.headers)))
}

/// The queries that were sent, by their keys.
fn read_batch(text: &str) -> Result<Map<String, Json>, Problem> {
    let queries =
        serde_json::from_str::<Map<String, Json>>(text).map_err(|error| bad_json("queries", &error))?;
    if queries.len() > BATCH {
        return Err(too_many(format!("at most {BATCH} queries are answered at once")));
    }
    Ok(queries)
}

/// A query alone, as 0.1 has it: an object, or the name itself.
fn one(text: &str) -> Result<Result<Query, Wrong>, Problem> {
    if text.trim_start().starts_with('{') {
        let query = serde_json::from_str(text).map_err(|error| bad_json("query", &error))?;
        return Ok(Query::read(query));
    }
    Ok(Query::named(text))
}

fn batch(graph: &Graph<'_>, queries: Map<String, Json>) -> Result<Json, Problem> {
    let mut results = Map::new();
    for (key, query) in queries {
        graph.in_time()?;
        results.insert(key, result(graph, Query::read(query))?);
    }
    Ok(Json::Object(results))
}

/// The result of one query. What is wrong with it is told with it, and keeps no other out.
fn result(graph: &Graph<'_>, query: Result<Query, Wrong>) -> Result<Json, Problem> {
    let query = match query {
        Ok(query) => query,
        Err(Wrong { code, detail }) => {
            return Ok(json!({ "result": [], "error": { "code": code, "detail": detail } }));
        }
    };
    let mut result = json!({ "result": answer::answer(graph, &query)? });
    if let Some(unknown) = query.unknown.first() {
        let detail = format!("there is no property `{unknown}`; /reconcile/suggest/property lists them");
        result["error"] = json!({ "code": "unknown-property", "detail": detail });
    }
    Ok(result)
}

/// The id that a request gives.
fn id(params: &Params) -> Result<&str, Problem> {
    let id = params.one("id")?.filter(|id| !id.trim().is_empty());
    id.ok_or_else(|| Problem::bad_request("no-id", "give the id of a thing, as the parameter `id`"))
}

fn bad_json(what: &str, error: &serde_json::Error) -> Problem {
    let mut problem = Problem::bad_request("bad-json", format!("`{what}` is not as it must be: {error}"));
    if error.line() > 0 {
        (problem.line, problem.column) = (Some(error.line()), Some(error.column()));
    }
    problem
}

fn too_many(detail: String) -> Problem {
    Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too-many", detail)
}
