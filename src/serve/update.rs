//! Updates: the SPARQL 1.1 Protocol, section 2.2.

use std::sync::Arc;
use std::sync::atomic::AtomicU8;
use std::sync::atomic::Ordering::{AcqRel, Acquire};

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use oxigraph::model::NamedNode;
use tokio::time::Instant;

use super::params::{self, Params};
use super::{Limits, Problem, Service, Shared, pool};
use crate::store::{CancellationToken, QueryOptions, RequestDataset};
use crate::vocab::PREFIXES;

/// What becomes of an update: nobody knows yet.
const RUNNING: u8 = 0;
/// It is being kept.
const KEPT: u8 = 1;
/// Its time was up.
const GIVEN_UP: u8 = 2;

/// Answers a request for `/update`.
pub(super) async fn handle(State(service): State<Shared>, request: Request) -> Response {
    match answer(&service, request).await {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(problem) => problem.into_response(),
    }
}

async fn answer(service: &Shared, request: Request) -> Result<(), Problem> {
    let (parts, body) = request.into_parts();
    if parts.method != Method::POST {
        return Err(Problem::method_not_allowed("POST"));
    }
    service.authorize(&parts.headers)?;
    let params = Params::of(&parts.uri)?.and(posted(&parts.headers, body, service.limits.body).await?);
    let Some(update) = params.one("update")?.map(str::to_owned) else {
        return Err(Problem::bad_request(
            "no-update",
            "give an update, as the parameter `update` or as the body",
        ));
    };
    if params.has("query") {
        return Err(Problem::bad_request("not-an-update", "there is a query beside the update"));
    }
    let dataset = params.dataset("using-graph-uri", "using-named-graph-uri")?;
    let dataset = dataset.map(|(default, named)| {
        let nodes = |iris: Vec<String>| iris.into_iter().map(NamedNode::new_unchecked).collect();
        RequestDataset { default_graphs: nodes(default), named_graphs: nodes(named) }
    });
    // What nests too deep ends a worker, not the server.
    pool::check(service, &update).await.map_err(of_update)?;
    let token = CancellationToken::new();
    let deadline = Instant::now() + service.limits.timeout;
    let fate = Arc::new(AtomicU8::new(RUNNING));
    let (shared, inner, known) = (Arc::clone(service), token.clone(), Arc::clone(&fate));
    let mut done = std::pin::pin!(on_large_stack(move || {
        let options = QueryOptions {
            prefixes: PREFIXES,
            base: Some(shared.minter.base()),
            dataset,
            cancellation: Some(inner),
            ..QueryOptions::default()
        };
        let keep = || known.compare_exchange(RUNNING, KEPT, AcqRel, Acquire).is_ok();
        let kept = shared.store.update(&update, &options, keep);
        if kept.is_ok() {
            shared.written();
        }
        kept
    }));
    let done = match tokio::time::timeout_at(deadline, done.as_mut()).await {
        Ok(done) => done,
        // From now on it keeps nothing.
        Err(_) if fate.compare_exchange(RUNNING, GIVEN_UP, AcqRel, Acquire).is_ok() => {
            token.cancel();
            return Err(Problem::timeout());
        }
        Err(_) => done.await,
    };
    done?.map_err(|error| of_update(error.into()))
}

/// A syntax error of an update is one of an update.
fn of_update(problem: Problem) -> Problem {
    if problem.code == "bad-query" { Problem { code: "bad-update".to_owned(), ..problem } } else { problem }
}

/// Runs work in a thread of its own, whose stack bears whatever a worker could read.
async fn on_large_stack<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Problem> {
    let (sender, done) = tokio::sync::oneshot::channel();
    let thread = std::thread::Builder::new().name("update".to_owned()).stack_size(Limits::STACK);
    thread.spawn(move || sender.send(work()).ok()).map_err(Problem::internal)?;
    done.await.map_err(Problem::internal)
}

/// The parameters that a body gives: a form, or the update itself.
async fn posted(headers: &HeaderMap, body: Body, most: usize) -> Result<Params, Problem> {
    let media_type = params::media_type(headers)?;
    let bytes = params::body(body, most).await?;
    match media_type.as_deref() {
        Some("application/x-www-form-urlencoded") => Params::parse(&bytes),
        Some("application/sparql-update") => Ok(Params::single("update", params::text(bytes)?)),
        Some("application/sparql-query") => {
            Err(Problem::bad_request("not-an-update", "this is a query; send it to /query"))
        }
        _ => Err(Problem::unsupported_media_type(
            "send application/sparql-update or application/x-www-form-urlencoded",
        )),
    }
}

impl Service {
    /// Runs what takes the store's time where it holds nobody up.
    pub(super) async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Problem> {
        tokio::task::spawn_blocking(work).await.map_err(Problem::internal)
    }
}
